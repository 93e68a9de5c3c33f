"""The colours of cells: those of a selected row are the ones that it had."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.look.theme import apply_theme, tokens
from clientlists_desktop.ui.tables.memory_model import MemoryModel
from clientlists_desktop.ui.tables.pinned_columns import PinnedColumns
from clientlists_desktop.ui.tables.rows_table import Column, RowsTable
from tests.ui import made

PLAIN, TONED = 0, 1
BARS = "IIII"
"""Upright strokes have pixels of the very colour of the text."""


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
    ]
    model: MemoryModel = MemoryModel(columns)
    shown.setModel(model)
    model.show([made.row(1), made.row(2)])
    shown.resize(300, 200)
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
