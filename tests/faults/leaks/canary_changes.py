"""More done with unmistakable clients: lists changed, made from others, and brought back."""

from collections.abc import Iterator
from pathlib import Path

from tests.operations.helpers import write

Step = tuple[str, tuple[object, ...], bool, int | tuple[int, ...]]

_ANN, _BO, _NEW = "79121000028", "79121000021", "79121000090"
_AGREED = ("--consent", "The clients agreed.")
_CALLS = ("--channel", "telephony")


def changes(files: Path, out: Path, draft: int, backups: Path) -> Iterator[Step]:
    """Yield what is done with the list “Spring” and the project “Support”, as `Step`s.

    Whatever lists it makes it erases again.
    """
    newer = write(
        files / "newer.csv",
        [("Phone", "Name", "Город"), (_ANN, "Unmistakable Ann", "Канарейка"),
         (_NEW, "Unmistakable 90", "Канарейка")],
    )  # fmt: skip
    update = ("update", "Spring", newer, "--mode", "merge", *_AGREED)
    yield "preview of an update", (*update, "--preview"), True, 0
    yield "update", update, False, 0
    yield "versions", ("versions", "Spring", "--compare", "1", "2"), True, 0
    yield "restore a version", ("restore-version", "Spring", 1), False, 0
    corrected = ("correct", "Spring", _ANN, "--cell", "Name=Unmistakable Anna")
    yield "correct a client", corrected, False, 0
    yield "undo an edit", ("undo-edit", "Spring"), False, 0
    yield "remove a client", ("remove", "Spring", _BO, "--yes"), False, 0
    yield "redo", ("redo", draft), False, (0, 3)
    yield "rename", ("rename", "Spring", "Summer"), False, 0
    yield "rename back", ("rename", "Summer", "Spring"), False, 0
    combined = ("combine", "union", "Spring", "--where", "Город=Канарейка", "--name", "Combined")
    yield "combine", combined, False, 0
    yield "split", ("split", "Combined", "--by", "count", "--size", 100), False, 0
    yield "sample", ("sample", "Combined", "--count", 5, "--name", "Sample"), False, 0
    yield "clients", ("clients", "list", "--project", "Support"), True, 0
    of_clients = ("clients", "create-list", "--project", "Support", "--channel", "telegram")
    yield "a list of clients", (*of_clients, "--name", "Talked", *_AGREED), False, 0
    yield "refresh", ("clients", "refresh-list", "Talked", *_AGREED), False, 0
    yield "words of results", ("campaigns", "words"), True, 0
    yield "block", ("do-not-contact", "add", _NEW), False, 0
    yield "block a file", ("do-not-contact", "import", newer), False, (0, 1)
    yield "the book", ("do-not-contact", "list"), True, 0
    yield "the book as a file", ("do-not-contact", "export", out / "book.xlsx"), False, 0
    unblock = ("do-not-contact", "remove", _NEW, "--reason", "They agreed again.")
    yield "unblock", unblock, False, 0
    yield "find a person", ("find-person", _ANN), True, 0
    yield "save an answer", ("find-person", _ANN, "--save", out / "answer.json"), True, 0
    forget = ("forget-person", _ANN, "--reason", "Ticket 17", "--yes")
    yield "forget a person", forget, False, 0
    yield "restore a list", ("restore-backup", "--list", "Spring", "--yes"), False, (0, 3)
    yield "restore a backup", ("restore-backup", "--yes"), False, 0
    (kept,) = backups.glob("*-restore.sqlite")
    yield "restore what was there", ("restore-backup", kept.stem, "--yes"), False, 0
    yield "repair", ("doctor", "--repair"), False, 0
    yield "rescue", ("doctor", "--rescue", out / "rescued.sqlite"), False, 0
    made = ("Combined", "Combined 1", "Combined 2", "Combined 3", "Combined – 1", "Combined – 2",
            "Sample", "Talked", "Spring (2)")  # fmt: skip
    for name in made:
        yield "delete what was made", ("delete", name, "--yes"), False, (0, 3)
        yield "erase what was made", ("trash", "erase", name, "--yes"), False, (0, 3)
