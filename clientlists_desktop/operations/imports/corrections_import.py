"""Imports rows that a colleague corrected: finds them by key and edits them in one step."""

import re
from collections import Counter
from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.imports.row_keys import (
    RowKey,
    file_name_in,
    quoted,
    read_key,
    token_of,
)
from clientlists_desktop.core.imports.row_validation import MOST_CHARACTERS, RowValidator
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.core.layouts.layout_options import HeaderInFirstRow
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.readers.table import open_table
from clientlists_desktop.files.source import read_source
from clientlists_desktop.files.xml_text import without_illegal
from clientlists_desktop.operations.imports.edits import NewCells, change_rows, row_validator_of
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.imports import drafts, rows, steps
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

MERGE = "merge"
_UNKNOWN_SHOWN = 20
_FAILED = RowFilter(outcome=Outcome.FAILED)
_LINE_END = re.compile(r"\r\n?")


@dataclass(frozen=True)
class MergedCorrections:
    """The result of importing a correction file.

    Attributes:
        corrected: rows that the file changed and that no longer fail.
        still_wrong: rows of the file that still fail.
        unknown: rows whose key belongs to no row of the draft; they were ignored.
        unknown_rows: the numbers of the first of these, as Excel shows them.
        untouched: failed rows that the file lacks, and rows of the file that don't fail and were
            left alone, because they were edited or removed here meanwhile.
        added: new rows.
        lacking: columns that the file lacks, so that their cells didn't change.
        file: the draft afterwards.
    """

    corrected: int
    still_wrong: int
    unknown: int
    unknown_rows: tuple[int, ...]
    untouched: int
    added: int
    lacking: tuple[str, ...]
    file: CheckedFile


@needs(Permission.MAKE_LISTS)
def import_corrections(
    workspace: Workspace, draft: int, path: Path, actor: Actor, *, careful: bool = False
) -> Generator[Progress, None, MergedCorrections]:
    """Replace cells of a draft with those of a correction file, all of them or none.

    Args:
        careful: read with the slower, streaming reader, after the fast one died on this file.
    """
    workspace.use_cache(CACHE_MB)
    file = drafts.get_checked_file(workspace, draft)
    sheet = yield from _read(path, careful)
    name = as_text(path.name)
    sorted_rows = _sort(file, sheet, _key_column(workspace, file, name, sheet))
    known = {row.position: row for row in rows.rows_at(workspace, file, sorted(sorted_rows.keyed))}
    validator, earlier = row_validator_of(file), steps.cells_before(workspace, file.id)
    new: list[NewCells] = []
    added, unknown = sorted_rows.added, sorted_rows.unknown
    kept: set[int] = set()
    for position, (first, *others) in sorted_rows.keyed.items():
        row = known.get(position)
        if row is None:
            unknown += [line.number for line in (first, *others)]
            continue
        added += others
        cells = _merged(row.cells, first.cells)
        stays = row.outcome is Outcome.REMOVED or cells == list(row.cells)
        if stays or _is_unchanged_since_export(validator, first.cells, earlier.get(position, ())):
            kept.add(position)
        else:
            new.append(NewCells(position, cells))
    place = steps.last_position(workspace, file.id)
    place -= place % SPACING
    for line in sorted(added, key=lambda line: line.number):
        place += SPACING
        new.append(NewCells(place, _merged((), line.cells)))
    wrong = set(rows.positions(workspace, file, _FAILED))
    after = yield from change_rows(workspace, file, MERGE, {"file": name}, new)
    failed = known.keys() & set(rows.positions(workspace, after, _FAILED))
    return MergedCorrections(
        corrected=len(known.keys() - failed - kept),
        still_wrong=len(failed),
        unknown=len(unknown),
        unknown_rows=tuple(sorted(unknown)[:_UNKNOWN_SHOWN]),
        untouched=len(wrong - known.keys()) + len(kept - failed),
        added=len(added),
        lacking=sorted_rows.lacking,
        file=after,
    )


@dataclass
class _Sheet:
    """The content of a correction file: its header, and its rows with their numbers."""

    header: list[str]
    rows: list[tuple[int, list[str]]]


class _Line(NamedTuple):
    """A row of a correction file: its number, and its cells by the column of the draft."""

    number: int
    cells: dict[int, str]


@dataclass
class _Sorted:
    """The rows of a correction file, sorted by what their keys say.

    Attributes:
        keyed: rows by the position in the draft that their key names.
        added: rows without a key.
        unknown: numbers of rows with a key that isn't of this draft.
        lacking: columns of the draft that the file lacks.
    """

    keyed: dict[int, list[_Line]] = field(default_factory=dict)
    added: list[_Line] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)
    lacking: tuple[str, ...] = ()


