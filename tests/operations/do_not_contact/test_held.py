"""Whoever is in the book is held back at every step from the file to the dialer."""

from functools import partial
from pathlib import Path

import pytest

from clientlists_desktop.core.campaigns.settings import CallSettings, TextSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.do_not_contact.entries import BlockReason, EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.core.lists.recipes import Combination, Combine, Sample, Split, SplitBy
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.do_not_contact.entries import add_addresses, remove_entries
from clientlists_desktop.operations.do_not_contact.readers import (
    count_blocked_of_campaign,
    count_blocked_of_list,
    entries_of,
)
from clientlists_desktop.operations.imports.drafts import continue_draft
from clientlists_desktop.operations.imports.edits import undo
from clientlists_desktop.operations.imports.fixes import edit_cell
from clientlists_desktop.operations.imports.readers import every_row
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.from_clients import refresh_list, what_changes
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.recipes import (
    combine_lists,
    preview_recipe,
    sample_list,
    split_list,
)
from clientlists_desktop.storage.journal import journal, journal_lines
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.translation import english
from tests.operations.client_samples import (
    WORDS,
    list_of,
    make_campaign,
    move,
    new_project,
    with_clients,
)
from tests.operations.helpers import check, finish, make_list, write
from tests.people import AGREED, MAKER

ANN, LEV, EVE = "12025550147", "12025550162", "12125550163"
ROWS = (("Phone", "Name"), (f"+{ANN}", "Ann"), (LEV, "Lev"), (EVE, "Eve"))


def block(workspace, *addresses, channel="telephony", **facts):
    return add_addresses(workspace, addresses, channel, EntryFacts(**facts), MAKER)


def unblock(workspace, address):
    found = entries_of(workspace, MAKER, "telephony", [address])
    return remove_entries(workspace, [one.id for one in found], "agreed again", MAKER)


def written(path: Path) -> str:
    return path.read_text("utf-8-sig")


def journal_of(workspace) -> list[Line]:
    numbers = range(1, journal.lines_count(workspace) + 1)
    return journal_lines.lines_at(workspace, numbers)


def last_line(workspace) -> str:
    return line_text(journal_of(workspace)[-1], english)


def test_a_blocked_row_fails_at_the_check_and_the_balance_adds_up(workspace, tmp_path):
    block(workspace, f"00{ANN}")
    rows = (*ROWS, ROWS[1], ("no number", "Tim"), (), ROWS[2])
    file = check(workspace, write(tmp_path / "a.csv", rows))
    balance = file.balance
    assert (balance.ready, balance.failed, balance.duplicate) == (2, 3, 1)
    assert balance.reasons[Reason.DO_NOT_CONTACT] == 2
    assert Reason.PLUS not in balance.reasons
    assert balance.rows == balance.read == 7
    failed = [row for row in every_row(workspace, MAKER, file) if row.outcome is Outcome.FAILED]
    assert [row.cells for row in failed[:2]] == [(f"+{ANN}", "Ann")] * 2
    assert failed[0].findings[0].code is Reason.DO_NOT_CONTACT


def test_the_check_finds_other_forms_of_a_number_on_any_sheet(workspace, tmp_path):
    block(workspace, "55 11 98765-4321")
    rows = (("Phone", "Name", "Timezone"), ("551187654321", "Ana", "-03:00"),
            ("5511987654322", "Rui", "-03:00"))  # fmt: skip
    file = check(workspace, write(tmp_path / "a.csv", rows), "whatsapp")
    assert file.balance.reasons[Reason.DO_NOT_CONTACT] == 1


@pytest.mark.parametrize("keep", [KeepPolicy.FIRST, KeepPolicy.LAST])
def test_other_duplicate_options_bring_nobody_back(workspace, tmp_path, keep):
    block(workspace, ANN)
    rows = (*ROWS, (ANN, "Anna"), (LEV, "Leo"))
    choices = Choices(duplicates=DuplicateOptions(keep))
    file = check(workspace, write(tmp_path / "a.csv", rows), choices=choices)
    assert (file.balance.failed, file.balance.ready, file.balance.duplicate) == (2, 2, 1)


def test_only_another_address_clears_a_blocked_row_and_undo_brings_it_back(workspace, tmp_path):
    block(workspace, ANN)
    file = check(workspace, write(tmp_path / "a.csv", ROWS))
    row = next(iter(every_row(workspace, MAKER, file)))
    for cell in (f"00{ANN}", "+1 (202) 555-01-47"):
        file = finish(edit_cell(workspace, file, row.position, 0, cell, MAKER))
        assert file.balance.reasons[Reason.DO_NOT_CONTACT] == 1
    file = finish(edit_cell(workspace, file, row.position, 0, "12025550199", MAKER))
    assert (file.balance.failed, file.balance.ready) == (0, 3)
    file = finish(undo(workspace, file, MAKER))
    assert (file.balance.failed, file.balance.ready) == (1, 2)


