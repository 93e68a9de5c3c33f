"""Entries of the do-not-contact book: added, removed, found, with their history."""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from peewee import Database

from clientlists_desktop.core.channels import Channel, decode_channel
from clientlists_desktop.core.do_not_contact.addresses import (
    PHONE_SPACE,
    canonical_address,
    digits_to_find,
    space_of,
)
from clientlists_desktop.core.do_not_contact.entries import (
    FAMILIES,
    Addition,
    BlockReason,
    Entry,
    EntryBefore,
    EntryChange,
    EntryFacts,
    EntrySource,
)
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.bulk import insert
from clientlists_desktop.storage.do_not_contact.hashes import address_hasher
from clientlists_desktop.storage.do_not_contact.models import ChangeModel, EntryModel
from clientlists_desktop.storage.queries import in_pages
from clientlists_desktop.storage.settings import COUNTRY, get_setting
from clientlists_desktop.storage.workspace import Workspace

_E = EntryModel
_COLUMNS = (
    _E.id, _E.space, _E.is_hash, _E.address, _E.scope, _E.reason, _E.note, _E.source,
    _E.source_name, _E.made_by, _E.since, _E.until, _E.removed_at,
)  # fmt: skip
_PAGE = 5_000
CHANGED, REMOVED = "changed", "removed"


def add_entries(
    workspace: Workspace,
    channel: Channel,
    addresses: Iterable[str],
    facts: EntryFacts,
    actor: str,
    *,
    hashed: bool = False,
) -> Addition:
    """Add addresses in one transaction.

    An address that is in the book with the same scope keeps its entry; if the new one would hold
    longer, the entry does from now on. So no file can end a block early. An address that the book
    holds as a hash, for whatever channels, is added as a hash: whoever was forgotten doesn't come
    back. Hashes have no note and no name of a source, which might give the person away.

    Args:
        addresses: as the check made them.
        facts: with a scope as `scope_of` returns it.
        hashed: keep only keyed hashes of them, in place of addresses that are there.
    """
    at, space = now(), space_of(channel)
    bare = replace(facts, note="", source_name="")
    with workspace.writing() as db:
        offered = workspace.dialect.create_scratch_table(
            "offered", "place INTEGER PRIMARY KEY, address TEXT UNIQUE, hash TEXT, is_hash INTEGER"
        )
        given = _offer(workspace, db, channel, addresses, offered, hashed=hashed)
        _hide(db, offered, space)
        changed, added = 0, [0, 0]
        for is_hash, said in enumerate((facts, bare)):
            changed += _extend(db, offered, space, is_hash, said, actor, at)
            added[is_hash] = _insert(db, offered, space, is_hash, said, actor, at)
        workspace.dialect.drop_scratch_table("offered")
    known = given - sum(added) - changed
    return Addition(sum(added), changed, known, hidden=0 if hashed else added[1])


def _offer(
    workspace: Workspace,
    db: Database,
    channel: Channel,
    addresses: Iterable[str],
    offered: str,
    *,
    hashed: bool,
) -> int:
    """Fill the scratch table with canonical addresses, each once; returns how many were given."""
    space = space_of(channel)
    has_hashes = hashed or _has_hashes(workspace, space, " AND removed_at IS NULL")
    hash_of = address_hasher(workspace) if has_hashes else None
    given = 0

    def rows() -> Iterator[tuple[object, ...]]:
        nonlocal given
        for address in addresses:
            given += 1
            canonical = canonical_address(channel, address)
            yield (canonical, hash_of(canonical) if hash_of is not None else None, int(hashed))

    into = f"{offered} (address, hash, is_hash)"
    insert(db, into, "(?,?,?)", rows(), known=" ON CONFLICT DO NOTHING")
    if has_hashes and not hashed:
        db.execute_sql(
            f"UPDATE {offered} SET is_hash = 1 WHERE EXISTS (SELECT 1 FROM do_not_contact AS old"
            f" WHERE old.space = ? AND old.is_hash = 1 AND old.address = {offered}.hash"
            " AND old.removed_at IS NULL)",
            (space,),
        )
    return given


def _hide(db: Database, offered: str, space: str) -> None:
    """Replace the addresses of all entries, removed ones too, about whom only a hash is kept."""
    of_hashes = f"SELECT address FROM {offered} WHERE is_hash = 1"
    if db.execute_sql(f"{of_hashes} LIMIT 1").fetchone() is None:
        return
    # A restored book may hold both for the same channels; the hash then holds as long as either.
    twice = db.execute_sql(
        f"SELECT plain.id, plain.until, old.id, old.until FROM {offered} AS new"
        " CROSS JOIN do_not_contact AS plain CROSS JOIN do_not_contact AS old"
        " WHERE new.is_hash = 1 AND plain.space = ? AND plain.is_hash = 0"
        " AND plain.address = new.address AND plain.removed_at IS NULL AND old.space = plain.space"
        " AND old.is_hash = 1 AND old.address = new.hash AND old.scope = plain.scope"
        " AND old.removed_at IS NULL",
        (space,),
    ).fetchall()
    for plain, plain_until, old, old_until in twice:
        until = max(plain_until, old_until) if plain_until and old_until else ""
        _E.update(until=until).where(_E.id == old).execute(db)
        ChangeModel.delete().where(ChangeModel.entry_id == plain).execute(db)
        _E.delete().where(_E.id == plain).execute(db)
    db.execute_sql(
        "UPDATE do_not_contact SET is_hash = 1, note = '', source_name = '', address ="
        f" (SELECT hash FROM {offered} AS new WHERE new.address = do_not_contact.address)"
        f" WHERE space = ? AND is_hash = 0 AND address IN ({of_hashes})",
        (space,),
    )


