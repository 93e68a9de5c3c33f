"""The account that a verb acts as, and where its password comes from."""

import argparse
import contextlib
import os

from clientlists_desktop.cli.runtime.run import ask_secret, run
from clientlists_desktop.core.accounts.accounts import MOST_PASSWORD, Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.accounts import sign_in
from clientlists_desktop.operations.accounts.system_user import system_actor
from clientlists_desktop.operations.lists.clean_up_day import was_cleaned_today
from clientlists_desktop.operations.runtime import authorization
from clientlists_desktop.storage.workspace import Workspace

_MOST_BYTES = 4 * MOST_PASSWORD


def actor_of(options: argparse.Namespace) -> Actor:
    """Return the account to act as; signs in once for each command.

    Nobody is asked on a new workspace, nor on one whose only account has no password. A password
    comes from a file descriptor, the system's keyring or the terminal, in this order; never from
    the arguments, which every program on the computer can read.
    """
    found: Actor | None = getattr(options, "actor", None)
    if found is None:
        found = options.actor = _sign_in(options)
        _clean_up(options.workspace)
    return found


def _clean_up(workspace: Workspace) -> None:
    """Once a day, erase what is due; a verb isn't stopped if that is impossible now."""
    with contextlib.suppress(Refused):
        if was_cleaned_today(workspace):
            return
        from clientlists_desktop.operations.lists import purge

        if purge.begin_daily_clean_up(workspace):
            run(purge.clean_up_daily, workspace)


def authorize(options: argparse.Namespace, permission: Permission) -> Actor:
    """Return the account to act as; Refused if it lacks the permission."""
    actor = actor_of(options)
    authorization.authorize(options.workspace, actor, permission)
    return actor


def _sign_in(options: argparse.Namespace) -> Actor:
    workspace, named = options.workspace, options.account
    state = sign_in.read_entry_state(workspace)
    if state.is_new:
        try:
            return sign_in.make_first_account(workspace, named or system_actor(), "").actor
        except Refused as error:
            if error.reason is not Refusal.SIGN_IN_NEEDED:
                raise
            # Another program made the first account in the meantime.
            state = sign_in.read_entry_state(workspace)
    if state.account is not None and named in (None, state.account.name):
        return sign_in.resume(workspace, state.account).actor
    account = sign_in.find_account_to_sign_in(workspace, named or system_actor())
    if account is None and named is None:
        raise Refused(Refusal.SIGN_IN_NEEDED)
    if state.account is not None and name_key(named or "") == name_key(state.account.name):
        return sign_in.resume(workspace, state.account).actor
    name = account.name if account is not None else named or ""
    return sign_in.sign_in(workspace, name, password_of(options, name)).actor


def password_of(options: argparse.Namespace, name: str) -> str:
    """Return the password of the account to act as; it is asked for once."""
    if getattr(options, "password", None) is None:
        options.password = _read_password(options, name)
    return str(options.password)


def new_password(options: argparse.Namespace, name: str) -> str:
    """Return a password to set, from its own descriptor or typed twice on the terminal."""
    if options.new_password_fd is not None:
        return _read_line(options.new_password_fd, Refusal.NO_NEW_PASSWORD)
    given = ask_secret(f"New password of {name}: ", Refusal.NO_NEW_PASSWORD)
    if ask_secret("Type it again: ", Refusal.NO_NEW_PASSWORD) != given:
        raise Refused(Refusal.PASSWORDS_DIFFER)
    return given


def _read_password(options: argparse.Namespace, name: str) -> str:
    if options.password_fd is not None:
        return _read_line(options.password_fd, Refusal.SIGN_IN_NEEDED)
    if (kept := sign_in.kept_password(name)) is not None:
        return kept
    return ask_secret(f"Password of {name}: ", Refusal.SIGN_IN_NEEDED)


def _read_line(descriptor: int, otherwise: Refusal) -> str:
    """Read one line and not a byte more: the next line may be another password."""
    line = b""
    try:
        while len(line) < _MOST_BYTES and (byte := os.read(descriptor, 1)) not in (b"", b"\n"):
            line += byte
    except OSError as error:
        raise Refused(otherwise) from error
    return line.decode("utf-8", "replace").rstrip("\r")
