from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.storage.workspace import Workspace
from tests.people import sign_up


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An open workspace in a folder of its own, with its first account."""
    made = Workspace(tmp_path / "workspace" / "workspace.sqlite")
    sign_up(made)
    yield made
    made.close()
