"""What is said of reasons and refusals: met for real wherever that costs little."""

import gzip
import re
import sqlite3
import zipfile
from contextlib import closing

import openpyxl
import pytest

from clientlists_desktop.core.channels import CHANNELS, ChannelGroup
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.core.imports.checked_file import Notice
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import rename_list
from clientlists_desktop.operations.runtime.worker import Worker
from clientlists_desktop.storage.database import close_workspace, copy_workspace, open_workspace
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.texts.channels import (
    address_hint,
    address_name,
    channel_group_name,
    channel_name,
)
from clientlists_desktop.texts.imports.findings import describe_finding, outcome_label, reason_label
from clientlists_desktop.texts.imports.notices import notice_text, unread_sheet_notice
from clientlists_desktop.texts.imports.sample_notes import sample_notes
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import english, english_form
from tests.files.made import write_book
from tests.operations import work
from tests.operations.helpers import check, finish, make_list, write, write_sheets
from tests.people import AGREED, MAKER, sign_up
from tests.texts.account_refusals import ACCOUNT_REFUSALS
from tests.texts.campaign_refusals import CAMPAIGN_REFUSALS


def is_whole(text):
    """Whether no place was left unfilled and nothing was put in that is nothing."""
    left = ("{", "}", "%", "(s)", "“”", ": .", "  ", "None", " .", " ,")
    return text == text.strip() != "" and not any(part in text for part in left)


# --- reasons ---------------------------------------------------------------------------------

