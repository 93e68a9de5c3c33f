"""The cells of a sheet whose number format shows more than their value, and what they show.

Neither calamine nor a scan that only counts knows the formats, so a workbook that has such formats
is scanned for the cells that use them. A workbook without any costs nothing.
"""

import re
import zipfile
from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree import ElementTree

from clientlists_desktop.files.readers.sheets import SheetNotes
from clientlists_desktop.files.workbooks.number_formats import NumberFormat, read_format
from clientlists_desktop.files.workbooks.packages.marked_rows import struck_styles

_MAX_STYLES_BYTES = 8 * 1024 * 1024


class FormattedCells:
    """Where the cells of some styles stand, as runs of rows in each column.

    Attributes:
        unplaced: some of them don't say where they stand, so only a reader that counts cells knows.
    """

    def __init__(self, styles: Collection[int]) -> None:
        self.unplaced = False
        self._runs: dict[int, deque[list[int]]] = {}
        self._cell: re.Pattern[bytes] | None = None
        if styles:
            numbers = b"|".join(b"%d" % style for style in styles)
            self._cell = re.compile(
                rb"""[<:]c\b(?=[^<>]*?\ss\s*=\s*["'](?P<style>""" + numbers + rb""")["'])"""
                rb"""(?:[^<>]*?\sr\s*=\s*["'](?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})["'])?"""
            )

    def scan(self, cells: bytes) -> None:
        """Scan a piece of the sheet's XML that ends between two cells."""
        if self._cell is None:
            return
        for match in self._cell.finditer(cells):
            column, row = match["column"], match["row"]
            if column is None:
                self.unplaced = True
                return
            runs = self._runs.setdefault(_index(column), deque())
            number, style = int(row), int(match["style"])
            if runs and runs[-1][1] == number - 1 and runs[-1][2] == style:
                runs[-1][1] = number
            else:
                runs.append([number, number, style])

    def show(
        self,
        rows: list[list[Any]],
        first: int,
        columns_before: int,
        formats: Mapping[int, NumberFormat],
        notes: SheetNotes,
    ) -> None:
        """Replace values by what is shown, and count those that gained digits.

        Args:
            first: the number of the first of these rows.
            columns_before: blank columns that the rows lack.
        """
        last = first + len(rows) - 1
        for column, runs in self._runs.items():
            at = column - columns_before
            while runs and runs[0][0] <= last:
                start, end, style = runs[0]
                for number in range(max(start, first), min(end, last) + 1):
                    values = rows[number - first]
                    if 0 <= at < len(values):
                        values[at] = shown_value(values[at], formats[style], column, notes)
                if end > last:
                    break
                runs.popleft()


def shown_value(value: Any, number_format: NumberFormat, column: int, notes: SheetNotes) -> Any:
    """Return the text that Excel shows for a value, or the value where that is the same."""
    shown = number_format.show(value)
    if shown is None:
        return value
    held = value if isinstance(value, str) else str(int(value))
    if sum(map(str.isdecimal, shown)) != sum(map(str.isdecimal, held)):
        notes.shown[column] += 1
    return shown


@dataclass(frozen=True)
class CellStyles:
    """What the styles of a workbook's cells say that their values don't.

    Attributes:
        formats: the number formats that show more than a value, by the number of the style.
        struck: the styles that strike the cell through.
    """

    formats: dict[int, NumberFormat] = field(default_factory=dict)
    struck: set[int] = field(default_factory=set)


def read_styles(archive: zipfile.ZipFile, part: str | None) -> CellStyles:
    """Read the styles of a workbook; none if there is no such part, or it can't be read."""
    if part is None or part not in archive.namelist():
        return CellStyles()
    with archive.open(part) as opened:
        data = opened.read(_MAX_STYLES_BYTES)
    if b"numFmt" not in data and b"strike" not in data:
        return CellStyles()
    try:
        root = ElementTree.fromstring(data)
        return CellStyles(_added_formats(root), struck_styles(root))
    except (ElementTree.ParseError, KeyError, ValueError):
        return CellStyles()


def _added_formats(root: ElementTree.Element) -> dict[int, NumberFormat]:
    codes: dict[int, NumberFormat] = {}
    found: dict[int, NumberFormat] = {}
    for section in root:
        name = section.tag.rpartition("}")[2]
        if name == "numFmts":
            for element in section:
                if known := read_format(element.get("formatCode", "")):
                    codes[int(element.attrib["numFmtId"])] = known
        elif name == "cellXfs" and codes:
            for style, element in enumerate(section):
                if used := codes.get(int(element.get("numFmtId", "0"))):
                    found[style] = used
    return found


def _index(column: bytes) -> int:
    index = 0
    for letter in column:
        index = index * 26 + letter - 64
    return index - 1
