"""The address by which the book knows a client: one for all forms of a phone number."""

import re

from clientlists_desktop.core.channels import TELEPHONY, Channel
from clientlists_desktop.core.phones import account_forms, current_number

PHONE_SPACE = TELEPHONY.kind.value
"""The space that all channels with phone numbers share."""

MAY_HAVE_FORMS = ("52", "54", "55", "22", "80")
"""What a number begins with if it may have another form: few numbers need the slow look."""
_FEWEST_DIGITS = 7
_LEGACY = re.compile(r"54\d{12}|(?:22[59]|80\d)\d{8}")


def space_of(channel: Channel) -> str:
    """Return the space in which an address of the channel is unique."""
    return PHONE_SPACE if channel.has_phone_numbers else channel.code


def canonical_address(channel: Channel, address: str) -> str:
    """Return the address that the book holds for one that passed the channel's check."""
    return canonical_number(address) if channel.has_phone_numbers else address


def number_in(text: str) -> str:
    """Return the canonical number in a cell that may be one, however it is written; else ""."""
    digits = "".join(letter for letter in text if letter in "0123456789")
    if len(digits) < _FEWEST_DIGITS or any(letter.isalpha() for letter in text):
        return ""
    return canonical_number(digits.removeprefix("00"))


def canonical_number(number: str) -> str:
    """Return one number for all forms that reach the same line: legacy, current, messengers'."""
    if not number.startswith(MAY_HAVE_FORMS):
        return number
    if _LEGACY.fullmatch(number):
        number = current_number(number) or number
    return account_forms(number)[0]
