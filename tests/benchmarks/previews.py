"""How soon the first rows of a file are shown: when it is chosen, and in the layout dialog."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from clientlists_desktop.operations.runtime.worker import SPARE
from tests.benchmarks import data
from tests.benchmarks.figures import Figure, Setting, at_most
from tests.people import MAKER, new_workspace

_TARGET_S = 0.3
_RUNS = 5
_PATIENCE_MS = 60_000
_PAUSE_MS = 2_000
"""Until the waiting process has been replaced, as it is between two clicks of a person."""


def figures(setting: Setting) -> Iterator[Figure]:
    """Measure ordinary files of 10,000 rows and the largest, in the real window."""
    ordinary = setting.folder / "preview.csv", setting.folder / "preview.xlsx"
    data.write_csv(ordinary[0], 5, setting.rows // 5)
    data.write_xlsx(ordinary[1], 5, setting.rows // 5)
    SPARE.keep()
    for path in (*ordinary, *setting.largest()):
        chosen, opened = _time_previews(path, setting.folder)
        name = f"{path.suffix[1:].upper()}, {path.stat().st_size / 1e6:.1f} MB: first rows"
        yield at_most(f"{name} when chosen", chosen, _TARGET_S, "s")
        yield at_most(f"{name} in the layout dialog", opened, _TARGET_S, "s")
    SPARE.stop()


def _time_previews(path: Path, folder: Path) -> tuple[float, float]:
    """Return seconds until the rows are shown on the page, and in the layout dialog."""
    from PySide6.QtWidgets import QDialog, QPushButton, QTableWidget, QWizard

    from clientlists_desktop.ui.main_window import MainWindow
    from clientlists_desktop.ui.runtime.application import build_application

    build_application([])
    window = MainWindow(new_workspace(folder / f"previews-{path.name}.sqlite"), MAKER)
    window.show()
    window.wizard_launcher.create_list()
    _until(lambda: window.wizard_launcher.wizard is not None)
    wizard = window.wizard_launcher.wizard
    wizard.button(QWizard.WizardButton.NextButton).click()
    preview = wizard.findChild(QTableWidget, "filePreview")
    other = folder / "other.csv"
    other.write_text("phone\n12025550147\n")
    chosen, opened = [], []
    for _ in range(_RUNS):
        wizard.file_page.choose(other)
        _until(lambda: preview.isVisible() and preview.rowCount() < 3)
        _wait(_PAUSE_MS)
        chosen.append(
            _seconds(
                lambda: wizard.file_page.choose(path),
                lambda: preview.isVisible() and preview.rowCount() > 3,
            )
        )
    _wait(_PAUSE_MS)
    wizard.button(QWizard.WizardButton.NextButton).click()
    _until(lambda: wizard.check_page.results.isVisible())
    for _ in range(_RUNS):
        _wait(_PAUSE_MS)
        opened.append(
            _seconds(
                wizard.findChild(QPushButton, "changeOpening").click,
                lambda: wizard.findChild(QPushButton, "useOpening").isEnabled(),
            )
        )
        dialog = wizard.findChild(QDialog, "openingDialog")
        dialog.reject()
        dialog.setParent(None)
    window.close()
    return median(chosen), median(opened)


def _seconds(act: Callable[[], object], is_done: Callable[[], bool]) -> float:
    started = time.perf_counter()
    act()
    _until(is_done)
    return time.perf_counter() - started


def _until(is_done: Callable[[], bool]) -> None:
    from PySide6.QtCore import QDeadlineTimer, QEventLoop
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not is_done():
        if deadline.hasExpired():
            raise TimeoutError
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _wait(milliseconds: int) -> None:
    from PySide6.QtTest import QTest

    QTest.qWait(milliseconds)
