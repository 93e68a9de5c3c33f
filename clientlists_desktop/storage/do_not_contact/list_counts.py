"""How many clients of each list are blocked, remembered for as long as that is true."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.do_not_contact.lookup import (
    count_in_parts,
    has_entries,
    next_end,
)
from clientlists_desktop.storage.workspace import Workspace

_BOOK = ("do_not_contact", 0)


@dataclass(frozen=True)
class _Book:
    """The book at a moment, and until when the same entries hold.

    Attributes:
        stamp: differs as soon as an entry does.
        ends: when the next entry ends; "" if none does.
    """

    stamp: object
    since: str
    ends: str

    def is_now(self, stamp: object) -> bool:
        """Whether the same entries hold now; a clock that was set back may bring one back."""
        moment = now()
        return self.stamp == stamp and self.since <= moment and not "" < self.ends <= moment


class BlockedCounts:
    """Counts of lists, each with the state of the list and of the book that it was counted for.

    A count holds only in that state, whoever changes it: another account, a command, or the time,
    when an entry ends.
    """

    def __init__(self) -> None:
        self._book: _Book | None = None
        self._found: dict[int, tuple[object, int]] = {}

    def known(self, workspace: Workspace, lists: Sequence[ListSummary]) -> dict[int, int]:
        """Return the counts that are true now, by list; the others are still to be counted."""
        if not self._found or not self._is_current(workspace):
            return {}
        return {one.id: self._found[one.id][1] for one in lists if self._is_known(workspace, one)}

    def count(self, workspace: Workspace, lists: Sequence[ListSummary]) -> Iterator[None]:
        """Count the clients of the lists that aren't known; yields often.

        It ends early if the book changes meanwhile. What has no digests yet is left for later.
        """
        pending = set(workspace.digests.pending())
        if _BOOK in pending:
            return
        if not self._is_current(workspace):
            self._found, self._book = {}, _book_of(workspace)
        channels = {one.channel_code: one.channel for one in lists}
        used = {code for code, channel in channels.items() if has_entries(workspace, channel)}
        for one in lists:
            is_counted = one.channel_code in used and ("row", one.id) not in pending
            if not is_counted or self._is_known(workspace, one):
                continue
            stamp, blocked = _stamp_of(workspace, one), 0
            for found in count_in_parts(workspace, one.id, one.channel):
                blocked += found
                yield
            if not self._is_current(workspace):
                return
            if _stamp_of(workspace, one) == stamp:
                self._found[one.id] = (stamp, blocked)

    def _is_current(self, workspace: Workspace) -> bool:
        return self._book is not None and self._book.is_now(workspace.digests.stamp(*_BOOK))

    def _is_known(self, workspace: Workspace, one: ListSummary) -> bool:
        found = self._found.get(one.id)
        return found is not None and found[0] == _stamp_of(workspace, one)


def _stamp_of(workspace: Workspace, one: ListSummary) -> object:
    return workspace.digests.stamp("row", one.id)


def _book_of(workspace: Workspace) -> _Book:
    # The stamp first: what changes after it makes it differ.
    stamp, since = workspace.digests.stamp(*_BOOK), now()
    return _Book(stamp, since, next_end(workspace, since))
