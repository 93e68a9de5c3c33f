"""The first rows of a large ODS as a small workbook; see `packages.head` for that of an XLSX."""

import io
import re
import zipfile
from dataclasses import replace

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.packages.guard import inflate_part
from clientlists_desktop.files.workbooks.packages.head import UNREADABLE, UnusualPackageError

_CONTENT = "content.xml"
_LARGE = 1024 * 1024
_MOST_KEPT = 64 * 1024 * 1024
_ROW_END = b"</table:table-row>"
_TABLE_END = re.compile(b"</table:table>")
_ROW_OR_TABLE_END = re.compile(b"</table:table(?:-row)?>")
_LONGEST = len(_ROW_END) - 1


def head_of_ods(source: Source, rows: int) -> Source:
    """Return a workbook with at least so many rows of each sheet, or the source as it is.

    The parts are inflated under the same limits as by the check. Where rows or sheets aren't nested
    as they nearly always are, what is left is no XML, which the scan of it finds.
    """
    head = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            if archive.getinfo(_CONTENT).file_size <= _LARGE:
                return source
            with zipfile.ZipFile(head, "w") as made:
                total = 0
                for part in archive.infolist():
                    content = _Head(rows if part.filename == _CONTENT else None)
                    with archive.open(part) as opened:
                        total = inflate_part(source, part, opened, content.feed, total)
                    made.writestr(part.filename, b"".join(content.pieces))
    except (UnusualPackageError, Refused, *UNREADABLE):
        # What is wrong with it is said by the reader of the whole.
        return source
    return replace(source, data=head.getvalue())


class _Head:
    """What is left of a part whose tables end behind their first rows.

    Args:
        rows: how many rows of a table are kept; None for all.
    """

    def __init__(self, rows: int | None) -> None:
        self.pieces: list[bytes] = []
        self._rows, self._met, self._kept = rows, 0, 0
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        """Take the next piece; an empty one at the end."""
        if self._rows is None:
            self._keep(piece)
            return
        data, place = self._rest + piece, 0
        while True:
            skips = self._met >= self._rows
            end = (_TABLE_END if skips else _ROW_OR_TABLE_END).search(data, place)
            if end is None:
                break
            self._keep(data[end.start() if skips else place : end.end()])
            self._met = self._met + 1 if end[0] == _ROW_END else 0
            place = end.end()
        # What is left may be the beginning of an end.
        rest = max(place, len(data) - _LONGEST) if piece else len(data)
        if not skips:
            self._keep(data[place:rest])
        self._rest = data[rest:]

    def _keep(self, piece: bytes) -> None:
        self._kept += len(piece)
        if self._kept > _MOST_KEPT:
            raise UnusualPackageError
        self.pieces.append(piece)
