"""Any sequence of edits ends like a fresh import of the resulting cells, and can be undone."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.questions import NONE, QuestionCode
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.imports.rows import SPACING, CheckedRow, decode_row
from clientlists_desktop.operations.imports import edits, fixes
from clientlists_desktop.operations.imports.fix_rules import Answers, fix_reason
from clientlists_desktop.operations.imports.fixes import run_to_end
from clientlists_desktop.storage.imports import drafts, rows, steps
from clientlists_desktop.storage.workspace import Workspace
from tests.core.imports.stored_rows import whole
from tests.operations.helpers import check, make_list, write
from tests.people import MAKER, sign_up

HEADER = ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY")
PHONES = (
    "12025552147",
    "+1 202 555-2147",
    "12125552163",
    "(202) 555-2147",
    "8 (912) 345-67-89",
    "+7 912 345-67-89",
    "12025552147 ext. 12",
    "12025552147, 12125552163",
    "https://wa.me/12125552163",
    "no phone",
    "5215512345678",
    "",
)
NAMES = ("", "Ann", "Bob", " Ann ", "12125552163")
AS_WRITTEN = Choices().with_answer(QuestionCode.COUNTRY, NONE)
"""The column isn't judged as a whole, so each row is checked by itself."""
ZONES = ("", "Moscow", "+03:00", "Europe/Moscow", "3")
PRIORITIES = ("", "1", "9", "soon")
EDITS = (
    Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="US"),
    Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU"),
    Edit(EditKind.EXTENSION, Reason.EXTENSION, column=4),
    Edit(EditKind.SPLIT, Reason.SEVERAL_NUMBERS),
    Edit(EditKind.LINK, Reason.LETTERS),
    Edit(EditKind.MOVE, Reason.LETTERS, column=1),
    Edit(EditKind.MOVE, Reason.EMPTY, column=1),
    Edit(EditKind.LEGACY_NUMBER, Reason.TOO_LONG),
    Edit(EditKind.ZONE, Reason.BAD_ZONE, seen="moscow", zone="Europe/Moscow"),
    Edit(EditKind.CLEAR_PRIORITY, Reason.BAD_PRIORITY),
)

