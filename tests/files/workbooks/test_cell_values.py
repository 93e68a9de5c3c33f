"""The text of a cell: the same in every engine."""

import datetime as dt
import re
from pathlib import Path

import openpyxl
import pytest
import xlwt

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.files.workbooks.cell_values import cell_text, typed_cell_text
from tests.files import made
from tests.files.made import (
    MAIN,
    Whole,
    parts_of,
    text_row,
    tidy,
    write_book,
    write_parts,
    write_sheet_xml,
)

CONTENT = (
    b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)
RELATION = (
    b'<Relationship Id="rId99" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/'
    b'officeDocument/2006/relationships/sharedStrings"/>'
)


def read(path: Path, *, careful: bool = False) -> Whole:
    """Read a file in which row 1 is data."""
    return made.read(path, careful=careful, header=lambda cell: False)


VALUES: list[tuple[object, str]] = [
    ("Ann", "Ann"),
    (" Ann ", " Ann "),
    ("12025550147", "12025550147"),
    ("1234567890123456789", "1234567890123456789"),
    ("0012", "0012"),
    ("one\ntwo", "one\ntwo"),
    ("Привет 你好 😀", "Привет 你好 😀"),
    ("TRUE", "TRUE"),
    ("1.0", "1.0"),
    (12025550147, "12025550147"),
    (12025550147.0, "12025550147"),
    (-3, "-3"),
    (0, "0"),
    (123456789012345, "123456789012345"),
    (1234567890123456, "1234567890123456"),
    (1e15, "1000000000000000"),
    (4111111111111110, "4111111111111110"),
    (-1e16, "-10000000000000000"),
    (1e20 / 3, "33333333333333330000"),
    (2.0**53 + 0.5, "9007199254740992"),
    (1.5, "1.5"),
    (0.1, "0.1"),
    (1e300, "1e+300"),
    (True, "TRUE"),
    (False, "FALSE"),
    (dt.date(2024, 1, 31), "2024-01-31"),
    (dt.datetime(2024, 1, 31), "2024-01-31"),
    (dt.datetime(2024, 1, 31, 10, 5, 7), "2024-01-31 10:05:07"),
    (dt.time(3, 0), "03:00:00"),
    (dt.time(23, 59, 59), "23:59:59"),
]
STYLES = {
    dt.date: "yyyy-mm-dd",
    dt.datetime: "yyyy-mm-dd hh:mm:ss",
    dt.time: "hh:mm:ss",
}
KINDS = {"date": "date", "time": "date", "datetime": "date", "bool": "boolean"}


def read_by_every_engine(tmp_path, rows: list[list[object]]) -> dict[str, list[list[str]]]:
    new = write_book(tmp_path / "a.xlsx", {"S": rows})
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            style = xlwt.XFStyle()
            style.num_format_str = STYLES.get(type(value), "General")
            if value is not None:
                sheet.write(r, c, value, style)
    book.save(str(tmp_path / "a.xls"))
    return {
        "calamine": read(new).cells,
        "openpyxl": read(new, careful=True).cells,
        "xlrd": read(tmp_path / "a.xls").cells,
    }


def test_values_are_the_same_texts_in_every_engine(tmp_path):
    by_engine = read_by_every_engine(tmp_path, [["key", value] for value, _ in VALUES])
    expected = [["key", text] for _, text in VALUES]
    for engine, cells in by_engine.items():
        assert (engine, cells) == (engine, expected)


def test_first_cells_keep_the_type_of_what_is_no_text_in_every_engine(tmp_path):
    by_engine = read_by_every_engine(tmp_path, [[value] for value, _ in VALUES])
    expected = []
    for value, text in VALUES:
        kind = KINDS.get(type(value).__name__)
        if isinstance(value, (int, float)) and kind is None:
            kind = "digits" if abs(value) >= 1e15 else None if value == int(value) else "number"
        expected.append((text, kind))
    for engine, cells in by_engine.items():
        seen = [(str(row[0]), getattr(row[0], "kind", None)) for row in cells]
        assert (engine, seen) == (engine, expected)


def test_durations_are_hours_minutes_and_seconds(tmp_path):
    rows = [["k", dt.timedelta(hours=30, minutes=5)], ["k", dt.timedelta(minutes=90, seconds=1)]]
    path = write_book(tmp_path / "a.xlsx", {"S": rows})
    for careful in (False, True):
        assert read(path, careful=careful).cells == [["k", "30:05:00"], ["k", "1:30:01"]]


