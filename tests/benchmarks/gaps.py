"""How evenly a window lives while a file is imported beside it.

A 5 ms timer notes when it is called; a gap between two calls is time in which the window could not
have answered. Qt is imported by functions only: a worker imports its starter's modules again.
"""

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from clientlists_desktop.core.checking import Choices
from clientlists_desktop.operations.importing import import_file
from clientlists_desktop.operations.worker import Progressed, Succeeded, Worker

_TICK_MS, _POLL_MS, _SCROLL_MS = 5, 50, 60


@dataclass(frozen=True)
class Gaps:
    """Milliseconds between the calls of the timer."""

    p99: float
    largest: float


class Scene(Protocol):
    """A window that somebody uses, in which a file can be imported."""

    def show(self) -> None:
        """Open the window and begin to use it."""

    def begin_import(self, workspace: Path, path: Path, done: Callable[[str], None]) -> None:
        """Import a file in the background; `done` is called at the end with what went wrong."""

    def close(self) -> None:
        """Close the window."""


class PlainScene:
    """A table that is scrolled all the time, in a plain window; a timer polls the worker."""

    def show(self) -> None:
        from PySide6.QtCore import QAbstractTableModel, Qt, QTimer
        from PySide6.QtWidgets import QTableView

        class Model(QAbstractTableModel):
            def rowCount(self, parent=None):  # noqa: N802
                return 100_000

            def columnCount(self, parent=None):  # noqa: N802
                return 5

            def data(self, index, role=Qt.ItemDataRole.DisplayRole):
                if role == Qt.ItemDataRole.DisplayRole:
                    return f"{index.row()} {index.column()}"
                return None

        self._model = Model()
        self._window = QTableView()
        self._window.setModel(self._model)
        self._window.resize(1000, 800)
        self._window.show()
        self._scrolling = QTimer()
        self._scrolling.timeout.connect(self._scroll)
        self._scrolling.start(_SCROLL_MS)

    def _scroll(self) -> None:
        bar = self._window.verticalScrollBar()
        bar.setValue((bar.value() + 1009) % bar.maximum())

    def begin_import(self, workspace: Path, path: Path, done: Callable[[str], None]) -> None:
        from PySide6.QtCore import QTimer

        worker = Worker(import_file, workspace, path, "telephony", Choices(), "benchmark")
        polling = QTimer(self._window)

        def poll() -> None:
            event = worker.poll()
            if event is not None and not isinstance(event, Progressed):
                polling.stop()
                done("" if isinstance(event, Succeeded) else str(event))

        polling.timeout.connect(poll)
        polling.start(_POLL_MS)

    def close(self) -> None:
        self._scrolling.stop()
        self._window.close()


def measure_gaps(
    path: Path, folder: Path, repeats: int = 3, make_scene: Callable[[], Scene] = PlainScene
) -> tuple[Gaps, Gaps]:
    """Return the gaps of the window alone and beside imports, each the median of equal spans.

    To be called in a fresh process, which will hold a QApplication.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication([])
    scene = make_scene()
    scene.show()
    ticking = _Ticking(application)
    idle, busy = [], []
    failures: list[str] = []

    def end(failure: str) -> None:
        failures.append(failure)
        application.quit()

    QTimer.singleShot(500, application.quit)  # The first paint is nobody's.
    application.exec()
    for number in range(repeats):
        workspace = folder / f"gaps-{number}.sqlite"
        start = time.perf_counter()
        busy.append(ticking.during(lambda: scene.begin_import(workspace, path, end)))  # noqa: B023
        if any(failures):
            raise RuntimeError(failures)
        as_long = round(1000 * (time.perf_counter() - start))
        idle.append(ticking.during(lambda: QTimer.singleShot(as_long, application.quit)))  # noqa: B023
    scene.close()
    return _median(idle), _median(busy)


class _Ticking:
    """The timer whose calls are noted."""

    def __init__(self, application: Any) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._application = application
        self._times: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._times.append(time.perf_counter()))

    def during(self, begin: Callable[[], None]) -> Gaps:
        """Run the event loop until `begin`, called within it, lets it end."""
        from PySide6.QtCore import QTimer

        self._times.clear()
        QTimer.singleShot(10 * _TICK_MS, begin)
        self._timer.start(_TICK_MS)
        self._application.exec()
        self._timer.stop()
        self._times.append(time.perf_counter())
        gaps = sorted(
            1000 * (after - before)
            for before, after in zip(self._times, self._times[1:], strict=False)
        )
        return Gaps(gaps[int(0.99 * len(gaps))], gaps[-1])


def _median(several: list[Gaps]) -> Gaps:
    return Gaps(
        statistics.median(gaps.p99 for gaps in several),
        statistics.median(gaps.largest for gaps in several),
    )