HEADER = ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY", "Note")
UNLIKELY = "12671234567"
RU, US, DE = Choices("RU"), Choices("US"), Choices("DE")
CASES = [
    ("telephony", ("", "Maria"), None, Reason.EMPTY,
     "Empty: the first column must hold the number or ID"),
    ("telephony", ("letters",), None, Reason.LETTERS,
     "Letters instead of a number: use digits only"),
    ("telephony", ("1202555o147",), None, Reason.LETTERS,
     "Letters in the number: “o” at position 8; use digits only"),
    ("telephony", ("{0}1202555",), None, Reason.NOT_A_NUMBER,
     "Not a number: write the country code and number, digits only"),
    ("telephony", ("1",), None, Reason.TOO_SHORT,
     "Too short: 1 digit; write the country code and the whole number"),
    ("telephony", ("12",), None, Reason.TOO_SHORT,
     "Too short: 2 digits; write the country code and the whole number"),
    ("telephony", ("1234567890123456",), None, Reason.TOO_LONG,
     "Too long: 16 digits; remove the extra ones"),
    ("telephony", ("8 (912) 345-67-89",), None, Reason.NO_COUNTRY_CODE,
     "No country code: add it at the start, or choose the country"),
    ("telephony", ("999123456789",), None, Reason.NO_SUCH_COUNTRY_CODE,
     "No country code starts with these digits; check the first ones"),
    ("telephony", ("35412345678",), None, Reason.NOT_POSSIBLE,
     "Wrong length for its country: 11 digits; check the number"),
    ("telephony", ("5551234",), US, Reason.AREA_CODE_MISSING,
     "Area code missing: write the country code, area code and number"),
    ("telephony", ("84951234567",), RU, Reason.TWO_READINGS,
     "Two readings: 84951234567 as written, 74951234567 as a number of RU; choose one"),
    ("telephony", ("7.9123E+10",), None, Reason.SHORTENED,
     "Cut by Excel: the last digits are gone; copy them from the source"),
    ("telephony", ("7.91234567891234E+15",), None, Reason.DIGITS_LOST,
     "Digits lost: Excel keeps only 15 digits of a number; store it as text"),
    ("telephony", ("31.12.2024",), None, Reason.DATE,
     "A date, not a phone number; format the column as text and retype the number"),
    ("telephony", ("12025550147 ext. 12",), None, Reason.EXTENSION,
     "Extension 12 after the number; move it to a column of its own"),
    ("telephony", ("12025550147, 12125550163",), None, Reason.SEVERAL_NUMBERS,
     "2 numbers in one cell; give each its own row"),
    ("telegram", ("51 20",), None, Reason.SPACE_INSIDE,
     "Space in the ID, at position 3; remove it"),
    ("telegram", ("512\x0700",), None, Reason.CONTROL_CHARACTER,
     "Invisible character U+0007 at position 4; remove it"),
    ("telephony", ("12025550147", "", "", "", "x" * 40_000), None, Reason.CELL_TOO_LONG,
     "Column “Note” has 40000 characters, but a cell holds 32767; shorten it"),
    ("telephony", ("12025550147", "", "{seen} %Ln"), None, Reason.BAD_ZONE,
     "GMT_ZONE: “{seen} %Ln” is not a time zone; write +03:00 or Europe/Moscow"),
    ("telephony", ("12025550147", "", "", "9"), None, Reason.BAD_PRIORITY,
     "DIALER_PRIORITY: “9” is not a priority; write 1 (first) to 5 (last)"),
    ("telephony", (UNLIKELY,), Choices(leave_out_unlikely=True), Reason.UNLIKELY_LEFT_OUT,
     "Unlikely number, left out"),
    ("telephony", ("12025550162",), None, Reason.SAME_AS, "Duplicate of row 2"),
    ("telephony", (UNLIKELY,), None, Reason.UNLIKELY,
     "Unlikely number: not in any assigned range"),
    ("telephony", ("441234567890",), DE, Reason.ALSO_READS,
     "Can also be read as 49441234567890, a number of DE"),
    ("telegram", ("odd-one",), None, Reason.UNLIKE_CHANNEL,
     "Unusual client ID; expected one like 5120004417"),
    ("telephony", ("1 202 555-0147",), None, Reason.SEPARATORS, "Separators removed"),
    ("telephony", ("+12025550147",), None, Reason.PLUS, "Plus removed"),
    ("telephony", ("0012025550147",), None, Reason.DOUBLE_ZERO, "Leading 00 removed"),
    ("telephony", ("12025550147.0",), None, Reason.FLOAT_TAIL, "“.0” removed"),
    ("telephony", ("+44 (0)20 7946 0018",), None, Reason.NATIONAL_PREFIX,
     "National prefix removed"),
    ("telephony", ("9123456789",), RU, Reason.COUNTRY_READ, "Country code added"),
    ("telephony", ("12025550147", "", "3"), None, Reason.ZONE_FORM, "Time zone reformatted"),
]  # fmt: skip
IDS = [f"{case[3]}-{number}" for number, case in enumerate(CASES)]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """One workspace for all: what is asked of it are sentences, not its state."""
    path = tmp_path_factory.mktemp("sentences") / "workspace.sqlite"
    open_workspace(path)
    sign_up()
    yield path
    close_workspace()


@pytest.fixture(autouse=True)
def _opened(workspace):
    """Open it again after a test that closed it."""
    open_workspace(workspace)


def findings_of(workspace, path, channel, choices):
    """Return the columns of a file and the findings of its last row, as they were stored."""
    file = check(workspace, path, channel, choices or Choices())
    *_, last = rows.every_row(file)
    return file.columns, last.findings


@pytest.mark.parametrize(("channel", "cells", "choices", "reason", "said"), CASES, ids=IDS)
def test_what_is_said_of_a_row(workspace, tmp_path, channel, cells, choices, reason, said):
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550162",), cells])
    columns, findings = findings_of(workspace, path, channel, choices)
    told = {found.code: describe_finding(found, columns, english) for found in findings}
    assert told[reason] == said


def test_every_reason_is_said_above():
    # The tests of mends leave out the clients of another list, those below are of clients.
    others = {Reason.IN_LIST, *(case[2] for case in CLIENT_CASES)}
    assert {case[3] for case in CASES} | others == set(Reason)


