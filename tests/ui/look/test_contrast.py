"""The tokens: every text can be read on every surface that it stands on, light and dark."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from clientlists_desktop.ui.look.theme import DARK, LIGHT, Tokens, apply_theme, tokens
from tests.ui.look.contrast import SHAPE, TEXT, contrast

WHITE = "#FFFFFF"

TEXTS = {
    "text": ["window", "side_bar", "surface", "hover", "selection", "amber_card"],
    # Captions of the side bar; counts and crumbs on the window; the drop zone while a file is over.
    "muted": ["window", "side_bar", "surface", "selection", "amber_card"],
    # The crumb on the window; flat buttons on cards; chosen chips, the circles of the steps.
    "link": ["window", "surface", "selection", "hover"],
    # The chosen term of the balance.
    "ready": ["surface", "selection"],
    "failed": ["surface", "window", "selection"],
    "duplicate": ["surface", "selection"],
    "warning": ["surface"],
    "repaired": ["surface"],
    "blank": ["surface", "selection"],
    "disabled": ["disabled_fill", "surface"],
    "toast_text": ["toast"],
    "toast_link": ["toast"],
    # Filled buttons, selected text in fields, the current step.
    WHITE: ["accent", "accent_hover"],
}
# Edges and icons without which a control or a state cannot be made out.
SHAPES = {
    "border": ["surface", "window"],
    "accent": ["surface"],
    "warning": ["amber_card", "selection"],
    "failed": ["surface", "selection"],
    "repaired": ["selection"],
    "ready": ["green_card", "selection"],
}


def colour(now: Tokens, name: str) -> str:
    return name if name.startswith("#") else str(getattr(now, name))


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(front, back) for front, backs in table.items() for back in backs]


@pytest.fixture(params=["light", "dark"])
def now(request: pytest.FixtureRequest) -> Tokens:
    return LIGHT if request.param == "light" else DARK


@pytest.fixture
def sheet(now: Tokens, qapp: QApplication) -> Iterator[str]:
    """The style sheet in these tokens; the light one comes back afterwards."""
    apply_theme(qapp, Qt.ColorScheme.Dark if now is DARK else Qt.ColorScheme.Light)
    assert tokens() == now
    yield qapp.styleSheet()
    apply_theme(qapp, Qt.ColorScheme.Light)


def rules(sheet: str) -> dict[str, dict[str, str]]:
    """Return each selector of a style sheet with what it sets."""
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        said = dict(part.split(":", 1) for part in body.split(";") if ":" in part)
        for selector in selectors.split(","):
            mine = found.setdefault(" ".join(selector.split()), {})
            mine.update({name.strip(): value.strip() for name, value in said.items()})
    return found


def test_the_ratio_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def test_a_text_can_be_read(now: Tokens) -> None:
    for front, back in pairs(TEXTS):
        assert contrast(colour(now, front), colour(now, back)) >= TEXT, (front, back)


def test_a_shape_can_be_made_out(now: Tokens) -> None:
    for front, back in pairs(SHAPES):
        assert contrast(colour(now, front), colour(now, back)) >= SHAPE, (front, back)


def test_a_rule_that_sets_both_colours_can_be_read(sheet: str) -> None:
    both = {
        selector: (said["color"], said["background"])
        for selector, said in rules(sheet).items()
        if said.get("color", "").startswith("#") and said.get("background", "").startswith("#")
    }
    assert len(both) > 5
    unreadable = {name: pair for name, pair in both.items() if contrast(*pair) < TEXT}
    assert unreadable == {}


def test_no_token_is_left_in_the_sheet(sheet: str) -> None:
    assert re.findall(r"@\w+", sheet) == []


def placeholder_ratio(field: QWidget) -> float:
    """Return the contrast of a field's placeholder as it is painted, mixed with what is behind."""
    field.ensurePolished()
    words = field.palette().color(QPalette.ColorRole.PlaceholderText)
    behind = field.palette().color(QPalette.ColorRole.Base)
    share = words.alphaF()
    mixed = [
        share * front + (1 - share) * back
        for front, back in zip(words.getRgbF()[:3], behind.getRgbF()[:3], strict=True)
    ]
    return contrast(QColor.fromRgbF(*mixed).name(), behind.name())


@pytest.mark.long
@pytest.mark.parametrize("enabled", [True, False], ids=["enabled", "disabled"])
def test_a_placeholder_can_be_read(sheet: str, qapp: QApplication, *, enabled: bool) -> None:
    del sheet, qapp
    box = QComboBox(editable=True)
    inner = box.lineEdit()
    assert inner is not None
    fields = {"line": QLineEdit(), "text": QPlainTextEdit(), "box": box, "inside the box": inner}
    for field in fields.values():
        field.setEnabled(enabled)
    ratios = {name: placeholder_ratio(field) for name, field in fields.items()}
    assert {name: ratio for name, ratio in ratios.items() if ratio < TEXT} == {}
