"""The usual ways to write a number, told apart by where their digits are and not by which.

A file of a million rows has a few dozen of them, so what `read_syntax` finds in a writing is found
once for all numbers that are written so.
"""

from typing import NamedTuple

from clientlists_desktop.core.phones.syntax import ANY_DIGIT, MOST_CHARACTERS, read_usual_syntax

_MOST_FORMS = 2_000
"""More than any list has; a file of notes must not fill the memory with them."""


class WrittenForm(NamedTuple):
    """A usual way to write a number; see `WrittenNumber`."""

    explicit: bool
    excluded_code_lengths: frozenset[int]


class FormTable(dict[str, WrittenForm | None]):
    """Forms by the text with a 0 for each digit; None where `read_syntax` has to look."""

    def __missing__(self, text: str) -> WrittenForm | None:
        # With another digit than 0, which two of at the beginning would mean something.
        written = read_usual_syntax(text.replace("0", "1"))
        form = written and WrittenForm(written.explicit, written.excluded_code_lengths)
        if len(self) < _MOST_FORMS:
            self[text] = form
        return form

    def of(self, text: str) -> WrittenForm | None:
        """Return the form of a text without outer blanks."""
        return self[text.translate(ANY_DIGIT)] if len(text) <= MOST_CHARACTERS else None


FORMS = FormTable()
