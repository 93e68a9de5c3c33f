import importlib
from pathlib import Path

import pytest

from clientlists_desktop.paths import WORKSPACE_VARIABLE
from clientlists_desktop.storage import database
from clientlists_desktop.storage.database import close_workspace
from tests.cli.helpers import CLEAN, WORDING, Here, Ran, Run, status_of
from tests.operations.helpers import write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Where the workspace will lie; nothing is there yet."""
    return tmp_path / "workspace" / "workspace.sqlite"


@pytest.fixture
def spawning() -> None:
    """Ask for real workers in processes of their own."""


@pytest.fixture(autouse=True)
def _apart(request, workspace, monkeypatch):
    """Keep every test away from the lists of whoever runs it."""
    monkeypatch.setenv(WORKSPACE_VARIABLE, str(workspace))
    if "spawning" not in request.fixturenames:
        # The package's attribute of that name is the function.
        verbs = importlib.import_module("clientlists_desktop.cli.run")
        monkeypatch.setattr(verbs, "Worker", Here)
        # Nobody pulls the plug here: waiting for the disk would take half of the time.
        monkeypatch.setitem(database._PRAGMAS, "synchronous", "off")
    yield
    close_workspace()


@pytest.fixture
def run(workspace, capsys) -> Run:
    """Run one verb on the workspace of the test."""

    def run_verb(*arguments: object) -> Ran:
        capsys.readouterr()
        status = status_of("--workspace", workspace, *arguments)
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run_verb


@pytest.fixture
def make(run, tmp_path):
    """Make lists of a clean file, or of the rows given."""

    def make_list(name: str, rows=CLEAN, channel: str = "telephony") -> Ran:
        path = write(tmp_path / "made.csv", rows)
        made = run("create", path, "--channel", channel, "--name", name, "--consent", WORDING)
        assert made.status == 0, made.err
        return made

    return make_list
