"""Locking a window: everything in it is covered, whatever appears meanwhile."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.ui.accounts.lock_dialog import LockDialog
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import icon_label

_RAISED = (QEvent.Type.Show, QEvent.Type.ZOrderChange)
_WINDOWS = (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Sheet)


class Cover(QWidget):
    """Lies over everything in a window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._covered = window
        self.setObjectName("cover")
        self.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.addWidget(icon_label(icon("lock", "muted"), 40), 0, Qt.AlignmentFlag.AlignCenter)
        self.fit()
        self.show()

    def fit(self) -> None:
        """Cover all of it, whatever was added on top meanwhile."""
        self.setGeometry(self._covered.rect())
        self.raise_()


class Lock(QObject):
    """Locks a window with all dialogs before it, and opens it again.

    Signals:
        other_wanted, quit_wanted: by the person before the locked window.
    """

    other_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window
        self._covers: dict[QWidget, Cover] = {}
        self._dialog: LockDialog | None = None

    @property
    def is_locked(self) -> bool:
        """Whether the password is asked for."""
        return self._dialog is not None

    def lock(self, account: Account) -> None:
        """Cover all there is, and ask for the password."""
        if self._dialog is not None:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and self._is_ours(widget):
                self._covers[widget] = Cover(widget)
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
        """Whether a window shows what this lock protects; its own dialogs do not."""
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
        if not isinstance(watched, QWidget) or isinstance(watched, Cover):
            return False
        if kind == QEvent.Type.Resize:
            self._fit(watched)
        elif kind in _RAISED:
            if not watched.isWindow():
                self._fit(watched.parentWidget())
            elif watched not in self._covers and self._is_ours(watched):
                self._covers[watched] = Cover(watched)
                # The newest of modal windows takes the keys: that must stay this one.
                QTimer.singleShot(0, self._come_to_front)
        return False

    def _fit(self, window: QWidget | None) -> None:
        cover = self._covers.get(window) if window is not None else None
        if cover is not None and shiboken6.isValid(cover):
            cover.fit()

    def _come_to_front(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.show()
            self._dialog.activateWindow()
