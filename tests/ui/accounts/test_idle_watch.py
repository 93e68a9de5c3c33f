"""Noticing that nobody has a hand on the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.accounts import idle_watch
from clientlists_desktop.ui.accounts.idle_watch import IdleWatch
from tests.operations.fakes import Clock


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(idle_watch, "time", made)
    return made


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def watching(clock: Clock, field: QLineEdit) -> Iterator[IdleWatch]:
    made = IdleWatch(field)
    made.watch(2)
    yield made
    made.watch(0)


@pytest.fixture
def passed(watching: IdleWatch) -> list[bool]:
    told: list[bool] = []
    watching.passed.connect(lambda: told.append(True))
    return told


def test_it_tells_once_when_the_minutes_are_over(
    watching: IdleWatch, passed: list[bool], clock: Clock
) -> None:
    clock.now += 119
    watching.check()
    assert not passed
    clock.now += 1
    watching.check()
    watching.check()
    assert passed == [True]


@pytest.mark.parametrize("hand", ["key", "mouse", "click"])
def test_a_hand_lets_the_minutes_begin_anew(
    watching: IdleWatch, passed: list[bool], clock: Clock, field: QLineEdit, qtbot: QtBot, hand: str
) -> None:
    clock.now += 100
    if hand == "key":
        qtbot.keyClick(field, Qt.Key.Key_A)
    elif hand == "click":
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    else:
        qtbot.mouseMove(field, QPoint(3, 3))
        qtbot.mouseMove(field, QPoint(5, 5))
    clock.now += 100
    watching.check()
    assert not passed


def test_the_first_hand_after_a_long_sleep_comes_too_late(
    passed: list[bool], clock: Clock, field: QLineEdit, qtbot: QtBot
) -> None:
    clock.now += 8 * 3600
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert passed == [True]


def test_a_clock_that_is_set_back_does_not_lock_nor_keep_open_for_ever(
    watching: IdleWatch, passed: list[bool], clock: Clock
) -> None:
    clock.now -= 3600
    watching.check()
    clock.now += 120
    watching.check()
    assert passed == [True]


def test_never_is_never(watching: IdleWatch, passed: list[bool], clock: Clock) -> None:
    watching.watch(0)
    clock.now += 10_000
    watching.check()
    assert not passed
