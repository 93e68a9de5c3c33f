"""Records a change in the journal, in the same transaction as the change."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.workspace import Workspace


class Note(Protocol):
    """Appends a line to the journal."""

    def __call__(self, event: Event, /, **facts: Any) -> None:
        """Record an event with names and counts, `before` and `after`; nothing about a client."""


@contextmanager
def journaled(workspace: Workspace, actor: Actor | None) -> Iterator[Note]:
    """Make a change and record it: both are stored, or neither.

    What is returned of it is read before the end: after it, another program may have locked the
    workspace for long, and what is done must not seem to be refused.
    """
    journal.prepare(workspace)
    with workspace.writing():
        yield lambda event, /, **facts: journal.append(workspace, event, actor, **facts)
    journal.write_anchor(workspace)


class ExportLine:
    """The line about an export, to be written when the file is complete but not yet visible.

    So no file leaves without its line; a program killed in between leaves a line without a file.
    On a read-only medium no line can be written, and only owners may export without one.

    Args:
        late: returns the facts that are known only once all rows are written.

    Attributes:
        is_missing: whether the export went on without a line.
    """

    def __init__(
        self,
        workspace: Workspace,
        actor: Actor,
        event: Event,
        /,
        *,
        late: Callable[[], Mapping[str, Any]] = dict,
        **facts: Any,
    ) -> None:
        self._workspace, self._actor = workspace, actor
        self._event, self._facts, self._late = event, facts, late
        self.is_missing = False

    def write(self) -> None:
        """Write the line in a transaction of its own; Refused if that is impossible."""
        if self._workspace.is_read_only:
            account = accounts.get_account(self._workspace, self._actor.id)
            self.is_missing = Role.OWNER in account.roles
            if self.is_missing:
                return
        with journaled(self._workspace, self._actor) as note:
            note(self._event, **self._facts, **self._late())
