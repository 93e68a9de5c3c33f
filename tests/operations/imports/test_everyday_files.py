"""Everyday files that people complain about in public trackers, each with its right answer."""

from random import Random
from typing import NamedTuple

import pytest

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import QuestionCode
from tests.operations.helpers import check, write

C = QuestionCode


class Case(NamedTuple):
    """A file and its right answer.

    Attributes:
        asked: the questions, vital ones with an exclamation mark.
        header, column: number of the header row, and letter of the address column.
    """

    name: str
    table: list[tuple[object, ...]]
    ready: int
    failed: int = 0
    asked: tuple[str, ...] = ()
    answers: tuple[tuple[QuestionCode, str], ...] = ()
    header: int | None = 1
    column: str = "A"
    ending: str = "csv"


def mobiles(start: str, count: int, digits: int) -> list[str]:
    random = Random(start)
    return [
        start + "".join(random.choices("23456789", k=digits - len(start))) for _ in range(count)
    ]


MOSCOW = [("Телефон", "Имя"), *[(number, "К") for number in mobiles("916", 50, 10)]]
US_AREAS = ("502", "410", "504", "951", "718", "617", "919", "985", "206", "312")
US = [(number, "C") for area in US_AREAS for number in mobiles(area, 6, 10)]
FRENCH = [("Mobile",), *[(number,) for number in mobiles("6123", 5, 9)]]
COLOMBIAN = ("3219217183", "3125342385", "3210259397", "3219433351", "3213715638")
CODES = [("Name", "Code", "Phone"), ("Anna", "+7", "9161234567"), ("Boris", "+375", "291234567"),
         ("Clara", "+1", "2125551234")]  # fmt: skip
SAID = ("yes", "no", "TRUE", "", "1")
DNC = [
    ("Phone", "Name", "Do not call"),
    *[(f"7916123456{n}", "Anna", said) for n, said in enumerate(SAID)],
]
BITRIX = [("ID", "Имя", "Рабочий телефон", "Мобильный телефон"), *[
    (str(n), "Анна", "+7 495 737-42-55" if n < 10 else "", f"+7 935 807-{n // 100:02}-{n % 100:02}")
    for n in range(200)]]  # fmt: skip
AMO = [("ID", "Имя контакта", "Рабочий телефон (контакт)", "Мобильный телефон (контакт)"),
       ("1", "Анна", "'+79161234567", ""), ("2", "Борис", "", "'+79162345678")]  # fmt: skip
GOOGLE = [("Name", "Phone 1 - Type", "Phone 1 - Value", "Phone 2 - Type", "Phone 2 - Value"),
          ("Anna", "Mobile", "+7 916 123-45-67 ::: +7 495 123-45-67", "Work", ""),
          ("Boris", "Mobile", "+7 916 234-56-78", "Work", "+7 495 234-56-78"),
          ("Clara", "", "", "Work", "+7 495 345-67-89")]  # fmt: skip
REPORT = [("Отчет по контрагентам",), ("Период: 01.01.2026 - 31.01.2026",), (),
          ("Контрагент", "ИНН", "Телефон", "Сумма"),
          ("ООО Ромашка", "7707083893", "+7 495 123-45-67", "1 000,00"),
          ("ИП Иванов", "500100732259", "+7 916 234-56-78", "2 000,00")]  # fmt: skip
EXPORT = [("Выгрузка клиентов на 01.02.2026", "", ""), ("", "", ""), ("ФИО", "Телефон", "Город"),
          ("Анна", "+79161234567", "Тверь"), ("Борис", "+79162345678", "Тула")]  # fmt: skip
TAX = [("ИНН", "Тел. контакт", "Имя"), ("7707083893", "8 (916) 123-45-67", "Анна"),
       ("500100732259", "8 (916) 234-56-78", "Борис")]  # fmt: skip
BARCODES = [("Barcode", "Тел клиента"), ("4607012345678", "+7 916 123-45-67"),
            ("4607012345685", "+7 916 234-56-78")]  # fmt: skip
