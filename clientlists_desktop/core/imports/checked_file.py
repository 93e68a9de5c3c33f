"""A file that was read and checked: where it came from, how it was read, and the result."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import (
    NONE,
    Answer,
    Question,
    QuestionCode,
    by_weight,
)
from clientlists_desktop.core.layouts import LayoutDoubt
from clientlists_desktop.core.lists import ListSummary
from clientlists_desktop.core.phones import ANY_COUNTRY, ColumnJudgement, TwoWays


@dataclass(frozen=True)
class SourceFile:
    """The file that a list came from."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Notice:
    """A remark about the whole file, as a code with facts."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class FileFacts:
    """How a file was read.

    Attributes:
        kind: `xlsx`, `xls` or `csv`.
        encoding: Python's name, for text files.
        encoding_guessed: the bytes allow other encodings too.
        header_row: number of the header row; None if row 1 is a client.
        address_column: index of the address column in the file.
        address_name: its heading there, if it isn't the first column.
        left_out: names of columns that were not read.
        doubts: what is uncertain about the layout and has to be asked.
        recalled: header fingerprint of the import profile that was used; "" if none was.
        sheets: names of the sheets that were read.
        unread: other sheets that aren't empty, with their row counts.
        questions: what the check found open; `CheckedFile.questions` are those to ask.
        is_national: most of its numbers are written as those of the chosen country.
        examples: the few numbers that look like examples only fill the field.
        longest: how many cells a row has at most; see `DetectedLayout`.
        fingerprint: of the header, under which answers are remembered; "" without a header.
    """

    kind: str
    encoding: str | None = None
    encoding_guessed: bool = False
    delimiter: str | None = None
    header_row: int | None = None
    sheets: tuple[str, ...] = ()
    unread: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    address_column: int = 0
    address_name: str = ""
    left_out: tuple[str, ...] = ()
    doubts: tuple[LayoutDoubt, ...] = ()
    recalled: str = ""
    questions: tuple[Question, ...] = ()
    fingerprint: str = ""
    is_national: bool = False
    examples: bool = False
    longest: int | None = None


@dataclass(frozen=True)
class CheckedFile:
    """A draft after its check, or a list with the file that it came from.

    Attributes:
        columns: names of all columns, the address column first.
        zone_column: index of the time zone column, or None.
        offered: how many failed rows are valid numbers of `choices.suggested`.
        path: where the file was when it was checked.
        made_at: when the draft or the list was created: UTC, ISO 8601.
        is_country_settled: an edit read all numbers without a country code as a country's.
        row_version: how often its rows had changed when this was read.
    """

    id: int
    channel_code: str
    source: SourceFile
    facts: FileFacts
    columns: tuple[str, ...]
    zone_column: int | None
    choices: Choices
    balance: Balance
    offered: int = 0
    priority_column: int | None = None
    path: str = ""
    made_at: str = ""
    is_country_settled: bool = False
    row_version: int = field(default=0, compare=False)

    @property
    def channel(self) -> Channel:
        """The channel of its clients."""
        return channel_of(self.channel_code)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The open questions in the order to ask them; answered ones are in `choices.answers`."""
        asked = [one for one in self.facts.questions if self.choices.answer(one.code) is None]
        # By now every row that waited for the country may be edited or removed.
        waits = self.balance.reasons.get(Reason.NO_COUNTRY_CODE)
        if self.is_country_settled or not waits:
            asked = [one for one in asked if one.code is not QuestionCode.COUNTRY or not one.vital]
        if waiting := self.balance.reasons.get(Reason.TWO_READINGS, 0):
            ways = (TwoWays.FAIL, TwoWays.WRITTEN, TwoWays.COUNTRY)
            answers = tuple(Answer(way.value, waiting) for way in ways)
            facts = {"region": self.choices.country or ""}
            asked.append(Question(QuestionCode.TWO_READINGS, answers, facts=facts))
        return by_weight(asked)

    def refuse_open_questions(self) -> None:
        """Refuse while a vital question is open: nothing may depend on a guess."""
        if vital := [question.code.value for question in self.questions if question.vital]:
            raise Refused(
                Refusal.QUESTIONS_OPEN,
                file=self.source.name,
                seen=len(vital),
                expected=", ".join(vital),
            )

    @property
    def judgement(self) -> ColumnJudgement:
        """What the column of addresses as a whole says about each number."""
        awaited: tuple[str, ...] = ()
        is_answered = self.choices.answer(QuestionCode.COUNTRY) is not None
        # Edits settle the question, but a number that is typed later is no less bare for it.
        for question in () if is_answered else self.facts.questions:
            if question.vital and question.code is QuestionCode.COUNTRY:
                named = tuple(a.value for a in question.answers if a.value != NONE)
                awaited = (*named, ANY_COUNTRY) if "all" in question.facts else named
        return ColumnJudgement(awaited, self.facts.is_national, self.facts.examples)


@dataclass(frozen=True)
class KeptDrafts:
    """The newest drafts that can be continued, and how many there are in all.

    Attributes:
        updated: the lists that they update, by ID; those that are still there.
    """

    newest: list[CheckedFile]
    count: int
    updated: Mapping[int, ListSummary] = field(default_factory=dict)

    def list_updated_by(self, draft: CheckedFile) -> ListSummary | None:
        """Return the list that a draft updates; None if it becomes a list of its own."""
        wanted = draft.choices.updates
        return None if wanted is None else self.updated.get(wanted)
