"""What the command line understands of projects, clients and campaigns."""

import argparse
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from clientlists_desktop.cli.consent_arguments import add_evidence
from clientlists_desktop.core.campaigns.settings import CallSettings, TextSettings
from clientlists_desktop.core.campaigns.statuses import TRANSITIONS, Move, Status
from clientlists_desktop.core.clients.filters import TextMatch
from clientlists_desktop.core.names import as_text

if TYPE_CHECKING:
    # The one name that argparse's types have for it.
    Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CALL, _TEXT = CallSettings(), TextSettings()


def add_campaign_verbs(
    verbs: "Verbs",
    text: Callable[[str], str],
    add_reading: Callable[[argparse.ArgumentParser], None],
) -> None:
    """Add the verbs; `add_reading` adds how a file is read."""
    projects = _group(verbs, "projects", "make, rename, delete and show projects")
    shown = projects.add_parser("list", help="show all projects")
    shown.add_argument("--json", action="store_true")
    projects.add_parser("add", help="make a project").add_argument("name", type=text)
    renamed = projects.add_parser("rename", help="give a project another name")
    renamed.add_argument("name", type=text)
    renamed.add_argument("new_name", type=text, metavar="NEW_NAME")
    deleted = projects.add_parser("delete", help="delete a project with its clients")
    deleted.add_argument("name", type=text)
    deleted.add_argument("--yes", action="store_true", help="do not ask")

    clients = _group(verbs, "clients", "take clients of a project in, show them, list them")
    taken = clients.add_parser("import", help="take the clients of a file into a project")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.add_argument("--project", type=text, required=True)
    taken.add_argument(
        "--channel", type=text, default="any",
        help="of rows that name none in a column Channel; default: each row must",
    )  # fmt: skip
    taken.add_argument("--strict", action="store_true", help="take nothing when any row failed")
    add_reading(taken)
    found = clients.add_parser("list", help="show the clients that a filter finds")
    _add_filter(found, text)
    found.add_argument("--limit", type=int, default=20, help="default: %(default)s")
    found.add_argument("--json", action="store_true")
    made = clients.add_parser("create-list", help="make a client list of what a filter finds")
    _add_filter(made, text)
    made.add_argument("--name", type=text, required=True, help="the list's name")
    made.add_argument("--consent", type=text, required=True, help="the statement of consent")
    add_evidence(made, text)
    refreshed = clients.add_parser("refresh-list", help="fill such a list anew from its filter")
    refreshed.add_argument("name", type=text)
    refreshed.add_argument("--consent", type=text, help="the statement of consent")
    add_evidence(refreshed, text)
    refreshed.add_argument("--dry-run", action="store_true", help="only show what would change")
    sample = clients.add_parser("sample", help="write a sample file of clients")
    sample.add_argument("out", type=Path, metavar="OUT")
    sample.add_argument("--channel", type=text, default="telegram")
    sample.add_argument("--force", action="store_true", help="replace an existing file")

    campaigns = _group(verbs, "campaigns", "make campaigns, move them, report on them")
    listed = campaigns.add_parser("list", help="show all campaigns")
    listed.add_argument("--json", action="store_true")
    added = campaigns.add_parser("add", help="make a campaign")
    added.add_argument("name", type=text)
    added.add_argument("--project", type=text, required=True)
    source = added.add_mutually_exclusive_group(required=True)
    source.add_argument("--list", type=text, help="the client list")
    source.add_argument(
        "--all-clients", type=text, metavar="CHANNEL", help="all clients of a text channel"
    )
    added.add_argument("--at", type=_moment, help="planned start, like 2026-11-30T10:00")
    calls = added.add_argument_group("calls")
    calls.add_argument("--lines", type=int, default=_CALL.lines)
    calls.add_argument("--days", type=_days, default=_CALL.weekdays, help="like mon,tue,wed")
    calls.add_argument("--hours", type=_hours, default=(_CALL.opens, _CALL.closes),
                       help="like 10:00-20:00")  # fmt: skip
    calls.add_argument(
        "--own-time", action="store_true", help="hours of this computer, not of each customer"
    )
    calls.add_argument("--attempts", type=int, default=_CALL.attempts)
    calls.add_argument("--max-attempts", type=int, default=None)
    calls.add_argument("--retry-minutes", type=int, default=_CALL.retry_minutes)
    texts = added.add_argument_group("texts")
    texts.add_argument("--delay", type=int, default=_TEXT.delay_ms, help="ms between messages")
    texts.add_argument("--threads", type=int, default=_TEXT.threads)
    # A deleted campaign has no name any more that a command could call it by.
    movable = {move.move for move in TRANSITIONS if move.status is not Status.DELETED}
    for move in (one for one in Move if one in movable):
        parser = campaigns.add_parser(move.value, help=f"{move.value} a campaign")
        parser.add_argument("name", type=text)
        if move is Move.DELETE:
            parser.add_argument("--yes", action="store_true", help="do not ask")
    for verb, out, meaning in (
        ("export", True, "write who is to be reached, in the order of calling (.xlsx or .csv)"),
        ("report", True, "write what became of all clients (.xlsx or .csv)"),
        ("results", False, "read a report file of the platform or a dialer"),
        ("show", False, "show a campaign and its totals"),
    ):
        parser = campaigns.add_parser(verb, help=meaning)
        parser.add_argument("name", type=text)
        if out:
            parser.add_argument("out", type=Path, metavar="OUT")
            parser.add_argument("--force", action="store_true", help="replace an existing file")
        if verb == "results":
            parser.add_argument("file", type=Path, metavar="FILE")
        if verb == "report":
            parser.add_argument("--used", action="store_true", help="used numbers only")
        if verb in ("results", "show"):
            parser.add_argument("--json", action="store_true")


