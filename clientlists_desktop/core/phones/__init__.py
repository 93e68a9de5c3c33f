"""The phone rule: how a cell is read as a phone number."""

from clientlists_desktop.core.phones.legacy_numbers import current_number
from clientlists_desktop.core.phones.line_facts import LineKind, number_facts
from clientlists_desktop.core.phones.rule import AddressVerdict, PhoneRule, TwoWays, derive_repair
from clientlists_desktop.core.phones.syntax import (
    SHORTENED,
    WrittenNumber,
    read_syntax,
    shortened,
    split_extension,
    split_numbers,
)

__all__ = [
    "SHORTENED",
    "AddressVerdict",
    "LineKind",
    "PhoneRule",
    "TwoWays",
    "WrittenNumber",
    "current_number",
    "derive_repair",
    "number_facts",
    "read_syntax",
    "shortened",
    "split_extension",
    "split_numbers",
]
