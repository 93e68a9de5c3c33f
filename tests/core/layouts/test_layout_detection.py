"""The detected layout of a sheet: header, address column, and columns that steer campaigns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.channels import ANY, CHANNELS, TELEPHONY, AddressKind, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.column_synonyms import ColumnMeaning, meaning_of
from clientlists_desktop.core.layouts.headers import header_fingerprint
from clientlists_desktop.core.layouts.layout_detection import LayoutDetector
from clientlists_desktop.core.layouts.layout_options import (
    DetectedLayout,
    LayoutDoubt,
    LayoutOptions,
)

ANN = ["12025550147", "Ann", "Boston"]
BOB = ["12125550163", "Bob", "Salem"]
EVE = ["15035550118", "Eve", "Dover"]


def found(rows, layout_options=None, channel="telephony", **options) -> DetectedLayout:
    detector = LayoutDetector(
        channel_of(channel), "a.csv", layout_options or LayoutOptions(), **options
    )
    return detector.detect("Sheet", rows, 1)


@pytest.mark.parametrize(
    ("above", "header"),
    [
        ([["Phone", "Name", "City"]], 0),
        ([["Export of May"], ["Phone", "Name", "City"]], 1),
        ([["Выгрузка"], [], ["Отдел:", "Продажи"], ["Телефон", "Имя", "Город"]], 3),
        ([["Phone report"], [], ["Phone", "Name", "City"]], 2),
        ([["Report", "May", "Ann", "4"], ["Phone", "Name", "City"]], 1),
        ([["Kontakt", "Wer", "Wo"]], 0),
        ([["Titel"], ["Kontakt", "Wer", "Wo"]], 1),
        ([["Phone", "Name", "City"], ["no number", "City", "Phone"]], 0),
        ([["Kontakt", "Wer", "Wo"], ["", "Phone", "Lee"]], 0),
        ([["Phone"], ["n/a"]], 0),
    ],
)
def test_the_header_stands_below_titles_and_never_below_a_client(above, header):
    assert found([*above, ANN, BOB, EVE]).header == header


@pytest.mark.parametrize(
    "first",
    [ANN, ["8912345678O", "Ann", "Boston"], ["1", "+1 (202) 555-0147", "Ann"]],
)
def test_a_row_with_an_address_is_no_title(first):
    assert found([first, ["Phone", "Name", "City"], ANN, BOB]).header is None


def test_titles_passed_without_a_known_heading_are_asked_about():
    assert found([["Titel"], ["Kontakt", "Wer", "Wo"], ANN, BOB]).doubts == (LayoutDoubt.HEADER,)
    assert found([["Titel"], ["Telefon", "Phone", "Wo"], ANN, BOB]).doubts == ()


def test_of_one_column_a_known_heading_is_the_header():
    assert found([["Clients of May"], ["Phone"], ANN[:1], BOB[:1]]).header == 1
    assert found([["Clients of May"], ANN[:1], BOB[:1]]).header == 0


def test_where_any_text_is_an_address_only_what_is_narrower_is_a_title():
    rows = [["Clients"], ["Client ID", "Name"], ["customer-1", "Ann"]]
    assert found(rows, channel="chat_api").header == 1
    rows = [["Who", "What"], ["name", "city"], ["customer-1", "Ann"]]
    assert found(rows, channel="chat_api").header == 0


@pytest.mark.parametrize(
    ("header", "rows", "address", "doubts"),
    [
        (["Phone", "Name"], [ANN[:2], BOB[:2]], 0, ()),
        (["Contact", "Name"], [ANN[:2], BOB[:2]], 0, ()),
        (["Имя", "Номер телефона"], [["Аня", "8 (912) 345-67-89"]], 1, ()),
        (["№", "ФИО", "Моб. телефон"], [["1", "А", "89123456789"]], 2, ()),
        (["ИНН", "Телефон"], [["7707083893", "89123456789"]], 1, ()),
        (["Order number", "Mobile"], [["100200300400", "12025550147"]], 1, ()),
        (["Phone 1", "Phone 2"], [["12025550147", "12125550163"]], 0, (LayoutDoubt.ADDRESS,)),
        (["Phone 1", "Phone 2"], [["12025550147", "+1 202 555 0147"]], 0, ()),
        (["Phone", "Manager's phone"], [["12025550147", "12125550163"]], 0, ()),
        (["Phone", "Mobile"], [["bad", "12125550163"]], 1, ()),
        (["Name", "Was"], [["Ann", "12025550147"]], 1, ()),
        (["Who", "A", "B"], [["Ann", "12025550147", "12125550163"]], 1, (LayoutDoubt.ADDRESS,)),
        (["Phone", "Name"], [["bad", "Ann"]], 0, ()),
        (["Name", "Phone"], [["Ann", "bad"]], 1, ()),
        (["Name", "Born"], [["Ann", CellText("1990-01-31", "date")]], 0, ()),
        (["Name", "Born"], [["Ann", "1990-01-31"]], 0, ()),
        (["Name", "Numbers"], [["Ann", "7.9123E+10"]], 1, ()),
    ],
)
def test_the_address_column_is_found_by_heading_and_by_content(header, rows, address, doubts):
    seen = found([header, *rows])
    assert (seen.address, seen.doubts) == (address, doubts)


def test_columns_come_with_the_address_first_and_those_beyond_behind():
    seen = found([["Name", "City", "Phone"], ["Ann", "Boston", "12025550147"]])
    assert seen.order == (2, 0, 1)
    wide = ["Bob", "Salem", "12125550163", "more", "and more"]
    assert seen.project([wide[:3], wide[:1], wide]) == [
        ["12125550163", "Bob", "Salem"],
        ["", "Bob", ""],
        ["12125550163", "Bob", "Salem", "more", "and more"],
    ]
    assert found([["Phone", "Name"], ANN[:2]]).order is None


def test_what_is_chosen_is_followed():
    rows = [["Title"], ["Phone", "Name", "City"], ANN, BOB]
    layout_options = LayoutOptions(
        header_row=0, address_column=0, names=((1, "Who"), ("c", "Where")), left_out=("C",)
    )
    seen = found(rows, layout_options)
    assert (seen.header, seen.order) == (None, (0, 1))
    assert seen.headings(None) == ["", "Who"]
    named = found(rows, LayoutOptions(header_row=2, address_column="name", left_out=("phone",)))
    assert (named.header, named.order) == (1, (1, 2))
    assert named.headings(rows[1]) == ["Name", "City"]


def test_a_name_comes_before_a_letter():
    rows = [["B", "A"], ["12025550147", "12125550163"]]
    assert found(rows, LayoutOptions(address_column="A")).address == 1
    assert found(rows, LayoutOptions(address_column="b")).address == 0


@pytest.mark.parametrize("column", ["Towns", "Z", 26, ""])
def test_a_column_that_is_not_there_is_refused(column):
    with pytest.raises(Refused) as refused:
        found([["Phone", "Name"], ANN[:2]], LayoutOptions(left_out=(column,)))
    assert refused.value.reason is Refusal.NO_SUCH_COLUMN
    assert refused.value.facts["expected"] == "Phone, Name"


@pytest.mark.parametrize("row", [2, 9, 1_000])
def test_a_header_row_that_is_not_there_is_refused(row):
    with pytest.raises(Refused) as refused:
        found([["Phone"], [], ["12025550147"]], LayoutOptions(header_row=row))
    assert refused.value.reason is Refusal.NO_SUCH_HEADER_ROW


def test_columns_steer_campaigns_under_other_headings_when_their_cells_do():
    rows = [
        ["Телефон", "Часовой пояс", "Приоритет"],
        ["79123456789", "+03:00", "1"],
        ["79123456780", "Europe/Moscow", "5"],
        ["79123456781", "wrong", ""],
    ]
    seen = found(rows)
    assert seen.headings(rows[0]) == ["Телефон", "GMT_ZONE", "DIALER_PRIORITY"]
    assert seen.read_as == (("Часовой пояс", "GMT_ZONE"), ("Приоритет", "DIALER_PRIORITY"))
    assert found(rows, channel="whatsapp").read_as == ()


@pytest.mark.parametrize(
    "rows",
    [
        [["Phone", "Priority"], ["12025550147", "high"], ["12125550163", "low"]],
        [["Phone", "Priority"], ["12025550147", ""]],
        [["Phone", "Priority", "DIALER_PRIORITY"], ["12025550147", "1", "2"]],
    ],
)
def test_a_heading_alone_steers_nothing(rows):
    assert found(rows).read_as == ()


def test_one_column_full_of_delimiters_is_unsure():
    rows = [["Phone;Name"], ["12025550147;Ann"], ["12125550163;Bob"]]
    assert found(rows, is_text=True).doubts == (LayoutDoubt.ONE_COLUMN,)
    assert found(rows).doubts == ()
    assert found(rows, LayoutOptions(delimiter=","), is_text=True).doubts == ()


def test_a_remembered_header_is_read_as_before_wherever_it_stands():
    header = ["Contact", "Second", "Note"]
    layout_options = LayoutOptions(
        header_row=1, address_column=1, names=((2, "Remark"),), left_out=(0,)
    )
    remembered = {header_fingerprint(header): layout_options}
    rows = [["12 May"], ["1"], header, ["12025550147", "12125550163", "x"]]
    seen = found(rows, remembered=remembered)
    assert (seen.header, seen.order) == (2, (1, 2))
    assert seen.headings(header) == ["Second", "Remark"]
    assert (seen.recalled, seen.doubts) == (header_fingerprint(header), ())
    chosen = found(rows, LayoutOptions(header_row=3), remembered=remembered)
    assert (chosen.recalled, chosen.address) == ("", 0)


def test_a_remembered_sheet_is_read():
    header = ["Phone", "Name"]
    remembered = {header_fingerprint(header): LayoutOptions(sheet="Second")}
    assert found([header, ANN[:2]], remembered=remembered).sheet == "Second"


def test_fingerprints_depend_on_the_header_and_not_on_the_delimiter():
    assert header_fingerprint(["Phone", "Name"]) == header_fingerprint(["phone;NAME "])
    assert header_fingerprint(["Phone", "Name"]) != header_fingerprint(["Phone", "City"])
    assert header_fingerprint(["", "-"]) == ""


@pytest.mark.parametrize(
    ("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (255, "IV")]
)
def test_columns_have_the_letters_of_excel(index, letter):
    assert column_letter(index) == letter


CELL = st.one_of(
    st.sampled_from(["", " ", "Phone", "Телефон", "id", "12025550147", "8 (912) 345-67-89", "x"]),
    st.text(max_size=12),
)


@given(
    rows=st.lists(st.lists(CELL, min_size=1, max_size=5), min_size=1, max_size=30),
    channel=st.sampled_from(["telephony", "telegram", "chat_widget", "chat_api"]),
    more=st.lists(CELL, max_size=8),
)
def test_no_cell_is_lost_and_no_client_becomes_a_title(rows, channel, more):
    detector = LayoutDetector(channel_of(channel), "a.csv", is_text=True)
    seen = detector.detect("", rows, 1)
    for cells in [*rows, more]:
        (projected,) = seen.project([list(cells)])
        assert sorted(filter(None, projected)) == sorted(filter(None, cells))
    if channel == TELEPHONY.code and seen.header is not None:
        assert not any("12025550147" in cells for cells in rows[: seen.header + 1])


# --- IDs that may be any text -------------------------------------------------------------------

OPAQUE = [channel for channel in (*CHANNELS, ANY) if channel.kind is AddressKind.OPAQUE]


def ids_like(example: str, count: int) -> list[str]:
    """Return IDs of the same shape as an example."""
    return [f"{example[:-2]}{number:02}" for number in range(11, 11 + count)]


@pytest.mark.parametrize("channel", [channel.code for channel in OPAQUE])
@pytest.mark.parametrize("more", [[], ["Ann"], ["Ann", "Boston", ""]])
def test_a_first_client_that_may_be_a_header_is_asked_about(channel, more):
    ids = ids_like(channel_of(channel).example, 5)
    rows = [[one, *more] for one in ids]
    assert found(rows, channel=channel).doubts == (LayoutDoubt.FIRST_ROW,)
    for row, header in ((0, None), (1, 0)):
        chosen = found(rows, LayoutOptions(header_row=row), channel=channel)
        assert (chosen.header, chosen.doubts) == (header, ())


@pytest.mark.parametrize("channel", [channel.code for channel in OPAQUE])
@pytest.mark.parametrize(
    "header",
    [["Client ID", "Name"], ["ID клиента", "Имя"], ["Kunde", "First name"], ["Kunde", "Город"],
     ["Kunde", "Ort"], ["0", "1"], ["", "Name"]],
)  # fmt: skip
def test_a_header_that_can_be_told_from_clients_is_not_asked_about(channel, header):
    rows = [header, *([one, "Ann"] for one in ids_like(channel_of(channel).example, 5))]
    seen = found(rows, channel=channel)
    assert (seen.header, seen.doubts) == (0, ())


@pytest.mark.parametrize(
    ("rows", "is_sure"),
    [
        ([["kunde", "wo"], ["anna", "Salem"], ["bob", "Dover"]], False),
        ([["kunde"], ["anna"], ["bob"]], False),
        ([["mitglied"], ["abcdefghijkl"], ["bcdefghijklm"]], True),
        ([["anna", "City"], ["bob", "Dover"]], True),
        ([["anna", "City"], ["bob", "City"]], False),
        ([["anna", "blocked"], ["bob", "active"], ["eve", "Blocked"]], False),
        ([["anna", "no"], ["bob", "yes"]], False),
        ([["kunden nummer"], ["anna"], ["bob"]], True),
        ([["client", "ort"], ["anna", "Salem"]], True),
        ([["anna", "Salem"]], True),
    ],
)
def test_what_tells_a_header_from_a_client(rows, is_sure):
    assert found(rows, channel="webim").doubts == (() if is_sure else (LayoutDoubt.FIRST_ROW,))


def test_the_platforms_own_headings_are_known():
    rows = [["Kunde", "Block date"], ["anna", ""], ["bob", ""]]
    assert found(rows, channel="any").doubts == ()


@given(
    st.lists(st.lists(st.text(max_size=9), min_size=1, max_size=4), min_size=1, max_size=6),
    st.sampled_from([channel.code for channel in OPAQUE]),
)
def test_any_rows_have_a_layout_in_every_opaque_channel(rows, channel):
    assert set(found(rows, channel=channel).doubts) <= {LayoutDoubt.FIRST_ROW}


def test_phone_numbers_have_a_heading_in_many_languages():
    headings = (
        "טלפון נייד", "رقم الهاتف", "رقم الجوال", "เบอร์โทรศัพท์", "Số điện thoại", "SĐT", "전화번호",
        "携帯電話番号", "手机号", "Κινητό", "Τηλέφωνο", "Puhelin", "No. HP", "Nomor Telepon",
        "Telefoonnummer", "Tālrunis", "Telefonas", "Telefonszám", "Мобилен телефон", "Мобилка",
    )  # fmt: skip
    channel = channel_of("telephony")
    assert [h for h in headings if meaning_of(h, channel) is not ColumnMeaning.ADDRESS] == []


@pytest.mark.parametrize(
    ("header", "address"),
    [
        (["Name", "Home", "Mobile"], 2), (["Имя", "Рабочий", "Мобильный"], 2),
        (["Name", "Mobile", "Office"], 1), (["Имя", "Домашний", "Город"], 1),
    ],
)  # fmt: skip
def test_a_place_gives_way_to_a_word_for_phone(header, address):
    numbers = (("2025550147", "2125550163"), ("3125550129", "4155550101"))
    rows = [["Ann", f"+1{one}", f"+1{other}"] for one, other in numbers]
    if address == 1 and header[2] == "Город":
        rows = [[*cells[:2], "Тверь"] for cells in rows]
    layout = found([header, *rows])
    assert (layout.address, layout.is_vital) == (address, False)


def test_a_place_in_the_first_column_is_vital():
    rows = [["+12025550147", "+12125550163"], ["+13125550129", "+14155550101"]]
    layout = found([["Work", "Phone"], *rows])
    assert (layout.address, layout.rivals, layout.is_vital) == (1, (0,), True)


def test_a_place_with_far_more_numbers_than_the_phones_is_vital():
    rows = [["Ann", f"+1202555{n:04}", "" if n % 9 else f"+1415555{n:04}"] for n in range(100, 118)]
    layout = found([["Name", "Home", "Mobile"], *rows])
    assert (layout.address, layout.rivals, layout.is_vital) == (2, (1,), True)
