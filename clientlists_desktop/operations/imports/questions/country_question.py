"""Asks which country the numbers without a country code are from, after the check of a file."""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance, RowWeight
from clientlists_desktop.core.imports.check import CAN_BE_NATIONAL, Checker
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import (
    address_rule,
    row_validator_for,
)
from clientlists_desktop.core.imports.questions import (
    IGNORE,
    NONE,
    Answer,
    Fact,
    Question,
    QuestionCode,
)
from clientlists_desktop.core.imports.row_sample import RowSample
from clientlists_desktop.core.imports.row_validation import AddressRule
from clientlists_desktop.core.imports.rows import StoredRow, weight_of
from clientlists_desktop.core.phones.column_judgement import ANY_COUNTRY, ColumnJudgement
from clientlists_desktop.core.phones.column_suspects import (
    AddressColumn,
    Suspects,
    find_suspects,
    is_national,
)
from clientlists_desktop.core.phones.country_evidence import CountryEvidence, evidence_of
from clientlists_desktop.core.phones.national_numbers import bare_number, national_address
from clientlists_desktop.core.phones.rule import country_code_of
from clientlists_desktop.core.phones.special_numbers import (
    FICTION,
    SEQUENCE,
    examples_are_fillers,
)
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_AT_ONCE = 5_000
_DOUBTFUL = (Reason.UNLIKELY, Reason.ALSO_READS)
_ENGLISH = "US"
_HARDLY = 0.25
"""Of the numbers without a country code: a country that reads fewer is hardly theirs."""
_COUNTED_EXACTLY, _THEN_EVERY = 10_000, 32


def is_refuted(channel: Channel, checker: Checker, sample: RowSample, choices: Choices) -> bool:
    """Whether a file speaks against the country of earlier lists that its numbers were read with.

    That country is a hint like the system's: another one that explains the file's numbers, and that
    the file bears out or this one does not explain, has to be asked about.
    """
    by_row = choices.answer(QuestionCode.COUNTRY_COLUMN) not in (None, IGNORE)
    if not choices.is_usual_country or by_row or not channel.has_phone_numbers:
        return False
    evidence = _evidence(checker, sample)
    suspects = _suspects(checker, sample, evidence, choices.country)
    if suspects is None or not suspects.are_likely:
        return False
    code, others = country_code_of(choices.country or ""), map(country_code_of, suspects.regions)
    if suspects.preset:
        told = country_code_of(suspects.preset)
        # English headings and names say little: they are everywhere.
        if told in evidence.frequent_codes() or _ENGLISH not in evidence.spoken:
            return told != code
    read = checker.balance().reasons.get(Reason.COUNTRY_READ, 0)
    return code not in others and read < _HARDLY * checker.odd.count


def raise_country_question(
    workspace: Workspace,
    draft: int,
    channel: Channel,
    checker: Checker,
    sample: RowSample,
    choices: Choices,
    balance: Balance,
) -> Generator[Progress, None, tuple[Question | None, Balance]]:
    """Return the question, if there is one, and the balance without the rows it holds back."""
    if not channel.has_phone_numbers:
        return None, balance
    by_row = choices.answer(QuestionCode.COUNTRY_COLUMN) not in (None, IGNORE)
    if by_row or choices.answer(QuestionCode.COUNTRY) is not None:
        return None, balance
    if choices.country is not None:
        read = balance.reasons.get(Reason.COUNTRY_READ, 0)
        return (_default_country_question(choices.country, read) if read else None), balance
    evidence = _evidence(checker, sample)
    suspects = _suspects(checker, sample, evidence, choices.suggested)
    if suspects is None:
        return None, balance
    yield Progress(balance.read, 1.0, balance, draft)
    explained = _Explained(suspects)
    if CAN_BE_NATIONAL.intersection(checker.balance().reasons):
        for cell in rows.failed_cells(workspace, draft, CAN_BE_NATIONAL):
            explained.add(cell)
    held = 0
    if _is_at_stake(channel, choices, suspects, [*sample.column(0), *checker.odd.cells]):
        ready = rows.stored_rows(workspace, draft, (Outcome.READY, Outcome.DUPLICATE))
        for before, after in _judged(ready, channel, checker, choices, suspects.judgement):
            drafts.replace_rows(workspace, draft, after)
            for row in after:
                explained.add(row.first_cell)
            held += len(after)
            balance = balance.changed(*(_weights(channel, checker, of) for of in (before, after)))
            yield Progress(balance.read, 1.0, balance, draft)
    codes = Counter({code: count * sample.stride for code, count in evidence.codes.items()})
    evidence = replace(evidence, codes=codes)
    return _country_question(suspects, explained, evidence, held), balance


def read_as_national(
    workspace: Workspace,
    draft: int,
    channel: Channel,
    checker: Checker,
    sample: RowSample,
    choices: Choices,
) -> tuple[bool, Balance]:
    """Read the rest of a column as national numbers, if most are; returns whether, and the balance.

    A single fixed line of Colombia or Austria proves nothing: it may be an unlikely number of
    another country. Among hundreds of its country's numbers it is one of them.
    """
    balance, region = checker.balance(), choices.country
    is_asked = region is None or not channel.has_phone_numbers
    if is_asked or not is_national(sample.column(0), region or ""):
        return False, balance
    doubtful = rows.stored_rows(workspace, draft, (Outcome.READY,), _DOUBTFUL)
    judgement = ColumnJudgement(is_national=True)
    for before, after in _judged(doubtful, channel, checker, choices, judgement):
        drafts.replace_rows(workspace, draft, after)
        balance = balance.changed(*(_weights(channel, checker, of) for of in (before, after)))
    return True, balance


