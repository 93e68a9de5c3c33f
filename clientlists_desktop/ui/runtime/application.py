"""The application: its look and language, its window, and the handler of bugs."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from clientlists_desktop import __version__, paths
from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.accounts.sign_in import sign_out
from clientlists_desktop.operations.runtime.worker import trace_of
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.accounts.sign_in_flow import SignInFlow
from clientlists_desktop.ui.look.theme import apply_theme
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.runtime.languages import use_language, window_language
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages

_NO_WORKSPACE = 3
"""The exit status when the workspace cannot be opened."""


def build_application(
    arguments: Sequence[str], scheme: Qt.ColorScheme | None = None, language: str = ""
) -> QApplication:
    """Create the application with its look and language.

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
    use_language(application, language or window_language())
    return application


class WindowManager(QObject):
    """Keeps one main window: lets a person sign in, and changes workspaces and accounts.

    A new window or dialog is shown before the old one closes, because the program ends with the
    last of them.

    Attributes:
        window: None until somebody signed in.
        status: the exit status if no window could be opened.
    """

    def __init__(self) -> None:
        super().__init__()
        self.window: MainWindow | None = None
        self.status = 0
        self._sign_in: SignInFlow | None = None

    def open(self, workspace: Workspace) -> None:
        """Let somebody sign in to a workspace, and open a window on it."""
        self._start(SignInFlow(workspace))

    def _start(self, flow: SignInFlow) -> None:
        self._sign_in = flow
        flow.signed_in.connect(lambda account: self._show_window(flow.workspace, account.actor))
        flow.refused.connect(self._show_refusal)

    def _show_window(self, workspace: Workspace, actor: Actor) -> None:
        old = self.window
        if old is not None:
            # Only one workspace is open at a time, so its thread ends first.
            old.database.stop()
        window = self.window = MainWindow(workspace, actor)
        window.workspace_wanted.connect(self._change_workspace)
        window.workspace_moved.connect(self._open_moved)
        window.switch_wanted.connect(self._switch_account)
        window.signed_out.connect(self._on_signed_out)
        if old is not None:
            window.resize(old.size())
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _change_workspace(self, path: Path) -> None:
        """Open another workspace; the window stays if nobody signs in."""
        window = self.window
        assert window is not None
        window.database.stop()
        flow = SignInFlow(Workspace(path), window)
        flow.left.connect(window.database.resume)
        flow.refused.connect(lambda _: window.database.resume())
        self._start(flow)
        flow.signed_in.connect(lambda _: paths.remember_workspace(path))

    def _open_moved(self, path: Path, stays: Refused | None) -> None:
        """Open the workspace in its new place, for the person who moved it."""
        assert self.window is not None
        paths.remember_workspace(path)
        self._show_window(Workspace(path), self.window.database.actor)
        if stays is not None:
            messages.show_refusal(self.window, stays)

    def _switch_account(self) -> None:
        """Let somebody else sign in; until then, the account stays signed in."""
        window = self.window
        assert window is not None
        before = window.database.actor
        parent = QApplication.activeModalWidget() or window
        flow = SignInFlow(window.database.workspace, parent, always_ask=True)
        self._start(flow)
        flow.signed_in.connect(lambda account: self._sign_out(before, account))

    def _sign_out(self, before: Actor, account: Account) -> None:
        assert self.window is not None
        database = self.window.database
        if account.id != before.id:
            database.do(
                database, lambda workspace, actor: sign_out(workspace, before), lambda _: None
            )

    def _on_signed_out(self) -> None:
        """Let the next person sign in; the window closes when the dialog is on screen."""
        window = self.window
        assert window is not None
        flow = SignInFlow(window.database.workspace)
        flow.asking.connect(self._close_window)
        self._start(flow)

    def _close_window(self) -> None:
        old, self.window = self.window, None
        if old is not None:
            old.close()
            old.deleteLater()

    def _show_refusal(self, error: Refused) -> None:
        if self.window is not None:
            messages.show_refusal(self.window, error)
            return
        self.status = _NO_WORKSPACE
        QMessageBox.critical(None, "Client Lists", refusal_text(error, translate))
        QApplication.quit()


def run(arguments: Sequence[str], workspace: Workspace) -> int:
    """Show the window until it is closed; returns the exit status."""
    application = build_application(arguments)
    sys.excepthook = _handle_bug
    manager = WindowManager()
    manager.open(workspace)
    return application.exec() or manager.status


def _handle_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show where a bug happened, without texts that may hold personal data, and quit."""
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
