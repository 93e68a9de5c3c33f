"""Finds the column of addresses: by its heading, and by how much of it is filled and valid."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.channels import AddressKind, Channel
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.layouts.column_synonyms import ColumnMeaning
from clientlists_desktop.core.phones import (
    MOST_CHARACTERS,
    PhoneRule,
    WrittenNumber,
    number_after_label,
    number_in_link,
    read_syntax,
    split_name,
)

MAJORITY = 0.5
_MIN_DIGITS, _MAX_DIGITS = 7, 15
_ALMOST_NUMBERS = frozenset({Reason.EXTENSION, Reason.SEVERAL_NUMBERS, Reason.SHORTENED})
_GOOGLE_SEPARATOR = " ::: "
"""Between the numbers of one kind in the contacts that Google exports."""
_CLEARLY_MORE = 2
_CLEARLY_LESS = 0.9
_MANY = 0.25
_PREFIXES = "08"
_FORMATTED = re.compile(r"[+(]|\d[ -]\d")
_OCTET = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_MOMENT_OR_PLACE = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d|"
    r"-?\d{1,3}\.\d{3,}[,; ]\s*-?\d{1,3}\.\d{3,}|"
    # Phones of Denmark and Norway are written in four pairs.
    rf"(?!(?:\d\d\.){{3}}\d\d\Z)(?:{_OCTET}\.){{3}}{_OCTET}"
)
"""Of an export, a map or a net: `20260301101500`, `55.751244, 37.618423`, `192.168.1.20`."""
_RULE = PhoneRule()


@dataclass(frozen=True)
class FoundColumn:
    """The address column.

    Attributes:
        rivals: other columns that may be meant, best first; () if it is sure.
        is_vital: taking the wrong one would lose clients or call others.
        named: all columns that hold addresses by their headings, best first.
    """

    index: int
    rivals: tuple[int, ...] = ()
    is_vital: bool = False
    named: tuple[int, ...] = ()


def looks_like_address(cell: str, channel: Channel) -> bool:
    """Whether a cell looks like an address of the channel, even if not quite a valid one."""
    if isinstance(cell, CellText) and cell.kind != "digits":
        return False
    if channel.has_phone_numbers:
        if _MOMENT_OR_PLACE.fullmatch(cell):
            return False
        form = read_syntax(cell)
        if isinstance(form, WrittenNumber):
            return _MIN_DIGITS <= len(form.digits) <= _MAX_DIGITS
        return form.code in _ALMOST_NUMBERS or _GOOGLE_SEPARATOR in cell
    if channel.convention is None:
        return bool(cell.strip())
    return channel.convention.fullmatch(cell.strip()) is not None


def is_ready_address(cell: str, channel: Channel) -> bool:
    """Whether the phone rule takes a cell as it stands for a number in an assigned range."""
    return channel.has_phone_numbers and _weight(cell) == 1 and _RULE.check(cell).address != ""


def are_alike_addresses(cells: Sequence[str], channel: Channel) -> bool:
    """Whether several cells are all ready, or written alike as numbers of one country."""
    if all(is_ready_address(cell, channel) for cell in cells):
        return True
    likely = all(weight_of_address(cell, channel) >= MAJORITY for cell in cells)
    alike = {(len(digits), digits[:1]) for digits in map(_digits, cells)}
    return likely and len(alike) == 1


def weight_of_address(cell: str, channel: Channel) -> float:
    """Return how sure it is that a cell holds an address, from 0 to 1.

    Order numbers, tax numbers and barcodes are long digits, too: they are in no assigned range, and
    nobody writes them with a plus or brackets.
    """
    if not channel.has_phone_numbers:
        return float(looks_like_address(cell, channel))
    if isinstance(cell, CellText):
        return float(cell.kind == "digits") / 2
    return _weight(cell)


@lru_cache(maxsize=4096)
def _weight(cell: str) -> float:
    form = read_syntax(cell)
    if _MOMENT_OR_PLACE.fullmatch(cell):
        return 0.0
    if not isinstance(form, WrittenNumber):
        is_almost = form.code in _ALMOST_NUMBERS or _GOOGLE_SEPARATOR in cell
        return float(is_almost or _stands_in_text(cell))
    if not _MIN_DIGITS <= len(form.digits) <= _MAX_DIGITS:
        return 0.0
    if form.explicit or _FORMATTED.search(form.text):
        return 1.0
    verdict = _RULE.check(cell)
    if verdict.address and not any(found.code is Reason.UNLIKELY for found in verdict.findings):
        return 1.0
    return 0.5 if len(form.digits) in (10, 11) else 0.25


def _stands_in_text(cell: str) -> bool:
    """Whether a cell holds a number in a text that can be taken out: a link, a label, a name."""
    if len(cell) > MOST_CHARACTERS or sum(map(str.isdigit, cell)) < _MIN_DIGITS:
        return False
    labelled = number_after_label(cell)
    if labelled is not None and isinstance(read_syntax(labelled), WrittenNumber):
        return True
    return number_in_link(cell) is not None or split_name(cell) is not None


def find_address_column(
    meanings: Sequence[ColumnMeaning | None],
    columns: Sequence[Sequence[str]],
    channel: Channel,
) -> FoundColumn:
    """Return the address column.

    It is the first column if nothing speaks for another; else the one that holds most addresses
    among those that a heading names, or else among those that aren't known to be something else.

    Args:
        meanings: what the headings say.
        columns: for each column, the cells of the first rows, "" where they are empty.
    """
    shares = [_share(cells, channel) for cells in columns]
    if channel.kind is AddressKind.OPAQUE or not any(shares):
        return FoundColumn(_by_heading(meanings, shares, channel))
    sums = [sum(weight_of_address(cell, channel) for cell in cells if cell) for cells in columns]
    named = _named(meanings, sums)
    unknown = [i for i, what in enumerate(meanings) if what is None and shares[i] >= MAJORITY]
    if named:
        return _best_named(named, unknown, meanings, columns, sums, channel)
    if not unknown:
        return FoundColumn(_best_of_few(meanings, sums))
    different = _count_different(unknown, columns, channel)
    best = max(unknown, key=lambda index: (different[index], sums[index], -index))
    if 0 in unknown and sums[best] < _CLEARLY_MORE * sums[0]:
        best = 0
    is_first = not best and meanings[0] is None
    others = tuple(
        i for i in unknown if i != best and not (is_first and _CLEARLY_LESS * sums[0] > sums[i])
    )
    return FoundColumn(best, others, is_vital=bool(others))


def _named(meanings: Sequence[ColumnMeaning | None], sums: Sequence[float]) -> list[int]:
    """Return the columns that hold the clients' addresses by their headings, if any does."""
    clients = (ColumnMeaning.ADDRESS, ColumnMeaning.PLACE)
    for group in (clients, (ColumnMeaning.SOMEBODY_ELSES,)):
        if found := [i for i, what in enumerate(meanings) if what in group and sums[i]]:
            return found
    return []


