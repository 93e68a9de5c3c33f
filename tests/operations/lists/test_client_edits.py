"""One client of a finished list is corrected or removed, and the edit undone."""

from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.consent.readers import consent_of
from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.operations.lists.client_edits import (
    correct_client,
    find_client,
    remove_client,
    undo_client_edit,
)
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.readers import get_list
from clientlists_desktop.storage.imports.rows import every_client
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in
from clientlists_desktop.storage.lists.recount import check_lists
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import differences, finish, make_list, write
from tests.people import MAKER

ROWS = [
    ("Phone", "Name"),
    ("+7 912 345-67-89", "Maria"),
    ("12025550147", "Lev"),
    ("12025550147", "Lev, second contract"),
    ("12025550147", "Lev"),
    ("not given", "Ann"),
    ("12125550163", "Bo"),
]


@pytest.fixture
def made(workspace: Workspace, tmp_path: Path) -> ListSummary:
    return make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")


def clients(workspace: Workspace, made: ListSummary) -> list[list[str]]:
    return list(every_client(workspace, get_checked_file(workspace, MAKER, made.id)))


def position_of(workspace: Workspace, made: ListSummary, address: str) -> int:
    return find_client(workspace, made.id, address, MAKER)[0]


def is_consistent(workspace: Workspace, made: ListSummary) -> bool:
    """Whether digests and balance agree with what is stored, and the balance adds up."""
    balance = get_checked_file(workspace, MAKER, made.id).balance
    counted = balance.ready + balance.failed + balance.duplicate + balance.blank + balance.removed
    wrong = [problem for problem in check_lists(workspace) if problem is not None]
    return balance.read + balance.added == counted and not wrong and not differences(workspace)


def test_a_client_is_corrected(workspace: Workspace, made: ListSummary) -> None:
    """The new address is repaired as in a file; everything else stays as it was."""
    consent = consent_of(workspace, MAKER, made.id)
    position = position_of(workspace, made, "12125550163")
    after = correct_client(workspace, made.id, position, ["+1 212 555-01-64", "Bob"], MAKER)
    assert clients(workspace, made)[-1] == ["12125550164", "Bob"]
    assert (after.clients, after.read) == (made.clients, made.read)
    assert consent_of(workspace, MAKER, made.id) == consent
    assert is_consistent(workspace, made)


def test_a_client_is_removed_with_all_its_rows(workspace: Workspace, made: ListSummary) -> None:
    """Nor does a duplicate that had been left out take its place."""
    position = position_of(workspace, made, "+1 (202) 555-0147")
    after = remove_client(workspace, made.id, position, MAKER)
    assert [cells[1] for cells in clients(workspace, made)] == ["Maria", "Bo"]
    assert after.clients == made.clients - 2
    assert get_checked_file(workspace, MAKER, made.id).balance.removed == 2
    assert is_consistent(workspace, made)


def test_edits_are_undone_one_after_the_other(workspace: Workspace, made: ListSummary) -> None:
    before = clients(workspace, made)
    balance = get_checked_file(workspace, MAKER, made.id).balance
    remove_client(workspace, made.id, position_of(workspace, made, "12025550147"), MAKER)
    bo = position_of(workspace, made, "12125550163")
    correct_client(workspace, made.id, bo, ["12125550164"], MAKER)
    undo_client_edit(workspace, made.id, MAKER)
    undo_client_edit(workspace, made.id, MAKER)
    assert clients(workspace, made) == before
    assert get_checked_file(workspace, MAKER, made.id).balance == balance
    assert is_consistent(workspace, made)
    with pytest.raises(Refused) as refused:
        undo_client_edit(workspace, made.id, MAKER)
    assert refused.value.reason is Refusal.NOTHING_TO_UNDO


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["12025550147", "Bo"], Refusal.CLIENT_IN_LIST),
        (["123", "Bo"], Refusal.CLIENT_NOT_READY),
        (["", "Bo"], Refusal.CLIENT_NOT_READY),
        ([], Refusal.CLIENT_NOT_READY),
    ],
)
def test_a_wrong_correction_changes_nothing(
    workspace: Workspace, made: ListSummary, cells: list[str], reason: Refusal
) -> None:
    before = clients(workspace, made)
    position = position_of(workspace, made, "12125550163")
    with pytest.raises(Refused) as refused:
        correct_client(workspace, made.id, position, cells, MAKER)
    assert refused.value.reason is reason
    assert clients(workspace, made) == before
    assert is_consistent(workspace, made)


def test_what_is_undone_is_not_in_the_list_twice(workspace: Workspace, made: ListSummary) -> None:
    """The address of a removed client may have been given to another one since."""
    remove_client(workspace, made.id, position_of(workspace, made, "12125550163"), MAKER)
    maria = position_of(workspace, made, "79123456789")
    correct_client(workspace, made.id, maria, ["12125550163", "Maria"], MAKER)
    undo_client_edit(workspace, made.id, MAKER)
    undo_client_edit(workspace, made.id, MAKER)
    assert [cells[0] for cells in clients(workspace, made)].count("12125550163") == 1


def test_a_row_that_was_left_out_is_no_client(workspace: Workspace, made: ListSummary) -> None:
    gone = position_of(workspace, made, "12125550163")
    remove_client(workspace, made.id, gone, MAKER)
    with pytest.raises(Refused) as refused:
        remove_client(workspace, made.id, gone, MAKER)
    assert refused.value.reason is Refusal.NO_SUCH_CLIENT
    with pytest.raises(Refused):
        find_client(workspace, made.id, "12125550163", MAKER)


def test_the_journal_counts_and_names_nobody(workspace: Workspace, made: ListSummary) -> None:
    remove_client(workspace, made.id, position_of(workspace, made, "12025550147"), MAKER)
    maria = position_of(workspace, made, "79123456789")
    correct_client(workspace, made.id, maria, ["79123456780", "Masha"], MAKER)
    undo_client_edit(workspace, made.id, MAKER)
    last = found_lines(workspace, LineFilter())[:3]
    lines = list(lines_in(workspace, last[::-1]))
    assert [line.event for line in lines] == [
        Event.CLIENT_REMOVED, Event.CLIENT_CORRECTED, Event.CLIENT_RESTORED,
    ]  # fmt: skip
    for line, count in zip(lines, (2, 1, 1), strict=True):
        assert line.facts == {"list": made.id, "name": "Spring", "clients": count}


def test_an_export_holds_the_edited_list(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    remove_client(workspace, made.id, position_of(workspace, made, "12025550147"), MAKER)
    done = finish(export_list(workspace, made.id, tmp_path / "out.csv", MAKER))
    assert done.clients == 2
    assert "Lev" not in (tmp_path / "out.csv").read_text("utf-8")
    assert get_list(workspace, MAKER, made.id).clients == 2
