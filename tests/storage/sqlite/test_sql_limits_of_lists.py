"""Statements about lists at their limits: 256 columns, headings and cells of any characters."""

from collections import Counter

import pytest

from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.lists.recipes import Combination, Combine, ListFilter, Split, SplitBy
from clientlists_desktop.core.people.records import Place
from clientlists_desktop.operations.campaigns.readers import positions_of, result_meanings
from clientlists_desktop.operations.campaigns.result_words import set_result_words
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.readers import (
    count_blocked_of_list,
    entries_at,
    found_entries,
)
from clientlists_desktop.operations.imports.readers import get_checked_file, positions, rows_at
from clientlists_desktop.operations.lists.recipes import combine_lists, split_list
from clientlists_desktop.operations.lists.versions.restore import restore_version
from clientlists_desktop.operations.people.search import find_person
from clientlists_desktop.storage.imports.rows import every_client
from tests.operations.client_samples import make_campaign, move, new_project
from tests.operations.helpers import finish, make_list, write
from tests.operations.lists.versions.test_updates import by_file
from tests.people import MAKER
from tests.storage.sqlite.test_sql_limits import ODD, workspace

__all__ = ["workspace"]

ANN, LEV, EVE = "12025550147", "12025550162", "12125550163"
CELLS = [*ODD, "\\u0000", "%", "_", "'; DROP", " "]


def table(headings, *rows):
    return [("Phone", *headings), *rows]


def found(workspace, made, **wanted):
    file = get_checked_file(workspace, MAKER, made.id)
    at = positions(workspace, MAKER, file, RowFilter(**wanted))
    return [row.address for row in rows_at(workspace, MAKER, file, at)]


def cells_of(workspace, made):
    return list(every_client(workspace, get_checked_file(workspace, MAKER, made.id)))


@pytest.mark.parametrize(
    "count", [255, *(pytest.param(count, marks=pytest.mark.long) for count in (1, 63, 64, 127))]
)
def test_any_number_of_columns_is_searched_sorted_combined_split_and_updated(
    workspace, tmp_path, count
):
    headings = [f"Field {n}" for n in range(count)]
    first, second = (tuple(f"{letter} {n}" for n in range(count)) for letter in "ba")
    rows = table(headings, (ANN, *first), (LEV, *second))
    made = make_list(workspace, write(tmp_path / "a.csv", rows), "Wide")
    assert found(workspace, made, search=f"A {count - 1}".upper()) == [LEV]
    assert found(workspace, made, sort_column=count) == [LEV, ANN]
    chosen = ListFilter(cells=((headings[-1], first[-1]),))
    (one,) = finish(
        combine_lists(workspace, [made.id], Combine(Combination.UNION, filter=chosen), "One", MAKER)
    ).lists
    assert cells_of(workspace, one) == [[ANN, *first]]
    by_column = Split(SplitBy.FIELD, column=headings[-1])
    parts = finish(split_list(workspace, made.id, by_column, "Part", MAKER, "(empty)")).lists
    assert sorted(part.clients for part in parts) == [1, 1]
    changed = table(headings[:-1] or headings, (ANN, *second[: count - 1 or 1]))
    by_file(workspace, made.id, tmp_path / "b.csv", changed, "update")
    assert found(workspace, made, search="a 0") == [ANN, LEV]
    finish(restore_version(workspace, made.id, 1, MAKER))
    assert cells_of(workspace, made) == [[ANN, *first], [LEV, *second]]
    add_addresses(workspace, [LEV], "telephony", EntryFacts(), MAKER)
    assert count_blocked_of_list(workspace, MAKER, made.id) == 1


