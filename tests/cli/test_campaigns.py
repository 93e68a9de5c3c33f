"""Projects, clients and campaigns on the command line."""

import csv

import pytest

from clientlists_desktop.cli.campaign_arguments import _days, _hours
from clientlists_desktop.core.campaigns.campaigns import RULES, Status
from tests.cli.helpers import WORDING
from tests.operations.client_samples import CLIENTS
from tests.operations.helpers import write

CALLS = (("Phone", "Name"), ("79123456789", "Юлия"), ("12025550147", "Maria"))


@pytest.fixture
def project(run, tmp_path):
    """A project with clients of two channels."""
    assert run("projects", "add", "Support").status == 0
    path = write(tmp_path / "people.csv", CLIENTS)
    taken = run("clients", "import", path, "--project", "support")
    assert taken.status == 0, taken.err
    assert "5 rows read: 5 new, 0 updated, 0 unchanged, 0 failed" in taken.out
    return "Support"


def listed(run, *options):
    return run("clients", "list", "--project", "Support", *options)


def test_projects_are_made_shown_renamed_and_deleted(run, project):
    assert run("projects", "list", "--json").json == [
        {"name": "Support", "clients": {"telegram": 3, "whatsapp": 2}}
    ]
    assert run("projects", "add", "SUPPORT").status == 3
    assert run("projects", "rename", project, "Помощь").status == 0
    refused = run("projects", "delete", "помощь")
    assert (refused.status, "--yes" in refused.err) == (3, True)
    assert run("projects", "delete", "помощь", "--yes").status == 0
    assert "No projects." in run("projects", "list").out
    assert run("projects", "rename", "nothing", "x").status == 3


def test_clients_are_updated_and_failed_rows_said(run, project, tmp_path):
    rows = [("Name", "id", "Last visit"), ("Maria", "5120004411", "2026-11-01"),
            ("Odd", "5120004499", "31/11/26")]  # fmt: skip
    path = write(tmp_path / "more.csv", rows)
    ran = run("clients", "import", path, "--project", project, "--channel", "telegram")
    assert ran.status == 0
    assert "row 3: Last visit: “31/11/26” is not a date" in ran.out
    assert "2 rows read: 0 new, 1 updated, 0 unchanged, 1 failed" in ran.out
    strict = run("clients", "import", path, "--project", project, "--channel", "telegram",
                 "--strict")  # fmt: skip
    assert (strict.status, strict.out) == (3, "")
    as_json = run("clients", "import", path, "--project", project, "--channel", "telegram",
                  "--json").json  # fmt: skip
    assert (as_json["unchanged"], as_json["failed"], as_json["read"]) == (1, 1, 2)
    refused = run("clients", "import", path, "--project", project, "--channel", "fax")
    assert (refused.status, "“fax” is no channel" in refused.err) == (2, True)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ((), 5),
        (("--channel", "telegram"), 3),
        (("--name-contains", "орл"), 1),
        (("--name-not-contains", "орл"), 4),
        (("--name-equals", "ivan smirnov"), 1),
        (("--name-starts-with", "1202"), 2),
        (("--bot", "Sales bot"), 1),
        (("--blocked", "yes"), 1),
        (("--joined-from", "2026-05-17"), 2),
        (("--last-visit-to", "2026-10-01"), 1),
        (("--least-sessions", "48", "--most-sessions", "48"), 1),
        (("--attribute", "City=bost"), 2),
        (("--attribute-not-contains", "City=bost"), 3),
        (("--attribute-equals", "City=казань"), 1),
        (("--attribute-starts-with", "City=oston"), 0),
    ],
)
def test_filters(run, project, options, found):
    assert listed(run, "--json", *options).json["found"] == found


def test_a_list_of_clients_is_made_and_refreshed(run, project, tmp_path):
    several = run("clients", "create-list", "--project", project, "--name", "TG", "--consent", "y")
    assert several.status == 3
    assert (
        "You cannot create a list of clients from several channels. Create a separate list for "
        "each channel." in several.err
    )
    made = run("clients", "create-list", "--project", project, "--name", "TG", "--consent",
               WORDING, "--channel", "telegram")  # fmt: skip
    assert made.out == "List “TG” made with 2 clients, 1 blocked left out.\n"
    assert run("lists", "--json").json[0]["source"] == "Clients of Support"
    assert run("show", "tg", "--json").json["filter"] == "Channel type: Telegram"
    rows = [("id", "Channel"), ("5120004499", "telegram")]
    run("clients", "import", write(tmp_path / "new.csv", rows), "--project", project)
    dry = run("clients", "refresh-list", "tg", "--dry-run")
    assert dry.out == "1 added, 0 removed, 2 kept, 1 blocked left out\n"
    assert run("clients", "refresh-list", "tg").status == 3
    assert run("clients", "refresh-list", "tg", "--consent", WORDING).status == 0
    assert run("clients", "refresh-list", "tg", "--dry-run").out.startswith("0 added, 0 removed")


