"""The page of one campaign offers exactly the moves and acts its status allows."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.statuses import (
    ALLOWED_ACTIONS,
    TRANSITIONS,
    CampaignAction,
    Move,
    Status,
)
from clientlists_desktop.ui.campaigns.campaign_page import CampaignPage
from tests.ui.campaign_places import DRAFT, RUNNING
from tests.ui.places import Builder


def buttons(page: CampaignPage) -> list[str]:
    """Return the names of the visible buttons for moves and acts."""
    names = [one.objectName() for one in page.findChildren(QPushButton) if one.isVisibleTo(page)]
    return [name for name in names if name.startswith(("move-", "act-"))]


def offered(page: CampaignPage) -> set[str]:
    """Return the moves and acts of the buttons and of the menu."""
    menu = page.findChild(QPushButton, "campaignMenu").menu()
    entries = [one.objectName() for one in menu.actions() if one.isVisible() and one.isEnabled()]
    assert not set(entries) & set(buttons(page)), "each is offered once"
    return {*entries, *buttons(page)}


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.DELETED])
def test_every_status_offers_its_moves_and_acts(builder: Builder, status: Status) -> None:
    started = status.is_running or status is Status.FINISHED
    page = CampaignPage(builder.database)
    page.show_campaign(replace(RUNNING if started else DRAFT, status=status))
    builder.show(page)
    moves = {f"move-{one.move.value}" for one in TRANSITIONS if one.status is status}
    assert offered(page) == moves | {f"act-{act.value}" for act in ALLOWED_ACTIONS[status]}
    assert len(buttons(page)) <= 2


def reasons(page: CampaignPage) -> dict[str, str]:
    """Return the texts of the entries of the menu that are off."""
    menu = page.findChild(QPushButton, "campaignMenu").menu()
    off = [one for one in menu.actions() if one.isVisible() and not one.isEnabled()]
    return {one.objectName(): one.text() for one in off}


@pytest.mark.parametrize(
    ("campaign", "expected"),
    [
        (
            replace(DRAFT, planned_for=""),
            {
                "act-export": "Export for the dialer… (after the start)",
                "act-bring_back": "Import results… (after the start)",
                "act-report": "Download report… (after the start)",
                "move-plan": "Plan (set a planned start first)",
            },
        ),
        (RUNNING, {"act-edit": "Edit… (only before the start)"}),
        (
            replace(RUNNING, status=Status.FINISHED),
            {
                "act-export": "Export for the dialer… (the campaign is finished)",
                "act-edit": "Edit… (only before the start)",
            },
        ),
    ],
    ids=["draft", "running", "finished"],
)
def test_what_cannot_be_done_now_says_why_in_the_menu(
    builder: Builder, campaign: Campaign, expected: dict[str, str]
) -> None:
    page = CampaignPage(builder.database)
    page.show_campaign(campaign)
    builder.show(page)
    assert reasons(page) == expected


def test_whoever_only_looks_has_no_menu(builder: Builder) -> None:
    page = CampaignPage(builder.database)
    page.show_campaign(RUNNING)
    page.show_permitted(frozenset({Permission.VIEW_CAMPAIGNS}))
    builder.show(page)
    assert not page.findChild(QPushButton, "campaignMenu").isVisible()
    assert buttons(page) == []


def test_a_campaign_without_a_moment_cannot_be_planned(builder: Builder) -> None:
    page = CampaignPage(builder.database)
    page.show_campaign(replace(DRAFT, planned_for=""))
    builder.show(page)
    expected = {f"move-{move.value}" for move in (Move.START, Move.DELETE)}
    assert offered(page) == {*expected, f"act-{CampaignAction.EDIT.value}"}
