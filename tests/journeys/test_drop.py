"""Files let go over the window."""

from pathlib import Path

import pytest

from tests.journeys.driver import Person, write_csv

ROWS = [["Phone", "Name"], ["12025550147", "Ann"], ["12025550148", "Bo"]]


def goes_to_the_result(person: Person, path: Path) -> None:
    person.until(lambda: person.is_open("importWizard"))
    person.wait_for_result()
    assert person.text("fileName") == path.name
    assert person.counts()["ready"] == 2


@pytest.mark.parametrize("place", ["dropZone", "mainWindow"])
def test_a_file_dropped_on_the_empty_window(person: Person, tmp_path: Path, place: str) -> None:
    path = write_csv(tmp_path / "dropped.csv", ROWS)
    person.until(lambda: person.sees("createFirstList"))
    person.drop(place, path)
    goes_to_the_result(person, path)


@pytest.mark.usefixtures("three_lists")
def test_a_file_dropped_on_the_lists(person: Person, tmp_path: Path) -> None:
    path = write_csv(tmp_path / "dropped.csv", ROWS)
    person.until(lambda: len(person.list_names()) == 3)
    person.drop("mainWindow", path)
    goes_to_the_result(person, path)


def test_a_file_dropped_on_the_file_page(person: Person, tmp_path: Path) -> None:
    first = write_csv(tmp_path / "first.csv", [["Phone"], ["12025550147"]])
    second = write_csv(tmp_path / "second.csv", ROWS)
    person.check(first)
    person.in_menu("anotherFile")
    person.drop("dropZone", second)
    person.reads("fileName", "second.csv")
    person.wait_for_result()
    assert person.counts()["ready"] == 2


def test_a_dropped_folder_is_refused_in_words(person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "clients"
    folder.mkdir()
    person.start()
    person.drop("dropZone", folder)
    person.reads("refusal", "“clients” is not a file. Choose a spreadsheet.")
    assert not person.the("next").isEnabled()
