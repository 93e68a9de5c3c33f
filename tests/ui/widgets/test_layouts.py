"""The parts of a row: who gets the room that is left."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.widgets.layouts import EMPTY, STRETCH, Part, grow, panel, row


@pytest.mark.parametrize(("gap", "width"), [(STRETCH, 400), (EMPTY, 200)])
def test_only_an_empty_part_shares_the_room_with_one_that_grows(
    qtbot: QtBot, gap: Part, width: int
) -> None:
    growing = QWidget()
    shown = panel(row(grow(growing), gap, spacing=0))
    qtbot.addWidget(shown)
    shown.resize(400, 40)
    shown.show()
    assert growing.width() == width


def test_a_stretch_takes_the_room_of_a_hidden_part(qtbot: QtBot) -> None:
    growing, last = QWidget(), QWidget()
    last.setFixedWidth(40)
    shown = panel(row(grow(growing), STRETCH, last, spacing=0))
    qtbot.addWidget(shown)
    growing.hide()
    shown.resize(400, 40)
    shown.show()
    assert last.x() == 360
