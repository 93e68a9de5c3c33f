"""Digests are kept up by every change of the program, and by no change of another one."""

import hashlib
import marshal
import sqlite3
from contextlib import closing

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Difference
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.rows import SPACING, StoredRow
from clientlists_desktop.storage import digests, models, settings
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.sqlite.digest_tables import NUMBERED, SEQUENCES, TABLES
from clientlists_desktop.storage.sqlite.digests import _digest
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import change_from_outside, differences
from tests.storage.samples import SOURCE, make_list


def new_draft(workspace):
    return drafts.create_draft(workspace, "telephony", SOURCE, Choices(), "maker", "")


OF_THE_CHAIN = {"journal", "journal_seal"}


def stored_digests(workspace):
    with closing(sqlite3.connect(workspace.path)) as connection:
        return connection.execute("SELECT * FROM digest").fetchall()


def rows_of(first, last, **changed):
    """Return rows as the check makes them: plain ones, and each tenth with a finding."""
    return [
        StoredRow(SPACING * at, 0, at, 1, "letters", 0, "", f"x{at}", "")
        if at % 10 == 0
        else (SPACING * at, at, f"{10**10 + at}", '["Ольга"]')
        for at in range(first, last + 1)
    ]


def test_every_table_but_the_journal_has_digests():
    names = {model._meta.table_name for model in models.WorkspaceModel.__subclasses__()}
    assert set(TABLES) == (names - OF_THE_CHAIN) | {SEQUENCES}


def test_the_tables_with_counted_ids_are_known(workspace):
    with closing(sqlite3.connect(workspace.path)) as connection:
        query = "SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name"
        assert [name for (name,) in connection.execute(query)] == list(NUMBERED)


def test_rows_at_hand_have_the_digests_of_rows_read_again(workspace):
    draft, other = new_draft(workspace), new_draft(workspace)
    drafts.add_rows(workspace, draft, rows_of(1, 9_000))
    for start in range(1, 9_000, 1_500):
        drafts.add_rows(workspace, other, rows_of(start, start + 1_499))
    at_hand, again = (
        [found[2:] for found in stored_digests(workspace) if found[:2] == ("row", one)]
        for one in (draft, other)
    )
    assert [rows for _, rows, _ in at_hand] == [4_096, 4_096, 808]
    assert at_hand == again
    assert differences(workspace) == []


def test_a_digest_is_the_same_wherever_it_is_made(workspace):
    draft = new_draft(workspace)
    whole = StoredRow(128, 1, 2**40, 2, "x", 1, "7", "+7", '["é\\u0000"]', "Asia/Omsk", 5, "[]")
    drafts.add_rows(workspace, draft, [(64, 1, "12025550147", ""), whole])
    (found,) = (one for one in stored_digests(workspace) if one[0] == "row")
    assert found == ("row", draft, 0, 2, bytes.fromhex("5b3adb2b56ef4e731206a582292b0d6f"))


