"""The journal in its workspace: chained, sealed, anchored, and safe against tampering."""

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from functools import partial

import keyring
import pytest
from keyring.backends import fail

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.paths import anchor_file
from clientlists_desktop.storage.journal import journal, journal_lines
from clientlists_desktop.storage.journal.journal_keys import (
    copy_key,
    is_in_keyring,
    key_file,
    key_for,
)
from clientlists_desktop.storage.workspace import Workspace
from tests import keyrings
from tests.keyrings import MemoryKeyring
from tests.people import sign_up
from tests.storage.journal.journals import keep, tamper, verdict_of, write
from tests.texts.journal_lines import read_journal


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    """A system with a keyring."""
    with keyrings.memory_keyring() as made:
        yield made


def fail_after_appending(workspace: Workspace) -> None:
    """Fail an operation after its line has been appended."""
    with workspace.writing():
        journal.append(workspace, Event.LIST_DELETED, None, list=1)
        journal.write_anchor(workspace)
        raise ZeroDivisionError


def events(workspace: Workspace) -> list[Event]:
    return [line.event for line in read_journal(workspace)]


# --- written ----------------------------------------------------------------------------------


def test_lines_are_numbered_from_one_and_hold(workspace: Workspace) -> None:
    write(workspace, 5)
    lines = read_journal(workspace)
    assert [line.number for line in lines] == [1, 2, 3, 4, 5, 6]
    assert lines[0].event is Event.JOURNAL_BEGUN
    assert (lines[1].account_id, lines[1].account_name) == (1, "Ann")
    assert lines[1].facts == {"list": 7, "before": "Spring", "after": "S 0"}
    assert verdict_of(workspace).is_trusted


def test_a_new_workspace_holds(workspace: Workspace) -> None:
    assert verdict_of(workspace).is_trusted


def test_a_refused_operation_leaves_no_line_and_the_same_seal(workspace: Workspace) -> None:
    write(workspace, 2)
    with pytest.raises(ZeroDivisionError):
        fail_after_appending(workspace)
    assert events(workspace)[-1] is Event.LIST_RENAMED
    assert verdict_of(workspace).is_trusted


def test_the_first_operation_may_fail(workspace: Workspace) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_after_appending(workspace)
    assert verdict_of(workspace).is_trusted
    write(workspace, 1)
    assert events(workspace) == [Event.JOURNAL_BEGUN, Event.LIST_RENAMED]
    assert verdict_of(workspace).is_trusted


def test_a_long_journal_is_verified_in_pieces_that_let_others_write(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_AT_ONCE", 20)
    write(workspace, 44)
    work = journal.verify_in_pieces(workspace)
    assert next(work) == 20
    with closing(sqlite3.connect(workspace.path, timeout=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.rollback()
    write(workspace, 3)
    assert next(work) == 40
    with pytest.raises(StopIteration) as done:
        next(work)
    assert done.value.value.lines == 48
    assert done.value.value.is_trusted


# --- the anchor -------------------------------------------------------------------------------


def test_a_crash_between_commit_and_anchor_holds(workspace: Workspace) -> None:
    write(workspace, 3)
    write(workspace, 4, anchored=False)
    anchor = journal.read_anchor(workspace)
    assert anchor is not None
    assert anchor.count == 4
    assert verdict_of(workspace).is_trusted
    write(workspace, 1)
    anchor = journal.read_anchor(workspace)
    assert anchor is not None
    assert anchor.count == 9


def test_an_anchor_never_leads(workspace: Workspace) -> None:
    write(workspace, 2)
    before = anchor_file(workspace.path).read_bytes()
    with pytest.raises(ZeroDivisionError):
        fail_after_appending(workspace)
    assert anchor_file(workspace.path).read_bytes() == before


def test_an_anchor_that_cannot_be_written_lags_and_the_operation_is_done(
    workspace: Workspace,
) -> None:
    write(workspace, 2)
    anchor = anchor_file(workspace.path)
    anchor.unlink()
    anchor.mkdir()
    write(workspace, 1)
    assert events(workspace)[-1] is Event.LIST_RENAMED
    assert verdict_of(workspace).is_trusted
    assert list(workspace.path.parent.glob("*.part")) == []


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{}", b"[1, 2]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"count": ' + b"9" * 9000,
        b'{"count": 99, "last": "x", "key_id": "y", "begins": 1, "code": "z"}',
        b'{"count": "9", "last": null, "key_id": [], "begins": {}, "code": 1.5}',
    ],
)  # fmt: skip
def test_an_unreadable_anchor_counts_as_none(workspace: Workspace, content: bytes) -> None:
    write(workspace, 2)
    anchor_file(workspace.path).write_bytes(content)
    assert verdict_of(workspace).is_trusted
    assert journal.note_restored_copy(workspace) is None
    write(workspace, 1)
    anchor = journal.read_anchor(workspace)
    assert anchor is not None
    assert anchor.count == 4


# --- copies -----------------------------------------------------------------------------------


def test_a_restored_backup_is_reported_and_holds_once_the_journal_records_it(
    workspace: Workspace,
) -> None:
    write(workspace, 4)
    put_back = keep(workspace, anchor=False)
    workspace.open()
    write(workspace, 3)
    put_back()
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.lines, verdict.missing) == (ChainState.RESTORED_COPY, 5, 3)
    assert not verdict.is_trusted

    assert journal.note_restored_copy(workspace) == verdict
    line = read_journal(workspace)[-1]
    assert (line.number, line.event, line.facts["missing"]) == (6, Event.COPY_RESTORED, 3)
    after = verdict_of(workspace)
    assert (after.state, after.restored_at, after.is_trusted) == (ChainState.HOLDS, (6,), True)
    assert journal.note_restored_copy(workspace) is None
    write(workspace, 9)
    assert verdict_of(workspace).is_trusted


