"""Statements of consent that were written for the workspace; none is ever changed."""

import peewee

from clientlists_desktop.core.consent import OWN_STATEMENTS, Statement
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import now
from clientlists_desktop.storage.models import StatementModel

_S = StatementModel


def versions(language: str) -> list[Statement]:
    """Return every version of a language, newest first; the last one is the program's own."""
    with unavailable(workspace_path()):
        query = _S.select().where(_S.language == language).order_by(_S.version.desc())
        found = [
            Statement(language, one.version, one.wording, one.made_by, one.made_at) for one in query
        ]
    return [*found, Statement(language, 1, OWN_STATEMENTS[language])]


def newest(language: str) -> Statement:
    """Return the version that is confirmed now."""
    return versions(language)[0]


def add_version(language: str, wording: str, made_by: str) -> Statement:
    """Store the next version of a language."""
    with transaction():
        last = _S.select(peewee.fn.MAX(_S.version)).where(_S.language == language).scalar()
        made = _S.create(
            language=language,
            version=(last or 1) + 1,
            wording=wording,
            made_by=made_by,
            made_at=now(),
        )
    return Statement(language, made.version, wording, made_by, made.made_at)
