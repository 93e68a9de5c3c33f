"""Erased means erased: nothing of a list is left in any file, whatever interrupts it."""

import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.consent import ListState
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.lists.trash import Erased
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.manage import delete_list, restore_list
from clientlists_desktop.operations.lists.purge import clean_up_at_start, erase_list
from clientlists_desktop.operations.settings import set_trash_days
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, rows, steps
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lists import lists, trash
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import HEADER, check, finish, is_sound, make_list, stored, write
from tests.operations.traces import NAMES, NUMBERS, edited_draft, traces, write_clients
from tests.people import AGREED, MAKER
from tests.texts.journal_lines import read_journal

STEPS = 5
"""Of erasing the 20,000: two transactions for the list and two for the draft, then the file."""
ROWS = (HEADER, ("12025550147", "Maria", "Boston"), ("letters", "Lev", "Томск"))


def refusal_of(work) -> Refused:
    with pytest.raises(Refused) as refused:
        finish(work)
    return refused.value


def in_days(days: float) -> str:
    return (datetime.now(UTC) + timedelta(days=days)).isoformat(timespec="seconds")


def start(workspace: Workspace, at: str) -> Erased:
    """Do what the window does when it starts; return what was erased."""
    return finish(clean_up_at_start(workspace, at)).erased


def facts_of(workspace: Workspace, event: Event) -> list[dict[str, object]]:
    """Return the facts of all lines of an event, with the account."""
    found = read_journal(workspace, LineFilter(events=(event,)))
    return [{**line.facts, "who": line.account_name} for line in found]


@pytest.fixture
def deleted(workspace, tmp_path):
    """A list in the trash."""
    made = make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")
    delete_list(workspace, made.id, MAKER)
    return made


@pytest.fixture
def unmistakable(workspace, tmp_path):
    """A deleted list of 20,000 clients with edits and failed rows, and a draft of its file."""
    path = write_clients(tmp_path / "clients.csv")
    made = create_list(workspace, edited_draft(workspace, path).id, "Весна 2026", AGREED, MAKER)
    edited_draft(workspace, path)
    delete_list(workspace, made.id, MAKER)
    assert traces(workspace.path.parent) == NUMBERS | NAMES
    return made


@pytest.mark.long
def test_nothing_is_left_of_an_erased_list_in_any_file(workspace, tmp_path, unmistakable):
    kept = make_list(workspace, write(tmp_path / "kept.csv", ROWS), "Kept")
    with Owner(workspace) as owner:
        of_another_file = check(workspace, tmp_path / "kept.csv", owner=owner.token)
        erased = finish(erase_list(workspace, unmistakable.id, " Весна 2026\n", MAKER))
        assert erased == Erased(1, 19_800)
        assert traces(workspace.path.parent) == set()
        assert drafts.get_checked_file(workspace, of_another_file.id) == of_another_file
    workspace.close()
    assert traces(workspace.path.parent) == set()
    assert lists.all_lists(workspace) == [kept]
    assert drafts.kept_drafts(workspace) == [of_another_file]
    assert stored(workspace) == (2, 4)
    assert steps.steps_of(workspace, unmistakable.id) == []
    assert trash.trashed_lists(workspace) == []
    assert is_sound(workspace)


@pytest.mark.long
def test_the_record_of_consent_stays_and_the_journal_holds_names_and_counts(
    workspace, unmistakable
):
    before = consents.consent_of(workspace, unmistakable.id)
    finish(erase_list(workspace, unmistakable.id, "Весна 2026", MAKER))
    assert before.list_state is ListState.TRASH
    erased = replace(before, list_state=ListState.ERASED)
    assert consents.consent_of(workspace, unmistakable.id) == erased
    assert facts_of(workspace, Event.LIST_ERASED) == [
        {"list": unmistakable.id, "name": "Весна 2026", "clients": 19_800, "drafts": 1,
         "who": MAKER.name},
    ]  # fmt: skip
    assert journal.verify_journal(workspace).is_trusted


@pytest.mark.long
def test_a_restored_list_is_whole(workspace, tmp_path):
    path = write_clients(tmp_path / "clients.csv")
    made = create_list(workspace, edited_draft(workspace, path).id, "Spring", AGREED, MAKER)

    def whole():
        file = drafts.get_checked_file(workspace, made.id)
        changed = [
            steps.rows_of_step(workspace, made.id, step.number)
            for step in steps.steps_of(workspace, made.id)
        ]
        return (
            lists.get_list(workspace, made.id), file, list(rows.every_row(workspace, file)),
            steps.steps_of(workspace, made.id), changed, consents.consent_of(workspace, made.id),
        )  # fmt: skip

    before = whole()
    assert before[3]
    delete_list(workspace, made.id, MAKER)
    start(workspace, in_days(29))
    assert restore_list(workspace, made.id, MAKER) == "Spring"
    assert whole() == before


