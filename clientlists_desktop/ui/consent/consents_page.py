"""The page of all records of consent."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.operations.runtime.authorization import authorize
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.ui.consent.consents_model import BY, LIST, SOURCE, ConsentsTableModel
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_LISTS, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.controls import find_with_keys, icon_label, label


class ConsentsPage(QWidget):
    """All records, those of lists and accounts that are gone among them: search, open.

    Signals:
        opened: a record.
    """

    opened = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self.setObjectName("windowPage")
        self._database = database
        self.model = ConsentsTableModel()
        self._search = QLineEdit()
        self._search.setObjectName("searchConsents")
        self._search.setPlaceholderText(self.tr("Search records (Ctrl+F)"))
        self._search.setAccessibleName(self.tr("Search records"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumWidth(scaled(220))
        self._search.textChanged.connect(self._filter)
        self._count = label("", "muted", name="consentCount")
        self._count.setWordWrap(False)
        bar = QHBoxLayout()
        bar.addWidget(self._search, 1)
        bar.addStretch(1)
        bar.addWidget(self._count)
        self.table = RowsTable("consents", self.tr("Records of consent"), ROW_LISTS)
        self.table.setModel(self.model)
        self.table.activated_row.connect(lambda row: self.opened.emit(self.model.record(row)))
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column, width in ((LIST, 190), (BY, 120), (SOURCE, 120)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.table.setColumnWidth(column, scaled(width))
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addLayout(bar)
        inside.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(body)
        self._stack.addWidget(self._build_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Consent"), "title", name="pageTitle"))
        layout.addWidget(
            label(
                self.tr(
                    "Who confirmed that the clients of a list agreed, when, and with what proof. "
                    "Records stay when the list is deleted. Open one to save it as PDF."
                ),
                "muted",
            )
        )
        layout.addWidget(self._stack, 1)
        find_with_keys(self, self._search)
        self.show_records([])

    def _build_empty(self) -> QWidget:
        widget = QWidget()
        title = label(self.tr("No consent recorded yet"), "section", name="noConsents")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = label(self.tr("The first record comes with the first client list."), "muted")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(widget)
        layout.addStretch()
        mark = icon_label(icon("shield-check", "link"), 40)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addStretch()
        return widget

    def refresh(self) -> None:
        """Read the records anew."""
        actor = self._database.actor
        self._database.ask(self, "consents", lambda: _read(actor), self.show_records)

    def show_records(self, found: list[ConsentRecord]) -> None:
        """Show the records of the workspace."""
        self.model.set_records(found)
        self._stack.setCurrentIndex(0 if found else 1)
        self._filter()

    def _filter(self) -> None:
        self.model.filter(self._search.text())
        self._count.setText(self.tr("%Ln record(s)", "", self.model.rowCount()))


def _read(actor: Actor) -> list[ConsentRecord]:
    authorize(actor, Permission.VIEW_CONSENT)
    return consents.all_consents()
