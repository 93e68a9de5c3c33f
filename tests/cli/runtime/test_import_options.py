"""The options that say how a file is read and checked."""

import pytest

from clientlists_desktop.core.findings import Reason
from tests.cli.helpers import CLEAN, HEADER, WORDING
from tests.operations.helpers import make_list, write
from tests.people import sign_up


@pytest.fixture
def clients(tmp_path):
    return write(tmp_path / "clients.csv", CLEAN)


@pytest.mark.parametrize(
    ("options", "reason", "seen"),
    [
        (("--channel", "fax"), "unknown_channel", "fax"),
        (("--channel", "telephony", "--country", "XX"), "unknown_country", "XX"),
        (("--channel", "telephony", "--country", "Россия"), "unknown_country", "РОССИЯ"),
        (("--channel", "telephony", "--encoding", "nonsense"), "unknown_encoding", "nonsense"),
    ],
)
@pytest.mark.parametrize("verb", ["check", "create"])
def test_a_meaningless_option_is_2_with_its_sentence(run, clients, options, reason, seen, verb):
    given = () if verb == "check" else ("--name", "Spring", "--consent", WORDING)
    ran = run(verb, clients, *options, *given, "--json")
    assert ran.status == 2
    assert set(ran.json) == {"refused"}
    assert ran.json["refused"]["reason"] == reason
    assert ran.json["refused"]["seen"] == seen
    assert f"“{seen}”" in ran.err
    assert run("lists", "--json").json == []


NATIONAL = [HEADER, ("8 (912) 345-67-89",), ("4915112345678",), ("12671234567",)]


def test_national_numbers_fail_until_a_country_is_named(check):
    without = check(NATIONAL, "--json")
    assert (without.status, without.json["failed"]) == (1, 1)
    assert without.json["reasons"]["no_country_code"] == 1


@pytest.mark.parametrize("country", ["RU", "ru"])
def test_with_a_country_national_numbers_are_read_and_foreign_ones_stay(check, country):
    ran = check(NATIONAL, "--country", country, "--rows")
    *rows, balance = ran.lines
    assert [row["address"] for row in rows] == ["79123456789", "4915112345678", "12671234567"]
    (repair,) = rows[0]["findings"]
    assert (repair["severity"], repair["before"]) == ("repaired", "8 (912) 345-67-89")
    assert repair["after"] == "79123456789"
    assert (ran.status, balance["repaired"]) == (0, 1)


def test_a_country_is_never_kept_for_the_next_check(check):
    assert check(NATIONAL, "--country", "RU").status == 0
    assert check(NATIONAL).status == 1


@pytest.mark.parametrize(
    ("options", "status", "address"),
    [
        ((), 1, ""),
        (("--two-ways", "fail"), 1, ""),
        (("--two-ways", "written"), 0, "84951234567"),
        (("--two-ways", "country"), 0, "74951234567"),
    ],
)
def test_a_number_that_reads_in_two_ways_follows_the_answer(check, options, status, address):
    ran = check([HEADER, ("84951234567",)], "--country", "RU", *options, "--rows")
    row, balance = ran.lines
    assert (ran.status, row["address"]) == (status, address)
    assert balance["reasons"].get(Reason.TWO_READINGS.value, 0) == status


def test_unlikely_numbers_fail_when_they_are_to_be_left_out(check):
    rows = [*CLEAN, ("12671234567",)]
    assert check(rows, "--json").json["warned"] == 1
    left_out = check(rows, "--leave-out-unlikely", "--json")
    assert (left_out.status, left_out.json["reasons"]) == (1, {"unlikely_left_out": 1})


RUSSIAN = "Телефон,Имя\n79123456789,Ольга Петрова\n".encode("cp1251")


@pytest.mark.parametrize(
    ("encoding", "heading"),
    [("cp1251", "Телефон"), ("windows-1251", "Телефон"), ("cp1252", "Òåëåôîí")],
)
def test_the_encoding_is_the_one_that_was_named(check, encoding, heading):
    found = check(RUSSIAN, "--encoding", encoding, "--json").json
    assert (found["columns"][0], found["ready"]) == (heading, 1)


def test_an_encoding_that_does_not_fit_is_refused_with_its_line(check):
    ran = check(b"Phone,Name\n12025550147,\xe9\n", "--encoding", "utf-8", "--json")
    assert ran.status == 3
    assert ran.json["refused"]["reason"] == "wrong_encoding"
    assert ran.json["refused"]["row"] == 2
    assert "“clients.csv”, line 2" in ran.err


@pytest.mark.parametrize(
    ("first", "option", "header_row", "read", "columns"),
    [
        ("Phone", (), 1, 1, ["Phone", "Name"]),
        ("12025550147", (), None, 2, ["0", "1"]),
        ("12025550147", ("--header-row", "1"), 1, 1, ["12025550147", "Name"]),
        ("Phone", ("--header-row", "0"), None, 2, ["0", "1"]),
    ],
)
def test_row_1_is_what_it_looks_like_or_what_was_chosen(
    check, first, option, header_row, read, columns
):
    found = check([(first, "Name"), ("12025550162", "Лев")], *option, "--json").json
    assert (found["header_row"], found["read"], found["columns"]) == (header_row, read, columns)


TITLED = (
    "Clients of May;;\n;;\nName;Second;Mobile;Town\n"
    "Ann;12125550163;12025550147;Boston\nBo;12125550164;12025550148;Salem\n"
)


