"""Texts about projects, clients and campaigns, with all their refusals."""

from datetime import date

import pytest

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status
from clientlists_desktop.core.clients.clients import ClientsAdded
from clientlists_desktop.core.clients.filters import (
    ClientFilter,
    Counts,
    Days,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.campaigns.campaigns import (
    act_label,
    campaign_kind_label,
    campaign_status_label,
    move_label,
    result_label,
)
from clientlists_desktop.texts.clients.clients import (
    clients_added_text,
    comparison_label,
    filter_parts,
)
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import english
from tests.texts.campaign_refusals import CAMPAIGN_REFUSALS
from tests.texts.helpers import is_whole


@pytest.mark.parametrize("reason", CAMPAIGN_REFUSALS)
def test_every_refusal_is_whole(reason):
    shown = refusal_text(Refused(reason, **CAMPAIGN_REFUSALS[reason]), english)
    assert is_whole(shown), shown
    for fact in CAMPAIGN_REFUSALS[reason].values():
        if fact not in ("draft", "resume", "export", "lines"):
            assert all(part in shown for part in str(fact).split("\n"))


def test_the_source_pages_own_words_are_in_one_refusal():
    assert refusal_text(Refused(Refusal.SEVERAL_CHANNELS), english) == (
        "You cannot create a list of clients from several channels. Create a separate list for "
        "each channel."
    )


def test_a_move_that_is_not_allowed_is_explained():
    shown = refusal_text(
        Refused(Refusal.MOVE_NOT_ALLOWED, name="Spring", seen="finished", expected="resume"),
        english,
    )
    assert shown == "“Spring” is finished: “Resume” is not possible now."
    other = refusal_text(Refused(Refusal.WRONG_CAMPAIGN, file="r.csv", name="Spring"), english)
    assert is_whole(other)
    assert is_whole(refusal_text(Refused(Refusal.LIST_GONE, name=""), english))


def test_every_word_is_whole_and_its_own():
    for label, kinds in (
        (campaign_kind_label, CampaignKind),
        (campaign_status_label, Status),
        (move_label, Move),
        (act_label, CampaignAction),
        (result_label, Result),
        (comparison_label, TextMatch),
    ):
        shown = [label(kind, english) for kind in kinds]
        assert all(word == word.strip() != "" for word in shown)
        assert len(set(shown)) == len(shown)


def test_every_part_of_a_filter_is_described():
    chosen = ClientFilter(
        channels=("telegram", "chat_widget"),
        texts=(
            TextCondition(TextMatch.CONTAINS, "ann"),
            TextCondition(TextMatch.STARTS_WITH, "Bo", "City"),
        ),
        joined=Days(date(2026, 10, 1), None),
        last_visit=Days(date(2026, 10, 1), date(2026, 10, 31)),
        bots=("Support",),
        blocked=False,
        sessions=Counts(3, None),
    )
    assert filter_parts(chosen, english) == {
        "channels": "Channel type: Telegram, Chat widget",
        "text-0": "Name or ID contains “ann”",
        "text-1": "City starts with “Bo”",
        "joined": "Joined: from 2026-10-01",
        "last_visit": "Last visit: 2026-10-01 – 2026-10-31",
        "bots": "Bot: Support",
        "blocked": "Blocked: no",
        "sessions": "Sessions: 3+",
    }


def test_the_summary_of_an_import_adds_up():
    added = ClientsAdded("P", new=1, updated=2, unchanged=3, failed=4, duplicate=5, blank=6)
    assert added.read == 21
    assert clients_added_text(added, english) == (
        "1 new, 2 updated, 3 unchanged, 4 failed, 5 duplicates, 6 blank"
    )
