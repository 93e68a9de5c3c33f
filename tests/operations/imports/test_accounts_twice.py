"""One messenger account under two forms of its number is one address for duplicates."""

import pytest

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.operations.imports import edits, fixes
from clientlists_desktop.operations.imports.fixes import run_to_end
from tests.operations.helpers import check, make_list, write
from tests.people import MAKER

ONCE = Choices(duplicates=DuplicateOptions(KeepPolicy.FIRST))
PAIRS = [
    ("5215512345678", "525512345678"),
    ("551187654321", "5511987654321"),
    ("5491123456789", "541123456789"),
]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(("channel", "ready"), [("whatsapp", 1), ("wazzup", 1)])
def test_both_forms_are_one_client(workspace, tmp_path, pair, channel, ready):
    for name, two in (("a", pair), ("b", pair[::-1])):
        path = write(tmp_path / f"{name}.csv", [("ID", "Name"), (two[0], "A"), (two[1], "B")])
        balance = check(workspace, path, channel, ONCE).balance
        assert (balance.ready, balance.duplicate) == (ready, 2 - ready)


@pytest.mark.parametrize(
    "pair",
    [
        ("551133334444", "5511933334444"),
        ("79161234567", "791612345678"),
        ("5491123456789", "541123456780"),
    ],
)
def test_other_numbers_stay_apart(workspace, tmp_path, pair):
    path = write(tmp_path / "a.csv", [("ID",), *[(number,) for number in pair]])
    assert check(workspace, path, "whatsapp", ONCE).balance.duplicate == 0


def test_a_call_needs_the_very_number(workspace, tmp_path):
    path = write(tmp_path / "a.csv", [("ID",), ("5491123456789",), ("541123456789",)])
    assert check(workspace, path, "telephony", ONCE).balance.duplicate == 0


def test_a_client_of_another_list_is_found_under_either_form(workspace, tmp_path):
    first = make_list(
        workspace, write(tmp_path / "a.csv", [("ID",), ("5511987654321",)]), "First", "whatsapp"
    )
    options = DuplicateOptions(lists=(first.id,))
    path = write(tmp_path / "b.csv", [("ID",), ("551187654321",), ("5511987654322",)])
    balance = check(workspace, path, "whatsapp", Choices(duplicates=options)).balance
    assert balance.reasons[Reason.IN_LIST] == 1
    file = check(workspace, path, "whatsapp")
    file = run_to_end(edits.set_duplicate_options(workspace, file, options, MAKER))
    assert file.balance.reasons[Reason.IN_LIST] == 1


def test_an_edited_row_is_compared_in_both_forms(workspace, tmp_path):
    rows = [("ID",), ("525512345678",), ("https://wa.me/5215512345678",)]
    file = check(workspace, write(tmp_path / "a.csv", rows), "whatsapp", ONCE)
    file = run_to_end(fixes.fix_all(workspace, file, Edit(EditKind.LINK, Reason.LETTERS), MAKER))
    assert (file.balance.ready, file.balance.duplicate) == (1, 1)