cells = st.tuples(
    st.sampled_from(PHONES),
    st.sampled_from(NAMES),
    st.sampled_from(ZONES),
    st.sampled_from(PRIORITIES),
)
acts = st.lists(
    st.one_of(
        st.tuples(st.just("fix"), st.sampled_from(EDITS)),
        st.tuples(st.just("edit"), st.integers(0, 9), st.integers(0, 3), st.sampled_from(PHONES)),
        st.tuples(st.just("replace"), st.integers(0, 3), st.sampled_from(("1", "Ann", "M")),
                  st.sampled_from(("", "2", "Bob"))),
        st.tuples(st.just("remove"), st.integers(0, 9)),
        st.tuples(st.just("add"), cells),
        st.tuples(st.just("duplicates"), st.sampled_from(list(KeepPolicy))),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=8,
)  # fmt: skip


@pytest.fixture(scope="module")
def busy_workspace(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("edits") / "workspace.sqlite")
    sign_up(workspace)
    yield workspace
    workspace.close()


def act(workspace: Workspace, file: CheckedFile, what: tuple) -> CheckedFile:
    kind, *args = what
    everything = rows.positions(workspace, file, RowFilter())
    if kind == "fix":
        edit = args[0]
        if edit.kind is EditKind.EXTENSION:
            edit = Edit(edit.kind, edit.reason, column=fixes.extension_column(file))
        return run_to_end(fixes.fix_all(workspace, file, edit, MAKER))
    if kind == "edit":
        place, column, text = args
        return run_to_end(
            fixes.edit_cell(
                workspace, file, everything[place % len(everything)], column, text, MAKER
            )
        )
    if kind == "replace":
        return run_to_end(fixes.replace_text(workspace, file, *args, MAKER))
    if kind == "remove":
        return run_to_end(
            fixes.remove_rows(workspace, file, [everything[args[0] % len(everything)]], MAKER)
        )
    if kind == "add":
        return run_to_end(fixes.add_row(workspace, file, args[0], MAKER))
    if kind == "duplicates":
        return run_to_end(
            edits.set_duplicate_options(workspace, file, DuplicateOptions(args[0]), MAKER)
        )
    return run_to_end(
        edits.undo(workspace, file, MAKER) if kind == "undo" else edits.redo(workspace, file, MAKER)
    )


def result_of(row: CheckedRow) -> tuple[object, ...]:
    """Return the result of a row's check, without the numbers of other rows."""
    found = [
        (finding.code, finding.before, finding.after)
        for finding in row.findings
        if row.outcome is not Outcome.DUPLICATE or finding.code is Reason.DUPLICATE_ROW
    ]
    return row.cells, row.outcome, row.address, row.zone, row.priority, found


def checked_anew(file: CheckedFile, table: list[tuple[str, ...]]) -> list[tuple[object, ...]]:
    checker = Checker(TELEPHONY, file.columns, Choices())
    numbered = [(number, list(cells)) for number, cells in enumerate(table, start=2)]
    checked = map(whole, checker.check(0, numbered))
    return [result_of(decode_row(row, True, checker.zone_column)) for row in checked]


def counted(workspace: Workspace, file: CheckedFile) -> dict[Outcome, int]:
    found = dict.fromkeys(Outcome, 0)
    for row in rows.every_row(workspace, file):
        found[row.outcome] += 1
    return found


@pytest.mark.parametrize("examples", [25, pytest.param(150, marks=pytest.mark.long)])
def test_any_sequence_of_edits_ends_as_a_fresh_import_of_its_cells(busy_workspace, examples):
    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    # Only a file as a whole tells which numbers are fillers: none here look like examples.
    @given(table=st.lists(cells, min_size=1, max_size=8), what=acts)
    def holds(table, what):
        edit_and_undo(busy_workspace, table, what)

    holds()


def edit_and_undo(workspace, table, what):
    path = write(workspace.path.with_name("clients.csv"), [HEADER, ("13105552100", "Zoe"), *table])
    first = file = check(workspace, path, choices=AS_WRITTEN)
    at_first = list(rows.every_row(workspace, first))
    for one in what:
        file = act(workspace, file, one)
        balance = file.balance
        assert balance.read == first.balance.read
        assert {outcome: balance.of(outcome) for outcome in Outcome} == counted(workspace, file)
        assert drafts.get_checked_file(workspace, file.id) == file
    standing = [
        row for row in rows.every_row(workspace, file) if row.outcome is not Outcome.REMOVED
    ]
    if file.choices.duplicates == DuplicateOptions():
        anew = checked_anew(file, [row.cells for row in standing])
        assert [result_of(row) for row in standing] == anew
    for _ in what:
        file = run_to_end(edits.undo(workspace, file, MAKER))
    assert list(rows.every_row(workspace, file)) == at_first
    assert (file.balance, file.columns, file.choices) == (
        first.balance,
        first.columns,
        first.choices,
    )
    drafts.discard(workspace, file.id)


def test_undone_steps_are_redone_in_their_order(workspace, tmp_path):
    path = write(tmp_path / "a.csv", [HEADER, *[(phone, str(n)) for n, phone in enumerate(PHONES)]])
    file = check(workspace, path, choices=AS_WRITTEN)
    states = [file]
    for edit in (EDITS[0], EDITS[1], EDITS[3], EDITS[4]):
        states.append(run_to_end(fixes.fix_all(workspace, states[-1], edit, MAKER)))
    assert len({state.balance.ready for state in states}) == 5
    for state in reversed(states[:-1]):
        assert run_to_end(edits.undo(workspace, states[-1], MAKER)) == state
    for state in states[1:]:
        assert run_to_end(edits.redo(workspace, states[-1], MAKER)) == state
    assert [step.facts["rows"] for step in steps.steps_of(workspace, file.id)] == [1, 1, 2, 1]


def test_steps_outlive_the_program(workspace, tmp_path):
    path = write(tmp_path / "a.csv", [HEADER, ("(202) 555-2147", "Ann"), ("no", "Bob")])
    first = check(workspace, path)
    run_to_end(fixes.fix_all(workspace, first, EDITS[0], MAKER))
    workspace.close()
    again = drafts.get_checked_file(workspace, first.id)
    assert again.balance.ready == 1
    assert run_to_end(edits.undo(workspace, again, MAKER)) == first


def test_a_fixed_row_can_become_a_duplicate_and_its_twin_ready_again(workspace, tmp_path):
    table = [HEADER, ("12025552147", "Ann"), ("(202) 555-2147", "Ann"), ("12025552147", "Ann")]
    file = check(workspace, write(tmp_path / "a.csv", table))
    fixed = run_to_end(fixes.fix_all(workspace, file, EDITS[0], MAKER))
    first, second, third = rows.every_row(workspace, fixed)
    assert [row.outcome for row in (first, second, third)] == [0, 2, 2]
    assert second.findings[0].facts["row"] == 2
    assert (first.edited, second.edited, third.edited) == (False, True, False)
    edited = run_to_end(fixes.edit_cell(workspace, fixed, first.position, 1, "Anna", MAKER))
    first, second, third = rows.every_row(workspace, edited)
    assert [row.outcome for row in (first, second, third)] == [0, 0, 2]
    assert third.findings[0].facts["row"] == 3


def test_the_parts_of_a_split_cell_follow_their_row_and_count_as_added(workspace, tmp_path):
    table = [HEADER, ("12025552147, 12125552163; 12125552100", "Ann"), ("13105552100", "Bob")]
    file = check(workspace, write(tmp_path / "a.csv", table))
    fixed = run_to_end(fixes.fix_all(workspace, file, EDITS[3], MAKER))
    found = list(rows.every_row(workspace, fixed))
    assert [row.cells for row in found] == [
        ("12025552147", "Ann"),
        ("12125552163", "Ann"),
        ("12125552100", "Ann"),
        ("13105552100", "Bob"),
    ]
    assert [row.number for row in found] == [2, 2, 2, 3]
    assert [row.part for row in found] == [0, 1, 2, 0]
    assert (fixed.balance.read, fixed.balance.added, fixed.balance.ready) == (2, 2, 4)
    assert list(rows.positions(workspace, fixed, RowFilter())) == [
        SPACING,
        SPACING + 1,
        SPACING + 2,
        2 * SPACING,
    ]


def test_nothing_is_edited_that_would_be_a_guess(workspace, tmp_path):
    table = [
        HEADER,
        ("12025552147, call after six", "Ann"),  # A part of the cell would be lost.
        ("no phone", "Ann", "", "", "12125552163", "12125552100"),  # Two could be the address.
        ("12025552147 ext. 5", "Ann", "", "", "old note"),
        ("55 11 3765-432", "Ann"),
    ]
    file = check(workspace, write(tmp_path / "a.csv", table))
    for edit in (
        EDITS[3],
        Edit(EditKind.MOVE, Reason.LETTERS, column=4),
        Edit(EditKind.EXTENSION, Reason.EXTENSION, column=4),
        Edit(EditKind.LEGACY_NUMBER, Reason.TOO_SHORT),
    ):
        assert run_to_end(fixes.fix_all(workspace, file, edit, MAKER)) == file
    assert steps.steps_of(workspace, file.id) == []


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        (KeepPolicy.SAME_ROW, [2, 3, 4, 6]),
        (KeepPolicy.FIRST, [2, 6]),
        (KeepPolicy.LAST, [5, 6]),
        (KeepPolicy.FULLEST, [4, 6]),
    ],
)
def test_one_row_for_each_address(workspace, tmp_path, keep, kept):
    table = [
        HEADER,
        ("12025552147", "Ann"),
        ("+12025552147", "Anna"),
        ("12025552147", "Ann", "+03:00"),
        ("12025552147", "Ann"),
        ("12125552163", "Bob"),
    ]
    path = write(tmp_path / "a.csv", table)
    file = check(workspace, path)
    counts = run_to_end(edits.count_duplicates(workspace, file, DuplicateOptions(keep), MAKER))
    chosen = run_to_end(edits.set_duplicate_options(workspace, file, DuplicateOptions(keep), MAKER))
    assert counts.balance == chosen.balance
    ready = [
        row.number for row in rows.every_row(workspace, chosen) if row.outcome is Outcome.READY
    ]
    assert ready == kept
    at_import = check(workspace, path, choices=Choices(duplicates=DuplicateOptions(keep)))
    assert at_import.balance == chosen.balance
    assert [result_of(row) for row in rows.every_row(workspace, at_import)] == [
        result_of(row) for row in rows.every_row(workspace, chosen)
    ]


