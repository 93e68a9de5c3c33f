"""The keyboard alone: Tab goes to the main controls of every place, as they stand on screen."""

from collections.abc import Callable
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from clientlists_desktop.ui.navigation import SideBarPlace
from tests.ui import campaign_places as places
from tests.ui.places import Builder, name_of
from tests.ui.survey import Survey, survey_of

pytestmark = pytest.mark.long

CHECKED = ["saveReport", "pageMenu", "changeOpening", "count-failed"]
FOOT = ["cancel", "back", "next"]
# Chips are one stop of Tab each row: the arrows go on from there.
ORDER: list[tuple[Callable[[Builder], QWidget], list[str]]] = [
    (Builder.lists, ["createList", "searchLists", "channelFilter", "combineSelected",
                     "downloadSelected", "deleteSelected", "lists"]),
    (Builder.no_lists, ["firstChannel", "createFirstList", "trySample"]),
    (Builder.no_match, ["createList", "searchLists", "channelFilter", "clearSearch"]),
    (Builder.opened_list, ["backToLists", "listMenu", "exportList", "downloadList",
                           "listReport", "showEvidence", "searchClients", "chips", "clients"]),
    (Builder.consents, ["searchConsents", "consents"]),
    (Builder.record, ["backToConsents", "saveSheet", "saveProof-1", "saveProof-2"]),
    (Builder.records, ["backToConsents", "saveSheet", "recordChoice", "saveProof-1",
                       "saveProof-2"]),
    (Builder.settings, ["settingLanguage", "settingTheme", "settingCountry", "editStatement-en",
                        "editStatement-ru", "oldStatements", "accounts", "addAccount",
                        "accountRolesChange", "removeAccount", "idleMinutes", "trashDays",
                        "openWorkspace", "copyWorkspace", "moveWorkspace"]),
    (Builder.trash, ["restoreLists", "eraseList", "trash"]),
    (Builder.several_trashed, ["restoreLists", "trash"]),
    (Builder.journal, ["exportJournal", "checkJournal", "searchJournal", "journalGroup",
                       "journalAccount", "journal"]),
    (Builder.no_line, ["checkJournal", "searchJournal", "journalGroup", "journalAccount",
                       "clearJournalFilter"]),
    (Builder.toast, ["toastAction", "toastClose"]),
    (Builder.wizard, ["channelSearch", "channels", "downloadSample", "cancel", "next"]),
    (Builder.file_page, ["chooseFile", "filePath", "sampleXLSX", "sampleCSV", "cancel", "back"]),
    (Builder.file_chosen, ["chooseFile", "filePath", "sampleXLSX", "sampleCSV", *FOOT]),
    (Builder.checking, ["pageMenu", "stopCheck", "firstProblems", "cancel", "back"]),
    (Builder.checked, [*CHECKED, "chips", "searchRows", "checkedRows", *FOOT]),
    (Builder.country_wanted, [*CHECKED, "chips", "searchRows", "offerCountry", "readThemSo",
                              "checkedRows", *FOOT]),
    (Builder.two_ways, [*CHECKED, "chips", "searchRows", "assistNext",
                        "answer-two_readings-written", "answer-two_readings-country",
                        "assistDismiss", "checkedRows", *FOOT]),
    (Builder.edit_offered, [*CHECKED, "chips", "searchRows", "undo", "redo", "fixAll",
                            "assistDismiss", "checkedRows", *FOOT]),
    (Builder.edited, [*CHECKED, "chips", "searchRows", "undo", "redo", "fixAll", "checkedRows",
                      *FOOT]),
    (Builder.country_fix, ["fixWhich", "offerCountry", "fixAll"]),
    (Builder.zone_fix, ["fixZone", "fixAll"]),
    (Builder.running_fix, ["cancelFix"]),
    (Builder.undo_buttons, ["undo", "redo"]),
    (Builder.drafts, ["discardDraft1", "continueDraft1", "discardDraft2", "continueDraft2",
                      "discardDraft3", "continueDraft3"]),
    (Builder.consent, ["consent", "moreEvidence", "listName", "saveReportAgain", "cancel", "back"]),
    (Builder.evidence, ["consent", "moreEvidence", "legalBasis", "howCollected", "proofFiles",
                        "addProofs", "removeProof", "listName", "saveReportAgain", "cancel",
                        "back"]),
    (Builder.statement, ["wording", "saveStatement", "cancelDialog"]),
    (Builder.rename, ["newName", "takeName", "cancelDialog"]),
    (Builder.combine, ["union", "firstList", "addCondition", "recipeName", "makeLists",
                       "cancelDialog"]),
    (Builder.split, ["splitBy", "splitSize", "recipeName", "makeLists", "cancelDialog"]),
    (Builder.sample, ["sampleKind", "sample-count", "sampleSeed", "recipeName", "makeLists",
                      "cancelDialog"]),
    (Builder.first_account, ["accountName", "setPasswordNow", "firstAccountDialogDo",
                             "cancelDialog"]),
    (Builder.sign_in, ["signInPassword", "signInDialogDo", "cancelDialog", "signInName"]),
    (Builder.signing_in_failed, ["signInPassword", "staySignedIn", "signInDialogDo",
                                 "cancelDialog", "signInName"]),
    (Builder.locked, ["unlockPassword", "otherAccount", "quitLocked", "lockDialogDo"]),
    (Builder.change_password, ["oldPassword", "newPassword", "repeatPassword",
                               "changePasswordDialogDo", "cancelDialog"]),
    (Builder.add_account, ["accountName", "newPassword", "repeatPassword", "role-OWNER",
                           "role-SYSTEM_ADMIN", "addAccountDialogDo", "cancelDialog"]),
    (Builder.roles, ["role-OWNER", "role-SYSTEM_ADMIN", "rolesDialogDo", "cancelDialog"]),
    (Builder.erase, ["eraseName", "cancelDialog"]),
    (Builder.erase_confirmed, ["eraseName", "erase", "cancelDialog"]),
    (Builder.erase_refused, ["eraseName", "erase", "cancelDialog"]),
    (Builder.layout_options, ["encoding", "delimiter", "headerRow", "addressColumn",
      "defaultCountry", "openingPreview",
      "columnsTable", "useOpening", "cancelDialog"]),
    (Builder.replace, ["replaceColumn", "replaceFind", "replaceBy", "replacePreview",
                       "replaceAll", "cancelDialog"]),
    (Builder.add_row, ["addCell0", "addCell1", "addCell2", "addRow", "cancelDialog"]),
    (Builder.duplicates, ["keep-same_row", "leaveOutLists", "tickRecent", "leaveOutDays",
                         "useRepeats",
                       "cancelDialog"]),
    (Builder.question, ["cancelDialog", "confirm"]),
    (places.project_clients, ["projectBox", "projectMenu", "addClients", "change-channels",
                              "remove-channels", "addFilter", "savedFilters", "clearFilters",
                              "only-telegram", "only-whatsapp", "searchProjectClients",
                              "projectClients"]),
    (places.no_clients, ["projectMenu", "firstStep", "tryClients", "clientsSample"]),
    (places.filter_channels, ["tick-telegram", "tick-whatsapp", "cancelDialog"]),
    (places.filter_text, ["filterHow", "filterText", "cancelDialog"]),
    (places.filter_days, ["filterFromTick", "filterFrom", "filterToTick", "filterTo",
                          "applyFilter", "cancelDialog"]),
    (places.filter_sessions, ["leastSessions", "mostSessions", "applyFilter", "cancelDialog"]),
    (places.list_of_clients, ["listName", "consent", "moreEvidence", "cancelDialog"]),
    (places.refresh, ["consent", "moreEvidence", "cancelDialog"]),
    (places.all_campaigns, ["newCampaign", "searchCampaigns", "statusFilter", "campaigns"]),
    (places.report, ["backToCampaigns", "act-export", "act-bring_back", "campaignMenu",
                     "chips"]),
    (places.used_numbers, ["backToCampaigns", "act-export", "chips", "campaignClients"]),
    (places.new_calls, ["campaignName", "campaignProject", "campaignNewProject", "campaignSource",
                        "lines", "day-0", "opens", "closes", "localTime", "attempts",
                        "most_attempts", "retry_minutes", "planned", "saveCampaign",
                        "cancelDialog"]),
    (places.new_texts, ["campaignName", "campaignProject", "campaignSource", "delay_ms", "threads",
                        "saveCampaign", "cancelDialog"]),
]  # fmt: skip
in_order = pytest.mark.parametrize(
    ("place", "wanted"), ORDER, ids=[name_of(place) for place, _ in ORDER]
)


