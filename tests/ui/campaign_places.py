"""Builds the pages and dialogs of clients and campaigns, for the tests that look at all of them."""

from array import array
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QRadioButton, QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign, CampaignKind
from clientlists_desktop.core.campaigns.result_words import UnknownWord
from clientlists_desktop.core.campaigns.results import Result, Totals
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.clients.filters import (
    EVERYBODY,
    ClientFilter,
    Counts,
    Days,
    MatchCounts,
)
from clientlists_desktop.core.lists.recipes import NewList
from clientlists_desktop.core.phones import LineKind
from clientlists_desktop.storage.lists.from_clients import RefreshCounts
from clientlists_desktop.ui.campaigns.campaign_dialog import CampaignDialog
from clientlists_desktop.ui.campaigns.campaign_page import CampaignPage
from clientlists_desktop.ui.campaigns.campaigns_page import CampaignsPage
from clientlists_desktop.ui.campaigns.result_words_dialog import ResultWordsDialog
from clientlists_desktop.ui.clients import list_dialog
from clientlists_desktop.ui.clients.clients_page import ClientsPage
from clientlists_desktop.ui.clients.filter_dialog import FilterDialog
from clientlists_desktop.ui.clients.list_dialog import ClientListDialog, RefreshDialog
from clientlists_desktop.ui.lists.recipes.combine_dialog import CombineDialog
from clientlists_desktop.ui.lists.recipes.conditions import ConditionKind
from tests.people import ANNA
from tests.ui import made
from tests.ui.do_not_contact_places import DO_NOT_CONTACT_PLACES
from tests.ui.list_version_places import VERSION_PLACES
from tests.ui.people_places import PEOPLE_PLACES
from tests.ui.places import LISTS, Builder
from tests.ui.retention_places import RETENTION_PLACES
from tests.ui.runtime.fake_job import FakeJob

PROJECT = Project(
    1, "Support bot", {"telegram": 3, "whatsapp": 2}, {"telegram": 1}, ("City",), ("Sales bot",)
)
FOUND = MatchCounts({"telegram": 3, "whatsapp": 2}, 1)
FILTER = ClientFilter(
    ("telegram", "whatsapp"), last_visit=Days(date(2026, 10, 1)), sessions=Counts(3)
)
DRAFT = Campaign(
    1, "Spring, calls", CampaignKind.CALL, Status.DRAFT, 1, "Support bot", 1, "Spring offer",
    "telephony",
    CallSettings(), "2026-11-25T10:00:00+00:00", made_by=ANNA.name,
    made_at="2026-11-24T10:00:00+00:00",
)  # fmt: skip
TOTALS = Totals(
    {Result.WITH_RESULT: 4_214, Result.NO_ANSWER: 5_192, Result.PLANNED: 406},
    9_406, 15_700, 765_600, dict.fromkeys(range(10, 20), (900, 400)),
)  # fmt: skip
RUNNING = replace(
    DRAFT, status=Status.IN_PROGRESS, clients=9_812, columns=("Phone", "Name"), totals=TOTALS,
    started_at="2026-11-25T10:00:00+00:00",
)  # fmt: skip

UNKNOWN = [UnknownWord("Voicemail", 1_204), UnknownWord("Отказ от разговора", 12)]


def filtered_list(builder: Builder) -> QDialog:
    """One list whose clients must meet conditions of all kinds."""
    dialog = CombineDialog(builder.database, LISTS[:1], builder.around("window"))
    builder.database.answer("known", (["Name", "City"], [RUNNING]))
    for kind in ConditionKind:
        dialog.conditions.add_condition(kind)
    dialog.findChild(QLineEdit, "conditionZone").setText("Europe/Moscow")
    for name in (f"tick-{LineKind.MOBILE}", f"tick-{Result.NO_ANSWER}"):
        dialog.findChild(QCheckBox, name).setChecked(True)
    return builder.counted(dialog, NewList(None, 640))


def project_clients(builder: Builder) -> QWidget:
    """Clients of two channels, which make no list."""
    page = ClientsPage(builder.database)
    page.show_projects([PROJECT])
    page.filters.show_filter(PROJECT, FILTER)
    builder.database.answer("found", array("I", range(1, 6)))
    builder.database.answer("found", FOUND)
    return builder.show(page)


