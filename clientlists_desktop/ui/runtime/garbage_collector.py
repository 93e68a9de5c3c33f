"""Garbage collection on the window's thread only.

Python collects garbage on whichever thread happens to allocate. Qt objects may be destroyed only
on the thread they live on: a dialog that was collected on the database thread crashed the program.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer

AT_REST_MS, AT_WORK_MS = 1000, 200
"""Between two looks at the counts: seldom as long as nothing piles up, so a laptop can sleep."""


class GarbageCollector(QObject):
    """Collects at Python's own thresholds, but on the thread it was made on.

    Automatic collection is off from the first `start` until the last of several has stopped.
    """

    _running = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=AT_REST_MS)
        # On the full second, together with the program's other timers: one wakeup for all.
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Collect here and nowhere else."""
        if not self._timer.isActive():
            GarbageCollector._running += 1
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Stop collecting here."""
        if self._timer.isActive():
            self._timer.stop()
            GarbageCollector._running -= 1
            if not GarbageCollector._running:
                gc.enable()

    def _look(self) -> None:
        interval = AT_WORK_MS if self._collect() else AT_REST_MS
        if interval != self._timer.interval():
            at_rest = interval == AT_REST_MS
            kind = Qt.TimerType.VeryCoarseTimer if at_rest else Qt.TimerType.CoarseTimer
            self._timer.setTimerType(kind)
            self._timer.setInterval(interval)

    @staticmethod
    def _collect() -> bool:
        """Collect what is due; returns whether anything was."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return True
        return False
