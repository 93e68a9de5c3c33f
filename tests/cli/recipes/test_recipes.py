"""Lists made from other lists on the command line."""

import json

import pytest

from tests.cli.helpers import HEADER

OTHERS = (HEADER, ("12025550147", "Maria", "Boston"), ("79123456789", "Анна", "Самара"))


@pytest.fixture
def spring(make):
    make("Spring")
    make("Autumn", OTHERS)


@pytest.mark.parametrize(
    ("how", "clients", "options"),
    [
        ("union", 3, ("--fields", "last")),
        ("minus", 1, ()),
        ("intersection", 1, ()),
        ("union", 1, ("--where", "city=томск")),
        ("union", 1, ("--country", "ru", "--kind", "mobile")),
        ("union", 3, ("--agreed-from", "2020-01-01")),
        ("union", 2, ("--zone", "America/New_York")),
    ],
)
def test_lists_are_combined_after_a_preview(run, spring, names, how, clients, options):
    before = names()
    given = ("combine", how, "spring", "AUTUMN", *options)
    shown = run(*given, "--preview", "--json").json
    assert ([one["clients"] for one in shown["lists"]], shown["preview"]) == ([clients], True)
    assert names() == before
    ran = run(*given, "--name", "Made")
    assert (ran.status, ran.err) == (0, "")
    assert f"{clients:>10}  Made\n1 list made of " in ran.out
    assert "2 consent records carried over unchanged; no new consent is recorded." in ran.out
    assert run("show", "Made", "--json").json["clients"] == clients


def test_what_was_made_says_from_what_and_with_whose_consent(run, spring):
    made = run("combine", "minus", "Spring", "Autumn", "--name", "Left", "--json").json
    assert made == {
        "preview": False,
        "recipe": {"kind": "minus"},
        "parents": [{"name": "Spring", "clients": 2}, {"name": "Autumn", "clients": 2}],
        "lists": [{"name": "Left", "clients": 1}],
        "blocked": 0,
        "consent": {"records": 2, "bases": ["consent"], "wordings": 1, "without": []},
    }
    shown = run("show", "Left").out
    assert "clients of “Spring” who are not in “Autumn”" in shown
    assert [one["list"] for one in run("consent", "show", "left", "--json").json] == [
        "Spring", "Autumn",
    ]  # fmt: skip
    both = run("consent", "show", "Left").out
    assert both.startswith("Left was made from other lists; this is the consent of each:\n")
    assert both.count("What was confirmed") == 2
    assert run("consent", "show", "1", "--json").json["list"] == "Spring"
    assert run("doctor").status == 0


def test_it_is_said_how_many_must_not_be_contacted(run, spring):
    run("do-not-contact", "add", OTHERS[1][0])
    said = "\n1 client left out: do not contact.\n"
    given = ("combine", "union", "Spring", "Autumn")
    assert said in run(*given, "--preview").out
    assert said in run(*given, "--name", "Both").out
    halves = run("split", "Spring", "--by", "zone", "--preview", "--json").json
    assert (halves["blocked"], sum(one["clients"] for one in halves["lists"])) == (1, 1)


def test_a_list_is_split(run, spring):
    ran = run("split", "Spring", "--by", "field", "--column", "City")
    assert [line.split("  ")[-1] for line in ran.out.splitlines()[:2]] == [
        "Spring – Boston", "Spring – Томск",
    ]  # fmt: skip
    assert "2 lists made of 2 clients." in ran.out
    shares = run("split", "Spring", "--by", "share", "--shares", "50, 50", "--json").json
    assert [one["name"] for one in shares["lists"]] == ["Spring – 1", "Spring – 2"]
    again = run("split", "Spring", "--by", "count", "--size", "1")
    assert (again.status, again.err) == (
        3, "clientlists: A list named “Spring – 1” already exists. Type another name.\n",
    )  # fmt: skip
    zones = run("split", "Spring", "--by", "zone", "--name", "Z", "--preview").out
    assert "1 list would be made of 2 clients." in zones


