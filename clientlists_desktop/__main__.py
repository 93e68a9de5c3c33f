"""The window program: reads its arguments and shows the window on a workspace."""

import argparse
import multiprocessing
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Start the program; returns the exit status.

    Qt is imported here and not above, because each worker process runs this module again.
    """
    multiprocessing.freeze_support()
    parser = argparse.ArgumentParser(prog="clientlists-desktop")
    parser.add_argument("--workspace", type=Path, help="the database of lists")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="make a list from a sample in a temporary workspace, export it, read it back",
    )
    options, rest = parser.parse_known_args(arguments)
    if options.self_test:
        from clientlists_desktop.selftest import self_test

        return self_test()
    from clientlists_desktop.paths import default_workspace
    from clientlists_desktop.safe_file import remove_noted_leftovers
    from clientlists_desktop.storage.workspace import Workspace
    from clientlists_desktop.ui.runtime.application import run

    remove_noted_leftovers()
    return run([sys.argv[0], *rest], Workspace(options.workspace or default_workspace()))


if __name__ == "__main__":
    sys.exit(main())
