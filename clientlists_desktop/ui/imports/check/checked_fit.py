"""The widths of the columns of checked rows."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from clientlists_desktop.ui.imports.check.check_columns import FOUND
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.tables.column_shares import Chosen, begin_measuring, text_width
from clientlists_desktop.ui.tables.table_model import Column

_MOST, _WIDENED, _BESIDE = 200, 64, 26
_SQUEEZED = 4
"""What is left free beside a text, and what each column gives up if all of them fit then."""
_LEAST_FOUND = 100
"""Pixels at 13 px text in which a few words of what was found can be read."""


class CheckedFit:
    """Makes each column as wide as what it holds; what was found gives way to the file's cells.

    The columns widen a little where there is room, so that none of them becomes a field of white.
    """

    def share(
        self,
        table: QTableView,
        columns: Sequence[Column],
        chosen: Chosen,
        measured: dict[int, int] | None,
    ) -> None:
        """Give the columns their widths, as `Fit` says."""
        begin_measuring(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        measured = {} if measured is None else measured
        widths = [
            0 if column.code in chosen.hidden else _width_of(table, section, column, measured)
            for section, column in enumerate(columns)
        ]
        _fit_found(table, widths)
        shown = [section for section, width in enumerate(widths) if width]
        free = table.viewport().width() - sum(widths)
        if free >= -_SQUEEZED * len(shown):
            for section in shown[:-1]:
                widths[section] += min(scaled(_WIDENED), free // len(shown))
        for section, (column, width) in enumerate(zip(columns, widths, strict=True)):
            table.setColumnHidden(section, not width)
            if width:
                table.setColumnWidth(section, chosen.widths.get(column.code) or width)


def _width_of(table: QTableView, section: int, column: Column, measured: dict[int, int]) -> int:
    # The header's own hint is too large for its smaller, bold letters.
    font = table.font()
    font.setBold(bool(column.bold) and bool(column.words))
    words = max(map(QFontMetrics(font).horizontalAdvance, (column.title, *column.words)))
    texts = text_width(table, section, measured) + scaled(_SQUEEZED)
    texts = min(texts, scaled(column.most or _MOST))
    return max(texts, words + scaled(_BESIDE))


def _fit_found(table: QTableView, widths: list[int]) -> None:
    """Give what was found the room that is left; the column goes if it could not be read."""
    room = table.viewport().width() - sum(widths[:FOUND]) - widths[-1]
    wanted, least = widths[FOUND], scaled(_LEAST_FOUND)
    widths[FOUND] = min(wanted, room) if room >= min(wanted, least) else 0
    if not widths[FOUND] and widths[FOUND - 1] and 0 < room < least:
        # A sliver of the next column would say nothing either.
        widths[FOUND - 1] += room
