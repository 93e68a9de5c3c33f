"""With the command line alone, what is due is erased all the same: once a day."""

from datetime import UTC, datetime, timedelta

import pytest

from clientlists_desktop.core import moments
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, LineFilter
from clientlists_desktop.operations.lists import purge
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.lists import trash
from tests.operations.helpers import stored, write
from tests.texts.journal_lines import read_journal

CLIENTS = (("Client ID", "Channel", "Name"), ("5120004411", "TELEGRAM", "Мария"))


@pytest.fixture
def in_days(monkeypatch):
    """Let so many days pass."""

    def pass_by(days: float) -> None:
        later = datetime.now(UTC) + timedelta(days=days)

        class Later(datetime):
            @classmethod
            def now(cls, tz=None):
                return later

        monkeypatch.setattr(moments, "datetime", Later)
        monkeypatch.setattr(journal, "datetime", Later)

    return pass_by


def erased(workspace) -> list[str]:
    found = read_journal(workspace, LineFilter(events=(Event.LIST_ERASED,)))
    return [str(line.facts["name"]) for line in found]


def test_a_list_is_erased_when_its_days_in_the_trash_are_over(run, make, opened, in_days):
    make("Spring")
    run("delete", "Spring", "--yes")
    in_days(29)
    run("lists")
    assert erased(opened) == []
    in_days(31)
    run("lists")
    assert erased(opened) == ["Spring"]
    assert stored(opened) == (0, 0)
    assert not trash.has_traces(opened)


def test_clients_of_a_deleted_project_are_erased_a_day_later(
    run, opened, in_days, tmp_path, workspace
):
    people = write(tmp_path / "people.csv", CLIENTS)
    run("projects", "add", "Support")
    assert run("clients", "import", people, "--project", "Support").status == 0
    run("projects", "delete", "Support", "--yes")
    run("lists")
    in_days(2)
    run("lists")
    with opened.reading() as db:
        assert db.execute_sql("SELECT count(*) FROM client").fetchone() == (0,)
        assert db.execute_sql("SELECT count(*) FROM project").fetchone() == (0,)


def test_a_clock_that_jumped_erases_nothing(run, make, opened, in_days):
    make("Spring")
    run("delete", "Spring", "--yes")
    run("projects", "add", "Support")
    run("projects", "delete", "Support", "--yes")
    in_days(3_650)
    run("lists")
    assert erased(opened) == []
    with opened.reading() as db:
        assert db.execute_sql("SELECT count(*) FROM project").fetchone() == (1,)


def test_it_is_looked_for_once_a_day(run, make, opened, monkeypatch, in_days):
    make("Spring")
    run("delete", "Spring", "--yes")
    run("lists")
    in_days(31)
    settings.set_setting(opened, settings.CLEANED_ON, moments.now()[:10])
    run("lists")
    assert erased(opened) == []
    in_days(32)
    run("lists")
    assert erased(opened) == ["Spring"]


def test_a_clean_up_that_is_impossible_now_stops_no_verb(run, make, opened, monkeypatch, in_days):
    make("Spring")
    run("delete", "Spring", "--yes")
    in_days(31)

    def refuse(workspace):
        raise Refused(Refusal.WORKSPACE_BUSY, file="")

    monkeypatch.setattr(purge, "begin_daily_clean_up", refuse)
    assert run("lists").status == 0