@pytest.mark.parametrize("more", [1, 2, 3, 20])
def test_a_restored_backup_that_was_used_before_verification_is_recorded(
    workspace: Workspace, more: int
) -> None:
    write(workspace, 4)
    put_back = keep(workspace, anchor=False)
    workspace.open()
    write(workspace, 3)
    put_back()
    workspace.open()
    write(workspace, more)
    assert events(workspace)[5] is Event.COPY_RESTORED
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.restored_at) == (ChainState.HOLDS, (6,))


def test_a_crash_after_the_copy_was_recorded_does_not_record_it_twice(
    workspace: Workspace,
) -> None:
    write(workspace, 4)
    put_back = keep(workspace, anchor=False)
    workspace.open()
    write(workspace, 3)
    put_back()
    workspace.open()
    write(workspace, 1, anchored=False)
    assert verdict_of(workspace).state is ChainState.HOLDS
    write(workspace, 2)
    assert events(workspace).count(Event.COPY_RESTORED) == 1
    assert verdict_of(workspace).is_trusted


def test_a_diverged_copy_that_replaced_the_workspace_is_reported(workspace: Workspace) -> None:
    write(workspace, 4)
    copied = keep(workspace, anchor=False)
    workspace.open()
    write(workspace, 3)
    anchor = anchor_file(workspace.path).read_bytes()
    copied()
    anchor_file(workspace.path).unlink()
    workspace.open()
    write(workspace, 8, Actor(2, "Bo"))
    anchor_file(workspace.path).write_bytes(anchor)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.missing) == (ChainState.RESTORED_COPY, 0)
    assert journal.note_restored_copy(workspace) == verdict
    assert verdict_of(workspace).is_trusted


def test_a_copy_without_an_anchor_holds(workspace: Workspace) -> None:
    write(workspace, 4)
    anchor_file(workspace.path).unlink()
    assert verdict_of(workspace).is_trusted


# --- keys -------------------------------------------------------------------------------------


def test_without_a_keyring_the_key_lies_in_a_file_for_its_owner_only(workspace: Workspace) -> None:
    assert is_in_keyring(workspace) is None
    write(workspace, 1)
    path = key_file(workspace.path)
    assert is_in_keyring(workspace) is False
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert os.name == "nt" or stat.S_IMODE(anchor_file(workspace.path).stat().st_mode) == 0o600


def test_with_a_keyring_nothing_of_the_key_lies_in_a_file(
    workspace: Workspace, memory_keyring: MemoryKeyring
) -> None:
    write(workspace, 2)
    assert is_in_keyring(workspace) is True
    assert not key_file(workspace.path).exists()
    (secret,) = memory_keyring.secrets.values()
    for path in workspace.path.parent.iterdir():
        content = path.read_bytes()
        assert secret.encode() not in content
        assert bytes.fromhex(secret) not in content
    assert verdict_of(workspace).is_trusted


