"""Writing down what is done, in the same transaction as the deed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.workspace import Workspace


class Note(Protocol):
    """Writes a line of the journal."""

    def __call__(self, event: Event, /, **facts: Any) -> None:
        """Tell what was done: names and counts, `before` and `after`; nothing of a client."""


@contextmanager
def journaled(workspace: Workspace, actor: Actor | None) -> Iterator[Note]:
    """Do something and write it down: both are stored, or neither."""
    journal.prepare(workspace)
    with workspace.writing():
        yield lambda event, /, **facts: journal.append(workspace, event, actor, **facts)
    journal.write_anchor(workspace)
