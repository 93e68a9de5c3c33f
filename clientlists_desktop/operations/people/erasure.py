"""Forgets a person: erased everywhere, and kept from coming back.

One transaction erases them and keeps a keyed hash of their address in the do-not-contact book. Then
the workspace file and its backups are rewritten; if a crash or a full disk interrupts that, the
next start continues.
"""

from collections.abc import Generator
from dataclasses import replace
from functools import partial

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.core.lists.trash import Erased
from clientlists_desktop.core.people.person import Person, matcher_of
from clientlists_desktop.core.people.records import Erasure, Forgotten, RunningCampaigns
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.backups.backup import back_up_before_erasing, clean_backups
from clientlists_desktop.operations.do_not_contact.entries import valid_reason
from clientlists_desktop.operations.lists.purge import erase_traces
from clientlists_desktop.operations.people.search import read_person
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.digests import (
    compare,
    compare_campaign,
    compare_project,
    compare_rows,
    compare_versions,
)
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.journal.journal import mask_keys
from clientlists_desktop.storage.lists import trash
from clientlists_desktop.storage.people import forgotten, saved_files, search
from clientlists_desktop.storage.people.erasure import Target, erase_person
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace


@needs(Permission.FORGET_PEOPLE)
def forget_person(
    workspace: Workspace,
    address: str,
    channel_code: str,
    reason: str,
    actor: Actor,
    *,
    running: RunningCampaigns = RunningCampaigns.ERASE,
    country: str | None = None,
) -> Generator[Progress, None, Forgotten]:
    """Erase a person from lists, drafts, projects and campaigns, deleted ones and backups too.

    Somebody who isn't stored at all is still added to the do-not-contact book.

    Args:
        reason: why; the journal keeps it, without the address if that is in it.
        running: what becomes of the person in campaigns that run.
        country: region of numbers without a country code.

    Raises:
        Refused: it isn't an address of the channel, no reason is given, somebody works on a draft,
            an account bears the address in its name, or something is damaged. Nothing was changed
            then.
    """
    person = read_person(address, channel_code, country)
    if person is None:
        raise Refused(Refusal.NOT_AN_ADDRESS, seen=address.strip())
    reason = matcher_of(person).without_in_name(valid_reason(reason)) or ""
    workspace.use_cache(CACHE_MB)
    drafts.refuse_if_owned(workspace)
    back_up_before_erasing(workspace)
    try:
        done = yield from _erase(workspace, person, running, reason, actor)
    except BaseException:
        clean_backups(workspace)
        raise
    erased = yield from erase_traces(workspace, Erased())
    return replace(done, backups=erased.backups, unclean=erased.unclean)


def _erase(
    workspace: Workspace, person: Person, running: RunningCampaigns, reason: str, actor: Actor
) -> Generator[Progress, None, Forgotten]:
    erasure = Erasure()
    with journaled(workspace, actor) as note, workspace.writing() as db:
        # Somebody may have begun in the meantime; their window knows an older balance.
        drafts.refuse_if_owned(workspace)
        target = Target(
            db, workspace.dialect, workspace.digests,
            partial(compare_rows, workspace),
            lambda list_id: compare(compare_versions(workspace, list_id)),
            lambda campaign: compare(compare_campaign(workspace, campaign)),
            lambda project: compare(compare_project(workspace, project)),
            partial(mask_keys, workspace),
        )  # fmt: skip
        _refuse_account(workspace, person)
        yield from erase_person(target, matcher_of(person), running, erasure)
        erasure.entries = forgotten.block_forgotten(workspace, person, actor.name)
        forgotten.note_forgotten(workspace, person)
        trash.note_traces(workspace)
        exports = _exports_of(workspace, erasure)
        note(
            Event.PERSON_FORGOTTEN, reason=reason, rows=erasure.rows, lists=len(erasure.lists),
            clients=erasure.clients, copies=erasure.campaign_clients,
            pseudonyms=erasure.pseudonyms, mentions=erasure.mentions, channel=person.channel.code,
            names=erasure.names, lines=erasure.lines,
        )  # fmt: skip
        exports_of_gone = saved_files.count_exports_of_gone(workspace)
        proofs = search.proofs_of(workspace, erasure.lists)
    kept = tuple(sorted(file.name for file in workspace.path.parent.glob(_DAMAGED)))
    return Forgotten(erasure, exports, exports_of_gone, proofs, kept)


def _refuse_account(workspace: Workspace, person: Person) -> None:
    """Refuse if somebody signs in by a name with the address, which may not change under them."""
    is_in_name = matcher_of(person).is_in_name
    for account in accounts.all_accounts(workspace):
        if is_in_name(account.name):
            raise Refused(Refusal.ACCOUNT_NAMES_PERSON, name=account.name)


def _exports_of(workspace: Workspace, erasure: Erasure) -> tuple[Line, ...]:
    if not erasure.is_any:
        return ()
    in_book = erasure.entries > 0
    return saved_files.exports_of(workspace, erasure.lists, erasure.campaigns, in_book=in_book)


_DAMAGED = "*.damaged-*"
"""Damaged workspaces that were kept when a backup took their place."""
