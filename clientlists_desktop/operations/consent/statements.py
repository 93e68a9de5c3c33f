"""The statement of consent: its current version, and new ones."""

import re
from dataclasses import replace

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.consent import LANGUAGES, MOST_WORDING, Statement
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.runtime.authorization import authorize, needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.consent import statements
from clientlists_desktop.storage.workspace import Workspace

_CONTROLS = re.compile(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f]")


def current_statement(
    workspace: Workspace, language: str, channel: Channel, actor: Actor
) -> Statement:
    """Return the current statement, filled in for a channel.

    Args:
        language: the user's language; one without a statement gives English.
        actor: any account.
    """
    authorize(workspace, actor, None)
    newest = statements.newest(workspace, language if language in LANGUAGES else LANGUAGES[0])
    return replace(newest, wording=newest.filled(channel))


@needs(Permission.EDIT_STATEMENTS)
def edit_statement(workspace: Workspace, language: str, wording: str, actor: Actor) -> Statement:
    """Store the next version in a language, unless the wording is the same; old versions stay.

    Raises:
        Refused: the wording is empty or too long.
    """
    wording = _CONTROLS.sub(" ", wording.replace("\r\n", "\n")).strip()
    if not wording:
        raise Refused(Refusal.NO_CONSENT)
    if len(wording) > MOST_WORDING:
        raise Refused(Refusal.WORDING_TOO_LONG, seen=len(wording), expected=MOST_WORDING)
    with journaled(workspace, actor) as note:
        before = statements.newest(workspace, language)
        if before.wording == wording:
            return before
        made = statements.add_version(workspace, language, wording, actor.name)
        note(Event.STATEMENT_CHANGED, language=language, before=before.version, after=made.version)
    return made
