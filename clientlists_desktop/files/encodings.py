"""The encoding of a text file."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.kinds import looks_like_utf16

COMMON = (
    "utf-8",
    "utf-16",
    "cp1251",
    "cp1252",
    "cp1250",
    "koi8_r",
    "cp866",
    "iso8859_15",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp932",
    "gb18030",
    "big5",
    "cp949",
)
"""Python's names of the encodings that are offered, the most useful ones first."""

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 256 * 1024
_USUAL = ("cp1251", "cp1252")
"""Preferred where a rarer encoding gives the very same text."""
_HIGH = re.compile(rb"[^\n]*[\x80-\xff][^\n]*")


@dataclass(frozen=True)
class Encoding:
    """An encoding, and how certain it is.

    Attributes:
        guessed: the bytes fit other encodings too; a person should look at the first rows.
        errors: how many bytes cannot be read and appear as U+FFFD.
    """

    name: str
    guessed: bool = False
    errors: int = 0


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
    return _utf8(data) or Encoding(_guess(data), guessed=True)


def _utf8(data: bytes) -> Encoding | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        errors = text.count("\ufffd")
        whole = sum(1 for character in text[:_SAMPLE] if character > "\x7f") - errors
        # A few damaged bytes among hundreds of valid sequences: it is UTF-8 all the same.
        return Encoding("utf-8-sig", errors=errors) if whole > 20 * errors else None
    return Encoding("utf-8-sig")


def _count_misread(data: bytes) -> int:
    return data.decode("utf-8", "replace").count("\ufffd")


def _guess(data: bytes) -> str:
    """Guess an 8-bit encoding from the lines that are not plain ASCII."""
    sample = b"\n".join(match[0] for match in _HIGH.finditer(data[: 4 * _SAMPLE]))[:_SAMPLE]
    best = from_bytes(sample, cp_exclusion=["utf_7"]).best()
    for name in ((best.encoding if best else "cp1251"), "cp1251", "cp1252", "latin_1"):
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        return next((known for known in _USUAL if _reads_as(data, known, text)), name)
    return "latin_1"


def _reads_as(data: bytes, name: str, text: str) -> bool:
    try:
        return data.decode(name) == text
    except UnicodeDecodeError:
        return False


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
