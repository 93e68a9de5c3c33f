"""The menu of a table's header: what a person chose for the columns stays, for every table."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView, QWidget

from clientlists_desktop.ui.lists.list_page import ListPage
from clientlists_desktop.ui.runtime.window_settings import window_settings
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.tables.table_model import TableModel
from tests.ui import made
from tests.ui.campaign_places import all_campaigns, project_clients, used_numbers
from tests.ui.do_not_contact_places import book
from tests.ui.places import LISTS, Builder, name_of

PLACES = [
    Builder.lists, Builder.opened_list, Builder.consents, Builder.trash, Builder.journal,
    book, project_clients, all_campaigns, used_numbers,
]  # fmt: skip
WIDE = 2_000


def shown(builder: Builder, place: Callable[[Builder], QWidget]) -> RowsTable:
    """Return the table of a place that has room for every column."""
    page = place(builder)
    page.window().resize(WIDE, 700)
    builder.qtbot.wait(1)
    return the_table(page)


def the_table(page: QWidget) -> RowsTable:
    return page.findChild(ColumnMenu).parent()


def titles(table: QTableView) -> list[str]:
    """Return the titles of the columns as they are seen."""
    header, model = table.horizontalHeader(), table.model()
    sections = [header.logicalIndex(place) for place in range(header.count())]
    seen = [one for one in sections if not table.isColumnHidden(one)]
    return [t for one in seen if (t := model.headerData(one, Qt.Orientation.Horizontal))]


def offered(table: RowsTable) -> list[str]:
    *columns, _, _ = table.findChild(ColumnMenu).menu().actions()
    return [one.text() for one in columns]


def choose(table: RowsTable, title: str) -> None:
    menu = table.findChild(ColumnMenu).menu()
    next(one for one in menu.actions() if one.text() == title).trigger()


@pytest.mark.parametrize("place", PLACES, ids=name_of)
def test_what_a_person_chose_for_the_columns_stays(
    builder: Builder, place: Callable[[Builder], QWidget]
) -> None:
    table = shown(builder, place)
    main, hidden, *others = usual = titles(table)
    assert offered(table) == usual[1:], "the main column always shows"
    model = table.model()
    assert isinstance(model, TableModel)
    codes = [column.code for column in model.columns if column.title]
    assert all(codes)
    assert len({*codes}) == len(codes)
    choose(table, hidden)
    table.horizontalHeader().moveSection(3, 2)
    table.findChild(ColumnMenu).keep_width(2, 333)
    wanted = [main, others[1], others[0], *others[2:]]
    assert titles(table) == wanted

    again = shown(builder, place)
    assert titles(again) == wanted
    assert again.columnWidth(2) == 333
    choose(again, "Usual columns")
    assert titles(again) == usual
    assert not window_settings().allKeys()


def opened(builder: Builder, **changes: object) -> ListPage:
    """Return the page of a list whose file has these columns."""
    page = builder.opened_list()
    file = replace(made.file(), **changes)
    page.open(replace(LISTS[0], channel_code=file.channel_code))
    builder.database.answer("list", (file, [], None, True, made.a_version()))
    builder.database.answer("clients", range(1, 4))
    return page


def test_columns_of_a_file_are_known_by_their_heading(builder: Builder) -> None:
    table = the_table(opened(builder, columns=("Phone", "Name", "City")))
    choose(table, "City")
    page = opened(builder, columns=("Number", "City", "Name", "Birthday"))
    assert titles(the_table(page)) == ["Number", "Name", "Birthday", "Note"]
    page = opened(builder, columns=("ID", "City"), channel_code="telegram")
    assert titles(the_table(page)) == ["ID", "City", "Note"], "another channel"
    kept = [str(window_settings().value(key)) for key in window_settings().allKeys()]
    assert kept
    assert not any("City" in one for one in kept), "words of a file stay in the workspace"


def test_rows_are_copied_in_the_order_of_the_columns(builder: Builder) -> None:
    table = shown(builder, Builder.consents)
    choose(table, "Channel")
    table.horizontalHeader().moveSection(3, 1)
    table.selectRow(0)
    builder.qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Spring offer\tAnna Petrova\t9,812\t")
