from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import differences
from tests.people import sign_up


@pytest.fixture
def workspace(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Workspace]:
    """An open workspace in a folder of its own, with its first account.

    Whatever a test does with it, everything agrees with its digest in the end.
    """
    made = Workspace(tmp_path / "workspace" / "workspace.sqlite")
    sign_up(made)
    yield made
    if made.path.exists() and request.node.get_closest_marker("damaging") is None:
        assert differences(made) == []
        assert made.digests.pending() == []
    made.close()
