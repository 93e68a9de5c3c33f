"""Campaigns in the window: made, started, exported, reported on, whatever happens to the list."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QMessageBox, QTimeEdit

from clientlists_desktop.operations.lists import manage
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, choose_in_menu, read_book, write_csv

PHONES = [["12025550100", "Ann"], ["12025550101", "Bo"], ["12025550102", "Di"]]
RESULTS = [
    ["Phone", "Status", "Attempts", "Talk time", "Last call"],
    ["12025550100", "longCallWithResult", "1", "65", "2026-11-20 10:00"],
    ["12025550101", "noAnswer", "3", "", "2026-11-20 11:00"],
]


def go_to_campaigns(person: Person) -> None:
    person.click("page-campaigns")


def fill(person: Person, name: str, project: str, *, text: bool = False) -> None:
    """Fill the dialog of a new campaign, with a new project when there is none of the name."""
    person.until(lambda: person.is_open("campaignDialog"))
    if text:
        person.click("kindText")
    box = person.the("campaignProject", QComboBox)
    if box.findText(project) < 0:
        person.click("campaignNewProject")
        person.type("newName", project)
        person.click("takeName")
        person.until(lambda: not person.is_open("nameDialog"))
        person.until(lambda: box.currentText() == project)
    else:
        person.pick("campaignProject", project)
    person.type("campaignName", name)


def new_campaign(person: Person, name: str, project: str = "Support", source: str = "Winter"):
    go_to_campaigns(person)
    person.until(lambda: person.sees("newCampaign") or person.sees("firstCampaign"))
    person.click("newCampaign" if person.sees("newCampaign") else "firstCampaign")
    fill(person, name, project)
    person.pick("campaignSource", source)
    person.click("saveCampaign")
    person.until(lambda: not person.is_open("campaignDialog"))
    person.reads("campaignTitle", name)


def start(person: Person) -> None:
    person.click("move-start")
    person.reads("campaignStatus", "In progress")


def delete_list(person: Person, name: str) -> None:
    """Delete a list from the page of lists."""
    person.click("page-lists")
    person.until(lambda: name in person.list_names())
    person.click_cell("lists", person.list_names().index(name), 0)
    person.press(Qt.Key.Key_Delete)
    person.until(lambda: name not in person.list_names())


def open_campaign(person: Person, name: str) -> None:
    go_to_campaigns(person)
    person.until(lambda: person.sees("campaigns"))
    names = [row[0] for row in person.table("campaigns")]
    person.click_cell("campaigns", names.index(name), 0)
    person.press(Qt.Key.Key_Return)
    person.reads("campaignTitle", name)


def bring(person: Person, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "ask_open_file", lambda parent, title="": path)
    person.click("act-bring_back")


@pytest.fixture
def at_lists(three_lists: list[str], person: Person) -> Person:
    """A person at the window with three lists, two of them for calls."""
    person.until(lambda: len(person.list_names()) == 3)
    return person


def test_one_list_serves_campaigns_of_two_projects(at_lists: Person) -> None:
    person = at_lists
    new_campaign(person, "Spring", "Support")
    start(person)
    new_campaign(person, "Summer", "Sales")
    start(person)
    assert person.text("campaign-clients") == "3"
    go_to_campaigns(person)
    person.until(lambda: len(person.table("campaigns")) == 2)
    rows = {row[0]: row for row in person.table("campaigns")}
    assert {row[6] for row in rows.values()} == {"Support", "Sales"}
    assert {row[3] for row in rows.values()} == {"Winter"}


def test_only_lists_of_the_fitting_channel_are_offered(at_lists: Person) -> None:
    person = at_lists
    go_to_campaigns(person)
    person.click("firstCampaign")
    fill(person, "Any", "Support")
    box = person.the("campaignSource", QComboBox)
    person.until(lambda: box.count() == 2)
    offered = {box.itemText(i) for i in range(box.count())}
    assert offered == {"Winter (3)", "Клиенты Казань (1)"}
    person.click("kindText")
    person.until(lambda: box.count() == 1)
    assert box.itemText(0) == "Subscribers (2)"
    person.click("cancelDialog")


@pytest.mark.parametrize("planned", [False, True])
def test_a_campaign_that_was_not_started_needs_another_list(
    at_lists: Person, questions: list[str], planned: bool
) -> None:
    person = at_lists
    new_campaign(person, "Spring")
    if planned:
        person.click("act-edit")
        person.until(lambda: person.is_open("campaignDialog"))
        person.until(lambda: person.the("campaignSource", QComboBox).count() == 2)
        person.click("planned")
        person.click("saveCampaign")
        person.until(lambda: not person.is_open("campaignDialog"))
        person.click("move-plan")
        person.reads("campaignStatus", "Planned")
    delete_list(person, "Winter")
    assert "Not started yet, needs another list: “Spring”." in questions[-1]
    open_campaign(person, "Spring")
    person.click("move-start")
    person.until(lambda: person.is_open("refusalBox"))
    person.click("understood")
    person.reads("campaignStatus", "Planned" if planned else "Draft")
    person.click("act-edit")
    person.until(lambda: person.is_open("campaignDialog"))
    box = person.the("campaignSource", QComboBox)
    person.until(lambda: box.count() == 1)
    assert box.currentText() == ""
    assert person.text("whyOff") == "Choose the clients"
    person.pick("campaignSource", "Клиенты Казань (1)")
    person.click("saveCampaign")
    person.until(lambda: not person.is_open("campaignDialog"))
    start(person)
    assert person.text("campaign-clients") == "1"


def test_a_list_deleted_while_the_dialog_is_open_is_said(at_lists: Person) -> None:
    person = at_lists
    go_to_campaigns(person)
    person.click("firstCampaign")
    fill(person, "Spring", "Support")
    person.pick("campaignSource", "Winter")
    window = person.window
    (winter,) = [one for one in window.lists_page.model._all if one.name == "Winter"]
    done: list[object] = []
    window.database.do(
        window,
        lambda workspace, actor: manage.delete_list(workspace, winter.id, actor),
        done.append,
    )
    person.until(lambda: done)
    person.click("saveCampaign")
    person.reads("campaignRefusal", "The list “Winter” has been deleted meanwhile.")
    box = person.the("campaignSource", QComboBox)
    person.until(lambda: box.count() == 1)
    # Another list is never taken in its place unless somebody says so.
    assert not person.the("saveCampaign").isEnabled()
    person.pick("campaignSource", "Клиенты Казань")
    person.click("saveCampaign")
    person.until(lambda: not person.is_open("campaignDialog"))


def test_a_report_of_another_campaign_changes_nothing(
    at_lists: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = at_lists
    new_campaign(person, "Spring")
    start(person)
    bring(person, write_csv(tmp_path / "in.csv", [["Phone", "Status"], ["999", "noAnswer"]]),
          monkeypatch)  # fmt: skip
    person.until(lambda: person.is_open("refusalBox"))
    person.click("understood")
    assert person.text("campaign-used") == "0"


WORDS = [
    ["Phone", "Status"],
    ["12025550100", "Voicemail"],
    ["12025550101", "voicemail"],
    ["12025550102", "Hung up"],
]


def test_words_nobody_knows_are_asked_about_once_and_can_be_forgotten(
    at_lists: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = at_lists
    new_campaign(person, "Spring")
    start(person)
    report = write_csv(tmp_path / "in.csv", WORDS)
    bring(person, report, monkeypatch)
    person.until(lambda: person.is_open("resultWordsDialog"))
    titles = [one.text() for one in person.on_screen("", QLabel) if "row" in one.text()]
    assert {"“Voicemail”, 2 rows", "“Hung up”, 1 row"} <= set(titles)
    person.pick("word-0", "No answer")
    person.pick("word-1", "Leave out")
    person.click("takeWords")
    person.reads("toastText", "Results imported for 2 clients of “Spring”. 1 row left out")
    person.until(lambda: person.text("campaign-used") == "2")
    person.click("page-settings")
    person.reads("resultWordsCount", "2 words remembered")
    person.click("resultWords-call")
    person.until(lambda: person.is_open("resultWordsDialog"))
    person.pick("word-0", "Forget: ask again")
    person.click("takeWords")
    person.reads("resultWordsCount", "1 word remembered")
    open_campaign(person, "Spring")
    bring(person, report, monkeypatch)
    person.until(lambda: person.is_open("resultWordsDialog"))
    assert person.sees("word-0")
    assert not person.sees("word-1")
    person.click("cancelDialog")


def test_rows_that_told_nothing_are_named(
    at_lists: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = at_lists
    new_campaign(person, "Spring")
    start(person)
    rows = [*RESULTS, ["12025550102", "flew away", "", "", ""]]
    bring(person, write_csv(tmp_path / "in.csv", rows), monkeypatch)
    person.until(lambda: person.is_open("resultWordsDialog"))
    person.click("takeWords")
    person.until(lambda: person.is_open("toldBox"))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "Row 4: “flew away” is not a known result" in box.informativeText()
    person.click("understood")
    person.until(lambda: person.text("campaign-used") == "2")


def test_a_campaign_is_deleted_and_brought_back(at_lists: Person, questions: list[str]) -> None:
    person = at_lists
    new_campaign(person, "Spring")
    start(person)
    person.click("move-delete")
    person.reads("toastText", "Campaign “Spring” deleted")
    assert "It will be stopped first." in questions[0]
    person.until(lambda: person.sees("noCampaigns"))
    person.control(Qt.Key.Key_Z)
    person.until(lambda: person.sees("campaigns") and len(person.table("campaigns")) == 1)
    assert person.table("campaigns")[0][:2] == ["Spring", "Finished"]


def test_used_numbers_are_listed(
    at_lists: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = at_lists
    new_campaign(person, "Spring")
    start(person)
    bring(person, write_csv(tmp_path / "in.csv", RESULTS), monkeypatch)
    person.until(lambda: person.text("campaign-used") == "2")
    person.click("chip-used")
    person.until(lambda: person.sees("campaignClients"))
    person.until(lambda: len(person.table("campaignClients")) == 2)
    assert [row[:3] for row in person.table("campaignClients")] == [
        ["12025550100", "Answered, with a result", "1"],
        ["12025550101", "No answer", "3"],
    ]


def test_texts_have_threads_and_a_delay(at_lists: Person, save_to: Path) -> None:
    person = at_lists
    go_to_campaigns(person)
    person.click("firstCampaign")
    fill(person, "News", "Support", text=True)
    assert person.sees("threads")
    assert not person.sees("lines")
    person.click("saveCampaign")
    person.reads("campaignTitle", "News")
    assert "1 thread" in person.text("campaignFacts")
    start(person)
    person.click("act-export")
    person.reads("toastText", "Saved as News - to call.xlsx")
    assert len(read_book(save_to / "News - to call.xlsx")) == 3


def test_hours_until_midnight_stay_so(at_lists: Person) -> None:
    person = at_lists
    go_to_campaigns(person)
    person.click("firstCampaign")
    fill(person, "Late", "Support")
    person.pick("campaignSource", "Winter")
    person.the("closes", QTimeEdit).setTime(QTime(0, 0))
    person.click("saveCampaign")
    person.reads("campaignFacts", "10:00 – 24:00")
    person.click("act-edit")
    person.until(lambda: person.the("campaignSource", QComboBox).currentText() == "Winter (3)")
    person.click("saveCampaign")
    person.until(lambda: not person.is_open("campaignDialog"))
    person.reads("campaignFacts", "10:00 – 24:00")


def test_a_project_is_not_deleted_while_its_campaign_runs(
    at_lists: Person, questions: list[str]
) -> None:
    person = at_lists
    new_campaign(person, "Spring")
    start(person)
    person.click("page-clients")
    person.until(lambda: person.the("projectBox", QComboBox).currentText() == "Support")
    person.click("projectMenu")
    choose_in_menu(person, "projectActions", "Delete…")
    person.until(lambda: person.is_open("refusalBox"))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "cannot be deleted while its campaigns are running: “Spring”" in box.text()
    person.click("understood")
    assert person.the("projectBox", QComboBox).currentText() == "Support"
