"""Workbooks that Excel opens without a word, though they aren't built as usual."""

import io
import random
import struct
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.layout_detection import LayoutDetector
from clientlists_desktop.files.kinds import FileKind
from clientlists_desktop.files.readers.table import open_table
from clientlists_desktop.files.source import read_source
from tests.files.made import parts_of, read, refusal, tidy, write_book, write_old_book, write_parts

DATA = Path(__file__).parent.parent.parent / "data" / "workbooks"
TABLE = [["phone", "name"], ["12025550147", "Ann"], ["12025550163", "Bob"]]


@pytest.fixture
def parts(tmp_path) -> dict[str, bytes]:
    return parts_of(write_book(tmp_path / "plain.xlsx", {"One": TABLE, "Two": TABLE[:2]}))


@pytest.mark.parametrize("lead", ["", "\\"])
def test_parts_named_with_backslashes_are_found(tmp_path, parts, lead):
    named = {lead + name.replace("/", "\\"): data for name, data in parts.items()}
    path = write_parts(tmp_path / "a.xlsx", named)
    assert read(path).cells == [*TABLE[1:], TABLE[1]]


def test_a_damaged_one_of_them_is_read_or_refused(tmp_path, parts):
    """Whatever byte is wrong: the list, or a refusal."""
    named = {name.replace("/", "\\"): data for name, data in parts.items()}
    path = write_parts(tmp_path / "a.xlsx", named)
    whole, chance, refused = path.read_bytes(), random.Random(15), 0
    for _ in range(40):
        data = bytearray(whole)
        for _ in range(3):
            data[chance.randrange(len(data))] ^= 1 + chance.randrange(255)
        path.write_bytes(data)
        try:
            read(path)
        except Refused:
            refused += 1
    assert refused > 20


@pytest.mark.parametrize("folder", ["office", "a/b", ""])
def test_a_workbook_outside_its_usual_folder_is_found_by_its_relations(tmp_path, parts, folder):
    def place(name: str) -> str:
        return name.replace("xl/", f"{folder}/" if folder else "", 1)

    moved = {place(name): data for name, data in parts.items()}
    prefix = f"/{folder}/" if folder else "/"
    for name in ("[Content_Types].xml", "_rels/.rels", place("xl/_rels/workbook.xml.rels")):
        moved[name] = moved[name].replace(b'"/xl/', f'"{prefix}'.encode())
        moved[name] = moved[name].replace(b'"xl/', f'"{prefix.lstrip("/")}'.encode())
    assert read(write_parts(tmp_path / "a.xlsx", moved)).cells == [*TABLE[1:], TABLE[1]]


@pytest.mark.parametrize("lost", ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
def test_a_workbook_that_has_lost_a_sheet_is_refused_by_its_name(tmp_path, parts, lost):
    del parts[lost]
    refused = refusal(write_parts(tmp_path / "a.xlsx", parts))
    assert refused.reason is Refusal.SHEET_LOST
    assert refused.facts["name"] == ("One" if "1" in lost else "Two")


def test_a_sheet_without_a_relation_is_lost_too(tmp_path, parts):
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'"rId1"', b'"rId99"')
    assert refusal(write_parts(tmp_path / "a.xlsx", parts)).reason is Refusal.SHEET_LOST


def locked(path: Path, password: str) -> Path:
    data = path.read_bytes()
    with path.open("wb") as target:
        OOXMLFile(io.BytesIO(data)).encrypt(password, target)
    return path


def test_excel_s_own_default_password_is_none(tmp_path):
    path = locked(write_book(tmp_path / "a.xlsx", {"S": TABLE}), "VelvetSweatshop")
    assert read(path).cells == TABLE[1:]
    assert len(read(DATA / "default_password.xlsx").rows) == 5


def test_any_other_password_is_one(tmp_path):
    path = locked(write_book(tmp_path / "a.xlsx", {"S": TABLE}), "secret")
    assert refusal(path).reason is Refusal.PASSWORD