def _read(path: Path, careful: bool) -> Generator[Progress, None, _Sheet]:
    yield Progress()
    source = read_source(path)
    table = open_table(source, HeaderInFirstRow(), careful=careful)
    found: list[tuple[int, list[str]]] = []
    for batch in table.batches:
        found += batch.rows
        yield Progress(len(found))
    if table.header is None:
        raise Refused(Refusal.EMPTY, file=as_text(path.name))
    return _Sheet([cell.strip() for cell in table.header], found)


def _key_column(workspace: Workspace, file: CheckedFile, name: str, sheet: _Sheet) -> int:
    """Return the index of the key column; Refused when it is missing or of another draft.

    It is found by its content, since its heading may be in any language; if no key is left, by the
    name of the draft's file in the heading.
    """
    found: Counter[int] = Counter()
    others: Counter[tuple[int, RowKey]] = Counter()
    ours = token_of(file)
    is_ours = False
    for _, cells in sheet.rows:
        for index, cell in enumerate(cells):
            if cell.count(".") == 2 and (key := read_key(cell)):
                found[index] += 1
                is_ours |= (key.draft, key.token) == (file.id, ours)
                others[index, RowKey(key.draft, key.token, 0)] += 1
    if not found:
        heading = quoted(file.source.name)
        for index, cell in enumerate(sheet.header):
            if heading in cell and cell not in file.columns:
                return index
        raise Refused(Refusal.NO_KEY_COLUMN, file=name, expected=file.source.name)
    if not is_ours:
        (index, other), _ = others.most_common(1)[0]
        theirs = _file_of(workspace, other) or file_name_in(
            sheet.header[index] if index < len(sheet.header) else ""
        )
        raise Refused(Refusal.WRONG_DRAFT, file=name, name=theirs, expected=file.source.name)
    return found.most_common(1)[0][0]


def _file_of(workspace: Workspace, key: RowKey) -> str | None:
    """Return the name of the file that a key belongs to; None if its draft isn't here."""
    try:
        file = drafts.get_checked_file(workspace, key.draft)
    except Refused:
        return None
    return file.source.name if token_of(file) == key.token else None


def _sort(file: CheckedFile, sheet: _Sheet, key_column: int) -> _Sorted:
    """Sort the rows of a correction file by their keys."""
    places: dict[int, int] = {}
    for index, name in enumerate(sheet.header):
        if index != key_column and name in file.columns:
            places.setdefault(file.columns.index(name), index)
    lacking = tuple(name for place, name in enumerate(file.columns) if place not in places)
    made = _Sorted(lacking=lacking)
    token = token_of(file)
    for number, line in sheet.rows:
        cells = {place: line[index] if index < len(line) else "" for place, index in places.items()}
        written = line[key_column].strip() if key_column < len(line) else ""
        key = read_key(written)
        is_ours = key is not None and (key.draft, key.token) == (file.id, token)
        if written and not is_ours:
            made.unknown.append(number)
        elif key is not None:
            made.keyed.setdefault(key.position, []).append(_Line(number, cells))
        elif not is_blank(list(cells.values())):
            made.added.append(_Line(number, cells))
    return made


def _merged(cells: Sequence[str], given: Mapping[int, str]) -> list[str]:
    """Return cells with those that a file changed, apart from what saving a workbook changes."""
    made = list(cells)
    made += [""] * (max(given, default=-1) + 1 - len(made))
    for place, cell in given.items():
        if cell != made[place] and _as_saved(cell) != _as_saved(made[place]):
            made[place] = cell
    while made and not made[-1]:
        made.pop()
    return made


def _as_saved(cell: str) -> str:
    """Return a text as it comes out of a workbook."""
    return _LINE_END.sub("\n", without_illegal(cell[:MOST_CHARACTERS])[0])


def _is_unchanged_since_export(
    validator: RowValidator, given: Mapping[int, str], earlier: Iterable[list[str]]
) -> bool:
    """Whether the colleague didn't touch a row that was edited here after the export.

    The file then holds its earlier cells, and these must not undo the edit. Only failed rows are
    exported, so earlier cells that don't fail are the colleague's own correction.
    """
    return any(
        _merged(cells, given) == cells
        and validator.validate(0, 0, 0, cells).row.outcome == Outcome.FAILED
        for cells in earlier
    )
