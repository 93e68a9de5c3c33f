"""Turns a checked draft into a list."""

import re
from dataclasses import replace
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.consent.proof_files import read_proofs
from clientlists_desktop.operations.do_not_contact.kept_blocked import blocked_facts
from clientlists_desktop.operations.imports.edits import leave_out_blocked
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, steps
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


@needs(Permission.MAKE_LISTS)
def create_list(
    workspace: Workspace, draft: int, name: str, consent: Confirmation, actor: Actor
) -> ListSummary:
    """Turn a checked draft into a list of its ready rows.

    One transaction creates the list and stores the consent, the proofs and the journal's lines.

    Raises:
        Refused: no row is ready, a vital question is open, there is no consent, or the name is
            empty, too long or taken.
    """
    name = valid_name(name)
    consent = valid_consent(consent)
    proofs = read_proofs(consent)
    file = drafts.get_checked_file(workspace, draft)
    file.refuse_open_questions()
    with journaled(workspace, actor) as note:
        before = file.balance
        # Somebody may have refused since the check.
        file = leave_out_blocked(workspace, file)
        if not file.balance.ready:
            raise Refused(Refusal.NOTHING_READY, file=file.source.name)
        drafts.make_list(workspace, draft, name, actor.name)
        consents.confirm(workspace, draft, actor, consent, proofs)
        made = lists.get_list(workspace, draft)
        balance = file.balance
        note(
            Event.LIST_CREATED, list=draft, name=name, channel=made.channel_code,
            source=file.source.name, read=balance.read, ready=balance.ready, failed=balance.failed,
            duplicate=balance.duplicate, blank=balance.blank, removed=balance.removed,
            added=balance.added, **blocked_facts(before.ready - balance.ready, ""),
        )  # fmt: skip
        if applied := steps.count_applied(workspace, draft):
            note(Event.LIST_REPAIRED, list=draft, name=name, steps=applied)
        note(
            Event.CONSENT_CONFIRMED, list=draft, name=name, clients=made.clients,
            basis=consent.basis.value, proofs=len(proofs),
        )  # fmt: skip
    return made


def valid_consent(given: Confirmation) -> Confirmation:
    """Return a confirmation without outer blanks; Refused when its statement is empty."""
    if not given.wording.strip():
        raise Refused(Refusal.NO_CONSENT)
    collected = _CONTROLS.sub(" ", given.collected).strip()
    return replace(given, wording=given.wording.strip(), collected=collected)


@needs(Permission.MAKE_LISTS)
def default_name(workspace: Workspace, file_name: str, actor: Actor) -> str:
    """Return a free name for the list of a file: the file's name without its ending."""
    stem = Path(file_name).stem.replace("_", " ").strip() or file_name
    return lists.free_name(workspace, stem[:MOST_NAME_CHARACTERS])
