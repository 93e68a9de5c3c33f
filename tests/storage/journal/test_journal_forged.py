"""What somebody without the key may try to hide in a journal, and what is then said of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.journal.chain import ChainState, Key
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.accounts.sign_in import make_first_account
from clientlists_desktop.operations.campaigns.campaigns import save_campaign
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.consent.statements import edit_statement
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.paths import key_file
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.journal.journal_lines import stored_last
from clientlists_desktop.storage.workspace import Workspace
from tests import keyrings
from tests.keyrings import MemoryKeyring
from tests.operations.helpers import make_list
from tests.people import MAKER, sign_up
from tests.storage.journal.journals import tamper, verdict_of, write
from tests.texts.journal_lines import read_journal


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    """A system with a keyring."""
    with keyrings.memory_keyring() as made:
        yield made


def events(workspace: Workspace) -> list[Event]:
    return [line.event for line in read_journal(workspace)]


CUT_AT_6 = (
    "DELETE FROM journal WHERE number > 6",
    "UPDATE journal_seal SET count = 6, last = (SELECT code FROM journal WHERE number = 6)",
)
THEIRS = "0123456789abcdef"
AN_OLDER_UNKNOWN_KEY = """
    INSERT INTO journal VALUES (7, '2026-03-01T12:00:00+00:00', 'key_changed', NULL, '',
    '{"digest":"","key":"0123456789abcdef"}', 'ab', '')
"""


@pytest.mark.parametrize("lines_before", [0, 1])
def test_a_seal_of_an_unknown_key_hides_no_cut(workspace: Workspace, lines_before: int) -> None:
    if lines_before:
        # Lines of another computer's key stand before ours, so the seal may name that one.
        write(workspace, 2)
        key_file(workspace.path).unlink()
        workspace.journal_keys = None
    write(workspace, 9)
    theirs = THEIRS
    if lines_before:
        theirs = str(read_journal(workspace)[0].facts["key"])
    tamper(workspace, *CUT_AT_6, f"UPDATE journal_seal SET key_id = '{theirs}', begins = 1")
    journal.anchor_file(workspace.path).unlink()
    assert verdict_of(workspace).state is ChainState.BROKEN
    write(workspace, 3)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.is_trusted) == (ChainState.CUT, False)
    assert Event.BREAK_FOUND in events(workspace)


def test_a_key_file_of_somebody_elses_hides_no_cut(
    workspace: Workspace, memory_keyring: MemoryKeyring
) -> None:
    write(workspace, 9)
    tamper(workspace, *CUT_AT_6)
    journal.anchor_file(workspace.path).unlink()
    secret = "ab" * 32
    theirs = Key(bytes.fromhex(secret))
    last = stored_last(workspace)
    assert last is not None
    seal = theirs.seal(6, last.code, 1)
    key_file(workspace.path).write_text(secret, "ascii")
    tamper(workspace, f"UPDATE journal_seal SET key_id = '{theirs.id}', code = '{seal.code}'")
    assert verdict_of(workspace).state is ChainState.BROKEN
    write(workspace, 1)
    assert not verdict_of(workspace).is_trusted
    assert verdict_of(workspace).state is ChainState.CUT


def test_lines_named_as_those_of_an_unknown_key_are_never_vouched_for(workspace: Workspace) -> None:
    write(workspace, 9)
    tamper(
        workspace,
        CUT_AT_6[0],
        AN_OLDER_UNKNOWN_KEY,
        f"UPDATE journal_seal SET count = 7, last = 'ab', key_id = '{THEIRS}', begins = 7",
    )
    journal.anchor_file(workspace.path).unlink()
    assert verdict_of(workspace).state is ChainState.OTHER_KEY
    write(workspace, 5)
    verdict = verdict_of(workspace)
    assert (verdict.unread, verdict.is_trusted) == (1, False)


@pytest.mark.parametrize(
    "left",
    ["a list", "a deleted list", "a consent", "a project", "a campaign", "a statement"],
)
def test_a_journal_that_was_emptied_with_the_accounts_does_not_hold(
    workspace: Workspace, tmp_path: Path, left: str
) -> None:
    sign_up(workspace)
    path = tmp_path / "clients.csv"
    path.write_text("Phone\n12025550147\n", "utf-8")
    made = make_list(workspace, path, "Spring")
    project = create_project(workspace, "Support", MAKER)
    settings = CallSettings()
    save_campaign(workspace, "Calls", project.id, made.id, "telephony", settings, None, MAKER)
    edit_statement(workspace, "en", "They all agreed to {what}.", MAKER)
    delete_list(workspace, made.id, MAKER)
    kept = {
        "a list": "client_list", "a deleted list": "client_list", "a consent": "consent",
        "a project": "project", "a campaign": "campaign", "a statement": "statement",
    }[left]  # fmt: skip
    emptied = {"account", "journal", "journal_seal", "attempt", "token", "client_list", "consent",
               "project", "campaign", "statement"} - {kept}  # fmt: skip
    tamper(
        workspace,
        *(f"DELETE FROM {table}" for table in sorted(emptied)),
        *(["UPDATE client_list SET state = 'list'"] if left == "a list" else []),
    )
    journal.anchor_file(workspace.path).unlink()
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.is_trusted) == (ChainState.CUT, False)
    make_first_account(workspace, "Ann", "")
    assert events(workspace)[:2] == [Event.JOURNAL_BEGUN, Event.BREAK_FOUND]
    assert verdict_of(workspace).state is ChainState.CUT
