"""How cells are drawn: the colours of a selected row, and an icon beside a number."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.look.theme import apply_theme, scaled, tokens
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.pinned_columns import PinnedColumns
from clientlists_desktop.ui.tables.rows_table import Column, RowsTable
from tests.ui import made

pytestmark = pytest.mark.long

PLAIN, TONED, COUNTED = 0, 1, 2
SQUARE = "#FF00FF"
BARS = "IIII"
"""Upright strokes have pixels of the very colour of the text."""


def square() -> QIcon:
    """Return an icon that is all in one colour."""
    pixels = QPixmap(64, 64)
    pixels.fill(SQUARE)
    return QIcon(pixels)


@pytest.fixture(params=[Qt.ColorScheme.Light, Qt.ColorScheme.Dark], ids=["light", "dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, request.param)
    yield
    apply_theme(qapp, Qt.ColorScheme.Light)


@pytest.fixture
def table(qtbot: QtBot, scheme: None) -> RowsTable:
    """Two rows, the first one selected, and a column that is pinned over its own cells."""
    del scheme
    shown = RowsTable("rows", "Rows", 32)
    qtbot.addWidget(shown)
    font = shown.font()
    font.setPixelSize(40)
    shown.setFont(font)
    columns = [
        Column("Plain", lambda _: BARS),
        Column("Toned", lambda _: BARS, tone=lambda _: "failed"),
        Column("Counted", lambda _: "7", lambda _: square(), right=True),
    ]
    model: MemoryModel = MemoryModel(columns)
    shown.setModel(model)
    model.show([made.row(1), made.row(2)])
    shown.resize(500, 200)
    shown.selectRow(0)
    return shown


def seen(table: RowsTable | PinnedColumns, row: int, column: int) -> set[str]:
    """Return the colours of the pixels of a cell."""
    place = table.visualRect(table.model().index(row, column))
    image = table.viewport().grab(place).toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(*spot)).name().upper() for spot in spots}


@pytest.mark.parametrize("row", [0, 1], ids=["selected", "other"])
def test_a_text_keeps_its_colour_in_a_selected_row(table: RowsTable, row: int) -> None:
    now = tokens()
    back = now.surface if row else now.selection
    assert {back, now.failed} <= seen(table, row, TONED)
    assert now.text not in seen(table, row, TONED)
    assert {back, now.text} <= seen(table, row, PLAIN)


def test_so_do_columns_that_stay_in_view(table: RowsTable) -> None:
    pinned = PinnedColumns(table, lambda _: None)
    pinned.setFont(table.font())
    pinned.pin([TONED])
    pinned.resize(200, 200)
    assert tokens().failed in seen(pinned, 0, TONED)


@pytest.mark.parametrize("row", [0, 1], ids=["selected", "other"])
def test_an_icon_stands_beside_the_number_that_it_belongs_to(table: RowsTable, row: int) -> None:
    table.setColumnWidth(COUNTED, 300)
    place = table.visualRect(table.model().index(row, COUNTED))
    image = table.viewport().grab(place).toImage()

    def across(colour: str) -> list[int]:
        """Return how far from the left there are pixels of a colour."""
        sought, height = QColor(colour), image.height()
        found = [x for x in range(image.width()) for y in range(height)
                 if QColor(image.pixel(x, y)) == sought]  # fmt: skip
        assert found
        return found

    between = min(across(tokens().text)) - max(across(SQUARE))
    assert 0 < between <= scaled(12)
