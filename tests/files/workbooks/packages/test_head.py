"""The first rows of a large workbook are shown without reading it to its end."""

import re
import zlib

import pytest

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.core.layouts.layout_options import DETECT
from clientlists_desktop.files.readers.spreadsheet import sample_sheets
from clientlists_desktop.files.source import read_source
from tests.files.made import (
    SHEET,
    TEXTS,
    parts_of,
    refusal,
    tidy,
    with_shared_texts,
    write_book,
    write_parts,
)

COUNT = 30
HEADER = ["phone", "name", "city"]
ROWS = [[12025550100 + n, f"Client {n}", "Größe & <Söhne>\n二" * 3] for n in range(6_000)]


@pytest.fixture(scope="module")
def parts(tmp_path_factory) -> dict[str, bytes]:
    """Of a book whose sheet and texts are both large, beside a small and an empty sheet."""
    sheets = {"Large": [HEADER, *ROWS], "Small": [HEADER, *ROWS[:3]], "Empty": []}
    path = write_book(tmp_path_factory.mktemp("book") / "a.xlsx", sheets, ["Small"])
    return with_shared_texts(parts_of(path))


def sample(path, *, careful=False):
    _, sheets = sample_sheets(read_source(path), DETECT, COUNT, careful=careful)
    return {one.name: (one.visible, [tidy(row) for row in one.rows]) for one in sheets}


def expected() -> dict:
    texts = [HEADER, *([str(cell) for cell in row] for row in ROWS)]
    return {"Large": (True, texts[:COUNT]), "Small": (False, texts[:4]), "Empty": (True, [])}


def as_single_quoted(data: bytes) -> bytes:
    return re.sub(rb' t="s"', rb" t='s'", data)


def with_last_text_first(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the book whose second row shows the last of the shared texts."""
    texts = re.findall(rb"<si>.*?</si>", parts[TEXTS], re.DOTALL)
    last = len(texts)
    sheet = parts[SHEET].replace(b't="s"><v>3</v>', b't="s"><v>%d</v>' % last, 1)
    assert sheet != parts[SHEET]
    return {
        **parts,
        SHEET: sheet,
        TEXTS: parts[TEXTS]
        .replace(b"</sst>", texts[3] + b"</sst>")
        .replace(texts[3], b"<si><t>other</t></si>", 1),
    }


@pytest.mark.parametrize("careful", [False, True])
def test_the_first_rows_are_those_of_the_whole(tmp_path, parts, careful):
    assert sample(write_parts(tmp_path / "a.xlsx", parts), careful=careful) == expected()


@pytest.mark.parametrize("prefix", [False, True])
def test_they_are_however_the_parts_are_written(tmp_path, parts, prefix):
    other = {name: as_single_quoted(data) for name, data in parts.items()}
    if prefix:
        # No end of a row is found, so that the whole is read.
        sheet = other[SHEET].replace(b"xmlns=", b"xmlns:x=")
        other[SHEET] = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", sheet)
    assert sample(write_parts(tmp_path / "a.xlsx", other)) == expected()


def test_a_text_that_stands_last_is_found(tmp_path, parts):
    assert sample(write_parts(tmp_path / "a.xlsx", with_last_text_first(parts))) == expected()


def test_damage_behind_the_first_rows_is_found_by_the_check_alone(tmp_path, parts):
    path = write_parts(tmp_path / "a.xlsx", parts)
    data = bytearray(path.read_bytes())
    inflated = parts[SHEET]
    packed = zlib.compressobj(wbits=-15)
    size = len(packed.compress(inflated) + packed.flush())
    place = data.index(SHEET.encode()) + size * 9 // 10
    data[place : place + 20] = bytes(20)
    path.write_bytes(data)
    assert sample(path) == expected()
    assert refusal(path).reason is Refusal.DAMAGED


def test_a_damaged_head_is_said_as_of_the_whole(tmp_path, parts):
    broken = {**parts, "xl/workbook.xml": b"<workbook"}
    assert refusal(write_parts(tmp_path / "a.xlsx", broken)).reason is Refusal.DAMAGED
    with pytest.raises(type(refusal(tmp_path / "a.xlsx"))) as refused:
        sample(tmp_path / "a.xlsx")
    assert refused.value.reason is Refusal.DAMAGED
