"""What an update of a list by a file would do, and the list updated."""

from collections import Counter
from collections.abc import Generator, Sequence
from dataclasses import replace

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.rows import (
    SPACING,
    StoredRow,
    refilled_row,
    removed_row,
)
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.updates import (
    ClientChange,
    Places,
    UpdateCounts,
    UpdateMode,
    UpdatePreview,
    changed_places,
)
from clientlists_desktop.storage.lists.versions.changes import ListChange, free_position
from clientlists_desktop.storage.lists.versions.comparison import Comparison, Pair
from clientlists_desktop.storage.workspace import Workspace


def preview(workspace: Workspace, comparison: Comparison) -> Generator[int, None, UpdatePreview]:
    """Compare all clients; returns what an update would do.

    Yields how many were compared after each page.
    """
    counted: Counter[ClientChange] = Counter()
    columns: Counter[int] = Counter()
    places: dict[ClientChange, Places] = {change: Places() for change in ClientChange}
    done = 0
    for page in comparison.pairs():
        for pair in page:
            change, before, after = comparison.change_of(pair)
            counted[change] += 1
            if change is ClientChange.CHANGED:
                columns.update(changed_places(before, after))
                columns.update([0] * comparison.has_other_address(pair))
            places[change].listed.append(pair.listed_at or 0)
            places[change].given.append(pair.given_at or 0)
        done += len(page)
        yield done
    names = comparison.rule.columns.names
    rule, file = comparison.rule, comparison.file
    return UpdatePreview(
        _counts(comparison, counted, sum(map(bool, places[ClientChange.BLOCKED].listed))),
        comparison.stamp,
        names,
        {names[at]: count for at, count in sorted(columns.items())},
        rule.new,
        () if rule.update.mode in (UpdateMode.ADD, UpdateMode.REMOVE) else rule.lacking,
        file.balance.failed - file.balance.reasons.get(Reason.DO_NOT_CONTACT, 0),
        places,
    )


def _counts(
    comparison: Comparison, counted: "Counter[ClientChange]", blocked_listed: int
) -> UpdateCounts:
    return replace(
        comparison.counts,
        **{change.value: count for change, count in counted.items()},
        blocked_listed=blocked_listed,
    )


def write_update(
    workspace: Workspace, comparison: Comparison
) -> Generator[int, None, tuple[UpdateCounts, int]]:
    """Update the list, in the transaction that runs; returns the counts and the new version.

    Yields how many clients are done after each page. If nothing changes, nothing is written and
    the version is 0; the record of the version is left to the caller.
    """
    counted: Counter[ClientChange] = Counter()
    list_change: ListChange | None = None
    free = free_position(workspace, comparison.listed.id)
    columns = comparison.rule.columns
    done = blocked_listed = 0
    for page in comparison.pairs():
        for pair in page:
            change, _, after = comparison.change_of(pair)
            counted[change] += 1
            blocked_listed += change is ClientChange.BLOCKED and pair.listed is not None
            if change not in (ClientChange.ADDED, ClientChange.CHANGED, ClientChange.REMOVED):
                continue
            list_change = list_change or ListChange(workspace, comparison.listed)
            if pair.listed is not None and pair.listed_at is not None:
                before = (pair.listed, pair.edited)
                row = _after(comparison, pair, change, after, columns)
                list_change.put(pair.listed_at, before, row)
            elif pair.given is not None:
                added = refilled_row(pair.given, free, 0, after, columns.zone, columns.priority)
                list_change.put(free, None, (added, False))
                free += SPACING
        done += len(page)
        yield done
    counts = _counts(comparison, counted, blocked_listed)
    if list_change is None:
        return counts, 0
    list_change.finish(columns)
    return counts, list_change.number


def _after(
    comparison: Comparison,
    pair: Pair,
    change: ClientChange,
    fields: Sequence[str],
    columns: Columns,
) -> tuple[StoredRow, bool] | None:
    row, given = pair.listed, pair.given
    assert row is not None
    if change is ClientChange.CHANGED:
        if comparison.has_other_address(pair) and given is not None:
            row = given._replace(position=row.position, sheet=row.sheet, number=row.number)
        filled = refilled_row(row, row.position, row.number, fields, columns.zone, columns.priority)
        return filled, False
    # A row of the file that the list was made from stays, so that its balance adds up.
    return (removed_row(row), False) if row.number and not row.position % SPACING else None
