"""A forgotten person's address is removed from the journal, which holds as before."""

from functools import partial

import pytest

from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.people.person import matcher_of, person_at
from clientlists_desktop.paths import key_file
from clientlists_desktop.storage.journal import journal, journal_lines
from clientlists_desktop.storage.journal.journal_masks import mask_journal
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish
from tests.storage.journal.journals import fill, tamper, verdict_of, write
from tests.texts.journal_lines import read_journal


def mask(workspace: Workspace, address: str) -> int:
    """Forget somebody, as far as the journal goes."""
    matcher = matcher_of(person_at(TELEPHONY, address))
    journal.prepare(workspace)
    with workspace.writing() as db:
        count = mask_journal(db, matcher, partial(journal.mask_keys, workspace))
        journal.append(workspace, Event.PERSON_FORGOTTEN, None, lines=count)
    journal.write_anchor(workspace)
    return count


def name(workspace: Workspace, text: str) -> None:
    """Write a line with a text."""
    with workspace.writing():
        journal.append(workspace, Event.LIST_RENAMED, None, list=7, before="Spring", after=text)


def test_whoever_is_forgotten_while_the_journal_is_verified_breaks_nothing(
    workspace: Workspace,
) -> None:
    """A line read before may go into the digest of a line that is read after."""
    name(workspace, "12025550147")
    fill(workspace, 2_500)
    workspace.close()
    key_file(workspace.path).unlink()
    workspace.journal_keys = None
    write(workspace, 1)
    work = journal.verify_in_pieces(workspace)
    next(work)
    assert mask(workspace, "12025550147") == 1
    verdict = finish(work)
    assert (verdict.state, verdict.masked) == (ChainState.HOLDS, 1)
    assert verdict_of(workspace).state is ChainState.HOLDS


def test_lines_with_bytes_that_are_no_text_are_masked_too(workspace: Workspace) -> None:
    write(workspace, 9)
    numbers = ("12025550147", "1 202 555-0147", "+1 (202) 555 01 47")
    first = numbers[0].encode()
    tamper(
        workspace,
        f"UPDATE journal SET facts = x'{first.hex()}ff' WHERE number = 3",
        f"UPDATE journal SET facts = CAST(x'ff{first.hex()}' AS TEXT) WHERE number = 4",
        f"UPDATE journal SET account_name = '{numbers[1]}', facts = '[' WHERE number = 5",
        f"UPDATE journal SET facts = '[\"{numbers[2]}\", 7]' WHERE number = 6",
        f"UPDATE journal SET facts = '{'[' * 100_000}{numbers[0]}' WHERE number = 7",
    )
    assert mask(workspace, "12025550147") == 5
    found = journal_lines.stored_after(workspace, None, None)
    assert not any(number in f"{one.facts} {one.account_name}" for one in found
                   for number in numbers)  # fmt: skip
    assert (verdict_of(workspace).state, verdict_of(workspace).broken_at) == (ChainState.BROKEN, 3)


@pytest.mark.parametrize("key", ["ours", "another's"])
def test_a_line_about_the_chain_itself_is_no_name(workspace: Workspace, key: str) -> None:
    """A number may stand by chance in the digest that such a line holds."""
    name(workspace, "12025550147")
    if key != "ours":
        workspace.close()
        key_file(workspace.path).unlink()
        workspace.journal_keys = None
    name(workspace, "Spring")
    first = read_journal(workspace)[0]
    assert mask(workspace, "12025550147") == 1
    assert read_journal(workspace)[0] == first
    assert verdict_of(workspace).state is ChainState.HOLDS


def test_on_another_computer_it_can_be_told_that_nothing_can_be_told(workspace: Workspace) -> None:
    """The key is in this computer's keyring; the other one knows none, and may forget somebody."""
    name(workspace, "12025550147 and 12025550162")
    mask(workspace, "12025550147")
    count = len(read_journal(workspace))
    workspace.close()
    ours = key_file(workspace.path).read_bytes()
    key_file(workspace.path).unlink()
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread, verdict.masked) == (ChainState.OTHER_KEY, count, 1)
    assert mask(workspace, "12025550162") == 1
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread, verdict.masked) == (ChainState.HOLDS, count, 1)
    workspace.close()
    key_file(workspace.path).write_bytes(ours)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread, verdict.masked_unread) == (ChainState.OTHER_KEY, 2, 1)
    name(workspace, "Spring")
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.masked_unread) == (ChainState.HOLDS, 1)
    assert not verdict.is_trusted
