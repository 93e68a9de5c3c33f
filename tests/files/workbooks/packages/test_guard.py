"""A workbook is inspected before a reader opens it: bombs, forbidden XML, far cells."""

import warnings
import zipfile

import pytest

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.files.workbooks.packages.guard import is_too_big
from tests.files.made import MAIN, read, refusal, text_cell, text_row, write_book, write_sheet_xml

ROW = text_row(1, "12025550147")


def test_a_part_that_unpacks_to_absurd_size_is_refused(tmp_path):
    path = write_sheet_xml(tmp_path / "b.xlsx", ROW, parts={"xl/media/a.bin": bytes(30_000_000)})
    assert path.stat().st_size < 100_000
    assert refusal(path).reason is Refusal.UNSAFE


def test_thousands_of_parts_are_refused(tmp_path):
    parts = {f"xl/media/{n}.png": b"x" for n in range(2_100)}
    assert refusal(write_sheet_xml(tmp_path / "b.xlsx", ROW, parts=parts)).reason is Refusal.UNSAFE


def test_a_part_that_is_there_twice_is_refused(tmp_path):
    path = write_sheet_xml(tmp_path / "b.xlsx", ROW)
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as archive:
        warnings.simplefilter("ignore", UserWarning)
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet/>")
    assert refusal(path).reason is Refusal.UNSAFE


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_no_workbook_has_is_refused(tmp_path, packing):
    path = write_sheet_xml(tmp_path / "b.xlsx", ROW)
    with zipfile.ZipFile(path, "a", packing) as archive:
        archive.writestr("xl/media/a.bin", bytes(1_000))
    assert refusal(path).reason is Refusal.UNSAFE


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>'
FILE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><sst>&f;</sst>'


@pytest.mark.parametrize("xml", [BOMB, FILE, BOMB.lower()])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_every_part_and_encoding(tmp_path, xml, encoding):
    parts = {"xl/sharedStrings.xml": xml.encode(encoding)}
    assert refusal(write_sheet_xml(tmp_path / "b.xlsx", ROW, parts=parts)).reason is Refusal.UNSAFE


@pytest.mark.parametrize("encoding", ["UTF-7", "IBM037", "EBCDIC-CP-US"])
def test_an_encoding_that_hides_markup_is_refused(tmp_path, encoding):
    xml = f'<?xml version="1.0" encoding="{encoding}"?><sst/>'
    path = write_sheet_xml(tmp_path / "b.xlsx", ROW, parts={"xl/sharedStrings.xml": xml})
    assert refusal(path).reason is Refusal.UNSAFE


@pytest.mark.parametrize("dimension", ["A1", "A1:XFD1048576", "B7:C9"])
@pytest.mark.parametrize("careful", [False, True])
def test_declared_dimensions_are_not_trusted(tmp_path, dimension, careful):
    rows = "".join(text_row(n, f"1202555010{n}", "Ann") for n in range(1, 6))
    path = write_sheet_xml(tmp_path / "b.xlsx", rows, dimension)
    whole = read(path, careful=careful)
    assert whole.cells == [[f"1202555010{n}", "Ann"] for n in range(1, 6)]


@pytest.mark.parametrize("place", ["AMK1", "XFD1", "BAA1"])
def test_a_cell_beyond_column_1024_is_refused(tmp_path, place):
    row = f'<row r="1">{text_cell("A1", "12025550147")}{text_cell(place, "x")}</row>'
    refused = refusal(write_sheet_xml(tmp_path / "b.xlsx", row))
    assert refused.reason is Refusal.TOO_MANY_COLUMNS
    assert refused.facts["expected"] == 1_024
    assert int(refused.facts["seen"]) > 1_024
    assert refused.facts["cell"] == place


def test_column_1024_is_read(tmp_path):
    row = f'<row r="1">{text_cell("A1", "12025550147")}{text_cell("AMJ1", "x")}</row>'
    (cells,) = read(write_sheet_xml(tmp_path / "b.xlsx", row)).cells
    assert len(cells) == 1_024
    assert (cells[0], cells[1_023]) == ("12025550147", "x")


def test_too_many_columns_are_refused_in_a_header_and_in_text_too(tmp_path):
    names = [f"c{index}x" for index in range(1_025)]
    path = write_book(tmp_path / "b.xlsx", {"S": [names, ["12025550147"]]})
    assert refusal(path, header=lambda cell: True).facts["seen"] == 1_025
    csv = tmp_path / "b.csv"
    csv.write_text(",".join(names) + "\n12025550147\n")
    assert refusal(csv, header=lambda cell: True).reason is Refusal.TOO_MANY_COLUMNS
    csv.write_text("12025550147" + "," * 1_300 + "\n")
    assert read(csv).cells == [["12025550147"]]


def test_a_single_far_row_costs_no_dense_table(tmp_path):
    far = f'<row r="40000">{text_cell("A40000", "12025550163")}{text_cell("IV40000", "x")}</row>'
    whole = read(write_sheet_xml(tmp_path / "b.xlsx", ROW + far))
    assert whole.table.file.scan.far
    assert whole.numbers == list(range(1, 40_001))
    assert [len(cells) for cells in whole.cells if cells] == [1, 256]


@pytest.mark.long
def test_a_row_number_beyond_the_last_row_is_refused(tmp_path):
    far = f'<row r="2147483647">{text_cell("A2147483647", "12025550163")}</row>'
    assert refusal(write_sheet_xml(tmp_path / "b.xlsx", ROW + far)).reason is Refusal.DAMAGED


@pytest.mark.long
def test_a_common_workbook_is_for_the_fast_reader(tmp_path):
    rows = [["12025550147", "Ann"] for _ in range(30_000)]
    assert not read(write_book(tmp_path / "b.xlsx", {"S": rows})).table.file.scan.far


@pytest.mark.parametrize(("length", "cells"), [(1_000_000, 500), (30_000, 15_000)])
def test_a_long_text_that_thousands_of_cells_share_is_refused(tmp_path, length, cells):
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c></row>' for n in range(1, cells + 1)
    )
    texts = f'<sst xmlns="{MAIN}"><si><t>a</t></si><si><t>{"x" * length}</t></si></sst>'
    path = write_sheet_xml(tmp_path / "b.xlsx", rows, parts={"xl/sharedStrings.xml": texts})
    assert path.stat().st_size < 200_000
    assert refusal(path).reason is Refusal.UNSAFE


def test_a_few_long_notes_among_many_cells_are_read(tmp_path):
    rows = [[f"1202555{n:04d}", "x" * 20_000 if n % 100 == 0 else "y"] for n in range(2_000)]
    assert len(read(write_book(tmp_path / "b.xlsx", {"S": rows})).rows) == 2_000


@pytest.mark.parametrize("content", [None, b"", b"something else"])
def test_a_workbook_that_was_taken_away_since_is_not_too_big(tmp_path, content):
    path = tmp_path / "list.xlsx"
    if content is not None:
        path.write_bytes(content)
    assert not is_too_big(path)
