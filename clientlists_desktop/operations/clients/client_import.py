"""Adds the clients of a checked file to a project."""

from collections.abc import Generator
from datetime import date

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
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.clients.client_upsert import upsert_clients
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace

_CACHE_MB = 256
"""All clients of a file are added in one transaction; if it spilled, it would lock readers out."""
_SAMPLE_CLIENTS = 240


@needs(Permission.CHANGE_CLIENTS)
def add_clients(
    workspace: Workspace, draft: int, project_id: int, actor: Actor
) -> Generator[Progress, None, ClientsAdded]:
    """Add the ready rows of a checked file to a project, all or none, and delete the draft.

    Raises:
        Refused: a vital question is open, no row is ready, or the project is gone.
    """
    yield Progress()
    workspace.use_cache(_CACHE_MB)
    file = drafts.get_checked_file(workspace, draft)
    file.refuse_open_questions()
    if not file.balance.ready:
        raise Refused(Refusal.NOTHING_READY, file=file.source.name)
    added = _upsert(workspace, file, project_id, actor)
    drafts.discard_used(workspace, draft)
    return added


@needs(Permission.CHANGE_CLIENTS)
def add_made_up_clients(
    workspace: Workspace, project_id: int, actor: Actor
) -> Generator[Progress, None, ClientsAdded]:
    """Add made-up clients to try the pages with."""
    yield Progress()
    workspace.use_cache(_CACHE_MB)
    header, rows = invent_clients(date.today(), _SAMPLE_CLIENTS)
    choices = Choices(clients=True)
    source = SourceFile("", 0, "")
    # Without an owner, a cleanup meanwhile would take the draft for an abandoned one.
    with Owner(workspace) as owner:
        draft = drafts.create_draft(
            workspace, ANY.code, source, choices, actor.name, owner.token, "", project_id
        )
        try:
            checker = Checker(ANY, header, choices)
            numbered = [(number, list(cells)) for number, cells in enumerate(rows, start=2)]
            drafts.add_rows(workspace, draft, checker.check(0, numbered))
            facts, balance = FileFacts(kind="csv", header_row=1), checker.balance()
            drafts.finish_check(
                workspace, draft, facts, choices, tuple(header), None, None, balance, 0
            )
            return _upsert(workspace, drafts.get_checked_file(workspace, draft), project_id, actor)
        finally:
            drafts.discard_used(workspace, draft)


def _upsert(workspace: Workspace, file: CheckedFile, project_id: int, actor: Actor) -> ClientsAdded:
    balance = file.balance
    with journaled(workspace, actor) as note:
        project = projects.get_project(workspace, project_id)
        new, updated = upsert_clients(workspace, file, project_id)
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
