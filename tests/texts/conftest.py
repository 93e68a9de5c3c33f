"""One workspace for all tests of a module, which check sentences and not its state."""

import pytest

from clientlists_desktop.storage.workspace import Workspace
from tests.people import sign_up


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """A workspace with its first account."""
    made = Workspace(tmp_path_factory.mktemp("sentences") / "workspace.sqlite")
    sign_up(made)
    yield made
    made.close()
