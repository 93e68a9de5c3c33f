"""Restoring a backup: the whole workspace, or one list beside those of today."""

from dataclasses import dataclass

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.backups import BackupKind, BackupList
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.backups import backup_files, backups
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lists import lists
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
        # What was erased must not come back.
        backups.clean_backups(workspace)
        kept = workspace.back_up(BackupKind.RESTORE)
        try:
            workspace.restore(backup_files.backup_file(workspace.path, chosen.name))
        except BaseException:
            kept.unlink(missing_ok=True)
            raise
        with journaled(workspace, actor) as note:
            note(Event.WORKSPACE_RESTORED, backup=chosen.name, kept=kept.stem)
    backup_files.delete_superfluous(workspace.path)
    found = lists.all_lists(workspace)
    return Restored(chosen.name, len(found), sum(one.clients for one in found), kept.stem)


@needs(Permission.COPY_WORKSPACE)
def restore_list_from_backup(
    workspace: Workspace, name: str, list_name: str, actor: Actor
) -> ListSummary:
    """Copy a list of a backup beside those of today, with its consent, under a free name.

    Raises:
        Refused: there is no such backup or no such list in it, or the backup is damaged.
    """
    chosen = backup_files.get_backup(workspace.path, name)
    found = _list_in(workspace, chosen.name, list_name)
    with (
        workspace.attached(backup_files.backup_file(workspace.path, chosen.name)),
        journaled(workspace, actor) as note,
    ):
        free = lists.free_name(workspace, found.name)
        list_id = workspace.copy_attached_list(found.id, free, name_key(free))
        made = lists.get_list(workspace, list_id)
        note(
            Event.LIST_COPIED, list=list_id, name=made.name, clients=made.clients,
            backup=chosen.name,
        )  # fmt: skip
    return made


def _list_in(workspace: Workspace, backup: str, list_name: str) -> BackupList:
    contents = next(one for one in backups.read_backups(workspace) if one.backup.name == backup)
    if contents.lists is None:
        raise Refused(Refusal.BACKUP_DAMAGED, name=backup)
    for one in contents.lists:
        if name_key(one.name) == name_key(list_name):
            return one
    raise Refused(Refusal.NO_SUCH_LIST_IN_BACKUP, name=list_name, expected=backup)
