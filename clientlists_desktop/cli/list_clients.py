"""`correct`, `remove` and `undo-edit`: single clients of a list."""

import argparse

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_name,
    add_verb,
    add_yes,
    text,
)
from clientlists_desktop.cli.runtime.output import counted, print_line
from clientlists_desktop.cli.runtime.run import confirm
from clientlists_desktop.cli.runtime.session import actor_of, authorize
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.operations.lists.client_edits import (
    correct_client,
    find_client,
    remove_client,
    undo_client_edit,
)
from clientlists_desktop.operations.lists.readers import find_list


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of a list's clients."""
    meaning = "correct one client of a list"
    correct = add_verb(verbs, "correct", meaning, _correct, add_name, _add_address)
    correct.add_argument("--address", type=text, metavar="NEW", help="its new address")
    correct.add_argument(
        "--cell", type=_cell, action="append", default=[], metavar="COLUMN=TEXT",
        help="a new cell in one of the other columns; can be repeated",
    )  # fmt: skip
    meaning = "remove one client from a list"
    add_verb(verbs, "remove", meaning, _remove, add_name, _add_address, add_yes)
    add_verb(verbs, "undo-edit", "undo the last edit of a list", _undo, add_name)


def _add_address(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "client", type=text, metavar="ADDRESS", help="the client’s phone number or ID"
    )


def _cell(argument: str) -> tuple[str, str]:
    column, sign, cell = text(argument).partition("=")
    if not sign or not column.strip():
        raise argparse.ArgumentTypeError(f"“{argument}” is not like City=Boston")
    return column, cell


def _correct(options: Options) -> None:
    if options.address is None and not options.cell:
        raise argparse.ArgumentError(None, "correct: give --address or --cell")
    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    position, values = find_client(workspace, found.id, options.client, actor)
    columns = get_checked_file(workspace, actor, found.id).columns
    cells = [*values, *[""] * (len(columns) - len(values))]
    if options.address is not None:
        cells[0] = options.address
    by_name = {column.casefold(): index for index, column in enumerate(columns)}
    for column, cell in options.cell:
        if column.strip().casefold() not in by_name:
            expected = ", ".join(columns)
            raise Refused(Refusal.NO_SUCH_COLUMN, file=found.name, name=column, expected=expected)
        cells[by_name[column.strip().casefold()]] = cell
    _print_done(correct_client(workspace, found.id, position, cells, actor))


def _remove(options: Options) -> None:
    workspace, actor = options.workspace, authorize(options, Permission.MAKE_LISTS)
    found = find_list(workspace, actor, options.name)
    position, _ = find_client(workspace, found.id, options.client, actor)
    if not options.yes:
        confirm(f"Remove the client from “{found.name}”?")
    _print_done(remove_client(workspace, found.id, position, actor))


def _undo(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    found = find_list(workspace, actor, options.name)
    _print_done(undo_client_edit(workspace, found.id, actor))


def _print_done(after: ListSummary) -> None:
    print_line(f"List “{after.name}” has {counted('%Ln client(s)', after.clients)} now.")
