"""Cells and options at the edge of what can be stored: no verb ends in a fault."""

import csv

import pytest

from clientlists_desktop.core.campaigns.result_columns import MOST_SECONDS
from clientlists_desktop.core.moments import EARLIEST, LATEST
from tests.operations.helpers import write

BEYOND = str(10**30)
LONG = "9" * 6_000
MOMENTS = [
    "9999-12-31 23:59:59 -12:00", "9999-12-31 23:59:59", "0001-01-01 00:00 +14:00", "0001-01-01",
    "1900-01-01", "1970-01-01 00:00 Z", "2026-10-31 21:14 +99:99", LONG, "31.12.9999 23:59",
]  # fmt: skip


@pytest.fixture
def people(run, tmp_path):
    """A project whose clients came with moments at the edge of the calendar."""
    rows = [("id", "Joined", "Last visit", "Sessions")]
    rows += [(f"512000{n:04}", moment, moment, "2147483647") for n, moment in enumerate(MOMENTS)]
    path = write(tmp_path / "people.csv", rows)
    assert run("projects", "add", "Edge").status == 0
    wanted = ("--project", "Edge", "--channel", "telegram")
    ran = run("clients", "import", path, *wanted, "--json")
    assert ran.status in (0, 1), ran.err
    assert 0 < ran.json["new"] < len(MOMENTS)
    return wanted


def store(opened, statement, *values):
    with opened.writing() as db:
        db.execute_sql(statement, values)
    opened.close()


@pytest.mark.long
@pytest.mark.parametrize("stored", [None, EARLIEST - 9**9, LATEST + 9**9, -(1 << 62), 1 << 62])
def test_clients_of_any_moment_are_shown_filtered_and_made_into_lists(run, people, opened, stored):
    if stored is not None:
        store(opened, "UPDATE client SET joined = ?, last_visit = ?", stored, stored)
    for options in (
        (),
        ("--joined-from", "0001-01-01", "--joined-to", "9999-12-31"),
        ("--last-visit-from", "9999-12-31", "--last-visit-to", "0001-01-01"),
        ("--least-sessions", BEYOND, "--most-sessions", "-" + BEYOND),
        ("--limit", BEYOND),
    ):
        for form in ((), ("--json",)):
            ran = run("clients", "list", *people, *options, *form)
            assert (ran.status, ran.err) == (0, ""), options
    found = run("clients", "list", *people, "--joined-from", "0001-01-01", "--json").json["found"]
    assert found or (stored is not None and stored < 0)
    made = ("--name", "Edge", "--consent", "They agreed.", "--joined-to", "9999-12-31")
    assert run("clients", "create-list", *people, *made).status == 0
    assert run("clients", "refresh-list", "Edge", "--consent", "They agreed.").status == 0


@pytest.mark.long
@pytest.mark.parametrize("stored", [None, EARLIEST - 9**9, LATEST + 9**9, -(1 << 62), 1 << 62])
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_results_of_any_value_are_counted_and_reported(
    run, project, make, tmp_path, opened, stored, kind
):
    assert make("Calls").status == 0
    assert run("campaigns", "add", "Spring", "--project", project, "--list", "Calls").status == 0
    assert run("campaigns", "start", "Spring").status == 0
    rows = [("Phone", "Status", "Attempts", "Talk time", "Last call", "CAMPAIGN", "CLIENT_KEY")]
    phone = "12025550147"
    for value in ("1e6:1e6:1e6", LONG, "1e999", "nan", "-1", "9999999", "166666:39", "1e6"):
        rows.append((phone, "answered", value, value, "2026-10-31", "", ""))
        rows.append((phone, "answered", "1", value, "2026-10-31", "Spring", value))
    rows += [(phone, "answered", "1", "1", moment, "", "") for moment in MOMENTS]
    path = write(tmp_path / "report.csv", rows)
    ran = run("campaigns", "results", "Spring", path, "--json")
    assert ran.status in (0, 1), ran.err
    assert ran.json["rows"] == len(rows) - 1
    if stored is not None:
        store(
            opened,
            "UPDATE campaign_client SET last_try = ?, talk_seconds = ? WHERE attempts > 0",
            stored, MOST_SECONDS * 10**6,
        )  # fmt: skip
        assert run("campaigns", "results", "Spring", path).status in (0, 1)
    out = tmp_path / f"out.{kind}"
    for verb in (("show", "Spring"), ("report", "Spring", out), ("list",)):
        ran = run("campaigns", *verb)
        assert (ran.status, ran.err) == (0, ""), verb
    if kind == "csv":
        with out.open(encoding="utf-8-sig", newline="") as file:
            assert phone in {row[0] for row in csv.reader(file)}


@pytest.mark.parametrize(
    "verb",
    [
        ("consent", "show", LONG),
        ("drafts", "show", LONG),
        ("trash", "restore", "Calls", "--id", LONG),
        ("journal", "--limit", LONG),
        ("campaigns", "add", "C", "--project", "P", "--list", "L", "--at", "9999-12-31T23:59:59"),
        ("campaigns", "add", "C", "--project", "P", "--list", "L", "--at", "0001-01-01T00:00:00"),
        ("campaigns", "add", "C", "--project", "P", "--list", "L", "--lines", BEYOND),
        ("campaigns", "add", "C", "--project", "P", "--list", "L", "--lines", "-" + BEYOND),
        ("campaigns", "add", "C", "--project", "P", "--list", "L", "--hours", f"{LONG}:1-2:3"),
    ],
)
def test_numbers_beyond_all_bounds_are_refused(run, project, verb):
    ran = run(*verb)
    assert ran.status in (2, 3), ran.err
    assert "Something went wrong" not in ran.err


@pytest.mark.parametrize("lines", ["-5", BEYOND, "-" + BEYOND])
def test_a_number_out_of_range_is_named(run, project, make, lines):
    assert make("Calls").status == 0
    added = ("campaigns", "add", "Spring", "--project", project, "--list", "Calls")
    ran = run(*added, "--lines", lines)
    assert ran.status in (2, 3)
    assert f"{int(lines):,} is out of range" in ran.err


@pytest.mark.parametrize("at", ["9999-12-31T23:59:59+00:00", "9999-12-31T23:59:59-12:00",
                                "0001-01-01T00:00:00+14:00", "9998-01-01T00:00"])  # fmt: skip
def test_a_campaign_planned_at_the_edge_of_the_calendar_can_be_shown(
    run, project, make, monkeypatch, at
):
    assert make("Calls").status == 0
    added = ("campaigns", "add", "Spring", "--project", project, "--list", "Calls", "--at", at)
    ran = run(*added)
    assert ran.status in (0, 2, 3)
    assert "Something went wrong" not in ran.err
    if ran.status == 0:
        for verb in (("show", "Spring"), ("list",), ("list", "--json"), ("plan", "Spring")):
            shown = run("campaigns", *verb)
            assert (shown.status, shown.err) == (0, ""), verb
