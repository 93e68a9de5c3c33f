"""Workbooks read with calamine, for speed; and XLS that xlrd refuses though Excel forgives it."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.readers.sheets import Chunk, Sheet, SheetNotes, take_chunk
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.workbooks.cell_values import typed_cell_text
from clientlists_desktop.files.workbooks.memory import MORE, limited_memory
from clientlists_desktop.files.workbooks.packages.guard import PackageScan


def open_with_calamine(
    source: Source, scan: PackageScan, more_memory: int = MORE
) -> Iterator[Sheet]:
    """Yield the sheets with calamine, each loaded when it is reached.

    calamine builds a dense table and aborts its process over cells that lie far apart, so the
    caller scans a package first and runs this where a crash does no harm.

    Args:
        more_memory: by how many bytes the process may grow.
    """
    try:
        with limited_memory(more_memory):
            book = CalamineWorkbook.from_filelike(io.BytesIO(source.content))
            metadata = book.sheets_metadata
    except BaseException as error:
        raise refusal_of(source, error) from error
    for index, sheet in enumerate(metadata):
        if sheet.typ is not SheetTypeEnum.WorkSheet:
            continue
        try:
            with limited_memory(more_memory):
                opened = book.get_sheet_by_index(index)
        except BaseException as error:
            raise refusal_of(source, error) from error
        rows_before, columns_before = opened.start or (0, 0)
        height = opened.height if opened.end is not None else 0
        progress = [0, rows_before + height]
        # calamine returns the blank rows before the first used one, but not the blank columns.
        rows = opened.iter_rows() if height else iter(())
        values = _read_values(rows, columns_before, sheet.name, scan)
        yield Sheet(
            sheet.name,
            sheet.visible is SheetVisibleEnum.Visible,
            _read_chunks(values, columns_before, progress),
            lambda progress=progress: progress[0] / max(1, progress[1]),  # type: ignore[misc]
            progress[1] if height else 0,
            scan.notes[sheet.name],
        )
        del opened, rows, values


def _read_values(
    rows: Iterator[list[Any]], columns_before: int, name: str, scan: PackageScan
) -> Iterator[list[list[Any]]]:
    """Yield the values in chunks, as Excel shows them where a number format adds to them."""
    formatted, shown, first = scan.formatted.get(name), scan.shown.get(name), 1
    while taken := take_chunk(rows):
        if formatted is not None and scan.formats:
            formatted.show(taken, first, columns_before, scan.formats, scan.notes[name])
        if shown:
            _show_texts(taken, first, columns_before, shown, scan.notes[name])
        first += len(taken)
        yield taken


def _show_texts(
    rows: list[list[Any]],
    first: int,
    columns_before: int,
    shown: Mapping[tuple[int, int], str],
    notes: SheetNotes,
) -> None:
    """Replace whole numbers by the text that is shown where that has more digits or a plus."""
    for number, values in enumerate(rows, start=first):
        for index, value in enumerate(values):
            if type(value) is float and value.is_integer():
                column = index + columns_before
                text = shown.get((number, column), "")
                held = str(int(value))
                digits = "".join(filter(str.isdecimal, text))
                if digits.endswith(held) and text.lstrip("+ (-)0123456789") == "":
                    if digits != held:
                        notes.shown[column] += 1
                    values[index] = text


def _read_chunks(
    chunks: Iterator[list[list[Any]]], columns_before: int, progress: list[int]
) -> Iterator[Chunk]:
    before = [""] * columns_before
    for taken in chunks:
        progress[0] += len(taken)
        chunk: Chunk = []
        for values in taken:
            # Most cells are texts; a call for each would cost more than the rest of the loop.
            cells = [value if type(value) is str else typed_cell_text(value) for value in values]
            if before:
                cells = before + cells
            chunk.append(cells)
        yield chunk


def refusal_of(source: Source, error: BaseException) -> Refused:
    """Return the refusal. The libraries' own messages may quote cells and aren't passed on."""
    if isinstance(error, (KeyboardInterrupt, SystemExit)):
        # calamine's panics aren't Exceptions either; anything else isn't the file's fault.
        raise error
    if isinstance(error, Refused):
        return error
    if "password" in str(error).lower():
        return Refused(Refusal.PASSWORD, file=source.name)
    return Refused(Refusal.DAMAGED, file=source.name)
