"""The card of backups: what each holds, and restoring one after a yes."""

import pytest
from PySide6.QtWidgets import QPushButton, QTableWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.backups.restore import restore_backup
from clientlists_desktop.ui.settings import backups_card
from clientlists_desktop.ui.settings.backups_card import BackupsCard
from tests.people import ANNA
from tests.ui import made
from tests.ui.runtime.fake_job import FakeJob

FOUND = made.BACKUPS


@pytest.fixture
def card(held, qtbot, monkeypatch):
    monkeypatch.setattr(backups_card, "Job", FakeJob)
    FakeJob.started.clear()
    shown = BackupsCard(held)
    qtbot.addWidget(shown)
    shown.show()
    shown.refresh()
    held.answer("backups", FOUND)
    return shown


def choose(card, row: int) -> QPushButton:
    card.findChild(QTableWidget, "backups").selectRow(row)
    return card.findChild(QPushButton, "restoreBackup")


def test_it_shows_what_each_backup_holds(card):
    table = card.findChild(QTableWidget, "backups")
    rows = [[table.item(row, column).text() for column in (1, 2, 3)] for row in (0, 1)]
    assert rows == [["2", "9,815", "daily"], ["–", "–", "damaged: it cannot be restored"]]
    assert "2 Mar 2025" in table.item(0, 0).text()


def test_only_a_readable_backup_can_be_restored(card):
    assert choose(card, 0).isEnabled()
    assert not choose(card, 1).isEnabled()


def test_it_is_restored_after_a_yes_and_the_workspace_opens_anew(card, held, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(
        backups_card.messages, "confirm", lambda *texts: asked.append(texts) or len(asked) > 1
    )
    choose(card, 0).click()
    assert FakeJob.started == []
    choose(card, 0).click()
    _, question, detail, action = asked[0]
    assert question.startswith("Restore this backup: 2 Mar 2025")
    assert detail.endswith("What is there now is kept as a backup first.")
    assert action == "Restore backup"
    (job,) = FakeJob.started
    assert (job.function, job.args) == (
        restore_backup,
        (held.workspace, FOUND[0].backup.name, ANNA),
    )
    with qtbot.waitSignal(card.restored) as restored:
        job.succeeded.emit(None)
    assert restored.args == [held.workspace.path]


def test_a_refusal_is_shown(card, monkeypatch):
    shown = []
    monkeypatch.setattr(backups_card.messages, "confirm", lambda *_: True)
    monkeypatch.setattr(backups_card.messages, "show_refusal", lambda _, error: shown.append(error))
    choose(card, 0).click()
    refused = Refused(Refusal.DRAFT_IN_USE, file="clients.csv")
    FakeJob.started[0].refused.emit(refused)
    assert shown == [refused]
