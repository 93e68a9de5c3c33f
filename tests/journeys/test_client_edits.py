"""One client of a finished list is corrected or removed in the window, and the edit undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView

from tests.journeys.driver import Person

PEOPLE = [["12025550100", "Ann"], ["12025550101", "Bo"], ["12025550102", "Di"]]


@pytest.fixture
def person(three_lists: object, person: Person) -> Person:
    """A person before the page of a list."""
    person.until(lambda: len(person.list_names()) == 3)
    person.click_cell("lists", person.list_names().index("Winter"), 0)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: clients(person) == PEOPLE)
    return person


def clients(person: Person) -> list[list[str]]:
    return [row[:2] for row in person.table("clients")]


def type_into(person: Person, row: int, column: int, text: str) -> None:
    """Press F2 in a cell and type something in place of what it holds."""
    person.click_cell("clients", row, column)
    person.press(Qt.Key.Key_F2)
    table = person.the("clients", QTableView)
    person.until(lambda: table.findChildren(QLineEdit))
    (editor,) = table.findChildren(QLineEdit)
    person.qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.qtbot.keyClicks(editor, text)
    person.qtbot.keyClick(editor, Qt.Key.Key_Return)


def test_a_cell_is_corrected_and_undone(person: Person) -> None:
    type_into(person, 1, 1, "Bob")
    person.until(lambda: clients(person)[1:2] == [["12025550101", "Bob"]])
    person.reads("toastText", "Client corrected")
    assert person.the("clients", QTableView).currentIndex().row() == 1
    person.control(Qt.Key.Key_Z)
    person.until(lambda: clients(person) == PEOPLE)


def test_an_address_is_repaired_as_in_a_file(person: Person) -> None:
    type_into(person, 2, 0, "+1 (202) 555-0103")
    person.until(lambda: clients(person)[2:] == [["12025550103", "Di"]])


def test_an_address_that_the_list_has_is_refused(person: Person) -> None:
    type_into(person, 2, 0, "12025550100")
    person.reads("qt_msgbox_label", "already has this client")
    person.press(Qt.Key.Key_Return)
    person.until(lambda: not person.is_open("refusalBox"))
    assert clients(person) == PEOPLE


def test_a_client_is_removed_and_undone(person: Person) -> None:
    person.click_cell("clients", 1, 0)
    person.press(Qt.Key.Key_Delete)
    person.until(lambda: clients(person) == [PEOPLE[0], PEOPLE[2]])
    person.reads("toastText", "Client removed: 1 row")
    person.reads("clientCount", "2 clients")
    person.click("toastAction")
    person.until(lambda: clients(person) == PEOPLE)


def test_a_client_is_added_with_their_consent_and_undone(person: Person) -> None:
    """Who is in the list already is refused, and what was typed stays."""
    person.click_cell("clients", 0, 0)
    person.press(Qt.Key.Key_Insert)
    person.reads("whyOff", "Type whom to add")
    person.type("newClient0", "12025550100")
    person.reads("whyOff", "Tick the confirmation to continue")
    person.click("consent")
    person.click("addClient")
    person.reads("addClientRefusal", "already has this client")
    person.type("newClient0", "+1 (202) 555-0103")
    person.type("newClient1", "Eve")
    person.click("addClient")
    person.until(lambda: clients(person) == [*PEOPLE, ["12025550103", "Eve"]])
    person.reads("toastText", "List “Winter” updated: added 1")
    person.control(Qt.Key.Key_Z)
    person.until(lambda: clients(person) == PEOPLE)
