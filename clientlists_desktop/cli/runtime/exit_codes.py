"""How a command ends: the exit codes, and which refusals mean wrong usage."""

from enum import IntEnum

from clientlists_desktop.core.errors import Refusal, Refused


class Exit(IntEnum):
    """The exit codes; scripts rely on them."""

    DONE = 0
    FOUND_FAILED = 1
    WRONG_USAGE = 2
    REFUSED = 3
    FAULT = 70
    OUTPUT_FAILED = 74
    INTERRUPTED = 130
    PIPE_CLOSED = 141


_WRONG_USAGE = {
    Refusal.UNKNOWN_CHANNEL,
    Refusal.UNKNOWN_COUNTRY,
    Refusal.UNKNOWN_ENCODING,
    Refusal.NO_SUCH_COLUMN,
    Refusal.NO_SUCH_SHEET,
    Refusal.NO_SUCH_HEADER_ROW,
    Refusal.ANSWER_NEEDED,
    Refusal.OUT_OF_RANGE,
    Refusal.NO_WEEKDAY,
    Refusal.HOURS_REVERSED,
}


def exit_code_of(error: Refused) -> Exit:
    """Return the exit code of a refusal."""
    return Exit.WRONG_USAGE if error.reason in _WRONG_USAGE else Exit.REFUSED
