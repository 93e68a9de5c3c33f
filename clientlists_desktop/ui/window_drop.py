"""Lets a file be dropped anywhere on the main window, and says what will become of it."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import icon_label, set_property
from clientlists_desktop.ui.widgets.drop_zone import dropped_file, dropped_files, holds_files
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, aligned, column


class WindowDrop(QObject):
    """Covers the window while a file is over it.

    Args:
        may_drop: whether whoever is signed in may make lists.

    Signals:
        dropped: the path of the file. refused: why it was not accepted.
    """

    dropped = Signal(object)
    refused = Signal(object)

    def __init__(self, window: QWidget, may_drop: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._may_drop = window, may_drop
        self._cover = QFrame(window)
        self._cover.setObjectName("dropZone")
        set_property(self._cover, "over", True)
        # The window below takes the drop.
        self._cover.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._file = label("", "title", name="droppedFile")
        centre = Qt.AlignmentFlag.AlignHCenter
        column(
            STRETCH,
            aligned(icon_label(icon("file-arrow-up", "link"), 40), centre),
            aligned(label(self.tr("Drop to make a list"), "section", name="dropWords"), centre),
            aligned(self._file, centre),
            STRETCH,
            on=self._cover,
            spacing=12,
        )
        self._cover.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the drags over the window."""
        kinds = QEvent.Type
        if watched is not self._window:
            return False
        if event.type() is kinds.DragEnter:
            self._enter(cast("QDropEvent", event))
        elif event.type() is kinds.DragLeave:
            self._cover.hide()
        elif event.type() is kinds.Drop:
            self._drop(cast("QDropEvent", event))
        else:
            return False
        return True

    def _enter(self, event: QDropEvent) -> None:
        if not self._may_drop() or not holds_files(event.mimeData()):
            event.ignore()
            return
        event.acceptProposedAction()
        files: list[Path] = dropped_files(event.mimeData())
        self._file.setText(as_text(files[0].name) if len(files) == 1 else "")
        self._cover.setGeometry(self._window.rect())
        self._cover.show()
        self._cover.raise_()

    def _drop(self, event: QDropEvent) -> None:
        self._cover.hide()
        if not self._may_drop() or not holds_files(event.mimeData()):
            event.ignore()
            return
        event.acceptProposedAction()
        try:
            self.dropped.emit(dropped_file(event.mimeData()))
        except Refused as error:
            self.refused.emit(error)
