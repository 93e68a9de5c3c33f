"""Projects: created, renamed, deleted, restored."""

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.clients import projects
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.MANAGE_PROJECTS)
def create_project(workspace: Workspace, name: str, actor: Actor) -> Project:
    """Create a project; Refused when the name is empty, too long or taken."""
    name = valid_name(name)
    with journaled(workspace, actor) as note:
        made = projects.create_project(workspace, name, actor.name)
        note(Event.PROJECT_CREATED, project=made, name=name)
        return projects.get_project(workspace, made)


@needs(Permission.MANAGE_PROJECTS)
def rename_project(workspace: Workspace, project_id: int, name: str, actor: Actor) -> Project:
    """Rename a project; Refused when the name is empty, too long or taken."""
    name = valid_name(name)
    with journaled(workspace, actor) as note:
        before = projects.get_project(workspace, project_id)
        projects.rename_project(workspace, project_id, name)
        note(Event.PROJECT_RENAMED, project=project_id, before=before.name, after=name)
        return projects.get_project(workspace, project_id)


@needs(Permission.MANAGE_PROJECTS)
def delete_project(workspace: Workspace, project_id: int, actor: Actor) -> None:
    """Delete a project with its clients; Refused while any of its campaigns runs.

    It can be restored until the window is next started.
    """
    with journaled(workspace, actor) as note:
        project = projects.get_project(workspace, project_id)
        projects.trash_project(workspace, project_id)
        clients = sum(project.clients.values())
        note(Event.PROJECT_DELETED, project=project_id, name=project.name, clients=clients)


@needs(Permission.MANAGE_PROJECTS)
def restore_project(workspace: Workspace, project_id: int, actor: Actor) -> str:
    """Restore a deleted project; returns its name, a new one if the old one is taken."""
    with journaled(workspace, actor) as note:
        name = projects.restore_project(workspace, project_id)
        note(Event.PROJECT_RESTORED, project=project_id, name=name)
    return name
