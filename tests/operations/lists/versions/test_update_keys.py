"""A list is updated by the IDs in a column: whoever has another number is the same client still."""

from pathlib import Path

import pytest

from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.lists.settings import ListSettings
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import ClientChange, Update, Updated, UpdateMode
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.operations.lists.versions.readers import compare_versions, settings_of
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.lists.versions.updates import (
    clients_of_update,
    preview_update,
    update_list,
)
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import check, finish, make_list, write
from tests.operations.lists.versions.test_updates import clients, is_consistent
from tests.people import AGREED, MAKER

HEADER = ("Phone", "Name", "CRM")
MARIA, LEV, ANN, BO, NEW = (
    "79123456789", "12025550147", "12125550163", "13125550188", "12025550199",
)  # fmt: skip
ROWS = [HEADER, (MARIA, "Maria", "17"), (LEV, "Lev", "18"), (ANN, "Ann", "")]


@pytest.fixture
def made(workspace: Workspace, tmp_path: Path) -> ListSummary:
    return make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")


def update(workspace: Workspace, made: ListSummary, path: Path, rows: list, mode: str) -> Updated:
    draft = check(workspace, write(path, rows)).id
    wanted = Update(UpdateMode(mode), key="crm")
    seen = finish(preview_update(workspace, made.id, draft, wanted, MAKER))
    done = finish(update_list(workspace, made.id, draft, wanted, seen.stamp, AGREED, MAKER))
    assert done.counts == seen.counts
    return done


