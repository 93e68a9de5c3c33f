"""Fills the do-not-contact book from a file, which is checked like that of a list."""

from collections.abc import Generator, Iterator
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
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_MOST_FAILED = 200
_REACHABLE = (Outcome.READY, Outcome.DUPLICATE)


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
    """Add the addresses of a file's ready rows in one transaction.

    Args:
        facts: the source is the file, whatever they say.
        owner: token of the lock that keeps others from discarding the draft.
        careful: read with the slower, streaming reader, after the fast one died on this file.

    Returns:
        With the first of the rows that hold no address.

    Raises:
        Refused: the file can't be read, no row is ready, or a vital question about it is open.
    """
    channel = channel_of(channel_code)
    facts = valid_facts(facts, channel)
    # Whoever refused in the file is whom the book is for.
    choices = choices.with_answer(QuestionCode.OPT_OUT, IGNORE)
    file = yield from check_file(
        workspace, path, channel_code, choices, actor, owner,
        project_id=drafts.FOR_THE_BOOK, careful=careful, asks_book=False,
    )  # fmt: skip
    try:
        return _store(workspace, file, facts, actor, hashed=hashed)
    finally:
        drafts.discard_used(workspace, file.id)


def _store(
    workspace: Workspace, file: CheckedFile, facts: EntryFacts, actor: Actor, *, hashed: bool
) -> Addition:
    name, balance = file.source.name, file.balance
    if vital := [question.code.value for question in file.questions if question.vital]:
        raise Refused(Refusal.QUESTIONS_OPEN, file=name, seen=len(vital), expected=", ".join(vital))
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
    return Addition(done.added, done.changed, done.known, first, balance.failed)
