"""A list is updated by a file: the six modes against a plain model, and everything around them."""

import sqlite3
from collections import defaultdict
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.consent import left_out_at_first
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.updates import (
    ClientChange,
    Stamp,
    Update,
    Updated,
    UpdateMode,
    UpdatePreview,
)
from clientlists_desktop.core.lists.versions import consent_version
from clientlists_desktop.operations.backups.restore import restore_lists_from_backup
from clientlists_desktop.operations.consent.readers import consents_of
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.readers import found_entries
from clientlists_desktop.operations.imports.edits import leave_out_blocked
from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.operations.lists.client_edits import (
    correct_client,
    find_client,
    remove_client,
    undo_client_edit,
)
from clientlists_desktop.operations.lists.from_clients import refresh_list
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.operations.lists.readers import find_list, get_list
from clientlists_desktop.operations.lists.versions.readers import compare_versions, versions_of
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.lists.versions.updates import (
    clients_of_update,
    preview_update,
    update_list,
)
from clientlists_desktop.storage.imports.drafts import kept_drafts
from clientlists_desktop.storage.imports.rows import every_client
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in
from clientlists_desktop.storage.lists.recount import check_lists, check_orphans
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.lists.updates import notes_on
from clientlists_desktop.texts.lists.versions import details_text
from clientlists_desktop.texts.translation import english
from tests.operations.client_samples import WORDS, list_of, take_in, with_clients
from tests.operations.helpers import check, differences, finish, make_list, write
from tests.people import AGREED, MAKER
from tests.storage.samples import confirm, make_draft

HEADER = ("Phone", "Name", "City")
MARIA, LEV, ANN, BO = "79123456789", "12025550147", "12125550163", "13125550188"
ROWS = [HEADER, (MARIA, "Maria", "Perm"), (LEV, "Lev", "Boston"), (ANN, "Ann", "")]


@pytest.fixture
def made(workspace: Workspace, tmp_path: Path) -> ListSummary:
    return make_list(workspace, write(tmp_path / "clients.csv", ROWS), "Spring")


def clients(workspace: Workspace, list_id: int) -> list[list[str]]:
    return list(every_client(workspace, get_checked_file(workspace, MAKER, list_id)))


def names(workspace: Workspace, list_id: int) -> list[str]:
    return [cells[1] for cells in clients(workspace, list_id)]


def look(workspace: Workspace, list_id: int, draft: int, update: Update) -> UpdatePreview:
    return finish(preview_update(workspace, list_id, draft, update, MAKER))


def update(
    workspace: Workspace, list_id: int, draft: int, mode: str, *, clear: bool = False
) -> Updated:
    """Look at an update and do it; what was seen is what is done."""
    wanted = Update(UpdateMode(mode), clear)
    seen = look(workspace, list_id, draft, wanted)
    done = finish(update_list(workspace, list_id, draft, wanted, seen.stamp, AGREED, MAKER))
    assert done.counts == seen.counts
    return done


def by_file(
    workspace: Workspace, list_id: int, path: Path, rows: list, mode: str, **more
) -> Updated:
    return update(workspace, list_id, check(workspace, write(path, rows)).id, mode, **more)


def is_consistent(workspace: Workspace, list_id: int) -> bool:
    """Whether digests and balance agree with what is stored, and the balance adds up."""
    balance = get_checked_file(workspace, MAKER, list_id).balance
    wrong = [problem for problem in check_lists(workspace) if problem is not None]
    return balance.read + balance.added == balance.rows and not wrong and not differences(workspace)


# A plain model: what lists of rows become, without a database.

Row = tuple[str, ...]


