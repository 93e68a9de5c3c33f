"""The operations and readers of the program, found by introspection and called for an account."""

import inspect
import pkgutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from typing import Any

from clientlists_desktop import operations
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import EVERYBODY, Order
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.core.lists.recipes import Combination, Combine
from clientlists_desktop.core.lists.updates import ClientChange, Stamp, Update, UpdateMode
from clientlists_desktop.operations.imports.fix_rules import Answers
from clientlists_desktop.operations.runtime import authorization
from clientlists_desktop.storage.do_not_contact.list_counts import BlockedCounts
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import finish
from tests.operations.runtime.expected_permissions import NEED_AN_ACCOUNT, READERS
from tests.people import AGREED
from tests.ui import made


def public_functions() -> dict[str, Any]:
    """Return every public function of the operations, by module and name; readers among them."""
    found = {}
    for module in pkgutil.walk_packages(operations.__path__, f"{operations.__name__}."):
        inside = import_module(module.name)
        short = module.name.removeprefix(f"{operations.__name__}.")
        for name, one in inspect.getmembers(inside, inspect.isfunction):
            is_own = one.__module__ == inside.__name__
            # What is wrapped bears the module of what it reads.
            is_reader = short.endswith(".readers") and one.__module__ != authorization.__name__
            if (is_own or is_reader) and not name.startswith("_"):
                found[f"{short}.{name}"] = one
    return found


def public_methods() -> dict[str, Any]:
    """Return the methods of every public class of the operations, private ones too."""
    found = {}
    for module in pkgutil.walk_packages(operations.__path__, f"{operations.__name__}."):
        inside = import_module(module.name)
        short = module.name.removeprefix(f"{operations.__name__}.")
        for name, one in inspect.getmembers(inside, inspect.isclass):
            if one.__module__ == inside.__name__ and not name.startswith("_"):
                methods = inspect.getmembers(one, inspect.isfunction)
                found |= {f"{short}.{name}.{method}": code for method, code in methods}
    return found


FUNCTIONS = public_functions()


def parameters_of(function: Any) -> list[str]:
    """Return the names of the parameters; a reader has those of what it reads, and an actor."""
    names = list(inspect.signature(function).parameters)
    own = list(inspect.signature(function, follow_wrapped=False).parameters)
    return [*own[:2], *names[1:]] if own[:2] == ["workspace", "actor"] != names[:2] else names


def made_up(name: str, workspace: Workspace, **real: object) -> dict[str, object]:
    """Return arguments of the right kinds; nothing that they name exists, but for what is real."""
    folder, nothing = workspace.path.parent, 404
    known = {
        "name": "Spring", "password": "a river in spring", "roles": [Role.LINGUIST],
        "account_id": nothing, "draft": nothing, "project_id": nothing, "list_id": nothing,
        "campaign_id": nothing, "filter_id": nothing, "path": folder / "none.csv",
        "target": folder / "out.xlsx", "words": None,
        "owner": "", "sha256": "x", "used": False, "outcome": Outcome.FAILED, "count": 3,
        "shown": RowFilter(), "forward": True, "numbers": [1], "at": "",
        "move": Move.START, "channel_code": "telephony", "settings": CallSettings(),
        "planned_for": None, "chosen": EVERYBODY, "order": Order(), "consent": AGREED,
        "file": replace(made.file(), id=nothing), "reason": Reason.TOO_SHORT, "region": "RU",
        "edit": Edit(EditKind.LEGACY_NUMBER, Reason.TOO_SHORT), "positions": [64], "position": 64,
        "column": 1, "text": "x", "find": "a", "by": "b", "cells": ["1"], "answers": Answers(),
        "choices": Choices(), "duplicates": DuplicateOptions(), "country": "RU", "fingerprint": "x",
        "codes": "vk", "minutes": 5, "days": 5, "consent_id": nothing, "proof_id": nothing,
        "sheet": b"", "typed_name": "Spring", "language": "en", "wording": "They agreed.",
        "wanted": LineFilter(), "file_name": "clients.csv", "list_names": ["Spring"],
        "first": 0, "ids": [1], "lines": ["12025550147"], "facts": EntryFacts(),
        "entry_id": nothing, "on": True, "list_ids": [nothing],
        "update": Update(UpdateMode.MERGE), "stamp": Stamp(0, 0), "number": 1,
        "counts": BlockedCounts(), "summaries": [],
        "change": ClientChange.ADDED, "places": [(64, 64)], "records": 1,
        "kept_until": "2027-01-31",
        "earlier": 1, "later": 1,
        "recipe": Combine(Combination.UNION), "nothing": "",
        "kind": CampaignKind.CALL, "meanings": {"voicemail": None}, "address": "12025550147",
    }  # fmt: skip
    known |= OF_ANOTHER_KIND.get(name, {}) | real
    parameters = inspect.signature(FUNCTIONS[name]).parameters.values()
    wanted = {one.name for one in parameters if one.default is one.empty}
    return {one: known[one] for one in wanted - {"workspace", "actor"}}


OF_ANOTHER_KIND: dict[str, dict[str, object]] = {
    "lists.copied_rows.record_copied_rows": {"rows": [["12025550147"]]},
    "imports.readers.positions": {"chosen": RowFilter()},
    "imports.readers.rows_at": {"wanted": [64]},
    "campaigns.readers.campaign_clients_at": {"wanted": [64]},
    "campaigns.readers.free_campaign_name": {"wanted": "Spring"},
    "clients.readers.clients_at": {"wanted": [64]},
    "lists.readers.free_name": {"wanted": "Spring"},
}
"""Arguments that are of another kind than elsewhere."""


def refusal_of(name: str, workspace: Workspace, actor: Actor, **real: object) -> Refusal | None:
    """Call an operation or a reader; returns why it was refused to the actor, None when it ran."""
    operation = FUNCTIONS[name]
    arguments = made_up(name, workspace, **real)
    try:
        if name in READERS:
            # They take both by position.
            result = operation(workspace, actor, **arguments)
        else:
            result = operation(workspace, actor=actor, **arguments)
        if inspect.isgenerator(result):
            finish(result)
    except Exception as error:
        trace, passed = error.__traceback__, False
        inside = inspect.unwrap(operation).__code__ if name not in NEED_AN_ACCOUNT else None
        while trace is not None:
            passed = passed or trace.tb_frame.f_code is inside
            trace = trace.tb_next
        if passed:
            return None
        if not isinstance(error, Refused):
            raise
        return error.reason
    return None


def contents(workspace: Workspace) -> tuple[list[str], list[str]]:
    """Return all that lies in the workspace and beside it."""
    with closing(sqlite3.connect(workspace.path)) as connection:
        beside = sorted(one.name for one in workspace.path.parent.iterdir())
        return beside, list(connection.iterdump())
