"""The table of all lists: search, channel, order, and what a screen reader says."""

import pytest
from PySide6.QtCore import Qt

from clientlists_desktop.ui.lists.lists_columns import (
    CHANNEL,
    CLIENTS,
    DOWNLOAD,
    MADE_BY,
    MADE_ON,
    MENU,
    NAME,
    SOURCE,
    WARNINGS,
    lists_columns,
    searched_text,
)
from clientlists_desktop.ui.look.theme import tokens
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from tests.ui.made import a_list

BLOCKED = {8: 1_003}
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
LISTS = [
    a_list(1, "Winter", clients=3, warned=0, source_name="b.csv", made_by="Bo"),
    a_list(2, "клиенты Казань", clients=20, warned=5, source_name="a.xlsx", made_by="Ann"),
    a_list(3, "autumn", channel_code="telegram", clients=100, warned=1, source_name="C.csv",
           made_by="Юлия"),
]  # fmt: skip


@pytest.fixture
def model(qapp) -> MemoryModel:
    del qapp
    made = MemoryModel(
        lists_columns(lambda one: BLOCKED.get(one.id, 0)), searched_text, newest_first=MADE_ON
    )
    made.show(LISTS)
    return made


def search(model: MemoryModel, text: str, channel: str | None = None) -> None:
    model.filter(text, lambda one: channel in (None, one.channel_code))


def names(model: MemoryModel) -> list[str]:
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(model: MemoryModel, qtmodeltester) -> None:
    qtmodeltester.check(model)
    model.sort(NAME, UP)
    search(model, "winter")
    search(model, "nothing")
    search(model, "", "telegram")
    model.show([])
    model.show(LISTS)
    qtmodeltester.check(model)


def test_newest_first_at_first(model: MemoryModel) -> None:
    assert names(model) == ["autumn", "клиенты Казань", "Winter"]


@pytest.mark.parametrize(
    ("column", "ascending"),
    [
        (NAME, ["autumn", "Winter", "клиенты Казань"]),
        (CHANNEL, ["autumn", "Winter", "клиенты Казань"]),
        (CLIENTS, ["Winter", "клиенты Казань", "autumn"]),
        (WARNINGS, ["Winter", "autumn", "клиенты Казань"]),
        (SOURCE, ["клиенты Казань", "Winter", "autumn"]),
        (MADE_BY, ["клиенты Казань", "Winter", "autumn"]),
        (MADE_ON, ["Winter", "клиенты Казань", "autumn"]),
    ],
)
def test_sorted_both_ways(model: MemoryModel, column: int, ascending: list[str]) -> None:
    model.sort(column, UP)
    assert names(model) == ascending
    model.sort(column, DOWN)
    assert names(model) == ascending[::-1]


@pytest.mark.parametrize("column", [DOWNLOAD, MENU])
def test_the_columns_of_actions_do_not_sort(model: MemoryModel, column: int) -> None:
    model.sort(CLIENTS, UP)
    model.sort(column, DOWN)
    assert names(model) == ["Winter", "клиенты Казань", "autumn"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("КАЗАНЬ", ["клиенты Казань"]),
        ("  wint ", ["Winter"]),
        ("a.xlsx", ["клиенты Казань"]),
        ("юлия", ["autumn"]),
        ("telegr", ["autumn"]),
        ("", ["autumn", "клиенты Казань", "Winter"]),
        ("9999", []),
    ],
)
def test_search_in_any_script(model: MemoryModel, text: str, found: list[str]) -> None:
    search(model, text)
    assert names(model) == found
    assert model.total == 3


def test_one_channel_and_a_search_hold_together(model: MemoryModel) -> None:
    search(model, "", "telephony")
    assert names(model) == ["клиенты Казань", "Winter"]
    assert sum(one.clients for one in model.shown) == 23
    search(model, "winter", "telegram")
    assert names(model) == []


def test_search_and_order_outlive_other_lists(model: MemoryModel) -> None:
    search(model, "wint")
    model.sort(NAME, UP)
    model.show([*LISTS, a_list(4, "A winter")])
    assert names(model) == ["A winter", "Winter"]


def test_a_list_is_found_by_its_id_while_it_is_shown(model: MemoryModel) -> None:
    row = model.row_of(2)
    assert row is not None
    assert model.row(row).name == "клиенты Казань"
    search(model, "winter")
    assert model.row_of(2) is None


def test_what_a_row_shows(model: MemoryModel) -> None:
    model.show([a_list(7, "Big", clients=12_345, warned=1_001)])
    texts = [model.index(0, column).data() for column in range(model.columnCount())]
    assert texts == [
        "Big", "Telephony", "12,345", "1,001", "spring.csv", "Anna Petrova", "8 Mar 2025", "", "",
    ]  # fmt: skip
    model.show([a_list(7, "Fine", warned=0)])
    assert model.index(0, WARNINGS).data() == "–"


def test_a_list_says_how_many_of_its_clients_are_blocked(model: MemoryModel) -> None:
    """Beside their number, and in a sentence to whoever points at it or can't see it."""
    model.show([a_list(8, "Big", clients=12_345)])
    cell = model.index(0, CLIENTS)
    assert cell.data() == "1,003 blocked of 12,345"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Clients: 1,003 blocked of 12,345"
    sentence = "1,003 clients must not be contacted; they are left out of exports"
    assert cell.data(Qt.ItemDataRole.AccessibleDescriptionRole) == sentence
    assert cell.data(Qt.ItemDataRole.ToolTipRole).endswith(sentence)


def test_warnings_are_coloured_where_there_are_any(model: MemoryModel) -> None:
    search(model, "казань")
    brush = model.index(0, WARNINGS).data(Qt.ItemDataRole.ForegroundRole)
    assert brush.color().name().upper() == tokens().warning
    search(model, "winter")
    assert model.index(0, WARNINGS).data(Qt.ItemDataRole.ForegroundRole) is None


@pytest.mark.parametrize(
    ("column", "spoken"), [(DOWNLOAD, "Download as XLSX"), (MENU, "More actions")]
)
def test_cells_with_an_icon_alone_have_a_tool_tip_and_are_spoken(
    model: MemoryModel, column: int, spoken: str
) -> None:
    cell = model.index(0, column)
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == spoken
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_cells_say_their_column_to_a_screen_reader(model: MemoryModel) -> None:
    spoken = [
        model.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in (NAME, CLIENTS)
    ]
    assert spoken == ["Name: autumn", "Clients: 100"]
