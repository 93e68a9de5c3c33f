"""Counts the failed rows that would be valid numbers of a country not chosen yet."""

from collections.abc import Generator

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.check import CAN_BE_NATIONAL
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.phones.rule import PhoneRule
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_EVERY = 2_000


@needs(Permission.MAKE_LISTS)
def count_numbers_of_country(
    workspace: Workspace, draft: int, country: str, actor: Actor
) -> Generator[Progress, None, tuple[str, int]]:
    """Count the failed rows that are numbers of a country; returns the country and the count."""
    file = drafts.get_checked_file(workspace, draft)
    rule = PhoneRule(country)
    found = 0
    for number, row in enumerate(rows.every_row(workspace, file, (Outcome.FAILED,)), start=1):
        found += is_number_of_country(row, rule)
        if number % _EVERY == 0:
            yield Progress(number, number / max(1, file.balance.failed))
    return country, found


def is_number_of_country(row: CheckedRow, rule: PhoneRule) -> bool:
    """Whether a row failed for lack of a country but is a number of the rule's country."""
    return row.findings[0].code in CAN_BE_NATIONAL and bool(rule.check(row.cells[0]).address)
