"""The page of all consent records."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.operations.consent.readers import all_consents
from clientlists_desktop.ui.consent.consents_columns import (
    LIST,
    consents_columns,
    searched_text,
)
from clientlists_desktop.ui.look.theme import ROW_LISTS
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import centered_page, find_with_keys
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import EMPTY, column, grow, row, scrolling
from clientlists_desktop.ui.widgets.search_field import search_field

_SHARES = Shares(LIST, usual_most=240)


class ConsentsPage(QWidget):
    """All records, including those of deleted lists and removed accounts.

    Signals:
        opened: a record.
    """

    opened = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self.model = MemoryModel(consents_columns(), searched_text)
        self._search = search_field("searchConsents", self.tr("Search records"))
        self._search.textChanged.connect(self._filter)
        self._count = label("", "muted", name="consentCount", wraps=False)
        self.table = RowsTable("consents", self.tr("Consent records"), ROW_LISTS)
        self.table.setModel(self.model)
        self.table.activated_row.connect(lambda number: self.opened.emit(self.model.row(number)))
        self.table.keep_rows()
        self._columns = ColumnMenu(self.table)
        self._columns.show_columns(self.model.columns, _SHARES)
        bar = row(grow(self._search), EMPTY, self._count)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(bar, grow(self.table), name="consentsScroll"))
        self._stack.addWidget(
            centered_page(
                label(self.tr("No consent recorded yet"), "section", name="noConsents"),
                label(self.tr("The first record is created with your first client list."), "muted"),
                icon_name="shield-check",
            )
        )
        explanation = self.tr(
            "Who confirmed the consent of a list’s clients, when, and with what proof. Records "
            "stay after the list is deleted. Open one to save it as a PDF."
        )
        column(
            label(self.tr("Consent"), "title", name="pageTitle"),
            label(explanation, "muted"),
            grow(self._stack),
            on=self,
            spacing=12,
            margins=24,
        )
        find_with_keys(self, self._search)
        self.show_records([])

    def refresh(self) -> None:
        """Read the records again."""
        self._database.ask(self, "consents", all_consents, self.show_records)

    def show_records(self, found: list[ConsentRecord]) -> None:
        """Show the records of the workspace."""
        self.model.show(found)
        self._stack.setCurrentIndex(0 if found else 1)
        self._filter()

    def _filter(self) -> None:
        self.model.filter(self._search.text())
        self._columns.fit()
        self._count.setText(self.tr("%Ln record(s)", "", self.model.rowCount()))
