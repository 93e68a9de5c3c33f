"""The application: style, texts, the one handler of bugs, and the window on a workspace."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from clientlists_desktop import __version__, paths, texts
from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.accounts.sign_in import sign_out
from clientlists_desktop.operations.runtime.worker import trace_of
from clientlists_desktop.operations.workspaces import remove_workspace
from clientlists_desktop.ui.accounts.sign_in_flow import SignInFlow
from clientlists_desktop.ui.look.theme import apply_theme
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.languages import speak, spoken
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages

_NO_WORKSPACE = 3
"""The exit status when the workspace cannot be opened."""


def build_application(
    arguments: Sequence[str], scheme: Qt.ColorScheme | None = None, language: str = ""
) -> QApplication:
    """Make the application and give it its look and its texts.

    Args:
        scheme: light or dark; None for the system's.
        language: of its texts; "" for the one that was chosen, or the system's.
    """
    application = QApplication.instance() or QApplication(list(arguments))
    assert isinstance(application, QApplication)
    application.setApplicationName("Client Lists")
    application.setApplicationVersion(__version__)
    application.setStyle("Fusion")
    hints = application.styleHints()
    apply_theme(application, scheme or hints.colorScheme())
    hints.colorSchemeChanged.connect(lambda changed: apply_theme(application, changed))
    application.setWindowIcon(QIcon(str(paths.resource("icons/clientlists.svg"))))
    speak(application, language or spoken())
    return application


class Windows(QObject):
    """Keeps the one window: who may come in, and which workspace it shows.

    A window that takes another's place is shown before the other closes, and so is a dialog that
    asks: the program ends with the last of them.

    Attributes:
        status: what the program ends with when no window could be opened.
    """

    def __init__(self) -> None:
        super().__init__()
        self.window: MainWindow | None = None
        self.status = 0
        self._entrance: SignInFlow | None = None

    def open(self, workspace: Path) -> None:
        """Let somebody into a workspace and open a window on it, or say why that cannot be."""
        self._enter(SignInFlow(workspace))

    def _enter(self, entrance: SignInFlow) -> None:
        self._entrance = entrance
        entrance.entered.connect(lambda account: self._show(entrance.workspace, account))
        entrance.refused.connect(self._refuse)

    def _show(self, workspace: Path, account: Account) -> None:
        old = self.window
        if old is not None:
            # One workspace is open at a time; its thread ends before another one is opened.
            old.database.stop()
        window = self.window = MainWindow(workspace, account.actor)
        window.workspace_wanted.connect(self._change)
        window.workspace_moved.connect(self._move)
        window.switch_wanted.connect(self._switch)
        window.signed_out.connect(self._ask_again)
        if old is not None:
            window.resize(old.size())
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _change(self, workspace: Path) -> None:
        """Open another workspace; the window stays where nobody comes in."""
        window = self.window
        assert window is not None
        window.database.stop()
        entrance = SignInFlow(workspace, window)
        entrance.left.connect(window.database.go_on)
        entrance.refused.connect(lambda _: window.database.go_on())
        self._enter(entrance)
        entrance.entered.connect(lambda _: paths.remember_workspace(workspace))

    def _move(self, old: Path, new: Path) -> None:
        """Delete the old file only after its copy is open."""
        self._change(new)

        def remove() -> None:
            assert self.window is not None
            database = self.window.database
            database.do(database, lambda: remove_workspace(old, database.actor), lambda _: None)

        assert self._entrance is not None
        self._entrance.entered.connect(lambda _: remove())

    def _switch(self) -> None:
        """Let somebody else sign in; until then, who is signed in stays."""
        window = self.window
        assert window is not None
        before = window.database.actor
        entrance = SignInFlow(
            window.database.workspace, QApplication.activeModalWidget() or window, asks=True
        )
        self._enter(entrance)
        entrance.entered.connect(lambda account: self._sign_out(before, account))

    def _sign_out(self, before: Actor, account: Account) -> None:
        assert self.window is not None
        database = self.window.database
        if account.id != before.id:
            database.do(database, lambda: sign_out(before), lambda _: None)

    def _ask_again(self) -> None:
        """Ask who comes in after somebody signed out; the window goes when that is on screen."""
        window = self.window
        assert window is not None
        entrance = SignInFlow(window.database.workspace)
        entrance.asking.connect(self._close)
        self._enter(entrance)

    def _close(self) -> None:
        old, self.window = self.window, None
        if old is not None:
            old.close()
            old.deleteLater()

    def _refuse(self, error: Refused) -> None:
        if self.window is not None:
            messages.tell_refusal(self.window, error)
            return
        self.status = _NO_WORKSPACE
        QMessageBox.critical(None, "Client Lists", texts.refusal(error, translate))
        QApplication.quit()


def run(arguments: Sequence[str], workspace: Path | None) -> int:
    """Show the window until it is closed; returns the exit status."""
    application = build_application(arguments)
    sys.excepthook = _handle_bug
    windows = Windows()
    windows.open(workspace or paths.default_workspace())
    return application.exec() or windows.status


def _handle_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Say where a bug happened, without texts that may hold personal data, and end."""
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    del trace
    where = trace_of(error)
    print(where, file=sys.stderr)  # noqa: T201
    box = QMessageBox(
        QMessageBox.Icon.Critical,
        translate("Bug", "Client Lists has run into a problem"),
        translate("Bug", "Something went wrong. Your lists are safe."),
    )
    box.setInformativeText(
        translate("Bug", "The program will close now. Please report the details.")
    )
    box.setDetailedText(where)
    box.exec()
    QApplication.exit(1)
