"""Writes tables to files, as XLSX or CSV, and reports the progress."""

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.files.writers.csv_file import EXCEL_CSV, CsvFormat, write_csv
from clientlists_desktop.files.writers.xlsx import Notes, SheetLayout, write_xlsx
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.operations.runtime.progress import map_progress

_COUNTS = ("clients", "replaced", "blocked", "kept", "blocked_cells", "kept_cells", "hashed")


@dataclass(frozen=True)
class Exported:
    """What was written.

    Attributes:
        clients: the number of rows.
        replaced: how many characters were replaced because no workbook can hold them.
        blocked: how many clients were left out because the do-not-contact book holds them.
        kept: how many were not, because an owner chose so.
        blocked_cells: how many other cells were written empty because they held a blocked number.
        kept_cells: how many were not, because an owner chose so.
        hashed: how many entries of the book were left out because only a hash of them is kept.
        unjournaled: whether the workspace is read-only, so that the journal has no line about it.
        too_big: whether the file is bigger than this program reads, so it can't be imported again.
    """

    path: Path
    clients: int
    replaced: int = 0
    too_big: bool = False
    unjournaled: bool = False
    blocked: int = 0
    kept: int = 0
    blocked_cells: int = 0
    kept_cells: int = 0
    hashed: int = 0

    def with_next(self, other: "Exported") -> "Exported":
        """Return what was written with another file after this one: its path, and all counts."""
        counts = {name: getattr(self, name) + getattr(other, name) for name in _COUNTS}
        return replace(
            other,
            too_big=self.too_big or other.too_big,
            unjournaled=self.unjournaled or other.unjournaled,
            **counts,
        )


def write_table(
    target: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    count: int,
    sheet_name: str,
    line: ExportLine,
    *,
    overwrite: bool,
    notes: tuple[str, Notes] | None = None,
    layout: SheetLayout | None = None,
    form: CsvFormat = EXCEL_CSV,
) -> Generator[Progress, None, Exported]:
    """Write XLSX, or CSV if the name ends with `.csv`.

    The file appears once it is complete and its line is in the journal.

    Args:
        count: how many rows there are.
        overwrite: whether a file that is there by then may be replaced.
        notes: title and lines of a further sheet; a CSV has none.
        form: how a CSV is written.
    """
    if target.suffix.lower() == ".csv":
        writing = write_csv(target, header, rows, count, line.write, form, overwrite=overwrite)
    else:
        layout = layout or SheetLayout()
        writing = write_xlsx(
            target, header, rows, count, sheet_name, notes, layout, line.write, overwrite=overwrite
        )
    replaced = yield from map_progress(writing, lambda n: Progress(n, n / max(1, count)))
    return Exported(target, count, replaced, unjournaled=line.is_missing)
