"""Filters of clients, kept under a name."""

from clientlists_desktop.core.client_filters import ClientFilter
from clientlists_desktop.operations.creating import valid_name
from clientlists_desktop.storage import saved_filters


def save_filter(
    project_id: int, name: str, chosen: ClientFilter, actor: str, *, replace: bool = False
) -> None:
    """Keep a filter; Refused when its name is empty, too long or taken."""
    del actor  # Recorded when accounts come.
    saved_filters.save_filter(project_id, valid_name(name), chosen, replace=replace)


def delete_filter(filter_id: int, actor: str) -> None:
    """Forget a filter."""
    del actor
    saved_filters.delete_filter(filter_id)
