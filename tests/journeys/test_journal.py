"""The Journal page: what was done is in it, and what somebody did to it is found."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clientlists_desktop.operations.settings import set_country, set_trash_days
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.main_window import MainWindow
from tests.journeys.driver import Person, read_book, write_csv
from tests.people import ANNA
from tests.storage.journal.journals import fill, keep

ROWS = [["Phone", "Name"], ["12025550100", "Ann"], ["x", "Bo"]]


def open_journal(person: Person) -> None:
    """Go to the page, and wait for its verdict."""
    person.click("page-journal")
    person.until(lambda: person.window.journal_page.chain.verdict is not None)


def change(workspace: Workspace, *statements: str) -> None:
    """Change the file while the window is open, as another program does."""
    with closing(sqlite3.connect(workspace.path, timeout=10)) as connection, connection:
        connection.execute("DROP TRIGGER IF EXISTS journal_no_update")
        connection.execute("DROP TRIGGER IF EXISTS journal_no_delete")
        for statement in statements:
            connection.execute(statement)


def numbers(person: Person) -> list[str]:
    return [line[0] for line in person.table("journal")]


def test_what_is_done_is_in_the_journal_and_what_is_tampered_with_is_found(
    person: Person, tmp_path: Path
) -> None:
    person.make_list(write_csv(tmp_path / "calls.csv", ROWS), "Spring")
    open_journal(person)
    person.reads("chainVerdict", "The chain is intact: 4 lines")
    person.reads("chainChecked", "file beside the workspace")
    lines = person.table("journal")
    assert [line[0] for line in lines] == ["4", "3", "2", "1"]
    assert lines[1][2:] == [
        "Anna Petrova", "List created", "List “Spring” created: 1 of 2 rows ready, 1 failed",
    ]  # fmt: skip
    assert lines[3][2] == "The program"

    change(person.workspace, "UPDATE journal SET account_name = 'Bo' WHERE number = 3")
    person.click("checkJournal")
    person.reads("chainVerdict", "The chain breaks at line 3")
    person.reads("chainNotes", "Unchanged before it: 2 lines.")
    person.until(lambda: person.table("journal")[1][2] == "Bo")

    # The window goes on, and the break stays where it is.
    person.click("page-lists")
    person.make_list(write_csv(tmp_path / "more.csv", ROWS), "Autumn")
    person.click("page-journal")
    person.until(lambda: len(numbers(person)) == 6)
    person.click("checkJournal")
    person.until(lambda: person.the("checkJournal").isEnabled())
    person.reads("chainVerdict", "The chain breaks at line 3")


def test_a_tail_that_was_cut_off_stays_cut_off(person: Person, tmp_path: Path) -> None:
    person.make_list(write_csv(tmp_path / "calls.csv", ROWS), "Spring")
    change(person.workspace, "DELETE FROM journal WHERE number > 2", "DELETE FROM journal_seal")
    open_journal(person)
    person.reads("chainVerdict", "cut off or changed from outside, after line 2")
    person.click("page-lists")
    person.make_list(write_csv(tmp_path / "more.csv", ROWS), "Autumn")
    open_journal(person)
    person.click("checkJournal")
    person.reads("chainVerdict", "before line 4.")
    assert "Break detected" in [line[3] for line in person.table("journal")]


def test_lines_are_filtered_searched_and_exported(
    three_lists: object, person: Person, save_to: Path
) -> None:
    open_journal(person)
    assert len(numbers(person)) == 8
    person.pick("journalGroup", "Consent")
    person.until(lambda: numbers(person) == ["8", "6", "4"])
    person.type("searchJournal", "казань")
    person.until(lambda: numbers(person) == ["4"])
    person.reads("journalCount", "1 line")
    person.click("exportJournal")
    person.reads("toastText", "Saved as Journal.xlsx")
    rows = read_book(save_to / "Journal.xlsx")
    assert [row[0] for row in rows] == ["No.", "4"]
    assert rows[1][2:4] == ["Anna Petrova", "Consent confirmed"]
    assert rows[1][4] == "Consent of 1 client of list “Клиенты Казань” confirmed"
    person.type("searchJournal", "no such thing")
    person.until(lambda: person.sees("noLine"))
    assert not person.the("exportJournal").isEnabled()
    person.click("clearJournalFilter")
    person.until(lambda: numbers(person)[0] == "9")
    assert person.table("journal")[0][3] == "Journal exported"
    person.pick("journalAccount", "Anna")
    person.until(lambda: numbers(person) == ["9", "8", "7", "6", "5", "4", "3"])
    person.type("searchJournal", "list created")
    person.until(lambda: numbers(person) == ["7", "5", "3"])


@pytest.fixture
def restored(workspace: Workspace, three_lists: object, qtbot: QtBot) -> Iterator[Person]:
    """A window on a workspace that an older copy took the place of."""
    put_back = keep(workspace, anchor=False)
    set_country(workspace, "RU", ANNA)
    set_trash_days(workspace, 5, ANNA)
    put_back()
    window = MainWindow(workspace, ANNA)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    yield Person(qtbot, window, workspace)
    window.close()


def test_a_restored_backup_is_told_at_the_start_and_in_the_journal(restored: Person) -> None:
    person = restored
    person.reads("toastText", "older copy of the workspace, without 2 newer lines of the journal")
    person.click("toastAction")
    open_journal(person)
    person.reads("chainVerdict", "The chain is intact: 9 lines")
    person.reads("chainNotes", "noted at line 9")
    assert person.table("journal")[0][3] == "Older copy restored"


@pytest.mark.long
def test_a_long_journal_scrolls_and_is_checked_while_the_window_goes_on(
    workspace: Workspace, three_lists: object, person: Person
) -> None:
    fill(workspace, 100_000)
    workspace.close()
    open_journal(person)
    person.reads("chainVerdict", "The chain is intact: 100,009 lines")
    person.reads("journalCount", "100,009 lines")
    page = person.window.journal_page
    table, model = page.table, page.model

    def top() -> str:
        return str(model.index(table.rowAt(0), 0).data())

    person.until(lambda: top() == "100,009")
    page.table.scrollToBottom()
    last = model.rowCount() - 1
    person.until(lambda: model.index(last, 3).data() == "Journal started")
    person.qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    person.until(lambda: top() == "100,009")
    person.type("searchJournal", "список 777")
    # 777, 7770 to 7779, 77700 to 77799, and none beyond the hundred thousand.
    person.until(lambda: person.the("journalCount", QLabel).text() == "111 lines")
