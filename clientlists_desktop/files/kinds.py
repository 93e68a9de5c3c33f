"""What kind of file it is, by its content and never by its name."""

import codecs
import io
import re
import struct
import zipfile
from enum import StrEnum

from clientlists_desktop.core.errors import Refusal, Refused


class FileKind(StrEnum):
    """The kinds of files that can be read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    VCARD = "vcard"
    TEXT = "csv"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BARE_BIFF = (
    b"\x09\x08\x10\x00\x00\x06",
    b"\x09\x08\x08\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x00\x04\x00",
)
"""How a workbook begins that is in no container: Excel 2 to 4 wrote so, and many PHP exports do."""
_SPREADSHEET_PARTS = (
    b"spreadsheetml.sheet.main+xml",
    b"spreadsheetml.template.main+xml",
    b"ms-excel.sheet.macroEnabled.main+xml",
    b"ms-excel.template.macroEnabled.main+xml",
)
_CONTENT_TYPES = "[Content_Types].xml"
_MOST_CONTENT_TYPES = 1024 * 1024
_VCARD = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*BEGIN:VCARD\s", re.IGNORECASE)
_UNREADABLE = (
    (b"%PDF", Refusal.PDF),
    (b"{\\rtf", Refusal.WORD),
    (b"Rar!", Refusal.ARCHIVE),
    (b"7z\xbc\xaf", Refusal.ARCHIVE),
    (b"\x1f\x8b", Refusal.ARCHIVE),
    (b"BZh", Refusal.ARCHIVE),
    (b"\xfd7zXZ", Refusal.ARCHIVE),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b", re.IGNORECASE)
_MESSAGE = re.compile(
    r"[\ufeff\u200e\u200f]*\[?(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2}),?\s"
    r"\D{0,4}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?(?:\]\s| - )",
    re.IGNORECASE,
)
"""What a message of a chat begins with: `12/11/26, 10:15 - ` or `[12.11.2026, 10:15:01] `."""
_SENDER = re.compile(
    r"(?P<sender>[^:;\t,\d](?:[^:;\t,]|,(?=\s[^\d+])){0,60}): "
    r"(?!(?:.*[;,\t])?[ (+]*\d[\d ()-]{6,})"
)
"""Who sent it. A number after the colon or in a cell is a client's: `Missed: +7 916 …`."""
_NOTICE = re.compile(r"[^\d:;\t]+")
"""What no one sent, such as that messages are encrypted."""
_LEAST_MESSAGES = 2
_SHARE_OF_MESSAGES = 0.3
"""The other lines are those of longer messages."""
_FEW_ZEROS, _FEW_CONTROLS = 2, 8
_UNPRINTABLE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def detect_kind(name: str, data: bytes) -> FileKind:
    """Return what can read a file; Refused, with what the file is, when nothing can."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _detect_zip_kind(name, data)
    if data.startswith(_OLE):
        return _detect_ole_kind(name, data)
    if data.startswith(BARE_BIFF):
        return FileKind.XLS
    for magic, refusal in _UNREADABLE:
        if data.startswith(magic):
            raise Refused(refusal, file=name)
    _refuse_markup(name, data)
    sample = data[:65536]
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        sample = sample.decode("utf-32", "replace").encode("utf-8", "replace")
    elif looks_like_utf16(data):
        little = sample[1::2].count(0) > sample[0::2].count(0)
        text = sample.decode("utf-16-le" if little else "utf-16-be", "replace")
        sample = text.encode("utf-8", "replace")
    odd = _UNPRINTABLE.findall(sample)
    # A few control characters are in any old export, and in a small file they are a large share.
    least = _FEW_ZEROS if b"\x00" in odd else _FEW_CONTROLS
    if len(odd) > least and len(odd) > len(sample) / 200:
        raise Refused(Refusal.UNKNOWN_TYPE, file=name)
    if _VCARD.match(sample):
        return FileKind.VCARD
    if _is_chat(sample):
        # Only those have a number there whom the phone's owner has no name for.
        raise Refused(Refusal.CHAT, file=name)
    return FileKind.TEXT


def _is_chat(sample: bytes) -> bool:
    """Whether a text is a chat that a messenger exported; it writes them in UTF-8."""
    lines = [line for line in sample.decode("utf-8", "replace").splitlines() if line.strip()]
    if not lines or not _MESSAGE.match(lines[0]):
        return False
    sent = notices = 0
    has_name = False
    for line in lines:
        if (start := _MESSAGE.match(line)) is None:
            continue
        if message := _SENDER.match(line, start.end()):
            sent += 1
            has_name = has_name or any(map(str.isalpha, message["sender"]))
        else:
            notices += _NOTICE.fullmatch(line, start.end()) is not None
    # Without one name they are calls beside numbers, and with few senders no chat either.
    if not has_name or sent < notices:
        return False
    return sent + notices >= max(_LEAST_MESSAGES, _SHARE_OF_MESSAGES * len(lines))


def looks_like_utf16(data: bytes) -> bool:
    """Whether text is UTF-16: it has a byte order mark, or every other byte is mostly zero."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return False
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    half = len(sample) / 2
    return max(zeros) > half * 0.3 and min(zeros) < half * 0.02