GIVEN = ("МСК", "МСК+2", "UTC+7", "Екатеринбург")
ZONES = [
    ("Телефон", "Часовой пояс"),
    *[(f"7916123456{n}", zone) for n, zone in enumerate(GIVEN)],
]
UKRAINE = [("Телефон",), ("38 (067) 123-45-67",), ("38(067)2345678",), ("38-050-345-67-89",),
           ("80671234568",), ("+38 (067) 456-78-90",), ("380675678901",)]  # fmt: skip
TOTALS = [("Phone", "Name"), ("79161234567", "A"), ("Subtotal Tver", "1"), ("79162345678", "B"),
          ("Subtotal Tula", "1"), ("79163456789", "C"), ("Total", "3")]  # fmt: skip
TWO_ROWS = [("Client", "", "Contact", ""), ("First name", "Last name", "Phone", "City"),
            ("Anna", "A", 79161234567, "Tver"), ("Boris", "B", 79162345678, "Tula")]  # fmt: skip
SPLIT_HEADER = [("Phone", "First", "Time"), ("number", "name", "zone"),
                (79161234567, "Anna", "+03:00"), (79162345678, "Boris", "+05:00")]  # fmt: skip
SPLIT_RUSSIAN = [("Фамилия,", "Контактный", "Дата"), ("имя", "телефон", "рождения"),
                 ("Анна", "+7 916 123-45-67", "01.02.1990"),
                 ("Борис", "+7 916 234-56-78", "02.03.1991")]  # fmt: skip
UNDER_TITLE = [("Clients of May",), ("Client", "Contact"), ("name", "phone"),
               ("Jörg", "+49 171 1234567"), ("Eva", "+49 172 2345678")]  # fmt: skip
SHORT_REPORT = [("ООО Ромашка",), ("Список контрагентов",), ("Период: 01.01.2026 - 31.03.2026",),
                ("Отбор: Группа В списке",), (), ("№", "Контрагент", "ИНН", "Телефон", "Сумма"),
                ("1", "ООО Лютик", "7707083893", "+7 916 123-45-67", "100"),
                ("2", "ИП Петров", "500100732259", "+7 916 234-56-78", "30"),
                ("Итого", "", "", "", "130")]  # fmt: skip
SPANISH = [("Nº pedido", "Cliente", "Teléfono móvil", "No llamar"),
           ("600123456", "Ana", "612345678", ""), ("600123457", "Raúl", "698765432", "Sí"),
           ("600123458", "Íñigo", "655443322", "")]  # fmt: skip
GERMAN = [("Kd-Nr.", "Name", "Mobiltelefon", "Nicht anrufen"),
          ("4915112345", "Jan", "+49 171 1234567", "ja"),
          ("4915112346", "Eva", "+49 172 2345678", "nein")]  # fmt: skip
TURKISH = [("Sipariş No", "Ad", "Cep Telefonu", "Arama izni"),
           ("905321234500", "Ali", "+90 532 123 45 67", "Hayır"),
           ("905321234501", "Gül", "+90 533 123 45 68", "Evet")]  # fmt: skip
REMARKS = [("Телефон", "Комментарий"), ("+79161234567", "просила больше не звонить!"),
           ("+79162345678", "не звонить после 18"), ("+79163456789", "VIP")]  # fmt: skip
AREAS_US = [("Name", "Area Code", "Phone", "Ext"), ("John", "212", "736-5000", "12"),
            ("Mary", "415", "986-1234", "")]  # fmt: skip
AREAS_BRAZIL = [("Nome", "DDD", "Celular"), ("João", "11", "98765-4321"),
                ("Ana", "21", "99876-5432")]  # fmt: skip
AREAS_TOWNS = [("Имя", "Код города", "Телефон"), ("Анна", "495", "123-45-67"),
               ("Борис", "8452", "12-34-56"), ("Вера", "(812)", "7654321"),
               ("Глеб", "3452", "123456")]  # fmt: skip
AREAS_RUSSIA = [("Имя", "Код", "Телефон"), ("Анна", "(916)", "234-56-78"),
                ("Борис", "903", "2345679"), ("Вера", "", "+7 916 234-56-70")]  # fmt: skip
CONTACTS = [("Клиент", "Связь"), ("Анна", "+7 916 123-45-67"), ("Борис", "b@x.ru"),
            ("Вера", "v@x.ru")]  # fmt: skip

