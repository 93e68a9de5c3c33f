"""An example of every reason: a cell that has it, and how it is written right.

The rules themselves find the reason in each example, so what the help shows is what the check does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.channels import ANY, TELEPHONY, channel_of
from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.imports.client_row_validation import ClientRowValidator, client_rule
from clientlists_desktop.core.imports.row_validation import MOST_CHARACTERS, RowValidator
from clientlists_desktop.core.layouts import OptOutColumn
from clientlists_desktop.texts.translation import Text

_ROW = {"Phone": "12025550147", zones.HEADER: "", priorities.HEADER: "", "Note": "Boston"}
_CLIENT = {"Client ID": "5120004417", "Channel": "TELEGRAM", "Joined": "", "Sessions": "",
           "Blocked": ""}  # fmt: skip
_ADDRESS = "Phone"


@dataclass(frozen=True)
class Example:
    """A cell that has a reason, and one that hasn't; both are the same if the cell is not to blame.

    Attributes:
        wrong: the cell; of a repair, how it was written.
        right: how it should be written; of a repair, what becomes of it.
        column: the name of its column.
        channel: code of the file's channel; `any` for a file of clients.
        country: of numbers without a country code.
        leaves_out_unlikely: whether a person chose to leave unlikely numbers out.
    """

    wrong: str
    right: str
    column: str = _ADDRESS
    channel: str = TELEPHONY.code
    country: str | None = None
    leaves_out_unlikely: bool = False


_NUMBER, _UNLIKELY = "12025550147", "12671234567"

EXAMPLES: Mapping[Reason, Example] = {
    Reason.EMPTY: Example("", _NUMBER),
    Reason.LETTERS: Example("1202555o147", _NUMBER),
    Reason.NOT_A_NUMBER: Example("№ 1202555", _NUMBER),
    Reason.TOO_SHORT: Example("120255", _NUMBER),
    Reason.TOO_LONG: Example("1202555014712345", _NUMBER),
    Reason.NO_COUNTRY_CODE: Example("8 (912) 345-67-89", "79123456789"),
    Reason.NO_SUCH_COUNTRY_CODE: Example("999123456789", "79123456789"),
    Reason.NOT_POSSIBLE: Example("35412345678", "3545812345"),
    Reason.AREA_CODE_MISSING: Example("5551234", "12025551234", country="US"),
    Reason.TWO_READINGS: Example("84951234567", "74951234567", country="RU"),
    Reason.SHORTENED: Example("7.9123E+10", "79123456789"),
    Reason.DIGITS_LOST: Example("7.91234567891234E+15", "79123456789"),
    Reason.DATE: Example("31.12.2024", _NUMBER),
    Reason.EXTENSION: Example("12025550147 ext. 12", _NUMBER),
    Reason.SEVERAL_NUMBERS: Example("12025550147, 12125550163", _NUMBER),
    Reason.NOT_AN_ID: Example("@ann_lee", "5120004417", channel="telegram"),
    Reason.SPACE_INSIDE: Example("51200 04417", "5120004417", channel="telegram"),
    Reason.CONTROL_CHARACTER: Example("512000\x074417", "5120004417", channel="telegram"),
    Reason.CELL_TOO_LONG: Example("x" * (MOST_CHARACTERS + 1), "Boston", "Note"),
    Reason.BAD_ZONE: Example("EST", "America/New_York", zones.HEADER),
    Reason.BAD_PRIORITY: Example("9", "5", priorities.HEADER),
    Reason.UNLIKELY_LEFT_OUT: Example(_UNLIKELY, _NUMBER, leaves_out_unlikely=True),
    Reason.HIDDEN_ROW: Example(_NUMBER, _NUMBER),
    Reason.MARKED_ROW: Example(_NUMBER, _NUMBER),
    Reason.OPTED_OUT: Example("do not call", "", "Note"),
    Reason.DO_NOT_CONTACT: Example(_NUMBER, "12125550163"),
    Reason.TOTAL_ROW: Example("Total: 250", _NUMBER),
    Reason.HEADER_ROW: Example(_NUMBER, _NUMBER),
    Reason.EXTRA_CELLS: Example(_NUMBER, _NUMBER),
    Reason.UNKNOWN_CHANNEL: Example("FAX", "TELEGRAM", "Channel", ANY.code),
    Reason.BAD_MOMENT: Example("31/10/26", "2026-10-31", "Joined", ANY.code),
    Reason.BAD_COUNT: Example("many", "12", "Sessions", ANY.code),
    Reason.BAD_TRUTH: Example("perhaps", "no", "Blocked", ANY.code),
    Reason.DUPLICATE_ROW: Example(_NUMBER, "12125550163"),
    Reason.IN_LIST: Example(_NUMBER, "12125550163"),
    Reason.UNLIKELY: Example(_UNLIKELY, _NUMBER),
    Reason.ALSO_READS: Example("441234567890", "49441234567890", country="DE"),
    Reason.PREMIUM_RATE: Example("19005551234", _NUMBER),
    Reason.TOLL_FREE: Example("78005553535", "79123456789"),
    Reason.SHARED_COST: Example("611300123456", "61412345678"),
    Reason.PAGER: Example("447640123456", "447400123456"),
    Reason.VOICEMAIL: Example("41860123456789", "41781234567"),
    Reason.FILLER: Example("79160000000", "79161234567"),
    Reason.LANDLINE: Example("74951234567", "79161234567", channel="whatsapp"),
    Reason.UNLIKE_CHANNEL: Example("odd-one", "5120004417", channel="telegram"),
    Reason.SEPARATORS: Example("1 202 555-0147", _NUMBER),
    Reason.TEXT_MARK: Example("'12025550147", _NUMBER),
    Reason.PLUS: Example("+12025550147", _NUMBER),
    Reason.DOUBLE_ZERO: Example("0012025550147", _NUMBER),
    Reason.FLOAT_TAIL: Example("12025550147.0", _NUMBER),
    Reason.NATIONAL_PREFIX: Example("+44 (0)20 7946 0018", "442079460018"),
    Reason.COUNTRY_READ: Example("9123456789", "79123456789", country="RU"),
    Reason.ZONE_FORM: Example("3", "+03:00", zones.HEADER),
}

_NOT_OF_A_CELL: Mapping[Reason, Finding] = {
    Reason.HIDDEN_ROW: Finding(Reason.HIDDEN_ROW),
    Reason.MARKED_ROW: Finding(Reason.MARKED_ROW),
    Reason.DO_NOT_CONTACT: Finding(Reason.DO_NOT_CONTACT, _NUMBER),
    Reason.HEADER_ROW: Finding(Reason.HEADER_ROW),
    Reason.EXTRA_CELLS: Finding(Reason.EXTRA_CELLS),
    Reason.DUPLICATE_ROW: Finding(Reason.DUPLICATE_ROW, _NUMBER, facts={"row": 2}),
    Reason.IN_LIST: Finding(Reason.IN_LIST, _NUMBER, facts={"list": "…"}),
}
"""Reasons that no cell has by itself."""

ROW_EXAMPLES: Mapping[Reason, tuple[Text, Text]] = {
    Reason.HIDDEN_ROW: (
        Text("Help", "a row that Excel hides, for example by a filter"),
        Text("Help", "the same row, shown"),
    ),
    Reason.MARKED_ROW: (
        Text("Help", "a row that is struck through, or with a comment such as “do not call”"),
        Text("Help", "the same row without the line and the comment"),
    ),
    Reason.HEADER_ROW: (
        Text("Help", "the column names again, in the middle of the file"),
        Text("Help", "column names only in the first row"),
    ),
    Reason.EXTRA_CELLS: (
        Text("Help", "four cells under three column names, since a name has an unquoted comma"),
        Text("Help", "that name in quotation marks"),
    ),
}
"""A wrong row and a right one, in words, for what no single cell shows."""

ZONES = ("+03:00", "-5", "GMT-5", "UTC+3", "Z", "Europe/Moscow", "europe/moscow", "3", "03:00",
         "MSK", "EST", "+25:00")  # fmt: skip
PRIORITIES = ("1", "5", "3.0", "0", "6", "high")
"""Cells of the columns that steer calls, right and wrong."""


def finding_of(reason: Reason) -> Finding:
    """Return the finding of a reason's example, as the check makes it."""
    if reason in _NOT_OF_A_CELL:
        return _NOT_OF_A_CELL[reason]
    example = EXAMPLES[reason]
    return next(found for found in findings_in(example) if found.code is reason)


def findings_in(example: Example) -> list[Finding]:
    """Return what the check says about an example's wrong cell."""
    columns = _CLIENT if example.channel == ANY.code else _ROW
    cells = list((columns | {example.column: example.wrong}).values())
    return _validator(example).validate(1, 0, 1, cells).findings


def rewritten(example: Example) -> Example:
    """Return an example whose wrong cell is the right one."""
    return replace(example, wrong=example.right)


def columns_of(example: Example) -> list[str]:
    """Return the columns of an example's file."""
    return list(_CLIENT if example.channel == ANY.code else _ROW)


def _validator(example: Example) -> RowValidator:
    if example.channel == ANY.code:
        return ClientRowValidator(ANY, list(_CLIENT))
    channel, names = channel_of(example.channel), list(_ROW)
    rule = client_rule(channel, example.country)
    return RowValidator(
        rule,
        names.index(zones.HEADER),
        names.index(priorities.HEADER),
        leave_out_unlikely=example.leaves_out_unlikely,
        opt_out=[OptOutColumn(names.index("Note"))],
    )
