"""Campaigns: moved, exported, reported on; they continue whatever happens to their list."""

import csv
import json
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest

from clientlists_desktop.core.campaigns.campaigns import CampaignKind, SourceVersion
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.settings import CallSettings, TextSettings
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move, Status, target_of
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.readers import source_version_of
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.clients.projects import delete_project, rename_project
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts
from clientlists_desktop.operations.lists.from_clients import refresh_list
from clientlists_desktop.operations.lists.manage import delete_list, rename_list, restore_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.storage.campaigns import campaign_clients, campaign_copies, campaigns
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.texts.campaigns.sources import source_version_text
from clientlists_desktop.texts.export_words import campaign_words
from clientlists_desktop.texts.translation import english
from tests.operations.client_samples import (
    WORDS,
    list_of,
    make_campaign,
    move,
    new_project,
    take_in,
    with_clients,
)
from tests.operations.helpers import finish, make_list, progress_of, write, write_sheets
from tests.people import AGREED, MAKER

CALLS = (
    ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY"),
    ("79123456789", "Юлия", "+05:00", ""),
    ("12025550147", "Maria", "", "2"),
    ("12025550162", "Lev", "Europe/London", "1"),
    ("12025550163", "Ann", "Asia/Vladivostok", ""),
    ("12025550164", "Bo", "Europe/London", ""),
    ("12025550147", "Maria's shop", "", ""),
)
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def calls(workspace, tmp_path):
    """A draft of a call campaign with its list."""
    made = make_list(workspace, write(tmp_path / "calls.csv", CALLS), "Calls")
    return make_campaign(workspace, new_project(workspace), made, "Spring", CallSettings())


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def export(workspace, campaign, path, **options):
    finish(export_for_dialer(workspace, campaign.id, path, MAKER, now=NOON, **options))
    return read(path)


def report(workspace, campaign, path, **options):
    work = save_campaign_report(
        workspace, campaign.id, path, campaign_words(), MAKER, overwrite=True, **options
    )
    finish(work)
    return read(path)


def import_rows(workspace, campaign, path, rows):
    return finish(import_results(workspace, campaign.id, write(path, rows), MAKER))


def everything(workspace, campaign_id):
    """Return all that is stored of a campaign's clients."""
    positions = campaign_clients.positions_of(workspace, campaign_id)
    return campaign_clients.campaign_clients_at(workspace, campaign_id, positions)


# --- moves -------------------------------------------------------------------------------------

WAYS = {
    Status.DRAFT: (),
    Status.PLANNED: (Move.PLAN,),
    Status.IN_PROGRESS: (Move.START,),
    Status.SUSPENDED: (Move.START, Move.SUSPEND),
    Status.FINISHED: (Move.START, Move.FINISH),
    Status.DELETED: (Move.DELETE,),
}


def moved_to(workspace, campaign, status):
    planned = save_campaign(
        workspace, campaign.name, campaign.project_id, campaign.list_id, campaign.channel_code,
        campaign.settings, NOON, MAKER, campaign.id,
    )  # fmt: skip
    for wanted in WAYS[status]:
        planned = move(workspace, planned, wanted)
    assert planned.status is status
    return planned


def campaigns_in_every_status(workspace, calls, cases):
    """Yield a campaign of its own for each case, moved to the status that the case begins with."""
    project, made = campaigns_project(workspace, calls), made_list(workspace, calls)
    for number, case in enumerate(cases):
        new = make_campaign(workspace, project, made, f"Case {number}", calls.settings)
        yield moved_to(workspace, new, case[0]), *case


def refusal_of(operation, *args) -> Refusal | None:
    """Return the reason for which an operation is refused; None if it is done."""
    try:
        operation(*args)
    except Refused as error:
        return error.reason
    return None


def test_every_move_of_every_status_is_made_or_refused(workspace, calls):
    wrong = []
    cases = product(Status, Move)
    for campaign, status, wanted in campaigns_in_every_status(workspace, calls, cases):
        target = target_of(status, wanted, started=bool(campaign.started_at))
        before = everything(workspace, campaign.id)
        refused = refusal_of(move, workspace, campaign, wanted)
        now = campaigns.status_of(workspace, campaign.id)
        if target is None:
            as_expected = refused is Refusal.MOVE_NOT_ALLOWED and now is status
            as_expected &= everything(workspace, campaign.id) == before
        else:
            as_expected = refused is None and now is target
        if not as_expected:
            wrong.append((status, wanted, refused, now))
    assert wrong == []


