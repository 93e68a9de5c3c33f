"""Campaigns on the command line."""

import csv

import pytest

from clientlists_desktop.cli.campaigns import _days, _hours
from clientlists_desktop.core.campaigns.statuses import TRANSITIONS, Status
from tests.operations.helpers import write

CALLS = (("Phone", "Name"), ("79123456789", "Юлия"), ("12025550147", "Maria"))


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
    report = [[*header, "Status"], [*lines[0], "noAnswer"], [*lines[1], "???"]]
    imported = run("campaigns", "results", "Spring", write(tmp_path / "in.csv", report))
    assert imported.status == 1
    assert (
        "2 rows read: 1 with a result for 1 client, 0 without a result, 0 left out, 1 wrong"
        in imported.out
    )
    assert "row 3: “???” is not a known result" in imported.out
    assert run("campaigns", "stop", "Spring").status == 0
    assert run("campaigns", "resume", "Spring").status == 3
    assert run("campaigns", "report", "Spring", tmp_path / "report.xlsx").status == 0
    shown = run("campaigns", "show", "Spring", "--json").json
    assert (shown["status"], shown["used"], shown["results"]) == (
        "finished", 1, {"no_answer": 1, "planned": 1},
    )  # fmt: skip
    assert (shown["list_version"], shown["newest_list_version"]) == (1, None)
    assert "No answer" in run("campaigns", "show", "Spring").out
    assert "version 1 of the list" in run("campaigns", "show", "Spring").out
    assert run("campaigns", "list", "--json").json[0]["list"] == "Calls"
    assert run("campaigns", "delete", "Spring").status == 3
    assert run("campaigns", "delete", "Spring", "--yes").status == 0
    assert "No campaigns." in run("campaigns", "list").out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--lines", "0"), "Number of lines available: 0 is out of range; 1–1,000"),
        (("--attempts", "51"), "Initial attempts count: 51 is out of range; 1–50"),
        (("--max-attempts", "0"), "Max attempts count: 0 is out of range; 3–50"),
        (("--retry-minutes", "0"), "Minutes between attempts: 0 is out of range"),
        (("--hours", "20:00-10:00"), "must start before they end"),
    ],
)
def test_settings_out_of_range_are_wrong_usage(run, make, options, expected):
    run("projects", "add", "P")
    make("Calls", CALLS)
    ran = run("campaigns", "add", "Spring", "--project", "P", "--list", "Calls", *options)
    assert (ran.status, expected in ran.err) == (2, True), ran.err


def test_a_text_campaign_of_all_clients(run, project):
    ran = run("campaigns", "add", "All", "--project", project, "--all-clients", "telegram",
              "--delay", "500", "--threads", "3", "--at", "2026-12-01T10:00")  # fmt: skip
    assert ran.status == 0, ran.err
    assert run("campaigns", "plan", "All").out == "“All” is planned, 0 clients.\n"
    assert run("campaigns", "start", "All").out == "“All” is in progress, 2 clients.\n"
    settings = run("campaigns", "show", "All", "--json").json["settings"]
    assert settings == {"delay_ms": 500, "threads": 3}


def test_every_move_of_the_table_is_a_verb(run):
    for move in {rule.move for rule in TRANSITIONS if rule.status is not Status.DELETED}:
        ran = run("campaigns", move.value, "Nobody")
        assert (ran.status, "no campaign “Nobody”" in ran.err) == (3, True), ran.err


def test_words_of_days_and_hours():
    assert _days("fri,mon") == (0, 4)
    assert _hours("09:30-18:00") == (570, 1080)


@pytest.fixture
def running(run, make):
    """A call campaign in progress."""
    run("projects", "add", "P")
    make("Calls", CALLS)
    run("campaigns", "add", "Spring", "--project", "P", "--list", "calls")
    run("campaigns", "start", "Spring")


def test_unknown_words_are_named_with_the_option_that_gives_them_a_meaning(run, running, tmp_path):
    rows = [("Phone", "Status"), ("79123456789", "Voicemail"), ("12025550147", "Hung up")]
    file = write(tmp_path / "in.csv", rows)
    refused = run("campaigns", "results", "Spring", file)
    assert (refused.status, "--result WORD=RESULT: with-result," in refused.err) == (3, True)
    some = run("campaigns", "results", "Spring", file, "--result", "voicemail=no-answer")
    assert some.status == 1
    assert "unknown word “Hung up”: 1 row" in some.out
    assert "--result WORD=RESULT" in some.out
    rest = run("campaigns", "results", "Spring", file, "--result", "Hung up=leave-out", "--json")
    assert (rest.status, rest.json["told"], rest.json["left_out"], rest.json["unknown_words"]) == (
        0, 1, 1, [],
    )  # fmt: skip
    known = run("campaigns", "words", "--json").json
    assert known["call"] == {"voicemail": "no_answer", "hung up": "leave_out"}
    assert "voicemail" in run("campaigns", "words").out
    assert run("campaigns", "words", "--forget", "VOICEMAIL").status == 0
    assert run("campaigns", "words", "--forget", "Voicemail").status == 3
    assert list(run("campaigns", "words", "--json").json["call"]) == ["hung up"]
    assert run("campaigns", "results", "Spring", file, "--result", "busy=no").status == 2


def test_a_column_that_was_not_read_is_said(run, running, tmp_path):
    rows = [("Phone", "Status", "Duration"), ("79123456789", "busy", "1 min")]
    told = run("campaigns", "results", "Spring", write(tmp_path / "in.csv", rows))
    assert told.status == 1
    assert (
        "“Duration” was not used: 1 of 1 cells, like “1 min”, are neither seconds nor" in told.out
    )
