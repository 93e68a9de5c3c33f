"""Keyed hashes of addresses: they still block people whose address nobody may keep.

The key is in the workspace, not in the system's keyring: a workspace that is restored or moved to
another computer without its key would let everybody be contacted whom only a hash holds back.
"""

import hashlib
import secrets
from collections.abc import Callable

from clientlists_desktop.storage.settings import HASH_KEY, get_setting, set_setting
from clientlists_desktop.storage.workspace import Workspace

_BYTES = 32


def address_hasher(workspace: Workspace) -> Callable[[str], str]:
    """Return what makes the hash of a canonical address; the first use creates the key."""
    stored = get_setting(workspace, HASH_KEY)
    if stored is None:
        stored = secrets.token_hex(_BYTES)
        set_setting(workspace, HASH_KEY, stored)
    return hasher_of(stored)


def hasher_of(stored: str) -> Callable[[str], str]:
    """Return what makes the hash of a canonical address with a key as it is stored."""
    key = bytes.fromhex(stored)

    def hash_of(address: str) -> str:
        return hashlib.blake2b(address.encode(), key=key, digest_size=_BYTES).hexdigest()

    return hash_of
