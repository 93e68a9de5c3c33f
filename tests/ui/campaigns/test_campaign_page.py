"""The page of one campaign offers exactly the moves and acts its status allows."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

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
    entries = [one.objectName() for one in menu.actions() if one.isVisible()]
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


def test_a_campaign_without_a_moment_cannot_be_planned(builder: Builder) -> None:
    page = CampaignPage(builder.database)
    page.show_campaign(replace(DRAFT, planned_for=""))
    builder.show(page)
    expected = {f"move-{move.value}" for move in (Move.START, Move.DELETE)}
    assert offered(page) == {*expected, f"act-{CampaignAction.EDIT.value}"}
