"""Drafts on the command line: kept, fixed, corrected by a colleague, discarded."""

import openpyxl
import pytest

from clientlists_desktop.storage.imports import drafts, steps
from clientlists_desktop.storage.locks import Owner
from tests.operations.helpers import write

HEADER = ("Phone", "Name", "GMT_ZONE", "DIALER_PRIORITY")
ROWS = (
    HEADER,
    ("12025550147", "Ann", "", ""),
    ("8 (912) 345-67-89", "Ольга", "", ""),
    ("8-912-345-67-80", "Лев", "", ""),
    ("12125550163", "Bob", "Moscow", "1"),
    ("no phone", "12125550199", "", ""),
)
CONSENT = ("--consent", "The clients agreed to be called.")


@pytest.fixture
def source(tmp_path):
    return write(tmp_path / "clients.csv", ROWS)


@pytest.fixture
def draft(run, source):
    """The number of a draft that was kept."""
    return run("check", source, "--channel", "telephony", "--keep", "--json").json["draft"]


def test_a_kept_check_waits_among_the_drafts(run, source):
    checked = run("check", source, "--channel", "telephony", "--keep")
    assert checked.status == 1
    assert checked.out.endswith("Kept as draft 1.\n")
    assert "draft" not in run("check", source, "--channel", "telephony", "--json").json
    (shown,) = run("drafts", "--json").json
    assert (shown["draft"], shown["file"], shown["ready"], shown["failed"]) == (
        1,
        "clients.csv",
        1,
        4,
    )
    listed = run("drafts")
    assert (listed.status, listed.out.split()[:5]) == (0, ["1", "1", "ready", "4", "failed"])


def test_edits_are_shown_before_they_are_made(run, draft):
    shown = run("fix", draft, "--all", "no_country_code", "--country", "ru", "--list")
    assert (shown.status, shown.out.splitlines()) == (
        0,
        [
            "        2  country          --country RU",
            "          1  --shape '8 (###) ###-##-##'",
            "          1  --shape '8-###-###-##-##'",
        ],
    )
    zones = run("fix", draft, "--all", "bad_zone", "--list").out
    assert zones.split() == ["1", "zone", "--zone", "moscow=Europe/Moscow"]
    moves = run("fix", draft, "--all", "letters", "--list").out
    assert moves.split() == ["1", "move", "--column", "Name"]
    assert run("steps", draft, "--json").json == []


def test_edits_that_need_a_new_column_are_shown(run, tmp_path):
    rows = (("Phone", "Name"), ("12025550147 ext. 7", "Ann"), ("Bob 12125550163", "Robert"))
    source = write(tmp_path / "clients.csv", rows)
    draft = run("check", source, "--channel", "telephony", "--keep", "--json").json["draft"]
    shown = [run("fix", draft, "--all", reason, "--list") for reason in ("extension", "letters")]
    assert [(one.status, one.out.split()) for one in shown] == [
        (0, ["1", "extension"]),
        (0, ["1", "name"]),
    ]


def test_edits_are_made_undone_and_made_again(run, draft):
    country = ("fix", draft, "--all", "no_country_code", "--country", "RU")
    fixed = run(*country, "--shape", "8-###-###-##-##")
    assert (fixed.status, fixed.out.splitlines()[:2]) == (
        0,
        [
            "   1  1 row read as number of RU",
            "5 rows read = 2 ready + 3 failed + 0 duplicates + 0 blank",
        ],
    )
    assert run("fix", draft, "--all", "bad_zone", "--zone", "Moscow=Europe/Moscow").status == 0
    moved = run("fix", draft, "--all", "letters", "--column", "name")
    assert moved.out.splitlines()[0] == "   3  Address taken from Name in 1 row"
    assert "4 ready + 1 failed" in moved.out
    undone = run("undo", draft)
    assert undone.out.splitlines()[0] == "Undone: Address taken from Name in 1 row"
    assert "3 ready + 2 failed" in undone.out
    assert [one["undone"] for one in run("steps", draft, "--json").json] == [False, False, True]
    assert run("steps", draft).out.splitlines()[2].endswith("Name in 1 row  (undone)")
    assert "4 ready + 1 failed" in run("redo", draft).out
    assert run("redo", draft).out.splitlines()[0] == "Nothing to redo."
    assert "3 ready" in run("undo", draft).out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--all", "no_such_reason"), "no_such_reason"),
        (("--all", "no_country_code"), "--country"),
        (("--all", "no_country_code", "--country", "XX"), "XX"),
        (("--all", "bad_zone"), "--zone"),
        (("--all", "bad_zone", "--zone", "Moscow=Mars"), "Moscow=Mars"),
        (("--all", "letters"), "--column"),
        (("--all", "letters", "--column", "Nickname"), "Phone, Name, GMT_ZONE, DIALER_PRIORITY"),
        ((), "--all"),
    ],
)
def test_wrong_usage_changes_nothing(run, draft, options, expected):
    tried = run("fix", draft, *options)
    assert tried.status == 2
    assert expected in tried.err
    assert run("steps", draft, "--json").json == []


