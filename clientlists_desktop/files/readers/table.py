"""The table of clients in a file: the sheets it is on, its header, its numbered rows."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain, count

from clientlists_desktop.core.cell_text import without_text_mark
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.address_order import AddressOrder, MadeAddress
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.headers import joined_header
from clientlists_desktop.core.layouts.layout_detection import MAX_TITLE_ROWS
from clientlists_desktop.core.layouts.layout_options import (
    DETECT,
    DetectedLayout,
    LayoutOptions,
    SheetLayoutDetector,
)
from clientlists_desktop.core.layouts.refusals.headings import is_refusal_heading
from clientlists_desktop.files.readers.batch import Batch, remove_text_marks
from clientlists_desktop.files.readers.merged_cells import FoundGaps, Gap, GapFinder
from clientlists_desktop.files.readers.sheet_columns import (
    check_width,
    column_order,
    reordered,
    trimmed,
)
from clientlists_desktop.files.readers.sheet_rows import SheetRows, count_rows, follow_links
from clientlists_desktop.files.readers.sheets import MAX_COLUMNS, Chunk, Sheet, SheetNotes
from clientlists_desktop.files.readers.spreadsheet import (
    Spreadsheet,
    needs_careful_reader,
    open_spreadsheet,
)
from clientlists_desktop.files.source import Source

_MANY_COLUMNS = 256
"""Of a wider table the columns without any value are left out."""
_SAMPLE_ROWS = 200
_EQUALS_MARK, _OTHER_MARK = b'="', re.compile(rb"'[+0-9]|=[+0-9][0-9]{6}")
"""Excel's text marks. In UTF-16 they are not found, and its cells keep them: Excel writes none."""


@dataclass
class FileTable:
    """A file opened as one table; what follows the first sheet is known once all rows are read.

    Attributes:
        header: the headings in the order of reading; None when there are none.
        file_header: the cells of the header row as they stand in the file.
        layout: how the rows are read.
        sheets: names of the sheets that are read, in the order of `Batch.sheet`.
        unread: sheets with rows that aren't read, with their row counts.
        notes: what should be known about the sheets that are read.
        met: the same of every sheet, read or not.
        empty_columns: how many columns of a wide table are left out because they hold nothing.
        refusal_sheets: names of the sheets that aren't read on, since by their names the people
            there must not be contacted.
        hidden_sheets: names of the sheets with rows that Excel hides, even from its own menus.
        hidden_rows, marked_rows: how many rows below the header that aren't blank are hidden in
            Excel; and struck through, or refused for in a comment.
        gaps: the empty cells that merged ones cover.
        unmarked: from how many cells Excel's text mark was removed. Addresses keep it: there its
            removal is a repair, shown before → after.
        address_order: how the address of a row is made of several columns.
        titles: the rows above the header.
        first_sheet: name and first rows of the first visible sheet that isn't blank.
    """

    file: Spreadsheet
    name: str = ""
    titles: Chunk = field(default_factory=list)
    header: list[str] | None = None
    header_row: int | None = None
    file_header: list[str] = field(default_factory=list)
    layout: DetectedLayout = field(default_factory=lambda: DetectedLayout(None))
    sheets: list[str] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)
    notes: list[SheetNotes] = field(default_factory=list)
    met: list[SheetNotes] = field(default_factory=list)
    empty_columns: int = 0
    hidden_rows: int = 0
    marked_rows: int = 0
    gaps: FoundGaps = field(default_factory=FoundGaps)
    hidden_sheets: list[str] = field(default_factory=list)
    refusal_sheets: list[str] = field(default_factory=list)
    unmarked: int = 0
    first_sheet: tuple[str, Chunk] | None = None
    address_order: MadeAddress | None = None
    batches: Iterator[Batch] = field(default_factory=lambda: iter(()))

    def choose_steering(self, ignored: Collection[str], chosen: Mapping[str, str]) -> None:
        """Read columns as those that steer campaigns, or keep their headings.

        Args:
            ignored: steering columns that no other column is read as.
            chosen: the headings of the columns to read as others.
        """
        self.layout = self.layout.without_steering(ignored)
        for name, heading in chosen.items():
            self.layout = self.layout.with_steering(self.file_header, heading, name)
        self.set_header(has_header=self.layout.header is not None)

    def set_header(self, *, has_header: bool) -> None:
        """Name the columns in the order of reading, with those that several addresses add."""
        self.header = self.layout.headings(self.file_header if has_header else None)
        self.address_order = None
        if self.layout.others:
            columns = [(self._place_of(index), self._name_of(index)) for index in self._addresses]
            self.make_addresses(AddressOrder(columns, each=self.layout.each))

    @property
    def longest(self) -> int | None:
        """How many cells a row has at most, as it is checked; see `DetectedLayout`."""
        longest = self.layout.longest
        if longest is None or self.address_order is None:
            return longest
        return longest + self.address_order.added_cells

    def make_addresses(self, made: MadeAddress) -> None:
        """Check rows whose addresses are made of several columns."""
        self.address_order = made
        self.header = made.headings(self.header or [])

    @property
    def _addresses(self) -> tuple[int, ...]:
        return (self.layout.address, *self.layout.others)

    def _place_of(self, column: int) -> int:
        """Return where a column of the file stands in the order of reading."""
        return column if self.layout.order is None else self.layout.order.index(column)

    def _name_of(self, column: int) -> str:
        return (self.file_header[column : column + 1] or [""])[0].strip() or column_letter(column)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Names of the columns that aren't read."""
        order = self.layout.order
        if order is None:
            return ()
        kept = set(order)
        return tuple(map(self._name_of, (i for i in range(self.layout.known) if i not in kept)))

    @property
    def error_cells(self) -> int:
        """How many cells of the sheets that are read show an error."""
        return sum(notes.errors for notes in self.notes)

    @property
    def uncalculated(self) -> int:
        """How many formulas of the sheets that are read have no stored value."""
        return sum(notes.uncalculated for notes in self.notes)

    @property
    def gap_columns(self) -> tuple[str, ...]:
        """Names of the columns with empty cells that merged ones cover."""
        return tuple(map(self._name_of, sorted(self.gaps.columns)))

    @property
    def shown_digits(self) -> int:
        """How many addresses have digits that only their number format shows."""
        return sum(notes.shown[self.layout.address] for notes in self.notes)

    @property
    def hidden_columns(self) -> tuple[str, ...]:
        """Names of the columns that are read though Excel hides them."""
        width = max(self.layout.known, len(self.file_header))
        hidden = {
            index
            for notes in self.notes
            for first, last in notes.hidden_columns
            for index in range(first, min(last + 1, width))
        }
        order = self.layout.order
        return tuple(
            map(self._name_of, sorted(hidden if order is None else hidden.intersection(order)))
        )


