"""The key of the journal: in the system's keyring, or in a file beside the workspace.

If there is a keyring, a key in a file proves little: anybody who can write to the workspace could
have put it there. It is still read, for lines that were written without a keyring.
"""

import secrets
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.journal.chain import Key
from clientlists_desktop.safe_file import replace_safely
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.settings import workspace_id
from clientlists_desktop.storage.sqlite.errors import refusing
from clientlists_desktop.storage.workspace import Workspace

_BYTES = 32


def known_keys(workspace: Workspace) -> dict[str, Key]:
    """Return the keys of the workspace that this computer knows, by ID.

    They are looked up once: a person may have to unlock the keyring.
    """
    if workspace.journal_keys is None:
        found = _found(workspace, workspace_id(workspace), workspace.path)
        workspace.journal_keys = {key.id: key for key in found}
    return workspace.journal_keys


def key_for(workspace: Workspace, key_id: str) -> Key:
    """Return the key that a journal was begun with if it is known here, else any, else a new one.

    Args:
        key_id: of the journal's seal; "" for a journal that begins.
    """
    if key_id not in known_keys(workspace):
        # Another process may have created it since this one looked.
        workspace.journal_keys = None
    keys = known_keys(workspace)
    guarded = [key for key in keys.values() if key.guarded]
    key = next((key for key in guarded if key.id == key_id), guarded[0] if guarded else None)
    if key is None:
        key = _create(workspace)
        keys[key.id] = key
    return key


def is_in_keyring(workspace: Workspace) -> bool | None:
    """Whether the key is in the keyring, not in a file; None if there is no key."""
    if _from_keyring(workspace_id(workspace)) is not None:
        return True
    return False if _from_file(key_file(workspace.path)) is not None else None


def key_file(path: Path) -> Path:
    """Return the file that holds the key if there is no keyring."""
    return path.with_name(path.name + ".key")


def copy_key(workspace: Workspace, target: Path) -> None:
    """Give a copy of the workspace its key, if that is in a file."""
    secret = _from_file(key_file(workspace.path))
    if secret is None:
        key_file(target).unlink(missing_ok=True)
    else:
        _write(key_file(target), secret)


def _found(workspace: Workspace, name: str, path: Path) -> Iterator[Key]:
    in_file = _from_file(key_file(path))
    if in_file is not None:
        yield Key(in_file, guarded=not keyrings.is_available())
    in_keyring = _from_keyring(name)
    if in_keyring is not None:
        yield Key(in_keyring)


def _create(workspace: Workspace) -> Key:
    secret = secrets.token_bytes(_BYTES)
    try:
        keyrings.set_secret(_name(workspace_id(workspace)), secret.hex())
    except Refused:
        # A keyring that stores nothing is as good as none.
        path = key_file(workspace.path)
        in_file = _from_file(path)
        if in_file is not None:
            return Key(in_file)
        _write(path, secret)
    return Key(secret)


def _write(path: Path, secret: bytes) -> None:
    """Write the file of a key, whole or not at all."""
    with refusing(path), replace_safely(path, keep_mode=False) as file:
        file.write(secret.hex().encode())


def _from_keyring(workspace: str) -> bytes | None:
    return _decoded(keyrings.get_secret(_name(workspace)))


def _from_file(path: Path) -> bytes | None:
    """Return the secret in a file; None if there is none, Refused if it can't be read."""
    with refusing(path):
        try:
            with path.open("r", encoding="ascii", errors="replace") as file:
                return _decoded(file.read(4 * _BYTES))
        except FileNotFoundError:
            return None


def _name(workspace: str) -> str:
    return f"journal {workspace}"


def _decoded(text: str | None) -> bytes | None:
    try:
        secret = bytes.fromhex((text or "").strip())
    except ValueError:
        return None
    return secret if len(secret) == _BYTES else None
