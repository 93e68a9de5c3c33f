"""Raises all questions that a file leaves open, once its rows are checked."""

from collections.abc import Generator
from dataclasses import dataclass

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import Question
from clientlists_desktop.core.imports.row_sample import RowSample
from clientlists_desktop.core.layouts.refusals.refusal_search import RefusalSearch
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.readers.table import FileTable
from clientlists_desktop.operations.imports.questions.column_questions import (
    raise_address_question,
    raise_area_column_question,
    raise_country_column_question,
    raise_steering_questions,
)
from clientlists_desktop.operations.imports.questions.country_question import (
    raise_country_question,
    read_as_national,
    warn_of_examples,
)
from clientlists_desktop.operations.imports.questions.opt_out_question import (
    raise_opt_out_question,
)
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class Raised:
    """What the file as a whole leaves open, and says of its numbers.

    Attributes:
        is_national: most of its numbers are written as those of the chosen country.
        examples: the few numbers that look like examples only fill the field.
        balance: with the rows that wait for an answer among the failed ones.
    """

    questions: tuple[Question, ...]
    is_national: bool
    examples: bool
    balance: Balance


def raise_questions(
    workspace: Workspace,
    draft: int,
    table: FileTable,
    channel: Channel,
    checker: Checker,
    sample: RowSample,
    refusals: RefusalSearch,
    choices: Choices,
    opt_out: str | None,
) -> Generator[Progress, None, Raised]:
    """Raise the questions of a file; the rows that depend on a vital one may fail until then.

    Args:
        opt_out: the answer about refusals that was given for this file, not for an earlier one.
    """
    is_national, balance = read_as_national(workspace, draft, channel, checker, sample, choices)
    # Before the country's: rows that wait for that are no longer ready.
    raised = [
        None
        if opt_out is not None
        else raise_opt_out_question(workspace, draft, table, checker, sample, refusals, choices),
        raise_address_question(table, channel, sample, choices),
        *raise_steering_questions(workspace, draft, table, channel, checker, sample, choices),
    ]
    by_row = raise_country_column_question(
        channel, checker, sample, choices
    ) or raise_area_column_question(channel, checker, sample, choices)
    if by_row is None:
        country, balance = yield from raise_country_question(
            workspace, draft, channel, checker, sample, choices, balance
        )
        raised.append(country)
    raised.append(by_row)
    examples, balance = warn_of_examples(
        workspace, draft, channel, checker, sample, choices, balance, is_national=is_national
    )
    questions = tuple(question for question in raised if question is not None)
    return Raised(questions, is_national, examples, balance)
