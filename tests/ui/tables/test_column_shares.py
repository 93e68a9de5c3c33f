"""How columns share the width of a table: names stay whole before others get room."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.consent.consents_columns import LIST
from clientlists_desktop.ui.do_not_contact.entries_columns import (
    ADDRESS,
    REASON,
    SINCE,
    UNTIL,
)
from clientlists_desktop.ui.journal.journal_columns import DETAILS, WHAT
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.rows_table import Column, RowsTable
from clientlists_desktop.ui.trash.trash_columns import ERASED, NAME
from tests.ui import made
from tests.ui.do_not_contact_places import book
from tests.ui.geometry import Look, looks
from tests.ui.places import Builder

pytestmark = pytest.mark.long

FIRST, REST, FILE, MAKER = range(4)
SHARES = Shares(REST, 300, usual_most=200, gives_way=(MAKER, FILE), narrowed={FILE: 90})
LONG = "a name that is somewhat long"


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with looks(qapp) as set_look:
        yield set_look


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    shown = RowsTable("rows", "Rows", 32)
    qtbot.addWidget(shown)
    texts = ("7", LONG, "clients_of_the_spring.csv", "Anna Petrova")
    columns = [
        Column(title, lambda _, text=text: text, code=title)
        for title, text in zip(("No.", "Name", "File", "Made by"), texts, strict=True)
    ]
    model: MemoryModel = MemoryModel(columns)
    model.show([made.row(1)])
    shown.setModel(model)
    ColumnMenu(shown).show_columns(columns, SHARES)
    shown.show()
    return shown


def whole(table: QTableView, *sections: int) -> list[bool]:
    """Return which columns show their texts whole."""
    return [
        not table.isColumnHidden(one) and table.columnWidth(one) >= table.sizeHintForColumn(one)
        for one in sections
    ]


@pytest.mark.parametrize(
    ("width", "seen"),
    [
        (900, [True, True, True, True]),
        (500, [True, True, True, False]),
        (340, [True, True, False, False]),
    ],
)
def test_names_stay_whole_while_others_give_way(
    table: RowsTable, width: int, seen: Sequence[bool]
) -> None:
    table.resize(width, 200)
    assert whole(table, FIRST, REST, FILE, MAKER) == seen
    header = table.horizontalHeader()
    assert header.length() == table.viewport().width(), "one column takes the rest"


def test_a_column_is_narrowed_before_it_goes(table: RowsTable) -> None:
    table.resize(420, 200)
    assert table.isColumnHidden(MAKER)
    assert not table.isColumnHidden(FILE)
    assert scaled(90) <= table.columnWidth(FILE) < table.sizeHintForColumn(FILE)


def seen_whole(table: QTableView, section: int) -> bool:
    left, view = table.columnViewportPosition(section), table.viewport().width()
    return whole(table, section) == [True] and left + table.columnWidth(section) <= view


@pytest.mark.parametrize(
    ("place", "size", "scale", "sections"),
    [
        (Builder.consents, (968, 700), 1.0, [LIST]),
        (Builder.trash, (1088, 700), 2.0, [NAME, ERASED]),
        (Builder.journal, (968, 700), 1.0, [WHAT]),
        (Builder.restore, (1024, 700), 2.0, [0, 1, 2]),
        (book, (968, 700), 1.0, [ADDRESS, REASON, SINCE, UNTIL]),
    ],
    ids=["consents", "trash", "journal", "restore", "book"],
)
def test_what_matters_most_is_seen_whole(
    builder: Builder,
    look: Look,
    place: Callable[[Builder], QWidget],
    size: tuple[int, int],
    scale: float,
    sections: Sequence[int],
) -> None:
    look(scale, "ru")
    root = place(builder)
    root.window().setMaximumSize(*size)
    root.window().resize(*size)
    table = root.findChild(RowsTable)
    builder.qtbot.waitUntil(lambda: all(seen_whole(table, one) for one in sections))


def test_details_of_the_journal_begin_in_view_beside_large_text(
    builder: Builder, look: Look
) -> None:
    look(2.0, "ru")
    page = builder.journal()
    page.window().resize(1088, 700)
    table = page.findChild(RowsTable)
    builder.qtbot.waitUntil(
        lambda: table.columnViewportPosition(DETAILS) < table.viewport().width() - scaled(60)
    )