def test_a_locked_file_that_would_take_hours_to_unlock_is_refused(tmp_path):
    path = locked(write_book(tmp_path / "a.xlsx", {"S": TABLE}), "VelvetSweatshop")
    data = path.read_bytes()
    assert b'spinCount="100000"' in data
    path.write_bytes(data.replace(b'spinCount="100000"', b'spinCount="99999999"'))
    assert refusal(path).reason in (Refusal.UNSAFE, Refusal.PASSWORD)


def test_an_old_workbook_that_excel_forgives_is_read_by_another_reader(tmp_path):
    assert len(read(DATA / "count_too_high.xls").rows) == 30
    assert refusal(DATA / "count_too_high.xls", careful=True).reason is Refusal.DAMAGED
    # The root claims a sector that is used already.
    path = write_old_book(tmp_path / "a.xls", {"S": TABLE})
    data = bytearray(path.read_bytes())
    data[0x1C:0x1E] = b"\xff\xff"
    path.write_bytes(bytes(data))
    assert read(path).cells == TABLE[1:]


def php_book(*rows: tuple[str | int, ...], version: int = 0) -> bytes:
    """Return a workbook as scripts in PHP write it: bare records, without a container."""
    data = struct.pack("<6H", 0x809, 8, version, 0x10, 0, 0)
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, int):
                data += struct.pack("<5H", 0x203, 14, r, c, 0) + struct.pack("<d", value)
            else:
                text = value.encode("cp1251")
                data += struct.pack("<6H", 0x204, 8 + len(text), r, c, 0, len(text)) + text
    return data + struct.pack("<2H", 0x0A, 0)


def test_a_bare_old_workbook_is_read_with_its_letters(tmp_path):
    path = tmp_path / "a.xls"
    path.write_bytes(php_book(("phone", "имя"), (79123456789, "Наталья"), (79123456780, "Иван")))
    whole = read(path)
    assert whole.table.file.kind is FileKind.XLS
    assert whole.table.header == ["phone", "имя"]
    assert whole.cells == [["79123456789", "Наталья"], ["79123456780", "Иван"]]


@pytest.mark.parametrize(
    "data",
    [php_book(("phone",))[:14], b"\x09\x00\x04\x00\x02\x00\x10\x00\x04\x00\x0c\x00\x01"],
)
def test_an_old_workbook_that_nothing_reads_is_named(tmp_path, data):
    path = tmp_path / "a.xls"
    path.write_bytes(data)
    assert refusal(path).reason in (Refusal.OLD_EXCEL, Refusal.EMPTY)


def test_a_wide_table_is_read_without_its_empty_columns(tmp_path):
    names = [f"Field {n}" for n in range(300)]
    rows = [["12025550147", *[""] * 150, "x"], ["12025550163", *[""] * 298, "y"]]
    table = [["phone", *names], *rows]
    text = "\n".join(",".join(row) for row in table) + "\n"
    for path in (tmp_path / "a.csv", tmp_path / "a.xlsx"):
        if path.suffix == ".csv":
            path.write_text(text)
        else:
            book = openpyxl.Workbook()
            for row in table:
                book.active.append(row)
            book.save(path)
        table_read = open_table(read_source(path), LayoutDetector(channel_of("telephony"), ""))
        rows_read = [tidy(cells) for batch in table_read.batches for _, cells in batch.rows]
        assert table_read.header == ["phone", "Field 150", "Field 298"]
        assert rows_read == [["12025550147", "x"], ["12025550163", "", "y"]]
        assert table_read.empty_columns == 298


@pytest.mark.parametrize("width", [1_025, 20_000])
def test_too_many_columns_are_refused_by_their_cell(tmp_path, width):
    path = tmp_path / "a.csv"
    path.write_text(",".join(str(12025550000 + n) for n in range(width)) + "\n")
    refused = refusal(path)
    assert (refused.reason, refused.facts["seen"]) == (Refusal.TOO_MANY_COLUMNS, width)
    assert refused.facts["cell"] == {1_025: "AMK1", 20_000: "ACOF1"}[width]
