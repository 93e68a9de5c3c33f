"""A look into an XLSX before any reader opens it: real sizes, forbidden XML, far cells."""

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.package_parts import sheet_names
from clientlists_desktop.files.readers.sheet_scan import SheetLook
from clientlists_desktop.files.source import MOST_BYTES, Source

# Thresholds with room above every real workbook of three public corpora (1,137 files: 60 MB
# unzipped at most, 340 parts, one large part over 1:100) and above our own downloads (1:260 where
# 255 columns are equal in every row; a bomb has 1:1000).
_MOST_PARTS = 2_000
_MOST_UNPACKED = 400 * 1024 * 1024
_LARGE_PART = 1024 * 1024
_MOST_RATIO = 400
_PIECE = 1024 * 1024
_OVERLAP = 64
# What workbooks are packed with. Of other ways a few bytes at a time may unpack to gigabytes.
_PACKINGS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARED = re.compile(rb"""^[^<]{0,4}<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']""")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1"})


@dataclass
class Inside:
    """What was seen in a workbook.

    Attributes:
        far: cells stand beyond column 256, or rows far apart, so a reader that builds dense tables
            must not open it.
        errors, uncalculated: on each sheet, by its name: cells that show an error, and formulas
            without a stored value. Both are read as empty, and a person is told how many.
    """

    far: bool = False
    errors: Counter[str] = field(default_factory=Counter)
    uncalculated: Counter[str] = field(default_factory=Counter)


def look_inside(source: Source) -> Inside:
    """Inflate every part once; Refused when the workbook is unsafe or damaged."""
    inside = Inside()
    total = 0
    looks: dict[str, SheetLook] = {}
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
                look = SheetLook() if "worksheets/" in part.filename.lower() else None
                with archive.open(part) as opened:
                    total = _inflate(source, part, opened, look, total)
                if look is not None:
                    looks[part.filename.lstrip("/")] = look
            sheets = sheet_names(archive)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError,
            NotImplementedError) as error:  # fmt: skip
        raise Refused(Refusal.DAMAGED, file=source.name) from error
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise Refused(Refusal.DAMAGED, file=source.name) from error
        raise
    for part_name, seen in looks.items():
        name = sheets.get(part_name, "")
        inside.far = inside.far or seen.far
        inside.errors[name] += seen.errors
        inside.uncalculated[name] += seen.uncalculated
    return inside


def is_too_big(path: Path) -> bool:
    """Whether a workbook that was written here is more than is read again."""
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    return path.stat().st_size > MOST_BYTES or unpacked > _MOST_UNPACKED


def _inflate(
    source: Source, part: zipfile.ZipInfo, opened: IO[bytes], look: SheetLook | None, total: int
) -> int:
    """Unpack a part to its end; returns the bytes unpacked so far."""
    is_xml = part.filename.lower().endswith((".xml", ".rels", ".vml"))
    size = 0
    tail = b""
    while piece := opened.read(_PIECE):
        size += len(piece)
        total += len(piece)
        if total > _MOST_UNPACKED or (
            size > _LARGE_PART and size > _MOST_RATIO * max(1, part.compress_size)
        ):
            raise Refused(Refusal.UNSAFE, file=source.name)
        window = tail + piece
        first = size == len(piece)
        if is_xml and (_is_forbidden(_plain(window)) or (first and _odd_encoding(piece))):
            raise Refused(Refusal.UNSAFE, file=source.name)
        if look is not None:
            look.feed(piece)
        tail = window[-_OVERLAP:]
    if look is not None:
        look.feed(b"")
    return total


def _plain(window: bytes) -> bytes:
    """Return UTF-16 as the ASCII that it holds, so that one expression finds its markup too."""
    return window.replace(b"\x00", b"") if b"\x00" in window else window


def _is_forbidden(window: bytes) -> bool:
    return b"<!" in window and _FORBIDDEN.search(window) is not None


def _odd_encoding(head: bytes) -> bool:
    match = _DECLARED.match(head[:300])
    return match is not None and match[1].lower() not in _ENCODINGS
