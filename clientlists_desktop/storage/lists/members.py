"""The lists that a recipe takes its clients from, as it needs them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.consent import ConsentRecord
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.columns import Columns
from clientlists_desktop.core.lists.recipes import Evidence, ListFilter, Parent
from clientlists_desktop.core.moments import local_time
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.consent import consents
from clientlists_desktop.storage.models import LIST, ClientListModel
from clientlists_desktop.storage.workspace import Workspace

_L = ClientListModel


@dataclass(frozen=True)
class Member:
    """One of these lists.

    Attributes:
        consents: the evidence of consent that its clients have.
    """

    id: int
    name: str
    clients: int
    channel: Channel
    columns: Columns
    consents: tuple[ConsentRecord, ...]

    @property
    def parent(self) -> Parent:
        """What a list made from it keeps of it."""
        return Parent(self.id, self.name, self.clients)

    def place_of(self, heading: str) -> int | None:
        """Return where a column is; None if there is none. The address is at 0."""
        wanted = name_key(heading)
        keys = map(name_key, self.columns.names)
        return next((place for place, key in enumerate(keys) if key == wanted), None)

    def agreed_within(self, chosen: ListFilter) -> bool:
        """Whether all of its consent was confirmed in the time that a filter names."""
        if chosen.agreed_from is None and chosen.agreed_until is None:
            return True
        days = [
            local_time(datetime.fromisoformat(record.confirmed_at)).date()
            for record in self.consents
        ]
        return bool(days) and all(
            (chosen.agreed_from is None or day >= chosen.agreed_from)
            and (chosen.agreed_until is None or day <= chosen.agreed_until)
            for day in days
        )


def read_members(workspace: Workspace, list_ids: Sequence[int]) -> list[Member]:
    """Return the lists with these IDs, in this order.

    Raises:
        Refused: one of them is gone, or they have different channels.
    """
    with workspace.reading() as db:
        found = {one.id: one for one in _L.select().where(_L.id.in_(list(list_ids))).execute(db)}
    members = []
    for list_id in dict.fromkeys(list_ids):
        model = found.get(list_id)
        if model is None or model.state != LIST:
            raise Refused(Refusal.NO_SUCH_LIST, name=model.name if model else str(list_id))
        members.append(
            Member(
                model.id,
                model.name,
                model.ready,
                channel_of(model.channel),
                Columns(tuple(json.loads(model.columns)), model.zone_column, model.priority_column),
                tuple(consents.consents_of(workspace, model.id)),
            )
        )
    for other in members[1:]:
        if other.channel is not members[0].channel:
            raise Refused(Refusal.LIST_OF_OTHER_CHANNEL, name=other.name, expected=members[0].name)
    return members


def consent_ids(members: Sequence[Member]) -> tuple[int, ...]:
    """Return the evidence of all lists, each record once."""
    return tuple(dict.fromkeys(record.id for member in members for record in member.consents))


def evidence_of(members: Sequence[Member]) -> Evidence:
    """Return what has to be said about the consent that is carried over."""
    records = {record.id: record for member in members for record in member.consents}.values()
    return Evidence(
        len(records),
        tuple(sorted({record.basis.value for record in records})),
        len({record.wording for record in records}),
        tuple(member.name for member in members if not member.consents),
    )