def _detect_zip_kind(name: str, data: bytes) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = (part.replace("\\", "/") for part in archive.namelist())
            parts = {part.lstrip("/").lower() for part in names}
            mime = b""
            if "mimetype" in parts:
                # Only its start: how much the part unpacks to is not known yet.
                with archive.open("mimetype") as opened:
                    mime = opened.read(200)
            encrypted = any(info.flag_bits & 1 for info in archive.infolist())
            is_book = "xl/workbook.xml" in parts or _names_a_workbook(archive)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, KeyError,
            NotImplementedError) as error:  # fmt: skip
        raise Refused(Refusal.DAMAGED, file=name) from error
    if b"opendocument.spreadsheet" in mime:
        if encrypted:
            raise Refused(Refusal.PASSWORD, file=name)
        return FileKind.ODS
    if "xl/workbook.bin" in parts:
        raise Refused(Refusal.XLSB, file=name)
    if encrypted:
        raise Refused(Refusal.PASSWORD, file=name)
    if is_book or (
        "[content_types].xml" in parts and any(part.startswith("xl/") for part in parts)
    ):
        return FileKind.XLSX
    if "[content_types].xml" in parts or mime:
        raise Refused(Refusal.WORD, file=name)
    raise Refused(Refusal.ARCHIVE, file=name)


def _names_a_workbook(archive: zipfile.ZipFile) -> bool:
    """Whether the list of content types has a workbook, wherever that part may stand."""
    if _CONTENT_TYPES not in archive.namelist():
        return False
    with archive.open(_CONTENT_TYPES) as opened:
        types = opened.read(_MOST_CONTENT_TYPES)
    return any(kind in types for kind in _SPREADSHEET_PARTS)


def is_locked(data: bytes) -> bool:
    """Whether a file is an Office document that was locked with a password."""
    return data.startswith(_OLE) and "encryptedpackage" in (_ole_streams(data) or ())


def _detect_ole_kind(name: str, data: bytes) -> FileKind:
    streams = _ole_streams(data)
    if streams is None:
        # A truncated file may have lost its directory. The reader says what is wrong with it.
        return FileKind.XLS
    if "encryptedpackage" in streams:
        raise Refused(Refusal.PASSWORD, file=name)
    if not streams & {"workbook", "book"}:
        raise Refused(Refusal.WORD, file=name)
    return FileKind.XLS


def _ole_streams(data: bytes) -> set[str] | None:
    """Return the names of the streams in an OLE file; None when it is damaged."""
    from xlrd.compdoc import CompDoc, CompDocError

    try:
        entries = CompDoc(data, logfile=io.StringIO()).dirlist
        return {entries[child].name.lower() for child in entries[0].children}
    # In a damaged file xlrd stumbles over anything: lists too short, numbers too large, loops.
    except (ArithmeticError, AssertionError, CompDocError, LookupError, ValueError, struct.error):
        return None


def _refuse_markup(name: str, data: bytes) -> None:
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head[:13].lower() == b"mime-version:":
        raise Refused(Refusal.HTML, file=name)
    if not head.startswith(b"<"):
        return
    if _HTML.search(head[:1024]):
        raise Refused(Refusal.HTML, file=name)
    if head.startswith(b"<?xml") or b"urn:schemas-microsoft-com" in head:
        raise Refused(Refusal.XML, file=name)
