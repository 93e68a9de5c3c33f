"""Where things are: resources of the program, data of the person."""

import os
from pathlib import Path

import platformdirs

WORKSPACE_VARIABLE = "CLIENTLISTS_WORKSPACE"


def resource(name: str) -> Path:
    """Return a file of resources/, from the source tree, the wheel or the frozen program."""
    package = Path(__file__).parent
    for root in (package / "resources", package.parent / "resources"):
        if (path := root / name).exists():
            return path
    raise FileNotFoundError(name)


def data_folder() -> Path:
    """Return the platform's folder for this program's data."""
    return Path(platformdirs.user_data_dir("ClientLists", appauthor=False))


def default_workspace() -> Path:
    """Return the workspace to open: from the environment, or the one in the data folder."""
    named = os.environ.get(WORKSPACE_VARIABLE)
    return Path(named) if named else data_folder() / "workspace.sqlite"
