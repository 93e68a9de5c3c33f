"""What is said of the steps of mending."""

import pytest

from clientlists_desktop import sentences
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.lists import CheckedFile
from clientlists_desktop.core.mends import Mend, MendKind
from clientlists_desktop.core.repeats import Keep, Repeats
from clientlists_desktop.operations import fixing, mending
from clientlists_desktop.operations.fixing import at_once
from clientlists_desktop.storage import rows, steps
from tests.operations.doing import check, make_list, write
from tests.people import MAKER

HEADER = ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY")


def said(file: CheckedFile) -> str:
    made = [step for step in steps.steps_of(file.id) if not step.undone]
    return sentences.step(made[-1], sentences.english, {"RU": "Russia"}.get)


@pytest.mark.parametrize(
    ("table", "mend", "sentence"),
    [
        (
            [("8 (912) 345-67-89",), ("8 (912) 345-67-80",)],
            Mend(MendKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="RU"),
            "2 rows read as numbers of Russia",
        ),
        (
            [("12025550147 ext. 12",)],
            Mend(MendKind.EXTENSION, Reason.EXTENSION, column=4),
            "Extension moved to a field of its own in 1 row",
        ),
        (
            [("12025550147, 12125550163",), ("12025550148; 12125550164",)],
            Mend(MendKind.SPLIT, Reason.SEVERAL_NUMBERS),
            "2 cells split",
        ),
        (
            [("https://wa.me/12125550163",)],
            Mend(MendKind.LINK, Reason.LETTERS),
            "Number taken out of a link in 1 row",
        ),
        (
            [("{none}", "12125550163")],
            Mend(MendKind.MOVE, Reason.LETTERS, column=1),
            "Address taken from Name in 1 row",
        ),
        (
            [("5215512345678",)],
            Mend(MendKind.OLD_FORM, Reason.TOO_LONG),
            "Old form of a number renewed in 1 row",
        ),
        (
            [("12025550147", "", "{MSK}"), ("12025550148", "", "{msk}")],
            Mend(MendKind.ZONE, Reason.BAD_ZONE, seen="{msk}", zone="Europe/Moscow"),
            "“{msk}” → Europe/Moscow in 2 rows",
        ),
        (
            [("12025550147", "", "", "9")],
            Mend(MendKind.CLEAR_PRIORITY, Reason.BAD_PRIORITY),
            "Wrong priority cleared in 1 row",
        ),
    ],
)
def test_each_mend_is_said(workspace, tmp_path, table, mend, sentence):
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, *table]))
    assert said(at_once(fixing.fix_all(file, mend, MAKER))) == sentence


def test_each_change_by_hand_is_said(workspace, tmp_path):
    table = [HEADER, ("12025550147", "a{b}"), ("12025550148", "a{b}"), ("12025550149", "c")]
    file = check(workspace, write(tmp_path / "a.csv", table))
    first, second, third = (row.position for row in rows.every_row(file))
    assert said(at_once(fixing.edit_cell(file, third, 1, "Zoe", MAKER))) == "1 cell edited: Name"
    replaced = at_once(fixing.replace_text(file, 1, "a{", "x", MAKER))
    assert said(replaced) == "“a{” replaced in Name, 2 rows"
    assert said(at_once(fixing.remove_rows(file, [first, second], MAKER))) == "2 rows removed"
    assert said(at_once(fixing.add_row(file, ["12025550150"], MAKER))) == "1 row added"


@pytest.mark.parametrize(
    ("keep", "alone", "beside"),
    [
        (Keep.SAME_ROW, None, "Equal rows once, without the clients of 1 list"),
        (
            Keep.FIRST,
            "One row for each address: the first",
            "One row for each address: the first, without the clients of 1 list",
        ),
        (
            Keep.LAST,
            "One row for each address: the last",
            "One row for each address: the last, without the clients of 1 list",
        ),
        (
            Keep.FULLEST,
            "One row for each address: the most complete",
            "One row for each address: the most complete, without the clients of 1 list",
        ),
    ],
)
def test_each_choice_for_rows_that_repeat_is_said(workspace, tmp_path, keep, alone, beside):
    path = write(tmp_path / "a.csv", [HEADER, ("12025550147", "Ann")])
    other = make_list(workspace, path, "Spring")
    file = check(workspace, path)
    if alone is not None:
        assert said(at_once(mending.choose_repeats(file, Repeats(keep), MAKER))) == alone
    assert said(at_once(mending.choose_repeats(file, Repeats(keep, (other.id,)), MAKER))) == beside


def test_going_back_to_the_rule_of_equal_rows_is_said(workspace, tmp_path):
    file = check(workspace, write(tmp_path / "a.csv", [HEADER, ("12025550147", "Ann")]))
    at_once(mending.choose_repeats(file, Repeats(Keep.FIRST), MAKER))
    assert said(at_once(mending.choose_repeats(file, Repeats(), MAKER))) == "Equal rows once"
