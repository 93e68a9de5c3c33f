"""Erases lists permanently: rows, edits, drafts of the same file, and every trace in the workspace.

One transaction removes a list from the trash and records it in the journal; from then on nobody can
restore it. Then its rows are deleted in short transactions, and the workspace file is rewritten. If
a crash or a full disk interrupts that, the next start continues.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import ChainVerdict
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.settings import EndedList
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.core.moments import local_time, now
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.backups.backup import (
    LATER,
    back_up_before_erasing,
    back_up_daily,
    clean_backups,
)
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts
from clientlists_desktop.operations.lists.clean_up_day import was_cleaned_today
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.operations.runtime.progress import compared
from clientlists_desktop.storage import digests, settings
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.lists import list_settings, lists, trash
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

_SKIPPED = (Refusal.DRAFT_IN_USE, Refusal.NOT_IN_TRASH)
"""Refusals after which a list that is due is left to the next start, or is already gone."""


@needs(Permission.ERASE_LISTS)
def erase_list(
    workspace: Workspace, list_id: int, typed_name: str, actor: Actor
) -> Generator[Progress, None, Erased]:
    """Erase a list in the trash permanently.

    Args:
        typed_name: the exact name of the list, as a confirmation.

    Raises:
        Refused: the name isn't the list's, the list isn't in the trash, or somebody is working on a
            draft of the same file. Then nothing was changed.
    """
    workspace.use_cache(CACHE_MB)
    found = trash.get_trashed(workspace, list_id, typed_name)
    if typed_name.strip() != found.name:
        raise Refused(Refusal.NAME_NOT_REPEATED, name=found.name)
    back_up_before_erasing(workspace)
    try:
        _remove_from_trash(workspace, found, actor)
    except BaseException:
        clean_backups(workspace)
        raise
    return (yield from erase_traces(workspace, Erased(1, found.clients)))


@needs(Permission.ERASE_LISTS)
def erase_ended_lists(
    workspace: Workspace, list_ids: Sequence[int], actor: Actor
) -> Generator[Progress, None, Erased]:
    """Erase lists whose last day is over permanently, without a stay in the trash.

    Args:
        list_ids: those that somebody was asked about. One that is kept longer by now, is in the
            trash, or has a draft that somebody works on, stays.
    """
    workspace.use_cache(CACHE_MB)
    found = list_settings.ended_lists(workspace, date.today())
    wanted = [one for one in found if one.id in list_ids]
    return (yield from erase_traces(workspace, _remove_ended(workspace, wanted, actor)))


@dataclass(frozen=True)
class CleanUp:
    """What was cleaned up when the window started.

    Attributes:
        restored: what the journal's check found if an older copy has replaced the workspace.
        no_backup: why the backup of the day couldn't be made.
    """

    erased: Erased
    restored: ChainVerdict | None = None
    no_backup: Refused | None = None


def clean_up_at_start(workspace: Workspace, started: str) -> Generator[Progress, None, CleanUp]:
    """Clean up after crashes, erase the lists whose time in the trash is over, and back up.

    Args:
        started: when the window started, as `core.moments.now` writes it.
    """
    restored = discard_abandoned_drafts(workspace, deleted_before=started)
    yield from compared(digests.complete_digests(workspace))
    erased = yield from erase_due_lists(workspace, started)
    # A backup of a file that isn't clean would keep traces of what was erased.
    no_backup = back_up_daily(workspace) if erased.unclean is None else None
    return CleanUp(erased, restored, no_backup)


def begin_daily_clean_up(workspace: Workspace) -> bool:
    """Return whether `clean_up_daily` has anything to do; True at most once a day.

    Without a window, what the command line deletes would otherwise never be erased.
    """
    if was_cleaned_today(workspace):
        return False
    settings.set_setting(workspace, settings.CLEANED_ON, now()[:10])
    before = _deleted_before(workspace)
    return bool(
        digests.undigested(workspace)
        or trash.has_traces(workspace)
        or any(one.is_due for one in trash.trashed_lists(workspace))
        or _ended_by_rule(workspace)
        or drafts.abandoned_drafts(workspace)
        or projects.deleted_projects(workspace, before)
        or campaigns.deleted_campaigns(workspace, before)
    )


def clean_up_daily(workspace: Workspace) -> Generator[Progress, None, Erased]:
    """Do what a start of the window does, but keep what was deleted on the last day.

    Projects and campaigns can still be restored in a window that was open when they were deleted.
    """
    yield from compared(digests.complete_digests(workspace))
    discard_abandoned_drafts(workspace, deleted_before=_deleted_before(workspace))
    return (yield from erase_due_lists(workspace, now()))


def _deleted_before(workspace: Workspace) -> str:
    """Return the moment a day ago, as `now` writes it; "" while the clock can't be trusted."""
    present = trash.trusted_now(workspace)
    return "" if present is None else (present - timedelta(days=1)).isoformat(timespec="seconds")


