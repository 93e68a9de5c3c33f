import hashlib
import io
import json

import pytest

from clientlists_desktop.core.findings import Reason
from tests.cli.helpers import CLEAN, HEADER, MESSY, status_of
from tests.operations.helpers import stored, write, write_sheets

PROMISED = {"read", "ready", "failed", "duplicate", "blank", "warned", "repaired", "reasons"}
KEYS = PROMISED | {
    "file", "channel", "columns", "header_row", "encoding", "delimiter", "sheets",
    "unread_sheets", "notices", "size", "sha256", "encoding_guessed", "added", "removed",
    "address_column", "left_out", "doubts",
}  # fmt: skip
ROW_KEYS = {"row", "outcome", "address", "cells", "findings"}
FINDING_KEYS = {"code", "severity", "before", "after"}
OUTCOMES = ("ready", "failed", "duplicate", "blank")


@pytest.fixture
def check(run, tmp_path):
    """Check rows as a CSV for calls, unless told otherwise."""

    def check_rows(rows, *options, channel="telephony", name="clients.csv"):
        path = tmp_path / name
        if isinstance(rows, bytes):
            path.write_bytes(rows)
        else:
            write(path, rows)
        return run("check", path, "--channel", channel, *options)

    return check_rows


def test_the_balance_is_one_object_with_all_that_was_promised(check, tmp_path):
    ran = check(MESSY, "--json")
    found = ran.json
    assert set(found) == KEYS
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
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    assert ran.err == ""


def test_for_people_the_same_counts_are_printed(check):
    ran = check(MESSY)
    assert ran.status == 1
    assert "6 rows read = 3 ready + 1 failed + 1 duplicate" in ran.out
    for said in ("Letters in the number", "Unlikely number", "Separators removed"):
        assert said in ran.out
    assert ran.err == ""


def test_counts_of_one_are_said_in_the_singular(check):
    ran = check([HEADER, ("12025550147",)])
    assert "1 row read" in ran.out
    again = check([HEADER, ("12025550147",), ("12025550147",)])
    assert "1 duplicate " in again.out
    assert "2 rows read" in again.out


def test_rows_are_printed_one_a_line_before_the_balance(check):
    *rows, balance = check(MESSY, "--rows").lines
    assert set(balance) == KEYS
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


def test_findings_tell_code_severity_before_and_after(check):
    *rows, _ = check(MESSY, "--rows").lines
    findings = [found for row in rows for found in row["findings"]]
    assert all(set(found) - {"facts"} == FINDING_KEYS for found in findings)
    told = [(f["code"], f["severity"], f["before"], f["after"]) for f in findings]
    assert told == [
        ("separators", "repaired", "+1 202 555-0162", "12025550162"),
        ("letters", "failed", "letters", None),
        ("same_as", "duplicate", "12025550147", None),
        ("unlikely", "warning", "12671234567", None),
    ]
    (same,) = (found for found in findings if found["code"] == "same_as")
    assert same["facts"]["row"] == 2


def test_the_steering_columns_are_told_as_they_were_read(check):
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


def test_a_check_stores_nothing(check, workspace):
    check(MESSY, "--json")
    assert stored(workspace) == (0, 0)
    assert list(workspace.with_name(workspace.name + ".drafts").iterdir()) == []


NATIONAL = [HEADER, ("8 (912) 345-67-89",), ("4915112345678",), ("12671234567",)]


def test_national_numbers_fail_until_a_country_is_named(check):
    without = check(NATIONAL, "--json")
    assert (without.status, without.json["failed"]) == (1, 1)
    assert without.json["reasons"]["no_country_code"] == 1


@pytest.mark.parametrize("country", ["RU", "ru"])
def test_with_a_country_national_numbers_are_read_and_foreign_ones_stay(check, country):
    ran = check(NATIONAL, "--country", country, "--rows")
    *rows, balance = ran.lines
    assert [row["address"] for row in rows] == ["79123456789", "4915112345678", "12671234567"]
    (repair,) = rows[0]["findings"]
    assert (repair["severity"], repair["before"]) == ("repaired", "8 (912) 345-67-89")
    assert repair["after"] == "79123456789"
    assert (ran.status, balance["repaired"]) == (0, 1)


def test_a_country_is_never_kept_for_the_next_check(check):
    assert check(NATIONAL, "--country", "RU").status == 0
    assert check(NATIONAL).status == 1


@pytest.mark.parametrize(
    ("options", "status", "address"),
    [
        ((), 1, ""),
        (("--two-ways", "fail"), 1, ""),
        (("--two-ways", "written"), 0, "84951234567"),
        (("--two-ways", "country"), 0, "74951234567"),
    ],
)
def test_a_number_that_reads_in_two_ways_follows_the_answer(check, options, status, address):
    ran = check([HEADER, ("84951234567",)], "--country", "RU", *options, "--rows")
    row, balance = ran.lines
    assert (ran.status, row["address"]) == (status, address)
    assert balance["reasons"].get(Reason.TWO_READINGS.value, 0) == status


