"""What a do-not-contact book of a million entries costs: an import, and a campaign's export."""

import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.campaigns.dialer_export import export_for_dialer
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.creation import create_list
from clientlists_desktop.storage.do_not_contact.entries import add_entries
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.storage.workspace import Workspace
from tests.benchmarks.measures import finish
from tests.people import AGREED, MAKER, new_workspace

_STEP = 7
"""Entries lie among the numbers of the files, evenly spread."""


def _entries(count: int) -> Iterator[str]:
    return (str(79_000_000_003 + _STEP * one) for one in range(count))


def fill_book(workspace: Workspace, count: int) -> float:
    """Fill the book; returns the seconds it took."""
    began = time.perf_counter()
    add_entries(workspace, channel_of("telephony"), _entries(count), EntryFacts(), MAKER.name)
    return time.perf_counter() - began


def time_book(
    path: Path, folder: Path, entries: int, times: int
) -> tuple[float, float, float, float]:
    """Return what the book costs.

    Returns:
        Its share of an import, the seconds of a campaign's export without it and with it, and the
        seconds to fill it.
    """
    empty, full = new_workspace(folder / "no_book.sqlite"), new_workspace(folder / "book.sqlite")
    filled = fill_book(full, entries)
    ratios = []
    for _ in range(times):
        without, with_it = _time_import(empty, path), _time_import(full, path)
        ratios.append(with_it / without)
    exports = [_time_export(workspace, path, folder) for workspace in (empty, full)]
    empty.close()
    full.close()
    return statistics.median(ratios) - 1, exports[0], exports[1], filled


def _time_import(workspace: Workspace, path: Path) -> float:
    began = time.process_time()
    file = finish(import_file(workspace, path, "telephony", Choices(), MAKER))
    seconds = time.process_time() - began
    drafts.discard(workspace, file.id)
    return seconds


def _time_export(workspace: Workspace, path: Path, folder: Path) -> float:
    draft = finish(import_file(workspace, path, "telephony", Choices(), MAKER)).id
    made = create_list(workspace, draft, "Everybody", AGREED, MAKER)
    project = create_project(workspace, "Calls", MAKER)
    campaign = save_campaign(
        workspace, "Autumn", project.id, made.id, "telephony", CallSettings(), None, MAKER
    )
    finish(move_campaign(workspace, campaign.id, Move.START, MAKER))
    began = time.process_time()
    finish(export_for_dialer(workspace, campaign.id, folder / "calls.csv", MAKER, overwrite=True))
    return time.process_time() - began
