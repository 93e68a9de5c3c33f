"""The card of backups: what each holds, and restoring all or some of it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QRadioButton, QTableWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.backups.restore import restore_backup, restore_lists_from_backup
from clientlists_desktop.ui.settings import restore_dialog as restores
from clientlists_desktop.ui.settings.backups_card import BackupsCard
from clientlists_desktop.ui.tables.rows_table import RowsTable
from tests.people import ANNA
from tests.ui import made
from tests.ui.runtime.fake_job import FakeJob

FOUND = made.BACKUPS


@pytest.fixture
def card(held, qtbot, monkeypatch):
    monkeypatch.setattr(restores, "Job", FakeJob)
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


def test_the_chosen_backup_stays_chosen_when_another_one_was_made(card, held):
    restore = choose(card, 0)
    newest = replace(FOUND[0], backup=replace(FOUND[0].backup, name="newer.sqlite"))
    card.refresh()
    held.answer("backups", [newest, *FOUND])
    assert card.findChild(QTableWidget, "backups").currentRow() == 1
    assert restore.isEnabled()
    restore.click()
    assert card.window().findChild(QDialog, "restoreDialog")


def restore_dialog(card) -> QDialog:
    choose(card, 0).click()
    return card.window().findChild(QDialog, "restoreDialog")


def press(dialog, name: str) -> None:
    dialog.findChild(QPushButton, name).click()


def test_the_dialog_says_what_the_backup_holds(card):
    dialog = restore_dialog(card)
    assert "2 Mar 2025" in dialog.windowTitle()
    assert (
        dialog.findChild(QLabel, "backupSummary").text() == "Backup (daily): 2 lists, 9,815 clients"
    )
    table = dialog.findChild(RowsTable, "backupLists")
    model = table.model()
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert rows == [["Spring", "Telephony", "9,812"], ["Summer", "VK", "3"]]
    assert not dialog.findChild(QPushButton, "restore").isEnabled()


def test_several_lists_are_restored_beside_those_of_today(card, held, qtbot):
    dialog = restore_dialog(card)
    dialog.findChild(RowsTable, "backupLists").selectAll()
    button = dialog.findChild(QPushButton, "restore")
    assert button.text() == "Restore 2 lists"
    press(dialog, "restore")
    (job,) = FakeJob.started
    name = FOUND[0].backup.name
    assert job.function is restore_lists_from_backup
    assert job.args == (held.workspace, name, ["Spring", "Summer"], ANNA)
    dialog.reject()
    assert dialog.isVisible()
    lists = [made.a_list(3, "Spring (2)"), made.a_list(4, "Summer (2)")]
    with qtbot.waitSignal(card.lists_restored) as restored:
        job.succeeded.emit(lists)
    assert restored.args == [lists]
    assert not dialog.isVisible()


def test_the_whole_workspace_is_restored_and_opens_anew(card, held, qtbot):
    dialog = restore_dialog(card)
    dialog.findChild(QRadioButton, "restoreWhole").click()
    warning = dialog.findChild(QLabel, "restoreWarning")
    assert warning.text().endswith("What is there now is kept as a backup first.")
    assert dialog.findChild(QPushButton, "restore").text() == "Restore the whole workspace"
    assert not dialog.findChild(RowsTable, "backupLists").isEnabled()
    press(dialog, "restore")
    (job,) = FakeJob.started
    assert (job.function, job.args) == (
        restore_backup,
        (held.workspace, FOUND[0].backup.name, ANNA),
    )
    assert held.is_stopped
    with qtbot.waitSignal(card.restored) as restored:
        job.succeeded.emit(None)
    assert restored.args == [held.workspace.path]


def test_a_refusal_is_shown_and_leaves_the_choice(card, held):
    dialog = restore_dialog(card)
    dialog.findChild(QRadioButton, "restoreWhole").click()
    press(dialog, "restore")
    FakeJob.started[0].refused.emit(Refused(Refusal.DRAFT_IN_USE, file="clients.csv"))
    assert not held.is_stopped
    shown = dialog.findChild(QLabel, "restoreRefusal")
    assert shown.isVisible()
    assert "clients.csv" in shown.text()
    assert dialog.findChild(QPushButton, "restore").isEnabled()
