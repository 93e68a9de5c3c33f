"""Names of files and lists: as they can be shown, and as they are compared."""

import re
import unicodedata

MOST_NAME_CHARACTERS = 100

_NO_TEXT = re.compile("[\ud800-\udfff]")


def as_text(name: str) -> str:
    """Return a name with U+FFFD for what is no text: a file's name may be any bytes."""
    return _NO_TEXT.sub("\ufffd", name)


def name_key(name: str) -> str:
    """Return what equal names share, without regard to case, outer blanks and composition."""
    return unicodedata.normalize("NFC", name.strip()).casefold()