def _best_named(
    named: Sequence[int],
    unknown: Sequence[int],
    meanings: Sequence[ColumnMeaning | None],
    columns: Sequence[Sequence[str]],
    sums: Sequence[float],
    channel: Channel,
) -> FoundColumn:
    """Return the column that holds most different addresses of those that headings name.

    A place such as `Home` gives way to a word for phone, however many numbers stand under it.
    """
    different = _count_different(named, columns, channel)
    places = {i for i in named if meanings[i] is ColumnMeaning.PLACE}
    ordered = sorted(named, key=lambda i: (i in places, -different[i], -sums[i], i))
    best = ordered[0]
    fillers = [i for i in named if i != best and _adds_rows(columns[i], columns[best], channel)]
    # Numbers such as orders have look like numbers, too, but nobody writes them with a plus.
    better = [
        i
        for i, what in enumerate(meanings)
        if (i in unknown or i in places or what is ColumnMeaning.SOMEBODY_ELSES)
        and what is not meanings[best]
        and sums[i] >= _CLEARLY_MORE * sums[best]
    ]
    is_open = 0 in unknown or (0 in places and best != 0)
    if is_open and 0 not in (*better, *fillers):
        # The help page's rule is the first column, and only headings speak against it.
        fillers.append(0)
    others = [
        i
        for i in named
        if i not in (best, *better, *fillers) and _differs(columns[i], columns[best])
    ]
    rivals = sorted({*better, *fillers, *others}, key=lambda index: (-sums[index], index))
    # A second phone that fills a gap here and there loses few; equals may be anybody's.
    is_vital = any(_CLEARLY_MORE * sums[index] >= sums[best] for index in (*better, *fillers))
    return FoundColumn(best, tuple(rivals), is_vital, tuple(ordered))


