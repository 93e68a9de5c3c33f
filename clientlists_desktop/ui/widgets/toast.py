"""The toast: what was done, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import IconLabel, button, label

_SHOWN_MS = 10_000


class Toast(QFrame):
    """Tells at the bottom of a window what happened; mouse or focus on it keep it there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._icon = IconLabel()
        self._text = label(name="toastText")
        self._action = button("", "toastAction")
        self._close = button("", "toastClose")
        self._close.setIcon(icon("x", "toast_text"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._run: Callable[[], None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(12)
        for widget in (self._icon, self._text, self._action, self._close):
            layout.addWidget(widget)
        self._timer = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        for widget in (self._action, self._close):
            widget.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def tell(
        self, text: str, icon_name: str, action: str = "", run: Callable[[], None] | None = None
    ) -> None:
        """Show a text, and a button that runs something."""
        self._icon.show_icon(icon(icon_name, "toast_text"))
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._run = run
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._stay_or_go()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            run, self._run = self._run, None
            run()

    def _place(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - 24)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place, and the toast while it has the focus."""
        if watched is self.parent():
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._stay_or_go()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEvent) -> None:
        """Stay while the mouse is on it."""
        del event
        self._stay_or_go()

    def leaveEvent(self, event: QEvent) -> None:
        """Go in a while, unless the focus is on it."""
        del event
        self._stay_or_go()

    def _stay_or_go(self) -> None:
        """Stay while mouse or focus is on it; go in a while when neither is."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()
