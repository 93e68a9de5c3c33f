"""Scans the XML of one sheet as it streams by, before any reader opens it."""

import re

from clientlists_desktop.core.layouts.column_letters import column_index
from clientlists_desktop.files.readers.sheets import MergedRun, SheetNotes
from clientlists_desktop.files.workbooks.packages.cell_formats import CellStyles, FormattedCells
from clientlists_desktop.files.workbooks.packages.marked_rows import StruckCells, count_row_starts
from clientlists_desktop.files.workbooks.packages.shared_texts import SharedTexts

_LONGEST_CELL = 1024 * 1024
_OVERLAP = 64

_FAR_COLUMN = re.compile(rb"""\br\s*=\s*["'](?:[A-Z]{3,}|[J-Z][A-Z]|I[W-Z])[0-9]""")
# Maps every letter to A and every digit to 0, so that a plain search, many times faster than a
# regular expression, tells whether a sheet has two-letter columns at all.
_SHAPES = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789", b"AAAAAAAAAAAAAAAAAAAAAAAAAA000000000"
)
_TWO_LETTERS = (b'r="AA0', b'r="AAA')
_ROW_NUMBER = re.compile(rb"""[<:]row\s[^>]*?\br\s*=\s*["']([0-9]+)""")
_SPARSE_FROM, _SPARSE_TIMES = 20_000, 20
_ERROR_TYPE = re.compile(rb"""[<:]c\s[^<>]*\bt\s*=\s*["']e["']""")
# A formula whose cell ends without a value. An empty text is a value: the cell has type "str".
_NO_VALUE = (b"f></", b"<v></", b"<v/>", b"<v />", b"/></c>", b":v></", b":v/>", b":v />")
_FORMULA_ALONE = re.compile(
    rb"""[<:]c\b(?![^<>]*\bt\s*=\s*["']str["'])[^<>]*>\s*"""
    rb"<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)
_HIDDEN = rb"""(?=[^<>]*\s(?:hidden\s*=\s*["'](?:1|true)|(?:ht|width)\s*=\s*["']0(?:\.0*)?)["'])"""
"""A row without a height or a column without a width is hidden, too."""
_HIDES = (b"hidden", b'ht="0', b"ht='0", b'width="0', b"width='0")
_HIDDEN_ROW = re.compile(
    rb"[<:]row\b" + _HIDDEN + rb"""(?:[^<>]*?\sr\s*=\s*["'](?P<row>[0-9]{1,7})["'])?"""
)
_HIDDEN_COLUMNS = re.compile(
    rb"[<:]col\b" + _HIDDEN + rb"""(?=[^<>]*\smin\s*=\s*["']([0-9]{1,5})["'])"""
    rb"""(?=[^<>]*\smax\s*=\s*["']([0-9]{1,5})["'])"""
)
_MERGED = re.compile(
    rb"""[<:]mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})["']"""
)
_LINKED = re.compile(
    rb"""[<:]hyperlink\b(?=[^<>]*\sref\s*=\s*["']([A-Z]{1,3}[0-9]{1,7})["'])"""
    rb"""[^<>]*\s(?:\w+:)?id\s*=\s*["']([^"'<>]+)["']"""
)
_MOST_LINKS = 100_000


class SheetScan:
    """Scans a sheet piece by piece; each cell is scanned once and whole.

    Args:
        styles: the cell styles whose number format shows what the value lacks, and those that
            strike the cell through.
        texts: the long or struck texts that cells share.

    Attributes:
        far: there are cells beyond column 256, or rows far apart.
        formatted, struck: the cells of these styles or texts.
        links: the relation that each linked cell names, by its place.
        shared: how many bytes of shared long texts its cells hold.
    """

    def __init__(self, styles: CellStyles, texts: SharedTexts) -> None:
        self.far = False
        self.shared = 0
        self.links: dict[bytes, bytes] = {}
        self._texts = texts
        self.notes = SheetNotes()
        self.formatted = FormattedCells(styles.formats)
        self.struck = StruckCells(styles.struck, texts.struck)
        self._rows = 0
        self._rest = b""

    def feed(self, piece: bytes) -> None:
        """Scan the next piece; an empty one marks the end."""
        text = self._rest + piece
        end = len(text)
        if piece:
            end = max(_last(text, b"c "), 0)
            if len(text) - end > _LONGEST_CELL:
                end = len(text) - _OVERLAP
        self._rest = text[end:]
        self._scan(text[:end])

    def _scan(self, cells: bytes) -> None:
        if any(mark in cells for mark in _HIDES):
            self._find_hidden(cells)
        if b"mergeCell" in cells:
            self.notes.merged += [
                MergedRun(int(top), int(bottom), column_index(letters.decode()))
                for letters, top, bottom in _MERGED.findall(cells)
                if top != bottom
            ]
        if b"hyperlink" in cells and len(self.links) < _MOST_LINKS:
            self.links.update(_LINKED.findall(cells))
        self.formatted.scan(cells)
        self.struck.scan(cells, self._rows)
        self.shared += self._texts.volume(cells)
        self._rows += count_row_starts(cells)
        self.far = self.far or _has_far_column(cells) or _is_sparse(cells, self._rows)
        if b'"e"' in cells or b"'e'" in cells:
            self.notes.errors += len(_ERROR_TYPE.findall(cells))
        if (b"f>" in cells or b"/></" in cells) and any(mark in cells for mark in _NO_VALUE):
            self.notes.uncalculated += len(_FORMULA_ALONE.findall(cells))

    def _find_hidden(self, cells: bytes) -> None:
        for match in _HIDDEN_ROW.finditer(cells):
            before = cells[: match.start() + 1]
            counted = self._rows + count_row_starts(before) + 1
            self.notes.hidden_rows.add(int(match["row"] or counted))
        for match in _HIDDEN_COLUMNS.finditer(cells):
            self.notes.hidden_columns.append((int(match[1]) - 1, int(match[2]) - 1))


def _last(text: bytes, tag: bytes) -> int:
    """Return where the last such tag begins, with or without a prefix; -1 if there is none."""
    found = text.rfind(b"<" + tag)
    return found if found >= 0 else text.rfind(b":" + tag)


def _has_far_column(cells: bytes) -> bool:
    """Whether a cell lies beyond column 256. Unusually written references are searched in full."""
    if b' r="' in cells:
        shapes = cells.translate(_SHAPES)
        if not any(shape in shapes for shape in _TWO_LETTERS):
            return False
    return _FAR_COLUMN.search(cells) is not None


def _is_sparse(cells: bytes, rows: int) -> bool:
    """Whether the number of the last row is far beyond the count of rows so far."""
    last = _ROW_NUMBER.match(cells, max(_last(cells, b"row "), 0))
    return last is not None and int(last[1][:12]) > max(_SPARSE_FROM, _SPARSE_TIMES * rows)