OUTLOOK = [("First Name", "Business Phone", "Mobile Phone"),
           *[("Ann", f"+44 20 7946 020{n}", f"+44 7911 12345{n}" if n % 2 else "")
             for n in range(8)]]  # fmt: skip
RARE = [("Name", "Phone", "Phone 2"), *[("Ann", f"+44 20 7946 020{n}", "") for n in range(8)],
        ("Bob", "+44 20 7946 0210", "+44 7911 123450")]  # fmt: skip
BILLING = [("Billing Phone", "Shipping Phone"),
           *[(f"+44 20 7946 020{n}", f"020 7946 020{n}") for n in range(4)]]  # fmt: skip
MANAGERS = [("Менеджер", "Телефон менеджера", "Клиент", "Телефон"),
            *[("Олег", "+74957374255", "Анна", f"+7916234567{n}" if n else "")
              for n in range(4)]]  # fmt: skip
OFFICE = [("Name", "Phone", "Mobile"),
          *[("Ann", "+442079460200", f"+44791112345{n}") for n in range(4)]]  # fmt: skip
MOMENTS = [("20260301101500", "Ann", "+44 7911 123450"),
           ("20260301101501", "Bob", "+44 7911 123451")]  # fmt: skip
PLACES = [("55.751244, 37.618423", "Ann", "79161234501"),
          ("56.75124, 38.6184", "Bob", "79162345602")]  # fmt: skip
CALLS = [("Дата", "Кто", "Кому"),
         *[("2026-03-01", "74951234502", f"7916234567{n}") for n in range(4)]]  # fmt: skip
ADVERTS = [("Номер", "Контакт"), ("3456789012", "+7 916 234-56-78"),
           ("3456789013", "+7 916 234-56-79")]  # fmt: skip

