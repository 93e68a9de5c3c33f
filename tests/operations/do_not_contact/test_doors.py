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
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.journal.journal_export import export_journal
from clientlists_desktop.operations.lists.copied_rows import record_copied_rows
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.runtime.authorization import permission_of
from clientlists_desktop.operations.settings import set_country
from clientlists_desktop.texts.export_words import (
    campaign_words,
    correction_words,
    journal_words,
    report_words,
)
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
    "8 (916) 123-45-67", "89161234567", "9161234567", "79161234567.0", "9161234567.0",
    "call 79161234567", "тел. 8 916 123-45-67, after 6", "+7 916 123 45 67", "wa.me/79161234567",
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
