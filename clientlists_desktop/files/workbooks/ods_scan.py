"""Scans an ODS before calamine opens it: what is hidden, merged, marked, or shown only."""

import io
import re
import zipfile
from contextlib import suppress
from xml.parsers import expat

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts import refuses_in_words
from clientlists_desktop.files.readers.sheets import MergedRun, SheetNotes
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.packages.guard import PackageScan, scan_package

_CONTENT, _STYLES = "content.xml", "styles.xml"
_ROWS_SPANNED = "table:number-rows-spanned"
_TELLING = (
    b"visibility", b"<number:text>", b'min-integer-digits="', _ROWS_SPANNED.encode(),
    b"text-line-through", b"office:annotation",
)  # fmt: skip
"""Without these nothing is hidden, merged or marked, and no number shows more than it holds."""
_TELLING_STYLE = re.compile(
    rb"<number:text>[^<]*[0-9+]|min-integer-digits=\"(?:[6-9]|[0-9]{2})|"
    rb"text-line-through-style=\"(?!none)"
)
"""The same of the styles of the whole file, which every file has some of."""
_DEFAULT_STYLE = "table:default-cell-style-name"
_MAX_ROWS, _MAX_COLUMNS = 1_048_576, 16_384


def scan_ods(source: Source) -> PackageScan:
    """Inflate every part once and look for what calamine doesn't tell; Refused when unsafe."""
    scan = scan_package(source)
    with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
        if _CONTENT not in archive.namelist():
            return scan
        data = archive.read(_CONTENT)
        styles = archive.read(_STYLES) if _STYLES in archive.namelist() else b""
    # calamine never ends over XML that breaks off, so all of it is parsed, if only to know that.
    parser = expat.ParserCreate()
    has_telling_styles = _TELLING_STYLE.search(styles) is not None
    if has_telling_styles or any(mark in data for mark in _TELLING):
        content = _Content(scan)
        content.watch(parser)
        # If they can't be read, only the marks of their styles are missed.
        with suppress(expat.ExpatError):
            content.read_styles(styles)
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
        self._note: list[str] | None = None
        self._style = self._row_style = ""
        self._struck: set[str] = set()
        self._struck_columns: list[range] = []
        self._spans: list[bool] = []

    def watch(self, parser: expat.XMLParserType) -> None:
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters

    def read_styles(self, styles: bytes) -> None:
        """Read the styles of the whole file, by which cells may be struck, too."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start_style
        parser.Parse(styles, True)

    def _start(self, name: str, facts: dict[str, str]) -> None:
        if name == "table:table":
            self._notes = self._scan.notes[facts.get("table:name", "")]
            self._shown = self._scan.shown.setdefault(facts.get("table:name", ""), {})
            self._row = self._defined = 0
            self._struck_columns = []
        elif name == "table:table-column":
            count = _count(facts, "table:number-columns-repeated", _MAX_COLUMNS)
            if _is_hidden(facts):
                self._notes.hidden_columns.append((self._defined, self._defined + count - 1))
            if facts.get(_DEFAULT_STYLE) in self._struck:
                self._struck_columns.append(range(self._defined, self._defined + count))
            self._defined += count
        elif name == "table:table-row":
            count = _count(facts, "table:number-rows-repeated", _MAX_ROWS)
            if _is_hidden(facts):
                last = min(self._row + count, _MAX_ROWS)
                self._notes.hidden_rows.update(range(self._row + 1, last + 1))
            self._row += count
            self._column, self._row_style = 0, facts.get(_DEFAULT_STYLE, "")
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._repeated = _count(facts, "table:number-columns-repeated", _MAX_COLUMNS)
            self._is_number = facts.get("office:value-type") == "float"
            if (rows := _count(facts, _ROWS_SPANNED, _MAX_ROWS)) > 1:
                run = MergedRun(self._row, self._row + rows - 1, self._column)
                self._notes.merged.append(run)
            self._spans = [self._is_struck(facts)]
        elif name == "text:p" and self._is_number and self._note is None:
            self._text = []
        else:
            self._start_mark(name, facts)

    def _start_mark(self, name: str, facts: dict[str, str]) -> None:
        """Follow what marks a row: a style that strikes, or a comment."""
        if name in ("style:style", "style:text-properties"):
            self._start_style(name, facts)
        elif name == "text:span":
            self._spans.append(facts.get("text:style-name") in self._struck)
        elif name == "office:annotation":
            self._note = []
        elif name == "text:p" and self._note is not None:
            self._note.append("\n")

    def _start_style(self, name: str, facts: dict[str, str]) -> None:
        """Follow which styles strike, by themselves or as one that they go back to."""
        if name in ("style:style", "style:default-style"):
            self._style = facts.get("style:name", "")
            if facts.get("style:parent-style-name") in self._struck:
                self._struck.add(self._style)
        elif name == "style:text-properties" and self._style:
            line = facts.get("style:text-line-through-style")
            if line == "none":
                self._struck.discard(self._style)
            elif line is not None:
                self._struck.add(self._style)

    def _is_struck(self, facts: dict[str, str]) -> bool:
        style = facts.get("table:style-name") or self._row_style
        if style:
            return style in self._struck
        return any(self._column in columns for columns in self._struck_columns)

    def _end(self, name: str) -> None:
        if name == "text:span":
            self._spans.pop()
        elif name == "office:annotation":
            lines = "".join(self._note or ()).splitlines()
            self._note = None
            if any(map(refuses_in_words, lines)):
                self._notes.marked_rows.add(self._row)
        elif name in ("table:table-cell", "table:covered-table-cell"):
            if self._is_number and self._text is not None:
                self._shown[self._row, self._column] = "".join(self._text)
            self._text, self._is_number, self._spans = None, False, []
            self._column += self._repeated

    def _characters(self, text: str) -> None:
        if self._note is not None:
            self._note.append(text)
            return
        if any(self._spans) and text.strip():
            self._notes.marked_rows.add(self._row)
        if self._text is not None:
            self._text.append(text)


def _is_hidden(facts: dict[str, str]) -> bool:
    return facts.get("table:visibility") in ("collapse", "filter")


def _count(facts: dict[str, str], name: str, most: int) -> int:
    given = facts.get(name, "1")
    return min(int(given[:8]), most) if given.isdecimal() else 1
