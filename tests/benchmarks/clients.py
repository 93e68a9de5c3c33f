"""What a project of very many clients costs; each returns plain numbers."""

import random
import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import psutil

from clientlists_desktop.core.clients.filters import (
    EVERYBODY,
    ClientFilter,
    Counts,
    Days,
    Order,
    SortBy,
    TextCondition,
    TextMatch,
)
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.clients.client_import import add_clients
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.from_clients import create_list_of_clients, find_clients
from clientlists_desktop.storage.clients import clients
from clientlists_desktop.storage.workspace import Workspace
from tests.benchmarks.measures import finish
from tests.people import MAKER, new_workspace

_A_FILE = 250_000
"""So many clients of seven columns make a text of some 13 MB."""
_PAGE = 256
_WORDS = ("Client ID", "First name", "Last name", "Username")
_TELEGRAM = ClientFilter(channels=("telegram",))
FILTERS = {
    "no filter": EVERYBODY,
    "one channel": _TELEGRAM,
    "blocked": ClientFilter(blocked=True),
    "last visit, two days": ClientFilter(last_visit=Days(date(2026, 5, 1), date(2026, 5, 2))),
    "joined from": ClientFilter(joined=Days(date(2026, 6, 1))),
    "sessions and channel": ClientFilter(channels=("vk",), sessions=Counts(98, None)),
    "a bot that nobody used": ClientFilter(bots=("nobody",)),
}
SCANS = {
    "name contains": (ClientFilter(texts=(TextCondition(TextMatch.CONTAINS, "льг"),)), Order()),
    "ID starts with": (
        ClientFilter(texts=(TextCondition(TextMatch.STARTS_WITH, "50000012"),)),
        Order(),
    ),
    "attribute contains": (
        ClientFilter(texts=(TextCondition(TextMatch.CONTAINS, "bost", "City"),)),
        Order(),
    ),
    "sorted by name": (EVERYBODY, Order(SortBy.NAME)),
}


@dataclass(frozen=True)
class ManyClients:
    """Seconds; of filters the seconds until the first page is there, and of scans until all is.

    Attributes:
        peak: of memory, after each file went in and when the list was made, in MB.
        naive: of the same list made through Python, row by row.
    """

    clients: int
    checked: float
    added: float
    peak: float
    first_pages: dict[str, float]
    scans: dict[str, float]
    listed: int
    making: float
    naive: float


def measure_clients(folder: Path, count: int) -> ManyClients:
    """Take so many clients in, filter them, make a list of three in ten."""
    workspace = new_workspace(folder / "clients.sqlite")
    project = create_project(workspace, "Benchmark", MAKER)
    checked = added = peak = 0.0
    total = 0
    for start in range(0, count, _A_FILE):
        path = folder / "clients.csv"
        _write(path, start, min(count, start + _A_FILE))
        begun = time.perf_counter()
        choices = Choices(clients=True)
        file = finish(import_file(workspace, path, "any", choices, MAKER, project_id=project.id))
        between = time.perf_counter()
        total += finish(add_clients(workspace, file.id, project.id, MAKER)).new
        checked += between - begun
        added += time.perf_counter() - between
        peak = max(peak, psutil.Process().memory_info().rss / 1024 / 1024)
    workspace.close()
    workspace.use_cache(16)
    pages = {
        name: _timed(_first_page, workspace, project.id, chosen) for name, chosen in FILTERS.items()
    }
    scans = {name: _timed(_scan, workspace, project.id, *one) for name, one in SCANS.items()}
    workspace.close()
    begun = time.perf_counter()
    made = finish(
        create_list_of_clients(
            workspace, project.id, _TELEGRAM, "List", Confirmation("They agreed."), MAKER, _WORDS
        )
    )
    making = time.perf_counter() - begun
    peak = max(peak, psutil.Process().memory_info().rss / 1024 / 1024)
    workspace.close()
    naive = _make_naively(workspace, project.id)
    return ManyClients(total, checked, added, peak, pages, scans, made.clients, making, naive)


def _write(path: Path, start: int, end: int) -> None:
    chance = random.Random(start)
    with path.open("w", encoding="utf-8") as file:
        file.write("id,channelType,firstName,lastVisitDate,sessions,isBlocked,City\n")
        for number in range(start, end):
            channel = "TELEGRAM" if number % 10 < 3 else "VK"
            name = chance.choice(("Maria", "Ivan", "Ольга", "Пётр", "Ann", "Noah", "Юлия"))
            day = f"2026-{chance.randint(1, 10):02}-{chance.randint(1, 28):02}"
            hour = f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}"
            blocked = "1" if number % 50 == 5 else ""
            city = chance.choice(("Boston", "Казань", ""))
            file.write(
                f"{5_000_000_000 + 7 * number},{channel},{name},{day} {hour},"
                f"{chance.randint(1, 99)},{blocked},{city}\n"
            )


def _timed(work: object, *arguments: object) -> float:
    begun = time.perf_counter()
    work(*arguments)  # type: ignore[operator]
    return time.perf_counter() - begun


def _first_page(workspace: Workspace, project_id: int, chosen: ClientFilter) -> None:
    ids = clients.first_clients(workspace, project_id, chosen, Order(), _PAGE)
    clients.clients_at(workspace, ids)


def _scan(workspace: Workspace, project_id: int, chosen: ClientFilter, order: Order) -> None:
    finish(find_clients(workspace, project_id, chosen, order, MAKER))


def _make_naively(workspace: Workspace, project_id: int) -> float:
    """Make the same list as a program does that takes each row through Python."""
    begun = time.perf_counter()
    with closing(sqlite3.connect(workspace.path)) as connection:
        connection.execute("CREATE TABLE naive (position INTEGER PRIMARY KEY, address, name, city)")
        found = connection.execute(
            "SELECT * FROM client WHERE project_id = ? ORDER BY id", (project_id,)
        )
        names = [column[0] for column in found.description]
        position = 0
        for values in found.fetchall():
            client = dict(zip(names, values, strict=True))
            if client["channel"] != "telegram" or client["blocked"]:
                continue
            position += 1
            connection.execute(
                "INSERT INTO naive VALUES (?, ?, ?, ?)",
                (position, client["address"], client["first_name"], client["attributes"]),
            )
        connection.commit()
        seconds = time.perf_counter() - begun
        connection.execute("DROP TABLE naive")
    return seconds
