"""The phone rule: how a cell is read as a phone number."""

from clientlists_desktop.core.phones.legacy_numbers import current_number
from clientlists_desktop.core.phones.line_facts import LineKind, number_facts
from clientlists_desktop.core.phones.national_numbers import main_region
from clientlists_desktop.core.phones.rule import (
    ANY_COUNTRY,
    NO_JUDGEMENT,
    AddressVerdict,
    ColumnJudgement,
    PhoneRule,
    TwoWays,
    all_countries,
    derive_repair,
)
from clientlists_desktop.core.phones.syntax import (
    SHORTENED,
    WrittenNumber,
    read_syntax,
    shortened,
    split_extension,
    split_numbers,
)

__all__ = [
    "ANY_COUNTRY",
    "NO_JUDGEMENT",
    "SHORTENED",
    "AddressVerdict",
    "ColumnJudgement",
    "LineKind",
    "PhoneRule",
    "TwoWays",
    "WrittenNumber",
    "all_countries",
    "current_number",
    "derive_repair",
    "main_region",
    "number_facts",
    "read_syntax",
    "shortened",
    "split_extension",
    "split_numbers",
]