def test_what_is_rolled_back_has_no_digest(workspace):
    settings.set_setting(workspace, "country", "RU")
    before = stored_digests(workspace)

    def change_and_fail():
        with workspace.writing():
            settings.set_setting(workspace, "country", "DE")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change_and_fail()
    assert stored_digests(workspace) == before
    settings.set_setting(workspace, "trash_days", "3")
    assert differences(workspace) == []


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE row SET address = '1' WHERE position = 64", Difference("row", 0, 8, 8)),
        ("UPDATE row SET mended = 1 WHERE position = 64", Difference("row", 0, 8, 8)),
        ("UPDATE row SET address = CAST(address AS BLOB)", Difference("row", 0, 8, 8)),
        ("UPDATE row SET address = CAST(x'ff' AS TEXT)", Difference("row", 0, 0, 8)),
        ("DELETE FROM row WHERE position = 64", Difference("row", 0, 7, 8)),
        ("UPDATE row SET position = 1 << 40 WHERE position = 64", Difference("row", 0, 7, 8)),
        ("INSERT INTO row SELECT list_id, 1 << 40, sheet, number, outcome, reason, repaired,"
         " address, original, fields, zone, priority, findings, mended FROM row LIMIT 1",
         Difference("row", -1, 9, 8)),
        ("UPDATE client_list SET columns = '[]'", Difference("client_list", 1, 1, 1)),
        ("DELETE FROM digest WHERE name = 'row'", Difference("row", -1, 8, 0)),
        ("UPDATE digest SET digest = x'00' WHERE name = 'row'", Difference("row", 0, 8, 8)),
    ],
)  # fmt: skip
def test_a_change_from_outside_is_noticed_and_the_list_refused(workspace, statement, found):
    made = make_list(workspace, "Spring")
    change_from_outside(workspace, statement)
    assert differences(workspace) == [found]
    with pytest.raises(Refused) as refused:
        digests.compare(digests.compare_list(workspace, made.id))
    assert refused.value.reason is Refusal.LIST_DAMAGED
    assert refused.value.facts["name"] == "Spring"


def test_a_change_of_the_program_vouches_for_nothing_in_other_blocks(workspace):
    draft = new_draft(workspace)
    drafts.add_rows(workspace, draft, rows_of(1, 5_000))
    change_from_outside(workspace, "UPDATE row SET address = '1' WHERE number = 7")
    drafts.add_rows(workspace, draft, rows_of(5_001, 5_100))
    assert differences(workspace) == [Difference("row", 0, 4_096, 4_096)]


def test_what_an_older_program_stored_is_given_digests_later(workspace):
    make_list(workspace, "Spring")
    expected = stored_digests(workspace)
    with workspace.writing():
        workspace.digests.start_over()
    pending = workspace.digests.pending()
    assert ("row", 1) in pending
    assert differences(workspace) == []
    # What changes meanwhile is part of it.
    settings.set_setting(workspace, "country", "RU")
    settings.drop_setting(workspace, "country", "RU")
    digests.compare(digests.complete_digests(workspace))
    assert (workspace.digests.pending(), stored_digests(workspace)) == ([], expected)
    change_from_outside(workspace, "UPDATE row SET address = '1'")
    assert differences(workspace) != []


def test_a_program_of_today_gives_digests_to_an_old_workspace(workspace, monkeypatch):
    make_list(workspace, "Spring")
    expected = stored_digests(workspace)
    newer = (
        "digest", "list_recipe", "do_not_contact", "do_not_contact_change", "list_version",
        "version_row", "list_setting", "campaign_source",
    )  # fmt: skip
    drops = [f"DROP TABLE {table}" for table in newer]
    # The trigger reads the column that older workspaces lack.
    drops += [
        "DROP TRIGGER journal_no_update",
        "ALTER TABLE journal DROP COLUMN mask",
        "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT 1; END",
    ]
    change_from_outside(workspace, *drops, "PRAGMA user_version = 6")
    workspace.close()
    again = Workspace(workspace.path)
    digests.compare(digests.complete_digests(again))
    assert stored_digests(again) == expected
    again.close()


def test_digests_outlive_a_rewrite_and_a_copy(workspace, tmp_path):
    make_list(workspace, "Spring")
    before = stored_digests(workspace)
    workspace.compact()
    workspace.copy_to(tmp_path / "copy.sqlite")
    copy = Workspace(tmp_path / "copy.sqlite")
    assert stored_digests(workspace) == stored_digests(copy) == before
    assert differences(copy) == []
    copy.close()


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 5_000])
def test_a_digest_is_that_of_all_rows_at_once(count):
    """Digests in workspaces of earlier versions were made so."""
    rows = [(number, "ä", None, f"client {number}") for number in range(count)]
    whole = hashlib.blake2b(marshal.dumps(rows, 2), digest_size=16).digest()
    assert _digest([rows]) == (count, whole)
