"""Who may do what: every operation and every reader asks by itself, and nothing else decides.

What is expected is written out by hand, not derived from the table that is tested.
"""

import inspect
import pkgutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from importlib import import_module
from typing import Any

import pytest

from clientlists_desktop import operations
from clientlists_desktop.core.accounts.accounts import NOBODY, Actor
from clientlists_desktop.core.accounts.permissions import GRANTS, Permission, Role, permissions_of
from clientlists_desktop.core.campaigns.campaigns import CallSettings, Move
from clientlists_desktop.core.clients.filters import EVERYBODY, Order
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.duplicates import DuplicateOptions
from clientlists_desktop.core.imports.edits import Edit, EditKind
from clientlists_desktop.core.imports.row_filter import RowFilter
from clientlists_desktop.core.journal.lines import LineFilter
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.imports.fix_rules import Answers
from clientlists_desktop.operations.imports.readers import get_checked_file, kept_drafts
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.operations.runtime import authorization
from clientlists_desktop.operations.runtime.authorization import authorize, permission_of
from clientlists_desktop.storage.accounts.accounts import create_account, remove_account
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.client_samples import CLIENTS, check_clients
from tests.operations.helpers import HEADER, check, finish, write
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
    "imports.drafts.continue_draft": {M},
    "imports.drafts.discard_draft": {M},
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

ANY_ROLE = {O, M, B, C, D, L, S}
READERS = {
    "accounts.readers.all_accounts": {O},
    "accounts.readers.find_account": {O},
    "accounts.readers.own_account": ANY_ROLE,
    "accounts.readers.tokens_of": {O},
    "accounts.readers.works_alone": ANY_ROLE,
    "campaigns.readers.all_campaigns": {O, M, B},
    "campaigns.readers.campaign_clients_at": {O, M, B},
    "campaigns.readers.campaigns_of_list": {O, M, B},
    "campaigns.readers.find_campaign": {O, M, B},
    "campaigns.readers.free_campaign_name": {M},
    "campaigns.readers.get_campaign": {O, M, B},
    "campaigns.readers.positions_of": {O, M, B},
    "clients.readers.all_projects": ANY_ROLE,
    "clients.readers.clients_at": ANY_ROLE,
    "clients.readers.find_project": ANY_ROLE,
    "clients.readers.first_clients": ANY_ROLE,
    "clients.readers.found_clients": ANY_ROLE,
    "clients.readers.matching": ANY_ROLE,
    "clients.readers.saved_filters": ANY_ROLE,
    "consent.readers.all_consents": {O, M, B},
    "consent.readers.consent_of": {O, M, B},
    "consent.readers.get_consent": {O, M, B},
    "consent.readers.statement_versions": ANY_ROLE,
    "imports.readers.every_row": {O, M, B},
    "imports.readers.first_rows": {O, M, B},
    "imports.readers.get_checked_file": {O, M, B},
    "imports.readers.kept_drafts": {M},
    "imports.readers.next_problem": {O, M, B},
    "imports.readers.positions": {O, M, B},
    "imports.readers.rows_at": {O, M, B},
    "imports.readers.steps_of": {O, M, B},
    "journal.readers.found_lines": {O, B, S},
    "journal.readers.lines_at": {O, B, S},
    "journal.readers.names_in_journal": {O, B, S},
    "lists.readers.all_lists": {O, M, B},
    "lists.readers.find_list": {O, M, B},
    "lists.readers.find_trashed": {O, M},
    "lists.readers.get_list": {O, M, B},
    "lists.readers.is_name_free": {M},
    "lists.readers.lists_from_file": {O, M, B},
    "lists.readers.lists_of_last_days": {O, M, B},
    "lists.readers.trash_days": ANY_ROLE,
    "lists.readers.trashed_lists": {O, M},
    "settings.read_settings": ANY_ROLE,
}
"""Where a file is read, of a list; whose drafts may be read is written below."""

NEED_AN_ACCOUNT = {
    # One's own account, and whether there are others.
    "accounts.readers.own_account",
    "accounts.readers.works_alone",
    # What the window and every page with a trash or a consent show.
    "settings.read_settings",
    "lists.readers.trash_days",
    "consent.readers.statement_versions",
}
"""Readers for every account, whatever its roles."""

