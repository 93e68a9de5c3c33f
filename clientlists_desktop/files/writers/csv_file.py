"""Writes CSV files."""

import csv
import io
import re
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from clientlists_desktop.files.writers.cells import Cell
from clientlists_desktop.files.writers.target_file import replace_file

_ROWS_AT_ONCE = 2_000
_NUMBER_LIKE = re.compile(r"[+\-]?[\d\s().,:\-]+")
_SIGN = re.compile(r"[=＝@＠+\-＋－\t\r]")
"""Most cells hold none of these and need no closer look."""
_BREAKS = r"\t\v\f\r\n\x1c-\x1e\x85\u2028\u2029"
_CHOSEN_DELIMITER = re.compile(r"[\s:^~]")
"""Only whoever asks for it splits there, and words that begin with a sign often follow."""
_REVERSED_NUMBER = re.compile(r"[\d\s().,:\-]*")
_CALCULATES = re.compile(r"[\d\s.,:]*[*/^&<>%!|({+\-=]")
"""Behind a signed number, our comma is a decimal comma for whoever splits elsewhere."""
_DELIMITER_LINE = re.compile(r'[\s"]*sep=', re.IGNORECASE)
"""In the first cell, Excel takes this for the choice of a delimiter."""


class _Splits:
    """Where a reader may split who knows nothing of our delimiter.

    Args:
        marks: delimiters that such a reader takes.
    """

    def __init__(self, marks: str) -> None:
        between = rf'[\s"{marks}:^~]'
        # Where a cell may start that is run. Each run of delimiters and blanks is looked at once,
        # however long it is.
        self.start = re.compile(
            rf"(?:\A|(?<!{between})(?={between}))({between}*+)([=＝@＠+\-＋－])"
        )
        self.delimiter = re.compile(f"[{_BREAKS}{marks}]")


_BEHIND_COMMAS, _BEHIND_OTHERS = _Splits(";|"), _Splits(",;|")
"""Whoever splits at our commas knows which of them stand within quotes. Behind another delimiter
quotes are none to them, and every comma within a text ends a cell."""


@dataclass(frozen=True)
class CsvFormat:
    """How a CSV is written; by default in UTF-8 with a byte order mark, so that Excel reads it."""

    delimiter: str = ","
    encoding: str = "utf-8-sig"


EXCEL_CSV = CsvFormat()


def write_csv(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    count: int,
    before_visible: Callable[[], None] | None = None,
    form: CsvFormat = EXCEL_CSV,
    *,
    overwrite: bool = True,
) -> Generator[int, None, int]:
    """Write a CSV in which no text becomes a formula.

    Yields rows written, and returns how many characters were replaced by a question mark because
    the encoding lacks them. A CSV has no text cells, so an apostrophe is put before whatever looks
    like a formula, also within a text: a reader may split it at a semicolon or a line break.
    Numbers with a sign are left as they are.

    Args:
        count: how many rows there are.
        before_visible: called when all is on the disk; if it raises, there is no file.
        overwrite: whether a file that is there by then may be replaced.
    """
    written = 0
    encoder = _Encoder(form.encoding)
    with replace_file(path, before_visible, overwrite=overwrite) as file:
        text = io.TextIOWrapper(file, form.encoding, newline="")
        # The guards below rely on it that commas stand within quotes.
        writer = (
            csv.writer(text, delimiter=form.delimiter)
            if form.delimiter == ","
            else csv.writer(text, delimiter=form.delimiter, quoting=csv.QUOTE_NONNUMERIC)
        )
        splits = _splits(form.delimiter)
        names = _escaped(header, splits)
        if names and _DELIMITER_LINE.match(str(names[0])):
            names[0] = f"'{names[0]}"
        writer.writerow(encoder.encodable(names))
        source = iter(rows)
        while several := list(islice(source, _ROWS_AT_ONCE)):
            writer.writerows(encoder.encodable(_escaped(row, splits)) for row in several)
            written += len(several)
            yield written
        if written != count:
            # No file is better than one that lost rows.
            raise RuntimeError("the number of rows to write differs from the count")
        text.flush()
        text.detach()
    return encoder.replaced


class _Encoder:
    """Replaces the characters that an encoding lacks, and counts them."""

    def __init__(self, encoding: str) -> None:
        self.replaced = 0
        self._encoding = encoding
        self._has_all = encoding.startswith("utf")

    def encodable(self, cells: list[Cell]) -> list[Cell]:
        """Return cells that can be encoded."""
        if self._has_all:
            return cells
        return [self._encodable(cell) if isinstance(cell, str) else cell for cell in cells]

    def _encodable(self, text: str) -> str:
        kept = text.encode(self._encoding, "replace").decode(self._encoding)
        if kept != text:
            self.replaced += sum(a != b for a, b in zip(kept, text, strict=False))
        return kept


def escape_formulas(row: Sequence[Cell], delimiter: str) -> list[Cell]:
    """Return the cells of a row, of which none is a formula, nor are two side by side.

    Args:
        delimiter: what will stand between them.
    """
    return _escaped(row, _splits(delimiter))


def _splits(delimiter: str) -> _Splits:
    return _BEHIND_COMMAS if delimiter == "," else _BEHIND_OTHERS


def _escaped(row: Sequence[Cell], splits: _Splits) -> list[Cell]:
    cells: list[Cell] = []
    ends_in_number = False
    for cell in row:
        if isinstance(cell, int):
            ends_in_number = cell < 0
        else:
            if ends_in_number and _CALCULATES.match(cell) and not _NUMBER_LIKE.fullmatch(cell):
                cell = f"'{cell}"
            ends_in_number = False
            if _SIGN.search(cell):
                cell, ends_in_number = _escape_formula(cell, splits)
        cells.append(cell)
    return cells


def _escape_formula(text: str, splits: _Splits) -> tuple[str, bool]:
    """Return a text with its guards, and whether a signed number stands at its end."""
    is_number = _NUMBER_LIKE.fullmatch(text) is not None
    if is_number and not splits.delimiter.search(text):
        return text, text.lstrip()[0] in "+-"
    numbers_from = len(text) - len(_REVERSED_NUMBER.match(text[::-1])[0])  # type: ignore[index]
    ends_in_number = False

    def guard(found: re.Match[str]) -> str:
        nonlocal ends_in_number
        before, sign = found.groups()
        last = re.split("[:^~]", before)[-1]
        is_start = bool(splits.delimiter.search(last)) or (found.start() == 0 and last == before)
        if sign in "+-＋－" and found.end() >= numbers_from:
            ends_in_number = ends_in_number or is_start
            return found[0]
        if is_start or (
            sign in "=＝"
            and _CHOSEN_DELIMITER.search(before)
            and text[found.end() : found.end() + 1].strip()
        ):
            return f"{before}'{sign}"
        return found[0]

    guarded = splits.start.sub(guard, text)
    if text[0] in "\t\r" and not is_number:
        guarded = f"'{guarded}"
    return guarded, ends_in_number
