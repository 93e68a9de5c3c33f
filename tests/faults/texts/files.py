"""Every file that is written, of nasty texts, read by others: nothing runs, nothing is lost.

A text is equal in a workbook, but for characters that XML forbids, which are counted; in a CSV, but
for the apostrophes before formulas.
"""

import re
import shutil
import sqlite3
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import product
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell import WriteOnlyCell

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.core.lists.csv_encodings import CSV_ENCODINGS
from clientlists_desktop.core.names import as_text, safe_file_name
from clientlists_desktop.files.writers.csv_file import EXCEL_CSV, CsvFormat
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.do_not_contact.entries_export import export_entries
from clientlists_desktop.operations.imports.corrections_export import save_corrections
from clientlists_desktop.operations.imports.rejects_report import save_report
from clientlists_desktop.operations.journal.journal_export import export_journal
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.export_words import (
    campaign_words,
    correction_words,
    entry_words,
    journal_words,
    report_words,
)
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.texts.translation import english
from tests.faults.report import Plan, Trial
from tests.faults.texts.nasty_texts import LONGEST, pieces, short_texts
from tests.faults.texts.written import READERS, TEXT_READERS, Written
from tests.operations.client_samples import make_campaign, move
from tests.operations.helpers import check, finish, make_list
from tests.people import MAKER, sign_up
from tests.texts.journal_lines import read_journal

_COLUMNS = 20
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\r]|_(?=x[0-9A-Fa-f]{4}_)"
)
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:"
_DELIMITERS = {"comma": 44, "semicolon": 59, "tab": 9, "bar": 124}
_SECONDS = 180


def trials(plan: Plan) -> Iterator[Trial]:
    """Write every kind of file and read it in every way."""
    lines = [*pieces(_COLUMNS)][: plan.count]
    names = short_texts()[: plan.count * 4]
    with closing(Workspace(plan.folder / "workspace.sqlite")) as workspace:
        sign_up(workspace)
        yield from _names(workspace, names)
        files = list(_write_all(workspace, plan.folder, lines, names))
    yield Trial("import: cells as they are in the file", _compare_import(lines, files[0]))
    for written in files:
        read = READERS if written.path.suffix == ".xlsx" else TEXT_READERS
        for reader, function in read.items():
            yield Trial(f"{written.path.name} by {reader}", function(written))
    yield from _office(plan.folder, files)


def _names(workspace: Workspace, names: Sequence[str]) -> Iterator[Trial]:
    """Give nasty names, which the journal then holds, and make file names of them."""
    # Lone surrogates reach no name: neither the window nor the command line lets them in.
    for name in filter(lambda one: as_text(one) == one, names):
        try:
            create_project(workspace, name, MAKER)
        except Refused:
            pass
        except Exception as error:
            yield Trial("names: stored or refused", f"{name!r}: {error!r}")
            continue
        yield Trial("names: stored or refused")
        made = safe_file_name(name)
        bad = re.search(r'[<>:"/\\|?*\x00-\x1f]|[ .]$|^(con|nul|aux|com1)\.?$', made, re.I)
        too_long = len(made.encode(errors="surrogatepass")) > 200
        yield Trial("names: of files", f"{name!r}: {made!r}" if bad or too_long else "")


def _write_all(
    workspace: Workspace, folder: Path, lines: Sequence[Sequence[str]], names: Sequence[str]
) -> Iterator[Written]:
    # No two headings are equal, or they would be numbered.
    header = [f"{text[:200]}{n}" for n, text in enumerate(lines[0])]
    good = [[f"7912{1_000_000 + n}", *texts] for n, texts in enumerate(lines)]
    bad = [["letters", *texts] for texts in lines]
    # With these, there is no doubt which column holds the numbers.
    bad += [[f"7913{1_000_000 + n}", *["Anna"] * _COLUMNS] for n in range(3 * len(lines))]
    made = make_list(workspace, hidden(folder / "good.xlsx", [["Phone", *header], *good]), "Good")
    file = check(workspace, hidden(folder / "bad.xlsx", [["Phone", *header], *bad]))
    failed = [row.cells[1:] for row in rows.every_row(workspace, file, (Outcome.FAILED,))]
    clients = [
        cells[1:]
        for cells in rows.every_client(workspace, drafts.get_checked_file(workspace, made.id))
    ]
    project = create_project(workspace, "Support", MAKER)
    campaign = make_campaign(workspace, project, made, "Calls", CallSettings())
    move(workspace, campaign, Move.START)
    notes = _fill_book(workspace, names)
    said = [[line_text(line, english)] for line in read_journal(workspace)]
    kinds: dict[str, tuple[Callable[[Path], object], Sequence[Sequence[str]]]] = {
        "list.xlsx": (lambda path: export_list(workspace, made.id, path, MAKER), clients),
        "dialer.xlsx": (
            lambda path: export_for_dialer(workspace, campaign.id, path, MAKER),
            clients,
        ),
        "dialer.csv": (
            lambda path: export_for_dialer(workspace, campaign.id, path, MAKER),
            clients,
        ),
        "report.xlsx": (lambda path: _report(workspace, campaign.id, path), clients),
        "report.csv": (lambda path: _report(workspace, campaign.id, path), clients),
        "rejects.xlsx": (lambda path: _rejects(workspace, file.id, path), failed),
        "rejects.csv": (lambda path: _rejects(workspace, file.id, path), failed),
        "corrections.xlsx": (lambda path: _corrections(workspace, file.id, path), failed),
        "book.xlsx": (lambda path: _book(workspace, path), notes),
        "book.csv": (lambda path: _book(workspace, path), notes),
        "journal.xlsx": (lambda path: _journal(workspace, path), said),
    }
    for name, (export, cells) in kinds.items():
        done: Exported = finish(export(folder / name))  # type: ignore[arg-type]
        yield Written(done.path, Counter(c for row in cells for c in row if c), done.replaced)
    yield from _write_csv_forms(workspace, made.id, folder, clients)


