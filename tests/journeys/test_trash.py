"""Deleted lists: restored whole, erased by typing their name, or after they rested long enough."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.consent import ListState
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.lists import lists, trash
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui import main_window
from clientlists_desktop.ui.main_window import MainWindow
from tests.journeys.conftest import finish
from tests.journeys.driver import Person
from tests.people import ANNA

WINTER = ("12025550100", "12025550101", "12025550102")


@pytest.fixture
def person(three_lists: object, person: Person) -> Person:
    """A person before a window with three lists."""
    person.until(lambda: len(person.list_names()) == 3)
    return person


def trashed(person: Person) -> list[str]:
    """Return the names on the page of the trash."""
    return [row[0] for row in person.table("trash")] if person.sees("trash") else []


def delete(person: Person, name: str) -> None:
    left = len(person.list_names()) - 1
    person.click_cell("lists", person.list_names().index(name), 0)
    person.press(Qt.Key.Key_Delete)
    person.until(lambda: len(person.list_names()) == left)


def rows_of(workspace: Workspace, name: str) -> list[tuple[object, ...]]:
    """Return everything that is stored of a list, but for whether it is in the trash."""
    with closing(sqlite3.connect(workspace.path)) as connection:
        where = "WHERE list_id = (SELECT id FROM client_list WHERE name = ?)"
        rows = connection.execute(f"SELECT * FROM row {where} ORDER BY position", [name]).fetchall()
        return rows + connection.execute(f"SELECT * FROM consent {where}", [name]).fetchall()


def holds(folder: Path, addresses: tuple[str, ...]) -> bool:
    data = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return any(address.encode() in data for address in addresses)


def test_a_deleted_list_is_restored_whole_from_the_trash(
    person: Person, questions: list[str]
) -> None:
    before = rows_of(person.workspace, "Winter")
    delete(person, "Winter")
    assert "stay in the trash for 30 days and can be restored in full" in questions[0]
    person.click("page-trash")
    person.until(lambda: trashed(person) == ["Winter"])
    (row,) = person.table("trash")
    assert row[1:4] == ["Telephony", "3", ANNA.name]
    assert row[5] == "in 30 days"
    person.press(Qt.Key.Key_Return)
    person.reads("toastText", "List “Winter” restored")
    person.reads("emptyTrash", "The trash is empty")
    person.click("page-lists")
    person.until(lambda: "Winter" in person.list_names())
    assert rows_of(person.workspace, "Winter") == before


def test_several_lists_are_restored_together(person: Person, questions: list[str]) -> None:
    delete(person, "Winter")
    delete(person, "Subscribers")
    person.click("page-trash")
    person.until(lambda: trashed(person) == ["Subscribers", "Winter"])
    person.control(Qt.Key.Key_A)
    person.reads("whyOff", "Lists are erased one at a time")
    assert not person.the("eraseList").isEnabled()
    person.click("restoreLists")
    person.reads("toastText", "2 lists restored")
    person.click("page-lists")
    person.until(lambda: len(person.list_names()) == 3)
    assert len(questions) == 2


def test_a_list_is_erased_when_its_name_is_typed(person: Person, questions: list[str]) -> None:
    folder = person.workspace.path.parent
    delete(person, "Winter")
    assert holds(folder, WINTER)
    person.click("page-trash")
    person.until(lambda: trashed(person) == ["Winter"])
    person.click("eraseList")
    person.reads("whyOff", "Type “Winter” to erase it")
    assert not person.the("erase").isEnabled()
    person.type("eraseName", "winter")
    assert not person.the("erase").isEnabled()
    person.type("eraseName", "Winter")
    person.click("erase")
    person.until(lambda: not person.is_open("eraseDialog"))
    person.reads("toastText", "List “Winter” with 3 clients erased")
    person.reads("emptyTrash", "The trash is empty")
    assert not holds(folder, WINTER)
    # What was erased does not come back with the key that undoes a deletion.
    person.control(Qt.Key.Key_Z)
    person.until(lambda: person.is_open("refusalBox"))
    box = QApplication.activeModalWidget()
    assert "“Winter” is not in the trash" in str(
        [label.text() for label in box.findChildren(QLabel)]
    )
    box.close()
    person.click("page-lists")
    person.until(lambda: len(person.list_names()) == 2)
    with closing(sqlite3.connect(person.workspace.path)) as connection:
        assert connection.execute(
            "SELECT clients, wording FROM consent WHERE list_name = 'Winter'"
        ).fetchall() == [(3, "They agreed.")]
    assert len(questions) == 1


def test_the_days_of_the_settings_are_said_and_counted(
    person: Person, questions: list[str]
) -> None:
    person.click("page-settings")
    person.pick("trashDays", "7 days")
    person.qtbot.keyClick(person.the("trashDays"), Qt.Key.Key_Return)
    person.click("page-lists")
    delete(person, "Winter")
    assert "for 7 days" in questions[0]
    person.click("page-trash")
    person.until(lambda: trashed(person) == ["Winter"])
    person.reads("trashRest", "for 7 days")
    assert person.table("trash")[0][5] == "in 7 days"


def test_lists_that_rested_long_enough_are_erased_at_the_start(
    three_lists: object,
    workspace: Workspace,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    winter = lists.find_list(workspace, "Winter")
    for one in (winter, lists.find_list(workspace, "Subscribers")):
        delete_list(workspace, one.id, ANNA)
    consent = consents.consent_of(workspace, winter.id)
    workspace.close()
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        # Of the two, one was deleted later.
        later = (datetime.now(UTC) + timedelta(days=10)).isoformat(timespec="seconds")
        connection.execute(
            "UPDATE client_list SET deleted_at = ? WHERE name = 'Subscribers'", [later]
        )
    soon = (datetime.now(UTC) + timedelta(days=31)).isoformat(timespec="seconds")
    monkeypatch.setattr(main_window, "now", lambda: soon)
    window = MainWindow(workspace, ANNA)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    person = Person(qtbot, window, workspace)
    person.click("page-trash")
    person.until(lambda: trashed(person) == ["Subscribers"])
    person.until(lambda: not holds(workspace.path.parent, WINTER))
    assert holds(workspace.path.parent, ("5120004417",))
    window.close()
    assert consents.consent_of(workspace, winter.id) == replace(
        consent, list_state=ListState.ERASED
    )
    assert not trash.has_traces(workspace)
    workspace.close()


def test_a_list_that_another_window_erased_meanwhile_is_said_to_be_gone(
    person: Person, questions: list[str]
) -> None:
    delete(person, "Winter")
    delete(person, "Subscribers")
    person.click("page-trash")
    person.until(lambda: len(trashed(person)) == 2)
    winter = trash.find_trashed(person.workspace, "Winter")
    finish(erase_list(person.workspace, winter.id, "Winter", ANNA))
    person.workspace.close()
    person.control(Qt.Key.Key_A)
    person.click("restoreLists")
    person.until(lambda: person.is_open("refusalBox"))
    box = QApplication.activeModalWidget()
    assert "“Winter” is not in the trash" in str(
        [label.text() for label in box.findChildren(QLabel)]
    )
    box.close()
    # The other one came back all the same.
    person.reads("emptyTrash", "The trash is empty")
    person.click("page-lists")
    person.until(lambda: sorted(person.list_names()) == ["Subscribers", "Клиенты Казань"])


def test_a_list_that_another_window_restored_meanwhile_is_not_erased(
    person: Person, questions: list[str]
) -> None:
    delete(person, "Winter")
    person.click("page-trash")
    person.until(lambda: trashed(person) == ["Winter"])
    person.click("eraseList")
    person.type("eraseName", "Winter")
    with closing(sqlite3.connect(person.workspace.path)) as connection, connection:
        connection.execute("UPDATE client_list SET state = 'list', deleted_at = NULL")
    person.click("erase")
    person.reads("eraseRefusal", "The list “Winter” is not in the trash.")
    assert isinstance(person.the("eraseName"), QLineEdit)
    person.click("cancelDialog")
    person.until(lambda: not person.is_open("eraseDialog"))
    person.click("page-lists")
    person.until(lambda: len(person.list_names()) == 3)
    assert holds(person.workspace.path.parent, WINTER)
