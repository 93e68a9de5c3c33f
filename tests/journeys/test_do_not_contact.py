"""Whoever is in the book is nowhere else: from the dialog to the check, a list and its file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.settings import set_country
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, read_book, write_csv
from tests.people import ANNA

ANN, BO, DI = "12025550100", "12025550101", "12025550102"
ROWS = [["Phone", "Name"], [ANN, "Ann"], [BO, "Bo"], [DI, "Di"]]


def book(person: Person) -> list[str]:
    return [line[0] for line in person.table("doNotContact")] if person.sees("doNotContact") else []


def paste_lines(person: Person, text: str) -> None:
    field = person.the("entriesLines", QPlainTextEdit)
    QGuiApplication.clipboard().setText(text)
    field.selectAll()
    field.paste()


def test_the_book_holds_in_the_check_on_the_page_of_a_list_and_in_its_file(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.click("page-do_not_contact")
    person.reads("emptyBook", "Nobody here")
    person.click("addToBook")
    paste_lines(person, "+1 (202) 555-01-00\nnobody\n")
    person.pick("entriesReason", "Complaint")
    person.click("addEntries")
    # What holds no address stays in the dialog and is not stored.
    person.reads("entriesRefusal", "1 line without an address")
    assert person.the("entriesLines", QPlainTextEdit).toPlainText() == "nobody"
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: book(person) == [ANN])
    assert person.table("doNotContact")[0][2] == "Complaint"

    person.click("page-lists")
    person.check(write_csv(tmp_path / "calls.csv", ROWS))
    assert (person.counts()["ready"], person.counts()["failed"]) == (2, 1)
    person.click("next")
    person.confirm_consent("Spring")

    # A client of the list refuses; a click in the table is enough.
    person.until(lambda: len(person.table("clients")) == 2)
    person.click_cell("clients", 0, 0)
    person.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert person.the("entriesLines", QPlainTextEdit).toPlainText() == BO
    person.click("addEntries")
    person.reads("blockedNotice", "1 client must not be contacted")

    person.until(lambda: not person.is_open("addEntriesDialog"))
    person.click_cell("clients", 0, 0)
    QGuiApplication.clipboard().setText("before")
    person.control(Qt.Key.Key_C)
    person.until(lambda: QGuiApplication.clipboard().text() == "")

    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(messages, "ask_save_file", lambda *_: target)
    person.click("downloadList")
    person.until(target.exists)
    assert [line[0] for line in read_book(target)] == ["Phone", DI]
    person.reads("toastText", "1 client left out: do not contact")

    person.click("page-do_not_contact")
    person.until(lambda: book(person) == [BO, ANN])
    person.type("searchBook", "nobody")
    person.reads("nothingFound", "No entry matches")
    person.click("clearBookSearch")
    person.until(lambda: book(person) == [BO, ANN])
    person.click_cell("doNotContact", 0, 0)
    person.click("removeFromBook")
    assert not person.the("removeEntries").isEnabled()
    person.type("removalReason", "agreed again")
    person.click("removeEntries")
    person.until(lambda: book(person) == [ANN])
    assert lists.find_list(person.workspace, "Spring").clients == 2


def test_a_file_fills_the_book_after_a_look_and_an_answer(
    person: Person, tmp_path: Path, workspace: Workspace
) -> None:
    """Its numbers have no country code; a file of those who refused becomes no list."""
    phones = [f"89{first}23456{last:02}" for first in (16, 26) for last in range(60, 80)]
    rows = [["Телефон", "Имя"], *([one, "x"] for one in phones), ["letters", "Лев"]]
    person.click("page-do_not_contact")
    person.click("importToBook")
    person.choose(write_csv(tmp_path / "refused.csv", rows))
    person.wait_for_result()
    assert person.counts()["failed"] == 41
    person.reads("assistDetail", "Will be valid, as shown: 40.")
    person.click("readThemSo")
    person.reads("count-ready", "40")
    person.wait_for_result()
    person.click("count-failed")
    person.until(lambda: len(person.table("checkedRows")) == 1)
    person.edit_cell("checkedRows", 0, 1, "+1 202 555 0100")
    person.until(lambda: person.counts()["ready"] == 41)
    person.click("next")
    person.pick("entriesReason", "Complaint")
    person.reads("finish", "Add 41 clients")
    person.click("finish")
    person.until(lambda: not person.is_open("importWizard"))
    person.reads("toastText", "41 added")
    person.until(lambda: len(book(person)) == 41)
    assert {line[2] for line in person.table("doNotContact")} == {"Complaint"}
    assert {ANN, "79162345660"} <= {*book(person)}
    person.until(person.is_empty)

    # Nothing of it stays when one thinks better of it.
    person.click("importToBook")
    person.choose(tmp_path / "refused.csv")
    person.wait_for_result()
    person.click("cancel")
    person.until(person.is_empty)
    assert len(book(person)) == 41


def test_national_numbers_are_typed_with_their_country_and_found_by_a_search(
    person: Person, workspace: Workspace
) -> None:
    person.click("page-do_not_contact")
    person.click("addToBook")
    paste_lines(person, "(202) 555-0100\n")
    person.click("addEntries")
    # The settings have no country, so none is preset and nothing is guessed.
    person.reads("entriesRefusal", "No line holds an address")
    person.type_country("entriesCountry", "United States")
    person.click("addEntries")
    person.until(lambda: book(person) == [ANN])
    other = Workspace(workspace.path)
    set_country(other, "RU", ANNA)
    other.close()
    person.click("addToBook")
    preset = person.the("entriesCountry", QComboBox)
    person.until(lambda: preset.currentData() == "RU")
    paste_lines(person, "8 (916) 123-45-67\n")
    person.click("addEntries")
    person.until(lambda: book(person) == ["79161234567", ANN])
    person.type("searchBook", "8 (916) 123-45-67")
    person.until(lambda: book(person) == ["79161234567"])
    person.click("addToBook")
    person.pick("entriesScope", "Telegram")
    assert not person.sees("entriesCountry")


def test_a_copy_of_checked_rows_leaves_out_whom_the_book_holds(
    person: Person, tmp_path: Path, workspace: Workspace
) -> None:
    """The country of the file tells, though the settings have none any more."""
    other = Workspace(workspace.path)
    set_country(other, "RU", ANNA)
    add_addresses(other, ["79161234567"], "telephony", EntryFacts(), ANNA)
    rows = [["Телефон", "Имя", "Запасной"], ["8 (916) 123-45-67", "Анна", ""],
            ["letters", "Лев", ""], ["12", "Ева", "89161234567"]]  # fmt: skip
    person.check(write_csv(tmp_path / "calls.csv", rows))
    set_country(other, "", ANNA)
    other.close()
    assert person.counts()["failed"] == 3
    person.click_cell("checkedRows", 0, 1)
    person.control(Qt.Key.Key_A)
    QGuiApplication.clipboard().setText("before")
    person.control(Qt.Key.Key_C)
    person.until(lambda: QGuiApplication.clipboard().text() != "before")
    (line,) = QGuiApplication.clipboard().text().split("\n")
    assert "Лев" in line


def test_an_owner_keeps_blocked_clients_for_a_reason(
    three_lists, person: Person, workspace: Workspace, save_to: Path
) -> None:
    """They are left out unless somebody says why not, each time anew; the journal says why."""
    other = Workspace(workspace.path)
    add_addresses(other, ["12025550101"], "telephony", EntryFacts(), ANNA)
    other.close()
    person.until(lambda: "Winter" in person.list_names())
    person.click_cell("lists", person.list_names().index("Winter"), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("listTitle", "Winter")
    saved = save_to / "Winter.xlsx"
    person.click("exportList")
    person.click("export")
    person.until(saved.exists)
    assert [row[1] for row in read_book(saved)[1:]] == ["Ann", "Di"]
    saved.unlink()
    person.click("exportList")
    person.click("keepBlocked")
    person.type("keepReason", "They asked for a call")
    person.click("export")
    person.until(saved.exists)
    assert [row[1] for row in read_book(saved)[1:]] == ["Ann", "Bo", "Di"]
    (line, *_) = lines_in(workspace, found_lines(workspace, LineFilter()))
    assert line.facts["keep_reason"] == "They asked for a call"
    workspace.close()
