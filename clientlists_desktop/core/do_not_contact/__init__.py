"""The do-not-contact book: the addresses that nobody may call or write to."""

from clientlists_desktop.core.do_not_contact.addresses import (
    PHONE_SPACE,
    canonical_address,
    canonical_number,
    space_of,
)

__all__ = [
    "PHONE_SPACE",
    "canonical_address",
    "canonical_number",
    "space_of",
]
