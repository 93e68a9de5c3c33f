"""Client IDs: kept byte for byte, failed only if unusable, with a warning if unlike the channel."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clientlists_desktop.core.cell_text import CellText
from clientlists_desktop.core.channels import CHANNELS, AddressKind, channel_of
from clientlists_desktop.core.client_ids import ClientIdRule
from clientlists_desktop.core.findings import Finding, Reason
from clientlists_desktop.core.phones.rule import AddressVerdict

R = Reason
ID_CHANNELS = [channel for channel in CHANNELS if not channel.has_phone_numbers]


def checked(channel: str, cell: str) -> tuple[str, list[Reason]]:
    verdict = ClientIdRule(channel_of(channel)).check(cell)
    return verdict.address, [finding.code for finding in verdict.findings]


@pytest.mark.parametrize("channel", ID_CHANNELS, ids=lambda channel: channel.code)
def test_every_channel_accepts_its_own_example_without_a_finding(channel):
    assert ClientIdRule(channel).check(channel.example) == AddressVerdict(channel.example)


UNUSABLE = [
    ("", R.EMPTY),
    ("  \u00a0", R.EMPTY),
    ("\u200b", R.EMPTY),
    (" \ufeff \u200e", R.EMPTY),
    ("1.23E+16", R.SHORTENED),
    ("-1.00123E+12", R.SHORTENED),
    ("-1.00123456789012E+15", R.DIGITS_LOST),
    ("1,23E+16", R.SHORTENED),
    ("1e+16", R.SHORTENED),
    ("1.23456789012345E+16", R.DIGITS_LOST),
    ("ab\x00cd", R.CONTROL_CHARACTER),
    ("ab\x1fcd", R.CONTROL_CHARACTER),
    ("ab\ncd", R.CONTROL_CHARACTER),
    ("ab\ud800cd", R.CONTROL_CHARACTER),
    ("ab\ufffecd", R.CONTROL_CHARACTER),
    ("ab\uffffcd", R.CONTROL_CHARACTER),
]


def test_an_unusable_id_fails_in_every_channel():
    passed = []
    for channel, (cell, reason) in product(ID_CHANNELS, UNUSABLE):
        verdict = ClientIdRule(channel).check(cell)
        if (verdict.address, verdict.findings[0].code) != ("", reason):
            passed.append((channel.code, cell, verdict))
    assert passed == []


@pytest.mark.parametrize("cell", ["1.00123E12", "-1e12", "10,5E+10", "+1E5"])
def test_a_numeric_id_holds_no_power_of_ten(cell):
    for channel in ID_CHANNELS:
        expected = [R.SHORTENED] if channel.kind is AddressKind.NUMERIC else [R.UNLIKE_CHANNEL]
        assert checked(channel.code, cell)[1] == (expected if channel.convention else [])


def test_a_number_cell_of_more_than_fifteen_digits_has_lost_some():
    cell = CellText("1234567890123456.0", "digits")
    for channel in ID_CHANNELS:
        assert checked(channel.code, cell) == ("", [R.DIGITS_LOST])


def test_a_space_inside_fails_except_in_chat_api():
    for channel in ID_CHANNELS:
        expected = ("a b", []) if channel.code == "chat_api" else ("", [R.SPACE_INSIDE])
        assert checked(channel.code, "a b") == expected


def test_a_failure_names_the_position_and_the_character():
    (finding,) = ClientIdRule(channel_of("slack")).check(" ab\x07c").findings
    assert finding == Finding(
        R.CONTROL_CHARACTER, before=" ab\x07c", facts={"place": 3, "seen": "U+0007"}
    )


@pytest.mark.parametrize(
    ("channel", "likely", "unlike"),
    [
        ("chat_widget", "747078ED-D270-5664-62BF-0A933B43A15F", "747078ed"),
        ("telegram", "-1001234567890", "someone"),
        ("vk", "201774410", "-201774410"),
        ("facebook", "9007199254740993", "fb9007"),
        ("instagram", "0012", "０012"),
        ("viber", "01234567890A=", "01234567890A"),
        ("odnoklassniki", "chat:C3a97e6ec0f00", "C3a97e6ec0f00"),
    ],
)
def test_an_id_unlike_the_channel_s_convention_is_ready_with_a_warning(channel, likely, unlike):
    assert checked(channel, likely) == (likely, [])
    assert checked(channel, unlike) == (unlike, [R.UNLIKE_CHANNEL])


@pytest.mark.parametrize(
    "cell",
    ["@someone", "+5120004417", "https://t.me/someone", "t.me/someone", "vk.com/id1",
     "tg://user?id=5120004417"],
)  # fmt: skip
def test_who_is_known_by_another_name_is_not_reached_by_a_messenger_s_number(cell):
    for channel in ID_CHANNELS:
        is_number = channel.kind is AddressKind.NUMERIC
        expected = ("", [R.NOT_AN_ID]) if is_number else (cell, [R.UNLIKE_CHANNEL])
        if channel.convention is not None:
            assert checked(channel.code, cell) == expected


@pytest.mark.parametrize("cell", ["0012", "9007199254740993", "-100", "user1E5", "12E+5", "1E5"])
def test_ids_are_kept_byte_for_byte(cell):
    assert checked("chat_api", cell) == (cell, [])


def test_outer_blanks_are_removed():
    assert checked("slack", " U02ABCDEF1G\u00a0") == ("U02ABCDEF1G", [])


@pytest.mark.parametrize("channel", ID_CHANNELS, ids=lambda channel: channel.code)
def test_what_is_certainly_ready_is_ready_unchanged(channel):
    rule = ClientIdRule(channel)

    @settings(max_examples=25)
    @given(st.text("0123456789abcdefC:=+-/ \n", max_size=20) | st.from_regex(r"-?[0-9]{1,20}"))
    def holds(text: str) -> None:
        if rule.accepts(text):
            assert rule.check(text) == AddressVerdict(text)

    holds()
    assert rule.accepts(channel.example) == (channel.convention is not None)


@given(st.text(max_size=30), st.sampled_from(ID_CHANNELS))
def test_no_text_breaks_the_rule(text, channel):
    verdict = ClientIdRule(channel).check(text)
    assert verdict.address in ("", text.strip())
    assert verdict.address or len(verdict.findings) == 1