def _same(is_hash: int) -> str:
    """Return the condition that an entry is about an offered address, for the same channels.

    Its parameters are the space and the scope.
    """
    key = "hash" if is_hash else "address"
    return (
        f"new.is_hash = {is_hash} AND old.space = ? AND old.is_hash = {is_hash}"
        f" AND old.address = new.{key} AND old.scope = ? AND old.removed_at IS NULL"
    )


def _insert(
    db: Database, offered: str, space: str, is_hash: int, facts: EntryFacts, actor: str, at: str
) -> int:
    """Add the offered addresses, or hashes, that the book doesn't hold; returns how many."""
    key = "hash" if is_hash else "address"
    done = db.execute_sql(
        "INSERT INTO do_not_contact (space, is_hash, address, scope, reason, note, source,"
        " source_name, made_by, since, until)"
        f" SELECT ?, ?, {key}, ?, ?, ?, ?, ?, ?, ?, ? FROM {offered} AS new WHERE is_hash = ?"
        f" AND NOT EXISTS (SELECT 1 FROM do_not_contact AS old WHERE {_same(is_hash)})"
        " ORDER BY place",
        (space, is_hash, facts.scope, facts.reason.value, facts.note, facts.source.value,
         facts.source_name, actor, at, facts.until, is_hash, space, facts.scope),
    )  # fmt: skip
    return int(done.rowcount)


def _extend(
    db: Database, offered: str, space: str, is_hash: int, facts: EntryFacts, actor: str, at: str
) -> int:
    """Extend the entries that would end earlier; returns how many did."""
    is_longer = "old.until <> '' AND (? = '' OR old.until < ?)"
    chosen = (
        # A cross join: the few that are offered are looked up, and the book isn't read.
        f"SELECT old.id FROM {offered} AS new CROSS JOIN do_not_contact AS old"
        f" WHERE {_same(is_hash)} AND {is_longer}"
    )
    values = (space, facts.scope, facts.until, facts.until)
    ids = [identity for (identity,) in db.execute_sql(chosen, values).fetchall()]
    for start in range(0, len(ids), _PAGE):
        some = ids[start : start + _PAGE]
        before = _E.select(*_COLUMNS).where(_E.id.in_(some)).tuples().execute(db)
        _note(db, [_entry(row) for row in before], CHANGED, actor, at)
        _E.update(
            until=facts.until, reason=facts.reason.value, note=facts.note or _E.note,
            source=facts.source.value, source_name=facts.source_name, made_by=actor,
        ).where(_E.id.in_(some)).execute(db)  # fmt: skip
    return len(ids)


def remove_entries(
    workspace: Workspace, ids: Sequence[int], reason: str, actor: str
) -> list[Entry]:
    """Remove entries, whose history stays; returns those that were still there."""
    at = now()
    with workspace.writing() as db:
        gone: list[Entry] = []
        for start in range(0, len(ids), _PAGE):
            some = _E.id.in_(list(ids[start : start + _PAGE])) & _E.removed_at.is_null()
            there = [_entry(row) for row in _E.select(*_COLUMNS).where(some).tuples().execute(db)]
            _note(db, there, REMOVED, actor, at, reason)
            _E.update(removed_at=at, note="").where(some).execute(db)
            gone += there
    return gone


def _note(
    db: Database, entries: Sequence[Entry], kind: str, actor: str, at: str, reason: str = ""
) -> None:
    rows = (
        (one.id, kind, at, actor, reason, json.dumps(_before(one), ensure_ascii=False))
        for one in entries
    )
    into = "do_not_contact_change (entry_id, kind, at, made_by, reason, before)"
    insert(db, into, "(?,?,?,?,?,?)", rows)


def _before(entry: Entry) -> dict[str, str]:
    return {
        "reason": entry.reason.value,
        "until": entry.until,
        "source": entry.source.value,
        "source_name": entry.source_name,
        "made_by": entry.made_by,
    }


def _decoded(before: str) -> EntryBefore:
    found = json.loads(before)
    return EntryBefore(
        BlockReason(found["reason"]), found["until"], EntrySource(found["source"]),
        found["source_name"], found["made_by"],
    )  # fmt: skip


def count_entries(workspace: Workspace, *, readable: bool = False) -> int:
    """Return how many entries the book holds, those that have ended among them.

    Args:
        readable: only those whose address is kept, not just its hash.
    """
    query = _E.select().where(_E.removed_at.is_null())
    if readable:
        query = query.where(_E.is_hash == 0)
    with workspace.reading() as db:
        return int(query.count(db))


