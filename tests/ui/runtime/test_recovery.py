"""The window on a damaged workspace: what is said, and the ways on."""

import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from clientlists_desktop.operations.backups.backup import back_up_daily
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.recovery_dialog import RecoveryDialog
from clientlists_desktop.ui.runtime.single_instance import SingleInstance, Start
from clientlists_desktop.ui.runtime.window_manager import NO_WORKSPACE, WindowManager
from clientlists_desktop.ui.widgets import messages
from tests.operations.helpers import HEADER, make_list, write
from tests.people import ANNA, sign_up
from tests.ui.runtime.test_window_manager import _apart, make_workspace

__all__ = ["_apart"]

pytestmark = [
    pytest.mark.skipif(sys.platform == "darwin", reason="its temporary paths are too long"),
    pytest.mark.long,
]

ROWS = (HEADER, *((f"1202555{at:04}", f"Name {at}", "Boston") for at in range(300)))


def garbage(content: bytes) -> bytes:
    return b"these are no tables" * 500


def flipped(content: bytes) -> bytes:
    changed, chance = bytearray(content), random.Random(4)
    for at in chance.sample(range(len(content) // 3, 2 * len(content) // 3), 400):
        changed[at] ^= 0xFF
    return bytes(changed)


def truncated(content: bytes) -> bytes:
    return content[: -len(content) // 20]


def empty(content: bytes) -> bytes:
    return b""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with a list, and a backup of it."""
    made = Workspace(tmp_path / "a.sqlite")
    sign_up(made, ANNA)
    make_list(made, write(tmp_path / "clients.csv", ROWS), "Spring")
    back_up_daily(made)
    made.close()
    return made


Begin = Callable[[Workspace], WindowManager]


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Begin]:
    """Start the program on a workspace."""
    started: list[WindowManager] = []

    def begin(workspace: Workspace) -> WindowManager:
        manager = WindowManager()
        instance = SingleInstance(workspace.path)
        assert instance.take_or_hand_over() is Start.FIRST
        manager.open(Workspace(workspace.path), instance)
        started.append(manager)
        return manager

    yield begin
    for manager in started:
        manager._close_recovery()
        if manager.window is not None:
            manager.window.close()
            manager.window.deleteLater()
        assert manager._instance is not None
        manager._instance.release()


def ready(qtbot: QtBot, manager: WindowManager) -> RecoveryDialog:
    qtbot.waitUntil(lambda: manager._recovery is not None, timeout=20_000)
    dialog = manager._recovery
    assert dialog is not None
    qtbot.waitUntil(
        lambda: any(one.isChecked() for one in dialog.findChildren(QRadioButton)), timeout=20_000
    )
    return dialog


def go(dialog: RecoveryDialog, way: str) -> None:
    dialog.findChild(QRadioButton, way).click()
    dialog.findChild(QPushButton, "recover").click()


def opened(qtbot: QtBot, manager: WindowManager) -> None:
    qtbot.waitUntil(
        lambda: manager.window is not None and manager.window.session.account is not None,
        timeout=20_000,
    )


@pytest.mark.parametrize("damage", [garbage, flipped, truncated, empty])
def test_the_newest_backup_is_restored_and_the_damaged_file_kept(
    start: Begin, qtbot: QtBot, workspace: Workspace, damage: Callable[[bytes], bytes]
) -> None:
    damaged = damage(workspace.path.read_bytes())
    workspace.path.write_bytes(damaged)
    manager = start(workspace)
    dialog = ready(qtbot, manager)
    assert "“a.sqlite” is damaged" in " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert (
        dialog.findChild(QLabel, "backupSummary")
        .text()
        .startswith("Backup (daily): 1 list, 300 clients")
    )
    go(dialog, "recoverBackup")
    opened(qtbot, manager)
    assert manager.window is not None
    assert [one.name for one in lists.all_lists(workspace)] == ["Spring"]
    (kept,) = workspace.path.parent.glob("*damaged*.sqlite")
    assert kept.read_bytes() == damaged
    box = manager.window.findChild(QMessageBox, "toldBox")
    assert kept.name in box.text()
    assert manager._recovery is None
    assert manager.status == 0


def test_a_workspace_that_is_gone_is_not_begun_anew_but_restored(
    start: Begin, qtbot: QtBot, workspace: Workspace
) -> None:
    workspace.path.unlink()
    manager = start(workspace)
    dialog = ready(qtbot, manager)
    assert "“a.sqlite” is gone" in " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert not dialog.findChild(QRadioButton, "recoverRescue").isEnabled()
    go(dialog, "recoverBackup")
    opened(qtbot, manager)
    assert [one.name for one in lists.all_lists(workspace)] == ["Spring"]
    assert list(workspace.path.parent.glob("*damaged*")) == []


def test_what_can_be_read_is_rescued_into_a_new_workspace(
    start: Begin, qtbot: QtBot, workspace: Workspace
) -> None:
    workspace.path.write_bytes(truncated(workspace.path.read_bytes()))
    before = workspace.path.read_bytes()
    manager = start(workspace)
    go(ready(qtbot, manager), "recoverRescue")
    opened(qtbot, manager)
    assert manager.window is not None
    assert manager.window.database.workspace.path.name == "a-rescued.sqlite"
    assert workspace.path.read_bytes() == before
    box = manager.window.findChild(QMessageBox, "toldBox")
    assert box.text().startswith("Rescued into “a-rescued.sqlite”: 1 list.")
    assert box.informativeText().startswith("List “Spring”: ")


def test_where_nothing_can_be_read_it_is_said_and_another_one_opened(
    start: Begin, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad, other = Workspace(tmp_path / "bad.sqlite"), make_workspace(tmp_path / "b.sqlite")
    bad.path.write_bytes(garbage(b""))
    manager = start(bad)
    dialog = ready(qtbot, manager)
    assert not dialog.findChild(QRadioButton, "recoverBackup").isEnabled()
    assert dialog.findChild(QLabel, "backupSummary").text() == "There is no sound backup of it."
    go(dialog, "recoverRescue")
    refusal = dialog.findChild(QLabel, "recoveryRefusal")
    qtbot.waitUntil(refusal.isVisible, timeout=20_000)
    assert refusal.text().startswith("Nothing in “")
    monkeypatch.setattr(messages, "ask_workspace", lambda parent: other.path)
    go(dialog, "recoverOther")
    opened(qtbot, manager)
    assert manager.window is not None
    assert manager.window.database.workspace.path == other.path
    assert bad.path.read_bytes() == garbage(b"")


def test_who_quits_ends_the_program(start: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    bad = Workspace(tmp_path / "bad.sqlite")
    bad.path.write_bytes(garbage(b""))
    manager = start(bad)
    dialog = ready(qtbot, manager)
    dialog.findChild(QPushButton, "cancelDialog").click()
    assert not dialog.isVisible()
    assert manager.status == NO_WORKSPACE


def test_damage_that_is_met_later_offers_the_same(
    start: Begin, qtbot: QtBot, workspace: Workspace
) -> None:
    manager = start(workspace)
    opened(qtbot, manager)
    before = manager.window
    assert before is not None
    workspace.path.write_bytes(garbage(b""))
    before.refresh()
    dialog = ready(qtbot, manager)
    go(dialog, "recoverBackup")
    qtbot.waitUntil(lambda: manager.window is not before, timeout=20_000)
    opened(qtbot, manager)
    assert [one.name for one in lists.all_lists(workspace)] == ["Spring"]
