"""Exports a list as a workbook or CSV that can be imported again with the same rows."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import names_to_upload
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.workbooks.packages.guard import is_too_big
from clientlists_desktop.files.writers.csv_file import EXCEL_CSV
from clientlists_desktop.files.writers.csv_file import CsvFormat as CsvFormat
from clientlists_desktop.operations.do_not_contact.kept_blocked import (
    BlockedClients,
    keeping_reason,
)
from clientlists_desktop.operations.output_paths import WORKBOOK, WORKBOOK_OR_TEXT, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage import digests
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace

_SHEET = "Clients"


@needs(Permission.EXPORT_LISTS)
def export_list(
    workspace: Workspace,
    list_id: int,
    target: Path,
    actor: Actor,
    *,
    overwrite: bool = False,
    address_name: str = "ID",
    columns: Sequence[str] = (),
    form: CsvFormat = EXCEL_CSV,
    keep_blocked: str | None = None,
) -> Generator[Progress, None, Exported]:
    """Write all clients of a list, as XLSX or, if the name ends with `.csv`, as CSV.

    Those that the do-not-contact book holds now are left out and counted. So are blocked numbers in
    the cells of others, which are written empty.

    Args:
        columns: names of the columns to write, in this order; () for all.
        form: how a CSV is written.
        address_name: heading of the first column if its own would be uploaded as a client.
        keep_blocked: an owner's reason for not leaving them out; None to do so.
    """
    reason = keeping_reason(workspace, actor, keep_blocked)
    name = lists.get_list(workspace, list_id).name
    check_target(target, WORKBOOK_OR_TEXT, overwrite=overwrite, never=[workspace.path])
    file = drafts.get_checked_file(workspace, list_id)
    header = names_to_upload(file.columns, file.channel, address_name)
    order = [_index_of(name, file) for name in columns]
    yield from compared(digests.compare_list(workspace, list_id))
    positions = lookup.blocked_of_list(workspace, list_id, file.channel)
    blocked = BlockedClients(workspace, positions, reason, file.choices.country)
    clients: Iterable[list[str]] = rows.every_client(workspace, file, blocked.left_out)
    if order:
        header = tuple(header[index] for index in order)
        # The address stays in front, to tell whose the other cells are.
        clients = ([cells[0], *(_cell(cells, index) for index in order)] for cells in clients)
    clients = blocked.hold_cells(clients, lambda cells: cells, lambda _, cells: cells)
    if order:
        clients = (cells[1:] for cells in clients)
    count = file.balance.ready - len(blocked.left_out)
    line = ExportLine(
        workspace, actor, Event.LIST_EXPORTED, list=list_id, name=name, clients=count,
        late=lambda: blocked.facts,
    )  # fmt: skip
    done = yield from write_table(
        target, header, clients, count, _SHEET, line, overwrite=overwrite, form=form
    )
    is_workbook = target.suffix.lower() in WORKBOOK
    return blocked.counted(replace(done, too_big=is_workbook and is_too_big(target)))


def _index_of(name: str, file: CheckedFile) -> int:
    """Return the index of a column; Refused if the list has none of this name."""
    wanted = name.strip().casefold()
    for index, column in enumerate(file.columns):
        if column.casefold() == wanted:
            return index
    names = ", ".join(file.columns)
    raise Refused(Refusal.NO_SUCH_COLUMN, file=file.source.name, name=name, expected=names)


def _cell(cells: Sequence[str], index: int) -> str:
    return cells[index] if index < len(cells) else ""
