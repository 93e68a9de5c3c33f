"""Reads the lists for their page, and how many clients of each must not be contacted."""

import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.do_not_contact.list_counts import (
    BlockedCounts,
    count_blocked,
    known_blocked,
)
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread

_AFTER_PAINT_MS = 300
"""What is shown first is painted by then, and what a refresh follows at once is left out."""
_PIECE_S, _BETWEEN_SHOWN_S = 0.03, 0.5
"""How long other reads may have to wait, and how often a count in progress is shown."""
_BETWEEN_CHECKS_MS = 60_000
"""Each of them wakes the processor."""
_Found = tuple[Sequence[ListSummary], dict[int, int]]


class ListCounts(QObject):
    """Reads the lists for their page, and counts how many clients of each are blocked.

    The table doesn't wait for the counts: they are made in pieces, between what else is read. Only
    those that are true are shown; while the page is seen, that is checked every minute and whenever
    somebody comes back to the window, as another program may change the book, or an entry end.
    """

    def __init__(self, database: DatabaseThread, page: ListsPage) -> None:
        super().__init__(page)
        self._database, self._page = database, page
        self._counts = BlockedCounts()
        self._lists: Sequence[ListSummary] = ()
        self._soon = QTimer(self, interval=_AFTER_PAINT_MS, singleShot=True)
        self._soon.timeout.connect(self._count)
        timer = QTimer(self, interval=_BETWEEN_CHECKS_MS)
        timer.timeout.connect(self._check_if_seen)
        timer.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._check_if_active)

    def refresh(self, reveal: Sequence[int] = ()) -> None:
        """Read the lists again, with the counts that are still true; the others follow.

        Args:
            reveal: IDs of lists to be selected.
        """
        counts = self._counts

        def read(workspace: Workspace, actor: Actor) -> _Found:
            lists = if_permitted(all_lists)(workspace, actor)
            return lists, known_blocked(workspace, actor, counts, lists) if lists else {}

        self._database.ask(self, "lists", read, lambda found: self._show(found, reveal))

    def check(self) -> None:
        """Show the counts that are true now, once that is known; the others follow."""
        self._page.show_blocked({}, fits=False)
        self._ask_what_is_known()

    def _check_if_active(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._check_if_seen()

    def _check_if_seen(self) -> None:
        if self._lists and self._page.isVisible():
            self._ask_what_is_known()

    def _ask_what_is_known(self) -> None:
        counts, lists = self._counts, self._lists

        def read(workspace: Workspace, actor: Actor) -> dict[int, int]:
            return known_blocked(workspace, actor, counts, lists) if lists else {}

        self._database.ask(self, "known", read, self._show_known, lambda _: None)

    def _show_known(self, known: dict[int, int]) -> None:
        self._page.show_blocked(known)
        # Anew, even if it goes on: what was asked before is dropped when a backup is restored.
        if not self._soon.isActive():
            self._soon.start()

    def _show(self, found: _Found, reveal: Sequence[int]) -> None:
        self._lists, known = found
        self._page.show_lists(self._lists, reveal, known)
        self._soon.start()

    def _count(self) -> None:
        """Count what isn't known, from the beginning."""
        if self._lists:
            self._go_on(_Counting(self._counts, self._lists))

    def _go_on(self, counting: "_Counting") -> None:
        def then(known: dict[int, int] | None) -> None:
            if known is not None:
                self._page.show_blocked(known)
            if not counting.is_done:
                self._go_on(counting)

        # A count that can't be made stays unknown; whoever opens the list is told why.
        self._database.ask(self, "blocked", counting.go_on, then, lambda _: None)


@dataclass(eq=False)
class _Counting:
    """A count of lists in pieces, on the database thread."""

    counts: BlockedCounts
    lists: Sequence[ListSummary]
    is_done: bool = False
    _work: Generator[None, None, None] | None = None
    _next_shown: float = 0

    def go_on(self, workspace: Workspace, actor: Actor) -> dict[int, int] | None:
        """Count a piece; returns all counts that are true now, if it is time to show them."""
        began = time.monotonic()
        if self._work is None:
            self._work = count_blocked(workspace, actor, self.counts, self.lists)
            self._next_shown = began + _BETWEEN_SHOWN_S
        for _ in self._work:
            if time.monotonic() >= began + _PIECE_S:
                break
        else:
            self.is_done = True
        if not self.is_done and began < self._next_shown:
            return None
        self._next_shown = time.monotonic() + _BETWEEN_SHOWN_S
        return known_blocked(workspace, actor, self.counts, self.lists)
