"""Addresses that the do-not-contact book blocks, in cells that nobody has read as addresses."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from clientlists_desktop.core.do_not_contact.addresses import (
    FEWEST_DIGITS,
    PHONE_SPACE,
    canonical_number,
    numbers_in,
)
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.phones import PhoneRule
from clientlists_desktop.core.phones.national_numbers import region_of
from clientlists_desktop.storage.do_not_contact.hashes import address_hasher
from clientlists_desktop.storage.do_not_contact.models import EntryModel
from clientlists_desktop.storage.settings import COUNTRY, get_setting
from clientlists_desktop.storage.workspace import Workspace

_MAY_BE_A_NUMBER = re.compile(rf"(?:\d\D*){{{FEWEST_DIGITS}}}")
_SHORTEST_ID = 5
"""Shorter cells are quantities and priorities sooner than somebody's ID in a messenger."""

_Question = tuple[str, str | None]
"""A cell, and the region of its client's own number."""


class BlockedCells:
    """Finds what is blocked in any channel, however it is written: nobody knows what it is for.

    Args:
        countries: regions of numbers without a country code, besides that of the settings.
    """

    def __init__(self, workspace: Workspace, *countries: str | None) -> None:
        self._workspace = workspace
        self._countries = {*countries, get_setting(workspace, COUNTRY)}
        model = EntryModel
        kinds = model.select(model.space, model.is_hash).where(model.removed_at.is_null())
        with workspace.reading() as db:
            self._kinds = list(kinds.distinct().tuples().execute(db))
        self._has_ids = any(space != PHONE_SPACE for space, _ in self._kinds)
        self._shortest = _SHORTEST_ID if self._has_ids else FEWEST_DIGITS
        self._rule_of = cache(PhoneRule)

    @property
    def is_empty(self) -> bool:
        """Whether the book blocks nobody."""
        return not self._kinds

    def find(self, cells: Iterable[str]) -> set[str]:
        """Return those of some cells that hold a blocked address."""
        return {cell for cell, _ in self._blocked_in((cell, None) for cell in cells)}

    def find_beside(self, rows: Sequence[Sequence[str]]) -> dict[int, list[int]]:
        """Return the cells of clients that hold a blocked address which is not their own.

        Numbers without a country code are also read as those of the client's own country.

        Args:
            rows: each begins with the client's address.

        Returns:
            By the index of a row, the indexes of its cells.
        """
        if self.is_empty:
            return {}
        shortest = self._shortest
        suspects = [
            (number, index, row[0], cell)
            for number, row in enumerate(rows)
            for index, cell in enumerate(row)
            if index and len(cell) >= shortest and self._may_hold(cell)
        ]
        if not suspects:
            return {}
        blocked = self._blocked_in((cell, region_of(own)) for _, _, own, cell in suspects)
        found: dict[int, list[int]] = {}
        for number, index, own, cell in suspects:
            if blocked.get((cell, region_of(own)), set()) - {own, canonical_number(own)}:
                found.setdefault(number, []).append(index)
        return found

    def _may_hold(self, cell: str) -> bool:
        return self._has_ids or _MAY_BE_A_NUMBER.search(cell) is not None

    def _blocked_in(self, asked: Iterable[_Question]) -> dict[_Question, set[str]]:
        """Return the blocked addresses of each cell that has some."""
        keys = {one: self._keys_of(*one) for one in set(asked)} if self._kinds else {}
        held = self._held(set().union(*keys.values()))
        return {one: of_cell & held for one, of_cell in keys.items() if of_cell & held}

    def _keys_of(self, cell: str, home: str | None) -> set[str]:
        regions = {region for region in (*self._countries, home) if region}
        rules = [self._rule_of(region) for region in regions]
        return {cell.strip(), *numbers_in(cell, rules)} - {""}

    def _held(self, keys: Collection[str]) -> set[str]:
        dialect, held = self._workspace.dialect, set[str]()
        with self._workspace.reading() as db:
            for space, is_hash in self._kinds:
                hash_of = address_hasher(self._workspace) if is_hash else str
                hashes: Mapping[str, str] = {hash_of(key): key for key in keys}
                found = db.execute_sql(
                    "SELECT address FROM do_not_contact WHERE space = ? AND is_hash = ?"
                    " AND removed_at IS NULL AND (until = '' OR until > ?)"
                    f" AND address IN ({dialect.values()})",
                    (space, is_hash, now(), dialect.encode_values(hashes)),
                ).fetchall()
                held.update(hashes[key] for (key,) in found)
        return held
