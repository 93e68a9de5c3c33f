"""The text of a spreadsheet cell that holds a date, a number or a boolean."""

from typing import Literal


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
