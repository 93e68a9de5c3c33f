"""Accounts: created, changed and removed by an owner."""

from collections.abc import Collection

from clientlists_desktop.core.accounts.accounts import Account, Actor, check_password
from clientlists_desktop.core.accounts.permissions import Permission, Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage.accounts import accounts, throttle, tokens
from clientlists_desktop.storage.workspace import Workspace


@needs(Permission.MANAGE_ACCOUNTS)
def add_account(
    workspace: Workspace, name: str, password: str, roles: Collection[Role], actor: Actor
) -> Account:
    """Create an account.

    Raises:
        Refused: the name is taken, the password isn't good enough, no role is given, or an account
            has no password yet: with several accounts, each needs one.
    """
    name = valid_name(name)
    check_password(password, name)
    if not roles:
        raise Refused(Refusal.NO_ROLE)
    if not all(account.has_password for account in accounts.all_accounts(workspace)):
        raise Refused(Refusal.PASSWORDS_FIRST)
    with journaled(workspace, actor) as note:
        made = accounts.create_account(workspace, name, password, roles)
        note(Event.ACCOUNT_MADE, name=made.name, roles=sorted(made.roles))
    return made


@needs(Permission.MANAGE_ACCOUNTS)
def change_roles(
    workspace: Workspace, account_id: int, roles: Collection[Role], actor: Actor
) -> Account:
    """Set the roles of an account; Refused when none is given, or no owner would remain."""
    if not roles:
        raise Refused(Refusal.NO_ROLE)
    with journaled(workspace, actor) as note:
        before = accounts.get_account(workspace, account_id)
        accounts.set_roles(workspace, account_id, roles)
        note(
            Event.ROLES_CHANGED, name=before.name, before=sorted(before.roles), after=sorted(roles)
        )
        return accounts.get_account(workspace, account_id)


@needs(Permission.MANAGE_ACCOUNTS)
def reset_password(workspace: Workspace, account_id: int, password: str, actor: Actor) -> None:
    """Set the password of another account, whose own was forgotten."""
    check_password(password, accounts.get_account(workspace, account_id).name)
    with journaled(workspace, actor) as note:
        account = accounts.get_account(workspace, account_id)
        accounts.set_password(workspace, account_id, password)
        throttle.reset(workspace, account.name)
        note(Event.PASSWORD_CHANGED, name=account.name)


@needs(Permission.MANAGE_ACCOUNTS)
def unlock_account(workspace: Workspace, account_id: int, actor: Actor) -> None:
    """Forget the wrong passwords typed for an account."""
    with journaled(workspace, actor) as note:
        account = accounts.get_account(workspace, account_id)
        throttle.reset(workspace, account.name)
        note(Event.ACCOUNT_UNLOCKED, name=account.name, failures=account.failures)


@needs(Permission.MANAGE_ACCOUNTS)
def sign_out_everywhere(workspace: Workspace, account_id: int, actor: Actor) -> None:
    """Sign an account out on every computer where it stays signed in."""
    with journaled(workspace, actor) as note:
        account = accounts.get_account(workspace, account_id)
        tokens.revoke_tokens(workspace, account_id)
        note(Event.SIGNED_OUT, name=account.name)


@needs(Permission.MANAGE_ACCOUNTS)
def remove_account(workspace: Workspace, account_id: int, actor: Actor) -> None:
    """Remove an account; what it did stays on record. Refused when no owner would remain."""
    with journaled(workspace, actor) as note:
        account = accounts.get_account(workspace, account_id)
        accounts.remove_account(workspace, account_id)
        note(Event.ACCOUNT_REMOVED, name=account.name, roles=sorted(account.roles))
