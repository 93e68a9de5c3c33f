"""The card in Settings that shows the backups and restores what they hold."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView

from clientlists_desktop.core.backups import BackupContents
from clientlists_desktop.operations.backups.readers import read_backups
from clientlists_desktop.texts.backups import backup_kind_label
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.theme import ROW_CARD, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.settings.restore_dialog import RestoreDialog
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row

_MOST_ROWS = 6


class BackupsCard(QFrame):
    """A table of the backups and what each holds.

    Signals:
        restored: the path of the workspace that a backup took the place of.
        lists_restored: the ListSummaries of lists that came back beside those of today.
    """

    restored = Signal(object)
    lists_restored = Signal(object)

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
        self._restore.clicked.connect(self._open_dialog)
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
        """Show these backups, newest first; the one that is selected stays so."""
        chosen = self._chosen()
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
        names = [one.backup.name for one in found]
        if chosen is not None and chosen.backup.name in names:
            self._table.selectRow(names.index(chosen.backup.name))
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
        why = "" if chosen is not None else self.tr("Select a backup")
        if chosen is not None and chosen.lists is None:
            why = self._why(chosen)
        enable_unless(why, self._restore)

    def _open_dialog(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            dialog = RestoreDialog(self._database, chosen, self.window())
            dialog.restored.connect(lambda: self.restored.emit(self._database.workspace.path))
            dialog.lists_restored.connect(self.lists_restored)
            dialog.failed.connect(self.refresh)
            dialog.open()
