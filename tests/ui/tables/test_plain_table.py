"""Small tables: their cells are copied under the same rule as the rows of the large ones."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.ui.tables.plain_table import PlainTable
from tests.ui.places import Builder
from tests.ui.runtime.held_database_thread import CHANGE, HeldDatabaseThread

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(qtbot: QtBot) -> PlainTable:
    made = PlainTable("cells", "Cells", ("Before", "After"))
    qtbot.addWidget(made)
    made.show_texts([("12025550101", "Ann\tLee"), ("12025550102", "Bo")])
    made.show()
    QGuiApplication.clipboard().setText("kept")
    made.selectAll()
    return made


def copied(qtbot: QtBot, table: PlainTable) -> str:
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()


def test_what_is_selected_is_copied_row_by_row(table: PlainTable, qtbot: QtBot) -> None:
    assert copied(qtbot, table) == "12025550101\tAnn Lee\n12025550102\tBo"
    table.clearSelection()
    table.item(1, 1).setSelected(True)
    assert copied(qtbot, table) == "Bo"


def test_nothing_selected_copies_nothing(table: PlainTable, qtbot: QtBot) -> None:
    table.setCurrentCell(0, 0)
    table.clearSelection()
    assert copied(qtbot, table) == "kept"


@pytest.mark.parametrize(
    ("cell", "pasted"),
    [
        ("Ann\nLee", "Ann Lee"),
        ("Ann\r\n=1+1", "Ann '=1+1"),
        ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"),
        ("Ann;=1+1", "Ann;'=1+1"),
        ("\t@SUM(A1)", " '@SUM(A1)"),
        ("\u2028=1+1", " '=1+1"),
        ("+1 202 555 0101", "+1 202 555 0101"),
        ("-5", "-5"),
    ],
)
def test_a_spreadsheet_pastes_a_cell_as_one_text_that_it_does_not_run(
    table: PlainTable, qtbot: QtBot, cell: str, pasted: str
) -> None:
    table.show_texts([("12025550101", cell)])
    table.selectAll()
    assert copied(qtbot, table) == f"12025550101\t{pasted}"


def test_clients_are_copied_once_the_journal_has_its_line(
    table: PlainTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    table.hold_clients(held)
    assert copied(qtbot, table) == "kept"
    held.answer(CHANGE, [0, 1])
    assert QGuiApplication.clipboard().text().count("\n") == 1


def test_clients_are_not_copied_by_who_may_not_export_them(
    table: PlainTable, held: HeldDatabaseThread, qtbot: QtBot
) -> None:
    table.hold_clients(held)
    copied(qtbot, table)
    held.refuse(CHANGE, Refused(Refusal.NOT_PERMITTED, name="Lev", expected="export_lists"))
    assert QGuiApplication.clipboard().text() == "kept"
    box = table.findChild(QMessageBox, "toldBox")
    assert "“Lev” may not do this." in " ".join(one.text() for one in box.findChildren(QLabel))


CLIENTS = {"firstProblems", "openingPreview", "columnsTable", "filePreview", "replacePreview"}
OTHERS = {"accounts", "backups", "oldStatements", "proofFiles", "sampleTable"}


@pytest.mark.parametrize(
    "place",
    [
        Builder.checking, Builder.layout_options, Builder.replace, Builder.settings,
        Builder.evidence, Builder.file_page,
    ],
    ids=lambda place: str(place.__name__),
)  # fmt: skip
def test_tables_of_clients_are_known_as_such(
    builder: Builder, place: Callable[[Builder], QWidget]
) -> None:
    tables = place(builder).findChildren(PlainTable)
    assert tables
    for table in tables:
        assert table.objectName() in CLIENTS | OTHERS
        table.copies.copy(1, [["x"]])
        asked = [q.key for q in builder.database.questions if q.asker is table.copies]
        assert asked.count(CHANGE) == (table.objectName() in CLIENTS), table.objectName()
