"""Finds the clients of a project: at once where an index helps, in a worker otherwise."""

from array import array

from PySide6.QtCore import QObject, Signal

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.clients.filters import ClientFilter, MatchCounts, Order
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.clients.readers import first_clients, found_clients, matching
from clientlists_desktop.operations.lists.from_clients import find_clients
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job

_FIRST_PAGE = 256
SCANNED_AT_ONCE = 50_000
"""Up to this many clients are searched on the database thread even without an index."""


class ClientFinder(QObject):
    """Searches for clients; a new search replaces the one that runs.

    Signals:
        found: ids of clients, all or the first of them. found_all: all ids, the same ones first.
        counted: a Matching. searching: whether a worker searches. progressed: its Progress.
        refused: a Refused.
    """

    found = Signal(object)
    found_all = Signal(object)
    counted = Signal(object)
    searching = Signal(bool)
    progressed = Signal(object)
    refused = Signal(object)

    def __init__(self, database: DatabaseThread, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._job: Job | None = None

    def find(self, project: Project, chosen: ClientFilter, order: Order) -> None:
        """Find the clients of a project."""
        self.cancel()
        if (chosen.scans or order.scans) and project.total > SCANNED_AT_ONCE:
            self._find_in_worker(project, chosen, order)
        else:
            self._find_first(project.id, chosen, order)

    def cancel(self) -> None:
        """Cancel the search in a worker."""
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._job = None
        self.searching.emit(False)

    def _find_in_worker(self, project: Project, chosen: ClientFilter, order: Order) -> None:
        self._job = Job(
            self._database,
            find_clients,
            self._database.workspace,
            project.id,
            chosen,
            order,
            self._database.actor,
        )
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.refused.connect(self._on_refused)
        self.searching.emit(True)

    def _on_succeeded(self, found: tuple["array[int]", MatchCounts]) -> None:
        self._job = None
        self.searching.emit(False)
        ids, matching = found
        self.counted.emit(matching)
        self.found.emit(ids)

    def _on_refused(self, error: Refused) -> None:
        self._job = None
        self.refused.emit(error)

    def _find_first(self, project_id: int, chosen: ClientFilter, order: Order) -> None:
        """Find the first clients, then count all, then find the rest."""

        def first(workspace: Workspace, actor: Actor) -> "array[int]":
            return first_clients(workspace, actor, project_id, chosen, order, _FIRST_PAGE)

        def count(workspace: Workspace, actor: Actor) -> MatchCounts:
            return matching(workspace, actor, project_id, chosen)

        def everybody(workspace: Workspace, actor: Actor) -> "array[int]":
            return found_clients(workspace, actor, project_id, chosen, order)

        def on_first(page: "array[int]") -> None:
            self.found.emit(page)
            self._database.ask(self, "found", count, lambda total: on_counted(total, len(page)))

        def on_counted(matching: MatchCounts, shown: int) -> None:
            self.counted.emit(matching)
            if matching.total > shown:
                self._database.ask(self, "found", everybody, self.found_all.emit)

        self._database.ask(self, "found", first, on_first)
