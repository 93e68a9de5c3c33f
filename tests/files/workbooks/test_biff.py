"""What the records of an XLS tell without its formats, which take as long to read as its cells."""

import pytest
import xlrd
import xlwt

from clientlists_desktop.files.workbooks.biff import has_merged_cells, has_struck_font

ROWS = 600


def write(path, *, style: str = "", merged: bool = False) -> xlrd.Book:
    """Write and open a workbook with enough rows for the place of a cell to look like a record."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("People")
    font = xlwt.easyxf(style)
    for number in range(ROWS):
        for column in range(20):
            sheet.write(number, column, f"Дом {number}, кв. {column}", font)
    if merged:
        sheet.merge(2, 5, 30, 30)
    book.save(str(path))
    return xlrd.open_workbook(str(path), on_demand=True)


@pytest.mark.parametrize("merged", [False, True])
def test_merged_cells(tmp_path, merged):
    assert has_merged_cells(write(tmp_path / "a.xls", merged=merged)) == merged


@pytest.mark.parametrize("style", ["", "font: struck_out on", "font: bold on"])
def test_struck_fonts(tmp_path, style):
    assert has_struck_font(write(tmp_path / "a.xls", style=style)) == ("struck" in style)
