"""The key of the journal: in the system's keyring, or in a file beside the workspace.

Where there is a keyring, a key in a file proves little: whoever can write the workspace could have
put it there. It is still read, for lines that were written where there was none.
"""

import contextlib
import os
import secrets
from collections.abc import Iterator, Mapping
from pathlib import Path

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.journal.chain import Key
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.database import unavailable, workspace_path
from clientlists_desktop.storage.settings import workspace_id

_BYTES = 32
_known: dict[tuple[str, Path], dict[str, Key]] = {}


def known_keys() -> Mapping[str, Key]:
    """Return the keys of the open workspace that this computer knows, by ID.

    They are asked for once in a process: a keyring may have to be unlocked by a person.
    """
    return _keys()


def key_for(key_id: str) -> Key:
    """Return the key that a journal was begun with, if it is known here, else any, else a new one.

    Args:
        key_id: of the journal's seal; "" for a journal that begins.
    """
    if key_id not in _keys():
        # Another process may have made it since this one looked.
        forget_keys()
    keys = _keys()
    guarded = [key for key in keys.values() if key.guarded]
    key = next((key for key in guarded if key.id == key_id), guarded[0] if guarded else None)
    if key is None:
        key = _make()
        keys[key.id] = key
    return key


def is_in_keyring() -> bool | None:
    """Whether the key lies in the keyring, not in a file; None where there is no key."""
    if _of_keyring(workspace_id()) is not None:
        return True
    return False if _of_file(key_file(workspace_path())) is not None else None


def key_file(workspace: Path) -> Path:
    """Return the file of the key where there is no keyring."""
    return workspace.with_name(workspace.name + ".key")


def copy_key(target: Path) -> None:
    """Give a copy of the open workspace its key, where that lies in a file."""
    secret = _of_file(key_file(workspace_path()))
    if secret is None:
        key_file(target).unlink(missing_ok=True)
    else:
        _write(key_file(target), secret)


def forget_keys() -> None:
    """Ask for the keys anew: somebody may have made one."""
    _known.clear()


def _keys() -> dict[str, Key]:
    place = workspace_id(), workspace_path()
    if place not in _known:
        _known[place] = {key.id: key for key in _found(*place)}
    return _known[place]


def _found(name: str, workspace: Path) -> Iterator[Key]:
    in_file = _of_file(key_file(workspace))
    if in_file is not None:
        yield Key(in_file, guarded=not keyrings.is_available())
    in_keyring = _of_keyring(name)
    if in_keyring is not None:
        yield Key(in_keyring)


def _make() -> Key:
    secret = secrets.token_bytes(_BYTES)
    try:
        keyrings.set_secret(_name(workspace_id()), secret.hex())
    except Refused:
        # A keyring that takes nothing is none.
        path = key_file(workspace_path())
        in_file = _of_file(path)
        if in_file is not None:
            return Key(in_file)
        _write(path, secret)
    return Key(secret)


def _write(path: Path, secret: bytes) -> None:
    """Write the file of a key, whole or not at all."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    with unavailable(path):
        try:
            handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(secret.hex())
                file.flush()
                os.fsync(handle)
            part.replace(path)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _of_keyring(workspace: str) -> bytes | None:
    return _decoded(keyrings.get_secret(_name(workspace)))


def _of_file(path: Path) -> bytes | None:
    """Return the secret of a file; None where there is none, Refused where it cannot be read."""
    with unavailable(path):
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