WORKSPACE_WITHOUT_ACTOR = {
    # Nobody is signed in yet.
    "accounts.sign_in.read_entry_state",
    "accounts.sign_in.resume",
    "accounts.sign_in.make_first_account",
    "accounts.sign_in.sign_in",
    # What the program does by itself when it starts.
    "imports.drafts.discard_abandoned_drafts",
    "lists.purge.tidy_and_erase",
    "lists.purge.erase_due",
    # What everybody confirms who makes a list, and what it could be called.
    "consent.statements.current_statement",
    "lists.creation.default_name",
    # Building blocks: an operation that asked calls them.
    "imports.fixes.run_on_draft",
    "imports.edits.change_rows",
    "imports.edits.apply_duplicate_options",
    "imports.profiles.saved_layouts",
    "imports.profiles.save_profile",
    "imports.duplicates.existing_lists",
    "imports.duplicates.taken_addresses",
    "imports.duplicates.DuplicateResolver.settle_file",
}
"""All that gets at a workspace and does not know for whom."""

ASK_NOBODY = {
    # Whoever leaves; or it is one's own password, which is asked for instead.
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
    # Rules, without a workspace.
    "lists.creation.valid_name",
    "lists.creation.valid_consent",
    "imports.country_suggestion.is_explained",
    "runtime.worker.trace_of",
    # Building blocks, without a workspace or with the actor of the operation that asked.
    "lists.list_export.followed",
    "imports.fixes.run_to_end",
    "imports.fixes.row_editor_of",
    "imports.fixes.extension_column",
    "imports.edits.row_validator_of",
    "imports.profiles.open_with_profiles",
    "imports.duplicates.cells_of",
    "runtime.journaled.journaled",
    # What asks.
    "runtime.authorization.authorize",
    "runtime.authorization.authorize_file",
    "runtime.authorization.needs",
    "runtime.authorization.reader",
    "runtime.authorization.file_reader",
    "runtime.authorization.permission_of",
}

DRAFT_OPERATIONS = {
    "clients.client_import.add_clients",
    "imports.corrections_export.save_corrections",
    "imports.corrections_import.import_corrections",
    "imports.country_suggestion.count_numbers_of_country",
    "imports.drafts.continue_draft",
    "imports.drafts.discard_draft",
    "imports.edits.count_duplicates",
    "imports.edits.redo",
    "imports.edits.set_duplicate_options",
    "imports.edits.undo",
    "imports.fix_rules.fix_reason",
    "imports.fixes.add_row",
    "imports.fixes.edit_cell",
    "imports.fixes.find_best_fix",
    "imports.fixes.find_fixes",
    "imports.fixes.find_text",
    "imports.fixes.fix_all",
    "imports.fixes.fix_rows",
    "imports.fixes.remove_rows",
    "imports.fixes.replace_text",
    "imports.rejects_report.save_report",
    "lists.creation.create_list",
}
DRAFT_READERS = {
    "imports.readers.every_row",
    "imports.readers.first_rows",
    "imports.readers.get_checked_file",
    "imports.readers.next_problem",
    "imports.readers.positions",
    "imports.readers.rows_at",
    "imports.readers.steps_of",
}


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


def test_a_role_permits_what_is_written_here_and_nothing_else():
    assert {role: {one.value for one in permissions_of([role])} for role in Role} == PERMITTED
    assert len(GRANTS) == sum(len(permitted) for permitted in PERMITTED.values())


def test_several_roles_permit_what_any_of_them_does():
    assert permissions_of([B, D]) == {*map(Permission, PERMITTED[B] | PERMITTED[D])}
    assert permissions_of([]) == frozenset()


def test_every_public_function_asks_or_is_known_to_ask_nobody():
    readers = {name for name in FUNCTIONS if ".readers." in name} | {"settings.read_settings"}
    assert readers == set(READERS)
    asking = {name for name, one in FUNCTIONS.items() if permission_of(one) is not None}
    assert asking - readers == set(OPERATIONS)
    assert readers - asking == NEED_AN_ACCOUNT
    functions = {name for name in WORKSPACE_WITHOUT_ACTOR if name in FUNCTIONS}
    assert set(FUNCTIONS) - asking - readers == ASK_NOBODY | functions


def test_who_gets_at_a_workspace_without_telling_for_whom_stands_in_the_list():
    everything = FUNCTIONS | public_methods()
    taking = {name: parameters_of(one) for name, one in everything.items()}
    found = {name for name, them in taking.items() if "workspace" in them and "actor" not in them}
    assert found == WORKSPACE_WITHOUT_ACTOR


@pytest.mark.parametrize("name", OPERATIONS)
def test_who_acts_stands_in_the_signature_where_everybody_expects_it(name):
    parameters = parameters_of(FUNCTIONS[name])
    assert parameters[0] == "workspace"
    assert "actor" in parameters


