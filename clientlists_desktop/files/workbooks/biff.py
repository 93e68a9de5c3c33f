"""The records of an XLS workbook, where xlrd tells nothing of them or reads too many."""

import re
from collections.abc import Iterator
from struct import Struct
from typing import Any, NamedTuple

_HEADER = Struct("<HH")
_PLACE = Struct("<HH")
_END, _DIMENSIONS, _FONT = 0x0A, 0x200, 0x31
_STRUCK = 0x08
_MERGED, _MERGED_HEAD = re.compile(rb"\xe5\x00(....)", re.DOTALL), Struct("<HH")
"""The same two bytes begin each cell of row 230."""
_RUNS = frozenset({0xBD, 0xBE})
"""Of cells beside each other; the last two bytes tell the last column."""
_CELLS = _RUNS | {0x06, 0xD6, 0xFD, 0x201, 0x203, 0x204, 0x205, 0x206, 0x27E, 0x406}
_COLUMN = Struct("<H")


class _Record(NamedTuple):
    code: int
    place: int
    """Of its content, behind the four bytes of its header."""
    length: int


def _records(data: bytes, place: int) -> Iterator[_Record]:
    """Yield the records from a place on, up to the end of what begins there."""
    while 0 <= place <= len(data) - _HEADER.size:
        code, length = _HEADER.unpack_from(data, place)
        if code == _END:
            return
        yield _Record(code, place + _HEADER.size, length)
        place += _HEADER.size + length


def has_struck_font(book: Any) -> bool:
    """Whether a font strikes cells through; xlrd knows fonts only when it keeps all formats."""
    flags = (
        book.mem[record.place + 2 : record.place + 3]
        for record in _records(book.mem or b"", book.base)
        if record.code == _FONT
    )
    return any(flag and flag[0] & _STRUCK for flag in flags)


def has_merged_cells(book: Any) -> bool:
    """Whether some bytes are a record of merged cells: their count agrees with its length."""
    return any(
        0 < 8 * count == length - 2
        for length, count in map(_MERGED_HEAD.unpack, _MERGED.findall(book.mem or b""))
    )


def cut_sheets(book: Any, rows: int) -> None:
    """Let each sheet end behind so many rows, since xlrd reads a sheet to its end.

    A sheet stays whole if a column has no cell in these rows: then its cells may stand column by
    column, as some programs write them, and more of these rows may follow.
    """
    if not book.mem:
        return  # It is so old that all of it has been read.
    data = bytearray(book.mem)
    for place in book._sh_abs_posn:  # noqa: SLF001
        end = _end_of_rows(book.mem, place, rows)
        if end is not None:
            _HEADER.pack_into(data, end, _END, 0)
    book.mem = bytes(data)


def _end_of_rows(data: bytes, place: int, rows: int) -> int | None:
    """Return where the first record of a later row begins; None if the sheet must stay whole."""
    width = 0
    columns: set[int] = set()
    for record in _records(data, place):
        if record.place + record.length > len(data):
            return None
        if record.code == _DIMENSIONS and record.length >= 12:
            first, end = _PLACE.unpack_from(data, record.place + 8)
            width = end - first
        elif record.code in _CELLS and record.length >= _PLACE.size:
            row, column = _PLACE.unpack_from(data, record.place)
            if row >= rows:
                return record.place - _HEADER.size if len(columns) >= width > 0 else None
            columns.add(column)
            if record.code in _RUNS:
                last = record.place + record.length - _COLUMN.size
                columns.update(range(column, 1 + _COLUMN.unpack_from(data, last)[0]))
    return None
