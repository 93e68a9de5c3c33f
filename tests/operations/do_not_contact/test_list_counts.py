"""How many clients of each list are blocked: counted in parts, and never told when untrue."""

from datetime import UTC, datetime, timedelta

import pytest

from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.list_counts import (
    BlockedCounts,
    count_blocked,
    known_blocked,
)
from clientlists_desktop.operations.do_not_contact.readers import (
    count_blocked_of_list,
    found_entries,
)
from clientlists_desktop.operations.lists.client_edits import find_client, remove_client
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.operations.people.erasure import forget_person
from clientlists_desktop.storage.do_not_contact import list_counts, lookup
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish, make_list, write
from tests.people import MAKER

ANN, LEV, EVE, SAM = "12025550147", "12025550162", "12125550163", "13125550188"


@pytest.fixture
def counts(workspace, tmp_path):
    """Counts of two lists, "Few" and "Many", and of one of another channel."""
    few, many = (ANN, LEV), (ANN, LEV, EVE, SAM)
    for name, phones in (("Few", few), ("Many", many)):
        path = write(tmp_path / f"{name}.csv", [("Phone",), *((one,) for one in phones)])
        make_list(workspace, path, name)
    path = write(tmp_path / "ids.csv", [("ID",), ("123456789",)])
    make_list(workspace, path, "IDs", "telegram")
    return BlockedCounts()


def block(workspace, *addresses, **facts):
    add_addresses(workspace, addresses, "telephony", EntryFacts(**facts), MAKER)


def known(workspace, counts):
    lists = all_lists(workspace, MAKER)
    found = known_blocked(workspace, MAKER, counts, lists)
    return {one.name: found[one.id] for one in lists if one.id in found}


def pieces(workspace, counts):
    """Count to the end; returns in how many pieces."""
    return len(list(count_blocked(workspace, MAKER, counts, all_lists(workspace, MAKER))))


def count(workspace, counts):
    """Count to the end; returns what is known then."""
    pieces(workspace, counts)
    return known(workspace, counts)


def test_nothing_is_counted_beside_an_empty_book(workspace, counts, monkeypatch):
    monkeypatch.delattr(list_counts, "count_in_parts")
    assert count(workspace, counts) == {}


def test_lists_are_counted_once_while_nothing_changes(workspace, counts):
    block(workspace, f"+{ANN}", EVE)
    assert known(workspace, counts) == {}
    assert count(workspace, counts) == {"Few": 1, "Many": 2}
    assert pieces(workspace, counts) == 0
    assert known(workspace, counts) == {"Few": 1, "Many": 2}


def test_a_change_of_the_book_makes_every_count_unknown(workspace, counts):
    block(workspace, ANN)
    count(workspace, counts)
    # By another program, which this one hears nothing of.
    other = Workspace(workspace.path)
    block(other, SAM)
    other.close()
    assert known(workspace, counts) == {}
    assert count(workspace, counts) == {"Few": 1, "Many": 2}
    remove_entries(workspace, list(found_entries(workspace, MAKER)), "agreed again", MAKER)
    assert known(workspace, counts) == count(workspace, counts) == {}


def test_a_change_of_a_list_makes_its_count_unknown(workspace, counts):
    block(workspace, ANN, LEV)
    count(workspace, counts)
    few = next(one for one in all_lists(workspace, MAKER) if one.name == "Few")
    remove_client(workspace, few.id, find_client(workspace, few.id, ANN, MAKER)[0], MAKER)
    assert known(workspace, counts) == {"Many": 2}
    assert pieces(workspace, counts) == 1
    assert known(workspace, counts) == {"Few": 1, "Many": 2}
    finish(forget_person(workspace, LEV, "telephony", "asked to", MAKER))
    assert known(workspace, counts) == {}
    assert count(workspace, counts) == {"Few": 0, "Many": 1}


def test_a_count_is_true_until_an_entry_ends(workspace, counts, monkeypatch):
    until = datetime.now(UTC) + timedelta(days=1)
    block(workspace, ANN, until=until.isoformat(timespec="seconds"))
    block(workspace, LEV)
    assert count(workspace, counts) == {"Few": 2, "Many": 2}
    clock = until - timedelta(seconds=1)

    def now():
        return clock.isoformat(timespec="seconds")

    monkeypatch.setattr(list_counts, "now", now)
    monkeypatch.setattr(lookup, "now", now)
    assert known(workspace, counts) == {"Few": 2, "Many": 2}
    clock = until
    assert known(workspace, counts) == {}
    assert count(workspace, counts) == {"Few": 1, "Many": 1}
    clock = until - timedelta(hours=1)
    # The clock was set back, so the entry holds again.
    assert known(workspace, counts) == {}
    assert count(workspace, counts) == {"Few": 2, "Many": 2}


def test_what_changes_while_it_is_counted_is_not_known(workspace, counts, monkeypatch):
    monkeypatch.setattr(lookup, "_COUNTED_AT_ONCE", 64)
    block(workspace, ANN)
    work = count_blocked(workspace, MAKER, counts, all_lists(workspace, MAKER))
    next(work)
    block(workspace, EVE)
    list(work)
    assert known(workspace, counts) == {}
    assert count(workspace, counts) == {"Few": 1, "Many": 2}


def test_a_list_without_digests_is_counted_later(workspace, counts):
    block(workspace, ANN)
    with workspace.writing():
        workspace.digests.start_over()
    assert count(workspace, counts) == {}
    for name, owner in workspace.digests.pending():
        with workspace.writing():
            workspace.digests.complete(name, owner)
    assert count(workspace, counts) == {"Few": 1, "Many": 1}


def test_the_parts_of_a_list_add_up(workspace, counts, monkeypatch):
    block(workspace, ANN, SAM)
    finish(forget_person(workspace, EVE, "telephony", "asked to", MAKER))
    many = next(one for one in all_lists(workspace, MAKER) if one.name == "Many")
    assert count_blocked_of_list(workspace, MAKER, many.id) == 2
    for rows in (1, 2, 3):
        monkeypatch.setattr(lookup, "_COUNTED_AT_ONCE", 64 * rows)
        assert count_blocked_of_list(workspace, MAKER, many.id) == 2
