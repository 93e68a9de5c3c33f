"""The card in Settings that shows the backups and restores the workspace from one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from clientlists_desktop.core.backups import BackupContents
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.backups.readers import read_backups
from clientlists_desktop.operations.backups.restore import restore_backup
from clientlists_desktop.texts.backups import backup_kind_label, restore_warning
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.theme import ROW_CARD, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row

_MOST_ROWS = 6


class BackupsCard(QFrame):
    """A table of the backups and what each holds.

    Signals:
        restored: the path of the workspace that a backup took the place of.
    """

    restored = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._backups: Sequence[BackupContents] = ()
        titles = (self.tr("Made"), self.tr("Lists"), self.tr("Clients"), self.tr("Why"))
        self._table = PlainTable("backups", self.tr("Backups"), titles)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.verticalHeader().setDefaultSectionSize(scaled(ROW_CARD))
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(len(titles) - 1, QHeaderView.ResizeMode.Stretch)
        self._restore = button(self.tr("Restore…"), "restoreBackup")
        self._restore.clicked.connect(self._ask)
        self._table.itemSelectionChanged.connect(self._refresh_button)
        text = self.tr(
            "Every day, and before anything that cannot be undone, the workspace is copied to a "
            "folder beside it. Seven days and four weeks are kept. Drafts are not in backups, and "
            "erased lists leave them, too."
        )
        inside = card_of(self, title=self.tr("Backups"), text=text)
        add(inside, self._table, row(self._restore, STRETCH))
        self.show_backups(())

    def refresh(self) -> None:
        """Read the backups again."""
        self._database.ask(self, "backups", read_backups, self.show_backups)

    def show_backups(self, found: Sequence[BackupContents]) -> None:
        """Show these backups, newest first."""
        self._backups = found
        self._table.show_texts(
            (
                moment(one.backup.made_at.isoformat()),
                number(len(one.lists)) if one.lists is not None else "–",
                number(one.clients) if one.lists is not None else "–",
                self._why(one),
            )
            for one in found
        )
        rows = min(_MOST_ROWS, max(1, len(found)))
        head = self._table.horizontalHeader().sizeHint().height()
        self._table.setFixedHeight(head + rows * scaled(ROW_CARD) + 2)
        self._refresh_button()

    def _why(self, one: BackupContents) -> str:
        if one.lists is None:
            return self.tr("damaged: it cannot be restored")
        return backup_kind_label(one.backup.kind, translate)

    def _chosen(self) -> BackupContents | None:
        index = self._table.currentRow()
        return self._backups[index] if 0 <= index < len(self._backups) else None

    def _refresh_button(self) -> None:
        chosen = self._chosen()
        self._restore.setEnabled(chosen is not None and chosen.lists is not None)

    def _ask(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        made = moment(chosen.backup.made_at.isoformat())
        question = self.tr("Restore this backup: {moment}?").format(moment=made)
        detail = restore_warning(translate)
        if messages.confirm(self.window(), question, detail, self.tr("Restore backup")):
            database = self._database
            workspace, name = database.workspace, chosen.backup.name
            self._restore.setEnabled(False)
            job = Job(self, restore_backup, workspace, name, database.actor)
            job.succeeded.connect(lambda _: self.restored.emit(workspace.path))
            job.refused.connect(self._on_refused)

    def _on_refused(self, error: Refused) -> None:
        messages.show_refusal(self.window(), error)
        self.refresh()
