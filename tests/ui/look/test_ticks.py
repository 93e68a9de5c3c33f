"""Boxes to tick and round choices: of one size in every state, and the focus is a ring."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
)

from clientlists_desktop.ui.look.theme import Tokens, apply_theme, tokens

SIZE = QSize(120, 40)
OFF = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Off
ON = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_On
FOCUS = QStyle.StateFlag.State_HasFocus
KINDS = {
    QCheckBox: (QStyle.SubElement.SE_CheckBoxIndicator, QStyle.ControlElement.CE_CheckBox),
    QRadioButton: (
        QStyle.SubElement.SE_RadioButtonIndicator,
        QStyle.ControlElement.CE_RadioButton,
    ),
}


@pytest.fixture(params=["Light", "Dark"])
def now(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Tokens]:
    """The tokens of a theme that is worn; the light one comes back afterwards."""
    apply_theme(qapp, Qt.ColorScheme[request.param])
    yield tokens()
    apply_theme(qapp, Qt.ColorScheme.Light)


def option_of(shown: QAbstractButton, state: QStyle.StateFlag) -> QStyleOptionButton:
    shown.ensurePolished()
    shown.resize(SIZE)
    option = QStyleOptionButton()
    option.initFrom(shown)
    option.text, option.state = "Words", state
    return option


@pytest.mark.parametrize("kind", KINDS)
def test_words_stay_in_place_when_something_is_ticked(
    now: Tokens, qtbot, kind: type[QAbstractButton]
) -> None:
    shown = kind()
    qtbot.addWidget(shown)
    part, _ = KINDS[kind]
    sizes = {
        shown.style().subElementRect(part, option_of(shown, state), shown).size().toTuple()
        for state in (OFF, ON, OFF | FOCUS, ON | FOCUS)
    }
    assert len(sizes) == 1


@pytest.mark.parametrize(("state", "ring"), [(OFF, "accent"), (ON, "text")], ids=["off", "on"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_focus_is_a_ring_in_a_colour_of_its_own(
    now: Tokens, qtbot, kind: type[QAbstractButton], state: QStyle.StateFlag, ring: str
) -> None:
    shown = kind()
    qtbot.addWidget(shown)
    part, control = KINDS[kind]

    def count(state: QStyle.StateFlag) -> int:
        """Count the pixels of the indicator that have the colour of the ring."""
        option = option_of(shown, state)
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        image.fill(now.surface)
        with QPainter(image) as painter:
            shown.style().drawControl(control, option, painter, shown)
        place = shown.style().subElementRect(part, option, shown)
        inside = image.copy(place)
        pixels = memoryview(inside.constBits()).cast("I")
        return sum(QColor(pixel) == QColor(getattr(now, ring)) for pixel in pixels)

    assert count(state | FOCUS) - count(state) > 20
