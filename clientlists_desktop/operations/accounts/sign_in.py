"""Signing in and out. Nobody is signed in yet, so these ask for no permission."""

from dataclasses import dataclass

from clientlists_desktop.core.accounts.accounts import Account, Actor, check_password
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.lists.creation import valid_name
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.accounts import accounts, throttle, tokens
from clientlists_desktop.storage.workspace import Workspace

FIRST_ROLES = frozenset({Role.OWNER, Role.OUTBOUND_MANAGER})


@dataclass(frozen=True)
class EntryState:
    """How a workspace is entered.

    Attributes:
        names: of all accounts.
        account: who is signed in without being asked: the only account, without a password, or
            the one that stays signed in on this computer.
        is_new: nobody has an account yet.
        can_stay: whether this system can keep somebody signed in.
    """

    names: tuple[str, ...]
    account: Account | None
    is_new: bool
    can_stay: bool


def read_entry_state(workspace: Workspace) -> EntryState:
    """Tell whether somebody has to sign in."""
    everybody = accounts.all_accounts(workspace)
    can_stay = keyrings.is_available()
    names = tuple(one.name for one in everybody)
    if len(everybody) == 1 and not everybody[0].has_password:
        return EntryState(names, everybody[0], is_new=False, can_stay=can_stay)
    staying = tokens.account_of_token(workspace) if everybody and can_stay else None
    found = next((one for one in everybody if one.id == staying), None)
    return EntryState(names, found, is_new=not everybody, can_stay=can_stay)


def resume(workspace: Workspace, account: Account) -> Account:
    """Let in who stays signed in on this computer, and write it down.

    Where a single person works without a password nobody signs in, so nothing is written.
    """
    if account.has_password:
        with journaled(workspace, account.actor) as note:
            note(Event.SIGNED_IN, kept=True)
    return account


def make_first_account(workspace: Workspace, name: str, password: str) -> Account:
    """Make the account of a new workspace: its owner, who makes lists, too.

    Args:
        password: "" for none, which a workspace of a single person may have.

    Raises:
        Refused: somebody was faster, or name or password will not do.
    """
    name = valid_name(name)
    if password:
        check_password(password, name)
    with journaled(workspace, None) as note:
        if accounts.all_accounts(workspace):
            raise Refused(Refusal.SIGN_IN_NEEDED)
        made = accounts.create_account(workspace, name, password, FIRST_ROLES)
        note(Event.ACCOUNT_MADE, name=made.name, roles=sorted(made.roles))
    return made


def find_account_to_sign_in(workspace: Workspace, name: str) -> Account | None:
    """Return the account that bears this name in any case; None if there is none."""
    return accounts.find_account(workspace, name)


def kept_password(name: str) -> str | None:
    """Return the password that the keyring holds for an account; None if there is none."""
    return keyrings.get_secret(name)


def sign_in(workspace: Workspace, name: str, password: str, *, stay: bool = False) -> Account:
    """Return the account of this name and password.

    Args:
        stay: keep it signed in on this computer.

    Raises:
        Refused: the same for a wrong password as for a name that no account bears; or it is too
            early for another try; or nobody can stay signed in here.
    """
    if stay and not keyrings.is_available():
        raise Refused(Refusal.NO_KEYRING)
    throttle.record(workspace, name)
    account = accounts.password_fits(workspace, name, password)
    if account is None:
        known = accounts.find_account(workspace, name)
        with journaled(workspace, known.actor if known else None) as note:
            # A name that nobody bears is not told: it may be a password in the wrong field.
            note(Event.SIGN_IN_FAILED)
        raise Refused(Refusal.WRONG_SIGN_IN)
    throttle.succeed(workspace, name)
    token = tokens.put_token(workspace) if stay else None
    with journaled(workspace, account.actor) as note:
        note(Event.SIGNED_IN, stays=stay)
        if token is not None:
            tokens.keep_token(workspace, account.id, token)
    return accounts.get_account(workspace, account.id)


def confirm_password(workspace: Workspace, actor: Actor, password: str) -> None:
    """Refuse whoever does not know the password of the account that is signed in: to unlock."""
    account = accounts.get_account(workspace, actor.id)
    if account.has_password:
        sign_in(workspace, account.name, password)


def sign_out(workspace: Workspace, actor: Actor) -> None:
    """End a session; the account does not stay signed in on this computer."""
    # Somebody else may have taken its place already.
    if tokens.account_of_token(workspace) == actor.id:
        tokens.drop_token(workspace)
    with journaled(workspace, actor) as note:
        note(Event.SIGNED_OUT)


def change_password(workspace: Workspace, actor: Actor, old: str, new: str) -> None:
    """Give one's own account another password; Refused when the old one is wrong.

    Args:
        new: "" takes the password away, which a workspace of a single person may do.
    """
    account = accounts.get_account(workspace, actor.id)
    confirm_password(workspace, actor, old)
    if new:
        check_password(new, account.name)
    elif len(accounts.all_accounts(workspace)) > 1:
        raise Refused(Refusal.PASSWORD_NEEDED)
    with journaled(workspace, actor) as note:
        accounts.set_password(workspace, account.id, new)
        note(Event.PASSWORD_CHANGED, name=account.name)
