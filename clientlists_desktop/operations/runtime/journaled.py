"""Records a change in the journal, in the same transaction as the change."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.workspace import Workspace


class Note(Protocol):
    """Appends a line to the journal."""

    def __call__(self, event: Event, /, **facts: Any) -> None:
        """Record an event with names and counts, `before` and `after`; nothing about a client."""


@contextmanager
def journaled(workspace: Workspace, actor: Actor | None) -> Iterator[Note]:
    """Make a change and record it: both are stored, or neither."""
    journal.prepare(workspace)
    with workspace.writing():
        yield lambda event, /, **facts: journal.append(workspace, event, actor, **facts)
    journal.write_anchor(workspace)
