"""A fast double Enter in a dialog does its work once."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QMessageBox, QWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.ui.accounts.password_fields import PasswordField
from clientlists_desktop.ui.clients import list_dialog
from clientlists_desktop.ui.lists.recipes import combine_dialog, parts_dialogs
from clientlists_desktop.ui.runtime import recovery_dialog
from clientlists_desktop.ui.settings import restore_dialog
from clientlists_desktop.ui.trash import erase_dialog
from clientlists_desktop.ui.widgets import messages
from tests.package_source import modules
from tests.ui import campaign_places as campaigns
from tests.ui.places import DIALOGS, Builder, name_of
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import CHANGE

# Without a button that Enter presses, or with work that runs already.
NOT_SUBMITTED = {
    Builder.erase,
    Builder.erasing,
    Builder.restoring,
    Builder.saving,
    Builder.change_password,
}
SUBMITTED = [place for place in DIALOGS if place not in NOT_SUBMITTED] + [
    campaigns.filter_channels, campaigns.filter_text, campaigns.filter_blocked,
    campaigns.filter_sessions, campaigns.list_of_clients, campaigns.refresh, campaigns.new_calls,
    campaigns.new_texts, campaigns.unknown_words,
]  # fmt: skip


def fill(dialog: QWidget) -> None:
    """Fill in what a dialog wants before its button is on."""
    for password in dialog.findChildren(PasswordField):
        password.setText("correct horse battery")
    for field in dialog.findChildren(QLineEdit):
        if field.objectName() in ("listName", "filterText", "accountName", "campaignName"):
            field.setText("Autumn")
    consent = dialog.findChild(QCheckBox, "consent")
    for tick in dialog.findChildren(QCheckBox):
        if tick is consent or tick.objectName().startswith("tick-"):
            tick.setChecked(True)


@pytest.mark.parametrize("place", SUBMITTED, ids=name_of)
def test_two_returns_in_a_row_submit_once(
    builder: Builder, place: Callable[[Builder], QWidget]
) -> None:
    FakeJob.started = []
    for module in (
        combine_dialog,
        erase_dialog,
        list_dialog,
        parts_dialogs,
        recovery_dialog,
        restore_dialog,
    ):
        builder.monkeypatch.setattr(module, "Job", FakeJob)
    dialog = place(builder)
    assert isinstance(dialog, QDialog)
    # What is deleted when it closes could not be pressed again.
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    fill(dialog)
    changes, jobs = builder.database.asked.count(CHANGE), len(FakeJob.started)
    finished: list[int] = []
    dialog.finished.connect(finished.append)
    for _ in range(2):
        builder.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    done = builder.database.asked.count(CHANGE) - changes, len(FakeJob.started) - jobs
    assert sorted([*done, len(finished)]) == [0, 0, 1]


@pytest.mark.parametrize("place", [campaigns.list_of_clients, campaigns.refresh], ids=name_of)
def test_a_list_is_made_once(builder: Builder, place: Callable[[Builder], QWidget]) -> None:
    builder.monkeypatch.setattr(list_dialog, "Job", FakeJob)
    dialog = place(builder)
    fill(dialog)
    jobs = len(FakeJob.started)
    for _ in range(2):
        builder.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert len(FakeJob.started) == jobs + 1


def test_the_wizard_creates_its_list_once(builder: Builder) -> None:
    wizard = builder.consent()
    wizard.consent_page.form.tick.setChecked(True)
    wizard.consent_page._on_name_looked_up("spring", True)
    before = builder.database.asked.count(CHANGE)
    for _ in range(2):
        builder.qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert builder.database.asked.count(CHANGE) == before + 1


def test_a_refused_name_can_be_submitted_again(builder: Builder) -> None:
    dialog = builder.rename()
    builder.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    builder.database.refuse(CHANGE, Refused(Refusal.NAME_TAKEN, name="Spring offer"))
    builder.qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert builder.database.asked.count(CHANGE) == 2


def test_a_message_is_understood_once(builder: Builder) -> None:
    """What follows a refusal is not done twice."""
    window, closed = builder.around("window"), []
    error = Refused(Refusal.WORKSPACE_BUSY, file="workspace.sqlite")
    messages.show_refusal(window, error, lambda: closed.append(1))
    box = window.findChild(QMessageBox, "refusalBox")
    for _ in range(2):
        builder.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert closed == [1]


def test_every_dialog_of_the_window_submits_once() -> None:
    """The kind: no dialog connects its buttons by itself, but for those that only end."""
    by_themselves = [
        name
        for name, path in modules().items()
        if ".ui." in name
        and not name.endswith((".submit_dialog", ".controls", ".crash_dialog", ".licences_dialog"))
        and re.search(r"\(QDialog\)|dialog_buttons\(|QDialogButtonBox\(", path.read_text("utf-8"))
    ]
    assert by_themselves == []
