"""The application: style, texts, the one handler of bugs, and the window on a workspace."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from clientlists_desktop import __version__, paths, sentences
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.actors import system_actor
from clientlists_desktop.operations.signing_in import look_at_door, make_first_account
from clientlists_desktop.operations.worker import trace_of
from clientlists_desktop.operations.workspaces import remove_workspace
from clientlists_desktop.storage.database import close_workspace, open_workspace
from clientlists_desktop.ui import messages
from clientlists_desktop.ui.languages import speak, spoken
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.theme import apply_theme
from clientlists_desktop.ui.translation import translate


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


class Windows:
    """Keeps the one window, and opens another workspace in its place."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None

    def open(self, workspace: Path) -> None:
        """Open a window on a workspace; Refused when it cannot be opened."""
        open_workspace(workspace)
        door = look_at_door()
        account = door.account or make_first_account(system_actor(), "")
        close_workspace()
        old = self.window
        if old is not None:
            # One workspace is open at a time; its thread ends before another one is opened.
            old.desk.stop()
        self.window = MainWindow(workspace, account.actor)
        self.window.workspace_wanted.connect(self._change)
        self.window.workspace_moved.connect(self._move)
        if old is not None:
            self.window.resize(old.size())
        # Shown before the old one closes: the program ends with its last window.
        self.window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _change(self, workspace: Path) -> None:
        try:
            self.open(workspace)
            paths.remember_workspace(workspace)
        except Refused as error:
            self._tell(error)

    def _move(self, old: Path, new: Path) -> None:
        """Delete the old file only after its copy is open."""
        try:
            self.open(new)
            paths.remember_workspace(new)
            assert self.window is not None
            remove_workspace(old, self.window.desk.actor)
        except Refused as error:
            self._tell(error)

    def _tell(self, error: Refused) -> None:
        if self.window is not None:
            messages.tell_refusal(self.window, error)


def run(arguments: Sequence[str], workspace: Path | None) -> int:
    """Show the window until it is closed; returns the exit status."""
    application = build_application(arguments)
    sys.excepthook = _handle_bug
    windows = Windows()
    try:
        windows.open(workspace or paths.default_workspace())
    except Refused as error:
        QMessageBox.critical(None, "Client Lists", sentences.refusal(error, translate))
        return 3
    return application.exec()


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
        translate("Bug", "Client Lists has a fault"),
        translate("Bug", "Something went wrong that should not. Your lists are safe."),
    )
    box.setInformativeText(translate("Bug", "The program closes now; please report the details."))
    box.setDetailedText(where)
    box.exec()
    QApplication.exit(1)
