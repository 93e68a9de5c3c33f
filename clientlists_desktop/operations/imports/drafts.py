"""Drafts: continued, discarded, and cleaned up after programs that were killed."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.journal.chain import ChainVerdict
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.locks import Owner, delete_stale_locks
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

__all__ = ["Owner", "continue_draft", "discard_abandoned_drafts", "discard_draft", "own_drafts"]


def own_drafts(workspace: Workspace) -> Owner:
    """Return a lock that keeps drafts with its token from being discarded by others."""
    return Owner(workspace)


@needs(Permission.MAKE_LISTS)
def continue_draft(workspace: Workspace, draft: int, owner: str, actor: Actor) -> CheckedFile:
    """Make a kept draft one's own and return it; Refused while somebody else works on it.

    Args:
        owner: the token of the lock that keeps it from being discarded by others.
    """
    drafts.adopt(workspace, draft, owner)
    return drafts.get_checked_file(workspace, draft)


@needs(Permission.MAKE_LISTS)
def discard_draft(workspace: Workspace, draft: int, actor: Actor) -> None:
    """Drop a draft with all its rows."""
    workspace.use_cache(CACHE_MB)
    drafts.discard(workspace, draft)


def discard_abandoned_drafts(
    workspace: Workspace, *, deleted_before: str = ""
) -> ChainVerdict | None:
    """Drop drafts and locks whose makers are gone and what a crash left.

    A workspace that an older copy took the place of is told of in its journal before anything else;
    returns what was found then, None when it was not so.

    Args:
        deleted_before: also delete for good the projects and campaigns that were deleted before
            this moment, as `storage.drafts.now` writes it; the window passes its own start, because
            what is deleted in it can still be undone when this runs. Lists rest in the trash.
    """
    workspace.use_cache(CACHE_MB)
    restored = journal.note_restored_copy(workspace)
    for draft in drafts.abandoned_drafts(workspace):
        drafts.discard(workspace, draft)
    delete_stale_locks(workspace)
    for list_id in drafts.orphaned_rows(workspace):
        drafts.delete_rows(workspace, list_id)
    for project_id in projects.deleted_projects(workspace, deleted_before):
        projects.purge_project(workspace, project_id)
    for project_id in projects.orphaned_clients(workspace):
        projects.delete_clients(workspace, project_id)
    for campaign_id in campaigns.deleted_campaigns(workspace, deleted_before):
        campaigns.purge_campaign(workspace, campaign_id)
    for campaign_id in campaigns.orphaned_copies(workspace):
        campaigns.delete_copies(workspace, campaign_id)
    return restored
