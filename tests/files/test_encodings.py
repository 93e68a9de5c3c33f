"""The encoding of a text: known from its bytes, guessed and reported so, or chosen by a person."""

import codecs
import json

import pytest

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.files.code_pages import guess_code_page
from clientlists_desktop.files.encodings import COMMON, detect_encoding
from clientlists_desktop.files.letter_frequencies import Language
from tests.benchmarks.encodings import PAGES, decode, decode_lists
from tests.files.made import read, refusal, write_bytes
from tests.files.made_lists import accented_list, made_list
from tests.letters import LANGUAGES, PAGE, count

RUSSIAN = "телефон,имя,город\n" + "".join(
    f"7912345678{n},{name},{city}\n"
    for n, (name, city) in enumerate(
        [
            ("Мария", "Новосибирск"),
            ("Иван", "Екатеринбург"),
            ("Пётр", "Нижний Новгород"),
            ("Ольга", "Санкт-Петербург"),
            ("Дмитрий", "Москва"),
        ]
    )
)
FRENCH = "téléphone,prénom\n33612345678,Chloé\n33612345679,Zoë\n"


def rows_of(text: str) -> list[list[str]]:
    return [line.split(",") for line in text.splitlines()[1:]]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (RUSSIAN.encode(), "utf-8-sig"),
        (codecs.BOM_UTF8 + RUSSIAN.encode(), "utf-8-sig"),
        (RUSSIAN.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be"), "utf-16"),
        (RUSSIAN.encode("utf-16-le"), "utf-16-le"),
        (RUSSIAN.encode("utf-16-be"), "utf-16-be"),
        (RUSSIAN.encode("utf-32"), "utf-32"),
        (b"phone\n12025550147\n", "utf-8-sig"),
    ],
)
def test_unicode_is_known_for_certain(tmp_path, data, name):
    whole = read(write_bytes(tmp_path / "people.csv", data))
    assert (whole.encoding.name, whole.encoding.guessed) == (name, False)
    assert whole.encoding.errors == 0
    text = RUSSIAN if len(data) > 30 else "phone\n12025550147\n"
    assert whole.table.header == text.splitlines()[0].split(",")
    assert whole.cells == rows_of(text)


def test_a_mark_does_not_become_part_of_the_first_number(tmp_path):
    path = write_bytes(tmp_path / "people.csv", codecs.BOM_UTF8 + b"12025550147,Ann\n")
    assert read(path).rows == [(0, 1, ["12025550147", "Ann"])]


def test_windows_1251_is_guessed_and_reported_as_a_guess(tmp_path):
    whole = read(write_bytes(tmp_path / "people.csv", RUSSIAN.encode("cp1251")))
    assert whole.encoding.guessed
    assert whole.cells == rows_of(RUSSIAN)


@pytest.mark.parametrize("encoding", ["cp1251", "cp1252", "koi8_r", "cp932", "gb18030", "cp1254"])
def test_an_eight_bit_encoding_is_always_a_guess(tmp_path, encoding):
    text = {"cp1252": FRENCH, "cp1254": FRENCH}.get(encoding, RUSSIAN.replace("ё", "е"))
    whole = read(write_bytes(tmp_path / "people.csv", text.encode(encoding)))
    assert whole.encoding.guessed
    assert len(whole.rows) == len(rows_of(text))
    assert [cells[0] for cells in whole.cells] == [cells[0] for cells in rows_of(text)]


@pytest.mark.parametrize("encoding", ["cp1251", "windows-1251", "CP1251", "koi8_r", "cp866"])
def test_a_chosen_encoding_is_followed(tmp_path, encoding):
    path = write_bytes(tmp_path / "people.csv", RUSSIAN.encode(encoding))
    whole = read(path, encoding=encoding)
    assert not whole.encoding.guessed
    assert whole.cells == rows_of(RUSSIAN)


def test_windows_1252_reads_right_when_chosen(tmp_path):
    path = write_bytes(tmp_path / "people.csv", FRENCH.encode("cp1252"))
    assert read(path, encoding="cp1252").cells == rows_of(FRENCH)


@pytest.mark.parametrize("data", [RUSSIAN.encode(), codecs.BOM_UTF8 + RUSSIAN.encode()])
def test_a_chosen_utf_8_drops_the_mark(tmp_path, data):
    whole = read(write_bytes(tmp_path / "people.csv", data), encoding="utf-8")
    assert whole.table.header[0] == "телефон"


def test_a_chosen_encoding_that_does_not_fit_is_refused_with_the_line(tmp_path):
    data = b"phone,name\n12025550147,Ann\n12025550163,Zo\xeb\n"
    refused = refusal(write_bytes(tmp_path / "people.csv", data), encoding="utf-8")
    assert refused.reason is Refusal.WRONG_ENCODING
    assert (refused.facts["seen"], refused.facts["row"]) == ("utf-8", 3)


@pytest.mark.parametrize("name", ["klingon", "", "hex", "rot13", "undefined"])
def test_an_unknown_encoding_is_refused(tmp_path, name):
    refused = refusal(write_bytes(tmp_path / "people.csv", FRENCH), encoding=name)
    assert refused.reason is Refusal.UNKNOWN_ENCODING


def test_a_few_damaged_bytes_leave_a_long_utf_8_text_utf_8(tmp_path):
    data = (RUSSIAN * 5).encode() + b"79123456780,\xff,x\n"
    whole = read(write_bytes(tmp_path / "people.csv", data))
    assert (whole.encoding.name, whole.encoding.errors) == ("utf-8-sig", 1)
    assert whole.cells[-1] == ["79123456780", "\ufffd", "x"]


