"""Rows that are read again stay selected if they are the same ones."""

from dataclasses import replace

import pytest

from clientlists_desktop.ui.campaigns.campaigns_page import CampaignsPage
from tests.ui.campaign_places import DRAFT, RUNNING
from tests.ui.places import Builder

OTHER = replace(RUNNING, id=DRAFT.id + 1)


@pytest.fixture
def page(builder: Builder) -> CampaignsPage:
    """The campaigns, the draft selected."""
    shown: CampaignsPage = builder.show(CampaignsPage(builder.database))
    shown.show_campaigns([OTHER, DRAFT])
    shown.table.selectRow(shown.model.row_of(DRAFT.id))
    return shown


def test_the_selection_stays_and_what_is_read_is_shown(page: CampaignsPage) -> None:
    page.show_campaigns([OTHER, replace(DRAFT, name="Autumn")])
    (selected,) = page.table.selectionModel().selectedRows()
    assert selected.row() == page.table.currentIndex().row() == page.model.row_of(DRAFT.id)
    assert selected.data() == "Autumn"


def test_nothing_is_selected_when_rows_come_or_go(page: CampaignsPage) -> None:
    page.show_campaigns([OTHER])
    assert not page.table.selectionModel().hasSelection()