def erase_due_lists(workspace: Workspace, at: str) -> Generator[Progress, None, Erased]:
    """Erase the lists that are due at a moment, and finish what was interrupted before.

    Those whose last day is over are among them, if an owner has set that rule.

    A list stays until the next start while somebody is working on a draft of the same file.
    """
    workspace.use_cache(CACHE_MB)
    erased = Erased()
    due = [one for one in trash.trashed_lists(workspace, at) if one.is_due]
    if due:
        back_up_before_erasing(workspace)
        # All are removed before the slow part: during it, somebody could restore and delete one.
        for one in due:
            try:
                _remove_from_trash(workspace, one, None)
            except Refused as error:
                if error.reason not in _SKIPPED:
                    raise
            else:
                erased = Erased(erased.lists + 1, erased.clients + one.clients)
    ended = _remove_ended(workspace, _ended_by_rule(workspace), None)
    erased = Erased(erased.lists + ended.lists, erased.clients + ended.clients)
    return (yield from erase_traces(workspace, erased))


def _ended_by_rule(workspace: Workspace) -> list[EndedList]:
    """Return the lists that the rule erases; none while the clock can't be trusted."""
    if settings.get_setting(workspace, settings.ENDED_RULE) != "1":
        return []
    present = trash.trusted_now(workspace)
    if present is None:
        return []
    return list_settings.ended_lists(workspace, local_time(present).date())


def _remove_ended(workspace: Workspace, ended: Sequence[EndedList], actor: Actor | None) -> Erased:
    """Erase lists whose last day is over; their traces are left to `erase_traces`."""
    erased = Erased()
    if ended:
        back_up_before_erasing(workspace)
    for one in ended:
        try:
            with journaled(workspace, actor) as note:
                lists.trash_list(workspace, one.id, actor.name if actor is not None else "")
                count = trash.remove_from_trash(workspace, one.id, one.name)
                note(
                    Event.LIST_ERASED, list=one.id, name=one.name, clients=one.clients,
                    drafts=count, kept_until=one.kept_until,
                )  # fmt: skip
        except Refused as error:
            if error.reason not in _SKIPPED:
                raise
        else:
            erased = Erased(erased.lists + 1, erased.clients + one.clients)
    return erased


def _remove_from_trash(workspace: Workspace, one: TrashedList, actor: Actor | None) -> None:
    with journaled(workspace, actor) as note:
        count = trash.remove_from_trash(workspace, one.id, one.name)
        note(Event.LIST_ERASED, list=one.id, name=one.name, clients=one.clients, drafts=count)


def erase_traces(workspace: Workspace, erased: Erased) -> Generator[Progress, None, Erased]:
    """Erase all traces from the file and the backups; returns what was erased, or why not all."""
    done = 0
    try:
        for gone in trash.erase_traces(workspace):
            done += gone
            yield Progress(done)
    except Refused as error:
        if error.reason not in LATER:
            raise
        return replace(erased, unclean=error.reason)
    cleaned, unclean = clean_backups(workspace)
    return replace(erased, backups=cleaned, unclean=unclean)