def found_entries(
    workspace: Workspace, search: str = "", reason: BlockReason | None = None
) -> "array[int]":
    """Return the IDs of the entries that a search finds, newest first.

    It looks into addresses and names; a phone number may be written in any usual way, also without
    the country code of the settings' country.
    """
    query = _E.select(_E.id).where(_E.removed_at.is_null())
    if reason is not None:
        query = query.where(_E.reason == reason.value)
    if text := search.strip().casefold():
        # Without letters there is nothing to fold, and SQLite compares without calling back.
        fold = workspace.dialect.casefold if text.upper() != text else lambda column: column
        contains = workspace.dialect.contains
        found = contains(fold(_E.source_name), text) | contains(fold(_E.made_by), text)
        country = get_setting(workspace, COUNTRY) or None
        for address in {text, *digits_to_find(text, country)}:
            found |= (_E.is_hash == 0) & contains(fold(_E.address), address)
        query = query.where(found)
    with workspace.reading() as db:
        return array("Q", (identity for (identity,) in db.execute(query.order_by(_E.id.desc()))))


def entries_at(workspace: Workspace, ids: Sequence[int]) -> list[Entry]:
    """Return entries by ID, in the order given."""
    with workspace.reading() as db:
        query = _E.select(*_COLUMNS).where(_E.id.in_(list(ids)), _E.removed_at.is_null())
        found = {row[0]: _entry(row) for row in query.tuples().execute(db)}
    return [found[identity] for identity in ids if identity in found]


def entries_of(
    workspace: Workspace, channel: Channel, addresses: Sequence[str], *, removed: bool = False
) -> list[Entry]:
    """Return all entries about some addresses of a channel, whatever their scope.

    Args:
        removed: those that were removed, too.
    """
    there = "" if removed else " AND removed_at IS NULL"
    canonical = [canonical_address(channel, address) for address in addresses]
    space = space_of(channel)
    hash_of = address_hasher(workspace) if _has_hashes(workspace, space, there) else None
    keys = [*canonical, *(map(hash_of, canonical) if hash_of is not None else ())]
    names = ", ".join(column.column_name for column in _COLUMNS)
    with workspace.reading() as db:
        found = db.execute_sql(
            f"SELECT {names} FROM do_not_contact WHERE space = ?{there}"
            f" AND is_hash IN (0, 1) AND address IN ({workspace.dialect.values()}) ORDER BY id",
            (space, workspace.dialect.encode_values(keys)),
        ).fetchall()
    return [_entry(row) for row in found]


def _has_hashes(workspace: Workspace, space: str, there: str) -> bool:
    of_space = f"space = ? AND is_hash = 1{there}"
    with workspace.reading() as db:
        found = db.execute_sql(f"SELECT 1 FROM do_not_contact WHERE {of_space} LIMIT 1", (space,))
        return found.fetchone() is not None


def readable_entries(workspace: Workspace) -> tuple[int, Iterator[Entry]]:
    """Return how many entries have their address kept, and yield them, oldest first.

    The iterator is refused if the book changes before its end.
    """
    with workspace.reading() as db, db.atomic():
        stamp = _stamp(workspace)
        return count_entries(workspace, readable=True), _every_entry(workspace, stamp)


def _stamp(workspace: Workspace) -> object:
    return workspace.digests.stamp(_E._meta.table_name, 0)  # noqa: SLF001


def _every_entry(workspace: Workspace, stamp: object) -> Iterator[Entry]:
    def check(_: Database) -> None:
        if _stamp(workspace) != stamp:
            raise Refused(Refusal.BOOK_CHANGED)

    query = _E.select(*_COLUMNS).where(_E.removed_at.is_null(), _E.is_hash == 0)
    for row in in_pages(workspace, query, _E.id, _PAGE, check):
        yield _entry(row)


def history_of(workspace: Workspace, entry_id: int) -> list[EntryChange]:
    """Return the changes of all entries about the same address, oldest first.

    An address that was removed and added again has several entries, one after the other.
    """
    with workspace.reading() as db:
        one = _E.select().where(_E.id == entry_id).first(db)
        if one is None:
            return []
        same = _E.select(_E.id).where(
            _E.space == one.space, _E.is_hash == one.is_hash, _E.address == one.address
        )
        model = ChangeModel
        query = model.select().where(model.entry_id.in_(same)).order_by(model.id)
        return [
            EntryChange(row.kind, row.at, row.made_by, row.reason, _decoded(row.before))
            for row in query.execute(db)
        ]


def _entry(row: Any) -> Entry:
    (identity, space, is_hash, address, scope, reason, note, source, source_name, made_by, since,
     until, removed_at) = row  # fmt: skip
    if space != PHONE_SPACE:
        decode_channel(space)
    if scope not in FAMILIES:
        decode_channel(scope)
    return Entry(
        identity, space, "" if is_hash else address, scope, BlockReason(reason), note,
        EntrySource(source), source_name, made_by, since, until, removed_at or "",
    )  # fmt: skip
