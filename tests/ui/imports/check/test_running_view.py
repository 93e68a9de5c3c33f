"""The view of a running check: how long it will still take."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.progress import Progress
from clientlists_desktop.ui.imports.check import running_view
from clientlists_desktop.ui.imports.check.running_view import RunningView
from tests.ui import made
from tests.ui.runtime.held_database_thread import HeldDatabaseThread


@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (1, ""),
        (2, "about 2 seconds left"),
        (90, "about 90 seconds left"),
        (91, "about 2 minutes left"),
        (243, "about 4 minutes left"),
    ],
)
def test_the_time_left_is_in_minutes_over_ninety_seconds(
    qtbot: QtBot,
    held: HeldDatabaseThread,
    monkeypatch: pytest.MonkeyPatch,
    passed: int,
    text: str,
) -> None:
    moments = iter([0.0])
    monkeypatch.setattr(running_view.time, "monotonic", lambda: next(moments, float(passed)))
    view = RunningView(held)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    view.begin()
    view.show_progress(Progress(5_000, 0.5, made.BALANCE))
    label = view.findChild(QLabel, "timeLeft")
    assert label is not None
    assert label.text() == text
