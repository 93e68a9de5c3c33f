"""Damage is noticed wherever it is, and what can still be read is rescued."""

import os
import random
import sqlite3
from contextlib import closing

import pytest

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Problem, ProblemKind
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.operations.backups.doctor import check_workspace, rescue_workspace
from clientlists_desktop.operations.clients.client_import import add_made_up_clients
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.consent.consent_export import save_proof
from clientlists_desktop.operations.imports.drafts import delete_orphans, discard_draft
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.paths import key_file
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import all_backups, backup_file
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.lock_files import locks_folder
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.backups.damages import Damages, populate
from tests.operations.helpers import (
    HEADER,
    change_from_outside,
    check,
    finish,
    is_sound,
    make_list,
    write,
)
from tests.operations.traces import edited_draft, write_clients
from tests.people import AGREED, MAKER
from tests.texts.journal_lines import read_journal

pytestmark = pytest.mark.damaging

ROWS = (HEADER, ("12025550147", "Maria", "Boston"), ("letters", "Lev", "Томск"))
EDITED = 2_000
MANY = (HEADER, *((f"12125{at:06}", f"Name {at}", "Boston") for at in range(5_000)))


def health_of(workspace):
    return finish(check_workspace(workspace))


@pytest.fixture
def spring(workspace, tmp_path):
    """A list with a proof and edits behind it, a deleted list and a draft."""
    proof = tmp_path / "proof.txt"
    proof.write_text("They said yes.")
    file = check(workspace, write(tmp_path / "clients.csv", ROWS))
    made = create_list(workspace, file.id, "Spring", Confirmation("Yes.", proofs=(proof,)), MAKER)
    edited = edited_draft(workspace, write_clients(tmp_path / "many.csv", EDITED), EDITED)
    deleted = create_list(workspace, edited.id, "Edited", AGREED, MAKER)
    delete_list(workspace, deleted.id, MAKER)
    check(workspace, write(tmp_path / "draft.csv", ROWS))
    return made


def test_a_sound_workspace_is_sound(workspace, spring):
    project = create_project(workspace, "Support", MAKER)
    finish(add_made_up_clients(workspace, project.id, MAKER))
    health = health_of(workspace)
    assert health.is_sound, health.problems
    assert (health.lists, health.proofs, health.leftovers) == (3, 1, 0)
    assert health.lines == journal.verify_journal(workspace).lines


@pytest.mark.long
@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("DELETE FROM row WHERE list_id = 1 AND outcome = 0",
         [Problem(ProblemKind.BALANCE, "Spring", 1, 2)]),
        ("UPDATE client_list SET failed = 7 WHERE id = 1",
         [Problem(ProblemKind.BALANCE, "Spring", 2, 8)]),
        ("UPDATE row SET outcome = 1, reason = 'letters' WHERE list_id = 1",
         [Problem(ProblemKind.BALANCE, "Spring", 2, 2)]),
        ("UPDATE row SET address = CAST(x'ff' AS TEXT) WHERE list_id = 1",
         [Problem(ProblemKind.UNREADABLE, "Spring")]),
        ("UPDATE row SET outcome = 9 WHERE list_id = 1",
         [Problem(ProblemKind.UNREADABLE, "Spring")]),
        ("UPDATE client_list SET facts = 'x' WHERE id = 1",
         [Problem(ProblemKind.UNREADABLE, "Spring")]),
        ("UPDATE proof SET content = x'00'",
         [Problem(ProblemKind.PROOF, "proof.txt", 1, 14),
          Problem(ProblemKind.CHANGED, "proof", 1, 1)]),
        ("DELETE FROM consent WHERE list_id = 1",
         [Problem(ProblemKind.ORPHANS, "proof", 1), Problem(ProblemKind.CHANGED, "consent", 1, 2)]),
        ("DELETE FROM client_list WHERE id = 1",
         [Problem(ProblemKind.ORPHANS, "row", 2),
          Problem(ProblemKind.CHANGED, "client_list", 0, 1)]),
        ("UPDATE journal_seal SET count = 3", [Problem(ProblemKind.JOURNAL, "", 4)]),
        ("UPDATE row SET address = '12025550148' WHERE list_id = 1 AND outcome = 0",
         [Problem(ProblemKind.CHANGED, "Spring", 2, 2)]),
        ("UPDATE client_list SET name = 'Winter' WHERE id = 1",
         [Problem(ProblemKind.CHANGED, "Winter", 1, 1)]),
        ("UPDATE step_row SET after = '[]'", [Problem(ProblemKind.CHANGED, "Edited", 20, 20)]),
        ("UPDATE account SET roles = '[]'", [Problem(ProblemKind.CHANGED, "account", 1, 1)]),
        ("UPDATE consent SET wording = 'No.'", [Problem(ProblemKind.CHANGED, "consent", 2, 2)]),
        ("UPDATE setting SET value = 'x'", [Problem(ProblemKind.CHANGED, "setting", 2, 2)]),
    ],
)  # fmt: skip
def test_damage_within_the_rows_is_noticed(workspace, spring, statement, expected):
    change_from_outside(workspace, statement)
    assert health_of(workspace).problems == tuple(expected)


