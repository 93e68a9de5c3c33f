"""Secrets in the system's keyring, each named after its workspace and purpose."""

import contextlib
import secrets
import sys
from types import ModuleType

from clientlists_desktop.core.errors import Refusal, Refused

SERVICE = "clientlists"


def _keyring() -> ModuleType:
    if sys.platform != "darwin":
        # keyring tries every system's, and looking for that of macOS starts programs that look for
        # its libraries: a quarter of what finding a keyring costs.
        sys.modules.setdefault("keyring.backends.macOS.api", None)  # type: ignore[arg-type]
    # Here, because finding a keyring costs more than most commands do.
    import keyring
    import keyring.backends.fail
    import keyring.errors

    return keyring


def is_available() -> bool:
    """Whether this system has a usable keyring."""
    keyring = _keyring()
    try:
        found = keyring.get_keyring()
        return not isinstance(found, keyring.backends.fail.Keyring) and bool(found.priority > 0)
    except (keyring.errors.KeyringError, RuntimeError):
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
    keyring = _keyring()
    try:
        return keyring.get_password(SERVICE, name), False
    except keyring.errors.KeyringError:
        return None, True


def get_secret(name: str) -> str | None:
    """Return a secret; None if there is none, or no keyring."""
    return look_up(name)[0]


def set_secret(name: str, secret: str) -> None:
    """Store a secret; Refused if there is no keyring."""
    if not is_available():
        raise Refused(Refusal.NO_KEYRING)
    keyring = _keyring()
    try:
        keyring.set_password(SERVICE, name, secret)
    except keyring.errors.KeyringError as error:
        raise Refused(Refusal.NO_KEYRING) from error


def delete_secret(name: str) -> None:
    """Delete a secret, if there is one."""
    if is_available():
        keyring = _keyring()
        with contextlib.suppress(keyring.errors.KeyringError):
            keyring.delete_password(SERVICE, name)
