"""The application: its look and language, its start, and the handler of bugs."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from clientlists_desktop import APP_ID, __version__, log, paths
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.runtime.worker import SPARE, trace_of
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.workspace_refusals import bad_note_text, not_answered_text
from clientlists_desktop.ui.look.chosen_theme import follow_theme
from clientlists_desktop.ui.look.speech import install_spoken_roles
from clientlists_desktop.ui.runtime import qt_messages
from clientlists_desktop.ui.runtime.crash_dialog import CrashDialog
from clientlists_desktop.ui.runtime.display import no_display_said
from clientlists_desktop.ui.runtime.languages import use_language, window_language
from clientlists_desktop.ui.runtime.single_instance import SingleInstance, Wish
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.runtime.window_manager import (
    NO_WORKSPACE,
    WindowManager,
    shown_windows,
)
from clientlists_desktop.ui.widgets import messages

_FAULT = 1


class Application(QApplication):
    """Hears of files that the system opens with the running program, as macOS does.

    Signals:
        file_opened: its path.
    """

    file_opened = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Pass on the name of a file; a page of the web has none."""
        if isinstance(event, QFileOpenEvent):
            if event.file():
                self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def build_application(
    arguments: Sequence[str], scheme: Qt.ColorScheme | None = None, language: str = ""
) -> QApplication:
    """Create the application with its look and language.

    Args:
        scheme: light or dark; None for what was chosen, or the system's.
        language: of its texts; "" for the one that was chosen, or the system's.
    """
    application = QApplication.instance() or Application(list(arguments))
    assert isinstance(application, QApplication)
    application.setApplicationName("Client Lists")
    application.setApplicationVersion(__version__)
    # Docks and Wayland find the name and the icon of the window by it.
    application.setDesktopFileName(APP_ID)
    application.setStyle("Fusion")
    install_spoken_roles()
    follow_theme(application, scheme)
    application.setWindowIcon(QIcon(str(paths.resource("icons/clientlists.svg"))))
    use_language(application, language or window_language())
    return application


def run(
    arguments: Sequence[str],
    instance: SingleInstance,
    wish: Wish | None = None,
    bad_note: Path | None = None,
) -> int:
    """Show the window until it is closed; returns the exit status.

    Args:
        instance: holds the workspace to open.
        wish: of the start.
        bad_note: should have named the workspace.
    """
    with no_display_said():
        application = build_application(arguments)
    qt_messages.install()
    sys.excepthook = _handle_bug
    manager = WindowManager()
    if isinstance(application, Application):
        application.file_opened.connect(manager.open_file)
    notice = ""
    if bad_note is not None:
        log.record(log.LogEvent.BAD_NOTE)
        notice = bad_note_text(bad_note, translate)
    manager.open(Workspace(instance.workspace), instance, wish, notice)
    # From the end of the first job on, which cleans up after the start.
    SPARE.keep()
    status = application.exec() or manager.status
    SPARE.stop()
    qt_messages.uninstall()
    log.record(log.LogEvent.ENDED, status=status)
    return status


def show_not_answered(arguments: Sequence[str], workspace: Path) -> int:
    """Say that the window of another process does not answer; returns the exit status."""
    with no_display_said():
        build_application(arguments)
    messages.show_fatal(not_answered_text(workspace, translate))
    return NO_WORKSPACE


def _handle_bug(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Show where a bug happened, without texts that may hold personal data, and quit.

    A refusal that nobody showed is no bug: it is shown, and the program goes on.
    """
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    del trace
    if isinstance(error, Refused):
        _show_refusal(error)
        return
    where = trace_of(error)
    log.fault(where)
    print(where, file=sys.stderr)  # noqa: T201
    if any(isinstance(one, CrashDialog) for one in QApplication.topLevelWidgets()):
        return
    try:
        CrashDialog(where).exec()
    finally:
        QApplication.exit(_FAULT)


def _show_refusal(error: Refused) -> None:
    """Show a refusal once, even if what is refused is tried again and again."""
    shown = shown_windows()
    text = refusal_text(error, translate)
    if any(isinstance(one, QMessageBox) and one.text() == text for one in shown):
        return
    if shown:
        messages.show_refusal(QApplication.activeWindow() or shown[0], error)
        return
    # Nothing is left that somebody could close to end the program.
    log.record(log.LogEvent.REFUSED, reason=error.reason)
    messages.show_fatal(text)
    QApplication.exit(NO_WORKSPACE)
