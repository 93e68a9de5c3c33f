"""One workspace for all tests of a module: they ask for sentences, not for its state."""

import pytest

from clientlists_desktop.storage.database import close_workspace, open_workspace
from tests.people import sign_up


@pytest.fixture(scope="module")
def _workspace_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sentences") / "workspace.sqlite"
    open_workspace(path)
    sign_up()
    yield path
    close_workspace()


@pytest.fixture
def workspace(_workspace_file):
    """Open the workspace, again if a test closed it."""
    open_workspace(_workspace_file)
    return _workspace_file
