"""What the program says about a client list: where it is from, and which campaigns use it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.texts.translation import Translate, named

if TYPE_CHECKING:
    from clientlists_desktop.core.campaigns.campaigns import Campaign


def list_source(summary: ListSummary, translate: Translate) -> str:
    """Say where a list is from: its file, or the clients of a project."""
    if summary.is_from_clients:
        return translate("Clients", "Clients of {project}").format(project=summary.source_name)
    if summary.is_from_lists:
        return translate("Clients", "Lists: {names}").format(names=summary.source_name)
    return summary.source_name


def delete_list_question(summary: ListSummary, translate: Translate) -> str:
    """Ask whether a list is to be deleted."""
    text = translate("Lists", "Delete “{name}” with %Ln client(s)?", None, summary.clients)
    return text.format(name=summary.name)


def list_uses(campaigns: "Sequence[Campaign]", translate: Translate) -> str:
    """Say which campaigns use a list that is about to be deleted, and what that means for them."""
    running = [one.name for one in campaigns if one.status.is_running]
    waiting = [one.name for one in campaigns if not one.status.is_running]
    parts = []
    if running:
        text = translate("Clients", "Continues with its own copy of the clients: {names}.")
        parts.append(text.format(names=named(running, translate)))
    if waiting:
        text = translate("Clients", "Not started yet, needs another list: {names}.")
        parts.append(text.format(names=named(waiting, translate)))
    return " ".join(parts)
