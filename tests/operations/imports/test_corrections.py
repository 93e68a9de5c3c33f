"""Failed rows exported for a colleague, and the corrections imported again."""

import csv
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.operations.imports import edits, fixes
from clientlists_desktop.operations.imports.corrections_export import (
    CorrectionWords,
    save_corrections,
)
from clientlists_desktop.operations.imports.corrections_import import (
    MergedCorrections,
    import_corrections,
)
from clientlists_desktop.operations.imports.fixes import run_to_end
from clientlists_desktop.storage.imports import drafts, rows, steps
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import check, finish, write
from tests.people import MAKER, sign_up

HEADER = ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY")
ROWS = (
    HEADER,
    ("12025550147", "Ann", "", ""),
    ("(202) 555-0163", "Bob", "", "1"),
    ("12125550100", "=1+1", "Mars", "9"),
    ("", "Eve", "", "5"),
    ("12025550147", "Ann", "", ""),
    ("no phone", "Ева\n ", "", "2"),
)


def describe(finding: Finding, columns: Sequence[str]) -> str:
    return f"{columns[int(finding.facts.get('column', 0))]}: {finding.code}"


WORDS = CorrectionWords("Причина", "Ключ файла {file}: не менять", "Исправить", describe)


@pytest.fixture
def draft(workspace, tmp_path):
    return check(workspace, write(tmp_path / "clients.csv", ROWS))


def save(workspace: Workspace, draft: CheckedFile, target: Path, **options) -> Path:
    finish(save_corrections(workspace, draft.id, target, WORDS, MAKER, **options))
    return target


def read(path: Path) -> list[list[str]]:
    return [
        ["" if cell is None else cell for cell in row]
        for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    ]


def merge(workspace: Workspace, draft: CheckedFile, path: Path) -> MergedCorrections:
    return finish(import_corrections(workspace, draft.id, path, MAKER))


def counts(merged: MergedCorrections) -> tuple[int, ...]:
    return (
        merged.corrected,
        merged.still_wrong,
        merged.unknown,
        merged.untouched,
        merged.added,
    )


def refusal_of(workspace: Workspace, draft: CheckedFile, path: Path) -> Refused:
    before = list(rows.every_row(workspace, draft))
    with pytest.raises(Refused) as refused:
        merge(workspace, draft, path)
    assert list(rows.every_row(workspace, draft)) == before
    assert steps.steps_of(workspace, draft.id) == []
    return refused.value


def cells_of(workspace: Workspace, file: CheckedFile, number: int) -> tuple[str, ...]:
    return next(row.cells for row in rows.every_row(workspace, file) if row.number == number)


def test_the_file_holds_the_failed_rows_their_reasons_and_keys(workspace, draft, tmp_path):
    saved = finish(save_corrections(workspace, draft.id, tmp_path / "c.xlsx", WORDS, MAKER))
    assert (saved.clients, saved.replaced) == (4, 0)
    sheet = openpyxl.load_workbook(saved.path).active
    assert (sheet.title, sheet.freeze_panes) == ("Исправить", "A2")
    header, *lines = read(saved.path)
    assert header == [*HEADER, "Причина", "Ключ файла “clients.csv”: не менять"]
    assert [line[:5] for line in lines] == [
        ["(202) 555-0163", "Bob", "", "1", "Phone: no_country_code"],
        ["12125550100", "=1+1", "Mars", "9", "GMT_ZONE: bad_zone; DIALER_PRIORITY: bad_priority"],
        ["", "Eve", "", "5", "Phone: empty"],
        ["no phone", "Ева\n ", "", "2", "Phone: letters"],
    ]
    keys = [line[5] for line in lines]
    assert len(set(keys)) == 4
    assert all(re.fullmatch(rf"{draft.id}\.[a-p]{{8}}\.\d+", key) for key in keys)
    assert all(cell.data_type == "s" for row in sheet.iter_rows() for cell in row if cell.value)


def test_the_wrong_cells_are_coloured_and_no_others(workspace, draft, tmp_path):
    sheet = openpyxl.load_workbook(save(workspace, draft, tmp_path / "c.xlsx")).active
    coloured = {
        cell.coordinate
        for row in sheet.iter_rows()
        for cell in row
        if cell.fill.fill_type == "solid"
    }
    assert coloured == {"A2", "C3", "D3", "A4", "A5"}


def test_priorities_are_offered_as_a_list(workspace, draft, tmp_path):
    sheet = openpyxl.load_workbook(save(workspace, draft, tmp_path / "c.xlsx")).active
    (offered,) = sheet.data_validations.dataValidation
    assert (offered.type, offered.formula1) == ("list", '"1,2,3,4,5"')
    assert "D2" in offered.sqref
    assert "E2" not in offered.sqref
    plain = check(workspace, write(tmp_path / "b.csv", [("Phone",), ("no",)]))
    sheet = openpyxl.load_workbook(save(workspace, plain, tmp_path / "d.xlsx")).active
    assert sheet.data_validations.dataValidation == []


