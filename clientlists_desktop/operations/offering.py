"""How many failed rows are valid numbers of a country that nobody chose yet."""

from collections.abc import Generator
from pathlib import Path

from clientlists_desktop.core.accounts import Actor
from clientlists_desktop.core.checking import CAN_BE_NATIONAL
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.lists import Progress
from clientlists_desktop.core.permissions import Permission
from clientlists_desktop.core.phones import PhoneRule
from clientlists_desktop.core.rows import CheckedRow
from clientlists_desktop.operations.permits import needs
from clientlists_desktop.storage import drafts, rows
from clientlists_desktop.storage.database import open_workspace

_EVERY = 2_000


@needs(Permission.MAKE_LISTS)
def count_offer(
    workspace: Path, draft: int, country: str, actor: Actor
) -> Generator[Progress, None, tuple[str, int]]:
    """Count them for a country; returns the country and the count."""
    open_workspace(workspace)
    file = drafts.checked_draft(draft)
    rule = PhoneRule(country)
    found = 0
    for number, row in enumerate(rows.every_row(file, (Outcome.FAILED,)), start=1):
        found += is_explained(row, rule)
        if number % _EVERY == 0:
            yield Progress(number, number / max(1, file.balance.failed))
    return country, found


def is_explained(row: CheckedRow, rule: PhoneRule) -> bool:
    """Whether a row failed for want of a country and the country of the rule explains it."""
    return row.findings[0].code in CAN_BE_NATIONAL and bool(rule.check(row.cells[0]).address)
