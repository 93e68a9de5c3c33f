"""Lists after they are made: searched, sorted, renamed, copied, deleted, restored, made again."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.storage.workspace import Workspace
from tests.journeys.driver import LEFT, Person, read_book, write_csv
from tests.people import ANNA

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(three_lists: object, person: Person) -> Person:
    """A person before a window with three lists."""
    person.until(lambda: len(person.list_names()) == 3)
    return person


def row_of(person: Person, name: str) -> int:
    return person.list_names().index(name)


def test_search_in_any_script_and_back(person: Person) -> None:
    person.control(Qt.Key.Key_F)
    person.until(lambda: person.the("searchLists").hasFocus())
    person.type("searchLists", "КАЗАНЬ")
    person.until(lambda: person.list_names() == ["Клиенты Казань"])
    person.reads("listCount", "1 list, 1 client")
    person.type("searchLists", "nothing like it")
    person.reads("nothingFound", "No lists match “nothing like it”")
    person.click("clearSearch")
    person.until(lambda: len(person.list_names()) == 3)
    person.reads("listCount", "3 lists, 6 clients")
    person.pick("channelFilter", "Telegram")
    person.until(lambda: person.list_names() == ["Subscribers"])


def test_a_click_on_a_heading_sorts(person: Person) -> None:
    header = person.the("lists").horizontalHeader()
    place = header.viewport().rect().center()
    place.setX(header.sectionPosition(0) + 10)
    person.qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    first = person.list_names()
    person.qtbot.mouseClick(header.viewport(), LEFT, pos=place)
    assert {tuple(first), tuple(person.list_names())} == {
        ("Subscribers", "Winter", "Клиенты Казань"),
        ("Клиенты Казань", "Winter", "Subscribers"),
    }


def test_rename_to_a_taken_and_to_a_free_name(person: Person) -> None:
    person.click_cell("lists", row_of(person, "Winter"), 0)
    person.press(Qt.Key.Key_F2)
    person.type("newName", "КЛИЕНТЫ казань", enter=True)
    person.reads("nameRefusal", "A list named “КЛИЕНТЫ казань” already exists. Type another name.")
    assert person.is_open("renameDialog")
    person.type("newName", "  ", enter=True)
    person.reads("nameRefusal", "Type a name.")
    person.type("newName", "Зима", enter=True)
    person.until(lambda: not person.is_open("renameDialog"))
    person.until(lambda: sorted(person.list_names()) == ["Subscribers", "Зима", "Клиенты Казань"])
    # The same name in other letters is no other list's.
    person.click_cell("lists", row_of(person, "Зима"), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("listTitle", "Зима")
    person.click("renameList")
    person.type("newName", "ЗИМА", enter=True)
    person.reads("listTitle", "ЗИМА")


def test_several_lists_deleted_and_undone_together(person: Person, questions: list[str]) -> None:
    person.click_cell("lists", row_of(person, "Winter"), 0)
    assert not person.sees("deleteSelected")
    person.click_cell("lists", row_of(person, "Subscribers"), 0, CONTROL)
    person.click("deleteSelected")
    person.until(lambda: questions)
    assert questions[0].startswith("Delete 2 lists with 5 clients?")
    assert "“Winter”" in questions[0]
    person.reads("toastText", "2 lists deleted")
    person.until(lambda: person.list_names() == ["Клиенты Казань"])
    person.control(Qt.Key.Key_Z)
    person.reads("toastText", "2 lists restored")
    person.until(lambda: len(person.list_names()) == 3)


def test_a_deleted_list_comes_back_under_another_name_when_its_own_is_taken(
    person: Person, questions: list[str]
) -> None:
    person.click_cell("lists", row_of(person, "Winter"), 0)
    person.press(Qt.Key.Key_Delete)
    person.until(lambda: len(person.list_names()) == 2)
    person.click_cell("lists", row_of(person, "Subscribers"), 0)
    person.press(Qt.Key.Key_F2)
    person.type("newName", "Winter", enter=True)
    person.until(lambda: "Winter" in person.list_names())
    person.control(Qt.Key.Key_Z)
    person.reads("toastText", "Restored as “Winter (2)” because the old name was taken")
    person.until(lambda: "Winter (2)" in person.list_names())
    assert len(questions) == 1


def test_copied_rows_paste_into_a_spreadsheet(person: Person) -> None:
    person.click_cell("lists", row_of(person, "Winter"), 0)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.sees("clients") and len(person.table("clients")) == 3)
    person.click_cell("clients", 0, 0)
    person.click_cell("clients", 2, 0, CONTROL)
    QApplication.clipboard().clear()
    person.control(Qt.Key.Key_C)
    # The journal has its line first.
    person.until(lambda: QApplication.clipboard().text())
    lines = QApplication.clipboard().text().split("\n")
    assert [line.split("\t")[:2] for line in lines] == [
        ["12025550100", "Ann"],
        ["12025550102", "Di"],
    ]


def test_several_lists_downloaded_together(person: Person, save_to: Path) -> None:
    person.click_cell("lists", row_of(person, "Winter"), 0)
    person.click_cell("lists", row_of(person, "Клиенты Казань"), 0, CONTROL)
    person.click("downloadSelected")
    person.until(lambda: len(list(save_to.glob("*.xlsx"))) == 2)
    person.reads("toastText", "Saved as")
    assert len(read_book(save_to / "Winter.xlsx")) == 4
    assert len(read_book(save_to / "Клиенты Казань.xlsx")) == 2


def test_blocked_clients_of_all_lists_downloaded_together_are_counted(
    person: Person, save_to: Path
) -> None:
    """Somebody else adds them to the book meanwhile."""
    with closing(Workspace(person.workspace.path)) as elsewhere:
        blocked = ["12025550100", "12025550101", "79123456789"]
        add_addresses(elsewhere, blocked, "telephony", EntryFacts(), ANNA)
    person.click_cell("lists", row_of(person, "Winter"), 0)
    person.click_cell("lists", row_of(person, "Клиенты Казань"), 0, CONTROL)
    person.click("downloadSelected")
    person.until(lambda: len(list(save_to.glob("*.xlsx"))) == 2)
    person.reads("toastText", "3 clients left out: do not contact")


def test_a_taken_name_and_a_file_imported_before_are_said(person: Person, tmp_path: Path) -> None:
    again = write_csv(tmp_path / "winter.csv", [["Phone"], ["12025550177"]])
    person.make_list(again, "Once")
    person.check(again)
    person.turn_to("This same file was imported before: “Once”.")
    person.click("next")
    person.reads("listName", "winter (2)")
    person.click("consent")
    person.type("listName", "клиенты КАЗАНЬ")
    person.reads("whyOff", "A list with this name already exists")
    assert person.text("nameState") == "A list with this name already exists"
    assert not person.the("finish").isEnabled()
    person.name_and_create("Twice")


def test_a_list_changed_from_outside_is_shown_with_a_notice_and_not_exported(
    person: Person, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(person.workspace.path)) as connection, connection:
        connection.execute("UPDATE row SET address = '12025550199' WHERE address = '12025550100'")
    person.click_cell("lists", row_of(person, "Winter"), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("damageNotice", "The list “Winter” is not as it was stored")
    person.until(lambda: len(person.table("clients")) == 3)
    person.click("backToLists")
    person.click_cell("lists", row_of(person, "Subscribers"), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("clientCount", "2 clients")
    person.until(lambda: not person.sees("damageNotice"))
