import openpyxl
import pytest

from tests.cli.helpers import CLEAN, MESSY
from tests.operations.helpers import write

FIELDS = (
    ("Phone", "", "Name", "Name", "GMT_ZONE", "DIALER_PRIORITY"),
    ("+1 (202) 555-0147", "=1+1", "Ольга", "x", "3", "1"),
    ("12025550162", " a\nb ", "", "007", "", ""),
    ("12125550163", "", "", "", "GMT-5", "5"),
    ("letters", "", "", "", "", ""),
)


def cells_of(path):
    rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    return [["" if cell is None else cell for cell in row] for row in rows]


def test_a_list_is_downloaded_with_all_its_fields(make, run, tmp_path):
    make("Весна", rows=FIELDS)
    target = tmp_path / "out.xlsx"
    ran = run("export", "Весна", target)
    assert (ran.status, ran.err) == (0, "")
    assert f"3 clients written to {target}." in ran.out
    assert cells_of(target) == [
        ["Phone", "1", "Name", "Name (2)", "GMT_ZONE", "DIALER_PRIORITY"],
        ["12025550147", "=1+1", "Ольга", "x", "3", "1"],
        ["12025550162", " a\nb ", "", "007", "", ""],
        ["12125550163", "", "", "", "GMT-5", "5"],
    ]


@pytest.mark.parametrize(
    ("rows", "channel"),
    [
        (MESSY, "telephony"),
        (FIELDS, "telephony"),
        ([("12025550147", "Maria"), ("12025550162", "Лев")], "telephony"),
        ([("12671234567",), ("5215512345678", "Лев")], "whatsapp"),
        ([("ID", "Имя"), ("5120004417", "Ольга"), ("odd-one", "Лев")], "telegram"),
        ([("ID", "Имя"), ("a b", "Ольга"), ("=1+1", "Лев"), ("007", "")], "chat_api"),
    ],
)
def test_a_downloaded_list_uploads_again_with_0_failed_and_the_same_rows(
    make, run, tmp_path, rows, channel
):
    make("First", rows=rows, channel=channel)
    once, twice = tmp_path / "once.xlsx", tmp_path / "twice.xlsx"
    assert run("export", "First", once).status == 0
    *again, balance = run("check", once, "--channel", channel, "--rows").lines
    clients = run("show", "First", "--json").json["clients"]
    assert clients > 0
    assert balance["read"] == balance["ready"] == clients
    assert (balance["failed"], balance["duplicate"], balance["blank"]) == (0, 0, 0)
    assert [row["address"] for row in again] == [cells[0] for cells in cells_of(once)[1:]]
    given = ("--channel", channel, "--name", "Second", "--consent", "The clients agreed.")
    assert run("create", once, *given).status == 0
    run("export", "Second", twice)
    assert cells_of(twice) == cells_of(once)


def test_an_existing_file_is_replaced_only_by_force(make, run, tmp_path):
    make("Весна")
    target = tmp_path / "out.xlsx"
    target.write_text("mine")
    refused = run("export", "Весна", target)
    assert (refused.status, refused.out) == (3, "")
    assert f"“{target}” already exists" in refused.err
    assert target.read_text() == "mine"
    assert run("export", "Весна", target, "--force").status == 0
    assert cells_of(target)[1:] == [list(row) for row in CLEAN[1:]]
    assert [path.name for path in tmp_path.glob("*.part")] == []


@pytest.mark.parametrize("place", ["nowhere/out.xlsx", "folder"])
def test_a_place_that_cannot_be_written_is_refused_with_a_whole_sentence(
    make, run, tmp_path, place
):
    (tmp_path / "folder").mkdir()
    make("Весна")
    refused = run("export", "Весна", tmp_path / place, "--force")
    assert refused.status == 3
    assert f"“{tmp_path / place}” cannot be written" in refused.err
    assert ": ." not in refused.err


def test_one_client_is_said_in_the_singular(make, run, tmp_path):
    make("One", rows=CLEAN[:2])
    assert "1 client written" in run("export", "One", tmp_path / "out.xlsx").out


def test_characters_that_no_workbook_can_hold_are_replaced_and_counted(make, run, tmp_path):
    make("Odd", rows=[*CLEAN, ("12125550163", "a\x07b", "c\x08d")])
    ran = run("export", "Odd", tmp_path / "out.xlsx")
    assert "2 characters that no workbook can hold were replaced." in ran.out
    again = run("check", tmp_path / "out.xlsx", "--channel", "telephony", "--json").json
    assert (again["ready"], again["failed"]) == (3, 0)


def test_a_list_of_a_xlsx_keeps_its_fields_too(run, tmp_path):
    path = write(
        tmp_path / "clients.xlsx", [("Phone", "Sum"), ("12025550147", 7), (12025550162, 1.5)]
    )
    given = ("--channel", "telephony", "--name", "Book", "--consent", "The clients agreed.")
    assert run("create", path, *given).status == 0
    run("export", "Book", tmp_path / "out.xlsx")
    assert cells_of(tmp_path / "out.xlsx") == [
        ["Phone", "Sum"],
        ["12025550147", "7"],
        ["12025550162", "1.5"],
    ]