def stops(seen: Survey) -> list[str]:
    """Return the stops of Tab; the chips of one row after another are one."""
    names = ["chips" if name.startswith("chip-") else name for name in seen.tabbed]
    return [name for name, _ in groupby(names)]


@pytest.mark.long
@in_order
def test_tab_reaches_the_main_controls(
    request: pytest.FixtureRequest, place: Callable[[Builder], QWidget], wanted: list[str]
) -> None:
    reached = stops(survey_of(request, place))
    assert [name for name in wanted if name not in reached] == []


@in_order
def test_tab_goes_as_the_controls_stand_on_screen(
    request: pytest.FixtureRequest, place: Callable[[Builder], QWidget], wanted: list[str]
) -> None:
    reached = stops(survey_of(request, place))
    common = [name for name in reached if name in wanted]
    start = common.index(wanted[0])
    there = [name for name in wanted if name in common]
    assert common[start:] + common[:start] == there


@pytest.mark.parametrize(
    ("place", "focus"),
    [
        (Builder.wizard, "channelSearch"),
        (Builder.file_page, "chooseFile"),
        (Builder.file_chosen, "next"),
        (Builder.checked, "checkedRows"),
        (Builder.consent, "consent"),
        (Builder.statement, "wording"),
        (Builder.rename, "newName"),
        (Builder.first_account, "firstAccountDialogDo"),
        (Builder.sign_in, "signInPassword"),
        (Builder.locked, "unlockPassword"),
        (Builder.change_password, "oldPassword"),
        (Builder.add_account, "accountName"),
        (Builder.erase, "eraseName"),
        (Builder.replace, "replaceFind"),
        (Builder.add_row, "addCell0"),
        (Builder.duplicates, "keep-same_row"),
        (Builder.layout_options, "encoding"),
        (Builder.keep, "keep"),
        (Builder.question, "cancelDialog"),
        (places.filter_text, "filterText"),
        (places.list_of_clients, "listName"),
        (places.new_calls, "campaignName"),
    ],
    ids=lambda value: value if isinstance(value, str) else name_of(value),
)
def test_the_focus_begins_at_what_is_done_first(
    request: pytest.FixtureRequest, place: Callable[[Builder], QWidget], focus: str
) -> None:
    assert survey_of(request, place).focus == focus


def test_the_focus_can_be_seen_while_a_check_runs(request: pytest.FixtureRequest) -> None:
    assert survey_of(request, Builder.checking).focus


def test_arrows_go_from_page_to_page_in_the_side_bar(builder: Builder) -> None:
    bar = builder.side_bar()
    chosen: list[SideBarPlace] = []
    bar.chosen.connect(chosen.append)
    bar.choose(SideBarPlace.LISTS)
    first, second, _ = bar.findChildren(QToolButton)
    bar.activateWindow()
    builder.qtbot.waitUntil(bar.isActiveWindow)
    first.setFocus()
    builder.qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert chosen == [SideBarPlace.SETTINGS]
