"""What the program says of a file beside its rows."""

import math

from clientlists_desktop.core.imports.checked_file import Notice
from clientlists_desktop.core.layouts.layout_options import LayoutDoubt
from clientlists_desktop.texts.translation import Translate


def notice(found: Notice, translate: Translate) -> str:
    """Say something of a file as a whole."""
    count = found.facts.get("count", -1)
    n = count if isinstance(count, int) else -1
    return {
        "column_read_as": translate("Notice", "Column “{column}” is read as {name}."),
        "misread_bytes": translate("Notice", "Not readable, shown as �: %Ln byte(s).", "", n),
        "error_cells": translate(
            "Notice", "Counted as empty: %Ln cell(s) with an error like #N/A.", "", n
        ),
        "uncalculated_formulas": translate(
            "Notice", "Counted as empty: %Ln formula(s) without a stored result.", "", n
        ),
        "column_twice": translate(
            "Notice", "Several columns are named {column}; the first one counts."
        ),
        "same_zeros": translate(
            "Notice",
            "%Ln number(s) end in five or more zeros: Excel may have cut their last digits.",
            None,
            n,
        ),
        "many_unlikely": translate(
            "Notice",
            "%Ln ready number(s) are in no range that is given out: this column may hold no phone "
            "numbers.",
            None,
            n,
        ),
    }[found.code].format(**found.facts)


def doubt(found: LayoutDoubt, translate: Translate) -> str:
    """Ask what of an opening is unsure."""
    return {
        LayoutDoubt.ONE_COLUMN: translate(
            "Notice", "All of the file was read as one single column. Is the delimiter right?"
        ),
        LayoutDoubt.HEADER: translate(
            "Notice", "The rows above the header were taken for titles. Is the header right?"
        ),
        LayoutDoubt.ADDRESS: translate(
            "Notice", "Several columns may hold the addresses. Is this the right one?"
        ),
    }[found]


def too_big(translate: Translate) -> str:
    """Say that a file that was written is too big to be read by this program."""
    return translate("Notice", "The file is whole, but too big to be uploaded here again.")


def unread_sheet(name: str, rows: int, translate: Translate) -> str:
    """Say that a sheet was left unread."""
    return translate("Notice", "Sheet “{name}” with %Ln row(s) was not read.", None, rows).format(
        name=name
    )


def megabytes(size: int) -> str:
    """Round up: a file one byte too big must not read as one of the greatest size."""
    return f"{math.ceil(size * 10 / 1024 / 1024) / 10:.1f}"
