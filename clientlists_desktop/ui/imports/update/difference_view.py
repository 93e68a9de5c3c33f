"""The difference between a list and a file, client by client, filtered by what becomes of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.lists.updates import (
    ChangedClient,
    ClientChange,
    Places,
    Update,
    UpdatePreview,
)
from clientlists_desktop.operations.lists.versions.updates import clients_of_update
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.lists.updates import change_label, notes_on, sizes_text
from clientlists_desktop.ui.lists.versions.change_columns import CHANGE_LOOKS, change_columns
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_CHECK
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import Column, RowsTable
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow


class DifferenceView(QWidget):
    """Shows what an update would do: counts, and the clients behind each of them."""

    def __init__(self, database: DatabaseThread, list_id: int) -> None:
        super().__init__()
        self._database, self._list_id = database, list_id
        self._shown: tuple[int, Update, UpdatePreview] | None = None
        self._change = ClientChange.ADDED
        self._model: PagedModel | None = None
        self._counts = label("", "section", name="updateCounts")
        self._notes = label("", "muted", name="updateNotes")
        self._chips = Chips("changes", self.tr("Show clients"))
        self._chips.chosen.connect(self._show_change)
        self._table = RowsTable("difference", self.tr("Clients before and after"), ROW_CHECK)
        self._table.hold_clients(database)
        self._table.keep_rows()
        self._columns = ColumnMenu(self._table)
        column(self._counts, self._notes, self._chips, grow(self._table), on=self, spacing=8)

    def show_preview(self, draft: int, update: Update, preview: UpdatePreview) -> None:
        """Show what an update would do; what was filtered by before still is, if it is there."""
        self._shown = draft, update, preview
        self._counts.setText(sizes_text(preview.counts, translate))
        notes = notes_on(preview, update.mode, translate)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        found = [one for one in CHANGE_LOOKS if len(_places(preview, one).listed)]
        if found and self._change not in found:
            self._change = found[0]
        chips: list[Chip | str] = [
            Chip(
                one.value,
                change_label(one, translate),
                len(_places(preview, one).listed),
                icon(*CHANGE_LOOKS[one]),
            )
            for one in found
        ]
        self._chips.show_chips("", chips, self._change.value)
        self._show_change(self._change.value)

    def clear(self) -> None:
        """Show nothing while another difference is worked out."""
        self._shown = None
        self._counts.setText(self.tr("Comparing…"))
        self._notes.hide()
        self._show_model(None, [])

    def _show_change(self, value: str) -> None:
        """Show the clients of whom the same becomes."""
        if self._shown is None:
            return
        self._change = ClientChange(value)
        draft, update, preview = self._shown
        places = _places(preview, self._change)
        read = partial(_read, self._list_id, draft, update, self._change, places)
        columns = change_columns(preview.columns)
        model = PagedModel(self._database, read, columns, self)
        model.show(range(len(places.listed)))
        self._show_model(model, columns)

    def _show_model(self, model: PagedModel | None, columns: Sequence[Column]) -> None:
        old, self._model = self._model, model
        self._table.setModel(model)
        self._columns.show_columns(columns, Shares(max(0, len(columns) - 1)))
        if old is not None:
            old.deleteLater()


def _places(preview: UpdatePreview, change: ClientChange) -> Places:
    return preview.places.get(change) or Places()


def _read(
    list_id: int,
    draft: int,
    update: Update,
    change: ClientChange,
    places: Places,
    workspace: Workspace,
    actor: Actor,
    wanted: Sequence[int],
) -> list[ChangedClient]:
    pairs = [(places.listed[at], places.given[at]) for at in wanted]
    return clients_of_update(workspace, actor, list_id, draft, update, change, pairs)
