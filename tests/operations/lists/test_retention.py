"""A list has a last day; when that is over, it is shown, and erased if an owner says so."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.manage import delete_list, set_list_end
from clientlists_desktop.operations.lists.purge import (
    clean_up_daily,
    erase_due_lists,
    erase_ended_lists,
)
from clientlists_desktop.operations.lists.readers import all_lists, ended_lists, erases_ended_lists
from clientlists_desktop.operations.lists.versions.readers import settings_of
from clientlists_desktop.operations.settings import set_erases_ended_lists
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in
from clientlists_desktop.storage.lists import trash
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish, make_list, write
from tests.people import MAKER

TODAY = date.today()
YESTERDAY, TOMORROW = (TODAY + timedelta(days=one) for one in (-1, 1))


@pytest.fixture
def spring(workspace: Workspace, tmp_path: Path) -> ListSummary:
    rows = [("Phone", "Name"), ("12025550147", "Unmistakable"), ("12025550162", "Bo")]
    return make_list(workspace, write(tmp_path / "spring.csv", rows), "Spring")


def ended(workspace: Workspace) -> list[str]:
    return [one.name for one in ended_lists(workspace, MAKER)]


def events(workspace: Workspace, *wanted: Event) -> list[dict]:
    found = lines_in(workspace, found_lines(workspace, LineFilter(events=wanted)))
    return [dict(line.facts) for line in found]


def test_a_list_ends_after_its_last_day(workspace: Workspace, spring: ListSummary) -> None:
    assert settings_of(workspace, MAKER, spring.id).kept_until == ""
    set_list_end(workspace, spring.id, TODAY.isoformat(), MAKER)
    assert settings_of(workspace, MAKER, spring.id).kept_until == TODAY.isoformat()
    assert ended(workspace) == []
    set_list_end(workspace, spring.id, YESTERDAY.isoformat(), MAKER)
    assert ended(workspace) == ["Spring"]
    set_list_end(workspace, spring.id, "", MAKER)
    set_list_end(workspace, spring.id, "", MAKER)
    assert ended(workspace) == []
    assert [one["after"] for one in events(workspace, Event.LIST_END_SET)] == [
        "", YESTERDAY.isoformat(), TODAY.isoformat(),
    ]  # fmt: skip
    for wrong in ("2027-02-30", "tomorrow", "20270101"):
        with pytest.raises(Refused) as refused:
            set_list_end(workspace, spring.id, wrong, MAKER)
        assert refused.value.reason is Refusal.NO_DAY


def test_what_ended_is_erased_after_a_question(
    workspace: Workspace, spring: ListSummary, tmp_path: Path
) -> None:
    """Only what was asked about and is over still; and nothing of it is left in the files."""
    other = make_list(workspace, write(tmp_path / "b.csv", [("Phone",), ("12125550163",)]), "B")
    for one in (spring, other):
        set_list_end(workspace, one.id, YESTERDAY.isoformat(), MAKER)
    set_list_end(workspace, other.id, TOMORROW.isoformat(), MAKER)
    done = finish(erase_ended_lists(workspace, [spring.id, other.id], MAKER))
    assert (done.lists, done.clients) == (1, 2)
    assert [one.name for one in all_lists(workspace, MAKER)] == ["B"]
    assert trash.trashed_lists(workspace) == []
    (line,) = events(workspace, Event.LIST_ERASED)
    assert (line["name"], line["kept_until"]) == ("Spring", YESTERDAY.isoformat())
    workspace.close()
    stored = b"".join(one.read_bytes() for one in tmp_path.rglob("*.sqlite"))
    assert b"Unmistakable" not in stored


def test_a_rule_of_the_owner_erases_without_a_question(
    workspace: Workspace, spring: ListSummary, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never while the clock can't be trusted, and not before the rule is on."""
    set_list_end(workspace, spring.id, YESTERDAY.isoformat(), MAKER)
    assert not erases_ended_lists(workspace, MAKER)
    trusted = trash.trusted_now
    monkeypatch.setattr(trash, "trusted_now", lambda workspace: trash.moment_of(trash.now()))
    finish(clean_up_daily(workspace))
    assert ended(workspace) == ["Spring"]
    set_erases_ended_lists(workspace, True, MAKER)
    assert erases_ended_lists(workspace, MAKER)
    monkeypatch.setattr(trash, "trusted_now", trusted)
    finish(clean_up_daily(workspace))
    assert ended(workspace) == ["Spring"], "the journal is younger than a day"
    monkeypatch.setattr(trash, "trusted_now", lambda workspace: trash.moment_of(trash.now()))
    done = finish(erase_due_lists(workspace, trash.now()))
    assert (done.lists, all_lists(workspace, MAKER)) == (1, [])
    assert events(workspace, Event.SETTING_CHANGED)[0]["setting"] == "erase_ended_lists"


def test_a_list_in_the_trash_stays_there(workspace: Workspace, spring: ListSummary) -> None:
    set_list_end(workspace, spring.id, YESTERDAY.isoformat(), MAKER)
    delete_list(workspace, spring.id, MAKER)
    assert ended(workspace) == []
    assert finish(erase_ended_lists(workspace, [spring.id], MAKER)).lists == 0
    assert len(trash.trashed_lists(workspace)) == 1
