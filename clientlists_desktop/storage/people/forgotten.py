"""People who were forgotten: kept as hashes, and erased from the backups too.

Until the backups are clean, the workspace remembers hashes of the address and of its local forms,
so that the next start can continue what was interrupted; nobody can read the address out of them.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from peewee import Database

from clientlists_desktop.core.do_not_contact.entries import (
    ALL,
    BlockReason,
    EntryFacts,
    EntrySource,
    scope_of,
)
from clientlists_desktop.core.people.person import AddressMatcher, Person
from clientlists_desktop.core.people.records import Erasure, RunningCampaigns
from clientlists_desktop.storage import settings
from clientlists_desktop.storage.backend.files import DatabaseFiles
from clientlists_desktop.storage.backups import backup_files
from clientlists_desktop.storage.backups.backups import delete_damaged_backups
from clientlists_desktop.storage.do_not_contact.entries import add_entries
from clientlists_desktop.storage.do_not_contact.hashes import address_hasher, hasher_of
from clientlists_desktop.storage.journal.journal import mask_keys
from clientlists_desktop.storage.journal.journal_keys import MaskKeys, mask_keys_of
from clientlists_desktop.storage.lock_files import backups_lock
from clientlists_desktop.storage.people.erasure import Target, erase_person
from clientlists_desktop.storage.workspace import Workspace


def note_forgotten(workspace: Workspace, person: Person) -> None:
    """Remember, in the transaction that erases a person, to erase them from the backups too."""
    hash_of = address_hasher(workspace)
    stored = settings.get_setting(workspace, settings.FORGOTTEN)
    noted = _noted(stored)
    noted.append((person.space, hash_of(person.address), sorted(map(hash_of, person.local))))
    settings.set_setting(workspace, settings.FORGOTTEN, json.dumps(noted))


def block_forgotten(workspace: Workspace, person: Person, actor: str) -> int:
    """Keep a person in the do-not-contact book as a hash, without an end; within a transaction.

    Returns how many entries held the address itself until now; their notes go with it.
    """
    hashed = address_hasher(workspace)(person.address)
    with workspace.writing() as db:
        count = _hash_entries(db, person.space, person.address, hashed)
        db.execute_sql(
            "UPDATE do_not_contact SET until = '', source = ?, source_name = '', note = ''"
            " WHERE space = ? AND is_hash = 1 AND address = ? AND removed_at IS NULL",
            (EntrySource.FORGOTTEN.value, person.space, hashed),
        )
        facts = EntryFacts(
            scope=scope_of(person.channel, ALL) or ALL,
            reason=BlockReason.LEGAL,
            source=EntrySource.FORGOTTEN,
        )
        add_entries(workspace, person.channel, [person.address], facts, actor, hashed=True)
    return count


def _hash_entries(db: Database, space: str, address: str, hashed: str) -> int:
    """Replace the address of entries by its hash; returns how many there were."""
    of_person = "FROM do_not_contact WHERE space = ? AND is_hash = 0 AND address = ?"
    (count,) = db.execute_sql(f"SELECT count(*) {of_person}", (space, address)).fetchone()
    # There may be a hash for the same channels already.
    twice = (
        f"SELECT id {of_person} AND removed_at IS NULL AND scope IN (SELECT scope FROM"
        " do_not_contact WHERE space = ? AND is_hash = 1 AND address = ? AND removed_at IS NULL)"
    )
    values = (space, address, space, hashed)
    db.execute_sql(f"DELETE FROM do_not_contact_change WHERE entry_id IN ({twice})", values)
    db.execute_sql(f"DELETE FROM do_not_contact WHERE id IN ({twice})", values)
    db.execute_sql(
        "UPDATE do_not_contact SET is_hash = 1, address = ?, note = '', source_name = ''"
        " WHERE space = ? AND is_hash = 0 AND address = ?",
        (hashed, space, address),
    )
    return int(count)


def clean_backups(workspace: Workspace) -> int:
    """Erase forgotten people from the backups; returns how many held any of them.

    Refused if the disk is full or the folder can't be written; then the next start does it.
    """
    stored = settings.get_setting(workspace, settings.FORGOTTEN)
    if stored is None:
        return 0
    noted = _by_space((space, [known], local) for space, known, local in _noted(stored))
    with backups_lock(workspace.path):
        backup_files.remove_unfinished(workspace.path)
        cleaned = delete_damaged_backups(workspace)
        for one in backup_files.all_backups(workspace.path):
            file = backup_files.backup_file(workspace.path, one.name)
            cleaned += _erase_from_backup(workspace, file, noted)
        settings.drop_setting(workspace, settings.FORGOTTEN, stored)
    return cleaned


def forgotten_people(workspace: Workspace) -> list[tuple[str, str]]:
    """Return the space and the hash of everybody whom the book holds as forgotten."""
    with workspace.reading() as db:
        return _forgotten_in(db)


def _forgotten_in(db: Database) -> list[tuple[str, str]]:
    found = db.execute_sql(
        "SELECT space, address FROM do_not_contact"
        " WHERE is_hash = 1 AND source = ? AND removed_at IS NULL ORDER BY space, address",
        (EntrySource.FORGOTTEN.value,),
    ).fetchall()
    return [(space, key) for space, key in found]


def clean_backup(workspace: Workspace, file: Path) -> None:
    """Erase from a backup everybody whom the do-not-contact book holds as forgotten.

    It may have lain elsewhere when they were forgotten, and is about to be restored.
    """
    found = forgotten_people(workspace)
    if not found:
        return
    with backups_lock(workspace.path):
        if workspace.files.is_sound(file):
            _erase_from_backup(workspace, file, _by_space((one, [key], []) for one, key in found))


def clean_copy(files: DatabaseFiles, copy: Path, workspace: Path) -> None:
    """Erase from a backup's copy everybody whom its own book holds as forgotten.

    Args:
        workspace: whose place it will take; its key may be in a file beside it.
    """
    with files.changed_backup(copy) as (db, _, _):
        found = _forgotten_in(db)
        query = "SELECT value FROM setting WHERE key = ?"
        key = db.execute_sql(query, (settings.HASH_KEY,)).fetchone()
        identity = db.execute_sql(query, (settings.WORKSPACE_ID,)).fetchone()
    if found and key is not None:
        get_mask_keys = partial(mask_keys_of, workspace, identity[0] if identity else "")
        noted = _by_space((one, [known], []) for one, known in found)
        _erase_hashed(files, key[0], copy, noted, get_mask_keys)


def note_forgotten_of(workspace: Workspace, stored: str | None) -> None:
    """Remember whom another workspace wanted to erase from the backups, too."""
    if others := _noted(stored):
        noted = _noted(settings.get_setting(workspace, settings.FORGOTTEN))
        settings.set_setting(workspace, settings.FORGOTTEN, json.dumps([*noted, *others]))


@dataclass
class _Hashes:
    """Hashes of people's addresses in one space, and of their local forms."""

    known: set[str] = field(default_factory=set)
    local: set[str] = field(default_factory=set)


