"""Scans an XLSX before any reader opens it: real sizes, forbidden XML, distant cells."""

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.source import MAX_BYTES, Source
from clientlists_desktop.files.workbooks.package_parts import sheet_names
from clientlists_desktop.files.workbooks.sheet_scan import SheetScan

# Well above every real workbook of three public corpora (1,137 files: at most 60 MB unzipped and
# 340 parts, one large part packed over 1:100) and above our own downloads (1:260 where 255 columns
# are equal in every row). A zip bomb has 1:1000.
_MAX_PARTS = 2_000
_MAX_UNPACKED = 400 * 1024 * 1024
_LARGE_PART = 1024 * 1024
_MAX_RATIO = 400
_PIECE = 1024 * 1024
_OVERLAP = 64
# What workbooks use. With other methods a few bytes can unpack to gigabytes in one read.
_COMPRESSIONS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})

_FORBIDDEN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DECLARED = re.compile(rb"""^[^<]{0,4}<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']""")
_ENCODINGS = frozenset({b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1"})


@dataclass
class PackageScan:
    """What the scan of a workbook found.

    Attributes:
        far: there are cells beyond column 256, or rows far apart, so a reader that builds dense
            tables must not open it.
        errors, uncalculated: number of cells with an error and of formulas without a stored value,
            by sheet. Both are read as empty, and a notice says how many there are.
    """

    far: bool = False
    errors: Counter[str] = field(default_factory=Counter)
    uncalculated: Counter[str] = field(default_factory=Counter)


def scan_package(source: Source) -> PackageScan:
    """Inflate every part once; Refused when the workbook is unsafe or damaged."""
    total = 0
    scans: dict[str, SheetScan] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            parts = archive.infolist()
            names = [part.filename for part in parts]
            if (
                len(parts) > _MAX_PARTS
                or len(set(names)) < len(names)
                or any(part.compress_type not in _COMPRESSIONS for part in parts)
            ):
                raise Refused(Refusal.UNSAFE, file=source.name)
            for part in parts:
                if part.is_dir():
                    continue
                scan = SheetScan() if "worksheets/" in part.filename.lower() else None
                with archive.open(part) as opened:
                    total = _inflate(source, part, opened, scan, total)
                if scan is not None:
                    scans[part.filename.lstrip("/")] = scan
            sheets = sheet_names(archive)
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, RuntimeError,
            NotImplementedError) as error:  # fmt: skip
        raise Refused(Refusal.DAMAGED, file=source.name) from error
    except Exception as error:
        if type(error).__module__ == "zlib":
            raise Refused(Refusal.DAMAGED, file=source.name) from error
        raise
    result = PackageScan()
    for part_name, scan in scans.items():
        name = sheets.get(part_name, "")
        result.far = result.far or scan.far
        result.errors[name] += scan.errors
        result.uncalculated[name] += scan.uncalculated
    return result


def is_too_big(path: Path) -> bool:
    """Whether a workbook that was written here is too big to be read again."""
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    return path.stat().st_size > MAX_BYTES or unpacked > _MAX_UNPACKED


def _inflate(
    source: Source, part: zipfile.ZipInfo, opened: IO[bytes], scan: SheetScan | None, total: int
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
        if scan is not None:
            scan.feed(piece)
        tail = window[-_OVERLAP:]
    if scan is not None:
        scan.feed(b"")
    return total


def _without_zeros(window: bytes) -> bytes:
    """Return the ASCII in UTF-16, so that one expression finds its markup too."""
    return window.replace(b"\x00", b"") if b"\x00" in window else window


def _is_forbidden(window: bytes) -> bool:
    return b"<!" in window and _FORBIDDEN.search(window) is not None


def _has_odd_encoding(head: bytes) -> bool:
    match = _DECLARED.match(head[:300])
    return match is not None and match[1].lower() not in _ENCODINGS
