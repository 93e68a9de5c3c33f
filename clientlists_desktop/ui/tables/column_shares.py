"""How columns share the width of a table: each as wide as what it holds, one takes the rest."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtWidgets import QHeaderView, QTableView

from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.tables.table_model import Column

_SPARE, _LEAST_REST, _LEAST = 8, 220, 40
_MEASURED_ROWS, _FEWEST_ROWS, _MEASURED_CELLS = 60, 8, 4_000
"""The width of a column follows a screen of rows, or fewer in a wide table: each cell takes Qt
some 20 µs to measure."""


@dataclass(frozen=True)
class Chosen:
    """What a person chose for the columns of a table, by their codes.

    Attributes:
        hidden: columns that don't show.
        widths: in pixels; for the column that takes the rest it is the least.
    """

    hidden: Collection[str] = ()
    widths: Mapping[str, int] = field(default_factory=dict)


class Fit(Protocol):
    """Gives the columns of a table their widths."""

    def share(
        self,
        table: QTableView,
        columns: Sequence[Column],
        chosen: Chosen,
        measured: dict[int, int] | None,
    ) -> None:
        """Give the columns their widths; to be called when the rows or the width change.

        Args:
            measured: what the texts need, by column, which is filled; to be given again while the
                rows stay the same.
        """


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
        least: what the column that takes the rest keeps, even if the table then has to be scrolled.
    """

    rest: int
    wanted: int = _LEAST_REST
    most: Mapping[int, int] = field(default_factory=dict)
    usual_most: int = 180
    gives_way: Sequence[int] = ()
    narrowed: Mapping[int, int] = field(default_factory=dict)
    least: int = _LEAST_REST

    def share(
        self,
        table: QTableView,
        columns: Sequence[Column],
        chosen: Chosen,
        measured: dict[int, int] | None,
    ) -> None:
        """Give the columns their widths, as `Fit` says."""
        header = table.horizontalHeader()
        measured = {} if measured is None else measured
        begin_measuring(table)
        for section, column in enumerate(columns):
            if not column.title:
                continue
            table.setColumnHidden(section, column.code in chosen.hidden)
            if section != self.rest:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
                width = chosen.widths.get(column.code)
                most = self.most.get(section, self.usual_most)
                table.setColumnWidth(section, width or _needed(table, section, most, measured))
        wanted = _needed(table, self.rest, self.wanted, measured)
        self._make_room(table, wanted)
        least = chosen.widths.get(columns[self.rest].code) or min(scaled(self.least), wanted)
        fits = _room_beside(table, self.rest) >= least
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(self.rest, modes.Stretch if fits else modes.Interactive)
        if not fits:
            header.resizeSection(self.rest, least)

    def _make_room(self, table: QTableView, wanted: int) -> None:
        missing = wanted - _room_beside(table, self.rest)
        for section in self.gives_way:
            if missing <= 0:
                return
            width = table.columnWidth(section)
            if section in self.narrowed and width - missing >= scaled(self.narrowed[section]):
                table.setColumnWidth(section, width - missing)
                return
            missing -= width
            table.setColumnHidden(section, True)


def begin_measuring(table: QTableView) -> None:
    """Let the columns of a table be measured, and none be narrower than can be grasped."""
    header = table.horizontalHeader()
    header.setStretchLastSection(False)
    header.setMinimumSectionSize(scaled(_LEAST))
    rows = _MEASURED_CELLS // max(1, header.count())
    header.setResizeContentsPrecision(max(_FEWEST_ROWS, min(_MEASURED_ROWS, rows)))


def text_width(table: QTableView, section: int, measured: dict[int, int]) -> int:
    """Return the pixels that the texts of a column need; it is measured if it is not known yet."""
    if section not in measured:
        measured[section] = table.sizeHintForColumn(section)
    return measured[section]


def _needed(table: QTableView, section: int, most: int, measured: dict[int, int]) -> int:
    """Return the pixels that a column needs for its texts, up to a limit, and for its title."""
    texts = min(scaled(most), text_width(table, section, measured) + scaled(_SPARE))
    return max(texts, table.horizontalHeader().sectionSizeHint(section))


def _room_beside(table: QTableView, section: int) -> int:
    """Return the pixels that the columns that are shown leave for one of them."""
    header = table.horizontalHeader()
    shown = (one for one in range(header.count()) if not header.isSectionHidden(one))
    others = sum(header.sectionSize(one) for one in shown if one != section)
    return table.viewport().width() - others