def _by_space(noted: Iterable[tuple[str, list[str], list[str]]]) -> dict[str, _Hashes]:
    hashes: dict[str, _Hashes] = {}
    for space, known, local in noted:
        of_space = hashes.setdefault(space, _Hashes())
        of_space.known.update(known)
        of_space.local.update(local)
    return hashes


def _erase_from_backup(workspace: Workspace, file: Path, noted: dict[str, _Hashes]) -> bool:
    address_hasher(workspace)
    key = settings.get_setting(workspace, settings.HASH_KEY)
    assert key is not None
    return _erase_hashed(workspace.files, key, file, noted, partial(mask_keys, workspace))


def _erase_hashed(
    files: DatabaseFiles,
    key: str,
    file: Path,
    noted: dict[str, _Hashes],
    get_mask_keys: Callable[[], MaskKeys],
) -> bool:
    """Erase people from a backup by their hashes; returns whether it held anything of them."""
    hash_of, is_any = hasher_of(key), False
    with files.changed_backup(file) as (db, dialect, digests):
        dialect.add_function("address_hash", 1, hash_of)
        target = Target(
            db, dialect, digests, _uncompared, _uncompared, _uncompared, _uncompared, get_mask_keys
        )
        for space, hashes in noted.items():
            matcher = AddressMatcher(
                space,
                lambda address, known=hashes.known: hash_of(address) in known,
                lambda digits, local=hashes.local: hash_of(digits) in local,
            )
            erasure = Erasure()
            for _ in erase_person(target, matcher, RunningCampaigns.ERASE, erasure):
                pass
            found = db.execute_sql(
                "SELECT address, hash FROM (SELECT address, address_hash(address) AS hash"
                " FROM do_not_contact WHERE space = ? AND is_hash = 0) AS readable"
                f" WHERE hash IN ({dialect.values()})",
                (space, dialect.encode_values(hashes.known)),
            ).fetchall()
            for address, hashed in set(found):
                erasure.entries += _hash_entries(db, space, address, hashed)
            is_any = is_any or erasure.is_any
        if is_any:
            # Without the key, the hashes would hold back nobody in it.
            db.execute_sql(
                "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (settings.HASH_KEY, key),
            )
    return is_any


def _uncompared(*_: object) -> None:
    """Compare nothing: a backup is compared as a whole before it is restored."""


def _noted(stored: str | None) -> list[tuple[str, str, list[str]]]:
    """Return the space of each person, the hash of their address, and those of its local forms."""
    return [(space, known, local) for space, known, local in json.loads(stored or "[]")]
