"""The page of all lists: what goes with a selection."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from clientlists_desktop.ui.lists.lists_columns import CHANNEL, CLIENTS, MADE_BY, NAME, SOURCE
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.runtime.languages import LANGUAGES
from clientlists_desktop.ui.runtime.window_settings import window_settings
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.rows_table import RowsTable
from clientlists_desktop.ui.widgets.layouts import column
from tests.ui.geometry import looks
from tests.ui.made import a_list
from tests.ui.places import LISTS, Builder


def test_buttons_for_a_selection_go_when_the_selection_goes(builder: Builder) -> None:
    page = builder.lists()
    several = page.findChild(QPushButton, "deleteSelected")
    assert several.isVisible()
    page.show_lists(LISTS[:1])
    assert not several.isVisible()
    page.table.selectAll()
    assert not several.isVisible()
    page.show_lists(LISTS)
    page.table.selectAll()
    assert several.isVisible()
    page.search.setText("Winter")
    assert not several.isVisible()


def titles(page: ListsPage) -> list[str]:
    """Return the titles of the columns as they are seen."""
    header, model = page.table.horizontalHeader(), page.table.model()
    sections = [header.logicalIndex(place) for place in range(header.count())]
    seen = [one for one in sections if not page.table.isColumnHidden(one)]
    return [t for one in seen if (t := model.headerData(one, Qt.Orientation.Horizontal))]


def wide(builder: Builder) -> ListsPage:
    """Return the page with room for every column."""
    page = builder.lists()
    page.resize(1400, 700)
    return page


def choose(page: ListsPage, title: str) -> None:
    menu = page.findChild(ColumnMenu).menu()
    next(one for one in menu.actions() if one.text() == title).trigger()


def test_columns_are_hidden_moved_and_widened_and_stay_so(builder: Builder) -> None:
    page = wide(builder)
    usual = titles(page)
    assert usual == ["Name", "Channel", "Clients", "Warnings", "Source", "Created by", "Created on"]
    header = page.table.horizontalHeader()
    choose(page, "Warnings")
    header.moveSection(header.visualIndex(SOURCE), 1)
    page.findChild(ColumnMenu).keep_width(CHANNEL, 151)
    page.show_lists(LISTS)
    wanted = ["Name", "Source", "Channel", "Clients", "Created by", "Created on"]
    assert titles(page) == wanted

    again = wide(builder)
    assert titles(again) == wanted
    assert again.table.columnWidth(CHANNEL) == 151
    choose(again, "Warnings")
    assert titles(again) == ["Name", "Source", "Channel", "Clients", "Warnings", *wanted[4:]]
    choose(again, "Usual columns")
    assert titles(again) == usual
    assert not window_settings().allKeys()


@pytest.mark.parametrize("width", [1100, 1300])
def test_columns_are_fitted_to_the_table_as_it_is_shown(builder: Builder, width: int) -> None:
    page = ListsPage()
    window = builder.around("window")
    column(page, on=window)
    page.show_lists(LISTS)
    window.resize(width, 700)
    table = page.table
    builder.qtbot.waitUntil(lambda: not table.isColumnHidden(MADE_BY))
    assert table.columnWidth(SOURCE) >= table.sizeHintForColumn(SOURCE)
    assert table.columnWidth(NAME) >= table.sizeHintForColumn(NAME)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_of_a_row_are_in_view_beside_large_text(
    builder: Builder, qapp: QApplication, language: str
) -> None:
    with looks(qapp) as set_look:
        set_look(2.0, language)
        page = builder.lists()
        page.window().resize(1024 - 112, 700)
        builder.qtbot.wait(5)
        assert page.findChild(RowsTable).horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_counts_leave_the_buttons_in_view_beside_large_text(
    builder: Builder, qapp: QApplication, language: str
) -> None:
    """The name gives way, because half a number would be a wrong one."""
    name = "Spring offer to those who asked for it twice"
    with looks(qapp) as set_look:
        set_look(2.0, language)
        page = builder.lists()
        page.show_lists([a_list(1, name, clients=1_500_000)], (), {1: 12_345})
        page.window().resize(1024 - 112, 700)
        table = page.findChild(RowsTable)
        builder.qtbot.waitUntil(lambda: table.isColumnHidden(MADE_BY))
        assert table.columnWidth(CLIENTS) >= table.sizeHintForColumn(CLIENTS)
        assert table.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [816, 960])
def test_the_table_stays_where_it_is_when_several_lists_are_selected(
    builder: Builder, width: int
) -> None:
    """At these widths of the page, in windows 1024 and 1200 pixels wide."""
    page = builder.lists()
    page.resize(width, 700)
    page.table.clearSelection()
    builder.qtbot.wait(10)
    at = page.table.mapTo(page, page.table.rect().topLeft())
    page.table.selectAll()
    builder.qtbot.wait(10)
    assert page.findChild(QPushButton, "deleteSelected").isVisible()
    # The line of buttons may be laid out after the selection is painted.
    builder.qtbot.waitUntil(lambda: page.table.mapTo(page, page.table.rect().topLeft()) == at)
