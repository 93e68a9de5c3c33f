"""From a list to a workbook that uploads again with the same rows."""

from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.layouts.headers import names_to_upload
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.readers.workbook_guard import is_too_big
from clientlists_desktop.files.writers.xlsx import write_xlsx
from clientlists_desktop.operations.output_paths import WORKBOOK, check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace

_SHEET = "Clients"


@dataclass(frozen=True)
class Exported:
    """What was written.

    Attributes:
        replaced: characters that no workbook can hold and that were replaced.
        too_big: whether it is more than this program reads, so it cannot come back.
    """

    path: Path
    clients: int
    replaced: int = 0
    too_big: bool = False


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
    """Write all clients of a list with all their fields; the file appears when it is whole.

    Args:
        address_name: heading of the first column where its own would be uploaded as a client.
    """
    summary = lists.get_list(workspace, list_id)
    check_target(target, WORKBOOK, overwrite=overwrite, never=[workspace.path])
    file = drafts.get_checked_file(workspace, list_id)
    header = names_to_upload(file.columns, file.channel, address_name)
    writing = write_xlsx(
        target, header, rows.every_client(workspace, file), summary.clients, _SHEET
    )
    done = yield from followed(writing, target, summary.clients)
    with journaled(workspace, actor) as note:
        note(Event.LIST_EXPORTED, list=list_id, name=summary.name, clients=summary.clients)
    return replace(done, too_big=is_too_big(target))


def followed(
    writing: Generator[int, None, int], target: Path, count: int
) -> Generator[Progress, None, Exported]:
    """Write a file to its end and tell how far it is; cancelled, nothing of it stays."""
    try:
        while True:
            written = next(writing)
            yield Progress(written, written / max(1, count))
    except StopIteration as done:
        return Exported(target, count, done.value)
    finally:
        writing.close()