CLIENT_HEADER = ("Client ID", "Channel", "Joined", "Sessions", "Blocked")
CLIENT_CASES = [
    (("5", "FAX"), "Unknown channel “FAX”: write one such as TELEGRAM or WHATSAPP",
     Reason.UNKNOWN_CHANNEL),
    (("5", ""),
     "No channel is given: write one, such as TELEGRAM, in a Channel column, or choose one for the "
     "file",
     Reason.UNKNOWN_CHANNEL),
    (("5", "VK", "31/10/26"),
     "Joined: “31/10/26” is not a date; write 2026-10-31 or 2026-10-31 21:14", Reason.BAD_MOMENT),
    (("5", "VK", "", "many"), "Sessions: “many” is not a whole number", Reason.BAD_COUNT),
    (("5", "VK", "", "", "perhaps"),
     "Blocked: “perhaps” is neither yes nor no; write one of them", Reason.BAD_TRUTH),
]  # fmt: skip


@pytest.mark.parametrize(("cells", "said", "reason"), CLIENT_CASES)
def test_what_is_said_of_a_row_of_clients(workspace, tmp_path, cells, said, reason):
    path = write(tmp_path / "clients.csv", [CLIENT_HEADER, cells])
    columns, findings = findings_of(workspace, path, "any", Choices(clients=True))
    (found,) = findings
    assert (found.code, describe_finding(found, columns, english)) == (reason, said)


def test_every_label_is_whole_and_its_own():
    labels = {reason: reason_label(reason, english) for reason in Reason}
    assert len(set(labels.values())) == len(Reason)
    assert [reason for reason, label in labels.items() if not is_whole(label)] == []


def test_a_finding_without_facts_is_said_by_its_label():
    for reason in (Reason.TOO_SHORT, Reason.TOO_LONG):
        label = reason_label(reason, english)
        assert describe_finding(Finding(reason, before="12"), (), english).startswith(label)


def test_a_length_is_blamed_only_where_no_number_has_it(workspace, tmp_path):
    # The second number, of Germany too, is as long as the first one.
    path = write(tmp_path / "clients.csv", [HEADER, ("4900000000",), ("4930123456",)])
    file = check(workspace, path)
    bad, good = rows.every_row(file)
    assert (len(bad.cells[0]), good.outcome) == (len(good.address), Outcome.READY)
    said = describe_finding(bad.findings[0], file.columns, english)
    assert "no number of its country is that long" not in said


def test_the_first_row_of_duplicates_is_found_by_what_is_said(workspace, tmp_path):
    anna, lev = ("12025550147",), ("12025550162",)
    path = write_sheets(
        tmp_path / "clients.xlsx",
        {"First": [("Phone",), anna], "More": [("Phone",), lev, anna, lev]},
    )
    file = check(workspace, path)
    of_another_sheet, of_the_same = (
        describe_finding(row.findings[0], file.columns, english)
        for row in rows.every_row(file)
        if row.outcome is Outcome.DUPLICATE
    )
    assert of_the_same == "Duplicate of row 2"
    assert of_another_sheet.startswith("Duplicate of row 2 on ")


# --- the file as a whole -----------------------------------------------------------------------


def zeros(count):
    return [(f"79{number}00000",) for number in range(1200, 1200 + count)]


def unlikely(count):
    return [(f"1267123456{number}",) for number in range(count)]


NOTICED = [
    ("a.csv", [HEADER, *zeros(12)],
     "12 numbers end in five or more zeros: Excel may have cut their last digits."),
    ("a.csv", [HEADER, *unlikely(5)],
     "Ready, but not in any assigned range: 5 numbers. This column may not hold phone numbers."),
    ("a.csv", [("Phone", "GMT_ZONE", "Gmt_Zone"), ("12025550147",)],
     "Several columns are named GMT_ZONE; the first one is used."),
    ("a.xlsx", [HEADER, ("12025550147", "#N/A")],
     "Treated as empty: 1 cell with an error such as #N/A."),
    ("a.xlsx", [HEADER, ("12025550147", "#N/A", "#REF!")],
     "Treated as empty: 2 cells with an error such as #N/A."),
    ("a.xlsx", [HEADER, ("12025550147", "=1+1")],
     "Treated as empty: 1 formula without a stored result."),
    ("a.xlsx", [HEADER, ("12025550147", "=1+1", "=2+2")],
     "Treated as empty: 2 formulas without a stored result."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "table", "said"), NOTICED)
