"""A list gets a last day in the window, is shown when that is over, and is erased."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCheckBox, QDateEdit

from clientlists_desktop.operations.lists.readers import erases_ended_lists
from tests.journeys.driver import Person
from tests.people import ANNA


def test_a_list_is_erased_when_its_last_day_is_over(
    three_lists, person: Person, questions: list[str]
) -> None:
    person.until(lambda: "Winter" in person.list_names())
    assert not person.sees("endedLists")
    person.click_cell("lists", person.list_names().index("Winter"), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("listTitle", "Winter")
    person.reads("listEnd", "Keep until…")
    person.click("listEnd")
    person.until(lambda: person.is_open("endDialog"))
    assert not person.the("listKeptUntil", QDateEdit).isEnabled()
    person.click("listEnds")
    yesterday = date.today() - timedelta(days=1)
    day = QDate(yesterday.year, yesterday.month, yesterday.day)
    person.the("listKeptUntil", QDateEdit).setDate(day)
    person.click("saveEnd")
    person.until(lambda: not person.is_open("endDialog"))
    person.reads("listEnd", "Kept until ")
    person.click("backToLists")
    person.reads("endedLists", "The last day of 1 list is over: “Winter”.")
    person.click("eraseEnded")
    assert questions[0].startswith("Erase 1 list with 3 clients for good?")
    person.reads("toastText", "1 list erased")
    person.until(lambda: "Winter" not in person.list_names())
    person.until(lambda: not person.sees("endedLists"))


def test_an_owner_decides_that_nobody_is_asked(three_lists, person: Person) -> None:
    person.click("page-settings")
    person.until(lambda: person.the("erasesEnded", QCheckBox).isEnabled())
    person.click("erasesEnded")
    person.until(lambda: erases_ended_lists(person.workspace, ANNA))
    person.click("page-lists")
    person.click("page-settings")
    person.until(person.the("erasesEnded", QCheckBox).isChecked)
