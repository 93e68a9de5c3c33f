"""Files that are made to be slow or big, and what it costs to answer them."""

import random
import sys
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from tests.benchmarks.data import workbook_parts
from tests.people import MAKER, new_workspace

_SIZE = 19 * 1024 * 1024
_MEBIBYTE = 1024 * 1024
_ROW = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>{1}</t></is></c></row>'


@dataclass(frozen=True)
class Answered:
    """What the answer to a file cost.

    Attributes:
        seconds: of the processor.
        peak: the largest resident memory, in MB.
        pause: the longest time without a sign of progress, in seconds.
        outcome: the reason of a refusal, or how many rows are ready.
    """

    seconds: float
    peak: float
    pause: float
    outcome: str


def answer(path: Path, folder: Path) -> Answered:
    """Import a file; to be called in a fresh process, since memory is counted from its start."""
    workspace = new_workspace(folder / "hostile.sqlite")
    started, seen, pause = time.process_time(), time.perf_counter(), 0.0
    work = import_file(workspace, path, "telephony", Choices(), MAKER)
    try:
        while True:
            next(work)
            now = time.perf_counter()
            pause, seen = max(pause, now - seen), now
    except StopIteration as stop:
        outcome = f"{stop.value.balance.ready:,} of {stop.value.balance.read:,} ready"
    except Refused as refused:
        outcome = refused.reason.value
    pause = max(pause, time.perf_counter() - seen)
    seconds = time.process_time() - started
    workspace.close()
    # Here, because Windows has no such module, and tests use the files of this one.
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / _MEBIBYTE
    return Answered(seconds, peak, pause, outcome)


def _lines(path: Path, lines: Iterator[str], size: int = _SIZE) -> None:
    """Write lines until the file has its size."""
    with path.open("wb") as file:
        for line in lines:
            data = line.encode()
            if len(data) > size:
                return
            file.write(data)
            size -= len(data)


def _phones() -> Iterator[str]:
    chance = random.Random(15)
    while True:
        yield f"7912{chance.randrange(10**7):07d}"


def _ordinary(path: Path) -> None:
    _lines(path, (f"{phone},Мария,Москва,Д-{n}\n" for n, phone in enumerate(_phones())))


def _all_fail(path: Path) -> None:
    _lines(path, (f"{n},Мария,Москва,Д-{n}\n" for n, _ in enumerate(_phones())))


def _garbage(path: Path) -> None:
    _lines(path, (f"уточнить {phone} у Анны,Москва\n" for phone in _phones()))


def _duplicates(path: Path) -> None:
    _lines(path, iter(lambda: "79123456789,Мария,Москва,Д-1\n", ""))


def _long_cells(path: Path) -> None:
    _lines(path, (f"{phone},{'имя ' * 8000}\n" for phone in _phones()))


def _long_addresses(path: Path) -> None:
    _lines(path, (f"{phone * 2900}\n" for phone in _phones()))


