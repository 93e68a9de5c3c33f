"""Asks whether to leave out the clients who refused, or who aren't known to have agreed."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.check import CAN_BE_NATIONAL, Checker
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import (
    AGREED,
    COLUMN_SEPARATOR,
    IGNORE,
    Answer,
    Fact,
    Question,
    QuestionCode,
    named_columns,
)
from clientlists_desktop.core.imports.row_sample import RowSample
from clientlists_desktop.core.layouts import OptOutColumn, column_names
from clientlists_desktop.core.layouts.client_columns import is_client_heading
from clientlists_desktop.core.layouts.refusals.opt_out_columns import find_opt_out_columns
from clientlists_desktop.core.layouts.refusals.refusal_search import RefusalSearch
from clientlists_desktop.files.readers.reading_facts import place_of_refusals
from clientlists_desktop.files.readers.table import FileTable
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.storage.workspace import Workspace


class _Counts:
    """Counts the clients who refused, and those of whom the columns don't say it."""

    def __init__(self, columns: Sequence[OptOutColumn]) -> None:
        self._columns = columns
        self.refusing: Counter[int] = Counter()
        self.empty: Counter[int] = Counter()
        self.agreed: Counter[int] = Counter()
        self.refused = self.not_agreed = 0

    def add(self, cells: Sequence[str], *, is_client: bool) -> None:
        """Count a row."""
        refuses = is_unsaid = False
        for column in self._columns:
            cell = cells[column.index] if column.index < len(cells) else ""
            if column.refuses(cell):
                self.refusing[column.index] += 1
                refuses = True
            elif column.is_agreement and is_client:
                found = self.agreed if cell.strip() else self.empty
                found[column.index] += 1
                is_unsaid = is_unsaid or not cell.strip()
        self.refused += refuses
        self.not_agreed += refuses or is_unsaid

    def unsaid(self, column: OptOutColumn) -> bool:
        """Whether a column of agreement has some, and is empty for other clients."""
        has_answers = self.agreed[column.index] or self.refusing[column.index]
        return bool(has_answers and self.empty[column.index])


def raise_opt_out_question(
    workspace: Workspace,
    draft: int,
    table: FileTable,
    checker: Checker,
    sample: RowSample,
    refusals: RefusalSearch,
    choices: Choices,
) -> Question | None:
    """Ask whether to leave out the clients who refused, if a column says who they are.

    Where a column says who agreed, an empty cell of it may be a refusal, too. The answer to an
    earlier file is followed if it names all columns that refuse in this one.
    """
    header = checker.headings
    columns = find_opt_out_columns(header, sample.rows, refusals.columns)
    if choices.clients:
        # Who is blocked in a project stays blocked there.
        columns = [one for one in columns if not is_client_heading(header[one.index])]
    counts = _count(workspace, draft, columns)
    unique = column_names(header, checker.width)
    unsaid = [column for column in columns if counts.unsaid(column)]
    named = [one for one in columns if counts.refusing[one.index] or one in unsaid]
    followed = named_columns(choices.answer(QuestionCode.OPT_OUT) or "", header)
    if named and {one.index for one in named} <= set(followed):
        return None
    if not named:
        return None if choices.clients else _place_question(workspace, draft, table, checker)
    answers = list(_answers(counts, named, unsaid, unique))
    facts: dict[str, Fact] = {"name": ", ".join(unique[column.index] for column in named)}
    if unsaid:
        facts["unsaid"] = sum(counts.empty[column.index] for column in unsaid)
    else:
        facts["preset"] = answers[0].value
    return Question(QuestionCode.OPT_OUT, tuple(answers), vital=True, facts=facts)


def _place_question(
    workspace: Workspace, draft: int, table: FileTable, checker: Checker
) -> Question | None:
    """Ask whether people are meant to be contacted of whom a title says that they refused."""
    place, balance = place_of_refusals(table), checker.balance()
    count = balance.ready + balance.failed
    if not place:
        place, count = _titled_refusals(workspace, draft, checker)
    if not count:
        return None
    answer = Answer(IGNORE, count)
    return Question(QuestionCode.OPT_OUT, (answer,), vital=True, facts={"name": place, "place": 1})


def _titled_refusals(workspace: Workspace, draft: int, checker: Checker) -> tuple[str, int]:
    """Return the title of a second table of people who refused, and how many follow it."""
    if checker.refusal_title is None:
        return "", 0
    text, *place = checker.refusal_title
    ready = rows.stored_rows(workspace, draft, (Outcome.READY,))
    return text, sum([row.sheet, row.number] > place for row in ready)


def _count(workspace: Workspace, draft: int, columns: Sequence[OptOutColumn]) -> _Counts:
    counts = _Counts(columns)
    if not columns:
        return counts
    # A number that lacks its country may be fixed, and then nobody asks again.
    for row in rows.stored_rows(workspace, draft, (Outcome.READY, Outcome.FAILED)):
        is_client = row.outcome == Outcome.READY or row.reason in CAN_BE_NATIONAL
        counts.add(["", *json.loads(row.fields)] if row.fields else [], is_client=is_client)
    return counts


def _answers(
    counts: _Counts,
    named: Sequence[OptOutColumn],
    unsaid: Sequence[OptOutColumn],
    unique: Sequence[str],
) -> Iterator[Answer]:
    refusing = [unique[one.index] for one in named if counts.refusing[one.index]]
    if refusing:
        joined = COLUMN_SEPARATOR.join(refusing)
        yield Answer(joined, counts.refused, {"name": joined})
    if unsaid:
        joined = COLUMN_SEPARATOR.join(
            AGREED * (one in unsaid) + unique[one.index] for one in named
        )
        yield Answer(joined, counts.not_agreed, {"name": joined, "agreed": 1})
    yield Answer(IGNORE, counts.not_agreed if unsaid else counts.refused)
