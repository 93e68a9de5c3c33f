"""A search field: Esc clears it before it does anything else."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.widgets.controls import add_shortcut
from clientlists_desktop.ui.widgets.layouts import column
from clientlists_desktop.ui.widgets.search_field import search_field


def test_escape_clears_the_search_and_then_leaves(qtbot: QtBot) -> None:
    page, field, left = QWidget(), search_field("search", "Search"), []
    qtbot.addWidget(page)
    column(field, on=page)
    add_shortcut(page, "Esc", lambda: left.append("left"))
    with qtbot.waitActive(page):
        page.show()
    field.setFocus()
    qtbot.keyClicks(field, "ann")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), left) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert left == ["left"]
