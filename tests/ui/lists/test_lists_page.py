"""The page of all lists: what goes with a selection."""

from PySide6.QtWidgets import QPushButton

from tests.ui.places import LISTS, Builder


def test_buttons_for_a_selection_go_when_the_selection_goes(builder: Builder) -> None:
    page = builder.lists()
    several = page.findChild(QPushButton, "deleteSelected")
    assert several.isVisible()
    page.show_lists(LISTS[:1])
    assert not several.isVisible()
    page.table.selectAll()
    assert not several.isVisible()
    page.show_lists(LISTS)
    page.table.selectAll()
    assert several.isVisible()
    page.search.setText("Winter")
    assert not several.isVisible()
