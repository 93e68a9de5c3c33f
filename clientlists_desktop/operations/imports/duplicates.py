"""Decides which rows with good addresses stay ready: no duplicates, and nobody who is blocked."""

import json
from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.duplicates import (
    DuplicateOptions,
    Forms,
    KeptRows,
    mark_blocked,
    mark_duplicate,
    mark_in_list,
    only_form,
)
from clientlists_desktop.core.imports.row_validation import RowValidator
from clientlists_desktop.core.imports.rows import StoredRow
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.do_not_contact import lookup
from clientlists_desktop.storage.imports import steps
from clientlists_desktop.storage.imports.steps import FlaggedRow
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace

_EVERY = 20_000


class DuplicateResolver:
    """Resolves the duplicates of one draft.

    Args:
        taken: names of lists by the addresses to leave out because these lists contain them.
        forms: finds the forms of an address that reach the same client.
    """

    def __init__(
        self,
        validator: RowValidator,
        duplicates: DuplicateOptions,
        taken: Mapping[str, str],
        forms: Forms = only_form,
    ) -> None:
        self._validator, self._forms = validator, forms
        self._taken = {forms(address)[0]: name for address, name in taken.items()}
        self._kept = KeptRows(duplicates.keep, forms)
        self._places: dict[int, tuple[int, int]] = {}

    def resolve(self, rows: Iterable[FlaggedRow]) -> list[FlaggedRow]:
        """Resolve duplicates among these rows, which must include all that share a key."""
        rows = list(rows)
        shared = Counter(self._account(row.address) for row, _ in rows)
        for row, _ in rows:
            account = self._account(row.address)
            if account in self._taken or shared[account] == 1:
                continue
            others = row.cells()[1:]
            self._places[row.position] = (row.number, row.sheet)
            self._kept.add(self._kept.key(row.address, others), row.position, others)
        return [
            FlaggedRow(
                self._resolve_by_lists(row)
                if shared[self._account(row.address)] == 1
                else self._resolve(row),
                edited,
            )
            for row, edited in rows
        ]

    def resolve_file(
        self, workspace: Workspace, draft: int, count: int
    ) -> Generator[Progress, None, list[tuple[FlaggedRow, FlaggedRow]]]:
        """Resolve the duplicates of a whole draft; returns the rows that change, before and after.

        It reads the draft twice: the row to keep may be the last one that shares a key.

        Args:
            count: how many rows are ready or duplicates.
        """
        needs_cells = self._kept.needs_cells
        for done, (position, _, address, others) in enumerate(
            _candidates(workspace, draft, needs_cells), start=1
        ):
            self._kept.add(self._kept.key(address, others), position, others)
            if done % _EVERY == 0:
                yield Progress(done, min(0.5, done / max(1, count) / 2))
        unclear: list[int] = []
        kept: set[int] = set()
        for done, (position, outcome, address, others) in enumerate(
            _candidates(workspace, draft, needs_cells), start=1
        ):
            if done % _EVERY == 0:
                yield Progress(done, min(1.0, 0.5 + done / max(1, count) / 2))
            kept_position = self._kept.position(self._kept.key(address, others))
            if (
                outcome == Outcome.READY
                and kept_position == position
                and self._account(address) not in self._taken
            ):
                continue
            unclear.append(position)
            kept.add(kept_position)
        self._places = {
            position: (row.number, row.sheet)
            for position, (row, _) in steps.stored_rows(workspace, draft, sorted(kept)).items()
        }
        changed = []
        for before in steps.stored_rows(workspace, draft, unclear).values():
            after = self._resolve(before.row)
            if after != before.row:
                changed.append((before, FlaggedRow(after, before.edited)))
        return changed

    def _account(self, address: str) -> str:
        return self._forms(address)[0]

    def _resolve(self, row: StoredRow) -> StoredRow:
        """Return a row with its outcome among all rows and beside the lists."""
        if self._account(row.address) in self._taken:
            return self._resolve_by_lists(row)
        kept = self._kept.position(self._kept.key(row.address, row.cells()[1:]))
        if kept != row.position:
            return mark_duplicate(row, *self._places[kept])
        return self._resolve_by_lists(row)

    def _resolve_by_lists(self, row: StoredRow) -> StoredRow:
        """Return a row that has no duplicate in the file, or is the kept one, beside the lists."""
        if name := self._taken.get(self._account(row.address)):
            return mark_in_list(row, name)
        if row.outcome == Outcome.READY:
            return row
        return self._validator.validate(row.position, row.sheet, row.number, row.cells()).row


def _candidates(
    workspace: Workspace, draft: int, needs_cells: bool
) -> Iterator[tuple[int, int, str, list[str]]]:
    """Yield (position, outcome, address, other cells) of rows that may be duplicates."""
    for position, outcome, address, fields in steps.every_candidate(workspace, draft):
        others = json.loads(fields) if fields and needs_cells else []
        yield position, outcome, address, others


def existing_lists(workspace: Workspace, duplicates: DuplicateOptions) -> list[int]:
    """Return those of the chosen lists that still exist."""
    known = {one.id for one in lists.all_lists(workspace)}
    return [identity for identity in duplicates.lists if identity in known]


def taken_addresses(
    workspace: Workspace, duplicates: DuplicateOptions, wanted: Iterable[str] | None
) -> dict[str, str]:
    """Return the addresses to leave out, each with the name of a list that contains it.

    Args:
        wanted: only look for these addresses; None for all.
    """
    if not duplicates.lists:
        return {}
    names = {one.id: one.name for one in lists.all_lists(workspace)}
    found = steps.addresses_in_lists(workspace, existing_lists(workspace, duplicates), wanted)
    return {address: names[identity] for address, identity in found.items()}


def without_blocked(
    workspace: Workspace, file: CheckedFile, ready: list[FlaggedRow]
) -> tuple[list[FlaggedRow], list[FlaggedRow]]:
    """Return the ready rows that stay so, and the others as failed: the book holds them."""
    if file.choices.for_book:
        return ready, []
    held = lookup.find_blocked(workspace, file.channel, [row.address for row, _ in ready])
    stay = [one for one in ready if one.row.address not in held]
    failed = [FlaggedRow(mark_blocked(row), edited) for row, edited in ready if row.address in held]
    return stay, failed
