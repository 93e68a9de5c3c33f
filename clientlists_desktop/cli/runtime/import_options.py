"""Options that say how a file is read and checked."""

import argparse
from collections.abc import Iterator
from dataclasses import replace

from clientlists_desktop.cli.runtime.arguments import Options, number, text, text_delimiter
from clientlists_desktop.cli.runtime.session import actor_of
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.imports.questions import (
    FILL,
    LEAVE,
    LEAVE_OUT,
    NONE,
    READ,
    QuestionCode,
)
from clientlists_desktop.core.layouts.layout_options import (
    BACKSLASH,
    DOUBLED,
    MAX_HEADER_ROW,
    NO_HEADER,
    LayoutOptions,
)
from clientlists_desktop.core.phones.rule import TwoWays, country_code_of
from clientlists_desktop.operations.lists.readers import find_list, lists_of_last_days

_MOST_DAYS = 36_500


def add_import_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that `choices_of` reads."""
    _add_answers(parser)
    parser.add_argument("--encoding", type=text, help="of a text file; default: detected")
    parser.add_argument(
        "--delimiter",
        type=text_delimiter,
        help="of a text file: one character, “tab”, or “aligned” where blanks align the columns",
    )
    parser.add_argument(
        "--quotes", choices=[DOUBLED, BACKSLASH],
        help="how quotes stand inside the cells of a text file: twice, or after a backslash",
    )  # fmt: skip
    parser.add_argument("--sheet", type=text, help="the only sheet to read")
    parser.add_argument(
        "--header-row", type=_header_row, metavar="N", help="row of the header; 0 for none"
    )
    parser.add_argument(
        "--address-column", type=text, metavar="COLUMN",
        help="column of the phone numbers or client IDs, by name or letter; of several, as B;D, "
        "the next is taken where one is empty or fails, and as each:B;D each gives a row",
    )  # fmt: skip
    parser.add_argument(
        "--leave-out", type=text, action="append", default=[], metavar="COLUMN",
        help="do not read this column; can be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--rename", type=_renaming, action="append", default=[], metavar="COLUMN=NAME",
        help="give a column another name; can be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--leave-out-unlikely", action="store_true", help="fail numbers outside all known ranges"
    )
    parser.add_argument(
        "--duplicates", choices=[keep.value for keep in KeepPolicy],
        default=KeepPolicy.SAME_ROW.value,
        help="which rows are duplicates: identical ones, or those with the same address, of which "
        "the first, the last or the fullest is kept; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--not-in", type=text, action="append", default=[], metavar="LIST",
        help="leave out the clients of this list; can be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--not-in-last-days", type=_days, metavar="N",
        help="leave out the clients of all lists made for the channel in the last N days",
    )  # fmt: skip


def _add_answers(parser: argparse.ArgumentParser) -> None:
    """Add the options that answer the questions of a file."""
    parser.add_argument(
        "--country", type=text,
        help="country of the numbers without a country code, like RU; “none” reads them as written",
    )  # fmt: skip
    parser.add_argument(
        "--two-ways", choices=[choice.value for choice in TwoWays], default=TwoWays.FAIL.value,
        help="what to do with numbers that can be read in two ways; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--country-column", type=text, metavar="COLUMN",
        help="column that gives the country of each number, as RU, Russia or +7; or “ignore”",
    )  # fmt: skip
    parser.add_argument(
        "--area-column", type=text, metavar="COLUMN",
        help="column of the area codes, which stand before local numbers; or “ignore”",
    )  # fmt: skip
    for column, meaning in (("zone", "time zones"), ("priority", "priorities")):
        parser.add_argument(
            f"--{column}-column", type=text, metavar="COLUMN",
            help=f"column that is rightly read as {meaning}; “ignore” keeps it as any other",
        )  # fmt: skip
    parser.add_argument(
        "--opt-out", type=text, metavar="COLUMN",
        help="column that says who must not be contacted; “agreed:COLUMN” leaves out everybody "
        "whose cell isn’t filled, too; “ignore” reads it as any other",
    )  # fmt: skip
    parser.add_argument(
        "--hidden", choices=[LEAVE_OUT, READ],
        help="what to do with rows that are hidden in Excel",
    )  # fmt: skip
    parser.add_argument(
        "--marked", choices=[LEAVE_OUT, READ],
        help="what to do with rows that are struck through, or that a comment refuses for",
    )  # fmt: skip
    parser.add_argument(
        "--merged", choices=[FILL, LEAVE],
        help="fill the empty cells that a merged one covers with its value, or leave them empty",
    )  # fmt: skip


def given_import_options(options: Options) -> list[str]:
    """Return the import options that differ from their defaults, as they are typed."""
    parser = argparse.ArgumentParser()
    add_import_options(parser)
    defaults = vars(parser.parse_args([]))
    return [
        "--" + name.replace("_", "-")
        for name, default in defaults.items()
        if getattr(options, name) != default
    ]


def choices_of(options: Options, channel: Channel, *, clients: bool) -> Choices:
    """Return how a file is to be read and checked.

    Args:
        clients: whether its rows are clients of a project.
    """
    choices = Choices(
        leave_out_unlikely=options.leave_out_unlikely,
        layout_options=LayoutOptions(
            options.encoding,
            options.delimiter,
            options.sheet,
            options.header_row,
            options.address_column,
            tuple(options.rename),
            tuple(options.leave_out),
        ),
        duplicates=_duplicates(options, channel),
        clients=clients,
    )
    for code, value in _answers(options):
        choices = choices.with_answer(code, value)
    return replace(choices, two_ways=TwoWays(options.two_ways))


def _answers(options: Options) -> Iterator[tuple[QuestionCode, str]]:
    """Yield the questions that the options answer, with the answers."""
    if options.country:
        country = options.country if options.country == NONE else options.country.upper()
        if country != NONE:
            country_code_of(country)
        yield QuestionCode.COUNTRY, country
    if options.hidden:
        yield QuestionCode.HIDDEN, options.hidden
    if options.marked:
        yield QuestionCode.MARKED, options.marked
    if options.merged:
        yield QuestionCode.MERGED, options.merged
    if options.quotes:
        yield QuestionCode.QUOTES, options.quotes
    if options.address_column:
        yield QuestionCode.ADDRESS, options.address_column
    if options.country_column:
        yield QuestionCode.COUNTRY_COLUMN, options.country_column
    if options.area_column:
        yield QuestionCode.AREA_COLUMN, options.area_column
    if options.zone_column:
        yield QuestionCode.ZONE, options.zone_column
    if options.priority_column:
        yield QuestionCode.PRIORITY, options.priority_column
    if options.opt_out:
        yield QuestionCode.OPT_OUT, options.opt_out


def _duplicates(options: Options, channel: Channel) -> DuplicateOptions:
    workspace, actor = options.workspace, actor_of(options)
    left_out = [find_list(workspace, actor, name) for name in options.not_in]
    if (days := options.not_in_last_days) is not None:
        left_out += lists_of_last_days(workspace, actor, channel.code, days)
    return DuplicateOptions(
        KeepPolicy(options.duplicates), tuple(dict.fromkeys(one.id for one in left_out))
    )


def _days(argument: str) -> int:
    return number(argument, _MOST_DAYS)


def _header_row(argument: str) -> int:
    return NO_HEADER if argument == "0" else number(argument, MAX_HEADER_ROW)


def _renaming(argument: str) -> tuple[str, str]:
    column, _, name = text(argument).rpartition("=")
    if not column or not name.strip():
        raise argparse.ArgumentTypeError(f"“{argument}” is not like B=City")
    return column, name.strip()
