"""A table model for rows that are few enough to be held, searched and sorted in memory."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt

from clientlists_desktop.ui.tables.table_model import Column, Index, TableModel

Row = TypeVar("Row")


class MemoryModel(TableModel, Generic[Row]):
    """The rows that pass the filter, in the order given or by a column.

    Args:
        searched: the text of a row that a search looks into.
        newest_first: the column that sorts the rows at first; None keeps the order given.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        searched: Callable[[Row], str] = str,
        newest_first: int | None = None,
    ) -> None:
        super().__init__(columns)
        self._all: list[Row] = []
        self._shown: list[Row] = []
        self._searched, self._search = searched, ""
        self._accepts: Callable[[Row], bool] | None = None
        self._sort_column, self._order = newest_first, Qt.SortOrder.DescendingOrder

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows; the filter and the order stay."""
        self._all = list(rows)
        self._refresh()

    def filter(self, search: str, accepts: Callable[[Row], bool] | None = None) -> None:
        """Show only rows whose text holds the search, in any script, and that are accepted."""
        self._search, self._accepts = search.strip().casefold(), accepts
        self._refresh()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Answer Qt; a column without a key leaves the order as it is."""
        if self._columns[column].key is not None:
            self._sort_column, self._order = column, order
            self._refresh()

    def _refresh(self) -> None:
        shown = [
            row
            for row in self._all
            if (self._accepts is None or self._accepts(row))
            and (not self._search or self._search in self._searched(row).casefold())
        ]
        if self._sort_column is not None:
            descending = self._order is Qt.SortOrder.DescendingOrder
            shown.sort(key=self._sort_key(self._sort_column), reverse=descending)
        if list(map(_identity, shown)) == list(map(_identity, self._shown)):
            # A page is read again while somebody selects on it.
            self._shown = shown
            self.show_changes()
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _sort_key(self, column: int) -> Callable[[Any], Any]:
        key = self._columns[column].key
        assert key is not None
        return lambda row: (key(row), row.id)

    def row(self, number: int) -> Row:
        """Return a row of the table."""
        return self._shown[number]

    def row_of(self, row_id: int) -> int | None:
        """Return where the row with an ID is; None if it is not shown."""
        return next((n for n, row in enumerate(self._shown) if row.id == row_id), None)  # type: ignore[attr-defined]

    @property
    def shown(self) -> Sequence[Row]:
        """The rows that pass the filter."""
        return self._shown

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._shown)


def _identity(row: Any) -> Any:
    """Return what makes a row the same one as before: its ID, or all of it."""
    return getattr(row, "id", row)
