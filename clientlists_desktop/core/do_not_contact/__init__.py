"""The do-not-contact book: the addresses that nobody may call or write to."""

from clientlists_desktop.core.do_not_contact.addresses import (
    PHONE_SPACE,
    canonical_address,
    canonical_number,
    space_of,
)
from clientlists_desktop.core.do_not_contact.refusal_words import read_refusal

__all__ = [
    "PHONE_SPACE",
    "canonical_address",
    "canonical_number",
    "read_refusal",
    "space_of",
]
