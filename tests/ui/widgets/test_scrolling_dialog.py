"""A dialog that may scroll has room for all of its content where the screen has."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from clientlists_desktop.core.clients.filters import ClientFilter, MatchCounts
from clientlists_desktop.ui.clients.list_dialog import ClientListDialog
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog
from tests.ui import made
from tests.ui.campaign_places import PROJECT, list_of_clients, refresh
from tests.ui.do_not_contact_places import add_entries
from tests.ui.people_places import find_person, finding_person, person_forgotten, person_found
from tests.ui.places import Builder, name_of


def list_of_clients_read_later(builder: Builder) -> QWidget:
    """The statement comes when the dialog is open already, and takes two lines."""
    dialog = ClientListDialog(
        builder.database, PROJECT, ClientFilter(("telegram",)), MatchCounts({"telegram": 3}, 1),
        builder.around("window"),
    )  # fmt: skip
    builder.show(dialog)
    builder.qtbot.wait(10)
    wording = "I confirm that the clients of this list agreed to give us their identifiers. " * 2
    builder.database.answer("statement", replace(made.STATEMENT, wording=wording))
    return dialog


PLACES: tuple[Callable[[Builder], QWidget], ...] = (
    add_entries, Builder.combine, Builder.split, Builder.sample, find_person, finding_person,
    person_found, person_forgotten, list_of_clients, refresh,
    list_of_clients_read_later,
)  # fmt: skip


@pytest.mark.parametrize("place", PLACES, ids=name_of)
def test_nothing_scrolls_on_an_ordinary_screen(
    builder: Builder, place: Callable[[Builder], QWidget]
) -> None:
    dialog = place(builder).window()
    builder.qtbot.wait(10)
    assert isinstance(dialog, ScrollingDialog)
    assert dialog.findChild(QScrollArea, "dialogScroll").verticalScrollBar().maximum() == 0
