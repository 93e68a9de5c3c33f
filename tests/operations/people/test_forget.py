"""Forgotten means forgotten: nothing of a person is left in any file, and nothing else is lost."""

import json
import shutil
from pathlib import Path

import pytest

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.channels import TELEPHONY, channel_of
from clientlists_desktop.core.do_not_contact.entries import EntryFacts, EntrySource
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.lists.recipes import Combination, Combine
from clientlists_desktop.core.lists.updates import Update, UpdateMode
from clientlists_desktop.core.people.names import ERASED_TEXT
from clientlists_desktop.core.people.person import matcher_of, person_at
from clientlists_desktop.core.people.records import Place, RunningCampaigns
from clientlists_desktop.operations.backups.restore import restore_backup, restore_lists_from_backup
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.entries_export import export_entries
from clientlists_desktop.operations.imports.edits import undo
from clientlists_desktop.operations.imports.fixes import edit_cell
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.lists.client_edits import correct_client, undo_client_edit
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import delete_list, restore_list
from clientlists_desktop.operations.lists.purge import clean_up_at_start, erase_list
from clientlists_desktop.operations.lists.recipes import combine_lists
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.operations.people.search import find_person, save_answer
from clientlists_desktop.operations.workspaces import save_copy
from clientlists_desktop.storage.backups import backups
from clientlists_desktop.storage.backups.backup_files import backup_file
from clientlists_desktop.storage.campaigns import campaign_clients, campaigns
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.do_not_contact.lookup import find_blocked
from clientlists_desktop.storage.imports import drafts, rows, steps
from clientlists_desktop.storage.lists import recount, trash
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.export_words import entry_words, report_words
from clientlists_desktop.texts.people.people import after_forgetting
from clientlists_desktop.texts.translation import english
from tests.operations.client_samples import (
    make_campaign,
    move,
    new_project,
    take_in,
    with_clients,
)
from tests.operations.helpers import check, finish, is_sound, make_list, write
from tests.people import AGREED, MAKER
from tests.texts.journal_lines import read_journal

ANN, LEV, EVE = "12025550147", "12025550162", "12125550163"
NAME = "Unmistakable Ann"
ROWS = (
    ("Phone", "Name", "Second phone"),
    (f"+{ANN}", NAME, ""),
    (LEV, "Lev", "wife: +1 (202) 555-0147, at work"),
    (EVE, "Eve", LEV),
    (f"call {ANN}", NAME, ""),
    ("1-202-555-0147", NAME, "home"),
)
PROJECT_CLIENTS = (
    ("Client ID", "Channel", "First name", "Last name", "Username", "Spouse"),
    (ANN, "WHATSAPP", "Unmistakable", "Ann", "", ""),
    ("5120004411", "TELEGRAM", "Lev", "", "", f"+{ANN}"),
)
TRACES = [one.encode(code) for one in (ANN, NAME, "202-555-0147", "(202) 555-0147")
          for code in ("utf-8", "utf-16-le")]  # fmt: skip


def traces(folder: Path) -> set[str]:
    """Return the files of a folder that hold anything of Ann."""
    found = {path for path in folder.rglob("*") if path.is_file()}
    return {path.name for path in found if any(trace in path.read_bytes() for trace in TRACES)}


def forget(workspace, address=ANN, **options):
    return finish(forget_person(workspace, address, "telephony", "She asked", MAKER, **options))


def find(workspace, text=ANN, channel="telephony", **options):
    return finish(find_person(workspace, text, channel, MAKER, **options))


def clients_of(workspace, campaign):
    positions = campaign_clients.positions_of(workspace, campaign.id)
    return campaign_clients.campaign_clients_at(workspace, campaign.id, positions)