def test_a_draft_asks_the_book_again_when_it_is_continued(workspace, tmp_path):
    block(workspace, ANN)
    draft = check(workspace, write(tmp_path / "a.csv", ROWS)).id
    block(workspace, LEV)
    unblock(workspace, ANN)
    file = continue_draft(workspace, draft, "", MAKER)
    assert file.balance.ready == 2
    failed = [row.cells[0] for row in every_row(workspace, MAKER, file)
              if row.outcome is Outcome.FAILED]  # fmt: skip
    assert failed == [LEV]


def test_who_refuses_after_the_check_is_not_in_the_list(workspace, tmp_path):
    draft = check(workspace, write(tmp_path / "a.csv", ROWS)).id
    block(workspace, ANN)
    assert create_list(workspace, draft, "Spring", AGREED, MAKER).clients == 2
    (made,) = (line for line in journal_of(workspace) if line.event is Event.LIST_CREATED)
    assert "1 left out: do not contact" in line_text(made, english)


def test_no_list_is_made_of_blocked_clients_alone(workspace, tmp_path):
    draft = check(workspace, write(tmp_path / "a.csv", ROWS[:2])).id
    block(workspace, ANN)
    with pytest.raises(Refused, match=Refusal.NOTHING_READY.value):
        create_list(workspace, draft, "Spring", AGREED, MAKER)


def test_who_refuses_after_the_list_was_made_is_counted_and_not_exported(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "a.csv", ROWS), "Spring")
    assert count_blocked_of_list(workspace, MAKER, made.id) == 0
    block(workspace, LEV)
    assert count_blocked_of_list(workspace, MAKER, made.id) == 1
    target = tmp_path / "out.csv"
    done = finish(export_list(workspace, made.id, target, MAKER))
    assert (done.clients, done.blocked, done.kept) == (2, 1, 0)
    assert LEV not in written(target)
    assert ANN in written(target)
    assert last_line(workspace).endswith("downloaded, 1 left out: do not contact")


def test_an_owner_keeps_blocked_clients_for_a_reason_in_the_journal(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "a.csv", ROWS), "Spring")
    block(workspace, LEV)
    target = tmp_path / "out.csv"
    with pytest.raises(Refused, match=Refusal.REASON_NEEDED.value):
        finish(export_list(workspace, made.id, target, MAKER, keep_blocked=" "))
    assert not target.exists()
    reason = "recall of a product"
    done = finish(export_list(workspace, made.id, target, MAKER, keep_blocked=reason))
    assert (done.clients, done.blocked, done.kept) == (3, 0, 1)
    assert LEV in written(target)
    assert last_line(workspace).endswith(f"1 kept although blocked: {reason}")


def test_a_list_made_from_others_leaves_them_out_and_its_preview_too(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "a.csv", ROWS), "Spring")
    other = make_list(workspace, write(tmp_path / "b.csv", ROWS[:2]), "Autumn")
    block(workspace, ANN)
    recipe = Combine(Combination.UNION)
    ids = [made.id, other.id]
    preview = preview_recipe(workspace, ids, recipe, MAKER)
    # She is left out once, in whichever list she is.
    assert ([one.clients for one in preview.made], preview.blocked) == ([2], 1)
    done = finish(combine_lists(workspace, ids, recipe, "Both", MAKER))
    assert ([one.clients for one in done.lists], done.blocked) == ([2], 1)
    assert "1 left out: do not contact" in last_line(workspace)


@pytest.mark.parametrize(
    ("recipe", "make"),
    [
        (Split(SplitBy.COUNT, size=2), partial(split_list, nothing="no value")),
        (Split(SplitBy.FIELD, column="Name"), partial(split_list, nothing="no value")),
        (Sample("seed", groups=1), sample_list),
    ],
)
def test_a_preview_counts_the_parts_as_they_are_made(workspace, tmp_path, recipe, make):
    made = make_list(
        workspace, write(tmp_path / "a.csv", [*ROWS, ("12125550164", "Ann")]), "Spring"
    )
    block(workspace, ANN)
    preview = preview_recipe(workspace, [made.id], recipe, MAKER)
    done = finish(make(workspace, made.id, recipe, "Parts", MAKER))
    assert [one.clients for one in preview.made] == [one.clients for one in done.lists]
    assert preview.blocked == done.blocked == 1


