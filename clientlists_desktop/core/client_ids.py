"""The rule for client IDs of text channels: which fail, and which only look unusual."""

import re
import unicodedata

from clientlists_desktop.core.blank import is_blank_text
from clientlists_desktop.core.cell_text import CellText, without_text_mark
from clientlists_desktop.core.channels import AddressKind, Channel
from clientlists_desktop.core.findings import Fact, Finding, Reason
from clientlists_desktop.core.phones import SHORTENED, AddressVerdict, shortened

# Excel writes exactly one digit before the point and a signed exponent of two or three digits. The
# expression asks for both, since an ID may well contain an E.
_SHORTENED = re.compile(r"-?(\d)(?:[.,](\d+))?E\+\d{2,3}", re.IGNORECASE)
_NO_ID = re.compile(r"[@+]|[a-z]+:|(?:www\.)?[a-z]+\.[a-z]+/", re.IGNORECASE)
"""What no number that a messenger assigns begins with: a username, a phone number, a link."""
_NOT_IN_XML = "\ufffe\uffff"
_MOST_SURE = 250
"""A longer ID is checked in full: it may not fit into a cell."""


class ClientIdRule:
    """The rule for the IDs of one channel: kept byte for byte, and failed only if unusable."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel
        self._convention = channel.convention
        # If every ID is a number, any power of ten is one that Excel shortened.
        self._shortened = SHORTENED if channel.kind is AddressKind.NUMERIC else _SHORTENED

    def accepts(self, text: str) -> bool:
        """Whether the cell is certainly ready as it stands; if not, `check` decides."""
        pattern = self._convention
        return (
            pattern is not None
            and type(text) is str
            and len(text) <= _MOST_SURE
            and bool(pattern.fullmatch(text))
        )

    def repair(self, cell: str) -> tuple[str, Reason | None] | None:
        """Leave every repair to `check`."""
        del cell
        return None

    def failure(self, cell: str) -> None:
        """Leave every failure to `check`."""
        del cell

    def check(self, cell: str) -> AddressVerdict:
        """Check a cell."""
        if isinstance(cell, CellText) and cell.kind == "digits":
            return AddressVerdict("", (Finding(Reason.DIGITS_LOST, before=cell),))
        written = str(cell).strip()
        text = without_text_mark(written).strip()
        if is_blank_text(text):
            return AddressVerdict("", (Finding(Reason.EMPTY),))
        if reason := shortened(text, self._shortened):
            return AddressVerdict("", (Finding(reason, before=cell),))
        for place, character in enumerate(text, start=1):
            if character in _NOT_IN_XML or unicodedata.category(character) in ("Cc", "Cs"):
                facts: dict[str, Fact] = {"place": place, "seen": f"U+{ord(character):04X}"}
                return AddressVerdict(
                    "", (Finding(Reason.CONTROL_CHARACTER, before=cell, facts=facts),)
                )
            if character.isspace() and not self._channel.spaces:
                facts = {"place": place}
                return AddressVerdict("", (Finding(Reason.SPACE_INSIDE, before=cell, facts=facts),))
        if self._convention is not None and not self._convention.fullmatch(text):
            facts = {"expected": self._channel.example}
            if self._channel.kind is AddressKind.NUMERIC and _NO_ID.match(text):
                not_an_id = Finding(Reason.NOT_AN_ID, before=cell, facts=facts)
                return AddressVerdict("", (not_an_id,))
            unlike = Finding(Reason.UNLIKE_CHANNEL, before=cell, facts=facts)
            return AddressVerdict(text, (unlike, *_repair(cell, written, text)))
        return AddressVerdict(text, _repair(cell, written, text))


def _repair(cell: str, written: str, text: str) -> tuple[Finding, ...]:
    return (Finding(Reason.TEXT_MARK, before=cell, after=text),) if text != written else ()
