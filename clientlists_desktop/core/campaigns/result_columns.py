"""The columns of a report that a platform or a dialer returns."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from clientlists_desktop.core.layouts import read_moment, simplify_heading
from clientlists_desktop.core.moments import EARLIEST, LATEST

CAMPAIGN_HEADER, CLIENT_HEADER = "CAMPAIGN", "CLIENT_KEY"
"""Columns of our own file for the dialer; if the report has them, every client is found."""
RESULT_HEADERS = ("RESULT", "ATTEMPTS", "TALK_TIME", "LAST_TRY", "NOTE")
"""Columns of that file that the dialer fills in; they stand behind the key of the client."""
TALK_HEADER = RESULT_HEADERS[2]


class ResultColumn(StrEnum):
    """What a column of a report holds."""

    CAMPAIGN = "campaign"
    CLIENT = "client"
    RESULT = "result"
    ATTEMPTS = "attempts"
    NUMBER = "attempt_number"
    TALK = "talk"
    LAST_TRY = "last_try"
    FINISHED = "finished"
    NOTE = "note"


_C = ResultColumn
_OUTCOME = "call result,outcome,результат звонка,итог"
"""What a script noted, beside a status; the result itself where there is no status."""
_NAMES: Mapping[ResultColumn, str] = {
    _C.CAMPAIGN: "campaign,campaign id,campaign name,call task id,кампания,обзвон,название обзвона",
    _C.CLIENT: "client key",
    _C.RESULT: "status,call status,job status,result,message status,state,result status,"
    "статус,статус звонка,результат,статус сообщения",
    _C.ATTEMPTS: "attempts,completed attempts,attempts count,attempt count,tries,"
    "calls,number of attempts,попытки,попыток,количество попыток,число попыток",
    _C.NUMBER: "attempt number,attempt no,номер попытки",
    _C.TALK: "talk time,talk seconds,talk time s,duration,call duration,duration s,"
    "used talking time,длительность,длительность звонка,время разговора,время разговора с,разговор",
    _C.LAST_TRY: "last call,last try,call time,last attempt,last attempt time,start time,"
    "started at,date,time,sent at,call date,sending time,последний звонок,последняя попытка,"
    "время звонка,дата звонка,дата,отправлено в",
    _C.FINISHED: "finished,finished at,end time,ended at,завершен",
    _C.NOTE: f"{_OUTCOME},note,comment,заметка,примечание,комментарий",
}
_BY_NAME = {
    name.replace(" ", ""): column for column, names in _NAMES.items() for name in names.split(",")
}
_OUTCOMES = frozenset(name.replace(" ", "") for name in _OUTCOME.split(","))
_KEY = CLIENT_HEADER.casefold().replace("_", "")
_REPEATED = re.compile(r"\s*\(\d+\)$")
"""What is added to a name that a file has twice."""
_EPOCH = re.compile(r"(\d{10})(\d{3})?(?:[.,]0+)?")
"""Seconds or milliseconds since 1970, as the platform writes its moments: from 2001 to 2286."""


def result_columns(header: Sequence[str]) -> dict[ResultColumn, tuple[int, ...]]:
    """Return the indexes of each column of a report, but never column 0.

    It is the first with its name. Behind the client's key, as our own file for the dialer has it,
    there can be several, of which one is filled: ours and what the dialer added. They count before
    what stands in front of the key, which may be the list's own.
    """
    names = [_simplified(name) for name in header]
    by_name = _BY_NAME
    if not any(_BY_NAME.get(name) is _C.RESULT for name in names[1:]):
        by_name = _BY_NAME | dict.fromkeys(_OUTCOMES, _C.RESULT)
    key = names.index(_KEY) if _KEY in names else len(names)
    found: dict[ResultColumn, tuple[int, ...]] = {}
    behind: dict[ResultColumn, tuple[int, ...]] = {}
    for index, name in enumerate(names):
        column = by_name.get(name)
        if column is None or not index:
            continue
        if index < key:
            found.setdefault(column, (index,))
        else:
            behind[column] = (*behind.get(column, ()), index)
    return found | behind


def _simplified(name: str) -> str:
    """Return what `callDuration`, `call_duration` and `Call duration` have in common."""
    return simplify_heading(_REPEATED.sub("", name)).replace(" ", "")


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
