"""Buttons as they are painted: their words can be read in every state, light and dark."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionButton
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.look.theme import Tokens, apply_theme, tokens
from clientlists_desktop.ui.widgets.controls import button
from tests.ui.look.contrast import TEXT, contrast

SIZE, EDGE = QSize(220, 34), 4
"""The edge of a button is no text."""
ON = QStyle.StateFlag.State_Enabled
HOVER = ON | QStyle.StateFlag.State_MouseOver
STATES = {
    "rest": ON,
    "hover": HOVER,
    "pressed": HOVER | QStyle.StateFlag.State_Sunken,
    "focus": ON | QStyle.StateFlag.State_HasFocus,
    "checked": ON | QStyle.StateFlag.State_On,
    "off": QStyle.StateFlag.State_None,
}


@pytest.fixture(params=["Light", "Dark"])
def now(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Tokens]:
    """The tokens of a theme that is worn; the light one comes back afterwards."""
    apply_theme(qapp, Qt.ColorScheme[request.param])
    yield tokens()
    apply_theme(qapp, Qt.ColorScheme.Light)


def painted(shown: QPushButton, state: QStyle.StateFlag, behind: str) -> Counter[str]:
    """Return the colours inside a button in a state, painted as the style paints it."""
    shown.ensurePolished()
    shown.resize(SIZE)
    option = QStyleOptionButton()
    option.initFrom(shown)
    option.text, option.state = shown.text(), state
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(behind)
    painter = QPainter(image)
    painter.setFont(shown.font())
    shown.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, shown)
    painter.end()
    inside = image.copy(image.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
    pixels = Counter(memoryview(inside.constBits()).cast("I"))
    return Counter({QColor(pixel).name(): count for pixel, count in pixels.items()})


@pytest.mark.long
@pytest.mark.parametrize("kind", ["", "primary", "strong", "flat", "chip"])
def test_the_words_of_a_button_can_be_read_in_every_state(
    now: Tokens, qtbot: QtBot, kind: str
) -> None:
    shown = button("Create client list", "create", kind=kind)
    qtbot.addWidget(shown)
    ratios = {}
    for name, state in STATES.items():
        seen = painted(shown, state, now.surface)
        back = seen.most_common(1)[0][0]
        ratios[name] = max(contrast(back, one) for one in seen)
    assert {name: ratio for name, ratio in ratios.items() if ratio < TEXT} == {}


def test_a_state_changes_what_is_painted(now: Tokens, qtbot: QtBot) -> None:
    shown = button("Create client list", "create")
    qtbot.addWidget(shown)
    backs = {
        name: painted(shown, STATES[name], now.surface).most_common(1)[0][0] for name in STATES
    }
    wanted = {"rest": now.surface, "hover": now.hover, "pressed": now.selection,
              "focus": now.surface, "checked": now.surface, "off": now.disabled_fill}  # fmt: skip
    assert backs == {name: colour.lower() for name, colour in wanted.items()}
