"""From a checked file to clients of a project."""

from collections.abc import Generator
from datetime import date
from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import ANY
from clientlists_desktop.core.clients.clients import ClientsAdded
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.check import Checker
from clientlists_desktop.core.imports.checked_file import CheckedFile, FileFacts, SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.client_samples import invent_clients
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.clients import clients, projects
from clientlists_desktop.storage.database import open_workspace
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.locks import Owner

_CACHE_MB = 256
"""All clients of a file go in by one transaction; spilled, it would lock the window out."""
_MADE_UP = 240


@needs(Permission.CHANGE_CLIENTS)
def add_clients(
    workspace: Path, draft: int, project_id: int, actor: Actor
) -> Generator[Progress, None, ClientsAdded]:
    """Take the ready rows of a checked file into a project, and drop the draft.

    All of them or none: it is one transaction.

    Raises:
        Refused: no row is ready, or the project is gone.
    """
    yield Progress()
    open_workspace(workspace, cache_mb=_CACHE_MB)
    file = drafts.get_checked_file(draft)
    if not file.balance.ready:
        raise Refused(Refusal.NOTHING_READY, file=file.source.name)
    added = _take_in(file, project_id, actor)
    drafts.discard(draft)
    return added


@needs(Permission.CHANGE_CLIENTS)
def add_made_up_clients(
    workspace: Path, project_id: int, actor: Actor
) -> Generator[Progress, None, ClientsAdded]:
    """Add clients that nobody is, to try the pages with."""
    yield Progress()
    open_workspace(workspace, cache_mb=_CACHE_MB)
    header, rows = invent_clients(date.today(), _MADE_UP)
    choices = Choices(clients=True)
    source = SourceFile("", 0, "")
    # Owned, or whoever tidies up meanwhile takes it for one that was left behind.
    with Owner(workspace) as owner:
        draft = drafts.create_draft(
            ANY.code, source, choices, actor.name, owner.token, "", project_id
        )
        try:
            checker = Checker(ANY, header, choices)
            numbered = [(number, list(cells)) for number, cells in enumerate(rows, start=2)]
            drafts.add_rows(draft, checker.check(0, numbered))
            facts, balance = FileFacts(kind="csv", header_row=1), checker.balance()
            drafts.finish_check(draft, facts, choices, tuple(header), None, None, balance, 0)
            return _take_in(drafts.get_checked_file(draft), project_id, actor)
        finally:
            drafts.discard(draft)


def _take_in(file: CheckedFile, project_id: int, actor: Actor) -> ClientsAdded:
    balance = file.balance
    with journaled(actor) as note:
        project = projects.get_project(project_id)
        new, updated = clients.upsert_clients(file, project_id)
        note(
            Event.CLIENTS_ADDED, project=project_id, name=project.name, file=file.source.name,
            new=new, updated=updated, failed=balance.failed,
        )  # fmt: skip
    return ClientsAdded(
        project=project.name,
        new=new,
        updated=updated,
        unchanged=balance.ready - new - updated,
        failed=balance.failed,
        duplicate=balance.duplicate,
        blank=balance.blank,
        removed=balance.removed,
        added=balance.added,
    )