def _columns(count: int) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        head = ",".join(f"поле{n}" for n in range(count)) + "\n"
        rows = (",".join([phone, *("а" * 3 for _ in range(count - 1))]) + "\n"
                for phone in _phones())  # fmt: skip
        _lines(path, iter([head, *islice(rows, 1 + _SIZE // count // 4)]))

    return write


def _empty_columns(path: Path) -> None:
    _lines(path, (f"{phone}{',' * 1000}\n" for phone in _phones()))


def _one_row(path: Path) -> None:
    path.write_text("79123456789" + ",79123456789" * (_SIZE // 12), encoding="utf-8")


def _one_cell(path: Path) -> None:
    path.write_text("7" * _SIZE, encoding="utf-8")


def _quotes(path: Path) -> None:
    path.write_text('phone,name\n79123456789,"' + '""' * (_SIZE // 2) + '"\n', encoding="utf-8")


def _stray_quotes(path: Path) -> None:
    _lines(path, (f'{phone},"" "a""\n' for phone in _phones()))


def _open_quotes(path: Path) -> None:
    _lines(path, (f'{phone},"a\n' for phone in _phones()))


def _two_lines(path: Path) -> None:
    _lines(path, (f'{phone},"a\nb, c"\n' for phone in _phones()))


def _escaped(path: Path) -> None:
    _lines(path, (f'{phone},"a \\"b\\", c"\n' for phone in _phones()))


def _only_quotes(path: Path) -> None:
    path.write_text('"' * _SIZE, encoding="utf-8")


def _spaces(path: Path) -> None:
    _lines(path, iter(lambda: " " * 60 + "\n", ""))


def _blank_rows(path: Path) -> None:
    _lines(path, iter(lambda: "\n", ""), _SIZE)


def _blank_cells(path: Path) -> None:
    _lines(path, iter(lambda: " , , , \n", ""), _SIZE)


def _then_phones(blank: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        _lines(path, iter(lambda: blank, ""), _SIZE - 20)
        with path.open("a", encoding="utf-8") as file:
            file.write("\n79123456789\n")

    return write


def _legacy(path: Path) -> None:
    text = "".join(f"{phone};Muñoz;Málaga\n" for phone in islice(_phones(), 700_000))
    path.write_bytes(text.encode("cp1252"))


def _book(rows: Callable[[], Iterator[str]], texts: Sequence[str] = ()) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, text in workbook_parts().items():
                archive.writestr(name, text)
            with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
                sheet.write(_SHEET_HEAD)
                for row in rows():
                    sheet.write(row.encode())
                sheet.write(b"</sheetData></worksheet>")
            with archive.open("xl/sharedStrings.xml", "w") as shared:
                shared.write(_TEXTS_HEAD)
                for text in texts:
                    shared.write(text.encode())
                shared.write(b"</sst>")

    return write


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_HEAD = f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}"><sheetData>'.encode()
_TEXTS_HEAD = f'<?xml version="1.0"?><sst xmlns="{_MAIN}">'.encode()


def _rows_of(texts: Callable[[], Iterator[str]]) -> Callable[[Path], None]:
    return _book(lambda: (_ROW.format(n, text) for n, text in enumerate(texts(), start=1)))


def _noise(size: int, seed: int) -> str:
    return random.Random(seed).randbytes(size // 2).hex()


def _spaces_book() -> Iterator[str]:
    """Spaces that pack 1:350, just within what is allowed."""
    piece = " " * 32_000 + _noise(60, 1)
    return (piece for _ in range(12_000))


def _huge_texts() -> Iterator[str]:
    return (_noise(32_000, n) for n in range(1_000))


def _wide_book() -> Iterator[str]:
    names = [_letters(n) for n in range(256)]
    for row in range(1, 6_000):
        cells = "".join(f'<c r="{name}{row}"><v>{79123000000 + row}</v></c>' for name in names)
        yield f'<row r="{row}">{cells}</row>'


def _letters(column: int) -> str:
    first, second = divmod(column, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)


def _shared_bomb() -> Iterator[str]:
    """Many cells that share one text of 32,000 characters."""
    for row in range(1, 12_000):
        yield f'<row r="{row}"><c r="A{row}" t="s"><v>0</v></c></row>'


def _blank_cells_book() -> Iterator[str]:
    for row in range(1, 400_000):
        yield f'<row r="{row}"><c r="A{row}" s="1"/><c r="B{row}" s="1"/></row>'


def _padded_book() -> Iterator[str]:
    """White space between the rows: nothing to read, much to inflate."""
    yield _ROW.format(1, "79123456789")
    for n in range(12_000):
        yield " " * 32_000 + _noise(0, 1) + f"<!--{_noise(60, n)}-->"


FILES: dict[str, Callable[[Path], None]] = {
    "ordinary.csv": _ordinary,
    "every row fails.csv": _all_fail,
    "garbage.csv": _garbage,
    "every row a duplicate.csv": _duplicates,
    "long cells.csv": _long_cells,
    "long addresses.csv": _long_addresses,
    "256 columns.csv": _columns(256),
    "1000 columns.csv": _columns(1000),
    "1000 empty columns.csv": _empty_columns,
    "one row.csv": _one_row,
    "one cell.csv": _one_cell,
    "quotes in a cell.csv": _quotes,
    "stray quotes.csv": _stray_quotes,
    "open quotes.csv": _open_quotes,
    "cells on two lines.csv": _two_lines,
    "escaped quotes.csv": _escaped,
    "only quotes.csv": _only_quotes,
    "rows of spaces.csv": _spaces,
    "blank rows.csv": _blank_rows,
    "rows of blank cells.csv": _blank_cells,
    "spaces, then a number.csv": _then_phones(" " * 60 + "\n"),
    "blank rows, then a number.csv": _then_phones("\n"),
    "legacy encoding.csv": _legacy,
    "spaces.xlsx": _rows_of(_spaces_book),
    "huge texts.xlsx": _rows_of(_huge_texts),
    "256 columns.xlsx": _book(_wide_book),
    "one shared text.xlsx": _book(_shared_bomb, [f"<si><t>{'x' * 32_000}</t></si>"]),
    "one huge text.xlsx": _book(_shared_bomb, [f"<si><t>{_noise(30_000_000, 1)}</t></si>"]),
    "blank cells.xlsx": _book(_blank_cells_book),
    "padded.xlsx": _book(_padded_book),
}
"""Every file has up to 20 MB, as the program accepts."""


def write_file(name: str, folder: Path) -> Path:
    """Write one of the files unless it is there."""
    path = folder / name
    if not path.exists():
        FILES[name](path)
    return path
