"""Unmistakable clients go through everything; then each file and each printed line is searched."""

import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from clientlists_desktop.operations.lists.purge import clean_up_at_start
from clientlists_desktop.paths import backups_folder
from clientlists_desktop.storage.workspace import Workspace
from tests.faults.leaks.canary_changes import Step, changes
from tests.faults.report import Plan, Trial
from tests.faults.state import later
from tests.faults.surroundings.commands import Commands
from tests.operations.helpers import finish, write

LISTED = ("Unmistakable", "Канарейка", "7912100", "12 100-")
"""Parts of the names and numbers of a list's clients."""
TALKED = ("Distinctive", "Снегирь", "51200044")
"""Of a project's clients."""
_WORDING = "The clients agreed."
_CALLS = ("--channel", "telephony")
_FAULTY = """
import sys
from clientlists_desktop.cli import lists
from clientlists_desktop.cli.main import main
def fail(*arguments, **options):
    raise KeyError("Unmistakable 79121000007", *arguments)
if __name__ == "__main__":
    lists.find_list = fail
    sys.exit(main(sys.argv[1:]))
"""
"""The command line with a bug that has a client in its message."""
_FAULTY_WORKER = """
import sys
from clientlists_desktop.cli.main import main
from tests.faults.leaks.canaries import faulty_export
from clientlists_desktop.operations.lists import list_export
if __name__ == "__main__":
    list_export.export_list = faulty_export
    sys.exit(main(sys.argv[1:]))
"""


def faulty_export(*arguments: object, **options: object) -> None:
    """Fail in a worker, with a client in the message."""
    raise ValueError("Unmistakable 79121000007", arguments, options)


