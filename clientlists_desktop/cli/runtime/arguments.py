"""The pieces that every noun declares its verbs with: argument types and shared options."""

import argparse
import sys
from collections.abc import Callable
from typing import Any, NoReturn, Protocol, TypeAlias

from clientlists_desktop.cli.runtime.output import visible, write
from clientlists_desktop.cli.runtime.verb_table import MEANINGS
from clientlists_desktop.core.channels import ANY, Channel, channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import as_text

Options: TypeAlias = argparse.Namespace
Run: TypeAlias = Callable[[Options], int | None]
AddArgument: TypeAlias = Callable[[argparse.ArgumentParser], None]


class Parser(argparse.ArgumentParser):
    """A parser that prints no character of an argument that a terminal would obey."""

    def error(self, message: str) -> NoReturn:
        """Print the right usage and what is wrong, and end the program."""
        if sys.stderr is not None:
            self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {visible(message)}\n")

    def _print_message(self, message: str, file: Any = None) -> None:
        write(file, "\n".join(map(visible, message.split("\n"))))


class Verbs(Protocol):
    """What `add_subparsers` returns; argparse has no public name for its type."""

    def add_parser(self, *args: Any, **kwargs: Any) -> argparse.ArgumentParser:
        """Add the parser of one verb."""


def add_verb(
    verbs: Verbs,
    name: str,
    run: Run,
    *arguments: AddArgument,
    reads: bool = False,
    works: bool = False,
) -> argparse.ArgumentParser:
    """Add a verb, which the table of verbs must have; see `add_action`."""
    return add_action(verbs, name, MEANINGS[name], run, *arguments, reads=reads, works=works)


def add_action(
    actions: Verbs,
    name: str,
    meaning: str,
    run: Run,
    *arguments: AddArgument,
    reads: bool = False,
    works: bool = False,
) -> argparse.ArgumentParser:
    """Add one of the verbs of a verb; returns its parser, for the arguments that no other has.

    Args:
        run: does what the verb says; returns the exit code, or None for success.
        arguments: functions that add an argument, such as `add_name` and `add_json`.
        reads: whether it only looks, so that no backup is made before it.
        works: whether it always runs an operation in a process of its own.
    """
    parser = actions.add_parser(name, help=meaning)
    parser.set_defaults(run=run, reads=reads, works=works)
    for add in arguments:
        add(parser)
    return parser


def add_group(verbs: Verbs, name: str, description: str | None = None) -> Verbs:
    """Add a verb that has verbs of its own; the table of verbs must have it."""
    parser = verbs.add_parser(name, help=MEANINGS[name], description=description)
    return parser.add_subparsers(required=True, metavar="ACTION")


def add_name(parser: argparse.ArgumentParser) -> None:
    """Add the name of what the verb is about."""
    parser.add_argument("name", type=text)


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add the option to print for programs."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def add_force(parser: argparse.ArgumentParser) -> None:
    """Add the option to replace a file."""
    parser.add_argument("--force", action="store_true", help="replace an existing file")


def add_keep_blocked(parser: argparse.ArgumentParser) -> None:
    """Add the owner’s option to keep clients that must not be contacted."""
    parser.add_argument(
        "--keep-blocked", type=text, metavar="REASON",
        help="keep clients that are in the do-not-contact book, for a reason; owners only",
    )  # fmt: skip


def add_yes(parser: argparse.ArgumentParser) -> None:
    """Add the option that answers the question in advance."""
    parser.add_argument("--yes", action="store_true", help="do not ask for confirmation")


def text(argument: str) -> str:
    """Accept text that the terminal’s encoding could read."""
    if as_text(argument) != argument:
        raise argparse.ArgumentTypeError(
            f"“{as_text(argument)}” is not valid text in the encoding of this terminal"
        )
    return argument


def number(argument: str, most: int = (1 << 53) - 1) -> int:
    """Accept a whole number from 1."""
    is_short = len(argument) <= len(str(most))
    if not (is_short and argument.isascii() and argument.isdigit() and 0 < int(argument) <= most):
        raise argparse.ArgumentTypeError(f"“{argument}” is not a whole number from 1 to {most}")
    return int(argument)


def descriptor(argument: str) -> int:
    """Accept a file descriptor."""
    return 0 if argument == "0" else number(argument, 1 << 20)


def delimiter(argument: str) -> str:
    """Read the delimiter of a text file from an argument."""
    # Here, because most verbs read no file.
    from clientlists_desktop.core.layouts.layout_options import can_delimit

    mark = {"tab": "\t", "\\t": "\t"}.get(argument.lower(), argument)
    if not can_delimit(mark):
        raise argparse.ArgumentTypeError(
            f"“{as_text(argument)}” cannot be a delimiter; give one like ; or tab"
        )
    return mark


def find_channel(code: str) -> Channel:
    """Return the channel with this code; Refused if there is none."""
    try:
        channel = channel_of(code)
    except KeyError:
        raise Refused(Refusal.UNKNOWN_CHANNEL, seen=code) from None
    if channel is ANY:
        raise Refused(Refusal.UNKNOWN_CHANNEL, seen=code)
    return channel
