"""Tables out of files: one stream of numbered rows, whatever the file is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, count

from openpyxl.utils import get_column_letter

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.judging import is_blank
from clientlists_desktop.files.encodings import known_encoding
from clientlists_desktop.files.kinds import Kind, kind_of
from clientlists_desktop.files.sheets import Chunk, Sheet
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.text import find_layout, open_text
from clientlists_desktop.files.workbook_guard import Inside, look_inside
from clientlists_desktop.files.xls import open_xls
from clientlists_desktop.files.xlsx import open_xlsx, open_xlsx_with_openpyxl

MOST_COLUMNS = 256


@dataclass(frozen=True)
class Batch:
    """Rows of one sheet, numbered as Excel shows them.

    Attributes:
        share: how much of the sheet has been read, 0 to 1; None while unknown.
    """

    sheet: int
    rows: list[tuple[int, list[str]]]
    share: float | None


@dataclass
class Table:
    """A file opened for reading; what lies behind the first sheet is known when all is read.

    Attributes:
        header: the cells of the header row; None when there is none.
        sheets: names of the sheets that were read, in the order of `Batch.sheet`.
        unread: sheets that hold something and were not read, with their row counts.
    """

    kind: Kind
    encoding: str | None = None
    encoding_guessed: bool = False
    misread: int = 0
    delimiter: str | None = None
    header: list[str] | None = None
    header_row: int | None = None
    sheets: list[str] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)
    inside: Inside = field(default_factory=Inside)
    batches: Iterator[Batch] = field(default_factory=lambda: iter(()))

    @property
    def error_cells(self) -> int:
        """How many cells of the sheets that were read show an error."""
        return sum(self.inside.errors[name] for name in self.sheets)

    @property
    def uncalculated(self) -> int:
        """How many formulas of the sheets that were read have no stored value."""
        return sum(self.inside.uncalculated[name] for name in self.sheets)


def open_table(
    source: Source,
    is_header: Callable[[str], bool],
    *,
    encoding: str | None = None,
    careful: bool = False,
) -> Table:
    """Open a file as a table; Refused with the reason when it cannot be read.

    Args:
        is_header: tells from the first cell of the first row whether it names the columns.
        encoding: chosen for a text file; None to find it. Of a workbook it is only checked.
        careful: read a workbook with the reader that streams, because the fast one died on it.
    """
    if encoding is not None:
        known_encoding(source, encoding)
    kind = kind_of(source)
    table = Table(kind)
    if kind is Kind.TEXT:
        layout = find_layout(source, encoding)
        table.encoding = layout.encoding.name
        table.encoding_guessed = layout.encoding.guessed
        table.misread = layout.encoding.errors
        table.delimiter = layout.delimiter
        sheets = iter([open_text(source, layout)])
    elif kind is Kind.XLS:
        sheets = open_xls(source, table.inside)
    else:
        table.inside = look_inside(source)
        careful = careful or table.inside.far
        sheets = open_xlsx_with_openpyxl(source) if careful else open_xlsx(source)
    batches = _batches(source, table, sheets, is_header)
    try:
        first = next(batches, None)
    except Refused as refused:
        if kind is Kind.XLSX and refused.reason is Refusal.DAMAGED and not careful:
            # Some workbooks that one reader gives up on are whole for the other.
            return open_table(source, is_header, careful=True)
        raise
    table.batches = chain([first], batches) if first is not None else iter(())
    return table


def _batches(
    source: Source, table: Table, sheets: Iterator[Sheet], is_header: Callable[[str], bool]
) -> Iterator[Batch]:
    """Read the first visible sheet that holds rows, and those after it with its header."""
    begun = False
    names_only: tuple[str, list[str], int] | None = None
    for sheet in sheets:
        chunks = _without_trailing_blanks(sheet.chunks)
        first = next(chunks, None)
        if first is None:
            continue
        blanks, chunk = first
        if not begun and sheet.visible:
            header = chunk[0] if is_header(chunk[0][0]) else None
            if header is not None and len(chunk) == 1:
                second = next(chunks, None)
                if second is None:
                    # A title page, or a table yet to be filled: the clients may stand behind it.
                    names_only = names_only or (sheet.name, header, blanks + 1)
                    table.unread[sheet.name] = blanks + 1
                    continue
                chunks = chain([second], chunks)
            begun = True
            if header is not None:
                table.header, table.header_row = header, blanks + 1
        elif not (sheet.visible and table.header is not None and _same(chunk[0], table.header)):
            rows = sheet.rows if sheet.rows is not None else _count(first, chunks)
            table.unread[sheet.name] = rows
            continue
        table.sheets.append(sheet.name)
        number = blanks + 1
        _check_width(source, chunk, number)
        if table.header is not None:
            chunk, number = chunk[1:], number + 1
        elif blanks:
            chunk, number = [[] for _ in range(blanks)] + chunk, 1
        index = len(table.sheets) - 1
        yield Batch(index, list(zip(count(number), chunk, strict=False)), sheet.share())
        number += len(chunk)
        for blanks, chunk in chunks:
            rows_here: Chunk = [[] for _ in range(blanks)] + chunk if blanks else chunk
            _check_width(source, rows_here, number)
            yield Batch(index, list(zip(count(number), rows_here, strict=False)), sheet.share())
            number += len(rows_here)
    if not begun and names_only is not None:
        name, table.header, table.header_row = names_only
        table.sheets.append(name)
        del table.unread[name]


def _without_trailing_blanks(chunks: Iterator[Chunk]) -> Iterator[tuple[int, Chunk]]:
    """Yield (blank rows before, rows), the first and last of which hold something."""
    blanks = 0
    for chunk in chunks:
        end = len(chunk)
        while end and is_blank(chunk[end - 1]):
            end -= 1
        if not end:
            blanks += len(chunk)
            continue
        start = 0
        while is_blank(chunk[start]):
            start += 1
        yield blanks + start, chunk[start:end]
        blanks = len(chunk) - end


def _same(cells: list[str], header: list[str]) -> bool:
    return _trimmed(cells) == _trimmed(header)


def _trimmed(cells: list[str]) -> list[str]:
    trimmed = [cell.strip() for cell in cells]
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed


def _count(first: tuple[int, Chunk], rest: Iterator[tuple[int, Chunk]]) -> int:
    return first[0] + len(first[1]) + sum(blanks + len(chunk) for blanks, chunk in rest)


def _check_width(source: Source, rows: Chunk, first: int) -> None:
    for number, cells in enumerate(rows, start=first):
        if len(cells) > MOST_COLUMNS and any(cells[MOST_COLUMNS:]):
            used = max(i for i, cell in enumerate(cells) if cell) + 1
            raise Refused(
                Refusal.TOO_MANY_COLUMNS,
                file=source.name,
                seen=used,
                expected=MOST_COLUMNS,
                cell=f"{get_column_letter(used)}{number}",
            )
