"""The key of the journal: in the system's keyring, or in a file beside the workspace.

If there is a keyring, a key in a file proves little: anybody who can write to the workspace could
have put it there. It is still read, for lines that were written without a keyring.
"""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import Key
from clientlists_desktop.paths import key_file
from clientlists_desktop.safe_file import replace_safely
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.disk_errors import refusing_disk_errors
from clientlists_desktop.storage.settings import workspace_id
from clientlists_desktop.storage.workspace import Workspace

_BYTES = 32


@dataclass(frozen=True)
class MaskKeys:
    """The keys with which lines are verified and masked.

    Attributes:
        known: by ID.
        usual: for lines whose own key isn't known; None if there is none at all.
    """

    known: Mapping[str, Key]
    usual: Key | None


def known_keys(workspace: Workspace) -> dict[str, Key]:
    """Return the keys of the workspace that this computer knows, by ID.

    They are looked up once: a person may have to unlock the keyring.
    """
    if workspace.journal_keys is None:
        workspace.journal_keys, _ = _find(workspace.path, workspace_id(workspace))
    return workspace.journal_keys


def require_key(workspace: Workspace, key_id: str) -> None:
    """Look again for a key that isn't known yet; Refused if a locked keyring may have it.

    Without it, a good journal would be doubted, and the next line would be given another key.
    """
    if key_id not in known_keys(workspace):
        # Another process may have created it since this one looked.
        workspace.journal_keys, is_locked = _find(workspace.path, workspace_id(workspace))
        if key_id and is_locked and key_id not in workspace.journal_keys:
            raise Refused(Refusal.KEYRING_LOCKED)


def key_for(workspace: Workspace, key_id: str) -> Key:
    """Return the key that a journal was begun with if it is known here, else any, else a new one.

    Args:
        key_id: of the journal's seal; "" for a journal that begins.

    Raises:
        Refused: a locked keyring may have the key.
    """
    require_key(workspace, key_id)
    keys = known_keys(workspace)
    key = _guarded(keys, key_id)
    if key is None:
        key = _create(workspace)
        keys[key.id] = key
    return key


def mask_keys_of(path: Path, workspace: str) -> MaskKeys:
    """Return the keys for a workspace that isn't open, by its path and ID."""
    keys, _ = _find(path, workspace)
    return MaskKeys(keys, _guarded(keys, "") or next(iter(keys.values()), None))


def _guarded(keys: Mapping[str, Key], key_id: str) -> Key | None:
    """Return the key with an ID if it is known and guarded, else any that is guarded."""
    guarded = [key for key in keys.values() if key.guarded]
    return next((key for key in guarded if key.id == key_id), guarded[0] if guarded else None)


def is_in_keyring(workspace: Workspace) -> bool | None:
    """Whether the key is in the keyring, not in a file; None if there is no key."""
    if _from_keyring(workspace_id(workspace)) is not None:
        return True
    return False if _from_file(key_file(workspace.path)) is not None else None


def is_doubted(workspace: Workspace) -> bool:
    """Whether a key is in a file although this system has a keyring that would keep it."""
    return any(not key.guarded for key in known_keys(workspace).values())


def has_copied_key(workspace: Workspace, target: Path) -> bool:
    """Whether a copy of the workspace has its key in a file; Refused if that is another file."""
    there = key_file(target)
    if not os.path.lexists(there):
        return False
    secret = _from_file(key_file(workspace.path))
    if secret is None or there.is_symlink() or _from_file(there) != secret:
        raise Refused(Refusal.FILE_EXISTS, file=str(there))
    return True


def copy_key(workspace: Workspace, target: Path) -> None:
    """Give a copy of the workspace its key, if that is in a file; Refused as `has_copied_key`."""
    secret = _from_file(key_file(workspace.path))
    has_copied_key(workspace, target)
    if secret is not None:
        _write(key_file(target), secret)


def _find(path: Path, workspace: str) -> tuple[dict[str, Key], bool]:
    """Return the keys that are found, by ID, and whether a locked keyring may have another."""
    secret, is_locked = keyrings.look_up(_name(workspace))
    in_keyring, in_file = _decoded(secret), _from_file(key_file(path))
    found = []
    if in_file is not None:
        # The same question as for a new key: would the keyring keep it?
        has_keyring = in_keyring is not None or (not is_locked and keyrings.can_keep())
        found.append(Key(in_file, guarded=not has_keyring))
    if in_keyring is not None:
        found.append(Key(in_keyring))
    return {key.id: key for key in found}, is_locked


def _create(workspace: Workspace) -> Key:
    secret = secrets.token_bytes(_BYTES)
    if keyrings.can_keep():
        keyrings.set_secret(_name(workspace_id(workspace)), secret.hex())
        return Key(secret)
    path = key_file(workspace.path)
    in_file = _from_file(path)
    if in_file is not None:
        return Key(in_file)
    _write(path, secret)
    return Key(secret)


def _write(path: Path, secret: bytes) -> None:
    """Write the file of a key, whole or not at all."""
    with refusing_disk_errors(path), replace_safely(path, keep_mode=False) as file:
        file.write(secret.hex().encode())


def _from_keyring(workspace: str) -> bytes | None:
    return _decoded(keyrings.get_secret(_name(workspace)))


def _from_file(path: Path) -> bytes | None:
    """Return the secret in a file; None if there is none, Refused if it can't be read."""
    with refusing_disk_errors(path):
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
