"""Comparing what is stored with its digests, before anybody relies on it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from peewee import fn

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.health import Difference, Problem, ProblemKind
from clientlists_desktop.storage.models import CampaignModel, ClientListModel, ProjectModel
from clientlists_desktop.storage.workspace import Workspace

_BLOCKS_OF_A_PART = 8


@dataclass(frozen=True)
class _Compared:
    """What is compared as one: a row that owns others, and these.

    Attributes:
        name: what it is called.
        rows: the table of the rows that it owns.
        refusal: what is said if they differ.
    """

    model: Any
    name: Any
    rows: str
    refusal: Refusal


_LIST = _Compared(
    ClientListModel,
    fn.COALESCE(fn.NULLIF(ClientListModel.name, ""), ClientListModel.source_name),
    "row",
    Refusal.LIST_DAMAGED,
)
_CAMPAIGN = _Compared(
    CampaignModel, CampaignModel.name, "campaign_client", Refusal.CAMPAIGN_DAMAGED
)
_PROJECT = _Compared(ProjectModel, ProjectModel.name, "client", Refusal.PROJECT_DAMAGED)

_OF_LIST = (
    "row", "step", "step_row", "list_recipe", "list_setting", "list_version", "version_row",
)  # fmt: skip
_KINDS = dict.fromkeys(("client_list", *_OF_LIST), _LIST)
_OF_CAMPAIGN = ("campaign_client", "campaign_move", "campaign_source")
_KINDS |= dict.fromkeys(("campaign", *_OF_CAMPAIGN), _CAMPAIGN)
_KINDS |= dict.fromkeys(("project", "client", "saved_filter"), _PROJECT)
_COUNTS = ("seen", "expected")


def compare_list(workspace: Workspace, list_id: int) -> Iterator[None]:
    """Compare a list or draft with its digests, yielding after each part; Refused if it differs."""
    return _compare(workspace, _LIST, list_id)


def compare_campaign(workspace: Workspace, campaign_id: int) -> Iterator[None]:
    """Compare a campaign and its clients with their digests, as `compare_list` does."""
    return _compare(workspace, _CAMPAIGN, campaign_id)


def compare_project(workspace: Workspace, project_id: int) -> Iterator[None]:
    """Compare a project and its clients with their digests, as `compare_list` does."""
    return _compare(workspace, _PROJECT, project_id)


def compare_rows(workspace: Workspace, list_id: int, positions: Iterable[int]) -> None:
    """Compare the blocks of these rows, which are about to change; Refused if one differs.

    Their new digests would otherwise vouch for whatever else is in these blocks.
    """
    digests = workspace.digests
    for block in digests.blocks_of_rows(positions):
        for _, difference in digests.differences(_LIST.rows, list_id, block, block):
            _refuse(workspace, _LIST, list_id, difference)


def compare_versions(workspace: Workspace, list_id: int) -> Iterator[None]:
    """Compare what is kept of a list's versions, yielding after each part; Refused if it differs.

    New digests would otherwise vouch for whatever is restored.
    """
    for table in ("list_version", "version_row"):
        for _, difference in workspace.digests.differences(table, list_id):
            _refuse(workspace, _LIST, list_id, difference)
            yield


def compare(comparison: Iterator[None]) -> None:
    """Compare something at once; Refused if it differs."""
    for _ in comparison:
        pass


def compare_part_of_list(workspace: Workspace, list_id: int, first: int) -> int | None:
    """Compare a part of a list, small enough for others to wait; Refused if it differs.

    Args:
        first: where the part begins, 0 at first.

    Returns:
        Where the next part begins; None after the last.
    """
    return _compare_part(workspace, _LIST, list_id, first)


def compare_part_of_campaign(workspace: Workspace, campaign_id: int, first: int) -> int | None:
    """Compare a part of a campaign, as `compare_part_of_list` does; Refused if it differs."""
    return _compare_part(workspace, _CAMPAIGN, campaign_id, first)


def _compare(workspace: Workspace, kind: _Compared, identity: int) -> Iterator[None]:
    first: int | None = 0
    while first is not None:
        first = _compare_part(workspace, kind, identity, first)
        if first is not None:
            yield


def _compare_part(workspace: Workspace, kind: _Compared, identity: int, first: int) -> int | None:
    digests, done = workspace.digests, 0
    with workspace.reading():
        if first == 0:
            table = kind.model._meta.table_name  # noqa: SLF001
            for _, difference in digests.differences(table, 0, identity, identity):
                _refuse(workspace, kind, identity, difference)
        for block, difference in digests.differences(kind.rows, identity, first):
            _refuse(workspace, kind, identity, difference)
            done += 1
            if done == _BLOCKS_OF_A_PART:
                return block + 1 if block >= 0 else None
    return None


def _refuse(
    workspace: Workspace, kind: _Compared, identity: int, difference: Difference | None
) -> None:
    if difference is None:
        return
    with workspace.reading() as db:
        found = kind.model.select(kind.name).where(kind.model.id == identity).scalar(db)
    name = str(identity if found is None else found)
    raise Refused(kind.refusal, name=name, seen=difference.seen, expected=difference.expected)


def check_digests(workspace: Workspace) -> Iterator[Problem | None]:
    """Compare everything with its digest; yields what is not as it was stored, or None."""
    found: dict[str, list[Difference]] = {}
    with workspace.reading():
        owners = workspace.digests.owners()
    for table, owner in owners:
        with workspace.reading():
            for block, difference in workspace.digests.differences(table, owner):
                if difference is not None:
                    name = _name_of(workspace, table, owner or block)
                    found.setdefault(name, []).append(difference)
                yield None
    for name, differences in found.items():
        seen, expected = (sum(getattr(one, key) for one in differences) for key in _COUNTS)
        yield Problem(ProblemKind.CHANGED, name, seen, expected)


def _name_of(workspace: Workspace, table: str, identity: int) -> str:
    """Return the name of a list, campaign or project with a row in a table; else the table's."""
    kind = _KINDS.get(table)
    if kind is None or identity < 1:
        return table
    try:
        with workspace.reading() as db:
            name = kind.model.select(kind.name).where(kind.model.id == identity).scalar(db)
    except Refused as error:
        if error.reason is not Refusal.WORKSPACE_DAMAGED:
            raise
        return table
    return str(name) if name else table


def undigested(workspace: Workspace) -> int:
    """Return how many lists, campaigns and tables have no digests yet."""
    with workspace.reading():
        return len(workspace.digests.pending())


def complete_digests(workspace: Workspace) -> Iterator[None]:
    """Give digests to all that has none yet, each list or table in a transaction of its own."""
    with workspace.reading():
        pending = workspace.digests.pending()
    for name, owner in pending:
        with workspace.writing():
            # Another program may have done it, or deleted the list.
            if (name, owner) in workspace.digests.pending():
                workspace.digests.complete(name, owner)
        yield
