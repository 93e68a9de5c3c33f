"""The pages of a workspace with a thousand lists and a long journal."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.do_not_contact.entries import EntryFacts
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.journal.lines import Event
from clientlists_desktop.operations.lists.manage import delete_list
from clientlists_desktop.storage.do_not_contact.entries import add_entries
from clientlists_desktop.storage.journal import journal
from clientlists_desktop.storage.workspace import Workspace
from tests.benchmarks.do_not_contact import fill_book
from tests.benchmarks.figures import Figure, Setting, at_most
from tests.benchmarks.measures import in_child
from tests.operations.helpers import make_list
from tests.people import MAKER, new_workspace

_LISTS, _DELETED = 1_000, 100
_RUNS = 5
_BLOCKED = ("12025550162",)


def figures(setting: Setting) -> Iterator[Figure]:
    """Yield the milliseconds of the processor from asking for a page to its rows on screen."""
    workspace = _fill(setting.folder, 4 * setting.rows)
    # Every list has a client who is blocked, which the page of lists counts once it is painted.
    add_entries(workspace, TELEPHONY, _BLOCKED, EntryFacts(), MAKER.name)
    fill_book(workspace, setting.rows)
    workspace.close()
    for name, milliseconds in in_child(_measure, workspace).items():
        yield at_most(f"Page of {name}, {_LISTS:,} lists", milliseconds, 100, "ms")


def _fill(folder: Path, lines: int) -> Workspace:
    workspace, path = new_workspace(folder / "many-lists.sqlite"), folder / "few.csv"
    path.write_text("Phone,Name\n12025550147,Ann\n12025550162,Bob\n")
    with workspace.writing():
        for number in range(_LISTS + _DELETED):
            made = make_list(workspace, path, f"List {number}", choices=Choices())
            if number >= _LISTS:
                delete_list(workspace, made.id, MAKER)
        for number in range(lines):
            journal.append(
                workspace, Event.LIST_RENAMED, MAKER, list=1, before=f"{number}", after="x"
            )
    workspace.close()
    return workspace


def _measure(workspace: Workspace) -> dict[str, float]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from clientlists_desktop.ui.main_window import MainWindow
    from clientlists_desktop.ui.navigation import SideBarPlace
    from clientlists_desktop.ui.runtime.application import build_application

    application = build_application([])
    window = MainWindow(workspace, MAKER)
    window.show()
    lists = window.lists_page.model

    def wait(model_of: Callable[[], Any]) -> None:
        while (model := model_of()) is None or not model.rowCount():
            application.processEvents()

    def show_list() -> None:
        shown = window.list_page.table.model() if window.built("list_page") else None
        window.open_list(lists.row(0))
        table = window.list_page.table
        wait(lambda: None if table.model() is shown else table.model())

    def show_all() -> None:
        window.show_page(SideBarPlace.LISTS)
        lists.show([])
        window.list_counts.refresh()
        wait(lambda: lists)

    def show(place: SideBarPlace) -> None:
        window.show_page(place)
        page = window.trash_page if place is SideBarPlace.TRASH else window.journal_page
        page.model.show([])
        wait(lambda: page.model)

    wait(lambda: lists)
    found: dict[str, float] = {}
    for name, step in (
        ("all lists", show_all),
        ("one list", show_list),
        ("the trash", lambda: show(SideBarPlace.TRASH)),
        ("the journal", lambda: show(SideBarPlace.JOURNAL)),
    ):
        runs = []
        for _ in range(_RUNS + 1):
            start = time.process_time()
            step()
            window.grab()
            runs.append(1000 * (time.process_time() - start))
        # The first visit builds the page.
        found[name] = median(runs[1:])
    window.close()
    QApplication.quit()
    return found
