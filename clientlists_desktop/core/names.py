"""Names of files and lists: how they are shown and compared."""

import re
import unicodedata

MOST_NAME_CHARACTERS = 100

_NO_TEXT = re.compile("[\ud800-\udfff]")
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_JOINERS = "\u200c\u200d"
"""Invisible, but words of some languages and many emoji are wrong without them."""
_UNSAFE_IN_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00]+')
_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)", re.IGNORECASE
)
"""Names of devices on Windows, with any ending."""
_MOST_FILE_NAME_BYTES = 180
"""Of the 255 that file systems allow: what a file holds is added, its ending, and a number."""


def as_text(name: str) -> str:
    """Return a name with U+FFFD for what can't be decoded: a file name may hold any bytes."""
    return _NO_TEXT.sub("\ufffd", name)


def name_key(name: str) -> str:
    """Return the key by which names are equal: without case, outer blanks and composition."""
    return unicodedata.normalize("NFC", name.strip()).casefold()


def is_invisible(letter: str) -> bool:
    """Whether a character shows nothing; a terminal may obey it, or text runs the other way."""
    return unicodedata.category(letter) in _INVISIBLE and letter not in _JOINERS


def safe_file_name(name: str, otherwise: str = "list") -> str:
    """Return a name as the start of a file name that every system allows.

    Args:
        otherwise: the file name if nothing is left of the name.
    """
    text = "".join("\x00" if is_invisible(letter) else letter for letter in name)
    text = _UNSAFE_IN_FILE_NAME.sub("_", text)
    cut = text.encode()[:_MOST_FILE_NAME_BYTES].decode(errors="ignore")
    cut = cut.strip(" .").rstrip(_JOINERS + " .")
    return "_" + cut if _DEVICES.match(cut) else cut or otherwise
