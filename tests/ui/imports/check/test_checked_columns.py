"""The columns of the Check page's table: what a person chose for them stays."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu

from clientlists_desktop.core.findings import Outcome
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


def checked(builder: Builder, width: int = 1_600) -> ImportWizard:
    """Return the wizard with the result of a check, its rows read."""
    builder.monkeypatch.setattr(
        rows_model, "rows_at", lambda workspace, actor, file, wanted: [a_row(n) for n in wanted]
    )
    wizard = builder.checked(FILE, rows=3)
    wizard.resize(width, 780)
    for question in list(builder.database.questions):
        if isinstance(question.asker, RowsTableModel):
            builder.database.answer(question.key)
    builder.qtbot.wait(5)
    return wizard


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


def test_the_menu_of_the_page_opens_that_of_the_columns(builder: Builder) -> None:
    wizard = checked(builder)
    actions = wizard.findChild(PageMenu).actions()
    next(one for one in actions if one.objectName() == "columnsAction").trigger()
    menu = the_table(wizard).findChild(QMenu, "columnMenu")
    assert menu.isVisible()
    menu.close()
