"""Filters of listed clients, as conditions of a query."""

from collections.abc import Callable

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.number_statistics import group_facts
from clientlists_desktop.core.lists.recipes import ListFilter
from clientlists_desktop.core.phones import number_facts
from clientlists_desktop.storage.lists.addresses import AddressKeys
from clientlists_desktop.storage.workspace import Workspace

Values = tuple[object, ...]
_REACHED = "reached"


def zone_sql(workspace: Workspace, zone: str, *, are_numbers: bool) -> str:
    """Return the only time zone that a client may be in, as SQL; "" if that isn't known.

    Args:
        zone: what the file says, which comes before what the number tells.
    """
    if not are_numbers:
        return f"coalesce({zone}, '')"
    with workspace.reading():
        workspace.dialect.add_function("line_zone", 1, _only_zone)
    return f"coalesce({zone}, line_zone(r.address))"


def list_condition(
    workspace: Workspace,
    chosen: ListFilter,
    keys: AddressKeys,
    cell: Callable[[str], str],
    zone: str,
    *,
    are_numbers: bool,
) -> tuple[str, Values]:
    """Return what a filter asks of the row `r`, as SQL and its values.

    Args:
        cell: returns SQL of the cell under a heading.
        zone: SQL of what the file says of the time zone.
    """
    parts: list[str] = []
    values: list[object] = []

    def is_one_of(sql: str, wanted: tuple[str, ...]) -> None:
        if wanted:
            parts.append(f"{sql} IN ({', '.join('?' * len(wanted))})")
            values.extend(wanted)

    for heading, value in chosen.cells:
        folded = workspace.dialect.casefold_sql(f"trim({cell(heading)})")
        is_one_of(folded, (value.strip().casefold(),))
    if chosen.zones:
        is_one_of(zone_sql(workspace, zone, are_numbers=are_numbers), chosen.zones)
    with workspace.reading():
        if chosen.countries or chosen.kinds:
            add = workspace.dialect.add_function
            add("line_country", 1, lambda address: group_facts(address).region)
            add("line_kind", 1, lambda address: number_facts(address).kind.value)
    for function, wanted in (
        ("line_country", chosen.countries),
        ("line_kind", chosen.kinds),
    ):
        is_one_of(f"{function}(r.address)", wanted)
    if chosen.campaign is not None:
        _read_reached(workspace, chosen, keys)
        reached = workspace.dialect.scratch_table(_REACHED)
        parts.append(f"{keys.key('r.address')} IN (SELECT key FROM {reached})")
    return " AND ".join(parts) or "1 = 1", tuple(values)


def forget_condition(workspace: Workspace) -> None:
    """Drop what a condition has set aside."""
    with workspace.reading():
        workspace.dialect.drop_scratch_table(_REACHED)


def no_such_field(names: tuple[str, ...], list_name: str, heading: str) -> Refused:
    """Return the refusal of a heading that a list lacks."""
    expected = ", ".join(f"“{name}”" for name in names)
    return Refused(Refusal.NO_SUCH_FIELD, file=list_name, name=heading, expected=expected)


def _read_reached(workspace: Workspace, chosen: ListFilter, keys: AddressKeys) -> None:
    """Set aside the clients of a campaign who have one of the results."""
    with workspace.reading() as db:
        table = workspace.dialect.create_scratch_table(
            _REACHED, f"key {keys.column} PRIMARY KEY", in_key=True
        )
        marks = ", ".join("?" * len(chosen.results))
        db.execute_sql(
            f"INSERT INTO {table} SELECT {keys.key('c.address')} FROM campaign_client c"
            f" WHERE c.campaign_id = ? AND c.result IN ({marks}) ON CONFLICT DO NOTHING",
            (chosen.campaign, *chosen.results),
        )


def _only_zone(address: str) -> str:
    zones = group_facts(address).zones
    return zones[0] if len(zones) == 1 else ""