@pytest.fixture
def everywhere(workspace, tmp_path):
    """Ann in a list, the trash, a draft with edits, a project, campaigns, the book and a backup."""
    made = make_list(workspace, write(tmp_path / "a.csv", ROWS), "Spring")
    gone = make_list(workspace, write(tmp_path / "b.csv", ROWS), "Gone")
    delete_list(workspace, gone.id, MAKER)
    correct_client(workspace, made.id, 64, [ANN, f"{NAME} Smith"], MAKER)
    draft = check(workspace, write(tmp_path / "c.csv", ROWS))
    draft = finish(edit_cell(workspace, draft, 64, 1, f"{NAME} Jones", MAKER))
    draft = finish(edit_cell(workspace, draft, 3 * 64, 2, f"{ANN} too", MAKER))
    draft = finish(edit_cell(workspace, draft, 3 * 64, 2, "none", MAKER))
    project = new_project(workspace)
    take_in(workspace, write(tmp_path / "d.csv", PROJECT_CLIENTS), project)
    made_of = [make_campaign(workspace, project, made, name, CallSettings())
               for name in ("Running", "Over")]  # fmt: skip
    running, over = [move(workspace, one, Move.START) for one in made_of]
    report = (("Phone", "Result", "Note"), (ANN, "answered", f"{NAME} said no"), (EVE, "busy", ""))
    finish(import_results(workspace, over.id, write(tmp_path / "r.csv", report), MAKER))
    move(workspace, over, Move.FINISH)
    note = EntryFacts(scope="calls", note=f"{NAME} of {ANN}")
    add_addresses(workspace, [ANN], "telephony", note, MAKER)
    backups.back_up(workspace, BackupKind.DAILY)
    return made, gone, draft, project, running, over


def test_nothing_is_left_in_any_file_and_all_others_are_there(workspace, everywhere):
    made, gone, draft, project, running, over = everywhere
    folder = workspace.path.parent
    assert len(traces(folder)) == 2
    done = forget(workspace)
    assert (done.unclean, done.backups) == (None, 1)
    assert traces(folder) == set()
    workspace.close()
    assert traces(folder) == set()
    for list_id in (made.id, gone.id, draft.id):
        file = drafts.get_checked_file(workspace, list_id)
        stored = rows.first_rows(workspace, file, Outcome.READY, 9)
        assert [row.cells[:2] for row in stored] == [(LEV, "Lev"), (EVE, "Eve")]
        assert stored[0].cells[2] == f"wife: +{ERASED_TEXT}, at work"
        assert (file.balance.read, file.balance.ready, file.balance.removed) == (5, 2, 3)
        assert file.balance.rows == file.balance.read
    assert [one for one in recount.check_lists(workspace) if one] == []
    assert list(recount.check_campaigns(workspace)) == []
    assert projects.get_project(workspace, project.id).clients == {"telegram": 1}
    assert [one.cells[0] for one in clients_of(workspace, running)] == [LEV, EVE]
    assert campaigns.get_campaign(workspace, over.id).totals.results == {
        Result.PLANNED: 1, Result.NO_ANSWER: 1
    }  # fmt: skip
    assert is_sound(workspace)
    erasure = done.erasure
    assert (erasure.rows, erasure.clients, erasure.campaign_clients, erasure.entries) == (
        9,
        1,
        4,
        1,
    )
    assert erasure.lists == {made.id, gone.id, draft.id}
    assert find(workspace).counts == {Place.DO_NOT_CONTACT: 2}


def test_undo_and_restore_bring_nobody_back(workspace, everywhere):
    made, gone, draft, *_ = everywhere
    forget(workspace)
    assert restore_list(workspace, gone.id, MAKER) == "Gone"
    undo_client_edit(workspace, made.id, MAKER)
    file = drafts.get_checked_file(workspace, draft.id)
    for _ in steps.steps_of(workspace, draft.id):
        file = finish(undo(workspace, file, MAKER))
    assert traces(workspace.path.parent) == set()
    assert file.balance.rows == file.balance.read == 5
    assert (file.balance.ready, file.balance.removed) == (2, 3)
    assert [one for one in recount.check_lists(workspace) if one] == []


