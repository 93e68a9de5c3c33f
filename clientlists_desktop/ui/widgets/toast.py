"""A short message at the bottom of the window, with a button such as Undo."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal, set_tool_tip
from clientlists_desktop.ui.look.shortcuts import with_keys
from clientlists_desktop.ui.look.speech import announce
from clientlists_desktop.ui.widgets.controls import IconLabel, button
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import grow, row

_SHOWN_MS = 10_000
_LEAST_MARGIN = 24


class Toast(QFrame):
    """Shows a message for a while; it stays while the mouse or the focus is on it.

    Args:
        above: a widget at the bottom of the window that it must not cover.
    """

    def __init__(self, parent: QWidget, above: QWidget | None = None) -> None:
        super().__init__(parent)
        self._above = above
        self.setObjectName("toast")
        self._icon = IconLabel()
        self._text = label(name="toastText")
        self._action = button("", "toastAction")
        self._close = button("", "toastClose")
        self._close.setIcon(icon("x", "toast_text"))
        self._close.setAccessibleName(self.tr("Close"))
        set_tool_tip(self._close, self.tr("Close"))
        self._run: Callable[[], None] | None = None
        parts = (self._icon, grow(self._text), self._action, self._close)
        row(*parts, on=self, spacing=12, margins=(16, 6, 8, 6))
        self._timer = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._run_action)
        self._close.clicked.connect(self.hide)
        for widget in (self._action, self._close):
            widget.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def show_message(
        self, text: str, icon_name: str, action: str = "", run: Callable[[], None] | None = None
    ) -> None:
        """Show a text, and a button if there is an action."""
        self._icon.show_icon(icon(icon_name, "toast_text"))
        self._text.setText(text)
        self._action.setText(literal(action))
        self._action.setVisible(bool(action))
        self._run = run
        self._place()
        self.show()
        self.raise_()
        self._update_timer()
        announce(self, text)

    def offer_undo(self, text: str, icon_name: str, undo: Callable[[], None]) -> None:
        """Show what was done, with the way back; the caller listens for its keys."""
        self.show_message(text, icon_name, with_keys(self.tr("Undo"), "Ctrl+Z"), undo)

    def _run_action(self) -> None:
        self.hide()
        if self._run is not None:
            run, self._run = self._run, None
            run()

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self._fit(parent.width() - 2 * _LEAST_MARGIN)
        above = self._above
        bottom = parent.height() - 24
        if above is not None:
            bottom = above.mapTo(parent, QPoint()).y() - 16
        self.move((parent.width() - self.width()) // 2, bottom - self.height())

    def _fit(self, room: int) -> None:
        """Be as wide as the text, or wrap it if the window is narrower."""
        self._text.setWordWrap(False)
        if self.sizeHint().width() <= room:
            self.adjustSize()
        else:
            self._text.setWordWrap(True)
            self.resize(room, self.heightForWidth(room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window; stay while the focus is here."""
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._update_timer()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEvent) -> None:
        """Stay while the mouse is here."""
        del event
        self._update_timer()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide after a while, unless the focus is here."""
        del event
        self._update_timer()

    def _update_timer(self) -> None:
        """Stay while the mouse or the focus is here; otherwise hide after a while."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()
