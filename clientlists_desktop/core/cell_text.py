"""The text of a spreadsheet cell: of a date, a number or a boolean, or marked as a text."""

import re
from typing import Literal

_MARKED = re.compile(
    r"""=\s*"(?P<text>(?:[^"]|"")*)"\s*\Z|'(?P<number>[-+=@(]?\s*[\d(].*)\Z|"""
    r"=(?P<typed>\+?[0-9]{7,15})\s*\Z",
    re.DOTALL,
)


def without_text_mark(cell: str) -> str:
    """Return a cell without what keeps Excel from reading it as a number: `="7916"`, `'7916`.

    Some programs export every cell so, or a number that was typed with its plus: `=+7916`. An
    apostrophe before a letter belongs to a name.
    """
    if cell[:1] not in ("=", "'"):
        return cell
    match = _MARKED.match(cell)
    if match is None:
        return cell
    return match["number"] or match["typed"] or (match["text"] or "").replace('""', '"')


class CellText(str):
    """The text that a person would see in such a cell, with the cell's type.

    The type keeps a date from passing for a phone number, since dashes look like separators. Whole
    numbers of at most 15 digits are exact, so they are plain `str`. Of longer ones (`digits`) a
    workbook keeps only the first 15.
    """

    __slots__ = ("kind",)

    kind: Literal["date", "number", "digits", "boolean"]

    def __new__(cls, text: str, kind: Literal["date", "number", "digits", "boolean"]) -> "CellText":
        """Create the text of a cell of this type."""
        made = super().__new__(cls, text)
        made.kind = kind
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return CellText, (str(self), self.kind)
