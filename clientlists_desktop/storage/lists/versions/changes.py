"""The rows of a list changed as one version, in batches that keep memory flat."""

from clientlists_desktop.core.imports.balance import RowWeight
from clientlists_desktop.core.imports.rows import SPACING, weight_of
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.versions import CORRECTED, REMOVED
from clientlists_desktop.storage.bulk import insert
from clientlists_desktop.storage.imports.rows import STORED_COLUMNS
from clientlists_desktop.storage.lists.versions.records import (
    KeptRow,
    begin_version,
    columns_of,
    encode_columns,
    keep_rows,
)
from clientlists_desktop.storage.models import ClientListModel, RowModel, StepModel
from clientlists_desktop.storage.serialization import balance_fields, checked_file
from clientlists_desktop.storage.workspace import Workspace

_L, _R = ClientListModel, RowModel
_INTO = ", ".join(column.column_name for column in (*STORED_COLUMNS, _R.edited))
_MARKS = ",".join("?" * (len(STORED_COLUMNS) + 1))
_AT_ONCE = 5_000


def new_change(workspace: Workspace, list_id: int) -> "ListChange":
    """Begin a version of a list, in the transaction that runs."""
    with workspace.reading() as db:
        return ListChange(workspace, _L.select().where(_L.id == list_id).get(db))


def free_position(workspace: Workspace, list_id: int) -> int:
    """Return where a client may be added: behind all rows of a list, those left out, too."""
    with workspace.reading() as db:
        last = _R.select(_R.position).where(_R.list_id == list_id)
        end = last.order_by(_R.position.desc()).limit(1).scalar(db) or 0
    return (int(end) // SPACING + 1) * SPACING


class ListChange:
    """A new version of a list, written in the transaction that runs.

    Whoever changes a list has compared it with its digests before.

    Attributes:
        number: of the version.
    """

    def __init__(self, workspace: Workspace, model: ClientListModel) -> None:
        self._workspace, self._list_id = workspace, int(model.id)
        self._file = checked_file(model)
        self._balance = self._file.balance
        self._is_phone = self._file.channel.has_phone_numbers or self._file.choices.clients
        # A list of a project's clients counts only the first reason of each.
        self._counts_first = bool(model.client_filter)
        self._columns = columns_of(model)
        self._waiting: list[tuple[int, KeptRow, KeptRow]] = []
        with workspace.writing() as db:
            self.number = begin_version(db, self._list_id)

    def put(self, position: int, before: KeptRow, after: KeptRow) -> None:
        """Change a row; None for one that wasn't there, or won't be."""
        self._waiting.append((position, before, after))
        if len(self._waiting) >= _AT_ONCE:
            self._flush()

    def finish(self, columns: Columns | None = None) -> None:
        """Store the last rows, the counts, and the columns if these changed.

        Earlier single edits can no longer be undone: their rows may have changed.
        """
        self._flush()
        columns = columns or self._columns
        with self._workspace.writing() as db:
            _L.update(
                columns=encode_columns(columns),
                zone_column=columns.zone,
                priority_column=columns.priority,
                **balance_fields(self._balance),
            ).where(_L.id == self._list_id).execute(db)
            edits = StepModel.kind.in_((CORRECTED, REMOVED))
            StepModel.delete().where(StepModel.list_id == self._list_id, edits).execute(db)
        self._workspace.release_cache()

    def _flush(self) -> None:
        changes, self._waiting = self._waiting, []
        if not changes:
            return
        positions = [position for position, _, _ in changes]
        keep_rows(self._workspace, self._list_id, self.number, positions)
        gone = [position for position, _, after in changes if after is None]
        with self._workspace.writing() as db:
            insert(
                db,
                f'"row" (list_id, {_INTO})',
                f"({self._list_id:d},{_MARKS})",
                ((*after[0], int(after[1])) for _, _, after in changes if after is not None),
                verb="REPLACE",
            )
            for start in range(0, len(gone), 500):
                some = gone[start : start + 500]
                _R.delete().where(_R.list_id == self._list_id, _R.position.in_(some)).execute(db)
        self._workspace.digests.note_rows(self._list_id, positions)
        self._balance = self._balance.changed(
            (self._weight(before) for _, before, _ in changes if before is not None),
            (self._weight(after) for _, _, after in changes if after is not None),
        )

    def _weight(self, kept: KeptRow) -> RowWeight:
        assert kept is not None
        row = kept[0]._replace(findings=None) if self._counts_first else kept[0]
        return weight_of(row, self._is_phone, self._columns.zone)