def test_a_restored_backup_holds_them_no_more(workspace, everywhere):
    made = everywhere[0]
    (backup,) = backups.read_backups(workspace)
    forget(workspace)
    restore_backup(workspace, backup.backup.name, MAKER)
    assert traces(workspace.path.parent) == set()
    assert drafts.get_checked_file(workspace, made.id).balance.removed == 3
    assert find_blocked(workspace, TELEPHONY, [ANN, LEV]) == {ANN}
    assert [one for one in recount.check_lists(workspace) if one] == []


@pytest.mark.parametrize("whole", [True, False])
def test_a_backup_that_lay_elsewhere_brings_nobody_back(workspace, tmp_path, everywhere, whole):
    file = backup_file(workspace.path, backups.read_backups(workspace)[0].backup.name)
    elsewhere = shutil.copy(file, tmp_path / "usb.sqlite")
    forget(workspace)
    shutil.copy(elsewhere, file)
    if whole:
        restore_backup(workspace, file.stem, MAKER)
    else:
        (copied,) = restore_lists_from_backup(workspace, file.stem, ["Spring"], MAKER)
        assert copied.clients == 2
    assert traces(workspace.path.parent) == set()
    assert [one for one in recount.check_lists(workspace) if one] == []


def test_in_running_campaigns_their_result_may_stay_under_a_made_up_name(
    workspace, tmp_path, everywhere
):
    running, over = everywhere[4:]
    done = forget(workspace, running=RunningCampaigns.PSEUDONYMISE)
    assert (done.erasure.pseudonyms, done.erasure.campaign_clients) == (2, 2)
    assert traces(workspace.path.parent) == set()
    ann, lev, eve, again = clients_of(workspace, running)
    assert ann.cells[0].startswith("forgotten-")
    assert ann.cells[0] != again.cells[0]
    assert (len(ann.cells), ann.result, ann.note) == (1, Result.CANCELED, "")
    assert (lev.result, eve.result) == (Result.PLANNED, Result.PLANNED)
    totals = campaigns.get_campaign(workspace, running.id)
    assert (totals.clients, totals.totals.count(Result.CANCELED)) == (4, 2)
    assert [one.cells[0] for one in clients_of(workspace, over)] == [LEV, EVE]


def test_next_weeks_files_cannot_bring_them_back(workspace, tmp_path):
    done = forget(workspace)
    assert not done.erasure.is_any
    file = check(workspace, write(tmp_path / "a.csv", ROWS))
    assert file.balance.reasons[Reason.DO_NOT_CONTACT] == 2
    failed = rows.first_rows(workspace, file, Outcome.FAILED, 9)
    assert [row.cells for row in failed] == [(), (f"call {ANN}", NAME), ()]
    project = new_project(workspace)
    clients = (("Client ID", "Channel", "First name"), (ANN, "WHATSAPP", NAME), (EVE, "WHATSAPP",
               "Eve"))  # fmt: skip
    added = take_in(workspace, write(tmp_path / "d.csv", clients), project)
    assert (added.new, added.failed) == (1, 1)
    assert find(workspace, NAME).counts == {Place.DRAFT: 1}


def test_nor_can_files_with_numbers_as_they_are_dialled_at_home(workspace, tmp_path):
    forget(workspace, "79123456789")
    others = [(f"8 912 345-67-{at}", "Lev") for at in range(10, 30)]
    rows_of_file = (("Phone", "Name"), ("8 (912) 345-67-89", NAME), *others)
    path, choices = write(tmp_path / "a.csv", rows_of_file), Choices(country="RU")
    file = check(workspace, path, choices=choices)
    assert (file.balance.ready, file.balance.reasons[Reason.DO_NOT_CONTACT]) == (20, 1)
    assert traces(workspace.path.parent) == set()
    create_list(workspace, file.id, "Spring", AGREED, MAKER)
    assert traces(workspace.path.parent) == set()


def test_a_second_phone_column_with_the_number_as_it_is_dialled_at_home_loses_it(
    workspace, tmp_path
):
    table = (("Phone", "Second phone"), (LEV, "(202) 555-0147"), (EVE, "1 202-555-0147"))
    made = make_list(workspace, write(tmp_path / "c.csv", table), "Spring")
    assert [one.place for one in find(workspace).records] == [Place.LIST, Place.LIST]
    forget(workspace)
    left = [row.address for row in rows.stored_rows(workspace, made.id, [Outcome.READY])]
    assert left == [LEV, EVE]
    assert find(workspace).counts == {Place.DO_NOT_CONTACT: 1}
    assert traces(workspace.path.parent) == set()


