"""Who refuses in results that are brought back comes into the book, if an owner wants it so."""

import pytest

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_words import UnknownWord, word_key
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.operations.campaigns.result_words import set_result_words
from clientlists_desktop.operations.campaigns.results_import import UnknownResults, import_results
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.readers import entries_of, found_entries
from clientlists_desktop.operations.do_not_contact.refusals import set_takes_refusals
from clientlists_desktop.storage.campaigns import campaign_clients
from tests.operations.client_samples import make_campaign, move, new_project
from tests.operations.helpers import finish, make_list, write
from tests.people import MAKER

ANN, LEV, EVE, TIM = "12025550147", "12025550162", "12125550163", "12125550164"
CLIENTS = (("Phone", "Name"), (ANN, "Ann"), (LEV, "Lev"), (EVE, "Eve"), (TIM, "Tim"))
REFUSALS = (("Phone", "Status"), (ANN, "STOP"), (LEV, "callee refused"), (EVE, "Отказ"))


@pytest.fixture
def calls(workspace, tmp_path):
    """A call campaign in progress."""
    made = make_list(workspace, write(tmp_path / "calls.csv", CLIENTS), "Calls")
    campaign = make_campaign(workspace, new_project(workspace), made, "Spring", CallSettings())
    return move(workspace, campaign, Move.START)


def bring_back(workspace, campaign, folder, rows, **options):
    path = write(folder / "results.csv", rows)
    return finish(import_results(workspace, campaign.id, path, MAKER, **options))


def results_of(workspace, campaign):
    positions = campaign_clients.positions_of(workspace, campaign.id)
    clients = campaign_clients.campaign_clients_at(workspace, campaign.id, positions)
    return [one.result for one in clients]


@pytest.mark.parametrize("takes", [True, False])
def test_a_report_of_refusals_alone_is_read_and_fills_the_book_if_it_should(
    workspace, tmp_path, calls, takes
):
    set_takes_refusals(workspace, takes, MAKER)
    done = bring_back(workspace, calls, tmp_path, REFUSALS, ask=True)
    assert (done.matched, done.wrong, done.unknown_words) == (3, 0, ())
    assert done.refused == (3 if takes else 0)
    assert len(found_entries(workspace, MAKER)) == done.refused
    # They were reached, or could not have refused.
    assert results_of(workspace, calls) == [*[Result.WITHOUT_RESULT] * 3, Result.PLANNED]


def test_a_refusal_that_a_person_gave_a_meaning_keeps_it_and_fills_the_book(
    workspace, tmp_path, calls
):
    set_takes_refusals(workspace, True, MAKER)
    set_result_words(workspace, CampaignKind.CALL, {word_key("stop"): Result.NO_ANSWER}, MAKER)
    done = bring_back(workspace, calls, tmp_path, REFUSALS)
    assert (done.matched, done.refused) == (3, 3)
    assert results_of(workspace, calls)[0] is Result.NO_ANSWER


def test_unknown_words_beside_refusals_are_still_asked_about(workspace, tmp_path, calls):
    rows = (*REFUSALS, (TIM, "flew away"))
    asked = bring_back(workspace, calls, tmp_path, rows, ask=True)
    assert isinstance(asked, UnknownResults)
    assert asked.words == (UnknownWord("flew away", 1),)


def test_who_is_kept_as_a_hash_only_stays_one(workspace, tmp_path, calls):
    add_addresses(workspace, [ANN], "telephony", EntryFacts(scope="texts"), MAKER, hashed=True)
    set_takes_refusals(workspace, True, MAKER)
    assert bring_back(workspace, calls, tmp_path, REFUSALS).refused == 3
    of_ann = entries_of(workspace, MAKER, "telephony", [ANN])
    assert [(one.address, one.scope, one.source_name) for one in of_ann] == [
        ("", "texts", ""), ("", "calls", ""),
    ]  # fmt: skip
