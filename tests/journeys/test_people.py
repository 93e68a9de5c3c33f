"""A person is found in the window, answered, and forgotten."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from clientlists_desktop.storage.lists import lists
from clientlists_desktop.ui.runtime.window_settings import window_settings
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv

ANN, BO = "12025550100", "12025550101"
ROWS = [["Phone", "Name"], [ANN, "Unmistakable"], [BO, "Bo"]]


def test_found_everywhere_answered_and_forgotten(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.make_list(write_csv(tmp_path / f"of {ANN}.csv", ROWS), "Spring")
    person.click("page-clients")
    person.click("findPersonAnywhere")
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: not person.is_open("findPersonDialog"))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    person.press(Qt.Key.Key_F, both)
    person.type("personSearch", "unmistakable")
    person.click("findPerson")
    person.reads("personFound", "1 record found")
    person.type("personSearch", "+1 (202) 555-01-00")
    person.click("findPerson")
    places = {"Client list", "Name or note", "Journal"}
    person.until(lambda: {row[0] for row in person.table("personRecords")} == places)
    assert person.table("personRecords")[0][1] == "Spring"
    answer = tmp_path / "answer.json"
    monkeypatch.setattr(messages, "ask_save_file", lambda *_: answer)
    person.click("savePerson")
    person.reads("personFound", "Saved as answer.json")
    assert json.loads(answer.read_text("utf-8"))["records"][0]["fields"]["Name"] == "Unmistakable"
    sheet = tmp_path / "answer.pdf"
    monkeypatch.setattr(messages, "ask_save_file", lambda *_: sheet)
    person.click("savePerson")
    person.reads("personFound", "Saved as answer.pdf")
    assert sheet.read_bytes().startswith(b"%PDF-")
    person.click("forgetPerson")
    person.reads("forgetCounts", "Client list: 1")
    person.type("forgetReason", "Ticket 17")
    person.click("forget")
    person.reads("personFound", "1 row of lists and drafts emptied")
    (made,) = lists.all_lists(person.workspace)
    assert made.clients == 1
    files = [one for one in person.workspace.path.parent.rglob("*") if one.is_file()]
    files.append(Path(window_settings().fileName()))
    data = b"".join(one.read_bytes() for one in files)
    assert ANN.encode() not in data
    assert b"Unmistakable" not in data


def test_a_number_is_found_as_it_is_dialled_at_home(person: Person, tmp_path: Path) -> None:
    person.make_list(write_csv(tmp_path / "c.csv", ROWS), "Spring")
    person.click("page-clients")
    person.click("findPersonAnywhere")
    person.type("personSearch", "(202) 555-0100")
    person.click("findPerson")
    person.reads("personFound", "0 records found")
    person.type_country("personCountry", "United States")
    person.click("findPerson")
    person.reads("personFound", "1 record found")
    assert person.the("forgetPerson").isEnabled()
