"""How many clicks, keys and drops the main jobs take, and that nothing has to be typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from tests.journeys.at_start import Start
from tests.journeys.driver import Person
from tests.journeys.test_layouts import semicolons

UGLY = [
    ["Выгрузка клиентов за май 2026", "", "", ""], ["Сформировано 12.11.2026", "", "", ""],
    ["№", "ФИО", "Телефон", "Город"],
    *([str(n + 1), "Анна Смирнова", f"8 (912) 345-{n:02d}-89", "Пермь"] for n in range(60)),
]  # fmt: skip


def goes_on_to_the_list(person: Person, name: str) -> None:
    """From the result of the check to the opened list, with the name that is suggested."""
    person.wait_for_result()
    person.click("next")
    person.reads("listName", name)
    person.click("consent")
    person.click("finish")
    person.reads("listTitle", name)


def test_from_the_first_start_to_a_list_of_the_sample(start: Start) -> None:
    person = start()
    person.asked("firstAccountDialog")
    person.click("firstAccountDialogDo")
    person.click("trySample")
    goes_on_to_the_list(person, "sample telephony")
    person.until(lambda: len(person.table("clients")) == 5)
    assert len(person.actions) <= 8, person.actions


def test_the_first_start_takes_enter_and_offers_the_name_of_the_system(start: Start) -> None:
    person = start()
    person.asked("firstAccountDialog")
    assert person.text("accountName")
    person.until(lambda: person.the("firstAccountDialogDo").hasFocus())
    assert not person.sees("newPassword")


@pytest.fixture
def ugly(tmp_path: Path) -> Path:
    return semicolons(tmp_path / "клиенты.csv", UGLY)


@pytest.mark.usefixtures("three_lists")
def test_from_a_dropped_ugly_file_to_its_list(person: Person, ugly: Path) -> None:
    person.until(lambda: len(person.list_names()) == 3)
    person.drop("mainWindow", ugly)
    person.reads("fileName", ugly.name)
    person.reads("assistDetail", "Will be valid, as shown: 60.")
    person.click("readThemSo")
    person.reads("count-ready", "60")
    goes_on_to_the_list(person, "клиенты")
    assert len(person.actions) <= 5, person.actions

    person.click("page-lists")
    person.until(lambda: len(person.list_names()) == 4)
    person.actions.clear()
    person.drop("mainWindow", ugly)
    person.reads("fileName", ugly.name)
    goes_on_to_the_list(person, "клиенты (2)")
    assert len(person.actions) <= 4, person.actions


def test_a_file_dropped_on_an_empty_window_is_checked_at_once(person: Person, ugly: Path) -> None:
    person.until(lambda: person.sees("createFirstList"))
    person.drop("dropZone", ugly)
    person.reads("fileName", ugly.name)
    person.reads("assistDetail", "Will be valid, as shown: 60.")
    person.click("readThemSo")
    person.reads("count-ready", "60")
    goes_on_to_the_list(person, "клиенты")
    assert len(person.actions) <= 5, person.actions


def test_the_channel_is_asked_once_and_can_be_changed(person: Person, tmp_path: Path) -> None:
    ids = semicolons(tmp_path / "ids.csv", [["ID", "Name"], ["5120004417", "Ann"]], "utf-8")
    person.pick("firstChannel", "Telegram")
    person.drop("dropZone", ids)
    goes_on_to_the_list(person, "ids")
    person.reads("listOrigin", "Telegram")

    person.click("backToLists")
    person.click("createList")
    person.until(lambda: person.sees("fileChannel"))
    assert person.the("fileChannel").currentText() == "Telegram"
    person.pick("fileChannel", "Telephony")
    person.choose(semicolons(tmp_path / "p.csv", [["Phone"], ["12025550147"]], "utf-8"))
    goes_on_to_the_list(person, "p")
    person.reads("listOrigin", "Telephony")


def test_a_saved_sample_becomes_a_list_at_a_click(person: Person, save_to: Path) -> None:
    person.click("createFirstList")
    person.click("downloadSample")
    person.reads("toastText", "Saved as sample_telephony.xlsx")
    person.click("toastAction")
    person.reads("fileName", "sample_telephony.xlsx")
    person.wait_for_result()
    assert person.counts()["ready"] == 5


def test_a_new_list_leads_on(person: Person, tmp_path: Path, save_to: Path) -> None:
    ids = semicolons(tmp_path / "ids.csv", [["ID", "Name"], ["5120004417", "Ann"]], "utf-8")
    person.pick("firstChannel", "Telegram")
    person.drop("dropZone", ids)
    goes_on_to_the_list(person, "ids")
    person.until(lambda: person.window.focusWidget() is person.the("startCampaign"))
    person.click("downloadNew")
    person.reads("toastText", "Saved as ids.xlsx")
    person.click("consentOfNew")
    person.until(lambda: person.sees("saveSheet"))
    person.click("page-lists")
    person.click_cell("lists", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.until(lambda: len(person.table("clients")) == 1)
    assert not person.sees("nextSteps")


def test_a_campaign_is_started_from_a_new_list(person: Person, tmp_path: Path) -> None:
    for name in ("first", "second"):
        path = semicolons(tmp_path / f"{name}.csv", [["Phone"], [f"1202555014{len(name)}"]])
        person.drop("mainWindow", path)
        goes_on_to_the_list(person, name)
    person.click("startCampaign")
    person.until(lambda: person.is_open("campaignDialog"))
    source = person.the("campaignSource", QComboBox)
    person.until(lambda: source.currentText().startswith("second"))
