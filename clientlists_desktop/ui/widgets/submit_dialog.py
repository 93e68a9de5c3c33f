"""A dialog that does its work once, however fast Enter is pressed twice."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLayout,
    QProgressBar,
    QPushButton,
    QWidget,
)

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.help.help_key import open_help_with_keys
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread, Work
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import dialog_buttons
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import Margins, column, grow, panel, scroll_area
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_SHARE_OF_SCREEN = 0.9


class SubmitDialog(QDialog):
    """A dialog with one button that does something, and Cancel.

    `submit` is called once; again only after `refused` was. Every dialog of the window is one.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._working = self._done = False
        self._usual_width = 0
        open_help_with_keys(self)

    def submit_buttons(self, text: str, name: str) -> tuple[QDialogButtonBox, QPushButton]:
        """Return the buttons of the dialog, and the one that submits."""
        return dialog_buttons(text, name, self._submit_once, self.reject)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the room that is needed, within the screen."""
        super().showEvent(event)
        room = self.screen().availableSize()
        self.resize(QSize(max(self.width(), self._usual_width), self.height()).boundedTo(room))
        self._grow()

    def set_usual_width(self, pixels: int) -> None:
        """Open so wide where the screen is wide enough."""
        self._usual_width = pixels

    def event(self, event: QEvent) -> bool:
        """Grow with what is shown later: a refusal, a reason."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._grow()
        return done

    def _grow(self) -> None:
        """Be as high as the wrapped texts need: Qt heeds them in no window’s least size."""
        layout = self.layout()
        needed = layout.totalMinimumHeightForWidth(self.width()) if layout is not None else 0
        room = self.screen().availableSize()
        self.resize(QSize(self.width(), max(self.height(), needed)).boundedTo(room))

    def _submit_once(self) -> None:
        if not self._working and not self._done:
            self.submit()

    def submit(self) -> None:
        """Do what the button says; by default, close for the caller to do it."""
        self.accept()

    def refused(self, error: Refused) -> None:
        """Show why it was not done."""
        raise NotImplementedError

    def is_working(self) -> bool:
        """Whether what was submitted still runs."""
        return self._working

    def change(self, database: DatabaseThread, work: Work, then: Callable[[Any], None]) -> None:
        """Do something on the database thread, one thing at a time."""
        if not self._working:
            self.set_working(True)
            database.do(self, work, self._ended(then), self._ended(self.refused))

    def follow(self, job: Job, then: Callable[[Any], None]) -> None:
        """Wait for a job that does it in a worker."""
        self.set_working(True)
        job.succeeded.connect(self._ended(then))
        job.refused.connect(self._ended(self.refused))

    def _ended(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        def ended(result: Any) -> None:
            # A job outlives a dialog that was cancelled.
            if shiboken6.isValid(self):
                self.set_working(False)
                then(result)

        return ended

    def set_working(self, working: bool) -> None:
        """Take nothing more while something runs; a dialog may show it."""
        self._working = working

    def done(self, result: int) -> None:
        """Close, once."""
        if not self._done:
            self._done = True
            super().done(result)


class UnstoppableDialog(SubmitDialog):
    """A dialog whose work can't be stopped halfway: it stays open until it is done.

    Attributes:
        progress, refusal: shown while it runs, and when it was refused; to be laid out.
    """

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.refusal = label("", "wrap", "failed", name=f"{name}Refusal")
        self.refusal.hide()
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{name}Progress")
        self.progress.setAccessibleName(translate("UnstoppableDialog", "Progress"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 0)
        self.progress.hide()
        self._buttons: QDialogButtonBox | None = None

    def submit_buttons(self, text: str, name: str) -> tuple[QDialogButtonBox, QPushButton]:
        """Return the buttons of the dialog, and the one that submits."""
        self._buttons, submit = super().submit_buttons(text, name)
        return self._buttons, submit

    def set_working(self, working: bool) -> None:
        """Show that it runs, and that it can't be stopped."""
        super().set_working(working)
        self.progress.setVisible(working)
        if working:
            self.refusal.hide()
        if self._buttons is not None:
            cancel = self._buttons.button(QDialogButtonBox.StandardButton.Cancel)
            cancel.setEnabled(not working)

    def refused(self, error: Refused) -> None:
        """Show why it was not done."""
        self.refusal.setText(refusal_text(error, translate))
        self.refusal.show()

    def reject(self) -> None:
        """Stay open while it runs."""
        if not self.is_working():
            super().reject()


class ScrollingDialog(SubmitDialog):
    """A dialog whose upper part scrolls where the screen is too low for it.

    Attributes:
        inside: the layout of the upper part.
    """

    def __init__(self, parent: QWidget | None, *, margins: Margins, spacing: int = 12) -> None:
        super().__init__(parent)
        self.inside = column(margins=margins, spacing=spacing)
        self._fitted = 0
        held = panel(self.inside)
        self._scroll = scroll_area(held, "dialogScroll")
        held.installEventFilter(self)

    def lay_out(self, foot: QLayout, width: int) -> None:
        """Put the part that never scrolls below, and open so wide where the screen is."""
        column(grow(self._scroll), foot, on=self, spacing=12)
        tab_as_laid_out(self)
        self.set_usual_width(width)
        self.resize(width, 0)
        self.fit_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Heed what the content needs: known only when it has laid out its texts."""
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit_if_cut)
        return super().eventFilter(watched, event)

    def _fit_if_cut(self) -> None:
        """Make room for more content once: what the screen has no room for scrolls."""
        needed = self.inside.totalHeightForWidth(self._scroll.viewport().width())
        is_new, self._fitted = needed > self._fitted, max(needed, self._fitted)
        if is_new and self.isVisible() and self._scroll.verticalScrollBar().maximum() > 0:
            self.fit_height()

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the height: only now is it known where the texts wrap."""
        super().showEvent(event)
        self.fit_height()

    def reveal(self, part: QWidget) -> None:
        """Show a part of the content, making room for it or scrolling to it."""
        part.show()
        self.fit_height()
        self._scroll.ensureWidgetVisible(part)

    def fit_height(self) -> None:
        """Make the dialog as large as its content; where the screen is lower, it scrolls."""
        around = self.layout()
        if around is None:
            return
        self.inside.activate()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        width = max(self.width(), self.inside.totalMinimumSize().width() + bar)
        needed = self.inside.totalSizeHint().height()
        if self.inside.hasHeightForWidth():
            # Else, while no text of it wraps, Qt answers -1.
            needed = self.inside.totalHeightForWidth(width)
        rest = around.sizeHint().height() - self._scroll.sizeHint().height()
        most = round(self.screen().availableGeometry().height() * _SHARE_OF_SCREEN)
        self.resize(width, min(needed + rest, most))
