"""Names that bear a forgotten person's address: of lists, files, campaigns, and in the journal."""

import re
import shutil
from pathlib import Path

import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.clients.filters import EVERYBODY, Order
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import ChainState
from clientlists_desktop.core.journal.facts import encode_facts
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.people.names import ERASED_TEXT
from clientlists_desktop.core.people.records import Place, RunningCampaigns
from clientlists_desktop.operations.accounts.accounts import add_account, remove_account
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.operations.backups.recovery import recover_from_backup
from clientlists_desktop.operations.backups.restore import restore_backup
from clientlists_desktop.operations.lists.purge import clean_up_at_start
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.paths import key_file
from clientlists_desktop.storage.accounts.accounts import all_accounts
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import backup_file
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.clients import clients, projects
from clientlists_desktop.storage.lists import lists, trash
from clientlists_desktop.storage.people import names
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import new_project, take_in
from tests.operations.helpers import differences, finish, make_list, write
from tests.operations.people.named_person import (
    IVAN,
    LEV,
    ROWS,
    TRACE,
    find,
    forget,
    name_everywhere,
    traces,
)
from tests.people import MAKER
from tests.storage.journal.journals import tamper, verdict_of
from tests.texts.journal_lines import read_journal

pytestmark = pytest.mark.long


@pytest.fixture
def everywhere(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace with the number in whatever somebody can name."""
    name_everywhere(workspace, tmp_path)
    return workspace


@pytest.mark.parametrize("running", RunningCampaigns)
def test_no_name_and_no_line_of_the_journal_holds_the_address(everywhere, running):
    workspace, folder = everywhere, everywhere.path.parent
    assert {name for name, _ in traces(folder)} >= {workspace.path.name}
    done = forget(workspace, running=running)
    assert done.unclean is None
    assert traces(folder) == []
    workspace.close()
    assert traces(folder) == []
    assert find(workspace).counts == {Place.DO_NOT_CONTACT: 1}
    assert differences(workspace) == []


def test_names_stay_apart_and_everything_else_is_as_it_was(everywhere):
    workspace = everywhere
    forget(workspace)
    after = {one.id: one for one in lists.all_lists(workspace)}
    names = [after[at].name for at in sorted(after)]
    assert names == ["…", "+…", "both …", "some +…", "calls …"]
    assert len(set(names)) == len(names)
    (project,) = projects.all_projects(workspace)
    assert (project.name, project.attributes) == ("P +…", ("seen by …", "…"))
    (campaign,) = campaigns.all_campaigns(workspace)
    assert (campaign.name, campaign.project_name, campaign.list_name) == ("C …", "P +…", "calls …")


def test_a_client_keeps_attributes_whose_name_held_the_address(workspace, tmp_path):
    """Two names that become the same are numbered; the filter that names one still finds him."""
    project = new_project(workspace)
    heads = (f"by {IVAN}", "by 8 916 123-45-67", "City")
    rows = (("Client ID", "Channel", *heads), ("5120004411", "TELEGRAM", "a", "b", IVAN))
    take_in(workspace, write(tmp_path / "c.csv", rows), project)
    forget(workspace)
    (found,) = clients.clients_at(
        workspace, clients.found_clients(workspace, project.id, EVERYBODY, Order())
    )
    assert found.attributes == {"by …": "a", "by … 2": "b", "City": "…"}
    assert projects.get_project(workspace, project.id).attributes == ("by …", "by … 2", "City")


def test_two_lists_of_the_same_number_are_numbered(workspace, tmp_path):
    path = write(tmp_path / "a.csv", ROWS)
    for name in (IVAN, "…", "8 (916) 123-45-67", "Spring"):
        make_list(workspace, path, name)
    forget(workspace)
    found = lists.all_lists(workspace)
    assert sorted(one.name for one in found) == sorted(["… 2", "…", "… 3", "Spring"])


def test_the_journal_holds_and_says_what_was_removed(everywhere):
    workspace = everywhere
    before = read_journal(workspace)
    done = forget(workspace)
    after = read_journal(workspace)
    changed = [new for old, new in zip(before, after, strict=False) if old != new]
    assert {one.is_masked for one in changed} == {True}
    assert {Event.LIST_CREATED, Event.LIST_RENAMED, Event.DO_NOT_CONTACT_REMOVED} <= {
        one.event for one in changed
    }
    assert (done.erasure.lines, after[-1].facts["lines"]) == (len(changed), len(changed))
    assert done.erasure.names == after[-1].facts["names"] > 20
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.masked) == (ChainState.HOLDS, len(changed))
    assert verdict.is_trusted
    others = [(old, new) for old, new in zip(before, after, strict=False) if not new.is_masked]
    assert all(old == new for old, new in others)


def test_a_second_person_is_removed_from_lines_that_the_first_stood_in(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "a.csv", ROWS), f"{IVAN} and {LEV}")
    forget(workspace)
    forget(workspace, LEV)
    (line,) = read_journal(workspace, LineFilter(events=(Event.LIST_CREATED,)))
    assert line.facts["name"] == f"{ERASED_TEXT} and {ERASED_TEXT}"
    assert verdict_of(workspace).is_trusted


def test_with_a_new_key_the_journal_still_holds(workspace, tmp_path):
    """The line that changed the key has a digest of the lines before it."""
    path = write(tmp_path / "a.csv", ROWS)
    make_list(workspace, path, IVAN)
    workspace.close()
    key_file(workspace.path).unlink()
    workspace.journal_keys = None
    make_list(workspace, path, f"new {IVAN}")
    unread = verdict_of(workspace).unread
    assert unread > 0
    forget(workspace)
    assert traces(workspace.path.parent) == []
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread) == (ChainState.HOLDS, unread)
    make_list(workspace, path, "later")
    assert verdict_of(workspace).state is ChainState.HOLDS


def test_a_key_that_changes_with_the_forgetting_vouches_for_what_is_left(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "a.csv", ROWS), IVAN)
    count = len(read_journal(workspace))
    workspace.close()
    key_file(workspace.path).unlink()
    workspace.journal_keys = None
    forget(workspace)
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.unread) == (ChainState.HOLDS, count)


def test_a_restored_backup_bears_no_name_and_a_journal_that_holds(everywhere):
    workspace = everywhere
    (backup,) = backups.read_backups(workspace)
    forget(workspace)
    restore_backup(workspace, backup.backup.name, MAKER)
    assert traces(workspace.path.parent) == []
    verdict = verdict_of(workspace)
    assert verdict.state is ChainState.HOLDS
    assert verdict.masked > 0
    assert differences(workspace) == []


def test_a_backup_that_lay_elsewhere_brings_no_name_back(everywhere, tmp_path):
    workspace = everywhere
    file = backup_file(workspace.path, backups.read_backups(workspace)[0].backup.name)
    elsewhere = shutil.copy(file, tmp_path / "usb.sqlite")
    forget(workspace)
    shutil.copy(elsewhere, file)
    restore_backup(workspace, file.stem, MAKER)
    local = b"916) 123-45-67", b"\xc2\xa0"
    left = [one for _, one in traces(workspace.path.parent) if not any(x in one for x in local)]
    assert left == []
    assert verdict_of(workspace).state is ChainState.HOLDS


def test_cancelled_on_the_way_no_name_is_changed(everywhere):
    workspace = everywhere
    before, names = read_journal(workspace), find(workspace).records
    work = forget_person(workspace, IVAN, "telephony", "He asked", MAKER)
    for _ in range(6):
        next(work)
    work.close()
    assert read_journal(workspace) == before
    assert find(workspace).records == names
    assert verdict_of(workspace).is_trusted


def test_what_somebody_tampered_with_stays_tampered_with(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "a.csv", ROWS), f"L {IVAN}")
    make_list(workspace, write(tmp_path / "b.csv", ROWS), f"M {IVAN}")
    at = next(one.number for one in read_journal(workspace) if one.event is Event.LIST_CREATED)
    tamper(workspace, f"UPDATE journal SET facts = replace(facts, 'L ', 'X ') WHERE number = {at}")
    assert verdict_of(workspace).broken_at == at
    forget(workspace)
    assert traces(workspace.path.parent) == []
    verdict = verdict_of(workspace)
    assert (verdict.state, verdict.broken_at) == (ChainState.BROKEN, at)


def test_an_account_that_bears_the_address_is_removed_first(workspace, tmp_path):
    change_password(workspace, MAKER, "", "a river in spring")
    made = add_account(workspace, "8 916 123-45-67", "a lake in autumn", [Role.LINGUIST], MAKER)
    with pytest.raises(Refused) as refused:
        forget(workspace)
    assert refused.value.reason is Refusal.ACCOUNT_NAMES_PERSON
    assert find(workspace).counts == {Place.NAMES: 1, Place.JOURNAL: 1}
    remove_account(workspace, made.id, MAKER)
    forget(workspace)
    assert traces(workspace.path.parent) == []
    assert [one.name for one in all_accounts(workspace)] == [MAKER.name]


def test_what_bears_the_address_is_found(everywhere):
    found = find(everywhere)
    named = [one for one in found.records if one.place is Place.NAMES]
    columns = {column for one in named for column in one.fields}
    assert {"client_list.name", "client_list.source_name", "campaign.name", "project.name",
            "consent.list_name", "statement.wording"} <= columns  # fmt: skip
    assert not any(one.is_own for one in named)
    lines = [one for one in found.records if one.place is Place.JOURNAL]
    naming = [
        one for one in read_journal(everywhere) if TRACE.search(encode_facts(one.facts).encode())
    ]
    assert [one.row for one in lines] == [one.number for one in naming]
    assert found.counts[Place.PROOF] == 2


@pytest.mark.parametrize(
    ("channel", "address", "holding", "others"),
    [
        ("chat_api", "Ivan.P@example.com",
         ["ivan.p@example.com.csv", "to_IVAN.P@EXAMPLE.COM", "<Ivan.P@example.com>, refused"],
         ["xivan.p@example.com", "q.ivan.p@example.com", "example.com"]),
        ("chat_api", "@ivan_petrov", ["from @ivan_petrov", "@Ivan_Petrov.xlsx"],
         ["ivan", "@petrov", "@ivan_petrov7 and @xivan_petrov"]),
        ("slack", "ivanpetrov", ["dm @ivanpetrov"], ["ivanpetrov", "mail ivanpetrov@example.com"]),
        ("telegram", "5120004411", ["tg 5120004411", "id5120004411.csv 5120004411"],
         ["51200044110", "7 5120004412"]),
        ("chat_widget", "747078ed-d270-5664-62bf-0a933b43a15f",
         ["747078ED-d270-5664-62bf-0a933b43a15f.csv"], ["747078ed-d270-5664-62bf"]),
        ("viber", "01234567890A==", ["v 01234567890A== too"], ["01234567890AB"]),
    ],
)  # fmt: skip
def test_an_id_is_removed_from_names_whole(workspace, tmp_path, channel, address, holding, others):
    path = write(tmp_path / "a.csv", ROWS)
    for name in (*holding, *others):
        make_list(workspace, path, name)
    forget(workspace, address, channel)
    names = [one.name for one in lists.all_lists(workspace)]
    assert not {*holding} & {*names}
    assert {*others} <= {*names}
    trace = re.compile(rf"(?<![\w.]){re.escape(address)}(?![\w@])", re.IGNORECASE)
    found = [one for one in read_journal(workspace) if trace.search(str(dict(one.facts)))]
    assert {one.facts["name"] for one in found} <= {*others}
    assert verdict_of(workspace).is_trusted


CODES = {
    "account": "made_at password removed_at roles", "attempt": "key",
    "campaign": "channel ended_at kind made_at planned_for started_at status totals",
    "campaign_client": "result zone", "campaign_move": "made_at move status",
    "client": "channel reason", "client_list": "channel deleted_at made_at owner reasons"
    " source_sha256 state",
    "consent": "basis channel confirmed_at counts kind language local_time source_sha256",
    "digest": "name", "do_not_contact": "reason removed_at scope since source space until",
    "do_not_contact_change": "at kind", "journal": "at code event mask",
    "journal_seal": "code key_id last", "list_recipe": "consents", "list_setting": "kept_until",
    "list_version": "counts kind made_at source_sha256", "opening": "channel fingerprint used_at",
    "project": "counts deleted_at made_at", "proof": "sha256", "row": "reason zone",
    "setting": "key", "statement": "language made_at", "step": "kind", "token": "digest made_at",
    "version_row": "reason zone",
}  # fmt: skip
"""Columns of what the program itself writes."""
ELSEWHERE = {
    "campaign_client": "address fields note", "journal": "account_name facts",
    "client": "address attributes block_reason blocked_by bot findings first_name last_name"
    " searched username",
    "row": "address fields findings original", "version_row": "address fields findings original",
    "step": "facts", "step_row": "after before", "do_not_contact": "address",
    "project": "attributes bots",
    **{table: "name name_key" for table in names.NAMED if table != "project"},
}  # fmt: skip
"""Columns that are erased by more than cutting out an address."""


def test_every_column_with_text_is_looked_into(workspace):
    """Whoever adds a column decides here whether somebody can be named in it."""
    looked_into = {(table, one) for table, some in names.TEXTS.items() for one in some}
    for known in (CODES, ELSEWHERE, {"project": "name name_key"}):
        looked_into |= {(table, one) for table, some in known.items() for one in some.split()}
    with workspace.reading() as db:
        found = {
            (table, column.name)
            for table in db.get_tables()
            for column in db.get_columns(table)
            if column.data_type.upper().startswith(("TEXT", "VARCHAR"))
        }
    assert found == looked_into


def test_what_was_interrupted_is_finished_by_the_next_start(everywhere):
    """The backup holds the names until then; the workspace and its journal don't."""
    workspace = everywhere
    work = forget_person(workspace, IVAN, "telephony", "He asked", MAKER)
    while not trash.has_traces(Workspace(workspace.path)):
        next(work)
    work.close()
    assert verdict_of(workspace).is_trusted
    assert traces(workspace.path.parent) != []
    finish(clean_up_at_start(workspace, "2026-11-28T00:00:00+00:00"))
    assert traces(workspace.path.parent) == []
    (backup,) = backups.read_backups(workspace)
    restore_backup(workspace, backup.backup.name, MAKER)
    assert verdict_of(workspace).state is ChainState.HOLDS


def test_a_damaged_workspace_whose_backup_lay_elsewhere_brings_no_name_back(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "a.csv", ROWS), f"L {IVAN}")
    backups.back_up(workspace, BackupKind.DAILY)
    file = backup_file(workspace.path, backups.read_backups(workspace)[0].backup.name)
    elsewhere = shutil.copy(file, tmp_path / "usb.sqlite")
    forget(workspace)
    shutil.copy(elsewhere, file)
    workspace.close()
    with workspace.path.open("r+b") as damaged:
        damaged.seek(4096)
        damaged.write(b"\xff" * 4096)
    kept = recover_from_backup(workspace).kept
    left = [name for name, _ in traces(workspace.path.parent)]
    assert kept is not None
    assert set(left) <= {kept.name, file.name}
    (line,) = read_journal(workspace, LineFilter(events=(Event.LIST_CREATED,)))
    assert line.is_masked
    assert verdict_of(workspace).state is not ChainState.BROKEN