@pytest.mark.parametrize("name", READERS)
def test_a_reader_takes_the_workspace_and_who_reads_before_anything_else(name):
    assert parameters_of(FUNCTIONS[name])[:2] == ["workspace", "actor"]


def test_what_takes_a_draft_is_known():
    taking = {name for name, one in FUNCTIONS.items() if {"draft", "file"} & {*parameters_of(one)}}
    assert taking & set(OPERATIONS) == DRAFT_OPERATIONS
    assert taking & set(READERS) == DRAFT_READERS


def made_up(name: str, workspace: Workspace, **real: object) -> dict[str, object]:
    """Return arguments of the right kinds; nothing that they name exists, but for what is real."""
    folder, nothing = workspace.path.parent, 404
    known = {
        "workspace": workspace, "name": "Spring", "password": "a river in spring", "roles": [L],
        "account_id": nothing, "draft": nothing, "project_id": nothing, "list_id": nothing,
        "campaign_id": nothing, "filter_id": nothing, "path": folder / "none.csv",
        "target": folder / "out.xlsx", "old": folder / "none.sqlite", "words": None,
        "owner": "", "sha256": "x", "used": False, "outcome": Outcome.FAILED, "count": 3,
        "shown": RowFilter(), "forward": True, "numbers": [1], "at": "",
        "move": Move.START, "channel_code": "telephony", "settings": CallSettings(),
        "planned_for": None, "chosen": EVERYBODY, "order": Order(), "consent": AGREED,
        "file": replace(made.file(), id=nothing), "reason": Reason.TOO_SHORT, "region": "RU",
        "edit": Edit(EditKind.OLD_FORM, Reason.TOO_SHORT), "positions": [64], "position": 64,
        "column": 1, "text": "x", "find": "a", "by": "b", "cells": ["1"], "answers": Answers(),
        "choices": Choices(), "duplicates": DuplicateOptions(), "country": "RU", "fingerprint": "x",
        "codes": "vk", "minutes": 5, "days": 5, "consent_id": nothing, "proof_id": nothing,
        "sheet": b"", "typed_name": "Spring", "language": "en", "wording": "They agreed.",
        "wanted": LineFilter(),
    }  # fmt: skip
    known |= AS_READERS.get(name, {}) | real
    parameters = inspect.signature(FUNCTIONS[name]).parameters.values()
    without = ("workspace", "actor")
    wanted = [one.name for one in parameters if one.default is one.empty]
    return {one: known[one] for one in wanted if one not in without}


AS_READERS: dict[str, dict[str, object]] = {
    "imports.readers.positions": {"chosen": RowFilter()},
    "imports.readers.rows_at": {"wanted": [64]},
    "campaigns.readers.campaign_clients_at": {"wanted": [64]},
    "campaigns.readers.free_campaign_name": {"wanted": "Spring"},
    "clients.readers.clients_at": {"wanted": [64]},
}
"""Arguments that are of another kind than elsewhere."""


def refusal_of(name: str, workspace: Workspace, actor: Actor, **real: object) -> Refusal | None:
    """Call an operation or a reader; returns why it was refused to the actor, None when it ran."""
    operation = FUNCTIONS[name]
    arguments = made_up(name, workspace, **real)
    try:
        if name in READERS:
            result = operation(workspace, actor, **arguments)
        else:
            result = operation(workspace, **arguments, actor=actor)
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
        return sorted(one.name for one in workspace.path.parent.iterdir()), list(
            connection.iterdump()
        )


@pytest.fixture
def accounts(workspace) -> dict[Role, Actor]:
    """One account for each role."""
    return {role: create_account(workspace, role.value, "", [role]).actor for role in Role}


@pytest.fixture
def removed(workspace, accounts) -> Actor:
    """An account that was an owner, and is gone."""
    made = create_account(workspace, "Gone", "", list(Role))
    remove_account(workspace, made.id)
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


@pytest.mark.parametrize("name", READERS)
def test_a_reader_reads_for_these_roles_only(name, workspace, accounts, removed):
    before = contents(workspace)
    for role in set(Role) - READERS[name]:
        assert refusal_of(name, workspace, accounts[role]) is Refusal.NOT_PERMITTED, role
    for nobody in (removed, NOBODY):
        assert refusal_of(name, workspace, nobody) is Refusal.NO_SUCH_ACCOUNT
    for role in READERS[name]:
        assert refusal_of(name, workspace, accounts[role]) is None, role
    assert contents(workspace) == before


