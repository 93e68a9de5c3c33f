"""Counts the failed rows that would be valid numbers of a country not chosen yet."""

from collections.abc import Generator
from typing import NamedTuple

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.check import CAN_BE_NATIONAL
from clientlists_desktop.core.imports.duplicates import KeptRows, forms_of
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.phones.rule import PhoneRule
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace

_EVERY = 2_000


class CountryCount(NamedTuple):
    """What choosing a country would do to the failed rows of a file.

    Attributes:
        valid: how many become valid.
        duplicates: how many of these repeat a row of the file and are left out all the same.
    """

    country: str
    valid: int
    duplicates: int = 0


@needs(Permission.MAKE_LISTS)
def count_numbers_of_country(
    workspace: Workspace, draft: int, country: str, actor: Actor
) -> Generator[Progress, None, CountryCount]:
    """Count the failed rows that are numbers of a country."""
    file = drafts.get_checked_file(workspace, draft)
    rule = PhoneRule(country)
    kept = KeptRows(file.choices.duplicates.keep, forms_of(file.channel))
    keys = set()
    valid = repeated = 0
    all_rows = file.balance.failed + file.balance.ready
    for read, row in enumerate(rows.every_row(workspace, file, (Outcome.FAILED,)), start=1):
        if address := _number_of_country(row, rule):
            valid += 1
            keys.add(kept.key(address, row.cells[1:]))
        if read % _EVERY == 0:
            yield Progress(read, read / max(1, all_rows))
    if keys:
        ready = rows.every_row(workspace, file, (Outcome.READY,))
        for read, row in enumerate(ready, start=file.balance.failed + 1):
            repeated += kept.key(row.address or "", row.cells[1:]) in keys
            if read % _EVERY == 0:
                yield Progress(read, read / max(1, all_rows))
    return CountryCount(country, valid, valid - len(keys) + repeated)


def _number_of_country(row: CheckedRow, rule: PhoneRule) -> str | None:
    """Return the number of a row that failed for lack of the rule's country."""
    if row.findings[0].code not in CAN_BE_NATIONAL:
        return None
    return rule.check(row.cells[0]).address
