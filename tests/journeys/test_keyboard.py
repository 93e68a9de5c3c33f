"""The whole main job by keyboard: no click, and no widget that is reached but by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clientlists_desktop.ui.widgets import messages
from tests.journeys.driver import Person, write_csv

ROWS = [
    ["Phone", "Name"],
    ["12025550147", "Ann"],
    ["12O2555013", "Ed"],
    ["12025550148", "Bo"],
    ["12O2555014", "Di"],
]
MOST_TABS = 60


def focus(person: Person) -> str:
    """Return the name of what has the focus."""
    person.until(lambda: QApplication.focusWidget() is not None)
    return QApplication.focusWidget().objectName()


def tab_to(person: Person, *names: str) -> None:
    """Press Tab until one of these has the focus."""
    seen = [focus(person)]
    while seen[-1] not in names and len(seen) < MOST_TABS:
        person.press(Qt.Key.Key_Tab)
        seen.append(focus(person))
    assert seen[-1] in names, seen


def type_text(person: Person, text: str) -> None:
    """Type a text where the focus is."""
    person._letters(QApplication.focusWidget(), text)


def go_on_to_rows(person: Person) -> None:
    """Go on in the wizard, with the one button that can be pressed, until there are rows."""

    def look() -> bool:
        if person.sees("checkedRows"):
            return True
        if person.sees("next") and person.the("next").isEnabled():
            tab_to(person, "next")
            person.press(Qt.Key.Key_Return)
        elif person.sees("chooseFile"):
            tab_to(person, "chooseFile")
            person.press(Qt.Key.Key_Space)
        return False

    person.until(look)


def test_a_list_is_made_by_keyboard_alone(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write_csv(tmp_path / "spring.csv", ROWS)
    # The system's own dialog, which has its own keys.
    monkeypatch.setattr(messages, "ask_open_file", lambda *_: source)
    person.until(lambda: person.sees("createFirstList"))
    person.control(Qt.Key.Key_N)
    person.until(lambda: person.is_open("importWizard"))
    go_on_to_rows(person)
    person.wait_for_result()

    assert focus(person) == "checkedRows"
    person.press(Qt.Key.Key_F8)
    table = person.the("checkedRows")
    person.until(lambda: table.currentIndex().row() == 1)
    person.press(Qt.Key.Key_F2)
    type_text(person, "12025550149")
    person.press(Qt.Key.Key_Return)
    person.until(lambda: person.counts()["ready"] == 3)

    person.control(Qt.Key.Key_Return)
    person.until(lambda: person.sees("consent") and focus(person) == "consent")
    person.press(Qt.Key.Key_Space)
    tab_to(person, "listName")
    person.control(Qt.Key.Key_A)
    type_text(person, "Spring")
    person.until(lambda: person.the("finish").isEnabled())
    tab_to(person, "finish")
    person.press(Qt.Key.Key_Return)
    person.until(lambda: not person.is_open("importWizard"))
    person.reads("listTitle", "Spring")
    assert person.stored()[0] == 1
