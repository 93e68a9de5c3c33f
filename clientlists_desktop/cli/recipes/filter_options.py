"""The options that filter the clients of lists."""

import argparse
from datetime import date

from clientlists_desktop.cli.runtime.arguments import Options, text
from clientlists_desktop.cli.runtime.session import actor_of
from clientlists_desktop.core.campaigns.results import Result
from clientlists_desktop.core.lists.recipes import ListFilter
from clientlists_desktop.core.phones import LineKind
from clientlists_desktop.core.zones import read_zone


def add_filter(parser: argparse.ArgumentParser) -> None:
    """Add the conditions that clients must meet, all of them."""
    add = parser.add_argument
    add("--where", type=_assignment, action="append", default=[], metavar="COLUMN=VALUE",
        help="only clients with this value in a column; can be repeated")  # fmt: skip
    add("--zone", type=_zone, action="append", default=[], metavar="ZONE",
        help="only clients in this time zone; can be repeated for several")  # fmt: skip
    add("--country", type=_country, action="append", default=[], metavar="CODE",
        help="only numbers of this country, two letters; can be repeated for several")  # fmt: skip
    add("--kind", choices=[kind.value for kind in LineKind], action="append", default=[],
        help="only numbers of this kind of line; can be repeated for several")  # fmt: skip
    add("--agreed-from", type=day, metavar="DATE",
        help="only clients of lists whose consent was confirmed from this day on")  # fmt: skip
    add("--agreed-until", type=day, metavar="DATE",
        help="only clients of lists whose consent was confirmed up to this day")  # fmt: skip
    add("--campaign", type=text, metavar="NAME",
        help="only clients with one of the --result in this campaign")  # fmt: skip
    add("--result", choices=[result.value for result in Result], action="append", default=[],
        help="a last result in the campaign; can be repeated for several")  # fmt: skip


def filter_of(options: Options) -> ListFilter:
    """Return the filter that the options ask for."""
    if (options.campaign is None) != (not options.result):
        raise argparse.ArgumentError(None, "--campaign and --result belong together")
    campaign = None
    if options.campaign is not None:
        from clientlists_desktop.operations.campaigns.readers import find_campaign

        campaign = find_campaign(options.workspace, actor_of(options), options.campaign).id
    return ListFilter(
        cells=tuple(options.where),
        zones=tuple(options.zone),
        countries=tuple(options.country),
        kinds=tuple(options.kind),
        agreed_from=options.agreed_from,
        agreed_until=options.agreed_until,
        campaign=campaign,
        results=tuple(options.result),
    )


def day(argument: str) -> date:
    """Accept a day."""
    try:
        return date.fromisoformat(argument)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{argument}” is not a day like 2026-11-30") from None


def _assignment(argument: str) -> tuple[str, str]:
    column, equals, value = text(argument).partition("=")
    if not equals or not column.strip():
        raise argparse.ArgumentTypeError(f"“{argument}” is not like City=Boston")
    return column, value


def _zone(argument: str) -> str:
    zone = read_zone(text(argument)) if argument.strip() else None
    if zone is None:
        raise argparse.ArgumentTypeError(f"“{argument}” is not a time zone")
    return zone.canonical


def _country(argument: str) -> str:
    if not (len(argument) == 2 and argument.isascii() and argument.isalpha()):
        raise argparse.ArgumentTypeError(f"“{argument}” is not a country code of two letters")
    return argument.upper()
