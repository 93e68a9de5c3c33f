"""Texts of refusals, which are met for real wherever that costs little."""

import gzip
import sqlite3
import zipfile
from contextlib import closing

import openpyxl
import pytest

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import rename_list
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.people.search import find_person
from clientlists_desktop.operations.runtime.worker import Worker
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import english
from tests.files.made import write_book
from tests.operations import worker_functions
from tests.operations.helpers import check, finish, make_list, write
from tests.people import AGREED, MAKER
from tests.texts.account_refusals import ACCOUNT_REFUSALS
from tests.texts.campaign_refusals import CAMPAIGN_REFUSALS
from tests.texts.helpers import backwards, is_whole


def reading(name, content, **choices):
    """Return what reads these bytes as the file of clients."""

    def read(workspace, folder):
        path = folder / name
        path.write_bytes(content)
        check(workspace, path, choices=Choices(**choices))

    return read


def blocking(line, **facts):
    def add(workspace, folder):
        add_addresses(workspace, [line], "telephony", EntryFacts(**facts), MAKER)

    return add


def in_book(layout_options):
    def read(workspace, folder):
        path = write_book(folder / "clients.xlsx", {"Data": [["Phone"], ["12025550147"]]})
        check(workspace, path, choices=Choices(layout_options=layout_options))

    return read


def wide(workspace, folder):
    check(workspace, write(folder / "clients.csv", [["Phone"] * 1_100, ["12025550147"] * 1_100]))


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
    rename_list(workspace, a_list(workspace, folder, "Long").id, "x" * 101, MAKER)


def unnamed(workspace, folder):
    rename_list(workspace, a_list(workspace, folder, "Unnamed").id, " ", MAKER)


def unconfirmed(workspace, folder):
    path = write(folder / "clients.csv", [("Phone",), ("12025550147",)])
    create_list(workspace, check(workspace, path).id, "Unconfirmed", Confirmation(" "), MAKER)


def nothing_ready(workspace, folder):
    path = write(folder / "clients.csv", [("Phone",), ("letters",)])
    create_list(workspace, check(workspace, path).id, "Nothing", AGREED, MAKER)


def exporting(prepare, place):
    def export(workspace, folder):
        made = a_list(workspace, folder, f"Exported {folder.name} {place}")
        prepare(folder)
        finish(export_list(workspace, made.id, folder / place, MAKER))

    return export


def over_the_workspace(workspace, folder):
    made = a_list(workspace, folder, f"Exported {folder.name}")
    other = folder / "other.xlsx"
    other.hardlink_to(workspace.path)
    finish(export_list(workspace, made.id, other, MAKER))


def layout_options(content=b"", **pragmas):
    """Return what opens a workspace of these bytes, or one that was changed like this."""

    def reopen(workspace, folder):
        path = folder / "clients.sqlite"
        if content:
            path.write_bytes(content)
        else:
            workspace.copy_to(path)
            with closing(sqlite3.connect(path)) as connection:
                for name, value in pragmas.items():
                    connection.execute(f"PRAGMA {name} = {value}")
        Workspace(path).open()

    return reopen


