"""Runs the long parts and prints what was tried, right and wrong; exits with 1 if anything is."""

import argparse
import importlib
import json
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

from clientlists_desktop.paths import LOG_VARIABLE
from tests.faults.report import Part, Plan, Report

PARTS = {
    "kills": ("tests.faults.kills.kills", 1_000),
    "programs": ("tests.faults.kills.programs", 60),
    "pairs": ("tests.faults.pairs.pairs", 400),
    "side_by_side": ("tests.faults.pairs.side_by_side", 500),
    "disk_space": ("tests.faults.surroundings.disk_space", 400),
    "places": ("tests.faults.surroundings.places", 20),
    "slow_files": ("tests.faults.surroundings.slow_files", 3),
    "clocks": ("tests.faults.surroundings.clocks", 20),
    "files": ("tests.faults.texts.files", 2_000),
    "printed": ("tests.faults.texts.printed", 2_000),
    "named_files": ("tests.faults.texts.named_files", 1_200),
    "sheets": ("tests.faults.texts.sheets", 2_000),
    "roles": ("tests.faults.leaks.roles", 7),
    "pages": ("tests.faults.leaks.pages", 7),
    "canaries": ("tests.faults.leaks.canaries", 1),
}
"""The module of each part, which has a function `trials`, and how much it tries by default."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, help="may be given again")
    parser.add_argument("--count", type=int, help="how much each part tries")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    # Else, run in the background of a shell, every program here would ignore Ctrl+C as this one.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    report = Report()
    with tempfile.TemporaryDirectory(prefix="faults") as folder:
        _keep_apart(Path(folder))
        for name in options.only or PARTS:
            module, usual = PARTS[name]
            part: Part = importlib.import_module(module).trials
            place = Path(folder, name)
            place.mkdir()
            _follow(part, Plan(place, options.count or usual, options.seed), report)
    if options.json:
        print(json.dumps([line.json for line in report.lines.values()], ensure_ascii=False))
    else:
        print(report.table)
    return 1 if report.problems else 0


def _keep_apart(folder: Path) -> None:
    """Touch neither data nor log nor keyring nor screen of whoever runs this."""
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    os.environ[LOG_VARIABLE] = str(folder / "log")
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _follow(part: Part, plan: Plan, report: Report) -> None:
    """Run a part, and say on the way what is wrong and how far it is."""
    said = time.monotonic()
    for trial in part(plan):
        report.add(trial)
        if trial.problem:
            print(f"WRONG {trial.what}: {trial.problem}", file=sys.stderr, flush=True)
        elif trial.skipped:
            print(report.lines[trial.what], file=sys.stderr, flush=True)
        elif time.monotonic() - said > 10:
            said = time.monotonic()
            print(report.lines[trial.what], file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
