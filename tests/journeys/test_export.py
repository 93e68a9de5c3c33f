"""A list exported as a CSV with chosen columns, and again as it was chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from tests.journeys.driver import Person


@pytest.fixture
def person(three_lists: object, person: Person) -> Person:
    """A person before the page of a list."""
    person.until(lambda: len(person.list_names()) == 3)
    person.click_cell("lists", person.list_names().index("Клиенты Казань"), 0)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.table("clients"))
    return person


def test_a_csv_with_columns_in_a_chosen_order(person: Person, save_to: Path) -> None:
    person.click("exportList")
    person.pick("exportKind", "CSV")
    person.pick("exportDelimiter", "semicolons")
    person.pick("exportEncoding", "Windows-1251")
    person.the("exportColumns", QListWidget).setCurrentRow(1)
    person.click("columnUp")
    person.click("export")
    person.reads("toastText", "Saved as Клиенты Казань.csv")
    written = (save_to / "Клиенты Казань.csv").read_bytes().decode("cp1251")
    assert written.splitlines() == ['"Name";"Address"', '"Юлия";"79123456789"']
    person.click("exportList")
    assert person.text("exportCount") == "2 columns"
    person.click("export")
    person.until(lambda: not person.is_open("exportDialog"))
