"""The key of the journal: in the system's keyring, or in a file beside the workspace."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.journal import Key
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.database import unavailable, workspace_path
from clientlists_desktop.storage.settings import workspace_id

_BYTES = 32
_known: dict[str, dict[str, Key]] = {}


def known_keys() -> Mapping[str, Key]:
    """Return the keys of the open workspace that this computer knows, by ID.

    They are asked for once in a process: a keyring may have to be unlocked by a person.
    """
    name = workspace_id()
    if name not in _known:
        found = [_of_keyring(name), _of_file(key_file(workspace_path()))]
        _known[name] = {key.id: key for key in found if key is not None}
    return _known[name]


def key_for(key_id: str) -> Key:
    """Return the key that a journal was begun with, if it is known here, else any, else a new one.

    Args:
        key_id: of the journal's seal; "" for a journal that begins.
    """
    if key_id not in known_keys():
        # Another process may have made it since this one looked.
        forget_keys()
    keys = known_keys()
    if key_id in keys:
        return keys[key_id]
    key = next(iter(keys.values()), None) or _make()
    _known[workspace_id()][key.id] = key
    return key


def is_in_keyring() -> bool:
    """Whether the key lies where only the system's user gets at it, not in a file."""
    return _of_keyring(workspace_id()) is not None


def key_file(workspace: Path) -> Path:
    """Return the file of the key where there is no keyring."""
    return workspace.with_name(workspace.name + ".key")


def forget_keys() -> None:
    """Ask for the keys anew: another workspace may lie in the place of this one."""
    _known.clear()


def _make() -> Key:
    secret = secrets.token_bytes(_BYTES)
    try:
        keyrings.set_secret(_name(workspace_id()), secret.hex())
    except Refused:
        path = key_file(workspace_path())
        with unavailable(path):
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(secret.hex())
                file.flush()
                os.fsync(handle)
    return Key(secret)


def _of_keyring(workspace: str) -> Key | None:
    return _decoded(keyrings.get_secret(_name(workspace)))


def _of_file(path: Path) -> Key | None:
    try:
        return _decoded(path.read_text("ascii", errors="replace"))
    except OSError:
        return None


def _name(workspace: str) -> str:
    return f"journal {workspace}"


def _decoded(text: str | None) -> Key | None:
    try:
        secret = bytes.fromhex((text or "").strip())
    except ValueError:
        return None
    return Key(secret) if len(secret) == _BYTES else None
