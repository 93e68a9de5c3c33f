"""Scans an XLSX before any reader opens it: real sizes, forbidden XML, distant cells."""

import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.sheets import SheetNotes
from clientlists_desktop.files.source import MAX_BYTES, Source
from clientlists_desktop.files.workbooks.number_formats import NumberFormat
from clientlists_desktop.files.workbooks.packages.cell_formats import FormattedCells, read_styles
from clientlists_desktop.files.workbooks.packages.marked_rows import refused_rows
from clientlists_desktop.files.workbooks.packages.normalization import COMPRESSIONS
from clientlists_desktop.files.workbooks.packages.parts import USUAL_BOOK, book_parts, number_links
from clientlists_desktop.files.workbooks.packages.shared_texts import SharedTexts
from clientlists_desktop.files.workbooks.packages.sheet_scan import SheetScan

# Well above every real workbook of three public corpora (1,137 files: at most 60 MB unzipped and
# 340 parts, one large part packed over 1:100) and above our own downloads (1:260 where 255 columns
# are equal in every row). A zip bomb has 1:1000.
_MAX_PARTS = 2_000
_MAX_UNPACKED = 400 * 1024 * 1024
_MOST_SHARED = 128 * 1024 * 1024
"""Of more text that cells share, calamine would make a copy for each cell."""
_LARGE_PART = 1024 * 1024
_MAX_RATIO = 400
_SHARED_TEXTS = "sharedstrings.xml"
_PIECE = 1024 * 1024
_OVERLAP = 64

_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARED = re.compile(rb"""^[^<]{0,4}<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']""")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1"})


@dataclass
class PackageScan:
    """What the scan of a workbook found.

    Attributes:
        far: there are cells beyond column 256, or rows far apart, or long texts that many cells
            share, or the workbook isn't where calamine looks for it: only the streaming reader can
            open it.
        unplaced: cells that need their number format don't say where they stand.
        notes: what should be known about each sheet, by its name.
        formats: the number formats that show more than the value, by cell style.
        formatted: the cells that have them, by the sheet's name.
        shown: what an ODS shows of its numbers, by row and column (the row from 1) and sheet.
    """

    far: bool = False
    unplaced: bool = False
    notes: defaultdict[str, SheetNotes] = field(default_factory=lambda: defaultdict(SheetNotes))
    formats: dict[int, NumberFormat] = field(default_factory=dict)
    formatted: dict[str, FormattedCells] = field(default_factory=dict)
    shown: dict[str, dict[tuple[int, int], str]] = field(default_factory=dict)


def scan_package(source: Source) -> PackageScan:
    """Inflate every part once; Refused when the workbook is unsafe or damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            _check_parts(source, archive)
            return _scan_parts(source, archive)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError,
            NotImplementedError) as error:  # fmt: skip
        raise Refused(Refusal.DAMAGED, file=source.name) from error
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise Refused(Refusal.DAMAGED, file=source.name) from error
        raise


def _check_parts(source: Source, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if (
        len(parts) > _MAX_PARTS
        or len(names) < len(parts)
        or any(part.compress_type not in COMPRESSIONS for part in parts)
    ):
        raise Refused(Refusal.UNSAFE, file=source.name)


def _scan_parts(source: Source, archive: zipfile.ZipFile) -> PackageScan:
    result = PackageScan()
    total = 0
    sheets = []
    texts = SharedTexts()
    for part in archive.infolist():
        if "worksheets/" in part.filename.lower():
            sheets.append(part)
        elif not part.is_dir():
            feed = texts.feed if part.filename.lower().endswith(_SHARED_TEXTS) else None
            with archive.open(part) as opened:
                total = inflate_part(source, part, opened, feed, total)
    # Only now is it known that these parts are safe to parse.
    known = book_parts(archive)
    names = {part.filename.lstrip("/") for part in archive.infolist()}
    if lost := [part for part in known.sheets if part not in names]:
        # A reader would go on with the next sheet as if this one had never been.
        raise Refused(Refusal.SHEET_LOST, file=source.name, name=known.sheets[lost[0]])
    result.far = known.book not in (USUAL_BOOK, None)
    styles = read_styles(archive, known.styles)
    result.formats = styles.formats
    shared = 0
    for part in sheets:
        if part.is_dir():
            continue
        scan = SheetScan(styles, texts)
        with archive.open(part) as opened:
            total = inflate_part(source, part, opened, scan.feed, total)
        shared += scan.shared
        if shared > 2 * _MOST_SHARED:
            raise Refused(Refusal.UNSAFE, file=source.name)
        result.far = result.far or shared > _MOST_SHARED
        name = known.sheets.get(part.filename.lstrip("/"), "")
        result.far = result.far or scan.far
        result.unplaced = result.unplaced or scan.formatted.unplaced
        if scan.links:
            scan.notes.links = number_links(archive, part.filename, scan.links)
        scan.notes.marked_rows = scan.struck.rows | refused_rows(archive, part.filename)
        result.notes[name], result.formatted[name] = scan.notes, scan.formatted
    return result


def is_too_big(path: Path) -> bool:
    """Whether a workbook that was written here is too big to be read again."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        return path.stat().st_size > MAX_BYTES or unpacked > _MAX_UNPACKED
    except (OSError, zipfile.BadZipFile):
        # It was whole; somebody has moved or changed it since.
        return False


def inflate_part(
    source: Source,
    part: zipfile.ZipInfo,
    opened: IO[bytes],
    feed: Callable[[bytes], None] | None,
    total: int,
) -> int:
    """Inflate a part to its end; returns the bytes inflated so far, of all parts."""
    is_xml = part.filename.lower().endswith((".xml", ".rels", ".vml"))
    size = 0
    tail = b""
    while piece := opened.read(_PIECE):
        size += len(piece)
        total += len(piece)
        if total > _MAX_UNPACKED or (
            size > _LARGE_PART and size > _MAX_RATIO * max(1, part.compress_size)
        ):
            raise Refused(Refusal.UNSAFE, file=source.name)
        window = tail + piece
        first = size == len(piece)
        if is_xml and (
            _is_forbidden(_without_zeros(window)) or (first and _has_odd_encoding(piece))
        ):
            raise Refused(Refusal.UNSAFE, file=source.name)
        if feed is not None:
            feed(piece)
        tail = window[-_OVERLAP:]
    if feed is not None:
        feed(b"")
    return total


def _without_zeros(window: bytes) -> bytes:
    """Return the ASCII in UTF-16, so that one expression finds its markup too."""
    return window.replace(b"\x00", b"") if b"\x00" in window else window


def _is_forbidden(window: bytes) -> bool:
    # The first is four times as fast, and most parts have none.
    return b"!" in window and b"<!" in window and _FORBIDDEN.search(window) is not None


def _has_odd_encoding(head: bytes) -> bool:
    match = _DECLARED.match(head[:300])
    return match is not None and match[1].lower() not in _ENCODINGS
