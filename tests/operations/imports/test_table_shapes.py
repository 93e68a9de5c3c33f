"""Tables in odd shapes: several sheets, shifted rows, repeated headers, foreign CSV."""

import openpyxl
import pytest

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.layouts import LayoutDoubt
from clientlists_desktop.operations.imports.fixes import fix_all, run_to_end
from clientlists_desktop.storage.imports import rows
from tests.operations.helpers import check, write, write_sheets
from tests.people import MAKER

ANNA, BORIS = ("79161234567", "Anna"), ("79162345678", "Boris")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (("Name", "Phone"), ("Clara", "79163456789")),
        (("phone ", "NAME"), ("79163456789", "Clara")),
        (("Phone:", "name."), ("79163456789", "Clara")),
    ],
)
def test_a_sheet_whose_header_differs_in_case_or_order_is_read_on(workspace, tmp_path, header, row):
    sheets = {"Tver": [("Phone", "Name"), ANNA], "Omsk": [header, row]}
    file = check(workspace, write_sheets(tmp_path / "a.xlsx", sheets))
    assert (file.facts.sheets, file.balance.ready) == (("Tver", "Omsk"), 2)
    last = list(rows.every_row(workspace, file))[-1]
    assert last.cells == ("79163456789", "Clara")


@pytest.mark.parametrize("header", [("Phone", "City"), ("Phone", "Phone"), ("Phone", "Name", "X")])
def test_a_sheet_of_other_columns_is_not_read_on(workspace, tmp_path, header):
    sheets = {"Tver": [("Phone", "Name"), ANNA], "Omsk": [header, BORIS]}
    file = check(workspace, write_sheets(tmp_path / "a.xlsx", sheets))
    assert (file.facts.sheets, dict(file.facts.unread)) == (("Tver",), {"Omsk": 2})


def csv_text(tmp_path, text):
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_longer_than_the_header_is_told_and_gives_no_zone(workspace, tmp_path):
    text = (
        "Phone,Address,GMT_ZONE,City\n79161234567,Lenina 2,+03:00,Tula\n"
        "79162345678,Tverskaya 1, +05:00,+03:00,Moscow\n79163456789,Mira 1,+03:00\n"
    )
    file = check(workspace, csv_text(tmp_path, text))
    (notice,) = file.facts.notices
    assert (notice.code, notice.facts) == ("longer_rows", {"count": 1, "row": 3})
    assert file.balance.reasons == {Reason.EXTRA_CELLS: 1}
    found = list(rows.every_row(workspace, file))
    assert [row.zone for row in found] == ["+03:00", None, "+03:00"]


def test_a_second_number_behind_the_only_column_is_told(workspace, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Phone\n12025550147\n12025550148;12025550149\n12025550150\n", "utf-8")
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.reasons) == (3, {Reason.EXTRA_CELLS: 1})
    assert [one.code for one in file.facts.notices] == ["longer_rows"]


@pytest.mark.parametrize(
    "text",
    [
        "Phone,Name\n79161234567,Anna,a\n79162345678,Boris,b\n",
        "Phone,Name\n79161234567,Anna,,\n79162345678,Boris\n",
        "79161234567,Anna\n79162345678,Boris,b\n",
    ],
)
def test_unnamed_columns_are_no_shift(workspace, tmp_path, text):
    file = check(workspace, csv_text(tmp_path, text))
    assert (file.balance.ready, file.facts.notices) == (2, ())


@pytest.mark.parametrize(
    ("again", "notices"),
    [(("Phone", "Name"), []), (("PHONE", " name"), []), (("Name", "Phone"), ["other_header"]),
     (("Город", "Мобильный телефон"), ["other_header"]),],
)  # fmt: skip
def test_the_header_again_fails_with_a_reason_of_its_own(workspace, tmp_path, again, notices):
    table = [("Phone", "Name"), ANNA, again, BORIS]
    file = check(workspace, write(tmp_path / "a.csv", table))
    assert file.balance.reasons == {Reason.HEADER_ROW: 1}
    assert [notice.code for notice in file.facts.notices] == notices


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("79161234567, 79162345678, 79163456789", 3),
        ("79161234567;79162345678;79163456789;\n", 3),
        ("+7 916 123-45-67\t+79162345678\t+79163456789\t79164567890\n\n", 4),
    ],
)
def test_a_line_of_numbers_is_a_column_of_clients(workspace, tmp_path, text, ready):
    file = check(workspace, csv_text(tmp_path, text))
    assert (file.balance.ready, file.columns) == (ready, ("0",))
    assert [(one.code, one.facts) for one in file.facts.notices] == [("one_line", {"count": ready})]


def test_a_line_of_numbers_without_their_code_is_one_too(workspace, tmp_path):
    text = "8 (916) 123-45-67, 89162345678, 8-916-345-67-89"
    file = check(workspace, csv_text(tmp_path, text))
    assert (file.balance.failed, file.columns) == (3, ("0",))
    assert [one.code for one in file.questions] == [QuestionCode.COUNTRY]
    file = check(workspace, csv_text(tmp_path, "79161234567,7707083893,84951234567"))
    assert file.balance.read == 1


@pytest.mark.parametrize("text", ["79161234567,79162345678\n", "79161234567,Anna,79162345678\n"])
def test_a_line_of_one_client_is_a_row(workspace, tmp_path, text):
    file = check(workspace, csv_text(tmp_path, text))
    assert (file.balance.read, file.facts.notices) == (1, ())


