"""The rows of a sheet that somebody struck through, or in which a comment refuses contact."""

import posixpath
import re
import zipfile
from collections.abc import Collection, Iterator
from xml.etree import ElementTree

from clientlists_desktop.core.layouts import refuses_in_words
from clientlists_desktop.files.workbooks.packages.parts import local_name, parse_part, relations_of

_OFF = ("0", "false")
_PLACE = re.compile(r"[A-Z]{1,3}([0-9]{1,7})")
_MOST_COMMENTS = 100_000
_ITS_ROW = rb"""(?:(?=[^<>]*\sr\s*=\s*["'][A-Z]{1,3}([0-9]{1,7})["'])|)"""
_SHARED = re.compile(
    rb"""[<:]c\b(?=[^<>]*\st\s*=\s*["']s["'])"""
    + _ITS_ROW
    + rb"[^<>]*>\s*<(?:\w+:)?v>\s*([0-9]{1,9})"
)
STRIKE = rb"""[<:]strike\b(?![^<>]*\bval\s*=\s*["'](?:0|false)["'])"""
"""In the font of a part of a text."""
_CELL_OR_STRIKE = re.compile(rb"[<:]c\b" + _ITS_ROW + rb"|(?P<strike>" + STRIKE + rb")")


class StruckCells:
    """Finds the rows that have a filled cell of one of some styles, or one of some texts.

    Args:
        styles: the numbers of the styles.
        texts: the indexes of shared texts of which a part is struck.

    Attributes:
        rows: the numbers of these rows, as Excel shows them.
    """

    def __init__(self, styles: Collection[int], texts: Collection[int]) -> None:
        self.rows: set[int] = set()
        self._texts = texts
        self._cell: re.Pattern[bytes] | None = None
        if styles:
            numbers = b"|".join(b"%d" % style for style in styles)
            self._cell = re.compile(
                rb"""[<:]c\b(?=[^<>]*\ss\s*=\s*["'](?:"""
                + numbers
                + rb""")["'])"""
                + _ITS_ROW
                + rb"[^<>]*(?<!/)>(?!</)"
            )

    def scan(self, cells: bytes, rows: int) -> None:
        """Scan a piece of the sheet's XML that ends between two cells.

        Args:
            rows: how many rows began before it, for cells that don't say where they stand.
        """
        for match in self._cell.finditer(cells) if self._cell is not None else ():
            self.rows.add(_row_of(match, cells, rows))
        for match in _SHARED.finditer(cells) if self._texts else ():
            if int(match[2]) in self._texts:
                self.rows.add(_row_of(match, cells, rows))
        if b"strike" in cells:
            self._scan_texts(cells, rows)

    def _scan_texts(self, cells: bytes, rows: int) -> None:
        """Find the cells whose own text is partly struck; each tag is looked at once."""
        cell: re.Match[bytes] | None = None
        for match in _CELL_OR_STRIKE.finditer(cells):
            if not match["strike"]:
                cell = match
            elif cell is not None:
                self.rows.add(_row_of(cell, cells, rows))
                cell = None


def _row_of(match: re.Match[bytes], cells: bytes, rows: int) -> int:
    """Return the row of a cell that may not say where it stands."""
    return int(match[1] or rows + count_row_starts(cells[: match.start() + 1]))


def count_row_starts(cells: bytes) -> int:
    """Return how many rows begin in a piece of a sheet's XML."""
    return cells.count(b"<row") or cells.count(b":row")


def struck_styles(styles: ElementTree.Element) -> set[int]:
    """Return the numbers of the cell styles whose font is struck through.

    Args:
        styles: the root of the part of the styles.
    """
    fonts: set[int] = set()
    for section in styles:
        name = local_name(section.tag)
        if name == "fonts":
            fonts = {index for index, font in enumerate(section) if _is_struck(font)}
        elif name == "cellXfs" and fonts:
            return {
                style
                for style, element in enumerate(section)
                if int(element.get("fontId", "0")) in fonts
            }
    return set()


def _is_struck(font: ElementTree.Element) -> bool:
    return any(
        local_name(one.tag) == "strike" and one.get("val", "1").lower() not in _OFF for one in font
    )


def refused_rows(archive: zipfile.ZipFile, sheet: str) -> set[int]:
    """Return the rows of a sheet in which a comment says that the client refuses contact.

    Args:
        sheet: the part of the sheet.
    """
    try:
        return set(_refused(archive, sheet))
    except (KeyError, ElementTree.ParseError):
        return set()


def _refused(archive: zipfile.ZipFile, sheet: str) -> Iterator[int]:
    folder, name = posixpath.split(sheet)
    if posixpath.join(folder, "_rels", f"{name}.rels") not in archive.namelist():
        return
    for kind, part in relations_of(archive, sheet).values():
        if not kind.endswith("/comments"):
            continue
        found = (
            one for one in parse_part(archive, part).iter() if local_name(one.tag) == "comment"
        )
        for _, comment in zip(range(_MOST_COMMENTS), found, strict=False):
            place = _PLACE.fullmatch(comment.get("ref", ""))
            lines = "".join(comment.itertext()).splitlines()
            if place and any(map(refuses_in_words, lines)):
                yield int(place[1])
