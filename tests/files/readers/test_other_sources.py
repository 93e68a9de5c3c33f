"""Sources that are no workbook of Excel and no CSV: vCards and OpenDocument spreadsheets."""

import zipfile
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.files.encodings import Encoding
from clientlists_desktop.files.kinds import FileKind
from clientlists_desktop.files.readers.sheets import MergedRun
from clientlists_desktop.files.readers.vcards import open_vcards
from clientlists_desktop.files.source import Source
from tests.files.made import Whole, read, refusal, write_bytes


def cards(*bodies: str, version: str = "3.0") -> str:
    made = (f"BEGIN:VCARD\nVERSION:{version}\n{body}\nEND:VCARD\n" for body in bodies)
    return "".join(made)


def read_cards(tmp_path: Path, text: str | bytes) -> Whole:
    return read(write_bytes(tmp_path / "a.vcf", text), header=lambda cell: True)


def test_each_number_of_a_card_stands_in_the_column_of_its_type(tmp_path):
    anna = "FN:Anna Petrova\nTEL;TYPE=CELL:+79161234567\nEMAIL;TYPE=HOME:a@x.ru"
    boris = (
        "FN:Boris\nORG:ACME\\; Co;Sales\nTEL;TYPE=WORK,pref:+74952345678\n"
        "TEL;TYPE=CELL:+79162345678\nTEL;TYPE=CELL:+79162345679"
    )
    whole = read_cards(tmp_path, cards(anna, boris, "FN:Clara"))
    assert whole.table.file.kind is FileKind.VCARD
    assert whole.table.header == [
        "Phone (cell)", "Phone (work)", "Phone (cell) 2", "Name", "Email (home)", "Company",
    ]  # fmt: skip
    assert whole.cells == [
        ["+79161234567", "", "", "Anna Petrova", "a@x.ru"],
        ["+79162345678", "+74952345678", "+79162345679", "Boris", "", "ACME; Co, Sales"],
        ["", "", "", "Clara"],
    ]


def test_notes_and_groups_of_a_card_are_read_since_refusals_stand_there(tmp_path):
    body = "FN:Anna\nTEL:+79161234567\nNOTE:не звонить\\, просила\nNOTE:VIP\nCATEGORIES:a,DNC"
    whole = read_cards(tmp_path, cards(body))
    assert whole.table.header == ["Phone", "Name", "Note", "Groups"]
    assert whole.cells == [["+79161234567", "Anna", "не звонить, просила VIP", "a,DNC"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_an_old_card_is_decoded(tmp_path, encoding):
    quoted = "=D0=98=D0=B2=D0=B0=\n=D0=BD"
    body = f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;{quoted};;;\nTEL;CELL;VOICE:+79161234567"
    text = cards(body, "N:Орлова;Мария\nTEL;HOME:84951234567", version="2.1")
    whole = read_cards(tmp_path, text.encode(encoding))
    assert whole.table.header == ["Phone (cell)", "Phone (home)", "Name"]
    assert whole.cells == [["+79161234567", "", "Иван"], ["", "84951234567", "Мария Орлова"]]


def test_a_picture_that_was_cut_short_costs_no_client(tmp_path):
    picture = "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAA\n /9j/4AAQ\n"
    body = f"N:Lee;Ann\n{picture}TEL;CELL:12127365000\n item1.LOGO;TYPE=x:\n a".replace(
        "\n i", "\ni"
    )
    whole = read_cards(tmp_path, cards(body, "N:Ray;Bob\nTEL;CELL:12127365001", version="2.1"))
    assert whole.cells == [["12127365000", "Ann Lee"], ["12127365001", "Bob Ray"]]


def test_a_card_of_version_4_gives_its_number_without_tel(tmp_path):
    body = 'FN:Anna\\, P.\nTEL;VALUE=uri;TYPE="voice,cell":tel:+79161234567\nitem1.TEL:+79161234568'
    whole = read_cards(tmp_path, cards(body, version="4.0"))
    assert whole.cells == [["+79161234567", "+79161234568", "Anna, P."]]


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n",
        cards("FN:Anna") + "BEGIN:VCARD\nTEL;TYPE:x\nBEGIN:Y\n",
    ],
)
def test_a_card_without_an_end_refuses_the_file(tmp_path, text):
    assert refusal(write_bytes(tmp_path / "a.vcf", text)).reason is Refusal.DAMAGED


