"""Every file that is written, of nasty texts, read by others: nothing runs, nothing is lost.

A text is equal in a workbook, but for characters that XML forbids, which are counted; in a CSV, but
for the apostrophes before formulas.
"""

import csv
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import python_calamine
from openpyxl.cell import WriteOnlyCell

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.core.names import as_text, safe_file_name
from clientlists_desktop.files.xml_text import without_illegal
from clientlists_desktop.operations.campaigns.campaign_report import save_campaign_report
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.clients.projects import create_project
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
    journal_words,
    report_words,
)
from tests.faults.report import Plan, Trial
from tests.faults.texts.nasty_texts import LONGEST, pieces, short_texts
from tests.operations.client_samples import make_campaign, move
from tests.operations.helpers import check, finish, make_list
from tests.people import MAKER, sign_up

_COLUMNS = 20
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\r]|_(?=x[0-9A-Fa-f]{4}_)"
)
_CODE = re.compile("_x([0-9A-Fa-f]{4})_")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:"
_DELIMITERS = {"comma": 44, "semicolon": 59, "tab": 9, "bar": 124}
_SECONDS = 180


@dataclass(frozen=True)
class Written:
    """A file that was written, and the texts that must be in it.

    Attributes:
        replaced: the characters that are said to be replaced.
    """

    path: Path
    texts: Counter[str]
    replaced: int


def trials(plan: Plan) -> Iterator[Trial]:
    """Write every kind of file and read it in every way."""
    lines = [*pieces(_COLUMNS)][: plan.count]
    names = short_texts()[: plan.count * 4]
    with closing(Workspace(plan.folder / "workspace.sqlite")) as workspace:
        sign_up(workspace)
        yield from _names(workspace, names)
        files = list(_write_all(workspace, plan.folder, lines))
    yield Trial("import: cells as they are in the file", _compare_import(lines, files[0]))
    for written in files:
        read = READERS if written.path.suffix == ".xlsx" else {"csv": _read_csv}
        for reader, function in read.items():
            yield Trial(f"{written.path.name} by {reader}", function(written))
    yield from _office(plan.folder, [one.path for one in files])


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
    workspace: Workspace, folder: Path, lines: Sequence[Sequence[str]]
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
        "journal.xlsx": (lambda path: _journal(workspace, path), ()),
    }
    for name, (export, cells) in kinds.items():
        done: Exported = finish(export(folder / name))  # type: ignore[arg-type]
        yield Written(done.path, Counter(c for row in cells for c in row if c), done.replaced)


def _report(workspace: Workspace, campaign: int, path: Path):
    return save_campaign_report(workspace, campaign, path, campaign_words(), MAKER)


def _rejects(workspace: Workspace, draft: int, path: Path):
    return save_report(workspace, draft, path, report_words(), MAKER)


def _corrections(workspace: Workspace, draft: int, path: Path):
    return save_corrections(workspace, draft, path, correction_words(), MAKER)


def _journal(workspace: Workspace, path: Path):
    return export_journal(workspace, path, LineFilter(), journal_words(), MAKER)


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


def _expected(texts: Counter[str]) -> Counter[str]:
    whole: Counter[str] = Counter()
    for text, count in texts.items():
        whole[without_illegal(text)[0]] += count
    return whole


def _compare(written: Written, found: Counter[str]) -> str:
    missing = _expected(written.texts) - found
    return f"not there: {[text[:60] for text in missing][:8]!r}" if missing else ""


def _by_openpyxl(written: Written) -> str:
    book = openpyxl.load_workbook(written.path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    if formulas := [cell.value for cell in cells if cell.data_type == "f"]:
        return f"formulas: {formulas[:5]}"
    # It leaves codes as they are.
    found = Counter(_decoded(cell.value) for cell in cells if isinstance(cell.value, str))
    counted = sum(without_illegal(t)[1] * n for t, n in written.texts.items())
    if counted != written.replaced and written.texts:
        return f"{counted} characters were replaced, and {written.replaced} are said to be"
    return _compare(written, found)


def _decoded(text: str) -> str:
    return _CODE.sub(lambda found: chr(int(found[1], 16)), text)


def _by_calamine(written: Written) -> str:
    book = python_calamine.load_workbook(written.path)
    found = Counter(
        cell
        for name in book.sheet_names
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
        if isinstance(cell, str)
    )
    return _compare(written, found)


READERS = {"openpyxl": _by_openpyxl, "calamine": _by_calamine}


def _read_csv(written: Written) -> str:
    with written.path.open(encoding="utf-8-sig", newline="", errors="surrogatepass") as file:
        found = Counter(cell.replace("'", "") for row in csv.reader(file) for cell in row)
    wanted: Counter[str] = Counter()
    for text, count in written.texts.items():
        wanted[text.replace("'", "")] += count
    missing = wanted - found
    return f"not there: {[text[:60] for text in missing][:8]!r}" if missing else ""


def _office(folder: Path, paths: Sequence[Path]) -> Iterator[Trial]:
    """Open everything in LibreOffice, CSVs split at each delimiter; no cell may calculate."""
    if not shutil.which("soffice"):
        yield Trial("LibreOffice: skipped, it is not here")
        return
    for path in paths:
        splits = {"": None} if path.suffix == ".xlsx" else _DELIMITERS
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