def _write_csv_forms(
    workspace: Workspace, made: int, folder: Path, cells: Sequence[Sequence[str]]
) -> Iterator[Written]:
    """Write a list as CSV with every delimiter and in every encoding that are offered."""
    texts = Counter(cell for row in cells for cell in row if cell)
    for encoding, (name, mark) in product(CSV_ENCODINGS, _DELIMITERS.items()):
        form, path = CsvFormat(chr(mark), encoding), folder / f"list {encoding} {name}.csv"
        done = finish(export_list(workspace, made, path, MAKER, form=form))
        yield Written(path, texts, done.replaced, form)


def _report(workspace: Workspace, campaign: int, path: Path):
    return save_campaign_report(workspace, campaign, path, campaign_words(), MAKER)


def _rejects(workspace: Workspace, draft: int, path: Path):
    return save_report(workspace, draft, path, report_words(), MAKER)


def _corrections(workspace: Workspace, draft: int, path: Path):
    return save_corrections(workspace, draft, path, correction_words(), MAKER)


def _journal(workspace: Workspace, path: Path):
    return export_journal(workspace, path, LineFilter(), journal_words(), MAKER)


def _fill_book(workspace: Workspace, notes: Sequence[str]) -> list[list[str]]:
    """Add entries with notes to the do-not-contact book; returns the notes as they are kept."""
    for at, note in enumerate(note for note in notes[::4] if as_text(note) == note):
        facts = EntryFacts(note=note)
        add_addresses(workspace, [f"7914{1_000_000 + at}"], "telephony", facts, MAKER)
    with closing(sqlite3.connect(workspace.path)) as connection:
        found = connection.execute("SELECT note FROM do_not_contact").fetchall()
    return [list(note) for note in found]


def _book(workspace: Workspace, path: Path):
    return export_entries(workspace, path, entry_words(), MAKER)


def hidden(path: Path, lines: Sequence[Sequence[str]]) -> Path:
    """Write a workbook whose texts hold what XML forbids as the codes that Excel reads."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Clients")
    for line in lines:
        cells = [
            WriteOnlyCell(sheet, _HIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text))
            for text in line
        ]
        for cell in cells:
            cell.data_type = "s"
        sheet.append(cells)
    book.save(path)
    return path


def _compare_import(lines: Sequence[Sequence[str]], first: Written) -> str:
    """Return which cells of the file became others in the workspace."""
    wanted = Counter(
        text
        for line in lines
        for text in line
        # Excel knows no codes of these, and openpyxl cuts what its codes make too long.
        if not re.search("[\ud800-\udfff\ufffe\uffff]", text)
        and len(_HIDDEN.sub("_x0000_", text)) <= LONGEST
    )
    missing = wanted - first.texts
    return f"not there: {[text[:60] for text in missing][:8]!r}" if missing else ""


def _office(folder: Path, files: Sequence[Written]) -> Iterator[Trial]:
    """Open everything in LibreOffice, CSVs split at each delimiter; no cell may calculate."""
    if not shutil.which("soffice"):
        yield Trial("LibreOffice: skipped, it is not here")
        return
    for written in files:
        path = written.path
        if written.form.encoding != EXCEL_CSV.encoding:
            # The same texts, or fewer.
            continue
        splits = {"": None} if path.suffix == ".xlsx" else _DELIMITERS
        if (own := written.form.delimiter) != EXCEL_CSV.delimiter:
            splits = {name: mark for name, mark in splits.items() if chr(mark) in (own, ",")}
        for name, delimiter in splits.items():
            out = folder / f"office {name}"
            options = [f"--infilter=CSV:{delimiter},34,76"] if delimiter else []
            home = f"-env:UserInstallation=file://{folder}/office"
            command = ["soffice", home, "--headless", *options, "--convert-to", "ods"]
            command += ["--outdir", str(out), str(path)]
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
            found = formulas_of(out / f"{path.stem}.ods")
            what = f"{path.name} by LibreOffice{name and ', split at the '}{name}"
            yield Trial(what, f"it calculates {found[:5]}" if found else "")


def formulas_of(path: Path) -> list[str]:
    """Return what the cells of an OpenDocument sheet calculate."""
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("content.xml"))
    return [v for cell in root.iter() if (v := cell.get(f"{_OFFICE}table:1.0}}formula"))]
