"""Small parts that every page is built of: labels, buttons, cards, icons."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.ui.look.icons import icon, white_icon
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.look.shortcuts import Keys, key_sequence
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    Part,
    add,
    aligned,
    column,
    grow,
    panel,
    row,
)

_PAGE_MARGIN = 12


class IconLabel(QWidget):
    """An icon as decoration: a text beside it says the same."""

    def __init__(self, size: int = 16) -> None:
        super().__init__()
        self._icon = QIcon()
        self.setFixedSize(scaled(size), scaled(size))

    def show_icon(self, shown: QIcon) -> None:
        """Show another icon."""
        self._icon = shown
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon in the current colours."""
        del event
        # Ended at once: a painter that an error keeps alive would outlive the widget.
        with QPainter(self) as painter:
            self._icon.paint(painter, self.rect())


def icon_label(shown: QIcon, size: int = 16) -> IconLabel:
    """Return an icon as a label."""
    symbol = IconLabel(size)
    symbol.show_icon(shown)
    return symbol


def button(text: str, name: str, icon_name: str = "", *, kind: str = "") -> QPushButton:
    """Return a button; `kind` is its look: "", `primary`, `strong`, `flat` or `chip`."""
    control = QPushButton(literal(text))
    control.setObjectName(name)
    if kind:
        control.setProperty(kind, True)
    control.setIconSize(QSize(scaled(16), scaled(16)))
    if icon_name:
        control.setIcon(white_icon(icon_name) if kind == "primary" else icon(icon_name))
        # Wider than high: nothing else puts space between icon and text of a styled button.
        control.setIconSize(QSize(scaled(24), scaled(16)))
    # Enter presses a focused button only if it is one of these.
    control.setAutoDefault(kind == "primary")
    return control


def tick_box(text: str, name: str) -> QCheckBox:
    """Return a box to tick."""
    tick = QCheckBox(literal(text))
    tick.setObjectName(name)
    return tick


def radio_button(text: str, name: str) -> QRadioButton:
    """Return one of several choices."""
    choice = QRadioButton(literal(text))
    choice.setObjectName(name)
    return choice


def dialog_buttons(
    text: str,
    name: str,
    accept: Callable[[], object] | None = None,
    reject: Callable[[], object] | None = None,
) -> tuple[QDialogButtonBox, QPushButton]:
    """Return the two buttons of a dialog, and the one that is not Cancel.

    Args:
        accept: runs when that one is pressed.
        reject: runs when Cancel is pressed.
    """
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Cancel)
    doing = box.button(kinds.Ok)
    doing.setObjectName(name)
    doing.setText(literal(text))
    doing.setProperty("primary", True)
    cancel = box.button(kinds.Cancel)
    cancel.setObjectName("cancelDialog")
    for one in (doing, cancel):
        # Some styles put an icon on these buttons and on no others.
        one.setIcon(QIcon())
    if accept is not None:
        box.accepted.connect(accept)
    if reject is not None:
        box.rejected.connect(reject)
    return box, doing


def card(tone: str = "", margin: int = 24, title: str = "") -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the layout inside it."""
    frame = QFrame()
    return frame, card_of(frame, tone, margin, title)


def card_of(
    frame: QFrame, tone: str = "", margin: int = 24, title: str = "", text: str = ""
) -> QVBoxLayout:
    """Make a frame a card; return the layout inside it, which begins with title and text."""
    frame.setObjectName("card")
    if tone:
        frame.setProperty("tone", tone)
    return column(
        label(title, "section") if title else None,
        label(text, "muted") if text else None,
        on=frame,
        spacing=8,
        margins=margin,
    )


class FigureCard(QFrame):
    """A card with a figure under a title, and details below it."""

    def __init__(self, name: str, symbol: QIcon, title: str, *more: Part) -> None:
        super().__init__()
        self.title, self.figure = label(title), label("", "figure", name=name)
        self.detail = label("", "caption", wraps=True)
        inside = card_of(self, margin=12)
        inside.setSpacing(2)
        head = row(icon_label(symbol), grow(self.title), spacing=8)
        add(inside, head, self.figure, self.detail, *more, STRETCH)


def add_shortcut(widget: QWidget, keys: Keys, run: Callable[[], object]) -> QAction:
    """Run something on a key, wherever the focus is in the window while the widget is visible."""
    action = QAction(widget)
    action.setShortcut(key_sequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.triggered.connect(lambda: run())
    widget.addAction(action)
    return action


def find_with_keys(page: QWidget, field: QLineEdit) -> None:
    """Let Ctrl+F move to the search field of a page."""
    add_shortcut(page, QKeySequence.StandardKey.Find, field.setFocus)


def breadcrumb(back: QPushButton, here: QLabel) -> QHBoxLayout:
    """Return the way back from a page, and the name of what it shows."""
    here.setWordWrap(False)
    return row(back, icon_label(icon("caret-right", "muted"), 12), grow(here))


def centered_page(*parts: QWidget | int, icon_name: str = "") -> QWidget:
    """Return a page with a large icon and other parts in its middle."""
    middle = Qt.AlignmentFlag.AlignHCenter
    placed: list[Part] = [STRETCH]
    if icon_name:
        placed.append(aligned(icon_label(icon(icon_name, "link"), 40), middle))
    for part in parts:
        if isinstance(part, QLabel):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        placed.append(aligned(part, middle) if isinstance(part, QPushButton) else part)
    return panel(column(*placed, STRETCH, margins=_PAGE_MARGIN))


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet depends on, and apply the style sheet again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
