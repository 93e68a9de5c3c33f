"""The main job for a text channel, from the sample that the page offers."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.journeys.driver import Person, read_book, write_csv


def test_the_sample_of_a_text_channel_becomes_a_list(
    person: Person, save_to: Path, questions: list[str]
) -> None:
    person.click("createFirstList")
    person.type("channelSearch", "no such channel")
    assert person.text("whyOff") == "Choose a channel to continue"
    assert not person.the("next").isEnabled()
    person.type("channelSearch", "tele", enter=False)
    assert person.the("next").isEnabled()
    person.type("channelSearch", "Telegram", enter=True)
    person.click("sampleXLSX")
    sample = save_to / "sample_telegram.xlsx"
    person.until(sample.exists)
    rows = read_book(sample)
    assert rows[0] == ["Client ID", "First name", "Last name", "City"]
    assert len(rows) == 6

    person.choose(sample)
    person.wait_for_result()
    assert person.counts() == {"read": 5, "ready": 5, "failed": 0, "duplicate": 0, "blank": 0}
    assert "default country" not in person.text("fileFacts")
    person.click("next")
    person.reads("consentStatement", "agreed to give their client IDs")
    person.confirm_consent("Subscribers")
    person.until(lambda: len(person.table("clients")) == 5)
    assert [row[:4] for row in person.table("clients")] == rows[1:]

    person.click("downloadList")
    person.reads("toastText", "Saved as Subscribers.xlsx")
    assert read_book(save_to / "Subscribers.xlsx") == rows
    person.click("deleteList")
    person.reads("toastText", "List “Subscribers” with 5 clients deleted")
    assert len(questions) == 1
    person.click("toastAction")
    person.until(lambda: person.list_names() == ["Subscribers"])


def test_user_names_are_no_ids_of_a_channel_with_numeric_ids(
    person: Person, tmp_path: Path
) -> None:
    rows = [["ID", "Name"], ["5120004417", "Ann"], ["@ann", "Ann"], ["51200 4417", "Bo"]]
    person.check(write_csv(tmp_path / "ids.csv", rows), "Telegram")
    assert person.counts() == {"read": 3, "ready": 1, "failed": 2, "duplicate": 0, "blank": 0}
    wrong = [row[3] for row in person.table("checkedRows")]
    assert wrong[1] == "Space in the ID, at position 6"
    assert wrong[0].startswith("Not a client ID"), wrong


def test_the_last_used_channel_is_chosen_at_the_next_start(person: Person, tmp_path: Path) -> None:
    ids = write_csv(tmp_path / "ids.csv", [["ID"], ["5120004417"]])
    person.make_list(ids, "First", "Telegram")
    person.control(Qt.Key.Key_N)
    person.until(lambda: person.sees("fileChannel"))
    assert person.the("fileChannel", QComboBox).currentText() == "Telegram"
