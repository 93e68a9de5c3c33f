"""Every door by which an address leaves the program: nobody who is blocked gets through.

A door is an operation that writes a journal line of an export or a copy, or a file of its own;
whoever adds one has to open it here, too.
"""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.campaigns.results_import import import_results
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.journal.journal_export import export_journal
from clientlists_desktop.operations.lists.copied_rows import record_copied_rows
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.runtime.authorization import permission_of
from clientlists_desktop.operations.settings import set_country
from clientlists_desktop.storage.do_not_contact import entries
from clientlists_desktop.storage.journal.journal_lines import found_lines, lines_in
from clientlists_desktop.texts.export_words import (
    campaign_words,
    correction_words,
    journal_words,
    report_words,
)
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.translation import english
from tests.operations.client_samples import make_campaign, move, new_project
from tests.operations.helpers import check, finish, make_list, write
from tests.operations.runtime.authorized_calls import FUNCTIONS, parameters_of
from tests.people import MAKER

ANN, LEV, BAD = "12025550147", "12025550162", "no number"
ROWS = (("Phone", "Name"), (ANN, "Ann"), (LEV, "Lev"), (BAD, "Tim"))


def copy_rows(workspace, target):
    rows = [[ANN, "Ann"], [LEV, "Lev"], [f"+{ANN[0]} ({ANN[1:4]}) {ANN[4:]}", "Ann"]]
    kept = record_copied_rows(workspace, rows, MAKER)
    target.with_suffix(".csv").write_text("\n".join(rows[index][0] for index in kept))


def journal(workspace, target):
    finish(export_journal(workspace, target, LineFilter(), journal_words(), MAKER))


DOORS: dict[str, Callable[..., object]] = {
    "lists.list_export.export_list": lambda workspace, target: finish(
        export_list(workspace, 1, target, MAKER)
    ),
    "campaigns.dialer_export.export_for_dialer": lambda workspace, target: finish(
        export_for_dialer(workspace, 1, target, MAKER)
    ),
    "campaigns.campaign_report.save_campaign_report": lambda workspace, target: finish(
        save_campaign_report(workspace, 1, target, campaign_words(), MAKER)
    ),
    "lists.copied_rows.record_copied_rows": copy_rows,
    "imports.corrections_export.save_corrections": lambda workspace, target: finish(
        save_corrections(workspace, 2, target, correction_words(), MAKER)
    ),
    "journal.journal_export.export_journal": journal,
}
SAY_WHY = {
    # It says of every row that was left out why it was, this one too.
    "imports.rejects_report.save_report",
    # The book itself, for a dialer that has one of its own.
    "do_not_contact.entries_export.export_entries",
    # The answer to the person themselves.
    "people.search.save_answer",
    "people.search.save_answer_sheet",
}
NO_ADDRESSES = {
    "consent.consent_export.save_sheet",
    "consent.consent_export.save_proof",
    # A whole workspace, with its book.
    "workspaces.save_copy",
    "workspaces.move_workspace",
    "backups.doctor.rescue_workspace",
}
_LEAVES = {"ExportLine", "ROWS_COPIED", "WORKSPACE_COPIED"}
"""What in an operation's code says that something leaves the program."""


def leaving() -> set[str]:
    """Return the operations in whose code something leaves, or that are told a file to write."""
    found = set()
    for name, function in FUNCTIONS.items():
        if {"workspace", "target"} <= {*parameters_of(function)}:
            found.add(name)
        if permission_of(function) is None:
            continue
        tree = ast.parse(inspect.getsource(inspect.unwrap(function)).lstrip())
        words = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        words |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        if words & _LEAVES:
            found.add(name)
    return found


def test_every_door_is_known():
    assert leaving() == {*DOORS, *SAY_WHY, *NO_ADDRESSES}


@pytest.fixture
def prepared(workspace, tmp_path):
    """List 1 and campaign 1, which a client refused since, and draft 2 of the same file."""
    path = write(tmp_path / "calls.csv", ROWS)
    made = make_list(workspace, path, "Spring")
    campaign = make_campaign(workspace, new_project(workspace), made, settings=CallSettings())
    move(workspace, campaign, Move.START)
    add_addresses(workspace, [ANN], "telephony", EntryFacts(), MAKER)
    check(workspace, path)
    return workspace


def text_of(path: Path) -> str:
    if path.suffix == ".csv":
        return path.read_text("utf-8-sig")
    book = openpyxl.load_workbook(path, read_only=True)
    cells = [
        str(cell) for sheet in book for line in sheet.iter_rows(values_only=True) for cell in line
    ]
    book.close()
    return "\n".join(cells)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@pytest.mark.parametrize("name", DOORS)
def test_nobody_who_is_blocked_gets_through(prepared, tmp_path, name, suffix):
    if suffix == ".csv" and name in ("imports.corrections_export.save_corrections",
                                     "journal.journal_export.export_journal"):  # fmt: skip
        suffix = ".xlsx"
    DOORS[name](prepared, tmp_path / f"out{suffix}")
    (path,) = tmp_path.glob("out.*")
    text = text_of(path)
    assert ANN not in text
    assert ANN[4:] not in text
    if name not in ("imports.corrections_export.save_corrections",
                    "journal.journal_export.export_journal"):  # fmt: skip
        assert LEV in text