def test_a_list_of_a_file_has_no_filter(run, make):
    make("Spring")
    refused = run("clients", "refresh-list", "Spring", "--dry-run")
    assert (refused.status, "created from a file" in refused.err) == (3, True)


def test_a_sample_of_clients_is_taken_in_whole(run, tmp_path):
    run("projects", "add", "P")
    for suffix in ("xlsx", "csv"):
        out = tmp_path / f"sample.{suffix}"
        assert run("clients", "sample", out, "--channel", "whatsapp").status == 0
        assert run("clients", "sample", out).status == 3
        taken = run("clients", "import", out, "--project", "P", "--json").json
        assert (taken["failed"], taken["read"]) == (0, 5)


def test_a_campaign_from_its_making_to_its_report(run, make, tmp_path):
    run("projects", "add", "P")
    make("Calls", CALLS)
    assert run("campaigns", "add", "Spring", "--project", "P", "--list", "calls").status == 0
    assert run("campaigns", "export", "Spring", tmp_path / "x.csv").status == 3
    started = run("campaigns", "start", "spring")
    assert started.out == "“Spring” is in progress, 2 clients.\n"
    deleted = run("delete", "Calls", "--yes")
    assert "Continues with its own copy of the clients: “Spring”." in deleted.err
    out = tmp_path / "out.csv"
    assert run("campaigns", "export", "Spring", out).out.startswith("2 clients written")
    with out.open(encoding="utf-8-sig", newline="") as file:
        header, *lines = list(csv.reader(file))
    told = [[*header, "Status"], [*lines[0], "noAnswer"], [*lines[1], "???"]]
    brought = run("campaigns", "results", "Spring", write(tmp_path / "in.csv", told))
    assert brought.status == 1
    assert "2 rows read: 1 told of 1 client, 1 wrong, 0 blank" in brought.out
    assert "row 3: “???” is not a known result" in brought.out
    assert run("campaigns", "stop", "Spring").status == 0
    assert run("campaigns", "resume", "Spring").status == 3
    assert run("campaigns", "report", "Spring", tmp_path / "report.xlsx").status == 0
    shown = run("campaigns", "show", "Spring", "--json").json
    assert (shown["status"], shown["used"], shown["results"]) == (
        "finished", 1, {"no_answer": 1, "planned": 1},
    )  # fmt: skip
    assert "No answer" in run("campaigns", "show", "Spring").out
    assert run("campaigns", "list", "--json").json[0]["list"] == "Calls"
    assert run("campaigns", "delete", "Spring").status == 3
    assert run("campaigns", "delete", "Spring", "--yes").status == 0
    assert "No campaigns." in run("campaigns", "list").out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--lines", "0"), "Number of lines available: 0 is out of range; 1–1,000"),
        (("--attempts", "51"), "Initial attempts count: 51 is out of range; 1–50"),
        (("--max-attempts", "0"), "Max attempts count: 0 is out of range; 3–50"),
        (("--retry-minutes", "0"), "Minutes between attempts: 0 is out of range"),
        (("--hours", "20:00-10:00"), "must start before they end"),
    ],
)
def test_settings_out_of_range_are_wrong_usage(run, make, options, said):
    run("projects", "add", "P")
    make("Calls", CALLS)
    ran = run("campaigns", "add", "Spring", "--project", "P", "--list", "Calls", *options)
    assert (ran.status, said in ran.err) == (2, True), ran.err


def test_a_text_campaign_of_all_clients(run, project):
    ran = run("campaigns", "add", "All", "--project", project, "--all-clients", "telegram",
              "--delay", "500", "--threads", "3", "--at", "2026-12-01T10:00")  # fmt: skip
    assert ran.status == 0, ran.err
    assert run("campaigns", "plan", "All").out == "“All” is planned, 0 clients.\n"
    assert run("campaigns", "start", "All").out == "“All” is in progress, 2 clients.\n"
    settings = run("campaigns", "show", "All", "--json").json["settings"]
    assert settings == {"delay_ms": 500, "threads": 3}


def test_every_move_of_the_table_is_a_verb(run):
    for move in {rule.move for rule in RULES if rule.status is not Status.DELETED}:
        ran = run("campaigns", move.value, "Nobody")
        assert (ran.status, "no campaign “Nobody”" in ran.err) == (3, True), ran.err


def test_words_of_days_and_hours():
    assert _days("fri,mon") == (0, 4)
    assert _hours("09:30-18:00") == (570, 1080)
