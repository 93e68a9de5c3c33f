"""Samples, previews and suggestions: what a person sees before deciding."""

from dataclasses import replace
from itertools import product

import openpyxl
import pytest

from clientlists_desktop.core.channels import CHANNELS
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutOptions
from clientlists_desktop.operations.imports.country_suggestion import (
    CountryCount,
    count_numbers_of_country,
)
from clientlists_desktop.operations.imports.fixes import run_to_end
from clientlists_desktop.operations.imports.preview import ENCODINGS, preview_file
from clientlists_desktop.operations.sample_files import sample_rows, save_sample
from tests.files.made import write_book
from tests.operations.helpers import check, finish, write
from tests.people import MAKER

NOTES = ("How to fill", [("Phone", "One number a row.")])
NATIONAL = (
    ("Phone", "GMT_ZONE"),
    ("8 (912) 345-67-89", ""),
    ("8 (495) 123-45-67", ""),
    ("(212) 555-01-63", ""),
    ("12025550147", "nonsense"),
    ("letters", ""),
    ("12025550162", ""),
)


@pytest.mark.long
def test_the_sample_of_each_channel_passes_its_check(workspace, tmp_path):
    for channel, ending in product(CHANNELS, ("xlsx", "csv")):
        path = tmp_path / f"{channel.code}.{ending}"
        save_sample(channel.code, path, "Address", NOTES)
        file = check(workspace, path, channel.code)
        assert file.balance.ready == file.balance.read == 5, path.name
        assert (file.balance.warned, file.balance.repaired) == (0, 0), path.name
        header, table = sample_rows(channel.code, "Address")
        assert file.columns == tuple(header), path.name
        assert len(table) == 5, path.name


def test_a_sample_has_its_explanation_on_a_second_sheet(tmp_path):
    path = tmp_path / "sample.xlsx"
    save_sample("telephony", path, "Phone", NOTES)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[1] == "How to fill"
    assert [cell.value for cell in book["How to fill"][1]] == ["Phone", "One number a row."]
    header = [cell.value for cell in book.worksheets[0][1]]
    assert header[:1] + header[-2:] == ["Phone", "GMT_ZONE", "DIALER_PRIORITY"]


def test_a_sample_replaces_a_file_only_if_allowed(tmp_path):
    path = tmp_path / "sample.csv"
    path.write_text("mine")
    with pytest.raises(Refused) as refused:
        save_sample("telephony", path, "Phone", NOTES)
    assert refused.value.reason is Refusal.FILE_EXISTS
    assert path.read_text() == "mine"
    save_sample("telephony", path, "Phone", NOTES, overwrite=True)
    assert path.read_text("utf-8-sig").startswith("Phone,")


def preview(path, encoding=None, delimiter=None):
    return run_to_end(preview_file(path, LayoutOptions(encoding, delimiter)))


def test_a_preview_shows_the_first_rows_in_each_encoding(tmp_path):
    path = tmp_path / "clients.csv"
    text = "Телефон;Имя\n\n" + "".join(f"7912345678{n % 10};Пётр\n" for n in range(900))
    path.write_bytes(text.encode("cp1251"))
    found = preview(path)
    assert (found.is_text, found.encoding, found.delimiter) == (True, "cp1251", ";")
    rows = found.sheets[0].rows
    assert rows[:3] == [["Телефон", "Имя"], [], ["79123456780", "Пётр"]]
    assert len(rows) == 200
    other = preview(path, "cp866", ",")
    assert (other.encoding, other.delimiter) == ("cp866", ",")
    assert other.sheets[0].rows[2][0].startswith("79123456780;")
    assert "Пётр" not in other.sheets[0].rows[2][0]


@pytest.mark.parametrize("careful", [False, True])
def test_a_preview_shows_every_sheet_even_hidden_ones(tmp_path, careful):
    sheets = {"Read me": [["How to"]], "Old": [["Phone"], ["12025550147"]], "Empty": []}
    path = write_book(tmp_path / "a.xlsx", sheets, hidden=["Old"])
    found = run_to_end(preview_file(path, DETECT, careful=careful))
    assert not found.is_text
    assert [(one.name, one.visible, one.rows) for one in found.sheets] == [
        ("Read me", True, [["How to"]]),
        ("Old", False, [["Phone"], ["12025550147"]]),
        ("Empty", True, []),
    ]


def test_a_preview_in_the_wrong_encoding_is_refused(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_bytes("Телефон\n".encode("cp1251"))
    with pytest.raises(Refused) as refused:
        preview(path, "utf-8")
    assert refused.value.reason is Refusal.WRONG_ENCODING


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_preview_reads_every_encoding_that_is_offered(tmp_path, encoding):
    path = tmp_path / "clients.csv"
    path.write_bytes("Phone,Name\n12025550147,Lev\n".encode(encoding))
    assert preview(path, encoding).sheets[0].rows == [["Phone", "Name"], ["12025550147", "Lev"]]


@pytest.mark.parametrize(("country", "expected"), [("RU", 2), ("US", 1), ("JP", 0)])
def test_a_country_suggestion_counts_the_numbers_it_would_read(
    workspace, tmp_path, country, expected
):
    path = write(tmp_path / "clients.csv", NATIONAL)
    file = check(workspace, path)
    counted = finish(count_numbers_of_country(workspace, file.id, country, MAKER))
    assert counted == CountryCount(country, expected)


@pytest.mark.parametrize(("keep", "expected"), [(KeepPolicy.SAME_ROW, 2), (KeepPolicy.LAST, 4)])
def test_numbers_of_a_country_that_repeat_rows_are_counted(workspace, tmp_path, keep, expected):
    """What is said before the country is chosen is what comes of choosing it."""
    rows = [
        ("Phone", "Name"),
        ("+79161234567", "Ann"), ("9161234567", "Ann"), ("9161234567", "Ann"),
        ("+79161234568", "Bo"), ("9161234568", "Bob"),
        ("9161234569", "Di"), ("9161234569", "Dan"),
    ]  # fmt: skip
    path = write(tmp_path / "clients.csv", rows)
    choices = Choices(duplicates=DuplicateOptions(keep))
    file = check(workspace, path, choices=choices)
    counted = finish(count_numbers_of_country(workspace, file.id, "RU", MAKER))
    assert counted == CountryCount("RU", 5, expected)
    again = check(workspace, path, choices=replace(choices, country="RU"))
    assert again.balance.duplicate == expected
