"""What of a line of the journal an account may read."""

import dataclasses
from collections.abc import Callable

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.workspace import Workspace


def line_for(workspace: Workspace, actor: Actor) -> Callable[[Line], Line]:
    """Return what makes of a line the one that an account may read.

    Why somebody may be contacted again is told only to those who may change the do-not-contact
    book, as its notes are.
    """
    if accounts.get_account(workspace, actor.id).may(Permission.CHANGE_DO_NOT_CONTACT):
        return lambda line: line

    def without_reason(line: Line) -> Line:
        if line.event is not Event.DO_NOT_CONTACT_REMOVED:
            return line
        facts = {name: fact for name, fact in line.facts.items() if name != "reason"}
        return dataclasses.replace(line, facts=facts)

    return without_reason
