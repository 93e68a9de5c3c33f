"""The phone rule: how a cell is read as a phone number."""

from clientlists_desktop.core.phones.legacy_numbers import current_number
from clientlists_desktop.core.phones.national_numbers import (
    LARGE_COUNTRIES,
    BareNumber,
    bare_number,
    count_national,
    main_region,
    national_address,
    possible_regions,
)
from clientlists_desktop.core.phones.plans import PLANS
from clientlists_desktop.core.phones.rule import (
    ANY_COUNTRY,
    NO_JUDGEMENT,
    AddressVerdict,
    ColumnJudgement,
    PhoneRule,
    TwoWays,
    country_code_of,
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
    "LARGE_COUNTRIES",
    "NO_JUDGEMENT",
    "PLANS",
    "SHORTENED",
    "AddressVerdict",
    "BareNumber",
    "ColumnJudgement",
    "PhoneRule",
    "TwoWays",
    "WrittenNumber",
    "bare_number",
    "count_national",
    "country_code_of",
    "current_number",
    "derive_repair",
    "main_region",
    "national_address",
    "possible_regions",
    "read_syntax",
    "shortened",
    "split_extension",
    "split_numbers",
]