_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for short, full in (("office", "office"), ("table", "table"), ("text", "text"),
                        ("style", "style"), ("number", "datastyle"))
)  # fmt: skip


def text_cell(text: str) -> str:
    return (
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
    )


def number_cell(value: int, shown: str) -> str:
    facts = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {facts}><text:p>{shown}</text:p></table:table-cell>"


def row(*cells: str, facts: str = "") -> str:
    return f"<table:table-row {facts}>{''.join(cells)}</table:table-row>"


def write_ods(path: Path, rows: str, styles: str = "", columns: str = "", common: str = "") -> Path:
    """Write a spreadsheet.

    Args:
        styles: those of its content.
        common: those of a part of their own, as cell styles that have a name are.
    """
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    content = (
        f"<office:document-content {_NAMES}>{styles}<office:body><office:spreadsheet>"
        f'<table:table table:name="People">{columns}{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        if common:
            part = f"<office:document-styles {_NAMES}>{common}</office:document-styles>"
            archive.writestr("styles.xml", part)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


HEADER = row(text_cell("phone"), text_cell("name"))
ANN = row(text_cell("12025550147"), text_cell("Ann"))


def test_an_opendocument_spreadsheet_is_read(tmp_path):
    bob = row(number_cell(12025550163, "12025550163"), text_cell("Bob"))
    end = row("<table:table-cell/>", facts='table:number-rows-repeated="1048000"')
    whole = read(write_ods(tmp_path / "a.ods", HEADER + ANN + bob + end))
    assert (whole.table.file.kind, whole.table.sheets) == (FileKind.ODS, ["People"])
    assert whole.rows == [(0, 2, ["12025550147", "Ann"]), (0, 3, ["12025550163", "Bob"])]


def test_hidden_rows_and_columns_of_one_are_counted(tmp_path):
    hidden = ANN.replace("<table:table-row", '<table:table-row table:visibility="filter"')
    twice = hidden.replace("table:vis", 'table:number-rows-repeated="2" table:vis')
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    whole = read(write_ods(tmp_path / "a.ods", HEADER + ANN + hidden + twice, columns=columns))
    assert whole.table.notes[0].hidden_rows == {3, 4, 5}
    assert (whole.table.hidden_rows, whole.table.hidden_columns) == (3, ("name",))


def test_cells_of_one_that_merged_ones_cover_are_found(tmp_path):
    spanned = '<table:table-cell table:number-rows-spanned="2"'
    whole_cell = text_cell("Ann").replace("<table:table-cell", spanned)
    rows = HEADER + row(text_cell("12025550147"), whole_cell)
    rows += row(text_cell("12025550163"), "<table:covered-table-cell/>")
    whole = read(write_ods(tmp_path / "a.ods", rows + ANN))
    assert whole.table.notes[0].merged == [MergedRun(2, 3, 1)]
    assert (whole.table.gaps.rows, whole.table.gaps.first, whole.table.gaps.value) == (1, 3, "Ann")


STRUCK = (
    '<style:style style:name="ce1"><style:text-properties style:text-line-through-style="solid"/>'
    '</style:style><style:style style:name="ce2">'
    '<style:text-properties style:text-line-through-style="none"/></style:style>'
)


REFUSING = (
    "<office:annotation><meta:date-string>2026-11-28T00:00:00</meta:date-string>"
    "<text:p>Anna:</text:p><text:p>do not call</text:p></office:annotation>"
)


def styled(cell: str, style: str) -> str:
    return cell.replace("<table:table-cell", f'<table:table-cell table:style-name="{style}"')


@pytest.mark.parametrize(
    ("struck", "columns"),
    [
        (row(styled(text_cell("12025550163"), "ce1"), text_cell("Bob")), ""),
        (row(styled(number_cell(12025550163, "12025550163"), "ce1"), text_cell("Bob")), ""),
        (row(text_cell('<text:span text:style-name="ce1">12025550163</text:span>')), ""),
        (row(text_cell("12025550163"), facts='table:default-cell-style-name="ce1"'), ""),
        (
            row(styled(text_cell("12025550163"), "ce2"), text_cell("Bob")),
            '<table:table-column/><table:table-column table:default-cell-style-name="ce1"/>',
        ),
        (row(text_cell("12025550163").replace("<text:p>", REFUSING + "<text:p>")), ""),
    ],
    ids=["text", "number", "a part of the text", "row", "column", "comment"],
)
def test_struck_or_refusing_rows_of_one_are_found(tmp_path, struck, columns):
    header, ann = (styled(one, "ce2") for one in (HEADER, ANN))
    empty = "" if columns else row(styled(text_cell(""), "ce1"), text_cell("Eve"))
    path = write_ods(tmp_path / "a.ods", header + ann + struck + ann + empty, STRUCK, columns)
    whole = read(path)
    assert whole.table.notes[0].marked_rows == {3}
    assert whole.table.marked_rows == 1


def test_numbers_of_one_are_read_as_they_are_shown(tmp_path):
    styles = '<number:number-style style:name="N1"><number:text>+7</number:text>'
    styles += '<number:number number:min-integer-digits="10"/></number:number-style>'
    rows = HEADER + row(number_cell(9161234567, "+79161234567"), text_cell("Ann"))
    rows += row(number_cell(9161234567, "9 161 234 567,00"), text_cell("Bob"))
    whole = read(write_ods(tmp_path / "a.ods", rows, styles))
    assert whole.cells == [["+79161234567", "Ann"], ["9161234567", "Bob"]]
    assert whole.table.shown_digits == 1


PLUS_SEVEN = (
    '<number:number-style style:name="N1"><number:text>+7</number:text>'
    '<number:number number:min-integer-digits="10"/></number:number-style>'
)


def test_numbers_are_read_as_they_are_shown_though_the_format_is_a_style_of_the_whole_file(
    tmp_path,
):
    rows = HEADER + row(styled(number_cell(9161234567, "+79161234567"), "ce1"), text_cell("Ann"))
    whole = read(write_ods(tmp_path / "a.ods", rows, common=PLUS_SEVEN))
    assert (whole.cells, whole.table.shown_digits) == ([["+79161234567", "Ann"]], 1)


@pytest.mark.parametrize(
    ("style", "marked"),
    [
        ("gone", {3}),
        ("of gone", {3}),
        ("not struck", set()),
    ],
)
def test_rows_that_a_style_of_the_whole_file_strikes_are_found(tmp_path, style, marked):
    gone = STRUCK.replace('"ce1"', '"gone"')
    own = (
        '<style:style style:name="of gone" style:parent-style-name="gone"/>'
        '<style:style style:name="not struck" style:parent-style-name="gone">'
        '<style:text-properties style:text-line-through-style="none"/></style:style>'
    )
    struck = row(styled(text_cell("12025550163"), style), text_cell("Bob"))
    path = write_ods(tmp_path / "a.ods", HEADER + ANN + struck, own, common=gone)
    assert read(path).table.notes[0].marked_rows == marked


def test_a_damaged_part_of_styles_costs_no_client(tmp_path):
    path = write_ods(tmp_path / "a.ods", HEADER + ANN, common="<broken")
    assert read(path).cells == [["12025550147", "Ann"]]


def test_a_damaged_one_is_refused(tmp_path):
    assert refusal(write_ods(tmp_path / "a.ods", HEADER + "<broken")).reason is Refusal.DAMAGED


def test_a_card_of_many_numbers_makes_few_rows_at_a_time_wide(tmp_path):
    many = "".join(f"TEL:+7916{number:07}\n" for number in range(1_000))
    data = cards(f"FN:A\n{many}", *["FN:B\nTEL:+79161234567"] * 1_000).encode()
    sheet = open_vcards(Source("a.vcf", data, ""), Encoding("utf-8"))
    chunks = list(sheet.chunks)
    assert sum(map(len, chunks)) == sheet.rows == 1_002
    assert max(len(chunk) * len(chunk[0]) for chunk in chunks) <= 300_000
