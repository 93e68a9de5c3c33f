import getpass
import hashlib
import io

import pytest

from tests.cli.helpers import CLEAN, HEADER, MESSY, WORDING, Ran, status_of
from tests.cli.test_check import KEYS
from tests.operations.helpers import stored, write

LIST_KEYS = {
    "name", "channel", "clients", "warned", "repaired", "left_out", "source", "made_by", "made_at",
}  # fmt: skip
CONSENT_KEYS = {"actor", "confirmed_at", "wording", "file", "size", "sha256"}


@pytest.fixture
def create(run, tmp_path):
    def create_list(rows, *options, name="Spring", consent=WORDING) -> Ran:
        path = write(tmp_path / "clients.csv", rows)
        given = ("--name", name, "--consent", consent, *options)
        return run("create", path, "--channel", "telephony", *given)

    return create_list


@pytest.fixture
def names(run):
    """Return the names of all lists, newest first."""
    return lambda: [one["name"] for one in run("lists", "--json").json]


def test_a_list_is_made_of_the_ready_rows(create, run):
    ran = create(MESSY, "--json")
    assert (ran.status, ran.err) == (0, "")
    made = ran.json
    assert set(made) == KEYS | {"list", "clients"}
    assert (made["list"], made["clients"], made["ready"], made["failed"]) == ("Spring", 3, 3, 1)
    (shown,) = run("lists", "--json").json
    assert set(shown) == LIST_KEYS
    assert {key: shown[key] for key in LIST_KEYS - {"made_at"}} == {
        "name": "Spring",
        "channel": "telephony",
        "clients": 3,
        "warned": 1,
        "repaired": 1,
        "left_out": 3,
        "source": "clients.csv",
        "made_by": getpass.getuser(),
    }


def test_for_people_it_is_said_how_many_clients_there_are(create):
    assert "List “Spring” made with 3 clients." in create(MESSY).out
    assert "List “One” made with 1 client." in create(MESSY[:2], name="One").out


def test_a_list_shows_its_proof_of_consent(create, run, tmp_path):
    create(MESSY, consent=f"  {WORDING} Ольга\n")
    shown = run("show", "spring", "--json").json
    assert set(shown) == LIST_KEYS | {"consent"}
    consent = shown["consent"]
    assert set(consent) == CONSENT_KEYS
    data = (tmp_path / "clients.csv").read_bytes()
    assert consent["wording"] == f"{WORDING} Ольга"
    assert (consent["file"], consent["size"]) == ("clients.csv", len(data))
    assert consent["sha256"] == hashlib.sha256(data).hexdigest()
    assert consent["actor"] == getpass.getuser()
    assert consent["confirmed_at"] == shown["made_at"]
    for_people = run("show", "Spring").out
    for part in ("Spring", WORDING, consent["sha256"], "clients.csv"):
        assert part in for_people


def test_strict_makes_no_list_when_a_row_failed(create, names, workspace):
    refused = create(MESSY, "--strict", "--json")
    assert refused.status == 3
    assert refused.json == {"refused": {"reason": "some_failed", "file": "clients.csv", "seen": 1}}
    assert "“clients.csv”" in refused.err
    assert names() == []
    assert stored(workspace) == (0, 0)


def test_strict_does_not_mind_duplicates_blanks_and_warnings(create, names):
    rows = [row for row in MESSY if row[0] != "letters"]
    assert create(rows, "--strict").status == 0
    assert names() == ["Spring"]


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"name": "весна"}, "name_taken"),
        ({"name": " ВЕСНА "}, "name_taken"),
        ({"name": "ВЕСНА\n"}, "name_taken"),
        ({"name": ""}, "name_empty"),
        ({"name": "x" * 101}, "name_too_long"),
        ({"consent": ""}, "no_consent"),
        ({"consent": " \n"}, "no_consent"),
        ({"rows": [HEADER, ("letters",)]}, "nothing_ready"),
        ({"rows": [HEADER]}, "no_rows"),
    ],
)
def test_a_list_that_cannot_be_made_is_refused_and_leaves_nothing(
    create, names, workspace, options, reason
):
    assert create(CLEAN, name="Весна").status == 0
    before = stored(workspace)
    given = {"rows": CLEAN, **options}
    refused = create(given.pop("rows"), "--json", **given)
    assert (refused.status, refused.json["refused"]["reason"]) == (3, reason)
    assert refused.err.startswith("clientlists: ")
    assert names() == ["Весна"]
    assert stored(workspace) == before


def test_the_country_of_one_list_is_not_that_of_the_next(create, run):
    rows = [HEADER, ("8 (912) 345-67-89", "Ольга")]
    assert create(rows, "--country", "RU", "--json").json["ready"] == 1
    assert create(rows, "--json", name="Next").json["refused"]["reason"] == "nothing_ready"


