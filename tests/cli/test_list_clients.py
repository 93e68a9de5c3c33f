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
        (("correct", "Spring", "12125550163", "--address", "123"), "not changed"),
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
