"""A frame that a file can be dropped on."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.ui.widgets.controls import set_property


def holds_files(data: QMimeData) -> bool:
    """Return whether files of this computer are being dragged."""
    return bool(dropped_files(data))


def dropped_file(data: QMimeData) -> Path:
    """Return the one dropped file; Refused if there are several."""
    files = dropped_files(data)
    if len(files) > 1:
        raise Refused(Refusal.SEVERAL_FILES, seen=len(files))
    return files[0]


def dropped_files(data: QMimeData) -> list[Path]:
    """Return all dropped files."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class DropZone(QFrame):
    """A dashed frame that accepts one file.

    Signals:
        dropped: the path of the file. refused: why it was not accepted.
    """

    dropped = Signal(object)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that the file can be dropped here."""
        if holds_files(event.mimeData()):
            set_property(self, "over", True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show the normal state again."""
        del event
        set_property(self, "over", False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Accept the file."""
        set_property(self, "over", False)
        if not holds_files(event.mimeData()):
            return
        event.acceptProposedAction()
        try:
            self.dropped.emit(dropped_file(event.mimeData()))
        except Refused as error:
            self.refused.emit(error)
