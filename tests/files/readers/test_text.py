"""CSV and similar files, as people's programs write them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.files.readers.text import open_text
from clientlists_desktop.files.readers.text_layout import detect_text_layout
from clientlists_desktop.files.source import Source
from tests.files.made import read, refusal, tidy, write_bytes

PEOPLE = [["12025550147", "Ann", "Oslo"], ["12025550163", "Bob", "Rome"]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_ends_are_found(tmp_path, delimiter, end):
    lines = [delimiter.join(row) for row in [["phone", "name", "city"], *PEOPLE]]
    for text in (end.join(lines), end.join(lines) + end):
        whole = read(write_bytes(tmp_path / "people.txt", text))
        assert whole.table.file.delimiter == delimiter
        assert whole.table.header == ["phone", "name", "city"]
        assert whole.rows == [(0, 2, PEOPLE[0]), (0, 3, PEOPLE[1])]


def test_mixed_line_ends_are_read(tmp_path):
    text = "phone,name\r\n12025550147,Ann\r12025550163,Bob\n12025550118,Eve"
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert whole.numbers == [2, 3, 4]
    assert [cells[1] for cells in whole.cells] == ["Ann", "Bob", "Eve"]


def test_a_single_column_needs_no_delimiter(tmp_path):
    whole = read(write_bytes(tmp_path / "people.csv", "12025550147\n12025550163\n"))
    assert whole.cells == [["12025550147"], ["12025550163"]]


def test_commas_in_quotes_do_not_hide_the_semicolon(tmp_path):
    text = 'phone;place\n12025550147;"Oslo, Norway, North"\n12025550163;"Rome, Italy, South"\n'
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert whole.table.file.delimiter == ";"
    assert whole.cells[0] == ["12025550147", "Oslo, Norway, North"]


@pytest.mark.parametrize("line", ["sep=;\r\n", "SEP=;\n", '"sep=;"\r\n', "sep=;\r"])
def test_a_sep_line_names_the_delimiter_and_is_no_row(tmp_path, line):
    text = line + "phone;a,b\r\n12025550147;x,y\r\n"
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert whole.table.file.delimiter == ";"
    assert whole.table.header == ["phone", "a,b"]
    assert whole.rows == [(0, 2, ["12025550147", "x,y"])]


@pytest.mark.parametrize("first", ["sep=12,name", "sep=\r", 'sep="', "sep=", "separate,name"])
def test_a_line_that_only_resembles_a_sep_line_is_a_row(tmp_path, first):
    whole = read(write_bytes(tmp_path / "a.csv", first + "\n12025550147,Ann\n"), encoding="utf-8")
    assert whole.cells[-1] == ["12025550147", "Ann"]


def test_quotes_hold_delimiters_quotes_and_lines(tmp_path):
    text = 'phone,a,b\n12025550147,"one\r\ntwo\nthree","say ""hi"", Ann"\n12025550163,x,y\n'
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert whole.rows == [
        (0, 2, ["12025550147", "one\r\ntwo\nthree", 'say "hi", Ann']),
        (0, 3, ["12025550163", "x", "y"]),
    ]


def test_text_behind_a_closed_quote_is_read_and_not_refused(tmp_path):
    text = 'phone,name\n12025550147,"Ann "Annie" Lee"\n12025550163,Bob "B" Ray\n'
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert [cells[0] for cells in whole.cells] == ["12025550147", "12025550163"]
    assert whole.cells[1][1] == 'Bob "B" Ray'


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_an_unclosed_quote_is_refused_with_its_row(tmp_path, end):
    lines = ["phone,name", "12025550147,Ann", '12025550163,"Bob', "12025550118,Eve", "x,y", ""]
    refused = refusal(write_bytes(tmp_path / "people.csv", end.join(lines)))
    assert (refused.reason, refused.facts["row"]) == (Refusal.UNCLOSED_QUOTE, 3)


def test_an_unclosed_quote_is_found_far_down_and_on_the_last_row(tmp_path):
    lines = ["phone,name"] + [f"1202555{n:04d},Ann" for n in range(9_000)]
    text = "\n".join(lines) + '\n12025550163,"Bob\n'
    refused = refusal(write_bytes(tmp_path / "people.csv", text))
    assert (refused.reason, refused.facts["row"]) == (Refusal.UNCLOSED_QUOTE, 9_002)


def test_row_numbers_of_a_refusal_count_records_and_not_lines(tmp_path):
    text = 'sep=,\nphone,name\n12025550147,"one\ntwo"\n12025550163,"Bob\n12025550118,Eve\n'
    refused = refusal(write_bytes(tmp_path / "people.csv", text))
    assert (refused.reason, refused.facts["row"]) == (Refusal.UNCLOSED_QUOTE, 3)


def test_a_quoted_cell_that_swallows_rows_is_refused_with_its_row(tmp_path):
    text = (
        'phone,name\n12025550147,"Ann\n12025550163,Bob\n12025550118,Cid\n'
        '12025550104,Eve"\n12025550162,Fay\n'
    )
    refused = refusal(write_bytes(tmp_path / "people.csv", text))
    assert refused.reason is Refusal.SWALLOWED_ROWS
    assert (refused.facts["row"], refused.facts["column"]) == (2, 2)
    assert refused.facts["seen"] == 4


def test_a_long_note_of_many_lines_is_no_swallowed_row(tmp_path):
    text = 'phone,name,note\n12025550147,Ann,"first, she said\nthen, she said\nno more"\n'
    assert len(read(write_bytes(tmp_path / "people.csv", text)).rows) == 1


def test_blank_rows_before_are_counted_and_after_are_not_rows(tmp_path):
    text = "\n,\nphone,name\n12025550147,Ann\n\n,,\n12025550163,Bob\n\n , \n\u00a0\n\n"
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert (whole.table.header, whole.table.header_row) == (["phone", "name"], 3)
    assert whole.rows == [
        (0, 4, ["12025550147", "Ann"]),
        (0, 5, []),
        (0, 6, []),
        (0, 7, ["12025550163", "Bob"]),
    ]


def test_without_a_header_leading_blank_rows_are_rows(tmp_path):
    whole = read(write_bytes(tmp_path / "people.csv", "\n\n12025550147\n"))
    assert whole.table.header is None
    assert whole.rows == [(0, 1, []), (0, 2, []), (0, 3, ["12025550147"])]


def test_a_header_alone_is_a_table_without_rows(tmp_path):
    whole = read(write_bytes(tmp_path / "people.csv", "phone,name\n"))
    assert (whole.table.header, whole.rows) == (["phone", "name"], [])


def test_a_person_decides_what_row_one_is(tmp_path):
    path = write_bytes(tmp_path / "people.csv", "12025550147,Ann\n12025550163,Bob\n")
    assert read(path, header=lambda cell: True).numbers == [2]
    assert read(path, header=lambda cell: False).numbers == [1, 2]


def test_ragged_rows_keep_what_they_have(tmp_path):
    text = "phone,name\n12025550147\n12025550163,Bob,extra,more\n"
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert whole.cells == [["12025550147"], ["12025550163", "Bob", "extra", "more"]]


def test_a_cell_of_many_characters_and_a_zero_byte_are_read(tmp_path):
    text = f"phone,name\n12025550147,{'x' * 200_000}\n12025550163,B\0b\n"
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert len(whole.cells[0][1]) == 200_000
    assert whole.cells[1][1] == "B\0b"


def test_row_numbers_run_on_over_many_rows(tmp_path):
    text = "phone\n" + "".join(f"1202555{n % 10_000:04d}\n" for n in range(9_001))
    whole = read(write_bytes(tmp_path / "people.csv", text))
    assert whole.numbers == list(range(2, 9_003))


def test_the_share_grows_to_the_end(tmp_path):
    text = "".join(f"1202555{n % 10_000:04d},Ann\n" for n in range(20_000))
    source = Source("people.csv", text.encode(), "")
    sheet = open_text(source, detect_text_layout(source))
    shares = [sheet.share() for _ in sheet.chunks]
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] == 1


_CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=12)


@given(
    table=st.lists(st.lists(_CELL, min_size=2, max_size=4), min_size=1, max_size=6),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-16"]),
)
def test_any_table_that_was_written_is_read_back(table, delimiter, end, encoding):
    # A line inside a cell may look like a swallowed row: the refusal of those has its own test.
    rows = [[cell.replace("\n", " ").replace("\r", " ") for cell in row] for row in table]
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerows(rows)
    data = f"sep={delimiter}{end}{buffer.getvalue()}".encode(encoding)
    source = Source("people.csv", data, "")
    read_rows = [
        cells for chunk in open_text(source, detect_text_layout(source)).chunks for cells in chunk
    ]
    assert [tidy(cells) for cells in read_rows] == [tidy(cells) for cells in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("phone\tprice, EUR\n4915112345678\t1,5\n", ["4915112345678", "1,5"]),
        ("4915112345678\t1,5\n4915112345679\t2,5\n", ["4915112345679", "2,5"]),
        ("79123456789;Smith, John\n79123456780;Lee, Ann\n", ["79123456780", "Lee, Ann"]),
        ("79123456789;12,50;3,75\n79123456780;1,5;2,5\n", ["79123456780", "1,5", "2,5"]),
        ("phone;name;sum\n79123456789;A;1,5\n79123456780;5,5\n", ["79123456780", "5,5"]),
        ("7,9123E+10\n7,9124E+10\n", ["7,9124E+10"]),
        ("phone;name\n7,91612E+10;Ann\n7,91623E+10;Bob\n", ["7,91623E+10", "Bob"]),
        ("sum;phone\n1 000,50;79123456789\n2,00;79123456780\n", ["2,00", "79123456780"]),
        ("phone\n79123456789,0\n79123456780,0\n", ["79123456780,0"]),
        ('79123456789,"a; b"\n79123456780,"c; d"\n', ["79123456780", "c; d"]),
        ("phone,age\n79123456789,35\n79123456780,0\n", ["79123456780", "0"]),
        ("Clients of May\nphone;name\n79123456780;Ann\n", ["79123456780", "Ann"]),
    ],
)
def test_the_delimiter_is_the_one_that_was_meant(tmp_path, text, expected):
    assert read(write_bytes(tmp_path / "a.csv", text)).cells[-1] == expected


def test_rows_swallowed_under_a_wide_header_are_refused(tmp_path):
    rows = "".join(f"7912345678{n},Name\n" for n in range(5))
    swallowed = '79123456790,"Ann\n79123456791,Bob\n79123456792,Eve"\n'
    path = write_bytes(tmp_path / "a.csv", "phone,name,a,b\n" + rows + swallowed)
    refused = refusal(path)
    assert (refused.reason, refused.facts["row"]) == (Refusal.SWALLOWED_ROWS, 7)


def test_a_note_of_two_lines_with_a_comma_in_each_is_read(tmp_path):
    path = write_bytes(tmp_path / "a.csv", 'phone,note\n79123456790,"hello, world\nbye, all"\n')
    assert read(path).cells == [["79123456790", "hello, world\nbye, all"]]


def test_a_title_with_commas_does_not_choose_the_delimiter(tmp_path):
    text = "Report, May, 2026\nname;phone;city\nAnn, jr.;12025550147;Boston\nBo;12125550163;Salem\n"
    whole = read(write_bytes(tmp_path / "a.csv", text))
    assert whole.table.file.delimiter == ";"
    assert whole.cells[-1] == ["Bo", "12125550163", "Salem"]


@pytest.mark.parametrize(
    "text",
    [
        'Name,Phone,Address\nAnn,12025550100,"12 High Street\nKensington, London, W8"\n'
        'Bob,12025550101,"5 Mill Lane\nLeeds, West Yorkshire, LS1"\nCid,12025550102,"9 Park"\n',
        'name,address\nAnn,"12 High Street\nKensington, London"\nBob,"9 Park Road, Bath"\n',
        'a;b;phone\n"x\ny;z;w";2;79123456780\n"p\nq;r;s";4;79123456781\n',
    ],
)
def test_a_well_quoted_cell_on_two_lines_is_read(tmp_path, text):
    rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text else ","))
    assert read(write_bytes(tmp_path / "a.csv", text)).cells == rows[1:]


def test_rows_swallowed_where_the_number_is_not_first_are_refused(tmp_path):
    text = "name,phone\nAnn,12025550100\n" + 'Bob,"12025550101\nCid,12025550102\nDi,12025550103"\n'
    refused = refusal(write_bytes(tmp_path / "a.csv", text + "Eve,12025550104\nFay,12025550105\n"))
    assert (refused.reason, refused.facts["row"]) == (Refusal.SWALLOWED_ROWS, 3)
