"""Single clients of a list on the command line: corrected, removed, and back again."""

import csv

import pytest

PEOPLE = [
    ("Phone", "Name", "City"),
    ("12025550147", "Lev", "Boston"),
    ("12125550163", "Bo", "Rome"),
]


@pytest.fixture
def rows(run, create, tmp_path):
    """Make a list; returns what reads its rows."""
    create(PEOPLE)

    def read():
        out = tmp_path / "out.csv"
        assert run("export", "Spring", out, "--force").status == 0
        with out.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))[1:]

    return read


def test_a_client_is_corrected_removed_and_restored(run, rows):
    done = run("correct", "spring", "+1 (212) 555-0163", "--address", "12125550164",
               "--cell", "city=Oslo")  # fmt: skip
    assert (done.status, done.out) == (0, "List “Spring” has 2 clients now.\n")
    assert rows()[1] == ["12125550164", "Bo", "Oslo"]
    done = run("remove", "Spring", "12025550147", "--yes")
    assert (done.status, done.out) == (0, "List “Spring” has 1 client now.\n")
    assert [row[1] for row in rows()] == ["Bo"]
    assert run("undo-edit", "Spring").status == 0
    assert run("undo-edit", "Spring").status == 0
    assert rows() == [list(row) for row in PEOPLE[1:]]
    assert run("undo-edit", "Spring").status == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("correct", "Spring", "12125550163", "--address", "123"), "Nothing was changed"),
        (("correct", "Spring", "12125550163", "--address", "12025550147"), "already has"),
        (("correct", "Spring", "12125550199", "--cell", "City=x"), "no such client"),
        (("remove", "Spring", "12125550163"), "--yes"),
    ],
)
def test_what_is_wrong_is_refused_and_changes_nothing(run, rows, arguments, says):
    before = rows()
    done = run(*arguments)
    assert done.status == 3
    assert says in done.err
    assert rows() == before


def test_a_correction_of_nothing_known_is_a_mistake(run, rows):
    del rows
    assert run("correct", "Spring", "12125550163").status == 2
    assert run("correct", "Spring", "12125550163", "--cell", "City").status == 2
    done = run("correct", "Spring", "12125550163", "--cell", "Street=x")
    assert done.status == 2
    assert "Phone, Name, City" in done.err


def test_a_client_is_added_with_a_consent_of_their_own(run, rows):
    given = ("add", "Spring", "+1 (646) 555-0199", "--cell", "Name=Di", "--consent", "Said yes.")
    done = run(*given, "--basis", "contract")
    assert (done.status, done.err) == (0, "")
    assert done.out == "List “Spring” has 3 clients now; this is its version 2.\n"
    assert rows()[2] == ["16465550199", "Di"]
    shown = run("show", "Spring", "--json").json
    assert [(one["wording"], one["file"]) for one in shown["consents"]][1:] == [("Said yes.", "")]
    evidence = run("consent", "show", "2").out
    assert "typed in by the person who confirmed" in evidence
    assert "SHA-256" not in evidence
    versions = run("versions", "Spring", "--json").json
    assert (versions[0]["kind"], versions[0]["counts"]["added"]) == ("added", 1)
    events = [line["event"] for line in run("journal", "--json").json]
    assert {"client_added", "consent_confirmed"} <= {*events}
    assert run("doctor").status == 0
    assert run(*given).status == 3, "the list has this client already"
    assert run("restore-version", "Spring", "1").status == 0
    assert len(rows()) == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("123", "--consent", "Yes."), "Nothing was changed"),
        (("12025550147", "--consent", "Yes."), "already has this client"),
        (("16465550199", "--consent", " "), "consent must be confirmed in words"),
        (("16465550199", "--cell", "Nope=x", "--consent", "Yes."), "no column “Nope”"),
        (("12125550100", "--consent", "Yes."), "Nothing was changed"),
    ],
)
def test_who_may_not_be_added_is_not(run, rows, arguments, says):
    run("do-not-contact", "add", "12125550100")
    before, versions = rows(), run("versions", "Spring").out
    done = run("add", "Spring", *arguments)
    assert done.status in (2, 3)
    assert says in done.err
    assert (rows(), run("versions", "Spring").out) == (before, versions)
