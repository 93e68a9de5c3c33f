"""From a list to a workbook that uploads again with the same rows."""

import errno
import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.headers import names_to_upload
from clientlists_desktop.core.lists import Progress
from clientlists_desktop.files.writing import write_xlsx
from clientlists_desktop.storage import drafts, lists, rows
from clientlists_desktop.storage.database import open_workspace, workspace_path

_SHEET = "Clients"


@dataclass(frozen=True)
class Exported:
    """What was written.

    Attributes:
        replaced: characters that no workbook can hold and that were replaced.
    """

    path: Path
    clients: int
    replaced: int = 0


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
    refuse_existing(target, overwrite)
    file = drafts.checked_draft(list_id)
    header = names_to_upload(file.columns, file.channel, address_name)
    writing = write_xlsx(target, header, rows.every_client(file), summary.clients, _SHEET)
    written = 0
    try:
        while True:
            written = next(writing)
            yield Progress(written, written / max(1, summary.clients))
    except StopIteration as done:
        return Exported(target, summary.clients, done.value)
    finally:
        writing.close()


def refuse_existing(target: Path, overwrite: bool, source: str = "") -> None:
    """Refuse to replace a file that nobody agreed to replace.

    Args:
        source: where the file of the clients lies; it and the workspace are never replaced.
    """
    if not target.parent.is_dir() or target.is_dir():
        why = errno.EISDIR if target.is_dir() else errno.ENOENT
        raise Refused(Refusal.NOT_WRITABLE, file=str(target), seen=os.strerror(why))
    if not target.exists():
        return
    never = [path for path in (workspace_path(), Path(source)) if path.is_file()]
    if not overwrite or any(target.samefile(path) for path in never):
        raise Refused(Refusal.FILE_EXISTS, file=str(target))