def test_the_report_of_what_was_left_out_says_that_it_was(prepared, tmp_path):
    target = tmp_path / "out.csv"
    finish(save_report(prepared, 2, target, report_words(), MAKER))
    (line,) = [line for line in text_of(target).splitlines() if ANN in line]
    assert "Do not contact" in line


def test_a_report_of_a_campaign_still_adds_up(prepared, tmp_path):
    done = finish(save_campaign_report(prepared, 1, tmp_path / "out.csv", campaign_words(), MAKER))
    lines = text_of(tmp_path / "out.csv").splitlines()
    assert done.clients == len(lines) - 1 == 2
    assert sum("do not contact" in line for line in lines) == 1


RU = "79161234567"
WRITTEN = (
    "1. 8 (916) 123-45-67", "1. 916 123-45-67", "№1 (916) 123-45-67", "1/916 123-45-67",
    "8 (916) 123-45-67", "89161234567", "9161234567", "79161234567.0", "9161234567.0",
    "call 79161234567", "тел. 8 916 123-45-67, after 6", "+7 916 123 45 67", "wa.me/79161234567",
    "8 (916) 123-45-67 / 8 (916) 765-43-21",
)  # fmt: skip


@pytest.mark.parametrize("cell", WRITTEN)
@pytest.mark.parametrize("in_settings", [True, False])
def test_no_copy_has_a_number_that_is_blocked_however_it_is_written(workspace, cell, in_settings):
    """With the country of the draft, and with that of the settings."""
    add_addresses(workspace, [RU], "telephony", EntryFacts(scope="calls"), MAKER)
    set_country(workspace, "RU" if in_settings else "", MAKER)
    rows = [["1", cell, "Ann"], ["2", "8 (916) 123-45-68", "Lev"], ["3", "2026-05-01 10:00", "7"]]
    country = None if in_settings else "RU"
    assert record_copied_rows(workspace, rows, MAKER, country=country) == [1, 2]


def test_a_national_number_is_nobody_elses_without_a_country(workspace):
    add_addresses(workspace, [RU], "telephony", EntryFacts(), MAKER)
    rows = [["8 (916) 123-45-67"], ["9161234567"]]
    assert record_copied_rows(workspace, rows, MAKER) == [0, 1]
    assert record_copied_rows(workspace, rows, MAKER, country="US") == [0, 1]


def test_no_copy_has_a_row_without_a_cell(workspace):
    """A table gives no cell of a row that failed because its client is blocked."""
    assert record_copied_rows(workspace, [[], ["Lev"]], MAKER) == [1]


@pytest.fixture(params=[*WRITTEN, "+7 916 123-45-67, 8 916 765-43-21"])
def beside(request, workspace, tmp_path):
    """List 1, campaign 1 and draft 2 of people with a blocked number beside their own."""
    rows = [
        ("Phone", "Name", "Second phone", "Priority"),
        ("79161112233", "Lev", request.param, "1"),
        ("79161112244", "Ann", "8 (916) 123-45-68", "2"),
        ("no number", "Tim", request.param, "3"),
        ("no phone", "Eva", "none", "4"),
    ]
    path = write(tmp_path / "calls.csv", rows)
    choices = Choices().with_answer(QuestionCode.ADDRESS, "A")
    made = make_list(workspace, path, "Spring", choices=choices)
    campaign = make_campaign(workspace, new_project(workspace), made, settings=CallSettings())
    move(workspace, campaign, Move.START)
    # For calls alone, and hidden: what a second number is for, nobody knows.
    entries.add_entries(
        workspace, TELEPHONY, [RU], EntryFacts(scope="calls"), MAKER.name, hashed=True
    )
    check(workspace, path, choices=choices)
    return workspace


def last_line(workspace) -> str:
    (line, *_) = lines_in(workspace, found_lines(workspace, LineFilter()))
    return line_text(line, english)


@pytest.mark.parametrize("name", [*DOORS][:3])
def test_a_blocked_number_beside_the_address_is_written_empty(beside, tmp_path, name):
    done = DOORS[name](beside, tmp_path / "out.csv")
    written = text_of(tmp_path / "out.csv")
    assert "9161234567" not in "".join(filter(str.isdigit, written))
    assert all(one in written for one in ("79161112233", "79161112244", "8 (916) 123-45-68"))
    assert (done.clients, done.blocked, done.blocked_cells) == (2, 0, 1)
    assert "cells with other blocked numbers left empty: 1" in last_line(beside)


def test_a_row_with_a_blocked_number_is_not_sent_for_correction(beside, tmp_path):
    done = DOORS["imports.corrections_export.save_corrections"](beside, tmp_path / "out.xlsx")
    written = text_of(tmp_path / "out.xlsx")
    assert "Eva" in written
    assert "Tim" not in written
    assert (done.clients, done.blocked) == (1, 1)


