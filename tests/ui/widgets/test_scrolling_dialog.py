"""A dialog that may scroll has room for all of its content where the screen has."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog
from tests.ui.do_not_contact_places import add_entries
from tests.ui.people_places import find_person, finding_person, person_forgotten, person_found
from tests.ui.places import Builder, name_of

PLACES = (
    add_entries, Builder.combine, Builder.split, Builder.sample, find_person, finding_person,
    person_found, person_forgotten,
)  # fmt: skip


@pytest.mark.parametrize("place", PLACES, ids=name_of)
def test_nothing_scrolls_on_an_ordinary_screen(
    builder: Builder, place: Callable[[Builder], QWidget]
) -> None:
    dialog = place(builder).window()
    builder.qtbot.wait(10)
    assert isinstance(dialog, ScrollingDialog)
    assert dialog.findChild(QScrollArea, "dialogScroll").verticalScrollBar().maximum() == 0
