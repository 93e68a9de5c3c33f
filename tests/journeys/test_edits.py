"""Repairs in the real window: fix all, edit, undo, replace, remove, add, go on."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv

ROWS = [
    ["Phone", "Name", "GMT_ZONE"],
    ["12025550147", "Ann", ""],
    ["12025550162 ext. 7", "Bob", ""],
    ["12025550163 x 12", "Eve", ""],
    ["1202555O164", "Kim", ""],
    ["12125550100, 12125550101", "Lev", ""],
    ["12125550102", "Ida", "Moscow"],
    ["12025550147", "Ann", ""],
]
"""Failed: two extensions, letters, several numbers, a zone; one duplicate."""


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "messy.csv", ROWS)


def test_fix_all_is_one_step_that_can_be_undone_and_made_again(person: Person, messy: Path):
    person.check(messy)
    assert person.counts() == {"read": 7, "ready": 1, "failed": 5, "duplicate": 1, "blank": 0}
    # The largest reason with a sure fix is chosen already.
    person.reads("assistText", "2 numbers with an extension")
    person.until(lambda: len(person.table("checkedRows")) == 2)
    person.click("fixAll")
    person.reads("count-ready", "3")
    person.reads("toastText", "Extension moved to its own field in 2 rows")
    rows = person.table("checkedRows")
    assert [row[0] for row in rows][:2] == ["3", "4"]
    person.click("toastAction")
    person.reads("count-ready", "1")
    person.click("redo")
    person.reads("count-ready", "3")
    person.control(Qt.Key.Key_Z)
    person.reads("count-ready", "1")


def test_a_cell_is_edited_in_place_and_validated_at_once(person: Person, messy: Path):
    person.check(messy)
    person.click_text("Letters in the number", "reasons")
    person.until(lambda: len(person.table("checkedRows")) == 1)
    person.edit_cell("checkedRows", 0, 1, "+1 202 555 0164")
    person.reads("count-ready", "2")
    # The row stays where it is, with what it became.
    person.until(lambda: person.table("checkedRows")[0][2] == "12025550164")
    assert person.table("checkedRows")[0][0] == "5"


def test_a_zone_is_asked_for_once_and_several_numbers_become_rows(person: Person, messy: Path):
    person.check(messy)
    person.click_text("Not a time zone", "reasons")
    person.reads("assistText", "1 row with the time zone “moscow”")
    person.click("fixAll")
    person.reads("count-ready", "2")
    person.click("count-failed")
    person.click_text("Several numbers", "reasons")
    person.reads("assistText", "1 cell with several numbers")
    person.click("fixAll")
    person.reads("count-ready", "4")
    assert person.text("count-added") == "1"
    person.click("next")
    person.confirm_consent("Mended")
    person.until(lambda: ["12125550101", "Lev"] in [row[:2] for row in person.table("clients")])


def test_rows_are_removed_added_and_replaced_by_keyboard(person: Person, messy: Path):
    person.check(messy)
    person.click_text("Letters in the number", "reasons")
    person.until(lambda: len(person.table("checkedRows")) == 1)
    person.click_cell("checkedRows", 0, 1)
    person.press(Qt.Key.Key_Delete)
    person.reads("count-removed", "1")
    person.control(Qt.Key.Key_H)
    person.the("replaceFind")
    person.pick("replaceColumn", "Phone")
    person.type("replaceFind", ", 12125550101")
    person.reads("replaceCount", "1 row will change")
    person.click("replaceAll")
    person.reads("count-ready", "2")
    person.in_menu("addRowAction")
    person.type("addCell0", "+44 20 7946 0018")
    person.reads("addVerdict", "Ready: 442079460018")
    person.click("addRow")
    person.reads("count-ready", "3")
    assert person.text("count-added") == "1"
    person.click("count-added")
    person.until(lambda: [row[2] for row in person.table("checkedRows")] == ["442079460018"])


def test_f8_goes_from_problem_to_problem(person: Person, messy: Path):
    person.check(messy)
    person.click("count-read")
    person.until(lambda: len(person.table("checkedRows")) == 7)
    table = person.the("checkedRows", QTableView)
    seen = []
    for _ in range(3):
        before = table.currentIndex().row()
        person.press(Qt.Key.Key_F8)
        person.until(lambda before=before: table.currentIndex().row() != before)
        seen.append(table.currentIndex().row())
    assert seen == [1, 2, 3]
    person.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    person.until(lambda: table.currentIndex().row() == 2)


def test_what_was_edited_is_kept_and_gone_on_with(
    person: Person, messy: Path, monkeypatch: pytest.MonkeyPatch
):
    person.check(messy)
    person.click_text("Extension", "reasons")
    person.click("fixAll")
    person.reads("count-ready", "3")
    asked = []
    monkeypatch.setattr(messages, "ask_keep", lambda *words: asked.append(words) or True)
    person.click("cancel")
    person.until(lambda: not person.is_open("importWizard"))
    assert asked
    person.reads("draftText", "messy.csv, 3 ready, 3 failed")
    write_csv(messy, ROWS[:3])
    person.click_text("Continue", "drafts")
    person.wait_for_result()
    assert person.counts()["ready"] == 3
    person.turn_to("has changed")
    person.until(lambda: person.the("undo").isEnabled())
    person.click("undo")
    person.reads("count-ready", "1")


def test_one_row_for_each_address_is_counted_before_it_is_chosen(person: Person, tmp_path: Path):
    rows = [["Phone", "Name"], ["12025550147", "Ann"], ["12025550147", "Anna"]]
    person.check(write_csv(tmp_path / "twice.csv", rows))
    assert person.counts()["ready"] == 2
    person.in_menu("duplicatesAction")
    person.click("keep-last")
    person.reads("repeatsCounts", "1 ready, 1 left out as duplicates")
    person.click("useRepeats")
    person.reads("count-duplicate", "1")
    person.click("undo")
    person.reads("count-duplicate", "0")


def test_another_reading_of_the_file_asks_before_edits_are_lost(
    person: Person, messy: Path, monkeypatch: pytest.MonkeyPatch
):
    answers = [False, True]
    monkeypatch.setattr(messages, "confirm", lambda *words: answers.pop(0))
    person.check(messy)
    person.click_text("Extension", "reasons")
    person.click("fixAll")
    person.reads("count-ready", "3")
    for _ in range(2):
        assert person.counts()["ready"] == 3
        person.click("changeOpening")
        person.until(person.the("useOpening").isEnabled)
        person.pick("headerRow", "None")
        person.click("useOpening")
    person.until(lambda: person.counts()["read"] == 8)
    assert not answers


def test_failed_rows_go_out_to_a_colleague_and_come_back(
    person: Person, messy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    target = tmp_path / "to correct.xlsx"
    monkeypatch.setattr(messages, "ask_save_file", lambda *words: target)
    monkeypatch.setattr(messages, "ask_open_file", lambda *words: target)
    shown = []
    monkeypatch.setattr(messages, "show_message", lambda parent, text, detail: shown.append(detail))
    person.check(messy)
    person.in_menu("saveCorrections")
    person.until(target.exists)
    person.reads("toastText", "Saved: to correct.xlsx")
    book = openpyxl.load_workbook(target)
    sheet = book.worksheets[0]
    for row in sheet.iter_rows(min_row=2):
        if row[1].value == "Kim":
            row[0].value = "12025550164"
    book.save(target)
    person.in_menu("importCorrections")
    person.reads("count-ready", "2")
    person.reads("toastText", "Corrections imported: 1 row")
    person.until(lambda: shown)
    assert "1 row corrected" in shown[0]
    person.click("toastAction")
    person.reads("count-ready", "1")
