"""A list is updated by a file in the window: the difference, one click, and Undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPushButton

from clientlists_desktop.operations.lists.client_edits import find_client, remove_client
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.readers import find_list
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv
from tests.people import ANNA

HEADER = ["Phone", "Name"]
WEEK = [HEADER, ["12025550101", "Bob"], ["12025550102", "Di"], ["12025550199", "Zoe"]]


@pytest.fixture
def week(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "week.csv", WEEK)


def open_list(person: Person, name: str) -> None:
    person.until(lambda: name in person.list_names())
    person.click_cell("lists", person.list_names().index(name), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("listTitle", name)


def go_to_difference(person: Person, name: str, file: Path) -> None:
    """Open the wizard from the page of a list, with a file, and go to what it changes."""
    open_list(person, name)
    person.click("updateList")
    person.choose(file)
    person.wait_for_result()
    person.click("next")
    person.until(lambda: person.sees("difference"))


def names(person: Person) -> list[str]:
    return [row[1] for row in person.table("clients")]


def test_a_list_is_updated_and_the_update_undone(three_lists, week: Path, person: Person) -> None:
    """The difference is seen client by client; consent is asked for those who are added."""
    go_to_difference(person, "Winter", week)
    person.reads("updateCounts", "3 → 4 clients")
    person.reads("chip-added", "Added  1")
    assert person.table("difference") == [["Added", "12025550199", "Zoe"]]
    person.click("chip-changed")
    person.until(lambda: person.table("difference") == [["Changed", "12025550101", "Bo → Bob"]])
    assert not person.the("finish", QPushButton).isEnabled(), "those who are added must agree"
    person.click("consent")
    person.reads("finish", "Update list to 4 clients")
    person.click("finish")
    person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: names(person) == ["Ann", "Bob", "Di", "Zoe"])
    person.reads("toastText", "List “Winter” updated: added 1, changed 1")
    person.click("toastAction")
    person.until(lambda: names(person) == ["Ann", "Bo", "Di"])
    person.click("listVersions")
    person.until(lambda: len(person.table("versions")) == 3)
    assert [row[2] for row in person.table("versions")][:2] == [
        "Back to version 1", "Clients added and changed from a file",
    ]  # fmt: skip


def test_the_mode_decides_what_changes(three_lists, tmp_path: Path, person: Person) -> None:
    """Nobody is added, so nobody has to agree; an empty cell clears only if somebody chose so."""
    file = write_csv(tmp_path / "week.csv", [HEADER, ["12025550101", ""], ["12025550102", "Dee"]])
    go_to_difference(person, "Winter", file)
    person.reads("updateCounts", "3 → 3 clients")
    assert not person.sees("consent")
    person.pick("updateMode", "Make the list match the file")
    person.reads("updateCounts", "3 → 2 clients")
    person.reads("chip-removed", "Removed  1")
    person.click("clearEmpty")
    person.reads("chip-changed", "Changed  2")
    person.click("chip-removed")
    person.until(lambda: person.table("difference") == [["Removed", "12025550100", "Ann"]])
    person.click("finish")
    person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: names(person) == ["", "Dee"])


def test_a_list_that_changes_meanwhile_is_compared_anew(
    three_lists, week: Path, person: Person, workspace: Workspace
) -> None:
    """The difference is never applied to another state; a list that is gone is said to be."""
    go_to_difference(person, "Winter", week)
    person.reads("updateCounts", "3 → 4 clients")
    person.click("consent")
    other = Workspace(workspace.path)
    winter = find_list(other, ANNA, "Winter")
    remove_client(other, winter.id, find_client(other, winter.id, "12025550102", ANNA)[0], ANNA)
    person.click("finish")
    person.reads("updateNotice", "was changed")
    person.reads("updateCounts", "2 → 4 clients")
    person.reads("chip-added", "Added  2")
    delete_list(other, winter.id, ANNA)
    other.close()
    person.pick("updateMode", "Only add new clients")
    person.reads("whyOff", "There is no list “Winter”")
    assert not person.the("finish", QPushButton).isEnabled()


def test_a_file_of_the_same_clients_changes_nothing(
    three_lists, tmp_path: Path, person: Person, questions: list[str]
) -> None:
    """The channel is that of the list; the wizard says that there is nothing to do."""
    file = write_csv(tmp_path / "same.csv", [["ID", "Name"], ["5120004417", "Ann"]])
    open_list(person, "Subscribers")
    person.click("updateList")
    assert person.the("fileChannel", QComboBox).currentText() == "Telegram"
    assert not person.the("fileChannel").isEnabled()
    person.choose(file)
    person.wait_for_result()
    person.click("next")
    person.reads("whyOff", "Nothing changes")
    person.click("cancel")
    person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: person.stored()[0] == 3)


def test_a_client_is_known_by_an_id(three_lists, tmp_path: Path, person: Person) -> None:
    """Whoever has another number stays the same client; the column is remembered."""
    file = write_csv(tmp_path / "week.csv", [HEADER, ["12025550199", "Bo"]])
    go_to_difference(person, "Winter", file)
    person.reads("updateCounts", "3 → 4 clients")
    person.pick("updateKey", "Name")
    person.reads("updateCounts", "3 → 3 clients")
    cells = ["Changed", "12025550101 → 12025550199", "Bo"]
    person.until(lambda: person.table("difference") == [cells])
    person.click("finish")
    person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: [row[0] for row in person.table("clients")][1:2] == ["12025550199"])
    person.click("updateList")
    person.choose(file)
    person.wait_for_result()
    person.click("next")
    person.until(lambda: person.the("updateKey", QComboBox).currentText() == "Name")
    person.reads("whyOff", "Nothing changes")
    person.click("cancel")


def test_a_kept_update_goes_on_as_an_update_of_the_same_list(
    three_lists, tmp_path: Path, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Work on a file for a list isn't lost, and doesn't become another list by accident."""
    monkeypatch.setattr(messages, "ask_keep", lambda *words: True)
    rows = [HEADER, ["12025550101 ext. 7", "Bob"], ["12025550102 x 12", "Dee"]]
    open_list(person, "Winter")
    person.click("updateList")
    person.choose(write_csv(tmp_path / "week.csv", rows))
    person.wait_for_result()
    person.click("fixAll")
    person.reads("count-ready", "2")
    person.click("cancel")
    person.until(lambda: not person.is_open("importWizard"))
    person.press(Qt.Key.Key_Escape)
    person.reads("draftText", "Not finished: update of “Winter” from week.csv, 2 ready, 0 failed")
    person.click_text("Continue", within="drafts")
    person.reads("count-ready", "2")
    person.click("next")
    person.reads("updateCounts", "3 → 3 clients")
    person.reads("finish", "Update list to 3 clients")
