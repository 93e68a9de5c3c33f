"""Entries of the do-not-contact book in words."""

from datetime import date, datetime, timedelta

from clientlists_desktop.core.channels import CHANNELS, TELEPHONY, Channel, channel_of
from clientlists_desktop.core.do_not_contact.addresses import PHONE_SPACE
from clientlists_desktop.core.do_not_contact.entries import (
    ALL,
    CALLS,
    TEXTS,
    Addition,
    BlockReason,
    Entry,
    EntryChange,
    EntrySource,
)
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.moments import SayDay, SayMinute, iso_minute
from clientlists_desktop.texts.translation import Text, Translate, grouped, quoted

_SCOPES = {
    ALL: Text("DoNotContact", "All channels with phone numbers"),
    CALLS: Text("DoNotContact", "Calls"),
    TEXTS: Text("DoNotContact", "Texts to phone numbers"),
}
_REASONS = {
    BlockReason.ASKED: Text("DoNotContact", "Asked not to be contacted"),
    BlockReason.COMPLAINT: Text("DoNotContact", "Complaint"),
    BlockReason.WRONG_PERSON: Text("DoNotContact", "Wrong person"),
    BlockReason.LEGAL: Text("DoNotContact", "Legal reason"),
    BlockReason.OTHER: Text("DoNotContact", "Other"),
}
_SOURCES = {
    EntrySource.BY_HAND: Text("DoNotContact", "by hand"),
    EntrySource.PASTE: Text("DoNotContact", "pasted"),
    EntrySource.FILE: Text("DoNotContact", "file"),
    EntrySource.LIST: Text("DoNotContact", "list"),
    EntrySource.RESULTS: Text("DoNotContact", "results"),
    EntrySource.FORGOTTEN: Text("DoNotContact", "forgotten person"),
}
_ADDED = Text("DoNotContact", "%Ln added")
_HIDDEN = Text("DoNotContact", "%Ln as a hash only, without note and source")
_LONGER = Text("DoNotContact", "%Ln extended")
_KNOWN = Text("DoNotContact", "%Ln already in the book")
_FAILED = Text("DoNotContact", "%Ln line(s) without an address")
_REMOVED = Text("DoNotContact", "{when}: removed by {who}: {reason}")
_REMOVED_ALONE = Text("DoNotContact", "{when}: removed by {who}")
_CHANGED = Text(
    "DoNotContact",
    "{when}: {who} extended it; it used to end on {until} ({reason}; {source}; added by {maker})",
)
_LEFT_OUT = Text("DoNotContact", "%Ln client(s) left out: do not contact")
_KEPT = Text("DoNotContact", "%Ln client(s) kept although they are in the do-not-contact book")
_CELLS_EMPTY = Text("DoNotContact", "%Ln cell(s) left empty: the number must not be contacted")
_CELLS_KEPT = Text(
    "DoNotContact", "%Ln cell(s) kept although the number is in the do-not-contact book"
)
_HASHES_LEFT_OUT = Text("DoNotContact", "%Ln row(s) left out: kept as a hash only")
_BLOCKED_NOW = Text(
    "DoNotContact", "%Ln client(s) must not be contacted; they are left out of exports"
)
_BLOCKED_OF = Text("DoNotContact", "%Ln blocked of {clients}")
_HASHED = Text("DoNotContact", "(kept as a hash only)")
_MOMENT = timedelta(seconds=1)


def coverages() -> list[tuple[Channel, str]]:
    """Return what an entry can hold for, as channel and scope: phone numbers first."""
    phones = [(TELEPHONY, scope) for scope in (ALL, CALLS, TEXTS)]
    others = [
        (one, one.code if one.has_phone_numbers else ALL)
        for one in CHANNELS
        if not one.is_telephony
    ]
    return phones + others


def scope_label(space: str, scope: str, translate: Translate) -> str:
    """Name what an entry holds for."""
    if space != PHONE_SPACE:
        return channel_name(channel_of(space), translate)
    if scope in _SCOPES:
        return _SCOPES[scope].translated(translate)
    return channel_name(channel_of(scope), translate)


def reason_name(reason: BlockReason, translate: Translate) -> str:
    """Name why somebody must not be contacted."""
    return _REASONS[reason].translated(translate)


def source_text(entry: Entry, translate: Translate) -> str:
    """Say where an entry came from."""
    return _named_source(entry.source, entry.source_name, translate)


def source_name(source: EntrySource, translate: Translate) -> str:
    """Name what kind of source an entry came from."""
    return _SOURCES[source].translated(translate)


