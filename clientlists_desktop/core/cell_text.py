"""The text of a spreadsheet cell that does not hold text."""

from typing import Literal


class CellText(str):
    """What a person would read in such a cell, with the cell's type kept.

    A date cell never becomes a phone number because its dashes look like separators. Whole numbers
    of at most 15 digits are exact and come as plain `str`; of longer ones (`digits`) a workbook
    keeps only the first 15.
    """

    __slots__ = ("kind",)

    kind: Literal["date", "number", "digits", "boolean"]

    def __new__(cls, text: str, kind: Literal["date", "number", "digits", "boolean"]) -> "CellText":
        """Make the text of a cell of this type."""
        made = super().__new__(cls, text)
        made.kind = kind
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return CellText, (str(self), self.kind)
