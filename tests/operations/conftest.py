import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import differences
from tests.people import sign_up


@pytest.fixture(scope="session")
def first_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a workspace with its first account, to be copied: making one takes longer."""
    made = Workspace(tmp_path_factory.mktemp("first") / "workspace.sqlite")
    sign_up(made)
    made.close()
    return made.path.parent


@pytest.fixture
def workspace(
    tmp_path: Path, first_workspace: Path, request: pytest.FixtureRequest
) -> Iterator[Workspace]:
    """An open workspace in a folder of its own, with its first account.

    Whatever a test does with it, everything agrees with its digest in the end.
    """
    folder = shutil.copytree(first_workspace, tmp_path / "workspace")
    made = Workspace(folder / "workspace.sqlite").open()
    yield made
    if made.path.exists() and request.node.get_closest_marker("damaging") is None:
        assert differences(made) == []
        assert made.digests.pending() == []
    made.close()
