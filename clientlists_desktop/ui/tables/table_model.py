"""Table models whose columns are described by what each shows of a row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication, QIcon

from clientlists_desktop.ui.look.plain_text import tool_tip
from clientlists_desktop.ui.look.theme import tokens

UNREAD_ROLE = Qt.ItemDataRole.UserRole
"""True for a cell whose row has not been read yet."""

Index = QModelIndex | QPersistentModelIndex
Texts = list[list[str]]


@dataclass(frozen=True)
class Column:
    """One column of a table.

    Attributes:
        text: what a cell shows.
        tone: name of a colour token, by row; empty for plain text.
        bold: whether its texts are bold, all or by row.
        cell: index of the cell of the file that is edited here; None if read-only.
        words: texts the column shows and must never cut, in any language.
        action: what a click does, for cells that show an icon alone.
        tip: the whole text, where the cell shows a shorter one.
        most: pixels at 13 px text that it never grows beyond; 0 for the default.
        key: what rows are sorted by; None if the column does not sort.
        spoken: what a screen reader calls the column if it has no title.
        code: what the choices of a person for the column are kept under; "" if there are none.
        stays: whether it always shows, where it is.
        note: what a screen reader says of a cell after its text; a tool tip shows it too.
    """

    title: str
    text: Callable[[Any], str]
    icon: Callable[[Any], QIcon | None] | None = None
    tone: Callable[[Any], str] | None = None
    bold: bool | Callable[[Any], bool] = False
    right: bool = False
    cell: int | None = None
    words: tuple[str, ...] = ()
    action: str = ""
    tip: Callable[[Any], str] | None = None
    most: int = 0
    key: Callable[[Any], Any] | None = None
    spoken: str = ""
    note: Callable[[Any], str] | None = None
    code: str = ""
    stays: bool = False

    @property
    def name(self) -> str:
        """What a screen reader calls the column."""
        return self.title or self.spoken or self.action


class TableModel(QAbstractTableModel):
    """A model that shows rows of any kind in described columns."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns

    @property
    def columns(self) -> Sequence[Column]:
        """The columns, from the left."""
        return self._columns

    def replace_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns of the same rows; what is selected and in view stays."""
        added = len(columns) - len(self._columns)
        if added > 0:
            self.beginInsertColumns(QModelIndex(), len(self._columns), len(columns) - 1)
        elif added < 0:
            self.beginRemoveColumns(QModelIndex(), len(columns), len(self._columns) - 1)
        self._columns = columns
        if added > 0:
            self.endInsertColumns()
        elif added < 0:
            self.endRemoveColumns()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        self.show_changes()

    def show_changes(self) -> None:
        """Draw all cells anew; what is selected and in view stays."""
        if self.rowCount():
            last = self.index(self.rowCount() - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, number: int) -> Any | None:
        """Return a row of the table; None if it has not been read yet."""
        raise NotImplementedError

    def read_texts(
        self, numbers: Sequence[int], columns: Sequence[int], then: Callable[[Texts], None]
    ) -> None:
        """Pass on the texts of some rows in some columns, at once or as soon as they are read."""
        then([[str(self.index(row, c).data() or "") for c in columns] for row in numbers])

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
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._columns[section].name
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
        row = self.row(index.row())
        if row is None:
            if role == Qt.ItemDataRole.DisplayRole:
                return "…"
            return True if role == UNREAD_ROLE else None
        if role == UNREAD_ROLE:
            return None
        if role == Qt.ItemDataRole.FontRole:
            is_bold = column.bold(row) if callable(column.bold) else column.bold
            return _bold() if is_bold else None
        if role == Qt.ItemDataRole.DecorationRole:
            return column.icon(row) if column.icon else None
        if role == Qt.ItemDataRole.EditRole:
            return self.editable_text(column, row)
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = column.tone(row) if column.tone else ""
            return QBrush(QColor(getattr(tokens(), tone))) if tone else None
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(column.text(row))
        text = column.tip(row) if column.tip else column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.action or f"{column.name}: {text}"
        note = column.note(row) if column.note else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return note
        return tool_tip("\n".join(filter(None, (column.action or text, note)))) or None

    def editable_text(self, column: Column, row: Any) -> str:
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
        Qt.ItemDataRole.AccessibleDescriptionRole,
        UNREAD_ROLE,
    }
)


def heading_code(heading: str) -> str:
    """Return a code for a column of a file: window settings must not hold the words of a file."""
    return f"file-{sha256(heading.encode()).hexdigest()[:12]}"


def one_line(text: str) -> str:
    """Return a text without line breaks, as a cell shows it."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


def _alignment(column: Column) -> int:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _bold() -> QFont:
    font = QGuiApplication.font()
    font.setWeight(QFont.Weight.DemiBold)
    return font