def test_lists_are_shown_newest_first_for_people_and_programs(make, run, names):
    for name in ("Весна", "Summer", "Осень"):
        make(name)
    assert names() == ["Осень", "Summer", "Весна"]
    lines = run("lists").out.splitlines()
    assert [line.split()[-1] for line in lines] == names()
    assert all(line.split()[0] == "2" and "Telephony" in line for line in lines)


def test_an_empty_workspace_says_what_to_do(run):
    assert "clientlists create" in run("lists").out
    assert run("lists", "--json").json == []


@pytest.mark.parametrize("given", ["Весна", "ВЕСНА", "весна", "  весна "])
def test_a_list_is_found_by_its_name_without_regard_to_case(make, run, tmp_path, given):
    make("Весна")
    assert run("show", given, "--json").json["name"] == "Весна"
    assert run("export", given, tmp_path / "out.xlsx").status == 0
    assert run("rename", given, "Лето").status == 0
    assert run("delete", given, "--yes").status == 3
    assert run("delete", "ЛЕТО", "--yes").status == 0


def test_a_list_is_renamed(make, run, names):
    make("Весна")
    assert run("rename", "весна", " Spring\n2026 ").status == 0
    assert names() == ["Spring 2026"]
    assert run("rename", "SPRING 2026", "spring 2026").status == 0
    assert names() == ["spring 2026"]


@pytest.mark.parametrize(
    ("new", "reason"),
    [("ЛЕТО", "A list named “ЛЕТО”"), ("", "Type a name"), ("x" * 101, "has 101 characters")],
)
def test_a_wrong_new_name_is_refused_and_the_old_one_stays(make, run, names, new, reason):
    make("Лето")
    make("Весна")
    refused = run("rename", "Весна", new)
    assert refused.status == 3
    assert reason in refused.err
    assert sorted(names()) == ["Весна", "Лето"]


@pytest.mark.parametrize(
    "verb", [("show",), ("rename", "New"), ("export", "out.xlsx"), ("delete", "--yes")]
)
def test_a_list_that_is_not_there_is_refused_by_its_name(run, tmp_path, monkeypatch, verb):
    monkeypatch.chdir(tmp_path)
    refused = run(verb[0], "Нет такого", *verb[1:])
    assert refused.status == 3
    assert "“Нет такого”" in refused.err
    assert not (tmp_path / "out.xlsx").exists()


class Terminal(io.StringIO):
    """Keys that a person pressed, at the end of which they pressed Ctrl+D."""

    def isatty(self) -> bool:
        return True


def test_nothing_is_deleted_without_a_terminal_unless_told(make, run, names, monkeypatch):
    make("Весна")
    # A pipe that says yes is nobody who read the question.
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    refused = run("delete", "Весна")
    assert refused.status == 3
    assert "--yes" in refused.err
    assert names() == ["Весна"]
    deleted = run("delete", "Весна", "--yes")
    assert (deleted.status, deleted.err) == (0, "")
    assert names() == []


@pytest.mark.parametrize(
    ("keys", "status"),
    [("y\n", 0), (" Yes \n", 0), ("n\n", 3), ("\n", 3), ("yesterday\n", 3), ("", 3)],
)
def test_on_a_terminal_a_person_is_asked(make, run, names, monkeypatch, keys, status):
    make("Весна")
    monkeypatch.setattr("sys.stdin", Terminal(keys))
    asked = run("delete", "весна")
    assert "Delete “Весна” with 2 clients?" in asked.out
    assert asked.status == status
    assert names() == ([] if status == 0 else ["Весна"])


def test_a_person_is_asked_in_the_singular(make, run, monkeypatch):
    make("One", rows=CLEAN[:2])
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert "with 1 client?" in run("delete", "One").out


def test_the_name_of_a_deleted_list_is_free(make, run, names):
    make("Весна")
    run("delete", "Весна", "--yes")
    make("ВЕСНА")
    assert names() == ["ВЕСНА"]


def test_names_that_only_look_at_their_letters_are_one_name(make, create, names):
    make("Straße")
    assert create(CLEAN, name="STRASSE").status == 3
    make("Straßen")
    assert sorted(names()) == ["Straße", "Straßen"]


def test_the_workspace_is_named_by_an_option_or_by_the_environment(
    run, make, capsys, tmp_path, monkeypatch
):
    make("Here")
    other = tmp_path / "other.sqlite"
    assert status_of("lists", "--json") == 0
    assert '"Here"' in capsys.readouterr().out
    assert status_of("--workspace", other, "lists", "--json") == 0
    assert capsys.readouterr().out == "[]\n"
    monkeypatch.setenv("CLIENTLISTS_WORKSPACE", str(other))
    assert status_of("lists", "--json") == 0
    assert capsys.readouterr().out == "[]\n"
    assert other.exists()
