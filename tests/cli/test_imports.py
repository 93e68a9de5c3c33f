"""`check`: the balance, the rows and the files that are refused."""

import hashlib

import openpyxl
import pytest

from tests.cli.helpers import CHECK_KEYS, CLEAN, HEADER, MESSY, InProcessWorker
from tests.operations.helpers import stored, write, write_sheets

ROW_KEYS = {"row", "outcome", "address", "cells", "findings"}
FINDING_KEYS = {"code", "severity", "before", "after"}
OUTCOMES = ("ready", "failed", "duplicate", "blank")


def test_the_balance_is_one_object_with_all_that_was_promised(check, tmp_path):
    ran = check(MESSY, "--json")
    found = ran.json
    assert set(found) == CHECK_KEYS
    data = (tmp_path / "clients.csv").read_bytes()
    assert found == {
        "file": "clients.csv",
        "channel": "telephony",
        "read": 6,
        "ready": 3,
        "failed": 1,
        "duplicate": 1,
        "blank": 1,
        "warned": 1,
        "repaired": 1,
        "reasons": {"separators": 1, "letters": 1, "same_as": 1, "unlikely": 1},
        "columns": list(HEADER),
        "header_row": 1,
        "encoding": "utf-8",
        "encoding_guessed": False,
        "delimiter": ",",
        "sheets": [],
        "unread_sheets": [],
        "notices": [],
        "added": 0,
        "removed": 0,
        "address_column": "A",
        "left_out": [],
        "doubts": [],
        "questions": [],
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    assert ran.err == ""


def test_for_people_the_same_counts_are_printed(check):
    ran = check(MESSY)
    assert ran.status == 1
    assert "6 rows read = 3 ready + 1 failed + 1 duplicate" in ran.out
    for expected in ("Letters in the number", "Unlikely number", "Separators removed"):
        assert expected in ran.out
    assert ran.err == ""


def test_counts_of_one_are_in_the_singular(check):
    ran = check([HEADER, ("12025550147",)])
    assert "1 row read" in ran.out
    again = check([HEADER, ("12025550147",), ("12025550147",)])
    assert "1 duplicate " in again.out
    assert "2 rows read" in again.out


def test_rows_are_printed_one_a_line_before_the_balance(check):
    *rows, balance = check(MESSY, "--rows").lines
    assert set(balance) == CHECK_KEYS
    assert all(set(row) == ROW_KEYS for row in rows)
    assert [row["row"] for row in rows] == [2, 3, 4, 5, 6, 7]
    assert [row["outcome"] for row in rows] == [
        "ready", "ready", "failed", "duplicate", "blank", "ready",
    ]  # fmt: skip
    assert [row["address"] for row in rows] == [
        "12025550147", "12025550162", "", "12025550147", "", "12671234567",
    ]  # fmt: skip
    assert rows[1]["cells"] == ["+1 202 555-0162", "Лев", "Томск"]
    assert rows[4]["cells"] == []
    assert len(rows) == balance["read"]
    for outcome in OUTCOMES:
        assert sum(row["outcome"] == outcome for row in rows) == balance[outcome]


def test_findings_hold_code_severity_before_and_after(check):
    *rows, _ = check(MESSY, "--rows").lines
    findings = [found for row in rows for found in row["findings"]]
    assert all(set(found) - {"facts"} == FINDING_KEYS for found in findings)
    shown = [(f["code"], f["severity"], f["before"], f["after"]) for f in findings]
    assert shown == [
        ("separators", "repaired", "+1 202 555-0162", "12025550162"),
        ("letters", "failed", "letters", None),
        ("same_as", "duplicate", "12025550147", None),
        ("unlikely", "warning", "12671234567", None),
    ]
    (same,) = (found for found in findings if found["code"] == "same_as")
    assert same["facts"]["row"] == 2


def test_the_steering_columns_are_shown_as_they_were_read(check):
    rows = [("Phone", "gmt_zone", "Dialer_Priority"), ("12025550147", "3", "2"), ("12025550162",)]
    first, second, _ = check(rows, "--rows").lines
    assert set(first) == {*ROW_KEYS, "zone", "priority"}
    assert (first["zone"], first["priority"]) == ("+03:00", 2)
    assert first["cells"] == ["12025550147", "3", "2"]
    assert set(second) == ROW_KEYS


def test_rows_of_several_sheets_name_their_sheet_and_sheets_left_unread_are_named(run, tmp_path):
    path = write_sheets(
        tmp_path / "clients.xlsx",
        {
            "First": [HEADER, ("12025550147",)],
            "Notes": [("Something",), ("1",), ("2",)],
            "More": [HEADER, ("12025550162",)],
        },
    )
    *rows, balance = run("check", path, "--channel", "telephony", "--rows").lines
    assert [(row["sheet"], row["row"]) for row in rows] == [("First", 2), ("More", 2)]
    assert balance["sheets"] == ["First", "More"]
    assert balance["unread_sheets"] == [{"name": "Notes", "rows": 3}]
    assert (balance["encoding"], balance["delimiter"]) == (None, None)
    assert "“Notes” with 3 rows" in run("check", path, "--channel", "telephony").out


@pytest.mark.parametrize(
    ("rows", "status"),
    [
        (CLEAN, 0),
        ([*CLEAN, CLEAN[1]], 0),
        ([*CLEAN, ("12671234567",)], 0),
        ([*CLEAN, ("", "", ""), CLEAN[1]], 0),
        ([*CLEAN, ("letters",)], 1),
        ([HEADER, ("letters",)], 1),
    ],
)
def test_only_failed_rows_make_the_status_1(check, rows, status):
    assert check(rows).status == status


@pytest.mark.parametrize("option", ["--json", "--rows"])
def test_the_status_is_the_same_for_programs(check, option):
    assert check(MESSY, option).status == 1
    assert check(CLEAN, option).status == 0


def test_a_check_stores_nothing(check, workspace, opened):
    check(MESSY, "--json")
    assert stored(opened) == (0, 0)
    assert list(workspace.with_name(workspace.name + ".drafts").iterdir()) == []


def test_notices_are_shown_with_their_facts_and_in_words(check):
    rows = [("Phone", "GMT_ZONE", "gmt_zone"), ("12025550147", "+03:00", "+04:00")]
    found = check(rows, "--json").json
    assert found["notices"] == [{"code": "column_twice", "column": "GMT_ZONE"}]
    assert "note: Several columns are named GMT_ZONE; the first one is used." in check(rows).out


def test_every_channel_has_its_own_rule(check):
    rows = [("ID", "Name"), ("5120004417", "Лев"), ("customer-1042", "Яна"), ("a b", "Ольга")]
    telegram = check(rows, "--json", channel="Telegram").json
    assert (telegram["channel"], telegram["ready"], telegram["warned"]) == ("telegram", 2, 1)
    assert telegram["reasons"] == {"unlike_channel": 1, "space_inside": 1}
    assert check(rows, "--json", channel="chat_api").json["ready"] == 3


REFUSED_FILES = [
    (b"", "empty"),
    (b"Phone,Name\n", "no_rows"),
    (b"%PDF-1.7 made up", "pdf"),
    (b"<html><table></table></html>", "html"),
    (b"PK\x03\x04 cut short", "damaged"),
    (b'Phone,Name\n12025550147,"Maria\n', "unclosed_quote"),
]


@pytest.mark.parametrize(("content", "reason"), REFUSED_FILES)
@pytest.mark.parametrize("option", ["--json", "--rows"])
def test_a_file_that_is_refused_is_3_with_one_object_and_one_sentence(
    run, tmp_path, content, reason, option
):
    path = tmp_path / "клиенты.xls"
    path.write_bytes(content)
    ran = run("check", path, "--channel", "telephony", option)
    assert ran.status == 3
    assert set(ran.json) == {"refused"}
    assert ran.json["refused"]["reason"] == reason
    assert ran.json["refused"]["file"] == "клиенты.xls"
    (sentence,) = ran.err.splitlines()
    assert sentence.startswith("clientlists: “клиенты.xls”")
    assert sentence.endswith(".")


def test_a_refusal_without_json_prints_its_sentence_only(run, tmp_path):
    ran = run("check", tmp_path / "gone.csv", "--channel", "telephony")
    assert (ran.status, ran.out) == (3, "")
    assert "“gone.csv” was not found" in ran.err


def test_a_row_that_spoils_the_file_is_named(run, tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text('Phone,Name\n12025550147,Maria\n12025550162,"Lev\n')
    ran = run("check", path, "--channel", "telephony", "--json")
    assert ran.json["refused"]["row"] == 3
    assert "“clients.csv”, row 3" in ran.err


def test_a_folder_is_named_when_it_is_no_file(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, "."):
        ran = run("check", folder, "--channel", "telephony", "--json")
        assert (ran.status, ran.json["refused"]["reason"]) == (3, "not_a_file")
        assert "“”" not in ran.err


def test_a_file_of_more_than_20_mb_is_refused_before_it_is_read(run, tmp_path):
    path = tmp_path / "large.csv"
    most = 20 * 1024 * 1024
    for size, reason in ((most, "unknown_type"), (most + 1, "too_big")):
        with path.open("wb") as file:
            file.truncate(size)
        ran = run("check", path, "--channel", "telephony", "--json")
        assert (ran.status, ran.json["refused"]["reason"]) == (3, reason)
    assert ran.json["refused"]["expected"] == most
    assert "20.1 MB; the limit is 20.0 MB" in ran.err


def test_a_workbook_without_rows_names_the_sheets_that_were_not_read(run, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Phone"])
    hidden = book.create_sheet("Data")
    for cell in ("Phone", "12025550147", "12025550163"):
        hidden.append([cell])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    command = ("check", tmp_path / "a.xlsx", "--channel", "telephony", "--json")
    ran = run(*command)
    assert ran.status == 3
    assert ran.json["refused"] == {
        "reason": "no_rows", "file": "a.xlsx", "unread_sheets": [{"name": "Data", "rows": 3}]
    }  # fmt: skip
    assert "Sheet “Data” with 3 rows was not read." in ran.err


def test_a_cell_far_to_the_right_is_named(run, tmp_path):
    book = openpyxl.Workbook()
    book.active["A1"] = "12025550147"
    book.active["XFD1"] = "x"
    book.save(tmp_path / "a.xlsx")
    ran = run("check", tmp_path / "a.xlsx", "--channel", "telephony")
    assert ran.status == 3
    assert "cell XFD1" in ran.err


@pytest.fixture
def started(monkeypatch) -> list[str]:
    """The functions that workers were started for."""
    names: list[str] = []

    class CountedWorker(InProcessWorker):
        def __init__(self, function, *args, **options) -> None:
            names.append(getattr(function, "func", function).__name__)
            super().__init__(function, *args, **options)

    monkeypatch.setattr("clientlists_desktop.operations.runtime.worker.Worker", CountedWorker)
    return names


@pytest.mark.parametrize(
    "verb", [("check",), ("create", "--name", "May", "--consent", "They agreed.")]
)
def test_a_small_file_costs_one_process(run, tmp_path, started, verb):
    run("lists")  # The first command of the day also cleans up.
    started.clear()
    file = write(tmp_path / "clients.csv", CLEAN)
    assert run(verb[0], file, "--channel", "telephony", *verb[1:]).status == 0
    assert started == ["import_file"]
