"""Asks which country the numbers without a country code are from, after the check of a file."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance, Weight
from clientlists_desktop.core.imports.check import (
    CAN_BE_NATIONAL,
    Checker,
    address_rule,
    row_validator_for,
)
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.country_evidence import evidence_of
from clientlists_desktop.core.imports.country_question import (
    Suspects,
    country_question,
    default_country_question,
    find_suspects,
)
from clientlists_desktop.core.imports.questions import Question, QuestionCode
from clientlists_desktop.core.imports.row_sample import RowSample
from clientlists_desktop.core.imports.row_validation import RowValidator
from clientlists_desktop.core.imports.rows import StoredRow, weight_of
from clientlists_desktop.core.phones import bare_number, national_address
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_AT_ONCE = 5_000
_COUNTED_EXACTLY, _THEN_EVERY = 20_000, 16


def raise_country_question(
    workspace: Workspace,
    draft: int,
    channel: Channel,
    checker: Checker,
    sample: RowSample,
    choices: Choices,
) -> Generator[Progress, None, tuple[Question | None, Balance]]:
    """Return the question, if there is one, and the balance without the rows it holds back."""
    balance = checker.balance()
    is_answered = choices.answer(QuestionCode.COUNTRY) is not None
    if not channel.has_phone_numbers or choices.clients or is_answered:
        return None, balance
    if choices.country is not None:
        read = balance.reasons.get(Reason.COUNTRY_READ, 0)
        return (default_country_question(choices.country, read) if read else None), balance
    column = sample.column(0)
    evidence = evidence_of(checker.header, sample.rows, column)
    suspects = find_suspects(column, checker.odd, evidence, choices.suggested)
    if suspects is None:
        return None, balance
    yield Progress(balance.read, 1.0, balance, draft)
    explained = _Explained(suspects)
    for row in rows.stored_rows(workspace, draft, (Outcome.FAILED,)):
        if row.reason in CAN_BE_NATIONAL:
            explained.add(row.first_cell)
    held = 0
    if _is_at_stake(channel, choices, suspects, [*column, *checker.odd]):
        validator = row_validator_for(channel, checker.header or (), choices, suspects.awaited)
        ready = rows.stored_rows(workspace, draft, (Outcome.READY, Outcome.DUPLICATE))
        while page := list(islice(ready, _AT_ONCE)):
            before, after = _hold(page, validator)
            drafts.replace_rows(workspace, draft, after)
            for row in after:
                explained.add(row.first_cell)
            held += len(after)
            balance = balance.changed(*(_weights(channel, checker, of) for of in (before, after)))
            yield Progress(balance.read, 1.0, balance, draft)
    codes = Counter({code: count * sample.stride for code, count in evidence.codes.items()})
    evidence = replace(evidence, codes=codes)
    return country_question(suspects, explained.rows, evidence, held), balance


class _Explained:
    """Counts the rows that each country explains; of a great many only some are looked at."""

    def __init__(self, suspects: Suspects) -> None:
        self.rows = Counter(dict.fromkeys(suspects.regions, 0))
        self._seen = 0

    def add(self, cell: str) -> None:
        """Count a row by its address cell."""
        self._seen += 1
        is_exact = self._seen <= _COUNTED_EXACTLY
        if not is_exact and self._seen % _THEN_EVERY:
            return
        if (number := bare_number(cell)) is None:
            return
        for region in self.rows:
            if national_address(number.digits, region, proved=False):
                self.rows[region] += 1 if is_exact else _THEN_EVERY


def _is_at_stake(
    channel: Channel, choices: Choices, suspects: Suspects, cells: Sequence[str]
) -> bool:
    """Whether some ready number may be of one of the countries rather than what it reads as."""
    if not suspects.are_likely:
        return False
    as_written = address_rule(channel, choices)
    awaiting = address_rule(channel, choices, suspects.regions)
    return any(
        as_written.check(cell).address and not awaiting.check(cell).address for cell in cells
    )


def _hold(
    page: Sequence[StoredRow], validator: RowValidator
) -> tuple[list[StoredRow], list[StoredRow]]:
    """Return the rows that have to wait for the country, as they are and as they will be."""
    before, after = [], []
    for row in page:
        waiting = validator.validate(row.position, row.sheet, row.number, row.cells()).row
        if waiting.outcome == Outcome.FAILED:
            before.append(row)
            after.append(waiting)
    return before, after


def _weights(channel: Channel, checker: Checker, stored: Iterable[StoredRow]) -> Iterator[Weight]:
    is_phone, zone_column = channel.has_phone_numbers, checker.zone_column
    return (weight_of(row, is_phone, zone_column) for row in stored)
