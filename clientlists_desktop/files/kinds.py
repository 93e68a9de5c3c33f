"""What a file is, by its content and never by its name."""

import codecs
import io
import re
import zipfile
from enum import StrEnum

from xlrd.compdoc import CompDoc

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.source import Source


class FileKind(StrEnum):
    """What can be read."""

    XLSX = "xlsx"
    XLS = "xls"
    TEXT = "csv"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BARE_BIFF = (b"\x09\x08\x08\x00\x00\x05", b"\x09\x08\x10\x00\x00\x06")
_OTHER = (
    (b"%PDF", Refusal.PDF),
    (b"{\\rtf", Refusal.WORD),
    (b"Rar!", Refusal.ARCHIVE),
    (b"7z\xbc\xaf", Refusal.ARCHIVE),
    (b"\x1f\x8b", Refusal.ARCHIVE),
    (b"BZh", Refusal.ARCHIVE),
    (b"\xfd7zXZ", Refusal.ARCHIVE),
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b", re.IGNORECASE)
_UNPRINTABLE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def kind_of(source: Source) -> FileKind:
    """Tell what can read the file; Refused names what it is when nothing can."""
    data = source.data
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(source)
    if data.startswith(_OLE):
        return _kind_of_ole(source)
    if data.startswith(_BARE_BIFF):
        return FileKind.XLS
    for magic, refusal in _OTHER:
        if data.startswith(magic):
            raise Refused(refusal, file=source.name)
    _refuse_markup(source)
    sample = data[:65536]
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        sample = sample.decode("utf-32", "replace").encode("utf-8", "replace")
    elif looks_like_utf16(data):
        little = sample[1::2].count(0) > sample[0::2].count(0)
        text = sample.decode("utf-16-le" if little else "utf-16-be", "replace")
        sample = text.encode("utf-8", "replace")
    odd = len(_UNPRINTABLE.findall(sample))
    if odd > 2 and odd > len(sample) / 200:
        raise Refused(Refusal.UNKNOWN_TYPE, file=source.name)
    return FileKind.TEXT


def looks_like_utf16(data: bytes) -> bool:
    """Whether text is UTF-16: by its mark, or by zero bytes in every other place."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return True
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return False
    zeros = (sample[0::2].count(0), sample[1::2].count(0))
    half = len(sample) / 2
    return max(zeros) > half * 0.3 and min(zeros) < half * 0.02


def _kind_of_zip(source: Source) -> FileKind:
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            names = {name.lstrip("/").lower() for name in archive.namelist()}
            mime = b""
            if "mimetype" in names:
                # Only its start: what a part unpacks to is not known yet.
                with archive.open("mimetype") as opened:
                    mime = opened.read(200)
            encrypted = any(info.flag_bits & 1 for info in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError, KeyError,
            NotImplementedError) as error:  # fmt: skip
        raise Refused(Refusal.DAMAGED, file=source.name) from error
    if b"opendocument.spreadsheet" in mime:
        raise Refused(Refusal.ODS, file=source.name)
    if "xl/workbook.bin" in names:
        raise Refused(Refusal.XLSB, file=source.name)
    if encrypted:
        raise Refused(Refusal.PASSWORD, file=source.name)
    if "xl/workbook.xml" in names or (
        "[content_types].xml" in names and any(name.startswith("xl/") for name in names)
    ):
        return FileKind.XLSX
    if "[content_types].xml" in names or mime:
        raise Refused(Refusal.WORD, file=source.name)
    raise Refused(Refusal.ARCHIVE, file=source.name)


def _kind_of_ole(source: Source) -> FileKind:
    try:
        entries = CompDoc(source.data, logfile=io.StringIO()).dirlist
        streams = {entries[child].name.lower() for child in entries[0].children}
    except Exception:
        # A cut file may have lost its directory: the reader says what is wrong with it.
        return FileKind.XLS
    if "encryptedpackage" in streams:
        raise Refused(Refusal.PASSWORD, file=source.name)
    if not streams & {"workbook", "book"}:
        raise Refused(Refusal.WORD, file=source.name)
    return FileKind.XLS


def _refuse_markup(source: Source) -> None:
    head = source.data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head[:13].lower() == b"mime-version:":
        raise Refused(Refusal.HTML, file=source.name)
    if not head.startswith(b"<"):
        return
    if _HTML.search(head[:1024]):
        raise Refused(Refusal.HTML, file=source.name)
    if head.startswith(b"<?xml") or b"urn:schemas-microsoft-com" in head:
        raise Refused(Refusal.XML, file=source.name)
