"""Refusals about the do-not-contact book."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.texts.translation import Text

DO_NOT_CONTACT_REFUSALS = {
    Refusal.NO_ADDRESS_TO_ADD: (Text("Refusal", "No line holds an address of this channel."),),
    Refusal.WRONG_SCOPE: (
        Text("Refusal", "“{seen}” does not apply to addresses of {expected}."),
        Text("Refusal", "Choose all, calls, texts, or a channel with such addresses."),
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