@pytest.mark.parametrize("shown", ["[h]:mm:ss", "[hh]:mm", "[m]:ss", "[SS]"])
def test_durations_of_an_old_workbook_are_hours_too(tmp_path, shown):
    style = xlwt.XFStyle()
    style.num_format_str = shown
    day = xlwt.XFStyle()
    day.num_format_str = '"[h]" yyyy-mm-dd'
    book = xlwt.Workbook()
    row = book.add_sheet("S").row(0)
    row.write(0, 1.5, style)
    row.write(1, 0.5, style)
    row.write(2, 45322, day)
    book.save(str(tmp_path / "a.xls"))
    (cells,) = read(tmp_path / "a.xls").cells
    assert cells == ["36:00:00", "12:00:00", "2024-01-31"]
    assert cells[0].kind == "date"


@pytest.mark.parametrize("careful", [False, True])
def test_errors_and_formulas_without_a_value_are_empty_and_counted(tmp_path, careful):
    row = (
        '<row r="1"><c r="A1"><v>12025550147</v></c>'
        '<c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="D1"><f>1+1</f></c><c r="E1"><f>1+1</f><v></v></c>'
        '<c r="F1"><f>1+1</f><v>2</v></c><c r="G1" t="str"><f>"a"</f><v>a</v></c>'
        '<c r="H1" t="b"><f>TRUE()</f><v>1</v></c></row>'
    )
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", row), careful=careful)
    assert whole.cells == [["12025550147", "", "", "", "", "2", "a", "TRUE"]]
    assert (whole.table.error_cells, whole.table.uncalculated) == (2, 2)


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_only_formulas_without_a_value_count_as_uncalculated(tmp_path, prefix):
    cells = (
        '<c r="A1"><v>12025550147</v></c>'
        '<c r="B1" t="str"><f>A1&amp;""</f><v></v></c><c r="C1" t="str"><f>""</f><v/></c>'
        '<c r="D1" s="1"><f>1+1</f><v/></c><c r="E1"><f t="shared" si="0"/></c>'
        """<c r='F1' t='e'><v>#REF!</v></c><c r="G1"><f t="shared" si="0"/><v>2</v></c>"""
        '<c r="H1" t="inlineStr"><is><t>t="e" &lt;f></t></is></c>'
    )
    row = f'<row r="1">{cells}</row>'
    if prefix:
        row = re.sub("<(/?)(?=[a-z])", r"<\1x:", row)
        row = row.replace("<x:row", f'<x:row xmlns:x="{MAIN}"', 1)
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", row))
    assert (whole.table.error_cells, whole.table.uncalculated) == (1, 2)


def test_errors_of_sheets_that_are_not_read_do_not_count(tmp_path):
    sheets = {"Unread": [["x", "=1/0"]], "S": [["12025550147", "x", "=1+1"]], "T": [["y", "=2"]]}
    path = write_book(tmp_path / "a.xlsx", sheets, hidden=["Unread"])
    parts = parts_of(path)
    for number, kind in ((1, b"#DIV/0!"), (2, b"#N/A"), (3, b"#REF!")):
        name = f"xl/worksheets/sheet{number}.xml"
        error = b'<c t="e"><v>' + kind + b"</v></c>"
        parts[name] = parts[name].replace(b"</row>", error * number + b"</row>")
    whole = read(write_parts(path, parts))
    assert whole.table.sheets == ["S"]
    assert (whole.table.error_cells, whole.table.uncalculated) == (2, 1)


def test_each_error_and_formula_of_a_large_sheet_is_counted_once(tmp_path):
    rows = "".join(
        f"<row><c><v>{hash((n,)) % 10**14}</v></c>"
        '<c t="e"><v>#N/A</v></c><c><f>1+1</f><v></v></c></row>'
        for n in range(30_000)
    )
    path = write_sheet_xml(tmp_path / "a.xlsx", rows)
    whole = read(path)
    assert len(parts_of(path)["xl/worksheets/sheet1.xml"]) > 2 * 1024 * 1024
    assert (whole.table.error_cells, whole.table.uncalculated) == (30_000, 30_000)


def test_a_formula_that_nobody_calculated_is_counted(tmp_path):
    path = write_book(tmp_path / "a.xlsx", {"S": [["12025550147", "=1+1", "=A1"]]})
    whole = read(path)
    assert whole.cells == [["12025550147"]]
    assert whole.table.uncalculated == 2