@pytest.mark.parametrize(
    "cell",
    [
        "1 (202) 555-0147 2", "(202) 555-0147 / (202) 555-0199", "202.555.0199 202.555.0147",
        "+1 202 555 0147 (home)", "1_202_555_0147", "１２０２５５５０１４７",
    ],
)  # fmt: skip
def test_a_number_among_other_digits_of_a_cell_goes_too(workspace, tmp_path, cell):
    table = (("Phone", "Note"), (LEV, cell), (EVE, "none"))
    made = make_list(workspace, write(tmp_path / "c.csv", table), "Spring")
    assert forget(workspace).erasure.mentions == 1
    (lev, _) = rows.stored_rows(workspace, made.id, [Outcome.READY])
    assert ERASED_TEXT in lev.fields
    assert not {"0147", "０１４７"} & {lev.fields[at : at + 4] for at in range(len(lev.fields))}


def test_a_name_among_others_is_found_as_text(workspace, tmp_path):
    """The list that is made of both keeps their names together, and so does the journal."""
    first = make_list(workspace, write(tmp_path / "a.csv", (("Phone",), (LEV,))), "Spring")
    other = make_list(workspace, write(tmp_path / "b.csv", (("Phone",), (EVE,))), f"Not {ANN}")
    recipe = Combine(Combination.UNION)
    finish(combine_lists(workspace, [first.id, other.id], recipe, "Both", MAKER))
    found = [text for one in find(workspace).records for text in one.fields.values()]
    assert set(found) == {f"Not {ANN}", f"Spring, Not {ANN}"}


def test_a_row_that_failed_without_its_country_is_theirs_too(workspace, tmp_path):
    rows_of_file = (("Phone", "Name"), ("8 (912) 345-67-89", NAME), (LEV, "Lev"))
    check(workspace, write(tmp_path / "a.csv", rows_of_file))
    assert forget(workspace, "79123456789").erasure.rows == 1
    assert traces(workspace.path.parent) == set()


@pytest.mark.parametrize("stored", ["551187654321", "5511987654321"])
def test_all_forms_of_a_number_are_one_person(workspace, tmp_path, stored):
    whatsapp = (("Phone", "Name"), (stored, NAME), (LEV, "Lev"))
    made = make_list(workspace, write(tmp_path / "a.csv", whatsapp), "Ana", "whatsapp")
    (record,) = find(workspace, "+55 (11) 98765-4321").records
    assert (record.place, record.fields) == (Place.LIST, {"Phone": stored, "Name": NAME})
    forget(workspace, "0055 11 98765 4321")
    assert drafts.get_checked_file(workspace, made.id).balance.ready == 1
    assert traces(workspace.path.parent) == set()


def test_an_id_is_a_person_in_its_channel_only(workspace, tmp_path):
    project = with_clients(workspace, tmp_path)
    number = ("5120004411", "VK", "Other", "", "", "", "", "", "", "", "")
    header = ("Client ID", "Channel", "First name", "Last name", "Username", "Joined",
              "Last visit", "Sessions", "Blocked", "Bot", "City")  # fmt: skip
    take_in(workspace, write(tmp_path / "v.csv", (header, number)), project)
    (record,) = find(workspace, "5120004411", "telegram").records
    assert record.fields["username"] == "m_orlova"
    finish(forget_person(workspace, "5120004411", "telegram", "Asked", MAKER))
    counts = projects.get_project(workspace, project.id).clients
    assert counts == {"telegram": 2, "whatsapp": 2, "vk": 1}
    assert find_blocked(workspace, channel_of("telegram"), ["5120004411"]) == {"5120004411"}


