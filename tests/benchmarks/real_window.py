"""The real window as a scene: a long list is scrolled while the wizard checks a file."""

from collections.abc import Callable
from pathlib import Path

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.workspace import Workspace
from tests.people import MAKER, new_workspace

_ROWS = 100_000
_SCROLL_MS = 60
_LOOK_MS = 100
_NEARLY = 0.95


def fill_workspace(folder: Path) -> Workspace:
    """Make a workspace with one long list."""
    workspace, path = new_workspace(folder / "scrolled.sqlite"), folder / "scrolled.csv"
    lines = (f"1202555{n % 10_000:04d},{n},Boston" for n in range(_ROWS))
    path.write_text("phone,name,city\n" + "\n".join(lines), "utf-8")
    checking = import_file(workspace, path, "telephony", Choices(), MAKER)
    try:
        while True:
            next(checking)
    except StopIteration as done:
        create_list(workspace, done.value.id, "Scrolled", Confirmation("made up"), MAKER)
    workspace.close()
    return workspace


class RealWindow:
    """The main window with an opened list, and the wizard in front of it."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def show(self) -> None:
        from PySide6.QtCore import QTimer

        from clientlists_desktop.ui.main_window import MainWindow
        from clientlists_desktop.ui.runtime.application import build_application

        build_application([])
        self._window = MainWindow(self._workspace, MAKER)
        self._window.show()
        self._open_timer = QTimer(self._window)
        self._open_timer.timeout.connect(self._open)
        self._open_timer.start(_LOOK_MS)
        self._scrolling = QTimer(self._window)
        self._scrolling.timeout.connect(self._scroll)
        self._scrolling.start(_SCROLL_MS)

    def _open(self) -> None:
        lists = self._window.lists_page.model
        if lists.rowCount():
            self._open_timer.stop()
            self._window.open_list(lists.row(0))

    def _scroll(self) -> None:
        bar = self._window.list_page.table.verticalScrollBar()
        bar.setValue((bar.value() + 1009) % max(1, bar.maximum()))

    def prepare(self, path: Path) -> None:
        from PySide6.QtCore import QTimer

        self._window.wizard_launcher.create_list(path)
        self._turning = QTimer(self._window)
        self._turning.timeout.connect(self._turn_to_file)
        self._turning.start(_LOOK_MS)

    def _turn_to_file(self) -> None:
        if (wizard := self._wizard()) is not None:
            self._turning.stop()
            wizard.next()
            wizard.next()

    def _wizard(self):
        from PySide6.QtWidgets import QWizard

        return self._window.findChild(QWizard, "importWizard")

    def use_import(self, done: Callable[[], None]) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QProgressBar

        wizard = self._wizard()
        bar = wizard.findChild(QProgressBar, "checkProgress")
        looking = QTimer(wizard)

        def look() -> None:
            nearly = bar.maximum() and bar.value() > _NEARLY * bar.maximum()
            if nearly or wizard.check_page.isComplete():
                looking.stop()
                done()

        looking.timeout.connect(look)
        looking.start(_LOOK_MS)

    def leave(self) -> None:
        self._wizard().reject()

    def close(self) -> None:
        self._scrolling.stop()
        self._window.close()
