"""Lists on the command line: shown, renamed, exported, deleted; samples and channels."""

import getpass
import hashlib
import io

import openpyxl
import pytest

from clientlists_desktop.core.channels import CHANNELS
from tests.cli.helpers import CLEAN, MESSY, WORDING, Terminal, status_of
from tests.operations.helpers import write

LIST_KEYS = {
    "name", "channel", "clients", "warned", "repaired", "read", "added", "left_out", "removed",
    "do_not_contact", "source", "made_by", "made_at",
}  # fmt: skip
CONSENT_KEYS = {"actor", "confirmed_at", "wording", "file", "size", "sha256"}


def test_a_list_shows_its_proof_of_consent(create, run, tmp_path):
    create(MESSY, consent=f"  {WORDING} Ольга\n")
    shown = run("show", "spring", "--json").json
    assert set(shown) == LIST_KEYS | {"consent", "sound", "version"}
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


def test_lists_are_shown_newest_first_for_people_and_programs(make, run, names):
    for name in ("Весна", "Summer", "Осень"):
        make(name)
    assert names() == ["Осень", "Summer", "Весна"]
    lines = run("lists").out.splitlines()
    assert [line.split()[-1] for line in lines] == names()
    assert all(line.split()[0] == "2" and "Telephony" in line for line in lines)


def test_a_removed_client_is_no_row_that_was_left_out(create, run):
    """In both views, rows read and added are clients, rows left out and rows removed."""
    create(MESSY)
    before = run("show", "Spring", "--json").json
    terms = ("read", "added", "clients", "left_out", "removed")
    assert [before[one] for one in terms] == [6, 0, 3, 3, 0]
    run("remove", "Spring", "12025550147", "--yes")
    run("add", "Spring", "12125550163", "--consent", WORDING)
    (listed,) = run("lists", "--json").json
    assert [listed[one] for one in terms] == [6, 1, 3, 3, 1]
    shown = run("show", "Spring", "--json").json
    assert listed == {key: shown[key] for key in listed}


def test_lists_say_how_many_of_their_clients_are_blocked_now(make, run):
    make("Spring")
    make("Summer", rows=CLEAN[:2])
    run("do-not-contact", "add", "12025550162")
    lists = run("lists", "--json").json
    assert {one["name"]: one["do_not_contact"] for one in lists} == {"Spring": 1, "Summer": 0}
    summer, spring = run("lists").out.splitlines()
    assert spring.endswith("  Spring  1 blocked")
    assert summer.endswith("  Summer")
    run("do-not-contact", "remove", "12025550162", "--reason", "agreed again")
    assert {one["do_not_contact"] for one in run("lists", "--json").json} == {0}


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


def test_nothing_is_deleted_without_a_terminal_or_yes(make, run, names, monkeypatch):
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


def test_names_that_are_equal_without_regard_to_case_are_one_name(make, create, names):
    make("Straße")
    assert create(CLEAN, name="STRASSE").status == 3
    make("Straßen")
    assert sorted(names()) == ["Straße", "Straßen"]


FIELDS = (
    ("Phone", "", "Name", "Name", "GMT_ZONE", "DIALER_PRIORITY"),
    ("+1 (202) 555-0147", "=1+1", "Ольга", "x", "3", "1"),
    ("12025550162", " a\nb ", "", "007", "", ""),
    ("12125550163", "", "", "", "GMT-5", "5"),
    ("letters", "", "", "", "", ""),
)


def cells_of(path):
    rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    return [["" if cell is None else cell for cell in row] for row in rows]


def test_a_list_is_exported_with_all_its_fields(make, run, tmp_path):
    make("Весна", rows=FIELDS)
    target = tmp_path / "out.xlsx"
    ran = run("export", "Весна", target)
    assert (ran.status, ran.err) == (0, "")
    assert f"3 clients written to {target}." in ran.out
    assert cells_of(target) == [
        ["Phone", "1", "Name", "Name (2)", "GMT_ZONE", "DIALER_PRIORITY"],
        ["12025550147", "=1+1", "Ольга", "x", "3", "1"],
        ["12025550162", " a\nb ", "", "007", "", ""],
        ["12125550163", "", "", "", "GMT-5", "5"],
    ]


