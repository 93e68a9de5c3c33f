"""Each role gives every command: what it may not do is refused, changes nothing and tells nothing.

Operations and readers have such tests of their own, in tests/operations/runtime; here it is what
stands before them. Who may do what is written out by hand.
"""

import contextlib
import io
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from clientlists_desktop.cli.runtime import session
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.operations.backups.backup import back_up_daily
from clientlists_desktop.operations.lists import purge
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.storage.accounts.accounts import create_account
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.storage.workspace import Workspace
from tests.cli.helpers import InProcessWorker, status_of
from tests.faults.report import Plan, Trial
from tests.operations.client_samples import make_campaign, new_project, take_in
from tests.operations.helpers import check, finish, make_list, write
from tests.operations.runtime.authorized_calls import contents
from tests.operations.runtime.expected_permissions import B, D, M, O, S
from tests.people import MAKER, sign_up

_EVERY = set(Role)
_NAMED = ("ListName", "TrashName", "ProjectName", "CampaignName", "DraftName", "79120000001",
          "ClientName", "AccountName", "WordingText")  # fmt: skip
"""What is in the workspace; a refusal repeats only what the command itself names."""
_CALLS = ("--channel", "telephony")

VERBS: dict[str, tuple[set[Role], tuple[str, ...]]] = {
    "check": ({M}, ("{in}", *_CALLS)),
    "create": ({M}, ("{in}", *_CALLS, "--name", "New", "--consent", "They agreed.")),
    "lists": ({O, M, B}, ()),
    "show": ({O, M, B}, ("ListName",)),
    "rename": ({M}, ("ListName", "New")),
    "export": ({M}, ("ListName", "{out}.xlsx")),
    "delete": ({O, M}, ("ListName", "--yes")),
    "add": ({M}, ("ListName", "12025550199", "--consent", "They agreed.")),
    "correct": ({M}, ("ListName", "12025550147", "--address", "12025550163")),
    "remove": ({M}, ("ListName", "12025550147", "--yes")),
    "undo-edit": ({M}, ("ListName",)),
    "drafts": ({M}, ()),
    "fix": ({M}, ("{draft}", "--all", "extension")),
    "undo": ({M}, ("{draft}",)),
    "redo": ({M}, ("{draft}",)),
    "steps": ({M}, ("{draft}",)),
    "corrections": ({M}, ("{draft}", "{out}.xlsx")),
    "merge": ({M}, ("{draft}", "{in}")),
    "discard": ({M}, ("{draft}", "--yes")),
    "consent list": ({O, M, B}, ()),
    "consent show": ({O, M, B}, ("ListName",)),
    "trash list": ({O, M}, ()),
    "trash restore": ({O, M}, ("TrashName",)),
    "update": ({M}, ("ListName", "clients.csv", "--mode", "update")),
    "versions": ({O, M, B}, ("ListName",)),
    "restore-version": ({M}, ("ListName", "1")),
    "combine": ({M}, ("union", "ListName", "--name", "New")),
    "split": ({M}, ("ListName", "--by", "zone")),
    "sample": ({M}, ("ListName", "--groups", "1")),
    "trash erase": ({O}, ("TrashName", "--yes")),
    "retention set": ({O, M}, ("ListName", "2999-12-31")),
    "retention clear": ({O, M}, ("ListName",)),
    "retention list": ({O, M, B}, ()),
    "retention erase": ({O}, ("--yes",)),
    "retention rule": ({O}, ("on",)),
    "projects list": (_EVERY, ()),
    "projects add": ({O, M, D, S}, ("New",)),
    "projects rename": ({O, M, D, S}, ("ProjectName", "New")),
    "projects delete": ({O, M, D, S}, ("ProjectName", "--yes")),
    "clients import": ({M}, ("{in}", "--project", "ProjectName", *_CALLS)),
    "clients list": (_EVERY, ("--project", "ProjectName")),
    "clients create-list": ({M}, ("--project", "ProjectName", "--channel", "telegram",
                                  "--name", "New", "--consent", "They agreed.")),
    "clients refresh-list": ({M}, ("ListName", "--consent", "They agreed.")),
    "campaigns list": ({O, M, B}, ()),
    "campaigns add": ({M}, ("New", "--project", "ProjectName", "--list", "ListName")),
    "campaigns plan": ({M}, ("CampaignName",)),
    "campaigns unplan": ({M}, ("CampaignName",)),
    "campaigns start": ({M}, ("CampaignName",)),
    "campaigns suspend": ({M}, ("CampaignName",)),
    "campaigns resume": ({M}, ("CampaignName",)),
    "campaigns finish": ({M}, ("CampaignName",)),
    "campaigns stop": ({M}, ("CampaignName",)),
    "campaigns delete": ({M}, ("CampaignName", "--yes")),
    "campaigns export": ({M}, ("CampaignName", "{out}.csv")),
    "campaigns report": ({M}, ("CampaignName", "{out}.csv")),
    "campaigns words": ({O, M, B}, ()),
    "campaigns results": ({M}, ("CampaignName", "{in}")),
    "campaigns show": ({O, M, B}, ("CampaignName",)),
    "do-not-contact add": ({O, M}, ("12025550147",)),
    "do-not-contact import": ({O, M}, ("{in}",)),
    "do-not-contact remove": ({O, M}, ("12025550147", "--reason", "agreed again")),
    "do-not-contact list": ({O, M, B}, ()),
    "do-not-contact show": ({O, M, B}, ("12025550147",)),
    "do-not-contact export": ({O, M}, ("{out}.csv",)),
    "do-not-contact from-results": ({O, S}, ("on",)),
    "find-person": ({O}, ("12025550147",)),
    "forget-person": ({O}, ("12025550147", "--reason", "asked", "--yes")),
    "accounts list": ({O}, ()),
    "accounts add": ({O}, ("New", "--roles", "LINGUIST", "--new-password-fd", "0")),
    "accounts roles": ({O}, ("AccountName", "LINGUIST")),
    "accounts password": ({O}, ("AccountName", "--new-password-fd", "0")),
    "accounts unlock": ({O}, ("AccountName",)),
    "accounts remove": ({O}, ("AccountName", "--yes")),
    "journal": ({O, B, S}, ()),
    "backups": ({O, S}, ()),
    "restore-backup": ({O, S}, ("{backup}", "--yes")),
}  # fmt: skip
"""Who may give a command, and its arguments."""
FOR_EVERYBODY = {"sample-file", "channels", "clients sample", "accounts roles-table", "doctor"}
"""Commands that read nothing of the workspace; `doctor` is for whoever can open its file."""