CASES = [
    Case("bare Moscow mobiles", MOSCOW, 0, 50, ("country!",)),
    Case("… of Russia", MOSCOW, 50, answers=((C.COUNTRY, "RU"),)),
    Case("bare US numbers", [("Phone", "Name"), *US], 0, 60, ("country!",)),
    Case("… of the US, a few valid elsewhere", [("Phone", "Name"), *US], 55, 5, ("two_readings",),
         answers=((C.COUNTRY, "US"),)),
    Case("French mobiles without the 0", FRENCH, 0, 5, ("country!",)),
    Case("… of France", FRENCH, 5, answers=((C.COUNTRY, "FR"),)),
    Case("Colombian mobiles, valid in Belgium and the Netherlands",
         [("Nombre", "Celular"), *[("Ana", number) for number in COLOMBIAN]], 0, 5, ("country!",),
         column="B"),
    Case("three of the US, two of them unlikely in Egypt",
         [("Phone",), ("2012243910",), ("2015738839",), ("2072219539",)], 0, 3, ("country!",)),
    Case("three of China, one of them unlikely in the US",
         [("Phone",), ("13146768300",), ("13124230853",), ("13121939436",)], 0, 3, ("country!",)),
    Case("three of the US with one mistyped",
         [("Phone",), ("12025550143",), ("12125550144",), ("11112223333",)], 3),
    Case("one without a code", [("Phone",), ("79161234567",), ("+79162345678",), ("89163456789",)],
         2, 1, ("country",)),
    Case("code column", CODES, 1, 2, ("country_column!",), column="C"),
    Case("… used", CODES, 3, answers=((C.COUNTRY_COLUMN, "Code"),), column="C"),
    Case("do not call", DNC, 5, asked=("opt_out!",)),
    Case("… followed", DNC, 2, 3, answers=((C.OPT_OUT, "Do not call"),)),
    Case("Bitrix24, mobile mostly", BITRIX, 200, column="D"),
    Case("amoCRM", AMO, 1, 1, ("address!",), column="C"),
    Case("Google contacts", GOOGLE, 1, 2, ("address!",), column="C"),
    Case("1C report", REPORT, 2, header=4, column="C"),
    Case("title with a date", EXPORT, 2, header=3, column="B"),
    Case("tax numbers first", TAX, 0, 2, ("country",), column="B"),
    Case("barcodes first", BARCODES, 2, asked=("address",), column="B"),
    Case("zones under a Russian heading", ZONES, 3, 1, ("zone",)),
    Case("Ukraine", UKRAINE, 6, answers=((C.COUNTRY, "UA"),)),
    Case("subtotals", TOTALS, 3, 3),
    Case("two header rows", TWO_ROWS, 2, header=2, column="C", ending="xlsx"),
    Case("header split over two rows", SPLIT_HEADER, 2, asked=("zone",), header=2, ending="xlsx"),
    Case("… with the number in its second row", SPLIT_RUSSIAN, 2, header=2, column="B"),
    Case("… under a title", UNDER_TITLE, 2, header=3, column="B"),
    Case("more titles than clients", SHORT_REPORT, 2, 1, header=6, column="D"),
    Case("Spanish orders first", SPANISH, 3, asked=("opt_out!",), column="C",
         answers=((C.COUNTRY, "ES"),)),
    Case("German customers first", GERMAN, 2, asked=("opt_out!",), column="C"),
    Case("… refusals followed", GERMAN, 1, 1, column="C",
         answers=((C.OPT_OUT, "Nicht anrufen"),)),
    Case("Turkish consent", TURKISH, 1, 1, column="C", answers=((C.OPT_OUT, "Arama izni"),)),
    Case("refusals in remarks", REMARKS, 2, 1, answers=((C.OPT_OUT, "Комментарий"),)),
    Case("area codes of the US", AREAS_US, 1, 1, ("area_column!",), column="C"),
    Case("… used", AREAS_US, 2, column="C",
         answers=((C.AREA_COLUMN, "Area Code"), (C.COUNTRY, "US"))),
    Case("area codes of Brazil", AREAS_BRAZIL, 2, column="C",
         answers=((C.AREA_COLUMN, "DDD"), (C.COUNTRY, "BR"))),
    Case("codes of Russian operators", AREAS_RUSSIA, 3, column="C",
         answers=((C.AREA_COLUMN, "Код"), (C.COUNTRY, "RU"))),
    Case("area codes that begin as countries do", AREAS_TOWNS, 4, column="C",
         answers=((C.AREA_COLUMN, "Код города"), (C.COUNTRY, "RU"))),
    Case("… asked about", AREAS_RUSSIA[:3], 0, 2, ("area_column!",), column="C"),
    Case("few numbers among mail addresses", CONTACTS, 1, 2, column="B"),
    Case("names first, no header", [("Anna", "79161234567"), ("Boris", "79162345678")], 2,
         header=None, column="B"),
    Case("Outlook, office phones and a few mobiles", OUTLOOK, 8, asked=("address",), column="B"),
    Case("a second phone once", RARE, 9, column="B"),
    Case("the same phone twice", BILLING, 4),
    Case("phones of managers", MANAGERS, 3, 1, column="D"),
    Case("… alone", [row[:2] for row in MANAGERS[:2]], 1, column="B"),
    Case("one phone of the office", OFFICE, 4, asked=("address",), column="C"),
    Case("moments of an export first", MOMENTS, 2, header=None, column="C"),
    Case("places on a map first", PLACES, 2, header=None, column="C"),
    Case("barcodes of the US first", [("UPC", "Buyer cell"), ("036000291452", "502-555-2671")],
         0, 1, ("country",), column="B"),
    Case("calls of one line", CALLS, 4, asked=("address!",), column="C"),
    Case("numbers of adverts", ADVERTS, 0, 2, ("address!", "country")),
    Case("header repeated", [("Phone", "Name"), ("79161234567", "A"), ("Phone", "Name")], 1, 1),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_an_everyday_file_is_read_right_or_asked_about(workspace, tmp_path, case):
    choices = Choices()
    for code, value in case.answers:
        choices = choices.with_answer(code, value)
    file = check(workspace, write(tmp_path / f"a.{case.ending}", case.table), choices=choices)
    asked = tuple(one.code.value + "!" * one.vital for one in file.questions)
    seen = (file.balance.ready, file.balance.failed, asked)
    assert seen == (case.ready, case.failed, case.asked)
    assert (file.facts.header_row, file.facts.address_column) == (
        case.header,
        ord(case.column) - ord("A"),
    )
