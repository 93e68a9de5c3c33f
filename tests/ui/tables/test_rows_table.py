"""The table of rows: copying rows and opening one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.tables import rows_model
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from clientlists_desktop.ui.tables.rows_table import Column, RowsTable
from tests.ui import made
from tests.ui.campaign_places import project_clients, report
from tests.ui.places import Builder
from tests.ui.runtime.held_database_thread import CHANGE, HeldDatabaseThread

COLUMNS = [
    Column("Phone", lambda row: row.address),
    Column("Name", lambda row: row.cells[1]),
    Column("City", lambda row: row.cells[2]),
]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(qtbot: QtBot, held: HeldDatabaseThread, monkeypatch: pytest.MonkeyPatch) -> RowsTable:
    """A table of 300 rows, of which the first page has been read."""

    def rows_at(
        workspace: Workspace, actor: Actor, file: CheckedFile, wanted: list[int]
    ) -> list[CheckedRow]:
        del workspace, actor, file
        return [made.row(position) for position in wanted]

    monkeypatch.setattr(rows_model, "rows_at", rows_at)
    shown = RowsTable("rows", "Rows", 32)
    qtbot.addWidget(shown)
    model = RowsTableModel(held, made.file(), COLUMNS, shown)
    shown.setModel(model)
    model.show(range(1, 301))
    shown.show()
    model.row(0)
    held.answer(0)
    QGuiApplication.clipboard().clear()
    return shown


def test_selected_rows_are_copied_as_a_spreadsheet_takes_them(
    table: RowsTable, qtbot: QtBot
) -> None:
    table.setColumnHidden(2, True)
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "12025550002\tName 2\n12025550003\tName 3"


def test_a_row_is_selected_alone_though_a_key_is_held_down(table: RowsTable, qtbot: QtBot) -> None:
    table.selectRow(1)
    qtbot.keyPress(table, Qt.Key.Key_Control, CONTROL)
    try:
        table.selectRow(4)
        assert table.selected_rows() == [4]
    finally:
        qtbot.keyRelease(table, Qt.Key.Key_Control)


def test_rows_that_were_not_read_yet_are_copied_too(
    table: RowsTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    qtbot.keyClick(table, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    while held.questions:
        held.answer(held.questions[0].key)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 300
    assert [line for line in lines if "…" in line] == []


def test_a_copy_that_is_cut_says_so(
    table: RowsTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    table.model().show(range(1, 20_502))
    table.selectAll()
    said: list[str] = []
    table.cut.connect(said.append)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    while any(question.key == "copy" for question in held.questions):
        assert said == []
        held.answer("copy")
    assert said == ["Only the first 20,000 of 20,501 rows were copied"]
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 20_000
    assert lines[-1] == "120255520000\tName 20000\tSpringfield"


def test_a_whole_copy_says_nothing(
    table: RowsTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    table.selectAll()
    with qtbot.assertNotEmitted(table.cut):
        qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
        held.answer("copy")
    assert QGuiApplication.clipboard().text().count("\n") == 299


def test_nothing_chosen_leaves_the_clipboard_alone(table: RowsTable, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("kept")
    table.clearSelection()
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "kept"


def test_a_tab_inside_a_cell_does_not_break_the_copy(
    table: RowsTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    model = table.model()
    model.show([1])
    model.row(0)
    held.answer(0, [made.row(1, cells=("1", "Ann\tLee", "Here"))])
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "12025550001\tAnn Lee\tHere"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_current_row(table: RowsTable, qtbot: QtBot, key: Qt.Key) -> None:
    table.selectRow(4)
    with qtbot.waitSignal(table.activated_row) as opened:
        qtbot.keyClick(table, key)
    assert opened.args == [4]


def test_enter_without_a_row_opens_nothing(table: RowsTable, qtbot: QtBot) -> None:
    table.setCurrentIndex(table.model().index(-1, -1))
    table.clearSelection()
    with qtbot.assertNotEmitted(table.activated_row):
        qtbot.keyClick(table, Qt.Key.Key_Return)


def test_a_double_click_opens_its_row(table: RowsTable, qtbot: QtBot) -> None:
    place = table.visualRect(table.model().index(2, 0)).center()
    # As a person does it: press and release, then the double click.
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.activated_row) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [2]


@pytest.fixture
def clients(table: RowsTable, held: HeldDatabaseThread) -> RowsTable:
    """The table, where its rows are clients, with two rows selected."""
    table.hold_clients(held)
    QGuiApplication.clipboard().setText("kept")
    table.selectRow(1)
    return table


def test_clients_are_copied_once_the_journal_has_its_line(
    clients: RowsTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    qtbot.keyClick(clients, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(clients, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "kept"
    held.answer(CHANGE, [0, 1])
    assert QGuiApplication.clipboard().text().count("\n") == 1


def test_clients_are_not_copied_by_who_may_not_export_them(
    clients: RowsTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    said: list[str] = []
    clients.cut.connect(said.append)
    qtbot.keyClick(clients, Qt.Key.Key_C, CONTROL)
    held.refuse(CHANGE, Refused(Refusal.NOT_PERMITTED, name="Lev", expected="export_lists"))
    assert QGuiApplication.clipboard().text() == "kept"
    assert [text.startswith("“Lev” may not do this.") for text in said] == [True]


@pytest.mark.parametrize(
    ("place", "name", "count"),
    [
        (Builder.opened_list, "clients", 1),
        (project_clients, "projectClients", 1),
        (report, "campaignClients", 1),
        (Builder.checked, "checkedRows", 1),
        (Builder.lists, "lists", 0),
        (Builder.trash, "trash", 0),
        (Builder.consents, "consents", 0),
        (Builder.journal, "journal", 0),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_tables_of_clients_are_known_as_such(
    builder: Builder, place: Callable[[Builder], QWidget], name: str, count: int
) -> None:
    """Names of lists and the like can be copied by whoever sees them."""
    table = place(builder).findChild(RowsTable, name)
    table.copies.copy(1, [["x"]])
    asked = [q.key for q in builder.database.questions if q.asker is table.copies]
    assert asked.count(CHANGE) == count
