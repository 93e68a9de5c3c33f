"""Finding the header and the address column of a sheet from its first rows."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from clientlists_desktop.core import priorities, zones
from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.channels import AddressKind, Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.layouts.column_synonyms import ColumnMeaning, meaning_of
from clientlists_desktop.core.layouts.headers import is_header, used_width
from clientlists_desktop.core.layouts.layout_options import (
    DETECT,
    Column,
    DetectedLayout,
    LayoutDoubt,
    LayoutOptions,
)
from clientlists_desktop.core.phones import WrittenNumber, read_syntax

_ROWS = 200
"""So many rows below the header tell what its columns hold."""
MOST_TITLES = 20
"""A header stands among so many rows that hold anything, or it is not found."""
_MOST = 0.5
_A_NUMBER, _LONGEST_NUMBER = 7, 15
_DELIMITERS = (";", "\t", "|", ",")
_NEARLY = frozenset({Reason.EXTENSION, Reason.SEVERAL_NUMBERS, Reason.SHORTENED})
_LETTERS = re.compile(r"[A-Za-z]{1,2}")

Rows = Sequence[Sequence[str]]


def column_letter(index: int) -> str:
    """Return a column's letter as Excel shows it, by its index from 0."""
    first, second = divmod(index, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


def header_fingerprint(header: Sequence[str]) -> str:
    """Return what equal headers share, however they are delimited; "" of one without letters."""
    told = "".join(c for cell in header for c in cell.casefold() if c.isalnum())
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest() if told else ""


class LayoutDetector:
    """Finds how the rows of a file are to be read, sheet by sheet.

    Args:
        file: its name, for refusals.
        opening: what a person chose; it is followed.
        remembered: openings of other days by the fingerprint of their header.
        is_text: the rows come from a text, so delimiters in cells may have been overlooked.
    """

    def __init__(
        self,
        channel: Channel,
        file: str,
        layout_options: LayoutOptions = DETECT,
        remembered: Mapping[str, LayoutOptions] | None = None,
        *,
        is_text: bool = False,
    ) -> None:
        self._channel, self._file, self._layout_options = channel, file, layout_options
        self._remembered = remembered or {}
        self._is_text = is_text

    def __call__(self, sheet: str, rows: Sequence[list[str]], first: int) -> DetectedLayout:
        """Look at the first rows of a sheet.

        Args:
            first: the number of the first of them, as Excel shows it.

        Raises:
            Refused: there is no such row or column.
        """
        layout_options, recalled = self._layout_options, ""
        header = None if layout_options.header_row is None else self._chosen_header(rows, first)
        titles_only = False
        if layout_options == DETECT and self._remembered:
            for index, cells in enumerate(rows[:MOST_TITLES]):
                known = self._remembered.get(header_fingerprint(cells))
                if known is not None:
                    layout_options, recalled, header = known, header_fingerprint(cells), index
                    break
        if layout_options.sheet is not None and recalled and layout_options.sheet != sheet:
            return DetectedLayout(None, sheet=layout_options.sheet, recalled=recalled)
        doubts: list[LayoutDoubt] = []
        if layout_options.header_row is None and not recalled:
            header, titles_only = self._find_header(rows)
            if titles_only:
                doubts.append(LayoutDoubt.HEADER)
        headings = rows[header] if header is not None else []
        below = [cells for cells in rows[0 if header is None else header + 1 :] if any(cells)]
        below = below[:_ROWS]
        width = max([1, used_width(headings), *(used_width(cells) for cells in below)])
        names = [*headings, *[""] * (width - len(headings))][:width]
        shares = [self._share(below, column) for column in range(width)]
        meanings = [meaning_of(name, self._channel) for name in names]
        if layout_options.address_column is not None:
            address = self._index(layout_options.address_column, names)
        else:
            address, is_sure = self._find_address(shares, meanings)
            if not is_sure:
                doubts.append(LayoutDoubt.ADDRESS)
        has_addresses = width > 1 and any(shares)
        if (
            self._is_text
            and layout_options.delimiter is None
            and not has_addresses
            and _is_uncut(rows)
        ):
            doubts = [LayoutDoubt.ONE_COLUMN]
        left_out = {self._index(column, names) for column in layout_options.left_out} - {address}
        renamed = {self._index(column, names): name for column, name in layout_options.names}
        read_as = self._steering(below, names, meanings, address, left_out | set(renamed))
        order = (address, *(i for i in range(width) if i != address and i not in left_out))
        fits = (
            self._channel.kind is AddressKind.OPAQUE
            or ColumnMeaning.ADDRESS in meanings
            or any(shares)
        )
        return DetectedLayout(
            header=header,
            address=address,
            order=None if order == tuple(range(width)) else order,
            names={**read_as, **renamed},
            fits=fits,
            doubts=tuple(doubts) if below else (),
            read_as=tuple((names[index], name) for index, name in read_as.items()),
            recalled=recalled,
            known=width,
        )

    def _chosen_header(self, rows: Rows, first: int) -> int | None:
        row = self._layout_options.header_row
        if not row:
            return None
        index = row - first
        if not 0 <= index < len(rows) or is_blank(rows[index]):
            raise Refused(Refusal.NO_SUCH_HEADER_ROW, file=self._file, row=row)
        return index

    def _index(self, column: Column, names: Sequence[str]) -> int:
        """Return the index of a column; a name comes before a letter that reads the same."""
        if isinstance(column, int):
            if column < max(1, len(names)):
                return column
            column = column_letter(column)
        wanted = column.strip().casefold()
        for index, name in enumerate(names):
            if name.strip().casefold() == wanted and wanted:
                return index
        if _LETTERS.fullmatch(wanted):
            for index in range(len(names)):
                if column_letter(index).casefold() == wanted:
                    return index
        known = ", ".join(name.strip() or column_letter(i) for i, name in enumerate(names))
        raise Refused(Refusal.NO_SUCH_COLUMN, file=self._file, name=column, expected=known)

    def _find_header(self, rows: Rows) -> tuple[int | None, bool]:
        """Return the index of the header, and whether titles were passed without a sure sign.

        No row with an address is ever passed for a title: the search ends at the first one.
        """
        if not rows or not self._may_name(rows[0]):
            return None, False
        usual = _usual_width(rows)
        best, best_words = 0, self._words(rows[0])
        for index, cells in enumerate(rows[1:MOST_TITLES], start=1):
            if not self._may_name(cells):
                break
            words = self._words(cells)
            wider = _filled(cells) > _filled(rows[best])
            if self._channel.kind is AddressKind.OPAQUE and not wider:
                # Any text may be an ID, so only what is narrower than its header is a title.
                continue
            is_better = words > best_words and (wider or words > 1 or usual == 1)
            if is_better:
                best, best_words = index, words
        if best_words or usual < 2 or self._channel.kind is AddressKind.OPAQUE:
            return best, False
        for index, cells in enumerate(rows[:MOST_TITLES]):
            if not self._may_name(cells):
                break
            if _filled(cells) > 1 and 2 * _filled(cells) >= usual:
                return index, index > 0
        return 0, False

    def _may_name(self, cells: Sequence[str]) -> bool:
        """Whether a row may name columns or be a title: no cell of it is an address."""
        if not cells or is_blank(cells):
            return True
        if not is_header(cells[0], self._channel):
            return False
        return not (
            self._channel.kind is not AddressKind.OPAQUE
            and any(len(cell) >= _A_NUMBER and self._is_address(cell) for cell in cells[1:])
        )

    def _words(self, cells: Sequence[str]) -> int:
        return sum(meaning_of(cell, self._channel) is not None for cell in cells if cell)

    def _is_address(self, cell: str) -> bool:
        """Whether a cell looks like an address of the channel; nearly right ones do."""
        channel = self._channel
        if isinstance(cell, CellText) and cell.kind != "digits":
            return False
        if channel.has_phone_numbers:
            form = read_syntax(cell)
            if isinstance(form, WrittenNumber):
                return _A_NUMBER <= len(form.digits) <= _LONGEST_NUMBER
            return form.code in _NEARLY
        if channel.convention is None:
            return bool(cell.strip())
        return channel.convention.fullmatch(cell.strip()) is not None

    def _share(self, rows: Rows, column: int) -> float:
        """Return how many of the filled cells of a column look like addresses, 0 to 1."""
        cells = [cells[column] for cells in rows if len(cells) > column and cells[column].strip()]
        return sum(map(self._is_address, cells)) / len(cells) if cells else 0.0

    def _find_address(
        self, shares: Sequence[float], meanings: Sequence[ColumnMeaning | None]
    ) -> tuple[int, bool]:
        """Return the address column and whether it is sure.

        The first one is it as long as it fits; then a heading that says so and holds addresses;
        then the one column that holds them.
        """
        if not shares:
            return 0, True
        if meanings[0] is ColumnMeaning.ADDRESS and (shares[0] > 0 or not any(shares)):
            return 0, True
        named = [i for i, meaning in enumerate(meanings) if meaning is ColumnMeaning.ADDRESS]
        named = [i for i in named if shares[i] > 0] or (named if not any(shares) else [])
        if shares[0] >= _MOST and meanings[0] is None:
            # The source's rule; only a heading that names addresses elsewhere makes it unsure.
            return 0, not named or self._channel.kind is AddressKind.OPAQUE
        if named:
            return max(named, key=lambda index: (shares[index], -index)), True
        if self._channel.kind is AddressKind.OPAQUE:
            return 0, True
        holding = [
            index
            for index, share in enumerate(shares)
            if share >= _MOST and meanings[index] in (None, ColumnMeaning.ADDRESS)
        ]
        if not holding:
            return 0, True
        return holding[0], len(holding) == 1

    def _steering(
        self,
        rows: Rows,
        names: Sequence[str],
        meanings: Sequence[ColumnMeaning | None],
        address: int,
        taken: set[int],
    ) -> dict[int, str]:
        """Return the columns that steer campaigns under another heading, with the one that does.

        A heading alone is no proof: most of what the column holds must be of its kind.
        """
        if not self._channel.is_telephony:
            return {}
        found: dict[int, str] = {}
        kinds: tuple[tuple[str, ColumnMeaning, Callable[[str], object]], ...] = (
            (zones.HEADER, ColumnMeaning.ZONE, zones.read_zone),
            (priorities.HEADER, ColumnMeaning.PRIORITY, priorities.read_priority),
        )
        plain = {name.strip().casefold() for name in names}
        for header, meaning, read in kinds:
            if header.casefold() in plain:
                continue
            for index, means in enumerate(meanings):
                if means is not meaning or index == address or index in taken:
                    continue
                cells = [row[index] for row in rows if len(row) > index and row[index].strip()]
                if cells and sum(read(cell) is not None for cell in cells) > _MOST * len(cells):
                    found[index] = header
                    break
        return found


def _filled(cells: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in cells)


def _usual_width(rows: Rows) -> int:
    widths = Counter(_filled(cells) for cells in rows[:_ROWS] if any(cells))
    return widths.most_common(1)[0][0] if widths else 0


def _is_uncut(rows: Rows) -> bool:
    """Whether the first column is full of what usually delimits columns."""
    cells = [row[0] for row in rows[:_ROWS] if row and row[0].strip()]
    return any(sum(mark in cell for cell in cells) > _MOST * len(cells) for mark in _DELIMITERS)
