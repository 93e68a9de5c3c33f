"""Keys of rows in the corrections workbook: which draft and row a line belongs to.

A key is text that no spreadsheet program takes for a number or a date, in a plain column that every
program keeps.
"""

import hashlib
import re
from dataclasses import dataclass

from clientlists_desktop.core.imports.checked_file import CheckedFile

_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_FILE_IN_HEADING = re.compile(r"“(.+)”")
_KEY = re.compile(r"([1-9][0-9]{0,14})\.([a-p]{8})\.([1-9][0-9]{0,14})")


@dataclass(frozen=True)
class RowKey:
    """A row of a draft.

    Attributes:
        token: tells the draft from any other with its number, here or in another workspace.
    """

    draft: int
    token: str
    position: int

    def __str__(self) -> str:
        return f"{self.draft}.{self.token}.{self.position}"


def token_of(file: CheckedFile) -> str:
    """Return the token of a draft, made of letters only."""
    seen = hashlib.sha256(f"{file.source.sha256} {file.made_at}".encode())
    return seen.hexdigest()[:8].translate(_LETTERS)


def read_key(cell: str) -> RowKey | None:
    """Read a cell of the key column; None if it holds no key."""
    match = _KEY.fullmatch(cell.strip())
    return RowKey(int(match[1]), match[2], int(match[3])) if match else None


def quoted(file_name: str) -> str:
    """Return a file's name as the heading of the key column quotes it, in every language."""
    return f"“{file_name}”"


def file_name_in(heading: str) -> str:
    """Return the file name that a key column's heading quotes; the heading if there is none."""
    match = _FILE_IN_HEADING.search(heading)
    return match[1] if match else heading