@pytest.mark.parametrize("typed", ["", "spring", "Sprin", "Spring 2", "SPRING"])
def test_another_name_erases_nothing(workspace, deleted, typed):
    refused = refusal_of(erase_list(workspace, deleted.id, typed, MAKER))
    assert (refused.reason, refused.facts) == (Refusal.NAME_NOT_REPEATED, {"name": "Spring"})
    assert restore_list(workspace, deleted.id, MAKER) == "Spring"


def test_only_what_is_in_the_trash_is_erased(workspace, deleted):
    restore_list(workspace, deleted.id, MAKER)
    for list_id in (deleted.id, 12345):
        refused = refusal_of(erase_list(workspace, list_id, "Spring", MAKER))
        assert (refused.reason, refused.facts) == (Refusal.NOT_IN_TRASH, {"name": "Spring"})
    assert stored(workspace) == (1, 2)
    assert facts_of(workspace, Event.LIST_ERASED) == []


def test_who_may_delete_lists_may_not_erase_them(workspace, deleted):
    manager = accounts.create_account(workspace, "Manager", "", {Role.OUTBOUND_MANAGER}).actor
    refused = refusal_of(erase_list(workspace, deleted.id, "Spring", manager))
    assert (refused.reason, refused.facts["expected"]) == (Refusal.NOT_PERMITTED, "erase_lists")
    assert restore_list(workspace, deleted.id, manager) == "Spring"


def test_a_draft_of_the_same_file_that_somebody_works_on_keeps_the_list(
    workspace, tmp_path, deleted
):
    with Owner(workspace) as owner:
        draft = check(workspace, tmp_path / "clients.csv", owner=owner.token)
        refused = refusal_of(erase_list(workspace, deleted.id, "Spring", MAKER))
        assert (refused.reason, refused.facts) == (Refusal.DRAFT_IN_USE, {"file": "clients.csv"})
        assert start(workspace, in_days(31)) == Erased()
        assert drafts.get_checked_file(workspace, draft.id) == draft
        assert [one.id for one in trash.trashed_lists(workspace)] == [deleted.id]
        assert facts_of(workspace, Event.LIST_ERASED) == []
    assert start(workspace, in_days(31)) == Erased(1, 1, backups=1)
    assert stored(workspace) == (0, 0)


def test_a_list_of_clients_has_no_file_that_others_could_share(workspace, tmp_path, deleted):
    with closing(sqlite3.connect(workspace.path)) as connection, connection:
        connection.execute("UPDATE client_list SET source_sha256 = ''")
    with Owner(workspace) as owner:
        source = SourceFile("other.csv", 1, "")
        drafts.create_draft(workspace, "telephony", source, Choices(), "maker", owner.token)
        assert finish(erase_list(workspace, deleted.id, "Spring", MAKER)) == Erased(1, 1)
        assert stored(workspace) == (1, 0)


# --- the start ---------------------------------------------------------------------------------


def test_the_start_erases_what_rested_long_enough_and_nothing_else(workspace, tmp_path, deleted):
    path = write(tmp_path / "other.csv", [HEADER, ("12025550162",)])
    kept = make_list(workspace, path, "Kept")
    assert start(workspace, in_days(29.9)) == Erased()
    assert facts_of(workspace, Event.LIST_ERASED) == []
    assert start(workspace, in_days(30.1)) == Erased(1, 1, backups=1)
    assert facts_of(workspace, Event.LIST_ERASED) == [
        {"list": deleted.id, "name": "Spring", "clients": 1, "drafts": 0, "who": ""}
    ]
    assert lists.all_lists(workspace) == [kept]
    assert stored(workspace) == (1, 1)
    assert consents.consent_of(workspace, deleted.id) is not None


def test_the_days_are_a_setting(workspace, deleted):
    set_trash_days(workspace, 2, MAKER)
    (one,) = trash.trashed_lists(workspace)
    assert one.days_left == 2
    assert start(workspace, in_days(1.9)) == Erased()
    assert start(workspace, in_days(2.1)) == Erased(1, 1, backups=1)


@pytest.mark.parametrize("days", [-3650, -1, 400, 3650])
def test_a_clock_that_jumped_erases_nothing(workspace, deleted, days):
    assert start(workspace, in_days(days)) == Erased()
    (one,) = trash.trashed_lists(workspace, in_days(days))
    assert (one.days_left, one.is_due) == (None, False)
    assert restore_list(workspace, deleted.id, MAKER) == "Spring"


# --- what comes between ------------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.parametrize("steps_done", range(1, STEPS + 1))
def test_killed_on_the_way_the_next_start_leaves_nothing(workspace, unmistakable, steps_done):
    program = begin(workspace, unmistakable, steps_done)
    with program:
        assert program.stdout.readline() == "so far\n"
        program.kill()
    # Nobody can have half of it back.
    with pytest.raises(Refused) as refused:
        restore_list(workspace, unmistakable.id, MAKER)
    assert refused.value.reason is Refusal.NOT_IN_TRASH
    assert trash.has_traces(workspace)
    assert start(workspace, in_days(0.1)) == Erased()
    assert traces(workspace.path.parent) == set()
    assert stored(workspace) == (0, 0)
    assert not trash.has_traces(workspace)
    assert [line["who"] for line in facts_of(workspace, Event.LIST_ERASED)] == [MAKER.name]
    assert is_sound(workspace)