def test_the_journal_holds_the_fact_and_nothing_of_the_person(workspace, tmp_path, everywhere):
    list_id = everywhere[0].id
    finish(export_list(workspace, list_id, tmp_path / "out.csv", MAKER))
    reason = "Ticket 17, +1 202 555 0147"
    done = finish(forget_person(workspace, ANN, "telephony", reason, MAKER))
    (line,) = read_journal(workspace, LineFilter(events=(Event.PERSON_FORGOTTEN,)))
    assert line.facts["reason"] == f"Ticket 17, +{ERASED_TEXT}"
    assert (line.facts["rows"], line.facts["copies"]) == (9, 4)
    assert [one.event for one in done.exports] == [Event.LIST_EXPORTED]
    assert done.exports[0].facts["list"] == list_id


def test_every_file_that_may_hold_them_is_named(workspace, tmp_path, everywhere):
    made, _, draft, *_ = everywhere
    folder = tmp_path / "saved"
    folder.mkdir()
    # The book would keep them out of it.
    kept = {"keep_blocked": "They asked for a call"}
    finish(export_list(workspace, made.id, folder / "list.csv", MAKER, **kept))
    finish(save_report(workspace, draft.id, folder / "report.csv", report_words(), MAKER))
    finish(export_entries(workspace, folder / "book.csv", entry_words(), MAKER))
    finish(save_answer(workspace, ANN, "telephony", folder / "answer.json", MAKER))
    save_copy(workspace, folder / "copy.sqlite", MAKER)
    assert {path.name for path in folder.iterdir()} - {"copy.sqlite.key"} == traces(folder)
    expected = [
        Event.LIST_EXPORTED, Event.REPORT_EXPORTED, Event.DO_NOT_CONTACT_EXPORTED,
        Event.PERSON_EXPORTED, Event.WORKSPACE_COPIED,
    ]  # fmt: skip
    assert [one.event for one in find(workspace).exports] == expected
    assert [one.event for one in forget(workspace).exports] == expected


def test_a_copy_of_the_workspace_may_hold_whoever_is_in_a_project_or_the_book(workspace, tmp_path):
    take_in(workspace, write(tmp_path / "d.csv", PROJECT_CLIENTS), new_project(workspace))
    add_addresses(workspace, [LEV], "telephony", EntryFacts(), MAKER)
    save_copy(workspace, tmp_path / "copy.sqlite", MAKER)
    for address in (ANN, LEV):
        assert [one.event for one in forget(workspace, address).exports] == [Event.WORKSPACE_COPIED]
    assert forget(workspace, EVE).exports == ()


def test_files_of_lists_that_are_gone_are_counted(workspace, tmp_path):
    """Who was in them is not known any more."""
    made = make_list(workspace, write(tmp_path / "a.csv", ROWS), "Spring")
    kept = make_list(workspace, write(tmp_path / "b.csv", ROWS[:1] + ROWS[2:3]), "Autumn")
    for number, one in enumerate((made, kept)):
        finish(export_list(workspace, one.id, tmp_path / f"{number}.csv", MAKER))
    delete_list(workspace, made.id, MAKER)
    assert forget(workspace).of_gone == 0
    finish(erase_list(workspace, made.id, "Spring", MAKER))
    done = forget(workspace)
    assert (done.exports, done.of_gone) == ((), 1)
    assert after_forgetting(done, english)[-1].startswith("1 file saved from lists and campaigns")


def test_an_entry_that_was_removed_is_still_stored_and_found(workspace, tmp_path):
    add_addresses(workspace, [ANN], "telephony", EntryFacts(note="rang twice"), MAKER)
    (entry,) = entries.entries_of(workspace, TELEPHONY, [ANN])
    remove_entries(workspace, [entry.id], "agreed again", MAKER)
    (record,) = find(workspace).records
    assert (record.place, record.since) == (Place.DO_NOT_CONTACT, entry.since)
    assert record.fields["address"] == ANN
    assert record.fields["removed"].endswith(f"{MAKER.name}: agreed again")
    assert forget(workspace).erasure.entries == 1
    assert traces(workspace.path.parent) == set()


