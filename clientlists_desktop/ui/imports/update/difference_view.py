"""The difference between a list and a file, client by client, filtered by what becomes of them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QIcon
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
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.theme import ROW_CHECK
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.paged_model import PagedModel
from clientlists_desktop.ui.tables.rows_table import Column, RowsTable
from clientlists_desktop.ui.widgets.chips import Chip, Chips
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, grow

_LOOKS = {
    ClientChange.ADDED: ("plus", "ready"),
    ClientChange.CHANGED: ("pencil-simple", "repaired"),
    ClientChange.REMOVED: ("trash", "failed"),
    ClientChange.BLOCKED: ("prohibit", "failed"),
    ClientChange.SKIPPED: ("minus-circle", "muted"),
    ClientChange.KEPT: ("minus-circle", "muted"),
    ClientChange.UNCHANGED: ("check", "muted"),
}
"""Icon and tone of what becomes of a client, in the order of the chips."""


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
        column(self._counts, self._notes, self._chips, grow(self._table), on=self, spacing=8)

    def show_preview(self, draft: int, update: Update, preview: UpdatePreview) -> None:
        """Show what an update would do; what was filtered by before still is, if it is there."""
        self._shown = draft, update, preview
        self._counts.setText(sizes_text(preview.counts, translate))
        notes = notes_on(preview, update.mode, translate)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        found = [one for one in _LOOKS if len(_places(preview, one).listed)]
        if found and self._change not in found:
            self._change = found[0]
        chips: list[Chip | str] = [
            Chip(
                one.value,
                change_label(one, translate),
                len(_places(preview, one).listed),
                icon(*_LOOKS[one]),
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
        columns = _columns(preview.columns)
        model = PagedModel(self._database, read, columns, self)
        model.show(range(len(places.listed)))
        self._show_model(model, columns)

    def _show_model(self, model: PagedModel | None, columns: Sequence[Column]) -> None:
        old, self._model = self._model, model
        self._table.setModel(model)
        self._table.set_widths(columns)
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


def _columns(names: Sequence[str]) -> list[Column]:
    words = tuple(change_label(one, translate) for one in ClientChange)
    what = Column(
        translate("Update", "What happens"),
        lambda one: change_label(one.change, translate),
        icon=_icon,
        tone=lambda one: _LOOKS[one.change][1],
        words=words,
    )
    cells = (
        Column(name, _cell(at), tone=_tone(at), width=190 if at else 170)
        for at, name in enumerate(names)
    )
    return [what, *cells]


def _icon(one: ChangedClient) -> QIcon:
    return icon(*_LOOKS[one.change])


def _cell(at: int) -> Callable[[ChangedClient], str]:
    """Return what a cell shows: its value, or the one before and the one after."""

    def text(one: ChangedClient) -> str:
        before, after = _value(one.before, at), _value(one.after, at)
        if one.before is None or one.after is None or before == after:
            return before or after
        return f"{before or '–'} → {after or '–'}"

    return text


def _tone(at: int) -> Callable[[ChangedClient], str]:
    def tone(one: ChangedClient) -> str:
        differs = one.before is not None and one.after is not None
        return "repaired" if differs and _value(one.before, at) != _value(one.after, at) else ""

    return tone


def _value(side: tuple[str, ...] | None, at: int) -> str:
    return side[at] if side is not None and at < len(side) else ""