def expected(
    listed: list[Row], given: list[Row], mode: str, blocked: set[str], *, clear: bool
) -> list[Row]:
    """Return what a list with columns Phone, Name and City should be, updated by a file.

    The file has the columns Phone, City and Age. A row of it that is blocked names its client, but
    nothing is taken from it.
    """
    waiting: dict[str, list[Row]] = defaultdict(list)
    for row in given:
        waiting[row[0]].append(row)
    named = set(waiting)
    after = []
    for phone, name, city, age in listed:
        if mode == "remove":
            if phone not in named:
                after.append((phone, name, city, age))
            continue
        mine = waiting[phone].pop(0) if waiting[phone] else None
        if mine is None:
            if mode not in ("replace", "sync"):
                after.append((phone, name, city, age))
        elif mode == "add" or phone in blocked:
            after.append((phone, name, city, age))
        elif mode == "replace":
            after.append((phone, "", mine[1], mine[2]))
        else:
            keep = not clear
            after.append(
                (phone, name, city if keep and not mine[1] else mine[1],
                 age if keep and not mine[2] else mine[2])
            )  # fmt: skip
    if mode not in ("update", "remove"):
        free = [row for row in given if row[0] not in blocked]
        new = [row for row in free if any(row is one for one in waiting[row[0]])]
        after += [(phone, "", city, age) for phone, city, age in new]
    return after


PHONES = st.sampled_from([MARIA, LEV, ANN, BO])
CELLS = st.sampled_from(["", "a", "b"])


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(PHONES, CELLS, CELLS), min_size=1, max_size=6, unique=True),
    st.lists(st.tuples(PHONES, CELLS, CELLS), min_size=1, max_size=6, unique=True),
    st.sampled_from(list(UpdateMode)),
    st.booleans(),
    st.sets(PHONES, max_size=2),
    st.booleans(),
)
def test_every_mode_does_what_the_model_says(
    workspace, listed, given, mode, clear, blocked, blocked_at_check
):
    """And going back to each version gives exactly the rows that it had.

    Whether somebody is blocked when the file is checked or afterwards is the same.
    """
    draft = make_draft(workspace, listed)
    confirm(workspace, draft.id, f"List {draft.id}")
    made = get_list(workspace, MAKER, draft.id)
    before = clients(workspace, made.id)
    file = make_draft(workspace, given, header=("Phone", "City", "Age"), actor=MAKER.name)
    stored = [one + [""] * (3 - len(one)) for one in clients(workspace, file.id)]
    wide = [tuple(one + [""] * (4 - len(one))) for one in before]
    if blocked:
        block(workspace, *blocked)
    if blocked_at_check:
        leave_out_blocked(workspace, file)

    model = expected(wide, list(map(tuple, stored)), mode.value, blocked, clear=clear)
    if not model:
        work = partial(update, workspace, made.id, file.id, mode.value, clear=clear)
        assert refused_by(work) == Refusal.LIST_EMPTIED
        unblock(workspace)
        return
    done = update(workspace, made.id, file.id, mode.value, clear=clear)
    after = [tuple(one + [""] * (4 - len(one))) for one in clients(workspace, made.id)]
    assert sorted(after) == sorted(model)
    counts = done.counts
    stays = counts.unchanged + counts.kept + counts.blocked_listed
    assert counts.before == counts.changed + counts.removed + stays
    assert counts.given == len(stored)
    left_out = counts.blocked - counts.blocked_listed
    assert counts.given == counts.added + counts.matched + counts.skipped + left_out
    assert (counts.before, counts.after) == (len(before), len(after))
    if mode is not UpdateMode.REMOVE:
        assert counts.matched == counts.changed + counts.unchanged + counts.blocked_listed
        assert counts.blocked == sum(row[0] in blocked for row in stored)
    assert is_consistent(workspace, made.id)
    unblock(workspace)
    if not done.version:
        assert sorted(after) == sorted(wide)
        return
    finish(restore_version(workspace, made.id, 1, MAKER))
    assert clients(workspace, made.id) == before
    finish(restore_version(workspace, made.id, done.version, MAKER))
    assert [tuple(one + [""] * (4 - len(one))) for one in clients(workspace, made.id)] == after
    assert is_consistent(workspace, made.id)


