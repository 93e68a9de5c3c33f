"""A program that imports a file and waits to be killed; run with `python -m`."""

import sys
from pathlib import Path

from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.runtime.worker import Worker
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
from tests.people import MAKER


def main(workspace: Workspace, path: Path, enough: int) -> None:
    """Print the draft's ID once enough rows are done, and continue."""
    printed = False
    with Owner(workspace) as owner:
        worker = Worker(import_file, workspace, path, "telephony", Choices(), MAKER, owner.token)
        while True:
            event = worker.poll(0.05)
            if event is not None and not printed and event.progress.rows >= enough:
                printed = True
                print(event.progress.draft, flush=True)


if __name__ == "__main__":
    main(Workspace(Path(sys.argv[1])), Path(sys.argv[2]), int(sys.argv[3]))
