"""Build rows, columns, forms and scrolling areas in one expression.

A part is a widget, a layout, a gap in pixels, `STRETCH` (takes the room that nothing else takes),
`EMPTY` (shares the room with the parts that grow), or a widget or layout wrapped by `grow` or
`aligned`; None is skipped. For example:

    column(title, row(name, button, STRETCH), 8, grow(table), on=self, margins=24, spacing=12)
"""

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.ui.look.theme import CONTROL, scaled
from clientlists_desktop.ui.widgets.labels import field_title, label

_ONE_LINE = (QAbstractSpinBox, QComboBox, QLineEdit)
"""Fields as high as their titles, which stand at their middle."""
Margins = int | tuple[int, int, int, int]
_ANY_SIDE = Qt.AlignmentFlag(0)

AnyLayout = TypeVar("AnyLayout", bound=QBoxLayout)


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with a stretch factor or an alignment of its own."""

    part: QWidget | QLayout | None
    stretch: int = 0
    side: Qt.AlignmentFlag = _ANY_SIDE


Part = QWidget | QLayout | Placed | int | None

STRETCH = Placed(None)
EMPTY = Placed(None, 1)


def grow(part: QWidget | QLayout, by: int = 1) -> Placed:
    """Let a part take the room that is left."""
    return Placed(part, by)


def aligned(part: QWidget | QLayout, side: Qt.AlignmentFlag) -> Placed:
    """Place a part at one side of the room it gets."""
    return Placed(part, 0, side)


def add(layout: QBoxLayout, *parts: Part) -> None:
    """Add parts to a row, a column or a card."""
    for part in parts:
        if isinstance(part, int):
            layout.addSpacing(part)
            continue
        placed = part if isinstance(part, Placed) else Placed(part)
        if isinstance(placed.part, QWidget):
            layout.addWidget(placed.part, placed.stretch, placed.side)
        elif placed.part is not None:
            layout.addLayout(placed.part, placed.stretch)
            if placed.side:
                layout.setAlignment(placed.part, placed.side)
        elif part is not None:
            layout.addStretch(placed.stretch)


def row(
    *parts: Part, on: QWidget | None = None, spacing: int | None = None, margins: Margins = 0
) -> QHBoxLayout:
    """Lay parts out from left to right.

    Args:
        on: the widget the row fills; None for a row within another layout.
        spacing: pixels between the parts; None for the surrounding layout's.
        margins: pixels on all four sides, or left, top, right and bottom.
    """
    return _fill(QHBoxLayout(), parts, on, spacing, margins)


def column(
    *parts: Part, on: QWidget | None = None, spacing: int | None = None, margins: Margins = 0
) -> QVBoxLayout:
    """Lay parts out from top to bottom; the arguments are those of `row`."""
    return _fill(QVBoxLayout(), parts, on, spacing, margins)


def panel(layout: QLayout, name: str = "") -> QWidget:
    """Return a widget that a layout fills, to be shown and hidden as a whole."""
    widget = QWidget()
    widget.setObjectName(name)
    widget.setLayout(layout)
    return widget


def form(
    *rows: tuple[str, QWidget | QLayout],
    on: QWidget | None = None,
    spacing: tuple[int, int] | None = None,
    margins: Margins = 0,
) -> QFormLayout:
    """Lay out titled fields; a widget is called by its title for screen readers too.

    Args:
        on: the widget the form fills; None for a form within another layout.
        spacing: pixels between title and field, and between rows.
    """
    layout = QFormLayout()
    if on is not None:
        on.setLayout(layout)
    _set_margins(layout, margins)
    if spacing is not None:
        layout.setHorizontalSpacing(spacing[0])
        layout.setVerticalSpacing(spacing[1])
    # Where large text leaves no room beside a title, its field goes below it.
    layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for title, field in rows:
        add_row(layout, title, field)
    return layout


def add_row(layout: QFormLayout, title: str, field: QWidget | QLayout) -> None:
    """Add a titled field to a form."""
    if isinstance(field, QWidget):
        field.setAccessibleName(title)
        role = "fieldTitle" if isinstance(field, _ONE_LINE) else ""
        layout.addRow(field_title(title, field, role), field)
    else:
        if isinstance(field, QHBoxLayout):
            # As high as the title, at whose middle what is lower stands.
            field.addStrut(scaled(CONTROL))
        layout.addRow(label(title, "fieldTitle"), field)


def scroll_area(
    inside: QWidget | None = None, name: str = "", *, sideways: bool = False
) -> QScrollArea:
    """Return an area that scrolls a widget without a frame; Tab does not stop at it."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if inside is not None:
        area.setWidget(inside)
    return area


def scrolling(*parts: Part, name: str, spacing: int = 12) -> QScrollArea:
    """Return a column that scrolls as a whole where large text leaves a table in it no room.

    What grows counts with its least height, so that it shrinks before the column scrolls.
    """
    for part in parts:
        if isinstance(part, Placed) and part.stretch and isinstance(part.part, QWidget):
            policy = part.part.sizePolicy()
            policy.setVerticalPolicy(QSizePolicy.Policy.Ignored)
            part.part.setSizePolicy(policy)
    return scroll_area(panel(column(*parts, spacing=spacing), "pageBody"), name)


def clear(layout: QLayout) -> None:
    """Remove all parts of a layout; their widgets are deleted."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()


def _fill(
    layout: AnyLayout,
    parts: tuple[Part, ...],
    on: QWidget | None,
    spacing: int | None,
    margins: Margins,
) -> AnyLayout:
    if on is not None:
        on.setLayout(layout)
    _set_margins(layout, margins)
    if spacing is not None:
        layout.setSpacing(spacing)
    add(layout, *parts)
    return layout


def _set_margins(layout: QLayout, margins: Margins) -> None:
    if isinstance(margins, int):
        margins = (margins,) * 4
    layout.setContentsMargins(*margins)
