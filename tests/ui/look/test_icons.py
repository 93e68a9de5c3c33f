"""Icons wear the colours of the look that is on, whenever they were made."""

import ast
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.paths import resource
from clientlists_desktop.ui.look.icons import channel_icon, icon, white_icon
from clientlists_desktop.ui.look.theme import DARK, LIGHT, apply_theme
from clientlists_desktop.ui.widgets.controls import button, icon_label
from tests.package_source import modules, tree_of

SIZE = 64


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[object]:
    """Turns the look dark when it is called; the light one comes back afterwards."""
    yield lambda: apply_theme(qapp, Qt.ColorScheme.Dark)
    apply_theme(qapp, Qt.ColorScheme.Light)


def inks(image: QImage) -> set[str]:
    """Return the colours that cover a place wholly."""
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    colours = [image.pixelColor(x, y) for x, y in places]
    return {colour.name().upper() for colour in colours if colour.alpha() == 255}


@pytest.mark.long
@pytest.mark.parametrize(
    ("made", "light", "after"),
    [
        (lambda: icon("stop", "ready"), LIGHT.ready, DARK.ready),
        (lambda: channel_icon(TELEPHONY), LIGHT.text, DARK.text),
        (lambda: white_icon("stop"), "#FFFFFF", "#FFFFFF"),
    ],
    ids=["icon", "channel", "white"],
)
def test_an_icon_changes_with_the_look(dark, made, light: str, after: str) -> None:
    shown = made()
    assert inks(shown.pixmap(SIZE).toImage()) == {light}
    dark()
    assert inks(shown.pixmap(SIZE).toImage()) == {after}


@pytest.mark.long
def test_each_icon_of_the_folders_is_in_use_and_can_be_drawn(qapp: QApplication) -> None:
    folder = resource("icons")
    named = {
        node.value
        for module in modules()
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    for file in [*folder.glob("symbols/*.svg"), *folder.glob("brands/*.svg")]:
        name = file.stem if file.parent.name == "symbols" else f"brands/{file.stem}"
        assert name in named, f"{file} is not in use"
        assert inks(icon(name).pixmap(SIZE).toImage()) == {LIGHT.text}, file


def test_a_missing_icon_fails_where_it_is_asked_for() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def test_an_icon_is_greyed_where_its_widget_is_disabled(qapp: QApplication) -> None:
    image = icon("stop", "ready").pixmap(SIZE, QIcon.Mode.Disabled).toImage()
    assert inks(image) == {LIGHT.disabled}


def test_what_stands_on_screen_is_drawn_anew(dark, qtbot: QtBot) -> None:
    """A button and an icon beside words, made while the look was light."""
    pressed = button("", "pressed", "stop")
    pressed.setIconSize(QSize(SIZE, SIZE))
    beside = icon_label(icon("stop", "failed"), SIZE)
    made: list[tuple[QWidget, str]] = [(pressed, "text"), (beside, "failed")]
    for widget, tone in made:
        qtbot.addWidget(widget)
        widget.resize(2 * SIZE, 2 * SIZE)
        widget.show()
        assert getattr(LIGHT, tone) in inks(widget.grab().toImage())
    dark()
    for widget, tone in made:
        seen = inks(widget.grab().toImage())
        assert getattr(DARK, tone) in seen
        assert getattr(LIGHT, tone) not in seen
