"""Builds what is about the last day of lists, for the tests that look at all places."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.settings import EndedList
from clientlists_desktop.ui.lists.lists_page import ListsPage
from clientlists_desktop.ui.lists.retention.end_dialog import EndDialog
from tests.ui import places
from tests.ui.places import Builder
from tests.ui.runtime.held_database_thread import CHANGE

ENDED = [
    EndedList(1, "Spring offer", 9_812, "2026-10-31"),
    EndedList(2, "Клиенты Казань", 9_812, "2026-10-31"),
]


def ended_lists(builder: Builder) -> ListsPage:
    """The page of lists when the last day of two is over."""
    page = builder.lists()
    page.ended.show_lists(ENDED)
    return page


def end_of_list(builder: Builder) -> EndDialog:
    """A list with a last day."""
    parent = builder.around("window")
    shown: EndDialog = builder.show(
        EndDialog(builder.database, places.LISTS[1], "2026-12-31", parent)
    )
    return shown


def end_refused(builder: Builder) -> EndDialog:
    """Why its last day stays as it is."""
    dialog = end_of_list(builder)
    dialog.findChild(QPushButton, "saveEnd").click()
    builder.database.refuse(CHANGE, Refused(Refusal.NO_SUCH_LIST, name="Клиенты Казань"))
    return dialog


RETENTION_PLACES: list[Callable[[Builder], QWidget]] = [ended_lists, end_of_list, end_refused]
