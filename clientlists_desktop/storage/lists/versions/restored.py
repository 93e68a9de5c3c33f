"""Versions of a list compared with each other, and a list made as it was in one of them."""

import json
from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.lists.updates import ChangedClient, ClientChange, changed_places
from clientlists_desktop.core.lists.versions import VersionDifference
from clientlists_desktop.storage.do_not_contact.lookup import find_blocked
from clientlists_desktop.storage.lists.versions.changes import ListChange
from clientlists_desktop.storage.lists.versions.records import (
    KeptRow,
    changed_rows,
    columns_of,
    get_list_record,
    get_version,
    moved_addresses,
)
from clientlists_desktop.storage.workspace import Workspace

_AT_ONCE = 5_000


def compare_versions(
    workspace: Workspace, list_id: int, earlier: int, later: int, most: int | None = 0
) -> tuple[VersionDifference, list[ChangedClient]]:
    """Return how two versions of a list differ, and the first clients that do.

    Args:
        most: how many clients to return; None for all.

    Raises:
        Refused: there is no such list, or no such version.
    """
    first, last = (get_version(workspace, list_id, number) for number in (earlier, later))
    if earlier > later:
        found, clients = compare_versions(workspace, list_id, later, earlier, most)
        turned = replace(
            found,
            before=found.after, after=found.before, added=found.removed, removed=found.added,
        )  # fmt: skip
        return turned, [_turned(one) for one in clients]
    counted: Counter[ClientChange] = Counter()
    columns: Counter[int] = Counter()
    clients = []
    moved = moved_addresses(workspace, list_id, earlier, later)
    rows = changed_rows(workspace, list_id, earlier, later)
    differing = (_client(before, after) for _, before, after in rows)
    for one in _joined(differing, moved):
        counted[one.change] += 1
        if one.before is not None and one.after is not None:
            columns.update(_different(one.before, one.after))
        if most is None or len(clients) < most:
            clients.append(one)
    names = max((columns_of(first).names, columns_of(last).names), key=len)
    difference = VersionDifference(
        first.clients,
        last.clients,
        counted[ClientChange.ADDED],
        counted[ClientChange.REMOVED],
        counted[ClientChange.CHANGED],
        {names[at]: count for at, count in sorted(columns.items())},
        names,
    )
    return difference, clients


def _joined(found: Iterable[ChangedClient | None], moved: set[str]) -> Iterator[ChangedClient]:
    """Yield clients that differ; those who came back in another row as the same client.

    Args:
        moved: their addresses.
    """
    waiting: dict[str, list[ChangedClient]] = defaultdict(list)
    for one in found:
        if one is None:
            continue
        address = (one.before or one.after or ("",))[0]
        if one.change is ClientChange.CHANGED or address not in moved:
            yield one
            continue
        others = waiting[address]
        if not others or others[0].change is one.change:
            others.append(one)
            continue
        other = others.pop(0)
        before, after = one.before or other.before, one.after or other.after
        if before != after:
            yield ChangedClient(ClientChange.CHANGED, before, after)
    for left in waiting.values():
        yield from left


def _client(before: KeptRow, after: KeptRow) -> ChangedClient | None:
    """Return a row as a client that differs; None if the list is the same to whoever uses it."""
    one, other = _values(before), _values(after)
    if one == other:
        return None
    if one is None:
        return ChangedClient(ClientChange.ADDED, None, other)
    return ChangedClient(
        ClientChange.REMOVED if other is None else ClientChange.CHANGED, one, other
    )


def _coming(then: KeptRow, present: KeptRow) -> set[str]:
    """Return the addresses of a client that would come back, or get an old one back.

    Whoever refused under the present one doesn't get the old one back either.
    """
    one, other = _values(then), _values(present)
    if one is None or (other is not None and other[0] == one[0]):
        return set()
    return {values[0] for values in (one, other) if values is not None}


def _values(kept: KeptRow) -> tuple[str, ...] | None:
    if kept is None or kept[0].outcome != Outcome.READY:
        return None
    row = kept[0]
    return (row.address, *(json.loads(row.fields) if row.fields else ()))


def _different(before: tuple[str, ...], after: tuple[str, ...]) -> list[int]:
    address = [0] if before[0] != after[0] else []
    return [*address, *changed_places(before[1:], after[1:])]


_OPPOSITE = {ClientChange.ADDED: ClientChange.REMOVED, ClientChange.REMOVED: ClientChange.ADDED}


def _turned(one: ChangedClient) -> ChangedClient:
    return ChangedClient(_OPPOSITE.get(one.change, one.change), one.after, one.before)


def write_restored(
    workspace: Workspace, list_id: int, number: int
) -> Generator[int, None, tuple[dict[str, int], int]]:
    """Make the rows of a list those of a version, in the transaction that runs.

    Whoever would come back but has been blocked since stays out. Returns the counts and the number
    of the new version; 0 if nothing changes. Yields how many rows were looked at.

    Raises:
        Refused: there is no such list, or no such version.
    """
    target = get_version(workspace, list_id, number)
    model = get_list_record(workspace, list_id)
    channel = channel_of(model.channel)
    counted: Counter[ClientChange] = Counter()
    change: ListChange | None = None
    done = blocked = 0
    page: list[tuple[int, KeptRow, KeptRow]] = []

    def write() -> None:
        nonlocal change, blocked
        coming = {address for _, then, present in page for address in _coming(then, present)}
        held = find_blocked(workspace, channel, sorted(coming))
        for position, then, present in page:
            if then == present:
                continue
            one = _client(present, then)
            if _coming(then, present) & held:
                blocked += 1
                continue
            if one is not None:
                counted[one.change] += 1
            change = change or ListChange(workspace, model)
            change.put(position, present, then)
        page.clear()

    for row in changed_rows(workspace, list_id, number):
        page.append(row)
        if len(page) == _AT_ONCE:
            write()
            done += _AT_ONCE
            yield done
    write()
    counts = {
        "version": number,
        "before": model.ready,
        **{name: counted[ClientChange(name)] for name in ("added", "changed", "removed")},
        "blocked": blocked,
    }
    if change is None:
        return counts, 0
    change.finish(columns_of(target))
    return counts, change.number
