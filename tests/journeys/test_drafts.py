"""A checked draft outlives Back and another look at its file, and is not lost by one key."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from clientlists_desktop.ui.imports.check import draft_check
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv

ROWS = [
    ["Phone", "Name"], ["12025550147", "Ann"], ["12025550162 ext. 7", "Bob"],
    ["12025550163 x 12", "Eve"], ["1202555O164", "Kim"],
]  # fmt: skip


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "messy.csv", ROWS)


def fix_extensions(person: Person) -> None:
    person.reads("assistText", "2 numbers with an extension")
    person.click("fixAll")
    person.reads("count-ready", "3")


def test_the_page_opens_on_the_largest_reason_with_a_sure_fix(person: Person, messy: Path):
    person.check(messy)
    person.until(lambda: len(person.table("checkedRows")) == 2)
    assert [row[2] for row in person.table("checkedRows")] == ["12025550162", "12025550163"]
    fix_extensions(person)
    person.until(lambda: person.table("checkedRows")[0][1] == "12025550162")
    assert [row[2] for row in person.table("checkedRows")] == ["12025550162", "12025550163"]
    person.reads("toastText", "Extension moved to its own field in 2 rows")
    person.click("toastAction")
    person.reads("count-ready", "1")


def test_back_and_next_go_on_with_the_draft_and_its_edits(person: Person, messy: Path):
    person.check(messy)
    fix_extensions(person)
    person.click("back")
    person.reads("chosenFile", "messy.csv")
    person.click("next")
    assert person.counts()["ready"] == 3
    assert person.the("undo").isEnabled()
    person.in_menu("anotherFile")
    person.choose(messy)
    assert person.counts()["ready"] == 3
    person.control(Qt.Key.Key_Z)
    person.reads("count-ready", "1")
    person.until(lambda: person.stored()[0] == 1)


def test_a_file_changed_meanwhile_is_checked_anew(person: Person, messy: Path):
    person.check(messy)
    person.click("back")
    write_csv(messy, ROWS[:3])
    person.click("next")
    person.until(lambda: person.sees("count-read") and person.text("count-read") == "2")


def test_two_drafts_of_one_file_tell_when_they_were_made(
    person: Person, messy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(messages, "ask_keep", lambda *words: True)
    for _ in range(2):
        person.check(messy)
        fix_extensions(person)
        person.click("cancel")
        person.until(lambda: not person.is_open("importWizard"))
    person.until(lambda: len(person.texts("draftText")) == 2)
    assert all("· today, " in text for text in person.texts("draftText"))


def test_escape_clears_the_search_before_it_asks_or_closes(
    person: Person, messy: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = []
    monkeypatch.setattr(messages, "ask_keep", lambda *words: asked.append(words))
    person.check(messy)
    fix_extensions(person)
    person.click("count-read")
    person.type("searchRows", "eve")
    person.until(lambda: len(person.table("checkedRows")) == 1)
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: len(person.table("checkedRows")) == 4)
    assert person.text("searchRows") == ""
    assert not asked
    person.press(Qt.Key.Key_Escape)
    person.until(lambda: asked)
    assert asked[0][-3:] == ("Keep", "Discard", "Go on")
    assert person.sees("checkedRows"), "Go on: nothing is closed"


def test_a_chosen_layout_is_work_that_is_not_lost_by_one_key(
    person: Person, messy: Path, monkeypatch: pytest.MonkeyPatch
):
    asked = []
    monkeypatch.setattr(messages, "ask_keep", lambda *words: asked.append(words))
    person.check(messy)
    person.click("changeOpening")
    person.until(person.the("useOpening").isEnabled)
    person.pick("headerRow", "None")
    person.click("useOpening")
    person.until(lambda: person.sees("count-read") and person.text("count-read") == "5")
    person.wait_for_result()
    person.click("cancel")
    person.until(lambda: asked)
    assert person.sees("checkedRows")


def test_enter_goes_on_where_nothing_has_failed(person: Person, tmp_path: Path):
    person.check(write_csv(tmp_path / "clean.csv", ROWS[:2]))
    table = person.the("checkedRows")
    assert table.window().focusWidget() is table
    person.press(Qt.Key.Key_Return)
    person.reads("listName", "clean")


def test_a_draft_that_was_kept_is_not_discarded_without_a_question(
    person: Person, messy: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[object] = []
    monkeypatch.setattr(draft_check, "_LONG_S", 0.0)
    monkeypatch.setattr(messages, "ask_keep", lambda *words: asked.append(words) or True)
    person.check(messy)
    for times in (1, 2):
        person.press(Qt.Key.Key_Escape)
        person.until(lambda: not person.is_open("importWizard"))
        assert len(asked) == times
        person.until(lambda: len(person.texts("draftText")) == 1)
        person.click_text("Continue", "drafts")
        person.until(lambda: person.sees("checkedRows"))
