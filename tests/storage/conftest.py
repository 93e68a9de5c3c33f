from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.storage.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """An open workspace in a new file."""
    made = Workspace(tmp_path / "workspace.sqlite").open()
    yield made
    made.close()
