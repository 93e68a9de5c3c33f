"""How columns share the width of a table: each as wide as what it holds, one takes the rest."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QHeaderView, QTableView

from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.tables.table_model import Column

_SPARE, _LEAST_REST, _LEAST = 8, 220, 40
_MEASURED_ROWS, _FEWEST_ROWS, _MEASURED_CELLS = 60, 8, 4_000
"""The width of a column follows a screen of rows, or fewer in a wide table: each cell takes Qt
some 20 µs to measure."""


@dataclass(frozen=True)
class Shares:
    """What the columns of a table get; all widths are pixels at 13 px text.

    A column without a title keeps the width that it has.

    Attributes:
        rest: the column that takes the room that is left.
        wanted: what the others leave for it, if its texts need so much.
        most: what a column does not grow beyond by itself; `usual_most` for those not named.
        gives_way: the columns that go, in this order, if that room is not left.
        narrowed: what a column is narrowed to before it goes.
    """

    rest: int
    wanted: int = _LEAST_REST
    most: Mapping[int, int] = field(default_factory=dict)
    usual_most: int = 180
    gives_way: Sequence[int] = ()
    narrowed: Mapping[int, int] = field(default_factory=dict)


def share_width(
    table: QTableView,
    columns: Sequence[Column],
    shares: Shares,
    hidden: Collection[str] = (),
    widths: Mapping[str, int] | None = None,
    measured: dict[int, int] | None = None,
) -> None:
    """Give the columns their widths; to be called when the rows or the width change.

    Args:
        hidden: codes of the columns that a person hid.
        widths: what a person chose, in pixels, by code; for the rest it is the least.
        measured: what the texts need, by column, which is filled; to be given again while the rows
            stay the same.
    """
    header = table.horizontalHeader()
    header.setStretchLastSection(False)
    header.setMinimumSectionSize(scaled(_LEAST))
    measured = {} if measured is None else measured
    rows = _MEASURED_CELLS // max(1, len(columns))
    header.setResizeContentsPrecision(max(_FEWEST_ROWS, min(_MEASURED_ROWS, rows)))
    for section, column in enumerate(columns):
        if not column.title:
            continue
        table.setColumnHidden(section, column.code in hidden)
        if section != shares.rest:
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
            chosen = (widths or {}).get(column.code)
            most = shares.most.get(section, shares.usual_most)
            table.setColumnWidth(section, chosen or _needed(table, section, most, measured))
    wanted = _needed(table, shares.rest, shares.wanted, measured)
    _make_room(table, shares, wanted)
    chosen = (widths or {}).get(columns[shares.rest].code)
    least = chosen or min(scaled(_LEAST_REST), wanted)
    fits = _room_beside(table, shares.rest) >= least
    modes = QHeaderView.ResizeMode
    header.setSectionResizeMode(shares.rest, modes.Stretch if fits else modes.Interactive)
    if not fits:
        header.resizeSection(shares.rest, least)


def _needed(table: QTableView, section: int, most: int, measured: dict[int, int]) -> int:
    """Return the pixels that a column needs for its texts, up to a limit, and for its title."""
    if section not in measured:
        measured[section] = table.sizeHintForColumn(section)
    texts = min(scaled(most), measured[section] + scaled(_SPARE))
    return max(texts, table.horizontalHeader().sectionSizeHint(section))


def _make_room(table: QTableView, shares: Shares, wanted: int) -> None:
    missing = wanted - _room_beside(table, shares.rest)
    for section in shares.gives_way:
        if missing <= 0:
            return
        width = table.columnWidth(section)
        if section in shares.narrowed and width - missing >= scaled(shares.narrowed[section]):
            table.setColumnWidth(section, width - missing)
            return
        missing -= width
        table.setColumnHidden(section, True)


def _room_beside(table: QTableView, section: int) -> int:
    """Return the pixels that the columns that are shown leave for one of them."""
    header = table.horizontalHeader()
    shown = (one for one in range(header.count()) if not header.isSectionHidden(one))
    others = sum(header.sectionSize(one) for one in shown if one != section)
    return table.viewport().width() - others
