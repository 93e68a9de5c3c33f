"""Refusals about the do-not-contact book."""

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.do_not_contact.entries import ALL, CALLS, TEXTS
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.do_not_contact.do_not_contact import last_day
from clientlists_desktop.texts.translation import Text, Translate

DO_NOT_CONTACT_REFUSALS = {
    Refusal.BOOK_CHANGED: (
        Text(
            "Refusal",
            "The do-not-contact book was changed while it was being read. Try again.",
        ),
    ),
    Refusal.NO_ADDRESS_TO_ADD: (Text("Refusal", "No line holds an address of this channel."),),
    Refusal.WRONG_SCOPE: (
        Text("Refusal", "“{seen}” does not apply to addresses of {expected}."),
        Text("Refusal", "Choose {scopes}, or a channel with such addresses."),
    ),
    Refusal.REASON_NEEDED: (Text("Refusal", "Say why: type a reason."),),
    Refusal.ENTRY_GONE: (
        Text("Refusal", "That address is not in the do-not-contact book, or was removed."),
    ),
    Refusal.END_IS_PAST: (
        Text("Refusal", "The entries would end on {seen}, which is in the past."),
        Text("Refusal", "Choose a later day."),
    ),
}


def do_not_contact_facts(error: Refused, translate: Translate) -> dict[str, str]:
    """Return the facts of a refusal about the book that have to be put in words."""
    if error.reason is Refusal.WRONG_SCOPE:
        channel = channel_of(str(error.facts["expected"]))
        scopes = (ALL, CALLS, TEXTS) if channel.has_phone_numbers else (ALL, TEXTS)
        return {"expected": channel_name(channel, translate), "scopes": ", ".join(scopes)}
    if error.reason is Refusal.END_IS_PAST:
        return {"seen": last_day(str(error.facts["seen"]))}
    return {}
