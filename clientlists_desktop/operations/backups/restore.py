"""Restoring a backup: the whole workspace, or single lists beside those of today."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.backups import BackupKind, BackupList
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.backups.backup import (
    erase_forgotten_from,
    erase_from_backups,
    forgotten_people,
)
from clientlists_desktop.operations.imports.drafts import delete_orphans
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.backups import backup_files
from clientlists_desktop.storage.do_not_contact.kept_entries import keep_entries
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lists import lists, trash
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class Restored:
    """A backup that took the place of the workspace.

    Attributes:
        kept: the name of the backup that holds what was there before.
    """

    name: str
    lists: int
    clients: int
    kept: str


@needs(Permission.COPY_WORKSPACE)
def restore_backup(workspace: Workspace, name: str, actor: Actor) -> Restored:
    """Put a backup in the place of the whole workspace, which is kept as a backup itself.

    The journal then says that an older copy took the place of a newer one, and who wanted it.

    Raises:
        Refused: there is no such backup or it is damaged, somebody works on a draft, another
            program is writing, or there is no space. Nothing was changed then.
    """
    chosen = backup_files.get_backup(workspace.path, name)
    # What others wrote after the copy would be in neither.
    with workspace.writing_alone():
        drafts.refuse_if_owned(workspace)
        # What was erased must not come back, nor stay in what is kept if a kill interrupted that.
        delete_orphans(workspace)
        for _ in trash.erase_traces(workspace):
            pass
        erase_from_backups(workspace)
        erase_forgotten_from(workspace, backup_files.backup_file(workspace.path, chosen.name))
        kept = workspace.back_up(BackupKind.RESTORE)
        file = backup_files.backup_file(workspace.path, chosen.name)
        try:
            # Who refused since the backup must not be contacted again.
            entries = workspace.restore(file, keep_entries)
        except BaseException:
            kept.unlink(missing_ok=True)
            raise
        with journaled(workspace, actor) as note:
            note(Event.WORKSPACE_RESTORED, backup=chosen.name, kept=kept.stem, entries=entries)
            found = lists.all_lists(workspace)
    backup_files.delete_superfluous(workspace.path)
    return Restored(chosen.name, len(found), sum(one.clients for one in found), kept.stem)


@needs(Permission.COPY_WORKSPACE)
def restore_lists_from_backup(
    workspace: Workspace, name: str, list_names: Sequence[str], actor: Actor
) -> list[ListSummary]:
    """Copy lists of a backup beside those of today, with their consent, under free names.

    Raises:
        Refused: there is no such backup, it lacks one of the lists, or it is damaged. Nothing was
            changed then.
    """
    chosen = backup_files.get_backup(workspace.path, name)
    file = backup_files.backup_file(workspace.path, chosen.name)
    known = forgotten_people(workspace)
    erase_forgotten_from(workspace, file)
    found = _lists_in(workspace, file, list_names)
    made = []
    with workspace.attached(file), journaled(workspace, actor) as note:
        if forgotten_people(workspace) != known:
            # What is attached may still hold them.
            raise Refused(Refusal.WORKSPACE_BUSY, file=str(workspace.path))
        for one in found:
            free = lists.free_name(workspace, one.name)
            list_id = workspace.copy_attached_list(one.id, free, name_key(free))
            copied = lists.get_list(workspace, list_id)
            note(
                Event.LIST_COPIED, list=list_id, name=copied.name, clients=copied.clients,
                backup=chosen.name,
            )  # fmt: skip
            made.append(copied)
    return made


def _lists_in(workspace: Workspace, file: Path, names: Sequence[str]) -> list[BackupList]:
    held = workspace.files.lists_in(file)
    if held is None:
        raise Refused(Refusal.BACKUP_DAMAGED, name=file.stem)
    by_name = {name_key(one.name): one for one in held}
    for name in names:
        if name_key(name) not in by_name:
            raise Refused(Refusal.NO_SUCH_LIST_IN_BACKUP, name=name, expected=file.stem)
    return [by_name[name_key(name)] for name in names]
