"""A place that takes a dropped file."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from clientlists_desktop.ui.parts import set_property


def dropped_file(data: QMimeData) -> Path | None:
    """Return the first local file of what is dragged; None when there is none."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    return None


class DropZone(QFrame):
    """A dashed frame; `dropped` tells the path of a file let go over it."""

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that the file may be let go."""
        if dropped_file(event.mimeData()) is not None:
            set_property(self, "over", True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the resting state again."""
        del event
        set_property(self, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file."""
        set_property(self, "over", False)
        if (path := dropped_file(event.mimeData())) is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)
