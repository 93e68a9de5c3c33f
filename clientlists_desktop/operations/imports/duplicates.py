"""Settling what repeats: which of the rows that share an address stay ready."""

import json
from collections import Counter
from collections.abc import Generator, Iterable, Mapping

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.duplicates import (
    DuplicateOptions,
    KeptRows,
    mark_duplicate,
    mark_in_list,
)
from clientlists_desktop.core.imports.row_validation import RowValidator
from clientlists_desktop.core.imports.rows import StoredRow
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.imports import steps
from clientlists_desktop.storage.imports.steps import Marked
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace

_EVERY = 20_000


class DuplicateResolver:
    """Settles rows of one draft.

    Args:
        taken: names of lists by the addresses that are in them and are to be left out.
    """

    def __init__(
        self, judge: RowValidator, duplicates: DuplicateOptions, taken: Mapping[str, str]
    ) -> None:
        self._judge, self._taken = judge, taken
        self._kept = KeptRows(duplicates.keep)
        self._places: dict[int, tuple[int, int]] = {}

    def settle(self, rows: Iterable[Marked]) -> list[Marked]:
        """Settle rows among one another: all that share a key must be among them."""
        rows = list(rows)
        shared = Counter(row.address for row, _ in rows)
        for row, _ in rows:
            if row.address in self._taken or shared[row.address] == 1:
                continue
            others = row.cells()[1:]
            self._places[row.position] = (row.number, row.sheet)
            self._kept.add(self._kept.key(row.address, others), row.position, others)
        return [
            (self._alone(row) if shared[row.address] == 1 else self._final(row), edited)
            for row, edited in rows
        ]

    def settle_file(
        self, workspace: Workspace, draft: int, count: int
    ) -> Generator[Progress, None, list[tuple[Marked, Marked]]]:
        """Settle all rows of a draft; returns those that change, before and after."""
        for done, (position, _, _, _, address, fields) in enumerate(
            steps.every_candidate(workspace, draft), start=1
        ):
            others = json.loads(fields) if fields and self._kept.needs_cells else []
            self._kept.add(self._kept.key(address, others), position, others)
            if done % _EVERY == 0:
                yield Progress(done, min(0.5, done / max(1, count) / 2))
        doubtful: list[int] = []
        winners: set[int] = set()
        for done, (position, _, _, outcome, address, fields) in enumerate(
            steps.every_candidate(workspace, draft), start=1
        ):
            if done % _EVERY == 0:
                yield Progress(done, min(1.0, 0.5 + done / max(1, count) / 2))
            others = json.loads(fields) if fields and self._kept.needs_cells else []
            winner = self._kept.position(self._kept.key(address, others))
            if outcome == Outcome.READY and winner == position and address not in self._taken:
                continue
            doubtful.append(position)
            winners.add(winner)
        self._places = {
            position: (row.number, row.sheet)
            for position, (row, _) in steps.stored_rows(workspace, draft, sorted(winners)).items()
        }
        changed = []
        for before in steps.stored_rows(workspace, draft, doubtful).values():
            after = self._final(before[0])
            if after != before[0]:
                changed.append((before, (after, before[1])))
        return changed

    def _final(self, row: StoredRow) -> StoredRow:
        """Return a row as it is among all others."""
        if row.address in self._taken:
            return self._alone(row)
        winner = self._kept.position(self._kept.key(row.address, row.cells()[1:]))
        if winner != row.position:
            return mark_duplicate(row, *self._places[winner])
        return self._alone(row)

    def _alone(self, row: StoredRow) -> StoredRow:
        """Return a row as it is beside the lists, but by itself in the file."""
        if row.address in self._taken:
            return mark_in_list(row, self._taken[row.address])
        if row.outcome == Outcome.READY:
            return row
        return self._judge.validate(row.position, row.sheet, row.number, row.cells()).row


def existing_lists(workspace: Workspace, duplicates: DuplicateOptions) -> list[int]:
    """Return the chosen lists that are not deleted."""
    known = {one.id for one in lists.all_lists(workspace)}
    return [identity for identity in duplicates.lists if identity in known]


def taken_addresses(
    workspace: Workspace, duplicates: DuplicateOptions, wanted: Iterable[str] | None
) -> dict[str, str]:
    """Return names of lists by the addresses that a person wants left out.

    Args:
        wanted: only these addresses; None for all.
    """
    if not duplicates.lists:
        return {}
    names = {one.id: one.name for one in lists.all_lists(workspace)}
    found = steps.addresses_in_lists(workspace, existing_lists(workspace, duplicates), wanted)
    return {address: names[identity] for address, identity in found.items()}