@pytest.mark.long
@pytest.mark.parametrize(
    ("rows", "channel"),
    [
        (MESSY, "telephony"),
        (FIELDS, "telephony"),
        ([("12025550147", "Maria"), ("12025550162", "Лев")], "telephony"),
        ([("12671234567",), ("5215512345678", "Лев")], "whatsapp"),
        ([("ID", "Имя"), ("5120004417", "Ольга"), ("odd-one", "Лев")], "telegram"),
        ([("ID", "Имя"), ("a b", "Ольга"), ("=1+1", "Лев"), ("007", "")], "chat_api"),
    ],
)
def test_an_exported_list_is_imported_again_with_0_failed_and_the_same_rows(
    make, run, tmp_path, rows, channel
):
    make("First", rows=rows, channel=channel)
    once, twice = tmp_path / "once.xlsx", tmp_path / "twice.xlsx"
    assert run("export", "First", once).status == 0
    *again, balance = run("check", once, "--channel", channel, "--rows").lines
    clients = run("show", "First", "--json").json["clients"]
    assert clients > 0
    assert balance["read"] == balance["ready"] == clients
    assert (balance["failed"], balance["duplicate"], balance["blank"]) == (0, 0, 0)
    assert [row["address"] for row in again] == [cells[0] for cells in cells_of(once)[1:]]
    given = ("--channel", channel, "--name", "Second", "--consent", "The clients agreed.")
    assert run("create", once, *given).status == 0
    run("export", "Second", twice)
    assert cells_of(twice) == cells_of(once)


def test_an_existing_file_is_replaced_only_by_force(make, run, tmp_path):
    make("Весна")
    target = tmp_path / "out.xlsx"
    target.write_text("mine")
    refused = run("export", "Весна", target)
    assert (refused.status, refused.out) == (3, "")
    assert f"“{target}” already exists" in refused.err
    assert target.read_text() == "mine"
    assert run("export", "Весна", target, "--force").status == 0
    assert cells_of(target)[1:] == [list(row) for row in CLEAN[1:]]
    assert [path.name for path in tmp_path.glob("*.part")] == []


@pytest.mark.parametrize("place", ["nowhere/out.xlsx", "folder"])
def test_a_place_that_cannot_be_written_is_refused_with_a_whole_sentence(
    make, run, tmp_path, place
):
    (tmp_path / "folder").mkdir()
    make("Весна")
    refused = run("export", "Весна", tmp_path / place, "--force")
    assert refused.status == 3
    assert f"“{tmp_path / place}” cannot be written" in refused.err
    assert ": ." not in refused.err


def test_one_client_is_in_the_singular(make, run, tmp_path):
    make("One", rows=CLEAN[:2])
    assert "1 client written" in run("export", "One", tmp_path / "out.xlsx").out


def test_characters_that_no_workbook_can_hold_are_replaced_and_counted(make, run, tmp_path):
    make("Odd", rows=[*CLEAN, ("12125550163", "a\x07b", "c\x08d")])
    ran = run("export", "Odd", tmp_path / "out.xlsx")
    assert "2 characters that no workbook can hold were replaced." in ran.out
    again = run("check", tmp_path / "out.xlsx", "--channel", "telephony", "--json").json
    assert (again["ready"], again["failed"]) == (3, 0)


def test_a_list_from_xlsx_keeps_its_fields_too(run, tmp_path):
    path = write(
        tmp_path / "clients.xlsx", [("Phone", "Sum"), ("12025550147", 7), (12025550162, 1.5)]
    )
    given = ("--channel", "telephony", "--name", "Book", "--consent", "The clients agreed.")
    assert run("create", path, *given).status == 0
    run("export", "Book", tmp_path / "out.xlsx")
    assert cells_of(tmp_path / "out.xlsx") == [
        ["Phone", "Sum"],
        ["12025550147", "7"],
        ["12025550162", "1.5"],
    ]


