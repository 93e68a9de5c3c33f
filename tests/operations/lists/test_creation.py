import os
import time

import pytest

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.checked_file import SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.drafts import discard_abandoned_drafts, discard_draft
from clientlists_desktop.operations.lists.creation import create_list, default_name
from clientlists_desktop.operations.lists.manage import delete_list, rename_list, restore_list
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.imports.drafts import get_checked_file
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.models import ClientListModel
from tests.operations.helpers import HEADER, WORDING, check, make_list, stored, write
from tests.people import AGREED, MAKER

ROWS = (
    HEADER,
    ("12025550147", "Maria", "Boston"),
    ("letters", "Lev", "Томск"),
    ("79123456789", "Ольга", "Самара"),
)


@pytest.fixture
def draft(workspace, tmp_path):
    return check(workspace, write(tmp_path / "clients.csv", ROWS))


def refusal_of(function, *args) -> Refused:
    with pytest.raises(Refused) as refused:
        function(*args)
    return refused.value


def test_a_list_is_made_of_the_ready_rows_with_its_consent(workspace, draft):
    made = create_list(workspace, draft.id, "  Весна\n2026 ", Confirmation(f" {WORDING}\n"), MAKER)
    assert (made.name, made.clients, made.made_by) == ("Весна 2026", 2, "maker")
    assert lists.all_lists(workspace) == [made]
    clients = [
        cells[0] for cells in rows.every_client(workspace, get_checked_file(workspace, made.id))
    ]
    assert clients == ["12025550147", "79123456789"]
    consent = consents.consent_of(workspace, made.id)
    assert consent is not None
    assert (consent.wording, consent.actor) == (WORDING, "maker")
    source = SourceFile(consent.source_name, consent.source_size, consent.source_sha256)
    assert source == draft.source


@pytest.mark.parametrize(
    ("name", "consent", "reason"),
    [
        ("Spring", "", Refusal.NO_CONSENT),
        ("Spring", " \n", Refusal.NO_CONSENT),
        ("", WORDING, Refusal.NAME_EMPTY),
        (" \t\n ", WORDING, Refusal.NAME_EMPTY),
        ("x" * 101, WORDING, Refusal.NAME_TOO_LONG),
        ("КЛИЕНТЫ", WORDING, Refusal.NAME_TAKEN),
    ],
)
def test_a_list_without_name_or_consent_is_refused_and_the_draft_stays(
    workspace, tmp_path, draft, name, consent, reason
):
    kept = make_list(workspace, write(tmp_path / "kept.csv", ROWS), "Клиенты")
    refused = refusal_of(create_list, workspace, draft.id, name, Confirmation(consent), MAKER)
    assert refused.reason is reason
    assert lists.all_lists(workspace) == [kept]
    assert consents.consent_of(workspace, draft.id) is None
    assert create_list(workspace, draft.id, "x" * 100, AGREED, MAKER).clients == 2


def test_a_list_of_no_ready_rows_is_refused(workspace, tmp_path):
    draft = check(workspace, write(tmp_path / "bad.csv", [HEADER, ("letters",)]))
    refused = refusal_of(create_list, workspace, draft.id, "Spring", AGREED, MAKER)
    assert (refused.reason, refused.facts) == (Refusal.NOTHING_READY, {"file": "bad.csv"})
    assert lists.all_lists(workspace) == []


def test_a_draft_that_is_gone_cannot_become_a_list(workspace, draft):
    discard_draft(workspace, draft.id, MAKER)
    assert refusal_of(create_list, workspace, draft.id, "Spring", AGREED, MAKER).reason is (
        Refusal.NO_SUCH_LIST
    )
    assert stored(workspace) == (0, 0)


@pytest.mark.parametrize(
    ("file_name", "expected"),
    [
        ("spring_clients.xlsx", "spring clients"),
        ("Клиенты март.csv", "Клиенты март (2)"),
        (".csv", ".csv"),
        ("x" * 200 + ".csv", "x" * 100),
    ],
)
def test_the_default_name_is_that_of_the_file_and_free(workspace, tmp_path, file_name, expected):
    make_list(workspace, write(tmp_path / "clients.csv", ROWS), "клиенты МАРТ")
    assert default_name(workspace, file_name, MAKER) == expected