def test_the_one_part_of_clients_without_a_value_has_a_name_of_its_own(run, make):
    """What a preview promises is made; where a list of the name is there, the preview says so."""
    make("Bots", (("ID", "Name"), ("5120004417", "Ann")), "telegram")
    given = ("split", "Bots", "--by", "zone", "--json")
    (promised,) = run(*given, "--preview").json["lists"]
    (made,) = run(*given).json["lists"]
    assert made == promised == {"name": "Bots – no value", "clients": 1}
    assert run(*given).status == 3
    assert "note: A list named “Bots – no value” already exists; --name gives another one.\n" in (
        run(*given[:-1], "--preview").out
    )


def test_a_sample_says_its_seed_and_is_drawn_again_with_it(run, spring):
    first = run("sample", "Spring", "--count", "1", "--json").json
    again = run(
        "sample", "Spring", "--count", "1", "--seed", first["recipe"]["seed"], "--name", "Again"
    )
    assert f"Seed: {first['recipe']['seed']}" in again.out
    same = run("combine", "intersection", first["lists"][0]["name"], "Again", "--preview", "--json")
    assert same.json["lists"][0]["clients"] == 1
    groups = run("sample", "Spring", "--groups", "2", "--seed", "x", "--name", "G", "--json").json
    assert [one["name"] for one in groups["lists"]] == ["G – A", "G – B"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("combine", "union", "Spring"), "--name is needed"),
        (("combine", "plus", "Spring", "--name", "x"), "invalid choice"),
        (("combine", "union", "Spring", "--name", "x", "--where", "City"), "is not like"),
        (("combine", "union", "Spring", "--name", "x", "--zone", "Nowhere"), "not a time zone"),
        (("combine", "union", "Spring", "--name", "x", "--country", "Russia"), "two letters"),
        (("combine", "union", "Spring", "--name", "x", "--agreed-from", "May"), "is not a day"),
        (("combine", "union", "Spring", "--name", "x", "--campaign", "y"), "belong together"),
        (("split", "Spring"), "--by"),
        (("split", "Spring", "--by", "count"), "--by count needs --size"),
        (("split", "Spring", "--by", "zone", "--size", "2"), "--by zone takes no --size"),
        (("split", "Spring", "--by", "share", "--shares", "50,40"), "does not add up to 100"),
        (("sample", "Spring"), "required"),
        (("sample", "Spring", "--count", "0"), "not a whole number"),
        (("sample", "Spring", "--share", "101"), "not a whole number from 1 to 100"),
    ],
)
def test_wrong_usage_is_2(run, arguments, said):
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_what_cannot_be_made_is_3_and_makes_nothing(run, spring, names, make):
    make("Chat", (("ID",), ("5120004417",)), "telegram")
    before = names()
    for arguments, reason in (
        (("combine", "union", "Spring", "Chat"), "list_of_other_channel"),
        (("combine", "minus", "Spring", "Spring"), "other_list_needed"),
        (("combine", "union", "Spring", "Winter"), "no_such_list"),
        (("combine", "union", "Spring", "--where", "City=Paris"), "no_client_left"),
        (("combine", "union", "Spring", "--where", "Town=Paris"), "no_such_field"),
        (("combine", "union", "Spring", "--campaign", "Calls", "--result", "no_answer"),
         "no_such_campaign"),
        (("sample", "Spring", "--groups", "3"), "too_few_for_parts"),
    ):  # fmt: skip
        ran = run(*arguments, "--name", "New", "--json")
        assert (ran.status, json.loads(ran.out)["refused"]["reason"]) == (3, reason)
    assert names() == before


def test_a_client_of_a_made_list_is_corrected_and_the_list_used_as_any_other(run, spring, tmp_path):
    run("combine", "union", "Spring", "Autumn", "--name", "All")
    assert run("correct", "All", "79123456789", "--cell", "City=Казань").status == 0
    assert run("remove", "All", "12025550162", "--yes").status == 0
    assert run("split", "All", "--by", "field", "--column", "City", "--json").json["lists"] == [
        {"name": "All – Boston", "clients": 1}, {"name": "All – Казань", "clients": 1},
    ]  # fmt: skip
    assert run("undo-edit", "All").status == 0
    assert run("export", "All", tmp_path / "all.csv").status == 0
    assert len((tmp_path / "all.csv").read_text("utf-8-sig").splitlines()) == 4
    assert run("doctor").status == 0
