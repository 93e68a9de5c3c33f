"""Every page and dialog, read on the accessibility bus; `test_places.py` runs this on a bus."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtWidgets import QApplication, QWidget

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


def is_named(node: Node) -> bool:
    """Whether somebody who only hears this knows what it is."""
    role = node.role
    if role == "combo box":
        # Its name is its value.
        return bool(node.label)
    if role in CONTROLS or State.FOCUSABLE in node.states:
        return role not in ("unknown", "invalid") and bool(node.name or node.label)
    return True
