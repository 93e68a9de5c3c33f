"""The book in storage: what is added once holds for every form, channel and moment it should."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.do_not_contact.entries import ALL, CALLS, TEXTS, EntryFacts
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.do_not_contact.cells import BlockedCells
from clientlists_desktop.storage.do_not_contact.hashes import address_hasher
from clientlists_desktop.storage.do_not_contact.lookup import find_blocked
from clientlists_desktop.storage.settings import COUNTRY, set_setting
from clientlists_desktop.storage.workspace import Workspace
from tests.people import MAKER, sign_up

TELEPHONY, WHATSAPP, TELEGRAM = map(channel_of, ("telephony", "whatsapp", "telegram"))
ANN, LEV = "12025550147", "79161234567"
LATER, LATEST = "2999-01-01T00:00:00+00:00", "2999-06-01T00:00:00+00:00"


@pytest.fixture
def workspace(tmp_path: Path):
    made = Workspace(tmp_path / "workspace.sqlite")
    sign_up(made)
    yield made
    made.close()


def add(workspace, addresses, channel=TELEPHONY, *, hashed=False, **facts):
    return entries.add_entries(
        workspace, channel, addresses, EntryFacts(**facts), MAKER.name, hashed=hashed
    )


@pytest.mark.parametrize(
    ("scope", "calls", "whatsapp"),
    [(ALL, {ANN}, {ANN}), (CALLS, {ANN}, set()), (TEXTS, set(), {ANN}), ("wazzup", set(), set())],
)
def test_an_entry_holds_for_the_channels_of_its_scope(workspace, scope, calls, whatsapp):
    add(workspace, [ANN], scope=scope)
    assert find_blocked(workspace, TELEPHONY, [ANN, LEV]) == calls
    assert find_blocked(workspace, WHATSAPP, [ANN, LEV]) == whatsapp
    assert find_blocked(workspace, TELEGRAM, [ANN, LEV]) == set()


def test_the_address_of_a_text_channel_is_nobodys_phone_number(workspace):
    add(workspace, [ANN], TELEGRAM)
    assert find_blocked(workspace, TELEGRAM, [ANN]) == {ANN}
    assert find_blocked(workspace, TELEPHONY, [ANN]) == set()


def test_a_cell_with_more_behind_a_nul_is_not_the_address_before_it(workspace):
    add(workspace, ["anna"], channel_of("webim"))
    assert BlockedCells(workspace).find(["anna\0x", "x"]) == set()
    assert BlockedCells(workspace).find(["anna\0x", "anna"]) == {"anna"}


def test_every_form_of_a_number_is_found(workspace):
    add(workspace, ["551187654321"])
    forms = ["551187654321", "5511987654321", "5511987654322"]
    assert find_blocked(workspace, WHATSAPP, forms) == {*forms[:2]}


def test_an_entry_ends_at_its_moment(workspace):
    add(workspace, [ANN], until=LATER)
    assert find_blocked(workspace, TELEPHONY, [ANN]) == {ANN}
    assert find_blocked(workspace, TELEPHONY, [ANN], LATER) == set()


def test_a_hash_holds_like_the_address_and_does_not_give_it_away(workspace):
    done = add(workspace, ["551187654321", ANN], hashed=True)
    assert (done.added, done.known) == (2, 0)
    assert find_blocked(workspace, TELEPHONY, ["5511987654321", ANN, LEV]) == {
        "5511987654321", ANN,
    }  # fmt: skip
    assert [one.address for one in entries.entries_of(workspace, TELEPHONY, [ANN])] == [""]
    workspace.close()
    content = workspace.path.read_bytes()
    assert ANN.encode() not in content
    assert b"5511987654321" not in content


def test_an_address_that_is_in_the_book_becomes_a_hash(workspace):
    add(workspace, [ANN, LEV], note="private")
    done = add(workspace, [ANN], hashed=True)
    assert (done.added, done.known) == (0, 1)
    (hidden,) = entries.entries_of(workspace, TELEPHONY, [ANN])
    assert (hidden.address, hidden.note) == ("", "")
    assert entries.count_entries(workspace, readable=True) == 1
    assert find_blocked(workspace, TELEPHONY, [ANN, LEV]) == {ANN, LEV}


def test_next_weeks_file_brings_no_forgotten_address_back(workspace):
    add(workspace, [ANN], hashed=True)
    done = add(workspace, [ANN, LEV])
    assert (done.added, done.known) == (1, 1)
    assert entries.count_entries(workspace, readable=True) == 1


@pytest.mark.parametrize(("first", "then"), [(ALL, CALLS), (CALLS, ALL), (TEXTS, "whatsapp")])
def test_who_is_kept_as_a_hash_comes_into_other_scopes_as_a_hash(workspace, first, then):
    add(workspace, [ANN], scope=first, hashed=True)
    done = add(workspace, [ANN, LEV], scope=then, note="Ann again", source_name="ann.csv")
    assert (done.added, done.hidden, done.known) == (2, 1, 0)
    (lev,) = entries.entries_of(workspace, TELEPHONY, [LEV])
    assert (lev.note, lev.source_name) == ("Ann again", "ann.csv")
    of_ann = entries.entries_of(workspace, TELEPHONY, [ANN])
    assert [(one.address, one.scope, one.note, one.source_name) for one in of_ann] == [
        ("", first, "", ""), ("", then, "", ""),
    ]  # fmt: skip
    again = add(workspace, [ANN], scope=then, note="Ann again")
    assert (again.added, again.hidden, again.known) == (0, 0, 1)


def test_a_hash_in_place_of_an_address_leaves_it_in_no_other_entry(workspace):
    add(workspace, [ANN, LEV], scope=CALLS, note="private", source_name="ann.csv")
    add(workspace, [ANN], scope=TEXTS)
    (gone,) = [one.id for one in entries.entries_of(workspace, TELEPHONY, [ANN])
               if one.scope == TEXTS]  # fmt: skip
    entries.remove_entries(workspace, [gone], "agreed again", MAKER.name)
    assert add(workspace, [ANN], hashed=True).added == 1
    of_ann = entries.entries_of(workspace, TELEPHONY, [ANN], removed=True)
    assert [(one.address, one.scope, one.source_name) for one in of_ann] == [
        ("", CALLS, ""), ("", TEXTS, ""), ("", ALL, ""),
    ]  # fmt: skip
    assert [one.reason for one in entries.history_of(workspace, of_ann[-1].id)] == ["agreed again"]
    assert entries.entries_of(workspace, TELEPHONY, [LEV])[0].note == "private"
    workspace.close()
    assert ANN.encode() not in workspace.path.read_bytes()


def test_a_hash_is_extended_like_an_address(workspace):
    add(workspace, [ANN], hashed=True, until=LATER)
    assert add(workspace, [ANN], until=LATEST, note="Ann again").changed == 1
    (entry,) = entries.entries_of(workspace, TELEPHONY, [ANN])
    assert (entry.address, entry.until, entry.note) == ("", LATEST, "")


def test_an_address_beside_its_hash_goes_and_the_hash_holds_as_long(workspace):
    """As after a backup was restored."""
    add(workspace, [ANN], until=LATEST)
    hash_of = address_hasher(workspace)
    with workspace.writing() as db:
        db.execute_sql(
            "INSERT INTO do_not_contact (space, is_hash, address, scope, reason, note, source,"
            " source_name, made_by, since, until) SELECT space, 1, ?, scope, reason, note, source,"
            " source_name, made_by, since, ? FROM do_not_contact",
            (hash_of(ANN), LATER),
        )
    add(workspace, [ANN], until=LATER)
    (entry,) = entries.entries_of(workspace, TELEPHONY, [ANN], removed=True)
    assert (entry.address, entry.until) == ("", LATEST)


def test_what_is_added_twice_is_one_entry_and_no_block_ends_early(workspace):
    assert add(workspace, [ANN, ANN, LEV], until=LATER).added == 2
    shorter = add(workspace, [ANN], until="2998-01-01T00:00:00+00:00")
    assert (shorter.added, shorter.changed, shorter.known) == (0, 0, 1)
    longer = add(workspace, [ANN], until=LATEST, note="asked again")
    assert (longer.added, longer.changed, longer.known) == (0, 1, 0)
    for_ever = add(workspace, [ANN])
    assert (for_ever.changed, add(workspace, [ANN]).known) == (1, 1)
    (entry,) = entries.entries_of(workspace, TELEPHONY, [ANN])
    assert (entry.until, entry.note) == ("", "asked again")
    history = entries.history_of(workspace, entry.id)
    assert [(one.kind, one.before.until) for one in history] == [
        ("changed", LATER), ("changed", LATEST),
    ]  # fmt: skip


def test_a_removed_entry_blocks_nobody_and_its_history_stays(workspace):
    add(workspace, [ANN], note="private")
    (entry,) = entries.entries_of(workspace, TELEPHONY, [ANN])
    assert entries.remove_entries(workspace, [entry.id], "agreed again", "anna") == [entry]
    assert entries.remove_entries(workspace, [entry.id], "agreed again", "anna") == []
    assert find_blocked(workspace, TELEPHONY, [ANN]) == set()
    assert entries.entries_of(workspace, TELEPHONY, [ANN]) == []
    (gone,) = entries.entries_of(workspace, TELEPHONY, [ANN], removed=True)
    assert (gone.id, gone.note, bool(gone.removed_at)) == (entry.id, "", True)
    add(workspace, [ANN])
    (again,) = entries.entries_of(workspace, TELEPHONY, [ANN])
    (change,) = entries.history_of(workspace, again.id)
    assert (change.kind, change.made_by, change.reason) == ("removed", "anna", "agreed again")


def test_a_search_finds_a_number_however_it_is_written(workspace):
    add(workspace, [ANN], source_name="Complaints.xlsx")
    add(workspace, [LEV])
    (newest, _) = entries.found_entries(workspace)
    assert [one.address for one in entries.entries_at(workspace, [newest])] == [LEV]
    for search in ("+1 (202) 555-01-47", "complaints", "0012025550147", ANN[3:9]):
        found = entries.found_entries(workspace, search)
        assert [one.address for one in entries.entries_at(workspace, found)] == [ANN], search


@pytest.mark.parametrize("search", ["8 (916) 123-45-67", "8-916-123", "916 1234567", "+7 916 123"])
def test_a_search_finds_a_number_behind_a_national_prefix(workspace, search):
    add(workspace, [ANN, LEV])
    set_setting(workspace, COUNTRY, "RU")
    found = entries.found_entries(workspace, search)
    assert [one.address for one in entries.entries_at(workspace, found)] == [LEV]


def test_the_lookup_seeks_in_the_index(workspace):
    """A book of a million entries is never read from one end to the other."""
    add(workspace, [ANN])
    with closing(sqlite3.connect(workspace.path)) as connection:
        plan = connection.execute(
            "EXPLAIN QUERY PLAN SELECT address FROM do_not_contact WHERE space = 'phone'"
            " AND is_hash = 0 AND removed_at IS NULL AND scope IN ('all', 'calls', 'telephony')"
            " AND (until = '' OR until > 'x') AND address IN (SELECT value FROM json_each(?))",
            (json.dumps([ANN]),),
        ).fetchall()
    assert any("do_not_contact_address (space=? AND is_hash=? AND address=?" in row[3]
               for row in plan)  # fmt: skip


def test_adding_one_address_does_not_read_the_book(workspace):
    """However many people are in it."""
    taken = []
    for count in (20, 400):
        add(workspace, [f"7916{number:07}" for number in range(count)], until=LATER)
        steps = Counter()
        with workspace.writing() as db:
            db.connection().set_progress_handler(lambda steps=steps: steps.update("1"), 100)
            add(workspace, [ANN], until=LATEST)
            db.connection().set_progress_handler(None, 0)
        taken.append(steps.total())
    assert taken[1] <= taken[0] + 5
