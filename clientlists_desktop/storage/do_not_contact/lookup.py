"""What the do-not-contact book blocks: of some addresses, of a list, of a campaign.

There are two ways to ask: by a batch of addresses, and by a condition of SQL for rows that are in
the workspace already.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from peewee import SQL, fn

from clientlists_desktop.core.channels import ANY, CHANNELS, Channel
from clientlists_desktop.core.do_not_contact.addresses import (
    MAY_HAVE_FORMS,
    PHONE_SPACE,
    canonical_address,
    canonical_number,
    space_of,
)
from clientlists_desktop.core.do_not_contact.entries import EntrySource, scopes_for
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.core.moments import now
from clientlists_desktop.storage.do_not_contact.hashes import address_hasher
from clientlists_desktop.storage.do_not_contact.models import EntryModel
from clientlists_desktop.storage.models import CampaignClientModel, RowModel
from clientlists_desktop.storage.workspace import Workspace

_HOLDS = (
    "do_not_contact.space = ? AND do_not_contact.is_hash = ?"
    " AND do_not_contact.removed_at IS NULL"
    # Not the column itself: one look into the index for each address instead of three.
    " AND coalesce(do_not_contact.scope, '') IN (?, ?, ?)"
    " AND (do_not_contact.until = '' OR do_not_contact.until > ?)"
)

_COUNTED_AT_ONCE = 10_000 * SPACING


def find_blocked(
    workspace: Workspace, channel: Channel, addresses: Iterable[str], at: str = ""
) -> set[str]:
    """Return those of some addresses that may not be contacted in a channel.

    Args:
        addresses: as the check made them; where the book is empty, they are never asked for.
        at: the moment, as `now` writes it; "" for the present.
    """
    kinds = _kinds(workspace, channel)
    if not kinds or not (addresses := list(addresses)):
        return set()
    canonical = [canonical_address(channel, address) for address in addresses]
    blocked: set[str] = set()
    for is_hash in kinds:
        keys = canonical
        if is_hash:
            hash_of = address_hasher(workspace)
            keys = [hash_of(address) for address in canonical]
        found = _keys_that_hold(workspace, channel, keys, is_hash, at)
        if found:
            pairs = zip(addresses, keys, strict=True)
            blocked.update(address for address, key in pairs if key in found)
    return blocked


def find_held(workspace: Workspace, channel: Channel, addresses: Iterable[str]) -> dict[str, bool]:
    """Return the blocked ones of some addresses, each with whether its person was forgotten."""
    blocked = find_blocked(workspace, channel, addresses)
    forgotten = find_forgotten(workspace, channel, sorted(blocked)) if blocked else {}
    return {address: address in forgotten for address in blocked}


def find_forgotten(
    workspace: Workspace, channel: Channel, addresses: Iterable[str]
) -> dict[str, bool]:
    """Return those of some addresses whose person was forgotten.

    Args:
        channel: `ANY` for addresses of which nobody knows the channel yet.
    """
    found = dict[str, bool]()
    for space in {space_of(one) for one in (CHANNELS if channel is ANY else (channel,))}:
        if not _has_forgotten(workspace, space):
            continue
        hash_of, addresses = address_hasher(workspace), list(addresses)
        canonical = canonical_number if space == PHONE_SPACE else str
        hashes = {hash_of(canonical(address)): address for address in addresses}
        with workspace.reading() as db:
            held = db.execute_sql(
                "SELECT address FROM do_not_contact WHERE space = ? AND is_hash = 1 AND source = ?"
                f" AND removed_at IS NULL AND address IN ({workspace.dialect.values()})",
                (space, EntrySource.FORGOTTEN.value, workspace.dialect.encode_values(hashes)),
            ).fetchall()
        people = {canonical(hashes[key]) for (key,) in held}
        found |= {address: True for address in addresses if canonical(address) in people}
    return found


def _has_forgotten(workspace: Workspace, space: str) -> bool:
    """Whether somebody was forgotten in a space: the index finds it in a book of any size."""
    with workspace.reading() as db:
        found = db.execute_sql(
            "SELECT 1 FROM do_not_contact WHERE space = ? AND is_hash = 1 AND source = ?"
            " AND removed_at IS NULL LIMIT 1",
            (space, EntrySource.FORGOTTEN.value),
        ).fetchone()
    return found is not None


def _keys_that_hold(
    workspace: Workspace, channel: Channel, keys: Sequence[str], is_hash: int, at: str
) -> set[str]:
    with workspace.reading() as db:
        found = db.execute_sql(
            f"SELECT address FROM do_not_contact WHERE {_HOLDS}"
            f" AND address IN ({workspace.dialect.values()})",
            (*_parameters(channel, is_hash, at), workspace.dialect.encode_values(keys)),
        ).fetchall()
    return {key for (key,) in found}


def _parameters(channel: Channel, is_hash: int, at: str) -> tuple[object, ...]:
    return (space_of(channel), is_hash, *scopes_for(channel), at or now())


def _kinds(workspace: Workspace, channel: Channel) -> list[int]:
    """Return which kinds of entries the book has for a channel: 0 addresses, 1 hashes."""
    of_kind = "SELECT 1 FROM do_not_contact WHERE space = ? AND is_hash = ? AND removed_at IS NULL"
    with workspace.reading() as db:
        has = [db.execute_sql(f"{of_kind} LIMIT 1", (space_of(channel), kind)) for kind in (0, 1)]
        return [kind for kind, found in enumerate(has) if found.fetchone() is not None]


def has_entries(workspace: Workspace, channel: Channel) -> bool:
    """Whether the book holds anything for a channel."""
    return bool(_kinds(workspace, channel))


def next_end(workspace: Workspace, after: str) -> str:
    """Return when the next entry ends after a moment; "" if none does."""
    with workspace.reading() as db:
        ends = EntryModel.select(fn.MIN(EntryModel.until)).where(
            EntryModel.removed_at.is_null(), EntryModel.until > after
        )
        return ends.scalar(db) or ""


def is_blocked(
    workspace: Workspace, channel: Channel, column: str, at: str = ""
) -> tuple[str, list[object]] | None:
    """Return the condition that a row's address is blocked, as SQL with its parameters.

    Args:
        column: SQL of the address, with its table: the book has a column of this name, too.

    Returns:
        None if the book holds nothing for the channel, so that nobody pays for an empty book.
    """
    kinds = _kinds(workspace, channel)
    if not kinds:
        return None
    address = column
    if channel.has_phone_numbers:
        workspace.dialect.add_function("canonical_number", 1, canonical_number)
        beginnings = ", ".join(f"'{digits}'" for digits in MAY_HAVE_FORMS)
        address = (
            f"CASE WHEN substr({column}, 1, 2) IN ({beginnings})"
            f" THEN canonical_number({column}) ELSE {column} END"
        )
    conditions: list[str] = []
    values: list[object] = []
    for kind in kinds:
        key = address
        if kind:
            workspace.dialect.add_function("address_hash", 1, address_hasher(workspace))
            key = f"address_hash({address})"
        conditions.append(
            f"EXISTS (SELECT 1 FROM do_not_contact WHERE {_HOLDS}"
            f" AND do_not_contact.address = {key})"
        )
        values += _parameters(channel, kind, at)
    return f"({' OR '.join(conditions)})", values


def blocked_of_list(
    workspace: Workspace,
    list_id: int,
    channel: Channel,
    outcomes: Sequence[Outcome] = (Outcome.READY,),
) -> "array[int]":
    """Return the positions of a list's clients, or a draft's rows, that are blocked now."""
    of_outcome = RowModel.outcome.in_([int(outcome) for outcome in outcomes])
    chosen = (RowModel.list_id == list_id) & of_outcome
    return _positions(workspace, channel, RowModel.position, chosen, "t1.address")


def count_in_parts(workspace: Workspace, list_id: int, channel: Channel) -> Iterator[int]:
    """Count the clients of a list that are blocked now; yields how many each part of it has.

    Between the parts, the connection is free for whatever else is to be read.
    """
    with workspace.reading() as db:
        query = 'SELECT max(position) FROM "row" WHERE list_id = ?'
        (end,) = db.execute_sql(query, (list_id,)).fetchone()
    for first in range(0, (end or 0) + 1, _COUNTED_AT_ONCE):
        condition = is_blocked(workspace, channel, "r.address")
        if condition is None:
            return
        blocked, values = condition
        query = (
            'SELECT count(*) FROM "row" r WHERE r.list_id = ? AND r.position BETWEEN ? AND ?'
            f" AND r.outcome = {Outcome.READY:d} AND {blocked}"
        )
        part = (list_id, first, first + _COUNTED_AT_ONCE - 1)
        with workspace.reading() as db:
            (found,) = db.execute_sql(query, (*part, *values)).fetchone()
        yield found


def blocked_of_campaign(workspace: Workspace, campaign_id: int, channel: Channel) -> "array[int]":
    """Return the positions of a campaign's clients that are blocked now."""
    model = CampaignClientModel
    of_campaign = model.campaign_id == campaign_id
    return _positions(workspace, channel, model.position, of_campaign, "t1.address")


def _positions(
    workspace: Workspace, channel: Channel, position: Any, chosen: Any, column: str
) -> "array[int]":
    with workspace.reading() as db:
        condition = is_blocked(workspace, channel, column)
        if condition is None:
            return array("Q")
        sql, values = condition
        query = position.model.select(position).where(chosen, SQL(sql, values)).order_by(position)
        return array("Q", (found for (found,) in db.execute(query)))
