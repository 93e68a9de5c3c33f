"""The results of a campaign's clients, and the words of reports that stand for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clientlists_desktop.core.do_not_contact import read_refusal
from clientlists_desktop.core.layouts import simplify_heading


class Result(StrEnum):
    """The result of one client. The values are stored and exported: never rename."""

    PLANNED = "planned"
    AGAIN = "again"
    CANCELED = "canceled"

    WITH_RESULT = "with_result"
    WITHOUT_RESULT = "without_result"
    NO_ANSWER = "no_answer"
    NONEXISTENT = "nonexistent"
    TECHNICAL_ERROR = "technical_error"

    READ = "read"
    DELIVERED = "delivered"
    SENT = "sent"
    NOT_DELIVERED = "not_delivered"
    NOT_SENT = "not_sent"


_R = Result
CALL_RESULTS = (
    _R.WITH_RESULT, _R.WITHOUT_RESULT, _R.NO_ANSWER, _R.NONEXISTENT, _R.TECHNICAL_ERROR,
    _R.AGAIN, _R.CANCELED, _R.PLANNED,
)  # fmt: skip
TEXT_RESULTS = (
    _R.READ, _R.DELIVERED, _R.SENT, _R.NOT_DELIVERED, _R.NOT_SENT, _R.AGAIN, _R.CANCELED,
    _R.PLANNED,
)  # fmt: skip
"""All results of a kind of campaign, in the order in which reports show them."""

OPEN = frozenset({_R.PLANNED, _R.AGAIN})
"""Results after which the client may still be called or written to."""
UNTOUCHED = frozenset({_R.PLANNED, _R.CANCELED})
"""Results of clients whom nobody tried to reach."""

_SHARED = {
    _R.PLANNED: "planned,init,pending,created,new,waiting,queued,not called,not tried yet,"
    "запланирован,"
    "не звонили,ожидает,в очереди,попыток еще не было",
    _R.AGAIN: "again,on retry,onretry,in process,inprocess,in progress,inprogress,postponed,"
    "another call attempt scheduled,another try planned,повтор,перезвон,в процессе,отложен,"
    "запланирована еще попытка",
    _R.CANCELED: "canceled,cancelled,canceled by user,cancelledbyuser,canceledbyuser,"
    "cancelled by user,not done,notdone,stopped,отменен,отменено,не выполнен",
    _R.TECHNICAL_ERROR: "technical error,technicalerror,error,техническая ошибка,ошибка",
}
_CALLS = {
    **_SHARED,
    _R.WITH_RESULT: "with result,longcallwithresult,long call with result,answered with a result,"
    "answered with result,success,есть результат,с результатом,отвечен с результатом,"
    "дозвон с результатом",
    _R.WITHOUT_RESULT: "without result,longcallwithnoresult,long call with no result,answered,"
    "answered without a result,answered without result,completed,отвечен,ответил,"
    "без результата,отвечен без результата,дозвон без результата",
    _R.NO_ANSWER: "no answer,noanswer,not answered,busy,unanswered,нет ответа,не ответил,занято,"
    "не отвечает",
    _R.NONEXISTENT: "nonexistent,nonexistentnumber,nonexistent number,no such number,"
    "invalid number,несуществующий номер,номер не существует",
}
_TEXTS = {
    **_SHARED,
    _R.READ: "read,seen,прочитано,прочитан",
    _R.DELIVERED: "delivered,доставлено,доставлен",
    _R.SENT: "sent,отправлено,отправлен",
    _R.NOT_DELIVERED: "not delivered,notdelivered,undelivered,не доставлено,не доставлен",
    _R.NOT_SENT: "not sent,notsent,failed,bad request,forbidden,too many requests,"
    "internal server error,other errors,не отправлено,не отправлен",
    _R.TECHNICAL_ERROR: "",
}


def _by_word(words: Mapping[Result, str]) -> dict[str, Result]:
    return {
        word: result for result, several in words.items() for word in several.split(",") if word
    }


_OF_CALLS, _OF_TEXTS = _by_word(_CALLS), _by_word(_TEXTS)


def read_result(cell: str, *, is_call: bool) -> Result | None:
    """Read a report's word for a result; None if it is not a known one.

    Whoever refuses was reached, and nothing more is known: not that they read a text.
    The platform's own `unknown` says nothing, so it is not a known one.
    """
    found = (_OF_CALLS if is_call else _OF_TEXTS).get(simplify_heading(cell))
    if found is None and read_refusal(cell) is not None:
        return Result.WITHOUT_RESULT if is_call else Result.DELIVERED
    return found


@dataclass(frozen=True)
class Totals:
    """The totals of a campaign's report.

    Attributes:
        results: clients by result; they add up to all clients of the campaign.
        used: clients whom somebody tried to reach.
        attempts: how many were made in all.
        talk_seconds: in all answered calls.
        hours: by the hour of the last call in the client's local time: all clients, and those with
            a result.
    """

    results: Mapping[Result, int] = field(default_factory=dict)
    used: int = 0
    attempts: int = 0
    talk_seconds: int = 0
    hours: Mapping[int, tuple[int, int]] = field(default_factory=dict)

    def count(self, *results: Result) -> int:
        """Return how many clients have one of these results."""
        return sum(self.results.get(result, 0) for result in results)


@dataclass(frozen=True, slots=True)
class CampaignClient:
    """A client of a campaign with their result.

    Attributes:
        cells: as they were when the campaign started, the address first.
        last_try: seconds since 1970, UTC.
        note: what the bot's script noted during the call.
    """

    position: int
    cells: tuple[str, ...]
    zone: str | None
    priority: int | None
    result: Result
    attempts: int
    talk_seconds: int
    last_try: int | None
    note: str
