"""The encoding of a text file."""

import codecs
import re
from dataclasses import dataclass, replace

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.code_pages import guess_code_page
from clientlists_desktop.files.kinds import looks_like_utf16

COMMON = (
    "utf-8",
    "utf-16",
    "cp1251",
    "cp1252",
    "cp1250",
    "koi8_r",
    "cp866",
    "iso8859_2",
    "iso8859_15",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "mac_roman",
    "mac_cyrillic",
    "cp932",
    "gb18030",
    "big5",
    "cp949",
)
"""Python's names of the encodings that are offered, the most useful ones first."""

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LEAST_MARGIN = 8.0
"""Below it, as a logarithm, a guess is asked about. Of 3,010 made lists none that was guessed wrong
is above (`python -m tests.benchmarks --only encodings`)."""
_MOST_LINES = 20_000
_JAPANESE_MAIL = (b"\x1b$B", b"\x1b$@")
_LONGEST_SHOWN = 80
_CELL_ENDS = re.compile(r"[,;\t|\"]")


@dataclass(frozen=True)
class Rival:
    """The encoding that a text may have instead, and a cell that shows which one is right.

    Attributes:
        row: the number of the line in which the cell stands.
        reads, instead: the cell in the encoding that was guessed, and in this one.
        rows: how many lines read differently.
    """

    name: str
    row: int
    reads: str
    instead: str
    rows: int = 1


_LEAST_WHOLE = 3
"""Valid sequences of UTF-8 for each damaged byte."""


@dataclass(frozen=True)
class Encoding:
    """An encoding, and how certain it is.

    Attributes:
        guessed: the bytes fit other encodings too; a person should look at the first rows.
        errors: how many bytes cannot be read and appear as U+FFFD.
        rival: the other encoding, where the guess isn't certain enough.
    """

    name: str
    guessed: bool = False
    errors: int = 0
    rival: Rival | None = None


def detect_encoding(name: str, data: bytes) -> Encoding:
    """Detect the encoding of a text; Refused when it contradicts its own byte order mark."""
    if data.startswith(codecs.BOM_UTF8):
        return _utf8(data) or Encoding("utf-8-sig", errors=_count_misread(data))
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return Encoding(check_encoding(name, data, "utf-32"))
    if data[:2] in _UTF16_MARKS:
        return Encoding(check_encoding(name, data, "utf-16"))
    if looks_like_utf16(data):
        little = data[1:4096:2].count(0) > data[0:4096:2].count(0)
        return Encoding(check_encoding(name, data, "utf-16-le" if little else "utf-16-be"))
    if any(mark in data for mark in _JAPANESE_MAIL) and _reads(data, "iso2022_jp"):
        return Encoding("iso2022_jp", guessed=True)
    return _utf8(data) or _guess(data)


def _utf8(data: bytes) -> Encoding | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        errors = text.count("\ufffd")
        whole = len(text) - len(text.encode("ascii", "ignore")) - errors
        # Damaged bytes, or rows of another encoding pasted below: it is UTF-8 all the same, since
        # no text in another one has so many valid sequences.
        return Encoding("utf-8-sig", errors=errors) if whole > _LEAST_WHOLE * errors else None
    return Encoding("utf-8-sig")


def _count_misread(data: bytes) -> int:
    return data.decode("utf-8", "replace").count("\ufffd")


def _guess(data: bytes) -> Encoding:
    """Guess an 8-bit encoding."""
    guess = guess_code_page(data)
    rival = None
    if guess.rival is not None and guess.margin < _LEAST_MARGIN:
        rival = _telling_cell(data, guess.name, guess.rival)
    return Encoding(guess.name, guessed=True, rival=rival)


def _telling_cell(data: bytes, name: str, rival: str) -> Rival | None:
    """Find the cell that differs most between two encodings."""
    best: Rival | None = None
    most = rows = 0
    for row, line in enumerate(data.splitlines()[:_MOST_LINES], start=1):
        if line.isascii():
            continue
        ours, theirs = line.decode(name, "replace"), line.decode(rival, "replace")
        rows += ours != theirs
        cells = zip(_CELL_ENDS.split(ours), _CELL_ENDS.split(theirs), strict=False)
        for reads, instead in cells:
            differing = sum(a != b for a, b in zip(reads, instead, strict=False))
            if differing > most and len(reads) <= _LONGEST_SHOWN:
                best, most = Rival(rival, row, reads.strip(), instead.strip()), differing
    return best and replace(best, rows=rows)


def _reads(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def resolve_encoding(name: str, encoding: str) -> str:
    """Return Python's name of a text encoding; Refused when there is no such encoding.

    Args:
        name: of the file, for the refusal.
    """
    try:
        known = codecs.lookup(encoding).name
        "".encode(known)
    except (LookupError, UnicodeError, ValueError):
        raise Refused(Refusal.UNKNOWN_ENCODING, file=name, seen=encoding) from None
    return known


def check_encoding(name: str, data: bytes, encoding: str) -> str:
    """Return Python's name of the encoding; Refused when the bytes don't fit it."""
    known = resolve_encoding(name, encoding)
    wanted = "utf-8-sig" if known == "utf-8" else known
    if wanted in ("utf-16-le", "utf-16-be") and data[:2] in _UTF16_MARKS:
        wanted = "utf-16"  # reads the mark, which would otherwise end up in the first cell
    try:
        data.decode(wanted)
    except (UnicodeError, ValueError) as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, start) + 1
        raise Refused(Refusal.WRONG_ENCODING, file=name, seen=encoding, row=line) from None
    return wanted