@pytest.mark.parametrize(
    ("header", "notices"),
    [
        (("Phone", "Name", "", "Phone", "Name"), [("side_by_side", {"column": "D"})]),
        (("Phone", "Name", "phone", "NAME"), [("side_by_side", {"column": "C"})]),
        (("Phone", "Name", "Phone"), []),
        (("Phone", "Name", "City", "Phone", "Name"), []),
    ],
)
def test_tables_side_by_side_are_told(workspace, tmp_path, header, notices):
    file = check(workspace, write(tmp_path / "a.xlsx", [header, ANNA, BORIS]))
    assert [(one.code, one.facts) for one in file.facts.notices] == notices


@pytest.mark.parametrize(
    "first",
    [
        ("Anna", "", "Tula"),
        ("Anna", "no", "Tula"),
        ("Anna", "нет", ""),
        ("Anna", "-", "Omsk"),
        ("Anna", "?", "Tver"),
        ("Anna", "unknown", "Tver"),
        ("", "", "Tver"),
    ],
)
def test_a_first_client_without_a_number_is_no_header(workspace, tmp_path, first):
    others = [("Boris", "+79162345678", "Tver"), ("Clara", "+79163456789", "Omsk")]
    file = check(workspace, write(tmp_path / "a.csv", [first, *others]))
    assert (file.facts.header_row, file.facts.address_column) == (None, 1)
    assert (file.balance.ready, file.balance.failed) == (2, 1)


def test_a_first_client_without_a_number_in_the_first_column_is_no_header(workspace, tmp_path):
    table = [("", "Anna"), ("+79162345678", "Boris"), ("+79163456789", "Clara")]
    file = check(workspace, write(tmp_path / "a.csv", table))
    assert (file.facts.header_row, file.balance.ready, file.balance.failed) == (None, 2, 1)


@pytest.mark.parametrize(
    "header",
    [
        ("Client", "Anrufbar unter", "Region"),
        ("Client", "", "Do not call"),
        ("First name", "", "City"),
        ("Client", "", ""),
        ("Vardas", "Kontaktai", "Miestas"),
    ],
)
def test_unknown_headings_are_a_header(workspace, tmp_path, header):
    others = [("Boris", "+79162345678", ""), ("Clara", "+79163456789", "Omsk")]
    file = check(workspace, write(tmp_path / "a.csv", [header, *others]))
    assert (file.facts.header_row, file.balance.ready, file.balance.failed) == (1, 2, 0)


def test_columns_aligned_by_blanks_are_doubted_where_none_holds_numbers(workspace, tmp_path):
    text = "Client         Name\ncustomer-1     Anna\ncustomer-22    Boris\n"
    file = check(workspace, csv_text(tmp_path, text), "chat_api")
    assert file.facts.doubts == (LayoutDoubt.ONE_COLUMN,)


def book_with(path, header, table, links=()):
    book = openpyxl.Workbook()
    for row in (header, *table):
        book.active.append(row)
    for place, target in links:
        book.active[place].hyperlink = target
    book.save(path)
    return path


@pytest.mark.parametrize("careful", [False, True])
def test_a_linked_word_is_read_as_the_number_that_it_dials(workspace, tmp_path, careful):
    table = [
        ("call", "Anna"),
        ("WhatsApp", "Boris"),
        ("79163456789", "Clara"),
        ("site", "D"),
        ("Eva 2 mobile", "Eva"),
    ]
    links = [("A2", "tel:+79161234567"), ("A3", "https://wa.me/79162345678"),
             ("A4", "tel:+79990000000"), ("A5", "https://example.com/79164567890"),
             ("A6", "tel:+79165678901")]  # fmt: skip
    path = book_with(tmp_path / "a.xlsx", ("Phone", "Name"), table, links=links)
    file = check(workspace, path, careful=careful)
    first = [row.cells[0] for row in rows.every_row(workspace, file)]
    assert first == ["tel:+79161234567", "https://wa.me/79162345678", "79163456789", "site",
                     "tel:+79165678901"]  # fmt: skip
    edit = Edit(EditKind.LINK, Reason.LETTERS)
    assert run_to_end(fix_all(workspace, file, edit, MAKER)).balance.ready == 4


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_named(workspace, tmp_path, state):
    book = openpyxl.Workbook()
    for name in ("Open", "Secret", "Blank"):
        sheet = book.create_sheet(name)
        sheet.sheet_state = "visible" if name == "Open" else state
        for row in [("Phone", "Name"), ANNA] if name != "Blank" else []:
            sheet.append(row)
    del book["Sheet"]
    book.save(tmp_path / "a.xlsx")
    file = check(workspace, tmp_path / "a.xlsx")
    assert file.facts.sheets == ("Open",)
    assert [(one.code, one.facts) for one in file.facts.notices] == [
        ("hidden_sheets", {"sheets": "Secret"})
    ]


@pytest.mark.parametrize("name", ["Отказы", "Do not call", "Sperrliste"])
def test_a_sheet_of_refusals_is_not_read_on(workspace, tmp_path, name):
    table = [("Phone", "Name"), ANNA]
    path = write_sheets(tmp_path / "a.xlsx", {"Clients": table, name: table, "More": table})
    facts = check(workspace, path).facts
    assert (facts.sheets, facts.unread) == (("Clients", "More"), {name: 2})
    assert [(one.code, dict(one.facts)) for one in facts.notices] == [
        ("refusal_sheets", {"sheets": name})
    ]
