"""Clients in the window: from a file to a filter to a list, and what is refused."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit

from clientlists_desktop.operations.clients.projects import delete_project
from clientlists_desktop.operations.lists import manage
from clientlists_desktop.ui.clients import client_finder
from tests.journeys.driver import Person, choose_in_menu, write_csv
from tests.operations.client_samples import CLIENTS as PEOPLE

SEVERAL = (
    "You cannot create a list of clients from several channels. Create a separate list for each "
    "channel."
)


def go_to_clients(person: Person) -> None:
    person.click("page-clients")


def make_project(person: Person, name: str = "Support bot") -> None:
    go_to_clients(person)
    person.click("firstStep")
    person.type("newName", name)
    person.click("takeName")
    person.until(lambda: not person.is_open("nameDialog"))
    person.until(lambda: person.the("projectBox", QComboBox).currentText() == name)


def take_in(person: Person, path: Path, button: str = "firstStep") -> None:
    """Take a file in, in which each row names its channel."""
    person.click(button)
    person.until(lambda: person.is_open("importWizard"))
    person.click("next")
    person.choose(path)
    person.until(lambda: person.sees("checkedRows") and person.the("finish").isEnabled())


@pytest.fixture
def people(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "people.csv", PEOPLE)


@pytest.fixture
def with_clients(person: Person, people: Path) -> Person:
    """A person at a project with five clients of two channels."""
    make_project(person)
    take_in(person, people)
    person.click("finish")
    person.reads("clientsAdded", "5 rows read: 5 new, 0 updated, 0 unchanged, 0 failed")
    person.until(lambda: len(person.table("projectClients")) == 5)
    return person


def found(person: Person) -> list[str]:
    return [row[2] for row in person.table("projectClients")]


def test_from_a_file_through_a_filter_to_a_list(with_clients: Person) -> None:
    person = with_clients
    assert found(person)[:2] == ["5120004411", "12025550147"]
    person.reads("whyNoList", SEVERAL)
    assert not person.the("createClientList").isEnabled()
    assert person.the("createClientList").toolTip() == SEVERAL
    person.click("only-telegram")
    person.until(lambda: person.text("clientsFound") == "3 of 5 clients match")
    assert person.texts("whyNoList") == []
    person.click("createClientList")
    person.until(lambda: person.is_open("clientListDialog"))
    assert person.text("listCounts") == (
        "Telegram: 2 of the 3 clients found. Left out: 1 blocked client."
    )
    assert not person.the("makeList").isEnabled()
    assert person.text("whyOff") == "Type a name"
    person.type("listName", "Telegram, autumn")
    assert person.text("whyOff") == "Tick the confirmation to continue"
    person.click("consent")
    person.click("makeList")
    person.reads("listTitle", "Telegram, autumn")
    person.until(lambda: len(person.table("clients")) == 2)
    assert "Clients of Support bot" in person.text("listOrigin")
    person.click("backToLists")
    person.until(lambda: person.list_names() == ["Telegram, autumn"])


def test_a_name_that_is_taken_is_said_and_nothing_is_made(with_clients: Person) -> None:
    person = with_clients
    for number in range(2):
        person.click("page-clients")
        if not number:
            person.click("only-telegram")
        person.until(lambda: person.the("createClientList").isEnabled())
        person.click("createClientList")
        person.type("listName", "Same")
        person.click("consent")
        person.click("makeList")
        if not number:
            person.reads("listTitle", "Same")
    person.reads("listRefusal", "A list named “Same” already exists. Type another name.")
    assert person.stored() == (1, 2)
    person.type("listName", "Other")
    person.click("makeList")
    person.reads("listTitle", "Other")


def test_filters_are_chips_that_combine_change_and_go(with_clients: Person) -> None:
    person = with_clients
    person.click("addFilter")
    choose_in_menu(person, "filterMenu", "Blocked")
    person.click("applyFilter")
    person.until(lambda: person.text("clientsFound") == "4 of 5 clients match")
    person.click("addFilter")
    choose_in_menu(person, "filterMenu", "City")
    person.type("filterText", "bost")
    person.click("applyFilter")
    person.until(lambda: found(person) == ["12025550147", "5120004412"])
    assert person.text("change-text-0") == "City contains “bost”"
    person.click("change-text-0")
    person.pick("filterHow", "does not contain")
    person.click("applyFilter")
    person.until(lambda: found(person) == ["5120004411", "12025550162"])
    person.click("remove-blocked")
    person.until(lambda: person.text("clientsFound") == "3 of 5 clients match")
    person.click("clearFilters")
    person.until(lambda: person.text("clientsFound") == "5 of 5 clients match")
    person.click("filterChannels")
    person.click("tick-whatsapp")
    person.click("applyFilter")
    person.until(lambda: len(found(person)) == 2)
    assert person.the("createClientList").isEnabled()


def test_a_filter_is_saved_under_a_name_and_used_again(with_clients: Person) -> None:
    person = with_clients
    person.click("only-telegram")
    person.until(lambda: len(found(person)) == 3)
    person.click("savedFilters")
    choose_in_menu(person, "savedMenu", "Save this filter…")
    person.type("newName", "Телеграм")
    person.click("takeName")
    person.until(lambda: not person.is_open("nameDialog"))
    person.click("clearFilters")
    person.until(lambda: len(found(person)) == 5)
    person.until(lambda: not person.window.clients_page.filters._database._newest)
    person.click("savedFilters")
    choose_in_menu(person, "savedMenu", "Телеграм")
    person.until(lambda: len(found(person)) == 3)


def test_the_search_looks_into_names_and_ids_in_any_script(with_clients: Person) -> None:
    person = with_clients
    person.type("searchProjectClients", "ОРЛОВА")
    person.until(lambda: found(person) == ["5120004411"])
    person.type("searchProjectClients", "1202")
    person.until(lambda: found(person) == ["12025550147", "12025550162"])
    person.type("searchProjectClients", "nobody")
    person.until(lambda: person.text("clientsFound") == "0 of 5 clients match")


def test_clients_are_sorted_by_what_is_clicked(with_clients: Person) -> None:
    person = with_clients
    header = person.window.clients_page.table.horizontalHeader()
    for section, first in ((2, "12025550147"), (6, "5120004412"), (4, "12025550162")):
        place = header.sectionViewportPosition(section) + 10
        middle = QPoint(place, header.height() // 2)
        person.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        person.until(lambda first=first: found(person)[:1] == [first])


def test_what_failed_is_shown_edited_and_counted(person: Person, tmp_path: Path) -> None:
    make_project(person)
    rows = [
        ("Client ID", "Channel", "Joined"),
        ("5120004411", "TELEGRAM", "2026-01-01"),
        ("5120004412", "FAX", ""),
        ("5120004413", "TELEGRAM", "31/12/2026"),
    ]
    take_in(person, write_csv(tmp_path / "odd.csv", rows))
    texts = [" ".join(row) for row in person.table("checkedRows")]
    assert any("Unknown channel “FAX”" in text for text in texts)
    assert person.text("finish") == "Add 1 client"
    person.click("finish")
    person.reads("clientsAdded", "3 rows read: 1 new, 0 updated, 0 unchanged, 2 failed")


def test_an_import_that_is_cancelled_leaves_nothing(person: Person, people: Path) -> None:
    make_project(person)
    take_in(person, people)
    person.click("cancel")
    person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: person.stored() == (0, 0))
    with closing(sqlite3.connect(person.workspace.path)) as connection:
        assert connection.execute("SELECT count(*) FROM client").fetchone() == (0,)


def test_a_newcomer_tries_with_made_up_clients(person: Person) -> None:
    go_to_clients(person)
    person.click("tryClients")
    person.reads("clientsAdded", "240 rows read: 240 new")
    person.until(lambda: person.text("clientsFound") == "240 of 240 clients match")


def test_a_list_is_refreshed_from_its_filter(with_clients: Person, tmp_path: Path) -> None:
    person = with_clients
    person.click("only-telegram")
    person.until(lambda: person.the("createClientList").isEnabled())
    person.click("createClientList")
    person.type("listName", "TG")
    person.click("consent")
    person.click("makeList")
    person.reads("listTitle", "TG")
    go_to_clients(person)
    changes = [("ID", "Channel", "Blocked"), ("5120004411", "TELEGRAM", "yes"),
               ("5120004499", "TELEGRAM", "no")]  # fmt: skip
    take_in(person, write_csv(tmp_path / "changes.csv", changes), "addClients")
    person.click("finish")
    person.reads("clientsAdded", "2 rows read: 1 new, 1 updated")
    person.click("page-lists")
    person.until(lambda: person.list_names() == ["TG"])
    person.click_cell("lists", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.click("refreshList")
    person.reads("refreshCounts", "1 client will be added\n1 client will be removed")
    assert not person.the("makeList").isEnabled()
    person.click("consent")
    person.click("makeList")
    person.until(lambda: not person.is_open("refreshDialog"))
    person.until(
        lambda: sorted(row[0] for row in person.table("clients")) == ["5120004412", "5120004499"]
    )


def test_a_list_that_its_filter_would_empty_stays(with_clients: Person, tmp_path: Path) -> None:
    person = with_clients
    person.click("only-telegram")
    person.until(lambda: person.the("createClientList").isEnabled())
    person.click("createClientList")
    person.type("listName", "TG")
    person.click("consent")
    person.click("makeList")
    person.reads("listTitle", "TG")
    go_to_clients(person)
    blocked = [("ID", "Channel", "Blocked")]
    blocked += [(f"512000441{n}", "TELEGRAM", "yes") for n in (1, 2)]
    take_in(person, write_csv(tmp_path / "blocked.csv", blocked), "addClients")
    person.click("finish")
    person.reads("clientsAdded", "2 updated")
    person.click("page-lists")
    person.until(lambda: person.list_names() == ["TG"])
    person.click_cell("lists", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.click("refreshList")
    person.reads("whyOff", "The filter no longer matches anyone, so the list would be empty")
    assert not person.the("makeList").isEnabled()
    person.click("cancelDialog")
    assert person.stored() == (1, 2)


def test_projects_are_renamed_deleted_and_brought_back(
    with_clients: Person, questions: list[str]
) -> None:
    person = with_clients
    person.click("projectMenu")
    choose_in_menu(person, "projectActions", "Rename…")
    person.type("newName", "Помощь")
    person.click("takeName")
    person.until(lambda: person.the("projectBox", QComboBox).currentText() == "Помощь")
    person.click("projectMenu")
    choose_in_menu(person, "projectActions", "Delete…")
    person.until(lambda: questions)
    assert "Delete the project “Помощь” with 5 clients?" in questions[0]
    person.reads("toastText", "Project “Помощь” deleted")
    person.until(lambda: person.sees("noClients"))
    person.click("toastAction")
    person.until(lambda: len(person.table("projectClients")) == 5)


def test_the_consent_is_never_ticked_before(with_clients: Person) -> None:
    person = with_clients
    person.click("only-whatsapp")
    person.until(lambda: person.the("createClientList").isEnabled())
    person.click("createClientList")
    person.reads("consentStatement", "phone numbers")
    assert not person.the("consent", QCheckBox).isChecked()
    assert person.the("listName", QLineEdit).text() == ""
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: not person.is_open("clientListDialog"))
    assert person.stored()[0] == 0


def test_a_project_of_more_clients_than_a_page_is_read_to_its_end(
    person: Person, tmp_path: Path
) -> None:
    make_project(person)
    rows = [["ID", "Channel", "Sessions"]]
    rows += [[str(5_120_000_000 + n), "TELEGRAM", str(n)] for n in range(600)]
    take_in(person, write_csv(tmp_path / "many.csv", rows))
    person.click("finish")
    person.reads("clientsAdded", "600 new")
    person.until(lambda: person.window.clients_page.table.model().rowCount() == 600)
    assert sorted(found(person)) == [row[0] for row in rows[1:]]


def test_a_long_search_runs_beside_the_window_and_can_be_stopped(
    with_clients: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = with_clients
    monkeypatch.setattr(client_finder, "SCANNED_AT_ONCE", 0)
    person.control(Qt.Key.Key_F)
    assert person.the("searchProjectClients").hasFocus()
    person.type("searchProjectClients", "1202")
    person.until(lambda: sorted(found(person)) == ["12025550147", "12025550162"])
    assert not person.sees("stopSearch")
    person.type("searchProjectClients", "орлова")
    person.click("stopSearch")
    assert not person.sees("searchProgress")
    person.type("searchProjectClients", "")
    person.until(lambda: len(found(person)) == 5)


def test_a_list_is_never_made_of_an_old_count(with_clients: Person) -> None:
    person = with_clients
    create = person.the("createClientList")
    person.click("only-telegram")
    person.until(create.isEnabled)
    person.click("remove-channels")
    assert not create.isEnabled()
    assert create.toolTip() == "Counting the clients"
    person.reads("whyNoList", SEVERAL)
    person.click("only-telegram")
    person.until(create.isEnabled)
    person.type("searchProjectClients", "ivan")
    assert not create.isEnabled()
    person.until(lambda: person.text("clientsFound") == "1 of 5 clients match")
    person.until(create.isEnabled)


def test_a_search_that_was_stopped_says_so_and_goes_on(
    with_clients: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = with_clients
    person.click("only-telegram")
    person.until(lambda: len(found(person)) == 3)
    monkeypatch.setattr(client_finder, "SCANNED_AT_ONCE", 0)
    person.type("searchProjectClients", "орлова")
    person.click("stopSearch")
    person.reads("whyNoList", "The search was stopped, so not all clients are counted.")
    assert not person.the("createClientList").isEnabled()
    assert person.text("clientsFound") == "Search stopped"
    assert found(person) == []
    person.click("searchAgain")
    person.until(lambda: found(person) == ["5120004411"])
    person.until(person.the("createClientList").isEnabled)
    assert person.texts("whyNoList") == []


def test_very_many_clients_are_sorted_by_name_beside_the_window(
    with_clients: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = with_clients
    monkeypatch.setattr(client_finder, "SCANNED_AT_ONCE", 0)
    header = person.window.clients_page.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 10, header.height() // 2)
    person.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert person.sees("searchProgress")
    by_name = ["Aiko Tanaka", "Grace O’Neill", "Ivan Smirnov", "Spam Mer", "Мария Орлова"]
    person.until(lambda: [row[0] for row in person.table("projectClients")] == by_name)
    person.until(lambda: person.text("clientsFound") == "5 of 5 clients match")


def test_a_filter_that_nobody_can_pass_is_not_applied(with_clients: Person) -> None:
    person = with_clients
    for words, changes, why in (
        ("Joined", (("filterFrom", QDate(2026, 5, 2)), ("filterTo", QDate(2026, 5, 1))),
         "The first day must not be after the last one"),
        ("Sessions", (("leastSessions", 5), ("mostSessions", 3)),
         "“At least” cannot be greater than “At most”"),
    ):  # fmt: skip
        person.click("addFilter")
        choose_in_menu(person, "filterMenu", words)
        for name, value in changes:
            field = person.the(name)
            field.setDate(value) if isinstance(field, QDateEdit) else field.setValue(value)
        assert person.text("whyOff") == why
        assert not person.the("applyFilter").isEnabled()
        person.click("cancelDialog")
        person.until(lambda: not person.is_open("filterDialog"))
    person.click("addFilter")
    choose_in_menu(person, "filterMenu", "Last visit")
    for name in ("filterFromTick", "filterToTick"):
        person.click(name)
    assert person.text("whyOff") == "Tick a first or last day"
    person.click("cancelDialog")


def test_a_list_deleted_while_its_refresh_is_open_is_said(with_clients: Person) -> None:
    person = with_clients
    person.click("only-telegram")
    person.until(lambda: person.the("createClientList").isEnabled())
    person.click("createClientList")
    person.type("listName", "TG")
    person.click("consent")
    person.click("makeList")
    person.reads("listTitle", "TG")
    assert "Channel type: Telegram" in person.text("listOrigin")
    person.click("refreshList")
    person.reads("refreshCounts", "2 clients stay")
    person.click("consent")
    window = person.window
    summary = window.list_page.summary
    done: list[object] = []
    window.database.do(
        window,
        lambda workspace, actor: manage.delete_list(workspace, summary.id, actor),
        done.append,
    )
    person.until(lambda: done)
    person.click("makeList")
    person.reads("listRefusal", "There is no list “TG”.")
    person.click("cancelDialog")


def test_a_project_deleted_while_a_list_is_made_is_said(with_clients: Person) -> None:
    person = with_clients
    person.click("only-telegram")
    person.until(lambda: person.the("createClientList").isEnabled())
    person.click("createClientList")
    person.type("listName", "TG")
    person.click("consent")
    window = person.window
    done: list[object] = []
    project = window.clients_page.project
    window.database.do(
        window,
        lambda workspace, actor: delete_project(workspace, project.id, actor),
        lambda _: done.append(1),
    )
    person.until(lambda: done)
    person.click("makeList")
    person.reads("listRefusal", "There is no project “Support bot”; it may have been deleted.")
    assert person.stored() == (0, 0)
    person.click("cancelDialog")
