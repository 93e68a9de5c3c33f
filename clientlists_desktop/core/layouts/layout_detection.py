"""Detects the header and the address column of a sheet from its first rows."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.channels import AddressKind, Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.address_columns import (
    FoundColumn,
    are_alike_addresses,
    find_address_column,
    is_ready_address,
    looks_like_address,
)
from clientlists_desktop.core.layouts.address_order import EACH, SEPARATOR
from clientlists_desktop.core.layouts.client_columns import is_client_heading
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.column_synonyms import ColumnMeaning, meaning_of
from clientlists_desktop.core.layouts.headers import (
    count_filled,
    header_fingerprint,
    is_header,
    is_labelled,
    is_no_address,
    is_unlike_clients,
    joined_header,
    lacks_address,
    used_width,
)
from clientlists_desktop.core.layouts.layout_options import (
    DETECT,
    NO_HEADER,
    Column,
    DetectedLayout,
    LayoutDoubt,
    LayoutOptions,
)
from clientlists_desktop.core.layouts.steering_columns import filled_cells, find_steering_columns
from clientlists_desktop.core.layouts.unsplit_rows import is_aligned, is_unsplit

_SAMPLE_ROWS = 200
"""How many rows below the header are looked at."""
MAX_TITLE_ROWS = 20
"""The header is looked for in this many rows from the first used one on."""
_SURELY_HEADINGS = 2
"""So many known headings make a header, whatever stands above."""
_MANY_COLUMNS = 6
_MIN_DIGITS = 7
_FEWEST_IN_LINE = 3
_LETTERS = re.compile(r"[A-Za-z]{1,3}")

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class _Columns:
    """The columns of a sheet.

    Attributes:
        meanings: what the headings say.
        shares: how many of the filled cells look like addresses, 0 to 1.
        rows: the first rows below the header.
    """

    names: list[str]
    meanings: list[ColumnMeaning | None]
    shares: list[float]
    rows: Rows

    @property
    def width(self) -> int:
        return len(self.names)


class LayoutDetector:
    """Detects how the rows of a file are read, sheet by sheet.

    Args:
        file: its name, for refusals.
        options: what a person chose; it is followed.
        remembered: layouts of earlier files by the fingerprint of their header.
        is_text: the rows come from a text file, so delimiters in cells may have been overlooked.
    """

    def __init__(
        self,
        channel: Channel,
        file: str,
        options: LayoutOptions = DETECT,
        remembered: Mapping[str, LayoutOptions] | None = None,
        *,
        is_text: bool = False,
    ) -> None:
        self._channel, self._file, self._options = channel, file, options
        self._remembered, self._is_text = remembered or {}, is_text

    def detect(self, sheet: str, rows: Sequence[list[str]], first: int) -> DetectedLayout:
        """Detect the layout from the first rows of a sheet.

        Args:
            first: the number of the first of these rows, as Excel shows it.

        Raises:
            Refused: a chosen row or column doesn't exist.
        """
        options, found = self._options, FoundColumn(0)
        header: int | None = None
        doubts: list[LayoutDoubt] = []
        recalled = self._recall(rows)
        if recalled is not None:
            options, header, depth = recalled
            if options.sheet is not None and options.sheet != sheet:
                fingerprint = header_fingerprint(joined_header(rows, header, depth))
                return DetectedLayout(None, sheet=options.sheet, recalled=fingerprint)
        else:
            header, depth, doubts = self._header_of(rows, first)
        if header is None and self._is_one_line(rows):
            return DetectedLayout(None, known=1, in_one_line=True)
        below = [cells for cells in rows[0 if header is None else header + 1 :] if any(cells)]
        headings = joined_header(rows, header, depth) if header is not None else []
        columns = self._columns(headings, below[:_SAMPLE_ROWS])
        chosen, each = [0], False
        if options.address_column is not None:
            chosen, each = self._indexes(options.address_column, columns.names)
            address = chosen[0]
        else:
            found = self._find_address(columns)
            address = found.index
            doubts += [LayoutDoubt.ADDRESS] if found.rivals else []
        if options.delimiter is None and self._is_one_column(columns, rows):
            doubts = [LayoutDoubt.ONE_COLUMN]
        left_out = {self._index(column, columns.names) for column in options.left_out}
        renamed = {self._index(column, columns.names): name for column, name in options.names}
        read_as = self._steering(columns, {address, *left_out, *renamed})
        left_out.add(address)
        order = (address, *(i for i in range(columns.width) if i not in left_out))
        return DetectedLayout(
            header=header,
            address=address,
            order=None if order == tuple(range(columns.width)) else order,
            names={**read_as, **renamed},
            fits=self._fits(columns),
            doubts=tuple(doubts) if below else (),
            rivals=found.rivals if below else (),
            named=found.named if below else (),
            others=tuple(chosen[1:]),
            each=each,
            is_vital=found.is_vital,
            read_as=tuple((columns.names[index], name) for index, name in read_as.items()),
            recalled="" if recalled is None else header_fingerprint(headings),
            known=columns.width,
            longest=self._longest(headings, below, order),
            depth=depth,
        )

    def _header_of(self, rows: Rows, first: int) -> tuple[int | None, int, list[LayoutDoubt]]:
        """Return the index of the header's last row, how many it takes, and what is doubtful."""
        if self._options.header_row is not None:
            return self._chosen_header(rows, self._options.header_row, first), 1, []
        header, doubt = self._find_header(rows)
        doubts = [doubt] if doubt else []
        if header is not None and self._continues_below(rows, header):
            return header + 1, 2, doubts
        return header, 1, doubts

    def _fits(self, columns: _Columns) -> bool:
        """Whether something suggests that the rows are clients."""
        is_any = self._channel.kind is AddressKind.OPAQUE
        return is_any or ColumnMeaning.ADDRESS in columns.meanings or any(columns.shares)

    def _is_one_line(self, rows: Rows) -> bool:
        """Whether a text is a single line of numbers."""
        filled = [cell for cell in rows[0] if cell.strip()] if len(rows) == 1 else []
        return (
            self._is_text
            and self._channel.has_phone_numbers
            and self._options == DETECT
            and len(filled) >= _FEWEST_IN_LINE
            and are_alike_addresses(filled, self._channel)
        )

    def _is_one_column(self, columns: _Columns, rows: Rows) -> bool:
        """Whether a text may have been read as a single column by mistake."""
        is_split = any(columns.shares) and columns.width > 1
        return (
            self._is_text
            and not is_split
            and (is_unsplit(rows[:_SAMPLE_ROWS]) or is_aligned(rows[:_SAMPLE_ROWS]))
        )

    def _longest(self, headings: Sequence[str], below: Rows, order: Sequence[int]) -> int | None:
        """Return how many cells a row of a text has at most, if most rows keep to the header."""
        named = used_width(headings)
        if not (self._is_text and named):
            return None
        longer = sum(used_width(cells) > named for cells in below[:_SAMPLE_ROWS])
        if 2 * longer > len(below[:_SAMPLE_ROWS]):
            return None
        return sum(index < named for index in order)

    def _recall(self, rows: Rows) -> tuple[LayoutOptions, int, int] | None:
        """Return the remembered layout of a header among the first rows, its index and depth."""
        if self._options == DETECT and self._remembered:
            for index, depth in product(range(len(rows[:MAX_TITLE_ROWS])), (1, 2)):
                headings = joined_header(rows, index, depth)
                options = self._remembered.get(header_fingerprint(headings))
                if options is not None:
                    return options, index, depth
        return None

    def _continues_below(self, rows: Rows, header: int) -> bool:
        """Whether the row below the header completes its headings: `Phone` and then `number`."""
        below = [cells for cells in rows[header + 2 :][:_SAMPLE_ROWS] if any(cells)]
        if not below or is_blank(rows[header + 1]) or not self._channel.has_phone_numbers:
            return False
        if any(letter.isdigit() for cell in rows[header + 1] for letter in cell):
            return False
        joined = joined_header(rows, header + 1, 2)
        is_named = any(self._names_address(cell) for cell in rows[header])
        if is_named and self._count_known(joined) <= self._count_known(rows[header]):
            return False
        found = self._find_address(self._columns(joined, below)).index
        return found < len(joined) and self._names_address(joined[found])

    def _names_address(self, name: str) -> bool:
        return meaning_of(name, self._channel) is ColumnMeaning.ADDRESS

    def _columns(self, headings: Sequence[str], rows: Rows) -> _Columns:
        width = max([1, used_width(headings), *map(used_width, rows)])
        names = [*headings, *[""] * (width - len(headings))][:width]
        return _Columns(
            names,
            [meaning_of(name, self._channel) for name in names],
            [self._share(rows, column) for column in range(width)],
            rows,
        )

    def _chosen_header(self, rows: Rows, row: int, first: int) -> int | None:
        if row == NO_HEADER:
            return None
        index = row - first
        if not 0 <= index < len(rows) or is_blank(rows[index]):
            raise Refused(Refusal.NO_SUCH_HEADER_ROW, file=self._file, row=row)
        return index

    def _indexes(self, column: Column, names: Sequence[str]) -> tuple[list[int], bool]:
        """Return the indexes of one or several columns, and whether each of them gives rows."""
        if isinstance(column, int) or SEPARATOR not in column or column.strip() in names:
            return [self._index(column, names)], False
        each = column.startswith(EACH)
        parts = column.removeprefix(EACH).split(SEPARATOR)
        return list(dict.fromkeys(self._index(part, names) for part in parts)), each

    def _index(self, column: Column, names: Sequence[str]) -> int:
        """Return the index of a column; a name takes precedence over an equal letter."""
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

    def _find_header(self, rows: Rows) -> tuple[int | None, LayoutDoubt | None]:
        """Return the index of the header, and what is doubtful about it.

        A row with an address is never taken for a title: the search ends at the first one. What
        only resembles an address may be the number of a contract; it is passed if a row of known
        headings follows.
        """
        usual = self._usual_width(rows)
        if self._channel.kind is AddressKind.OPAQUE:
            return self._find_header_of_ids(rows)
        head = rows[: self._count_titles(rows, usual, self._is_client)]
        known = [self._count_known(cells) for cells in head]
        if max(known, default=0) >= _SURELY_HEADINGS:
            return known.index(max(known)), None
        head = rows[: self._count_titles(rows, usual, self._may_be_client)]
        if not head:
            return None, None
        best = 0
        for index, cells in enumerate(head):
            wider = count_filled(cells) > count_filled(rows[best])
            # "Phone report" above the header is no better than "Phone" in it.
            is_title = count_filled(rows[best]) == 1 and known[index] == known[best]
            if (wider and is_title) or (known[index] > known[best] and (wider or usual == 1)):
                best = index
        if self._lacks_address(rows, best):
            return None, None
        if known[best] or usual < 2:
            return best, None
        for index, cells in enumerate(head):
            if count_filled(cells) > 1 and 2 * count_filled(cells) >= usual:
                return index, LayoutDoubt.HEADER if index else None
        return 0, None

    def _lacks_address(self, rows: Rows, index: int) -> bool:
        below = [cells for cells in rows[index + 1 :][:_SAMPLE_ROWS] if any(cells)]
        known = self._count_known([c for c in rows[index] if not is_no_address(c)])
        address = self._find_address(self._columns([], below)).index
        return not known and lacks_address(rows[index], below, address)

    def _find_header_of_ids(self, rows: Rows) -> tuple[int | None, LayoutDoubt | None]:
        """Return the header where any text can be an ID: only a narrower row is a title."""
        if not rows:
            return None, None
        best = 0
        for index, cells in enumerate(rows[1:MAX_TITLE_ROWS], start=1):
            wider = count_filled(cells) > count_filled(rows[best])
            if wider and self._count_known(cells) > self._count_known(rows[best]):
                best = index
        below = [cells for cells in rows[best + 1 :][:_SAMPLE_ROWS] if any(cells)]
        is_sure = is_unlike_clients(rows[best], below, self._is_heading)
        return best, None if is_sure else LayoutDoubt.FIRST_ROW

    @staticmethod
    def _count_titles(
        rows: Rows, usual: int, is_client: Callable[[Sequence[str], int], bool]
    ) -> int:
        """Return how many of the first rows may be titles or the header."""
        for index, cells in enumerate(rows[:MAX_TITLE_ROWS]):
            if is_client(cells, usual):
                return index
        return min(len(rows), MAX_TITLE_ROWS)

    def _is_client(self, cells: Sequence[str], usual: int) -> bool:
        """Whether a row holds an address, or at least something like one in a full row."""
        if is_labelled(cells) or not self._may_be_client(cells, usual):
            return False
        is_full = 2 * count_filled(cells) > min(usual, _MANY_COLUMNS)
        return is_full or any(is_ready_address(cell, self._channel) for cell in cells if cell)

    def _may_be_client(self, cells: Sequence[str], usual: int) -> bool:
        """Whether a row holds something like an address; a lone text is a title all the same."""
        if not cells or is_blank(cells):
            return False
        filled = [cell for cell in cells if cell.strip()]
        if usual > 1 and len(filled) == 1 and any(letter.isalpha() for letter in filled[0]):
            return False
        return not is_header(cells[0], self._channel) or any(
            len(cell) >= _MIN_DIGITS and looks_like_address(cell, self._channel)
            for cell in cells[1:]
        )

    def _usual_width(self, rows: Rows) -> int:
        """Return how many cells of a row are filled, as a rule: of those with an address, if any.

        A short report may have more titles than clients.
        """
        used = [cells for cells in rows[:_SAMPLE_ROWS] if any(cells)]
        clients = [
            cells for cells in used if any(looks_like_address(c, self._channel) for c in cells if c)
        ]
        widths = Counter(map(count_filled, clients or used))
        return widths.most_common(1)[0][0] if widths else 0

    def _is_heading(self, cell: str) -> bool:
        return meaning_of(cell, self._channel) is not None or is_client_heading(cell)

    def _count_known(self, cells: Sequence[str]) -> int:
        return sum(meaning_of(cell, self._channel) is not None for cell in cells if cell)

    def _find_address(self, columns: _Columns) -> FoundColumn:
        cells = [
            [row[index] if index < len(row) else "" for row in columns.rows]
            for index in range(columns.width)
        ]
        return find_address_column(columns.meanings, cells, self._channel)

    def _steering(self, columns: _Columns, taken: Collection[int]) -> dict[int, str]:
        if not self._channel.is_telephony:
            return {}
        return find_steering_columns(columns.names, columns.meanings, columns.rows, taken)

    def _share(self, rows: Rows, column: int) -> float:
        """Return what share of the filled cells of a column look like addresses, 0 to 1."""
        cells = filled_cells(rows, column)
        alike = sum(looks_like_address(cell, self._channel) for cell in cells)
        return alike / len(cells) if cells else 0.0
