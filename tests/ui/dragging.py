"""Files dragged over a widget and let go, as the system tells it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
_COPY = Qt.DropAction.CopyAction


def files(*paths: Path) -> QMimeData:
    """Return what is dragged when these files are."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag_over(widget: QWidget, data: QMimeData) -> bool:
    """Drag over a widget; returns whether it may be let go there."""
    event = QDragEnterEvent(widget.rect().center(), _COPY, data, _LEFT, _NONE)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drag_away(widget: QWidget) -> None:
    """Drag out of a widget again."""
    QApplication.sendEvent(widget, QDragLeaveEvent())


def drop(widget: QWidget, data: QMimeData) -> None:
    """Let go over a widget, which the system does only where it may be."""
    if drag_over(widget, data):
        place = QPointF(widget.rect().center())
        QApplication.sendEvent(widget, QDropEvent(place, _COPY, data, _LEFT, _NONE))
