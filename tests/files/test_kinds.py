"""What a file is, by its content and never by its name."""

import io
import tracemalloc

import pytest
from xlwt import CompoundDoc

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.files.kinds import FileKind
from tests.files.made import (
    parts_of,
    read,
    refusal,
    text_row,
    write_book,
    write_bytes,
    write_old_book,
    write_parts,
    write_sheet_xml,
)

TABLE = [["phone", "name"], ["12025550147", "Ann"]]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.csv", "a", "a.xlsm", "a.pdf"])
def test_names_do_not_matter(tmp_path, name):
    for kind, write in [
        (FileKind.XLSX, lambda path: write_book(path, {"S": TABLE})),
        (FileKind.XLS, lambda path: write_old_book(path, {"S": TABLE})),
        (FileKind.TEXT, lambda path: write_bytes(path, "phone,name\n12025550147,Ann\n")),
    ]:
        whole = read(write(tmp_path / name))
        assert whole.table.file.kind is kind
        assert whole.rows == [(0, 2, TABLE[1])]


def test_a_workbook_with_macros_is_read_and_nothing_is_run(tmp_path):
    parts = parts_of(write_book(tmp_path / "plain.xlsx", {"S": TABLE}))
    content = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    assert content != parts["[Content_Types].xml"]
    parts |= {"[Content_Types].xml": content, "xl/vbaProject.bin": OLE + b"\0" * 1024}
    path = write_parts(tmp_path / "macros.xlsm", parts)
    for careful in (False, True):
        assert read(path, careful=careful).cells == [TABLE[1]]


def strict(parts: dict[str, bytes]) -> dict[str, bytes]:
    pairs = [
        (b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
         b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
        (b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
         b"http://purl.oclc.org/ooxml/officeDocument/relationships"),
    ]  # fmt: skip
    made = dict(parts)
    for old, new in pairs:
        made = {name: data.replace(old, new) for name, data in made.items()}
    return made


@pytest.mark.long
@pytest.mark.parametrize("careful", [False, True])
def test_strict_workbooks_are_read(tmp_path, careful):
    rows = [["12025550147", "http://purl.oclc.org/ooxml/spreadsheetml/main"], *[TABLE[1]] * 9_000]
    parts = parts_of(write_book(tmp_path / "plain.xlsx", {"S": [TABLE[0], *rows]}))
    path = write_parts(tmp_path / "strict.xlsx", strict(parts))
    assert read(path, careful=careful).cells == rows


@pytest.mark.long
@pytest.mark.parametrize(
    "last", ['<row r="3"><c r="XFD3" s="0"/></row>', '<row r="900000"><c r="B900000"/></row>']
)
def test_a_strict_workbook_with_an_empty_cell_far_away_is_read(tmp_path, last):
    rows = text_row(1, *TABLE[0]) + text_row(2, *TABLE[1]) + last
    parts = parts_of(write_sheet_xml(tmp_path / "plain.xlsx", rows))
    assert read(write_parts(tmp_path / "strict.xlsx", strict(parts))).rows == [(0, 2, TABLE[1])]


def ole(stream: str, data: bytes) -> bytes:
    """Return an OLE file with this one stream."""
    saved = io.BytesIO()
    CompoundDoc.XlsDoc().save(saved, data)
    name = "Workbook".encode("utf-16-le").ljust(64, b"\0") + b"\x12\x00"
    other = stream.encode("utf-16-le")
    assert saved.getvalue().count(name) == 1
    length = (len(other) + 2).to_bytes(2, "little")
    return saved.getvalue().replace(name, other.ljust(64, b"\0") + length)


HTML = "<html><head></head><body><table><tr><td>12025550147</td></tr></table></body></html>"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (HTML, Refusal.HTML),
        ("\ufeff\r\n <!DOCTYPE html><p>12025550147", Refusal.HTML),
        ("<TABLE><TR><TD>12025550147</TABLE>", Refusal.HTML),
        ('<?xml version="1.0"?><html xmlns="x"></html>', Refusal.HTML),
        ("MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", Refusal.HTML),
        ('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
         Refusal.XML),
        ('<?xml version="1.0"?><people><person/></people>', Refusal.XML),
        ("%PDF-1.7\n", Refusal.PDF),
        ("{\\rtf1 12025550147}", Refusal.WORD),
        (b"Rar!\x1a\x07\x00", Refusal.ARCHIVE),
        (b"7z\xbc\xaf\x27\x1c", Refusal.ARCHIVE),
        (b"\x1f\x8b\x08\x00", Refusal.ARCHIVE),
        (bytes(range(256)) * 16, Refusal.UNKNOWN_TYPE),
        (b"\x7fELF" + b"\x02\x01\x01" + b"\x00" * 500, Refusal.UNKNOWN_TYPE),
        (b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02\x03" * 100, Refusal.UNKNOWN_TYPE),
        (ole("EncryptedPackage", b"\0" * 5_000), Refusal.PASSWORD),
        (ole("WordDocument", b"\0" * 5_000), Refusal.WORD),
        (ole("WordDocument", "Our Book of the Workbook".encode("utf-16-le")), Refusal.WORD),
        (ole("__properties_version1.0", b"\0" * 5_000), Refusal.WORD),
        (OLE + b"\0" * 600, Refusal.DAMAGED),
        (b"PK\x03\x04 and then nothing", Refusal.DAMAGED),
    ],
)  # fmt: skip
def test_an_unreadable_file_is_refused_by_its_kind(tmp_path, data, reason):
    assert refusal(write_bytes(tmp_path / "people.xls", data)).reason is reason


