import getpass
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.operations.accounts.accounts import add_account
from clientlists_desktop.operations.accounts.sign_in import change_password, make_first_account
from clientlists_desktop.paths import WORKSPACE_VARIABLE
from clientlists_desktop.storage.workspace import Workspace
from tests.cli.helpers import (
    ANNA,
    CLEAN,
    IVAN,
    OTHER,
    PASSWORD,
    WORDING,
    InProcessWorker,
    Ran,
    Run,
    status_of,
)
from tests.keyrings import memory_keyring
from tests.operations.client_samples import CLIENTS
from tests.operations.helpers import write


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The path of the workspace, which does not exist yet."""
    return tmp_path / "workspace" / "workspace.sqlite"


@pytest.fixture
def opened(workspace: Path) -> Iterator[Workspace]:
    """The workspace, for tests that look inside or prepare it."""
    made = Workspace(workspace)
    yield made
    made.close()


@pytest.fixture
def spawning() -> None:
    """Ask for real workers in processes of their own."""


@pytest.fixture(autouse=True)
def _apart(request, workspace, monkeypatch):
    """Keep every test away from the lists of the person who runs it."""
    monkeypatch.setenv(WORKSPACE_VARIABLE, str(workspace))
    if "spawning" not in request.fixturenames:
        monkeypatch.setattr("clientlists_desktop.operations.runtime.worker.Worker", InProcessWorker)


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


@pytest.fixture
def create(run, tmp_path):
    """Make a list of these rows with these options, which may be refused."""

    def create_list(rows, *options, name="Spring", consent=WORDING) -> Ran:
        path = write(tmp_path / "clients.csv", rows)
        given = ("--name", name, "--consent", consent, *options)
        return run("create", path, "--channel", "telephony", *given)

    return create_list


@pytest.fixture
def names(run):
    """Return a function that gives the names of all lists, newest first."""
    return lambda: [one["name"] for one in run("lists", "--json").json]


@pytest.fixture
def project(run, tmp_path):
    """A project with clients of two channels."""
    assert run("projects", "add", "Support").status == 0
    path = write(tmp_path / "people.csv", CLIENTS)
    taken = run("clients", "import", path, "--project", "support")
    assert taken.status == 0, taken.err
    assert "5 rows read: 5 new, 0 updated, 0 unchanged, 0 failed" in taken.out
    return "Support"


@pytest.fixture
def keyring():
    with memory_keyring() as made:
        yield made


@pytest.fixture
def fd():
    """Return a function that makes a descriptor which yields these lines."""
    opened = []

    def give(*lines: str) -> int:
        reading, writing = os.pipe()
        os.write(writing, "".join(f"{line}\n" for line in lines).encode())
        os.close(writing)
        opened.append(reading)
        return reading

    yield give
    for one in opened:
        os.close(one)


@pytest.fixture
def anna(opened) -> Actor:
    """The owner, who has a password."""
    made = make_first_account(opened, ANNA, "").actor
    change_password(opened, made, "", PASSWORD)
    return made


@pytest.fixture
def ivan(opened, anna) -> Actor:
    """An account that may only read."""
    return add_account(opened, IVAN, OTHER, [Role.BUSINESS_OWNER], anna).actor


@pytest.fixture
def no_terminal(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture
def terminal(monkeypatch):
    """Return a function that types passwords on a terminal and returns the prompts."""

    def types(*passwords: str) -> list[str]:
        asked: list[str] = []
        left = list(passwords)

        def ask(prompt: str) -> str:
            asked.append(prompt)
            return left.pop(0)

        monkeypatch.setattr(sys, "stdin", io.StringIO())
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
        monkeypatch.setattr(getpass, "getpass", ask)
        return asked

    return types


@pytest.fixture
def check(run, tmp_path):
    """Check rows as a CSV for calls, unless stated otherwise."""

    def check_rows(rows, *options, channel="telephony", name="clients.csv"):
        path = tmp_path / name
        if isinstance(rows, bytes):
            path.write_bytes(rows)
        else:
            write(path, rows)
        return run("check", path, "--channel", channel, *options)

    return check_rows
