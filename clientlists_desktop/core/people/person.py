"""A person, known by an address, and what finds that address in stored texts."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Protocol

import phonenumbers

from clientlists_desktop.core.channels import CHANNELS, Channel
from clientlists_desktop.core.do_not_contact import (
    NUMBER_RUN,
    PHONE_SPACE,
    canonical_address,
    canonical_number,
    numbers_of,
    space_of,
)
from clientlists_desktop.core.people.names import (
    FEWEST_LOCAL_DIGITS,
    without_id,
    without_in_json,
    without_number,
)

THEIRS, MENTION = 2, 1
"""What a row is to a person: about them, or about somebody else and naming their address."""

_ENOUGH_DIGITS = re.compile(r"(?:\d\D*){7}")
"""Few texts hold as many digits; the others need not be read as JSON."""


@dataclass(frozen=True)
class Person:
    """A person by one address.

    Attributes:
        address: canonical, so that all forms of a number are one person.
        local: how a number is dialled at home, as digits; an ID without regard to case.
    """

    channel: Channel
    address: str
    local: frozenset[str] = frozenset()

    @property
    def space(self) -> str:
        """The space in which the address is unique."""
        return space_of(self.channel)


def person_at(channel: Channel, address: str) -> Person:
    """Return the person with an address that passed the channel's check."""
    canonical = canonical_address(channel, address)
    is_phone = channel.has_phone_numbers
    local = _local_forms(canonical) if is_phone else frozenset({canonical.casefold()})
    return Person(channel, canonical, local)


def channels_of(space: str) -> list[str]:
    """Return the codes of the channels that share a space."""
    return [one.code for one in CHANNELS if space_of(one) == space]


class Matcher(Protocol):
    """Finds a person in stored texts."""

    def in_channel(self, channel: Channel) -> bool:
        """Whether addresses of a channel may be the person's."""

    def weigh(self, in_channel: int, address: str, typed: str | None, texts: str | None) -> int:
        """Return what a row is to the person: THEIRS, MENTION, or 0 for nothing.

        Args:
            in_channel: whether its address may be the person's.
            typed: the address cell, of a row without an accepted address.
            texts: everything else in the row.
        """

    def without(self, text: str | None) -> str | None:
        """Return a text, JSON too, without the person's address."""

    def without_in_name(self, text: str | None) -> str | None:
        """Return a text that somebody made up, JSON too, without the address in any writing."""

    def is_in_name(self, text: str | None) -> bool:
        """Whether such a text holds it."""


class AddressMatcher:
    """Finds an address by its canonical form, or by keyed hashes of that.

    Args:
        space: in which the address is unique.
        is_known: whether a canonical address is the person's.
        is_known_locally: whether digits are the number as it is dialled at home; few digits are
            believed of an address cell only, elsewhere they may be a day. Of an ID, whether a text
            without regard to case is it.
    """

    def __init__(
        self, space: str, is_known: Callable[[str], bool], is_known_locally: Callable[[str], bool]
    ) -> None:
        self._space = space
        self._is_phone = space == PHONE_SPACE
        self._is_known, self._is_known_locally = is_known, is_known_locally

    def in_channel(self, channel: Channel) -> bool:
        """Whether addresses of a channel may be the person's; those of any channel may."""
        return space_of(channel) == self._space or channel not in CHANNELS

    def weigh(self, in_channel: int, address: str, typed: str | None, texts: str | None) -> int:
        """Return what a row is to the person."""
        if in_channel:
            if address:
                canonical = canonical_number(address) if self._is_phone else address
                if self._is_known(canonical):
                    return THEIRS
            elif typed and self._is_typed(typed):
                return THEIRS
        is_named = self._mentions(texts) or (bool(address) and self._mentions(typed))
        return MENTION if is_named else 0

    def without(self, text: str | None) -> str | None:
        """Return a text without the person's address."""
        if not text or not self._is_phone:
            return text
        return NUMBER_RUN.sub(
            lambda run: without_number(run[0], self._is_known, self._is_known_locally), text
        )

    def without_in_name(self, text: str | None) -> str | None:
        """Return a name, a note or a reason without the address."""
        if not text or (self._is_phone and not _ENOUGH_DIGITS.search(text)):
            return text
        cut = without_number if self._is_phone else without_id
        return without_in_json(text, lambda one: cut(one, self._is_known, self._is_known_locally))

    def is_in_name(self, text: str | None) -> bool:
        """Whether a name, a note or a reason holds the address."""
        return self.without_in_name(text) != text

    def _is_typed(self, cell: str) -> bool:
        if not self._is_phone:
            return self._is_known(cell.strip())
        return self._mentions(cell) or any(
            self._is_known_locally(digits)
            for run in NUMBER_RUN.findall(cell)
            for digits in numbers_of(run)
        )

    def _mentions(self, text: str | None) -> bool:
        if not text or not self._is_phone:
            return False
        return any(self._holds(run) for run in NUMBER_RUN.findall(text))

    def _holds(self, run: str) -> bool:
        return any(
            self._is_known(canonical_number(digits))
            or (len(digits) >= FEWEST_LOCAL_DIGITS and self._is_known_locally(digits))
            for digits in numbers_of(run)
        )


class TextMatcher:
    """Finds a text, such as a name, wherever it stands, without regard to case."""

    def __init__(self, text: str) -> None:
        wanted = text.strip()
        # As it stands in a text of its own, and among cells in JSON.
        self._forms = {form.casefold() for form in (wanted, encode_basestring(wanted)[1:-1])}

    def in_channel(self, channel: Channel) -> bool:
        """No address is theirs: a name says too little."""
        return False

    def weigh(self, in_channel: int, address: str, typed: str | None, texts: str | None) -> int:
        """Return MENTION for a row with the text."""
        folded = [text.casefold() for text in (address, typed, texts) if text]
        return MENTION if any(form in text for form in self._forms for text in folded) else 0

    def without(self, text: str | None) -> str | None:
        """Return the text as it is: nobody is erased by a name."""
        return text

    def without_in_name(self, text: str | None) -> str | None:
        """Return the text as it is."""
        return text

    def is_in_name(self, text: str | None) -> bool:
        """Whether a name holds the text."""
        return any(form in (text or "").casefold() for form in self._forms)


def matcher_of(person: Person) -> AddressMatcher:
    """Return what finds a person."""
    return AddressMatcher(person.space, person.address.__eq__, person.local.__contains__)


def _local_forms(number: str) -> frozenset[str]:
    """Return how a number is dialled in its country: alone, and after the national prefix."""
    try:
        parsed = phonenumbers.parse(f"+{number}")
    except phonenumbers.NumberParseException:
        return frozenset()
    alone = phonenumbers.national_significant_number(parsed)
    region = phonenumbers.region_code_for_country_code(parsed.country_code or 0)
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    prefix = metadata.national_prefix or "" if metadata is not None else ""
    return frozenset({alone, f"{prefix}{alone}"} - {number})
