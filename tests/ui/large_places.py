"""Places that need the most room: a long check, a list that is new, the whole window."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.progress import Progress
from clientlists_desktop.ui import main_window
from clientlists_desktop.ui.imports.check import running_view
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.lists.list_page import ListPage
from clientlists_desktop.ui.main_window import MainWindow
from tests.people import ANNA, new_workspace
from tests.ui import made
from tests.ui.places import Builder
from tests.ui.runtime.fake_job import FakeJob

FOUND = replace(made.BALANCE, ready=880_000, failed=90_000, duplicate=25_000, blank=5_000)
SHARE = 0.00025
"""Of the file: so little that most of the time is left."""


def long_check(builder: Builder) -> ImportWizard:
    """The wizard while it checks a million rows and more, and says how long that takes."""
    builder.monkeypatch.setattr(running_view, "_BEFORE_GUESS_S", 0)
    wizard = builder.checking()
    FakeJob.started[-1].progressed.emit(Progress(FOUND.read, SHARE, FOUND, 1))
    builder.until_laid_out()
    return wizard


def new_list(builder: Builder) -> ListPage:
    """A list that was just made, with what may be done next."""
    page = builder.opened_list()
    page.show_summary(made.a_list(1, "clients spring", clients=9_654, warned=133, repaired=1_505))
    page.next_steps.offer()
    return page


def whole_window(builder: Builder) -> MainWindow:
    """The window with its side bar, somebody signed in who may do everything."""
    builder.monkeypatch.setattr(main_window, "Job", FakeJob)
    window = MainWindow(new_workspace(builder.folder / "workspace.sqlite", ANNA), ANNA)
    builder.show(window)
    builder.qtbot.waitUntil(lambda: window.session.account is not None)
    return window


LARGE_PLACES: list[Callable[[Builder], QWidget]] = [long_check, new_list, whole_window]
