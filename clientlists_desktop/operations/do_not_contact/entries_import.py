"""Fills the do-not-contact book from a file, which is checked like that of a list."""

import contextlib
from collections.abc import Generator, Iterator
from dataclasses import replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.do_not_contact.entries import Addition, EntryFacts, EntrySource
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import IGNORE, QuestionCode
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.do_not_contact.entries import store_addresses, valid_facts
from clientlists_desktop.operations.imports.file_import import check_file
from clientlists_desktop.operations.imports.profiles import NO_PROFILES, ProfileUse
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_MOST_FAILED = 200
_REACHABLE = (Outcome.READY, Outcome.DUPLICATE)


@needs(Permission.CHANGE_DO_NOT_CONTACT)
def check_entries(
    workspace: Workspace,
    path: Path,
    channel_code: str,
    choices: Choices,
    actor: Actor,
    owner: str = "",
    memory: ProfileUse = NO_PROFILES,
    *,
    careful: bool = False,
) -> Generator[Progress, None, CheckedFile]:
    """Read and check a file of addresses for the book into a draft that can be edited like others.

    Nobody can make a list of it. If the generator is closed, the draft is discarded.

    Args:
        owner: token of the lock that keeps others from discarding the draft.
        memory: whether a saved layout is used, and whether this one is saved.
        careful: read with the slower, streaming reader, after the fast one died on this file.
    """
    # Whoever refused in the file is whom the book is for.
    choices = replace(choices, for_book=True).with_answer(QuestionCode.OPT_OUT, IGNORE)
    return (
        yield from check_file(
            workspace, path, channel_code, choices, actor, owner, memory,
            project_id=drafts.FOR_THE_BOOK, careful=careful,
        )
    )  # fmt: skip


@needs(Permission.CHANGE_DO_NOT_CONTACT)
def add_checked(
    workspace: Workspace, draft: int, facts: EntryFacts, actor: Actor, *, hashed: bool = False
) -> Generator[Progress, None, Addition]:
    """Add the addresses of a checked file's ready rows in one transaction, and delete the draft.

    Args:
        facts: the source is the file, whatever they say.

    Returns:
        With the first of the rows that hold no address.

    Raises:
        Refused: the draft is gone, no row is ready, or a vital question about it is open; or the
            facts don't fit the channel.
    """
    yield Progress()
    file = drafts.get_checked_file(workspace, draft)
    done = _store(workspace, file, valid_facts(facts, file.channel), actor, hashed=hashed)
    with contextlib.suppress(Refused):
        # What can't be deleted now is at the next start.
        drafts.discard(workspace, draft)
    return done


@needs(Permission.CHANGE_DO_NOT_CONTACT)
def import_entries(
    workspace: Workspace,
    path: Path,
    channel_code: str,
    choices: Choices,
    facts: EntryFacts,
    actor: Actor,
    *,
    owner: str = "",
    hashed: bool = False,
    careful: bool = False,
) -> Generator[Progress, None, Addition]:
    """Check a file and add its addresses, without a person in between.

    Args:
        facts: the source is the file, whatever they say.
        owner: token of the lock that keeps others from discarding the draft.
        careful: read with the slower, streaming reader, after the fast one died on this file.

    Returns:
        With the first of the rows that hold no address.

    Raises:
        Refused: the file can't be read, no row is ready, or a vital question about it is open.
    """
    valid_facts(facts, channel_of(channel_code))
    file = yield from check_entries(
        workspace, path, channel_code, choices, actor, owner, careful=careful
    )
    try:
        return (yield from add_checked(workspace, file.id, facts, actor, hashed=hashed))
    finally:
        drafts.discard_used(workspace, file.id)


def _store(
    workspace: Workspace, file: CheckedFile, facts: EntryFacts, actor: Actor, *, hashed: bool
) -> Addition:
    name, balance = file.source.name, file.balance
    file.refuse_open_questions()
    if not balance.ready:
        raise Refused(Refusal.NOTHING_READY, file=name)
    facts = EntryFacts(facts.scope, facts.reason, facts.note, EntrySource.FILE, name, facts.until)

    def addresses() -> Iterator[str]:
        for row in rows.stored_rows(workspace, file.id, _REACHABLE):
            yield row.address

    with journaled(workspace, actor) as note:
        done = store_addresses(
            workspace, note, addresses(), file.channel, facts, actor.name, hashed=hashed
        )
        failed = rows.first_rows(workspace, file, Outcome.FAILED, _MOST_FAILED)
    first = tuple((row.number, row.cells[0] if row.cells else "") for row in failed)
    return replace(done, failed=first, failures=balance.failed)
