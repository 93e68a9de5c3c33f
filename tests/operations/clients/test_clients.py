"""Clients of projects: imported, found, made into lists; a refusal changes nothing."""

import sqlite3
from contextlib import closing
from datetime import date
from itertools import product

import pytest

from clientlists_desktop.core.campaigns.settings import TextSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import (
    EVERYBODY,
    ClientFilter,
    Counts,
    Days,
    Order,
    SortBy,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.campaigns.campaigns import save_campaign
from clientlists_desktop.operations.clients.client_import import add_clients, add_made_up_clients
from clientlists_desktop.operations.clients.projects import (
    create_project,
    delete_project,
    rename_project,
    restore_project,
)
from clientlists_desktop.operations.clients.saved_filters import delete_filter, save_filter
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts
from clientlists_desktop.operations.lists.from_clients import (
    find_clients,
    refresh_list,
    what_changes,
)
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.clients import clients, projects, saved_filters
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import (
    CLIENTS,
    WORDS,
    check_clients,
    list_of,
    make_campaign,
    move,
    new_project,
    take_in,
    with_clients,
)
from tests.operations.helpers import WORDING, finish, stored, write
from tests.people import AGREED, MAKER

TELEGRAM = ClientFilter(channels=("telegram",))


def having(*condition):
    return ClientFilter(texts=(TextCondition(*condition),))


def everybody(workspace: Workspace, project, chosen=EVERYBODY, order=None):
    ids = clients.found_clients(
        workspace, project.id, chosen, order or Order(SortBy.ADDRESS, False)
    )
    return clients.clients_at(workspace, ids)


def addresses(workspace: Workspace, project, chosen=EVERYBODY):
    return sorted(one.address for one in everybody(workspace, project, chosen))


def test_clients_that_are_in_are_not_refused_because_their_draft_cannot_be_deleted(
    workspace, tmp_path
):
    project = new_project(workspace)
    file = check_clients(workspace, write(tmp_path / "people.csv", CLIENTS), project)
    full = "BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"
    with closing(sqlite3.connect(workspace.path)) as db:
        db.execute(f"CREATE TRIGGER full BEFORE DELETE ON row {full}")
    assert finish(add_clients(workspace, file.id, project.id, MAKER)).new == 5
    with closing(sqlite3.connect(workspace.path)) as db:
        db.execute("DROP TRIGGER full")
    discard_abandoned_drafts(workspace)
    assert stored(workspace) == (0, 0)


def test_a_file_of_clients_is_imported_with_all_its_fields(workspace, tmp_path):
    project = new_project(workspace)
    added = take_in(workspace, write(tmp_path / "people.csv", CLIENTS), project)
    assert (added.new, added.updated, added.unchanged, added.failed) == (5, 0, 0, 0)
    assert added.read == 5
    maria = everybody(workspace, project)[2]
    assert (maria.address, maria.channel_code, maria.name) == (
        "5120004411", "telegram", "Мария Орлова",
    )  # fmt: skip
    assert (maria.username, maria.bot, maria.sessions) == ("m_orlova", "Support bot", 48)
    assert maria.attributes == {"City": "Казань"}
    spam = everybody(workspace, project)[4]
    assert spam.blocked
    assert spam.attributes == {}
    assert projects.get_project(workspace, project.id).clients == {"telegram": 3, "whatsapp": 2}
    assert stored(workspace) == (0, 0)


def test_known_clients_are_updated_and_an_absent_column_clears_nothing(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    again = [
        ("First name", "Channel", "id", "City"),
        ("Мария", "telegram", "5120004411", "Казань"),
        ("Vanya", "telegram", "5120004412", ""),
        ("New", "telegram", "5120004499", "Омск"),
        ("Nobody", "FAX", "1", ""),
        ("", "", "", ""),
    ]
    added = take_in(workspace, write(tmp_path / "again.csv", again), project)
    assert (added.new, added.updated, added.unchanged) == (1, 1, 1)
    assert (added.failed, added.blank, added.read) == (1, 0, 4)
    found = {one.address: one for one in everybody(workspace, project)}
    vanya = found["5120004412"]
    assert (vanya.name, vanya.username, vanya.sessions) == ("Vanya Smirnov", "ivan_s", 112)
    assert vanya.attributes == {}
    assert addresses(workspace, project, having(TextMatch.CONTAINS, "vanya sm")) == ["5120004412"]
    assert addresses(workspace, project, having(TextMatch.CONTAINS, "ivan sm")) == []


def test_a_client_is_known_by_project_channel_and_id(workspace, tmp_path):
    one, other = new_project(workspace, "One"), new_project(workspace, "Other")
    same = [("ID", "Channel"), ("12025550147", "WHATSAPP"), ("12025550147", "TELEGRAM")]
    path = write(tmp_path / "same.csv", same)
    assert take_in(workspace, path, one).new == 2
    assert take_in(workspace, path, other).new == 2
    assert take_in(workspace, path, one).unchanged == 2


def test_of_a_client_that_a_file_holds_twice_the_last_row_counts(workspace, tmp_path):
    project = new_project(workspace)
    twice = [("ID", "Name"), ("5120004411", "First"), ("5120004411", "Last")]
    added = take_in(workspace, write(tmp_path / "twice.csv", twice), project, "telegram")
    assert (added.new, added.updated, added.unchanged, added.read) == (1, 1, 0, 2)
    assert [one.name for one in everybody(workspace, project)] == ["Last"]


def test_a_file_in_which_no_row_is_ready_changes_nothing(workspace, tmp_path):
    project = new_project(workspace)
    bad = [("ID", "Channel"), ("1", "FAX")]
    file = check_clients(workspace, write(tmp_path / "bad.csv", bad), project)
    with pytest.raises(Refused) as refused:
        finish(add_clients(workspace, file.id, project.id, MAKER))
    assert refused.value.reason is Refusal.NOTHING_READY
    assert everybody(workspace, project) == []


def test_a_deleted_project_takes_no_clients(workspace, tmp_path):
    project = new_project(workspace)
    file = check_clients(workspace, write(tmp_path / "people.csv", CLIENTS), project)
    delete_project(workspace, project.id, MAKER)
    with pytest.raises(Refused) as refused:
        finish(add_clients(workspace, file.id, project.id, MAKER))
    assert refused.value.reason is Refusal.NO_SUCH_PROJECT


def test_a_draft_of_clients_is_never_offered_and_is_discarded_later(workspace, tmp_path):
    project = new_project(workspace)
    check_clients(workspace, write(tmp_path / "people.csv", CLIENTS), project)
    assert drafts.kept_drafts(workspace) == []
    discard_abandoned_drafts(workspace)
    assert stored(workspace) == (0, 0)


def test_names_with_quotes_and_keys_of_any_script_are_kept(workspace, tmp_path):
    project = new_project(workspace)
    odd = [("ID", 'It\'s "odd" $.x', "Ключ"), ("a'b\"c", "va'l\"ue", "зна\\чение")]
    take_in(workspace, write(tmp_path / "odd.csv", odd), project, "chat_api")
    (one,) = everybody(workspace, project)
    assert one.address == "a'b\"c"
    assert one.attributes == {'It\'s "odd" $.x': "va'l\"ue", "Ключ": "зна\\чение"}
    chosen = having(TextMatch.EQUALS, "VA'L\"UE", 'It\'s "odd" $.x')
    assert addresses(workspace, project, chosen) == ["a'b\"c"]


def test_made_up_clients_are_all_ready(workspace):
    project = new_project(workspace)
    added = finish(add_made_up_clients(workspace, project.id, MAKER))
    assert (added.new, added.failed, added.duplicate) == (240, 0, 0)
    assert len(projects.get_project(workspace, project.id).clients) > 2


def test_made_up_clients_are_not_discarded_during_their_import(workspace, monkeypatch):
    project = new_project(workspace)
    add_rows = drafts.add_rows

    def tidy_meanwhile(workspace, draft, found):
        discard_abandoned_drafts(workspace)
        add_rows(workspace, draft, found)

    monkeypatch.setattr(drafts, "add_rows", tidy_meanwhile)
    assert finish(add_made_up_clients(workspace, project.id, MAKER)).new == 240


FILTERS = {
    "nothing": (EVERYBODY, {1, 2, 3, 4, 5}),
    "channel": (TELEGRAM, {1, 2, 3}),
    "channels": (ClientFilter(channels=("telegram", "whatsapp")), {1, 2, 3, 4, 5}),
    "contains": (having(TextMatch.CONTAINS, "ОРЛ"), {1}),
    "contains id": (having(TextMatch.CONTAINS, "0004"), {1, 2, 3}),
    "not contains": (having(TextMatch.NOT_CONTAINS, "орл"), {2, 3, 4, 5}),
    "equals name": (having(TextMatch.EQUALS, "grace o’neill"), {4}),
    "equals first": (having(TextMatch.EQUALS, "IVAN"), {2}),
    "equals last": (having(TextMatch.EQUALS, "tanaka"), {5}),
    "equals id": (having(TextMatch.EQUALS, "5120004411"), {1}),
    "equals part": (having(TextMatch.EQUALS, "51200044"), set()),
    "starts with": (having(TextMatch.STARTS_WITH, "1202"), {4, 5}),
    "starts with last": (having(TextMatch.STARTS_WITH, "smir"), {2}),
    "starts in the middle": (having(TextMatch.STARTS_WITH, "mirn"), set()),
    "user name": (having(TextMatch.STARTS_WITH, "ivan_"), {2}),
    "joined": (ClientFilter(joined=Days(date(2026, 3, 3), date(2026, 5, 17))), {1, 4}),
    "joined from": (ClientFilter(joined=Days(date(2026, 5, 17), None)), {4, 5}),
    "visited on a day": (ClientFilter(last_visit=Days(date(2026, 10, 31), date(2026, 10, 31))),
                         {1, 2, 4}),
    "visited ever": (ClientFilter(last_visit=Days()), {1, 2, 3, 4}),
    "bot": (ClientFilter(bots=("Sales bot",)), {2}),
    "blocked": (ClientFilter(blocked=True), {3}),
    "not blocked": (ClientFilter(blocked=False), {1, 2, 4, 5}),
    "sessions": (ClientFilter(sessions=Counts(7, 48)), {1, 4}),
    "attribute": (having(TextMatch.CONTAINS, "bost", "City"), {2, 4}),
    "attribute not": (having(TextMatch.NOT_CONTAINS, "bost", "City"), {1, 3, 5}),
    "unknown attribute": (having(TextMatch.CONTAINS, "x", "Nothing"), set()),
    "all at once": (ClientFilter(
        channels=("telegram",), blocked=False, sessions=Counts(50, None),
        texts=(TextCondition(TextMatch.CONTAINS, "i"),
               TextCondition(TextMatch.EQUALS, "boston", "City"))), {2}),
}  # fmt: skip


def test_what_each_filter_finds(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    by_address = {row[0]: number for number, row in enumerate(CLIENTS[1:], start=1)}
    for name, (chosen, expected) in FILTERS.items():
        found = everybody(workspace, project, chosen)
        assert {by_address[one.address] for one in found} == expected, name
        matching = clients.matching(workspace, project.id, chosen)
        assert matching.total == len(found), name
        assert matching.blocked == sum(one.blocked for one in found), name


def test_reading_all_finds_the_same_in_the_same_order(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    names = ("nothing", "contains id", "all at once")
    for case in product(names, SortBy, (False, True)):
        chosen, order = FILTERS[case[0]][0], Order(*case[1:])
        ids, matching = finish(find_clients(workspace, project.id, chosen, order, MAKER))
        assert list(ids) == list(clients.found_clients(workspace, project.id, chosen, order)), case
        assert matching == clients.matching(workspace, project.id, chosen), case
        first = clients.first_clients(workspace, project.id, chosen, order, 2)
        assert list(first) == list(ids[:2]), case


def test_wildcards_of_sql_like_are_searched_literally(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    for text in ("%", "_%", "'", '"', "\\"):
        found = addresses(workspace, project, having(TextMatch.CONTAINS, text))
        assert found == (["5120004411", "5120004412"] if text == "_" else []), text


def test_a_list_of_clients_leaves_blocked_ones_out_and_keeps_its_filter(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", TELEGRAM)
    assert (made.clients, made.source_name, made.client_filter) == (2, "Support", TELEGRAM)
    file = drafts.get_checked_file(workspace, made.id)
    assert file.columns == (*WORDS, "City")
    assert [row.values for row in rows.every_row(workspace, file)] == [
        ("5120004411", "Мария", "Орлова", "m_orlova", "Казань"),
        ("5120004412", "Ivan", "Smirnov", "ivan_s", "Boston"),
    ]
    consent = consents.consent_of(workspace, made.id)
    assert consent is not None
    assert (consent.wording, consent.source_name) == (WORDING, "Support")
    assert [one.name for one in lists.all_lists(workspace)] == ["TG"]


@pytest.mark.parametrize(
    ("chosen", "name", "reason"),
    [
        (EVERYBODY, "TG", Refusal.SEVERAL_CHANNELS),
        (ClientFilter(channels=("telegram", "whatsapp")), "TG", Refusal.SEVERAL_CHANNELS),
        (ClientFilter(channels=("telegram",), blocked=True), "TG", Refusal.NO_CLIENT_FOUND),
        (ClientFilter(channels=("viber",)), "TG", Refusal.NO_CLIENT_FOUND),
        (TELEGRAM, "taken", Refusal.NAME_TAKEN),
        (TELEGRAM, " ", Refusal.NAME_EMPTY),
    ],
)
def test_a_refused_list_leaves_nothing(workspace, tmp_path, chosen, name, reason):
    project = with_clients(workspace, tmp_path)
    list_of(workspace, project, "Taken", TELEGRAM)
    before = stored(workspace)
    with pytest.raises(Refused) as refused:
        list_of(workspace, project, name, chosen)
    assert refused.value.reason is reason
    assert stored(workspace) == before


def test_a_refresh_is_previewed_and_then_done(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", TELEGRAM)
    changes = [
        ("ID", "Channel", "Blocked", "First name"),
        ("5120004411", "telegram", "yes", "Мария"),
        ("5120004412", "telegram", "no", "Vanya"),
        ("5120004420", "telegram", "no", "New"),
    ]
    take_in(workspace, write(tmp_path / "changes.csv", changes), project)
    change = finish(what_changes(workspace, made.id, MAKER))
    assert (change.added, change.removed, change.kept, change.blocked) == (1, 1, 1, 2)
    again = finish(
        refresh_list(workspace, made.id, Confirmation("They still agree."), MAKER, WORDS)
    )
    assert again.clients == 2
    file = drafts.get_checked_file(workspace, made.id)
    assert [row.values[:2] for row in rows.every_row(workspace, file)] == [
        ("5120004412", "Vanya"), ("5120004420", "New"),
    ]  # fmt: skip
    consent = consents.consent_of(workspace, made.id)
    assert consent is not None
    assert (consent.wording, consent.actor) == ("They still agree.", "maker")
    change = finish(what_changes(workspace, made.id, MAKER))
    assert (change.added, change.removed) == (0, 0)


def test_a_refresh_that_would_empty_the_list_changes_nothing(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", TELEGRAM)
    blocked = [("ID", "Channel", "Blocked")]
    blocked += [(row[0], "telegram", "yes") for row in CLIENTS[1:4]]
    take_in(workspace, write(tmp_path / "blocked.csv", blocked), project)
    before = list(rows.every_row(workspace, drafts.get_checked_file(workspace, made.id)))
    with pytest.raises(Refused) as refused:
        finish(refresh_list(workspace, made.id, AGREED, MAKER, WORDS))
    assert refused.value.reason is Refusal.NO_CLIENT_FOUND
    assert list(rows.every_row(workspace, drafts.get_checked_file(workspace, made.id))) == before
    assert lists.get_list(workspace, made.id).clients == 2


def test_what_was_deleted_meanwhile_is_refused_with_its_name(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", TELEGRAM)
    delete_list(workspace, made.id, MAKER)
    for work in (
        what_changes(workspace, made.id, MAKER),
        refresh_list(workspace, made.id, AGREED, MAKER, WORDS),
    ):
        with pytest.raises(Refused) as refused:
            finish(work)
        assert (refused.value.reason, refused.value.facts["name"]) == (Refusal.NO_SUCH_LIST, "TG")
    file = check_clients(workspace, write(tmp_path / "again.csv", CLIENTS), project)
    delete_project(workspace, project.id, MAKER)
    for undoable in (
        lambda: list_of(workspace, project, "Other", TELEGRAM),
        lambda: finish(add_clients(workspace, file.id, project.id, MAKER)),
        lambda: rename_project(workspace, project.id, "Other", MAKER),
        lambda: save_campaign(
            workspace, "C", project.id, None, "telegram", TextSettings(), None, MAKER
        ),
    ):
        with pytest.raises(Refused) as refused:
            undoable()
        assert refused.value.reason is Refusal.NO_SUCH_PROJECT
        assert refused.value.facts["name"] == "Support"


def test_a_list_outlives_its_project_but_is_refreshed_no_more(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    made = list_of(workspace, project, "TG", TELEGRAM)
    delete_project(workspace, project.id, MAKER)
    discard_abandoned_drafts(workspace, deleted_before="9999")
    assert lists.get_list(workspace, made.id).clients == 2
    with pytest.raises(Refused) as refused:
        finish(what_changes(workspace, made.id, MAKER))
    assert refused.value.reason is Refusal.NO_SUCH_PROJECT
    with closing(sqlite3.connect(workspace.path)) as connection:
        assert connection.execute("SELECT count(*) FROM client").fetchone() == (0,)


def test_projects_are_renamed_deleted_and_restored(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    assert rename_project(workspace, project.id, "Поддержка", MAKER).name == "Поддержка"
    with pytest.raises(Refused) as refused:
        create_project(workspace, "ПОДДЕРЖКА", MAKER)
    assert refused.value.reason is Refusal.PROJECT_NAME_TAKEN
    delete_project(workspace, project.id, MAKER)
    assert projects.all_projects(workspace) == []
    create_project(workspace, "поддержка", MAKER)
    discard_abandoned_drafts(workspace, deleted_before="")
    assert restore_project(workspace, project.id, MAKER) == "Поддержка (2)"
    assert projects.get_project(workspace, project.id).total == 5


@pytest.mark.parametrize("moves", [(Move.START,), (Move.START, Move.SUSPEND)])
def test_a_project_is_not_deleted_while_campaigns_of_it_run(workspace, tmp_path, moves):
    project = with_clients(workspace, tmp_path)
    campaign = make_campaign(workspace, project, list_of(workspace, project, "TG", TELEGRAM))
    for wanted in moves:
        move(workspace, campaign, wanted)
    with pytest.raises(Refused) as refused:
        delete_project(workspace, project.id, MAKER)
    assert refused.value.reason is Refusal.PROJECT_IN_USE
    assert "Autumn" in str(refused.value.facts["expected"])
    move(workspace, campaign, Move.STOP)
    delete_project(workspace, project.id, MAKER)
    discard_abandoned_drafts(workspace, deleted_before="9999")
    kept = campaigns.get_campaign(workspace, campaign.id)
    assert (kept.project_id, kept.project_name, kept.clients) == (None, "Support", 2)


def test_filters_are_kept_by_name(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    save_filter(workspace, project.id, " Русские ", TELEGRAM, MAKER)
    (saved,) = saved_filters.saved_filters(workspace, project.id)
    assert (saved.name, saved.filter) == ("Русские", TELEGRAM)
    with pytest.raises(Refused) as refused:
        save_filter(workspace, project.id, "русские", EVERYBODY, MAKER)
    assert refused.value.reason is Refusal.FILTER_NAME_TAKEN
    save_filter(workspace, project.id, "русские", EVERYBODY, MAKER, replace=True)
    delete_filter(workspace, saved.id, MAKER)
    assert saved_filters.saved_filters(workspace, project.id) == []


def test_all_clients_of_a_channel_are_for_text_campaigns_only(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    with pytest.raises(Refused) as refused:
        save_campaign(
            workspace, "Calls", project.id, None, "telephony", TextSettings(), None, MAKER
        )
    assert refused.value.reason is Refusal.LIST_GONE