def test_the_entry_is_a_hash_that_holds_for_ever(workspace):
    facts = EntryFacts(until="2999-01-01T00:00:00+00:00", note=NAME)
    add_addresses(workspace, [ANN], "telephony", facts, MAKER)
    add_addresses(workspace, [ANN], "telephony", EntryFacts(scope="calls"), MAKER, hashed=True)
    add_addresses(workspace, [ANN], "telephony", EntryFacts(scope="calls"), MAKER)
    # The hash for calls took the place of the other entry's address.
    assert forget(workspace).erasure.entries == 0
    found = entries.entries_of(workspace, TELEPHONY, [ANN])
    assert {one.scope for one in found} == {"all", "calls"}
    assert {(one.address, one.until, one.note, one.source) for one in found} == {
        ("", "", "", EntrySource.FORGOTTEN)
    }  # fmt: skip


def test_while_somebody_works_on_a_draft_nothing_is_changed(workspace, tmp_path, everywhere):
    before = find(workspace)
    with Owner(workspace) as owner:
        check(workspace, write(tmp_path / "mine.csv", ROWS[:3]), owner=owner.token)
        with pytest.raises(Refused) as refused:
            forget(workspace)
    assert refused.value.reason is Refusal.DRAFT_IN_USE
    counts = {**before.counts, Place.DRAFT: before.counts[Place.DRAFT] + 2}
    assert find(workspace).counts == counts


@pytest.mark.parametrize(
    ("address", "reason", "refusal"),
    [("nobody", "x", Refusal.NOT_AN_ADDRESS), (ANN, " ", Refusal.REASON_NEEDED)],
)
def test_without_an_address_or_a_reason_nobody_is_forgotten(workspace, address, reason, refusal):
    with pytest.raises(Refused) as refused:
        finish(forget_person(workspace, address, "telephony", reason, MAKER))
    assert refused.value.reason is refusal
    assert entries.count_entries(workspace) == 0


def test_cancelled_on_the_way_everything_is_there(workspace, everywhere):
    before = find(workspace)
    work = forget_person(workspace, ANN, "telephony", "She asked", MAKER)
    for _ in range(3):
        next(work)
    work.close()
    assert find(workspace) == before


def test_what_was_interrupted_is_finished_by_the_next_start(workspace, everywhere):
    work = forget_person(workspace, ANN, "telephony", "She asked", MAKER)
    while not trash.has_traces(Workspace(workspace.path)):
        next(work)
    work.close()
    left = traces(workspace.path.parent)
    assert len(left) == 2
    assert workspace.path.name not in left
    finish(clean_up_at_start(workspace, "2026-11-28T00:00:00+00:00"))
    assert traces(workspace.path.parent) == set()


# --- find --------------------------------------------------------------------------------------


def test_everything_about_a_person_is_found_with_its_place_and_fields(workspace, everywhere):
    made, *_ = everywhere
    found = find(workspace, "+1 202 555-0147")
    assert found.address == ANN
    assert found.counts == {
        Place.LIST: 4, Place.TRASH: 4, Place.DRAFT: 4, Place.EDITS: 1, Place.VERSIONS: 1,
        Place.PROJECT: 2, Place.CAMPAIGN: 6, Place.DO_NOT_CONTACT: 1,
    }  # fmt: skip
    first = found.records[0]
    assert (first.name, first.row, first.since) == ("Spring", 2, made.made_at)
    assert first.fields == {"Phone": ANN, "Name": f"{NAME} Smith"}
    mentions = [one for one in found.records if not one.is_own]
    assert {one.fields.get("Name") for one in mentions if one.place is Place.LIST} == {"Lev"}


def test_a_name_is_found_in_all_cells_without_regard_to_case(workspace, everywhere):
    found = find(workspace, "UNMISTAKABLE ANN")
    assert found.address == ""
    assert found.counts[Place.LIST] == 3
    (note,) = [one for one in found.records if one.place is Place.DO_NOT_CONTACT]
    assert note.fields == {"address": ANN, "note": f"{NAME} of {ANN}"}
    with pytest.raises(Refused) as refused:
        find(workspace, "an")
    assert refused.value.reason is Refusal.TEXT_TOO_SHORT