def test_damage_of_the_file_is_noticed_and_the_newest_sound_backup_named(workspace, spring):
    backups.back_up_daily(workspace)
    workspace.close()
    noise = random.Random(7)
    data = bytearray(workspace.path.read_bytes())
    for at in range(8 * 4096, len(data), 3 * 4096):
        data[at : at + 200] = noise.randbytes(200)
    workspace.path.write_bytes(data)
    health = health_of(workspace)
    assert ProblemKind.FILE in {one.kind for one in health.problems}
    (one,) = all_backups(workspace.path)
    assert health.good_backup == str(backup_file(workspace.path, one.name))


def test_a_backup_that_holds_the_damage_is_no_sound_one(workspace, spring):
    change = "UPDATE row SET address = '12025550148' WHERE list_id = 1 AND outcome = 0"
    backups.back_up(workspace, BackupKind.DAILY)
    (sound,) = all_backups(workspace.path)
    change_from_outside(workspace, change)
    backups.back_up(workspace, BackupKind.MOVE)
    assert len(all_backups(workspace.path)) == 2
    assert health_of(workspace).good_backup == str(backup_file(workspace.path, sound.name))


def test_a_list_that_was_not_deleted_but_lost_keeps_its_rows(workspace, spring):
    change_from_outside(workspace, "DELETE FROM client_list WHERE id = 1")
    delete_orphans(workspace)
    assert Problem(ProblemKind.ORPHANS, "row", 2) in health_of(workspace).problems


def test_what_killed_programs_left_is_counted_and_is_no_damage(workspace, spring):
    folder = locks_folder(workspace.path)
    folder.mkdir(exist_ok=True)
    stale = folder / f"{'a' * 32}.lock"
    stale.touch()
    os.utime(stale, (1, 1))
    (workspace.path.parent / ".clientlists-0123abcd.part").touch()
    with Owner(workspace):
        health = health_of(workspace)
    assert (health.is_sound, health.leftovers) == (True, 2)
    assert stale.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_files_that_others_can_read_are_named(workspace, spring):
    key = key_file(workspace.path)
    assert health_of(workspace).exposed == ()
    # Whoever opened the workspace could not change it: it is somebody else's.
    key.chmod(0o640)
    health = health_of(workspace)
    assert (health.is_sound, health.exposed) == (True, (key.name,))


def test_a_damaged_proof_is_not_exported(workspace, tmp_path, spring):
    (proof,) = consents.consent_of(workspace, spring.id).proofs
    change_from_outside(workspace, "UPDATE proof SET content = x'00'")
    with pytest.raises(Refused) as refused:
        save_proof(workspace, proof.id, tmp_path / "out.txt", MAKER)
    assert (refused.value.reason, refused.value.facts) == (
        Refusal.PROOF_DAMAGED, {"file": "proof.txt"},
    )  # fmt: skip
    assert not (tmp_path / "out.txt").exists()


def test_a_whole_workspace_is_rescued_whole(workspace, tmp_path, spring):
    before = workspace.path.read_bytes()
    rescued = finish(rescue_workspace(workspace, tmp_path / "out.sqlite"))
    assert rescued.is_whole
    assert next((one.name, one.rows) for one in rescued.lists) == ("Spring", 2)
    assert workspace.path.read_bytes() == before
    made = Workspace(tmp_path / "out.sqlite")
    assert lists.all_lists(made) == [spring]
    assert health_of(made).is_sound
    assert journal.verify_journal(made).is_trusted
    (line,) = read_journal(made, LineFilter(events=(Event.WORKSPACE_RESCUED,)))
    assert line.facts == {"file": workspace.path.name, "lists": 3, "whole": 3, "damaged": 0}
    made.close()


