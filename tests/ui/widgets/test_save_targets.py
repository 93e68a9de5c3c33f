"""A file is replaced only if the system's dialog has asked about that very file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.ui import export_dialogs
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.messages import SaveTarget


@pytest.mark.parametrize(
    ("chosen", "target", "overwrite"),
    [
        ("old.xlsx", "old.xlsx", True),
        ("old.XLSX", "old.XLSX", False),
        ("new.xlsx", "new.xlsx", False),
        # The dialog knows of no “old”, and so didn't ask.
        ("old", "old.xlsx", False),
    ],
)
def test_a_file_may_be_replaced_that_the_dialog_asked_about(
    qapp, tmp_path: Path, monkeypatch, chosen, target, overwrite
):
    (tmp_path / "old.xlsx").write_text("theirs")
    if (tmp_path / "OLD.xlsx").exists():
        pytest.skip("names here differ in more than their case")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / chosen), ""))
    found = messages.ask_save_file(None, "Save", "list.xlsx", "*.xlsx", (".xlsx", ".csv"))
    assert found == SaveTarget(tmp_path / target, overwrite)


def test_a_file_whose_ending_was_added_is_not_replaced(qtbot, tmp_path: Path, monkeypatch):
    old, said = tmp_path / "old.xlsx", []
    old.write_text("theirs")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "old"), ""))
    monkeypatch.setattr(messages, "show_refusal", lambda parent, error: said.append(error.reason))
    saved: list[Path] = []
    export_dialogs.save_sample_as(None, channel_of("telephony"), ".xlsx", saved.append)
    assert (said, saved, old.read_text()) == (["file_exists"], [], "theirs")
