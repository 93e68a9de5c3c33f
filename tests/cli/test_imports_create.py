"""`create`: a list made from a file or a draft."""

import getpass
import json

import openpyxl
import pytest

from tests.cli.helpers import CHECK_KEYS, CLEAN, HEADER, MESSY, WORDING
from tests.operations.helpers import stored, write

LIST_KEYS = {
    "name", "channel", "clients", "warned", "repaired", "read", "added", "left_out", "removed",
    "do_not_contact", "source", "made_by", "made_at",
}  # fmt: skip


def test_a_list_is_made_of_the_ready_rows(create, run):
    ran = create(MESSY, "--json")
    assert (ran.status, ran.err) == (0, "")
    made = ran.json
    assert set(made) == CHECK_KEYS | {"list", "clients"}
    assert (made["list"], made["clients"], made["ready"], made["failed"]) == ("Spring", 3, 3, 1)
    (shown,) = run("lists", "--json").json
    assert set(shown) == LIST_KEYS
    assert {key: shown[key] for key in LIST_KEYS - {"made_at"}} == {
        "name": "Spring",
        "channel": "telephony",
        "clients": 3,
        "warned": 1,
        "repaired": 1,
        "read": 6,
        "added": 0,
        "left_out": 3,
        "removed": 0,
        "do_not_contact": 0,
        "source": "clients.csv",
        "made_by": getpass.getuser(),
    }


def test_for_people_the_number_of_clients_is_printed(create):
    assert "List “Spring” made with 3 clients." in create(MESSY).out
    assert "List “One” made with 1 client." in create(MESSY[:2], name="One").out


def test_strict_makes_no_list_when_a_row_failed(create, names, opened):
    refused = create(MESSY, "--strict", "--json")
    assert refused.status == 3
    assert refused.json == {"refused": {"reason": "some_failed", "file": "clients.csv", "seen": 1}}
    assert "“clients.csv”" in refused.err
    assert names() == []
    assert stored(opened) == (0, 0)


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
    create, names, opened, options, reason
):
    assert create(CLEAN, name="Весна").status == 0
    before = stored(opened)
    given = {"rows": CLEAN, **options}
    refused = create(given.pop("rows"), "--json", **given)
    assert (refused.status, refused.json["refused"]["reason"]) == (3, reason)
    assert refused.err.startswith("clientlists: ")
    assert names() == ["Весна"]
    assert stored(opened) == before


def test_the_country_of_one_list_is_not_that_of_the_next(create, run):
    rows = [HEADER, ("8 (912) 345-67-89", "Ольга")]
    assert create(rows, "--country", "RU", "--json").json["ready"] == 1
    assert create(rows, "--json", name="Next").json["refused"]["reason"] == "nothing_ready"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), "FILE"),
        (("a.csv",), "--channel"),
        (("a.csv", "--draft", "1", "--channel", "telephony"), "either"),
        (("--draft", "1", "--country", "RU"), "--country"),
        (("--draft", "1", "--duplicates", "first"), "--duplicates"),
        (("--draft", "1", "--not-in", "Spring"), "--not-in"),
        (("--draft", "0"), "“0”"),
    ],
)
def test_a_list_is_made_of_a_file_or_of_a_draft(run, options, expected):
    tried = run("create", *options, "--name", "A", "--consent", WORDING)
    assert tried.status == 2
    assert expected in tried.err


MOSCOW = [HEADER, *[(f"916{number:07}", "Анна", "") for number in range(1234560, 1234590)]]


def test_a_list_never_depends_on_a_guess_and_the_options_that_answer_are_named(run, tmp_path):
    path = write(tmp_path / "moscow.csv", MOSCOW)
    given = ("--channel", "telephony", "--name", "Moscow", "--consent", WORDING)
    refused = run("create", path, *given)
    assert refused.status == 3
    assert "--country RU|" in refused.err
    assert "none" in refused.err
    asked = run("check", path, "--channel", "telephony")
    assert asked.status == 1
    assert "must be answered: Country codes seem to be missing from 30 numbers" in asked.out
    assert "--country RU  (RU: 30 valid numbers)" in asked.out
    (question,) = run("check", path, "--channel", "telephony", "--json").json["questions"]
    assert (question["code"], question["vital"], question["rows"]) == ("country", True, 30)
    assert question["answers"][-1]["option"] == "--country none"
    assert run("create", path, *given, "--country", "none").status == 0
    assert run("create", path, *given[:3], "Again", *given[4:], "--country", "ru").status == 0


def test_columns_are_answered_by_their_names(run, tmp_path):
    table = [("Phone", "DNC"), ("12025550147", "x"), ("12025550148", "")]
    path = write(tmp_path / "a.csv", table)
    given = ("--channel", "telephony", "--name", "Spring", "--consent", WORDING)
    refused = run("create", path, *given)
    assert (refused.status, "--opt-out DNC|ignore" in refused.err) == (3, True)
    unknown = run("create", path, *given, "--opt-out", "Refused")
    assert (unknown.status, "Phone, DNC" in unknown.err) == (2, True)
    assert run("create", path, *given, "--opt-out", "DNC", "--json").json["clients"] == 1


def test_merged_cells_are_filled_by_an_option_that_is_named(run, tmp_path):
    book = openpyxl.Workbook()
    for row in (HEADER, ("12025550147", "Anna", "Tver"), ("12025550148", "Boris", "")):
        book.active.append(row)
    book.active.merge_cells("C2:C3")
    book.save(tmp_path / "a.xlsx")
    asked = run("check", tmp_path / "a.xlsx", "--channel", "telephony")
    assert "question: In 1 row, merged cells leave a column empty: City" in asked.out
    assert "--merged fill  (Fill them: row 3 gets “Tver”)" in asked.out
    ran = run("check", tmp_path / "a.xlsx", "--channel", "telephony", "--rows", "--merged", "fill")
    assert json.loads(ran.out.splitlines()[1])["cells"] == ["12025550148", "Boris", "Tver"]


def test_a_draft_with_a_vital_question_makes_no_list_until_it_is_settled(run, tmp_path):
    path = write(tmp_path / "moscow.csv", [*MOSCOW, ("0171 2345678", "Bob", "")])
    draft = run("check", path, "--channel", "telephony", "--keep", "--json").json["draft"]
    given = ("create", "--draft", draft, "--name", "Moscow", "--consent", WORDING)
    refused = run(*given)
    assert refused.status == 3
    assert "--country RU|" in refused.err
    assert run("lists", "--json").json == []
    assert run("fix", draft, "--all", "no_country_code", "--country", "RU").status == 0
    assert run("drafts", "--json").json[0]["questions"] == []
    assert run(*given, "--json").json["clients"] == 30
