"""A table model of any number of rows: a window of them is read when it is drawn."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QIcon

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.row_filter import Positions
from clientlists_desktop.ui.look.theme import tokens
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.table_model import TableModel, Texts

_ROWS_A_PAGE = 256
_PAGES_KEPT = 24
_READ_AT_ONCE = 1_000
"""So many rows of a copy are read before the desk looks whether the screen wants some."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Column:
    """One column: what it shows of a row.

    Attributes:
        tone: name of a colour token, by row; empty for plain text.
        width: pixels at 13 px text; 0 for the default.
        cell: index of the cell that is edited here; None where nothing can be.
        words: texts that the column shows and never cuts, in any language.
    """

    title: str
    text: Callable[[Any], str]
    icon: Callable[[Any], QIcon | None] | None = None
    tone: Callable[[Any], str] | None = None
    bold: bool = False
    width: int = 0
    right: bool = False
    cell: int | None = None
    words: tuple[str, ...] = ()


class PagedModel(TableModel):
    """Rows by position, read from the desk page by page; what is on its way shows as "…".

    Args:
        read: reads rows by position; it runs at the desk.
    """

    def __init__(
        self,
        database: DatabaseThread,
        read: Callable[[Sequence[int]], list[Any]],
        columns: Sequence[Column],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database, self._read, self._columns = database, read, columns
        self._positions: Positions = range(0)
        self._pages: OrderedDict[int, list[Any]] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0
        self._refused = False

    def show(self, positions: Positions) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._positions = positions
        self._pages.clear()
        self._asked.clear()
        self._generation += 1
        self.endResetModel()

    def extend(self, positions: Positions) -> None:
        """Show more rows behind those that are shown, which are the first of these."""
        shown = len(self._positions)
        if len(positions) < shown:
            self.show(positions)
            return
        # The last page is read anew: it was not full.
        self._pages.pop(shown // _ROWS_A_PAGE, None)
        self.beginInsertRows(QModelIndex(), shown, len(positions) - 1)
        self._positions = positions
        self.endInsertRows()

    def read_anew(self) -> None:
        """Read the rows anew, where they are; what was read stays in view until then."""
        self._generation += 1
        self._asked.clear()
        for page in self._pages:
            self._ask(page)

    @property
    def positions(self) -> Positions:
        """Which rows of the file are shown."""
        return self._positions

    def position(self, number: int) -> int:
        """Return the position in the file of a row of the table."""
        return self._positions[number]

    def number_of(self, position: int) -> int | None:
        """Return where in the table a row of the file is; None when it is not shown."""
        try:
            return self._positions.index(position)
        except ValueError:
            return None

    def row(self, number: int) -> Any | None:
        """Return a row if it has been read, else ask for it."""
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

    def tell_texts(
        self, numbers: Sequence[int], columns: Sequence[int], then: Callable[[Texts], None]
    ) -> None:
        """Tell what rows read: at once when they are few and in view, else as the desk reads."""
        wanted = [self._columns[column] for column in columns]
        if len(numbers) <= _ROWS_A_PAGE:
            rows = [row for number in numbers if (row := self._read_row(number)) is not None]
            if len(rows) == len(numbers):
                then([[_one_line(column.text(row)) for column in wanted] for row in rows])
                return
        positions = [self._positions[number] for number in numbers]
        self._read_texts(positions, wanted, [], then)

    def _read_texts(
        self,
        positions: list[int],
        columns: list[Column],
        read: Texts,
        then: Callable[[Texts], None],
    ) -> None:
        """Read some rows, and the next ones when they came."""
        some, rest = positions[:_READ_AT_ONCE], positions[_READ_AT_ONCE:]
        read_rows = self._read

        # The texts are made at the desk too: a mend of each row is too much work for the window.
        def texts() -> Texts:
            rows = read_rows(some)
            return [[_one_line(column.text(row)) for column in columns] for row in rows]

        def arrived(texts: Texts) -> None:
            read.extend(texts)
            if rest:
                self._read_texts(rest, columns, read, then)
            else:
                then(read)

        self._database.ask(self, "copy", texts, arrived)

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
            lambda: read(wanted),
            lambda rows: self._arrived(generation, page, rows),
            lambda error: self._not_read(generation, page, error),
        )

    def _not_read(self, generation: int, page: int, error: Refused) -> None:
        """Let the rows be asked for again; said once, not for each page and each attempt."""
        if generation == self._generation:
            self._asked.discard(page)
        if not self._refused:
            self._refused = True
            self._database.trouble.emit(error)

    def _arrived(self, generation: int, page: int, rows: list[Any]) -> None:
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

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._positions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Answer Qt."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Answer Qt."""
        if orientation is not Qt.Orientation.Horizontal or not section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self._columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer Qt."""
        if not index.isValid() or role not in _ROLES:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return _bold() if column.bold else None
        row = self.row(index.row())
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DecorationRole:
            return column.icon(row) if column.icon else None
        if role == Qt.ItemDataRole.EditRole:
            return self._editable(column, row)
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = column.tone(row) if column.tone else ""
            return QBrush(QColor(getattr(tokens(), tone))) if tone else None
        text = column.text(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return _one_line(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {text}"
        return text or None

    def _editable(self, column: Column, row: Any) -> str:
        """Return the text of a cell as it is edited."""
        return column.text(row)


_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.EditRole,
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.FontRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _bold() -> QFont:
    font = QGuiApplication.font()
    font.setWeight(QFont.Weight.DemiBold)
    return font
