"""Accounts: created, changed and removed by an owner; one owner always stays."""

import pytest

from clientlists_desktop.core.accounts.common_passwords import COMMON_PASSWORDS
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.accounts.accounts import (
    add_account,
    change_roles,
    remove_account,
    reset_password,
)
from clientlists_desktop.operations.accounts.sign_in import change_password, sign_in
from clientlists_desktop.storage.accounts import passwords
from clientlists_desktop.storage.accounts.accounts import all_accounts, find_account, get_account
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.fakes import CountingHasher
from tests.people import MAKER
from tests.texts.journal_lines import read_journal

IVAN, PASSWORD, OTHER = "Ivan", "a river in spring", "a lake in autumn"
OWNER = frozenset({Role.OWNER, Role.OUTBOUND_MANAGER})


@pytest.fixture(autouse=True)
def hasher(monkeypatch) -> CountingHasher:
    made = CountingHasher()
    monkeypatch.setattr(passwords, "_hasher", lambda: made)
    return made


@pytest.fixture
def owner(workspace):
    """The first account, with a password."""
    change_password(workspace, MAKER, "", PASSWORD)
    return get_account(workspace, MAKER.id)


@pytest.fixture
def ivan(workspace: Workspace, owner):
    return add_account(workspace, IVAN, OTHER, [Role.LINGUIST], MAKER)


def reason_of(operation, *args) -> Refusal:
    with pytest.raises(Refused) as refused:
        operation(*args)
    return refused.value.reason


def last_line(workspace: Workspace) -> tuple[Event, str, dict[str, object]]:
    line = read_journal(workspace)[-1]
    return line.event, line.account_name, dict(line.facts)


def test_an_account_is_made_with_its_roles(workspace: Workspace, ivan):
    assert sign_in(workspace, IVAN, OTHER) == ivan
    assert ivan.roles == {Role.LINGUIST}


def test_a_new_account_is_journaled(workspace: Workspace, ivan):
    assert last_line(workspace) == (
        Event.ACCOUNT_MADE, MAKER.name, {"name": IVAN, "roles": ["LINGUIST"]},
    )  # fmt: skip


def test_everybody_needs_a_password_before_there_are_two(workspace):
    made = reason_of(add_account, workspace, IVAN, OTHER, [Role.LINGUIST], MAKER)
    assert made is Refusal.PASSWORDS_FIRST
    assert len(all_accounts(workspace)) == 1


@pytest.mark.parametrize(
    ("name", "password", "roles", "reason"),
    [
        (" ", OTHER, [Role.LINGUIST], Refusal.NAME_EMPTY),
        ("MAKER", OTHER, [Role.LINGUIST], Refusal.ACCOUNT_NAME_TAKEN),
        (IVAN, OTHER, [], Refusal.NO_ROLE),
        (IVAN, "", [Role.LINGUIST], Refusal.PASSWORD_TOO_SHORT),
        (IVAN, "123456789", [Role.LINGUIST], Refusal.PASSWORD_TOO_SHORT),
        (IVAN, "1234567890", [Role.LINGUIST], Refusal.PASSWORD_WORST),
        (IVAN, "ааааааааааа", [Role.LINGUIST], Refusal.PASSWORD_WORST),
        (IVAN, "x" * 129, [Role.LINGUIST], Refusal.PASSWORD_TOO_LONG),
        ("Iván Petróv", "IVÁN PETRÓV", [Role.LINGUIST], Refusal.PASSWORD_IS_NAME),
        ("Iván Petróv", "iva\u0301n petro\u0301v", [Role.LINGUIST], Refusal.PASSWORD_IS_NAME),
    ],
)
def test_invalid_input_creates_no_account(
    workspace: Workspace, owner, name, password, roles, reason
):
    assert reason_of(add_account, workspace, name, password, roles, MAKER) is reason
    assert [one.name for one in all_accounts(workspace)] == [MAKER.name]


def test_common_passwords_are_refused_in_any_case(workspace: Workspace, owner):
    wrong = []
    for password in sorted(one for one in COMMON_PASSWORDS if len(one) >= 10):
        for written in (password, password.upper(), password.capitalize()):
            reason = reason_of(add_account, workspace, IVAN, written, [Role.LINGUIST], MAKER)
            if reason is not Refusal.PASSWORD_WORST:
                wrong.append((written, reason))
    assert wrong == []


