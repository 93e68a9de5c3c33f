"""Made-up files for measuring: numbers of many countries, some written badly, none a person's.

45 % Russian, 30 % American, 25 % from other countries; 3 % are written with separators, 2 % are no
numbers, 1 % of the rows are exact duplicates and, in wide files, 1 % repeat a number only.
"""

import csv
import random
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from xml.sax.saxutils import escape

import phonenumbers
import xlwt
from phonenumbers import PhoneNumberFormat, PhoneNumberType

HEADER = ("Телефон", "Имя", "Фамилия", "Город", "Договор")
_RUSSIAN, _AMERICAN = 0.45, 0.30
_SEPARATED, _INVALID, _DUPLICATE, _SAME_NUMBER = 0.03, 0.02, 0.01, 0.01
_FIRST = ("Мария", "Иван", "Ольга", "Пётр", "Анна", "Сергей", "Дарья", "Лев", "Chloé", "美咲")
_LAST = ("Орлова", "Смирнов", "Кузнецова", "Попов", "Волкова", "Лебедев", "Зайцева", "O'Brien")
_CITIES = ("Москва", "Самара", "Казань", "Томск", "Псков", "Нижний Новгород", "Boston", "東京")
_NOT_NUMBERS = ("не указан", "12345", "70000000000000000", "уточнить у Анны", "+7 912")
_OTHERS = (
    "DE FR GB ES IT PL UA KZ BY UZ GE AM AZ TR IL AE SA EG ZA NG KE IN PK BD ID TH VN MY PH JP KR "
    "CN AU NZ CA CO PE CL SE NO FI DK NL BE AT CH CZ PT RO HU GR"
)

Row = tuple[str, ...]


class Numbers:
    """Draws numbers, nearly all of them valid."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._russian = [
            ("7", str(code), 7) for code in range(900, 1000) if self._fits("7", str(code), 7)
        ]
        self._american = [
            ("1", str(area), 7)
            for area in range(200, 1000)
            if self._fits("1", f"{area}", 7, "2345678")
        ]
        self._others = [start for region in _OTHERS.split() if (start := self._start_of(region))]

    def draw(self) -> tuple[str, str]:
        """Return a calling code and the digits behind it."""
        share = self._chance.random()
        if share < _RUSSIAN:
            code, start, digits = self._chance.choice(self._russian)
        elif share < _RUSSIAN + _AMERICAN:
            code, start, _ = self._chance.choice(self._american)
            return code, f"{start}{self._chance.randrange(2_000_000, 10_000_000)}"
        else:
            code, start, digits = self._chance.choice(self._others)
        return code, f"{start}{self._chance.randrange(10**digits):0{digits}d}"

    def _fits(self, code: str, start: str, digits: int, tail: str | None = None) -> bool:
        tails = [tail] if tail else [f"{self._chance.randrange(10**digits)}" for _ in range(6)]
        return all(_is_valid(f"{code}{start}{tail:0>{digits}}") for tail in tails)

    def _start_of(self, region: str) -> tuple[str, str, int] | None:
        example = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
        code = str(example.country_code)
        whole = phonenumbers.format_number(example, PhoneNumberFormat.E164)[1 + len(code) :]
        for digits in (6, 5, 4):
            if self._fits(code, whole[:-digits], digits):
                return code, whole[:-digits], digits
        return None


def _is_valid(digits: str) -> bool:
    number = phonenumbers.parse("+" + digits)
    e164 = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    return phonenumbers.is_valid_number(number) and e164 == "+" + digits


def make_rows(columns: int, seed: int = 7) -> Iterator[Row]:
    """Yield rows without end, the same for the same seed."""
    chance = random.Random(seed)
    numbers = Numbers(chance)
    earlier: list[Row] = [("79123456789", "Мария", "Орлова", "Москва", "Д-0")[:columns]]
    contract = 0
    while True:
        share = chance.random()
        if share < _DUPLICATE:
            yield chance.choice(earlier)
            continue
        contract += 1
        phone = _phone(chance, numbers)
        if columns > 1 and share < _DUPLICATE + _SAME_NUMBER:
            phone = chance.choice(earlier)[0]
        row = (phone, chance.choice(_FIRST), chance.choice(_LAST), chance.choice(_CITIES),
               f"Д-{contract}")[:columns]  # fmt: skip
        if contract % 50 == 0:
            earlier.append(row)
        yield row


def _phone(chance: random.Random, numbers: Numbers) -> str:
    share = chance.random()
    if share < _INVALID:
        return chance.choice(_NOT_NUMBERS)
    code, rest = numbers.draw()
    if share < _INVALID + _SEPARATED:
        return f"+{code} ({rest[:3]}) {rest[3:-2]}-{rest[-2:]}"
    return code + rest


def write_csv(path: Path, columns: int, count: int) -> None:
    """Write so many rows as UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER[:columns])
        writer.writerows(islice(make_rows(columns), count))


def fill_csv(path: Path, columns: int, size: int) -> None:
    """Write rows until the file has as many bytes as may be, and none more."""
    head = (",".join(HEADER[:columns]) + "\r\n").encode()
    with path.open("wb") as file:
        file.write(head)
        left = size - len(head)
        for row in make_rows(columns):
            line = (",".join(row) + "\r\n").encode()
            if len(line) > left:
                return
            file.write(line)
            left -= len(line)


def write_xls(path: Path, columns: int, count: int) -> None:
    """Write so many rows to one sheet of BIFF 8, half of the phones as numbers."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("Клиенты")
    for number, row in enumerate(_half_as_numbers([HEADER[:columns]], columns, count)):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell)
    book.save(str(path))


def write_xlsx(path: Path, columns: int, count: int) -> None:
    """Write so many rows as Excel does: texts shared, half of the phones as numbers."""
    shared: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            rows = _half_as_numbers([HEADER[:columns]], columns, count)
            for number, row in enumerate(rows, start=1):
                cells = "".join(
                    _cell(f"{'ABCDE'[i]}{number}", c, shared) for i, c in enumerate(row)
                )
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        archive.writestr(
            "xl/sharedStrings.xml", f'<?xml version="1.0"?><sst xmlns="{_MAIN}">{texts}</sst>'
        )


def _half_as_numbers(
    before: Iterable[Row], columns: int, count: int
) -> Iterator[tuple[str | int, ...]]:
    yield from before
    for number, row in enumerate(islice(make_rows(columns), count)):
        as_number = number % 2 and row[0].isascii() and row[0].isdigit() and len(row[0]) <= 15
        yield (int(row[0]), *row[1:]) if as_number else row


def _cell(place: str, value: str | int, shared: dict[str, int]) -> str:
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="s"><v>{shared.setdefault(value, len(shared))}</v></c>'


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_PARTS = {
    "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_SHEET_TYPE}.sharedStrings+xml"/>'
    "</Types>",
    "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<?xml version="1.0"?><workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="Clients" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?>'
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>",
}


def workbook_parts() -> dict[str, str]:
    """Return the parts of a workbook beside its sheet and its texts, by name."""
    return dict(_PARTS)
