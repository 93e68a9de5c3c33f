"""Settling what repeats: which of the rows that share an address stay ready."""

import json
from collections import Counter
from collections.abc import Generator, Iterable, Mapping

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.judging import Judge
from clientlists_desktop.core.lists import Progress
from clientlists_desktop.core.repeats import Kept, Repeats, in_list, same_as
from clientlists_desktop.core.rows import StoredRow
from clientlists_desktop.storage import lists, steps
from clientlists_desktop.storage.steps import Marked

_EVERY = 20_000


def cells_of(row: StoredRow) -> list[str]:
    """Return the cells of a stored row as the file, or a person, gave them."""
    first = row[7] if row[7] is not None else row[6]
    return [first, *json.loads(row[8])] if row[8] else ([first] if first else [])


class Settler:
    """Settles rows of one draft.

    Args:
        taken: names of lists by the addresses that are in them and are to be left out.
    """

    def __init__(self, judge: Judge, repeats: Repeats, taken: Mapping[str, str]) -> None:
        self._judge, self._taken = judge, taken
        self._kept = Kept(repeats.keep)
        self._places: dict[int, tuple[int, int]] = {}

    def settle(self, rows: Iterable[Marked]) -> list[Marked]:
        """Settle rows among one another: all that share a key must be among them."""
        rows = list(rows)
        shared = Counter(row[6] for row, _ in rows)
        for row, _ in rows:
            if row[6] in self._taken or shared[row[6]] == 1:
                continue
            others = cells_of(row)[1:]
            self._places[row[0]] = (row[2], row[1])
            self._kept.add(self._kept.key(row[6], others), row[0], others)
        return [
            (self._alone(row) if shared[row[6]] == 1 else self._final(row), mended)
            for row, mended in rows
        ]

    def settle_file(
        self, draft: int, count: int
    ) -> Generator[Progress, None, list[tuple[Marked, Marked]]]:
        """Settle all rows of a draft; returns those that change, before and after."""
        for done, (position, _, _, _, address, fields) in enumerate(
            steps.every_candidate(draft), start=1
        ):
            others = json.loads(fields) if fields and self._kept.needs_cells else []
            self._kept.add(self._kept.key(address, others), position, others)
            if done % _EVERY == 0:
                yield Progress(done, min(0.5, done / max(1, count) / 2))
        doubtful: list[int] = []
        winners: set[int] = set()
        for done, (position, _, _, outcome, address, fields) in enumerate(
            steps.every_candidate(draft), start=1
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
            position: (row[2], row[1])
            for position, (row, _) in steps.stored_rows(draft, sorted(winners)).items()
        }
        changed = []
        for before in steps.stored_rows(draft, doubtful).values():
            after = self._final(before[0])
            if after != before[0]:
                changed.append((before, (after, before[1])))
        return changed

    def _final(self, row: StoredRow) -> StoredRow:
        """Return a row as it is among all others."""
        if row[6] in self._taken:
            return self._alone(row)
        address = row[6]
        cells = cells_of(row)
        winner = self._kept.position(self._kept.key(address, cells[1:]))
        if winner != row[0]:
            return same_as(row, *self._places[winner])
        return self._alone(row)

    def _alone(self, row: StoredRow) -> StoredRow:
        """Return a row as it is beside the lists, but by itself in the file."""
        if row[6] in self._taken:
            return in_list(row, self._taken[row[6]])
        if row[3] == Outcome.READY:
            return row
        return self._judge.judge(row[0], row[1], row[2], cells_of(row)).row


def standing_lists(repeats: Repeats) -> list[int]:
    """Return the chosen lists that are not deleted."""
    known = {one.id for one in lists.all_lists()}
    return [identity for identity in repeats.lists if identity in known]


def taken_addresses(repeats: Repeats, wanted: Iterable[str] | None) -> dict[str, str]:
    """Return names of lists by the addresses that a person wants left out.

    Args:
        wanted: only these addresses; None for all.
    """
    if not repeats.lists:
        return {}
    names = {one.id: one.name for one in lists.all_lists()}
    found = steps.addresses_in_lists(standing_lists(repeats), wanted)
    return {address: names[identity] for address, identity in found.items()}
