"""The layout dialog: a click on the preview says what its rows and columns are."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QTableWidget

from tests.ui.places import Builder


def test_a_click_on_a_row_makes_it_the_header(builder: Builder) -> None:
    dialog = builder.layout_options()
    preview = dialog.findChild(QTableWidget, "openingPreview")
    header = dialog.findChild(QComboBox, "headerRow")
    chosen = header.currentData()
    row = next(at for at in range(preview.rowCount()) if at + 1 != chosen)
    place = preview.visualItemRect(preview.item(row, 0)).center()
    builder.qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert header.currentData() == row + 1
    assert dialog.layout_options.header_row == row + 1


def test_a_click_on_a_column_makes_it_the_address_column(builder: Builder) -> None:
    dialog = builder.layout_options()
    preview = dialog.findChild(QTableWidget, "openingPreview")
    address = dialog.findChild(QComboBox, "addressColumn")
    column = next(at for at in range(preview.columnCount()) if at != address.currentData())
    header = preview.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 8, header.height() // 2)
    builder.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert address.currentData() == column
    assert dialog.layout_options.address_column == column
