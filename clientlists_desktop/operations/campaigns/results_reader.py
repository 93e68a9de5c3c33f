"""Reads the rows of a results file, and finds the client of a campaign that each is about."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NoReturn

from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.result_columns import (
    ResultColumn,
    read_seconds,
    read_time,
    result_columns,
)
from clientlists_desktop.core.campaigns.result_words import (
    LONGEST_WORD,
    Meanings,
    UnknownWord,
    word_key,
)
from clientlists_desktop.core.campaigns.results import UNTOUCHED, Result, read_result
from clientlists_desktop.core.do_not_contact.entries import BlockReason
from clientlists_desktop.core.do_not_contact.refusal_words import read_refusal
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.client_row_validation import address_rule
from clientlists_desktop.core.layouts.client_columns import read_count
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.campaigns.campaign_clients import NewResult

_MOST_WRONG_ROWS = 200
_MOST_WORDS = 1_000
"""More different words than any dialer has: then the column is something else."""
_LONGEST_KEY = 15
_NOTHING = frozenset(("", "null", "none", "nan", "n/a", "-", "–", "—"))
"""What programs write where there is nothing."""
_LONGEST_NOTHING = max(map(len, _NOTHING))

_C = ResultColumn
_READERS: Mapping[ResultColumn, Callable[[str], int | None]] = {
    _C.ATTEMPTS: read_count,
    _C.NUMBER: read_count,
    _C.TALK: read_seconds,
    _C.LAST_TRY: read_time,
    _C.FINISHED: read_time,
}


@dataclass(frozen=True)
class WrongRow:
    """A row of a report without a usable result.

    Attributes:
        why: `unknown_client`, `unknown_result`, `bad_value`.
    """

    row: int
    why: str
    seen: str


@dataclass(frozen=True)
class UnreadColumn:
    """A column whose heading is known, but not what stands in most of its cells.

    Attributes:
        kind: what the column should hold.
        cells: how many are filled; bad: how many of them are not understood.
        seen: the first of these.
    """

    name: str
    kind: ResultColumn
    cells: int
    bad: int
    seen: str


@dataclass
class _ClientResult:
    """What the rows of one client say together; the latest one has the result.

    What no row says is None.
    """

    result: Result
    latest: tuple[int, int]
    rows: int = 0
    attempts: int | None = None
    talk_seconds: int | None = None
    last_try: int | None = None
    note: str = ""


class ResultsReader:
    """Reads the rows of one results file.

    Args:
        clients: position and address of each client of the campaign.
        meanings: what a person said that words stand for.
        ignored: columns that are left unread because most of their cells aren't understood.

    Attributes:
        clients: what the file says, by the client's position.
        refusals: why clients must not be contacted any more, by their position.
    """

    def __init__(
        self,
        campaign: Campaign,
        clients: Iterable[tuple[int, str]],
        header: list[str],
        file: str,
        meanings: Meanings,
        ignored: frozenset[ResultColumn] = frozenset(),
    ) -> None:
        self._campaign, self._file, self._header = campaign, file, header
        self._meanings = meanings
        columns = result_columns(header)
        if _C.RESULT not in columns:
            known = ", ".join(name for name in header if name.strip()) or "–"
            raise Refused(Refusal.NO_RESULT_COLUMN, file=file, expected=known)
        # Where attempts are counted in a way that isn't understood, a row is no attempt.
        self._rows_are_attempts = not ignored & {_C.ATTEMPTS, _C.NUMBER}
        self._columns = {one: where for one, where in columns.items() if one not in ignored}
        self._readers = [(one, read) for one, read in _READERS.items() if one in self._columns]
        self._is_call = campaign.kind is CampaignKind.CALL
        self._rule = address_rule(campaign.channel, Choices())
        self._positions: dict[str, int | list[int]] = {}
        self._known: set[int] = set()
        for position, address in clients:
            self._known.add(position)
            first = self._positions.setdefault(address, position)
            if first != position:
                several = first if isinstance(first, list) else [first]
                self._positions[address] = [*several, position]
        self._filled: Counter[ResultColumn] = Counter()
        self._bad: Counter[ResultColumn] = Counter()
        self._seen: dict[ResultColumn, str] = {}
        self._words: Counter[str] = Counter()
        self._written: dict[str, str] = {}
        self.clients: dict[int, _ClientResult] = {}
        self.refusals: dict[int, BlockReason] = {}
        self.rows = self.matched = self.blank = self.wrong = self.unfilled = self.left_out = 0
        self.wrong_rows: list[WrongRow] = []

    def read(self, number: int, cells: list[str]) -> None:
        """Read one row."""
        self.rows += 1
        if is_blank(cells):
            self.blank += 1
            return
        self._check_campaign(self._cell(cells, _C.CAMPAIGN))
        positions = self._find(cells)
        if not positions:
            self._add_wrong_row(number, "unknown_client", "")
            return
        word = self._cell(cells, _C.RESULT)
        if refusal := read_refusal(word) or read_refusal(self._cell(cells, _C.NOTE)):
            self.refusals |= dict.fromkeys(positions, refusal)
        if not word:
            self.unfilled += 1
            return
        key = word_key(word)
        if key in self._meanings:
            result = self._meanings[key]
            if result is None:
                self.left_out += 1
                return
        else:
            result = read_result(word, is_call=self._is_call)
        if result is None:
            self._note_unknown(key, word)
            self._add_wrong_row(number, "unknown_result", word)
            return
        values = self._values(number, cells)
        if values is not None:
            self.matched += 1
            note = self._cell(cells, _C.NOTE)
            for position in positions:
                self._add(position, result, values, note)

    def _values(self, number: int, cells: list[str]) -> dict[ResultColumn, int] | None:
        """Return the numbers and moments of a row; None if one of them is not understood."""
        values: dict[ResultColumn, int] = {}
        wrong = ""
        for column, read in self._readers:
            if not (cell := self._cell(cells, column)):
                continue
            self._filled[column] += 1
            value = read(cell)
            if value is None:
                self._bad[column] += 1
                wrong = wrong or cell
                self._seen.setdefault(column, cell[:LONGEST_WORD])
            else:
                values[column] = value
        if wrong:
            self._add_wrong_row(number, "bad_value", wrong)
            return None
        return values

    def _add(
        self, position: int, result: Result, values: dict[ResultColumn, int], note: str
    ) -> None:
        moment = values.get(_C.LAST_TRY, values.get(_C.FINISHED))
        # Platforms write the newest attempt first or last; a row that tells neither comes later.
        when = (moment or 0, values.get(_C.NUMBER, 0))
        client = self.clients.setdefault(position, _ClientResult(result, when))
        if not any(when) or when >= client.latest:
            client.result, client.latest = result, max(when, client.latest)
            client.note = note or client.note
        elif not client.note:
            client.note = note
        client.rows += result not in UNTOUCHED
        counts = [values[one] for one in (_C.ATTEMPTS, _C.NUMBER) if one in values]
        if counts:
            client.attempts = max(client.attempts or 0, *counts)
        if _C.TALK in values:
            client.talk_seconds = (client.talk_seconds or 0) + values[_C.TALK]
        if moment is not None:
            client.last_try = max(client.last_try or 0, moment)

    def results(self) -> list[NewResult]:
        """Return the results to store."""
        return [
            NewResult(
                position,
                client.result,
                client.rows if self._rows_are_attempts else 0,
                client.attempts,
                client.talk_seconds,
                client.last_try,
                client.note or None,
            )
            for position, client in self.clients.items()
        ]

    def unknown_words(self) -> tuple[UnknownWord, ...]:
        """Return the words that stand for no known result, the most frequent first."""
        return tuple(
            UnknownWord(self._written[key], rows) for key, rows in self._words.most_common()
        )

    def unread_columns(self) -> tuple[UnreadColumn, ...]:
        """Return the columns of which most cells are not understood.

        A single cell is a mistake in a row, unless nothing else was understood either.
        """
        least = 2 if self.matched else 1
        return tuple(
            UnreadColumn(
                self._header[self._columns[column][0]],
                column,
                self._filled[column],
                bad,
                self._seen[column],
            )
            for column, bad in self._bad.items()
            if bad >= least and 2 * bad > self._filled[column]
        )

    def refuse(self) -> NoReturn:
        """Refuse a file in which no row matched: its clients or its results are unknown."""
        file, name = self._file, self._campaign.name
        for wrong in self.wrong_rows:
            if wrong.why != "unknown_client":
                raise Refused(
                    Refusal.NO_KNOWN_RESULT, file=file, name=name, seen=wrong.seen,
                    words=len(self._words),
                )  # fmt: skip
        if self.unfilled or self.left_out:
            raise Refused(Refusal.NO_KNOWN_RESULT, file=file, name=name, seen="", words=0)
        raise Refused(Refusal.WRONG_CAMPAIGN, file=file, name=name, seen="")

    def _cell(self, cells: list[str], column: ResultColumn) -> str:
        """Return the first filled cell of a column; "" if there is none."""
        for index in self._columns.get(column, ()):
            text = cells[index].strip() if index < len(cells) else ""
            if text and (len(text) > _LONGEST_NOTHING or text.casefold() not in _NOTHING):
                return text
        return ""

    def _note_unknown(self, key: str, word: str) -> None:
        if key in self._words or len(self._words) < _MOST_WORDS:
            self._words[key] += 1
            self._written.setdefault(key, word[:LONGEST_WORD])

    def _check_campaign(self, named: str) -> None:
        """Refuse a file that names another campaign in its own column."""
        if (
            named
            and named != self._campaign.code
            and name_key(named) != name_key(self._campaign.name)
        ):
            raise Refused(
                Refusal.WRONG_CAMPAIGN, file=self._file, name=self._campaign.name, seen=named
            )

    def _find(self, cells: list[str]) -> list[int]:
        """Return the positions of the clients that a row is about."""
        key = self._cell(cells, _C.CLIENT)
        # Keys are numbered alike in every campaign, so a key alone may be of another one.
        if key and self._cell(cells, _C.CAMPAIGN):
            # No key of ours is longer, and Python refuses to read numbers of thousands of digits.
            if len(key) > _LONGEST_KEY or not (key.isascii() and key.isdigit()):
                return []
            return [int(key)] if int(key) in self._known else []
        address = cells[0].strip() if cells else ""
        found = self._positions.get(address)
        if found is None and address:
            canonical = self._rule.check(cells[0]).address
            found = self._positions.get(canonical) if canonical else None
        if found is None:
            return []
        return found if isinstance(found, list) else [found]

    def _add_wrong_row(self, number: int, why: str, seen: str) -> None:
        self.wrong += 1
        if len(self.wrong_rows) < _MOST_WRONG_ROWS:
            self.wrong_rows.append(WrongRow(number, why, seen[:LONGEST_WORD]))
