"""What is done isn't refused because another program locks the workspace right after it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.accounts import accounts, sign_in
from clientlists_desktop.operations.clients import projects
from clientlists_desktop.operations.lists.client_edits import add_client
from clientlists_desktop.operations.lists.manage import rename_list
from clientlists_desktop.storage.accounts.accounts import create_account
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish, make_list, write
from tests.people import AGREED, MAKER, sign_up

NAME, PASSWORD = "Other", "a long password"

ACTS: dict[str, Callable[[Workspace, ListSummary], object]] = {
    "add a project": lambda workspace, _: projects.create_project(workspace, "New", MAKER),
    "rename a project": lambda workspace, _: projects.rename_project(workspace, 1, "B", MAKER),
    "rename a list": lambda workspace, made: rename_list(workspace, made.id, "B", MAKER),
    "add a client": lambda workspace, made: finish(
        add_client(workspace, made.id, ["12125550163"], AGREED, MAKER)
    ),
    "change roles": lambda workspace, _: accounts.change_roles(
        workspace, 2, [Role.LINGUIST, Role.DEVELOPER], MAKER
    ),
    "sign in": lambda workspace, _: sign_in.sign_in(workspace, NAME, PASSWORD),
}


@pytest.fixture
def hasty(tmp_path) -> Iterator[Workspace]:
    """A workspace that waits for nobody."""
    with closing(Workspace(tmp_path / "workspace" / "w.sqlite", patience=0)) as workspace:
        sign_up(workspace)
        create_account(workspace, NAME, PASSWORD, [Role.LINGUIST])
        projects.create_project(workspace, "A", MAKER)
        yield workspace


@pytest.mark.parametrize("act", ACTS)
def test_what_is_done_is_not_refused(hasty, tmp_path, monkeypatch, act):
    made = make_list(hasty, write(tmp_path / "a.csv", [("Phone",), ("12025550147",)]), "A")
    real, lines = journal.write_anchor, _count_lines(hasty)
    with closing(sqlite3.connect(hasty.path, isolation_level=None)) as other:

        def lock_and_write(workspace: Workspace) -> None:
            other.execute("BEGIN EXCLUSIVE")
            real(workspace)

        monkeypatch.setattr(journal, "write_anchor", lock_and_write)
        ACTS[act](hasty, made)
        other.execute("ROLLBACK")
    assert _count_lines(hasty) > lines


def _count_lines(workspace: Workspace) -> int:
    with workspace.reading() as db:
        ((count,),) = db.execute_sql("SELECT count(*) FROM journal").fetchall()
    return int(count)