def warn_of_examples(
    workspace: Workspace,
    draft: int,
    channel: Channel,
    checker: Checker,
    sample: RowSample,
    choices: Choices,
    balance: Balance,
    *,
    is_national: bool,
) -> tuple[bool, Balance]:
    """Warn of the few numbers that look like examples; returns whether they do, and the balance.

    Only the file as a whole tells: a file made of such numbers is an example itself.
    """
    if not channel.has_phone_numbers or not examples_are_fillers(sample.column(0)):
        return False, balance
    if not (checker.doubtful_tails or is_national):
        # No address ends like an example's, so none has to be looked for in a million rows.
        return True, balance
    patterns = (f"%{SEQUENCE}", FICTION)
    found = rows.stored_rows(workspace, draft, (Outcome.READY,), addresses=patterns)
    judgement = ColumnJudgement(is_national=is_national, examples=True)
    for before, after in _judged(found, channel, checker, choices, judgement):
        drafts.replace_rows(workspace, draft, after)
        balance = balance.changed(*(_weights(channel, checker, of) for of in (before, after)))
    return True, balance


def _evidence(checker: Checker, sample: RowSample) -> CountryEvidence:
    return evidence_of(checker.header, sample.rows, sample.column(0))


def _suspects(
    checker: Checker, sample: RowSample, evidence: CountryEvidence, hint: str | None
) -> Suspects | None:
    odd = checker.odd
    column = AddressColumn(sample.column(0), odd.cells, odd.count, sample.stride)
    return find_suspects(column, evidence, hint)


class _Explained:
    """Counts the rows that each country explains; of a great many only some are looked at."""

    def __init__(self, suspects: Suspects) -> None:
        self.rows = Counter(dict.fromkeys(suspects.regions, 0))
        self._seen = 0

    @property
    def is_estimated(self) -> bool:
        """Whether only some rows were looked at."""
        return self._seen > _COUNTED_EXACTLY

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
    awaiting = address_rule(channel, choices, suspects.judgement)
    return any(
        as_written.check(cell).address and not awaiting.check(cell).address for cell in cells
    )


def _judged(
    stored: Iterator[StoredRow],
    channel: Channel,
    checker: Checker,
    choices: Choices,
    column: ColumnJudgement,
) -> Iterator[tuple[list[StoredRow], list[StoredRow]]]:
    """Yield, page by page, the rows that a judgement changes, as they are and as they will be."""
    validator = row_validator_for(channel, checker.header or (), choices, column, checker.longest)
    while page := list(islice(stored, _AT_ONCE)):
        before, after = [], []
        for row in page:
            # The channel of a project's client, and so the rule, may stand in another cell.
            if not choices.clients and _is_ready_as_before(validator.rule, row):
                continue
            judged = validator.validate(row.position, row.sheet, row.number, row.cells()).row
            stays_ready = judged.outcome == Outcome.READY
            if judged != row and not (stays_ready and row.outcome == Outcome.DUPLICATE):
                before.append(row)
                after.append(judged)
        yield before, after


def _is_ready_as_before(rule: AddressRule, row: StoredRow) -> bool:
    """Whether a row without a warning stays so, since its address is read as before."""
    if row.reason not in (None, Reason.DUPLICATE_ROW.value):
        return False
    cell = row.first_cell
    if rule.accepts(cell):
        return cell == row.address
    repaired = rule.repair(cell)
    return repaired is not None and repaired[0] == row.address


def _weights(
    channel: Channel, checker: Checker, stored: Iterable[StoredRow]
) -> Iterator[RowWeight]:
    is_phone, zone_column = channel.has_phone_numbers, checker.zone_column
    return (weight_of(row, is_phone, zone_column) for row in stored)


def _country_question(
    suspects: Suspects, explained: _Explained, evidence: CountryEvidence, held: int
) -> Question | None:
    """Return the question; None if no row depends on its answer.

    Args:
        held: how many rows would be ready if nothing were asked; it makes the question vital.
    """
    counts = explained.rows
    answers = [Answer(region, counts[region]) for region in suspects.regions if counts[region]]
    if not answers:
        return None
    facts: dict[str, Fact] = {"others": evidence.codes.total()}
    if suspects.preset and any(answer.value == suspects.preset for answer in answers):
        facts["preset"] = suspects.preset
        facts["region"] = suspects.preset
        facts["of_others"] = evidence.codes[country_code_of(suspects.preset)]
    if explained.is_estimated:
        facts["estimated"] = 1
    if ANY_COUNTRY in suspects.awaited:
        facts["all"] = 1
    answers.append(Answer(NONE, held))
    return Question(QuestionCode.COUNTRY, tuple(answers), vital=held > 0, facts=facts)


def _default_country_question(region: str, rows: int) -> Question:
    """Ask whether the country of the last list is right for this file, too."""
    answers = (Answer(region, rows), Answer(NONE, rows))
    facts: dict[str, Fact] = {"region": region, "preset": region, "default": 1}
    return Question(QuestionCode.COUNTRY, answers, facts=facts)