def _count_different(
    indexes: Sequence[int], columns: Sequence[Sequence[str]], channel: Channel
) -> dict[int, float]:
    """Return how many different addresses each of some columns holds.

    The same number in every row is a company's or a manager's, not its client's.
    """
    return {
        index: sum(weight_of_address(cell, channel) for cell in set(columns[index]) if cell)
        for index in indexes
    }


def _differs(cells: Sequence[str], best: Sequence[str]) -> bool:
    """Whether a column has other numbers in many of the rows in which the best one has any."""
    filled = sum(bool(taken.strip()) for taken in best)
    pairs = zip(cells, best, strict=True)
    others = sum(bool(cell.strip()) and not _is_same(cell, taken) for cell, taken in pairs)
    return others >= _MANY * filled


def _is_same(cell: str, other: str) -> bool:
    """Whether two cells hold one number, with its country code or the national prefix."""
    one, two = _digits(cell), _digits(other)
    return one.endswith(two.lstrip(_PREFIXES)) or two.endswith(one.lstrip(_PREFIXES))


def _digits(cell: str) -> str:
    return "".join(filter(str.isdigit, cell))


def _best_of_few(meanings: Sequence[ColumnMeaning | None], sums: Sequence[float]) -> int:
    """Return the column to take where no column holds addresses in most of its cells.

    Among remarks and mail addresses even a few numbers tell, if the first column has none.
    """
    if sums[0]:
        return 0
    few = [i for i, what in enumerate(meanings) if what is None and sums[i]]
    return max(few, key=lambda index: (sums[index], -index), default=0)


def _by_heading(
    meanings: Sequence[ColumnMeaning | None], shares: Sequence[float], channel: Channel
) -> int:
    """Return the column that a heading names; any text can be an ID, so the cells tell nothing."""
    if meanings[0] is ColumnMeaning.ADDRESS or (shares[0] >= MAJORITY and meanings[0] is None):
        return 0
    named = [i for i, what in enumerate(meanings) if what is ColumnMeaning.ADDRESS]
    if channel.kind is AddressKind.OPAQUE:
        named = [i for i in named if shares[i] > 0] or ([] if any(shares) else named)
    return max(named, key=lambda index: (shares[index], -index)) if named else 0


def _share(cells: Sequence[str], channel: Channel) -> float:
    """Return what share of the filled cells look like addresses, 0 to 1."""
    filled = [cell for cell in cells if cell.strip()]
    return sum(_may_hold_address(cell, channel) for cell in filled) / max(1, len(filled))


def _may_hold_address(cell: str, channel: Channel) -> bool:
    if looks_like_address(cell, channel):
        return True
    is_text = not isinstance(cell, CellText)
    return channel.has_phone_numbers and is_text and _stands_in_text(cell)


def _adds_rows(cells: Sequence[str], best: Sequence[str], channel: Channel) -> bool:
    """Whether a column has addresses in rows where the best one has none."""
    return any(
        _may_hold_address(cell, channel)
        for cell, taken in zip(cells, best, strict=True)
        if not taken.strip()
    )
