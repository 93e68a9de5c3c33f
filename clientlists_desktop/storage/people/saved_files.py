"""Finds in the journal which files were saved that may hold a person."""

from typing import Any

from clientlists_desktop.core.journal.lines import Event, Line, LineFilter
from clientlists_desktop.storage.journal import journal_lines
from clientlists_desktop.storage.models import CampaignModel, ClientListModel
from clientlists_desktop.storage.workspace import Workspace

_OF_LISTS = (Event.LIST_EXPORTED, Event.REPORT_EXPORTED)
_OF_CAMPAIGNS = (Event.CAMPAIGN_EXPORTED, Event.CAMPAIGN_REPORTED)
_OF_ANYBODY = (Event.WORKSPACE_COPIED, Event.PERSON_EXPORTED)
"""Files that may hold whoever is stored at all; the journal must not say whose an answer is."""


def exports_of(
    workspace: Workspace, lists: set[int], campaigns: set[int], *, in_book: bool
) -> tuple[Line, ...]:
    """Return the lines of the journal about files that may hold somebody, oldest first.

    Args:
        lists, campaigns: in which they are; a list may be a draft.
        in_book: whether an entry of the do-not-contact book holds their address.
    """
    of_all = (*_OF_ANYBODY, *([Event.DO_NOT_CONTACT_EXPORTED] if in_book else []))
    events = (*_OF_LISTS, *_OF_CAMPAIGNS, *of_all)
    numbers = journal_lines.found_lines(workspace, LineFilter(events=events))
    found = [
        line
        for line in journal_lines.lines_in(workspace, numbers)
        if line.event in of_all
        or (line.event in _OF_LISTS and line.facts.get("list") in lists)
        or (line.event in _OF_CAMPAIGNS and line.facts.get("campaign") in campaigns)
    ]
    return tuple(reversed(found))


def count_exports_of_gone(workspace: Workspace) -> int:
    """Return how many files were saved from lists, drafts and campaigns that are gone by now."""
    kinds: tuple[tuple[Any, str, tuple[Event, ...]], ...] = (
        (ClientListModel, "list", _OF_LISTS),
        (CampaignModel, "campaign", _OF_CAMPAIGNS),
    )
    count = 0
    for model, name, events in kinds:
        with workspace.reading() as db:
            there = {identity for (identity,) in model.select(model.id).tuples().execute(db)}
        numbers = journal_lines.found_lines(workspace, LineFilter(events=events))
        lines = journal_lines.lines_in(workspace, numbers)
        count += sum(line.facts.get(name) not in there for line in lines)
    return count