def open_table(
    source: Source,
    detector: SheetLayoutDetector,
    options: LayoutOptions = DETECT,
    *,
    careful: bool = False,
) -> FileTable:
    """Open a file as a table; Refused with the reason when it can't be read.

    Args:
        detector: detects from the first rows of a sheet how its rows are read.
        options: encoding, delimiter and sheet, if chosen. For a workbook the encoding is only
            validated.
        careful: read a workbook with the slower, streaming reader; the fast one died on it.
    """
    start, only = options.sheet, bool(options.sheet)
    while True:
        open_file = partial(open_spreadsheet, source, options, careful=careful)
        reader = _TableReader(source, open_file, detector, start, only=only)
        batches = reader.read()
        try:
            first = next(batches, None)
        except Refused as refused:
            if not needs_careful_reader(source, refused, careful=careful):
                raise
            careful = True
            continue
        table = reader.table
        if not table.sheets and reader.wanted is not None:
            raise Refused(
                Refusal.NO_SUCH_SHEET,
                file=source.name,
                name=reader.wanted,
                expected=", ".join(reader.names),
            )
        if table.sheets or reader.second_choice is None:
            table.batches = chain([first], batches) if first is not None else iter(())
            return table
        # Every sheet was passed over, and sheets can be read only once: open the file again.
        start, only = reader.second_choice, False


