"""A second check of a file loses nothing of the first until its own result is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from clientlists_desktop.ui.imports.check import draft_check
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv

BARE = [["Phone", "Name"], *([f"(212) 736-{at:04}", "Ann Smith"] for at in range(60))]


class KeepBox:
    """The question whether to keep the draft, answered as a test wants."""

    def __init__(self) -> None:
        self.answer: bool | None = True
        self.asked = 0

    def ask(self, *words: object) -> bool | None:
        self.asked += 1
        return self.answer


@pytest.fixture
def box(monkeypatch: pytest.MonkeyPatch) -> KeepBox:
    box = KeepBox()
    monkeypatch.setattr(messages, "ask_keep", box.ask)
    return box


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "bare.csv", BARE)


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    cells = ["12025550147", "12025550162 ext. 7", "12671234567"]
    rows = [["Phone", "Name"], *([cell, "Ann"] for cell in cells)]
    return write_csv(tmp_path / "messy.csv", rows)


def check_and_fix(person: Person, file: Path) -> None:
    person.check(file)
    person.reads("assistText", "1 number with an extension")
    person.click("fixAll")
    person.reads("count-ready", "3")


def read_as_american(person: Person) -> None:
    person.type_country("offerCountry", "United States")
    person.click("readThemSo")


def press_escape(person: Person) -> None:
    """Press it at once: the result of a check that runs can't arrive before."""
    person.press(Qt.Key.Key_Escape)


def continue_draft(person: Person) -> None:
    person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: len(person.texts("draftText")) == 1)
    person.click_text("Continue", "drafts")
    person.wait_for_result()


def test_escape_while_it_runs_asks_and_keeps_the_first_result(
    person: Person, bare: Path, box: KeepBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_check, "_LONG_S", 0.0)
    person.check(bare)
    read_as_american(person)
    press_escape(person)
    assert box.asked == 1
    continue_draft(person)
    assert person.counts()["ready"] == 0
    read_as_american(person)
    person.reads("count-ready", "60")


def test_edits_are_kept_though_another_check_has_begun(
    person: Person, messy: Path, box: KeepBox, questions: list[str]
) -> None:
    check_and_fix(person, messy)
    person.in_menu("leaveOutUnlikely")
    assert len(questions) == 1
    press_escape(person)
    assert box.asked == 1
    continue_draft(person)
    person.reads("count-ready", "3")
    person.until(person.the("undo").isEnabled)


def test_a_layout_that_is_being_used_is_work(person: Person, bare: Path, box: KeepBox) -> None:
    box.answer = None
    person.check(bare)
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.pick("headerRow", "None")
    person.click("useOpening")
    press_escape(person)
    assert box.asked == 1
    person.until(lambda: person.sees("count-read") and person.text("count-read") == "61")
    person.wait_for_result()
    person.until(lambda: person.stored() == (1, 61))


def test_discard_leaves_nothing(
    person: Person, bare: Path, box: KeepBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_check, "_LONG_S", 0.0)
    box.answer = False
    person.check(bare)
    read_as_american(person)
    press_escape(person)
    assert box.asked == 1
    person.until(person.is_empty)


def test_a_glance_is_not_asked_about(person: Person, bare: Path, box: KeepBox) -> None:
    person.check(bare)
    read_as_american(person)
    press_escape(person)
    assert box.asked == 0
    person.until(person.is_empty)


def test_a_kept_draft_is_asked_about_after_another_check(
    person: Person, bare: Path, box: KeepBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(draft_check, "_LONG_S", 0.0)
        person.check(bare)
    press_escape(person)
    assert box.asked == 1
    continue_draft(person)
    read_as_american(person)
    person.reads("count-ready", "60")
    person.wait_for_result()
    press_escape(person)
    assert box.asked == 2
    person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: "60 ready" in "".join(person.texts("draftText")))
    person.until(lambda: person.stored() == (1, 60))


def test_a_kept_draft_outlives_the_choice_of_another_file(
    person: Person, bare: Path, messy: Path, box: KeepBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(draft_check, "_LONG_S", 0.0)
        person.check(bare)
    press_escape(person)
    continue_draft(person)
    person.in_menu("anotherFile")
    person.choose(messy)
    person.wait_for_result()
    press_escape(person)
    assert box.asked == 1, "only the first file was worth keeping"
    continue_draft(person)
    assert person.counts()["failed"] == 60


def test_back_stops_it_and_the_first_result_is_there_again(
    person: Person, messy: Path, questions: list[str]
) -> None:
    check_and_fix(person, messy)
    person.in_menu("leaveOutUnlikely")
    assert len(questions) == 1
    person.click("back")
    person.reads("chosenFile", "messy.csv")
    person.click("next")
    person.wait_for_result()
    assert person.counts()["ready"] == 3
    person.until(person.the("undo").isEnabled)
    person.control(Qt.Key.Key_Z)
    person.reads("count-ready", "2")
    person.until(lambda: person.stored() == (1, 3))


def test_a_refused_check_leaves_the_first_result(person: Person, bare: Path) -> None:
    person.check(bare)
    bare.unlink()
    read_as_american(person)
    person.click("understood")
    person.wait_for_result()
    assert person.counts()["failed"] == 60
    person.reads("assistText", "60 rows: numbers of")
    person.until(lambda: person.stored() == (1, 60))
