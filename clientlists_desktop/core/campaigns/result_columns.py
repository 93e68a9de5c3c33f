"""The columns of a report that a platform or a dialer returns."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from clientlists_desktop.core.layouts import read_moment, simplify_heading
from clientlists_desktop.core.moments import EARLIEST, LATEST

CAMPAIGN_HEADER, CLIENT_HEADER = "CAMPAIGN", "CLIENT_KEY"
"""Columns of our own file for the dialer; if the report has them, every client is found."""


class ResultColumn(StrEnum):
    """What a column of a report holds."""

    CAMPAIGN = "campaign"
    CLIENT = "client"
    RESULT = "result"
    ATTEMPTS = "attempts"
    TALK = "talk"
    LAST_TRY = "last_try"
    NOTE = "note"


_C = ResultColumn
_NAMES: Mapping[ResultColumn, str] = {
    _C.CAMPAIGN: "campaign,campaign id,campaign name,call task id,кампания,обзвон,название обзвона",
    _C.CLIENT: "client key",
    _C.RESULT: "status,call status,job status,result,message status,state,result status,"
    "статус,статус звонка,результат,статус сообщения",
    _C.ATTEMPTS: "attempts,completed attempts,attempts count,attempt count,attempt number,tries,"
    "calls,number of attempts,попытки,количество попыток,число попыток",
    _C.TALK: "talk time,talk seconds,talk time s,duration,call duration,duration s,"
    "used talking time,длительность,длительность звонка,время разговора",
    _C.LAST_TRY: "last call,last try,call time,last attempt,last attempt time,start time,"
    "started at,date,time,sent at,call date,finished,finished at,sending time,последний звонок,"
    "время звонка,дата звонка,дата,отправлено в",
    _C.NOTE: "call result,note,comment,outcome,результат звонка,комментарий,итог",
}
_BY_NAME = {
    name.replace(" ", ""): column for column, names in _NAMES.items() for name in names.split(",")
}
_EPOCH = re.compile(r"(\d{10})(\d{3})?(?:\.0)?")
"""Seconds or milliseconds since 1970, as the platform writes its moments: from 2001 to 2286."""


def result_columns(header: Sequence[str]) -> dict[ResultColumn, int]:
    """Return the index of each column of a report: the first with its name, but never column 0."""
    found: dict[ResultColumn, int] = {}
    for index, name in enumerate(header):
        # `callDuration`, `call_duration` and `Call duration` are one name.
        column = _BY_NAME.get(simplify_heading(name).replace(" ", ""))
        if index and column is not None:
            found.setdefault(column, index)
    return found


def read_time(cell: str) -> int | None:
    """Read a date, a time or an epoch as seconds since 1970, UTC; None if it is none of them."""
    if match := _EPOCH.fullmatch(cell.strip()):
        seconds = int(match[1])
        return seconds if EARLIEST <= seconds <= LATEST else None
    return read_moment(cell)


MOST_SECONDS = 10_000_000
"""More than a hundred days: no call lasts that long."""


def read_seconds(cell: str) -> int | None:
    """Read a duration: seconds, mm:ss or h:mm:ss; None if it is anything else."""
    text = cell.strip().replace(",", ".")
    if not text:
        return 0
    parts = text.split(":")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        return None
    if len(parts) > 3 or any(not 0 <= number < MOST_SECONDS for number in numbers):
        return None
    seconds = 0.0
    for number in numbers:
        seconds = 60 * seconds + number
    return round(seconds) if seconds < MOST_SECONDS else None