def test_another_computers_key_has_its_own_verdict(
    workspace: Workspace, memory_keyring: MemoryKeyring
) -> None:
    write(workspace, 3)
    anchor_file(workspace.path).unlink()
    memory_keyring.secrets.clear()
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread) == (ChainState.OTHER_KEY, 4)
    write(workspace, 2)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.lines, verdict.unread) == (ChainState.HOLDS, 7, 4)
    assert events(workspace)[4] is Event.KEY_CHANGED
    assert not verdict.is_trusted


def test_a_lost_key_file_is_reported_and_work_continues(workspace: Workspace) -> None:
    write(workspace, 3)
    key_file(workspace.path).unlink()
    assert verdict_of(workspace).state is ChainState.OTHER_KEY
    write(workspace, 1)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread) == (ChainState.HOLDS, 4)


@pytest.mark.parametrize("content", [b"", b"zz" * 32, b"ab" * 31, b"\xff" * 64])
def test_a_damaged_key_file_counts_as_lost(workspace: Workspace, content: bytes) -> None:
    write(workspace, 3)
    key_file(workspace.path).write_bytes(content)
    assert verdict_of(workspace).state is ChainState.OTHER_KEY
    write(workspace, 1)
    assert verdict_of(workspace).unread == 4
    write(workspace, 1)
    assert events(workspace).count(Event.KEY_CHANGED) == 1


def test_a_key_placed_beside_the_workspace_is_not_trusted(
    workspace: Workspace, memory_keyring: MemoryKeyring
) -> None:
    """With a keyring, writing files must not be enough to supply a key and a new journal."""
    write(workspace, 3)
    honest = dict(memory_keyring.secrets)
    # The attacker's own computer has no keyring; the file lies where the program looks for one.
    tamper(workspace, "DELETE FROM journal", "DELETE FROM journal_seal")
    anchor_file(workspace.path).unlink()
    keyring.set_keyring(fail.Keyring())
    workspace.journal_keys = None
    workspace.open()
    write(workspace, 5)
    assert key_file(workspace.path).exists()
    assert verdict_of(workspace).state is ChainState.HOLDS
    keyring.set_keyring(memory_keyring)
    assert memory_keyring.secrets == honest
    verdict = verdict_of(workspace)
    assert not verdict.is_trusted
    assert verdict.unguarded == 6
    write(workspace, 2)
    assert not verdict_of(workspace).is_trusted


def test_another_keyring_name_does_not_make_that_key_trusted(
    workspace: Workspace, memory_keyring: MemoryKeyring
) -> None:
    write(workspace, 3)
    tamper(
        workspace,
        "DELETE FROM journal",
        "DELETE FROM journal_seal",
        "UPDATE setting SET value = 'another' WHERE key = 'workspace_id'",
    )
    anchor_file(workspace.path).unlink()
    keyring.set_keyring(fail.Keyring())
    workspace.journal_keys = None
    workspace.open()
    write(workspace, 5)
    keyring.set_keyring(memory_keyring)
    assert not verdict_of(workspace).is_trusted
    write(workspace, 2)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unguarded) == (ChainState.HOLDS, 6)
    assert not verdict.is_trusted


def test_a_keyring_that_is_added_later_takes_over_the_journal(
    workspace: Workspace, memory_keyring: MemoryKeyring
) -> None:
    keyring.set_keyring(fail.Keyring())
    write(workspace, 3)
    keyring.set_keyring(memory_keyring)
    workspace.journal_keys = None
    write(workspace, 2)
    assert is_in_keyring(workspace) is True
    assert events(workspace).count(Event.KEY_CHANGED) == 1
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread, verdict.unguarded) == (ChainState.HOLDS, 0, 4)


def test_a_copy_gets_the_key_that_is_stored_in_a_file(workspace: Workspace) -> None:
    write(workspace, 3)
    copy = workspace.path.with_name("copy.sqlite")
    copy_key(workspace, copy)
    workspace.close()
    copy.write_bytes(workspace.path.read_bytes())
    assert os.name == "nt" or stat.S_IMODE(key_file(copy).stat().st_mode) == 0o600
    assert verdict_of(Workspace(copy)).is_trusted


# --- through SQL ------------------------------------------------------------------------------

LINE = "(3, '2026-01-01T00:00:00+00:00', 'signed_out', NULL, '', '{}', 'ab', '')"


