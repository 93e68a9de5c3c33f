"""Chips: filters with counts, of which one is chosen by mouse or keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.widgets.chips import Chip, Chips

LEFT = Qt.MouseButton.LeftButton
FILTERS: list[Chip | str] = [
    Chip("all", "All rows", 9968),
    Chip("failed", "Failed", 299),
    "of the ready",
    Chip("warned", "Warnings", 0),
]


@pytest.fixture
def chips(qtbot: QtBot) -> Chips:
    """Chips with a button before and one after them, on screen."""
    window = QWidget()
    made = Chips("outcomes", "Show rows")
    layout = QVBoxLayout(window)
    layout.addWidget(QPushButton("Before"))
    layout.addWidget(made)
    layout.addWidget(QPushButton("After"))
    window.resize(700, 200)
    qtbot.addWidget(window)
    made.window_kept = window
    made.show_chips("Show", FILTERS, "all")
    window.show()
    qtbot.waitActive(window)
    qtbot.waitUntil(lambda: len(shown(made)) == 3)
    return made


def chip(chips: Chips, value: str) -> QPushButton:
    return next(one for one in shown(chips) if one.objectName() == f"chip-{value}")


def shown(chips: Chips) -> list[QPushButton]:
    return [one for one in chips.findChildren(QPushButton) if one.isVisible()]


def checked(chips: Chips) -> list[str]:
    return [one.objectName() for one in shown(chips) if one.isChecked()]


def focused(chips: Chips) -> list[str]:
    return [one.objectName() for one in shown(chips) if one.hasFocus()]


def test_each_filter_shows_its_count_and_says_it(chips: Chips) -> None:
    assert [one.text() for one in shown(chips)] == ["All rows  9,968", "Failed  299", "Warnings  0"]
    assert [one.accessibleName() for one in shown(chips)] == [
        "All rows: 9,968", "Failed: 299", "Warnings: 0",
    ]  # fmt: skip
    words = [one.text() for one in chips.findChildren(QLabel) if one.isVisible()]
    assert words == ["Show", "of the ready"]
    assert chips.accessibleName() == "Show rows"


def test_a_click_chooses_one_filter_and_announces_it(chips: Chips, qtbot: QtBot) -> None:
    assert checked(chips) == ["chip-all"]
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.mouseClick(chip(chips, "failed"), LEFT)
    assert chosen.args == ["failed"]
    assert checked(chips) == ["chip-failed"]


def test_a_filter_that_shows_nothing_can_be_chosen(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.mouseClick(chip(chips, "warned"), LEFT)
    assert chosen.args == ["warned"]


def test_choosing_from_the_program_emits_nothing(chips: Chips, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(chips.chosen):
        chips.choose("failed")
        assert checked(chips) == ["chip-failed"]
        chips.choose("no such filter")
        assert checked(chips) == []
    with qtbot.waitSignal(chips.chosen):
        qtbot.mouseClick(chip(chips, "failed"), LEFT)
    assert checked(chips) == ["chip-failed"]


def test_tab_goes_through_the_chips_where_they_stand(chips: Chips, qtbot: QtBot) -> None:
    chips.window().findChildren(QPushButton)[0].setFocus()
    visited = []
    for _ in range(3):
        visited.append(chips.window().focusWidget().text())
        qtbot.keyClick(chips.window().focusWidget(), Qt.Key.Key_Tab)
    assert visited == ["Before", "All rows  9,968", "After"]


def test_space_chooses_the_chip_with_the_focus(chips: Chips, qtbot: QtBot) -> None:
    chip(chips, "failed").setFocus()
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.keyClick(chip(chips, "failed"), Qt.Key.Key_Space)
    assert chosen.args == ["failed"]
    assert checked(chips) == ["chip-failed"]


def test_arrows_go_from_chip_to_chip_and_choose(chips: Chips, qtbot: QtBot) -> None:
    heard: list[str] = []
    chips.chosen.connect(heard.append)
    chip(chips, "all").setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(chips.window().focusWidget(), key)
        assert focused(chips) == checked(chips)
    assert heard == ["failed", "warned", "failed"]


@pytest.mark.parametrize("value", ["all", "failed", "warned"])
def test_chips_shown_again_keep_the_focus_where_it_was(
    chips: Chips, qtbot: QtBot, value: str
) -> None:
    chip(chips, value).setFocus()
    fewer = [Chip("warned", "Warnings", 1), Chip("all", "All", 5), Chip("failed", "Failed", 2)]
    chips.show_chips("", fewer, "failed")
    words = ["All  5", "Failed  2", "Warnings  1"]
    qtbot.waitUntil(lambda: sorted(one.text() for one in shown(chips)) == words)
    assert checked(chips) == ["chip-failed"]
    assert focused(chips) == [f"chip-{value}"]


def test_chips_shown_again_do_not_take_the_focus_from_elsewhere(chips: Chips) -> None:
    before = chips.window().findChildren(QPushButton)[0]
    before.setFocus()
    chips.show_chips("", FILTERS, "failed")
    assert before.hasFocus()


def test_arrows_over_chips_that_each_choice_shows_again(chips: Chips, qtbot: QtBot) -> None:
    """Each choice of a reason on the Check page shows all reasons again."""
    heard: list[str] = []

    def show_anew(value: str) -> None:
        heard.append(value)
        chips.show_chips("Show", FILTERS, value)

    chips.chosen.connect(show_anew)
    chip(chips, "all").setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(chips.window().focusWidget(), key)
        qtbot.waitUntil(lambda: len(shown(chips)) == 3)
    assert heard == ["failed", "warned"]
    assert focused(chips) == ["chip-warned"]


def test_old_chips_are_gone(chips: Chips, qtbot: QtBot) -> None:
    for _ in range(3):
        chips.show_chips("Show", FILTERS, "all")
    qtbot.waitUntil(lambda: len(chips.findChildren(QPushButton)) == 3)
    assert len(chips.findChildren(QLabel)) == 2


def test_chips_wrap_where_there_is_no_room(chips: Chips, qtbot: QtBot) -> None:
    chips.window().resize(220, 300)
    qtbot.waitUntil(lambda: len({one.y() for one in shown(chips)}) > 1)
    assert all(one.geometry().right() <= chips.width() for one in shown(chips))
