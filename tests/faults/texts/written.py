"""A file that was written, as others read it: every text is in it, and nothing runs."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import python_calamine

from clientlists_desktop.files.writers.csv_file import EXCEL_CSV, CsvFormat
from clientlists_desktop.files.xml_text import without_illegal

_CODE = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Written:
    """A file that was written, and the texts that must be in it.

    Attributes:
        replaced: the characters that are said to be replaced.
        form: of a CSV.
    """

    path: Path
    texts: Counter[str]
    replaced: int
    form: CsvFormat = EXCEL_CSV


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


def _by_csv(written: Written) -> str:
    form = written.form
    with written.path.open(encoding=form.encoding, newline="") as file:
        lines = csv.reader(file, delimiter=form.delimiter)
        found = Counter(cell.replace("'", "") for row in lines for cell in row)
    wanted: Counter[str] = Counter()
    counted = 0
    for text, count in written.texts.items():
        there = _encodable(text, form.encoding)
        counted += count * sum(one != other for one, other in zip(there, text, strict=True))
        wanted[there.replace("'", "")] += count
    if counted > written.replaced:
        return f"{counted} characters were replaced, and {written.replaced} are said to be"
    missing = wanted - found
    return f"not there: {[text[:60] for text in missing][:8]!r}" if missing else ""


def _encodable(text: str, encoding: str) -> str:
    return text if encoding.startswith("utf") else text.encode(encoding, "replace").decode(encoding)


TEXT_READERS = {"csv": _by_csv}