def test_what_an_update_stores(workspace: Workspace, made: ListSummary, tmp_path: Path) -> None:
    """A version, a line of the journal, and the consent of those who are added."""
    rows = [("Phone", "City", "Age"), (LEV, "Salem", "40"), (BO, "Rome", "")]
    done = by_file(workspace, made.id, tmp_path / "week.csv", rows, "sync")
    assert clients(workspace, made.id) == [[LEV, "Lev", "Salem", "40"], [BO, "", "Rome"]]
    assert get_checked_file(workspace, MAKER, made.id).columns == (*HEADER, "Age")
    versions = versions_of(workspace, MAKER, made.id)
    assert [(one.number, one.kind, one.source_name, one.clients) for one in versions] == [
        (2, "sync", "week.csv", 2), (1, "made", "clients.csv", 3),
    ]  # fmt: skip
    records = consents_of(workspace, MAKER, made.id)
    assert [(one.kind, one.clients, one.source_name) for one in records] == [
        ("file", 3, "clients.csv"), ("update", 1, "week.csv"),
    ]  # fmt: skip
    assert versions[0].consent == records[1].id
    chosen = LineFilter(events=(Event.LIST_UPDATED,))
    (line,) = lines_in(workspace, found_lines(workspace, chosen))
    assert line.facts == {
        "list": made.id, "name": "Spring", "channel": "telephony", "version": 2, "mode": "sync",
        "source": "week.csv", "before": 3, "after": 2, "added": 1, "changed": 1, "removed": 2,
    }  # fmt: skip
    assert done.version == 2
    assert kept_drafts(workspace) == []