def act(workspace, folder, campaign, action) -> None:
    """Do one of the things that a campaign's status allows or forbids."""
    if action is CampaignAction.EXPORT:
        export(workspace, campaign, folder / f"out {campaign.id}.csv")
    elif action is CampaignAction.REPORT:
        report(workspace, campaign, folder / "report.csv")
    elif action is CampaignAction.IMPORT_RESULTS:
        result = [("Phone", "Status"), ("12025550147", "noAnswer")]
        import_rows(workspace, campaign, folder / "in.csv", result)
    else:
        assert action is CampaignAction.EDIT
        save_campaign(
            workspace, f"Other {campaign.id}", campaign.project_id, campaign.list_id,
            campaign.channel_code, campaign.settings, None, MAKER, campaign.id,
        )  # fmt: skip


def test_every_action_of_every_status_is_done_or_refused(workspace, tmp_path, calls):
    wrong = []
    cases = product(Status, CampaignAction)
    for campaign, status, action in campaigns_in_every_status(workspace, calls, cases):
        expected = Refusal.ACT_NOT_ALLOWED
        if campaign.allows(action):
            expected = None
        elif status is Status.DELETED:
            expected = Refusal.NO_SUCH_CAMPAIGN
        refused = refusal_of(act, workspace, tmp_path, campaign, action)
        if refused is not expected:
            wrong.append((status, action, refused))
    assert wrong == []


def test_planning_needs_a_moment(workspace, calls):
    with pytest.raises(Refused) as refused:
        move(workspace, calls, Move.PLAN)
    assert refused.value.reason is Refusal.NOT_PLANNED_FOR
    assert moved_to(workspace, calls, Status.PLANNED).planned_for == "2026-11-25T12:00:00+00:00"


def test_every_move_is_on_record(workspace, calls):
    for wanted in (Move.START, Move.SUSPEND, Move.RESUME, Move.STOP):
        move(workspace, calls, wanted)
    made = campaigns.moves_made(workspace, calls.id)
    assert [one[0] for one in made] == ["start", "suspend", "resume", "stop"]
    assert {one[1] for one in made} == {"maker"}


def test_a_deleted_campaign_is_restored_finished_under_a_free_name(workspace, calls):
    started = move(workspace, calls, Move.START)
    before = everything(workspace, calls.id)
    move(workspace, started, Move.DELETE)
    made = campaigns.save_campaign(
        workspace,
        "SPRING",
        calls.kind,
        calls.project_id,
        calls.list_id,
        "telephony",
        CallSettings(),
        "",
        "me",
    )
    assert made != calls.id
    back = move(workspace, started, Move.RESTORE)
    assert (back.status, back.name) == (Status.FINISHED, "Spring (2)")
    assert back.ended_at
    assert everything(workspace, calls.id) == before


def test_a_deleted_campaign_is_purged_with_its_copies(workspace, calls):
    move(workspace, calls, Move.START)
    move(workspace, calls, Move.DELETE)
    discard_abandoned_drafts(workspace, deleted_before="")
    assert everything(workspace, calls.id)
    discard_abandoned_drafts(workspace, deleted_before="9999")
    assert everything(workspace, calls.id) == []


# --- what outlives the list ----------------------------------------------------------------------

RESULTS = [
    ("Phone", "Status", "Attempts", "Talk time", "Last call", "Call result"),
    ("79123456789", "longCallWithResult", "2", "1:05", "2026-11-20 10:00", "agreed"),
    ("12025550162", "noAnswer", "3", "", "2026-11-20 11:30", ""),
    ("12025550147", "longCallWithNoResult", "1", "20", "", ""),
]
MESSAGES = [
    ("Client ID", "Message status", "Attempts", "Sent at"),
    ("5120004411", "READ", "1", "2026-11-20 10:00"),
    ("5120004412", "NOT_DELIVERED", "2", ""),
]
STEPS = ("plan", "start", "export", "results", "suspend", "resume", "end", "report")


