"""Who acts in tests."""

from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.operations.accounts.sign_in import make_first_account
from clientlists_desktop.storage.workspace import Workspace

MAKER = Actor(1, "maker")
ANNA = Actor(1, "Anna Petrova")
WORDING = "These clients agreed to be called."
AGREED = Confirmation(WORDING)


def sign_up(workspace: Workspace, actor: Actor = MAKER) -> Actor:
    """Make the first account of the open workspace, which owns it and makes lists."""
    made = make_first_account(workspace, actor.name, "").actor
    assert made == actor
    return made


def new_workspace(path: Path, actor: Actor = MAKER) -> Workspace:
    """Make a workspace anew, with its first account, and close it."""
    for old in path.parent.glob(path.name + "*"):
        if old.is_file():
            old.unlink()
    workspace = Workspace(path)
    sign_up(workspace, actor)
    workspace.close()
    return workspace
