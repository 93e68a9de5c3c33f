"""What a person chose for the check of one file."""

from dataclasses import dataclass, replace

from clientlists_desktop.core.imports.duplicates import KEEP_FIRST, DuplicateOptions
from clientlists_desktop.core.imports.questions import (
    IGNORE,
    NONE,
    READ,
    GivenAnswers,
    QuestionCode,
    answer_to,
)
from clientlists_desktop.core.layouts import DETECT, LayoutOptions
from clientlists_desktop.core.phones import TwoWays


@dataclass(frozen=True)
class Choices:
    """What a person chose for the check of one file.

    Attributes:
        country: region of numbers without a country code.
        suggested: region of the system, offered where the file itself points to none; after the
            check the region that is offered.
        leave_out_unlikely: whether to fail numbers of the right length that no known range holds.
        layout_options: the part of the layout that was set by hand.
        clients: whether the rows are clients of a project, whose fields are checked too.
        for_book: whether they go into the do-not-contact book, so that the book fails none of them.
        updates: ID of the list that the file is to update; None if it becomes a list of its own.
        answers: the answers to questions that the file raised. Those about the country, two
            readings and the layout also set the attributes for these.
    """

    country: str | None = None
    two_ways: TwoWays = TwoWays.FAIL
    suggested: str | None = None
    leave_out_unlikely: bool = False
    duplicates: DuplicateOptions = KEEP_FIRST
    layout_options: LayoutOptions = DETECT
    clients: bool = False
    for_book: bool = False
    updates: int | None = None
    answers: GivenAnswers = ()

    def answer(self, code: QuestionCode) -> str | None:
        """Return the answer given to a question; None while it is open."""
        return answer_to(self.answers, code)

    @property
    def is_usual_country(self) -> bool:
        """Whether the country was chosen for earlier lists, not for this file."""
        return self.country is not None and self.answer(QuestionCode.COUNTRY) is None

    def with_answer(self, code: QuestionCode, value: str) -> "Choices":
        """Return these choices with a question answered, or answered differently."""
        others = self.without_answer(code)
        answered = replace(others, answers=(*others.answers, (code, value)))
        if code is QuestionCode.COUNTRY:
            country = None if value == NONE else value
            return replace(answered, country=country, two_ways=TwoWays.FAIL)
        if code is QuestionCode.TWO_READINGS:
            return replace(answered, two_ways=TwoWays(value))
        options = _layout_with(self.layout_options, code, value)
        return replace(answered, layout_options=options)

    def without_answer(self, code: QuestionCode) -> "Choices":
        """Return these choices with a question open again."""
        if self.answer(code) is None:
            return self
        opened = replace(self, answers=tuple(one for one in self.answers if one[0] is not code))
        if code is QuestionCode.COUNTRY:
            return replace(opened, country=None, two_ways=TwoWays.FAIL)
        if code is QuestionCode.TWO_READINGS:
            return replace(opened, two_ways=TwoWays.FAIL)
        return replace(opened, layout_options=_layout_with(self.layout_options, code, None))


def _layout_with(options: LayoutOptions, code: QuestionCode, value: str | None) -> LayoutOptions:
    """Return a layout with an answer, if the question is about the layout."""
    if code is QuestionCode.ADDRESS:
        return replace(options, address_column=value)
    if code is QuestionCode.ENCODING:
        return replace(options, encoding=value)
    if code is QuestionCode.DELIMITER:
        return replace(options, delimiter=value)
    return replace(options, quotes=value) if code is QuestionCode.QUOTES else options


_OF_ONE_FILE = (
    (QuestionCode.OPT_OUT, IGNORE),
    (QuestionCode.HIDDEN, READ),
    (QuestionCode.MARKED, READ),
)


@dataclass(frozen=True)
class ImportProfile:
    """What is kept for the next file with the same header."""

    layout_options: LayoutOptions = DETECT
    answers: GivenAnswers = ()

    def applied_to(self, choices: Choices) -> Choices:
        """Return choices that read a file like the last one; answers given now take precedence.

        The country of the last file is a guess for this one: it is used, and asked about. That
        somebody may be contacted after all is no rule for others: it is always asked again.
        """
        applied = replace(choices, layout_options=self.layout_options)
        for code, value in self.answers:
            if choices.answer(code) is not None or (code, value) in _OF_ONE_FILE:
                continue
            if code is QuestionCode.COUNTRY and value != NONE:
                applied = replace(applied, country=value)
            else:
                applied = applied.with_answer(code, value)
        return applied
