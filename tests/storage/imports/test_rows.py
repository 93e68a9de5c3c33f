import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.storage.workspace import Workspace
from tests.storage.samples import ROWS, make_draft


def found(workspace: Workspace, draft, **chosen) -> list[int]:
    return places(rows.positions(workspace, draft, RowFilter(**chosen)))


def places(positions) -> list[int]:
    """Count rows from 1, as tests name them."""
    return [position // SPACING for position in positions]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, [1, 2, 3, 4, 5, 6, 7, 8]),
        ({"outcome": Outcome.READY}, [1, 2, 6, 8]),
        ({"outcome": Outcome.FAILED}, [3, 7]),
        ({"outcome": Outcome.DUPLICATE}, [4]),
        ({"outcome": Outcome.BLANK}, [5]),
        ({"reason": Reason.LETTERS}, [3]),
        ({"reason": Reason.EMPTY}, [7]),
        ({"reason": Reason.TOO_LONG}, []),
        ({"warned": True}, [6]),
        ({"repaired": True}, [2]),
        ({"outcome": Outcome.FAILED, "warned": True}, []),
        ({"outcome": Outcome.READY, "search": "79123456"}, [2, 8]),
    ],
)
def test_a_filter_finds_its_rows(workspace, chosen, expected):
    assert found(workspace, make_draft(workspace), **chosen) == expected


def test_a_filter_never_shows_rows_of_another_file(workspace):
    make_draft(workspace)
    draft = make_draft(workspace, [("12025550162", "Ольга")])
    assert found(workspace, draft) == [1]
    assert found(workspace, draft, search="ольга") == [1]
    assert found(workspace, draft, outcome=Outcome.FAILED) == []


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("иванова", [2]),
        ("ИВАНОВА", [2]),
        ("пётр", [8]),
        ("  boston ", [1, 4]),
        ("345-67", [2]),
        ("79123456789", [2]),
        ("not known", [3]),
        ('"annie"', [6]),
        ("c:\\data", [6]),
        ("\\", [6]),
        ('"', [6]),
        ("%", []),
        ("_", []),
        ("*", []),
        (",", []),
        ("[", []),
        ("nn", [6]),
        ("'; DROP TABLE row; --", []),
    ],
)
def test_a_search_finds_the_text_in_any_cell_without_regard_to_case(workspace, search, expected):
    assert found(workspace, make_draft(workspace), search=search) == expected


TEXT = st.text(st.sampled_from('aAnN,[]"\\ьЬ\n\tuß1 \0'), max_size=6)


@pytest.fixture(scope="module")
def shared_workspace(tmp_path_factory):
    made = Workspace(tmp_path_factory.mktemp("rows") / "workspace.sqlite")
    yield made
    made.close()


@given(st.lists(st.lists(TEXT, min_size=1, max_size=3), min_size=1, max_size=5), TEXT)
def test_a_search_finds_exactly_the_rows_with_a_cell_that_holds_the_text(
    shared_workspace, cells, search
):
    workspace = shared_workspace
    table = [[f"1202555{number:04d}", *others] for number, others in enumerate(cells)]
    draft = make_draft(workspace, table)
    wanted = search.strip().casefold()
    expected = [
        position
        for position, row in enumerate(table, start=1)
        if any(wanted in cell.casefold() for cell in row)
    ]
    assert found(workspace, draft, search=search) == expected


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (0, ["12025550147", "12025550162", "79123456789"]),
        (1, ["Anna", "Борис", "Яна"]),
        (2, ["", "5", "7"]),
        (3, ["", "", "x"]),
    ],
)
def test_rows_are_sorted_by_any_column_both_ways(workspace, column, expected):
    table = [
        ("79123456789", "Яна", "5"),
        ("12025550147", "Борис", "7", "x"),
        ("12025550162", "Anna"),
    ]
    draft = make_draft(workspace, table)

    def cells(descending):
        wanted = RowFilter(sort_column=column, descending=descending)
        order = rows.positions(workspace, draft, wanted)
        return [
            dict(enumerate(row.cells)).get(column, "")
            for row in rows.rows_at(workspace, draft, order)
        ]

    assert cells(descending=False) == expected
    assert cells(descending=True) == expected[::-1]


def test_failed_rows_are_sorted_by_the_cell_that_is_shown(workspace):
    draft = make_draft(workspace, [("not b",), ("12025550147",), ("not a",), ("not c",)])
    assert found(workspace, draft, outcome=Outcome.FAILED, sort_column=0) == [3, 1, 4]


def test_equal_rows_stay_in_the_order_of_the_file(workspace):
    draft = make_draft(workspace, [(f"1202555010{number}", "same") for number in range(5)])
    assert found(workspace, draft, sort_column=1) == [1, 2, 3, 4, 5]
    assert found(workspace, draft, sort_column=1, descending=True) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("wanted", [[3, 1, 2], [8, 1], [1, 1], [], [7, 99]])
def test_rows_are_returned_in_the_requested_order(workspace, wanted):
    draft = make_draft(workspace)
    asked = [position for position in wanted if position <= len(ROWS)]
    found_rows = rows.rows_at(workspace, draft, [place * SPACING for place in wanted])
    assert places(row.position for row in found_rows) == asked


def test_a_stored_row_is_read_back_unchanged(workspace):
    draft = make_draft(workspace)
    everything = list(rows.every_row(workspace, draft))
    assert [row.cells for row in everything] == [without_trailing_blanks(row) for row in ROWS]
    assert [row.number for row in everything] == list(range(2, 2 + len(ROWS)))
    assert everything[1].address == "79123456789"
    assert everything[1].findings[0].code is Reason.SEPARATORS
    assert everything[1].values == ("79123456789", "Иванова Ольга", "Самара")
    assert everything[2].findings[0].code is Reason.LETTERS
    assert everything[3].findings[0].facts == {"row": 2, "sheet": 0}


def without_trailing_blanks(cells):
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def test_every_row_is_returned_once_however_many_pages_there_are(workspace):
    count = 10_001
    draft = make_draft(workspace, [(f"120255{number:05d}", "Лев") for number in range(count)])
    everything = places(row.position for row in rows.every_row(workspace, draft))
    assert everything == list(range(1, count + 1))
    ready = draft.balance.ready
    clients = list(rows.every_client(workspace, draft))
    assert len(clients) == ready
    assert clients[0] == ["12025500000", "Лев"]
    assert [cells[0] for cells in clients] == sorted(cells[0] for cells in clients)


def test_only_rows_of_the_requested_outcomes_are_returned(workspace):
    draft = make_draft(workspace)
    left_out = rows.every_row(workspace, draft, (Outcome.FAILED, Outcome.DUPLICATE))
    assert places(row.position for row in left_out) == [3, 4, 7]


def test_a_client_is_its_address_with_all_fields(workspace):
    assert list(rows.every_client(workspace, make_draft(workspace))) == [
        ["12025550147", "Maria", "Boston"],
        ["79123456789", "Иванова Ольга", "Самара"],
        ["12671234567", 'Ann "Annie" Lee', "C:\\data"],
        ["79123456780", "ПЁТР", "Казань"],
    ]


def test_the_first_rows_of_an_outcome_come_before_the_check_is_done(workspace):
    draft = make_draft(workspace)
    first = rows.first_rows(workspace, draft, Outcome.READY, 2)
    assert places(row.position for row in first) == [1, 2]
