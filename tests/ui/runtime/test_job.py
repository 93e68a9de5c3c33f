"""A job: its signals, in every way in which the work can end."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.imports import drafts
from clientlists_desktop.ui.runtime.job import Job, WorkerCrashed
from tests.operations import worker_functions
from tests.people import ANNA
from tests.ui.work import note_discarded

PATIENCE_MS = 20_000


class Ear:
    """Hears all that a job says, in its order."""

    def __init__(self, job: Job) -> None:
        self.heard: list[tuple[str, Any]] = []
        self.shares: list[float] = []
        job.progressed.connect(lambda progress: self.shares.append(progress.share))
        job.succeeded.connect(lambda result: self.heard.append(("succeeded", result)))
        job.refused.connect(lambda error: self.heard.append(("refused", error)))
        job.cancelled.connect(lambda: self.heard.append(("cancelled", None)))
        job.ended.connect(lambda: self.heard.append(("ended", None)))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.heard]


@pytest.fixture
def owner(qapp) -> QObject:
    del qapp
    return QObject()


def end_of(job: Job, qtbot: QtBot) -> Ear:
    ear = Ear(job)
    qtbot.waitUntil(lambda: len(ear.heard) == 2, timeout=PATIENCE_MS)
    return ear


def test_a_job_that_succeeds(owner: QObject, qtbot: QtBot) -> None:
    job = Job(owner, worker_functions.add, 3, 4)
    assert job.is_running
    assert end_of(job, qtbot).heard == [("ended", None), ("succeeded", 7)]
    assert not job.is_running


def test_a_job_tells_its_progress_before_its_result(owner: QObject, qtbot: QtBot) -> None:
    ear = end_of(Job(owner, worker_functions.count_to, 50), qtbot)
    assert ear.heard == [("ended", None), ("succeeded", 50)]
    assert ear.shares
    assert ear.shares == sorted(ear.shares)
    assert all(0 <= share < 1 for share in ear.shares)


@pytest.mark.parametrize("function", [worker_functions.refuse, worker_functions.refuse_late])
def test_a_job_that_is_refused(owner: QObject, qtbot: QtBot, function: Any) -> None:
    ear = end_of(Job(owner, function, "clients.xlsx"), qtbot)
    assert ear.names == ["ended", "refused"]
    error = ear.heard[1][1]
    assert isinstance(error, Refused)
    assert (error.reason, error.facts) == (
        Refusal.DAMAGED, {"file": "clients.xlsx", "row": 7},
    )  # fmt: skip


def test_a_cancelled_job_closes_its_work(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    job = Job(owner, worker_functions.count_for_ever, mark, 5)
    with qtbot.waitSignal(job.progressed, timeout=PATIENCE_MS):
        pass
    ear = Ear(job)
    job.cancel()
    job.cancel()
    qtbot.waitUntil(lambda: len(ear.heard) == 2, timeout=PATIENCE_MS)
    assert ear.names == ["ended", "cancelled"]
    assert mark.read_text() == "closed"
    assert not job.is_running


def test_a_job_deaf_to_a_cancel_is_killed_and_its_draft_discarded(
    owner: QObject, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "discard_draft", note_discarded)
    mark = tmp_path / "mark"
    job = Job(owner, worker_functions.ignore_cancel, mark, 5, ANNA)
    qtbot.waitUntil(mark.exists, timeout=PATIENCE_MS)
    ear = Ear(job)
    job.cancel()
    qtbot.waitUntil(lambda: len(ear.heard) == 2, timeout=PATIENCE_MS)
    assert ear.names == ["ended", "cancelled"]
    discarded = mark.with_suffix(".discarded")
    qtbot.waitUntil(
        lambda: discarded.exists() and discarded.read_text() == "5", timeout=PATIENCE_MS
    )
    qtbot.waitUntil(
        lambda: not any(other.is_running for other in owner.findChildren(Job)), timeout=PATIENCE_MS
    )


@pytest.mark.parametrize("retry", [None, {"careful": True}])
def test_a_worker_that_dies_is_tried_once_more_where_there_is_another_way(
    owner: QObject, qtbot: QtBot, tmp_path: Path, retry: dict[str, bool] | None
) -> None:
    mark = tmp_path / "mark"
    ear = end_of(Job(owner, worker_functions.die, mark, retry=retry), qtbot)
    if retry is None:
        assert ear.names == ["ended", "refused"]
        assert ear.heard[1][1].reason is Refusal.READER_DIED
    else:
        assert ear.heard == [("ended", None), ("succeeded", "read carefully")]
    assert mark.read_text() == "died\n"


def test_a_crash_reaches_the_one_handler_without_the_text_of_the_error(
    owner: QObject, qtbot: QtBot
) -> None:
    job = Job(owner, worker_functions.crash, "Ann 12025550147")
    ear = Ear(job)
    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: bool(caught), timeout=PATIENCE_MS)
    kind, error, _ = caught[0]
    assert kind is WorkerCrashed
    assert "crash" in str(error)
    assert "12025550147" not in str(error)
    assert ear.names == ["ended"]


def test_a_stopped_job_says_nothing(owner: QObject, qtbot: QtBot, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    job = Job(owner, worker_functions.count_for_ever, mark, 5)
    with qtbot.waitSignal(job.progressed, timeout=PATIENCE_MS):
        pass
    ear = Ear(job)
    job.stop()
    assert mark.read_text() == "closed"
    assert not job.is_running
    job.cancel()
    job.stop()
    qtbot.wait(60)
    assert ear.heard == []
