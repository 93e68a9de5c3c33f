"""A look into an XLSX before any reader opens it: real sizes, forbidden XML, far cells."""

import io
import re
import zipfile
from dataclasses import dataclass
from typing import IO

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.source import Source

# Thresholds with room above every real workbook of three public corpora (1,137 files: 60 MB
# unzipped at most, 340 parts, one large part over 1:100).
_MOST_PARTS = 2_000
_MOST_BYTES = 400 * 1024 * 1024
_LARGE_PART = 1024 * 1024
_MOST_RATIO = 200
_PIECE = 1024 * 1024
_OVERLAP = 64
# What workbooks are packed with. Of other ways a few bytes at a time may unpack to gigabytes.
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARED = re.compile(rb"""^[^<]{0,4}<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']""")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1"})
_FAR_COLUMN = re.compile(rb"""\br\s*=\s*["'](?:[A-Z]{3,}|[J-Z][A-Z]|I[W-Z])[0-9]""")
# Every letter and digit of a reference made one, so that a plain search, many times faster than an
# expression, tells whether a sheet has columns of two letters at all.
_SHAPES = bytes.maketrans(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789", b"AAAAAAAAAAAAAAAAAAAAAAAAAA000000000"
)
_TWO_LETTERS = (b'r="AA0', b'r="AAA')
_ROW_NUMBER = re.compile(rb"""[<:]row\s[^>]*?\br\s*=\s*["']([0-9]+)""")
_SPARSE_FROM, _SPARSE_TIMES = 20_000, 20
_ERROR_CELL = b't="e"'
_FORMULA_ALONE = (b"</f></c>", b"</f><v/></c>", b"</f><v /></c>", b"</f><v></v></c>")


@dataclass
class Inside:
    """What was seen in a workbook.

    Attributes:
        far: cells stand beyond column 256, or rows far apart, so a reader that builds dense tables
            must not open it.
        errors, uncalculated: cells that show an error, formulas without a stored value: both are
            read as empty, and a person is told how many.
    """

    far: bool = False
    errors: int = 0
    uncalculated: int = 0


def look_inside(source: Source) -> Inside:
    """Inflate every part once; Refused when the workbook is unsafe or damaged."""
    inside = Inside()
    total = 0
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            parts = archive.infolist()
            names = [part.filename for part in parts]
            if (
                len(parts) > _MOST_PARTS
                or len(set(names)) < len(names)
                or any(part.compress_type not in _PACKINGS for part in parts)
            ):
                raise Refused(Refusal.UNSAFE, file=source.name)
            for part in parts:
                if part.is_dir():
                    continue
                with archive.open(part) as opened:
                    total = _inflate(source, part, opened, inside, total)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError,
            NotImplementedError) as error:  # fmt: skip
        raise Refused(Refusal.DAMAGED, file=source.name) from error
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise Refused(Refusal.DAMAGED, file=source.name) from error
        raise
    return inside


def _inflate(
    source: Source, part: zipfile.ZipInfo, opened: IO[bytes], inside: Inside, total: int
) -> int:
    name = part.filename.lower()
    is_xml = name.endswith((".xml", ".rels", ".vml"))
    is_sheet = "worksheets/" in name
    size = rows = 0
    tail = b""
    while piece := opened.read(_PIECE):
        size += len(piece)
        total += len(piece)
        if total > _MOST_BYTES or (
            size > _LARGE_PART and size > _MOST_RATIO * max(1, part.compress_size)
        ):
            raise Refused(Refusal.UNSAFE, file=source.name)
        window = tail + piece
        first = size == len(piece)
        if is_xml and (_is_forbidden(_plain(window)) or (first and _odd_encoding(piece))):
            raise Refused(Refusal.UNSAFE, file=source.name)
        if is_sheet:
            rows += piece.count(b"<row") + piece.count(b":row")
            inside.far = inside.far or _has_far_column(window) or _is_sparse(window, rows)
            inside.errors += piece.count(_ERROR_CELL)
            if b"</f>" in piece:
                inside.uncalculated += sum(piece.count(alone) for alone in _FORMULA_ALONE)
        tail = window[-_OVERLAP:]
    return total


def _plain(window: bytes) -> bytes:
    """Return UTF-16 as the ASCII that it holds, so that one expression finds its markup too."""
    return window.replace(b"\x00", b"") if b"\x00" in window else window


def _is_forbidden(window: bytes) -> bool:
    return b"<!" in window and _FORBIDDEN.search(window) is not None


def _has_far_column(window: bytes) -> bool:
    """Whether some cell lies beyond column 256; references written oddly are searched in full."""
    if b' r="' in window:
        shapes = window.translate(_SHAPES)
        if not any(shape in shapes for shape in _TWO_LETTERS):
            return False
    return _FAR_COLUMN.search(window) is not None


def _is_sparse(window: bytes, rows: int) -> bool:
    """Whether the last row seen is numbered far beyond the count of rows seen."""
    last = _ROW_NUMBER.match(window, max(window.rfind(b"<row "), window.rfind(b":row "), 0))
    return last is not None and int(last[1][:12]) > max(_SPARSE_FROM, _SPARSE_TIMES * rows)


def _odd_encoding(head: bytes) -> bool:
    match = _DECLARED.match(head[:300])
    return match is not None and match[1].lower() not in _ENCODINGS
