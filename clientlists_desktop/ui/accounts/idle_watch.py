"""Notices that nobody has a hand on the program any more."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_BETWEEN_LOOKS_MS = 1000
_HANDS = frozenset(
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
    """Watches keys and mouse of the whole program.

    The clock of the wall counts, so that a computer that slept for an hour was idle for an hour.

    Signals:
        passed: the minutes are over.
    """

    passed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._seconds = 0
        self._last = 0.0
        self._timer = QTimer(self, interval=_BETWEEN_LOOKS_MS)
        self._timer.timeout.connect(self.look)

    def watch(self, minutes: int) -> None:
        """Watch for so long; 0 does not watch."""
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

    def look(self) -> None:
        """Tell when the minutes are over."""
        moment = time.time()
        if moment < self._last:
            # The clock was set back: nobody knows for how long it was quiet.
            self._last = moment
        if self._seconds and moment - self._last >= self._seconds:
            self._last = moment
            self.passed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a hand; the first one after a long sleep comes too late."""
        del watched
        if event.type() in _HANDS:
            self.look()
            self._last = time.time()
        return False
