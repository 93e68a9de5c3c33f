"""Whoever reads many rows reads one state of them, or is refused."""

import pytest

from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.people.records import Place
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.entries_export import export_entries
from clientlists_desktop.operations.imports.fixes import remove_rows
from clientlists_desktop.operations.imports.readers import get_checked_file, positions
from clientlists_desktop.operations.lists.client_edits import correct_client
from clientlists_desktop.operations.lists.from_clients import refresh_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import delete_list, rename_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.operations.people.search import find_person
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.people import lookup
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.export_words import campaign_words, entry_words
from tests.operations.client_samples import (
    WORDS,
    list_of,
    make_campaign,
    move,
    new_project,
    take_in,
)
from tests.operations.helpers import check, finish, make_list, write
from tests.people import AGREED, MAKER

pytestmark = pytest.mark.long

COUNT = 5_100
"""A few more than are read at a time."""
ANN = "12025550147"
FIRST = 5120000000
LAST = str(FIRST + COUNT - 1)
HEADER = ("Client ID", "Channel", "First name", "Blocked")


@pytest.fixture
def project(workspace, tmp_path):
    project = new_project(workspace)
    people = [(str(FIRST + n), "TELEGRAM", f"Ann {n}", "no") for n in range(COUNT)]
    take_in(workspace, write(tmp_path / "people.csv", [HEADER, *people]), project)
    return project


@pytest.fixture
def made(workspace, project):
    return list_of(workspace, project, "Everybody", ClientFilter(channels=("telegram",)))


@pytest.fixture
def elsewhere(workspace):
    """The same workspace in another program."""
    other = Workspace(workspace.path)
    yield other
    other.close()


def refresh_with_one_blocked_and_one_new(workspace, project, made, folder):
    """As many clients as before, but every one after the first has another position."""
    changes = [("5120000000", "TELEGRAM", "Ann", "yes"), ("5130000000", "TELEGRAM", "Eve", "no")]
    take_in(workspace, write(folder / "changes.csv", [HEADER, *changes]), project)
    finish(refresh_list(workspace, made.id, AGREED, MAKER, WORDS))


def test_a_refresh_between_two_pages_of_an_export_is_refused_and_nothing_is_saved(
    workspace, elsewhere, project, made, tmp_path
):
    target = tmp_path / "out" / "list.xlsx"
    target.parent.mkdir()
    lines = journal.lines_count(workspace)
    work = export_list(workspace, made.id, target, MAKER)
    next(work)
    refresh_with_one_blocked_and_one_new(elsewhere, project, made, tmp_path)
    told = journal.lines_count(workspace) - lines
    with pytest.raises(Refused) as refused:
        list(work)
    assert refused.value.reason is Refusal.LIST_CHANGED
    assert refused.value.facts == {"name": "Everybody"}
    assert list(target.parent.iterdir()) == []
    assert journal.lines_count(workspace) - lines == told


def test_an_export_survives_what_leaves_the_rows_alone(
    workspace, elsewhere, project, made, tmp_path
):
    work = export_list(workspace, made.id, tmp_path / "list.xlsx", MAKER)
    next(work)
    rename_list(elsewhere, made.id, "All of them", MAKER)
    delete_list(elsewhere, made.id, MAKER)
    assert finish(work).clients == COUNT


def test_a_list_erased_between_two_pages_is_refused(workspace, elsewhere, made, tmp_path):
    work = export_list(workspace, made.id, tmp_path / "list.xlsx", MAKER)
    next(work)
    delete_list(elsewhere, made.id, MAKER)
    finish(erase_list(elsewhere, made.id, "Everybody", MAKER))
    with pytest.raises(Refused) as refused:
        list(work)
    assert refused.value.reason is Refusal.LIST_CHANGED


def test_rows_of_a_draft_that_is_edited_meanwhile_are_refused(workspace, elsewhere, tmp_path):
    people = [("Phone",), *((f"no number {n}",) for n in range(COUNT))]
    draft = check(workspace, write(tmp_path / "bad.csv", people))
    reading = rows.every_row(workspace, draft, (Outcome.FAILED,))
    first = next(reading)
    finish(remove_rows(elsewhere, draft, [first.position], MAKER))
    with pytest.raises(Refused) as refused:
        list(reading)
    assert refused.value.facts == {"name": "bad.csv"}
    again = drafts.get_checked_file(workspace, draft.id)
    assert sum(1 for _ in rows.every_row(workspace, again)) == COUNT


@pytest.mark.parametrize("export", ["report", "dialer"])
def test_results_between_two_pages_of_a_campaigns_file_are_refused(
    workspace, elsewhere, project, made, tmp_path, export
):
    campaign = make_campaign(workspace, project, made)
    move(workspace, campaign, Move.START)
    target = tmp_path / "campaign.csv"
    if export == "report":
        work = save_campaign_report(workspace, campaign.id, target, campaign_words(), MAKER)
    else:
        work = export_for_dialer(workspace, campaign.id, target, MAKER)
    while next(work).rows < 2_000:
        pass
    results = write(tmp_path / "results.csv", [("ID", "Result"), (LAST, "delivered")])
    finish(import_results(elsewhere, campaign.id, results, MAKER))
    with pytest.raises(Refused) as refused:
        list(work)
    assert refused.value.reason is Refusal.CAMPAIGN_CHANGED
    assert not target.exists()


def add_to_book(workspace, *addresses):
    return add_addresses(workspace, addresses, "telegram", EntryFacts(), MAKER)


@pytest.mark.parametrize("change", ["one more", "one for another"])
def test_entries_added_between_two_pages_of_the_books_export_are_refused(
    workspace, elsewhere, tmp_path, change
):
    add_to_book(workspace, *(str(FIRST + number) for number in range(COUNT)))
    target = tmp_path / "book.csv"
    work = export_entries(workspace, target, entry_words(), MAKER)
    while next(work).rows < 1_000:
        pass
    if change == "one for another":
        remove_entries(elsewhere, [COUNT], "They asked.", MAKER)
    add_to_book(elsewhere, str(FIRST + COUNT))
    with pytest.raises(Refused, match=Refusal.BOOK_CHANGED):
        list(work)
    assert not target.exists()
    assert finish(export_entries(workspace, target, entry_words(), MAKER)).clients in (
        COUNT, COUNT + 1,
    )  # fmt: skip


def test_somebody_is_found_although_the_list_is_refreshed_during_the_search(
    workspace, elsewhere, project, made, tmp_path, monkeypatch
):
    monkeypatch.setattr(lookup, "_POSITIONS_AT_ONCE", 64)
    wanted = str(FIRST + 2)
    work = find_person(workspace, wanted, "telegram", MAKER)
    next(work)
    for _ in range(2):
        next(work)
    refresh_with_one_blocked_and_one_new(elsewhere, project, made, tmp_path)
    found = finish(work)
    assert [one.name for one in found.records if one.place is Place.LIST] == ["Everybody"]


def test_a_search_that_is_disturbed_again_and_again_is_refused(workspace, elsewhere, tmp_path):
    few = make_list(workspace, write(tmp_path / "few.csv", [("Phone", "Name"), (ANN, "0")]), "Few")
    file = get_checked_file(workspace, MAKER, few.id)
    (position,) = positions(workspace, MAKER, file, RowFilter())

    def search():
        for number, _ in enumerate(find_person(workspace, ANN, "telephony", MAKER), start=1):
            correct_client(elsewhere, few.id, position, [ANN, str(number)], MAKER)

    with pytest.raises(Refused, match=Refusal.LIST_CHANGED) as refused:
        search()
    assert refused.value.facts == {"name": "Few"}
