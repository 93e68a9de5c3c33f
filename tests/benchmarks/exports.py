"""Export beside the write-only mode of openpyxl, and whether readers see the same texts."""

import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import openpyxl
import python_calamine

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.lists.list_export import export_list
from tests.benchmarks import data
from tests.benchmarks.figures import Figure, Setting, at_least
from tests.benchmarks.measures import finish
from tests.people import MAKER, new_workspace

_RUNS = 5


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield how many times faster a list is exported, and what other readers find in it."""
    folder, rows = setting.folder, 6 * setting.rows // 5
    source, target = folder / "export.csv", folder / "export.xlsx"
    data.write_csv(source, 5, rows)
    workspace = new_workspace(folder / "export.sqlite")
    file = finish(import_file(workspace, source, "telephony", Choices(), MAKER))
    made = create_list(workspace, file.id, "Export", Confirmation("They agreed."), MAKER)
    ours, theirs = [], []
    for _ in range(_RUNS):
        start = time.process_time()
        finish(export_list(workspace, made.id, target, MAKER, overwrite=True))
        ours.append(time.process_time() - start)
        lines = _read_by_openpyxl(target)
        start = time.process_time()
        _write_by_openpyxl(folder / "other.xlsx", lines)
        theirs.append(time.process_time() - start)
    mine, other = median(ours), median(theirs)
    label = f"Export of {made.clients:,} × 5: openpyxl {other:.2f} s, ours {mine:.2f} s"
    yield at_least(label, other / mine, 5)
    book = python_calamine.CalamineWorkbook.from_path(target)
    found = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    same = [[str(cell) for cell in line] for line in found] == lines
    yield Figure(
        "    openpyxl and calamine read the same texts", "yes" if same else "no", "yes", same
    )
    text = folder / "export-list.csv"
    steps = sum(1 for _ in export_list(workspace, made.id, text, MAKER, overwrite=True))
    yield Figure("    CSV export can be cancelled", f"{steps} times", "≥ 2 times", steps >= 2)
    workspace.close()


def _read_by_openpyxl(path: Path) -> list[list[str]]:
    book = openpyxl.load_workbook(path, read_only=True)
    sheet = book.worksheets[0]
    lines = [[cell or "" for cell in line] for line in sheet.iter_rows(values_only=True)]
    book.close()
    return lines


def _write_by_openpyxl(path: Path, lines: list[list[str]]) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in lines:
        sheet.append(line)
    book.save(path)
