"""What is stored about a person in one place: the program's own words for its fields and codes.

The cells of files keep the names of their columns.
"""

from collections.abc import Callable, Mapping

from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.channels import CHANNELS, channel_of
from clientlists_desktop.core.do_not_contact import PHONE_SPACE
from clientlists_desktop.core.do_not_contact.entries import BlockReason, EntrySource
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.people.records import Place, Record
from clientlists_desktop.texts.campaigns.campaigns import result_label
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.do_not_contact.do_not_contact import (
    coverages,
    reason_name,
    scope_label,
    source_name,
)
from clientlists_desktop.texts.journal.events import event_label
from clientlists_desktop.texts.translation import Text, Translate

_OF_BOOK = {
    "address": Text("Person", "Address"),
    "reason": Text("Person", "Why"),
    "note": Text("Person", "Note"),
    "source": Text("Person", "From"),
    "source_name": Text("Person", "Named"),
    "until": Text("Person", "Until"),
    "removed": Text("Person", "Removed"),
}
_OF_PROJECT = {
    "channel": Text("Person", "Channel"),
    "address": Text("Person", "Address"),
    "bot": Text("Person", "Bot"),
    "first_name": Text("Person", "First name"),
    "last_name": Text("Person", "Last name"),
    "username": Text("Person", "Username"),
    "joined": Text("Person", "Joined"),
    "last_visit": Text("Person", "Last visit"),
    "sessions": Text("Person", "Sessions"),
    "blocked": Text("Person", "Blocked"),
    "block_reason": Text("Person", "Why blocked"),
    "blocked_by": Text("Person", "Blocked by"),
    "block_date": Text("Person", "Blocked on"),
}
_OF_CAMPAIGN = {
    "result": Text("Person", "Result"),
    "attempts": Text("Person", "Attempts"),
    "talk_seconds": Text("Person", "Talk time in seconds"),
    "last_try": Text("Person", "Last try"),
    "note": Text("Person", "Note"),
}
_NAMED_IN = {
    "account": Text("Person", "Account"),
    "campaign": Text("Person", "Campaign"),
    "client_list": Text("Person", "Client list"),
    "consent": Text("Person", "Consent"),
    "project": Text("Person", "Project"),
    "saved_filter": Text("Person", "Saved filter"),
    "setting": Text("Person", "Setting"),
    "statement": Text("Person", "Statement of consent"),
}
_LABELS: Mapping[Place, Mapping[str, Text]] = {
    Place.DO_NOT_CONTACT: _OF_BOOK,
    Place.PROJECT: _OF_PROJECT,
    Place.CAMPAIGN: _OF_CAMPAIGN,
    Place.PROOF: {"file": Text("Person", "File")},
}
_VALUES: Mapping[tuple[Place, str], Callable[[str, Translate], str]] = {
    (Place.DO_NOT_CONTACT, "reason"): lambda code, say: reason_name(BlockReason(code), say),
    (Place.DO_NOT_CONTACT, "source"): lambda code, say: source_name(EntrySource(code), say),
    (Place.CAMPAIGN, "result"): lambda code, say: result_label(Result(code), say),
    (Place.PROJECT, "channel"): lambda code, say: channel_name(channel_of(code), say),
}

_HELD_FOR = {*(scope for _, scope in coverages()), *(channel.code for channel in CHANNELS)}


def record_name(one: Record, translate: Translate) -> str:
    """Name what something is stored in; "" if that has no name."""
    if one.place is Place.JOURNAL and one.name in set(Event):
        return event_label(Event(one.name), translate)
    if one.place is Place.DO_NOT_CONTACT and one.name in _HELD_FOR:
        return scope_label(PHONE_SPACE, one.name, translate)
    return one.name


def record_facts(one: Record, translate: Translate) -> list[tuple[str, str]]:
    """Return what is stored, as label and text; a label may be empty."""
    return [
        (_label(one, name, translate), _value(one, name, text, translate))
        for name, text in one.fields.items()
        if text
    ]


def record_fields(one: Record, translate: Translate) -> str:
    """Return what is stored in one line."""
    facts = record_facts(one, translate)
    return "; ".join(f"{label}: {text}" if label else text for label, text in facts)


def _label(one: Record, name: str, translate: Translate) -> str:
    if one.place is Place.JOURNAL:
        return ""
    if one.place is Place.NAMES:
        table, _, _ = name.partition(".")
        return _NAMED_IN[table].translated(translate) if table in _NAMED_IN else ""
    label = _LABELS.get(one.place, {}).get(name)
    return label.translated(translate) if label is not None else name


def _value(one: Record, name: str, text: str, translate: Translate) -> str:
    say = _VALUES.get((one.place, name))
    return say(text, translate) if say is not None else str(text)
