"""The DIALER_PRIORITY column: 1 is called first, 5 last."""

import re

HEADER = "DIALER_PRIORITY"
HIGHEST, LOWEST = 1, 5

_WHOLE = re.compile(r"(\d+)(?:[.,]0+)?")


def read_priority(cell: str) -> int | None:
    """Read a non-empty cell of the priority column; None unless it is 1 to 5."""
    match = _WHOLE.fullmatch(cell.strip())
    if match is None or not match[1].isascii() or len(match[1]) > 9:
        return None
    value = int(match[1])
    return value if HIGHEST <= value <= LOWEST else None
