"""The focus can be seen on every control, light and dark: with it, the control looks different."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollBar,
    QWidget,
)

from clientlists_desktop.ui.look.theme import apply_theme, tokens
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.layouts import column
from tests.ui.campaign_places import CAMPAIGN_PLACES
from tests.ui.places import EVERYWHERE, Builder, name_of

PLACES = [*EVERYWHERE, *CAMPAIGN_PLACES]
STRIP = QSize(600, 48)
"""The part of a control that is looked at: its top left corner."""
LEAST = 60
"""Pixels: a text cursor alone has fewer, a frame around the least button has more."""


@pytest.fixture(params=["Light", "Dark"])
def scheme(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """A theme that is worn; the light one comes back afterwards."""
    apply_theme(qapp, Qt.ColorScheme[request.param])
    yield request.param
    apply_theme(qapp, Qt.ColorScheme.Light)


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab stops at."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.window() is window
        and not isinstance(one, QScrollBar)
        and not isinstance(one.parentWidget(), QComboBox)
    ]


def picture(widget: QWidget) -> QImage:
    strip = widget.size().boundedTo(STRIP)
    image = widget.grab(QRect(widget.rect().topLeft(), strip)).toImage()
    return image.convertToFormat(QImage.Format.Format_RGB32)


def difference(one: QImage, other: QImage) -> int:
    """Count the pixels in which two pictures differ."""
    if one.size() != other.size():
        return LEAST
    pairs = zip(
        memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I"), strict=True
    )
    return sum(a != b for a, b in pairs)


def unseen(window: QWidget) -> list[str]:
    found = []
    for one in stops(window):
        if (now := window.focusWidget()) is not None:
            now.clearFocus()
        without = picture(one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(one, QLineEdit):
            one.deselect()
        changed = difference(without, picture(one))
        if changed < LEAST:
            found.append(f"{one.metaObject().className()} {one.objectName()}: {changed} pixels")
    return found


@pytest.mark.long
@pytest.mark.parametrize("place", PLACES, ids=name_of)
def test_the_focus_is_seen(
    builder: Builder, scheme: str, place: Callable[[Builder], QWidget]
) -> None:
    del scheme
    window = place(builder).window()
    window.activateWindow()
    builder.qtbot.waitUntil(window.isActiveWindow)
    assert unseen(window) == []


@pytest.mark.long
@pytest.mark.parametrize("kind", ["", "primary", "strong", "flat", "chip"])
def test_the_focus_is_seen_on_each_kind_of_button(builder: Builder, scheme: str, kind: str) -> None:
    del scheme
    window = builder.around("window")
    column(*(button("Create client list", name, kind=kind) for name in ("one", "two")), on=window)
    two = window.findChild(QPushButton, "two")
    two.setCheckable(kind == "chip")
    two.setChecked(kind == "chip")
    window.activateWindow()
    builder.qtbot.waitUntil(window.isActiveWindow)
    assert unseen(window) == []


@pytest.mark.long
def test_the_choice_in_the_list_of_a_box_is_seen(builder: Builder, scheme: str) -> None:
    del scheme
    box = Box("box", "Channel")
    box.addItems(["Telephony", "WhatsApp", "Telegram"])
    builder.show(box)
    box.showPopup()
    choices = box.view()
    builder.qtbot.waitUntil(choices.isVisible)
    place = choices.visualRect(choices.model().index(0, 0))
    chosen = choices.viewport().grab(place).toImage()
    choices.setCurrentIndex(choices.model().index(2, 0))
    other = choices.viewport().grab(place).toImage()
    box.hidePopup()
    frame = QColor(tokens().accent).rgb()
    edge = [chosen.pixel(at, chosen.height() - 1) for at in range(40, 80)]
    assert edge.count(frame) == len(edge)
    assert frame not in {other.pixel(at, other.height() - 1) for at in range(40, 80)}


@pytest.mark.long
def test_the_entry_of_a_menu_is_seen(builder: Builder, scheme: str) -> None:
    del scheme
    menu = QMenu(builder.around("window"))
    first, _ = menu.addAction("Open"), menu.addAction("Delete…")
    menu.popup(menu.parentWidget().pos())
    without = picture(menu)
    menu.setActiveAction(first)
    with_it = picture(menu)
    menu.close()
    frame = QColor(tokens().accent).rgb()
    assert list(memoryview(with_it.constBits()).cast("I")).count(frame) >= LEAST
    assert list(memoryview(without.constBits()).cast("I")).count(frame) == 0
