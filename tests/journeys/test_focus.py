"""Where the keyboard is after what was done."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.journeys.driver import Person, write_csv

MESSY = [
    ["Phone", "Name"],
    ["12025550147", "Ann"],
    ["12025550162 ext. 7", "Bob"],
    ["12025550x64", "Kim"],
    ["12025550x65", "Ida"],
]


def focused(person: Person, window: QWidget) -> str:
    """Return the name of what has the focus once a window is active, as it is after a dialog."""
    window.activateWindow()
    person.qtbot.waitUntil(window.isActiveWindow)
    now = QApplication.focusWidget()
    return now.objectName() if now is not None else ""


def test_it_stays_where_a_list_was_renamed(three_lists: object, person: Person) -> None:
    person.until(lambda: len(person.list_names()) == 3)
    person.click_cell("lists", person.list_names().index("Winter"), 0)
    person.press(Qt.Key.Key_F2)
    person.type("newName", "Зима", enter=True)
    person.until(lambda: "Зима" in person.list_names())
    assert focused(person, person.window) == "lists"
    # And on that list: Enter opens it.
    person.press(Qt.Key.Key_Return)
    person.reads("listTitle", "Зима")
    person.the("listMenu").setFocus()
    person.click("renameList")
    person.type("newName", "ЗИМА", enter=True)
    person.reads("listTitle", "ЗИМА")
    assert focused(person, person.window) == "listMenu"


def test_it_stays_where_a_list_was_saved(
    three_lists: object, person: Person, save_to: Path
) -> None:
    person.until(lambda: len(person.list_names()) == 3)
    person.click_cell("lists", person.list_names().index("Winter"), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("listTitle", "Winter")
    person.click("downloadList")
    person.reads("toastText", "Saved as Winter.xlsx")
    assert focused(person, person.window) == "downloadList"


def test_it_goes_to_the_rows_after_a_fix_and_an_edit(person: Person, tmp_path: Path) -> None:
    person.check(write_csv(tmp_path / "messy.csv", MESSY))
    wizard = person.the("checkedRows").window()
    person.click("fixAll")
    person.reads("count-ready", "2")
    assert focused(person, wizard) == "checkedRows"
    person.click("count-failed")
    person.until(lambda: len(person.table("checkedRows")) == 2)
    person.edit_cell("checkedRows", 0, 1, "12025550164")
    person.reads("count-ready", "3")
    assert focused(person, wizard) == "checkedRows"
