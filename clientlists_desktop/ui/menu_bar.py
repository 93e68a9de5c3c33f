"""The menu bar at the top of the screen, which every program of macOS has.

The other systems have the side bar and Settings for it. Where *About*, *Settings* and *Quit* stand
is decided by the system, which knows them by their roles.
"""

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.release import releases_page
from clientlists_desktop.ui.help.help_key import show_help_about
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.navigation import SideBarPlace
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.settings.about_card import open_releases_page, version_text
from clientlists_desktop.ui.settings.licences_dialog import LicencesDialog
from clientlists_desktop.ui.widgets import messages


def add_menu_bar(window: MainWindow) -> QMenuBar:
    """Give a window its menu bar; its keys are those that every program of macOS has."""
    bar = window.menuBar()
    program = bar.addMenu(translate("MenuBar", "Client Lists"))
    roles = QAction.MenuRole
    about = program.addAction(translate("MenuBar", "About Client Lists"))
    about.setMenuRole(roles.AboutRole)
    about.triggered.connect(lambda: messages.show_message(window, version_text(), ""))
    settings = program.addAction(translate("MenuBar", "Settings…"))
    settings.setMenuRole(roles.PreferencesRole)
    settings.setShortcut(QKeySequence("Ctrl+,"))
    settings.triggered.connect(lambda: window.show_page(SideBarPlace.SETTINGS))
    leave = program.addAction(translate("MenuBar", "Quit"))
    leave.setMenuRole(roles.QuitRole)
    leave.setShortcut(QKeySequence("Ctrl+Q"))
    leave.triggered.connect(QApplication.closeAllWindows)
    _add_people_menu(bar, window)
    _add_window_menu(bar, window)
    _add_help_menu(bar, window)
    return bar


def _add_people_menu(bar: QMenuBar, window: MainWindow) -> None:
    menu: QMenu = bar.addMenu(translate("MenuBar", "People"))
    find = menu.addAction(translate("MenuBar", "Find a person…"))
    find.triggered.connect(window.find_person)

    def show_permitted() -> None:
        account = window.session.account
        find.setEnabled(account is not None and account.may(Permission.FIND_PEOPLE))

    menu.aboutToShow.connect(show_permitted)


def _add_window_menu(bar: QMenuBar, window: MainWindow) -> None:
    menu: QMenu = bar.addMenu(translate("MenuBar", "Window"))
    close = menu.addAction(translate("MenuBar", "Close"))
    close.setShortcut(QKeySequence("Ctrl+W"))
    close.triggered.connect(window.close)
    minimize = menu.addAction(translate("MenuBar", "Minimize"))
    minimize.setShortcut(QKeySequence("Ctrl+M"))
    minimize.triggered.connect(window.showMinimized)
    menu.addAction(translate("MenuBar", "Zoom")).triggered.connect(
        lambda: window.showNormal() if window.isMaximized() else window.showMaximized()
    )


def _add_help_menu(bar: QMenuBar, window: MainWindow) -> None:
    menu: QMenu = bar.addMenu(translate("MenuBar", "Help"))
    # Its keys are the window's own, wherever the focus is.
    menu.addAction(translate("MenuBar", "Client Lists Help")).triggered.connect(
        lambda: show_help_about(window)
    )
    if releases_page():
        menu.addAction(translate("MenuBar", "Check for updates")).triggered.connect(
            open_releases_page
        )
    menu.addAction(translate("MenuBar", "Licences")).triggered.connect(
        lambda: LicencesDialog(window).open()
    )