def test_a_rescued_workspace_gives_no_id_again(workspace, tmp_path, spring):
    last = check(workspace, write(tmp_path / "last.csv", ROWS))
    discard_draft(workspace, last.id, MAKER)
    rescued = finish(rescue_workspace(workspace, tmp_path / "out.sqlite"))
    assert rescued.is_whole, rescued
    made = Workspace(tmp_path / "out.sqlite")
    assert check(made, tmp_path / "last.csv").id > last.id
    made.close()


def test_a_damaged_list_is_rescued_from_both_ends_and_the_others_whole(workspace, tmp_path, spring):
    many = make_list(workspace, write(tmp_path / "large.csv", MANY), "Large")
    workspace.close()
    data = workspace.path.read_bytes()
    at = data.index(b"Name 2500") // 4096 * 4096
    workspace.path.write_bytes(data[:at] + b"\xab" * 4096 + data[at + 4096 :])
    rescued = finish(rescue_workspace(workspace, tmp_path / "out.sqlite"))
    found = {one.name: one for one in rescued.lists}
    assert not rescued.is_whole
    assert found["Spring"].is_whole
    assert found["Edited"].is_whole
    assert 4_000 < found["Large"].rows < found["Large"].expected == 5_000
    made = Workspace(tmp_path / "out.sqlite")
    file = drafts.get_checked_file(made, many.id)
    addresses = [row.address for row in rows.every_row(made, file)]
    assert len(addresses) == found["Large"].rows == lists.get_list(made, many.id).clients
    assert (addresses[0], addresses[-1]) == ("12125000000", "12125004999")
    assert health_of(made).is_sound
    assert is_sound(made)
    made.close()


def test_a_list_that_is_read_but_not_as_it_was_stored_is_not_called_whole(
    workspace, tmp_path, spring
):
    change_from_outside(workspace, "UPDATE row SET address = '1' WHERE list_id = 1 AND outcome = 0")
    rescued = finish(rescue_workspace(workspace, tmp_path / "out.sqlite"))
    whole = {one.name: one.is_whole for one in rescued.lists}
    assert (whole["Spring"], whole["Edited"], rescued.damaged_tables) == (False, True, ())
    made = Workspace(tmp_path / "out.sqlite")
    # It was said, so the new workspace vouches for what it got.
    assert health_of(made).is_sound
    made.close()


def test_nothing_is_rescued_over_a_file_or_from_noise(workspace, tmp_path, spring):
    target = tmp_path / "out.sqlite"
    target.write_text("mine")
    with pytest.raises(Refused, match=Refusal.FILE_EXISTS):
        finish(rescue_workspace(workspace, target))
    assert target.read_text() == "mine"
    workspace.close()
    data = workspace.path.read_bytes()
    workspace.path.write_bytes(data[:100] + b"\xab" * 40_000)
    with pytest.raises(Refused, match=Refusal.WORKSPACE_DAMAGED):
        finish(rescue_workspace(workspace, tmp_path / "other.sqlite"))
    assert not (tmp_path / "other.sqlite").exists()


def test_a_workspace_that_another_program_keeps_locked_is_not_called_damaged(workspace, spring):
    impatient = Workspace(workspace.path, patience=0)
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refused, match=Refusal.WORKSPACE_BUSY):
            health_of(impatient)
        other.execute("ROLLBACK")
    impatient.close()


def missed(workspace, folder, rows, damages) -> tuple[list[str], int]:
    """Return where damages that changed something weren't noticed, and how many changed any."""
    populate(workspace, folder, rows)
    damaged, unnoticed, changing = Damages(workspace, folder, seed=13), [], 0
    for _ in range(damages):
        changed, noticed, where = damaged.damage()
        changing += changed
        if changed and not noticed:
            unnoticed.append(where)
    return unnoticed, changing


@pytest.mark.long
def test_of_300_random_damages_none_that_changes_anything_is_missed(workspace, tmp_path):
    unnoticed, changing = missed(workspace, tmp_path, 1_500, 300)
    assert unnoticed == []
    assert changing > 200