@pytest.fixture
def clients(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text("Phone,Name\n12025550147,Ann\nnone,Bob\n")
    return path


def test_an_export_under_the_name_of_a_text_file_is_refused(run, clients, tmp_path):
    run("create", clients, "--channel", "telephony", "--name", "A", "--consent", "They agreed.")
    ran = run("export", "A", tmp_path / "out.txt")
    assert (ran.status, (tmp_path / "out.txt").exists()) == (3, False)
    assert "must end in “.xlsx/.csv”" in ran.err


def test_an_export_as_csv_takes_columns_delimiter_and_encoding(run, clients, tmp_path):
    run("create", clients, "--channel", "telephony", "--name", "A", "--consent", "They agreed.")
    whole = run("export", "A", tmp_path / "whole.csv")
    assert whole.status == 0
    assert (tmp_path / "whole.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    names = (tmp_path / "whole.csv").read_text("utf-8-sig").splitlines()[0].split(",")
    form = ("--delimiter", ";", "--encoding", "cp1251", "--column", names[1])
    assert run("export", "A", tmp_path / "two.csv", *form, "--column", names[0]).status == 0
    first = (tmp_path / "two.csv").read_text("cp1251").splitlines()[0]
    assert first.replace('"', "").split(";") == [names[1], names[0]]
    assert run("export", "A", tmp_path / "no.csv", "--column", "Nothing").status == 2


@pytest.mark.parametrize("link", [False, True])
def test_an_export_never_replaces_the_workspace(capsys, clients, tmp_path, link):
    workspace = tmp_path / "w.xlsx"
    here = ("--workspace", workspace)
    made = (*here, "create", clients, "--channel", "telephony")
    assert status_of(*made, "--name", "A", "--consent", "They agreed.") == 0
    target = workspace
    if link:
        target = tmp_path / "link.xlsx"
        target.hardlink_to(workspace)
    assert status_of(*here, "export", "A", target, "--force") == 3
    assert status_of(*here, "show", "A") == 0
    assert "was not replaced" in capsys.readouterr().err


def test_an_export_whose_heading_reads_as_a_client_is_imported_again(run, tmp_path):
    path = write(tmp_path / "ids.csv", [("ID 2024-2025", "Name"), ("5120004417", "Ann")])
    made = ("--channel", "telegram", "--header-row", "1", "--name", "A", "--consent", "Yes")
    assert run("create", path, *made).status == 0
    out = tmp_path / "out.xlsx"
    assert run("export", "A", out).status == 0
    shown = run("check", out, "--channel", "telegram", "--json").json
    assert (shown["columns"], shown["read"], shown["ready"]) == (["Client ID", "Name"], 1, 1)


def test_a_sample_of_an_unknown_channel_is_2(run, tmp_path):
    ran = run("sample-file", "--channel", "fax", tmp_path / "sample.xlsx")
    assert ran.status == 2
    assert "“fax”" in ran.err
    assert list(tmp_path.glob("sample*")) == []


CODES = [channel.code for channel in CHANNELS]


@pytest.mark.long
@pytest.mark.parametrize(
    ("channel", "ending"),
    [*((code, "xlsx") for code in CODES), ("telephony", "csv"), ("viber", "csv"), ("azure", "csv")],
)
def test_the_sample_of_a_channel_checks_with_0_failed(run, tmp_path, channel, ending):
    path = tmp_path / f"sample.{ending}"
    made = run("sample-file", "--channel", channel, path)
    assert (made.status, made.out, made.err) == (0, "", "")
    ran = run("check", path, "--channel", channel, "--json")
    found = ran.json
    assert ran.status == 0
    assert found["read"] == found["ready"] == 5
    assert (found["warned"], found["header_row"]) == (0, 1)
    assert found["columns"][1:4] == ["First name", "Last name", "City"]
    steering = found["columns"][4:]
    assert steering == (["GMT_ZONE", "DIALER_PRIORITY"] if channel == "telephony" else [])
    # The sheet that explains a sample is no sheet of clients.
    unread = [sheet["name"] for sheet in found["unread_sheets"]]
    assert unread == (["How to fill"] if ending == "xlsx" else [])


def test_a_sample_explains_how_to_fill_it(run, tmp_path):
    run("sample-file", "--channel", "telephony", tmp_path / "sample.xlsx")
    notes = openpyxl.load_workbook(tmp_path / "sample.xlsx")["How to fill"]
    explained = dict(notes.iter_rows(values_only=True))
    assert {"Phone number", "GMT_ZONE", "DIALER_PRIORITY", "Rules"} <= set(explained)
    assert "20 MB" in explained["Rules"]


def test_an_existing_sample_is_replaced_only_by_force(run, tmp_path):
    target = tmp_path / "sample.csv"
    target.write_text("mine")
    refused = run("sample-file", "--channel", "viber", target)
    assert (refused.status, target.read_text()) == (3, "mine")
    assert f"“{target}”" in refused.err
    assert run("sample-file", "--channel", "viber", target, "--force").status == 0
    assert target.read_text("utf-8-sig").startswith("Client ID,First name")


def test_a_sample_into_a_folder_that_is_not_there_is_refused(run, tmp_path):
    refused = run("sample-file", "--channel", "viber", tmp_path / "nowhere" / "sample.csv")
    assert refused.status == 3
    assert "nowhere" in refused.err


def test_samples_and_channels_need_no_workspace(workspace, tmp_path):
    assert status_of("sample-file", "--channel", "vk", tmp_path / "sample.xlsx") == 0
    assert status_of("channels") == 0
    assert not workspace.exists()


def test_the_verb_that_scripts_used_before_still_writes_a_sample_file(tmp_path):
    assert status_of("sample", "--channel", "vk", tmp_path / "old.csv") == 0
    assert (tmp_path / "old.csv").is_file()


def test_all_channels_are_shown(run):
    shown = run("channels", "--json").json
    assert [one["code"] for one in shown] == CODES
    assert all(set(one) == {"code", "name", "group", "address", "example"} for one in shown)
    phones = {one["code"] for one in shown if one["address"] == "Phone number"}
    assert {"telephony", "whatsapp"} <= phones
    assert {one["address"] for one in shown} == {"Phone number", "Client ID"}
    for_people = run("channels").out.splitlines()
    assert [line.split()[0] for line in for_people] == CODES
    assert CODES[0] == "telephony"
    assert all(code == code.lower() for code in CODES)
