"""Statements of consent written for the workspace. Versions are added, never changed."""

from dataclasses import asdict

import peewee

from clientlists_desktop.core.consent import OWN_STATEMENTS, Statement
from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.models import StatementModel
from clientlists_desktop.storage.workspace import Workspace

_S = StatementModel


def versions(workspace: Workspace, language: str) -> list[Statement]:
    """Return every version in a language, newest first; the oldest is the program's own."""
    with workspace.reading() as db:
        query = _S.select().where(_S.language == language).order_by(_S.version.desc())
        found = [
            Statement(language, one.version, one.wording, one.made_by, one.made_at)
            for one in query.execute(db)
        ]
    return [*found, Statement(language, 1, OWN_STATEMENTS[language])]


def newest(workspace: Workspace, language: str) -> Statement:
    """Return the current version."""
    return versions(workspace, language)[0]


def add_version(workspace: Workspace, language: str, wording: str, made_by: str) -> Statement:
    """Store the next version in a language."""
    with workspace.writing() as db:
        last = _S.select(peewee.fn.MAX(_S.version)).where(_S.language == language).scalar(db)
        made = Statement(language, (last or 1) + 1, wording, made_by, now())
        _S.insert(**asdict(made)).execute(db)
    return made
