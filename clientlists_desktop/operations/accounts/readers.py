"""What may be read about accounts, and by whom; everybody may read their own."""

from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime import damage
from clientlists_desktop.operations.runtime.authorization import authorize, reader
from clientlists_desktop.storage.accounts import accounts, tokens
from clientlists_desktop.storage.workspace import Workspace

all_accounts = reader(Permission.MANAGE_ACCOUNTS, accounts.all_accounts)
find_account = reader(Permission.MANAGE_ACCOUNTS, accounts.find_account)
tokens_of = reader(Permission.MANAGE_ACCOUNTS, tokens.tokens_of)


@damage.refuses_damage
def own_account(workspace: Workspace, actor: Actor) -> Account:
    """Return the actor's account; Refused when it is gone."""
    return authorize(workspace, actor, None)


@damage.refuses_damage
def works_alone(workspace: Workspace, actor: Actor) -> bool:
    """Whether the actor's account is the only one."""
    authorize(workspace, actor, None)
    return len(accounts.all_accounts(workspace)) == 1
