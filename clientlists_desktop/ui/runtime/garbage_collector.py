"""Garbage collection on the window's thread only.

Python collects garbage on whichever thread happens to allocate. Qt objects may be destroyed only
on the thread they live on: a dialog that was collected on the database thread crashed the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_BETWEEN_CHECKS_MS = 200


class GarbageCollector(QObject):
    """Collects at Python's own thresholds, but on the thread it was made on.

    Automatic collection is off from the first `start` until the last of several has stopped.
    """

    _running = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_BETWEEN_CHECKS_MS)
        self._timer.timeout.connect(self._collect)

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

    @staticmethod
    def _collect() -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
