"""Every page and dialog at every size, in every language: nothing cut, covered or out of sight."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from clientlists_desktop.ui.imports.assist.assist_line import AssistLine
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.main_window import NARROW
from clientlists_desktop.ui.runtime import languages
from clientlists_desktop.ui.side_bar import NARROW_WIDTH, WIDE_WIDTH, SideBar
from clientlists_desktop.ui.widgets.layouts import column
from tests.ui import campaign_places
from tests.ui.campaign_places import CAMPAIGN_PLACES
from tests.ui.geometry import (
    Look,
    is_own_size,
    lasting_faults,
    looks,
    room_for_rows,
)
from tests.ui.large_places import LARGE_PLACES
from tests.ui.places import EVERYWHERE, Builder, name_of

LARGE = 2.0
SIZES = [(1024, 700, 1.0), (1200, 780, 1.0), (1024, 700, LARGE), (1200, 780, LARGE)]
"""Width and height of the window, and the scale of the text; the second is the usual window."""
ROWS = {
    Builder.lists: ("lists", 8, 5),
    Builder.opened_list: ("clients", 7, 4),
    Builder.consents: ("consents", 8, 4),
    Builder.trash: ("trash", 8, 4),
    Builder.journal: ("journal", 8, 4),
    campaign_places.all_campaigns: ("campaigns", 8, 5),
    campaign_places.project_clients: ("projectClients", 6, 4),
    campaign_places.used_numbers: ("campaignClients", 8, 4),
}
"""The table of a page, and for how many rows it has room at least: usual text, large text."""

PAGE_MARGINS = 48


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    with looks(qapp) as set_look:
        yield set_look


def give_room(builder: Builder, root: QWidget, width: int, height: int) -> None:
    """Give a place what it has in a window of this size."""
    if isinstance(root, AssistLine):
        root.set_compact(compact=QFontInfo(root.font()).pixelSize() > 20)
        # As on the Check page, whose width it takes, whatever it would like.
        around = QWidget()
        column(root, on=around)
        # Set while it was a window of its own.
        root.setMinimumSize(0, 0)
        around.resize(width - PAGE_MARGINS, root.height())
        builder.show(around)
        return
    window = root.window()
    if is_own_size(window):
        # As on a screen of this size: a dialog that grows with its texts stays within.
        window.setMaximumSize(width, height)
        window.resize(window.size().boundedTo(QSize(width, height)))
    elif isinstance(root, SideBar):
        window.resize(root.width(), height)
    else:
        beside = NARROW_WIDTH if width < scaled(NARROW) else WIDE_WIDTH
        alone = window.isWindow() and window.windowTitle()
        window.resize(width if alone else width - scaled(beside), height)


@pytest.mark.long
@pytest.mark.parametrize("language", languages.LANGUAGES)
@pytest.mark.parametrize(("width", "height", "scale"), SIZES)
@pytest.mark.parametrize("place", [*EVERYWHERE, *CAMPAIGN_PLACES, *LARGE_PLACES], ids=name_of)
def test_nothing_is_cut_covered_or_out_of_sight(
    builder: Builder,
    look: Look,
    place: Callable[[Builder], QWidget],
    width: int,
    height: int,
    scale: float,
    language: str,
) -> None:
    look(scale, language)
    root = place(builder)
    give_room(builder, root, width, height)
    window = root.window()
    found = lasting_faults(window, builder.qtbot)
    if window.width() > width or window.height() > height:
        found.append(f"needs {window.width()} x {window.height()}")
    if place in ROWS:
        name, usual, large = ROWS[place]
        table = window.findChild(QTableView, name)
        room = room_for_rows(table)
        if room < (usual if scale < LARGE else large):
            found.append(f"rows: {room}")
    assert not found, "\n".join(found)
