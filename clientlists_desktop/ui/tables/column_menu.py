"""Lets a person hide, move and widen the columns of a table, and remembers it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QAbstractItemModel, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMenu

from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.runtime.window_settings import window_settings
from clientlists_desktop.ui.tables.column_shares import Chosen, Fit, Shares
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.tables.table_model import Column


class ColumnMenu(QObject):
    """The menu of a table's header.

    The first column always shows; so do columns that stay where they are.

    Signals:
        changed: a person shows, hides or moves columns.
    """

    changed = Signal()

    def __init__(self, table: RowsTable) -> None:
        super().__init__(table)
        self._table = table
        self._columns: Sequence[Column] = ()
        self._shares: Fit = Shares(0)
        self._read: QAbstractItemModel | None = None
        self._key = ""
        self._hidden: set[str] = set()
        self._widths: dict[str, int] = {}
        self._measured: dict[int, int] = {}
        self._is_arranging = False
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.sectionMoved.connect(lambda *_: self._keep_order())
        header.sectionResized.connect(self._on_resized)
        table.resized.connect(self._share_width)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda place: self.show_menu(header.viewport().mapToGlobal(place))
        )

    def show_columns(self, columns: Sequence[Column], shares: Fit, kind: str = "") -> None:
        """Arrange the columns that the table has now as a person chose.

        Args:
            shares: how they share the width of the table, whatever it is.
            kind: what tables with other columns in the same place are told apart by.
        """
        self._columns, self._shares = columns, shares
        self._fit_when_read()
        self._key = "/".join(filter(None, ("columns", self._table.objectName(), kind)))
        settings = window_settings()
        self._hidden = set(_texts(settings.value(f"{self._key}/hidden")))
        kept = _texts(settings.value(f"{self._key}/widths"))
        self._widths = dict(zip(kept[::2], map(int, kept[1::2]), strict=False))
        self._arrange(self._ordered(_texts(settings.value(f"{self._key}/order"))))
        self.fit()
        self.changed.emit()

    def rename_columns(self, columns: Sequence[Column]) -> None:
        """Name the same columns otherwise in the menu."""
        self._columns = columns

    @property
    def hidden_count(self) -> int:
        """How many of the columns that the table has now a person hid."""
        return sum(self._columns[one].code in self._hidden for one in self._free)

    def _ordered(self, codes: Sequence[str]) -> list[int]:
        """Return the sections in the order of these codes; new ones follow, others stay."""
        order = {code: place for place, code in enumerate(codes)}
        free = self._free
        chosen = iter(sorted(free, key=lambda one: order.get(self._columns[one].code, len(order))))
        return [next(chosen) if one in free else one for one in range(len(self._columns))]

    @property
    def _free(self) -> list[int]:
        """The columns that a person may hide and move."""
        columns = enumerate(self._columns)
        return [one for one, column in columns if one and column.code and not column.stays]

    def _arrange(self, sections: Sequence[int]) -> None:
        header = self._table.horizontalHeader()
        self._is_arranging = True
        for place, section in enumerate(sections):
            header.moveSection(header.visualIndex(section), place)
        self._is_arranging = False

    def fit(self) -> None:
        """Give the columns their widths; to be called when the rows change."""
        self._measured = {}
        self._share_width()

    def _share_width(self) -> None:
        if self._columns:
            # Before it is shown, the table may have another font.
            measured = self._measured if self._table.isVisible() else None
            chosen = Chosen(self._hidden, self._widths)
            self._shares.share(self._table, self._columns, chosen, measured)

    def _fit_when_read(self) -> None:
        """Fit the columns again as soon as rows are read that are not there yet."""
        model = self._table.model()
        if model is not self._read and isinstance(model, PagedModel):
            model.first_read.connect(self.fit)
        self._read = model

    def menu(self) -> QMenu:
        """Return the menu as it is now."""
        menu = QMenu(self._table)
        menu.setObjectName("columnMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in map(self._columns.__getitem__, self._free):
            entry = menu.addAction(literal(column.title))
            entry.setCheckable(True)
            entry.setChecked(column.code not in self._hidden)
            entry.toggled.connect(partial(self._show_column, column.code))
        menu.addSeparator()
        menu.addAction(translate("ColumnMenu", "Usual columns"), self._reset)
        return menu

    def show_menu(self, place: QPoint | None = None) -> None:
        """Open the menu at a place of the screen, or below the header."""
        header = self._table.horizontalHeader()
        below = header.viewport().rect().bottomLeft()
        self.menu().popup(place or header.viewport().mapToGlobal(below))

    def _show_column(self, code: str, shown: bool) -> None:
        self._hidden = self._hidden - {code} if shown else self._hidden | {code}
        self._store("hidden", sorted(self._hidden))
        self.fit()
        current = self._table.currentIndex()
        if current.isValid() and self._table.isColumnHidden(current.column()):
            # Keys would act on a cell that nobody sees.
            self._table.go_to(current.row())
        self.changed.emit()

    def _keep_order(self) -> None:
        if self._is_arranging:
            return
        header = self._table.horizontalHeader()
        free = self._free
        sections = [one for one in map(header.logicalIndex, range(header.count())) if one in free]
        codes = [self._columns[one].code for one in sections]
        self._store("order", self._merged(codes))
        # Qt is still at the move.
        QTimer.singleShot(0, self, lambda: self._arrange(self._ordered(codes)))
        self.changed.emit()

    def _merged(self, codes: Sequence[str]) -> list[str]:
        """Return an order with these codes; columns of other files keep their places."""
        kept, these = _texts(window_settings().value(f"{self._key}/order")), iter(codes)
        merged = [next(these) if code in codes else code for code in kept]
        return [*merged, *these]

    def _on_resized(self, section: int, before: int, width: int) -> None:
        """Remember a width that was dragged; all other changes are the fitting's."""
        del before
        if width and is_dragged(self._table.horizontalHeader()):
            self.keep_width(section, width)

    def keep_width(self, section: int, width: int) -> None:
        """Give a column this width from now on."""
        if code := self._columns[section].code:
            self._widths[code] = width
            self._store_widths()

    def _store_widths(self) -> None:
        kept = [str(one) for pair in self._widths.items() for one in pair]
        self._store("widths", kept)

    def _store(self, what: str, kept: Sequence[str]) -> None:
        key = f"{self._key}/{what}"
        if kept:
            window_settings().setValue(key, kept)
        else:
            window_settings().remove(key)

    def _reset(self) -> None:
        """Show all columns that the table has now, in their order and with the widths that fit."""
        self._arrange(range(len(self._columns)))
        codes = {column.code for column in self._columns}
        self._hidden -= codes
        self._widths = {code: width for code, width in self._widths.items() if code not in codes}
        order = self._merged([self._columns[one].code for one in self._free])
        self._store("hidden", sorted(self._hidden))
        self._store("order", order if {*order} - codes else [])
        self._store_widths()
        self.fit()
        self.changed.emit()


def is_dragged(header: QHeaderView) -> bool:
    """Whether a person changes a width now; all other changes are a table's own."""
    pressed = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
    return bool(pressed) and header.underMouse()


def _texts(kept: object) -> list[str]:
    """Return what was kept; Qt reads a list of one back as its one text."""
    if kept is None:
        return []
    return [str(one) for one in kept] if isinstance(kept, list) else [str(kept)]