def test_a_fix_that_would_be_a_guess_is_not_an_error(run, draft):
    tried = run("fix", draft, "--all", "shortened")
    assert (tried.status, tried.out.splitlines()[0]) == (
        0,
        "Nothing was fixed: the rows left with this reason would need a guess.",
    )


def test_failed_rows_are_exported_and_corrections_imported(run, draft, tmp_path):
    out = tmp_path / "to correct.xlsx"
    assert run("corrections", draft, out).out == f"4 failed rows written to {out}.\n"
    assert run("corrections", draft, out).status == 3
    assert run("corrections", draft, out, "--force").status == 0
    book = openpyxl.load_workbook(out)
    sheet = book.active
    header = [cell.value for cell in sheet[1]]
    assert header[4:] == ["What is wrong", "Key of “clients.csv”: do not change"]
    sheet["A2"], sheet["C4"] = "79123456789", "+03:00"
    sheet["F5"] = "lost"
    sheet.append(["12125550177", "Zoe"])
    book.save(out)
    merged = run("merge", draft, out)
    assert (merged.status, merged.out.splitlines()[:3]) == (
        0,
        [
            "2 rows corrected, 1 still wrong, 1 untouched, 1 new, 1 unknown",
            "note: rows whose keys match no row of the draft: 5",
            "5 rows read + 1 added = 4 ready + 2 failed + 0 duplicates + 0 blank",
        ],
    )
    (kept,) = run("drafts", "--json").json
    assert (kept["read"], kept["added"], kept["removed"]) == (5, 1, 0)
    other = run("check", tmp_path / "clients.csv", "--channel", "telephony", "--keep", "--json")
    refused = run("merge", other.json["draft"], out)
    assert (refused.status, "clients.csv" in refused.err) == (3, True)


def test_a_draft_becomes_a_list(run, draft):
    made = run("create", "--draft", draft, "--name", "Spring", *CONSENT, "--json")
    assert (made.status, made.json["list"], made.json["clients"]) == (0, "Spring", 1)
    assert run("drafts", "--json").json == []
    assert run("undo", draft).status == 3
    assert run("merge", draft, "nothing.xlsx").status == 3


def test_a_draft_that_cannot_become_a_list_stays(run, draft):
    assert run("create", "--draft", draft, "--name", "A", *CONSENT, "--strict").status == 3
    assert [one["draft"] for one in run("drafts", "--json").json] == [draft]


def test_a_draft_is_discarded_when_that_is_meant(run, draft):
    assert run("discard", draft).status == 3
    assert len(run("drafts", "--json").json) == 1
    assert run("discard", draft, "--yes").status == 0
    assert run("drafts").out.startswith("No drafts.")
    assert run("discard", draft, "--yes").status == 3


def test_a_draft_that_somebody_works_on_is_left_alone(run, draft, opened, tmp_path):
    with Owner(opened) as owner:
        drafts.adopt(opened, draft, owner.token)
        for verb in (
            ("undo", draft),
            ("fix", draft, "--all", "no_country_code", "--country", "RU"),
            ("corrections", draft, tmp_path / "c.xlsx"),
            ("discard", draft, "--yes"),
            ("create", "--draft", draft, "--name", "A", *CONSENT),
        ):
            tried = run(*verb)
            assert (tried.status, "clients.csv" in tried.err) == (3, True)
        assert run("drafts", "--json").json == []
    assert steps.steps_of(opened, draft) == []
    assert [one["draft"] for one in run("drafts", "--json").json] == [draft]
