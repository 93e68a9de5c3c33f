"""The naive program: the one that anybody would write first, beside which ours is measured.

Each row by a library's reader, each number by a library's parser, each client by its own insert.
"""

import csv
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from pathlib import Path

import openpyxl
import peewee
import phonenumbers
import xlrd


@dataclass
class Counts:
    """What became of the rows."""

    ready: int = 0
    failed: int = 0
    duplicate: int = 0


class Client(peewee.Model):
    row = peewee.IntegerField()
    phone = peewee.CharField()
    fields = peewee.TextField()


class Rejected(peewee.Model):
    row = peewee.IntegerField()
    cells = peewee.TextField()
    reason = peewee.CharField()


def import_naively(path: Path, database_path: Path) -> Counts:
    """Read, check and store a file; its first row is the header."""
    counts = Counts()
    seen: set[tuple[str, ...]] = set()
    database = peewee.SqliteDatabase(str(database_path))
    rows = _READERS[path.suffix](path)
    next(rows)
    with database.bind_ctx([Client, Rejected]), database.atomic():
        database.create_tables([Client, Rejected])
        for number, cells in enumerate(rows, start=2):
            digits = re.sub(r"\D", "", cells[0])
            if not _is_phone_number(digits):
                counts.failed += 1
                Rejected.create(row=number, cells=json.dumps(cells), reason="not a phone number")
                continue
            key = (digits, *cells[1:])
            if key in seen:
                counts.duplicate += 1
                Rejected.create(row=number, cells=json.dumps(cells), reason="duplicate")
                continue
            seen.add(key)
            counts.ready += 1
            Client.create(row=number, phone=digits, fields=json.dumps(cells[1:]))
    database.close()
    return counts


def _is_phone_number(digits: str) -> bool:
    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number) or phonenumbers.is_possible_number(number)


def _read_csv(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file)


def _read_xlsx(path: Path) -> Iterator[list[str]]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for cells in book.worksheets[0].iter_rows(values_only=True):
        yield ["" if cell is None else str(cell) for cell in cells]
    book.close()


def _read_xls(path: Path) -> Iterator[list[str]]:
    sheet = xlrd.open_workbook(path).sheet_by_index(0)
    for number in range(sheet.nrows):
        yield [
            str(int(cell)) if isinstance(cell, float) else str(cell)
            for cell in sheet.row_values(number)
        ]


_READERS = {".csv": _read_csv, ".xlsx": _read_xlsx, ".xls": _read_xls}

if __name__ == "__main__":
    _start = time.process_time()
    _found = import_naively(Path(sys.argv[1]), Path(sys.argv[2]))
    print(json.dumps([time.process_time() - _start, *astuple(_found)]))
