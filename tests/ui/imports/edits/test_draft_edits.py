"""The edits of a draft: what they are given on the database thread."""

from collections.abc import Callable, Generator
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports import fixes
from clientlists_desktop.ui.imports.edits.draft_editor import DraftEditor
from clientlists_desktop.ui.imports.edits.edit_runner import EditRunner
from tests.people import ANNA
from tests.ui import made
from tests.ui.runtime.held_database_thread import CHANGE, HeldDatabaseThread

FILE = made.file()
Work = Callable[..., Generator[Progress, None, Any]]


def noting(given: list[tuple[Any, ...]], result: object) -> Work:
    """Return work that notes what it was given."""

    def work(*args: Any) -> Generator[Progress, None, Any]:
        given.append(args)
        yield Progress(1)
        return result

    return work


def test_a_small_edit_gets_the_workspace_the_draft_and_the_actor(held: HeldDatabaseThread) -> None:
    runner = EditRunner(held, held)
    runner.open(FILE)
    held.answer(CHANGE, [])
    given: list[tuple[Any, ...]] = []
    runner.edit(noting(given, FILE), 3, "a text")
    held.answer(CHANGE)
    assert given == [(held.workspace, FILE, 3, "a text", ANNA)]
    assert held.asked == [CHANGE, CHANGE, CHANGE], "the steps are read again"


@pytest.mark.parametrize(
    ("reason", "finder", "more"),
    [(None, "find_best_fix", ()), (Reason.TOO_SHORT, "find_fixes", (Reason.TOO_SHORT,))],
)
def test_fixes_are_looked_for_in_the_workspace(
    held: HeldDatabaseThread,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
    reason: Reason | None,
    finder: str,
    more: tuple[Reason, ...],
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    given: list[tuple[Any, ...]] = []
    monkeypatch.setattr(fixes, finder, noting(given, []))
    editor = DraftEditor(held, window)
    editor.find_fixes(FILE, reason, Outcome.FAILED, "RU")
    held.answer("offers")
    assert given == [(held.workspace, FILE, *more, "RU", ANNA)]