def trials(plan: Plan) -> Iterator[Trial]:
    """Give every command in every role; with a small count, only in the roles with the least."""
    roles = sorted(Role) if plan.count >= len(Role) else [Role.LINGUIST][: plan.count]
    prepared = Prepared(plan.folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("clientlists_desktop.operations.runtime.worker.Worker", InProcessWorker)
        for verb, (permitted, arguments) in VERBS.items():
            for role in roles:
                patch.setattr(session, "_sign_in", lambda _, role=role: prepared.accounts[role])
                may = role in permitted
                problem = prepared.permitted(verb, arguments) if may else prepared.refused(
                    verb, arguments
                )  # fmt: skip
                yield Trial(f"commands as {role.value}", problem and f"{verb}: {problem}")


class Prepared:
    """A workspace with one of everything, and an account for each role."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template"
        self._template.mkdir()
        rows = [("Phone", "Name"), ("79120000001", "ClientName"), ("letters", "DraftName")]
        people = [("Client ID", "Channel"), ("5120004411", "TELEGRAM")]
        with closing(Workspace(self._template / "w.sqlite")) as workspace:
            sign_up(workspace)
            file = write(self._template / "DraftName.csv", rows)
            made = make_list(workspace, file, "ListName")
            gone = make_list(workspace, file, "TrashName")
            project = new_project(workspace, "ProjectName")
            take_in(workspace, write(self._template / "people.csv", people), project)
            make_campaign(workspace, project, made, "CampaignName", CallSettings())
            delete_list(workspace, gone.id, MAKER)
            self._draft = check(workspace, file).id
            create_account(workspace, "AccountName", "", [Role.LINGUIST])
            self.accounts: dict[Role, Actor] = {
                role: create_account(workspace, f"as {role.value}", "", [role]).actor
                for role in Role
            }
            # What the first command of a day does besides.
            purge.begin_daily_clean_up(workspace)
            finish(purge.clean_up_daily(workspace))
            back_up_daily(workspace)
            with Owner(workspace):
                """The folder of locks stays."""
        (backup,) = (self._template / "w.sqlite.backups").glob("*.sqlite")
        self._backup = backup.stem

    def refused(self, verb: str, arguments: tuple[str, ...]) -> str:
        """Give a command that must be refused; returns what was wrong."""
        workspace = self.anew()
        before = contents(Workspace(workspace))
        status, printed = self._run(workspace, verb, arguments)
        told = [one for one in _NAMED if one in printed and one not in arguments]
        if status != 3 or "needs one of these roles" not in printed:
            return f"ended with {status}: {printed}"
        if told:
            return f"tells {told}: {printed}"
        return "" if contents(Workspace(workspace)) == before else "something has changed"

    def permitted(self, verb: str, arguments: tuple[str, ...]) -> str:
        """Give a command that the role may give, whatever becomes of it."""
        workspace = self.anew()
        status, printed = self._run(workspace, verb, arguments)
        ok = status in (0, 1, 3) and "needs one of these roles" not in printed
        return "" if ok else f"ended with {status}: {printed}"

    def anew(self) -> Path:
        """Return a workspace as it was prepared."""
        folder = self._folder / "tried"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self._template, folder)
        return folder / "w.sqlite"

    def _run(self, workspace: Path, verb: str, arguments: tuple[str, ...]) -> tuple[int, str]:
        names = {"{in}": str(workspace.parent / "DraftName.csv"), "{draft}": str(self._draft),
                 "{backup}": self._backup}  # fmt: skip
        out = str(workspace.parent / "out")
        given = [names.get(one, one.replace("{out}", out)) for one in arguments]
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
            status = status_of("--workspace", workspace, *verb.split(), *given)
        return status, printed.getvalue()