@pytest.fixture(params=["call", "text"])
def campaign(request, workspace, tmp_path):
    """A draft of each kind, with its list."""
    if request.param == "call":
        return request.getfixturevalue("calls")
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", ClientFilter(channels=("telegram",)))
    return make_campaign(workspace, project, made, "Spring")


@pytest.mark.long
@pytest.mark.parametrize("last", [Move.FINISH, Move.STOP])
@pytest.mark.parametrize("when", ["before", "during", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_deleting_the_list_at_any_step_changes_nothing_in_the_campaign(
    workspace, tmp_path, campaign, step, when, last
):
    """A campaign whose list stays is run beside it: files and reports are equal."""
    other = make_campaign(
        workspace,
        campaigns_project(workspace, campaign),
        made_list(workspace, campaign),
        "Twin",
        campaign.settings,
    )
    stays = run(workspace, tmp_path, other, last, lambda _step, _when: None)
    reached = []

    def delete(at, moment):
        if (at, moment) == (step, when):
            reached.append(at)
            delete_list(workspace, campaign.list_id, MAKER)
            if campaigns.get_campaign(workspace, campaign.id).started_at:
                finish(erase_list(workspace, campaign.list_id, campaign.list_name, MAKER))

    assert run(workspace, tmp_path, campaign, last, delete) == stays
    assert reached == [step]
    assert sum(stays[2].results.values()) == len(stays[1]) - 1


def run(workspace, folder, campaign, last, at):
    """Take a campaign through all steps; return what its files and its report hold."""
    to_call, reported = folder / f"call{campaign.id}.csv", folder / f"report{campaign.id}.csv"
    results = write(
        folder / f"in{campaign.id}.csv", RESULTS if campaign.kind is CampaignKind.CALL else MESSAGES
    )
    campaign = moved_to(workspace, campaign, Status.DRAFT)

    def moved(wanted):
        return move_campaign(workspace, campaign.id, wanted, MAKER)

    work = {
        "plan": lambda: moved(Move.PLAN),
        "start": lambda: moved(Move.START),
        "export": lambda: export_for_dialer(workspace, campaign.id, to_call, MAKER, now=NOON),
        "results": lambda: import_results(workspace, campaign.id, results, MAKER),
        "suspend": lambda: moved(Move.SUSPEND),
        "resume": lambda: moved(Move.RESUME),
        "end": lambda: moved(last),
        "report": lambda: save_campaign_report(
            workspace, campaign.id, reported, campaign_words(), MAKER
        ),
    }
    for step in STEPS:
        at(step, "before")
        begun = work[step]()
        next(begun)
        at(step, "during")
        if step == "start" and lists_gone(workspace, campaign):
            needs_its_list(workspace, begun, campaign)
            restore_list(workspace, campaign.list_id, MAKER)
            finish(work[step]())
        else:
            finish(begun)
        at(step, "after")
    read_back = [without_campaign(read(path)) for path in (to_call, reported)]
    return *read_back, campaigns.get_campaign(workspace, campaign.id).totals


def without_campaign(table):
    """Return a table without the column in which campaigns differ."""
    at = table[0].index("CAMPAIGN")
    return [row[:at] + row[at + 1 :] for row in table]


def lists_gone(workspace, campaign):
    return campaign.list_id not in {one.id for one in lists.all_lists(workspace)}


def needs_its_list(workspace, begun, campaign):
    """A start without the list is refused and changes nothing."""
    before = campaigns.get_campaign(workspace, campaign.id)
    with pytest.raises(Refused) as refused:
        finish(begun)
    assert refused.value.reason is Refusal.LIST_GONE
    assert campaigns.get_campaign(workspace, campaign.id) == before
    assert before.status is Status.PLANNED
    assert everything(workspace, campaign.id) == []


def campaigns_project(workspace, campaign):
    return projects.get_project(workspace, campaign.project_id)


def made_list(workspace, campaign):
    return lists.get_list(workspace, campaign.list_id)


def test_what_is_done_to_the_list_changes_nothing_in_a_started_campaign(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", ClientFilter(channels=("telegram",)))
    campaign = make_campaign(workspace, project, made)
    move(workspace, campaign, Move.START)
    before = everything(workspace, campaign.id)
    more = [("ID", "Channel", "Name"), ("5120004411", "telegram", "Other"),
            ("5120004455", "telegram", "More")]  # fmt: skip
    take_in(workspace, write(tmp_path / "more.csv", more), project)
    finish(refresh_list(workspace, made.id, AGREED, MAKER, WORDS))
    rename_list(workspace, made.id, "Renamed", MAKER)
    assert everything(workspace, campaign.id) == before
    assert campaigns.get_campaign(workspace, campaign.id).list_name == "TG"


def test_a_campaign_says_which_version_of_its_list_it_has(workspace, tmp_path):
    """The one it started with, beside the one of now; none before it starts."""
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", ClientFilter(channels=("telegram",)))
    campaign = make_campaign(workspace, project, made)
    assert source_version_of(workspace, MAKER, campaign.id) is None
    move(workspace, campaign, Move.START)
    assert source_version_of(workspace, MAKER, campaign.id) == SourceVersion(1, 1)
    more = [("ID", "Channel"), ("5120004455", "telegram")]
    take_in(workspace, write(tmp_path / "more.csv", more), project)
    finish(refresh_list(workspace, made.id, AGREED, MAKER, WORDS))
    assert source_version_of(workspace, MAKER, campaign.id) == SourceVersion(1, 2)
    second = make_campaign(workspace, project, made, name="Second")
    move(workspace, second, Move.START)
    assert source_version_of(workspace, MAKER, second.id) == SourceVersion(2, 2)
    delete_list(workspace, made.id, MAKER)
    found = source_version_of(workspace, MAKER, campaign.id)
    assert found == SourceVersion(1, None)
    assert source_version_text(found, english) == "version 1 of the list, which is deleted now"
    move(workspace, campaign, Move.DELETE)
    campaigns.purge_campaign(workspace, campaign.id)
    assert source_version_of(workspace, MAKER, campaign.id) is None


def test_a_planned_campaign_shows_its_lists_present_name(workspace, calls):
    rename_list(workspace, calls.list_id, "Renamed", MAKER)
    assert campaigns.get_campaign(workspace, calls.id).list_name == "Renamed"
    delete_list(workspace, calls.list_id, MAKER)
    make_list(workspace, write(workspace.path.parent / "other.csv", CALLS), "renamed")
    restore_list(workspace, calls.list_id, MAKER)
    assert campaigns.get_campaign(workspace, calls.id).list_name == "Renamed (2)"
    assert move(workspace, calls, Move.START).list_name == "Renamed (2)"


@pytest.mark.parametrize("purged", [False, True])
def test_a_campaign_of_a_deleted_project_does_not_start(workspace, tmp_path, purged):
    project = with_clients(workspace, tmp_path)
    waits = save_campaign(
        workspace, "All", project.id, None, "telegram", TextSettings(), None, MAKER
    )
    delete_project(workspace, project.id, MAKER)
    if purged:
        discard_abandoned_drafts(workspace, deleted_before="9999")
    with pytest.raises(Refused) as refused:
        move(workspace, waits, Move.START)
    assert refused.value.reason is Refusal.NO_SUCH_PROJECT
    assert refused.value.facts["name"] == "Support"
    assert campaigns.get_campaign(workspace, waits.id).status is Status.DRAFT
    assert everything(workspace, waits.id) == []


def test_one_list_serves_campaigns_of_two_projects(workspace, calls):
    other = make_campaign(
        workspace,
        new_project(workspace, "Second"),
        made_list(workspace, calls),
        "Second",
        CallSettings(),
    )
    first, second = (move(workspace, one, Move.START) for one in (calls, other))
    assert first.clients == second.clients == 6
    assert {use.name for use in campaigns.campaigns_of_list(workspace, calls.list_id)} == {
        "Spring",
        "Second",
    }
    rename_project(workspace, other.project_id, "Renamed", MAKER)
    assert campaigns.get_campaign(workspace, other.id).project_name == "Renamed"


# --- making ---


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": "SPRING"}, Refusal.CAMPAIGN_NAME_TAKEN),
        ({"name": " "}, Refusal.NAME_EMPTY),
        ({"settings": CallSettings(lines=0)}, Refusal.OUT_OF_RANGE),
        ({"settings": TextSettings()}, Refusal.WRONG_CHANNEL),
        ({"channel_code": "telegram", "settings": TextSettings()}, Refusal.WRONG_CHANNEL),
        ({"list_id": 999}, Refusal.LIST_GONE),
        ({"list_id": None}, Refusal.LIST_GONE),
        ({"project_id": 999}, Refusal.NO_SUCH_PROJECT),
    ],
)
def test_an_invalid_campaign_leaves_nothing(workspace, calls, changes, reason):
    values = {
        "name": "New", "project_id": calls.project_id, "list_id": calls.list_id,
        "channel_code": "telephony", "settings": CallSettings(), **changes,
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        save_campaign(workspace, **values, planned_for=None, actor=MAKER)
    assert refused.value.reason is reason
    assert [one.name for one in campaigns.all_campaigns(workspace)] == ["Spring"]


def test_a_list_deleted_while_the_campaign_is_made_is_refused(workspace, calls):
    delete_list(workspace, calls.list_id, MAKER)
    with pytest.raises(Refused) as refused:
        save_campaign(
            workspace, "New", calls.project_id, calls.list_id, "telephony", CallSettings(), None,
            MAKER,
        )  # fmt: skip
    assert refused.value.reason is Refusal.LIST_GONE
    assert refused.value.facts["name"] == "Calls"


def test_all_clients_of_a_channel_are_taken_but_not_blocked_ones(
    workspace, tmp_path, in_small_steps
):
    project = with_clients(workspace, tmp_path)
    campaign = save_campaign(
        workspace, "All", project.id, None, "telegram", TextSettings(), None, MAKER
    )
    assert move(workspace, campaign, Move.START).clients == 2
    assert [one.cells[:2] for one in everything(workspace, campaign.id)] == [
        ("5120004411", "Мария"), ("5120004412", "Ivan"),
    ]  # fmt: skip
    empty = save_campaign(workspace, "None", project.id, None, "viber", TextSettings(), None, MAKER)
    with pytest.raises(Refused) as refused:
        move(workspace, empty, Move.START)
    assert refused.value.reason is Refusal.NO_CLIENT_FOUND
    assert campaigns.get_campaign(workspace, empty.id).status is Status.DRAFT


def start(workspace, campaign):
    return move_campaign(workspace, campaign.id, Move.START, MAKER)


@pytest.fixture
def in_small_steps(monkeypatch):
    """A campaign copies so few clients at once that a few of them take several steps."""
    monkeypatch.setattr(campaign_copies, "_AT_ONCE", 2)


def test_a_long_start_shows_its_progress(workspace, campaign, in_small_steps):
    shares = [one.share for one in progress_of(start(workspace, campaign))]
    known = [share for share in shares if share is not None]
    assert shares[0] is None
    assert known == sorted(known)
    assert known[-1] == 1
    assert len(set(known)) > 2
    copied = [(one.position, one.cells) for one in everything(workspace, campaign.id)]
    twin = make_campaign(
        workspace,
        campaigns_project(workspace, campaign),
        made_list(workspace, campaign),
        "Twin",
        campaign.settings,
    )
    campaign_copies._AT_ONCE = 1_000
    finish(start(workspace, twin))
    assert [(one.position, one.cells) for one in everything(workspace, twin.id)] == copied


def test_a_start_cancelled_at_any_step_has_changed_nothing(workspace, campaign, in_small_steps):
    before = campaigns.get_campaign(workspace, campaign.id)
    steps = 0
    while True:
        begun = start(workspace, campaign)
        try:
            for _ in range(steps + 1):
                next(begun)
        except StopIteration:
            break
        begun.close()
        assert campaigns.get_campaign(workspace, campaign.id) == before, steps
        assert everything(workspace, campaign.id) == []
        assert campaigns.moves_made(workspace, campaign.id) == []
        steps += 1
    assert steps > 5
    started = campaigns.get_campaign(workspace, campaign.id)
    assert started.status is Status.IN_PROGRESS
    assert started.clients == len(everything(workspace, campaign.id)) > 0


# --- files ---


def test_the_dialer_gets_the_clients_in_the_order_of_calling(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    header, *lines = export(workspace, calls, tmp_path / "out.csv")
    assert header == [
        "Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY", "CAMPAIGN", "CLIENT_KEY",
        "RESULT", "ATTEMPTS", "TALK_TIME", "LAST_TRY", "NOTE",
    ]  # fmt: skip
    assert [line[1:4] for line in lines] == [
        ["Lev", "Europe/London", "1"],
        ["Maria", "America/New_York", "2"],
        ["Юлия", "+05:00", ""],
        ["Bo", "Europe/London", ""],
        ["Maria's shop", "America/New_York", ""],
        ["Ann", "Asia/Vladivostok", ""],
    ]
    assert {line[4] for line in lines} == {calls.code}


def test_whoever_was_reached_is_not_exported_again(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    rows = [*RESULTS, ("12025550163", "onRetry", "1", "", "", "")]
    import_rows(workspace, calls, tmp_path / "in.csv", rows)
    names = [line[1] for line in export(workspace, calls, tmp_path / "out.csv")[1:]]
    assert names == ["Bo", "Ann"]


def test_results_are_imported_by_the_keys_of_the_export(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    header, *lines = export(workspace, calls, tmp_path / "out.csv")
    results = [[*header, "Status"]]
    results += [
        [*line, "noAnswer" if line[1] == "Maria" else "longCallWithResult"] for line in lines
    ]
    imported = import_rows(workspace, calls, tmp_path / "back.csv", results)
    assert (imported.matched, imported.clients, imported.wrong) == (6, 6, 0)
    stored = {one.cells[1]: one.result for one in everything(workspace, calls.id)}
    assert stored["Maria"] is Result.NO_ANSWER
    assert stored["Maria's shop"] is Result.WITH_RESULT


def test_without_keys_all_clients_of_a_number_get_the_same_result(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    imported = import_rows(workspace, calls, tmp_path / "in.csv", RESULTS)
    assert (imported.rows, imported.matched, imported.clients, imported.wrong) == (3, 3, 4, 0)
    found = {one.cells[1]: one for one in everything(workspace, calls.id)}
    assert found["Maria"].result is found["Maria's shop"].result is Result.WITHOUT_RESULT
    assert (found["Юлия"].attempts, found["Юлия"].talk_seconds, found["Юлия"].note) == (
        2, 65, "agreed",
    )  # fmt: skip
    assert found["Ann"].result is Result.PLANNED
    totals = campaigns.get_campaign(workspace, calls.id).totals
    assert totals.results == {
        Result.WITH_RESULT: 1, Result.NO_ANSWER: 1, Result.WITHOUT_RESULT: 2, Result.PLANNED: 2,
    }  # fmt: skip
    assert (totals.used, totals.attempts, totals.talk_seconds) == (4, 7, 105)
    assert sum(count for count, _ in totals.hours.values()) == 2


def test_several_rows_of_a_client_are_attempts_and_the_last_one_is_the_result(
    workspace, tmp_path, calls
):
    move(workspace, calls, Move.START)
    rows = [
        ("Телефон", "Статус звонка", "Длительность"),
        ("+7 912 345-67-89", "Занято", ""),
        ("79123456789", "Нет ответа", ""),
        ("79123456789", "Отвечен с результатом", "30"),
    ]
    for _ in range(2):
        import_rows(workspace, calls, tmp_path / "in.csv", rows)
        (yulia,) = [one for one in everything(workspace, calls.id) if one.cells[1] == "Юлия"]
        assert (yulia.result, yulia.attempts, yulia.talk_seconds) == (Result.WITH_RESULT, 3, 30)


def test_wrong_rows_are_named_and_change_nothing(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    rows = [
        ("Phone", "Status", "Attempts", "Talk time", "Last call"),
        ("999", "noAnswer", "", "", ""),
        ("12025550162", "flew away", "", "", ""),
        ("12025550163", "noAnswer", "many", "", ""),
        ("12025550164", "noAnswer", "", "long", ""),
        ("12025550147", "noAnswer", "", "", "31/12/26"),
        ("", "", "", "", ""),
        ("79123456789", "noAnswer", "", "", ""),
    ]
    book = write_sheets(tmp_path / "in.xlsx", {"Report": rows})
    imported = finish(import_results(workspace, calls.id, book, MAKER))
    assert (imported.rows, imported.matched, imported.wrong, imported.blank) == (7, 1, 5, 1)
    assert [(one.row, one.why, one.seen) for one in imported.wrong_rows] == [
        (2, "unknown_client", ""),
        (3, "unknown_result", "flew away"),
        (4, "bad_value", "many"),
        (5, "bad_value", "long"),
        (6, "bad_value", "31/12/26"),
    ]
    assert campaigns.get_campaign(workspace, calls.id).totals.used == 1


def test_rows_without_a_result_are_one_count_and_change_nothing(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    rows = [("Phone", "Status"), ("12025550162", ""), ("12025550163", " "), ("79123456789", "busy")]
    imported = import_rows(workspace, calls, tmp_path / "in.csv", rows)
    assert (imported.rows, imported.matched, imported.unfilled, imported.wrong) == (3, 1, 2, 0)
    assert campaigns.get_campaign(workspace, calls.id).totals.used == 1
    with pytest.raises(Refused) as refused:
        import_rows(workspace, calls, tmp_path / "in.csv", rows[:2])
    assert refused.value.reason is Refusal.NO_KNOWN_RESULT


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([("Phone", "Status"), ("999", "noAnswer")], Refusal.WRONG_CAMPAIGN),
        ([("Phone", "Status", "Campaign"), ("79123456789", "noAnswer", "Winter")],
         Refusal.WRONG_CAMPAIGN),
        ([("Phone", "Status", "CAMPAIGN", "CLIENT_KEY"), ("79123456789", "noAnswer", "C99", "64")],
         Refusal.WRONG_CAMPAIGN),
        ([("Phone", "Name"), ("79123456789", "Юлия")], Refusal.NO_RESULT_COLUMN),
        ([("Phone", "Status")], Refusal.NO_RESULT_COLUMN),
    ],
)  # fmt: skip
def test_a_report_of_another_campaign_changes_nothing(workspace, tmp_path, calls, rows, reason):
    move(workspace, calls, Move.START)
    before = everything(workspace, calls.id)
    with pytest.raises(Refused) as refused:
        import_rows(workspace, calls, tmp_path / "in.csv", rows)
    assert refused.value.reason in (reason, Refusal.NO_ROWS, Refusal.WRONG_CAMPAIGN)
    assert everything(workspace, calls.id) == before


def test_one_row_of_another_campaign_refuses_the_whole_file(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    rows = [
        ("Phone", "Status", "Campaign"),
        ("79123456789", "noAnswer", "Spring"),
        ("12025550162", "noAnswer", "Winter"),
    ]
    with pytest.raises(Refused) as refused:
        import_rows(workspace, calls, tmp_path / "in.csv", rows)
    assert (refused.value.reason, refused.value.facts["seen"]) == (
        Refusal.WRONG_CAMPAIGN, "Winter",
    )  # fmt: skip
    assert campaigns.get_campaign(workspace, calls.id).totals.used == 0


def test_keys_count_only_beside_the_campaign_that_gave_them(workspace, tmp_path, calls):
    """Every campaign numbers its clients alike, so a key alone may belong to another one."""
    move(workspace, calls, Move.START)
    key = str(everything(workspace, calls.id)[0].position)
    rows = [("Phone", "Status", "CLIENT_KEY"), ("999", "noAnswer", key)]
    with pytest.raises(Refused) as refused:
        import_rows(workspace, calls, tmp_path / "in.csv", rows)
    assert refused.value.reason is Refusal.WRONG_CAMPAIGN
    rows = [("Phone", "Status", "CLIENT_KEY"), ("12025550163", "noAnswer", key)]
    import_rows(workspace, calls, tmp_path / "in.csv", rows)
    (ann,) = [one for one in everything(workspace, calls.id) if one.result is not Result.PLANNED]
    assert ann.cells[1] == "Ann"


def test_unknown_words_are_not_mistaken_for_another_campaign(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    rows = [("Phone", "Status"), ("999", "noAnswer"), ("12025550163", "flew away")]
    with pytest.raises(Refused) as refused:
        import_rows(workspace, calls, tmp_path / "in.csv", rows)
    assert refused.value.reason is Refusal.NO_KNOWN_RESULT
    assert refused.value.facts["seen"] == "flew away"
    assert campaigns.get_campaign(workspace, calls.id).totals.used == 0


def test_the_downloaded_report_is_of_its_own_campaign_only(workspace, tmp_path, calls):
    """Both campaigns called the same list: nothing but the report itself tells them apart."""
    other = make_campaign(
        workspace,
        campaigns_project(workspace, calls),
        made_list(workspace, calls),
        "Twin",
        CallSettings(),
    )
    for campaign in (calls, other):
        move(workspace, campaign, Move.START)
    import_rows(workspace, calls, tmp_path / "in.csv", RESULTS)
    report(workspace, calls, tmp_path / "report.csv")
    with pytest.raises(Refused) as refused:
        finish(import_results(workspace, other.id, tmp_path / "report.csv", MAKER))
    assert refused.value.reason is Refusal.WRONG_CAMPAIGN
    assert campaigns.get_campaign(workspace, other.id).totals.used == 0
    before = everything(workspace, calls.id), campaigns.get_campaign(workspace, calls.id).totals
    imported = finish(import_results(workspace, calls.id, tmp_path / "report.csv", MAKER))
    assert (imported.matched, imported.wrong) == (6, 0)
    assert (
        everything(workspace, calls.id),
        campaigns.get_campaign(workspace, calls.id).totals,
    ) == before


def test_a_campaign_deleted_while_its_report_is_read_keeps_what_it_had(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    before = everything(workspace, calls.id)
    work = import_results(workspace, calls.id, write(tmp_path / "in.csv", RESULTS), MAKER)
    next(work)
    next(work)
    move(workspace, calls, Move.DELETE)
    with pytest.raises(Refused) as refused:
        finish(work)
    assert refused.value.reason is Refusal.NO_SUCH_CAMPAIGN
    assert everything(workspace, calls.id) == before


def test_text_statistics_are_imported_by_the_platforms_words(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", ClientFilter(channels=("telegram",)))
    campaign = make_campaign(workspace, project, made)
    move(workspace, campaign, Move.START)
    rows = [("Client ID", "Message status", "Sent at"), ("5120004411", "READ", "2026-11-20 10:00"),
            ("5120004412", "NOT_DELIVERED", "")]  # fmt: skip
    imported = import_rows(workspace, campaign, tmp_path / "in.csv", rows)
    assert imported.totals.results == {Result.READ: 1, Result.NOT_DELIVERED: 1}
    header, *lines = export(workspace, campaign, tmp_path / "out.csv")
    own = ["CAMPAIGN", "CLIENT_KEY", "RESULT", "ATTEMPTS", "LAST_TRY", "NOTE"]
    assert header[-6:] == own
    assert "GMT_ZONE" not in header
    assert lines == []


def test_the_report_holds_every_client_and_sums_up(workspace, tmp_path, calls):
    move(workspace, calls, Move.START)
    import_rows(workspace, calls, tmp_path / "in.csv", RESULTS)
    header, *lines = report(workspace, calls, tmp_path / "report.csv")
    assert header[:6] == ["Client", "Result", "Attempts", "Last try", "Talk time, s", "Note"]
    assert header[-2:] == ["CAMPAIGN", "CLIENT_KEY"]
    assert len(lines) == 6
    used = report(workspace, calls, tmp_path / "used.csv", used=True)
    assert [line[0] for line in used[1:]] == [
        "79123456789", "12025550147", "12025550162", "12025550147",
    ]  # fmt: skip
    words = dict(campaign_words().totals(campaigns.get_campaign(workspace, calls.id)))
    assert (words["Clients"], words["Tried"], words["Attempts"]) == ("6", "4", "7")
    json.dumps(words)
