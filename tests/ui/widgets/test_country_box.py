"""The box of countries: typing searches, but half a name chooses nothing."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.phones.rule import all_countries
from clientlists_desktop.paths import resource
from clientlists_desktop.ui.runtime.languages import LANGUAGES
from clientlists_desktop.ui.widgets.country_box import CountryBox, country_name

CONTROL = Qt.KeyboardModifier.ControlModifier
ENTER = [Qt.Key.Key_Return, Qt.Key.Key_Enter]


@pytest.fixture
def box(qtbot: QtBot) -> CountryBox:
    """A box in a dialog whose default button listens for Enter."""
    dialog = QDialog()
    layout = QVBoxLayout(dialog)
    made = CountryBox("country", "None")
    made.setParent(dialog)
    go_on = QPushButton("Go on")
    go_on.setDefault(True)
    go_on.clicked.connect(dialog.accept)
    layout.addWidget(made)
    layout.addWidget(go_on)
    qtbot.addWidget(dialog)
    made.dialog_kept = dialog
    dialog.show()
    qtbot.waitActive(dialog)
    made.lineEdit().setFocus()
    return made


def type_text(box: CountryBox, text: str, qtbot: QtBot) -> None:
    qtbot.keyClick(box.lineEdit(), Qt.Key.Key_A, CONTROL)
    for letter in text:
        qtbot.keyClicks(QApplication.activePopupWidget() or box.lineEdit(), letter)


def enter(box: CountryBox, qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Return) -> None:
    qtbot.keyClick(QApplication.activePopupWidget() or box.lineEdit(), key)


def test_every_country_once_after_none_in_the_order_of_names(box: CountryBox) -> None:
    assert (box.itemText(0), box.itemData(0)) == ("None", None)
    assert box.country is None
    regions = [box.itemData(index) for index in range(1, box.count())]
    assert sorted(regions) == sorted(all_countries())
    names = [country_name(region).casefold() for region in regions]
    assert names == sorted(names)
    assert box.itemText(box.findData("RU")) == "Russia (+7)"
    assert box.itemText(box.findData("US")) == "United States (+1)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_has_a_name_in_every_language(language: str) -> None:
    names = json.loads(resource(f"countries/{language}.json").read_text("utf-8"))
    assert set(names) == set(all_countries())
    assert all(name.strip() == name and len(name) > 2 for name in names.values())


def test_no_entry_for_none_where_there_is_no_word_for_it(qtbot: QtBot) -> None:
    box = CountryBox("country", "")
    qtbot.addWidget(box)
    assert box.count() == len(all_countries())
    assert None not in [box.itemData(index) for index in range(box.count())]


def test_choosing_from_the_program_emits_nothing(box: CountryBox, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(box.currentIndexChanged):
        box.choose("RU")
        assert (box.country, box.currentText()) == ("RU", "Russia (+7)")
        box.choose(None)
        assert (box.country, box.currentText()) == (None, "None")
        box.choose("no country")
        assert box.country is None


@pytest.mark.parametrize("key", ENTER)
@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("Russia", "RU"),
        ("russ", "RU"),
        ("  russia ", "RU"),
        ("ru", "RU"),
        ("us", "US"),
        ("United K", "GB"),
        ("Guinea", "GN"),
        ("Niger", "NE"),
        ("Russia (+7)", "RU"),
    ],
)
def test_typed_and_entered(
    box: CountryBox, qtbot: QtBot, typed: str, region: str, key: Qt.Key
) -> None:
    type_text(box, typed, qtbot)
    enter(box, qtbot, key)
    assert box.country == region
    assert box.currentText() == box.itemText(box.findData(region))


@pytest.mark.parametrize("typed", ["Xyz", "  ", "7"])
def test_what_is_no_country_chooses_nothing_and_goes_away(
    box: CountryBox, qtbot: QtBot, typed: str
) -> None:
    box.choose("RU")
    with qtbot.assertNotEmitted(box.currentIndexChanged):
        type_text(box, typed, qtbot)
        enter(box, qtbot)
    assert (box.country, box.currentText()) == ("RU", "Russia (+7)")


def test_half_a_name_left_behind_goes_away(box: CountryBox, qtbot: QtBot) -> None:
    box.choose("RU")
    type_text(box, "Germ", qtbot)
    if (popup := QApplication.activePopupWidget()) is not None:
        qtbot.keyClick(popup, Qt.Key.Key_Escape)
    box.dialog_kept.findChild(QPushButton).setFocus()
    assert (box.country, box.currentText()) == ("RU", "Russia (+7)")


def test_a_choice_is_announced_once(box: CountryBox, qtbot: QtBot) -> None:
    heard: list[str | None] = []
    box.currentIndexChanged.connect(lambda: heard.append(box.country))
    type_text(box, "Germany", qtbot)
    enter(box, qtbot)
    assert heard == ["DE"]


@pytest.mark.parametrize("key", ENTER)
@pytest.mark.parametrize("typed", ["Germany", "Xyz", ""])
def test_enter_does_not_reach_the_dialog(
    box: CountryBox, qtbot: QtBot, typed: str, key: Qt.Key
) -> None:
    type_text(box, typed, qtbot)
    enter(box, qtbot, key)
    assert box.dialog_kept.isVisible()


def test_the_arrows_choose(box: CountryBox, qtbot: QtBot) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.country == box.itemData(1)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.country is None


def test_the_wheel_is_left_to_the_page(box: CountryBox) -> None:
    box.choose("RU")
    place = QPointF(box.rect().center())
    turn = QWheelEvent(
        place, box.mapToGlobal(place), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.country == "RU"
    assert not turn.isAccepted()


@pytest.mark.parametrize("by", ["Tab", "mouse"])
def test_the_focus_selects_the_whole_text(qtbot: QtBot, by: str) -> None:
    box = CountryBox("country", "None")
    box.choose("RU")
    qtbot.addWidget(box)
    box.show()
    qtbot.waitActive(box)
    line = box.lineEdit()
    box.clearFocus()
    line.deselect()
    if by == "Tab":
        box.setFocus(Qt.FocusReason.TabFocusReason)
    else:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: line.selectedText() == "Russia (+7)")
