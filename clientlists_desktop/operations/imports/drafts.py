"""Drafts: continued, discarded, and cleaned up after a crash."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.journal.chain import ChainVerdict
from clientlists_desktop.operations.imports.edits import ask_book_again
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.locks import Owner, delete_stale_locks
from clientlists_desktop.storage.workspace import CACHE_MB, Workspace

__all__ = ["Owner", "continue_draft", "discard_abandoned_drafts", "discard_draft", "own_drafts"]


def own_drafts(workspace: Workspace) -> Owner:
    """Return a lock that keeps others from discarding the drafts with its token."""
    return Owner(workspace)


@needs(Permission.MAKE_LISTS)
def continue_draft(workspace: Workspace, draft: int, owner: str, actor: Actor) -> CheckedFile:
    """Take over a draft and return it; Refused while somebody else is working on it.

    What the do-not-contact book says by now is asked again.

    Args:
        owner: the token of the lock that keeps others from discarding it.
    """
    drafts.adopt(workspace, draft, owner)
    return ask_book_again(workspace, drafts.get_checked_file(workspace, draft))


@needs(Permission.MAKE_LISTS)
def discard_draft(workspace: Workspace, draft: int, actor: Actor) -> None:
    """Delete a draft with all its rows."""
    workspace.use_cache(CACHE_MB)
    drafts.discard(workspace, draft)


def discard_abandoned_drafts(
    workspace: Workspace, *, deleted_before: str = ""
) -> ChainVerdict | None:
    """Delete drafts and locks whose owners are gone, and whatever else a crash left behind.

    If an older copy has replaced the workspace, the journal records that first.

    Args:
        deleted_before: also purge the projects and campaigns that were deleted before this moment,
            as `core.moments.now` writes it. The window passes its own start, since what was deleted
            in it can still be restored. Lists stay in the trash.

    Returns:
        What the journal's check found if an older copy has replaced the workspace, else None.
    """
    workspace.use_cache(CACHE_MB)
    restored = journal.note_restored_copy(workspace)
    for draft in drafts.abandoned_drafts(workspace):
        drafts.discard(workspace, draft)
    delete_stale_locks(workspace)
    workspace.remove_leftovers()
    for project_id in projects.deleted_projects(workspace, deleted_before):
        projects.purge_project(workspace, project_id)
    for campaign_id in campaigns.deleted_campaigns(workspace, deleted_before):
        campaigns.purge_campaign(workspace, campaign_id)
    delete_orphans(workspace)
    return restored


def delete_orphans(workspace: Workspace) -> None:
    """Delete the rows that deleted lists, projects and campaigns left behind after a crash."""
    for list_id in drafts.orphaned_rows(workspace):
        drafts.delete_rows(workspace, list_id)
    for project_id in projects.orphaned_clients(workspace):
        projects.delete_clients(workspace, project_id)
    for campaign_id in campaigns.orphaned_copies(workspace):
        campaigns.delete_copies(workspace, campaign_id)
