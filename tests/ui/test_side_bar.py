"""The side bar: narrow and wide."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.navigation import SideBarPlace
from tests.ui.geometry import faults, looks, place_of, seen_of
from tests.ui.large_places import whole_window
from tests.ui.places import Builder
from tests.ui.survey import survey


def test_the_narrow_side_bar_shows_its_words_as_tool_tips(builder: Builder) -> None:
    bar = builder.narrow_side_bar()
    seen = survey(bar, builder.qtbot).visible
    assert [one.tip for one in seen] == [
        "Client lists", "Settings", "Help", "Anna Petrova\nOwner, Outbound manager",
    ]  # fmt: skip
    bar.set_narrow(narrow=False)
    assert not any(one.icon_alone for one in survey(bar, builder.qtbot).visible)


@pytest.mark.long
def test_in_the_lowest_window_the_entries_scroll_to_the_page_that_is_shown(
    builder: Builder, qapp: QApplication
) -> None:
    with looks(qapp) as look:
        look(2.0, "en")
        window = whole_window(builder)
        window.resize(window.minimumSize())
        window.show_page(SideBarPlace.SETTINGS)
        account, settings = (
            window.findChild(QWidget, name) for name in ("accountButton", "page-settings")
        )
        builder.qtbot.waitUntil(lambda: seen_of(settings, window) == place_of(settings, window))
        assert window.rect().contains(place_of(account, window))
        assert settings.height() >= scaled(24)
        assert [one for one in faults(window) if "page-" in one or "account" in one] == []