@pytest.mark.long
@pytest.mark.parametrize("steps_done", range(1, STEPS + 1))
def test_killed_within_a_transaction_the_next_start_leaves_nothing(
    workspace, unmistakable, steps_done
):
    rollback = workspace.path.with_name(workspace.path.name + "-journal")
    program = begin(workspace, unmistakable, steps_done)
    with program:
        assert program.stdout.readline() == "so far\n"
        program.stdin.write("\n")
        program.stdin.flush()
        while not rollback.exists() and program.poll() is None:
            pass
        program.kill()
    start(workspace, in_days(0.1))
    assert traces(workspace.path.parent) == set()
    assert stored(workspace) == (0, 0)
    assert is_sound(workspace)


def begin(workspace, made, steps_done) -> "subprocess.Popen[str]":
    program = [sys.executable, "-m", "tests.operations.erasure_program", workspace.path]
    return subprocess.Popen(
        [*map(str, program), str(made.id), made.name, str(steps_done)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )


@contextmanager
def no_space_beyond(size: int):
    """Let no file of this process grow beyond this size, as on a full disk."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.long
def test_without_space_the_cleaning_is_reported_and_done_later(workspace, tmp_path, unmistakable):
    numbers = [("Phone",), *((f"12125{at:06}",) for at in range(30_000))]
    kept = make_list(workspace, write(tmp_path / "kept.csv", numbers), "Kept")
    work = erase_list(workspace, unmistakable.id, "Весна 2026", MAKER)
    for _ in range(STEPS):
        next(work)
    with no_space_beyond(100_000):
        erased = finish(work)
        assert erased.unclean in (Refusal.DISK_FULL, Refusal.WORKSPACE_UNAVAILABLE)
        assert start(workspace, in_days(0.1)).unclean is erased.unclean
    assert trash.has_traces(workspace)
    assert lists.all_lists(workspace) == [kept]
    assert start(workspace, in_days(0.1)).unclean is None
    assert traces(workspace.path.parent) == set()
    assert not trash.has_traces(workspace)
    assert is_sound(workspace)


@pytest.mark.long
def test_while_another_program_reads_the_file_the_cleaning_is_reported_and_done_later(
    workspace, unmistakable
):
    impatient = Workspace(workspace.path, patience=0)
    work = erase_list(impatient, unmistakable.id, "Весна 2026", MAKER)
    for _ in range(STEPS):
        next(work)
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM setting").fetchall()
        assert finish(work) == Erased(1, 19_800, Refusal.WORKSPACE_BUSY)
        assert trash.has_traces(workspace)
    impatient.close()
    assert start(workspace, in_days(0.1)) == Erased()
    assert traces(workspace.path.parent) == set()


def test_what_is_erased_while_the_file_is_cleaned_is_cleaned_too(workspace, tmp_path, deleted):
    other = make_list(workspace, write(tmp_path / "other.csv", [HEADER, ("12025550162",)]), "Two")
    delete_list(workspace, other.id, MAKER)
    work = erase_list(workspace, deleted.id, "Spring", MAKER)
    assert [next(work).rows, next(work).rows] == [2, 2]
    # Another window begins, and is killed before it has cleaned the file.
    next(erase_list(workspace, other.id, "Two", MAKER))
    finish(work)
    assert trash.has_traces(workspace)
    start(workspace, in_days(0.1))
    assert not trash.has_traces(workspace)
    assert stored(workspace) == (0, 0)


@pytest.mark.long
def test_restored_by_one_while_another_program_erases_it(workspace, tmp_path):
    """One gets the whole list and the other is refused: never both, never half of it."""
    numbers = [HEADER, *((f"12125{at:06}", "Ann", "Boston") for at in range(2_000))]
    path = write(tmp_path / "clients.csv", numbers)
    for number in range(6):
        made = make_list(workspace, path, f"List {number}")
        delete_list(workspace, made.id, MAKER)
        with begin(workspace, made, 0) as program:
            assert program.stdout.readline() == "so far\n"
            program.stdin.write("\n")
            program.stdin.flush()
            try:
                restore_list(workspace, made.id, MAKER)
            except Refused as error:
                refused = error.reason
            else:
                refused = None
            answer = program.stdout.readline()
        if refused is None:
            assert answer == "not_in_trash\n"
            assert (
                len(list(rows.every_row(workspace, drafts.get_checked_file(workspace, made.id))))
                == 2_000
            )
        else:
            assert refused is Refusal.NOT_IN_TRASH
            assert answer.startswith("Erased(lists=1, clients=2000")
            with pytest.raises(Refused):
                drafts.get_checked_file(workspace, made.id)
    erased = len(facts_of(workspace, Event.LIST_ERASED))
    assert erased + len(lists.all_lists(workspace)) == 6
    assert stored(workspace) == (6 - erased, 2_000 * (6 - erased))
    assert is_sound(workspace)
