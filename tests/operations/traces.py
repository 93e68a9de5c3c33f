"""Made-up clients with unmistakable names, and the search for traces of them in files."""

import re
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.operations.imports.fix_rules import Answers, fix_reason
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import check, finish, write
from tests.people import MAKER

COUNT = 20_000
NUMBERS = frozenset(f"7912{1_000_000 + 7 * at}" for at in range(COUNT))
NAMES = frozenset(f"Unmistakable{at:05d}" for at in range(COUNT))
_NUMBER, _NAME = re.compile(r"(?=(7912[0-9]{7}))"), re.compile(r"Unmistakable[0-9]{5}")


def write_clients(path: Path, count: int = COUNT) -> Path:
    """Write clients: of each hundred, one with an extension and one with letters; 50 twice."""
    rows = []
    for at, (number, name) in enumerate(zip(sorted(NUMBERS)[:count], sorted(NAMES), strict=False)):
        written = {0: f"{number} ext. 12", 1: f"call {number}"}.get(at % 100, number)
        rows.append((written, name, "Самара"))
    return write(path, [("Phone", "Name", "City"), *rows, *rows[-50:]])


def edited_draft(workspace: Workspace, path: Path, count: int = COUNT) -> CheckedFile:
    """Check the file and fix what can be, in one step: numbers with letters stay failed."""
    each = count // 100
    file = check(workspace, path)
    assert (file.balance.ready, file.balance.failed) == (count - 2 * each, 2 * each)
    fixed = finish(fix_reason(workspace, file, Reason.EXTENSION, Answers(), MAKER))
    assert (fixed.file.balance.ready, fixed.file.balance.failed) == (count - each, each)
    return fixed.file


def traces(folder: Path) -> set[str]:
    """Return the numbers and names of the clients that appear in any file of a folder."""
    found: set[str] = set()
    for path in folder.rglob("*"):
        if path.is_file():
            for text in _texts(path.read_bytes()):
                found.update(_NUMBER.findall(text), _NAME.findall(text))
    return found & (NUMBERS | NAMES)


def _texts(data: bytes) -> Iterator[str]:
    """Yield bytes as text in each possible encoding; UTF-16 may begin at any byte."""
    yield data.decode("latin-1")
    for encoding in ("utf-16-le", "utf-16-be"):
        for start in (0, 1):
            yield data[start:].decode(encoding, "ignore")
