"""The text that a person sees in a cell of a workbook: one rule for every reader."""

import datetime as dt
from decimal import Decimal
from typing import Any

from clientlists_desktop.core.cell_text import CellText

_EXACT = 10**15
"""A workbook keeps 15 digits of a number. From here on some are lost."""
_WRITTEN_OUT = 10**21


def cell_text(value: Any) -> str:
    """Return the text of a cell: whole numbers without `.0`, ISO dates, TRUE and FALSE."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return _number_text(value)
    if isinstance(value, dt.datetime):
        if value.time() == dt.time():
            return value.date().isoformat()
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return value.isoformat(timespec="seconds")
    if isinstance(value, dt.timedelta):
        seconds = round(value.total_seconds())
        sign = "-" if seconds < 0 else ""
        minutes, seconds = divmod(abs(seconds), 60)
        return f"{sign}{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
    return str(value)


def _number_text(value: float) -> str:
    size = abs(value)
    if size < _EXACT:
        return str(int(value)) if value == int(value) else repr(value)
    try:
        # Its shortest exact digits, then zeros; `int` would write those of the binary fraction.
        text = repr(float(value))
    except OverflowError:
        return f"{Decimal(value):.15e}"
    return f"{Decimal(text):f}".removesuffix(".0") if size < _WRITTEN_OUT else text


def typed_cell_text(value: Any) -> str:
    """Return the text of a cell, with its type where the cell can't be an address."""
    if type(value) is float and -_EXACT < value < _EXACT and value.is_integer():
        # Nearly all numbers of a workbook; what follows says the same in three calls.
        return str(int(value))
    text = cell_text(value)
    if isinstance(value, str) or value is None:
        return text
    if isinstance(value, bool):
        return CellText(text, "boolean")
    if isinstance(value, (int, float)):
        if abs(value) >= _EXACT:
            return CellText(text, "digits")
        return text if float(value).is_integer() else CellText(text, "number")
    return CellText(text, "date")
