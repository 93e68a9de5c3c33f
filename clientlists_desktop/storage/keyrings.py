"""Secrets in the system's keyring, each named after its workspace and purpose."""

import contextlib
import secrets

import keyring
from keyring.backends import fail
from keyring.errors import KeyringError

from clientlists_desktop.core.errors import Refusal, Refused

SERVICE = "clientlists"


def is_available() -> bool:
    """Whether this system has a usable keyring."""
    try:
        return not isinstance(keyring.get_keyring(), fail.Keyring) and bool(
            keyring.get_keyring().priority > 0
        )
    except (KeyringError, RuntimeError):
        return False


def can_keep() -> bool:
    """Whether the keyring keeps secrets now: a locked one exists, but is as good as none."""
    probe, secret = f"probe {secrets.token_hex(4)}", secrets.token_hex(8)
    try:
        set_secret(probe, secret)
    except Refused:
        return False
    kept = get_secret(probe) == secret
    delete_secret(probe)
    return kept


def look_up(name: str) -> tuple[str | None, bool]:
    """Return a secret, None if there is none, and whether a locked keyring may have it."""
    if not is_available():
        return None, False
    try:
        return keyring.get_password(SERVICE, name), False
    except KeyringError:
        return None, True


def get_secret(name: str) -> str | None:
    """Return a secret; None if there is none, or no keyring."""
    return look_up(name)[0]


def set_secret(name: str, secret: str) -> None:
    """Store a secret; Refused if there is no keyring."""
    if not is_available():
        raise Refused(Refusal.NO_KEYRING)
    try:
        keyring.set_password(SERVICE, name, secret)
    except KeyringError as error:
        raise Refused(Refusal.NO_KEYRING) from error


def delete_secret(name: str) -> None:
    """Delete a secret, if there is one."""
    if is_available():
        with contextlib.suppress(KeyringError):
            keyring.delete_password(SERVICE, name)
