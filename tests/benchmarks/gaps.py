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

_TICK_MS = 5
_REST_MS, _STARTING_MS = 1_500, 1_000


@dataclass(frozen=True)
class Gaps:
    """Milliseconds between the calls of the timer."""

    p99: float
    largest: float


class Scene(Protocol):
    """A window that somebody uses, in which a file can be imported."""

    def show(self) -> None:
        """Open the window and begin to use it."""

    def prepare(self, path: Path) -> None:
        """Begin to import the file in the background."""

    def use_import(self, done: Callable[[], None]) -> None:
        """Call `done` when nearly all of the file is read: turning pages is not importing."""

    def leave(self) -> None:
        """Leave the result and be as before."""

    def close(self) -> None:
        """Close the window."""


def measure_gaps(path: Path, make_scene: Callable[[], Scene], runs: int = 3) -> tuple[Gaps, Gaps]:
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

    def rest(milliseconds: int = _REST_MS) -> None:
        # exit() and not quit(): that would close the window.
        QTimer.singleShot(milliseconds, application.exit)
        application.exec()

    rest()
    for _ in range(runs):
        scene.prepare(path)
        rest(_STARTING_MS)
        start = time.perf_counter()
        busy.append(ticking.during(lambda: scene.use_import(application.exit)))
        as_long = round(1000 * (time.perf_counter() - start))
        scene.leave()
        rest()
        idle.append(ticking.during(lambda: QTimer.singleShot(as_long, application.exit)))  # noqa: B023
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