def test_what_is_said_of_a_file(workspace, tmp_path, name, table, said):
    file = check(workspace, write(tmp_path / name, table))
    assert [notice_text(found, english) for found in file.facts.notices] == [said]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Not readable, shown as �: 1 byte."),
        (2, "Not readable, shown as �: 2 bytes."),
    ],
)
def test_what_is_said_of_bytes_that_are_no_text(workspace, tmp_path, count, said):
    lines = "".join(f"1202555{number:04d},Пётр Иванов\n" for number in range(100)).encode()
    path = tmp_path / "clients.csv"
    path.write_bytes(b"\xef\xbb\xbf" + lines + b"\xff".join([b"12025550199,"] * (count + 1)))
    (found,) = check(workspace, path).facts.notices
    assert notice_text(found, english) == said


def test_large_numbers_are_grouped():
    found = Notice("same_zeros", {"count": 12_345})
    assert notice_text(found, english).startswith("12,345 numbers end")


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Sheet “{a} %Ln” with 1 row was not read."),
        (2_000, "Sheet “{a} %Ln” with 2,000 rows was not read."),
    ],
)
def test_what_is_said_of_a_sheet_that_was_left_unread(count, said):
    assert unread_sheet_notice("{a} %Ln", count, english) == said


# --- refusals ----------------------------------------------------------------------------------


def reading(name, content, **choices):
    """Return what reads these bytes as the file of clients."""

    def read(workspace, folder):
        path = folder / name
        path.write_bytes(content)
        check(workspace, path, choices=Choices(**choices))

    return read


def in_book(layout_options):
    def read(workspace, folder):
        path = write_book(folder / "clients.xlsx", {"Data": [["Phone"], ["12025550147"]]})
        check(workspace, path, choices=Choices(layout_options=layout_options))

    return read


def wide(workspace, folder):
    check(workspace, write(folder / "clients.csv", [["Phone"] * 300, ["12025550147"] * 300]))