@pytest.mark.parametrize("recursive", [0, 1])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET account_name = 'Bo' WHERE number = 3",
        "UPDATE OR REPLACE journal SET number = 2 WHERE number = 3",
        "UPDATE OR IGNORE journal SET facts = '{}'",
        "UPDATE journal SET mask = 'ab', code = 'ab' WHERE number = 3",
        "UPDATE journal SET mask = 'ab', at = '', event = 'signed_out' WHERE number = 3",
        "DELETE FROM journal WHERE number = 3",
        "DELETE FROM journal",
        f"INSERT OR REPLACE INTO journal VALUES {LINE}",
        f"REPLACE INTO journal VALUES {LINE}",
        f"INSERT OR IGNORE INTO journal VALUES {LINE}",
        f"INSERT INTO journal VALUES {LINE} ON CONFLICT (number) DO UPDATE SET facts = '{{}}'",
        f"INSERT INTO journal VALUES {LINE.replace('3', '99', 1)}",
        f"INSERT INTO journal VALUES {LINE.replace('3', '0', 1)}",
    ],
)
def test_triggers_refuse_to_change_a_line(
    workspace: Workspace, statement: str, recursive: int
) -> None:
    write(workspace, 3)
    before = journal_lines.stored_after(workspace, None, None)
    with pytest.raises(sqlite3.IntegrityError, match="a line of the journal"):
        tamper(workspace, f"PRAGMA recursive_triggers = {recursive}", statement, triggers=True)
    workspace.open()
    assert journal_lines.stored_after(workspace, None, None) == before


# --- what the program makes of it -------------------------------------------------------------


@pytest.mark.parametrize("anchored", [True, False])
@pytest.mark.parametrize("seal", ["left", "fitted", "removed"])
def test_a_cut_tail_stays_a_cut_tail_after_further_lines(
    workspace: Workspace, seal: str, anchored: bool
) -> None:
    write(workspace, 9)
    cut = ["DELETE FROM journal WHERE number > 6"]
    if seal == "fitted":
        cut.append(
            "UPDATE journal_seal SET count = 6, last = (SELECT code FROM journal WHERE number = 6)"
        )
    elif seal == "removed":
        cut.append("DELETE FROM journal_seal")
    tamper(workspace, *cut)
    if not anchored:
        anchor_file(workspace.path).unlink()
    assert verdict_of(workspace).state is ChainState.CUT
    write(workspace, 1)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.broken_at) == (ChainState.CUT, 8)
    write(workspace, 20)
    assert (verdict_of(workspace).state, verdict_of(workspace).broken_at) == (ChainState.CUT, 8)
    assert journal.note_restored_copy(workspace) is None


def test_an_emptied_journal_cannot_restart_unnoticed(workspace: Workspace) -> None:
    sign_up(workspace)
    write(workspace, 3)
    tamper(workspace, "DELETE FROM journal", "DELETE FROM journal_seal")
    anchor_file(workspace.path).unlink()
    assert verdict_of(workspace).state is ChainState.CUT
    write(workspace, 3)
    assert verdict_of(workspace).state is ChainState.CUT
    assert events(workspace)[:2] == [Event.JOURNAL_BEGUN, Event.BREAK_FOUND]


def test_any_content_of_a_line_can_be_read_searched_and_continued(
    workspace: Workspace,
) -> None:
    write(workspace, 12)
    tamper(
        workspace,
        "UPDATE journal SET facts = x'00ff' WHERE number = 2",
        "UPDATE journal SET facts = CAST(x'ff41' AS TEXT) WHERE number = 3",
        "UPDATE journal SET facts = '[1, 2' WHERE number = 4",
        "UPDATE journal SET facts = '5' WHERE number = 5",
        "UPDATE journal SET account_name = CAST(x'ff' AS TEXT) WHERE number = 6",
        "UPDATE journal SET account_name = x'ff' WHERE number = 7",
        "UPDATE journal SET at = 'yesterday', event = 'nonsense' WHERE number = 8",
        "UPDATE journal SET account_id = 'nobody' WHERE number = 9",
        "UPDATE journal SET code = x'ff' WHERE number = 13",
        f"UPDATE journal SET facts = '{'[' * 100_000}' WHERE number = 10",
        "UPDATE journal_seal SET count = 'many', last = x'ff', begins = 1.5, code = 7",
    )
    assert verdict_of(workspace).broken_at == 2
    numbers = journal_lines.found_lines(workspace, LineFilter())
    assert list(numbers) == list(range(13, 0, -1))
    lines = journal_lines.lines_at(workspace, numbers)
    assert {line.number: line.event for line in lines}[8] is Event.UNKNOWN
    assert list(journal_lines.found_lines(workspace, LineFilter(search="spring"))) == [
        13,
        12,
        11,
        9,
        8,
        7,
        6,
    ]
    assert journal_lines.names_in_journal(workspace)[0] == "Ann"
    write(workspace, 2)
    assert verdict_of(workspace).broken_at == 2


