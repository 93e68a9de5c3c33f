"""The table of lists says how many clients of each must not be contacted, and nothing untrue."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.readers import found_entries
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui import main_window
from clientlists_desktop.ui.do_not_contact import list_counts
from clientlists_desktop.ui.do_not_contact.list_counts import ListCounts
from clientlists_desktop.ui.lists.lists_columns import CLIENTS, NAME
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.main_window import MainWindow
from clientlists_desktop.ui.navigation import SideBarPlace
from tests.operations.helpers import make_list, write
from tests.people import MAKER, new_workspace
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import HeldDatabaseThread

ANN, LEV, EVE = "12025550147", "12025550162", "12125550163"


@pytest.fixture
def listed(workspace: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace with two lists."""
    made = new_workspace(workspace.path, MAKER)
    for name, phones in (("Few", (ANN,)), ("Many", (ANN, LEV, EVE))):
        path = write(tmp_path / f"{name}.csv", [("Phone",), *((one,) for one in phones)])
        make_list(made, path, name)
    yield made
    made.close()


def block(workspace: Workspace, *addresses: str) -> None:
    add_addresses(workspace, addresses, "telephony", EntryFacts(), MAKER)


def cells(page: ListsPage) -> dict[str, str]:
    """Return what the table says of the clients of each list."""
    model = page.model
    return {
        model.index(row, NAME).data(): model.index(row, CLIENTS).data()
        for row in range(model.rowCount())
    }


@pytest.fixture
def held_page(
    qtbot: QtBot,
    listed: Workspace,
    held: HeldDatabaseThread,
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[ListsPage, ListCounts]:
    """The page, whose reads are answered when a test says so."""
    monkeypatch.setattr(list_counts, "_AFTER_PAINT_MS", 0)
    monkeypatch.setattr(list_counts, "_BETWEEN_SHOWN_S", 0)
    page = ListsPage()
    qtbot.addWidget(page)
    held.workspace, held.actor = listed, MAKER
    return page, ListCounts(held, page)


def answer_count(qtbot: QtBot, held: HeldDatabaseThread) -> None:
    """Let a piece of the counting, which begins after the table is painted, be done."""
    qtbot.waitUntil(lambda: any(one.key == "blocked" for one in held.questions))
    held.answer("blocked")


def test_the_table_is_there_before_anything_is_counted(
    qtbot: QtBot,
    held_page: tuple[ListsPage, ListCounts],
    held: HeldDatabaseThread,
    listed: Workspace,
) -> None:
    page, counts = held_page
    block(listed, ANN, EVE)
    counts.refresh()
    held.answer("lists")
    assert cells(page) == {"Few": "1", "Many": "3"}
    answer_count(qtbot, held)
    assert cells(page) == {"Few": "1 blocked of 1", "Many": "2 blocked of 3"}
    assert held.questions == []
    # What is known is there with the lists; nothing is counted again.
    counts.refresh()
    held.answer("lists")
    assert cells(page) == {"Few": "1 blocked of 1", "Many": "2 blocked of 3"}


def test_a_long_count_lets_other_reads_pass(
    qtbot: QtBot,
    held_page: tuple[ListsPage, ListCounts],
    held: HeldDatabaseThread,
    listed: Workspace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(list_counts, "_PIECE_S", 0)
    page, counts = held_page
    block(listed, ANN)
    counts.refresh()
    held.answer("lists")
    answer_count(qtbot, held)
    pieces = 1
    while held.questions:
        answer_count(qtbot, held)
        pieces += 1
    assert pieces > 2
    assert cells(page) == {"Few": "1 blocked of 1", "Many": "1 blocked of 3"}


def test_no_count_is_shown_before_it_is_known_to_be_true_still(
    qtbot: QtBot,
    held_page: tuple[ListsPage, ListCounts],
    held: HeldDatabaseThread,
    listed: Workspace,
) -> None:
    page, counts = held_page
    block(listed, ANN)
    counts.refresh()
    held.answer("lists")
    answer_count(qtbot, held)
    block(listed, LEV)
    counts.check()
    assert cells(page) == {"Few": "1", "Many": "3"}
    held.answer("known")
    assert cells(page) == {"Few": "1", "Many": "3"}
    answer_count(qtbot, held)
    assert cells(page) == {"Few": "1 blocked of 1", "Many": "2 blocked of 3"}
    remove_entries(listed, list(found_entries(listed, MAKER)), "agreed again", MAKER)
    counts.refresh()
    held.answer("lists")
    assert cells(page) == {"Few": "1", "Many": "3"}


def test_who_may_not_see_lists_is_told_nothing(
    qtbot: QtBot,
    held_page: tuple[ListsPage, ListCounts],
    held: HeldDatabaseThread,
    listed: Workspace,
) -> None:
    """Whoever loses the permission while it is counted hears no refusal for that either."""
    page, counts = held_page
    block(listed, ANN)
    counts.refresh()
    held.answer("lists")
    with listed.writing() as db:
        db.execute_sql("UPDATE account SET roles = ?", (json.dumps([Role.LINGUIST.value]),))
    refusals: list[object] = []
    held.trouble.connect(refusals.append)
    qtbot.waitUntil(lambda: bool(held.questions))
    with pytest.raises(Refused) as refused:
        held.run(held.questions[0])
    held.refuse("blocked", refused.value)
    counts.refresh()
    held.answer("lists")
    assert (cells(page), held.questions, refusals) == ({}, [], [])


def test_the_window_counts_when_the_page_is_shown(
    qtbot: QtBot, qapp: QApplication, listed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And when somebody comes back to it, since another program may have changed the book."""
    monkeypatch.setattr(main_window, "Job", FakeJob)
    block(listed, EVE)
    window = MainWindow(listed, MAKER)
    qtbot.addWidget(window)
    window.show()
    page = window.lists_page
    qtbot.waitUntil(lambda: cells(page) == {"Few": "1", "Many": "1 blocked of 3"})
    window.show_page(SideBarPlace.DO_NOT_CONTACT)
    block(listed, ANN)
    window.show_page(SideBarPlace.LISTS)
    qtbot.waitUntil(lambda: cells(page) == {"Few": "1 blocked of 1", "Many": "2 blocked of 3"})
    other = Workspace(listed.path)
    block(other, LEV)
    other.close()
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: cells(page) == {"Few": "1 blocked of 1", "Many": "3 blocked of 3"})
    window.close()


def test_the_counts_are_checked_while_the_page_is_seen(
    qtbot: QtBot, listed: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main_window, "Job", FakeJob)
    monkeypatch.setattr(list_counts, "_BETWEEN_CHECKS_MS", 20)
    window = MainWindow(listed, MAKER)
    qtbot.addWidget(window)
    window.show()
    page = window.lists_page
    qtbot.waitUntil(lambda: cells(page) == {"Few": "1", "Many": "3"})
    block(listed, LEV)
    qtbot.waitUntil(lambda: cells(page) == {"Few": "1", "Many": "1 blocked of 3"})
    window.close()
