"""Small parts that every page is built of: labels, buttons, cards, icons as labels."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.ui.look.icons import icon, white_icon
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.fields import Box as Box


def label(text: str = "", role: str = "", tone: str = "", name: str = "") -> QLabel:
    """Return a label of a role (`title`, `section`, `muted`, …); plain text, wraps when muted."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if tone:
        made.setProperty("tone", tone)
    if name:
        made.setObjectName(name)
    made.setWordWrap(role in ("muted", "wrap"))
    return made


class IconLabel(QWidget):
    """An icon; decoration only, a word stands beside it."""

    def __init__(self, size: int = 16) -> None:
        super().__init__()
        self._icon = QIcon()
        self.setFixedSize(scaled(size), scaled(size))

    def show_icon(self, shown: QIcon) -> None:
        """Show another icon."""
        self._icon = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in the colours of now."""
        del event
        self._icon.paint(QPainter(self), self.rect())


def icon_label(shown: QIcon, size: int = 16) -> IconLabel:
    """Return an icon as a label."""
    made = IconLabel(size)
    made.show_icon(shown)
    return made


def button(text: str, name: str, icon_name: str = "", *, kind: str = "") -> QPushButton:
    """Return a button; `kind` is "" or `primary`, `strong`, `flat`, `chip`."""
    made = QPushButton(text)
    made.setObjectName(name)
    if kind:
        made.setProperty(kind, True)
    if icon_name:
        made.setIcon(white_icon(icon_name) if kind == "primary" else icon(icon_name))
        # Wider than high: the only way to set an icon apart from the text of a styled button.
        made.setIconSize(QSize(scaled(24), scaled(16)))
    made.setAutoDefault(False)
    return made


def dialog_buttons(text: str, name: str) -> tuple[QDialogButtonBox, QPushButton]:
    """Return the buttons of a dialog, Cancel and one that does it, and that one."""
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel)
    doing = box.button(kinds.Ok)
    doing.setObjectName(name)
    doing.setText(text)
    doing.setProperty("primary", True)
    cancel = box.button(kinds.Cancel)
    cancel.setObjectName("cancelDialog")
    for made in (doing, cancel):
        # Some styles draw a picture on them that no other button has.
        made.setIcon(QIcon())
    return box, doing


def card(tone: str = "", margin: int = 24) -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the layout inside it."""
    frame = QFrame()
    return frame, card_of(frame, tone, margin)


def card_of(frame: QFrame, tone: str = "", margin: int = 24) -> QVBoxLayout:
    """Make a frame a card; returns the layout inside it."""
    frame.setObjectName("card")
    if tone:
        frame.setProperty("tone", tone)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(8)
    return layout


def find_with_keys(page: QWidget, field: QLineEdit) -> None:
    """Let Ctrl+F go to the search of a page; a page that is hidden does not hear it."""
    find = QAction(page)
    find.setShortcut(QKeySequence(QKeySequence.StandardKey.Find))
    find.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    find.triggered.connect(field.setFocus)
    page.addAction(find)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
