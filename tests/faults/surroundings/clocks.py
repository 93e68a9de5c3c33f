"""Clocks, time zones, languages and homes that are not as usual."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.faults.report import Plan, Trial
from tests.faults.surroundings.commands import Commands
from tests.faults.surroundings.prepared import Place, prepare

ODD: dict[str, dict[str, str]] = {
    "time zone :bogus": {"TZ": ":bogus"},
    "time zone Asia/Kathmandu": {"TZ": "Asia/Kathmandu"},
    "time zone Pacific/Apia": {"TZ": "Pacific/Apia"},
    "time zone of 24 hours": {"TZ": "XXX-24"},
    "empty time zone": {"TZ": ""},
    "language tr_TR": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
    "language C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "language ASCII": {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
    "unknown language": {"LC_ALL": "xx_XX.KOI8-R"},
    "a home that is not there": {"HOME": "/nonexistent/home"},
    "a home that is a file": {"HOME": "/dev/null"},
    "a relative home": {"HOME": "home"},
}
_HOMES = ("HOME", "USER", "LOGNAME", "USERNAME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR")
_OWN_FOLDERS = ("XDG_DATA_HOME", "CLIENTLISTS_LOG_FOLDER")
YEARS = ("+10y", "-10y", "+100y")


def trials(plan: Plan) -> Iterator[Trial]:
    """Do a bit of everything in each surroundings, by commands and in the window's self-test."""
    for number, (name, environment) in enumerate(list(ODD.items())[: plan.count]):
        without = _OWN_FOLDERS if "HOME" in environment else ()
        yield from _tried(plan.folder / f"odd{number}", name, environment, without)
    yield from _tried(plan.folder / "homeless", "no home at all", {}, _HOMES)
    if not shutil.which("faketime"):
        yield Trial("clock: skipped, there is no faketime here")
        return
    for years in YEARS[: plan.count]:
        problem = jumped(prepare(plan.folder / f"clock{years}"), years)
        yield Trial(f"clock set to {years} and back", problem)


def _tried(
    folder: Path, name: str, environment: dict[str, str], without: tuple[str, ...]
) -> Iterator[Trial]:
    folder.mkdir()
    run = Commands(folder / "w.sqlite", environment, without=without, folder=folder)
    yield Trial(f"commands, {name}", run.work(folder / "in", folder / "out"))
    window = Commands(folder / "w.sqlite", environment, without=without, folder=folder)
    window.run(["-m", "clientlists_desktop", "--self-test"])
    failed = window.status != 0 or "Traceback" in window.errors
    yield Trial(f"window, {name}", window.errors if failed else "")


def jumped(place: Place, years: str) -> str:
    """Set the clock far off for some commands and back again; returns what is wrong then.

    No list is erased early, nobody is locked out, and the journal tells of the jump.
    """
    usual = Commands(place.file)
    usual("--account", "maker", "create", place.folder / "in" / "calls.csv", "--channel",
          "telephony", "--name", "Young", "--consent", "They agreed.")  # fmt: skip
    usual("delete", "Young", "--yes")
    then = Commands(place.file, before=("faketime", "-f", years), problems=usual.problems)
    then("lists")
    then("rename", "Spring", "Summer")
    then("show", "Summer")
    then("campaigns", "start", "Waiting")
    then("campaigns", "export", "Waiting", place.out / "then.xlsx")
    then("journal", status=0)
    if "Young" not in then("trash", "list"):
        usual.problems.append("the deleted list was erased by the other clock")
    usual("trash", "restore", "Young")
    usual("rename", "Summer", "Spring")
    usual("doctor")
    verdict = usual("journal", "--verify")
    if "clock" not in verdict:
        usual.problems.append(f"the journal says nothing of the clock: {verdict}")
    return "; ".join(usual.problems)
