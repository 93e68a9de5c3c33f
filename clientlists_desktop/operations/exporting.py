"""From a list to a workbook that uploads again with the same rows."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.headers import names_to_upload
from clientlists_desktop.core.lists import Progress
from clientlists_desktop.files.workbook_guard import is_too_big
from clientlists_desktop.files.writing import write_xlsx
from clientlists_desktop.operations.targets import WORKBOOK, check_target
from clientlists_desktop.storage import drafts, lists, rows
from clientlists_desktop.storage.database import open_workspace

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


def export_list(
    workspace: Path,
    list_id: int,
    target: Path,
    actor: str,
    *,
    overwrite: bool = False,
    address_name: str = "ID",
) -> Generator[Progress, None, Exported]:
    """Write all clients of a list with all their fields; the file appears when it is whole.

    Args:
        address_name: heading of the first column where its own would be uploaded as a client.
    """
    del actor
    open_workspace(workspace)
    summary = lists.get_list(list_id)
    check_target(target, WORKBOOK, overwrite=overwrite, never=[workspace])
    file = drafts.checked_draft(list_id)
    header = names_to_upload(file.columns, file.channel, address_name)
    writing = write_xlsx(target, header, rows.every_client(file), summary.clients, _SHEET)
    written = 0
    try:
        while True:
            written = next(writing)
            yield Progress(written, written / max(1, summary.clients))
    except StopIteration as done:
        return Exported(target, summary.clients, done.value, is_too_big(target))
    finally:
        writing.close()
