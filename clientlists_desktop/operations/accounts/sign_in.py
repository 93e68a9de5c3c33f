"""Sign-in and sign-out. Nobody is signed in yet, so no permission is needed."""

from dataclasses import dataclass

from clientlists_desktop.core.accounts.accounts import Account, Actor, check_password
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.core.valid_names import valid_name
from clientlists_desktop.operations.runtime.damage import refuses_damage
from clientlists_desktop.operations.runtime.journaled import journaled
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.accounts import accounts, throttle, tokens
from clientlists_desktop.storage.workspace import Workspace

FIRST_ROLES = frozenset({Role.OWNER, Role.OUTBOUND_MANAGER})


@dataclass(frozen=True)
class EntryState:
    """How a workspace can be entered.

    Attributes:
        names: the names of all accounts.
        account: the account that needs no password now: the only one if it has none, or the one
            that stays signed in on this computer.
        is_new: whether nobody has an account yet.
        can_stay: whether this system can keep somebody signed in; not asked, and False, where
            nobody needs a password.
    """

    names: tuple[str, ...]
    account: Account | None
    is_new: bool
    can_stay: bool


@refuses_damage
def read_entry_state(workspace: Workspace) -> EntryState:
    """Return whether and how somebody has to sign in."""
    everybody = accounts.all_accounts(workspace)
    names = tuple(one.name for one in everybody)
    if not everybody:
        return EntryState(names, None, is_new=True, can_stay=False)
    if len(everybody) == 1 and not everybody[0].has_password:
        return EntryState(names, everybody[0], is_new=False, can_stay=False)
    can_stay = keyrings.is_available()
    staying = tokens.account_of_token(workspace) if can_stay else None
    found = next((one for one in everybody if one.id == staying), None)
    return EntryState(names, found, is_new=False, can_stay=can_stay)


@refuses_damage
def resume(workspace: Workspace, account: Account) -> Account:
    """Continue as an account that stays signed in on this computer, and record it.

    Without a password nobody signs in, so nothing is recorded.
    """
    if account.has_password:
        with journaled(workspace, account.actor) as note:
            note(Event.SIGNED_IN, kept=True)
    return account


@refuses_damage
def make_first_account(workspace: Workspace, name: str, password: str) -> Account:
    """Create the first account of a workspace: its owner, who can also make lists.

    Args:
        password: "" for none, which is allowed while there is only one account.

    Raises:
        Refused: somebody else was faster, or the name or the password isn't good enough.
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


@refuses_damage
def find_account_to_sign_in(workspace: Workspace, name: str) -> Account | None:
    """Return the account with this name, ignoring case; None if there is none."""
    return accounts.find_account(workspace, name)


def kept_password(name: str) -> str | None:
    """Return the password of an account from the keyring; None if there is none."""
    return keyrings.get_secret(name)


@refuses_damage
def sign_in(workspace: Workspace, name: str, password: str, *, stay: bool = False) -> Account:
    """Return the account with this name and password.

    Args:
        stay: keep it signed in on this computer.

    Raises:
        Refused: the name or the password is wrong, without saying which; it is too early for
            another attempt; or nobody can stay signed in here.
    """
    if stay and not keyrings.is_available():
        raise Refused(Refusal.NO_KEYRING)
    throttle.record(workspace, name)
    account = accounts.password_fits(workspace, name, password)
    if account is None:
        known = accounts.find_account(workspace, name)
        with journaled(workspace, known.actor if known else None) as note:
            # An unknown name isn't recorded: it may be a password typed into the wrong field.
            note(Event.SIGN_IN_FAILED)
        raise Refused(Refusal.WRONG_SIGN_IN)
    throttle.succeed(workspace, name)
    token = tokens.put_token(workspace) if stay else None
    with journaled(workspace, account.actor) as note:
        note(Event.SIGNED_IN, stays=stay)
        if token is not None:
            tokens.keep_token(workspace, account.id, token)
        return accounts.get_account(workspace, account.id)


@refuses_damage
def confirm_password(workspace: Workspace, actor: Actor, password: str) -> None:
    """Check the actor's password, as to unlock the window; Refused when it is wrong."""
    account = accounts.get_account(workspace, actor.id)
    if account.has_password:
        sign_in(workspace, account.name, password)


@refuses_damage
def sign_out(workspace: Workspace, actor: Actor) -> None:
    """Sign out; the account no longer stays signed in on this computer."""
    # Somebody else may have signed in here meanwhile.
    if tokens.account_of_token(workspace) == actor.id:
        tokens.drop_token(workspace)
    with journaled(workspace, actor) as note:
        note(Event.SIGNED_OUT)


@refuses_damage
def change_password(workspace: Workspace, actor: Actor, old: str, new: str) -> None:
    """Change the actor's own password; Refused when the old one is wrong.

    Args:
        new: "" for none, which is allowed while there is only one account.
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
