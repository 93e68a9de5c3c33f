"""Refusals about finding and forgetting people."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.texts.translation import Text

_NOT_AN_ADDRESS = Text("Refusal", "“{seen}” isn’t an address of this channel.")

PEOPLE_REFUSALS = {
    Refusal.NOT_AN_ADDRESS: (
        _NOT_AN_ADDRESS,
        Text("Refusal", "Type the whole address; a phone number needs its country code."),
    ),
    Refusal.TEXT_TOO_SHORT: (
        _NOT_AN_ADDRESS,
        Text("Refusal", "To search for a name, type at least {expected} letters."),
    ),
}
