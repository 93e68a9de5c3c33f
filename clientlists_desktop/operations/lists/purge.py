"""Erasing lists for good: their rows, what was mended in them, drafts of the same file, all traces.

A list leaves the trash in one transaction, with its line in the journal, and from then on nobody
can bring it back. Its rows go in short transactions, and the file is written anew. Whatever keeps
that from its end, a killed program or a full disk, the next start goes on with it.
"""

from collections.abc import Generator
from dataclasses import dataclass, replace

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import ChainVerdict
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.backups.backup import (
    back_up_before_erasing,
    back_up_daily,
    clean_backups,
)
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.lists import trash
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

_LATER = (Refusal.DISK_FULL, Refusal.WORKSPACE_BUSY, Refusal.WORKSPACE_UNAVAILABLE)
"""What may keep the file from being rewritten, until another time."""
_PASSED_BY = (Refusal.DRAFT_IN_USE, Refusal.NOT_IN_TRASH)
"""What keeps a due list in its place until the next start; or somebody was faster."""


@needs(Permission.ERASE_LISTS)
def erase_list(
    workspace: Workspace, list_id: int, typed_name: str, actor: Actor
) -> Generator[Progress, None, Erased]:
    """Erase a list in the trash for good.

    Args:
        typed_name: the list's name, exactly as it is, to confirm it.

    Raises:
        Refused: the name is not the list's, the list is not in the trash (any more), or somebody
            works on a draft of the same file. Nothing was changed then.
    """
    workspace.use_cache(CACHE_MB)
    found = trash.get_trashed(workspace, list_id, typed_name)
    if typed_name.strip() != found.name:
        raise Refused(Refusal.NAME_NOT_REPEATED, name=found.name)
    back_up_before_erasing(workspace)
    try:
        _take_out(workspace, found, actor)
    except BaseException:
        clean_backups(workspace)
        raise
    return (yield from _clean(workspace, Erased(1, found.clients)))


@dataclass(frozen=True)
class Started:
    """What a start of the window found to do.

    Attributes:
        restored: what is to be told of a workspace that an older copy took the place of.
        no_backup: why the backup of the day couldn't be made.
    """

    erased: Erased
    restored: ChainVerdict | None = None
    no_backup: Refused | None = None


def tidy_and_erase(workspace: Workspace, started: str) -> Generator[Progress, None, Started]:
    """Do what every start of the window does: tidy, erase what rested long enough, and back up.

    Args:
        started: when the window started, as `storage.drafts.now` writes it.
    """
    restored = discard_abandoned_drafts(workspace, deleted_before=started)
    erased = yield from erase_due(workspace, started)
    # A backup of a file that isn't clean would keep traces of what was erased.
    no_backup = back_up_daily(workspace) if erased.unclean is None else None
    return Started(erased, restored, no_backup)


def erase_due(workspace: Workspace, at: str) -> Generator[Progress, None, Erased]:
    """Erase the lists that are due at a moment, and go on with what was not finished before.

    A list whose file somebody works on stays until the next time.
    """
    workspace.use_cache(CACHE_MB)
    erased = Erased()
    # All at once before the long part: meanwhile, somebody could restore and delete one anew.
    due = [one for one in trash.trashed_lists(workspace, at) if one.is_due]
    if due:
        back_up_before_erasing(workspace)
        for one in due:
            try:
                _take_out(workspace, one, None)
            except Refused as error:
                if error.reason not in _PASSED_BY:
                    raise
            else:
                erased = Erased(erased.lists + 1, erased.clients + one.clients)
    return (yield from _clean(workspace, erased))


def _take_out(workspace: Workspace, one: TrashedList, actor: Actor | None) -> None:
    with journaled(workspace, actor) as note:
        drafts = trash.remove_from_trash(workspace, one.id, one.name)
        note(Event.LIST_ERASED, list=one.id, name=one.name, clients=one.clients, drafts=drafts)


def _clean(workspace: Workspace, erased: Erased) -> Generator[Progress, None, Erased]:
    """Leave no trace in the file, or tell what was in the way."""
    done = 0
    try:
        for gone in trash.clean(workspace):
            done += gone
            yield Progress(done)
    except Refused as error:
        if error.reason not in _LATER:
            raise
        return replace(erased, unclean=error.reason)
    cleaned, unclean = clean_backups(workspace)
    return replace(erased, backups=cleaned, unclean=unclean)