@pytest.mark.parametrize(
    "chat",
    [
        "12/11/26, 10:15 - Ann: Hi\n12/11/26, 10:16 - +1 202-555-0147: Hi\nand more\n",
        "\u200e[12.11.26, 10:15:01] Анна: привет\n[12.11.26, 10:16:02] +7 916 123-45-67: да\n",
        "12.11.2026, 10:15 - Сообщения защищены.\n12.11.2026, 10:17 - Анна: ок\nа\nб\n",
        "11/12/26, 9:15\u202fAM - Ann: Hi\n11/12/26, 9:16\u202fAM - Bo: Hi\n",
        "12.11.2026 10:15 - Ayşe: selam\n12.11.2026 10:16 - Ali: selam\n",
        "2026/11/12 上午10:15 - 小明: 你好\n2026/11/12 上午10:16 - 小红: 你好\n",
        "[12.11.26, 10:15:02] Smith, Ann: Hi\n[12.11.26, 10:16:02] Bo 2: 10; 11\n",
        "12/11/26, 10:15 - +1 202-555-0147: Hi\n12/11/26, 10:16 - Ann: Hi\na\nb\nc\n",
    ],
)
def test_an_exported_chat_is_refused_as_one(tmp_path, chat):
    assert refusal(write_bytes(tmp_path / "chat.txt", chat)).reason is Refusal.CHAT


@pytest.mark.parametrize(
    "text",
    [
        "12/11/26, 10:15 - 12025550147\n12025550148\n12025550149\n12025550150\n12025550151\n",
        "12.11.2026 10:15,12025550147\n12.11.2026 10:16,12025550148\n",
        "12025550147,12/11/26 10:15 - called\n12025550148,12/11/26 10:16 - called\n",
        "12.11.2026 10:15 - 11:00;79161234567\n12.11.2026 11:00 - 11:30;79161234568\n",
        "12.11.2026 10:15 - Иванов;79161234567\n12.11.2026 10:16 - Петров;79161234568\n",
        "12.11.2026 10:15 - Ann,12025550147,at: 5\n12.11.2026 10:16 - Bo,12025550148,at: 6\n",
        "[12.11.2026 10:15] 79161234567\n[12.11.2026 10:16] 79161234568\n",
        "12.11.2026 10:15 - +7 916 123-45-67\n12.11.2026 10:16 - +7 916 123-45-68\n",
        "12.11.2026 10:15 - +7 916 123-45-67: missed\n12.11.2026 10:16 - +7 916 123-45-68: ok\n",
        "12.11.2026 10:15 - Missed: +7 916 123-45-67\n12.11.2026 10:16 - Missed: 79161234568\n",
        "12.11.2026 10:15 - Ann: cut;12025550147\n12.11.2026 10:16 - Bo: cut;12025550148\n",
        "12.11.2026 10:15 - Ann: (202) 555-0147\n12.11.2026 10:16 - Bo: (202) 555-0148\n",
        "12.11.2026 10:15 - Иванов\n12.11.2026 10:16 - Петров\n",
    ],
)
def test_moments_beside_numbers_make_no_chat(tmp_path, text):
    assert read(write_bytes(tmp_path / "calls.csv", text)).cells


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_a_web_page_in_utf_16_is_recognised(tmp_path, encoding):
    path = write_bytes(tmp_path / "people.xls", HTML.encode(encoding))
    assert refusal(path).reason is Refusal.HTML


