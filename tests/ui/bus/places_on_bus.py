"""Every page and dialog, read on the accessibility bus; `test_places.py` runs this on a bus."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from clientlists_desktop.ui.navigation import SideBarPlace
from tests.ui.bus.nodes import Bus, Node, State
from tests.ui.campaign_places import CAMPAIGN_PLACES
from tests.ui.places import EVERYWHERE, Builder, name_of

CONTROLS = {
    "push button", "toggle button", "button menu", "check box", "radio button", "menu item",
    "page tab", "link", "text", "password text", "spin button", "spin box", "progress bar",
    "table", "cell", "column header", "list", "list item", "dialog",
}  # fmt: skip
"""What a person reads or acts on, by the names of its roles."""


@pytest.fixture(scope="session")
def bus() -> Iterator[Bus]:
    made = Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    yield made
    made.close()


@pytest.mark.parametrize("place", [*EVERYWHERE, *CAMPAIGN_PLACES], ids=name_of)
def test_each_control_has_a_role_and_a_name(
    builder: Builder, bus: Bus, qapp: QApplication, place: Callable[[Builder], QWidget]
) -> None:
    place(builder)
    qapp.processEvents()

    def read() -> tuple[int, list[str]]:
        nodes = [node for top in bus.programs() for node in top.walk()]
        return len(nodes), [str(node) for node in nodes if not is_named(node)]

    with ThreadPoolExecutor(1) as reader:
        reading = reader.submit(read)
        builder.qtbot.waitUntil(reading.done, timeout=60_000)
    count, nameless = reading.result()
    assert count > 2
    assert nameless == []


def read_nodes(builder: Builder, bus: Bus, role: str) -> dict[str, tuple[set[State], list[str]]]:
    """Return states and actions of all that is on screen of a role, by name."""

    def read() -> dict[str, tuple[set[State], list[str]]]:
        nodes = [node for top in bus.programs() for node in top.walk()]
        return {node.name: (node.states, node.actions) for node in nodes if node.role == role}

    with ThreadPoolExecutor(1) as reader:
        reading = reader.submit(read)
        builder.qtbot.waitUntil(reading.done, timeout=60_000)
    return reading.result()


def test_pages_are_tabs_of_which_one_is_selected(builder: Builder, bus: Bus) -> None:
    bar = builder.side_bar()
    bar.choose(SideBarPlace.LISTS)
    tabs = read_nodes(builder, bus, "page tab")
    assert list(tabs) == ["Client lists", "Settings"]
    assert State.SELECTED in tabs["Client lists"][0]
    assert State.SELECTED not in tabs["Settings"][0]
    assert all("Press" in actions for _, actions in tabs.values())
    bar.choose(SideBarPlace.SETTINGS)
    assert State.SELECTED in read_nodes(builder, bus, "page tab")["Settings"][0]


def test_chips_are_ticked_or_not(builder: Builder, bus: Bus) -> None:
    builder.opened_list()
    chips = read_nodes(builder, bus, "check box")
    checked = {name: State.CHECKED in states for name, (states, _) in chips.items()}
    assert len(checked) > 1
    assert [name for name, on in checked.items() if on] == [next(iter(checked))]


def is_named(node: Node) -> bool:
    """Whether somebody who only hears this knows what it is."""
    role = node.role
    if role == "combo box":
        # Its name is its value.
        return bool(node.label)
    if role in CONTROLS or State.FOCUSABLE in node.states:
        return role not in ("unknown", "invalid") and bool(node.name or node.label)
    return True
