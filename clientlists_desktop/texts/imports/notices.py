"""What the program says about a file as a whole, beside its rows."""

import math
from typing import TYPE_CHECKING

from clientlists_desktop.core.layouts.layout_options import LayoutDoubt
from clientlists_desktop.texts.translation import Text, Translate

if TYPE_CHECKING:
    from clientlists_desktop.core.imports.checked_file import Notice

_NOTICES = {
    "column_read_as": Text("Notice", "Column “{column}” is read as {name}."),
    "column_unread": Text(
        "Notice", "Column “{column}” is not read as {name}: most of its values aren’t understood."
    ),
    "quoted_lines": Text(
        "Notice", "Every line stands in quotes as a whole; they were taken off before reading."
    ),
    "misread_bytes": Text("Notice", "Not readable, shown as �: %Ln byte(s)."),
    "error_cells": Text("Notice", "Treated as empty: %Ln cell(s) with an error such as #N/A."),
    "uncalculated_formulas": Text(
        "Notice", "Treated as empty: %Ln formula(s) without a stored result."
    ),
    "shown_digits": Text(
        "Notice",
        "%Ln number(s) read as Excel shows them: the number format adds digits that the "
        "cell itself lacks.",
    ),
    "empty_columns": Text("Notice", "Left out: %Ln column(s) without any value."),
    "text_marks": Text(
        "Notice", 'Excel’s text mark was removed from %Ln cell(s): ="007" is read as 007.'
    ),
    "refusal_sheets": Text(
        "Notice",
        "Not read, since by their name the people there must not be contacted: {sheets}.",
    ),
    "hidden_sheets": Text("Notice", "Sheets that are hidden in the spreadsheet: {sheets}."),
    "hidden_columns": Text("Notice", "Hidden in the spreadsheet, but read: {columns}."),
    "lines_untold": Text(
        "Notice",
        "Numbers with the code {codes} don’t tell a mobile from a landline: landlines among them "
        "get no warning, and messages may not reach them.",
    ),
    "side_by_side": Text(
        "Notice",
        "The names of columns are repeated from “{column}” on: a second table may stand beside "
        "the first. Only the first one’s clients are read.",
    ),
    "one_line": Text(
        "Notice",
        "All %Ln number(s) stood in one line; each is read as a client of its own.",
    ),
    "longer_rows": Text(
        "Notice",
        "%Ln row(s) with more cells than the header, row {row} first: a delimiter inside a cell "
        "moved those after it.",
    ),
    "other_header": Text(
        "Notice",
        "Row {row} names other columns, or these in another order: the rows below it may belong to "
        "a second table.",
    ),
    "column_twice": Text("Notice", "Several columns are named {column}; the first one is used."),
    "same_zeros": Text(
        "Notice",
        "%Ln number(s) with five or more zeros at the end: Excel may have cut the last digits.",
    ),
    "many_unlikely": Text(
        "Notice",
        "Ready, but not in any assigned range: %Ln number(s). This column may not hold phone "
        "numbers.",
    ),
}

_DOUBTS = {
    LayoutDoubt.ONE_COLUMN: Text(
        "Notice", "The whole file was read as a single column. Is the delimiter right?"
    ),
    LayoutDoubt.HEADER: Text(
        "Notice", "The rows above the header were taken for titles. Is the header right?"
    ),
    LayoutDoubt.FIRST_ROW: Text(
        "Notice", "The first row was taken for column names. Is it a client?"
    ),
    LayoutDoubt.ADDRESS: Text(
        "Notice", "Several columns may hold the addresses. Is this the right one?"
    ),
}


def notice_text(notice: "Notice", translate: Translate) -> str:
    """Say something about a file as a whole."""
    count = notice.facts.get("count", -1)
    n = count if isinstance(count, int) else -1
    return _NOTICES[notice.code].translated(translate, n).format(**notice.facts)


def doubt_text(doubt: LayoutDoubt, translate: Translate) -> str:
    """Ask about something in the detected layout that is not certain."""
    return _DOUBTS[doubt].translated(translate)


def too_big_notice(translate: Translate) -> str:
    """Say that a written file is too big for this program to read."""
    return translate("Notice", "The file is complete, but too big to be imported here again.")


def unjournaled_notice(translate: Translate) -> str:
    """Say that a file was exported without a line in the journal."""
    return translate("Notice", "The workspace is read-only, so the journal has no line about this.")


def export_notices(translate: Translate, *, too_big: bool, unjournaled: bool) -> list[str]:
    """Return what has to be said of an export."""
    notices = ((too_big, too_big_notice), (unjournaled, unjournaled_notice))
    return [notice(translate) for is_due, notice in notices if is_due]


def unread_sheet_notice(name: str, rows: int, translate: Translate) -> str:
    """Say that a sheet was not read."""
    text = translate("Notice", "Sheet “{name}” with %Ln row(s) was not read.", None, rows)
    return text.format(name=name)


def megabytes(size: int) -> str:
    """Round up, so that a file one byte over the limit does not read as being at the limit."""
    return f"{math.ceil(size * 10 / 1024 / 1024) / 10:.1f}"
