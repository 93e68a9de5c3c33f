"""Who may do what: every operation asks by itself, and nothing else decides.

What is expected is written out by hand, not derived from the table that is tested.
"""

import inspect
import pkgutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from clientlists_desktop import operations
from clientlists_desktop.core.accounts.accounts import NOBODY, Actor
from clientlists_desktop.core.accounts.permissions import GRANTS, Permission, Role, permissions_of
from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.clients.filters import EVERYBODY, Order
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.imports.fix_rules import Answers
from clientlists_desktop.operations.runtime.authorization import authorize, permission_of
from clientlists_desktop.storage.accounts.accounts import create_account, remove_account
from tests.operations.helpers import finish
from tests.people import AGREED
from tests.ui import made

O, M, B, C, D, L, S = (  # noqa: E741
    Role.OWNER, Role.OUTBOUND_MANAGER, Role.BUSINESS_OWNER, Role.CONTENT_MANAGER, Role.DEVELOPER,
    Role.LINGUIST, Role.SYSTEM_ADMIN,
)  # fmt: skip

PERMITTED = {
    O: {
        "view_lists", "delete_lists", "erase_lists", "view_clients", "manage_projects",
        "view_campaigns", "view_consent", "edit_statements", "view_journal", "manage_accounts",
        "change_settings", "copy_workspace",
    },
    M: {
        "view_lists", "make_lists", "export_lists", "delete_lists", "view_clients",
        "change_clients", "manage_projects", "view_campaigns", "manage_campaigns", "view_consent",
    },
    B: {"view_lists", "view_clients", "view_campaigns", "view_consent", "view_journal"},
    C: {"view_clients"},
    D: {"view_clients", "manage_projects"},
    L: {"view_clients"},
    S: {
        "view_clients", "manage_projects", "view_journal", "change_settings", "copy_workspace",
    },
}  # fmt: skip

OPERATIONS = {
    "accounts.accounts.add_account": {O},
    "accounts.accounts.change_roles": {O},
    "accounts.accounts.remove_account": {O},
    "accounts.accounts.reset_password": {O},
    "accounts.accounts.sign_out_everywhere": {O},
    "accounts.accounts.unlock_account": {O},
    "clients.client_import.add_clients": {M},
    "clients.client_import.add_made_up_clients": {M},
    "imports.corrections_import.import_corrections": {M},
    "campaigns.results_import.import_results": {M},
    "campaigns.campaign_report.save_campaign_report": {M},
    "campaigns.campaigns.move_campaign": {M},
    "campaigns.campaigns.save_campaign": {M},
    "lists.from_clients.create_list_of_clients": {M},
    "lists.from_clients.find_clients": {O, M, B, C, D, L, S},
    "lists.from_clients.refresh_list": {M},
    "lists.from_clients.what_changes": {M},
    "consent.consent_export.save_proof": {O, M, B},
    "consent.consent_export.save_sheet": {O, M, B},
    "imports.corrections_export.save_corrections": {M},
    "lists.creation.create_list": {M},
    "lists.creation.discard_draft": {M},
    "campaigns.dialer_export.export_for_dialer": {M},
    "lists.purge.erase_list": {O},
    "lists.list_export.export_list": {M},
    "clients.saved_filters.delete_filter": {O, M, B, C, D, L, S},
    "clients.saved_filters.save_filter": {O, M, B, C, D, L, S},
    "imports.fixes.add_row": {M},
    "imports.fixes.edit_cell": {M},
    "imports.fixes.find_best_fix": {M},
    "imports.fixes.find_fixes": {M},
    "imports.fixes.find_text": {M},
    "imports.fixes.fix_all": {M},
    "imports.fixes.fix_rows": {M},
    "imports.fixes.remove_rows": {M},
    "imports.fixes.replace_text": {M},
    "imports.fix_rules.fix_reason": {M},
    "imports.file_import.import_file": {M},
    "journal.journal_export.export_journal": {O, B, S},
    "journal.journal_export.verify_chain": {O, B, S},
    "lists.manage.delete_list": {O, M},
    "lists.manage.rename_list": {M},
    "lists.manage.restore_list": {O, M},
    "imports.edits.set_duplicate_options": {M},
    "imports.edits.count_duplicates": {M},
    "imports.edits.redo": {M},
    "imports.edits.undo": {M},
    "imports.country_suggestion.count_numbers_of_country": {M},
    "clients.projects.create_project": {O, M, D, S},
    "clients.projects.delete_project": {O, M, D, S},
    "clients.projects.rename_project": {O, M, D, S},
    "clients.projects.restore_project": {O, M, D, S},
    "imports.profiles.delete_profile": {M},
    "imports.rejects_report.save_report": {M},
    "settings.keep_last_channels": {M},
    "settings.set_country": {M},
    "settings.set_idle_minutes": {O, S},
    "settings.set_trash_days": {O, S},
    "consent.statements.edit_statement": {O},
    "workspaces.remove_workspace": {O, S},
    "workspaces.save_copy": {O, S},
}

