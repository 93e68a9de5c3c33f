"""Scans an ODS before calamine opens it: what is hidden, and numbers that show added digits."""

import io
import zipfile
from xml.parsers import expat

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.sheets import SheetNotes
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.packages.guard import PackageScan, scan_package

_CONTENT = "content.xml"
_TELLING = (b"visibility", b"<number:text>", b'min-integer-digits="')
"""Without these nothing is hidden and no number shows more than it holds."""
_MAX_ROWS, _MAX_COLUMNS = 1_048_576, 16_384


def scan_ods(source: Source) -> PackageScan:
    """Inflate every part once and look for what calamine doesn't tell; Refused when unsafe."""
    scan = scan_package(source)
    with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
        if _CONTENT not in archive.namelist():
            return scan
        with archive.open(_CONTENT) as opened:
            data = opened.read()
    # calamine never ends over XML that breaks off, so all of it is parsed, if only to know that.
    parser = expat.ParserCreate()
    if any(mark in data for mark in _TELLING):
        _Content(scan).watch(parser)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Refused(Refusal.DAMAGED, file=source.name) from error
    return scan


class _Content:
    """The sheets of the content, met element by element."""

    def __init__(self, scan: PackageScan) -> None:
        self._scan = scan
        self._notes = SheetNotes()
        self._shown: dict[tuple[int, int], str] = {}
        self._row = self._column = self._defined = self._repeated = 0
        self._is_number = False
        self._text: list[str] | None = None

    def watch(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def _start(self, name: str, facts: dict[str, str]) -> None:
        if name == "table:table":
            self._notes = self._scan.notes[facts.get("table:name", "")]
            self._shown = self._scan.shown.setdefault(facts.get("table:name", ""), {})
            self._row = self._defined = 0
        elif name == "table:table-column":
            count = _count(facts, "table:number-columns-repeated", _MAX_COLUMNS)
            if _is_hidden(facts):
                self._notes.hidden_columns.append((self._defined, self._defined + count - 1))
            self._defined += count
        elif name == "table:table-row":
            count = _count(facts, "table:number-rows-repeated", _MAX_ROWS)
            if _is_hidden(facts):
                last = min(self._row + count, _MAX_ROWS)
                self._notes.hidden_rows.update(range(self._row + 1, last + 1))
            self._row += count
            self._column = 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._repeated = _count(facts, "table:number-columns-repeated", _MAX_COLUMNS)
            self._is_number = facts.get("office:value-type") == "float"
        elif name == "text:p" and self._is_number:
            self._text = []

    def _end(self, name: str) -> None:
        if name in ("table:table-cell", "table:covered-table-cell"):
            if self._is_number and self._text is not None:
                self._shown[self._row, self._column] = "".join(self._text)
            self._text, self._is_number = None, False
            self._column += self._repeated

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)


def _is_hidden(facts: dict[str, str]) -> bool:
    return facts.get("table:visibility") in ("collapse", "filter")


def _count(facts: dict[str, str], name: str, most: int) -> int:
    given = facts.get(name, "1")
    return min(int(given[:8]), most) if given.isdecimal() else 1
