"""The sentences for editing steps."""

import pytest

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.operations.imports import edits, fixes
from clientlists_desktop.operations.imports.fixes import run_to_end
from clientlists_desktop.storage.imports import rows, steps
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.texts.translation import english
from tests.operations.helpers import check, make_list, write
from tests.people import MAKER

HEADER = ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY")


def sentence_of(workspace: Workspace, file: CheckedFile) -> str:
    made = [step for step in steps.steps_of(workspace, file.id) if not step.undone]
    return step_text(made[-1], english, {"RU": "Russia"}.get)


@pytest.mark.parametrize(
    ("table", "edit", "sentence"),
    [
        (
            [("8 (912) 345-67-89",), ("8 (912) 345-67-80",)],
            Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU"),
            "2 rows read as numbers of Russia",
        ),
        (
            [("12025550147 ext. 12",)],
            Edit(EditKind.EXTENSION, Reason.EXTENSION, column=4),
            "Extension moved to its own field in 1 row",
        ),
        (
            [("12025550147, 12125550163",), ("12025550148; 12125550164",)],
            Edit(EditKind.SPLIT, Reason.SEVERAL_NUMBERS),
            "2 cells split",
        ),
        (
            [("https://wa.me/12125550163",)],
            Edit(EditKind.LINK, Reason.LETTERS),
            "Number extracted from a link in 1 row",
        ),
        (
            [("{none}", "12125550163")],
            Edit(EditKind.MOVE, Reason.LETTERS, column=1),
            "Address taken from Name in 1 row",
        ),
        (
            [("5215512345678",)],
            Edit(EditKind.LEGACY_NUMBER, Reason.TOO_LONG),
            "Old number format updated in 1 row",
        ),
        (
            [("12025550147", "", "{MSK}"), ("12025550148", "", "{msk}")],
            Edit(EditKind.ZONE, Reason.BAD_ZONE, seen="{msk}", zone="Europe/Moscow"),
            "“{msk}” → Europe/Moscow in 2 rows",
        ),
        (
            [("12025550147", "", "", "9")],
            Edit(EditKind.CLEAR_PRIORITY, Reason.BAD_PRIORITY),
            "Wrong priority cleared in 1 row",
        ),
    ],
)
def test_each_edit_has_its_sentence(workspace, tmp_path, table, edit, sentence):
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, *table]))
    assert (
        sentence_of(workspace, run_to_end(fixes.fix_all(workspace, file, edit, MAKER))) == sentence
    )


def test_each_change_by_hand_has_its_sentence(workspace, tmp_path):
    table = [HEADER, ("12025550147", "a{b}"), ("12025550148", "a{b}"), ("12025550149", "c")]
    file = check(workspace, write(tmp_path / "a.csv", table))
    first, second, third = (row.position for row in rows.every_row(workspace, file))
    assert (
        sentence_of(workspace, run_to_end(fixes.edit_cell(workspace, file, third, 1, "Zoe", MAKER)))
        == "1 cell edited: Name"
    )
    replaced = run_to_end(fixes.replace_text(workspace, file, 1, "a{", "x", MAKER))
    assert sentence_of(workspace, replaced) == "“a{” replaced in Name, 2 rows"
    assert (
        sentence_of(
            workspace, run_to_end(fixes.remove_rows(workspace, file, [first, second], MAKER))
        )
        == "2 rows removed"
    )
    assert (
        sentence_of(workspace, run_to_end(fixes.add_row(workspace, file, ["12025550150"], MAKER)))
        == "1 row added"
    )


@pytest.mark.parametrize(
    ("keep", "alone", "beside"),
    [
        (KeepPolicy.SAME_ROW, None, "Identical rows kept once, without the clients of 1 list"),
        (
            KeepPolicy.FIRST,
            "One row for each address: the first",
            "One row for each address: the first, without the clients of 1 list",
        ),
        (
            KeepPolicy.LAST,
            "One row for each address: the last",
            "One row for each address: the last, without the clients of 1 list",
        ),
        (
            KeepPolicy.FULLEST,
            "One row for each address: the most complete",
            "One row for each address: the most complete, without the clients of 1 list",
        ),
    ],
)
def test_each_choice_for_duplicates_has_its_sentence(workspace, tmp_path, keep, alone, beside):
    path = write(tmp_path / "a.csv", [HEADER, ("12025550147", "Ann")])
    other = make_list(workspace, path, f"Spring, {keep.value}")
    file = check(workspace, path)
    if alone is not None:
        assert (
            sentence_of(
                workspace,
                run_to_end(
                    edits.set_duplicate_options(workspace, file, DuplicateOptions(keep), MAKER)
                ),
            )
            == alone
        )
    assert (
        sentence_of(
            workspace,
            run_to_end(
                edits.set_duplicate_options(
                    workspace, file, DuplicateOptions(keep, (other.id,)), MAKER
                )
            ),
        )
        == beside
    )


def test_returning_to_the_default_for_duplicates_has_its_sentence(workspace, tmp_path):
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, ("12025550147", "Ann")]))
    run_to_end(
        edits.set_duplicate_options(workspace, file, DuplicateOptions(KeepPolicy.FIRST), MAKER)
    )
    assert (
        sentence_of(
            workspace,
            run_to_end(edits.set_duplicate_options(workspace, file, DuplicateOptions(), MAKER)),
        )
        == "Identical rows kept once"
    )
