"""Lists made from other lists in the window: combined, split, sampled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QTableView

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.storage.workspace import Workspace
from tests.journeys.conftest import finish
from tests.journeys.driver import Person, choose_in_menu, write_csv
from tests.people import ANNA

CONTROL = Qt.KeyboardModifier.ControlModifier
SPRING = [["12025550101", "Bo", "Boston"], ["12025550103", "Eve", "Томск"]]


@pytest.fixture
def person(three_lists, workspace, tmp_path, person: Person) -> Person:
    """A person before four lists, of which two share a client."""
    file = write_csv(tmp_path / "spring.csv", [["Phone", "Name", "City"], *SPRING])
    checked = finish(import_file(workspace, file, "telephony", Choices(), ANNA))
    create_list(workspace, checked.id, "Spring", Confirmation("They signed."), ANNA)
    workspace.close()
    person.window.refresh()
    person.until(lambda: len(person.list_names()) == 4)
    return person


def select(person: Person, *names: str) -> None:
    for at, name in enumerate(names):
        modifier = CONTROL if at else Qt.KeyboardModifier.NoModifier
        person.click_cell("lists", person.list_names().index(name), 0, modifier)


def from_menu(person: Person, name: str, text: str) -> None:
    select(person, name)
    table = person.the("lists", QTableView)
    place = table.visualRect(table.model().index(person.list_names().index(name), 0)).center()
    table.customContextMenuRequested.emit(place)
    choose_in_menu(person, "rowMenu", text)


def add_condition(person: Person, kind: str) -> None:
    person.click("addCondition")
    choose_in_menu(person, "conditionMenu", kind)


def test_a_list_is_filtered_by_all_that_is_known_of_a_client(person: Person) -> None:
    """Each condition narrows the new list, which says which conditions those were."""
    from_menu(person, "Winter", "Filter…")
    person.reads("whyOff", "Add a condition")
    add_condition(person, "Country of the number")
    person.type_country("conditionCountry", "United States")
    person.reads("recipePreview", "The new list will have 3 clients.")
    add_condition(person, "Kind of number")
    person.reads("whyOff", "Tick at least one")
    person.click("tick-fixed_or_mobile")
    add_condition(person, "Time zone")
    person.type("conditionZone", "Boston")
    person.reads("whyOff", "Type a time zone, for example Europe/Moscow or +03:00")
    person.type("conditionZone", "America/New_York")
    person.reads("recipePreview", "The new list will have 3 clients.")
    add_condition(person, "Agreed from")
    add_condition(person, "Column")
    person.pick("conditionColumn", "Name")
    person.type("conditionValue", "ANN")
    person.reads("recipePreview", "The new list will have 1 client.")
    person.until(lambda: person.text("recipeName") == "Winter – filtered")
    person.click("makeLists")
    person.reads("listTitle", "Winter – filtered")
    person.until(lambda: [row[1] for row in person.table("clients")] == ["Ann"])
    person.reads("listOrigin", "clients of “Winter”, only those with Name: “ANN”")
    person.reads("listOrigin", "time zone: America/New_York")


def test_lists_are_combined_with_the_consent_of_both(person: Person) -> None:
    select(person, "Winter", "Spring")
    person.click("combineSelected")
    person.pick("firstList", "Winter")
    person.reads("recipePreview", "The new list will have 4 clients.")
    person.reads("recipeConsent", "2 consent records carried over unchanged;")
    person.reads("recipeConsent", "Their wordings differ: there are 2.")
    person.until(lambda: person.text("recipeName") == "Winter and Spring")
    add_condition(person, "Column")
    person.pick("conditionColumn", "City")
    person.type("conditionValue", "boston")
    person.reads("recipePreview", "The new list will have 1 client.")
    person.click("remove-cell")
    person.reads("recipePreview", "The new list will have 4 clients.")
    person.click("minus")
    person.reads("recipePreview", "The new list will have 2 clients.")
    person.until(lambda: person.text("recipeName") == "Winter without Spring")
    person.reads("makeLists", "Create list with 2 clients")
    person.type("recipeName", "spring")
    person.click("makeLists")
    person.reads("recipeRefusal", "A list named “spring” already exists. Type another name.")
    person.type("recipeName", "Left")
    person.click("makeLists")
    person.reads("listTitle", "Left")
    person.reads("listOrigin", "clients of “Winter” who are not in “Spring”")
    person.until(lambda: [row[1] for row in person.table("clients")] == ["Ann", "Di"])
    person.click("showEvidence")
    box = person.the("recordChoice", QComboBox)
    assert [box.itemText(at)[:15] for at in range(box.count())] == [
        "1 of 2: “Winter", "2 of 2: “Spring",
    ]  # fmt: skip
    person.reads("recordTitle", "Consent of “Winter”")
    person.pick("recordChoice", "2 of 2")
    person.reads("recordTitle", "Consent of “Spring”")


def test_a_list_is_split_by_a_column(person: Person) -> None:
    from_menu(person, "Spring", "Split…")
    person.until(lambda: person.the("splitSize", QSpinBox).value() == 1)
    person.reads("recipePreview", "Spring – 1: 1\nSpring – 2: 1")
    person.pick("splitBy", "shares")
    person.type("splitShares", "50 40")
    person.reads("whyOff", "The shares must add up to 100, for example 50, 30, 20")
    person.type("splitShares", "50 x 50")
    person.reads("whyOff", "The shares must add up to 100, for example 50, 30, 20")
    person.type("splitShares", "50%, 50%")
    person.reads("recipePreview", "Spring – 1: 1\nSpring – 2: 1")
    person.pick("splitBy", "the values of a column")
    person.pick("splitColumn", "City")
    person.reads("recipePreview", "Spring – Boston: 1\nSpring – Томск: 1")
    person.click("makeLists")
    person.reads("toastText", "2 lists created")
    person.until(lambda: {"Spring – Boston", "Spring – Томск"} < {*person.list_names()})


def test_groups_for_a_test_are_drawn(person: Person) -> None:
    from_menu(person, "Winter", "Sample…")
    person.reads("recipePreview", "The new list will have 1 client.")
    person.until(lambda: person.text("recipeName") == "Winter – sample")
    person.pick("sampleKind", "groups")
    person.reads("recipePreview", "Winter – A: 1\nWinter – B: 2")
    person.type("sampleSeed", "autumn")
    person.the("sample-groups", QSpinBox).setValue(4)
    person.reads(
        "whyOff", "“Winter” has too few clients: of 4 lists, at least one would have none."
    )
    person.the("sample-groups", QSpinBox).setValue(3)
    person.click("makeLists")
    person.until(lambda: {f"Winter – {one}" for one in "ABC"} < {*person.list_names()})


def test_what_happens_to_the_lists_meanwhile_is_said(person: Person, workspace: Workspace) -> None:
    select(person, "Winter", "Subscribers")
    person.click("combineSelected")
    person.reads("whyOff", "Only lists of one channel can be combined.")
    person.press(Qt.Key.Key_Escape)
    select(person, "Winter", "Spring")
    person.click("combineSelected")
    person.reads("recipePreview", "The new list will have 4 clients.")
    gone = next(one for one in person.window.lists_page.selected() if one.name == "Spring")
    delete_list(workspace, gone.id, ANNA)
    workspace.close()
    person.click("makeLists")
    person.reads("recipeRefusal", "There is no list “Spring”.")
    person.press(Qt.Key.Key_Escape)
    assert person.stored()[0] == 4
