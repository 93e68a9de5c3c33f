"""Lets a person hide, move and widen the columns of a table, and remembers it."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.runtime.window_settings import window_settings
from clientlists_desktop.ui.tables.rows_table import RowsTable


class ColumnMenu(QObject):
    """The menu of a table's header. The first column always shows, and columns without a title.

    Whoever fits the widths asks `hides` and `width_of`, since a person's choice goes first.

    Signals:
        changed: the columns are to be fitted again.
    """

    changed = Signal()

    def __init__(self, table: RowsTable) -> None:
        super().__init__(table)
        self._table, self._key = table, f"columns/{table.objectName()}"
        settings = window_settings()
        self._hidden = set(map(int, _numbers(settings.value(f"{self._key}/hidden"))))
        kept = _numbers(settings.value(f"{self._key}/widths"))
        self._widths = dict(zip(map(int, kept[::2]), map(int, kept[1::2]), strict=False))
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        for place, section in enumerate(map(int, _numbers(settings.value(f"{self._key}/order")))):
            if section < header.count():
                header.moveSection(header.visualIndex(section), place)
        header.sectionMoved.connect(lambda *_: self._keep_order())
        header.sectionResized.connect(self._on_resized)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._show_menu)

    def hides(self, section: int) -> bool:
        """Whether a person hid a column."""
        return section in self._hidden

    def width_of(self, section: int) -> int | None:
        """Return the width that a person gave a column, in pixels."""
        return self._widths.get(section)

    def menu(self) -> QMenu:
        """Return the menu as it is now."""
        menu = QMenu(self._table)
        menu.setObjectName("columnMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for section in range(1, self._table.model().columnCount()):
            title = self._table.model().headerData(section, Qt.Orientation.Horizontal)
            if not title:
                continue
            entry = menu.addAction(literal(str(title)))
            entry.setCheckable(True)
            entry.setChecked(section not in self._hidden)
            entry.toggled.connect(partial(self._show_column, section))
        menu.addSeparator()
        menu.addAction(translate("ColumnMenu", "Usual columns"), self._reset)
        return menu

    def _show_menu(self, place: QPoint) -> None:
        self.menu().popup(self._table.horizontalHeader().viewport().mapToGlobal(place))

    def _show_column(self, section: int, shown: bool) -> None:
        self._hidden = self._hidden - {section} if shown else self._hidden | {section}
        self._table.setColumnHidden(section, not shown)
        window_settings().setValue(f"{self._key}/hidden", sorted(self._hidden))
        self.changed.emit()

    def _keep_order(self) -> None:
        header = self._table.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        window_settings().setValue(f"{self._key}/order", order)

    def _on_resized(self, section: int, before: int, width: int) -> None:
        """Remember a width that was dragged; all other changes are the fitting's."""
        del before
        dragged = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if width and dragged and self._table.horizontalHeader().underMouse():
            self.keep_width(section, width)

    def keep_width(self, section: int, width: int) -> None:
        """Give a column this width from now on."""
        self._widths[section] = width
        kept = [number for pair in self._widths.items() for number in pair]
        window_settings().setValue(f"{self._key}/widths", kept)

    def _reset(self) -> None:
        """Show all columns, in their order and with the widths that fit."""
        header = self._table.horizontalHeader()
        for section in range(header.count()):
            header.moveSection(header.visualIndex(section), section)
        for section in self._hidden:
            self._table.setColumnHidden(section, False)
        self._hidden, self._widths = set(), {}
        window_settings().remove(self._key)
        self.changed.emit()


def _numbers(kept: object) -> list[str]:
    """Return what was kept; Qt reads a list of one back as its one text."""
    if kept is None:
        return []
    return [str(one) for one in kept] if isinstance(kept, list) else [str(kept)]
