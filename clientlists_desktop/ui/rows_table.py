"""The table of a file's rows: a window of them is read when it is drawn, from a million or ten."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QIcon, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.lists import CheckedFile, Positions
from clientlists_desktop.core.rows import CheckedRow
from clientlists_desktop.storage import rows as stored_rows
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.numbers import number
from clientlists_desktop.ui.table_model import TableModel, Texts
from clientlists_desktop.ui.theme import scaled, tokens

_ROWS_A_PAGE = 256
_PAGES_KEPT = 24
_WIDEST = 440
_COPIED_AT_MOST = 20_000
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
    """

    title: str
    text: Callable[[CheckedRow], str]
    icon: Callable[[CheckedRow], QIcon | None] | None = None
    tone: Callable[[CheckedRow], str] | None = None
    bold: bool = False
    width: int = 0
    right: bool = False
    cell: int | None = None


class RowsTableModel(TableModel):
    """Rows by position, read from the desk page by page; what is on its way shows as "…".

    Signals:
        edited: position, cell and new text, as a person typed it.
    """

    edited = Signal(int, int, str)

    def __init__(
        self,
        desk: Desk,
        file: CheckedFile,
        columns: Sequence[Column],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._file, self._columns = desk, file, columns
        self._positions: Positions = range(0)
        self._pages: OrderedDict[int, list[CheckedRow]] = OrderedDict()
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

    def refresh(self, file: CheckedFile) -> None:
        """Read the rows anew, where they are; what was read stays in view until then."""
        self._file = file
        self._generation += 1
        self._asked.clear()
        for page in self._pages:
            self._ask(page)

    def cell_of(self, section: int) -> int | None:
        """Return which cell of a row a column edits; None when it edits none."""
        return self._columns[section].cell

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

    def row(self, number: int) -> CheckedRow | None:
        """Return a row if it has been read, else ask for it."""
        page = number // _ROWS_A_PAGE
        if page not in self._pages:
            self._ask(page)
            return None
        self._pages.move_to_end(page)
        return self._read_row(number)

    def _read_row(self, number: int) -> CheckedRow | None:
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
        file = self._file

        # The texts are made at the desk too: a mend of each row is too much work for the window.
        def texts() -> Texts:
            rows = stored_rows.rows_at(file, some)
            return [[_one_line(column.text(row)) for column in columns] for row in rows]

        def arrived(texts: Texts) -> None:
            read.extend(texts)
            if rest:
                self._read_texts(rest, columns, read, then)
            else:
                then(read)

        self._desk.ask(self, "copy", texts, arrived)

    def _ask(self, page: int) -> None:
        if page in self._asked:
            return
        self._asked.add(page)
        start = page * _ROWS_A_PAGE
        wanted = list(self._positions[start : start + _ROWS_A_PAGE])
        generation, file = self._generation, self._file
        self._desk.ask(
            self,
            page,
            lambda: stored_rows.rows_at(file, wanted),
            lambda rows: self._arrived(generation, page, rows),
            lambda error: self._not_read(generation, page, error),
        )

    def _not_read(self, generation: int, page: int, error: Refused) -> None:
        """Let the rows be asked for again; said once, not for each page and each attempt."""
        if generation == self._generation:
            self._asked.discard(page)
        if not self._refused:
            self._refused = True
            self._desk.trouble.emit(error)

    def _arrived(self, generation: int, page: int, rows: list[CheckedRow]) -> None:
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
            cell = column.cell
            return row.cells[cell] if cell is not None and cell < len(row.cells) else ""
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = column.tone(row) if column.tone else ""
            return QBrush(QColor(getattr(tokens(), tone))) if tone else None
        text = column.text(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return _one_line(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {text}"
        return text or None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Answer Qt: cells of the file can be edited, but for those of removed rows."""
        flags = super().flags(index)
        if not index.isValid() or self._columns[index.column()].cell is None:
            return flags
        row = self.row(index.row())
        if row is None or row.outcome is Outcome.REMOVED:
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed; the row changes when it has been judged."""
        cell = self._columns[index.column()].cell
        if role != Qt.ItemDataRole.EditRole or cell is None:
            return False
        if value != self.data(index, Qt.ItemDataRole.EditRole):
            self.edited.emit(self._positions[index.row()], cell, str(value))
        return True


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


class Table(QTableView):
    """A table that reads well: whole rows, one height, copies with Ctrl+C.

    Signals:
        activated_row: the row that was opened. cut: what to say of a copy that holds not all rows.
    """

    activated_row = Signal(int)
    cut = Signal(str)

    def __init__(
        self, name: str, spoken: str, row_height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(scaled(row_height))
        vertical.setDefaultSectionSize(scaled(row_height))
        horizontal = self.horizontalHeader()
        horizontal.setHighlightSections(False)
        horizontal.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        horizontal.setStretchLastSection(True)
        self.doubleClicked.connect(lambda index: self.activated_row.emit(index.row()))

    def set_widths(self, columns: Sequence[Column]) -> None:
        """Give the columns their first widths."""
        spare = self.fontMetrics().horizontalAdvance("MM")
        for section, column in enumerate(columns):
            title = self.fontMetrics().horizontalAdvance(column.title) + spare
            self.setColumnWidth(
                section, min(scaled(_WIDEST), max(scaled(column.width or 120), title))
            )

    def selected_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        # By ranges: a million selected rows are one of them, and a million indexes take seconds.
        return sorted(
            row
            for chosen in self.selectionModel().selection().toList()
            for row in range(chosen.top(), chosen.bottom() + 1)
        )

    def keyPressEvent(self, event: Any) -> None:
        """Copy with Ctrl+C, open with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def _copy(self) -> None:
        """Put the selected rows on the clipboard as a spreadsheet takes them."""
        model = self.model()
        if not isinstance(model, TableModel):
            return
        chosen = self.selected_rows()
        if chosen:
            shown = [c for c in range(model.columnCount()) if not self.isColumnHidden(c)]
            copied = partial(self._copied, len(chosen))
            model.tell_texts(chosen[:_COPIED_AT_MOST], shown, copied)

    def _copied(self, chosen: int, texts: Texts) -> None:
        lines = ["\t".join(text.replace("\t", " ") for text in row) for row in texts]
        QGuiApplication.clipboard().setText("\n".join(lines))
        if len(lines) < chosen:
            said = self.tr("Only the first {copied} of {chosen} rows were copied")
            self.cut.emit(said.format(copied=number(len(lines)), chosen=number(chosen)))
