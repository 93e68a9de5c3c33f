"""Where the main window stands: it comes back where it was, and never beyond the screen."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.window_settings import window_settings

_KEY = "window/geometry"
_USUAL, _LEAST = (1200, 780), (720, 480)


class WindowPlace(QObject):
    """Gives a window its size and place, and remembers them when it closes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        room = QGuiApplication.primaryScreen().availableSize()
        window.setMinimumSize(QSize(*_LEAST).boundedTo(room))
        window.resize(QSize(scaled(_USUAL[0]), scaled(_USUAL[1])).boundedTo(room))
        if (kept := window_settings().value(_KEY)) is not None:
            # Qt moves and shrinks a window whose screen is smaller now, or gone.
            window.restoreGeometry(kept)
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Remember where the window stood."""
        if event.type() is QEvent.Type.Close and isinstance(window, QWidget):
            window_settings().setValue(_KEY, window.saveGeometry())
        return False
