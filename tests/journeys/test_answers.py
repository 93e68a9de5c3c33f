"""What a person answers about a file is said, can be undone, and can be asked again."""

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv

UNITED_STATES = "Numbers without a country code are read as numbers of United States"
AS_WRITTEN = "Numbers without a country code are read as written"
SEVERAL_COLUMNS = "Several columns may hold the addresses"


@pytest.fixture
def american(tmp_path: Path) -> Path:
    rows = [["Phone", "Name"], *([f"(212) 736-{at:04}", "Ann Smith"] for at in range(60))]
    return write_csv(tmp_path / "us.csv", rows)


@pytest.fixture
def two_columns(tmp_path: Path) -> Path:
    cells = ((f"+4917123456{at:02}", f"+4930123456{at:02}") for at in range(30))
    rows = [["Name", "Mobile", "Phone"], *(["Uwe", *pair] for pair in cells)]
    return write_csv(tmp_path / "two.csv", rows)


def read_as_american(person: Person) -> None:
    person.type_country("offerCountry", "United States")
    person.click("readThemSo")
    person.reads("count-ready", "60")
    person.wait_for_result()


def make_american_list(person: Person, file: Path) -> None:
    person.check(file)
    read_as_american(person)
    person.click("next")
    person.confirm_consent("us")
    person.click("backToLists")


def test_read_as_written_is_no_dead_end(person: Person, american: Path, tmp_path: Path) -> None:
    make_american_list(person, american)
    rows = [["Tel", "Name"], *([f"(202) 555-{at:04}", "Bob"] for at in range(50))]
    person.check(write_csv(tmp_path / "next.csv", rows))
    person.click("answer-country-none")
    person.reads("count-ready", "0")
    person.wait_for_result()
    person.reads("toastText", AS_WRITTEN)
    person.reads("assistText", "50 rows: numbers of")
    assert person.sees("readThemSo")
    person.reads("whyOff", "No row is ready yet: fix rows above the table")
    person.turn_to(AS_WRITTEN)
    assert person.sees("askAgain-country")

    person.control(Qt.Key.Key_Z)
    person.reads("count-ready", "50")
    person.wait_for_result()
    person.turn_to("read as numbers of United States as in your last list")

    person.click("answer-country-none")
    person.reads("count-ready", "0")
    person.wait_for_result()
    person.type_country("offerCountry", "United States")
    person.click("readThemSo")
    person.reads("count-ready", "50")
    person.wait_for_result()
    person.reads("toastText", UNITED_STATES)
    person.reads("assistText", UNITED_STATES)


def test_an_answer_about_the_address_is_said_and_undone(person: Person, two_columns: Path) -> None:
    person.check(two_columns)
    asked = [item.text for item in person.the("assist").items if SEVERAL_COLUMNS in item.text]
    assert len(asked) == 1, "said once: as a question, not as a doubt, too"
    person.click("answer-address-B")
    person.reads("toastText", "You answered: “Mobile”: 30 rows")
    person.wait_for_result()
    person.turn_to("You answered a question about this file: the column of the addresses")
    assert not person.is_told(SEVERAL_COLUMNS)
    person.click("toastAction")
    person.until(lambda: person.is_told(SEVERAL_COLUMNS))


def test_answers_are_undone_one_by_one(person: Person, american: Path) -> None:
    person.check(american)
    read_as_american(person)
    person.click("askAgain-country")
    person.reads("count-ready", "0")
    person.wait_for_result()
    person.reads("toastText", "The question is open again")
    for ready in ("60", "0"):
        person.control(Qt.Key.Key_Z)
        person.reads("count-ready", ready)
        person.wait_for_result()
    assert not person.the("undo").isEnabled()


def test_an_answer_of_a_kept_draft_can_be_asked_again(
    person: Person, american: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.check(american)
    read_as_american(person)
    monkeypatch.setattr(messages, "ask_keep", lambda *words: True)
    person.window.findChild(object, "importWizard").close_with_window()
    person.until(lambda: len(person.texts("draftText")) == 1)
    person.click_text("Continue", "drafts")
    person.wait_for_result()
    person.reads("assistText", UNITED_STATES)
    person.click("askAgain-country")
    person.reads("count-ready", "0")


def test_an_answer_of_an_import_profile_can_be_asked_again(
    person: Person, two_columns: Path, tmp_path: Path
) -> None:
    person.check(two_columns)
    person.click("answer-address-B")
    person.until(lambda: person.is_told("You answered a question about this file"))
    person.wait_for_result()
    person.click("next")
    person.confirm_consent("two")
    person.click("backToLists")
    rows = two_columns.read_text().replace("12345", "12346")
    again = tmp_path / "again.csv"
    again.write_text(rows)
    person.check(again)
    assert not person.is_told(SEVERAL_COLUMNS)
    person.turn_to("You answered a question about this file")
    person.click("askAgain-address")
    person.reads("assistText", SEVERAL_COLUMNS)


def test_a_stopped_check_gives_its_answer_back(person: Person, american: Path) -> None:
    person.check(american)
    person.type_country("offerCountry", "United States")
    person.click("readThemSo")
    person.click("back")
    person.click("next")
    person.wait_for_result()
    assert not person.is_told(UNITED_STATES)
    assert not person.the("undo").isEnabled()
    read_as_american(person)


def test_continue_waits_for_each_vital_answer_and_the_list_is_without_who_refused(
    person: Person, tmp_path: Path
) -> None:
    """People filter who refused away and send the file; others keep a column of them."""
    book = openpyxl.Workbook()
    book.active.append(("Phone", "Name", "Permission to enter", "Do not call"))
    for number in range(200, 220):
        refused = "yes" if number % 5 == 0 else ""
        book.active.append((f"+1310555{number:04}", "Ann", "no", refused))
    for row in (3, 4):
        book.active.row_dimensions[row].hidden = True
    path = tmp_path / "filtered.xlsx"
    book.save(path)
    person.check(path)
    asked = [one for one in person.the("assist").items if one.key.startswith("question-")]
    assert {one.key for one in asked} == {"question-opt_out", "question-hidden"}
    assert not person.the("next").isEnabled()
    person.click("answer-opt_out-Do not call")
    person.reads("count-ready", "16")
    person.wait_for_result()
    assert not person.the("next").isEnabled()
    person.click("answer-hidden-leave-out")
    person.reads("count-ready", "14")
    person.wait_for_result()
    person.click("next")
    person.confirm_consent("filtered")
    person.click("backToLists")
    assert person.list_names() == ["filtered"]
