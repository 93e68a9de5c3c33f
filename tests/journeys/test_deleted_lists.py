"""A list is deleted before, during and after each step of its campaign, which goes on."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from clientlists_desktop.core.campaigns.campaigns import Campaign as StoredCampaign
from clientlists_desktop.operations.lists import manage
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, read_book, write_csv
from tests.journeys.test_campaigns import RESULTS, delete_list, new_campaign, open_campaign
from tests.people import ANNA

STEPS = ("plan", "start", "export", "results", "suspend", "resume", "end", "report")
WHEN = ("before", "during", "after")
STATUS = {"plan": "Planned", "start": "In progress", "suspend": "Suspended",
          "resume": "In progress", "end": "Finished"}  # fmt: skip
TO_CALL = [
    ["Address", "Name", "GMT_ZONE", "DIALER_PRIORITY", "CAMPAIGN", "CLIENT_KEY", "RESULT",
     "ATTEMPTS", "TALK_TIME", "LAST_TRY", "NOTE"],
    ["12025550100", "Ann", "America/New_York", "", "C1", "64", "", "", "", "", ""],
    ["12025550101", "Bo", "America/New_York", "", "C1", "128", "", "", "", "", ""],
    ["12025550102", "Di", "America/New_York", "", "C1", "192", "", "", "", "", ""],
]  # fmt: skip
REPORT = [
    ["Client", "Result", "Attempts", "Last try", "Talk time, s", "Note", "Name", "CAMPAIGN",
     "CLIENT_KEY"],
    ["12025550100", "Answered, with a result", "1", "2026-11-20 10:00:00", "65", "", "Ann", "C1",
     "64"],
    ["12025550101", "No answer", "3", "2026-11-20 11:00:00", "0", "", "Bo", "C1", "128"],
    ["12025550102", "Not tried yet", "0", "", "0", "", "Di", "C1", "192"],
]  # fmt: skip
FIGURES = {"clients": "3", "used": "2", "reached": "1", "attempts": "2.0", "talk": "1 min 5 s"}

QUICK = {("start", "during"), ("suspend", "after"), ("report", "before")}
"""Three of them at once; all of them together are a long test."""
POINTS = [
    pytest.param(step, when, "move-finish" if turn % 2 else "move-stop",
                 marks=[] if (step, when) in QUICK else pytest.mark.long)
    for turn, (step, when) in enumerate((step, when) for step in STEPS for when in WHEN)
]  # fmt: skip


class Campaign:
    """Leads a campaign through the window, step by step."""

    def __init__(self, person: Person, folder: Path, patch: pytest.MonkeyPatch, end: str) -> None:
        self.person, self.patch, self.end = person, patch, end
        self.saved, self.report = folder / "saved", write_csv(folder / "in.csv", RESULTS)
        new_campaign(person, "Spring")
        person.click("act-edit")
        person.until(lambda: person.is_open("campaignDialog"))
        person.click("planned")
        person.click("saveCampaign")
        person.until(lambda: not person.is_open("campaignDialog"))

    def begin(self, step: str) -> None:
        """Do what begins a step; its work may still go on."""
        if step == "results":
            self.patch.setattr(messages, "ask_open_file", lambda parent, title="": self.report)
        names = {"export": "act-export", "results": "act-bring_back", "report": "act-report",
                 "end": self.end}  # fmt: skip
        self.person.click(names.get(step, f"move-{step}"))

    def finish(self, step: str) -> None:
        """Wait until a step is done."""
        person = self.person
        if step in STATUS:
            person.reads("campaignStatus", STATUS[step])
        elif step == "results":
            person.until(lambda: person.text("campaign-used") == "2")
        else:
            name = "Spring - to call.xlsx" if step == "export" else "Spring - report.xlsx"
            person.until((self.saved / name).exists)
            person.reads("toastText", f"Saved as {name}")

    def check_report(self) -> None:
        """Everything of the campaign is as if nothing had ever happened to the list."""
        person = self.person
        assert read_book(self.saved / "Spring - to call.xlsx") == TO_CALL
        assert read_book(self.saved / "Spring - report.xlsx") == REPORT
        assert {key: person.text(f"campaign-{key}") for key in FIGURES} == FIGURES
        assert person.text("result-with_result") == "1"
        assert person.text("result-no_answer") == "1"
        assert person.text("result-planned") == "1"
        person.click("chip-used")
        person.until(lambda: len(person.table("campaignClients")) == 2)


@pytest.mark.parametrize(("step", "when", "end"), POINTS)
def test_the_list_is_deleted_and_the_campaign_goes_on_to_its_whole_report(
    three_lists: list[str],
    person: Person,
    tmp_path: Path,
    save_to: Path,
    questions: list[str],
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    when: str,
    end: str,
) -> None:
    del three_lists, save_to
    person.until(lambda: len(person.list_names()) == 3)
    campaign = Campaign(person, tmp_path, monkeypatch, end)
    for at in STEPS:
        if (at, when) == (step, "before"):
            delete_by_hand(person, questions)
        needs_list = at == "start" and not is_there(person)
        campaign.begin(at)
        if (at, when) == (step, "during"):
            delete_from_elsewhere(person)
            needs_list = at == "start" and was_refused(person)
        if needs_list:
            nothing_was_taken(person)
            campaign.begin(at)
        campaign.finish(at)
        if (at, when) == (step, "after"):
            delete_by_hand(person, questions)
    campaign.check_report()


def asked(person: Person, work: Callable[[Workspace], Any]) -> Any:
    """Return what somebody else at the workspace reads or does."""
    window = person.window
    answers: list[Any] = []
    window.database.do(window, lambda workspace, _: work(workspace), answers.append)
    person.until(lambda: answers)
    return answers[0]


def is_there(person: Person) -> bool:
    found = asked(person, lambda workspace: [one.name for one in lists.all_lists(workspace)])
    return "Winter" in found


def spring(person: Person) -> StoredCampaign:
    """Return the campaign as it is stored now."""
    found = asked(person, lambda workspace: campaigns.find_campaign(workspace, "Spring"))
    assert isinstance(found, StoredCampaign)
    return found


def delete_by_hand(person: Person, questions: list[str]) -> None:
    """Delete the list on its page, where the campaigns that use it are named."""
    before = spring(person)
    delete_list(person, "Winter")
    if before.ended_at:
        assert "Campaigns in progress are not affected." in questions[-1]
    elif before.started_at:
        assert "Continues with its own copy of the clients: “Spring”." in questions[-1]
    else:
        assert "Not started yet, needs another list: “Spring”." in questions[-1]
    open_campaign(person, "Spring")


def delete_from_elsewhere(person: Person) -> None:
    """Delete the list while the window works."""

    def delete(workspace: Workspace) -> None:
        manage.delete_list(workspace, lists.find_list(workspace, "Winter").id, ANNA)

    asked(person, delete)


def was_refused(person: Person) -> bool:
    """Wait for what a start comes to: the whole copy, or nothing."""
    person.until(
        lambda: person.is_open("refusalBox") or person.text("campaignStatus") == "In progress"
    )
    return person.is_open("refusalBox")


def nothing_was_taken(person: Person) -> None:
    """The start was refused in words, and the list comes back for another one."""
    person.until(lambda: person.is_open("refusalBox"))
    person.click("understood")
    person.reads("campaignStatus", "Planned")
    campaign = spring(person)
    assert (campaign.clients, campaign.started_at) == (0, "")
    assert campaign.list_id is not None
    list_id = campaign.list_id
    asked(person, lambda workspace: manage.restore_list(workspace, list_id, ANNA))


def test_a_deleted_campaign_comes_back_whole_after_its_list_is_gone(
    three_lists: list[str],
    person: Person,
    tmp_path: Path,
    save_to: Path,
    questions: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    del three_lists, save_to, questions
    person.until(lambda: len(person.list_names()) == 3)
    campaign = Campaign(person, tmp_path, monkeypatch, "")
    for step in ("start", "export", "results"):
        campaign.begin(step)
        campaign.finish(step)
    person.click("move-delete")
    person.reads("toastText", "Campaign “Spring” deleted")
    delete_from_elsewhere(person)
    person.click("toastAction")
    person.click("page-campaigns")
    person.until(lambda: person.sees("campaigns") and len(person.table("campaigns")) == 1)
    person.click_cell("campaigns", 0, 0)
    person.press(Qt.Key.Key_Return)
    person.reads("campaignStatus", "Finished")
    campaign.begin("report")
    campaign.finish("report")
    campaign.check_report()