def test_addresses_of_other_lists_are_left_out_and_name_their_list(workspace, tmp_path):
    other = make_list(
        workspace, write(tmp_path / "b.csv", [HEADER, ("12025552147", "Ann")]), "Spring"
    )
    table = [HEADER, ("+1 202 555-2147", "Ann"), ("12125552163", "Bob"), ("(202) 555-2147", "X")]
    file = check(workspace, write(tmp_path / "a.csv", table))
    chosen = run_to_end(
        edits.set_duplicate_options(workspace, file, DuplicateOptions(lists=(other.id,)), MAKER)
    )
    fixed = run_to_end(fixes.fix_all(workspace, chosen, EDITS[0], MAKER))
    first, second, third = rows.every_row(workspace, fixed)
    assert first.findings[0].code is Reason.IN_LIST
    assert first.findings[0].facts == {"list": "Spring"}
    assert second.outcome is Outcome.READY
    assert third.findings[0].facts == {"list": "Spring"}
    assert (
        run_to_end(edits.undo(workspace, run_to_end(edits.undo(workspace, fixed, MAKER)), MAKER))
        == file
    )


def test_offers_are_counted_before_anything_is_changed(workspace, tmp_path):
    table = [
        HEADER,
        ("8 (912) 345-67-89", "Ann"),
        ("8 (912) 345-67-80", "Bob"),
        ("8-912-345-67-81", "Eve"),
        ("12025552147", "Kim", "Moscow"),
        ("12125552163", "Lev", "moscow "),
        ("12125552100", "Ida", "nowhere"),
    ]
    file = check(workspace, write(tmp_path / "a.csv", table))
    (country,) = run_to_end(fixes.find_fixes(workspace, file, Reason.NO_COUNTRY_CODE, "RU", MAKER))
    assert country.count == 3
    assert country.shapes == (("8 (###) ###-##-##", 2), ("8-###-###-##-##", 1))
    shaped = Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU", shape="8-###-###-##-##")
    assert (
        run_to_end(fixes.fix_all(workspace, file, shaped, MAKER)).balance.ready
        == file.balance.ready + 1
    )
    moscow, nowhere = run_to_end(fixes.find_fixes(workspace, file, Reason.BAD_ZONE, "", MAKER))
    assert (moscow.edit.seen, moscow.count, moscow.zones) == ("moscow", 2, ("Europe/Moscow",))
    assert (nowhere.edit.zone, nowhere.zones) == ("", ())


