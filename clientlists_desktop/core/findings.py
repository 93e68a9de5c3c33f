"""Findings: what the check says about a row, as codes with facts; `texts` has the sentences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Outcome(IntEnum):
    """The result of a row's check. The numbers are stored."""

    READY = 0
    FAILED = 1
    DUPLICATE = 2
    BLANK = 3
    REMOVED = 4

    @property
    def code(self) -> str:
        """The word used in files and on the command line."""
        return self.name.lower()


class Severity(StrEnum):
    """How serious a finding is."""

    FAILED = "failed"
    DUPLICATE = "duplicate"
    WARNING = "warning"
    REPAIRED = "repaired"


class Reason(StrEnum):
    """Why a row failed, is a duplicate, has a warning or was repaired. The values are stored."""

    # That of an enumeration is a function in Python, called several times for each row.
    __hash__ = str.__hash__

    EMPTY = "empty"
    LETTERS = "letters"
    NOT_A_NUMBER = "not_a_number"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NO_COUNTRY_CODE = "no_country_code"
    NO_SUCH_COUNTRY_CODE = "no_such_country_code"
    NOT_POSSIBLE = "not_possible"
    AREA_CODE_MISSING = "area_code_missing"
    TWO_READINGS = "two_readings"
    SHORTENED = "shortened"
    DIGITS_LOST = "digits_lost"
    DATE = "date"
    EXTENSION = "extension"
    SEVERAL_NUMBERS = "several_numbers"
    NOT_AN_ID = "not_an_id"
    SPACE_INSIDE = "space_inside"
    CONTROL_CHARACTER = "control_character"
    CELL_TOO_LONG = "cell_too_long"
    BAD_ZONE = "bad_zone"
    BAD_PRIORITY = "bad_priority"
    UNLIKELY_LEFT_OUT = "unlikely_left_out"
    HIDDEN_ROW = "hidden_row"
    MARKED_ROW = "marked_row"
    OPTED_OUT = "opted_out"
    DO_NOT_CONTACT = "do_not_contact"
    TOTAL_ROW = "total_row"
    HEADER_ROW = "header_row"
    UNKNOWN_CHANNEL = "unknown_channel"
    BAD_MOMENT = "bad_moment"
    BAD_COUNT = "bad_count"
    BAD_TRUTH = "bad_truth"

    DUPLICATE_ROW = "same_as"
    IN_LIST = "in_list"

    UNLIKELY = "unlikely"
    ALSO_READS = "also_reads"
    UNLIKE_CHANNEL = "unlike_channel"
    EXTRA_CELLS = "extra_cells"
    PREMIUM_RATE = "premium_rate"
    TOLL_FREE = "toll_free"
    SHARED_COST = "shared_cost"
    PAGER = "pager"
    VOICEMAIL = "voicemail"
    FILLER = "filler"
    LANDLINE = "landline"

    SEPARATORS = "separators"
    PLUS = "plus"
    DOUBLE_ZERO = "double_zero"
    FLOAT_TAIL = "float_tail"
    TEXT_MARK = "text_mark"
    NATIONAL_PREFIX = "national_prefix"
    COUNTRY_READ = "country_read"
    ZONE_FORM = "zone_form"


_WARNINGS = frozenset(
    {
        Reason.UNLIKELY,
        Reason.ALSO_READS,
        Reason.UNLIKE_CHANNEL,
        Reason.EXTRA_CELLS,
        Reason.PREMIUM_RATE,
        Reason.TOLL_FREE,
        Reason.SHARED_COST,
        Reason.PAGER,
        Reason.VOICEMAIL,
        Reason.FILLER,
        Reason.LANDLINE,
    }
)
_DUPLICATES = frozenset({Reason.DUPLICATE_ROW, Reason.IN_LIST})
_REPAIRS = frozenset(
    {
        Reason.SEPARATORS,
        Reason.PLUS,
        Reason.DOUBLE_ZERO,
        Reason.FLOAT_TAIL,
        Reason.TEXT_MARK,
        Reason.NATIONAL_PREFIX,
        Reason.COUNTRY_READ,
        Reason.ZONE_FORM,
    }
)


_SEVERITIES = {
    **dict.fromkeys(_REPAIRS, Severity.REPAIRED),
    **dict.fromkeys(_WARNINGS, Severity.WARNING),
    **dict.fromkeys(_DUPLICATES, Severity.DUPLICATE),
}


def severity_of(reason: Reason) -> Severity:
    """Return how serious a reason is; each reason has the same severity everywhere."""
    return _SEVERITIES.get(reason, Severity.FAILED)


Fact = str | int
_NO_FACTS: Mapping[str, Fact] = {}


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding about a row.

    Attributes:
        before: the text that was found.
        after: what it became (repairs), or might mean (two readings).
        facts: what else the sentence needs: `digits`, `code`, `place`, `row`, `column` ….
    """

    code: Reason
    before: str | None = None
    after: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=lambda: _NO_FACTS)

    @property
    def severity(self) -> Severity:
        """How serious it is."""
        return severity_of(self.code)
