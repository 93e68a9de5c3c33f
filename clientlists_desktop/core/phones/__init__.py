"""The phone rule: how a cell is read as a phone number."""

from clientlists_desktop.core.phones.column_judgement import (
    ANY_COUNTRY,
    NO_JUDGEMENT,
    ColumnJudgement,
)
from clientlists_desktop.core.phones.embedded_numbers import (
    id_in_link,
    number_after_label,
    number_in_link,
    split_name,
    without_look_alikes,
)
from clientlists_desktop.core.phones.legacy_numbers import account_forms, current_number
from clientlists_desktop.core.phones.line_facts import LineKind, NumberFacts, number_facts
from clientlists_desktop.core.phones.national_numbers import (
    is_whole_number,
    main_region,
    national_address,
    region_of,
)
from clientlists_desktop.core.phones.plans import home_plan_of
from clientlists_desktop.core.phones.rule import (
    AddressVerdict,
    PhoneRule,
    TwoWays,
    all_countries,
    derive_repair,
)
from clientlists_desktop.core.phones.special_numbers import DOUBTFUL_TAILS, SPECIAL, TAIL
from clientlists_desktop.core.phones.syntax import (
    MOST_CHARACTERS,
    SHORTENED,
    WrittenNumber,
    read_syntax,
    shortened,
    split_extension,
    split_numbers,
)

__all__ = [
    "ANY_COUNTRY",
    "DOUBTFUL_TAILS",
    "MOST_CHARACTERS",
    "NO_JUDGEMENT",
    "SHORTENED",
    "SPECIAL",
    "TAIL",
    "AddressVerdict",
    "ColumnJudgement",
    "LineKind",
    "NumberFacts",
    "PhoneRule",
    "TwoWays",
    "WrittenNumber",
    "account_forms",
    "all_countries",
    "current_number",
    "derive_repair",
    "home_plan_of",
    "id_in_link",
    "is_whole_number",
    "main_region",
    "national_address",
    "number_after_label",
    "number_facts",
    "number_in_link",
    "read_syntax",
    "region_of",
    "shortened",
    "split_extension",
    "split_name",
    "split_numbers",
    "without_look_alikes",
]
