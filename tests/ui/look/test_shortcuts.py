"""Shortcuts are shown as the platform writes them."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit

from clientlists_desktop.ui.imports.edits.undo_buttons import UndoButtons
from clientlists_desktop.ui.look.shortcuts import keys_text, with_keys
from tests.translations import collect
from tests.ui.places import STEPS, Builder

KEYS = re.compile(r"\b(Ctrl|Shift|Alt)\+|\bF\d{1,2}\b")


class German(QTranslator):
    """Calls the keys as a German keyboard does, as macOS calls them ⌘ and ⇧."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        del disambiguation, n
        return {"Ctrl": "Strg", "Shift": "Umschalt"}.get(text) if context == "QShortcut" else None


@pytest.fixture
def german(builder: Builder) -> Iterator[Builder]:
    """A platform with other names of keys."""
    translator = German()
    QCoreApplication.installTranslator(translator)
    yield builder
    QCoreApplication.removeTranslator(translator)


def test_no_text_names_keys_itself() -> None:
    """A text that did would name the keys of another platform."""
    assert [text for _, text in collect() if KEYS.search(text)] == []


def test_keys_are_called_as_the_platform_calls_them(german: Builder) -> None:
    del german
    assert keys_text("Ctrl+Shift+Z") == "Strg+Umschalt+Z"
    assert keys_text("F8") == "F8"
    assert with_keys("Undo", QKeySequence.StandardKey.Undo) == "Undo (Strg+Z)"


def test_a_search_field_shows_the_keys_of_the_platform(german: Builder) -> None:
    field = german.lists().findChild(QLineEdit, "searchLists")
    assert field.placeholderText() == "Search lists (Strg+F)"
    assert field.accessibleName() == "Search lists"


def test_undo_shows_the_keys_of_the_platform(german: Builder) -> None:
    buttons: UndoButtons = german.undo_buttons()
    buttons.show_steps(STEPS)
    tips = [one.toolTip() for one in (buttons._undo, buttons._redo)]
    assert tips[0].endswith(" (Strg+Z)")
    assert tips[1].endswith(" (Strg+Umschalt+Z)")