def _named_source(source: EntrySource, name: str, translate: Translate) -> str:
    shown = quoted(name, translate) if name else ""
    return f"{source_name(source, translate)} {shown}".strip()


def entry_address(entry: Entry, translate: Translate) -> str:
    """Return the address of an entry, or say that only its hash is kept."""
    return entry.address or _HASHED.translated(translate)


def entry_day(stored: str, say_day: SayDay = date.isoformat) -> str:
    """Return the day of a stored moment on this computer's clock; "" for none."""
    return say_day(local_time(datetime.fromisoformat(stored)).date()) if stored else ""


def last_day(stored: str, say_day: SayDay = date.isoformat) -> str:
    """Return the last day on which an entry holds, whose end is stored; "" for none."""
    if not stored:
        return ""
    # An entry ends at midnight, which is the next day already.
    return say_day(local_time(datetime.fromisoformat(stored) - _MOMENT).date())


def entry_headings(translate: Translate) -> list[str]:
    """Return the headings of an entry's columns in a file."""
    return [
        translate("DoNotContact", "Address"),
        translate("DoNotContact", "Holds for"),
        translate("DoNotContact", "Reason"),
        translate("DoNotContact", "Note"),
        translate("DoNotContact", "Source"),
        translate("DoNotContact", "Added by"),
        translate("DoNotContact", "Since"),
        translate("DoNotContact", "Until"),
    ]


def entry_line(entry: Entry, translate: Translate) -> list[str]:
    """Return the cells of an entry in a file."""
    return [
        entry_address(entry, translate),
        scope_label(entry.space, entry.scope, translate),
        reason_name(entry.reason, translate),
        entry.note,
        source_text(entry, translate),
        entry.made_by,
        entry_day(entry.since),
        last_day(entry.until),
    ]


def book_meaning(translate: Translate) -> str:
    """Say what it means to be in the book."""
    return translate(
        "DoNotContact",
        "Nobody in this book is called or written to: not from lists, not in campaigns, not from "
        "exported files.",
    )


def addition_text(done: Addition, translate: Translate) -> str:
    """Say what became of addresses that were added."""
    counts = (
        (_ADDED, done.added),
        (_LONGER, done.changed),
        (_KNOWN, done.known),
        (_FAILED, done.failures),
    )
    added, *others = (
        text.translated(translate, count) for text, count in counts if count or text is _ADDED
    )
    if done.hidden:
        added += f" ({_HIDDEN.translated(translate, done.hidden)})"
    return ", ".join((added, *others))


def change_text(
    change: EntryChange,
    translate: Translate,
    say_day: SayDay = date.isoformat,
    say_minute: SayMinute = iso_minute,
) -> str:
    """Say who changed an entry, when, and why or from what."""
    when, before = say_minute(change.at), change.before
    if change.kind == "removed" or before is None:
        # Who may only read the book isn't told why.
        text = (_REMOVED if change.reason else _REMOVED_ALONE).translated(translate)
        return text.format(when=when, who=change.made_by, reason=change.reason)
    return _CHANGED.translated(translate).format(
        when=when,
        who=change.made_by,
        until=last_day(before.until, say_day),
        reason=reason_name(before.reason, translate),
        source=_named_source(before.source, before.source_name, translate),
        maker=before.made_by,
    )


def left_out_text(blocked: int, translate: Translate) -> str:
    """Say how many clients were left out because they must not be contacted; "" for none."""
    return _LEFT_OUT.translated(translate, blocked) if blocked else ""


def kept_text(kept: int, translate: Translate) -> str:
    """Say how many blocked clients were kept because an owner chose so; "" for none."""
    return _KEPT.translated(translate, kept) if kept else ""


def withheld_texts(done: Exported, translate: Translate) -> list[str]:
    """Say which blocked clients and numbers a file lacks, or has because an owner chose so."""
    counts = (
        (_LEFT_OUT, done.blocked),
        (_CELLS_EMPTY, done.blocked_cells),
        (_KEPT, done.kept),
        (_CELLS_KEPT, done.kept_cells),
        (_HASHES_LEFT_OUT, done.hashed),
    )
    return [text.translated(translate, count) for text, count in counts if count]


def blocked_now_text(blocked: int, translate: Translate) -> str:
    """Say how many clients of a list or campaign are blocked now; "" for none."""
    return _BLOCKED_NOW.translated(translate, blocked) if blocked else ""


def clients_text(clients: int, blocked: int, translate: Translate) -> str:
    """Say how many clients a list has, and how many of them are blocked now, if any is."""
    count = grouped(clients, translate)
    if not blocked:
        return count
    return _BLOCKED_OF.translated(translate, blocked).format(clients=count)