def test_a_known_client_gets_the_address_of_the_file(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Whoever has no ID is known by the address; the column is remembered with the list."""
    week = [HEADER, (NEW, "Maria", " 17 "), (LEV, "Leo", "18"), (ANN, "Anne", ""), (BO, "Bo", "20")]
    draft = check(workspace, write(tmp_path / "week.csv", week)).id
    by_id = Update(UpdateMode.SYNC, key="crm")
    seen = finish(preview_update(workspace, made.id, draft, by_id, MAKER))
    assert (seen.counts.added, seen.counts.changed, seen.counts.removed) == (1, 3, 0)
    assert dict(seen.fields) == {"Phone": 1, "Name": 2, "CRM": 1}
    places = seen.places["changed"]
    pairs = list(zip(places.listed, places.given, strict=True))
    shown = clients_of_update(workspace, MAKER, made.id, draft, by_id, "changed", pairs)
    assert (shown[0].before, shown[0].after) == ((MARIA, "Maria", "17"), (NEW, "Maria", " 17 "))
    assert settings_of(workspace, MAKER, made.id) == ListSettings()
    finish(update_list(workspace, made.id, draft, by_id, seen.stamp, AGREED, MAKER))
    assert [one[0] for one in clients(workspace, made.id)] == [NEW, LEV, ANN, BO]
    assert settings_of(workspace, MAKER, made.id) == ListSettings("crm")
    (line,) = lines_in(workspace, found_lines(workspace, LineFilter(events=(Event.LIST_UPDATED,))))
    assert line.facts["key"] == "crm"
    difference, _ = compare_versions(workspace, MAKER, made.id, 1, 2)
    assert (difference.added, difference.changed, difference.removed) == (1, 3, 0)
    assert is_consistent(workspace, made.id)


def test_an_old_number_that_is_blocked_never_comes_back(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Neither by going back to a version, where the client has another number by now."""
    update(workspace, made, tmp_path / "week.csv", [HEADER, (NEW, "Maria", "17")], "update")
    add_addresses(workspace, [MARIA], "telephony", EntryFacts(), MAKER)
    finish(restore_version(workspace, made.id, 1, MAKER))
    assert [one[0] for one in clients(workspace, made.id)] == [NEW, LEV, ANN]
    assert is_consistent(workspace, made.id)


def test_blocked_clients_are_removed_by_their_ids(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    add_addresses(workspace, [NEW, ANN], "telephony", EntryFacts(), MAKER)
    rows = [HEADER, (NEW, "Maria", "17"), (ANN, "Ann", "")]
    done = update(workspace, made, tmp_path / "week.csv", rows, "remove")
    assert (done.counts.removed, done.counts.blocked) == (2, 0)
    assert [one[0] for one in clients(workspace, made.id)] == [LEV]


def test_a_blocked_row_is_paired_by_its_id(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """So nobody is missing for the number that the file has, and nobody gets it."""
    add_addresses(workspace, [NEW], "telephony", EntryFacts(), MAKER)
    week = [HEADER, (NEW, "Mary", "17"), (LEV, "Lev", "18"), (ANN, "Ann", "")]
    draft = check(workspace, write(tmp_path / "week.csv", week)).id
    wanted = Update(UpdateMode.SYNC, key="CRM")
    seen = finish(preview_update(workspace, made.id, draft, wanted, MAKER))
    assert (seen.counts.blocked_listed, seen.counts.unchanged, seen.counts.is_nothing) == (
        1, 2, True,
    )  # fmt: skip
    change = ClientChange.BLOCKED
    pairs = list(zip(seen.places[change].listed, seen.places[change].given, strict=True))
    (one,) = clients_of_update(workspace, MAKER, made.id, draft, wanted, change, pairs)
    assert one.before == one.after == (MARIA, "Maria", "17")


@pytest.mark.parametrize("mode", ["merge", "sync", "replace", "update", "add"])
def test_who_refused_under_one_number_gets_no_other_by_a_file(
    workspace: Workspace, made: ListSummary, tmp_path: Path, mode: str
) -> None:
    """The row has the ID of the client, so it is the same person, whose refusal it can't end."""
    add_addresses(workspace, [MARIA], "telephony", EntryFacts(), MAKER)
    week = [HEADER, (NEW, "Mary", "17"), (BO, "Mary", "17"), (LEV, "Lev", "18"), (ANN, "Ann", "")]
    draft = check(workspace, write(tmp_path / "week.csv", week)).id
    wanted = Update(UpdateMode(mode), key="CRM")
    seen = finish(preview_update(workspace, made.id, draft, wanted, MAKER))
    counts = seen.counts
    assert (counts.blocked, counts.blocked_listed, counts.unchanged) == (2, 1, 2)
    assert (counts.added, counts.changed, counts.removed, counts.after) == (0, 0, 0, 3)
    assert counts.matched == counts.unchanged + counts.blocked_listed
    places = seen.places[ClientChange.BLOCKED]
    pairs = list(zip(places.listed, places.given, strict=True))
    change = ClientChange.BLOCKED
    listed, left_out = clients_of_update(workspace, MAKER, made.id, draft, wanted, change, pairs)
    assert listed.before == listed.after == (MARIA, "Maria", "17")
    assert (left_out.before, left_out.after) == (None, (BO, "Mary", "17"))
    done = finish(update_list(workspace, made.id, draft, wanted, seen.stamp, AGREED, MAKER))
    assert (done.version, done.counts) == (0, counts)
    assert [one[0] for one in clients(workspace, made.id)] == [MARIA, LEV, ANN]


def test_of_two_numbers_of_one_id_the_free_one_is_updated(
    workspace: Workspace, tmp_path: Path
) -> None:
    rows = [HEADER, (MARIA, "Maria", "17"), (LEV, "Lev", "17")]
    made = make_list(workspace, write(tmp_path / "clients.csv", rows), "Spring")
    add_addresses(workspace, [MARIA], "telephony", EntryFacts(), MAKER)
    week = [HEADER, (LEV, "Leo", "17"), (MARIA, "Mary", "17"), (NEW, "Mary", "17")]
    done = update(workspace, made, tmp_path / "week.csv", week, "sync")
    assert (done.counts.changed, done.counts.blocked_listed, done.counts.blocked) == (1, 1, 2)
    assert clients(workspace, made.id) == [[MARIA, "Maria", "17"], [LEV, "Leo", "17"]]
    assert is_consistent(workspace, made.id)


def test_a_version_gives_nobody_back_who_refused_under_a_later_number(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    update(workspace, made, tmp_path / "week.csv", [HEADER, (NEW, "Maria", "17")], "update")
    add_addresses(workspace, [NEW], "telephony", EntryFacts(), MAKER)
    back = finish(restore_version(workspace, made.id, 1, MAKER))
    assert (back.version, back.blocked) == (0, 1)
    assert [one[0] for one in clients(workspace, made.id)] == [NEW, LEV, ANN]


def test_both_need_the_column_of_ids(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    draft = check(workspace, write(tmp_path / "week.csv", [("Phone", "Name"), (BO, "Bo")])).id
    for key in ("CRM", "Code", "Phone"):
        with pytest.raises(Refused) as refused:
            finish(
                preview_update(workspace, made.id, draft, Update(UpdateMode.ADD, key=key), MAKER)
            )
        assert refused.value.reason is Refusal.NO_SUCH_FIELD


def test_what_was_settled_goes_with_the_list(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    update(workspace, made, tmp_path / "week.csv", [HEADER, (NEW, "Maria", "17")], "update")
    delete_list(workspace, made.id, MAKER)
    finish(erase_list(workspace, made.id, "Spring", MAKER))
    with workspace.reading() as db:
        assert db.execute_sql("SELECT count(*) FROM list_setting").fetchone() == (0,)
