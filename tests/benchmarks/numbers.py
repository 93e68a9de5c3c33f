"""How long the pictures of a list take: its numbers counted in groups, and each group looked up."""

import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from clientlists_desktop.core.campaigns.settings import CallSettings
from clientlists_desktop.core.lists.calling_hours import calling_hours, offsets_at
from clientlists_desktop.core.lists.number_statistics import statistics_of
from clientlists_desktop.operations.imports.readers import count_numbers, get_checked_file
from tests.benchmarks import data
from tests.operations.helpers import make_list
from tests.people import MAKER, new_workspace


@dataclass(frozen=True)
class Pictures:
    """Seconds of the processor, and of the longest piece."""

    clients: int
    groups: int
    counting: float
    longest_piece: float
    looking_up: float


def measure_pictures(folder: Path, rows: int) -> Pictures:
    """Make a list of so many rows and count it."""
    path = folder / "pictures.csv"
    data.write_csv(path, 1, rows)
    workspace = new_workspace(folder / "pictures.sqlite")
    made = make_list(workspace, path, "Pictures")
    file, groups, pieces, after = get_checked_file(workspace, MAKER, made.id), Counter[str](), [], 0
    begun = time.process_time()
    while after is not None:
        piece_begun = time.process_time()
        piece = count_numbers(workspace, MAKER, file, after)
        pieces.append(time.process_time() - piece_begun)
        groups.update(piece.groups)
        after = piece.after
    counted = time.process_time()
    found, now, hours = statistics_of(groups), datetime.now().astimezone(), CallSettings()
    offsets_at(found.zones, now)
    calling_hours(found.zones, now, hours.opens, hours.closes)
    ended = time.process_time()
    workspace.close()
    return Pictures(found.clients, len(groups), counted - begun, max(pieces), ended - counted)
