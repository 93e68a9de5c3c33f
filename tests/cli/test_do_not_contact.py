"""The do-not-contact book on the command line."""

import csv
import random

from openpyxl import load_workbook

from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.journal.journal_export import export_journal
from clientlists_desktop.storage.settings import COUNTRY, set_setting
from clientlists_desktop.texts.export_words import journal_words
from tests.cli.helpers import ANNA, OTHER, PASSWORD
from tests.operations.helpers import finish, write

ANN, LEV = "12025550147", "12025550162"
CLIENTS = (("Phone", "Name"), (ANN, "Maria"), (LEV, "Лев"))


def test_from_the_first_entry_to_an_export_without_it(run, make, tmp_path):
    make("Spring", CLIENTS)
    added = run("do-not-contact", "add", f"+{ANN}", f"00{ANN}", "--note", "rang twice")
    assert added.out == "1 added, 1 already in the book.\n"
    shown = run("do-not-contact", "list", "--json").json
    assert [(one["address"], one["reason"], one["note"]) for one in shown] == [
        (ANN, "asked", "rang twice")
    ]
    assert "do_not_contact           1" in run("show", "Spring").out
    exported = run("export", "Spring", tmp_path / "out.csv")
    assert "1 client written" in exported.out
    assert "1 client left out: do not contact." in exported.out
    again = run(
        "export", "Spring", tmp_path / "out.csv", "--force", "--json", "--keep-blocked", "a recall"
    )
    assert (again.json["written"], again.json["left_out"], again.json["kept"]) == (2, 0, 1)
    removed = run("do-not-contact", "remove", ANN, "--reason", "agreed again")
    assert removed.out == "1 removed.\n"
    assert run("show", "Spring", "--json").json["do_not_contact"] == 0
    assert run("do-not-contact", "remove", ANN, "--reason", "agreed").status == 3
    assert "Nobody is in" in run("do-not-contact", "list").out
    first, then = run("do-not-contact", "show", ANN).out.splitlines()
    assert first.startswith(f"{ANN}  All channels with phone numbers  Asked not to be contacted")
    assert then.endswith(" agreed again")
    (gone,) = run("do-not-contact", "show", ANN, "--json").json
    assert (gone["address"], gone["note"], bool(gone["removed_at"])) == (ANN, "", True)
    assert run("do-not-contact", "show", LEV).status == 3
    journal = run("journal").out
    assert "1 removed: agreed again" in journal
    assert ANN not in journal


def test_a_check_says_how_many_rows_may_not_be_contacted(run, tmp_path):
    run("do-not-contact", "add", ANN)
    path = write(tmp_path / "clients.csv", CLIENTS)
    checked = run("check", path, "--channel", "telephony", "--json").json
    assert (checked["ready"], checked["failed"]) == (1, 1)
    assert checked["reasons"] == {"do_not_contact": 1}


def test_a_file_fills_the_book_and_says_which_rows_it_could_not_take(run, tmp_path):
    rows = (*CLIENTS, ("nobody", "Tim"), (ANN, "Maria"))
    path = write(tmp_path / "complaints.csv", rows)
    ran = run("do-not-contact", "import", path, "--reason", "complaint", "--until", "2999-12-31")
    assert ran.status == 1
    assert ran.out.splitlines() == [
        "2 added, 1 already in the book, 1 line without an address.",
        "line 4: “nobody” holds no address",
    ]
    shown = run("do-not-contact", "list", "--json", "--search", "+1 202 555-0147").json
    assert [(one["reason"], one["source_name"]) for one in shown] == [
        ("complaint", "complaints.csv")
    ]
    assert run("drafts", "--json").json == []
    longer = run("do-not-contact", "import", path, "--json").json
    assert (longer["added"], longer["changed"], longer["failed"]) == (0, 2, 1)
    history = run("do-not-contact", "show", ANN, "--json").json
    assert [one["kind"] for one in history[0]["changes"]] == ["changed"]
    told = run("do-not-contact", "show", ANN).out
    assert "used to end on 2999-12-31 (Complaint; file “complaints.csv”; added by " in told


