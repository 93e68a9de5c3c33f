"""Questions: what a file leaves open, and the answers that a person can give.

The check raises them, as codes with facts; `texts` has their sentences. An answer is one of the
choices of a check: to answer a question is to check the file again with that choice, and to undo
the answer is to check it with the choices from before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from clientlists_desktop.core.layouts import column_names

Fact = str | int

MOST_ASKED = 3
"""More questions than this are asked only if they are all vital."""


class QuestionCode(StrEnum):
    """What is asked. The values are stored and appear in `--json`: never rename."""

    COUNTRY = "country"
    """Which country the numbers without a country code are from: a region, or NONE."""
    TWO_READINGS = "two_readings"
    """How to read numbers that are valid as written and as the country's: a `TwoWays`."""
    ADDRESS = "address"
    """Which column holds the addresses: its letter."""
    OPT_OUT = "opt_out"
    """Which columns say who must not be contacted: their names, or IGNORE.

    With AGREED before its name, a column says who agreed: an empty cell refuses, too.
    """
    COUNTRY_COLUMN = "country_column"
    """Which column says the country of a row's number: its name, or IGNORE."""
    AREA_COLUMN = "area_column"
    """Which column gives the area code of a row's number: its name, or IGNORE."""
    ZONE = "zone"
    """Which column is read as time zones: its name, or IGNORE."""
    PRIORITY = "priority"
    """Which column is read as priorities: its name, or IGNORE."""
    HIDDEN = "hidden"
    """What to do with rows that the spreadsheet program hides: LEAVE_OUT or READ."""
    MARKED = "marked"
    """What to do with rows that are struck through or refused in a comment: LEAVE_OUT or READ."""
    MERGED = "merged"
    """What to do with the empty cells that merged ones cover: FILL or LEAVE."""
    DELIMITER = "delimiter"
    """Which character delimits the columns of a text file."""
    QUOTES = "quotes"
    """How quotes stand inside the cells of a text file: DOUBLED or BACKSLASH."""
    ENCODING = "encoding"
    """Which encoding a text file has: Python's name of it."""


NONE, IGNORE, LEAVE_OUT, READ = "none", "ignore", "leave-out", "read"
FILL, LEAVE = "fill", "leave"
"""The answers that name nothing of the file."""

_LONGEST_PLACE = 4
COLUMN_SEPARATOR = ";"
"""Between the names of several columns in one answer."""
AGREED = "agreed:"
"""Before the name of a column whose empty cells refuse."""

GivenAnswers = tuple[tuple[QuestionCode, str], ...]
"""The answers that a person gave, by question."""


@dataclass(frozen=True)
class Answer:
    """One possible answer.

    Attributes:
        value: what is stored, and typed on the command line.
        rows: how many rows it concerns.
        facts: what its sentence needs: `name` of a column, `sample` of its cells ….
    """

    value: str
    rows: int = 0
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class Question:
    """Something that a file leaves open.

    Attributes:
        answers: the likeliest first.
        vital: a wrong guess would call somebody who must not be called, or lose clients. Such a
            question must be answered before a list is made.
        facts: what its sentence needs. `preset` is the value of the answer that the file bears
            out; without it, nothing may be preset.
    """

    code: QuestionCode
    answers: tuple[Answer, ...]
    vital: bool = False
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows it concerns: as many as its most far-reaching answer."""
        return max((answer.rows for answer in self.answers), default=0)

    @property
    def preset(self) -> Answer | None:
        """The answer that the file bears out."""
        value = self.facts.get("preset")
        return next((answer for answer in self.answers if answer.value == value), None)


def by_weight(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions to ask: vital ones first, then by the rows that they concern."""
    ordered = sorted(questions, key=lambda question: (not question.vital, -question.rows))
    vital = sum(question.vital for question in ordered)
    return tuple(ordered[: max(vital, MOST_ASKED)])


def answer_to(given: GivenAnswers, code: QuestionCode) -> str | None:
    """Return the answer given to a question; None while it is open."""
    return dict(given).get(code)


def find_column(header: Sequence[str | None], name: str) -> int | None:
    """Return the index of a column by its name, ignoring case; the address column never counts.

    A column without a heading, or with that of an earlier one, goes by its unique name.
    """
    wanted = name.strip().casefold()
    for index, cell in enumerate(header):
        if index and cell and cell.strip().casefold() == wanted:
            return index
    place = int(wanted) if wanted.isdecimal() and len(wanted) <= _LONGEST_PLACE else 0
    unique = column_names([cell or "" for cell in header], max(len(header), place + 1))
    found = [index for index, one in enumerate(unique) if index and one.casefold() == wanted]
    return found[0] if found else None


def named_columns(answer: str, columns: Sequence[str | None]) -> list[int]:
    """Return the indexes of the columns that an answer names; [] if one of them is missing."""
    return list(agreed_by_column(answer, columns))


def agreed_by_column(answer: str, columns: Sequence[str | None]) -> dict[int, bool]:
    """Return whether empty cells refuse by the index of each column that an answer names.

    It is empty if one of the columns is missing.
    """
    whole = find_column(columns, answer)
    if whole is not None:
        return {whole: False}
    found: dict[int, bool] = {}
    for name in answer.split(COLUMN_SEPARATOR):
        index = find_column(columns, name)
        is_agreed = index is None and name.strip().startswith(AGREED)
        if is_agreed:
            index = find_column(columns, name.strip().removeprefix(AGREED))
        if index is None:
            return {}
        found[index] = is_agreed
    return found


def count_columns(header: Sequence[str] | None, name: str) -> int:
    """Return how many columns have this name; only the first one is read."""
    return sum(cell.strip().casefold() == name.casefold() for cell in list(header or ())[1:])