@pytest.mark.parametrize(
    ("recipe", "make", "expected"),
    [
        (Split(SplitBy.COUNT, size=1), partial(split_list, nothing="no value"), ["2", "3"]),
        (Split(SplitBy.FIELD, column="Name"), partial(split_list, nothing="no value"),
         ["Lev", "Ann"]),
        (Sample("seed", groups=3), sample_list, None),
    ],
)  # fmt: skip
def test_a_part_of_blocked_clients_alone_is_not_made(workspace, tmp_path, recipe, make, expected):
    rows = [("Phone", "Name"), (ANN, "Eve"), (LEV, "Lev"), ("12125550164", "Ann")]
    made = make_list(workspace, write(tmp_path / "a.csv", rows), "Spring")
    labels = [one.label for one in preview_recipe(workspace, [made.id], recipe, MAKER).made]
    block(workspace, ANN)
    preview = preview_recipe(workspace, [made.id], recipe, MAKER)
    done = finish(make(workspace, made.id, recipe, "Part", MAKER))
    left = [one.label for one in preview.made]
    assert [one.name for one in done.lists] == [f"Part – {label}" for label in left]
    assert len(left) == 2
    assert set(left) < set(labels)
    assert expected in (None, left)
    assert preview.blocked == done.blocked == 1
    block(workspace, LEV, "12125550164")
    with pytest.raises(Refused) as refused:
        finish(make(workspace, made.id, recipe, "None", MAKER))
    assert refused.value.reason is Refusal.NO_CLIENT_LEFT


@pytest.fixture
def people(workspace, tmp_path):
    return with_clients(workspace, tmp_path)


def test_a_list_from_clients_leaves_them_out_and_a_refresh_too(workspace, people):
    wanted = ClientFilter(channels=("whatsapp",))
    block(workspace, ANN, channel="whatsapp")
    made = list_of(workspace, people, "Boston", wanted)
    assert made.clients == 1
    unblock(workspace, ANN)
    block(workspace, LEV)
    change = finish(what_changes(workspace, made.id, MAKER))
    assert (change.added, change.removed, change.do_not_contact) == (1, 1, 1)
    refreshed = finish(refresh_list(workspace, made.id, AGREED, MAKER, WORDS))
    assert refreshed.clients == 1


@pytest.fixture
def calls(workspace, tmp_path):
    made = make_list(workspace, write(tmp_path / "a.csv", ROWS), "Spring")
    project = new_project(workspace)
    return make_campaign(workspace, project, made, settings=CallSettings())


def test_a_campaign_starts_without_them_and_no_export_of_it_has_them(workspace, tmp_path, calls):
    block(workspace, ANN)
    started = move(workspace, calls, Move.START)
    assert (started.clients, started.blocked) == (2, 1)
    assert "1 left out: do not contact" in last_line(workspace)
    # People refuse while it runs.
    block(workspace, LEV, scope="calls", reason=BlockReason.COMPLAINT)
    assert count_blocked_of_campaign(workspace, MAKER, calls.id) == 1
    target = tmp_path / "calls.csv"
    done = finish(export_for_dialer(workspace, calls.id, target, MAKER))
    assert (done.clients, done.blocked) == (1, 1)
    assert EVE in written(target)
    assert LEV not in written(target)


def test_an_owner_starts_a_campaign_with_them(workspace, tmp_path, calls):
    block(workspace, ANN, LEV)
    started = finish(move_campaign(workspace, calls.id, Move.START, MAKER, keep_blocked="a recall"))
    assert (started.clients, started.blocked) == (3, 2)
    assert "2 kept although blocked: a recall" in last_line(workspace)
    target = tmp_path / "calls.csv"
    # The choice was about the start; an export asks again.
    assert finish(export_for_dialer(workspace, calls.id, target, MAKER)).clients == 1
    done = finish(
        export_for_dialer(
            workspace, calls.id, target, MAKER, overwrite=True, keep_blocked="a recall"
        )
    )
    assert (done.clients, done.kept) == (3, 2)


def test_a_text_campaign_to_everybody_leaves_them_out(workspace, people):
    block(workspace, "5120004411", channel="telegram")
    made = save_campaign(workspace, "All", people.id, None, "telegram", TextSettings(), None, MAKER)
    started = move(workspace, made, Move.START)
    assert (started.clients, started.blocked) == (1, 1)