def test_an_exported_book_says_what_it_lacks(run, tmp_path):
    run("do-not-contact", "add", "12025550147")
    run("do-not-contact", "add", "12025550162", "12025550163", "--hash-only")
    out = tmp_path / "book.csv"
    lines = run("do-not-contact", "export", out).out.splitlines()
    assert lines[0].startswith("1 row written")
    assert lines[1] == "2 rows left out: kept as a hash only."


def test_an_exported_book_can_be_imported_again(run, tmp_path):
    run("do-not-contact", "add", ANN, LEV, "--until", "2999-12-31")
    out = tmp_path / "book.csv"
    assert run("do-not-contact", "export", out).out.startswith("2 rows written")
    with out.open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.reader(file))
    assert [line[0] for line in lines] == ["Address", ANN, LEV]
    assert [line[-1] for line in lines] == ["Until", "2999-12-31", "2999-12-31"]
    again = run("do-not-contact", "import", out, "--until", "2999-12-31")
    assert again.out == "0 added, 2 already in the book.\n"


def test_what_fits_no_address_is_refused_and_stores_nothing(run):
    assert run("do-not-contact", "add", "nobody").status == 3
    scope = run("do-not-contact", "add", ANN, "--scope", "telegram")
    assert "“telegram” does not apply to addresses of Telephony." in scope.err
    past = run("do-not-contact", "add", ANN, "--until", "2001-01-01")
    assert past.status == 3
    assert "The entries would end on 2001-01-01, which is in the past." in past.err
    assert run("do-not-contact", "list", "--json").json == []


def test_a_national_number_is_added_found_shown_and_removed(run, opened):
    written = ("8 (916) 123-45-67", "--country", "ru")
    assert run("do-not-contact", "add", written[0]).status == 3
    assert run("do-not-contact", "add", *written).out == "1 added.\n"
    assert run("do-not-contact", "show", *written).out.startswith("79161234567  ")
    assert run("do-not-contact", "show", written[0]).status == 3
    set_setting(opened, COUNTRY, "RU")
    found = run("do-not-contact", "list", "--search", written[0], "--json").json
    assert [one["address"] for one in found] == ["79161234567"]
    removed = run("do-not-contact", "remove", *written, "--reason", "agreed again")
    assert removed.out == "1 removed.\n"


def test_a_search_that_finds_nothing_does_not_say_that_the_book_is_empty(run):
    run("do-not-contact", "add", ANN)
    assert run("do-not-contact", "list", "--search", "nobody").out == "No entry matches.\n"
    assert run("do-not-contact", "list", "--search", ANN).out.startswith(ANN)


def test_who_may_only_read_sees_no_note_and_keeps_nobody(run, opened, ivan, fd, tmp_path):
    with_password = ("--account", ANNA, "--password-fd")
    added = run(*with_password, fd(PASSWORD), "do-not-contact", "add", ANN, "--note", "private")
    assert added.status == 0, added.err
    reader = ("--account", "Ivan", "--password-fd")
    (seen,) = run(*reader, fd(OTHER), "do-not-contact", "list", "--json").json
    assert (seen["address"], seen["note"]) == (ANN, "")
    assert run(*reader, fd(OTHER), "do-not-contact", "add", LEV).status == 3


