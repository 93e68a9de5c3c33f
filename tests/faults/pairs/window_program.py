"""A program that works as the window does: on the database thread, and in a worker now and then.

Run with `python -m`; it prints what was wrong with each operation, as JSON.
"""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.lists.list_export import export_list
from clientlists_desktop.operations.lists.manage import rename_list
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from tests.faults.pairs.side_by_side import WINDOW_LIST, Operation, operations
from tests.faults.world import World
from tests.people import MAKER


class Program(QObject):
    """Does one operation after the other; after each it reads the lists again, as a page does."""

    def __init__(self, world: World, wanted: list[Operation]) -> None:
        super().__init__()
        self._world, self._left = world, wanted[::-1]
        self._list = world.id_of(WINDOW_LIST)
        self._database = DatabaseThread(world.workspace, MAKER)
        self._database.trouble.connect(self._refused)
        self.problems: list[str] = []
        QTimer.singleShot(0, self._next)

    def _next(self) -> None:
        if not self._left:
            self._database.stop()
            QCoreApplication.quit()
            return
        one = self._left.pop()
        if one.kind == "export":
            target = self._world.file(one.name)
            job = Job(self, export_list, self._world.workspace, self._list, target, MAKER)
            job.succeeded.connect(self._done)
            job.refused.connect(self._refused)
            return

        def work(workspace: Workspace, actor: Any) -> object:
            if one.kind == "add":
                return create_project(workspace, one.name, actor)
            return rename_list(workspace, self._list, one.name, actor)

        self._database.do(self, work, self._done)

    def _done(self, _result: object) -> None:
        self._database.ask(self, "lists", all_lists, self._read)

    def _read(self, _lists: object) -> None:
        self.problems.append("")
        self._next()

    def _refused(self, error: Refused) -> None:
        self.problems.append(error.reason.value)
        self._next()


def main(folder: Path, count: int) -> None:
    application = QCoreApplication([])
    program = Program(World(folder), operations("window", WINDOW_LIST, count))
    application.exec()
    print(json.dumps(program.problems))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