@dataclass
class Computer:
    """A home, a folder for temporary files and one for the log, that nobody else uses."""

    folder: Path

    def __post_init__(self) -> None:
        for one in ("home", "tmp", "files", "out", "workspace"):
            (self.folder / one).mkdir()

    @property
    def commands(self) -> Commands:
        home = self.folder / "home"
        variables = {
            "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "TMPDIR": f"{self.folder}/tmp",
            "XDG_CACHE_HOME": str(home / "cache"), "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_STATE_HOME": str(home / "state"), "USER": "maker", "LOGNAME": "maker",
        }  # fmt: skip
        without = ("CLIENTLISTS_LOG_FOLDER", "XDG_RUNTIME_DIR")
        file = self.folder / "workspace" / "w.sqlite"
        return Commands(file, variables, without=without, folder=home)

    def hits(self, folder: str, canaries: Sequence[str]) -> list[str]:
        """Return the files of a folder that hold a canary, in any encoding, or in their names."""
        found = []
        for path in (self.folder / folder).rglob("*"):
            data = path.read_bytes() if path.is_file() else b""
            for canary in canaries:
                written = [canary.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
                if canary in path.name or any(one in data for one in written):
                    found.append(f"{canary} in {path.relative_to(self.folder)}")
        return found


def trials(plan: Plan) -> Iterator[Trial]:
    """Do everything with the canaries and search after each step."""
    computer = Computer(plan.folder)
    run = computer.commands
    for what, arguments, may_print, status in steps(computer):
        printed = run(*arguments, status=status)
        problem = "; ".join(run.problems)
        run.problems.clear()
        if not may_print and (told := [one for one in (*LISTED, *TALKED) if one in printed]):
            problem = f"{problem}; it prints {told}: {printed[:300]}"
        yield Trial(f"canaries: {what}", problem)
    for program in (_FAULTY, _FAULTY_WORKER):
        printed = run.run(["-c", program, "--workspace", str(run.workspace), "export", "Spring",
                           str(computer.folder / "out" / "fault.xlsx")]) + run.errors  # fmt: skip
        told = [one for one in (*LISTED, *TALKED) if one in printed]
        ok = run.status == 70 and not told
        yield Trial("canaries: a bug", "" if ok else f"{run.status}: {told}: {printed}")
    yield from searched(computer)
    yield from _erased(computer)


def searched(computer: Computer) -> Iterator[Trial]:
    """Search every place where no client may be."""
    for folder in ("home", "tmp"):
        hits = computer.hits(folder, (*LISTED, *TALKED))
        yield Trial(f"canaries: searched {folder}", "; ".join(hits))
    logs = list((computer.folder / "home").rglob("clientlists.log"))
    yield Trial("canaries: there is a log to search", "" if logs else "no log")
    with closing(sqlite3.connect(computer.commands.workspace)) as db:
        lines = str(db.execute("SELECT * FROM journal").fetchall())
    told = [one for one in (*LISTED, *TALKED) if one in lines]
    yield Trial("canaries: searched the journal", str(told) if told else "")
    names = [one.name for one in Path(tempfile.gettempdir()).iterdir()]
    told = [name for name in names if any(one in name for one in (*LISTED, *TALKED))]
    yield Trial("canaries: searched names in the system's temporary folder", "; ".join(told))


def _erased(computer: Computer) -> Iterator[Trial]:
    """Erase the list, and search the workspace and its backups, too."""
    run = computer.commands
    for name in ("Spring", "Second"):
        run("delete", name, "--yes")
        run("trash", "erase", name, "--yes")
    for draft in (1, 2, 3, 4, 5, 6):
        run("discard", draft, "--yes", status=(0, 3))
    run("campaigns", "stop", "Calls")
    run("campaigns", "delete", "Calls", "--yes")
    with closing(Workspace(run.workspace)) as workspace:
        # What was deleted besides the list stays until the window's next start, in a later second.
        finish(clean_up_at_start(workspace, later()))
    yield Trial("canaries: erasing", "; ".join(run.problems))
    left = computer.hits("workspace", LISTED[:2])
    yield Trial("canaries: searched the workspace and its backups", "; ".join(left))


def steps(computer: Computer) -> Iterator[Step]:
    """Yield what is done: in words, as a command, whether it may print clients, and its status."""
    files, out = computer.folder / "files", computer.folder / "out"
    calls = write(files / "clients.csv", _calls())
    book = write(files / "clients.xlsx", _calls())
    torn = files / "torn.xlsx"
    torn.write_bytes(b"PK\x03\x04 Unmistakable 79121000007")
    people = write(files / "people.csv", _people())
    agreed = ("--consent", _WORDING)
    yield "check", ("check", calls, *_CALLS), True, 1
    yield "check rows", ("check", book, *_CALLS, "--rows"), True, 1
    yield "a torn file", ("check", torn, *_CALLS), False, 3
    yield "keep a draft", ("check", calls, *_CALLS, "--keep", "--json"), True, 1
    yield "drafts", ("drafts",), False, 0
    with closing(sqlite3.connect(computer.commands.workspace)) as db:
        (draft,) = db.execute("SELECT id FROM client_list WHERE state = 'checked'").fetchone()
    yield "edit", ("fix", draft, "--all", "extension"), False, (0, 3)
    yield "steps", ("steps", draft), False, 0
    yield "undo", ("undo", draft), False, (0, 3)
    yield "corrections", ("corrections", draft, out / "corrections.xlsx"), False, 0
    yield "merge", ("merge", draft, _corrected(out / "corrections.xlsx", files)), False, (0, 3)
    yield "create", ("create", calls, *_CALLS, "--name", "Spring", *agreed), False, 0
    yield "create strictly", ("create", calls, *_CALLS, "--name", "X", *agreed, "--strict"), True, 3
    yield "create from a draft", ("create", "--draft", draft, "--name", "Second", *agreed), False, 0
    yield "lists", ("lists",), False, 0
    yield "show", ("show", "Spring", "--json"), False, 0
    yield "consent", ("consent", "show", "Spring"), False, 0
    yield "export", ("export", "Spring", out / "list.xlsx"), False, 0
    yield "export again", ("export", "Spring", out / "list.xlsx"), False, 3
    yield "project", ("projects", "add", "Support"), False, 0
    yield "import clients", ("clients", "import", people, "--project", "Support"), False, (0, 1)
    yield (
        "campaign",
        ("campaigns", "add", "Calls", "--project", "Support", "--list", "Spring"),
        False,
        0,
    )
    yield "start", ("campaigns", "start", "Calls"), False, 0
    yield "export a campaign", ("campaigns", "export", "Calls", out / "calls.csv"), False, 0
    yield "results", ("campaigns", "results", "Calls", _results(out, files)), True, (0, 1)
    yield "campaign report", ("campaigns", "report", "Calls", out / "report.xlsx"), False, 0
    yield "campaign", ("campaigns", "show", "Calls"), False, 0
    yield "journal", ("journal",), False, 0
    yield "journal file", ("journal", "--export", out / "journal.xlsx"), False, 0
    yield "backups", ("backups",), False, 0
    yield "doctor", ("doctor", "--json"), False, 0
    yield from changes(files, out, draft, backups_folder(computer.commands.workspace))
    yield "no such list", ("show", "Sprung"), False, 3
    yield "a killed worker", ("check", calls, *_CALLS, "--encoding", "utf-7"), False, (1, 2, 3)


def _calls() -> list[tuple[str, ...]]:
    rows = [("Phone", "Name", "Город")]
    for at in range(200):
        number = f"7912{1_000_000 + 7 * at}"
        number = {1: f"{number} ext. 12", 2: f"call {number}"}.get(at % 50, number)
        rows.append((number, f"Unmistakable {at}", "Канарейка"))
    return [*rows, rows[5], ("+7 912 100-00-07 x", "Unmistakable", "")]


def _people() -> list[tuple[str, ...]]:
    header = ("Client ID", "Channel", "First name", "Last name")
    people = [(f"51200044{at:02}", "TELEGRAM", f"Distinctive{at}", "Снегирь") for at in range(40)]
    return [header, *people, ("Distinctive", "TELEGRAM", "Снегирь", "")]


def _corrected(path: Path, files: Path) -> Path:
    book = openpyxl.load_workbook(path)
    for number, row in enumerate(book.active.iter_rows(min_row=2)):
        row[0].value = f"7912{1_009_000 + number}"
    corrected = files / "corrected.xlsx"
    book.save(corrected)
    return corrected


def _results(out: Path, files: Path) -> Path:
    header, *lines = (out / "calls.csv").read_text("utf-8-sig").splitlines()
    said = [f"{line},{('noAnswer', 'Unmistakable')[at % 20 == 0]}" for at, line in enumerate(lines)]
    path = files / "results.csv"
    path.write_text("\n".join([f"{header},Status", *said]), "utf-8")
    return path