# --- drafts ------------------------------------------------------------------------------------


@pytest.fixture(params=["of a list", "of clients"])
def draft(request, workspace, tmp_path, accounts) -> CheckedFile:
    """A draft of the only outbound manager, of either kind."""
    if request.param == "of clients":
        project = create_project(workspace, "Support", accounts[M])
        return check_clients(
            workspace, write(tmp_path / "people.csv", CLIENTS), project, accounts[M]
        )
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550147", "Maria", "Boston"), ("no",)])
    return check(workspace, path, actor=accounts[M])


@pytest.fixture
def other_manager(workspace, accounts) -> Actor:
    return create_account(workspace, "Other manager", "", [M]).actor


@pytest.fixture
def owning_manager(workspace, accounts) -> Actor:
    return create_account(workspace, "Owner who makes lists", "", [O, M]).actor


@pytest.mark.parametrize("name", sorted(DRAFT_OPERATIONS))
def test_a_draft_is_worked_on_by_its_maker_and_by_owners(
    name, workspace, accounts, other_manager, owning_manager, draft
):
    given = {"draft": draft.id, "file": draft}
    before = contents(workspace)
    refused = refusal_of(name, workspace, other_manager, **given)
    assert refused is Refusal.NO_SUCH_DRAFT
    for role in set(Role) - {M}:
        assert refusal_of(name, workspace, accounts[role], **given) is Refusal.NOT_PERMITTED
    assert contents(workspace) == before
    for actor in (accounts[M], owning_manager):
        assert refusal_of(name, workspace, actor, **given) is None


@pytest.mark.parametrize("name", sorted(DRAFT_READERS))
def test_a_draft_is_read_by_its_maker_and_by_owners(
    name, workspace, accounts, other_manager, owning_manager, draft
):
    given = {"draft": draft.id, "file": draft}
    assert refusal_of(name, workspace, other_manager, **given) is Refusal.NO_SUCH_DRAFT
    for role in set(Role) - {M, O}:
        assert refusal_of(name, workspace, accounts[role], **given) is Refusal.NOT_PERMITTED, role
    for actor in (accounts[M], owning_manager, accounts[O]):
        assert refusal_of(name, workspace, actor, **given) is None


def test_another_managers_draft_is_refused_as_one_that_never_was(
    workspace, accounts, other_manager, draft
):
    with pytest.raises(Refused) as refused:
        get_checked_file(workspace, other_manager, draft.id)
    assert refused.value.facts == {"name": str(draft.id)}
    assert get_checked_file(workspace, accounts[M], draft.id) == draft


def test_everybody_continues_their_own_drafts_and_owners_all(
    workspace, tmp_path, accounts, other_manager, owning_manager
):
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550147", "Maria", "Boston")])
    first, second = (check(workspace, path, actor=one) for one in (accounts[M], other_manager))
    assert kept_drafts(workspace, accounts[M]) == [first]
    assert kept_drafts(workspace, other_manager) == [second]
    assert kept_drafts(workspace, owning_manager) == [second, first]


def test_a_draft_that_became_a_list_is_everybodys_who_sees_lists(
    workspace, tmp_path, accounts, other_manager
):
    path = write(tmp_path / "clients.csv", [HEADER, ("12025550147", "Maria", "Boston")])
    file = check(workspace, path, actor=accounts[M])
    create_list(workspace, file.id, "Spring", AGREED, accounts[M])
    for name in DRAFT_READERS:
        given = {"draft": file.id, "file": file}
        for actor in (other_manager, accounts[O], accounts[B]):
            assert refusal_of(name, workspace, actor, **given) is None
        for role in (C, D, L, S):
            assert refusal_of(name, workspace, accounts[role], **given) is Refusal.NOT_PERMITTED


def test_a_role_that_was_taken_away_permits_nothing_from_then_on(workspace, accounts):
    change = FUNCTIONS["accounts.accounts.change_roles"]
    assert refusal_of("settings.set_country", workspace, accounts[M]) is None
    change(workspace, accounts[M].id, [B], accounts[O])
    refused = refusal_of("settings.set_country", workspace, accounts[M])
    assert refused is Refusal.NOT_PERMITTED


def test_a_refusal_tells_who_and_what(workspace, accounts):
    with pytest.raises(Refused) as refused:
        authorize(workspace, accounts[L], Permission.MAKE_LISTS)
    assert refused.value.facts == {"name": "LINGUIST", "expected": "make_lists"}
