"""The dialog for a damaged workspace grows with what it has to say."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime import recovery_dialog
from clientlists_desktop.ui.runtime.recovery_dialog import RecoveryDialog
from tests.ui import made
from tests.ui.runtime.fake_job import FakeJob


def test_no_text_is_cut_when_the_backup_has_been_found(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(recovery_dialog, "Job", FakeJob)
    dialog = RecoveryDialog(Workspace(tmp_path / "a.sqlite"), None)
    qtbot.addWidget(dialog)
    dialog.show()
    FakeJob.started[-1].succeeded.emit(made.BACKUPS[0])
    for words in dialog.findChildren(QLabel):
        if words.isVisible():
            assert words.height() >= words.heightForWidth(words.width()), words.text()