def test_a_journal_at_the_largest_number_refuses_another_line(
    workspace: Workspace,
) -> None:
    write(workspace, 2)
    tamper(workspace, f"UPDATE journal SET number = {(1 << 63) - 1} WHERE number = 3")
    assert verdict_of(workspace).state is ChainState.BROKEN
    with pytest.raises(Refused):
        write(workspace, 1)


# --- filters ----------------------------------------------------------------------------------


def test_lines_are_found_by_event_account_and_words(workspace: Workspace) -> None:
    journal.append(workspace, Event.LIST_CREATED, Actor(1, "Анна"), name="Весна", ready=9812)
    journal.append(workspace, Event.LIST_DELETED, Actor(2, "Bo"), name="Winter", clients=3)
    journal.append(workspace, Event.SETTING_CHANGED, None, setting="country", before="", after="RU")
    find = partial(journal_lines.found_lines, workspace)
    assert list(find(LineFilter())) == [4, 3, 2, 1]
    assert list(find(LineFilter(events=(Event.LIST_CREATED, Event.LIST_DELETED)))) == [3, 2]
    assert list(find(LineFilter(account_name="Bo"))) == [3]
    assert list(find(LineFilter(search="весна"))) == [2]
    assert list(find(LineFilter(search="АНН"))) == [2]
    assert list(find(LineFilter(search="9812"))) == [2]
    assert list(find(LineFilter(search="name"))) == [], "names of facts are nobody's words"
    assert list(find(LineFilter(search="ru", or_events=(Event.LIST_DELETED,)))) == [4, 3]
    assert list(find(LineFilter(events=(Event.LIST_DELETED,), search="ru"))) == []
    assert journal_lines.names_in_journal(workspace) == ["Bo", "Анна"]
    found = journal_lines.lines_at(workspace, [4, 2, 99])
    assert [line.number for line in found] == [4, 2, 0]


# --- several processes ------------------------------------------------------------------------

APPEND = """
import sys
from pathlib import Path
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.sqlite import backend
from clientlists_desktop.storage.workspace import Workspace
backend.PRAGMAS["synchronous"] = sys.argv[3]
workspace = Workspace(Path(sys.argv[1]), patience=30).open()
print("ready", flush=True)
sys.stdin.readline()
for number in range(int(sys.argv[2])):
    with journaled(workspace, Actor(1, "Ann")) as note:
        note(Event.LIST_RENAMED, list=number)
    print(number, flush=True)
"""


def appending(workspace: Workspace, count: int, synchronous: str = "off") -> subprocess.Popen[str]:
    program = [sys.executable, "-c", APPEND, str(workspace.path), str(count), synchronous]
    process = subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


@pytest.mark.long
def test_two_processes_that_append_at_once_make_one_chain(workspace: Workspace) -> None:
    workspace.close()
    processes = [appending(workspace, 100) for _ in range(2)]
    for process in processes:
        go(process)
    for process in processes:
        with process:
            process.communicate()
        assert process.returncode == 0
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.lines) == (ChainState.HOLDS, 201)
    assert verdict.is_trusted
    assert events(workspace)[0] is Event.JOURNAL_BEGUN
    anchor = journal.read_anchor(workspace)
    assert anchor is not None
    assert anchor.count <= 201


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="Windows knows no SIGKILL")
def test_a_process_that_is_killed_while_it_appends_leaves_a_chain_that_holds(
    workspace: Workspace,
) -> None:
    workspace.close()
    done = 0
    for lines in (1, 3, 7, 12, 20):
        with appending(workspace, 10_000, "full") as process:
            go(process)
            assert process.stdout is not None
            for _ in range(lines):
                process.stdout.readline()
            process.send_signal(signal.SIGKILL)
        done += lines
        verdict = verdict_of(workspace)
        assert verdict.is_trusted
        assert verdict.lines >= done + 1
        anchor = journal.read_anchor(workspace)
        assert anchor is not None
        assert anchor.count <= verdict.lines
        workspace.close()


def test_a_key_that_another_process_made_is_found(workspace: Workspace) -> None:
    workspace.close()
    workspace.open()
    journal.prepare(workspace)
    with appending(workspace, 1) as process:
        go(process)
        process.communicate()
    write(workspace, 1)
    assert verdict_of(workspace).is_trusted
    assert key_for(workspace, "").guarded