def test_a_note_about_somebody_else_may_name_them(workspace):
    add_addresses(workspace, [LEV], "telephony", EntryFacts(note=f"wife of +{ANN}"), MAKER)
    (note,) = find(workspace).records
    assert (note.place, note.is_own) == (Place.DO_NOT_CONTACT, False)
    assert find(workspace, LEV).counts == {Place.DO_NOT_CONTACT: 1}
    forget(workspace)
    (entry,) = entries.entries_of(workspace, TELEPHONY, [LEV])
    assert entry.note == f"wife of +{ERASED_TEXT}"


def test_the_answer_to_a_person_names_nobody_else(workspace, tmp_path, everywhere):
    target = tmp_path / "answer.json"
    finish(save_answer(workspace, ANN, "telephony", target, MAKER))
    answer = json.loads(target.read_text("utf-8"))
    assert answer["address"] == ANN
    assert "Lev" not in target.read_text("utf-8")
    places = {one["place"] for one in answer["records"]}
    assert places == {
        "list", "versions", "trash", "draft", "project", "campaign", "do_not_contact",
    }  # fmt: skip
    (line,) = read_journal(workspace, LineFilter(events=(Event.PERSON_EXPORTED,)))
    assert line.facts == {"records": len(answer["records"])}


def test_earlier_versions_of_a_list_hold_them_no_more(workspace, tmp_path):
    """Rows whose number was corrected, rows that named them, rows that an update took out."""
    made = make_list(workspace, write(tmp_path / "a.csv", ROWS[:4]), "Spring")
    correct_client(workspace, made.id, 64, [LEV[:-1] + "3", NAME, ""], MAKER)
    correct_client(workspace, made.id, 64, [ANN, "Ann", ""], MAKER)
    correct_client(workspace, made.id, 3 * 64, [EVE, f"{ANN} too", LEV], MAKER)
    later = check(workspace, write(tmp_path / "later.csv", (ROWS[0], (EVE, "Eve", ""))))
    replace = Update(UpdateMode.REPLACE)
    stamp = finish(preview_update(workspace, made.id, later.id, replace, MAKER)).stamp
    finish(update_list(workspace, made.id, later.id, replace, stamp, AGREED, MAKER))
    assert {one.place for one in find(workspace).records} == {Place.LIST, Place.VERSIONS}
    forget(workspace)
    assert traces(workspace.path.parent) == set()
    assert {one.place for one in find(workspace).records} == {Place.DO_NOT_CONTACT}
    finish(restore_version(workspace, made.id, 1, MAKER))
    assert {one.place for one in find(workspace).records} == {Place.DO_NOT_CONTACT}
    assert traces(workspace.path.parent) == set()
    assert [one for one in recount.check_lists(workspace) if one] == []


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("12025550147 12025550162", f"{ERASED_TEXT} 12025550162"),
        ("1 (202) 555-01-47, 1 202 555 0162", f"{ERASED_TEXT}, 1 202 555 0162"),
        ("0012025550147", ERASED_TEXT),
        ("112025550147 2025550148 1202555014", "112025550147 2025550148 1202555014"),
        ("2025550147, 1 202-555-0147", f"{ERASED_TEXT}, {ERASED_TEXT}"),
        ("1 202 555 0147 2", f"{ERASED_TEXT} 2"),
        ("10.05 1 (202) 555-0147 / 202 555-0162", f"10.05 {ERASED_TEXT} / 202 555-0162"),
        ("1 202 555 0162 1 202 555 0147", f"1 202 555 0162 {ERASED_TEXT}"),
        ("1_202_555_0147", ERASED_TEXT),
        ('["a\\"12025550147", "b"]', f'["a\\"{ERASED_TEXT}", "b"]'),
    ],
)
def test_only_the_number_itself_is_cut_out_of_a_text(text, without):
    assert matcher_of(person_at(TELEPHONY, ANN)).without(text) == without
