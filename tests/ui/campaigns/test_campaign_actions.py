"""What the pages of campaigns ask for is done in a worker, whose progress is in view."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton, QWidget

from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.ui.campaigns import campaign_actions, results_import
from clientlists_desktop.ui.campaigns.campaign_actions import CampaignActions
from clientlists_desktop.ui.widgets import messages
from tests.ui.campaign_places import DRAFT, RUNNING
from tests.ui.places import Builder
from tests.ui.runtime.fake_job import FakeJob


@pytest.fixture
def window(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    """A window whose jobs wait for the test."""
    for module in (campaign_actions, results_import):
        monkeypatch.setattr(module, "Job", FakeJob)
    monkeypatch.setattr(messages, "ask_open_file", lambda parent, title="": Path("in.csv"))
    FakeJob.started = []
    return builder.around("window")


@pytest.mark.parametrize("step", [Move.START, CampaignAction.IMPORT_RESULTS])
def test_long_work_shows_its_progress_and_can_be_cancelled(
    builder: Builder, window: QWidget, step: Move | CampaignAction
) -> None:
    actions = CampaignActions(builder.database, window)
    if isinstance(step, Move):
        actions.one.moved.emit(DRAFT, step)
    else:
        actions.one.acted.emit(RUNNING, step)
    (job,) = FakeJob.started
    shown = window.findChild(QProgressDialog, "savingProgress")
    shown.show()
    bar = shown.findChild(QProgressBar)
    job.progressed.emit(Progress())
    assert bar.maximum() == 0
    job.progressed.emit(Progress(400_000, 0.4))
    assert (bar.value(), bar.maximum()) == (400, 1000)
    shown.findChild(QPushButton, "cancelSaving").click()
    assert job.was_cancelled
    job.ended.emit()
    job.cancelled.emit()
    assert not shown.isVisible()


def test_a_short_move_shows_no_progress(builder: Builder, window: QWidget) -> None:
    actions = CampaignActions(builder.database, window)
    actions.one.moved.emit(RUNNING, Move.SUSPEND)
    assert len(FakeJob.started) == 1
    assert window.findChild(QProgressDialog, "savingProgress") is None
