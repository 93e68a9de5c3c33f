"""Whoever relies on a list or campaign relies on what was stored, or is told that it changed."""

import pytest

from clientlists_desktop.cli.campaigns import campaign_words
from clientlists_desktop.cli.drafts import correction_words
from clientlists_desktop.cli.imports import report_words
from clientlists_desktop.core.campaigns.settings import CallSettings, TextSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.campaigns import save_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.readers import compare_part_of_campaign
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.fixes import edit_cell, run_to_end
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.readers import compare_part_of_list
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.imports import drafts
from tests.operations.client_samples import make_campaign, move, with_clients
from tests.operations.helpers import (
    HEADER,
    change_from_outside,
    check,
    differences,
    finish,
    make_list,
    stored,
    write,
)
from tests.people import MAKER

pytestmark = pytest.mark.damaging

MANY = (HEADER, *((f"12125{at:06}", f"Name {at}", "Boston") for at in range(40_000)))
ROWS = (HEADER, ("12025550147", "Maria", "Boston"), ("letters", "Lev", "Томск"))
DAMAGE = "UPDATE row SET address = '12025550148' WHERE outcome = 0"


@pytest.fixture
def spring(workspace, tmp_path):
    return make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")


def refusal_of(work) -> Refused:
    with pytest.raises(Refused) as refused:
        finish(work)
    return refused.value


@pytest.mark.parametrize(
    "damage",
    [DAMAGE, "UPDATE row SET reason = 'extension' WHERE outcome = 1",
     "UPDATE client_list SET columns = '[\"Phone\", \"City\", \"Name\"]'"],
)  # fmt: skip
def test_a_list_that_was_changed_from_outside_is_not_written_anywhere(
    workspace, tmp_path, spring, damage
):
    change_from_outside(workspace, damage)
    for name, work in (
        ("list.xlsx", lambda out: export_list(workspace, spring.id, out, MAKER)),
        ("report.csv", lambda out: save_report(workspace, spring.id, out, report_words(), MAKER)),
        ("fix.xlsx",
         lambda out: save_corrections(workspace, spring.id, out, correction_words(), MAKER)),
    ):  # fmt: skip
        refused = refusal_of(work(tmp_path / name))
        assert (refused.reason, refused.facts["name"]) == (Refusal.LIST_DAMAGED, "Spring")
        assert not (tmp_path / name).exists()


def test_an_edit_does_not_vouch_for_what_another_program_changed(workspace, tmp_path):
    file = check(workspace, write(tmp_path / "clients.csv", ROWS))
    change_from_outside(workspace, DAMAGE)
    before = stored(workspace), differences(workspace)
    with pytest.raises(Refused) as refused:
        run_to_end(edit_cell(workspace, file, 128, 0, "12025550162", MAKER))
    assert refused.value.reason is Refusal.LIST_DAMAGED
    assert refused.value.facts["name"] == "clients.csv"
    assert (stored(workspace), differences(workspace)) == before
    assert drafts.get_checked_file(workspace, file.id) == file


def test_no_campaign_starts_with_a_list_or_clients_changed_from_outside(
    workspace, tmp_path, spring
):
    project = with_clients(workspace, tmp_path)
    calls = make_campaign(workspace, project, spring, "Calls", CallSettings())
    texts = save_campaign(
        workspace, "Texts", project.id, None, "telegram", TextSettings(), None, MAKER
    )
    change_from_outside(workspace, DAMAGE, "UPDATE client SET first_name = 'Nobody'")
    for campaign, reason in ((calls, Refusal.LIST_DAMAGED), (texts, Refusal.PROJECT_DAMAGED)):
        with pytest.raises(Refused) as refused:
            move(workspace, campaign, Move.START)
        assert refused.value.reason is reason
        assert campaigns.get_campaign(workspace, campaign.id) == campaign


@pytest.mark.parametrize(
    "damage",
    ["UPDATE campaign_client SET address = '1'", "UPDATE campaign_client SET talk_seconds = 9",
     "DELETE FROM campaign_client", "UPDATE campaign SET clients = 5"],
)  # fmt: skip
def test_a_campaign_that_was_changed_from_outside_is_not_written_anywhere(
    workspace, tmp_path, spring, damage
):
    project = with_clients(workspace, tmp_path)
    campaign = make_campaign(workspace, project, spring, "Calls", CallSettings())
    move(workspace, campaign, Move.START)
    finish(export_for_dialer(workspace, campaign.id, tmp_path / "before.csv", MAKER))
    change_from_outside(workspace, damage)
    out, words = tmp_path / "out.csv", campaign_words()
    for work in (
        export_for_dialer(workspace, campaign.id, out, MAKER),
        save_campaign_report(workspace, campaign.id, out, words, MAKER),
    ):
        refused = refusal_of(work)
        assert (refused.reason, refused.facts["name"]) == (Refusal.CAMPAIGN_DAMAGED, "Calls")
        assert not out.exists()
    with pytest.raises(Refused, match=Refusal.CAMPAIGN_DAMAGED):
        compare_part_of_campaign(workspace, MAKER, campaign.id, 0)


def test_what_is_opened_is_compared_in_parts(workspace, tmp_path):
    large = make_list(workspace, write(tmp_path / "large.csv", MANY), "Large")
    assert stored(workspace) == (1, 40_000)
    following = compare_part_of_list(workspace, MAKER, large.id, 0)
    assert following is not None
    assert compare_part_of_list(workspace, MAKER, large.id, following) is None
    change_from_outside(workspace, "UPDATE row SET address = '1' WHERE number = 40000")
    assert compare_part_of_list(workspace, MAKER, large.id, 0) == following
    with pytest.raises(Refused, match=Refusal.LIST_DAMAGED):
        compare_part_of_list(workspace, MAKER, large.id, following)