ASK_NOBODY = {
    # Nobody is signed in yet, or leaves; or it is one's own password, which is asked for instead.
    "accounts.sign_in.read_entry_state",
    "accounts.sign_in.resume",
    "accounts.sign_in.make_first_account",
    "accounts.sign_in.sign_in",
    "accounts.sign_in.confirm_password",
    "accounts.sign_in.sign_out",
    "accounts.sign_in.change_password",
    # Whoever sits there, and what files they hold: nothing of the workspace.
    "accounts.system_user.system_actor",
    "imports.file_probe.probe_file",
    "imports.file_probe.has_changed",
    "imports.preview.preview_file",
    "imports.sample_files.save_sample",
    "imports.sample_files.sample_rows",
    "imports.sample_files.save_clients_sample",
    "imports.sample_files.sample_client_rows",
    "consent.proof_files.read_proofs",
    "consent.proof_files.check_proof",
    "consent.proof_files.check_proofs",
    "output_paths.check_target",
    # What the program does by itself when it starts.
    "lists.creation.discard_abandoned_drafts",
    "lists.purge.tidy_and_erase",
    "lists.purge.erase_due",
    # What everybody confirms who makes a list.
    "consent.statements.current_statement",
    # Rules, without a workspace.
    "lists.creation.valid_name",
    "lists.creation.valid_consent",
    "lists.creation.default_name",
    "imports.country_suggestion.is_explained",
    "runtime.worker.trace_of",
    # Building blocks: an operation that asked calls them.
    "lists.list_export.followed",
    "imports.fixes.run_on_draft",
    "imports.fixes.run_to_end",
    "imports.fixes.row_editor_of",
    "imports.fixes.extension_column",
    "imports.edits.row_validator_of",
    "imports.edits.change_rows",
    "imports.edits.apply_duplicate_options",
    "imports.profiles.saved_layouts",
    "imports.profiles.open_with_profiles",
    "imports.profiles.save_profile",
    "imports.duplicates.existing_lists",
    "imports.duplicates.taken_addresses",
    "runtime.journaled.journaled",
    # The door itself.
    "runtime.authorization.authorize",
    "runtime.authorization.needs",
    "runtime.authorization.permission_of",
}


def public_functions() -> dict[str, object]:
    """Return every public function of the operations, by module and name."""
    found = {}
    for module in pkgutil.walk_packages(operations.__path__, f"{operations.__name__}."):
        inside = import_module(module.name)
        short = module.name.removeprefix(f"{operations.__name__}.")
        for name, one in inspect.getmembers(inside, inspect.isfunction):
            if one.__module__ == inside.__name__ and not name.startswith("_"):
                found[f"{short}.{name}"] = one
    return found


FUNCTIONS = public_functions()


def test_a_role_permits_what_is_written_here_and_nothing_else():
    assert {role: {one.value for one in permissions_of([role])} for role in Role} == PERMITTED
    assert len(GRANTS) == sum(len(permitted) for permitted in PERMITTED.values())


def test_several_roles_permit_what_any_of_them_does():
    assert permissions_of([B, D]) == {*map(Permission, PERMITTED[B] | PERMITTED[D])}
    assert permissions_of([]) == frozenset()


def test_every_public_function_asks_or_is_known_to_ask_nobody():
    asking = {name for name, one in FUNCTIONS.items() if permission_of(one) is not None}
    assert asking == set(OPERATIONS)
    assert set(FUNCTIONS) - asking == ASK_NOBODY


@pytest.mark.parametrize("name", OPERATIONS)
def test_who_acts_stands_in_the_signature_where_everybody_expects_it(name):
    parameters = list(inspect.signature(FUNCTIONS[name]).parameters)
    assert "actor" in parameters
    if "workspace" in parameters:
        assert parameters[0] == "workspace"