def test_a_file_is_replaced_only_when_that_was_agreed(workspace, draft, tmp_path):
    target = tmp_path / "c.xlsx"
    target.write_text("mine")
    with pytest.raises(Refused) as refused:
        save(workspace, draft, target)
    assert refused.value.reason is Refusal.FILE_EXISTS
    assert target.read_text() == "mine"
    assert len(read(save(workspace, draft, target, overwrite=True))) == 5


def test_corrected_rows_are_checked_and_counted_and_can_be_undone(workspace, draft, tmp_path):
    header, bob, mars, eve, no_phone = read(save(workspace, draft, tmp_path / "c.xlsx"))
    bob[0] = "12125550163"
    mars[2:4] = ["+03:00", "4"]
    no_phone[0] = "still none"
    path = write(tmp_path / "back.xlsx", [header, no_phone, mars, bob])
    merged = merge(workspace, draft, path)
    assert counts(merged) == (2, 1, 0, 1, 0)
    after = merged.file
    assert after == drafts.get_checked_file(workspace, draft.id)
    assert (after.balance.ready, after.balance.failed, after.balance.added) == (3, 2, 0)
    assert cells_of(workspace, after, 3) == ("12125550163", "Bob", "", "1")
    assert cells_of(workspace, after, 5) == tuple(eve[:4])
    assert cells_of(workspace, after, 7) == ("still none", "Ева\n ", "", "2")
    (step,) = steps.steps_of(workspace, draft.id)
    assert (step.kind, step.facts) == ("merge", {"file": "back.xlsx", "rows": 3})
    assert run_to_end(edits.undo(workspace, after, MAKER)) == draft


def test_a_file_that_nobody_changed_changes_nothing(workspace, draft, tmp_path):
    merged = merge(workspace, draft, save(workspace, draft, tmp_path / "c.xlsx"))
    assert counts(merged) == (0, 4, 0, 0, 0)
    assert merged.file == draft
    assert steps.steps_of(workspace, draft.id) == []


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_file_whose_name_is_not_unicode_is_imported_too(workspace, draft, tmp_path):
    header, bob, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    bob[0] = "12125550163"
    path = write(tmp_path / "back.xlsx", [header, bob])
    merged = merge(workspace, draft, path.rename(tmp_path / os.fsdecode(b"back \xff.xlsx")))
    assert merged.corrected == 1
    assert steps.steps_of(workspace, draft.id)[0].facts["file"] == "back �.xlsx"


