"""Garbage is collected on the window's thread, and the program sleeps while there is none."""

import gc

import pytest
from PySide6.QtCore import Qt, QTimer

from clientlists_desktop.ui.runtime.garbage_collector import GarbageCollector

NEVER, AT_ONCE = (10**9, 10**9, 10**9), (1, 10**9, 10**9)


@pytest.fixture
def timer(qapp):
    """The timer of a collector; Python's thresholds are put back afterwards."""
    thresholds = gc.get_threshold()
    made = GarbageCollector(qapp)
    yield made.findChild(QTimer)
    gc.set_threshold(*thresholds)
    made.deleteLater()


def rate(timer) -> tuple[int, bool]:
    """Return the timer's interval, and whether it shares its wakeups with other timers."""
    return timer.interval(), timer.timerType() is Qt.TimerType.VeryCoarseTimer


def test_at_rest_it_wakes_the_program_once_a_second_and_with_the_other_timers(timer):
    gc.set_threshold(*NEVER)
    timer.timeout.emit()
    assert rate(timer) == (1000, True)


def test_it_looks_more_often_as_long_as_garbage_piles_up(timer):
    gc.disable()
    try:
        gc.set_threshold(*AT_ONCE)
        garbage = [[] for _ in range(100)]
        timer.timeout.emit()
        assert rate(timer) == (200, False)
        gc.set_threshold(*NEVER)
        timer.timeout.emit()
        assert rate(timer) == (1000, True)
    finally:
        gc.enable()
    assert garbage
