"""What a person may name something."""

import re

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


def valid_name(name: str) -> str:
    """Return a name without outer blanks; Refused when it is empty or too long."""
    name = _CONTROLS.sub(" ", name).strip()
    if not name:
        raise Refused(Refusal.NAME_EMPTY)
    if len(name) > MOST_NAME_CHARACTERS:
        raise Refused(Refusal.NAME_TOO_LONG, seen=len(name), expected=MOST_NAME_CHARACTERS)
    return name