def _group(verbs: "Verbs", name: str, meaning: str) -> "Verbs":
    parser = verbs.add_parser(name, help=meaning)
    return parser.add_subparsers(dest="action", required=True, metavar="ACTION")


def _add_filter(parser: argparse.ArgumentParser, text: Callable[[str], str]) -> None:
    parser.add_argument("--project", type=text, required=True)
    parser.add_argument("--channel", type=text, action="append", default=[])
    parser.add_argument("--bot", type=text, action="append", default=[])
    for how in TextMatch:
        parser.add_argument(
            f"--name-{how.value.replace('_', '-')}", type=text, action="append", default=[],
            metavar="TEXT", help="of the name or ID",
        )  # fmt: skip
    for how in TextMatch:
        option = how.value.replace("_", "-")
        parser.add_argument(
            "--attribute" if how is TextMatch.CONTAINS else f"--attribute-{option}",
            type=_attribute, action="append", default=[], metavar="NAME=TEXT",
            dest=f"attribute_{how.value}", help=f"a custom attribute: {option.replace('-', ' ')}",
        )  # fmt: skip
    for option in ("joined", "last-visit"):
        parser.add_argument(f"--{option}-from", type=_day, metavar="DAY", help="like 2026-10-01")
        parser.add_argument(f"--{option}-to", type=_day, metavar="DAY")
    parser.add_argument("--least-sessions", type=int, metavar="N")
    parser.add_argument("--most-sessions", type=int, metavar="N")
    parser.add_argument("--blocked", choices=["yes", "no"])


def _attribute(argument: str) -> tuple[str, str]:
    name, _, value = as_text(argument).partition("=")
    if not name or not value:
        raise argparse.ArgumentTypeError(f"“{as_text(argument)}” is not like City=Boston")
    return name, value


def _day(argument: str) -> date:
    try:
        return date.fromisoformat(argument)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{argument}” is no day like 2026-10-31") from None


def _moment(argument: str) -> datetime:
    try:
        return datetime.fromisoformat(argument).astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{argument}” is not like 2026-11-30T10:00") from None


def _days(argument: str) -> tuple[int, ...]:
    words = argument.lower().split(",")
    if not all(word in _DAYS for word in words):
        raise argparse.ArgumentTypeError(f"“{argument}” is not like mon,tue,wed")
    return tuple(sorted({_DAYS.index(word) for word in words}))


def _hours(argument: str) -> tuple[int, int]:
    try:
        first, last = (
            [int(part) for part in end.split(":")] for end in argument.split("-", maxsplit=1)
        )
        if first[1] > 59 or last[1] > 59 or len(first) != 2 or len(last) != 2:
            raise ValueError
        return 60 * first[0] + first[1], 60 * last[0] + last[1]
    except (ValueError, IndexError):
        raise argparse.ArgumentTypeError(f"“{argument}” is not like 10:00-20:00") from None
