"""The commands, run as the processes that they are, in surroundings of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.cli.helpers import CLEAN, WORDING
from tests.operations.client_samples import CLIENTS
from tests.operations.helpers import write

ROOT = Path(__file__).parents[3]
_NOISE = ("Traceback", "Exception ignored", "Error:", "Warning:")


@dataclass
class Commands:
    """Runs commands on one workspace and collects what is wrong with their ends.

    Attributes:
        before: a program that runs them, with its arguments.
        without: variables that they do not get.
        problems: what was wrong.
        status, errors: of the last one.
    """

    workspace: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    before: Sequence[str] = ()
    without: Sequence[str] = ()
    folder: Path | None = None
    problems: list[str] = field(default_factory=list)
    status: int = 0
    errors: str = ""

    def __call__(self, *arguments: object, status: int | tuple[int, ...] = 0) -> str:
        """Run one; returns all that it printed."""
        allowed = (status,) if isinstance(status, int) else status
        program = ["-m", "clientlists_desktop.cli", "--workspace", str(self.workspace)]
        printed = self.run([*program, *map(str, arguments)])
        printed += self.errors
        self._judge(self.status, printed, arguments, allowed)
        return printed

    def work(self, files: Path, out: Path) -> str:
        """Do a bit of everything, in one process, with workers of its own; returns what was wrong.

        Args:
            files: a folder for what is read.
            out: a folder for what is written.
        """
        for folder in (files, out):
            folder.mkdir(parents=True, exist_ok=True)
        calls = str(write(files / "calls.csv", CLEAN))
        people = str(write(files / "people.csv", CLIENTS))
        channel = ("--channel", "telephony")
        written = [str(out / name) for name in ("spring.xlsx", "calls.csv", "report.xlsx")]
        wanted = [
            ("check", calls, *channel, "--json"),
            ("create", calls, *channel, "--name", "Spring", "--consent", WORDING),
            ("export", "spring", written[0]),
            ("projects", "add", "Support"),
            ("clients", "import", people, "--project", "Support"),
            ("campaigns", "add", "Calls", "--project", "Support", "--list", "Spring"),
            ("campaigns", "start", "Calls"),
            ("campaigns", "export", "Calls", written[1]),
            ("campaigns", "report", "Calls", written[2]),
            ("delete", "Spring", "--yes"),
            ("trash", "restore", "Spring"),
            ("lists",),
            ("show", "Spring"),
            ("journal",),
            ("journal", "--verify"),
            ("doctor",),
        ]
        ended = json.loads(self.run(["-c", _SEVERAL, json.dumps(wanted), str(self.workspace)]))
        for (status, printed), arguments in zip(ended, wanted, strict=True):
            self._judge(status, printed, arguments, (0,))
        self.problems += [f"{name} is not there" for name in written if not Path(name).is_file()]
        return "; ".join(self.problems)

    def run(self, arguments: Sequence[str]) -> str:
        """Run Python in these surroundings; returns what it printed on standard output."""
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **self.environment}
        for name in self.without:
            environment.pop(name, None)
        done = subprocess.run(
            [*self.before, sys.executable, *arguments], env=environment, cwd=self.folder,
            capture_output=True, check=False, stdin=subprocess.DEVNULL, timeout=300,
        )  # fmt: skip
        self.status = done.returncode
        self.errors = done.stderr.decode(errors="replace")
        return done.stdout.decode(errors="replace")

    def _judge(
        self, status: int, printed: str, arguments: Sequence[object], allowed: tuple[int, ...]
    ) -> None:
        if status not in allowed or any(one in printed for one in _NOISE):
            words = " ".join(map(str, arguments))
            self.problems.append(f"`{words}` ended with {status}: {printed}")


_SEVERAL = """
import contextlib, io, json, sys
from clientlists_desktop.cli.main import main
if __name__ == "__main__":
    ended = []
    for arguments in json.loads(sys.argv[1]):
        text = io.StringIO()
        with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
            try:
                status = main(["--workspace", sys.argv[2], *arguments])
            except SystemExit as end:
                status = end.code
        ended.append((status, text.getvalue()))
    print(json.dumps(ended))
"""
"""Runs commands one after the other, as a script would."""
