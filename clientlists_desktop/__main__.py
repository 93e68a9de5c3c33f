"""The window program: reads its arguments and shows the window on a workspace."""

import argparse
import multiprocessing
import sys
from itertools import pairwise
from pathlib import Path

from clientlists_desktop import __version__


def main(arguments: list[str] | None = None) -> int:
    """Start the program; returns the exit status.

    Qt is imported here and not above, because each worker process runs this module again.
    """
    multiprocessing.freeze_support()
    options, rest = build_parser().parse_known_args(arguments)
    from clientlists_desktop import log

    log.start(log.Program.WINDOW)
    if options.self_test:
        from clientlists_desktop.selftest import self_test

        return self_test(options.report)
    return _show_window([sys.argv[0], *rest], options.workspace, options.new_list)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the options; what it does not know is for Qt, or the file."""
    parser = argparse.ArgumentParser(
        prog="clientlists-desktop",
        usage="%(prog)s [-h] [--version] [--workspace WORKSPACE] [--new-list] [--self-test] "
        "[--report REPORT] [FILE]",
        description="Show the window; FILE is a spreadsheet to make a list from.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--workspace", type=Path, help="the database of lists")
    parser.add_argument("--new-list", action="store_true", help="begin a list at once")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="make lists from samples in a temporary workspace, paint every page, say what fails",
    )
    parser.add_argument("--report", type=Path, help="a file for what the self-test says")
    return parser


def _show_window(arguments: list[str], workspace: Path | None, new_list: bool) -> int:
    """Show the window, or the one that is open on this workspace already."""
    from clientlists_desktop.operations.workspaces import finish_move
    from clientlists_desktop.paths import default_workspace
    from clientlists_desktop.safe_file import remove_noted_leftovers
    from clientlists_desktop.ui.runtime.single_instance import SingleInstance, Start, Wish

    remove_noted_leftovers()
    wish = Wish(_file_among(arguments[1:]), new_list)
    bad_notes: list[Path] = []
    instance = SingleInstance(finish_move(workspace or default_workspace(bad_notes.append)))
    start = instance.take_or_hand_over(wish)
    if start is Start.HANDED_OVER:
        return 0
    # Imported only now: a start that hands over is done before its window would be built.
    from clientlists_desktop.ui.runtime.application import run, show_not_answered

    if start is Start.NOT_ANSWERED:
        return show_not_answered(arguments, instance.workspace)
    return run(arguments, instance, wish, next(iter(bad_notes), None))


def _file_among(arguments: list[str]) -> Path | None:
    """Return the file that was given; what follows an option of Qt is its value, and no file."""
    for before, argument in pairwise(["", *arguments]):
        if not before.startswith("-") and not argument.startswith("-"):
            return Path(argument).absolute()
    return None


if __name__ == "__main__":
    sys.exit(main())