def test_each_version_has_a_consent(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Its own if clients were added, else that of an earlier version."""
    path = tmp_path / "week.csv"
    by_file(workspace, made.id, path, [HEADER, (BO, "Bo", "Rome")], "merge")
    by_file(workspace, made.id, path, [HEADER, (BO, "", "")], "remove")
    finish(restore_version(workspace, made.id, 1, MAKER))
    finish(restore_version(workspace, made.id, 2, MAKER))
    versions = versions_of(workspace, MAKER, made.id)
    first, update = (one.id for one in consents_of(workspace, MAKER, made.id))
    assert [one.consent for one in versions] == [None, None, update, first]
    assert [one.confirmed_by for one in versions] == ["", "", "maker", "maker"]
    assert [consent_version(one, versions) for one in versions] == [2, 2, 2, 1]
    assert details_text(versions[2], versions, english) == (
        "Version 2 by maker, from week.csv · 1 client added · Consent confirmed by maker"
    )
    assert details_text(versions[0], versions, english) == (
        "Version 4 by maker · 1 client added · Consent as for version 2"
    )


def test_rows_that_the_check_left_out_stay_what_they_were(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Though an update removes clients, and an edit, too."""
    source = write(tmp_path / "clients.csv", [*ROWS, ("letters",), ("12",)])
    made = make_list(workspace, source, "Spring")
    by_file(workspace, made.id, tmp_path / "week.csv", [HEADER, ROWS[1]], "remove")
    remove_client(workspace, made.id, find_client(workspace, made.id, ANN, MAKER)[0], MAKER)
    file = get_checked_file(workspace, MAKER, made.id)
    assert left_out_at_first(file.id, file.balance, consents_of(workspace, MAKER, made.id)) == 2
    assert left_out_at_first(file.id, file.balance, []) == 2


def test_the_same_file_again_changes_nothing(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    rows = [("Phone", "City"), (LEV, "Salem"), (BO, "Rome")]
    by_file(workspace, made.id, tmp_path / "week.csv", rows, "merge")
    lines = len(found_lines(workspace, LineFilter()))
    done = by_file(workspace, made.id, tmp_path / "week.csv", rows, "merge")
    assert (done.version, done.counts.is_nothing, done.counts.unchanged) == (0, True, 2)
    assert len(versions_of(workspace, MAKER, made.id)) == 2
    assert len(found_lines(workspace, LineFilter())) == lines


def test_a_zone_and_a_priority_come_with_their_columns(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    rows = [("Phone", "GMT_ZONE", "DIALER_PRIORITY"), (LEV, "Europe/Rome", "2")]
    by_file(workspace, made.id, tmp_path / "week.csv", rows, "update")
    file = get_checked_file(workspace, MAKER, made.id)
    assert (file.zone_column, file.priority_column) == (3, 4)
    finish(restore_version(workspace, made.id, 1, MAKER))
    file = get_checked_file(workspace, MAKER, made.id)
    assert (file.zone_column, file.columns) == (None, HEADER)


def refused_by(work) -> Refusal:
    with pytest.raises(Refused) as refused:
        work()
    return refused.value.reason


def test_what_is_refused_changes_nothing(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Another channel, no consent, nobody left, nothing ready, a list or draft that is gone."""
    before = clients(workspace, made.id)
    chats = check(workspace, write(tmp_path / "chats.csv", [("ID",), ("123456",)]), "telegram")
    new = check(workspace, write(tmp_path / "new.csv", [("Phone",), (BO,)]))
    bad = check(workspace, write(tmp_path / "bad.csv", [("Phone",), ("12",)]))
    every = check(workspace, write(tmp_path / "all.csv", ROWS))
    merge, remove = Update(UpdateMode.MERGE), Update(UpdateMode.REMOVE)
    stamp = look(workspace, made.id, new.id, merge).stamp
    assert refused_by(lambda: look(workspace, made.id, chats.id, merge)) == (
        Refusal.FILE_OF_OTHER_CHANNEL
    )
    assert refused_by(lambda: look(workspace, made.id, bad.id, merge)) == Refusal.NOTHING_READY
    assert refused_by(lambda: update(workspace, made.id, every.id, remove.mode)) == (
        Refusal.LIST_EMPTIED
    )
    assert (
        refused_by(
            lambda: finish(update_list(workspace, made.id, new.id, merge, stamp, None, MAKER))
        )
        == Refusal.NO_CONSENT
    )
    assert refused_by(lambda: look(workspace, made.id, 99, merge)) == Refusal.NO_SUCH_DRAFT
    assert clients(workspace, made.id) == before
    assert len(versions_of(workspace, MAKER, made.id)) == 1
    delete_list(workspace, made.id, MAKER)
    assert refused_by(lambda: look(workspace, made.id, new.id, merge)) == Refusal.NO_SUCH_LIST


def test_a_list_that_was_changed_since_is_looked_at_again(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """The difference that somebody saw is never applied to another state."""
    draft = check(workspace, write(tmp_path / "week.csv", [HEADER, (BO, "Bo", "Rome")]))
    merge = Update(UpdateMode.MERGE)
    seen = look(workspace, made.id, draft.id, merge)
    remove_client(workspace, made.id, find_client(workspace, made.id, ANN, MAKER)[0], MAKER)
    work = update_list(workspace, made.id, draft.id, merge, seen.stamp, AGREED, MAKER)
    assert refused_by(lambda: finish(work)) == Refusal.UPDATE_OUTDATED
    assert names(workspace, made.id) == ["Maria", "Lev"]
    assert update(workspace, made.id, draft.id, "merge").counts.after == 3
    assert seen.stamp != Stamp(0, 0)


def test_each_client_is_seen_before_and_after(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """By what becomes of it, those who are left out among them; the counts agree."""
    week = [HEADER, (LEV, "Lev", "Salem"), (BO, "Bo", "Rome"), (MARIA, "Maria", "Perm")]
    path = write(tmp_path / "week.csv", [*week, ("12125550164", "Sam", ""), ("12125550165",)])
    block(workspace, "12125550165")
    draft = check(workspace, path)
    block(workspace, "12125550164")

    def seen(mode: UpdateMode) -> dict[str, list[tuple]]:
        wanted = Update(mode)
        preview = look(workspace, made.id, draft.id, wanted)
        assert preview.columns == HEADER
        found = {}
        for change, places in preview.places.items():
            pairs = list(zip(places.listed, places.given, strict=True))
            assert len(pairs) == getattr(preview.counts, change.value)
            some = clients_of_update(workspace, MAKER, made.id, draft.id, wanted, change, pairs)
            found[change.value] = [(one.before, one.after) for one in some]
        return {change: clients for change, clients in found.items() if clients}

    maria, ann = (MARIA, "Maria", "Perm"), (ANN, "Ann")
    blocked = [(None, ("12125550164", "Sam")), (None, ("12125550165",))]
    assert seen(UpdateMode.SYNC) == {
        "added": [(None, (BO, "Bo", "Rome"))],
        "changed": [((LEV, "Lev", "Boston"), (LEV, "Lev", "Salem"))],
        "unchanged": [(maria, maria)],
        "removed": [(ann, None)],
        "blocked": blocked,
    }
    assert seen(UpdateMode.UPDATE) == {
        "changed": [((LEV, "Lev", "Boston"), (LEV, "Lev", "Salem"))],
        "unchanged": [(maria, maria)],
        "kept": [(ann, ann)],
        "skipped": [(None, (BO, "Bo", "Rome"))],
        "blocked": blocked,
    }


def test_a_version_is_restored_only_if_nothing_came_after_it(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Who undoes an update would otherwise undo the edits of others, too."""
    rows = [HEADER, (BO, "Bo", "Rome")]
    done = by_file(workspace, made.id, tmp_path / "week.csv", rows, "merge")
    remove_client(workspace, made.id, find_client(workspace, made.id, ANN, MAKER)[0], MAKER)
    undo = partial(restore_version, workspace, made.id, 1, MAKER)
    assert refused_by(lambda: finish(undo(newest=done.version))) == Refusal.VERSION_NOT_NEWEST
    assert names(workspace, made.id) == ["Maria", "Lev", "Bo"]
    assert finish(undo(newest=done.version + 1)).version == done.version + 2


def test_blocked_clients_stay_out(workspace: Workspace, made: ListSummary, tmp_path: Path) -> None:
    """Those who refused before the check and after it; and they can be removed, even so."""
    path = write(tmp_path / "week.csv", [HEADER, (BO, "Bo", "Rome"), (LEV, "Lev", "Salem")])
    draft = check(workspace, path)
    block(workspace, BO)
    done = update(workspace, made.id, draft.id, "merge")
    assert (done.counts.blocked, done.counts.added, done.counts.changed) == (1, 0, 1)
    block(workspace, LEV)
    done = by_file(workspace, made.id, tmp_path / "week.csv", [HEADER, (LEV, "", "")], "remove")
    assert (done.counts.removed, names(workspace, made.id)) == (1, ["Maria", "Ann"])
    back = finish(restore_version(workspace, made.id, 1, MAKER))
    assert (back.version, back.blocked) == (0, 1)
    assert names(workspace, made.id) == ["Maria", "Ann"]


def block(workspace: Workspace, *addresses: str) -> None:
    add_addresses(workspace, addresses, "telephony", EntryFacts(), MAKER)


def unblock(workspace: Workspace) -> None:
    """Empty the book."""
    ids = list(found_entries(workspace, MAKER))
    if ids:
        remove_entries(workspace, ids, "A test is over", MAKER)


@pytest.mark.parametrize("blocked_at_check", [True, False])
@pytest.mark.parametrize("mode", [mode for mode in UpdateMode if mode is not UpdateMode.REMOVE])
def test_a_blocked_client_of_list_and_file_stays_as_it_was(
    workspace: Workspace, made: ListSummary, tmp_path: Path, mode: str, blocked_at_check: bool
) -> None:
    """It is counted once, as blocked: neither missing in the file nor removed."""
    path = write(tmp_path / "week.csv", [HEADER, ROWS[1], (LEV, "Leo", "Salem"), (BO, "Bo", "")])
    if blocked_at_check:
        block(workspace, LEV, "13125550199")
    draft = check(workspace, path)
    block(workspace, LEV, "13125550199")
    wanted = Update(UpdateMode(mode))
    seen = look(workspace, made.id, draft.id, wanted)
    counts, places = seen.counts, seen.places[ClientChange.BLOCKED]
    assert (counts.blocked, counts.blocked_listed, counts.unchanged) == (1, 1, 1)
    assert counts.kept + counts.removed == 1
    pairs = list(zip(places.listed, places.given, strict=True))
    given = workspace, MAKER, made.id, draft.id, wanted, ClientChange.BLOCKED, pairs
    (lev,) = clients_of_update(*given)
    assert lev.before == lev.after == (LEV, "Lev", "Boston")
    done = update(workspace, made.id, draft.id, mode)
    assert [LEV, "Lev", "Boston"] in clients(workspace, made.id)
    version, *_ = versions_of(workspace, MAKER, made.id)
    kept = version.counts
    if done.version:
        assert kept["before"] == kept["changed"] + kept["removed"] + kept["unchanged"] == 3


def test_a_file_of_blocked_clients_is_no_file_of_strangers(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Though nobody of it is ready, it says who is in it."""
    block(workspace, LEV, ANN)
    draft = check(workspace, write(tmp_path / "week.csv", [HEADER, (LEV, "Leo"), (ANN, "Anne")]))
    for mode in (UpdateMode.UPDATE, UpdateMode.SYNC):
        seen = look(workspace, made.id, draft.id, Update(mode))
        assert (seen.counts.blocked_listed, seen.counts.matched) == (2, 2)
        assert notes_on(seen, mode, english) == []
    assert update(workspace, made.id, draft.id, "sync").counts.removed == 1
    assert names(workspace, made.id) == ["Lev", "Ann"]


def test_who_was_taken_out_and_came_back_is_the_same_client(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Though in another row of the list."""
    path = tmp_path / "week.csv"
    by_file(workspace, made.id, path, ROWS[:3], "sync")
    by_file(workspace, made.id, path, [HEADER, ROWS[1], ROWS[2], (ANN, "Ann", "Rome")], "sync")
    found, clients = compare_versions(workspace, MAKER, made.id, 1, 3, None)
    assert (found.added, found.removed, found.changed, found.fields) == (0, 0, 1, {"City": 1})
    assert clients[0].before == (ANN, "Ann")
    assert clients[0].after == (ANN, "Ann", "Rome")
    by_file(workspace, made.id, path, ROWS[:3], "sync")
    by_file(workspace, made.id, path, ROWS, "sync")
    assert compare_versions(workspace, MAKER, made.id, 5, 1, None)[1] == []


def test_a_version_counts_no_edit_that_was_undone(workspace: Workspace, made: ListSummary) -> None:
    lev = find_client(workspace, made.id, LEV, MAKER)[0]
    correct_client(workspace, made.id, lev, [LEV, "Leo", "Boston"], MAKER)
    remove_client(workspace, made.id, find_client(workspace, made.id, ANN, MAKER)[0], MAKER)
    counts = []
    for _ in range(2):
        counts.append(versions_of(workspace, MAKER, made.id)[0].counts)
        undo_client_edit(workspace, made.id, MAKER)
    counts.append(versions_of(workspace, MAKER, made.id)[0].counts)
    assert [one.get("changed", 0) for one in counts] == [2, 1, 0]


def test_edits_by_hand_are_a_version(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Those of one person in a row; and none is undone that an update came after."""
    lev = find_client(workspace, made.id, LEV, MAKER)[0]
    correct_client(workspace, made.id, lev, [LEV, "Leo", "Boston"], MAKER)
    remove_client(workspace, made.id, find_client(workspace, made.id, ANN, MAKER)[0], MAKER)
    by_file(workspace, made.id, tmp_path / "week.csv", [HEADER, (MARIA, "Mary", "")], "update")
    kinds = [one.kind for one in versions_of(workspace, MAKER, made.id)]
    assert kinds == ["update", "edited", "made"]
    assert refused_by(lambda: undo_client_edit(workspace, made.id, MAKER)) == (
        Refusal.NOTHING_TO_UNDO
    )
    found, changed = compare_versions(workspace, MAKER, made.id, 1, 3, 10)
    assert (found.before, found.after, found.added, found.removed) == (3, 2, 0, 1)
    assert found.fields == {"Name": 2}
    assert [(one.change, one.after) for one in changed] == [
        ("changed", (MARIA, "Mary", "Perm")), ("changed", (LEV, "Leo", "Boston")),
        ("removed", None),
    ]  # fmt: skip
    back, _ = compare_versions(workspace, MAKER, made.id, 3, 1)
    assert (back.before, back.after, back.added, back.removed) == (2, 3, 1, 0)
    finish(restore_version(workspace, made.id, 2, MAKER))
    assert names(workspace, made.id) == ["Maria", "Leo"]
    finish(restore_version(workspace, made.id, 1, MAKER))
    assert names(workspace, made.id) == ["Maria", "Lev", "Ann"]
    assert refused_by(lambda: finish(restore_version(workspace, made.id, 9, MAKER))) == (
        Refusal.NO_SUCH_VERSION
    )
    assert is_consistent(workspace, made.id)


def test_a_refresh_from_clients_is_a_version(workspace: Workspace, tmp_path: Path) -> None:
    """And one goes back to what was there before it, row by row."""
    people = [("Client ID", "Channel", "First name")]
    people += [(str(5_120_000_000 + at), "TELEGRAM", f"Person {at}") for at in range(3)]
    project = with_clients(workspace, tmp_path, people)
    made = list_of(workspace, project, "Bots", ClientFilter(channels=("telegram",)))
    before = clients(workspace, made.id)
    more = [people[0], ("5120000009", "TELEGRAM", "Person 9")]
    take_in(workspace, write(tmp_path / "more.csv", more), project)
    finish(refresh_list(workspace, made.id, AGREED, MAKER, WORDS))
    (refreshed, first) = versions_of(workspace, MAKER, made.id)
    assert (refreshed.kind, refreshed.counts["added"], first.clients) == ("refreshed", 1, 3)
    assert refreshed.consent == consents_of(workspace, MAKER, made.id)[0].id
    finish(restore_version(workspace, made.id, 1, MAKER))
    assert clients(workspace, made.id) == before
    assert is_consistent(workspace, made.id)


def test_versions_come_back_with_a_list_of_a_backup(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """With the evidence of the clients who were added, under its new ID."""
    by_file(workspace, made.id, tmp_path / "week.csv", [HEADER, (BO, "Bo", "Rome")], "sync")
    backup = workspace.back_up(BackupKind.DAILY)
    delete_list(workspace, made.id, MAKER)
    restore_lists_from_backup(workspace, backup.stem, ["Spring"], MAKER)
    again = find_list(workspace, MAKER, "Spring")
    versions = versions_of(workspace, MAKER, again.id)
    assert [one.kind for one in versions] == ["sync", "made"]
    assert versions[0].consent == consents_of(workspace, MAKER, again.id)[1].id
    finish(restore_version(workspace, again.id, 1, MAKER))
    assert names(workspace, again.id) == ["Maria", "Lev", "Ann"]


@pytest.mark.damaging
def test_a_damaged_version_is_not_restored(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    by_file(workspace, made.id, tmp_path / "week.csv", [HEADER, (MARIA, "", "Kazan")], "update")
    with closing(sqlite3.connect(workspace.path)) as connection:
        connection.execute("UPDATE version_row SET fields = '[\"Eve\"]'")
        connection.commit()
    work = restore_version(workspace, made.id, 1, MAKER)
    assert refused_by(lambda: finish(work)) == Refusal.LIST_DAMAGED
    assert names(workspace, made.id) == ["Maria", "Lev", "Ann"]


def test_nothing_of_a_version_is_left_of_an_erased_list(
    workspace: Workspace, made: ListSummary, tmp_path: Path
) -> None:
    """Not even of a client whom an update had removed."""
    by_file(workspace, made.id, tmp_path / "week.csv", [HEADER, (MARIA, "", "")], "sync")
    assert b"Boston" in workspace.path.read_bytes()
    delete_list(workspace, made.id, MAKER)
    finish(erase_list(workspace, made.id, "Spring", MAKER))
    assert list(check_orphans(workspace)) == []
    workspace.close()
    for path in workspace.path.parent.rglob("*"):
        assert not path.is_file() or b"Boston" not in path.read_bytes(), path.name
