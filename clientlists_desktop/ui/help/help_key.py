"""F1: the help about where one is, in one window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from clientlists_desktop.ui.widgets.controls import add_shortcut

if TYPE_CHECKING:
    from clientlists_desktop.ui.help.help_window import HelpWindow


class Help(QObject):
    """Keeps the one window of the help.

    The window has no parent, since a dialog would block it together with the window below it.

    Attributes:
        workspace: the open one, to say where it is.
        window: None while the help is closed for good.
    """

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self.workspace: Path | None = None
        self.window: HelpWindow | None = None

    def show(self, page: str) -> None:
        """Show a page."""
        if self.window is None:
            # Here, because its pages are made from the tables of the whole program.
            from clientlists_desktop.ui.help.help_window import HelpWindow

            self.window = HelpWindow(self.workspace)
        self.window.show_page(page)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def forget(self) -> None:
        """Close the window, which belongs to a workspace and a language."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None


def the_help() -> Help:
    """Return the help of the application."""
    application = QApplication.instance()
    assert application is not None
    return application.findChild(Help) or Help(application)


def open_help_with_keys(window: QWidget) -> None:
    """Let F1 open the page about what a window or dialog shows."""
    add_shortcut(window, QKeySequence.StandardKey.HelpContents, lambda: show_help_about(window))


def show_help_about(window: QWidget) -> None:
    """Show the page about what a window or dialog shows."""
    from clientlists_desktop.ui.help.help_pages import page_for

    the_help().show(page_for(window))