def no_clients(builder: Builder) -> QWidget:
    """The page before there is a project."""
    return builder.show(ClientsPage(builder.database))


def _filter(builder: Builder, part: str) -> QDialog:
    return builder.show(FilterDialog(PROJECT, EVERYBODY, part, builder.around("window")))


def filter_channels(builder: Builder) -> QDialog:
    """Channels of a filter."""
    return _filter(builder, "channels")


def filter_text(builder: Builder) -> QDialog:
    """A text of a filter."""
    return _filter(builder, "text")


def filter_days(builder: Builder) -> QDialog:
    """Days of a filter."""
    return _filter(builder, "joined")


def filter_blocked(builder: Builder) -> QDialog:
    """Whether blocked ones are asked for."""
    return _filter(builder, "blocked")


def filter_sessions(builder: Builder) -> QDialog:
    """Sessions of a filter."""
    return _filter(builder, "sessions")


def list_of_clients(builder: Builder) -> QDialog:
    """Name and consent of a list."""
    chosen, parent = ClientFilter(("telegram",)), builder.around("window")
    dialog = ClientListDialog(
        builder.database, PROJECT, chosen, MatchCounts({"telegram": 3}, 1), parent
    )
    builder.database.answer("statement", made.STATEMENT)
    return builder.show(dialog)


def refresh(builder: Builder) -> QDialog:
    """What a refresh would change."""
    builder.monkeypatch.setattr(list_dialog, "Job", FakeJob)
    summary = made.a_list(client_filter=FILTER, project_id=1)
    dialog = RefreshDialog(builder.database, summary, builder.around("window"))
    builder.database.answer("statement", made.STATEMENT)
    FakeJob.started[-1].succeeded.emit(RefreshCounts(1, 2, 3, 1))
    return builder.show(dialog)


def all_campaigns(builder: Builder) -> QWidget:
    """All campaigns."""
    page = CampaignsPage(builder.database)
    page.show_campaigns([RUNNING, DRAFT])
    return builder.show(page)


def no_campaigns(builder: Builder) -> QWidget:
    """The page before there is one."""
    return builder.show(CampaignsPage(builder.database))


def _one(builder: Builder, campaign: Campaign) -> CampaignPage:
    page = CampaignPage(builder.database)
    page.open(campaign)
    return builder.show(page)


def draft_campaign(builder: Builder) -> QWidget:
    """A campaign that was not started."""
    return _one(builder, DRAFT)


def report(builder: Builder) -> QWidget:
    """A campaign that runs."""
    return _one(builder, RUNNING)


def used_numbers(builder: Builder) -> QWidget:
    """The used numbers of a campaign."""
    page = _one(builder, RUNNING)
    page._choose_part("used")
    return page


def _dialog(builder: Builder) -> CampaignDialog:
    dialog = CampaignDialog(builder.database, builder.around("window"))
    builder.database.answer("sources", (LISTS, [PROJECT], "Campaign"))
    return builder.show(dialog)


def new_calls(builder: Builder) -> QDialog:
    """What a call campaign is to be."""
    return _dialog(builder)


def new_texts(builder: Builder) -> QDialog:
    """What a text campaign is to be."""
    dialog = _dialog(builder)
    dialog.findChild(QRadioButton, "kindText").click()
    return dialog


def unknown_words(builder: Builder) -> QDialog:
    """What words of a report stand for."""
    dialog = ResultWordsDialog(
        CampaignKind.CALL, "Words of the report", "Choose a result.", "Import results",
        "Not now: these rows are not used", builder.around("window"),
    )  # fmt: skip
    dialog.show_unknown(UNKNOWN)
    return builder.show(dialog)


CAMPAIGN_PLACES: list[Callable[[Builder], QWidget]] = [
    filtered_list,
    *DO_NOT_CONTACT_PLACES,
    *VERSION_PLACES,
    *RETENTION_PLACES,
    *PEOPLE_PLACES,
    project_clients, no_clients, filter_channels, filter_text, filter_days, filter_blocked,
    filter_sessions, list_of_clients, refresh, all_campaigns, no_campaigns, draft_campaign, report,
    used_numbers, new_calls, new_texts, unknown_words,
]  # fmt: skip