ODS = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"mimetype": ODS, "content.xml": b"<x"}, Refusal.DAMAGED),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, Refusal.WORD),
        ({"[Content_Types].xml": b"<x/>", "xl/workbook.bin": b"\x83\x01"}, Refusal.XLSB),
        ({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}, Refusal.WORD),
        ({"people.csv": b"12025550147"}, Refusal.ARCHIVE),
        ({}, Refusal.ARCHIVE),
    ],
)
def test_other_packages_are_refused_by_their_kind(tmp_path, parts, reason):
    assert refusal(write_parts(tmp_path / "people.xlsx", parts)).reason is reason


def test_a_content_type_of_hundreds_of_megabytes_is_not_unpacked(tmp_path):
    row = text_row(1, "12025550147")
    path = write_sheet_xml(tmp_path / "b.xlsx", row, parts={"mimetype": bytes(200_000_000)})
    tracemalloc.start()
    try:
        assert refusal(path).reason is Refusal.UNSAFE
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


def test_a_text_that_names_a_stream_does_not_make_another_kind_of_file(tmp_path):
    rows = [["12025550147", "EncryptedPackage й"], ["12025550163", "WordDocument й"]]
    assert read(write_old_book(tmp_path / "people.xls", {"S": rows})).cells == rows


def test_an_old_workbook_with_a_password_is_refused(tmp_path):
    path = write_old_book(tmp_path / "people.xls", {"S": TABLE})
    data = bytearray(path.read_bytes())
    begin = data.index(b"\x09\x08\x10\x00\x00\x06")
    after_bof = begin + 4 + 16
    # The record behind the first one becomes FILEPASS.
    data[after_bof : after_bof + 2] = b"\x2f\x00"
    path.write_bytes(bytes(data))
    assert refusal(path).reason is Refusal.PASSWORD


def test_a_damaged_workbook_is_refused_and_no_part_of_it_is_read(tmp_path):
    rows = [[f"1202555{n:04d}", f"Name {n}"] for n in range(2_000)]
    whole = write_book(tmp_path / "whole.xlsx", {"S": rows}).read_bytes()
    path = tmp_path / "people.xlsx"
    middle = whole.index(b"xl/worksheets/sheet1.xml") + 2_000
    flipped = whole[:middle] + bytes([whole[middle] ^ 0xFF]) + whole[middle + 1 :]
    for data in (whole[: len(whole) // 2], whole[:-30], flipped):
        assert refusal(write_bytes(path, data)).reason is Refusal.DAMAGED


@pytest.mark.parametrize("careful", [False, True])
def test_a_workbook_whose_sheet_is_cut_is_refused(tmp_path, careful):
    parts = parts_of(write_book(tmp_path / "whole.xlsx", {"S": TABLE * 50}))
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet[: len(sheet) // 2]
    path = write_parts(tmp_path / "people.xlsx", parts)
    assert refusal(path, careful=careful).reason is Refusal.DAMAGED


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_old_workbook_is_refused(tmp_path, share):
    rows = [[f"1202555{n:04d}", f"Name {n}"] for n in range(2_000)]
    whole = write_old_book(tmp_path / "whole.xls", {"S": rows}).read_bytes()
    path = write_bytes(tmp_path / "people.xls", whole[: int(len(whole) * share)])
    assert refusal(path).reason is Refusal.DAMAGED


@pytest.mark.parametrize("data", ["\ufeff", "\n\n \n", " , ,\n", "\u00a0\n"])
def test_a_blank_text_file_has_no_rows(tmp_path, data):
    whole = read(write_bytes(tmp_path / "people.csv", data))
    assert whole.rows == []
    assert whole.table.header is None


def test_an_empty_workbook_has_no_rows(tmp_path):
    assert read(write_book(tmp_path / "a.xlsx", {"S": []})).rows == []
    assert read(write_book(tmp_path / "b.xlsx", {"S": [["", " "]]})).rows == []
    assert read(write_old_book(tmp_path / "c.xls", {"S": []})).rows == []
    assert read(write_sheet_xml(tmp_path / "d.xlsx", "")).rows == []