class _TableReader:
    """Reads the first visible sheet with clients, and later sheets with the same header.

    Args:
        open_file: opens the file; called again for a wide one, to look for its empty columns.
        start: the sheet to begin with; None to look for it.
        only: no other sheet is read.

    Attributes:
        names: the sheets met so far.
        wanted: the sheet to begin with, given now or by a remembered layout.
    """

    def __init__(
        self,
        source: Source,
        open_file: Callable[[], Spreadsheet],
        detector: SheetLayoutDetector,
        start: str | None,
        *,
        only: bool,
    ) -> None:
        self._source, self._detector = source, detector
        self._is_marked = source.is_text and (
            _EQUALS_MARK in source.data or _OTHER_MARK.search(source.data) is not None
        )
        self._start, self._only = start, only
        self._without_clients: str | None = None
        self._header_only: str | None = None
        self._open_file = open_file
        self._sheet_order: tuple[int, ...] = ()
        self.table = FileTable(open_file(), source.name)
        self.names: list[str] = []
        self.wanted = start

    @property
    def second_choice(self) -> str | None:
        """The sheet to read when none has clients: one with rows, or else with a header alone."""
        return self._without_clients or self._header_only

    def read(self) -> Iterator[Batch]:
        """Yield the rows in batches, filling in the table on the way."""
        table = self.table
        for sheet in table.file.sheets:
            self.names.append(sheet.name)
            table.met.append(sheet.notes)
            rows = SheetRows(sheet)
            if rows.head and not sheet.visible:
                table.hidden_sheets.append(sheet.name)
            if not rows.head:
                if sheet.name == self._start:
                    table.sheets.append(sheet.name)
                    table.notes.append(sheet.notes)
                continue
            if table.first_sheet is None and sheet.visible:
                table.first_sheet = (sheet.name, rows.head[:_SAMPLE_ROWS])
            is_read, header = (
                self._continue(sheet, rows) if table.sheets else self._begin(sheet, rows)
            )
            if not is_read:
                table.unread[sheet.name] = rows.count()
                continue
            table.sheets.append(sheet.name)
            table.notes.append(sheet.notes)
            index = len(table.sheets) - 1
            hidden, marked = sheet.notes.hidden_rows, sheet.notes.marked_rows
            finder: GapFinder | None = None
            for number, chunk in rows.below(header):
                check_width(self._source, chunk, number)
                if hidden or marked:
                    table.hidden_rows += count_rows(hidden, chunk, number)
                    table.marked_rows += count_rows(marked, chunk, number)
                if table.layout.in_one_line:
                    chunk = [[cell] for cell in chunk[0] if cell.strip()]
                if sheet.notes.links:
                    address = table.layout.address
                    order = self._sheet_order
                    column = order[address] if address < len(order) else address
                    follow_links(sheet.notes.links, column, chunk, number)
                if sheet.notes.merged:
                    finder = finder or GapFinder(sheet.notes.merged, number)
                gaps = self._gaps(finder.find(chunk, number)) if finder else ()
                cells = table.layout.project(reordered(chunk, self._sheet_order))
                if self._is_marked:
                    table.unmarked += remove_text_marks(cells)
                numbered = list(zip(count(number), cells, strict=False))
                yield Batch(index, numbered, sheet.share(), hidden, marked, gaps)

    def _gaps(self, found: Sequence[Gap]) -> list[Gap]:
        """Count the gaps in columns that are read; returns them in the order of reading."""
        order, sheet_order = self.table.layout.order, self._sheet_order
        if sheet_order:
            places = {column: place for place, column in enumerate(sheet_order)}
            found = [gap._replace(column=places.get(gap.column, gap.column)) for gap in found]
        if order is None:
            self.table.gaps.add(found)
            return list(found)
        places = {column: place for place, column in enumerate(order)}
        found = [gap for gap in found if gap.column in places]
        self.table.gaps.add(found)
        return [gap._replace(column=places[gap.column]) for gap in found]

    def _begin(self, sheet: Sheet, rows: SheetRows) -> tuple[bool, int | None]:
        """Return whether the table begins on this sheet, and where in its head the header is."""
        if sheet.name != self.wanted if self.wanted else not sheet.visible:
            return False, None
        # Rows that are too wide are refused below.
        head = [cells[: MAX_COLUMNS + 1] for cells in rows.head]
        layout = self._detector.detect(sheet.name, head, rows.first)
        check_width(self._source, rows.head, rows.first)
        if layout.sheet is not None:
            self.wanted = layout.sheet
            return False, None
        if self.wanted is None and not self._source.is_text:
            # A title page, a note or an empty form: the clients may be on a later sheet.
            if rows.ends_at(layout.header):
                self._header_only = self._header_only or sheet.name
                return False, None
            if not layout.fits or self._is_of_refusals(sheet):
                self._without_clients = self._without_clients or sheet.name
                return False, None
        header, table = layout.header, self.table
        if header is not None:
            headings = joined_header(rows.head, header, layout.depth)
            names = [without_text_mark(cell) for cell in headings]
            table.titles = rows.head[: header + 1 - layout.depth]
            table.file_header, table.header_row = names, rows.first + header
        if layout.known > _MANY_COLUMNS:
            layout = self._without_empty_columns(layout)
        table.layout = layout
        table.set_header(has_header=header is not None)
        return True, header

    def _is_of_refusals(self, sheet: Sheet) -> bool:
        """Whether by its name the people of a sheet must not be contacted, which is then noted."""
        refuses = is_refusal_heading(sheet.name)
        self.table.refusal_sheets += [sheet.name] * refuses
        return refuses

    def _without_empty_columns(self, layout: DetectedLayout) -> DetectedLayout:
        """Leave out the columns that hold nothing below the header, in any sheet."""
        header, used = trimmed(self.table.file_header), {layout.address}
        for sheet in self._open_file().sheets:
            for chunk in sheet.chunks:
                for cells in chunk:
                    if trimmed(cells) != header:
                        used.update(index for index, cell in enumerate(cells) if cell.strip())
        kept = layout.order or tuple(range(layout.known))
        order = tuple(index for index in kept if index in used)
        self.table.empty_columns = len(kept) - len(order)
        return replace(layout, order=order)

    def _continue(self, sheet: Sheet, rows: SheetRows) -> tuple[bool, int | None]:
        """Return whether the table continues on this sheet, and where its header is on it."""
        table = self.table
        if self._only or not sheet.visible or table.layout.header is None:
            return False, None
        if self._is_of_refusals(sheet):
            return False, None
        depth = table.layout.depth
        for index in range(depth - 1, len(rows.head[:MAX_TITLE_ROWS])):
            order = column_order(table.file_header, joined_header(rows.head, index, depth))
            if order is not None:
                # What stands above must be titles: a client above the header would be lost.
                above = rows.head[: index + 1]
                is_header = (
                    index < depth
                    or self._detector.detect(sheet.name, above, rows.first).header == index
                )
                self._sheet_order = order
                return is_header, index
        return False, None
