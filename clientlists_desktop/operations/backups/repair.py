"""Repairs what can be repaired in a damaged workspace without inventing anything."""

import secrets
from collections.abc import Generator

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.health import Repaired
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.drafts import delete_orphans
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.backups import backup_files, backups
from clientlists_desktop.storage.lists import recount
from clientlists_desktop.storage.locks import delete_stale_locks
from clientlists_desktop.storage.workspace import Workspace


def restore_identity(workspace: Workspace) -> None:
    """Give a workspace that lost its ID that of its newest backup, or else a new one.

    Nobody has to sign in for it, since nobody can without an ID. The journal of a workspace with
    a new ID is doubted: the keyring keeps the key under the old one.
    """
    if settings.get_setting(workspace, settings.WORKSPACE_ID) is not None:
        return
    path = workspace.path
    for one in backup_files.all_backups(path):
        file = backup_files.backup_file(path, one.name)
        found = workspace.files.read_setting(file, settings.WORKSPACE_ID)
        if found is not None:
            break
    else:
        found = secrets.token_hex(16)
    settings.set_setting(workspace, settings.WORKSPACE_ID, found)


@needs(Permission.COPY_WORKSPACE)
def repair_workspace(workspace: Workspace, actor: Actor) -> Generator[Progress, None, Repaired]:
    """Rebuild the indexes, recount the balances, and delete what was left behind.

    A backup is made first. Rows that disagree with their digest are left as they are: only a
    backup, or the file they came from, knows what they were.

    Raises:
        Refused: the file itself is too damaged for a backup, or for being written.
    """
    # Making a backup deletes some of them, too.
    left_behind = len(backups.leftovers(workspace.path))
    yield Progress()
    backup = backups.back_up(workspace, BackupKind.REPAIR)
    faults = workspace.files.count_faults(workspace.path)
    if faults and workspace.rebuild_indexes():
        faults -= workspace.files.count_faults(workspace.path)
    else:
        faults = 0
    yield Progress()
    rows = _count_orphans(workspace)
    delete_orphans(workspace)
    rows -= _count_orphans(workspace)
    yield Progress()
    with journaled(workspace, actor) as note:
        lists = recount.repair_balances(workspace)
        note(
            Event.WORKSPACE_REPAIRED, backup=backup.name, balances=len(lists), rows=rows,
            faults=faults,
        )  # fmt: skip
    workspace.remove_leftovers()
    delete_stale_locks(workspace)
    deleted = left_behind - len(backups.leftovers(workspace.path))
    return Repaired(backup.name, faults, tuple(lists), rows, deleted)


def _count_orphans(workspace: Workspace) -> int:
    return sum(problem.seen for problem in recount.check_orphans(workspace))