@pytest.mark.parametrize(
    "password", ["ten chars!", "x" * 127 + "y", "пароль из слов", "😀" * 9 + "a"]
)
def test_any_other_password_of_ten_to_128_characters_is_accepted(
    workspace: Workspace, owner, password
):
    add_account(workspace, IVAN, password, [Role.LINGUIST], MAKER)
    assert sign_in(workspace, IVAN, password).name == IVAN


def test_roles_change_from_the_next_operation_on(workspace: Workspace, ivan):
    assert change_roles(workspace, ivan.id, [Role.DEVELOPER, Role.LINGUIST], MAKER).roles == {
        Role.DEVELOPER, Role.LINGUIST,
    }  # fmt: skip
    assert last_line(workspace) == (
        Event.ROLES_CHANGED,
        MAKER.name,
        {"name": IVAN, "before": ["LINGUIST"], "after": ["DEVELOPER", "LINGUIST"]},
    )
    assert reason_of(change_roles, workspace, ivan.id, [], MAKER) is Refusal.NO_ROLE


def test_the_last_owner_stays_one(workspace: Workspace, owner, ivan):
    assert (
        reason_of(change_roles, workspace, owner.id, [Role.LINGUIST], MAKER) is Refusal.LAST_OWNER
    )
    assert reason_of(remove_account, workspace, owner.id, MAKER) is Refusal.LAST_OWNER
    assert get_account(workspace, owner.id) == owner


def test_an_owner_can_be_removed_if_there_is_another(workspace: Workspace, owner, ivan):
    change_roles(workspace, ivan.id, [Role.OWNER], MAKER)
    remove_account(workspace, owner.id, ivan.actor)
    assert [one.name for one in all_accounts(workspace)] == [IVAN]
    assert reason_of(remove_account, workspace, ivan.id, ivan.actor) is Refusal.LAST_OWNER


def test_a_removed_owner_does_not_count_as_another_owner(workspace: Workspace, owner, ivan):
    change_roles(workspace, ivan.id, [Role.OWNER], MAKER)
    remove_account(workspace, ivan.id, MAKER)
    assert reason_of(remove_account, workspace, owner.id, MAKER) is Refusal.LAST_OWNER


def test_a_reused_name_does_not_inherit_the_old_account(workspace: Workspace, ivan):
    remove_account(workspace, ivan.id, MAKER)
    assert last_line(workspace) == (
        Event.ACCOUNT_REMOVED, MAKER.name, {"name": IVAN, "roles": ["LINGUIST"]},
    )  # fmt: skip
    again = add_account(workspace, IVAN, PASSWORD, [Role.DEVELOPER], MAKER)
    assert again.id != ivan.id
    assert again.roles == {Role.DEVELOPER}
    assert reason_of(sign_in, workspace, IVAN, OTHER) is Refusal.WRONG_SIGN_IN


def test_a_reset_password_is_journaled_without_the_password(workspace: Workspace, ivan):
    reset_password(workspace, ivan.id, "a path in winter", MAKER)
    assert last_line(workspace) == (Event.PASSWORD_CHANGED, MAKER.name, {"name": IVAN})
    assert find_account(workspace, IVAN).has_password
    assert sign_in(workspace, IVAN, "a path in winter").name == IVAN
    assert (
        reason_of(reset_password, workspace, ivan.id, "short", MAKER) is Refusal.PASSWORD_TOO_SHORT
    )


@pytest.mark.parametrize(
    "operation",
    [
        lambda workspace, i: change_roles(workspace, i, [Role.OWNER], MAKER),
        lambda workspace, i: remove_account(workspace, i, MAKER),
    ],
)
def test_an_account_that_is_gone_is_not_changed(workspace: Workspace, ivan, operation):
    remove_account(workspace, ivan.id, MAKER)
    before = read_journal(workspace)
    assert reason_of(operation, workspace, ivan.id) is Refusal.NO_SUCH_ACCOUNT
    assert read_journal(workspace) == before


def test_no_new_password_is_the_name_of_its_account(workspace: Workspace, owner):
    made = add_account(workspace, "Iván Petróv", OTHER, [Role.OWNER], MAKER)
    reset = reason_of(reset_password, workspace, made.id, "iván petróv", MAKER)
    changed = reason_of(change_password, workspace, made.actor, OTHER, "IVÁN PETRÓV")
    assert (reset, changed) == (Refusal.PASSWORD_IS_NAME, Refusal.PASSWORD_IS_NAME)