def test_an_owner_may_keep_the_numbers_beside_the_address_for_a_reason(beside, tmp_path):
    target = tmp_path / "out.csv"
    done = finish(export_list(beside, 1, target, MAKER, keep_blocked="They asked for a call"))
    assert "9161234567" in "".join(filter(str.isdigit, text_of(target)))
    assert (done.kept, done.kept_cells, done.blocked_cells) == (0, 1, 0)
    assert "cells with other blocked numbers kept: 1; They asked for a call" in last_line(beside)


def test_a_note_of_a_call_with_a_blocked_number_is_not_reported(prepared, tmp_path):
    results = [("Phone", "Status", "Attempts", "Note"), (LEV, "noAnswer", "1", f"call {ANN}")]
    finish(import_results(prepared, 1, write(tmp_path / "in.csv", results), MAKER))
    done = finish(save_campaign_report(prepared, 1, tmp_path / "out.csv", campaign_words(), MAKER))
    assert ANN not in text_of(tmp_path / "out.csv")
    assert (done.clients, done.blocked_cells) == (2, 1)


def test_of_a_row_for_each_number_only_the_free_one_is_exported(workspace, tmp_path):
    rows = [("Name", "Mobile", "Home"), ("Ann", ANN, LEV), ("Lev", "12025550181", "12025550182")]
    path = write(tmp_path / "calls.csv", rows)
    choices = Choices().with_answer(QuestionCode.ADDRESS, "each:B;C")
    made = make_list(workspace, path, "Spring", choices=choices)
    assert made.clients == 4
    add_addresses(workspace, [ANN], "telephony", EntryFacts(), MAKER)
    done = finish(export_list(workspace, made.id, tmp_path / "out.csv", MAKER))
    written = text_of(tmp_path / "out.csv")
    assert ANN not in written
    assert LEV in written
    assert (done.clients, done.blocked, done.blocked_cells) == (3, 1, 1)


def test_only_cells_of_columns_that_are_written_are_counted(workspace, tmp_path):
    rows = [("Phone", "Name", "Second"), (LEV, "Lev", ANN), ("12025550181", "Eva", "")]
    make_list(workspace, write(tmp_path / "calls.csv", rows), "Spring")
    add_addresses(workspace, [ANN], "telephony", EntryFacts(), MAKER)
    for columns, cells in ((["Name", "Phone"], 0), (["Second", "Phone"], 1)):
        target = tmp_path / f"{columns[0]}.csv"
        done = finish(export_list(workspace, 1, target, MAKER, columns=columns))
        assert (done.clients, done.blocked_cells) == (2, cells)
        assert ANN not in text_of(target)
        assert LEV in text_of(target)


def test_a_row_is_sent_for_correction_although_its_own_number_is_blocked_for_texts(
    workspace, tmp_path
):
    """For calls, the number itself is free; what fails is the priority."""
    others = [(f"1202555018{at}", "1") for at in range(9)]
    rows = [("Phone", "Dialer_Priority"), (RU, "6"), *others]
    path = write(tmp_path / "calls.csv", rows)
    add_addresses(workspace, [RU], "whatsapp", EntryFacts(scope="texts"), MAKER)
    file = check(workspace, path)
    assert file.balance.failed == 1
    done = finish(
        save_corrections(workspace, file.id, tmp_path / "out.xlsx", correction_words(), MAKER)
    )
    assert (done.clients, done.blocked) == (1, 0)
    assert RU in text_of(tmp_path / "out.xlsx")


def test_a_note_beside_a_foreign_number_is_read_as_the_country_of_the_list(workspace, tmp_path):
    rows = [("Phone", "Note"), ("+12025550181", "wife 8 (916) 123-45-67"), ("89161112233", "")]
    choices = Choices(country="RU").with_answer(QuestionCode.COUNTRY, "RU")
    made = make_list(workspace, write(tmp_path / "a.csv", rows), "Spring", choices=choices)
    campaign = make_campaign(workspace, new_project(workspace), made, settings=CallSettings())
    move(workspace, campaign, Move.START)
    add_addresses(workspace, [RU], "telephony", EntryFacts(), MAKER)
    for number, name in enumerate([*DOORS][:3]):
        done = DOORS[name](workspace, tmp_path / f"{number}.csv")
        assert "123-45-67" not in text_of(tmp_path / f"{number}.csv")
        assert (done.clients, done.blocked_cells) == (2, 1)


def test_a_clients_own_address_is_no_other_number_of_theirs(workspace, tmp_path):
    """Blocked for texts alone, so that calls may use it, in whatever form a cell repeats it."""
    rows = [("Phone", "Name", "As written"), (RU, "Ann", "8 (916) 123-45-67")]
    make_list(workspace, write(tmp_path / "calls.csv", rows), "Spring")
    add_addresses(workspace, [RU], "whatsapp", EntryFacts(scope="texts"), MAKER)
    done = finish(export_list(workspace, 1, tmp_path / "out.csv", MAKER))
    assert "8 (916) 123-45-67" in text_of(tmp_path / "out.csv")
    assert (done.clients, done.blocked, done.blocked_cells) == (1, 0, 0)
