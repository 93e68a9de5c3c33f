"""`accounts`: who works in the workspace, with which roles and passwords."""

import argparse
from typing import Any

from clientlists_desktop.cli.runtime.arguments import (
    Options,
    Verbs,
    add_action,
    add_group,
    add_json,
    add_name,
    add_yes,
    descriptor,
)
from clientlists_desktop.cli.runtime.output import print_all
from clientlists_desktop.cli.runtime.run import confirm
from clientlists_desktop.cli.runtime.session import actor_of, authorize, new_password, password_of
from clientlists_desktop.core.accounts.accounts import Account, check_password
from clientlists_desktop.core.accounts.permissions import GRANTS, Grant, Permission, Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.accounts import accounts
from clientlists_desktop.operations.accounts.readers import (
    all_accounts,
    find_account,
    own_account,
)
from clientlists_desktop.operations.accounts.sign_in import change_password
from clientlists_desktop.texts.accounts.accounts import account_state, remove_account_question
from clientlists_desktop.texts.translation import english

_ROLES = ", ".join(role.value for role in Role)


def add_verbs(verbs: Verbs) -> None:
    """Add the verbs of accounts."""
    actions = add_group(verbs, "accounts")
    add_action(actions, "list", "show all accounts", _list, add_json, reads=True)
    add_action(
        actions, "roles-table", "show what each role permits", _roles_table, add_json, reads=True
    )
    added = add_action(actions, "add", "make an account", _add, add_name, _add_new_password)
    added.add_argument("--roles", type=_roles, required=True, metavar="ROLE,ROLE", help=_ROLES)
    changed = add_action(actions, "roles", "give an account these roles", _change_roles, add_name)
    changed.add_argument("roles", type=_roles, metavar="ROLE,ROLE", help=_ROLES)
    meaning = "change your own password, or reset another account’s"
    password = add_action(actions, "password", meaning, _password, add_name, _add_new_password)
    password.add_argument("--none", action="store_true", help="remove your own password")
    add_action(actions, "unlock", "unlock an account after wrong passwords", _unlock, add_name)
    meaning = "remove an account; what it did stays on record"
    add_action(actions, "remove", meaning, _remove, add_name, add_yes)


def _add_new_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--new-password-fd", type=descriptor, metavar="N",
        help="file descriptor to read the new password from; default: the terminal",
    )  # fmt: skip


def _roles(given: str) -> frozenset[Role]:
    try:
        return frozenset(Role(one.strip().upper()) for one in given.split(",") if one.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"the roles are {_ROLES}") from None


def _list(options: Options) -> None:
    print_all(options, all_accounts(options.workspace, actor_of(options)), _json, _line)


def _line(account: Account) -> str:
    roles = ",".join(sorted(account.roles))
    return f"{account.name:<24} {account_state(account, english):<24} {roles}"


def _json(account: Account) -> dict[str, Any]:
    return {
        "name": account.name,
        "roles": sorted(account.roles),
        "has_password": account.has_password,
        "failures": account.failures,
        "made_at": account.made_at,
    }


def _roles_table(options: Options) -> None:
    """Print what each role permits; this is the same in every workspace."""
    print_all(options, GRANTS, _grant_json, _grant_line)


def _grant_json(grant: Grant) -> dict[str, Any]:
    return {"role": grant.role, "permission": grant.permission, "basis": grant.basis.value}


def _grant_line(grant: Grant) -> str:
    return f"{grant.role:<17} {grant.permission:<17} {grant.basis.value}"


def _add(options: Options) -> None:
    actor = authorize(options, Permission.MANAGE_ACCOUNTS)
    given = new_password(options, options.name)
    accounts.add_account(options.workspace, options.name, given, options.roles, actor)


def _change_roles(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    accounts.change_roles(workspace, _find(options).id, options.roles, actor)


def _password(options: Options) -> None:
    workspace, actor = options.workspace, actor_of(options)
    own = own_account(workspace, actor)
    if name_key(options.name) != name_key(own.name):
        account_id = _find(options).id
        accounts.reset_password(workspace, account_id, new_password(options, options.name), actor)
        return
    old = password_of(options, own.name) if own.has_password else ""
    new = "" if options.none else new_password(options, own.name)
    if not options.none:
        check_password(new, own.name)
    change_password(workspace, actor, old, new)


def _unlock(options: Options) -> None:
    accounts.unlock_account(options.workspace, _find(options).id, actor_of(options))


def _remove(options: Options) -> None:
    account = _find(options)
    if not options.yes:
        confirm(remove_account_question(account, english))
    accounts.remove_account(options.workspace, account.id, actor_of(options))


def _find(options: Options) -> Account:
    found = find_account(options.workspace, actor_of(options), options.name)
    if found is None:
        raise Refused(Refusal.NO_ACCOUNT_OF_NAME, name=options.name)
    return found
