import csv
import io

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.files.workbooks.packages import guard
from clientlists_desktop.files.writers import xlsx
from clientlists_desktop.files.writers.csv_file import CsvFormat
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import HEADER, check, finish, make_list, write
from tests.people import MAKER, sign_up
from tests.storage.samples import confirm, make_draft

ROWS = (
    ("Phone", "Name", "", "City", "City"),
    ("+1 202 555-0147", "=1+1", "", "Boston", "x"),
    ("not known", "Lev", "", "Томск", "y"),
    ("79123456789", "+7", "1", "", "", "beyond"),
)


@pytest.fixture
def made(workspace, tmp_path):
    return make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")


def export(workspace, made, target, **options):
    return finish(export_list(workspace, made.id, target, MAKER, **options))


def clients(workspace: Workspace, list_id):
    return list(rows.every_client(workspace, drafts.get_checked_file(workspace, list_id)))


def test_an_export_holds_all_fields_of_the_ready_rows_in_order(workspace, made, tmp_path):
    exported = export(workspace, made, tmp_path / "out.xlsx")
    assert (exported.clients, exported.replaced) == (2, 0)
    sheet = openpyxl.load_workbook(exported.path).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Phone", "Name", "2", "City", "City (2)", "5"],
        ["12025550147", "=1+1", None, "Boston", "x", None],
        ["79123456789", "+7", "1", None, None, "beyond"],
    ]


def test_an_export_too_big_to_import_again_is_reported(workspace, made, tmp_path, monkeypatch):
    exported = export(workspace, made, tmp_path / "out.xlsx")
    assert not exported.too_big
    size = exported.path.stat().st_size
    for bound in ("MAX_BYTES", "_MAX_UNPACKED"):
        with monkeypatch.context() as patch:
            patch.setattr(guard, bound, size - 1)
            assert export(workspace, made, tmp_path / f"{bound}.xlsx").too_big


def test_every_cell_of_an_export_is_text(workspace, made, tmp_path):
    target = export(workspace, made, tmp_path / "out.xlsx").path
    for row in openpyxl.load_workbook(target).active.iter_rows():
        for cell in row:
            if cell.value is not None:
                assert (cell.data_type, cell.number_format) == ("s", "@")


def test_the_progress_of_an_export_ends_with_the_whole(workspace, made, tmp_path):
    steps = list(export_list(workspace, made.id, tmp_path / "out.xlsx", MAKER))
    assert (steps[-1].rows, steps[-1].share) == (2, 1.0)


def test_an_existing_file_is_replaced_only_when_that_was_agreed(workspace, made, tmp_path):
    target = tmp_path / "out.xlsx"
    target.write_text("mine")
    with pytest.raises(Refused) as refused:
        export(workspace, made, target)
    assert refused.value.reason is Refusal.FILE_EXISTS
    assert target.read_text() == "mine"
    export(workspace, made, target, overwrite=True)
    assert openpyxl.load_workbook(target).active["A2"].value == "12025550147"


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv"])
def test_a_file_that_another_program_makes_meanwhile_stays(workspace, made, tmp_path, name):
    target = tmp_path / name
    work = export_list(workspace, made.id, target, MAKER)
    next(work)
    target.write_text("theirs")
    with pytest.raises(Refused) as refused:
        finish(work)
    assert refused.value.reason is Refusal.FILE_EXISTS
    assert target.read_text() == "theirs"


@pytest.mark.parametrize("target", ["nowhere/out.xlsx", "folder"])
def test_an_unwritable_path_is_refused(workspace, made, tmp_path, target):
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refused) as refused:
        export(workspace, made, tmp_path / target, overwrite=True)
    assert refused.value.reason is Refusal.NOT_WRITABLE