def test_a_text_that_looks_like_an_error_or_a_formula_is_text(tmp_path):
    path = write_sheet_xml(tmp_path / "a.xlsx", text_row(1, "k", "=1+1", "#N/A"))
    for careful in (False, True):
        assert read(path, careful=careful).cells == [["k", "=1+1", "#N/A"]]


def test_error_cells_of_an_old_workbook_are_empty(tmp_path):
    book = xlwt.Workbook()
    row = book.add_sheet("S").row(0)
    row.write(0, "12025550147")
    row.set_cell_error(1, 0x2A)
    row.write(2, "x")
    book.add_sheet("Unread").row(0).set_cell_error(0, 0x2A)
    book.save(str(tmp_path / "a.xls"))
    whole = read(tmp_path / "a.xls")
    assert whole.cells == [["12025550147", "", "x"]]
    assert whole.table.error_cells == 1


@pytest.mark.parametrize("careful", [False, True])
def test_rich_text_and_phonetic_runs_are_one_text(tmp_path, careful):
    row = (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>12025</t></r><r><t>550147</t></r>'
        "</is></c></row>"
    )
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", row), careful=careful)
    assert whole.cells == [["12025550147"]]


@pytest.mark.parametrize("careful", [False, True])
def test_escaped_characters_are_read_as_what_they_mean(tmp_path, careful):
    row = text_row(1, "k", "a_x000D_b_x0041__x005F_x0041_")
    whole = read(write_sheet_xml(tmp_path / "a.xlsx", row), careful=careful)
    assert whole.cells == [["k", "a\rbA_x0041_"]]


@pytest.mark.parametrize("careful", [False, True])
def test_shared_texts_are_read_as_what_they_mean(tmp_path, careful):
    texts = ["k", "_x0041_", "_x005F_x0041_", "a&amp;b", "<![CDATA[c]]>", "x005F_y"]
    shared = f'<sst xmlns="{MAIN}">{"".join(f"<si><t>{text}</t></si>" for text in texts)}</sst>'
    cells = "".join(f'<c t="s"><v>{index}</v></c>' for index in range(len(texts)))
    path = write_sheet_xml(tmp_path / "a.xlsx", f"<row>{cells}</row>")
    parts = parts_of(path) | {"xl/sharedStrings.xml": shared.encode()}
    for name, end, line in [
        ("[Content_Types].xml", b"</Types>", CONTENT),
        ("xl/_rels/workbook.xml.rels", b"</Relationships>", RELATION),
    ]:
        if b"haredStrings" not in parts[name]:
            parts[name] = parts[name].replace(end, line + end)
    write_parts(path, parts)
    expected = ["k", "A", "_x0041_", "a&b", "c", "x005F_y"]
    assert read(path, careful=careful).cells == [expected]


def test_the_older_date_system_is_respected(tmp_path):
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active.append(["k", dt.datetime(2024, 1, 31)])
    book.save(tmp_path / "a.xlsx")
    for careful in (False, True):
        assert read(tmp_path / "a.xlsx", careful=careful).cells == [["k", "2024-01-31"]]


def test_number_formats_do_not_hide_digits(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([12025550147, 0.15, 7])
    sheet["A1"].number_format = "0.00E+00"
    sheet["B1"].number_format = "0%"
    sheet["C1"].number_format = "00000"
    book.save(tmp_path / "a.xlsx")
    for careful in (False, True):
        assert read(tmp_path / "a.xlsx", careful=careful).cells == [
            ["12025550147", "0.15", "00007"]
        ]


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        (None, "", None),
        ("x", "x", None),
        (999_999_999_999_999, "999999999999999", None),
        (-7, "-7", None),
        (10**15, "1000000000000000", "digits"),
        (12025550147.5, "12025550147.5", "number"),
        (float("inf"), "inf", "digits"),
        (dt.timedelta(hours=-1, seconds=-1), "-1:00:01", "date"),
    ],
)
def test_a_first_cell_is_text_with_the_type_of_what_is_no_address(value, text, kind):
    made = typed_cell_text(value)
    assert (str(made), getattr(made, "kind", None)) == (text, kind)
    assert isinstance(made, CellText) == (kind is not None)
    assert cell_text(value) == text
    assert tidy([made]) == ([made] if text else [])
