"""Who may do what: every operation and every reader asks by itself, and nothing else decides.

What is expected is written out by hand, not derived from the table that is tested.
"""

import pytest

from clientlists_desktop.core.accounts.accounts import NOBODY
from clientlists_desktop.core.accounts.permissions import GRANTS, Permission, Role, permissions_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.runtime.authorization import (
    authorize,
    if_permitted,
    permission_of,
)
from tests.operations.runtime.authorized_calls import (
    FUNCTIONS,
    contents,
    parameters_of,
    public_methods,
    refusal_of,
)
from tests.operations.runtime.expected_permissions import (
    ASK_NOBODY,
    DRAFT_OPERATIONS,
    DRAFT_READERS,
    NEED_AN_ACCOUNT,
    OPERATIONS,
    PERMITTED,
    READERS,
    WORKSPACE_WITHOUT_ACTOR,
    B,
    D,
    L,
    M,
    O,
)


def test_a_role_grants_what_is_written_here_and_nothing_else():
    assert {role: {one.value for one in permissions_of([role])} for role in Role} == PERMITTED
    assert len(GRANTS) == sum(len(permitted) for permitted in PERMITTED.values())


def test_several_roles_grant_what_any_of_them_does():
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


def test_what_takes_a_workspace_without_an_actor_is_in_the_list():
    everything = FUNCTIONS | public_methods()
    taking = {name: parameters_of(one) for name, one in everything.items()}
    found = {name for name, them in taking.items() if "workspace" in them and "actor" not in them}
    assert found == WORKSPACE_WITHOUT_ACTOR


def test_every_operation_takes_the_workspace_first_and_an_actor():
    taking = {name: parameters_of(FUNCTIONS[name]) for name in OPERATIONS}
    assert {name for name, them in taking.items() if them[0] != "workspace"} == set()
    assert {name for name, them in taking.items() if "actor" not in them} == set()


def test_every_reader_takes_the_workspace_and_the_actor_first():
    taking = {name: parameters_of(FUNCTIONS[name])[:2] for name in READERS}
    assert {name for name, them in taking.items() if them != ["workspace", "actor"]} == set()


def test_what_takes_a_draft_is_known():
    taking = {name for name, one in FUNCTIONS.items() if {"draft", "file"} & {*parameters_of(one)}}
    assert taking & set(OPERATIONS) == DRAFT_OPERATIONS
    assert taking & set(READERS) == DRAFT_READERS


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
        if not workspace.path.exists():
            # It was moved.
            workspace.path.with_name("out.xlsx").rename(workspace.path)


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


def test_a_removed_role_grants_nothing_from_then_on(workspace, accounts):
    change = FUNCTIONS["accounts.accounts.change_roles"]
    assert refusal_of("settings.set_country", workspace, accounts[M]) is None
    change(workspace, accounts[M].id, [B], accounts[O])
    refused = refusal_of("settings.set_country", workspace, accounts[M])
    assert refused is Refusal.NOT_PERMITTED


def test_what_is_read_if_permitted_is_empty_for_every_other_role(workspace, accounts, removed):
    all_accounts = FUNCTIONS["accounts.readers.all_accounts"]
    read = if_permitted(all_accounts)
    assert read(workspace, accounts[O]) == all_accounts(workspace, accounts[O])
    assert {role for role in Role if read(workspace, accounts[role])} == {O}
    with pytest.raises(Refused, match=Refusal.NO_SUCH_ACCOUNT.value):
        read(workspace, removed)


def test_a_refusal_names_the_account_and_the_permission(workspace, accounts):
    with pytest.raises(Refused) as refused:
        authorize(workspace, accounts[L], Permission.MAKE_LISTS)
    assert refused.value.facts == {"name": "LINGUIST", "expected": "make_lists"}