def hostile(workspace, folder):
    openpyxl.Workbook().save(folder / "plain.xlsx")
    with zipfile.ZipFile(folder / "plain.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'
    with zipfile.ZipFile(folder / "clients.xlsx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    check(workspace, folder / "clients.xlsx")


def too_big(workspace, folder):
    with (folder / "clients.csv").open("wb") as file:
        file.truncate(20 * 1024 * 1024 + 1)
    check(workspace, folder / "clients.csv")


def a_list(workspace, folder, name):
    path = write(folder / "clients.csv", [("Phone",), ("12025550147",)])
    return make_list(workspace, path, name)


def taken(workspace, folder):
    a_list(workspace, folder, "Taken {0}")
    a_list(workspace, folder, "TAKEN {0}")


def too_long(workspace, folder):
    rename_list(a_list(workspace, folder, "Long").id, "x" * 101, MAKER)


def unnamed(workspace, folder):
    rename_list(a_list(workspace, folder, "Unnamed").id, " ", MAKER)


def unconfirmed(workspace, folder):
    path = write(folder / "clients.csv", [("Phone",), ("12025550147",)])
    create_list(check(workspace, path).id, "Unconfirmed", Confirmation(" "), MAKER)


def nothing_ready(workspace, folder):
    path = write(folder / "clients.csv", [("Phone",), ("letters",)])
    create_list(check(workspace, path).id, "Nothing", AGREED, MAKER)


def exporting(prepare, place):
    def export(workspace, folder):
        made = a_list(workspace, folder, f"Exported {folder.name} {place}")
        prepare(folder)
        finish(export_list(workspace, made.id, folder / place, MAKER))

    return export


def over_the_workspace(workspace, folder):
    made = a_list(workspace, folder, f"Exported {folder.name}")
    other = folder / "other.xlsx"
    other.hardlink_to(workspace)
    finish(export_list(workspace, made.id, other, MAKER))


def layout_options(content=b"", **pragmas):
    """Return what opens a workspace of these bytes, or one that was changed like this."""

    def reopen(workspace, folder):
        path = folder / "clients.sqlite"
        if content:
            path.write_bytes(content)
        else:
            copy_workspace(path)
            with closing(sqlite3.connect(path)) as connection:
                for name, value in pragmas.items():
                    connection.execute(f"PRAGMA {name} = {value}")
        open_workspace(path)

    return reopen


def damaged_workspace(workspace, folder):
    path = folder / "clients.sqlite"
    copy_workspace(path)
    data = bytearray(path.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    path.write_bytes(data)
    open_workspace(path)
    lists.all_lists()


def busy_workspace(workspace, folder):
    path = folder / "clients.sqlite"
    copy_workspace(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        open_workspace(path, patience=0)
        lists.all_lists()


def no_workspace(workspace, folder):
    (folder / "clients.sqlite").mkdir()
    open_workspace(folder / "clients.sqlite")


def dead_reader(workspace, folder):
    path = folder / "clients.csv"
    Worker(work.die, path).wait()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def zip_file(parts):
    def read(workspace, folder):
        path = folder / "clients.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        check(workspace, path)

    return read


MET = {
    Refusal.UNKNOWN_TYPE: reading("clients.csv", bytes(range(32)) * 40),
    Refusal.HTML: reading("clients.xls", b"<html><table></table></html>"),
    Refusal.XML: reading("clients.xls", b"<?xml version='1.0'?><Workbook/>"),
    Refusal.ODS: zip_file({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
    Refusal.XLSB: zip_file({"xl/workbook.bin": "x"}),
    Refusal.WORD: reading("clients.csv", b"{\\rtf1 made up}"),
    Refusal.PDF: reading("clients.csv", b"%PDF-1.7 made up"),
    Refusal.ARCHIVE: reading("clients.csv", gzip.compress(b"12025550147")),
    Refusal.DAMAGED: reading("clients.xlsx", b"PK\x03\x04 cut short"),
    Refusal.UNSAFE: hostile,
    Refusal.TOO_BIG: too_big,
    Refusal.EMPTY: reading("clients.csv", b""),
    Refusal.NO_ROWS: reading("clients.csv", b"Phone,Name\n"),
    Refusal.VANISHED: lambda workspace, folder: check(workspace, folder / "clients.csv"),
    Refusal.NOT_A_FILE: lambda workspace, folder: check(workspace, folder),
    Refusal.NOT_READABLE: lambda workspace, folder: check(workspace, folder / ("clients" * 50)),
    Refusal.TOO_MANY_COLUMNS: wide,
    Refusal.UNCLOSED_QUOTE: reading("clients.csv", b'Phone,Name\n12025550147,"Maria\n'),
    Refusal.SWALLOWED_ROWS: reading(
        "clients.csv", b'Phone,Name\n12025550147,"Maria\n12025550162,Lev\n12125550163,Ann"\n'
    ),
    Refusal.WRONG_ENCODING: reading(
        "clients.csv", b"Phone\n12025550147,\xff\n", layout_options=LayoutOptions("utf-8")
    ),
    Refusal.UNKNOWN_ENCODING: reading(
        "clients.csv", b"Phone\n12025550147\n", layout_options=LayoutOptions("{x}")
    ),
    Refusal.UNKNOWN_COUNTRY: reading("clients.csv", b"Phone\n12025550147\n", country="XX"),
    Refusal.NO_SUCH_SHEET: in_book(LayoutOptions(sheet="Leads")),
    Refusal.NO_SUCH_HEADER_ROW: reading(
        "clients.csv", b"Phone\n12025550147\n", layout_options=LayoutOptions(header_row=7)
    ),
    Refusal.READER_DIED: dead_reader,
    Refusal.NAME_EMPTY: unnamed,
    Refusal.NAME_TOO_LONG: too_long,
    Refusal.NAME_TAKEN: taken,
    Refusal.NO_CONSENT: unconfirmed,
    Refusal.NOTHING_READY: nothing_ready,
    Refusal.NO_SUCH_LIST: lambda workspace, folder: lists.find_list("Nobody {0}"),
    Refusal.FILE_EXISTS: exporting(
        lambda folder: (folder / "out.xlsx").write_text("mine"), "out.xlsx"
    ),
    Refusal.NOT_WRITABLE: exporting(lambda folder: None, "nowhere/out.xlsx"),
    Refusal.WRONG_ENDING: exporting(lambda folder: None, "out.csv"),
    Refusal.IN_USE: over_the_workspace,
    Refusal.WORKSPACE_TOO_NEW: layout_options(user_version=99),
    Refusal.NOT_A_WORKSPACE: layout_options(b"My diary. " * 50),
    Refusal.WORKSPACE_DAMAGED: damaged_workspace,
    Refusal.WORKSPACE_BUSY: busy_workspace,
    Refusal.WORKSPACE_UNAVAILABLE: no_workspace,
}
SAID_ONLY = {
    # Raised by the command line itself, where its own tests meet them, or by a disk that is full
    # and a file that changes in the very moment; with the facts that they are raised with.
    Refusal.UNKNOWN_CHANNEL: {"seen": "fax"},
    Refusal.SOME_FAILED: {"file": "clients.csv", "seen": 12},
    Refusal.NOT_CONFIRMED: {},
    Refusal.CHANGED: {"file": "clients.csv"},
    Refusal.PASSWORD: {"file": "clients.xlsx"},
    Refusal.DISK_FULL: {"file": "clients.xlsx", "seen": "No space left on device"},
    Refusal.HEADING_TOO_LONG: {"file": "clients.csv", "row": 1, "column": 2, "seen": 40_000,
                               "expected": 32_767},
    Refusal.SEVERAL_FILES: {"seen": 2},
    Refusal.NO_SUCH_DRAFT: {"name": "7"},
    Refusal.DRAFT_IN_USE: {"file": "clients.csv"},
    Refusal.WRONG_DRAFT: {"file": "clients.xlsx", "name": "a.csv", "expected": "clients.csv"},
    Refusal.NO_KEY_COLUMN: {"file": "clients.xlsx", "expected": "clients.csv"},
    Refusal.NO_SUCH_COLUMN: {"file": "clients.csv", "name": "Note", "expected": "Phone"},
    Refusal.ANSWER_NEEDED: {"expected": "--country"},
}  # fmt: skip
NAMES_NO_FILE = {
    Refusal.UNKNOWN_ENCODING,
    Refusal.UNKNOWN_COUNTRY,
    Refusal.UNKNOWN_CHANNEL,
    Refusal.NAME_EMPTY,
    Refusal.NAME_TOO_LONG,
    Refusal.NAME_TAKEN,
    Refusal.NO_CONSENT,
    Refusal.NO_SUCH_LIST,
    Refusal.NOT_CONFIRMED,
    Refusal.SEVERAL_FILES,
    Refusal.NO_SUCH_DRAFT,
    Refusal.ANSWER_NEEDED,
    Refusal.READER_DIED,
}


def test_every_refusal_is_said_below():
    # Those of projects, clients and campaigns are said in a file of their own.
    assert set(MET) | set(SAID_ONLY) | set(CAMPAIGN_REFUSALS) | set(ACCOUNT_REFUSALS) == set(
        Refusal
    )


@pytest.mark.parametrize("reason", list(MET))
def test_what_is_said_of_a_refusal_that_was_met(workspace, tmp_path, reason):
    folder = tmp_path / "clients"
    folder.mkdir()
    with pytest.raises(Refused) as refused:
        MET[reason](workspace, folder)
    close_workspace()
    assert refused.value.reason is reason
    said = refusal_text(refused.value, english)
    # Names of people's files and lists may well hold braces: they are no places to fill.
    assert is_whole(said.replace("{0}", "").replace("{x}", "x")), said
    assert said.endswith((".", "RU or US.", "cp1252."))
    if reason not in NAMES_NO_FILE:
        assert "clients" in said.split("”")[0]


@pytest.mark.parametrize("reason", list(SAID_ONLY))
def test_what_is_said_of_a_refusal_that_is_rare(reason):
    said = refusal_text(Refused(reason, **SAID_ONLY[reason]), english)
    assert is_whole(said)
    assert said.endswith(".")
    if reason not in NAMES_NO_FILE:
        assert "“clients." in said


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        (
            Refused(Refusal.SWALLOWED_ROWS, file="a.csv", row=7, column=2, seen=3),
            "“a.csv”, row 7, column 2: a stray quotation mark merges 3 lines that look "
            "like separate rows into one cell. Delete that quotation mark and try again.",
        ),
        (
            Refused(Refusal.TOO_BIG, file="a.csv", seen=20 * 1024**2 + 1, expected=20 * 1024**2),
            "“a.csv” is 20.1 MB; the limit is 20.0 MB. Split it, or delete columns that you do "
            "not need.",
        ),
        (
            Refused(Refusal.TOO_MANY_COLUMNS, file="a.csv", cell="XFD7", expected=256),
            "“a.csv”, cell XFD7: only the first 256 columns can be read. Delete the cells far to "
            "the right.",
        ),
        (
            Refused(Refusal.WRONG_ENCODING, file="a.csv", row=3, seen="utf-8"),
            "“a.csv”, line 3: these bytes are not text in the encoding utf-8. Choose another "
            "encoding.",
        ),
        (
            Refused(Refusal.SOME_FAILED, file="a.csv", seen=1_200),
            "1,200 rows of “a.csv” failed, so nothing was created.",
        ),
        (
            Refused(Refusal.SOME_FAILED, file="a.csv", seen=1),
            "1 row of “a.csv” failed, so nothing was created.",
        ),
        (
            Refused(Refusal.NAME_TOO_LONG, seen=101, expected=100),
            "The name has 101 characters; the limit is 100.",
        ),
    ],
)
def test_facts_stand_in_their_places(refused, said):
    assert refusal_text(refused, english) == said


# --- channels ----------------------------------------------------------------------------------


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.code)
def test_all_is_said_of_every_channel(channel):
    title, lines = sample_notes(channel, english)
    said = [
        channel_name(channel, english),
        channel_group_name(channel.group, english),
        address_name(channel, english),
        address_hint(channel, english),
        title,
        *(text for line in lines for text in line),
    ]
    assert [text for text in said if not is_whole(text)] == []
    assert channel.example in lines[0][1]
    headings = [heading for heading, _ in lines]
    assert ("GMT_ZONE" in headings) == ("DIALER_PRIORITY" in headings) == channel.is_telephony


def test_channels_and_groups_are_told_apart():
    assert len({channel_name(channel, english) for channel in CHANNELS}) == len(CHANNELS)
    assert len({channel_group_name(group, english) for group in ChannelGroup}) == len(ChannelGroup)
    assert len({outcome_label(outcome, english) for outcome in Outcome}) == len(Outcome)


# --- languages ---------------------------------------------------------------------------------


def backwards(context, text, disambiguation=None, n=-1, /):
    """Translate into a language of which no word is English: places stay, letters change case."""
    del context, disambiguation
    pieces = re.split(r"(\{\w+\}|%Ln|`[^`]*`)", english_form(text, n))
    turned = (piece if piece[:1] in ("{", "%") else piece.swapcase() for piece in pieces)
    return "".join(turned).replace("%Ln", f"{n:,}")


@pytest.mark.parametrize("reason", list(SAID_ONLY))
def test_a_refusal_is_said_in_the_language_of_the_person(reason):
    # Numbers choose the plural, and have no case.
    facts = {key: "" if isinstance(fact, str) else fact for key, fact in SAID_ONLY[reason].items()}
    plain = refusal_text(Refused(reason, **facts), english)
    assert refusal_text(Refused(reason, **facts), backwards) == plain.swapcase()


def test_labels_and_names_are_said_in_the_language_of_the_person():
    said = {
        reason_label: Reason,
        outcome_label: Outcome,
        channel_group_name: ChannelGroup,
        address_hint: CHANNELS,
        address_name: CHANNELS,
    }
    for say, codes in said.items():
        for code in codes:
            assert say(code, backwards) == say(code, english).swapcase()
