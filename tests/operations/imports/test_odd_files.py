"""Odd names of files and columns, and wrong choices for reading them."""

import os

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.layouts.layout_options import LayoutOptions
from clientlists_desktop.storage.imports import rows
from tests.operations.helpers import check, make_list, stored, write

ROWS = (("Phone", "Name"), ("12025550147", "Ann"))


def refusal_of(*args, **options) -> Refused:
    with pytest.raises(Refused) as refused:
        check(*args, **options)
    return refused.value


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_file_whose_name_is_not_unicode_is_read_under_a_readable_name(workspace, tmp_path):
    path = tmp_path / os.fsdecode(b"\xcc\xed.csv")
    file = check(workspace, write(path, ROWS))
    assert file.source.name == "\ufffd\ufffd.csv"
    assert make_list(workspace, path, "Spring").source_name == "\ufffd\ufffd.csv"
    path.write_bytes(b"%PDF-1.7 made up")
    assert refusal_of(workspace, path).facts["file"] == "\ufffd\ufffd.csv"
    path.unlink()
    assert refusal_of(workspace, path).facts["file"] == "\ufffd\ufffd.csv"


def test_a_column_s_name_longer_than_a_cell_holds_is_refused(workspace, tmp_path):
    path = write(tmp_path / "clients.csv", [("Phone", "x" * 32_768), ("12025550147", "Ann")])
    refused = refusal_of(workspace, path)
    assert refused.reason is Refusal.HEADING_TOO_LONG
    assert refused.facts == {
        "file": "clients.csv", "row": 1, "column": 2, "seen": 32_768, "expected": 32_767,
    }  # fmt: skip
    assert stored(workspace) == (0, 0)
    write(path, [("Phone", "x" * 32_767), ("12025550147", "Ann")])
    assert check(workspace, path).balance.ready == 1


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".xls"])
def test_an_encoding_that_does_not_exist_is_refused_for_any_file(workspace, tmp_path, ending):
    path = write(tmp_path / f"clients{ending}", ROWS)
    assert (
        refusal_of(workspace, path, choices=Choices(layout_options=LayoutOptions("bogus"))).facts[
            "seen"
        ]
        == "bogus"
    )
    assert check(
        workspace, path, choices=Choices(layout_options=LayoutOptions("utf-8"))
    ).balance.read
    assert stored(workspace)[0] == 1


MARKED = "\n".join(
    (
        "Phone;Name;Code",
        '="79161234567";="Anna";="007"',
        '"=""79162345678""";Boris;\'008',
        "'79163456789;'t Hooft;9",
    )
)


def test_excel_s_protected_text_is_a_repair_of_addresses_and_unwrapped_elsewhere(
    workspace, tmp_path
):
    path = tmp_path / "a.csv"
    path.write_text(MARKED)
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.repaired) == (3, 3)
    assert file.balance.reasons == {Reason.TEXT_MARK: 3}
    found = [(row.cells[0], row.address, row.cells[1:]) for row in rows.every_row(workspace, file)]
    assert found == [
        ('="79161234567"', "79161234567", ("Anna", "007")),
        ('="79162345678"', "79162345678", ("Boris", "008")),
        ("'79163456789", "79163456789", ("'t Hooft", "9")),
    ]


def test_a_number_that_was_typed_as_a_formula_is_a_repair(workspace, tmp_path):
    """Excel makes `=+7916…` of a number that is typed with its plus; some programs export that."""
    path = tmp_path / "a.csv"
    path.write_text("Phone;Name;Second\n=+79161234567;Anna;=+79161234560\n=79162345678;Lev;=1+2\n")
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.reasons) == (2, {Reason.TEXT_MARK: 2})
    found = [(row.address, row.cells[1:]) for row in rows.every_row(workspace, file)]
    assert found == [
        ("79161234567", ("Anna", "+79161234560")),
        ("79162345678", ("Lev", "=1+2")),
    ]


def test_protected_ids_and_headings_are_unwrapped(workspace, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('="ID",="Name"\n="512000441",="Ann"\n="512000442",Bob\n')
    file = check(workspace, path, "telegram")
    assert (file.columns, file.balance.ready) == (("ID", "Name"), 2)
    assert file.balance.reasons == {Reason.TEXT_MARK: 2}
