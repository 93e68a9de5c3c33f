"""Columns of clients: names, moments, counts, and the check that reads them."""

from datetime import UTC, datetime

import pytest

from clientlists_desktop.core.channels import ANY, channel_of
from clientlists_desktop.core.clients.filters import (
    ClientFilter,
    Counts,
    Days,
    TextCondition,
    TextMatch,
    decode_filter,
)
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.client_row_validation import ClientRowValidator
from clientlists_desktop.core.layouts.client_columns import (
    ClientField,
    address_column,
    client_fields,
    read_channel,
    read_count,
    read_moment,
    read_yes_no,
)

F = ClientField


def test_the_platforms_names_are_recognised():
    platform = (  # noqa: SIM905
        "id firstName lastName username accountId projectShortName channelType botId lastSessionId "
        "joinDate lastVisitDate isBlocked blockReason blockedBy blockDate"
    ).split()
    assert client_fields(platform) == {
        0: F.ADDRESS, 1: F.FIRST_NAME, 2: F.LAST_NAME, 3: F.USERNAME, 6: F.CHANNEL, 7: F.BOT,
        9: F.JOINED, 10: F.LAST_VISIT, 11: F.BLOCKED, 12: F.BLOCK_REASON, 13: F.BLOCKED_BY,
        14: F.BLOCK_DATE,
    }  # fmt: skip


def test_of_two_columns_of_a_kind_the_first_counts_and_the_other_is_an_attribute():
    assert client_fields(["Client ID", "Name", "First name", "City"]) == {
        0: F.ADDRESS,
        1: F.FIRST_NAME,
    }


def test_the_id_is_found_wherever_it_stands():
    assert address_column(["Имя", "Канал", "ID клиента"]) == 2
    assert address_column(["Name", "City"]) is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [("TELEGRAM", "telegram"), ("Chat widget", "chat_widget"), ("RESTERISK", "telephony"),
     ("whatsapp", "whatsapp"), ("Телеграм", "telegram"), ("FAX", None), ("", None),
     ("any", None)],
)  # fmt: skip
def test_channels_are_found_by_the_platforms_names_and_ours(cell, code):
    found = read_channel(cell)
    assert (found.code if found else None) == code


UTC_MOMENT = int(datetime(2026, 10, 31, 21, 14, 5, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    "cell",
    ["2026-10-31T21:14:05.123Z", "2026-10-31 21:14:05Z", "2026-11-01T00:14:05+03:00",
     "2026-10-31T16:14:05-0500"],
)  # fmt: skip
def test_moments_with_a_zone_are_that_moment(cell):
    assert read_moment(cell) == UTC_MOMENT


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("2026-10-31", (2026, 10, 31)),
        ("2026-10-31 21:14", (2026, 10, 31, 21, 14)),
        ("31.10.2026", (2026, 10, 31)),
        ("31.10.2026 21:14:05", (2026, 10, 31, 21, 14, 5)),
    ],
)
def test_moments_without_a_zone_are_of_this_computer(cell, parts):
    assert read_moment(cell) == int(datetime(*parts).timestamp())


@pytest.mark.parametrize("cell", ["31/10/2026", "10/31/2026", "31.02.2026", "yesterday", "45231",
                                  "2026-13-01", "2026-10-31 25:00", "0000-00-00"])  # fmt: skip
def test_an_invalid_or_ambiguous_moment_is_refused(cell):
    assert read_moment(cell) is None


def test_counts_and_truths():
    assert [read_count(c) for c in ("0", "12", "12.0", "1 200", "-1", "1.5", "x", "9" * 11)] == [
        0, 12, 12, 1200, None, None, None, None,
    ]  # fmt: skip
    assert [read_yes_no(c) for c in ("TRUE", "yes", "Да", "1", "false", "нет", "0", "maybe")] == [
        True, True, True, True, False, False, False, None,
    ]  # fmt: skip


def checked(cells, channel=ANY, columns=("ID", "Channel", "Joined", "Sessions", "Blocked")):
    return ClientRowValidator(channel, columns).validate(64, 0, 2, list(cells))


def test_each_row_is_checked_by_its_own_channel():
    assert checked(["+1 202 555 0147", "WHATSAPP"]).row.address == "12025550147"
    assert checked(["512 0004417", "TELEGRAM"]).findings[0].code is Reason.SPACE_INSIDE
    assert checked(["letters", "WHATSAPP"]).findings[0].code is Reason.LETTERS
    assert checked(["any text", "CHAT_API"]).row.outcome == 0


def test_a_row_without_a_channel_takes_that_of_the_file_and_fails_where_there_is_none():
    assert checked(["5120004417"], channel_of("telegram")).row.outcome == 0
    assert checked(["5120004417"]).findings[0].code is Reason.UNKNOWN_CHANNEL
    assert checked(["5120004417", "FAX"], channel_of("telegram")).findings[0].code is (
        Reason.UNKNOWN_CHANNEL
    )


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["5", "TELEGRAM", "31/10/2026"], Reason.BAD_MOMENT),
        (["5", "TELEGRAM", "", "many"], Reason.BAD_COUNT),
        (["5", "TELEGRAM", "", "", "perhaps"], Reason.BAD_TRUTH),
    ],
)
def test_a_field_that_cannot_be_read_fails_its_row(cells, reason):
    assert [found.code for found in checked(cells).findings] == [reason]


def test_a_blank_row_stays_blank():
    assert checked(["", "", ""]).row.outcome == 3


def test_a_filter_survives_encoding_as_json():
    chosen = ClientFilter(
        channels=("telegram", "vk"),
        texts=(
            TextCondition(TextMatch.NOT_CONTAINS, "ann"),
            TextCondition(TextMatch.EQUALS, "Казань", "City"),
        ),
        joined=Days(None, datetime(2026, 1, 2).date()),
        last_visit=Days(),
        bots=("Support bot",),
        blocked=False,
        sessions=Counts(3, None),
    )
    assert decode_filter(chosen.encoded()) == chosen
    assert decode_filter({}) == ClientFilter()
