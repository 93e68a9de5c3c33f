from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.storage.database import close_workspace, open_workspace
from tests.people import sign_up


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Path]:
    """An open workspace in a folder of its own."""
    path = tmp_path / "workspace" / "workspace.sqlite"
    open_workspace(path)
    sign_up()
    yield path
    close_workspace()
