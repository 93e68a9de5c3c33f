"""What is in the trash, and what is left of a list that was erased from it."""

import sqlite3
from contextlib import closing

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import SourceFile
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.journal.journal import lines_count
from clientlists_desktop.storage.lists import lists, trash
from clientlists_desktop.storage.workspace import Workspace
from tests.people import MAKER
from tests.storage.journal.journals import tamper
from tests.storage.samples import ROWS, SOURCE, WORDING, make_draft, make_list


def refusal_of(function, *args):
    with pytest.raises(Refused) as refused:
        function(*args)
    return refused.value.reason


def erase(workspace: Workspace, list_id):
    trash.remove_from_trash(workspace, list_id, "Spring")
    list(trash.erase_traces(workspace))


def test_what_was_deleted_last_comes_first(workspace):
    made = {name: make_list(workspace, name) for name in ("One", "Two", "Three")}
    for name in ("One", "Two"):
        lists.trash_list(workspace, made[name].id, "Bo")
    two, one = trash.trashed_lists(workspace)
    assert (two.name, one.name) == ("Two", "One")
    assert (one.id, one.channel_code, one.clients) == (made["One"].id, "telephony", 4)
    assert (one.made_by, one.deleted_by) == ("maker", "Bo")
    assert (one.days_left, one.is_due) == (30, False)


def test_the_journal_is_read_once_for_the_clock_and_again_if_another_takes_its_place(workspace):
    made = make_list(workspace, "Spring")
    with journaled(workspace, MAKER) as note:
        note(Event.LIST_DELETED, list=made.id, name="Spring")
        note(Event.LIST_RESTORED, list=made.id, name="Spring")
    lists.trash_list(workspace, made.id, "Bo")

    def days_left() -> int | None:
        return trash.trashed_lists(workspace)[0].days_left

    def set_clock(number: str) -> None:
        line = f"number = (SELECT {number}(number) FROM journal)"
        tamper(workspace, f"UPDATE journal SET at = '2020-01-01T00:00:00+00:00' WHERE {line}")

    assert days_left() == 30
    set_clock("MIN")
    assert (days_left(), workspace.clock[0]) == (30, lines_count(workspace))
    # The clock of the last line is years behind, so nothing says when the days began.
    set_clock("MAX")
    assert days_left() is None


def test_a_restored_list_does_not_say_who_deleted_it(workspace):
    made = make_list(workspace, "Spring")
    lists.trash_list(workspace, made.id, "Bo")
    lists.restore_list(workspace, made.id)
    lists.trash_list(workspace, made.id, "Di")
    assert [one.deleted_by for one in trash.trashed_lists(workspace)] == ["Di"]


def test_of_several_of_a_name_the_one_that_was_deleted_last_is_found(workspace):
    ids = []
    for name in ("Весна", "ВЕСНА", "весна"):
        ids.append(make_list(workspace, name).id)
        lists.trash_list(workspace, ids[-1], "maker")
    make_list(workspace, "Весна")
    assert trash.find_trashed(workspace, " весна ").id == ids[2]
    assert trash.find_trashed(workspace, "весна", ids[0]).name == "Весна"
    assert refusal_of(trash.find_trashed, workspace, "Весна", 12345) is Refusal.NOT_IN_TRASH
    assert refusal_of(trash.find_trashed, workspace, "Лето") is Refusal.NOT_IN_TRASH


def test_only_a_list_in_the_trash_is_taken_out(workspace):
    made = make_list(workspace, "Spring")
    assert refusal_of(trash.remove_from_trash, workspace, made.id, "Spring") is Refusal.NOT_IN_TRASH
    assert not trash.has_traces(workspace)
    assert lists.all_lists(workspace) == [made]


def test_an_erased_list_leaves_its_consent_and_nothing_else(workspace):
    made, kept = make_list(workspace, "Spring"), make_list(workspace, "Summer")
    lists.trash_list(workspace, made.id, "maker")
    erase(workspace, made.id)
    assert refusal_of(lists.restore_list, workspace, made.id) is Refusal.NOT_IN_TRASH
    with closing(sqlite3.connect(workspace.path)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM row").fetchone()
        (rest,) = connection.execute(
            "SELECT count(*) FROM row WHERE list_id = ?", [kept.id]
        ).fetchone()
    assert count == rest == len(ROWS)
    consent = consents.consent_of(workspace, made.id)
    assert consent is not None
    kept_of = SourceFile(consent.source_name, consent.source_size, consent.source_sha256)
    assert (consent.wording, kept_of) == (WORDING, SOURCE)


def test_nothing_of_an_erased_client_stays_in_the_file(workspace):
    rows = [("12025550147", "Unmistakable Name")]
    made = make_list(workspace, "Spring", rows)
    make_draft(workspace, rows)
    lists.trash_list(workspace, made.id, "maker")
    assert b"Unmistakable Name" in workspace.path.read_bytes()
    erase(workspace, made.id)
    assert b"Unmistakable Name" not in workspace.path.read_bytes()
    assert not trash.has_traces(workspace)
