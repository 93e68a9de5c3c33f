"""Projects: made, renamed, deleted, brought back."""

from clientlists_desktop.core.clients import Project
from clientlists_desktop.operations.creating import valid_name
from clientlists_desktop.storage import projects


def create_project(name: str, actor: str) -> Project:
    """Make a project; Refused when the name is empty, too long or taken."""
    return projects.get_project(projects.create_project(valid_name(name), actor))


def rename_project(project_id: int, name: str, actor: str) -> Project:
    """Give a project another name; Refused when it is empty, too long or taken."""
    del actor  # Recorded when accounts come.
    projects.rename_project(project_id, valid_name(name))
    return projects.get_project(project_id)


def delete_project(project_id: int, actor: str) -> None:
    """Delete a project with its clients; Refused while campaigns of it run.

    It can be restored until the window starts the next time.
    """
    del actor
    projects.hide_project(project_id)


def restore_project(project_id: int, actor: str) -> str:
    """Undo a deletion; returns the project's name, a new one when the old is taken meanwhile."""
    del actor
    return projects.restore_project(project_id)
