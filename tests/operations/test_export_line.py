"""No file leaves the program without its line in the journal."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.consent.consent_export import save_proof, save_sheet
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.journal.journal_export import export_journal
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.export_words import (
    campaign_words,
    correction_words,
    journal_words,
    report_words,
)
from tests.operations.client_samples import make_campaign, move, new_project
from tests.operations.helpers import check, finish, write
from tests.people import AGREED, MAKER, sign_up

ROWS = (("Phone", "Name"), ("12025550147", "Ann"), ("no number", "Lev"))
EXPORTS = ("list", "rejects", "corrections", "campaign", "dialer", "journal", "sheet", "proof")


def run(kind: str, workspace: Workspace, target: Path) -> None:
    if kind == "list":
        finish(export_list(workspace, 1, target.with_suffix(".xlsx"), MAKER))
    elif kind == "rejects":
        finish(save_report(workspace, 2, target.with_suffix(".csv"), report_words(), MAKER))
    elif kind == "corrections":
        finish(
            save_corrections(workspace, 2, target.with_suffix(".xlsx"), correction_words(), MAKER)
        )
    elif kind == "campaign":
        target = target.with_suffix(".csv")
        finish(save_campaign_report(workspace, 1, target, campaign_words(), MAKER))
    elif kind == "dialer":
        finish(export_for_dialer(workspace, 1, target.with_suffix(".xlsx"), MAKER))
    elif kind == "journal":
        wanted = LineFilter()
        target = target.with_suffix(".xlsx")
        finish(export_journal(workspace, target, wanted, journal_words(), MAKER))
    elif kind == "sheet":
        save_sheet(workspace, 1, b"%PDF", target.with_suffix(".pdf"), MAKER)
    else:
        save_proof(workspace, 1, target.with_suffix(".txt"), MAKER)


def prepare(workspace: Workspace, folder: Path) -> None:
    """Make list 1 with a proof, draft 2, and the started campaign 1."""
    proof = folder / "proof.txt"
    proof.write_text("yes")
    first = check(workspace, write(folder / "one.csv", ROWS))
    made = create_list(workspace, first.id, "Spring", replace(AGREED, proofs=(proof,)), MAKER)
    check(workspace, write(folder / "two.csv", ROWS))
    campaign = make_campaign(workspace, new_project(workspace), made, settings=CallSettings())
    move(workspace, campaign, Move.START)


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


@pytest.mark.parametrize("kind", EXPORTS)
def test_no_file_appears_if_its_line_cannot_be_written(workspace, tmp_path, out, kind):
    prepare(workspace, tmp_path)
    impatient = Workspace(workspace.path, patience=0)
    lines = journal.lines_count(workspace)
    with locked(workspace.path), pytest.raises(Refused) as refused:
        run(kind, impatient, out / "file")
    assert refused.value.reason is Refusal.WORKSPACE_BUSY
    assert list(out.iterdir()) == []
    assert journal.lines_count(workspace) == lines
    run(kind, impatient, out / "file")
    assert len(list(out.iterdir())) == 1
    assert journal.lines_count(workspace) == lines + 1
    impatient.close()


def test_no_file_appears_if_a_reader_keeps_its_line_from_being_stored(workspace, tmp_path, out):
    """The lock that writes a line is free, but the transaction can't be committed."""
    prepare(workspace, tmp_path)
    impatient = Workspace(workspace.path, patience=0)
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM setting").fetchone()
        with pytest.raises(Refused):
            run("sheet", impatient, out / "file")
    assert list(out.iterdir()) == []
    impatient.close()


@contextmanager
def read_only(workspace: Workspace) -> Iterator[None]:
    """Let nobody write the workspace, nor anything in its folder."""
    workspace.close()
    folder, user = workspace.path.parent, os.geteuid()
    for path in (*folder.iterdir(), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    if user == 0:
        os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        workspace.close()
        os.setresuid(user, user, user)
        folder.chmod(0o755)


@pytest.fixture
def public_folder():
    """A folder that any account of the system may enter."""
    folder = Path(tempfile.mkdtemp(prefix="clientlists-"))
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def medium(public_folder):
    (public_folder / "medium").mkdir()
    workspace = Workspace(public_folder / "medium" / "workspace.sqlite")
    sign_up(workspace)
    prepare(workspace, workspace.path.parent)
    return workspace


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="no permissions of this kind")
def test_an_owner_exports_from_a_read_only_medium_and_is_told_of_the_missing_line(
    medium, public_folder
):
    target = public_folder / "list.xlsx"
    with read_only(medium):
        done = finish(export_list(medium, 1, target, MAKER))
        assert done.unjournaled
    assert openpyxl.load_workbook(target).active["A2"].value == "12025550147"


@pytest.mark.skipif(not hasattr(os, "setresuid"), reason="no permissions of this kind")
def test_nobody_else_exports_from_a_read_only_medium(medium, public_folder):
    accounts.create_account(medium, "owner", "correct horse battery", (Role.OWNER,))
    accounts.set_roles(medium, MAKER.id, (Role.OUTBOUND_MANAGER,))
    target = public_folder / "list.xlsx"
    with read_only(medium):
        with pytest.raises(Refused) as refused:
            finish(export_list(medium, 1, target, MAKER))
        assert refused.value.reason is Refusal.NO_WRITE_PERMISSION
    assert not target.exists()