def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(workspace, made, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "out.xlsx"
    target.write_text("old")
    work = export_list(workspace, made.id, target, MAKER, overwrite=True)
    next(work)
    assert len(list(folder.iterdir())) == 2
    work.close()
    assert [path.name for path in folder.iterdir()] == ["out.xlsx"]
    assert target.read_text() == "old"


def test_a_deleted_list_cannot_be_exported(workspace, made, tmp_path):
    lists.trash_list(workspace, made.id, "maker")
    with pytest.raises(Refused) as refused:
        export(workspace, made, tmp_path / "out.xlsx")
    assert refused.value.reason is Refusal.NO_SUCH_LIST
    assert not (tmp_path / "out.xlsx").exists()


def test_characters_that_no_workbook_holds_are_replaced_and_counted(workspace, tmp_path):
    draft = make_draft(workspace, [("12025550147", "a\x01b\x02", "\x0b")])
    confirm(workspace, draft.id, "Odd", "maker")
    exported = export(workspace, draft, tmp_path / "out.xlsx")
    assert exported.replaced == 3
    again = check(workspace, exported.path)
    assert [row.cells for row in rows.every_row(workspace, again)] == [
        ("12025550147", "a\ufffdb\ufffd", "\ufffd")
    ]


def test_more_rows_than_a_sheet_holds_go_on_under_the_same_header(workspace, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "MAX_ROWS", 4)
    numbers = [f"1202555010{number}" for number in range(8)]
    path = write(tmp_path / "clients.csv", [HEADER, *((number, "Лев") for number in numbers)])
    target = export(workspace, make_list(workspace, path, "Long"), tmp_path / "out.xlsx").path
    book = openpyxl.load_workbook(target)
    assert [[row[0].value for row in sheet.iter_rows()] for sheet in book.worksheets] == [
        ["Phone", *numbers[:3]],
        ["Phone", *numbers[3:6]],
        ["Phone", *numbers[6:]],
    ]
    again = check(workspace, target)
    assert (again.balance.ready, again.balance.read) == (8, 8)
    assert len(again.facts.sheets) == 3
    assert not again.facts.unread


@pytest.mark.parametrize("count", [3, 6])
def test_a_full_last_sheet_is_not_followed_by_an_empty_one(workspace, tmp_path, monkeypatch, count):
    monkeypatch.setattr(xlsx, "MAX_ROWS", 4)
    table = [HEADER, *((f"1202555010{number}",) for number in range(count))]
    made = make_list(workspace, write(tmp_path / "clients.csv", table), "Full")
    target = export(workspace, made, tmp_path / "out.xlsx").path
    assert len(openpyxl.load_workbook(target).worksheets) == count // 3


@pytest.mark.parametrize(
    ("channel", "addresses"),
    [
        ("telephony", ("+1 202 555-0147", "12671234567")),
        ("whatsapp", ("5215512345678", "12025550147")),
        ("chat_widget", ("747078ed-d270-5664-62bf-0a933b43a15f", "unlike any other")),
        ("chat_api", ("=cmd", "customer 1042", "007", "TRUE", "1.50")),
    ],
)
def test_an_export_of_any_channel_is_imported_again_whole(workspace, tmp_path, channel, addresses):
    path = write(tmp_path / "clients.csv", [("ID", "Name"), *((a, "Лев") for a in addresses)])
    made = make_list(workspace, path, "Once", channel)
    target = export(workspace, made, tmp_path / "out.xlsx").path
    again = check(workspace, target, channel)
    assert again.balance.failed == 0
    assert list(rows.every_client(workspace, again)) == clients(workspace, made.id)


def test_an_export_of_a_file_without_header_is_imported_again_whole(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [("12025550147", "Лев"), ("12025550162", "Яна")])
    made = make_list(workspace, path, "Once")
    again = check(workspace, export(workspace, made, tmp_path / "out.xlsx").path)
    assert again.columns == ("0", "1")
    assert list(rows.every_client(workspace, again)) == clients(workspace, made.id)


@pytest.mark.parametrize("channel", ["telegram", "vk", "facebook", "instagram"])
def test_an_export_of_ids_without_header_is_imported_again_whole(workspace, tmp_path, channel):
    path = write(tmp_path / "clients.csv", [("5120004417", "Ann"), ("5120004418", "Bob")])
    made = make_list(workspace, path, "Once", channel)
    again = check(workspace, export(workspace, made, tmp_path / "out.xlsx").path, channel)
    assert again.columns == ("0", "1")
    assert list(rows.every_client(workspace, again)) == clients(workspace, made.id)


@pytest.mark.parametrize(
    ("channel", "heading", "address"),
    [
        ("telephony", "Phone 8-800-555-35-35", "12025550147"),
        ("vk", "ID 2024-2025", "201774410"),
        ("chat_widget", "747078ed-d270-5664-62bf-0a933b43a15f", "a"),
    ],
)
def test_a_heading_that_reads_as_an_address_is_exported_under_another(
    workspace, tmp_path, channel, heading, address
):
    path = write(tmp_path / "clients.csv", [(heading, "Phone number"), (address, "Ann")])
    made = make_list(
        workspace,
        path,
        "Once",
        channel,
        choices=Choices(layout_options=LayoutOptions(header_row=1)),
    )
    target = tmp_path / "out.xlsx"
    export(workspace, made, target, address_name="Client")
    again = check(workspace, target, channel)
    assert again.columns == ("Client", "Phone number")
    assert (again.balance.read, again.balance.failed) == (1, 0)
    assert list(rows.every_client(workspace, again)) == clients(workspace, made.id)


def test_an_export_has_no_empty_columns(workspace, tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text("phone,c,c" + "," * 303 + "\n12025550147,Ann\n")
    made = make_list(workspace, path, "Once")
    again = check(workspace, export(workspace, made, tmp_path / "out.xlsx").path)
    assert again.columns == ("phone", "c", "c (2)")


def test_numbers_read_with_a_country_are_imported_again_without_it(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [HEADER, ("8 (912) 345-67-89",), ("8 (495) 123-45-67",)])
    made = make_list(workspace, path, "Once", choices=Choices("RU"))
    again = check(workspace, export(workspace, made, tmp_path / "out.xlsx").path)
    assert list(rows.every_client(workspace, again)) == [["79123456789"], ["74951234567"]]


UGLY = st.text(
    st.one_of(
        st.sampled_from("=+-@'\"<>&;,| \t\r\n\u00a0\u0085\u2028\u200b\ufeff_x0D[]\\😀éЯ"),
        st.characters(
            min_codepoint=32, exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"
        ),
    ),
    max_size=12,
) | st.sampled_from(
    ["_x000D_", "_x005F_", "a_x000D_b", "]]>", "&amp;", "=1+1", "1E5", "007", "#N/A"]
)


@pytest.fixture(scope="module")
def busy_workspace(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("exporting") / "workspace.sqlite")
    sign_up(workspace)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(xlsx, "MAX_ROWS", 4)
        yield workspace
    workspace.close()


@pytest.mark.parametrize("examples", [10, pytest.param(60, marks=pytest.mark.long)])
def test_an_exported_list_is_imported_again_with_the_same_clients(busy_workspace, examples):
    @settings(max_examples=examples)
    @given(
        header=st.lists(UGLY, max_size=3),
        table=st.lists(st.lists(UGLY, max_size=4), min_size=1, max_size=8),
    )
    def holds(header, table):
        export_and_import_again(busy_workspace, header, table)

    holds()


def export_and_import_again(workspace, header, table):
    cells = [[f"1202555{number:04d}", *others] for number, others in enumerate(table)]
    draft = make_draft(workspace, cells, header=["Phone", *header])
    name = f"List {draft.id}"
    confirm(workspace, draft.id, name, "maker")
    target = workspace.path.with_name(f"{draft.id}.xlsx")
    exported = export(workspace, draft, target)
    again = check(workspace, target)
    assert exported.replaced == 0
    assert again.balance.failed == 0
    assert again.balance.read == exported.clients == len(cells)
    assert list(rows.every_client(workspace, again)) == clients(workspace, draft.id)
    assert list(rows.positions(workspace, again, RowFilter())) == [
        SPACING * n for n in range(1, len(cells) + 1)
    ]


@pytest.mark.parametrize(
    ("form", "start"),
    [
        (CsvFormat(), b"\xef\xbb\xbf"),
        (CsvFormat(";", "utf-8-sig"), b"\xef\xbb\xbf"),
        (CsvFormat("\t", "utf-16"), b"\xff\xfe"),
        (CsvFormat(";", "cp1251"), b'"'),
    ],
)
def test_a_csv_has_the_chosen_form_and_is_read_again(workspace, tmp_path, form, start):
    table = [
        ("Phone", "Имя", "Note"),
        ("12025550147", "Аня, Боря", "=1+1"),
        ("12125550163", "", "5;x"),
    ]
    made = make_list(workspace, write(tmp_path / "a.csv", table), "Список")
    exported = export(workspace, made, tmp_path / "out.csv", form=form)
    data = exported.path.read_bytes()
    assert (data[: len(start)], exported.clients, exported.replaced) == (start, 2, 0)
    text = data.decode(form.encoding)
    first, second, third = csv.reader(io.StringIO(text, newline=""), delimiter=form.delimiter)
    assert first == ["Phone", "Имя", "Note"]
    assert (second[:2], third) == (["12025550147", "Аня, Боря"], ["12125550163", "", "5;x"])
    assert second[2] == "'=1+1"
    again = check(workspace, exported.path)
    assert (again.balance.ready, again.facts.delimiter) == (2, form.delimiter)


def test_characters_that_an_encoding_lacks_are_counted(workspace, tmp_path):
    table = [("Phone", "Name"), ("12025550147", "Zoë 王"), ("12125550163", "Ann")]
    made = make_list(workspace, write(tmp_path / "a.csv", table), "Spring")
    exported = export(workspace, made, tmp_path / "out.csv", form=CsvFormat(";", "cp1251"))
    assert exported.replaced == 2
    assert b"Zo? ?" in exported.path.read_bytes()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("columns", [("City", "Phone"), ("phone",), ("Name", "Phone", "City")])
def test_the_chosen_columns_are_written_in_their_order(workspace, tmp_path, ending, columns):
    row = {"Phone": "12025550147", "Name": "Ann", "City": ""}
    made = make_list(workspace, write(tmp_path / "a.csv", [tuple(row), tuple(row.values())]), "S")
    path = export(workspace, made, tmp_path / f"out.{ending}", columns=columns).path
    if ending == "xlsx":
        header, cells = openpyxl.load_workbook(path).active.values
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, cells = csv.reader(file)
    names = [name.capitalize() for name in columns]
    assert (list(header), [cell or "" for cell in cells]) == (names, [row[name] for name in names])


def test_a_column_that_a_list_lacks_is_refused(workspace, made, tmp_path):
    with pytest.raises(Refused) as raised:
        export(workspace, made, tmp_path / "out.csv", columns=("Street",))
    assert raised.value.reason is Refusal.NO_SUCH_COLUMN
    assert not (tmp_path / "out.csv").exists()
