"""The columns of the Check page's table: what a person chose for them stays."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.ui.imports.check.checked_table import CheckedTable
from clientlists_desktop.ui.imports.check.page_menu import PageMenu
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.tables import rows_model
from clientlists_desktop.ui.tables.column_menu import ColumnMenu
from clientlists_desktop.ui.tables.pinned_columns import PinnedColumns
from clientlists_desktop.ui.tables.rows_model import RowsTableModel
from tests.ui import made
from tests.ui.places import Builder

COLUMNS = ("Phone", "Name", "City", "Notes")
FILE = made.file(columns=COLUMNS)
WITHOUT_CODE = ["Row", "Phone number in the file"]
USUAL = [*WITHOUT_CODE, "After the fix", "What is wrong", *COLUMNS[1:], ""]


def a_row(position: int) -> CheckedRow:
    return made.row(position, outcome=Outcome.READY, cells=("79161234567", "Ann", "Oslo", "x"))


def checked(builder: Builder, width: int = 1_600, file: CheckedFile = FILE) -> ImportWizard:
    """Return the wizard with the result of a check, its rows read."""
    builder.monkeypatch.setattr(
        rows_model, "rows_at", lambda workspace, actor, file, wanted: [a_row(n) for n in wanted]
    )
    wizard = builder.checked(file, rows=3)
    wizard.resize(width, 780)
    answer_rows(builder)
    return wizard


def answer_rows(builder: Builder) -> None:
    for question in list(builder.database.questions):
        if isinstance(question.asker, RowsTableModel):
            builder.database.answer(question.key)
    builder.qtbot.wait(5)


def the_table_of(menu: ColumnMenu) -> CheckedTable:
    table = menu.parent()
    assert isinstance(table, CheckedTable)
    return table


def the_table(wizard: ImportWizard) -> CheckedTable:
    return wizard.findChild(CheckedTable, "checkedRows")


def titles(table: CheckedTable) -> list[str]:
    """Return the titles of the columns as they are seen."""
    header, model = table.horizontalHeader(), table.model()
    sections = map(header.logicalIndex, range(header.count()))
    return [
        str(model.headerData(one, Qt.Orientation.Horizontal))
        for one in sections
        if not table.isColumnHidden(one)
    ]


def choose(table: CheckedTable, title: str) -> None:
    menu = table.findChild(ColumnMenu).menu()
    next(one for one in menu.actions() if one.text() == title).trigger()


def said_at_the_foot(wizard: ImportWizard) -> str:
    label = wizard.findChild(QLabel, "rowsInView")
    return label.toolTip() or label.text()


def test_what_a_person_chose_for_the_columns_stays(builder: Builder) -> None:
    wizard = checked(builder)
    table = the_table(wizard)
    assert titles(table) == USUAL
    offered = [one.text() for one in table.findChild(ColumnMenu).menu().actions()]
    assert not {*WITHOUT_CODE} & {*offered}, "the row and its address always show"
    assert "hidden" not in said_at_the_foot(wizard)
    choose(table, "City")
    table.horizontalHeader().moveSection(6, 4)
    table.findChild(ColumnMenu).keep_width(4, 222)
    assert "1 column hidden" in said_at_the_foot(wizard)
    moved = [*USUAL[:4], "Notes", "Name", ""]
    table = the_table(checked(builder))
    assert titles(table) == moved
    assert table.columnWidth(4) == 222
    choose(table, "Usual columns")
    assert titles(table) == USUAL


def test_the_action_and_the_address_stay_where_they_are(builder: Builder) -> None:
    table = the_table(checked(builder))
    header = table.horizontalHeader()
    header.moveSection(header.count() - 1, 3)
    header.moveSection(header.visualIndex(1), 5)
    builder.qtbot.waitUntil(lambda: titles(table) == USUAL)


def test_columns_that_stay_in_view_are_in_the_order_of_the_table(builder: Builder) -> None:
    table = the_table(checked(builder, 900))
    table.horizontalHeader().moveSection(3, 2)
    table.findChild(ColumnMenu).keep_width(6, 900)
    table.findChild(ColumnMenu).fit()
    builder.qtbot.wait(5)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    builder.qtbot.wait(5)
    pinned = table.findChild(PinnedColumns, "pinnedLeft")
    assert pinned.isVisible()
    header = pinned.horizontalHeader()
    shown = [one for one in map(header.logicalIndex, range(header.count()))
             if not pinned.isColumnHidden(one)]  # fmt: skip
    assert shown in ([0, 1, 3, 2], [0, 1, 3], [0, 1])
    wanted = QPoint(4, 4)
    header.customContextMenuRequested.emit(wanted)
    assert table.findChild(QMenu, "columnMenu").isVisible()


def test_columns_of_another_file_keep_what_was_chosen(builder: Builder) -> None:
    menu = the_table(checked(builder)).findChild(ColumnMenu)
    the_table_of(menu).horizontalHeader().moveSection(6, 4)
    menu.keep_width(0, 91)
    menu.keep_width(1, 301)
    choose(the_table_of(menu), "City")
    other = made.file(columns=("Phone", "Mail", "Name", "Shop"))
    table = the_table(checked(builder, file=other))
    assert titles(table)[4:-1] == ["Name", "Mail", "Shop"], "those that are known first"
    assert (table.columnWidth(0), table.columnWidth(1)) == (91, 301)
    table.horizontalHeader().moveSection(6, 4)
    choose(table, "Name")
    choose(table, "Usual columns")
    assert titles(table)[4:-1] == ["Mail", "Name", "Shop"]
    table = the_table(checked(builder))
    assert titles(table)[4:-1] == ["Notes", "Name"]


def test_keys_act_on_a_cell_that_is_seen(builder: Builder) -> None:
    table = the_table(checked(builder))
    table.setCurrentIndex(table.model().index(1, 4))
    choose(table, "Name")
    builder.qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.currentIndex() == table.model().index(1, 1)
    (field,) = table.viewport().findChildren(QLineEdit)
    assert field.text() == table.currentIndex().data(Qt.ItemDataRole.EditRole)


def test_rows_that_are_read_leave_what_is_typed(builder: Builder) -> None:
    table = the_table(checked(builder))
    table.setCurrentIndex(table.model().index(1, 1))
    builder.qtbot.keyClick(table, Qt.Key.Key_F2)
    (field,) = table.viewport().findChildren(QLineEdit)
    field.selectAll()
    builder.qtbot.keyClicks(field, "1202")
    table.model().reload()
    answer_rows(builder)
    assert field.text() == "1202"


def test_f2_waits_for_the_problem_that_f8_looks_for(builder: Builder) -> None:
    wizard = checked(builder)
    table, rows = the_table(wizard), wizard.check_page.results.rows
    rows.go_to_problem(forward=True)
    builder.qtbot.keyClick(table, Qt.Key.Key_F2)
    assert not table.viewport().findChildren(QLineEdit)
    builder.database.answer("problem", 2)
    assert table.viewport().findChildren(QLineEdit)
    assert table.currentIndex() == table.model().index(2, 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_F2])
def test_no_cell_lies_under_the_action(builder: Builder, key: Qt.Key) -> None:
    wide = made.file(columns=("Phone", *(f"Field {number}" for number in range(30))))
    table = the_table(checked(builder, 1_000, file=wide))
    table.setCurrentIndex(table.model().index(0, 4))
    for _ in range(8):
        builder.qtbot.keyClick(table, Qt.Key.Key_Right)
    builder.qtbot.keyClick(table, key)
    builder.qtbot.wait(5)
    action = table.findChild(PinnedColumns, "pinnedRight")
    assert action.isVisible()
    cell = table.visualRect(table.currentIndex())
    assert cell.right() < action.x()
    assert cell.left() >= table.findChild(PinnedColumns, "pinnedLeft").geometry().right()


def test_the_menu_of_the_page_counts_what_is_hidden(builder: Builder) -> None:
    wizard = checked(builder)
    choose(the_table(wizard), "City")
    actions = wizard.findChild(PageMenu).actions()
    (entry,) = [one for one in actions if one.objectName() == "columnsAction"]
    assert entry.text() == "Columns of the table, 1 hidden…"


def test_the_menu_of_the_page_opens_that_of_the_columns(builder: Builder) -> None:
    wizard = checked(builder)
    actions = wizard.findChild(PageMenu).actions()
    next(one for one in actions if one.objectName() == "columnsAction").trigger()
    menu = the_table(wizard).findChild(QMenu, "columnMenu")
    assert menu.isVisible()
    menu.close()
