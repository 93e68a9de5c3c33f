"""Names of files and lists: how they are shown and compared."""

import re
import unicodedata

MOST_NAME_CHARACTERS = 100

_NO_TEXT = re.compile("[\ud800-\udfff]")


def as_text(name: str) -> str:
    """Return a name with U+FFFD for what can't be decoded: a file name may hold any bytes."""
    return _NO_TEXT.sub("\ufffd", name)


def name_key(name: str) -> str:
    """Return the key by which names are equal: without case, outer blanks and composition."""
    return unicodedata.normalize("NFC", name.strip()).casefold()
