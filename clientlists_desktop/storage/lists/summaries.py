"""Client lists in one record, made from models."""

import json

from clientlists_desktop.core.channels import decode_channel
from clientlists_desktop.core.clients.filters import decode_filter
from clientlists_desktop.core.lists.recipes import FROM_LISTS
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.storage.models import ClientListModel


def list_summary(model: ClientListModel) -> ListSummary:
    """Make the record of a list for the page of lists."""
    left_out = model.failed + model.duplicate + model.blank
    return ListSummary(
        id=model.id,
        name=model.name,
        channel_code=decode_channel(model.channel),
        clients=model.ready,
        warned=model.warned,
        repaired=model.repaired,
        left_out=left_out,
        read=model.ready + left_out + model.removed - model.added,
        source_name=model.source_name,
        made_by=model.made_by,
        made_at=model.made_at,
        is_from_lists=json.loads(model.facts).get("kind") == FROM_LISTS,
        removed=model.removed,
        added=model.added,
        project_id=model.project_id,
        client_filter=(
            decode_filter(json.loads(model.client_filter)) if model.client_filter else None
        ),
    )
