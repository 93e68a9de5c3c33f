"""The verbs of accounts."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from clientlists_desktop.cli.acting import actor_of, may, new_password, password_of
from clientlists_desktop.cli.printing import encoded
from clientlists_desktop.cli.running import DONE, confirm
from clientlists_desktop.core.accounts.accounts import Account, check_password
from clientlists_desktop.core.accounts.permissions import GRANTS, Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.accounts import accounts
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.storage.accounts.accounts import all_accounts, find_account, get_account
from clientlists_desktop.texts.accounts.accounts import account_state
from clientlists_desktop.texts.translation import english

Options = argparse.Namespace


def _list(options: Options) -> None:
    may(options, Permission.MANAGE_ACCOUNTS)
    _print_accounts(all_accounts(), as_json=options.json)


def _add(options: Options) -> None:
    actor = may(options, Permission.MANAGE_ACCOUNTS)
    given = new_password(options, options.name)
    accounts.add_account(options.name, given, options.roles, actor)


def _roles(options: Options) -> None:
    actor = may(options, Permission.MANAGE_ACCOUNTS)
    accounts.change_roles(_named(options).id, options.roles, actor)


def _password(options: Options) -> None:
    actor = actor_of(options)
    own = get_account(actor.id)
    account = find_account(options.name)
    if account is None or account.id != own.id:
        may(options, Permission.MANAGE_ACCOUNTS)
        account_id = _named(options).id
        accounts.reset_password(account_id, new_password(options, options.name), actor)
        return
    old = password_of(options, own.name) if own.has_password else ""
    new = "" if options.none else new_password(options, own.name)
    if not options.none:
        check_password(new)
    change_password(actor, old, new)


def _unlock(options: Options) -> None:
    actor = may(options, Permission.MANAGE_ACCOUNTS)
    accounts.unlock_account(_named(options).id, actor)


def _remove(options: Options) -> None:
    actor = may(options, Permission.MANAGE_ACCOUNTS)
    account = _named(options)
    if not options.yes:
        confirm(f"Remove the account “{account.name}”?")
    accounts.remove_account(account.id, actor)


def _roles_table(options: Options) -> None:
    """Print which role permits what; it is the same in every workspace."""
    shown = [
        {"role": one.role, "permission": one.permission, "basis": one.basis.value} for one in GRANTS
    ]
    if options.json:
        print(encoded(shown))
        return
    for line in shown:
        print(f"{line['role']:<17} {line['permission']:<17} {line['basis']}")


def _named(options: Options) -> Account:
    found = find_account(options.name)
    if found is None:
        raise Refused(Refusal.NO_ACCOUNT_OF_NAME, name=options.name)
    return found


def _print_accounts(accounts: Sequence[Account], *, as_json: bool) -> None:
    if as_json:
        print(encoded([_json(one) for one in accounts]))
        return
    for one in accounts:
        roles = ",".join(sorted(one.roles))
        print(f"{one.name:<24} {account_state(one, english):<24} {roles}")


def _json(account: Account) -> dict[str, Any]:
    return {
        "name": account.name,
        "roles": sorted(account.roles),
        "has_password": account.has_password,
        "failures": account.failures,
        "made_at": account.made_at,
    }


_ACTIONS: dict[str, Callable[[Options], None]] = {
    "list": _list,
    "add": _add,
    "roles": _roles,
    "password": _password,
    "unlock": _unlock,
    "remove": _remove,
    "roles-table": _roles_table,
}


def _accounts(options: Options) -> int:
    _ACTIONS[options.action](options)
    return DONE


VERBS: dict[str, Callable[[Options], int]] = {"accounts": _accounts}