@pytest.mark.parametrize(("name", "page"), [("Пётр", "cp1251"), ("Íñigo", "cp1252")])
def test_rows_of_another_encoding_below_leave_utf_8_utf_8(tmp_path, name, page):
    head = "телефон,имя\n" + "".join(f"7912345{n},{name} {n}\n" for n in range(1000, 1020))
    data = head.encode() + f"79123456780,{name}\n".encode(page) * 3
    whole = read(write_bytes(tmp_path / "people.csv", data))
    assert whole.encoding.name == "utf-8-sig"
    assert whole.encoding.errors > 0
    assert whole.cells[: len(rows_of(head))] == rows_of(head)


def test_rows_of_another_encoding_far_below_leave_utf_8_utf_8():
    row = "Müller;4915123456789\n"
    encoding = detect_encoding("a.csv", row.encode() * 40_000 + row.encode("cp1252") * 4_000)
    assert (encoding.name, encoding.errors) == ("utf-8-sig", 4_000)


@pytest.mark.parametrize("page", ["cp1251", "cp866", "koi8_r", "cp1252", "gb18030", "cp932"])
@pytest.mark.parametrize("name", ["Рёа", "ÃŸé", "раз рёв", "山田太郎", "Ольга"])
def test_no_other_encoding_is_taken_for_damaged_utf_8(page, name):
    data = "".join(f"7912345{n},{name}\n" for n in range(1000, 1040)).encode(page, "ignore")
    assert data.isascii() or detect_encoding("a.csv", data).name != "utf-8-sig"


def test_half_a_character_of_utf_16_is_refused(tmp_path):
    data = RUSSIAN.encode("utf-16") + b"\x31"
    assert refusal(write_bytes(tmp_path / "a.csv", data)).reason is Refusal.WRONG_ENCODING


@pytest.mark.parametrize("name", COMMON)
def test_every_offered_encoding_is_one(tmp_path, name):
    path = write_bytes(tmp_path / "people.csv", "phone\n12025550147\n".encode(name))
    assert read(path, encoding=name).cells == [["12025550147"]]


@pytest.mark.parametrize("language", PAGES)
def test_the_letters_of_names_tell_the_code_page(language):
    for page in PAGES[language]:
        found = decode(page, [made_list(language, rows, 7) for rows in (10, 30)], page, 2)
        assert (found.right, found.missed) == (2, 0)


def test_a_few_accented_names_in_an_american_list_are_read_right():
    lists = [accented_list(rows, accented, 7) for rows in (20, 200) for accented in (1, 3, 6)]
    found = decode("us", lists, "cp1252", 5)
    assert found.right >= 5
    assert not found.missed


@pytest.mark.long
def test_nearly_all_made_lists_are_decoded_right_and_the_others_asked():
    for found in decode_lists():
        assert found.right >= found.least, found
        assert not found.missed, found


MIXED = "phone,name\n12025550147,Ana Muñoz\n12025550148,Raúl Peña\n12025550149,João Simões\n"


def test_names_from_several_western_languages_are_read_right(tmp_path):
    text = (
        MIXED
        + "12025550150,Niccolò Forlì\n"
        + "".join(f"1202555{n},Emily Stone\n" for n in range(1000, 1008))
    )
    whole = read(write_bytes(tmp_path / "a.csv", text.encode("cp1252")))
    assert whole.cells == rows_of(text)


@pytest.mark.parametrize("rows", [5, 60])
@pytest.mark.parametrize("sign", ["£", "€"])
def test_a_sign_of_money_alone_stays_one(tmp_path, sign, rows):
    text = "Phone,Name,Owed\n"
    text += "".join(f"+1202555{1000 + n},N{n},{sign}{n % 9}00\n" for n in range(rows))
    whole = read(write_bytes(tmp_path / "a.csv", text.encode("cp1252")))
    assert whole.cells == rows_of(text)


def test_the_number_sign_between_russian_words_stays_one(tmp_path):
    text = "телефон,договор\n" + "".join(f"7912345{n},№ {n}\n" for n in range(1000, 1060))
    whole = read(write_bytes(tmp_path / "a.csv", text.encode("cp1251")))
    assert whole.cells == rows_of(text)


def test_a_doubtful_guess_names_a_cell_that_tells():
    data = "phone,name\n48600000000,Zażółć Gęś\n".encode("iso8859_2")
    encoding = detect_encoding("a.csv", data)
    assert encoding.guessed
    if encoding.rival is not None:
        assert encoding.rival.reads != encoding.rival.instead
        assert encoding.rival.row == 2


def test_japanese_mail_is_found_though_it_is_ascii(tmp_path):
    text = "電話,名前\n819012345678,山田太郎\n"
    whole = read(write_bytes(tmp_path / "a.csv", text.encode("iso2022_jp")))
    assert whole.cells == rows_of(text)


def test_the_table_of_letters_is_the_one_that_cldr_gives():
    table = json.loads(PAGE.read_text(encoding="utf-8"))
    assert set(table) == set(LANGUAGES)
    # Counted anew for one language: babel's next edition may add names, but not another language.
    fresh, kept = count("es")["letters"], table["es"]["letters"]
    assert {letter for letter in fresh if fresh[letter] > 20} <= set(kept)


def test_a_word_without_end_is_judged_by_its_beginning(monkeypatch):
    seen = []
    plausibility = Language.plausibility
    monkeypatch.setattr(
        Language, "plausibility", lambda self, word: seen.append(word) or plausibility(self, word)
    )
    guess_code_page(b"phone,name\n" + b"\xe9" * 10_000, "fr")
    assert 0 < max(map(len, seen)) <= 64