def made_up(name: str, workspace: Path) -> dict[str, object]:
    """Return arguments of the right kinds; nothing that they name exists."""
    folder, nothing = workspace.parent, 404
    known = {
        "workspace": workspace, "name": "Spring", "password": "a river in spring", "roles": [L],
        "account_id": nothing, "draft": nothing, "project_id": nothing, "list_id": nothing,
        "campaign_id": nothing, "filter_id": nothing, "path": folder / "none.csv",
        "target": folder / "out.xlsx", "old": folder / "none.sqlite", "words": None,
        "move": Move.START, "channel_code": "telephony", "settings": CallSettings(),
        "planned_for": None, "chosen": EVERYBODY, "order": Order(), "consent": AGREED,
        "file": replace(made.file(), id=nothing), "reason": Reason.TOO_SHORT, "region": "RU",
        "edit": Edit(EditKind.LEGACY_NUMBER, Reason.TOO_SHORT), "positions": [64], "position": 64,
        "column": 1, "text": "x", "find": "a", "by": "b", "cells": ["1"], "answers": Answers(),
        "choices": Choices(), "duplicates": DuplicateOptions(), "country": "RU", "fingerprint": "x",
        "codes": "vk", "minutes": 5, "days": 5, "consent_id": nothing, "proof_id": nothing,
        "sheet": b"", "typed_name": "Spring", "language": "en", "wording": "They agreed.",
        "wanted": LineFilter(),
    }  # fmt: skip
    parameters = inspect.signature(FUNCTIONS[name]).parameters.values()
    wanted = [one.name for one in parameters if one.default is one.empty and one.name != "actor"]
    return {one: known[one] for one in wanted}


def refusal_of(name: str, workspace: Path, actor: Actor) -> Refusal | None:
    """Call an operation; returns why its door stayed shut, None when it was passed."""
    operation = FUNCTIONS[name]
    inside = inspect.unwrap(operation).__code__
    try:
        result = operation(**made_up(name, workspace), actor=actor)
        if inspect.isgenerator(result):
            finish(result)
    except Exception as error:
        trace, passed = error.__traceback__, False
        while trace is not None:
            passed = passed or trace.tb_frame.f_code is inside
            trace = trace.tb_next
        if passed:
            return None
        if not isinstance(error, Refused):
            raise
        return error.reason
    return None


def contents(workspace: Path) -> tuple[list[str], list[str]]:
    """Return all that lies in the workspace and beside it."""
    with closing(sqlite3.connect(workspace)) as connection:
        return sorted(one.name for one in workspace.parent.iterdir()), list(connection.iterdump())


@pytest.fixture
def accounts(workspace) -> dict[Role, Actor]:
    """One account for each role."""
    return {role: create_account(role.value, "", [role]).actor for role in Role}


@pytest.fixture
def removed(workspace, accounts) -> Actor:
    """An account that was an owner, and is gone."""
    made = create_account("Gone", "", list(Role))
    remove_account(made.id)
    return made.actor


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_is_run_for_these_roles_only(name, workspace, accounts, removed):
    before = contents(workspace)
    for role in set(Role) - OPERATIONS[name]:
        assert refusal_of(name, workspace, accounts[role]) is Refusal.NOT_PERMITTED, role
    for nobody in (removed, NOBODY):
        assert refusal_of(name, workspace, nobody) is Refusal.NO_SUCH_ACCOUNT
    assert contents(workspace) == before
    for role in OPERATIONS[name]:
        assert refusal_of(name, workspace, accounts[role]) is None, role


def test_a_role_that_was_taken_away_permits_nothing_from_then_on(workspace, accounts):
    change = FUNCTIONS["accounts.accounts.change_roles"]
    assert refusal_of("settings.set_country", workspace, accounts[M]) is None
    change(accounts[M].id, [B], accounts[O])
    refused = refusal_of("settings.set_country", workspace, accounts[M])
    assert refused is Refusal.NOT_PERMITTED


def test_a_refusal_tells_who_and_what(workspace, accounts):
    with pytest.raises(Refused) as refused:
        authorize(accounts[L], Permission.MAKE_LISTS)
    assert refused.value.facts == {"name": "LINGUIST", "expected": "make_lists"}
