"""A table model for any number of rows: it reads a window of them when they are drawn."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Signal

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.row_filter import Positions
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.table_model import (
    Column,
    Index,
    TableModel,
    Texts,
    one_line,
)

_ROWS_A_PAGE = 256
_PAGES_KEPT = 24
_READ_AT_ONCE = 1_000
"""A copy is read in portions of so many rows, so that rows to be drawn are read in between."""


class PagedModel(TableModel):
    """Rows by position, read page by page; a row that is still being read shows as "…".

    Args:
        read: reads rows by position, on the database thread.

    Signals:
        first_read: the first rows were read of those that are shown now.
    """

    first_read = Signal()

    def __init__(
        self,
        database: DatabaseThread,
        read: Callable[[Workspace, Actor, Sequence[int]], list[Any]],
        columns: Sequence[Column],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self._database, self._read = database, read
        self._positions: Positions = range(0)
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._refused = self._is_unread = False

    def show(self, positions: Positions) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._positions = positions
        self._is_unread = True
        self._pages.clear()
        self._asked.clear()
        self._generation += 1
        self.endResetModel()

    def extend(self, positions: Positions) -> None:
        """Add rows at the end: the rows shown now are the first of these positions."""
        shown = len(self._positions)
        if len(positions) < shown:
            self.show(positions)
            return
        # The last page was not full, so it is read again.
        self._pages.pop(shown // _ROWS_A_PAGE, None)
        self.beginInsertRows(QModelIndex(), shown, len(positions) - 1)
        self._positions = positions
        self.endInsertRows()

    def reload(self) -> None:
        """Read the rows in view again; the old ones are shown until then."""
        self._generation += 1
        self._asked.clear()
        for page in self._pages:
            self._ask(page)

    @property
    def positions(self) -> Positions:
        """Which rows of the file are shown."""
        return self._positions

    def position(self, number: int) -> int:
        """Return the position in the file of a table row."""
        return self._positions[number]

    def number_of(self, position: int) -> int | None:
        """Return the table row of a position in the file; None if it is not shown."""
        try:
            return self._positions.index(position)
        except ValueError:
            return None

    def row(self, number: int) -> Any | None:
        """Return a row; None if it has to be read first, which this starts."""
        page = number // _ROWS_A_PAGE
        if page not in self._pages:
            self._ask(page)
            return None
        self._pages.move_to_end(page)
        return self._read_row(number)

    def _read_row(self, number: int) -> Any | None:
        page, offset = divmod(number, _ROWS_A_PAGE)
        rows = self._pages.get(page, [])
        return rows[offset] if offset < len(rows) else None

    def read_texts(
        self, numbers: Sequence[int], columns: Sequence[int], then: Callable[[Texts], None]
    ) -> None:
        """Pass on texts: at once if the rows are few and in view, else as soon as they are read."""
        wanted = [self._columns[column] for column in columns]
        if len(numbers) <= _ROWS_A_PAGE:
            rows = [row for number in numbers if (row := self._read_row(number)) is not None]
            if len(rows) == len(numbers):
                then(self._texts_of(rows, wanted))
                return
        positions = [self._positions[number] for number in numbers]
        self._read_portions(positions, wanted, [], then)

    def _texts_of(self, rows: Sequence[Any], columns: Sequence[Column]) -> Texts:
        return [[one_line(column.text(row)) for column in columns] for row in rows]

    def _read_portions(
        self,
        positions: list[int],
        columns: list[Column],
        read: Texts,
        then: Callable[[Texts], None],
    ) -> None:
        """Read a portion of rows, then the next one."""
        some, rest = positions[:_READ_AT_ONCE], positions[_READ_AT_ONCE:]
        read_rows = self._read

        # Texts are made on the database thread too: finding an edit for each row would block the
        # window.
        def texts(workspace: Workspace, actor: Actor) -> Texts:
            rows = read_rows(workspace, actor, some)
            return self._texts_of(rows, columns)

        def on_texts(texts: Texts) -> None:
            read.extend(texts)
            if rest:
                self._read_portions(rest, columns, read, then)
            else:
                then(read)

        self._database.ask(self, "copy", texts, on_texts)

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        start = page * _ROWS_A_PAGE
        wanted = list(self._positions[start : start + _ROWS_A_PAGE])
        generation, read = self._generation, self._read
        self._database.ask(
            self,
            page,
            lambda workspace, actor: read(workspace, actor, wanted),
            lambda rows: self._on_rows(generation, page, rows),
            lambda error: self._on_refused(generation, page, error),
        )

    def _on_refused(self, generation: int, page: int, error: Refused) -> None:
        """Let the rows be asked for again; show the error once, not for each page and attempt."""
        if generation == self._generation:
            self._asked.discard(page)
        if not self._refused:
            self._refused = True
            self._database.trouble.emit(error)

    def _on_rows(self, generation: int, page: int, rows: list[Any]) -> None:
        if generation != self._generation:
            return
        self._asked.discard(page)
        self._refused = False
        self._pages[page] = rows
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * _ROWS_A_PAGE
        last = min(first + _ROWS_A_PAGE, self.rowCount()) - 1
        if last >= first:
            corner = self.index(last, self.columnCount() - 1)
            self.dataChanged.emit(self.index(first, 0), corner)
        if self._is_unread:
            self._is_unread = False
            self.first_read.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._positions)
