"""A dialog that restores single lists of a backup, or all of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from clientlists_desktop.core.backups import BackupContents, BackupList
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.backups.restore import (
    restore_backup,
    restore_lists_from_backup,
)
from clientlists_desktop.texts.backups import backup_kind_label, restore_warning
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.tables.table_model import Column
from clientlists_desktop.ui.widgets.controls import radio_button
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import column, grow
from clientlists_desktop.ui.widgets.submit_dialog import UnstoppableDialog

_SHARES = Shares(0, usual_most=140)
"""The names take what the others leave."""


class RestoreDialog(UnstoppableDialog):
    """Shows what a backup holds, and stays open until what was chosen is restored.

    Signals:
        restored: the backup took the place of the whole workspace.
        lists_restored: the ListSummaries of the lists that came back.
        failed: it was refused; the backups may have changed.
    """

    restored = Signal()
    lists_restored = Signal(object)
    failed = Signal()

    def __init__(self, database: DatabaseThread, contents: BackupContents, parent: QWidget) -> None:
        super().__init__(parent, "restore")
        self.setObjectName("restoreDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._database, self._contents = database, contents
        made = moment(contents.backup.made_at.isoformat(), within=True)
        self.setWindowTitle(self.tr("Restore the backup of {moment}").format(moment=made))
        self._single = radio_button(self.tr("Single lists, beside those of today"), "restoreLists")
        self._whole = radio_button(
            self.tr("The whole workspace, in place of today’s"), "restoreWhole"
        )
        choices = QButtonGroup(self)
        for choice in (self._single, self._whole):
            choices.addButton(choice)
        self._single.setChecked(True)
        self._table = self._build_table()
        self._hint = label(
            self.tr(
                "Select several with Ctrl or Shift. A list whose name is taken gets a new one."
            ),
            "muted",
        )
        self._warning = label(restore_warning(translate), "wrap", "failed", name="restoreWarning")
        buttons, self._restore = self.submit_buttons("", "restore")
        column(
            label(self._summary(), "strong", name="backupSummary", wraps=True),
            self._single,
            self._whole,
            8,
            field_title(self.tr("Lists in this backup"), self._table, "strong"),
            grow(self._table),
            self._hint,
            self._warning,
            self.refusal,
            self.progress,
            buttons,
            on=self,
            spacing=8,
            margins=24,
        )
        self._single.toggled.connect(self._refresh_state)
        self._table.selectionModel().selectionChanged.connect(self._refresh_state)
        self.resize(scaled(560), scaled(520))
        self._refresh_state()

    def _build_table(self) -> RowsTable:
        columns = [
            Column(self.tr("Name"), lambda one: one.name, bold=True),
            Column(
                self.tr("Channel"),
                lambda one: channel_name(channel_of(one.channel_code), translate),
                lambda one: channel_icon(channel_of(one.channel_code)),
            ),
            Column(self.tr("Clients"), lambda one: number(one.clients), right=True),
        ]
        table = RowsTable("backupLists", self.tr("Lists in this backup"), ROW_CHECK)
        self._model = MemoryModel[BackupList](columns)
        self._model.show(self._contents.lists or ())
        table.setModel(self._model)
        ColumnMenu(table).show_columns(columns, _SHARES)
        return table

    def _summary(self) -> str:
        lists = self.tr("%Ln list(s)", "", len(self._contents.lists or ()))
        clients = self.tr("%Ln client(s)", "", self._contents.clients)
        return self.tr("Backup ({why}): {lists}, {clients}").format(
            why=backup_kind_label(self._contents.backup.kind, translate),
            lists=lists,
            clients=clients,
        )

    def _refresh_state(self) -> None:
        single, working = self._single.isChecked(), self.is_working()
        chosen = self._table.selected_count()
        text = self.tr("Restore %Ln list(s)", "", chosen) if single else ""
        self._restore.setText(text or self.tr("Restore the whole workspace"))
        self._restore.setEnabled(not working and (chosen > 0 or not single))
        self._restore.setAccessibleDescription(
            self.tr("Select a list first") if single and not chosen else ""
        )
        self._table.setEnabled(single and not working)
        for choice in (self._single, self._whole):
            choice.setEnabled(not working)
        self._hint.setVisible(single)
        self._warning.setVisible(not single)

    def submit(self) -> None:
        """Restore what was chosen, in a worker."""
        database, name = self._database, self._contents.backup.name
        workspace, actor = database.workspace, database.actor
        if self._single.isChecked():
            names = [self._model.row(row).name for row in self._table.selected_rows()]
            job = Job(database, restore_lists_from_backup, workspace, name, names, actor)
            self.follow(job, self._on_lists_restored)
        else:
            # What is read from here on may be of the backup, where others have accounts.
            database.stop()
            job = Job(database, restore_backup, workspace, name, actor)
            self.follow(job, lambda _: self._on_restored())
        self._refresh_state()

    def _on_lists_restored(self, made: list[ListSummary]) -> None:
        self.accept()
        self.lists_restored.emit(made)

    def _on_restored(self) -> None:
        self.accept()
        self.restored.emit()

    def refused(self, error: Refused) -> None:
        """Show why nothing was restored."""
        if self._whole.isChecked():
            self._database.resume()
        self._refresh_state()
        super().refused(error)
        self.failed.emit()
