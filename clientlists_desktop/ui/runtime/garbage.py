"""Garbage is collected on the window's own thread.

Python collects on whichever thread happens to allocate. Beside the desk's thread that was the
wrong one for widgets now and then: Qt's objects may only be destroyed where they live, and a
dialog that the desk's thread swept up ended the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_BETWEEN_LOOKS_MS = 200


class Garbage(QObject):
    """Collects as Python would, by the same thresholds, but here only: from `go_on` until `stop`.

    Python collects by itself again when the last of several has stopped.
    """

    _going = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_BETWEEN_LOOKS_MS)
        self._timer.timeout.connect(self._look)

    def go_on(self) -> None:
        """Collect here and nowhere else."""
        if not self._timer.isActive():
            Garbage._going += 1
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Let Python collect by itself again."""
        if self._timer.isActive():
            self._timer.stop()
            Garbage._going -= 1
            if not Garbage._going:
                gc.enable()

    @staticmethod
    def _look() -> None:
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
