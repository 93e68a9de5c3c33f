"""What the command line understands of accounts."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from clientlists_desktop.core.accounts.permissions import Role

if TYPE_CHECKING:
    from clientlists_desktop.cli.campaign_arguments import Verbs


def add_account_verbs(
    verbs: "Verbs", text: Callable[[str], str], descriptor: Callable[[str], int]
) -> None:
    """Add the verbs of accounts."""
    group = verbs.add_parser("accounts", help="who works in the workspace, and what they may do")
    accounts = group.add_subparsers(dest="action", required=True, metavar="ACTION")
    listed = accounts.add_parser("list", help="show all accounts")
    listed.add_argument("--json", action="store_true")
    table = accounts.add_parser("roles-table", help="show which role permits what")
    table.add_argument("--json", action="store_true")

    def named(action: str, meaning: str) -> argparse.ArgumentParser:
        parser = accounts.add_parser(action, help=meaning)
        parser.add_argument("name", type=text)
        return parser

    def takes_password(parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "--new-password-fd", type=descriptor, metavar="N",
            help="file descriptor to read the new password from; else the terminal",
        )  # fmt: skip

    added = named("add", "make an account")
    added.add_argument("--roles", type=_roles, required=True, metavar="ROLE,ROLE", help=_known())
    takes_password(added)
    changed = named("roles", "give an account these roles")
    changed.add_argument("roles", type=_roles, metavar="ROLE,ROLE", help=_known())
    password = named("password", "change the password of one’s own account, or reset another’s")
    takes_password(password)
    password.add_argument("--none", action="store_true", help="take one’s own password away")
    named("unlock", "forget the wrong passwords of an account")
    removed = named("remove", "remove an account; what it did stays on record")
    removed.add_argument("--yes", action="store_true", help="do not ask")


def _known() -> str:
    return ", ".join(role.value for role in Role)


def _roles(given: str) -> frozenset[Role]:
    try:
        return frozenset(Role(one.strip().upper()) for one in given.split(",") if one.strip())
    except ValueError:
        raise argparse.ArgumentTypeError(f"roles are {_known()}") from None
