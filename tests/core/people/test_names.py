"""An address in a text that somebody made up: found in any writing, and nothing else is touched."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clientlists_desktop.core.channels import TELEPHONY, channel_of
from clientlists_desktop.core.people.names import ERASED_TEXT, without_in_json
from clientlists_desktop.core.people.person import TextMatcher, matcher_of, person_at

IVAN = matcher_of(person_at(TELEPHONY, "79161234567"))
GAPS = ["", " ", "-", ".", "_", "\u00a0", " - ", ") "]


@given(st.sampled_from(["7", "+7", "8", "007", ""]), st.lists(st.sampled_from(GAPS), min_size=4,
       max_size=4), st.sampled_from(["", "Иванов ", "2 ", "a_", "(", "№5: "]),
       st.sampled_from(["", ".csv", " 3", "_b", " and 12025550147"]))  # fmt: skip
def test_a_number_is_found_however_it_is_written(start, gaps, before, after):
    parts = [start, "916", "123", "45", "67"]
    written = "".join(f"{part}{gap}" for part, gap in zip(parts, [*gaps, ""], strict=True))
    without = IVAN.without_in_name(f"{before}{written}{after}")
    assert not re.search(r"916\D*123\D*45\D*67", without)
    assert ERASED_TEXT in without
    assert without.endswith(after)
    assert without.startswith(before.rstrip("2 "))


@pytest.mark.parametrize(
    "text",
    [
        "179161234567", "791612345678", "7916123456", "79161234568",
        "2026-11-28 09:16", "19161234567 89161234568", "x" * 200, "7" * 200, "7 9 1 6 1 2",
        "79161234 567890", "7916-1234", "[79161234568, 79161234567", "{",
    ],
)  # fmt: skip
def test_other_digits_are_left_alone(text):
    without = re.sub(r"\b79161234567\b", ERASED_TEXT, text)
    assert IVAN.without_in_name(text) == without
    assert IVAN.is_in_name(text) == (without != text)


def test_a_day_is_no_number_without_its_country_code():
    """A Danish number has eight digits, as a day has."""
    dane = matcher_of(person_at(TELEPHONY, "4520261128"))
    assert dane.without_in_name("clients 20261128.csv") == "clients 20261128.csv"
    assert dane.without_in_name("+45 20 26 11 28.csv") == f"+{ERASED_TEXT}.csv"


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9)
    | st.sampled_from(["+7 916 123-45-67", "89161234567 x"]),
    lambda some: st.lists(some, max_size=4) | st.dictionaries(st.text(max_size=5), some,
                                                              max_size=4),
)  # fmt: skip


@given(values)
def test_json_stays_json_of_the_same_shape(value):
    text = json.dumps(value, ensure_ascii=False)
    without = IVAN.without_in_name(text)
    if not isinstance(value, dict | list):
        return
    assert not re.search(r"916\D?123\D?45\D?67", without)
    found = json.loads(without)
    assert shape_of(found) == shape_of(value)
    if "916" not in text:
        assert without == text


def shape_of(value):
    if isinstance(value, list):
        return [shape_of(one) for one in value]
    return [shape_of(one) for one in value.values()] if isinstance(value, dict) else type(value)


def test_members_whose_names_become_the_same_are_numbered():
    text = json.dumps({"by 79161234567": 1, "by 8 916 123-45-67": 2, "by … 2": 3})
    assert json.loads(IVAN.without_in_name(text)) == {"by …": 1, "by … 2": 2, "by … 2 2": 3}


def test_escaped_json_is_read_before_it_is_searched():
    assert IVAN.without_in_name(json.dumps(["8\u00a0916\u00a0123\u00a045\u00a067"])) == '["…"]'
    assert without_in_json("[" * 100_000, str.upper) == "[" * 100_000


@pytest.mark.parametrize("address", ["Ivan.P@example.com", "@ivan_petrov", "a1b2-c3"])
@given(before=st.text(max_size=5), after=st.text(max_size=5))
def test_an_id_between_blanks_is_found_without_regard_to_case(address, before, after):
    ivan = matcher_of(person_at(channel_of("chat_api"), address))
    for written in (address, address.upper(), address.lower()):
        assert ivan.is_in_name(f"{before} {written} {after}")


def test_a_text_is_found_without_regard_to_case_and_never_cut_out():
    matcher = TextMatcher("Petrov")
    assert matcher.is_in_name("PETROV.csv")
    assert not matcher.is_in_name(None)
    assert matcher.without_in_name("petrov") == "petrov"
