"""Drives the program from its start: the dialogs that stand before there is a window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.accounts.account_button import AccountButton
from clientlists_desktop.ui.runtime.application import WindowManager
from tests.journeys.driver import Person


class PersonAtStart(Person):
    """Somebody at a program that may not have a window yet."""

    def __init__(self, qtbot: QtBot, windows: WindowManager, workspace: Workspace) -> None:
        self.qtbot, self.windows, self.workspace = qtbot, windows, workspace
        self.actions = []

    @property
    def window(self) -> QWidget:  # type: ignore[override]
        """The main window, or the dialog that stands before there is one."""
        if self.windows.window is not None:
            return self.windows.window
        dialogs = [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]
        return next((one for one in dialogs if one.isVisible()), QWidget())

    def asked(self, dialog: str) -> None:
        self.until(lambda: self.is_open(dialog))

    def comes_in(self, name: str) -> None:
        """Wait until the window of an account is there, and no question any more."""

        def is_in() -> bool:
            window = self.windows.window
            account = window.session.account if window is not None else None
            return account is not None and account.name == name and not self.is_open("signInDialog")

        self.until(is_in)

    def signs_in(self, password: str, name: str = "") -> None:
        self.asked("signInDialog")
        if name:
            self.pick("signInName", name)
        self.type("signInPassword", password)
        self.click("signInDialogDo")

    def opens_menu(self) -> QMenu:
        self.click("accountButton")
        self.until(QApplication.activePopupWidget)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def chooses(self, text: str) -> None:
        """Choose a line of the account's menu."""
        button = self.the("accountButton", AccountButton)
        self.until(lambda: text in [one.text() for one in button.menu_of_account().actions()])
        menu = self.opens_menu()
        action = next(one for one in menu.actions() if one.text() == text)
        self.qtbot.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center()
        )

    def pages(self) -> list[str]:
        """Return the pages of the side bar."""
        buttons = self.window.findChildren(QWidget)
        names = [one.objectName() for one in buttons if one.isVisible()]
        return [name.removeprefix("page-") for name in names if name.startswith("page-")]


Start = Callable[[], PersonAtStart]
