"""Entries of the do-not-contact book: added and removed by people."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.do_not_contact.entries import (
    LONGEST_NOTE,
    Addition,
    Entry,
    EntryFacts,
    scope_of,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Severity
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import address_rule
from clientlists_desktop.core.imports.row_validation import AddressRule
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.phones import current_number
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import Note, journaled
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.workspace import Workspace

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(frozen=True)
class CheckedLines:
    """Lines that were typed or pasted, checked.

    Attributes:
        addresses: of the lines that hold one.
        failed: the other lines, each with its number; blank ones count as neither.
    """

    addresses: Sequence[str]
    failed: Sequence[tuple[int, str]]


def check_lines(
    lines: Iterable[str], channel_code: str, *, country: str | None = None
) -> CheckedLines:
    """Check lines by the rule of the channel's addresses.

    Args:
        country: region of numbers without a country code.
    """
    channel = channel_of(channel_code)
    rule = address_rule(channel, Choices(country=country))
    addresses: list[str] = []
    failed: list[tuple[int, str]] = []
    for number, line in enumerate(lines, start=1):
        if not (text := line.strip()):
            continue
        if address := _address_in(text, channel, rule):
            addresses.append(address)
        else:
            failed.append((number, text))
    return CheckedLines(addresses, failed)


def _address_in(text: str, channel: Channel, rule: AddressRule) -> str:
    """Return the address in a line; "" if it holds none.

    A legacy number fails the check of a list, but whoever had it must be left alone, too.
    """
    verdict = rule.check(text)
    if not any(finding.severity is Severity.FAILED for finding in verdict.findings):
        return verdict.address
    return (current_number(text) or "") if channel.has_phone_numbers else ""


@needs(Permission.CHANGE_DO_NOT_CONTACT)
def add_addresses(
    workspace: Workspace,
    lines: Sequence[str],
    channel_code: str,
    facts: EntryFacts,
    actor: Actor,
    *,
    country: str | None = None,
    hashed: bool = False,
) -> Addition:
    """Add the addresses in some lines; lines without one are returned and not stored.

    Args:
        country: region of numbers without a country code.
        hashed: keep only keyed hashes of them.

    Raises:
        Refused: no line holds an address, the scope doesn't fit the channel, or the end is past.
    """
    facts = valid_facts(facts, channel_of(channel_code))
    checked = check_lines(lines, channel_code, country=country)
    if not checked.addresses:
        raise Refused(Refusal.NO_ADDRESS_TO_ADD, seen=len(checked.failed))
    with journaled(workspace, actor) as note:
        done = store_addresses(
            workspace, note, checked.addresses, channel_of(channel_code), facts, actor.name,
            hashed=hashed,
        )  # fmt: skip
    return replace(done, failed=checked.failed, failures=len(checked.failed))


def store_addresses(
    workspace: Workspace,
    note: Note,
    addresses: Iterable[str],
    channel: Channel,
    facts: EntryFacts,
    made_by: str,
    *,
    hashed: bool = False,
) -> Addition:
    """Add checked addresses within a journaled change, and note how many there were."""
    done = entries.add_entries(workspace, channel, addresses, facts, made_by, hashed=hashed)
    note(
        Event.DO_NOT_CONTACT_ADDED, added=done.added, changed=done.changed, known=done.known,
        channel=channel.code, scope=facts.scope, reason=facts.reason.value,
        source=facts.source_name or facts.source.value, until=facts.until,
    )  # fmt: skip
    return done


def valid_facts(facts: EntryFacts, channel: Channel) -> EntryFacts:
    """Return facts as they are stored; Refused if they don't fit the channel or are over."""
    scope = scope_of(channel, facts.scope)
    if scope is None:
        raise Refused(Refusal.WRONG_SCOPE, seen=facts.scope, expected=channel.code)
    if facts.until and facts.until <= now():
        raise Refused(Refusal.END_IS_PAST, seen=facts.until)
    note = _CONTROLS.sub(" ", facts.note).strip()[:LONGEST_NOTE]
    return replace(facts, scope=scope, note=note)


@needs(Permission.CHANGE_DO_NOT_CONTACT)
def remove_entries(
    workspace: Workspace, ids: Sequence[int], reason: str, actor: Actor
) -> list[Entry]:
    """Remove entries, so that their addresses may be contacted again; returns those removed.

    Raises:
        Refused: no reason is given, or the entries are gone.
    """
    reason = valid_reason(reason)
    with journaled(workspace, actor) as note:
        gone = entries.remove_entries(workspace, ids, reason, actor.name)
        if not gone:
            raise Refused(Refusal.ENTRY_GONE)
        note(Event.DO_NOT_CONTACT_REMOVED, entries=len(gone), reason=reason)
    return gone


def valid_reason(given: str) -> str:
    """Return a reason in one line; Refused if there is none."""
    reason = _CONTROLS.sub(" ", given).strip()[:LONGEST_NOTE]
    if not reason:
        raise Refused(Refusal.REASON_NEEDED)
    return reason
