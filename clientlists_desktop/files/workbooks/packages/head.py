"""The first rows of a large XLSX as a small workbook, so that they are shown at once.

The libraries read a workbook to its end before they give its first row: seconds for the largest.
"""

import io
import re
import zipfile
import zlib
from dataclasses import replace
from typing import IO

from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.packages.normalization import COMPRESSIONS

_LARGE = 256 * 1024
"""Smaller parts are taken whole."""
_PIECE = 64 * 1024
_MOST_INFLATED = 64 * 1024 * 1024
"""Of one part, before its rows or texts end."""

_SHEET, _TEXTS = b"<sheetData>", b"<sst "
_ROW_END, _TEXT_END = b"</row>", b"</si>"
_TEXT_INDEX = re.compile(
    rb"""<c\b[^>]*\st=["']s["'][^>]*>(?:<f\b[^>]*(?:/>|>[^<]*</f>))?\s*<v>(\d{1,9})</v>"""
)


UNREADABLE = (zipfile.BadZipFile, zlib.error, OSError, EOFError, KeyError, ValueError,
              RuntimeError, NotImplementedError)  # fmt: skip
"""What a damaged package may raise."""


class UnusualPackageError(Exception):
    """The package is written in a way that only a reader of the whole understands."""


def head_of(source: Source, rows: int) -> Source:
    """Return a workbook with at least so many rows of each sheet, or the source as it is.

    It is cut only where its parts are written as nearly every program writes them.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            large = [part for part in archive.infolist() if part.file_size > _LARGE]
            if not large:
                return source
            return replace(source, data=_cut(archive, rows))
    except (UnusualPackageError, *UNREADABLE):
        # What is wrong with it is said by the reader of the whole.
        return source


def _cut(archive: zipfile.ZipFile, rows: int) -> bytes:
    cut = io.BytesIO()
    texts = []
    last_text = 0
    with zipfile.ZipFile(cut, "w") as head:
        for part in archive.infolist():
            if part.compress_type not in COMPRESSIONS:
                raise UnusualPackageError
            with archive.open(part) as opened:
                begin = opened.read(_PIECE)
                if part.file_size <= _LARGE:
                    content = begin + opened.read(_LARGE)
                elif _SHEET in begin:
                    content = _until(opened, begin, _ROW_END, rows) + b"</sheetData></worksheet>"
                elif _TEXTS in begin:
                    # Which of the texts are used is known after the sheets.
                    texts.append(part)
                    continue
                elif part.filename.endswith(".xml"):
                    raise UnusualPackageError
                else:
                    continue  # A picture, which nobody reads.
            last_text = max(last_text, *map(int, _TEXT_INDEX.findall(content)), 0)
            head.writestr(part.filename, content)
        for part in texts:
            with archive.open(part) as opened:
                content = _until(opened, opened.read(_PIECE), _TEXT_END, last_text + 1)
            head.writestr(part.filename, content + b"</sst>")
    return cut.getvalue()


def _until(opened: IO[bytes], begin: bytes, end: bytes, count: int) -> bytes:
    """Return a part up to so many ends of its elements, or up to the last one that it has."""
    pieces, inflated, ends, tail = [], 0, 0, b""
    piece = begin
    while piece and ends < count:
        pieces.append(piece)
        inflated += len(piece)
        if inflated > _MOST_INFLATED:
            raise UnusualPackageError
        window = tail + piece
        ends += window.count(end)
        tail = window[1 - len(end) :]
        piece = opened.read(_PIECE)
    content = b"".join(pieces)
    place = len(content)
    for _ in range(max(ends - count, 0) + 1):
        place = content.rfind(end, 0, place)
    if place < 0:
        raise UnusualPackageError
    return content[: place + len(end)]