def test_columns_may_be_reordered_and_left_out(workspace, draft, tmp_path):
    header, bob, mars, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    bob[0], mars[3], mars[2] = "12125550163", "4", "Z"
    order = [5, 3, 0, 2]  # Key, priority, phone, zone: no names, no reasons.
    path = tmp_path / "back.csv"
    with path.open("w", encoding="cp1251", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerows([[row[index] for index in order] for row in (header, bob, mars)])
    merged = merge(workspace, draft, path)
    assert counts(merged) == (2, 0, 0, 2, 0)
    assert merged.lacking == ("Name",)
    assert cells_of(workspace, merged.file, 3) == ("12125550163", "Bob", "", "1")
    assert cells_of(workspace, merged.file, 4) == ("12125550100", "=1+1", "Z", "4")


def test_an_old_workbook_with_number_cells_is_imported_too(workspace, draft, tmp_path):
    header, bob, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    bob[0], bob[3] = 12125550163.0, 3.0
    merged = merge(workspace, draft, write(tmp_path / "back.xls", [header, bob]))
    assert counts(merged) == (1, 0, 0, 3, 0)
    assert cells_of(workspace, merged.file, 3) == ("12125550163", "Bob", "", "3")


def test_rows_without_a_key_or_with_a_used_key_are_new(workspace, draft, tmp_path):
    header, bob, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    bob[0] = "12125550163"
    again = ["12125550164", *bob[1:]]
    new = ["13105550100", "Zoe", "", "", "", ""]
    noted = ["", "", "", "", "a word about the rest", ""]
    path = write(tmp_path / "back.xlsx", [header, new, noted, bob, again])
    merged = merge(workspace, draft, path)
    assert counts(merged) == (1, 0, 0, 3, 2)
    added = [row for row in rows.every_row(workspace, merged.file) if row.is_added]
    assert [row.cells for row in added] == [("13105550100", "Zoe"), ("12125550164", "Bob", "", "1")]
    balance = merged.file.balance
    assert (balance.read, balance.added, balance.ready) == (6, 2, 4)
    assert run_to_end(edits.undo(workspace, merged.file, MAKER)) == draft


def test_unknown_keys_are_counted_and_reported(workspace, draft, tmp_path):
    header, bob, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    bob[0] = "12125550163"
    lost = [["1", "x", "", "", "", bob[5] + "7"], ["1", "x", "", "", "", "do not change"]]
    many = [["1", "x", "", "", "", f"{bob[5][:-2]}{'9' * 14}"] for _ in range(30)]
    path = write(tmp_path / "back.xlsx", [header, *lost, bob, *many])
    merged = merge(workspace, draft, path)
    assert counts(merged) == (1, 0, 32, 3, 0)
    assert merged.unknown_rows == (2, 3, *range(5, 23))
    assert [row.cells for row in rows.every_row(workspace, merged.file) if row.is_added] == []


def test_rows_that_were_removed_meanwhile_stay_removed(workspace, draft, tmp_path):
    header, bob, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    position = next(row.position for row in rows.every_row(workspace, draft) if row.number == 3)
    removed = run_to_end(fixes.remove_rows(workspace, draft, [position], MAKER))
    bob[0] = "12125550163"
    merged = merge(workspace, draft, write(tmp_path / "back.xlsx", [header, bob]))
    assert counts(merged) == (0, 0, 0, 4, 0)
    assert merged.file == removed


def test_a_row_edited_here_is_not_undone_by_a_colleague_who_left_it_alone(
    workspace, draft, tmp_path
):
    header, bob, mars, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    edit = Edit(EditKind.COUNTRY, Reason.NO_COUNTRY_CODE, region="US")
    edited = cells_of(workspace, run_to_end(fixes.fix_all(workspace, draft, edit, MAKER)), 3)
    mars[2:4] = ["+03:00", "4"]
    merged = merge(workspace, draft, write(tmp_path / "back.xlsx", [header, bob, mars]))
    assert counts(merged) == (1, 0, 0, 3, 0)
    assert cells_of(workspace, merged.file, 3) == edited
    bob[1] = "Robert"
    merged = merge(workspace, draft, write(tmp_path / "back.xlsx", [header, bob]))
    assert cells_of(workspace, merged.file, 3) == ("(202) 555-0163", "Robert", "", "1")


def test_a_cell_spoilt_here_can_be_corrected_to_its_original(workspace, draft, tmp_path):
    position = next(row.position for row in rows.every_row(workspace, draft) if row.number == 2)
    spoilt = run_to_end(fixes.edit_cell(workspace, draft, position, 0, "oops", MAKER))
    header, ann, *_ = read(save(workspace, spoilt, tmp_path / "c.xlsx"))
    ann[0] = "12025550147"
    merged = merge(workspace, spoilt, write(tmp_path / "back.xlsx", [header, ann]))
    assert merged.corrected == 1
    assert merged.file.balance == draft.balance


def test_characters_no_workbook_holds_are_not_lost(workspace, tmp_path):
    long = "x" * 40_000
    table = [
        ("Phone", "Name", "Note"),
        ("no", "a\x07b", "one\r\ntwo"),
        ("12025550147", "Ann", long),
    ]
    path = tmp_path / "clients.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(table)
    draft = check(workspace, path)
    saved = save(workspace, draft, tmp_path / "c.xlsx")
    before = list(rows.every_row(workspace, draft))
    assert before[0].cells[1] == "a\x07b"
    merged = merge(workspace, draft, saved)
    assert merged.file == draft
    assert list(rows.every_row(workspace, draft)) == before
    header, first, _ = read(saved)
    first[0] = "12125550163"
    merged = merge(workspace, draft, write(tmp_path / "back.xlsx", [header, first]))
    assert cells_of(workspace, merged.file, 2) == ("12125550163", "a\x07b", "one\r\ntwo")


def test_a_file_of_another_draft_is_refused_with_both_names(workspace, draft, tmp_path):
    other = check(workspace, write(tmp_path / "spring.csv", [*ROWS, ("none", "X")]))
    theirs = save(workspace, other, tmp_path / "c.xlsx")
    error = refusal_of(workspace, draft, theirs)
    assert error.reason is Refusal.WRONG_DRAFT
    assert error.facts == {"file": "c.xlsx", "name": "spring.csv", "expected": "clients.csv"}
    drafts.discard(workspace, other.id)
    assert refusal_of(workspace, draft, theirs).facts["name"] == "spring.csv"


def test_a_draft_of_the_same_number_elsewhere_is_another_draft(workspace, tmp_path):
    first = check(workspace, write(tmp_path / "clients.csv", ROWS))
    saved = save(workspace, first, tmp_path / "c.xlsx")
    elsewhere = Workspace(tmp_path / "elsewhere" / "workspace.sqlite")
    sign_up(elsewhere)
    second = check(elsewhere, write(tmp_path / "other.csv", [*ROWS, ("none", "X")]))
    assert second.id == first.id
    error = refusal_of(elsewhere, second, saved)
    assert (error.reason, error.facts["name"]) == (Refusal.WRONG_DRAFT, "clients.csv")
    elsewhere.close()


def test_a_file_without_a_column_of_keys_is_refused(workspace, draft, tmp_path):
    lines = read(save(workspace, draft, tmp_path / "c.xlsx"))
    path = write(tmp_path / "back.xlsx", [line[:5] for line in lines])
    assert refusal_of(workspace, draft, path).reason is Refusal.NO_KEY_COLUMN


def test_a_file_with_new_rows_only_is_known_by_the_heading_of_its_keys(workspace, draft, tmp_path):
    header, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    path = write(tmp_path / "back.xlsx", [header, ["13105550100", "Zoe"]])
    assert counts(merge(workspace, draft, path)) == (0, 0, 0, 4, 1)


def test_a_cancelled_merge_changes_nothing(workspace, draft, tmp_path):
    header, bob, *_ = read(save(workspace, draft, tmp_path / "c.xlsx"))
    bob[0] = "12125550163"
    path = write(tmp_path / "back.xlsx", [header, bob])
    reached = 0
    while True:
        work = import_corrections(workspace, draft.id, path, MAKER)
        try:
            for _ in range(reached + 1):
                next(work)
        except StopIteration:
            break
        work.close()
        reached += 1
        assert drafts.get_checked_file(workspace, draft.id) == draft
    assert reached >= 3
    assert drafts.get_checked_file(workspace, draft.id).balance.failed == 3


def test_a_column_that_an_edit_added_is_exported_and_imported_too(workspace, tmp_path):
    table = [("Phone", "Name"), ("12025550147 ext. 12", "Ann"), ("none", "Bob")]
    draft = check(workspace, write(tmp_path / "clients.csv", table))
    edit = Edit(EditKind.EXTENSION, Reason.EXTENSION, column=2)
    edited = run_to_end(fixes.fix_all(workspace, draft, edit, MAKER))
    header, bob = read(save(workspace, edited, tmp_path / "c.xlsx"))
    assert header[:3] == ["Phone", "Name", "Extension"]
    bob[0], bob[2] = "12125550163", "7"
    merged = merge(workspace, edited, write(tmp_path / "back.xlsx", [header, bob]))
    assert cells_of(workspace, merged.file, 3) == ("12125550163", "Bob", "7")
    assert (
        run_to_end(
            edits.undo(workspace, run_to_end(edits.undo(workspace, merged.file, MAKER)), MAKER)
        )
        == draft
    )


SOFFICE = shutil.which("soffice")


@pytest.mark.long
@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xlsx", "xls", "csv:Text - txt - csv (StarCalc):44,34,76"])
def test_a_file_that_libreoffice_saved_is_imported(workspace, draft, tmp_path, kind):
    saved = save(workspace, draft, tmp_path / "c.xlsx")
    book = openpyxl.load_workbook(saved)
    book.active["A2"] = "12125550163"
    book.active["D3"], book.active["C3"] = "4", "+03:00"
    book.save(saved)
    out = tmp_path / "out"
    subprocess.run(
        [SOFFICE, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
         "--convert-to", kind, "--outdir", out, saved],
        check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(tmp_path)},
    )  # fmt: skip
    merged = merge(workspace, draft, out / f"c.{kind.split(':')[0]}")
    assert counts(merged) == (2, 2, 0, 0, 0)
    assert steps.steps_of(workspace, draft.id)[0].facts["rows"] == 2
    outcomes = {row.number: row.outcome for row in rows.every_row(workspace, merged.file)}
    assert (outcomes[3], outcomes[4]) == (Outcome.READY, Outcome.READY)


@pytest.mark.long
def test_a_hundred_thousand_failed_rows_are_exported_and_imported(workspace, tmp_path):
    table = [HEADER, *[(f"no phone {n}", f"Name {n}", "", "1") for n in range(100_000)]]
    draft = check(workspace, write(tmp_path / "clients.csv", table))
    assert draft.balance.failed == 100_000
    header, *lines = read(save(workspace, draft, tmp_path / "c.xlsx"))
    for number, line in enumerate(lines):
        line[0] = f"1202555{number:05d}"[:11]
    merged = merge(workspace, draft, write(tmp_path / "back.xlsx", [header, *lines]))
    assert merged.corrected + merged.still_wrong == 100_000
    assert merged.file.balance.rows == 100_000
