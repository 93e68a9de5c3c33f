"""Columns that say who must not be contacted, recognised by their headings and their cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from clientlists_desktop.core.layouts.column_synonyms import simplify_heading

_REFUSAL_HEADING = re.compile(
    r"\b(?:do ?n[o’' ]*t ?(?:call|contact|disturb|phone|text|sms|message|mail|email)|dnc|"
    r"opt(?:ed|ing)? ?out|unsubscribed?|no calls?|stop ?list|black ?list(?:ed)?|suppress(?:ed|ion)?"
    r"|"
    r"отказ\w*|не (?:звонить|беспокоить|писать|обзванивать)|отписа\w+|отписк\w+|"
    r"черный список|чс|стоп ?лист|запрет\w*)\b"
)
_CONSENT_HEADING = re.compile(
    r"\b(?:consent\w*|opt(?:ed)? ?in|subscribed|agreed|(?:can|may|ok to) (?:call|contact)|"
    r"call allowed|gdpr|согласи\w+|согласен|согласна|подписан\w*|подписка|можно звонить)\b"
)
_NO = frozenset(
    {"no", "n", "false", "f", "0", "-", "–", "—", "none", "нет", "н", "ложь", "nein", "non", "não",
     "nie", "hayır"}
)  # fmt: skip
_YES = frozenset(
    {"yes", "y", "true", "t", "1", "+", "x", "х", "✓", "✔", "да", "д", "истина", "ja", "oui", "si",
     "sí", "sim", "tak", "evet"}
)  # fmt: skip
_REFUSAL = frozenset(
    {
        "do not call", "do not contact", "don't call", "dnc", "opt out", "opt-out", "opted out",
        "unsubscribed", "stop", "не звонить", "отказ", "отказался", "отказалась", "отписан",
        "отписался", "отписалась", "не беспокоить", "withdrawn", "revoked", "отозвано",
    }
)  # fmt: skip


@dataclass(frozen=True)
class OptOutColumn:
    """A column that says who must not be contacted.

    Attributes:
        index: the column in the order of reading.
        means: `refusal` (filled cells refuse), `consent` (a no refuses), or `words` (only cells
            that say so themselves).
    """

    index: int
    means: str

    def refuses(self, cell: str) -> bool:
        """Whether a cell says that its client must not be contacted."""
        text = cell.strip().casefold()
        if text in _REFUSAL:
            return True
        if self.means == "refusal":
            # A date, a name, a note: whatever stands here says when, to whom or why.
            return text != "" and text not in _NO
        return self.means == "consent" and text in _NO


def opt_out_column(index: int, heading: str) -> OptOutColumn:
    """Return how a column is read in which somebody says that refusals stand."""
    words = simplify_heading(heading)
    if _CONSENT_HEADING.search(words) and not _REFUSAL_HEADING.search(words):
        return OptOutColumn(index, "consent")
    return OptOutColumn(index, "refusal" if _REFUSAL_HEADING.search(words) else "words")


def find_opt_out_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]]
) -> list[OptOutColumn]:
    """Return the columns that seem to say who must not be contacted, without the address column.

    Args:
        rows: a sample of the rows below the header.
    """
    found = []
    for index, heading in enumerate(header):
        column = opt_out_column(index, heading)
        cells = [cells[index] for cells in rows if index < len(cells) and cells[index].strip()]
        if index and any(map(column.refuses, cells)) and _is_plausible(column, cells):
            found.append(column)
    return found


def _is_plausible(column: OptOutColumn, cells: Sequence[str]) -> bool:
    """Whether the cells are what the heading promises; a refusal may be told in any words."""
    if column.means != "consent":
        return True
    known = sum(cell.strip().casefold() in _YES | _NO | _REFUSAL for cell in cells)
    return 2 * known >= len(cells)