def test_who_may_only_read_is_not_told_why_an_entry_was_removed(
    run, opened, anna, ivan, fd, tmp_path
):
    why = "her new lawyer called"
    for verb in (("add", ANN), ("remove", ANN, "--reason", why)):
        assert (
            run("--account", ANNA, "--password-fd", fd(PASSWORD), "do-not-contact", *verb).status
            == 0
        )
    book, journal = ("do-not-contact", "show", ANN), ("journal",)
    tables = {}
    for name, password, actor in ((ANNA, PASSWORD, anna), ("Ivan", OTHER, ivan)):
        told = [
            run("--account", name, "--password-fd", fd(password), *verb, *form).out
            for verb in (book, journal)
            for form in ((), ("--json",))
        ]
        target = tmp_path / f"{name}.xlsx"
        finish(export_journal(opened, target, LineFilter(), journal_words(), actor))
        told.append(str(list(load_workbook(target).active.values)))
        tables[name] = told
    assert [why in one for one in tables[ANNA]] == [True] * 5
    assert [why in one for one in tables["Ivan"]] == [False] * 5
    history, _, lines, *_ = tables["Ivan"]
    assert "removed by Anna Petrova\n" in history
    assert "1 removed\n" in lines


def test_a_forgotten_person_comes_back_as_a_hash_only(run, tmp_path):
    """Whatever adds them, and for whatever channels."""
    assert run("forget-person", ANN, "--reason", "they asked", "--yes").status == 0
    added = run("do-not-contact", "add", ANN, LEV, "--scope", "calls", "--note", "Ann again")
    assert added.out == "2 added (1 as a hash only, without note and source).\n"
    path = write(tmp_path / "ann.csv", CLIENTS)
    imported = run("do-not-contact", "import", path, "--scope", "texts", "--json").json
    assert (imported["added"], imported["as_hash"]) == (2, 1)
    shown = run("do-not-contact", "show", ANN, "--json").json
    assert [(one["address"], one["scope"], one["note"], one["source_name"]) for one in shown] == [
        (None, "all", "", None), (None, "calls", "", None), (None, "texts", "", None),
    ]  # fmt: skip
    assert {one["address"] for one in run("do-not-contact", "list", "--json").json} == {None, LEV}


def test_refusals_in_results_come_into_the_book_once_an_owner_wants_it(run, make, tmp_path):
    make("Calls", CLIENTS)
    run("projects", "add", "P")
    run("campaigns", "add", "Autumn", "--project", "P", "--list", "Calls")
    run("campaigns", "start", "Autumn")
    report = (("ID", "Status", "Note"), (ANN, "answered", "Do not call"), (LEV, "answered", ""))
    path = write(tmp_path / "results.csv", report)
    assert "do-not-contact" not in run("campaigns", "results", "Autumn", path).out
    assert run("do-not-contact", "from-results", "on").out.endswith("results are added.\n")
    ran = run("campaigns", "results", "Autumn", path)
    assert "1 client added to the do-not-contact book" in ran.out
    (entry,) = run("do-not-contact", "list", "--json").json
    assert (entry["address"], entry["scope"], entry["source_name"]) == (ANN, "calls", "Autumn")
    assert run("campaigns", "show", "Autumn", "--json").json["do_not_contact"] == 1


def test_garbage_fills_no_book(run, tmp_path):
    """Letters, signs and half numbers are failed rows; the three numbers among them are taken."""
    chosen = random.Random(7)
    signs = "abcdefgh-ijkl ()*+#йцукен0123456789"
    garbage = ["x" + "".join(chosen.choices(signs, k=11)) for _ in range(2_000)]
    (tmp_path / "letters.txt").write_text("\n".join(garbage))
    refused = run("do-not-contact", "import", tmp_path / "letters.txt")
    assert (refused.status, refused.out) == (3, "")
    assert run("do-not-contact", "list", "--json").json == []
    numbers = ["12025550147", "12025550162", "12125550163"]
    lines = ["Phone", *numbers, *garbage]
    (tmp_path / "mixed.csv").write_text("\n".join(lines))
    assert run("do-not-contact", "import", tmp_path / "mixed.csv").status == 1
    found = run("do-not-contact", "list", "--json").json
    assert sorted(one["address"] for one in found) == numbers
    (tmp_path / "random.bin").write_bytes(chosen.randbytes(100_000))
    assert run("do-not-contact", "import", tmp_path / "random.bin").status == 3
    assert run("do-not-contact", "list", "--json").json == found
