"""Locks a window: covers everything in it, and whatever appears while it is locked."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import icon_label
from clientlists_desktop.ui.widgets.layouts import aligned, column

if TYPE_CHECKING:
    from clientlists_desktop.ui.accounts.lock_dialog import LockDialog

_RAISED = (QEvent.Type.Show, QEvent.Type.ZOrderChange)
_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet)


class LockCover(QWidget):
    """Covers everything in a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._covered = window
        self.setObjectName("cover")
        self.setAutoFillBackground(True)
        column(
            aligned(icon_label(icon("lock", "muted"), 40), Qt.AlignmentFlag.AlignCenter), on=self
        )
        self.fit()
        self.show()

    def fit(self) -> None:
        """Cover the whole window again, and stay on top."""
        self.setGeometry(self._covered.rect())
        self.raise_()


class Lock(QObject):
    """Locks and unlocks a window with all its dialogs.

    Signals:
        other_wanted: somebody else wants to sign in. quit_wanted: the program is to end.
    """

    other_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window
        self._covers: dict[QWidget, LockCover] = {}
        self._dialog: LockDialog | None = None

    def lock(self, account: Account) -> None:
        """Cover the window and its dialogs, and ask for the password."""
        if self._dialog is not None:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and self._is_ours(widget):
                self._covers[widget] = LockCover(widget)
        from clientlists_desktop.ui.accounts.lock_dialog import LockDialog

        dialog = LockDialog(self._database, account, self._window)
        dialog.setModal(True)
        dialog.unlocked.connect(self._unlock)
        dialog.other_wanted.connect(self.other_wanted)
        dialog.quit_wanted.connect(self.quit_wanted)
        self._dialog = dialog
        dialog.show()
        self._application.installEventFilter(self)

    def _unlock(self) -> None:
        self._application.removeEventFilter(self)
        self._dialog = None
        for cover in self._covers.values():
            if shiboken6.isValid(cover):
                cover.hide()
                cover.deleteLater()
        self._covers = {}

    @property
    def _application(self) -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application

    def _is_ours(self, widget: QWidget) -> bool:
        """Whether a window is the locked one or a dialog of it, but not the lock's own dialog."""
        if widget.windowType() not in _WINDOWS:
            return False
        above: QWidget | None = widget
        while above is not None and above is not self._dialog:
            if above is self._window:
                return True
            above = above.parentWidget()
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover what appears or grows while the window is locked."""
        kind = event.type()
        if not isinstance(watched, QWidget) or isinstance(watched, LockCover):
            return False
        if kind == QEvent.Type.Resize:
            self._fit(watched)
        elif kind in _RAISED:
            if not watched.isWindow():
                self._fit(watched.parentWidget())
            elif watched not in self._covers and self._is_ours(watched):
                self._covers[watched] = LockCover(watched)
                # The newest modal window takes the keys, so the lock's dialog is shown again.
                QTimer.singleShot(0, self._bring_dialog_to_front)
        return False

    def _fit(self, window: QWidget | None) -> None:
        cover = self._covers.get(window) if window is not None else None
        if cover is not None and shiboken6.isValid(cover):
            cover.fit()

    def _bring_dialog_to_front(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.show()
            self._dialog.activateWindow()
