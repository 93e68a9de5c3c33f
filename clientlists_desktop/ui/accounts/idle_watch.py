"""Notices that nobody has used the program for a while."""

import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

_BETWEEN_CHECKS_MS = 1000
_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Watches the keyboard and the mouse in the whole program.

    It goes by the wall clock: a computer that slept for an hour was idle for an hour.

    Signals:
        passed: nobody used the program for the minutes that were set.
    """

    passed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._last = 0.0
        self._timer = QTimer(self, interval=_BETWEEN_CHECKS_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.check)

    def watch(self, minutes: int) -> None:
        """Watch for this many minutes of idleness; 0 stops watching."""
        application = QApplication.instance()
        assert application is not None
        if minutes and not self._seconds:
            application.installEventFilter(self)
            self._last = time.time()
            self._timer.start()
        elif not minutes and self._seconds:
            application.removeEventFilter(self)
            self._timer.stop()
        self._seconds = 60 * minutes

    def check(self) -> None:
        """Signal if the minutes are over."""
        moment = time.time()
        if moment < self._last:
            # The clock was set back, so the length of the idle time is unknown.
            self._last = moment
        if self._seconds and moment - self._last >= self._seconds:
            self._last = moment
            self.passed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note activity; the first after a long sleep comes too late to prevent the signal."""
        del watched
        if event.type() in _ACTIVITY:
            self.check()
            self._last = time.time()
        return False
