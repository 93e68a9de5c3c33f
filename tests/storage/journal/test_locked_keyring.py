"""A keyring that is locked: the journal is neither doubted for it nor given another key."""

from collections.abc import Iterator

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.operations.journal.journal_export import ChainReport, verify_chain
from clientlists_desktop.paths import key_file
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.journal.journal_keys import is_in_keyring
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.journal.verdicts import key_place, verdict_sentences
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import english
from tests.keyrings import LockedKeyring, system_keyring
from tests.operations.helpers import finish
from tests.people import MAKER, sign_up
from tests.storage.journal.journals import write


@pytest.fixture(params=[False, True], ids=["silent", "readable"])
def locked(request: pytest.FixtureRequest) -> Iterator[LockedKeyring]:
    """A system whose keyring stores nothing as long as it is locked."""
    made = LockedKeyring(is_read=request.param)
    with system_keyring(made):
        yield made


def restarted(workspace: Workspace) -> Workspace:
    """Be another process from here on."""
    workspace.close()
    workspace.journal_keys = None
    return workspace


def report_of(workspace: Workspace) -> ChainReport:
    """Verify as a program that has just been started."""
    report: ChainReport = finish(verify_chain(restarted(workspace), MAKER))
    return report


def said_of(report: ChainReport) -> str:
    """Return all that the page and the command say."""
    sentences = verdict_sentences(report.verdict, english)
    place = key_place(report.in_keyring, english, has_keyring=report.has_keyring)
    return " ".join([*sentences, place])


def assert_consistent(said: str) -> None:
    assert not ("no usable keyring" in said and "not in the system’s keyring" in said), said


def test_a_new_workspace_holds_while_the_keyring_is_locked(
    workspace: Workspace, locked: LockedKeyring
) -> None:
    sign_up(workspace)
    for _ in range(3):
        write(restarted(workspace), 2)
        report = report_of(workspace)
        assert report.verdict.is_trusted
        assert report.in_keyring is False
        said = said_of(report)
        assert "The chain is intact" in said
        assert "This system has no usable keyring" in said
        assert_consistent(said)
    assert locked.secrets == {}


def test_a_keyring_that_is_unlocked_later_takes_the_journal_over(
    workspace: Workspace, locked: LockedKeyring
) -> None:
    sign_up(workspace)
    write(workspace, 2)
    locked.is_locked = False
    report = report_of(workspace)
    before = report.verdict.lines
    assert (report.verdict.state, report.verdict.unguarded) == (ChainState.HOLDS, before)
    assert "The next line gets a new key" in said_of(report)
    assert_consistent(said_of(report))

    write(restarted(workspace), 2)
    report = report_of(workspace)
    assert (report.verdict.state, report.verdict.unguarded) == (ChainState.HOLDS, before)
    assert report.verdict.lines == before + 3
    assert is_in_keyring(workspace) is True
    assert "The key is kept in the system’s keyring." in said_of(report)
    assert_consistent(said_of(report))


def test_asking_leaves_nothing_in_the_keyring(workspace: Workspace, locked: LockedKeyring) -> None:
    sign_up(workspace)
    locked.is_locked = False
    report_of(workspace)
    assert locked.secrets == {}


def test_a_key_in_a_locked_keyring_is_waited_for_and_not_replaced(
    workspace: Workspace, locked: LockedKeyring
) -> None:
    locked.is_locked = locked.is_read = False
    sign_up(workspace)
    write(workspace, 2)
    lines = journal.lines_count(workspace)
    locked.is_locked = True

    with pytest.raises(Refused) as refused:
        write(restarted(workspace), 1)
    assert refused.value.reason is Refusal.KEYRING_LOCKED
    assert refusal_text(refused.value, english) == (
        "The system’s keyring is locked, and the key of the journal may be in it. Unlock the "
        "keyring and try again."
    )
    assert journal.lines_count(workspace) == lines
    assert not key_file(workspace.path).exists()
    with pytest.raises(Refused) as refused:
        report_of(workspace)
    assert refused.value.reason is Refusal.KEYRING_LOCKED

    locked.is_locked = False
    write(workspace, 1)
    report = report_of(workspace)
    assert report.verdict.is_trusted
    assert report.verdict.lines == lines + 1