def test_a_file_of_another_day_keeps_nothing_of_a_discarded_draft(workspace: Workspace, tmp_path):
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, ("(202) 555-2147", "Ann")]))
    run_to_end(fixes.fix_all(workspace, file, EDITS[0], MAKER))
    drafts.discard(workspace, file.id)
    assert steps.steps_of(workspace, file.id) == []
    assert steps.rows_of_step(workspace, file.id, 1) == []


def test_a_name_beside_the_number_has_a_column_of_its_own_where_another_stands(
    workspace: Workspace, tmp_path: Path
) -> None:
    table = [
        ("Телефон", "Клиент"),
        ("+79161234567 (жена)", "Иван"),
        ("+79162345678 Мария", ""),
        ("+79163456789 Олег", "Олег"),
        ("+79164567890 не звонить", "Петр"),
        ("+79165678901", "Вера"),
    ]
    file = check(workspace, write(tmp_path / "a.csv", table))
    file = run_to_end(fix_reason(workspace, file, Reason.LETTERS, Answers(), MAKER)).file
    assert file.columns == ("Телефон", "Клиент", "Name")
    found = [row.cells for row in rows.every_row(workspace, file)]
    assert found == [
        ("+79161234567", "Иван", "жена"),
        ("+79162345678", "Мария"),
        ("+79163456789", "Олег"),
        ("+79164567890 не звонить", "Петр"),
        ("+79165678901", "Вера"),
    ]
