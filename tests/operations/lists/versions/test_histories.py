"""Histories of a list: whatever happened to it, every version is what the list was then."""

import contextlib
import itertools
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.updates import Update, UpdateMode
from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.operations.lists.client_edits import (
    add_client,
    correct_client,
    find_client,
    remove_client,
    undo_client_edit,
)
from clientlists_desktop.operations.lists.versions.readers import compare_versions, versions_of
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.storage.imports.rows import every_client
from clientlists_desktop.storage.lists.recount import check_lists
from clientlists_desktop.storage.lists.versions import records
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import differences, finish
from tests.people import AGREED, MAKER, sign_up
from tests.storage.samples import confirm, make_draft

PHONES = [f"1202555014{last}" for last in range(5)]
phones, cells = st.sampled_from(PHONES), st.sampled_from(["", "a", "b"])
rows = st.lists(
    st.tuples(phones, cells, cells), min_size=1, max_size=5, unique_by=lambda one: one[0]
)
steps = st.one_of(
    st.tuples(st.just("update"), st.sampled_from(list(UpdateMode)), st.booleans(), rows),
    st.tuples(st.just("correct"), phones, cells),
    st.tuples(st.just("remove"), phones),
    st.tuples(st.just("add"), phones, cells),
    st.tuples(st.just("undo")),
    st.tuples(st.just("restore"), st.integers(0, 20)),
)


@pytest.fixture(scope="module")
def busy_workspace(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("histories") / "workspace.sqlite")
    sign_up(workspace)
    yield workspace
    assert differences(workspace) == []
    workspace.close()


def clients(workspace, list_id) -> dict[str, tuple[str, ...]]:
    """Return the clients by address; trailing empty cells don't count."""
    file = get_checked_file(workspace, MAKER, list_id)
    found = {}
    for address, *fields in every_client(workspace, file):
        while fields and not fields[-1]:
            fields.pop()
        assert address not in found
        found[address] = tuple(fields)
    return found


def take(workspace, list_id, step) -> None:
    """Do one step if it can be done; what is refused changes nothing."""
    kind, *given = step
    there = clients(workspace, list_id)
    if kind == "update":
        mode, clear, file = given
        draft = make_draft(workspace, file, header=("Phone", "City", "Age"), actor=MAKER.name)
        wanted = Update(mode, clear)
        seen = finish(preview_update(workspace, list_id, draft.id, wanted, MAKER))
        if seen.counts.after:
            done = update_list(workspace, list_id, draft.id, wanted, seen.stamp, AGREED, MAKER)
            finish(done)
    elif kind == "add" and given[0] not in there:
        finish(add_client(workspace, list_id, [given[0], given[1]], AGREED, MAKER))
    elif kind == "correct" and given[0] in there:
        at, *_ = find_client(workspace, list_id, given[0], MAKER)
        correct_client(workspace, list_id, at, [given[0], given[1]], MAKER)
    elif kind == "remove" and given[0] in there and len(there) > 1:
        at, *_ = find_client(workspace, list_id, given[0], MAKER)
        remove_client(workspace, list_id, at, MAKER)
    elif kind == "undo":
        with contextlib.suppress(Refused):
            undo_client_edit(workspace, list_id, MAKER)
    elif kind == "restore":
        versions = versions_of(workspace, MAKER, list_id)
        number = versions[given[0] % len(versions)].number
        finish(restore_version(workspace, list_id, number, MAKER))


def holds_for(workspace, listed, history) -> None:
    draft = make_draft(workspace, listed)
    confirm(workspace, draft.id, f"List {draft.id}")
    then = {1: clients(workspace, draft.id)}
    for step in history:
        take(workspace, draft.id, step)
        newest = versions_of(workspace, MAKER, draft.id)[0]
        # The edits of one person in a row are one version.
        then[newest.number] = clients(workspace, draft.id)
        assert newest.clients == len(then[newest.number])
    assert [one.number for one in versions_of(workspace, MAKER, draft.id)] == sorted(then)[::-1]
    numbers = sorted(then)
    for earlier, later in {
        *itertools.pairwise(numbers),
        (numbers[-1], 1),
        (1, numbers[-1]),
    }:
        differs(workspace, draft.id, then, earlier, later)
    for number, was in then.items():
        finish(restore_version(workspace, draft.id, number, MAKER))
        assert clients(workspace, draft.id) == was
    assert [wrong for wrong in check_lists(workspace) if wrong is not None] == []


def differs(workspace, list_id, then, earlier, later) -> None:
    """Check that two versions differ in just those clients who differ."""
    found, changed = compare_versions(workspace, MAKER, list_id, earlier, later, None)
    one, other = then[earlier], then[later]
    added, removed = other.keys() - one.keys(), one.keys() - other.keys()
    assert (found.before, found.after) == (len(one), len(other))
    counts = Counter(each.change.value for each in changed)
    assert (found.added, found.removed) == (counts["added"], counts["removed"])
    assert (found.added, found.removed) == (len(added), len(removed))
    assert found.changed == sum(one[key] != other[key] for key in one.keys() & other.keys())


@pytest.mark.parametrize("examples", [2, pytest.param(100, marks=pytest.mark.long)])
def test_every_version_is_what_the_list_was_then(busy_workspace, examples):
    @settings(max_examples=examples, deadline=None)
    @given(rows, st.lists(steps, min_size=2, max_size=8))
    def holds(listed, history):
        holds_for(busy_workspace, listed, history)

    holds()


def test_a_comparison_costs_what_was_touched(workspace, monkeypatch):
    """Three times as many clients cost three times as much, not nine: no page reads them all."""
    monkeypatch.setattr(records, "_PAGE", 10)
    assert steps_of_a_comparison(workspace, 600) < 5 * steps_of_a_comparison(workspace, 200)


def steps_of_a_comparison(workspace, count) -> int:
    """Return how many hundreds of steps SQLite takes when all clients were changed."""
    listed = [(f"7916{number:07}", "a", "b") for number in range(count)]
    draft = make_draft(workspace, listed, actor=MAKER.name)
    confirm(workspace, draft.id, f"List of {count}")
    file = [(phone, "c", "d") for phone, _, _ in listed]
    take(workspace, draft.id, ("update", UpdateMode.UPDATE, False, file))
    steps = Counter()
    with workspace.reading() as db:
        db.connection().set_progress_handler(lambda: steps.update("1"), 100)
        found, _ = compare_versions(workspace, MAKER, draft.id, 1, 2)
        db.connection().set_progress_handler(None, 0)
    assert found.changed == count
    return steps.total()
