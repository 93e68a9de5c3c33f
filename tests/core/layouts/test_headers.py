"""The header row: a first client with a mistyped number must not vanish as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.layouts.headers import column_names, is_header


@pytest.mark.parametrize(
    ("channel", "cell", "header"),
    [
        ("telephony", "phone", True),
        ("telephony", "Phone 2", True),
        ("telephony", "", True),
        ("telephony", "123456", True),
        ("telephony", "12025550147", False),
        ("telephony", "+1 (202) 555-0147", False),
        ("telephony", "8912345678O", False),
        ("telephony", "١٢٠٢٥٥٥٠١٤٧", False),
        ("whatsapp", "1234567", False),
        ("telegram", "id", True),
        ("telegram", "0", True),
        ("vk", " 0 ", True),
        ("telephony", "0", True),
        ("telegram", "00", False),
        ("telegram", "12", False),
        ("telegram", "-100", False),
        ("telegram", "512000441X", False),
        ("chat_widget", "747078ed-d270-5664-62bf-0a933b43a15f", False),
        ("chat_widget", "client 1234567890", True),
        ("viber", "01234567890A=", False),
        ("odnoklassniki", "chat:C3a97e6ec0f00", False),
        ("chat_api", "customer-1042", True),
        ("slack", "1234567890", True),
    ],
)
def test_row_one_is_the_header_unless_it_begins_with_an_address(channel, cell, header):
    assert is_header(cell, channel_of(channel)) is header


@pytest.mark.parametrize(
    ("header", "width", "names"),
    [
        (None, 0, ()),
        (None, 3, ("0", "1", "2")),
        (["phone", "", "City"], 3, ("phone", "1", "City")),
        (["phone"], 3, ("phone", "1", "2")),
        (["phone", "City", "City"], 3, ("phone", "City", "City (2)")),
        (["City", "City", "City (2)"], 3, ("City", "City (3)", "City (2)")),
        (["phone", " City "], 2, ("phone", "City")),
        (["phone", "City", "", ""], 2, ("phone", "City")),
        (["", "0", ""], 3, ("0 (2)", "0", "2")),
        (["phone", "2", ""], 3, ("phone", "2", "2 (2)")),
    ],
)
def test_column_names_are_distinct(header, width, names):
    assert column_names(header, width) == names


@given(st.lists(st.sampled_from(["", " ", "0", "1", "2", "A", "A (2)", "1 (2)"]), max_size=8))
def test_names_are_distinct_and_given_names_are_kept(header):
    names = column_names(header, len(header))
    assert len(names) == len(header) == len(set(names))
    assert all(names)
    for given_name in {cell.strip() for cell in header} - {""}:
        assert given_name in names
