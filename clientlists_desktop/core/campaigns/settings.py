"""The settings of call and text campaigns, with the platform's limits."""

from dataclasses import dataclass

from clientlists_desktop.core.errors import Refusal, Refused

MOST_LINES, MOST_ATTEMPTS, MOST_RETRY_MINUTES = 1_000, 50, 7 * 24 * 60
MOST_DELAY_MS, MOST_THREADS = 60_000, 10
WORKING_DAYS = (0, 1, 2, 3, 4)


@dataclass(frozen=True)
class CallSettings:
    """How a call campaign calls.

    Attributes:
        lines: how many calls run at the same time.
        weekdays: 0 for Monday to 6 for Sunday.
        opens, closes: minutes since midnight between which calls are made.
        local_time: whether these are in each client's time zone rather than this computer's.
        attempts: how many are planned for each client.
        most_attempts: the limit, including those that the bot's script adds.
        retry_minutes: the pause between two attempts.
    """

    lines: int = 10
    weekdays: tuple[int, ...] = WORKING_DAYS
    opens: int = 10 * 60
    closes: int = 20 * 60
    local_time: bool = True
    attempts: int = 3
    most_attempts: int = 5
    retry_minutes: int = 60

    def check(self) -> None:
        """Refuse what the platform would refuse."""
        _check_range("lines", self.lines, 1, MOST_LINES)
        _check_range("attempts", self.attempts, 1, MOST_ATTEMPTS)
        _check_range("most_attempts", self.most_attempts, self.attempts, MOST_ATTEMPTS)
        _check_range("retry_minutes", self.retry_minutes, 1, MOST_RETRY_MINUTES)
        if not self.weekdays:
            raise Refused(Refusal.NO_WEEKDAY)
        if not 0 <= self.opens < self.closes <= 24 * 60:
            raise Refused(Refusal.HOURS_REVERSED)


@dataclass(frozen=True)
class TextSettings:
    """How a text campaign sends messages.

    Attributes:
        delay_ms: the pause between two messages of a thread.
        threads: how many messages are sent at the same time.
    """

    delay_ms: int = 0
    threads: int = 1

    def check(self) -> None:
        """Refuse what the platform would refuse."""
        _check_range("delay_ms", self.delay_ms, 0, MOST_DELAY_MS)
        _check_range("threads", self.threads, 1, MOST_THREADS)


Settings = CallSettings | TextSettings


def _check_range(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused(Refusal.OUT_OF_RANGE, name=name, seen=value, expected=f"{least:,}–{most:,}")
