"""A dialog that shows the versions of a list, compares any two of them, and goes back to one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import ChangedClient
from clientlists_desktop.core.lists.versions import RestoredVersion, Version, VersionDifference
from clientlists_desktop.operations.lists.versions.readers import compare_versions, versions_of
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.texts.lists.versions import (
    comparison_text,
    details_text,
    difference_text,
    version_text,
)
from clientlists_desktop.ui.lists.versions.change_columns import change_columns
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.tables.table_model import Column
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import column, grow
from clientlists_desktop.ui.widgets.submit_dialog import UnstoppableDialog

_MOST_SHOWN = 1_000
_NUMBER, _WHEN, _WHAT, _FROM, _BY, _CLIENTS = range(6)
_SHARES = Shares(_WHAT, 300, gives_way=(_BY, _FROM))


class VersionsDialog(UnstoppableDialog):
    """Shows the versions of a list, and what differs between one of them and now, or between two.

    Signals:
        restored: a RestoredVersion.
    """

    restored = Signal(object)

    def __init__(self, database: DatabaseThread, summary: ListSummary, parent: QWidget) -> None:
        super().__init__(parent, "version")
        self.setObjectName("versionsDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Versions of “{name}”").format(name=summary.name))
        self._database, self._summary = database, summary
        self._versions: list[Version] = []
        self._table = self._build_table()
        self._details = label("", "muted", name="versionDetails")
        self._change = label("", "wrap", name="versionChange")
        self._clients = RowsTable("versionClients", self.tr("Clients before and after"), ROW_CHECK)
        self._clients.hold_clients(database)
        self._client_columns = ColumnMenu(self._clients)
        buttons, self._restore = self.submit_buttons("", "restoreVersion")
        column(
            field_title(self.tr("Versions, newest first"), self._table, "strong"),
            grow(self._table),
            self._details,
            self._change,
            grow(self._clients),
            self.refusal,
            self.progress,
            buttons,
            on=self,
            spacing=8,
            margins=24,
        )
        self._table.selectionModel().selectionChanged.connect(self._compare)
        self.resize(scaled(840), scaled(560))
        self._refresh_state()
        database.ask(
            self,
            "versions",
            lambda workspace, actor: versions_of(workspace, actor, summary.id),
            self._show_versions,
            self.refused,
        )

    def _build_table(self) -> RowsTable:
        columns = [
            Column(self.tr("Version"), lambda one: number(one.number), right=True),
            Column(self.tr("When"), lambda one: moment(one.made_at)),
            Column(self.tr("What"), lambda one: version_text(one, translate)),
            Column(self.tr("From"), lambda one: one.source_name or "–"),
            Column(self.tr("By"), lambda one: one.made_by),
            Column(self.tr("Clients"), lambda one: number(one.clients), right=True),
        ]
        table = RowsTable("versions", self.tr("Versions, newest first"), ROW_CHECK)
        self._model = MemoryModel[Version](columns)
        table.setModel(self._model)
        self._columns = ColumnMenu(table)
        self._columns.show_columns(columns, _SHARES)
        return table

    def _show_versions(self, versions: list[Version]) -> None:
        self._versions = versions
        self._model.show(versions)
        self._columns.fit()
        self._table.selectRow(0)

    def _chosen(self) -> Version | None:
        """Return the earlier version that is selected."""
        rows = list(self._table.selected_rows())
        return self._model.row(rows[0]) if len(rows) == 1 and rows[0] else None

    def _compare(self) -> None:
        """Compare the selected version with the newest one, or two selected ones."""
        self._show_clients((), [])
        selected = [self._model.row(at) for at in self._table.selected_rows()]
        details = [details_text(one, self._versions, translate) for one in selected]
        self._details.setText("\n".join(details[:2]))
        pair = self._compared()
        hint = self.tr("Select a version to go back to it, or two to compare them.")
        self._change.setText("" if pair is not None else hint)
        self._refresh_state()
        if pair is None:
            return
        list_id = self._summary.id
        self._database.ask(
            self,
            "change",
            lambda workspace, actor: (
                pair,
                *compare_versions(workspace, actor, list_id, *pair, _MOST_SHOWN),
            ),
            self._show_change,
            self.refused,
        )

    def _compared(self) -> tuple[int, int] | None:
        """Return which versions are compared: from the first to the second."""
        chosen = self._chosen()
        if chosen is not None:
            return self._model.row(0).number, chosen.number
        numbers = [self._model.row(row).number for row in self._table.selected_rows()]
        return (min(numbers), max(numbers)) if len(numbers) == 2 else None

    def _show_change(
        self, found: tuple[tuple[int, int], VersionDifference, list[ChangedClient]]
    ) -> None:
        pair, difference, clients = found
        if pair != self._compared():
            return
        if self._chosen() is not None:
            text = difference_text(difference, translate)
        else:
            text = comparison_text(*pair, difference, translate)
        if difference.added + difference.changed + difference.removed > len(clients):
            text += "\n" + self.tr("Shown: the first %Ln client(s).", "", len(clients))
        self._change.setText(text)
        self._show_clients(difference.columns, clients)

    def _show_clients(self, names: tuple[str, ...], clients: list[ChangedClient]) -> None:
        columns = change_columns(names) if names else []
        old = self._clients.model()
        model = MemoryModel[ChangedClient](columns)
        model.setParent(self)
        model.show(clients)
        self._clients.setModel(model)
        self._client_columns.show_columns(columns, Shares(max(0, len(columns) - 1)))
        self._clients.setVisible(bool(clients))
        if old is not None:
            old.deleteLater()

    def _refresh_state(self) -> None:
        chosen, working = self._chosen(), self.is_working()
        text = self.tr("Go back to version {number}") if chosen else self.tr("Go back")
        self._restore.setText(text.format(number=number(chosen.number) if chosen else ""))
        self._restore.setEnabled(chosen is not None and not working)
        self._restore.setAccessibleDescription(
            "" if chosen is not None else self.tr("Select an earlier version first")
        )
        self._table.setEnabled(not working)

    def submit(self) -> None:
        """Make the list what it was in the selected version, in a worker."""
        chosen = self._chosen()
        if chosen is None:
            return
        database = self._database
        job = Job(
            database,
            restore_version,
            database.workspace,
            self._summary.id,
            chosen.number,
            database.actor,
        )
        self.follow(job, self._on_restored)
        self._refresh_state()

    def _on_restored(self, done: RestoredVersion) -> None:
        self.accept()
        self.restored.emit(done)

    def refused(self, error: Refused) -> None:
        """Show why the list stays as it is."""
        self._refresh_state()
        super().refused(error)