def opened(run, tmp_path, *options):
    path = tmp_path / "may.csv"
    path.write_text(TITLED, encoding="utf-8")
    return run("check", path, "--channel", "telephony", "--json", *options)


def test_the_layout_of_a_file_is_explained(run, tmp_path):
    made = opened(run, tmp_path).json
    assert (made["header_row"], made["address_column"], made["delimiter"]) == (3, "C", ";")
    assert made["columns"] == ["Mobile", "Name", "Second", "Town"]
    assert (made["ready"], made["doubts"], made["left_out"]) == (2, [], [])


@pytest.mark.parametrize(
    ("options", "columns", "read"),
    [
        (("--address-column", "Second"), ["Second", "Name", "Mobile", "Town"], 2),
        (("--address-column", "b"), ["Second", "Name", "Mobile", "Town"], 2),
        (("--leave-out", "Second", "--leave-out", "A"), ["Mobile", "Town"], 2),
        (("--rename", "Town=City"), ["Mobile", "Name", "Second", "City"], 2),
        (("--header-row", "4"), ["12125550163", "Ann", "12025550147", "Boston"], 1),
        (("--header-row", "0", "--address-column", "C"), ["0", "1", "2", "3"], 5),
    ],
)
def test_the_layout_of_a_file_can_be_chosen(run, tmp_path, options, columns, read):
    made = opened(run, tmp_path, *options).json
    assert (made["columns"], made["read"]) == (columns, read)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (("--address-column", "Phone"), "no_such_column"),
        (("--header-row", "2"), "no_such_header_row"),
        (("--sheet", "Data"), "no_such_sheet"),
    ],
)
def test_what_is_not_in_the_file_cannot_be_chosen(run, tmp_path, options, reason):
    ran = opened(run, tmp_path, *options)
    assert (ran.status, ran.json["refused"]["reason"]) == (2, reason)


def test_a_check_reports_how_the_file_was_read(run, tmp_path):
    path = tmp_path / "clients.csv"
    path.write_bytes("Телефон;Имя\n12025550147;Анна\n".encode("cp1251"))
    first = run("check", path, "--channel", "telephony").out.splitlines()[0]
    assert first == "Windows-1251 (a guess), semicolons, header in row 1"
    shown = run("check", path, "--channel", "telephony", "--json").json
    assert (shown["encoding"], shown["encoding_guessed"]) == ("cp1251", True)
    chosen = ("--encoding", "cp1251", "--header-row", "0")
    first = run("check", path, "--channel", "telephony", *chosen).out.splitlines()[0]
    assert first == "Windows-1251, semicolons, no header, row 1 is a client"


def test_an_encoding_that_does_not_exist_is_wrong_usage_for_a_workbook_too(run, tmp_path):
    path = write(tmp_path / "clients.xlsx", [HEADER, ("12025550147", "Ann")])
    ran = run("check", path, "--channel", "telephony", "--encoding", "bogus")
    assert ran.status == 2
    assert "“bogus” is not a known encoding" in ran.err


@pytest.mark.parametrize(
    ("keep", "ready"), [("same_row", 4), ("first", 2), ("last", 2), ("fullest", 2)]
)
def test_duplicates_are_kept_as_chosen(run, tmp_path, keep, ready):
    table = [("12025550147", "Ann"), ("12025550147",), ("12025550147", "A"), ("12125550163",)]
    path = write(tmp_path / "a.csv", [HEADER, *table])
    checked = run("check", path, "--channel", "telephony", "--json", "--duplicates", keep)
    assert (checked.json["ready"], checked.json["duplicate"]) == (ready, 4 - ready)


def test_clients_of_other_lists_are_left_out(run, opened, tmp_path):
    sign_up(opened)
    one = write(tmp_path / "b.csv", [HEADER, ("12025550147", "Ann")])
    two = write(tmp_path / "c.csv", [("ID",), ("12125550163",)])
    make_list(opened, one, "Spring")
    make_list(opened, two, "Text", channel="whatsapp")
    file = write(
        tmp_path / "d.csv", [HEADER, ("12025550147", "Ann"), ("12125550163",), ("12125550170",)]
    )
    check = ("check", file, "--channel", "telephony", "--json")
    assert run(*check).json["ready"] == 3
    assert run(*check, "--not-in", "SPRING").json["ready"] == 2
    both = run(*check, "--not-in", "Spring", "--not-in", "Text").json
    assert (both["ready"], both["reasons"]) == (1, {"in_list": 2})
    assert run(*check, "--not-in-last-days", "1").json["ready"] == 2
    assert run(*check, "--not-in", "Autumn").status == 3
    assert run(*check, "--not-in-last-days", "0").status == 2


def test_a_first_client_taken_for_the_header_is_said(run, tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text("visitor-1042,Anna\nvisitor-1043,Boris\n", "utf-8")
    checked = run("check", path, "--channel", "webim")
    assert "note: The first row was taken for column names. Is it a client?\n" in checked.out
    shown = run("check", path, "--channel", "webim", "--json").json
    assert (shown["ready"], shown["doubts"]) == (1, ["first_row"])
    shown = run("check", path, "--channel", "webim", "--header-row", "0", "--json").json
    assert (shown["ready"], shown["doubts"]) == (2, [])
