"""The platform's own report comes back under its own field names."""

import pytest

from clientlists_desktop.core.campaigns.result_columns import (
    ResultColumn,
    read_time,
    result_columns,
)

C = ResultColumn
PLATFORM = (
    "phone,callJobId,attemptsCount,jobStatus,createdAt,finishedAt,callDuration,callResult,"
    "startedAt,attemptNumber,reportData"
)


@pytest.mark.parametrize("write", [str, str.upper, str.lower, lambda name: name.replace("C", "_c")])
def test_the_platform_s_field_names_are_known_in_any_case(write):
    header = [write(name) for name in PLATFORM.split(",")]
    found = result_columns(header)
    assert found == {
        C.ATTEMPTS: (2,), C.RESULT: (3,), C.FINISHED: (5,), C.TALK: (6,), C.NOTE: (7,),
        C.LAST_TRY: (8,), C.NUMBER: (9,),
    }  # fmt: skip


def test_those_of_text_campaigns_are_known():
    assert result_columns(["phone", "uuid", "sendingTime", "status"]) == {
        C.LAST_TRY: (2,),
        C.RESULT: (3,),
    }


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("1790000000000", 1_790_000_000),
        ("1790000000", 1_790_000_000),
        ("1790000000000.0", 1_790_000_000),
        ("2026-09-21 14:13:20 Z", 1_790_000_000),
        ("17900", None),
        ("99999999999999", None),
    ],
)
def test_moments_may_be_seconds_or_milliseconds_since_1970(cell, moment):
    assert read_time(cell) == moment


@pytest.mark.parametrize(
    ("header", "result", "note"),
    [
        ("Phone,Call result", (1,), None),
        ("Phone,Итог,Комментарий", (1,), (2,)),
        ("Phone,Status,Call result", (1,), (2,)),
        # The list's own columns stand before the key, and ours and the dialer's behind it.
        ("Phone,Status,Note,CAMPAIGN,CLIENT_KEY,RESULT,NOTE (2),Status", (5, 7), (6,)),
        ("Phone,Result,Note,Status,CAMPAIGN,CLIENT_KEY", (1,), (2,)),
    ],
)
def test_what_holds_the_result_depends_on_what_else_is_there(header, result, note):
    found = result_columns(header.split(","))
    assert (found[C.RESULT], found.get(C.NOTE)) == (result, note)