def damaged_workspace(workspace, folder):
    path = folder / "clients.sqlite"
    workspace.copy_to(path)
    data = bytearray(path.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    path.write_bytes(data)
    lists.all_lists(Workspace(path))


def busy_workspace(workspace, folder):
    path = folder / "clients.sqlite"
    workspace.copy_to(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        lists.all_lists(Workspace(path, patience=0))


def no_workspace(workspace, folder):
    (folder / "clients.sqlite").mkdir()
    Workspace(folder / "clients.sqlite").open()


def dead_reader(workspace, folder):
    path = folder / "clients.csv"
    Worker(worker_functions.die, path).wait()


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
    Refusal.XLSB: zip_file({"xl/workbook.bin": "x"}),
    Refusal.WORD: reading("clients.csv", b"{\\rtf1 made up}"),
    Refusal.CHAT: reading("clients.txt", b"12/11/26, 10:15 - Ann: Hi\n12/11/26, 10:16 - Bo: Hi\n"),
    Refusal.PDF: reading("clients.csv", b"%PDF-1.7 made up"),
    Refusal.ARCHIVE: reading("clients.csv", gzip.compress(b"12025550147")),
    Refusal.DAMAGED: reading("clients.xlsx", b"PK\x03\x04 cut short"),
    Refusal.UNSAFE: hostile,
    Refusal.TOO_BIG: too_big,
    Refusal.EMPTY: reading("clients.csv", b""),
    Refusal.NO_ROWS: reading("clients.csv", b"Phone,Name\n"),
    Refusal.VANISHED: lambda workspace, folder: check(workspace, folder / "clients.csv"),
    Refusal.NOT_A_FILE: lambda workspace, folder: check(workspace, folder),
    Refusal.TOO_MANY_ROWS: reading("clients.csv", b"\n" * 3_000_001),
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
    Refusal.NO_SUCH_LIST: lambda workspace, folder: lists.find_list(workspace, "Nobody {0}"),
    Refusal.FILE_EXISTS: exporting(
        lambda folder: (folder / "out.xlsx").write_text("mine"), "out.xlsx"
    ),
    Refusal.NOT_WRITABLE: exporting(lambda folder: None, "nowhere/out.xlsx"),
    Refusal.WRONG_ENDING: exporting(lambda folder: None, "out.txt"),
    Refusal.IN_USE: over_the_workspace,
    Refusal.WORKSPACE_TOO_NEW: layout_options(user_version=99),
    Refusal.NOT_A_WORKSPACE: layout_options(b"My diary. " * 50),
    Refusal.WORKSPACE_DAMAGED: damaged_workspace,
    Refusal.WORKSPACE_BUSY: busy_workspace,
    Refusal.WORKSPACE_UNAVAILABLE: no_workspace,
    Refusal.NO_ADDRESS_TO_ADD: blocking("nobody"),
    Refusal.WRONG_SCOPE: blocking("12025550147", scope="telegram"),
    Refusal.END_IS_PAST: blocking("12025550147", until="2001-01-01T00:00:00+00:00"),
    Refusal.NOT_AN_ADDRESS: lambda workspace, _: finish(
        forget_person(workspace, "hello", "telephony", "she asked", MAKER)
    ),
    Refusal.TEXT_TOO_SHORT: lambda workspace, _: finish(
        find_person(workspace, "an", "telephony", MAKER)
    ),
    Refusal.REASON_NEEDED: lambda workspace, _: remove_entries(workspace, [1], " ", MAKER),
    Refusal.ENTRY_GONE: lambda workspace, _: remove_entries(workspace, [1], "agreed", MAKER),
}
RARE = {
    # Raised by the command line itself, where its own tests meet them, or by a disk that is full
    # and a file that changes in the very moment; with the facts that they are raised with.
    Refusal.UNKNOWN_CHANNEL: {"seen": "fax"},
    Refusal.SOME_FAILED: {"file": "clients.csv", "seen": 12},
    Refusal.QUESTIONS_OPEN: {"file": "clients.csv", "seen": 1, "expected": "--country RU|none"},
    Refusal.NOT_CONFIRMED: {},
    Refusal.CHANGED: {"file": "clients.csv"},
    Refusal.NO_TABLE_COPIED: {},
    Refusal.SHEET_LOST: {"file": "clients.xlsx", "name": "May"},
    Refusal.OLD_EXCEL: {"file": "clients.xls"},
    Refusal.ONLY_FORMULAS: {"file": "clients.xlsx", "seen": 12},
    Refusal.ONLY_ERRORS: {"file": "clients.xlsx", "seen": 12},
    Refusal.PASSWORD: {"file": "clients.xlsx"},
    Refusal.DISK_FULL: {"file": "clients.xlsx", "seen": "No space left on device"},
    Refusal.HEADING_TOO_LONG: {"file": "clients.csv", "row": 1, "column": 2, "seen": 40_000,
                               "expected": 32_767},
    Refusal.WORKSPACE_MOVED: {"file": "clients.sqlite"},
    Refusal.OLD_FILE_STAYS: {"file": "clients.sqlite", "seen": "Permission denied"},
    Refusal.LIST_CHANGED: {"name": "clients.csv"},
    Refusal.CAMPAIGN_CHANGED: {"name": "clients.csv"},
    Refusal.BOOK_CHANGED: {},
    Refusal.LIST_DAMAGED: {"name": "clients.csv", "seen": 4_095, "expected": 4_096},
    Refusal.CAMPAIGN_DAMAGED: {"name": "clients.csv", "seen": 4_095, "expected": 4_096},
    Refusal.PROJECT_DAMAGED: {"name": "clients.csv", "seen": 4_095, "expected": 4_096},
    Refusal.SEVERAL_FILES: {"seen": 2},
    Refusal.NO_SUCH_CLIENT: {"name": "clients.csv"},
    Refusal.CLIENT_NOT_READY: {"name": "clients.csv", "code": "too_short"},
    Refusal.CLIENT_IN_LIST: {"name": "clients.csv", "row": 7},
    Refusal.NOTHING_TO_UNDO: {"name": "clients.csv"},
    Refusal.NO_SUCH_DRAFT: {"name": "7"},
    Refusal.DRAFT_IN_USE: {"file": "clients.csv"},
    Refusal.WRONG_DRAFT: {"file": "clients.xlsx", "name": "a.csv", "expected": "clients.csv"},
    Refusal.NO_KEY_COLUMN: {"file": "clients.xlsx", "expected": "clients.csv"},
    Refusal.NO_SUCH_COLUMN: {"file": "clients.csv", "name": "Note", "expected": "Phone"},
    Refusal.ANSWER_NEEDED: {"expected": "--country"},
    Refusal.LIST_OF_OTHER_CHANNEL: {"name": "Chats", "expected": "Spring"},
    Refusal.OTHER_LIST_NEEDED: {},
    Refusal.NO_CLIENT_LEFT: {"name": "Spring"},
    Refusal.UPDATE_OUTDATED: {"name": "clients.csv"},
    Refusal.FILE_OF_OTHER_CHANNEL: {"name": "Spring", "file": "clients.csv"},
    Refusal.LIST_EMPTIED: {"name": "clients.csv"},
    Refusal.NO_DAY: {"seen": "tomorrow", "expected": "2027-01-31"},
    Refusal.VERSION_NOT_NEWEST: {"name": "clients.csv", "seen": 7},
    Refusal.NO_SUCH_VERSION: {"name": "clients.csv", "seen": 7},
    Refusal.TOO_FEW_FOR_PARTS: {"name": "Spring", "seen": 5},
    Refusal.TOO_MANY_PARTS: {"seen": 101, "expected": 100},
    Refusal.SHARES_NOT_WHOLE: {"seen": 99, "expected": 100},
    Refusal.NO_SUCH_FIELD: {"file": "clients.csv", "name": "Town", "expected": "“Phone”"},
    Refusal.PROOF_DAMAGED: {"file": "clients.pdf"},
    Refusal.NO_SUCH_BACKUP: {"name": "20261127T120000Z-daily"},
    Refusal.BACKUP_DAMAGED: {"name": "20261127T120000Z-daily"},
    Refusal.NO_SUCH_LIST_IN_BACKUP: {"name": "Spring", "expected": "20261127T120000Z-daily"},
    Refusal.READ_ONLY_MEDIUM: {"file": "clients.sqlite"},
    Refusal.WORKSPACE_LOST: {"file": "clients.sqlite", "seen": "“clients.sqlite.key”", "name": "1"},
    Refusal.NO_LOCKS_FOLDER: {"file": "clients.sqlite.drafts"},
    Refusal.NO_WRITE_PERMISSION: {"file": "clients.sqlite"},
    Refusal.NO_SOUND_BACKUP: {"file": "clients.sqlite"},
    Refusal.NOTHING_TO_RESCUE: {"file": "clients.sqlite"},
}  # fmt: skip
NAMES_NO_FILE = {
    Refusal.BOOK_CHANGED,
    Refusal.NO_DAY,
    Refusal.NO_ADDRESS_TO_ADD,
    Refusal.WRONG_SCOPE,
    Refusal.END_IS_PAST,
    Refusal.NOT_AN_ADDRESS,
    Refusal.TEXT_TOO_SHORT,
    Refusal.REASON_NEEDED,
    Refusal.ENTRY_GONE,
    Refusal.CLIENT_NOT_READY,
    Refusal.NO_TABLE_COPIED,
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
    Refusal.NO_SUCH_BACKUP,
    Refusal.BACKUP_DAMAGED,
    Refusal.NO_SUCH_LIST_IN_BACKUP,
    Refusal.LIST_OF_OTHER_CHANNEL,
    Refusal.OTHER_LIST_NEEDED,
    Refusal.NO_CLIENT_LEFT,
    Refusal.TOO_FEW_FOR_PARTS,
    Refusal.TOO_MANY_PARTS,
    Refusal.SHARES_NOT_WHOLE,
}


def test_every_refusal_has_a_case_below():
    # Those of projects, clients and campaigns are in a file of their own.
    assert set(MET) | set(RARE) | set(CAMPAIGN_REFUSALS) | set(ACCOUNT_REFUSALS) == set(Refusal)


@pytest.mark.parametrize("reason", list(MET))
def test_the_sentence_for_a_refusal_that_was_met(workspace, tmp_path, reason):
    folder = tmp_path / "clients"
    folder.mkdir()
    with pytest.raises(Refused) as refused:
        MET[reason](workspace, folder)
    workspace.close()
    assert refused.value.reason is reason
    sentence = refusal_text(refused.value, english)
    # Names of people's files and lists may well hold braces: they are no places to fill.
    assert is_whole(sentence.replace("{0}", "").replace("{x}", "x")), sentence
    assert sentence.endswith((".", "RU or US.", "cp1252."))
    if reason not in NAMES_NO_FILE:
        assert "clients" in sentence.split("”")[0]


@pytest.mark.parametrize("reason", list(RARE))
def test_the_sentence_for_a_rare_refusal(reason):
    sentence = refusal_text(Refused(reason, **RARE[reason]), english)
    assert is_whole(sentence)
    assert sentence.endswith(".")
    if reason not in NAMES_NO_FILE:
        assert "“clients." in sentence


@pytest.mark.parametrize(
    ("refused", "sentence"),
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
            Refused(Refusal.TOO_MANY_COLUMNS, file="a.csv", cell="XFD7", expected=1024),
            "“a.csv”, cell XFD7: only the first 1,024 columns can be read. Delete the cells far to "
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
def test_facts_are_in_their_places(refused, sentence):
    assert refusal_text(refused, english) == sentence


@pytest.mark.parametrize("reason", list(RARE))
def test_a_refusal_is_translated(reason):
    # Numbers choose the plural, and have no case.
    facts = {key: "" if isinstance(fact, str) else fact for key, fact in RARE[reason].items()}
    plain = refusal_text(Refused(reason, **facts), english)
    assert refusal_text(Refused(reason, **facts), backwards) == plain.swapcase()