@pytest.mark.long
@pytest.mark.parametrize("heading", ODD, ids=lambda text: ascii(text[:10]))
def test_any_heading_names_a_column(workspace, tmp_path, heading):
    rows = table([heading, "City"], (ANN, "it", "Boston"), (LEV, "that", "Perm"))
    made = make_list(workspace, write(tmp_path / "a.csv", rows), "Odd")
    name = get_checked_file(workspace, MAKER, made.id).columns[1]
    (one,) = finish(
        combine_lists(
            workspace, [made.id],
            Combine(Combination.UNION, filter=ListFilter(cells=((name, "that"),))), "One", MAKER,
        )
    ).lists  # fmt: skip
    assert cells_of(workspace, one) == [[LEV, "that", "Perm"]]
    by_column = Split(SplitBy.FIELD, column=name)
    assert len(finish(split_list(workspace, made.id, by_column, "Part", MAKER, "-")).lists) == 2
    changed = table([heading], (ANN, "new"), (EVE, "more"))
    by_file(workspace, made.id, tmp_path / "b.csv", changed, "merge")
    assert cells_of(workspace, made) == [
        [ANN, "new", "Boston"], [LEV, "that", "Perm"], [EVE, "more"],
    ]  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("cell", CELLS, ids=lambda text: ascii(text[:10]))
def test_any_cell_is_searched_sorted_combined_split_and_updated(workspace, tmp_path, cell):
    rows = table(["Note"], (ANN, cell), (LEV, "other"))
    made = make_list(workspace, write(tmp_path / "a.csv", rows), "Odd")
    stored = cells_of(workspace, made)[0][1:]
    text = stored[0].strip() if stored else ""
    if text:
        assert found(workspace, made, search=text) == [ANN]
        chosen = ListFilter(cells=(("Note", text),))
        recipe = Combine(Combination.UNION, filter=chosen)
        (one,) = finish(combine_lists(workspace, [made.id], recipe, "One", MAKER)).lists
        assert cells_of(workspace, one) == [[ANN, *stored]]
    assert len(found(workspace, made, sort_column=1)) == 2
    by_column = Split(SplitBy.FIELD, column="Note")
    parts = finish(split_list(workspace, made.id, by_column, "Part", MAKER, "(empty)")).lists
    assert len(parts) == 2
    changed = table(["Note"], (LEV, cell))
    by_file(workspace, made.id, tmp_path / "b.csv", changed, "update")
    assert cells_of(workspace, made)[0] == [ANN, *stored]
    words = {(text or "x").casefold(): Result.NO_ANSWER}
    set_result_words(workspace, CampaignKind.CALL, words, MAKER)
    assert result_meanings(workspace, MAKER)[CampaignKind.CALL] == words
    facts = EntryFacts(note=text[:900], source_name=text)
    add_addresses(workspace, [EVE], "telephony", facts, MAKER)
    (entry,) = entries_at(workspace, MAKER, found_entries(workspace, MAKER, text))
    assert entry.source_name == text


@pytest.mark.parametrize("cell", ["a\x00b", 'a "b"', "a\\b", "a\x01b", "a, [Ж]"])
def test_a_cell_is_whole_wherever_it_is_sought_or_copied(workspace, tmp_path, cell):
    rows = table(["Note", "City"], (ANN, cell, "Perm"), (LEV, cell[0], "Boston"))
    made = make_list(workspace, write(tmp_path / "a.csv", rows), "Odd")
    other = make_list(
        workspace, write(tmp_path / "b.csv", table(["City", "Age"], (EVE, "Omsk", "9"))), "Other"
    )
    union = Combine(Combination.UNION)
    (one,) = finish(combine_lists(workspace, [other.id, made.id], union, "One", MAKER)).lists
    notes = get_checked_file(workspace, MAKER, one.id).columns.index("Note")
    assert {cells[0]: cells[notes] for cells in cells_of(workspace, one)} == {
        ANN: cell, LEV: cell[0], EVE: "",
    }  # fmt: skip
    by_column = Split(SplitBy.FIELD, column="Note")
    assert len(finish(split_list(workspace, made.id, by_column, "Part", MAKER, "-")).lists) == 2
    campaign = move(
        workspace,
        make_campaign(workspace, new_project(workspace), made, settings=CallSettings()),
        Move.START,
    )
    assert len(positions_of(workspace, MAKER, campaign.id, search=cell.upper())) == 1
    assert len(positions_of(workspace, MAKER, campaign.id, search='",')) == 0
    assert len(found(workspace, made, search=cell.upper())) == 1
    records = finish(find_person(workspace, cell.upper(), "telephony", MAKER)).records
    assert Counter(one.place for one in records) == {Place.LIST: 3, Place.CAMPAIGN: 1}