def test_unlikely_numbers_fail_when_they_are_to_be_left_out(check):
    rows = [*CLEAN, ("12671234567",)]
    assert check(rows, "--json").json["warned"] == 1
    left_out = check(rows, "--leave-out-unlikely", "--json")
    assert (left_out.status, left_out.json["reasons"]) == (1, {"unlikely_left_out": 1})


RUSSIAN = "Телефон,Имя\n79123456789,Ольга Петрова\n".encode("cp1251")


@pytest.mark.parametrize(
    ("encoding", "heading"),
    [("cp1251", "Телефон"), ("windows-1251", "Телефон"), ("cp1252", "Òåëåôîí")],
)
def test_the_encoding_is_the_one_that_was_named(check, encoding, heading):
    found = check(RUSSIAN, "--encoding", encoding, "--json").json
    assert (found["columns"][0], found["ready"]) == (heading, 1)


def test_an_encoding_that_does_not_fit_is_refused_with_its_line(check):
    ran = check(b"Phone,Name\n12025550147,\xe9\n", "--encoding", "utf-8", "--json")
    assert ran.status == 3
    assert ran.json["refused"]["reason"] == "wrong_encoding"
    assert ran.json["refused"]["row"] == 2
    assert "“clients.csv”, line 2" in ran.err


@pytest.mark.parametrize(
    ("first", "option", "header_row", "read", "columns"),
    [
        ("Phone", (), 1, 1, ["Phone", "Name"]),
        ("12025550147", (), None, 2, ["0", "1"]),
        ("12025550147", ("--header-row", "1"), 1, 1, ["12025550147", "Name"]),
        ("Phone", ("--header-row", "0"), None, 2, ["0", "1"]),
    ],
)
def test_row_1_is_what_it_looks_like_or_what_was_said(
    check, first, option, header_row, read, columns
):
    found = check([(first, "Name"), ("12025550162", "Лев")], *option, "--json").json
    assert (found["header_row"], found["read"], found["columns"]) == (header_row, read, columns)


def test_notices_are_told_with_their_facts_and_in_words(check):
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


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_json_loses_no_letter_on_a_console_that_cannot_show_it(
    workspace, tmp_path, monkeypatch, encoding
):
    # Python gives a pipe such an encoding on Windows, whatever the program at its other end reads.
    path = write(tmp_path / "клиенты.csv", [HEADER, ("12025550147", "Ольга")])
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, encoding, write_through=True))
    options = ("check", path, "--channel", "telephony", "--rows")
    assert status_of("--workspace", workspace, *options) == 0
    row, balance = (json.loads(line) for line in raw.getvalue().decode(encoding).splitlines())
    assert row["cells"] == ["12025550147", "Ольга"]
    assert balance["file"] == "клиенты.csv"


TITLED = (
    "Clients of May;;\n;;\nName;Second;Mobile;Town\n"
    "Ann;12125550163;12025550147;Boston\nBo;12125550164;12025550148;Salem\n"
)


def opened(run, tmp_path, *options):
    path = tmp_path / "may.csv"
    path.write_text(TITLED, encoding="utf-8")
    return run("check", path, "--channel", "telephony", "--json", *options)


def test_a_file_explains_how_it_was_opened(run, tmp_path):
    made = opened(run, tmp_path).json
    assert (made["header_row"], made["address_column"], made["delimiter"]) == (3, "C", ";")
    assert made["columns"] == ["Mobile", "Name", "Second", "Town"]
    assert (made["ready"], made["doubts"], made["left_out"]) == (2, [], [])


@pytest.mark.parametrize(
    ("options", "columns", "read"),
    [
        (("--address-column", "Second"), ["Second", "Name", "Mobile", "Town"], 2),
        (("--address-column", "b"), ["Second", "Name", "Mobile", "Town"], 2),
        (("--leave-out", "Second", "--leave-out", "A"), ["Mobile", "Town"], 2),
        (("--rename", "Town=City"), ["Mobile", "Name", "Second", "City"], 2),
        (("--header-row", "4"), ["12125550163", "Ann", "12025550147", "Boston"], 1),
        (("--header-row", "0", "--address-column", "C"), ["0", "1", "2", "3"], 5),
    ],
)
def test_how_a_file_is_opened_can_be_said(run, tmp_path, options, columns, read):
    made = opened(run, tmp_path, *options).json
    assert (made["columns"], made["read"]) == (columns, read)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--address-column", "Phone"), "no_such_column"),
        (("--header-row", "2"), "no_such_header_row"),
        (("--sheet", "Data"), "no_such_sheet"),
    ],
)
def test_what_is_not_in_the_file_cannot_be_chosen(run, tmp_path, options, reason):
    ran = opened(run, tmp_path, *options)
    assert (ran.status, ran.json["refused"]["reason"]) == (2, reason)
