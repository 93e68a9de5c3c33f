"""Exports a list as a workbook that can be imported again with the same rows."""

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import names_to_upload
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.workbooks.workbook_guard import is_too_big
from clientlists_desktop.operations.output_paths import WORKBOOK, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.operations.table_export import Exported, write_table
from clientlists_desktop.storage import digests
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
) -> Generator[Progress, None, Exported]:
    """Write all clients of a list with all their fields.

    Args:
        address_name: heading of the first column if its own would be uploaded as a client.
    """
    name = lists.get_list(workspace, list_id).name
    check_target(target, WORKBOOK, overwrite=overwrite, never=[workspace.path])
    file = drafts.get_checked_file(workspace, list_id)
    header = names_to_upload(file.columns, file.channel, address_name)
    yield from compared(digests.compare_list(workspace, list_id))
    clients = rows.every_client(workspace, file)
    count = file.balance.ready
    line = ExportLine(workspace, actor, Event.LIST_EXPORTED, list=list_id, name=name, clients=count)
    done = yield from write_table(target, header, clients, count, _SHEET, line)
    return replace(done, too_big=is_too_big(target))
