"""A program that erases a list and waits to be killed; run with `python -m`."""

import sys
from pathlib import Path

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.lists.purge import erase_list
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish
from tests.people import MAKER


def main(workspace: Workspace, list_id: int, name: str, steps: int) -> None:
    """Print a line once this many steps are done; continue when a line is read."""
    work = erase_list(workspace, list_id, name, MAKER)
    for _ in range(steps):
        next(work)
    print("so far", flush=True)
    sys.stdin.readline()
    try:
        print(finish(work), flush=True)
    except Refused as error:
        print(error.reason, flush=True)


if __name__ == "__main__":
    main(Workspace(Path(sys.argv[1])), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]))