def test_tidying_discards_unfinished_drafts_of_ended_programs_and_nothing_else(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", ROWS)
    kept = make_list(workspace, path, "Kept")
    deleted = make_list(workspace, path, "Deleted")
    delete_list(workspace, deleted.id, MAKER)
    source = SourceFile("clients.csv", 1, "ab" * 32)
    unfinished = drafts.create_draft(workspace, "telephony", source, Choices(), "maker", "")
    waiting = check(workspace, path)
    with Owner(workspace) as owner:
        owned = check(workspace, path, owner=owner.token)
        discard_abandoned_drafts(workspace)
        assert stored(workspace) == (4, 12)
        assert drafts.kept_drafts(workspace) == [waiting]
        with pytest.raises(Refused):
            get_checked_file(workspace, unfinished)
        assert get_checked_file(workspace, owned.id) == owned
    assert lists.all_lists(workspace) == [kept]
    assert restore_list(workspace, deleted.id, MAKER) == "Deleted"


def test_tidying_removes_what_killed_processes_left_beside_the_workspace(workspace, tmp_path):
    make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Kept")
    folder = workspace.path.parent
    before = {path.name for path in folder.iterdir()}
    # A journal without its head: its transaction had not reached the workspace.
    (folder / f"{workspace.path.name}-journal").write_bytes(bytes(512) + b"12025550147")
    (folder / ".clientlists-0123abcd.part").write_bytes(b"half an anchor")
    discard_abandoned_drafts(workspace)
    assert {path.name for path in folder.iterdir()} == before
    assert [one.name for one in lists.all_lists(workspace)] == ["Kept"]


def test_tidying_collects_the_locks_of_killed_processes_and_no_others(workspace):
    with Owner(workspace) as held, Owner(workspace) as fresh:
        folder = workspace.path.with_name(workspace.path.name + ".drafts")
        (folder / ("0" * 32 + ".lock")).touch()
        (folder / ("1" * 32 + ".lock")).touch()
        long_ago = time.time() - 3600
        for token in (held.token, "0" * 32):
            os.utime(folder / f"{token}.lock", (long_ago, long_ago))
        discard_abandoned_drafts(workspace)
        # That of backups stays where backups are looked through under it.
        left = {path.stem for path in folder.iterdir()} - {"backups"}
    # One was made a moment ago: its maker may be about to take it.
    assert left == {held.token, fresh.token, "1" * 32}


def test_tidying_leaves_lists_in_the_trash(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")
    delete_list(workspace, made.id, MAKER)
    discard_abandoned_drafts(workspace)
    discard_abandoned_drafts(workspace, deleted_before="9999")
    assert stored(workspace) == (1, 3)
    assert restore_list(workspace, made.id, MAKER) == "Spring"
    assert lists.all_lists(workspace) == [made]


def test_tidying_deletes_rows_that_a_crash_left(workspace, tmp_path, draft):
    kept = make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Kept")
    with workspace.writing() as db:
        ClientListModel.delete().where(ClientListModel.id == draft.id).execute(db)
    assert stored(workspace) == (1, 6)
    discard_abandoned_drafts(workspace)
    assert stored(workspace) == (1, 3)
    assert lists.all_lists(workspace) == [kept]


def test_a_list_is_renamed_deleted_and_restored(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")
    assert rename_list(workspace, made.id, " Лето ", MAKER).name == "Лето"
    delete_list(workspace, made.id, MAKER)
    assert lists.all_lists(workspace) == []
    other = make_list(workspace, write(tmp_path / "clients.csv", ROWS), "ЛЕТО")
    assert restore_list(workspace, made.id, MAKER) == "Лето (2)"
    assert {found.id for found in lists.all_lists(workspace)} == {made.id, other.id}


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", Refusal.NAME_EMPTY),
        ("x" * 101, Refusal.NAME_TOO_LONG),
        ("ЛЕТО", Refusal.NAME_TAKEN),
    ],
)
def test_a_wrong_name_is_refused_and_the_old_one_stays(workspace, tmp_path, name, reason):
    path = write(tmp_path / "clients.csv", ROWS)
    make_list(workspace, path, "Лето")
    made = make_list(workspace, path, "Spring")
    assert refusal_of(rename_list, workspace, made.id, name, MAKER).reason is reason
    assert lists.get_list(workspace, made.id).name == "Spring"
