"""The do-not-contact book: the addresses that nobody may call or write to."""

from clientlists_desktop.core.do_not_contact.addresses import (
    GAP,
    NUMBER_RUN,
    PHONE_SPACE,
    canonical_address,
    canonical_number,
    digits_of,
    numbers_of,
    space_of,
)
from clientlists_desktop.core.do_not_contact.refusal_words import read_refusal

__all__ = [
    "GAP",
    "NUMBER_RUN",
    "PHONE_SPACE",
    "canonical_address",
    "canonical_number",
    "digits_of",
    "numbers_of",
    "read_refusal",
    "space_of",
]
