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
from clientlists_desktop.core.accounts import NOBODY, Actor
from clientlists_desktop.core.campaigns import CallSettings, Move
from clientlists_desktop.core.checking import Choices
from clientlists_desktop.core.client_filters import EVERYBODY, Order
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.journal import LineFilter
from clientlists_desktop.core.mends import Mend, MendKind
from clientlists_desktop.core.permissions import GRANTS, Permission, Role, permissions_of
from clientlists_desktop.core.repeats import Repeats
from clientlists_desktop.operations.fixing_reasons import Answers
from clientlists_desktop.operations.permits import permission_of, require
from clientlists_desktop.storage.accounts import create_account, remove_account
from tests.operations.doing import finish
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
    "account_keeping.add_account": {O},
    "account_keeping.change_roles": {O},
    "account_keeping.remove_account": {O},
    "account_keeping.reset_password": {O},
    "account_keeping.sign_out_everywhere": {O},
    "account_keeping.unlock_account": {O},
    "adding_clients.add_clients": {M},
    "adding_clients.add_made_up_clients": {M},
    "bringing_back.bring_back": {M},
    "bringing_results.bring_results": {M},
    "campaign_reporting.save_campaign_report": {M},
    "campaigning.move_campaign": {M},
    "campaigning.save_campaign": {M},
    "client_listing.create_list_of_clients": {M},
    "client_listing.find_clients": {O, M, B, C, D, L, S},
    "client_listing.refresh_list": {M},
    "client_listing.what_changes": {M},
    "consent_exporting.save_proof": {O, M, B},
    "consent_exporting.save_sheet": {O, M, B},
    "correcting.save_corrections": {M},
    "creating.create_list": {M},
    "creating.discard_draft": {M},
    "dialing.export_for_dialer": {M},
    "erasing.erase_list": {O},
    "exporting.export_list": {M},
    "filter_keeping.delete_filter": {O, M, B, C, D, L, S},
    "filter_keeping.save_filter": {O, M, B, C, D, L, S},
    "fixing.add_row": {M},
    "fixing.edit_cell": {M},
    "fixing.find_best": {M},
    "fixing.find_offers": {M},
    "fixing.find_text": {M},
    "fixing.fix_all": {M},
    "fixing.fix_rows": {M},
    "fixing.remove_rows": {M},
    "fixing.replace_text": {M},
    "fixing_reasons.fix_reason": {M},
    "importing.import_file": {M},
    "journal_reading.export_journal": {O, B, S},
    "journal_reading.verify_chain": {O, B, S},
    "keeping.delete_list": {O, M},
    "keeping.rename_list": {M},
    "keeping.restore_list": {O, M},
    "mending.choose_repeats": {M},
    "mending.count_repeats": {M},
    "mending.redo": {M},
    "mending.undo": {M},
    "offering.count_offer": {M},
    "project_keeping.create_project": {O, M, D, S},
    "project_keeping.delete_project": {O, M, D, S},
    "project_keeping.rename_project": {O, M, D, S},
    "project_keeping.restore_project": {O, M, D, S},
    "remembering.forget_opening": {M},
    "reporting.save_report": {M},
    "setting_keeping.keep_last_channels": {M},
    "setting_keeping.set_country": {M},
    "setting_keeping.set_idle_minutes": {O, S},
    "setting_keeping.set_trash_days": {O, S},
    "statement_keeping.edit_statement": {O},
    "workspaces.remove_workspace": {O, S},
    "workspaces.save_copy": {O, S},
}

ASK_NOBODY = {
    # Nobody is signed in yet, or leaves; or it is one's own password, which is asked for instead.
    "signing_in.look_at_door", "signing_in.resume", "signing_in.make_first_account",
    "signing_in.sign_in",
    "signing_in.confirm_password", "signing_in.sign_out", "signing_in.change_password",
    # Whoever sits there, and what files they hold: nothing of the workspace.
    "actors.system_actor", "choosing.look_at_file", "choosing.has_changed", "previewing.look_into",
    "sampling.save_sample", "sampling.sample_rows", "sampling.save_clients_sample",
    "sampling.sample_client_rows", "proving.read_proofs", "proving.look_at_proof",
    "proving.look_at_proofs", "targets.check_target",
    # What the program does by itself when it starts.
    "creating.tidy", "erasing.tidy_and_erase", "erasing.erase_due",
    # What everybody confirms who makes a list.
    "statement_keeping.current_statement",
    # Rules, without a workspace.
    "creating.valid_name", "creating.valid_consent", "creating.default_name",
    "offering.is_explained", "worker.trace_of",
    # Building blocks: an operation that asked calls them.
    "exporting.followed", "fixing.in_worker", "fixing.at_once", "fixing.mender_of",
    "fixing.extension_column", "mending.judge_of", "mending.change_rows",
    "mending.settle_as_chosen", "remembering.recalled_openings", "remembering.open_as_recalled",
    "remembering.remember_opening", "settling.cells_of", "settling.standing_lists",
    "settling.taken_addresses", "journaling.journaled",
    # The door itself.
    "permits.require", "permits.needs", "permits.permission_of",
}  # fmt: skip


def public_functions() -> dict[str, object]:
    """Return every public function of the operations, by module and name."""
    found = {}
    for module in pkgutil.iter_modules(operations.__path__):
        inside = import_module(f"{operations.__name__}.{module.name}")
        for name, one in inspect.getmembers(inside, inspect.isfunction):
            if one.__module__ == inside.__name__ and not name.startswith("_"):
                found[f"{module.name}.{name}"] = one
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
        "mend": Mend(MendKind.OLD_FORM, Reason.TOO_SHORT), "positions": [64], "position": 64,
        "column": 1, "text": "x", "find": "a", "by": "b", "cells": ["1"], "answers": Answers(),
        "choices": Choices(), "repeats": Repeats(), "country": "RU", "fingerprint": "x",
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
    change = FUNCTIONS["account_keeping.change_roles"]
    assert refusal_of("setting_keeping.set_country", workspace, accounts[M]) is None
    change(accounts[M].id, [B], accounts[O])
    refused = refusal_of("setting_keeping.set_country", workspace, accounts[M])
    assert refused is Refusal.NOT_PERMITTED


def test_a_refusal_tells_who_and_what(workspace, accounts):
    with pytest.raises(Refused) as refused:
        require(accounts[L], Permission.MAKE_LISTS)
    assert refused.value.facts == {"name": "LINGUIST", "expected": "make_lists"}
