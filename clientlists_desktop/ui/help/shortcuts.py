"""The shortcuts of the program, by the page of the help that is about where they work.

A test compares this table with the actions that the windows really have.
"""

from collections.abc import Mapping

from PySide6.QtGui import QKeySequence

from clientlists_desktop import systems
from clientlists_desktop.texts.translation import Text, Translate
from clientlists_desktop.ui.look.shortcuts import Keys, keys_text

_K = QKeySequence.StandardKey

EVERYWHERE, MENU_BAR, TABLES, HELP = "everywhere", "menu_bar", "tables", "help"
_TITLES = {
    EVERYWHERE: Text("Help", "Everywhere"),
    MENU_BAR: Text("Help", "In the menu bar"),
    TABLES: Text("Help", "In tables"),
    HELP: Text("Help", "In the help"),
}

_BLOCK = Text("Help", "Add the selected clients to “Do not contact”")

SHORTCUTS: Mapping[str, tuple[tuple[Keys, Text], ...]] = {
    EVERYWHERE: (
        (_K.HelpContents, Text("Help", "Help on where you are")),
        (_K.New, Text("Help", "Create a client list")),
        (_K.Find, Text("Help", "Search")),
        ("Ctrl+Shift+F", Text("Help", "Find a person")),
        (_K.Undo, Text("Help", "Undo: bring back what was deleted, or what was changed")),
    ),
    MENU_BAR: (
        ("Ctrl+,", Text("Help", "Settings")),
        ("Ctrl+M", Text("Help", "Minimize the window")),
        ("Ctrl+W", Text("Help", "Close the window")),
        ("Ctrl+Q", Text("Help", "Quit Client Lists")),
    ),
    TABLES: (
        ("Return", Text("Help", "Open the selected row")),
        (_K.Copy, Text("Help", "Copy the selected rows")),
        (_K.SelectAll, Text("Help", "Select all rows")),
    ),
    "lists": (
        ("F2", Text("Help", "Rename the list")),
        ("Ctrl+S", Text("Help", "Download the selected lists")),
        ("Del", Text("Help", "Delete the selected lists")),
    ),
    "list": (
        ("Ins", Text("Help", "Add a client")),
        ("F2", Text("Help", "Correct the selected client")),
        ("Del", Text("Help", "Remove the selected client from the list")),
        ("Ctrl+S", Text("Help", "Download the list")),
        ("Ctrl+B", _BLOCK),
        ("Esc", Text("Help", "Back to all lists")),
    ),
    "file": ((_K.Paste, Text("Help", "Paste a table that was copied elsewhere")),),
    "check": (
        ("F8", Text("Help", "Next problem")),
        ("Shift+F8", Text("Help", "Previous problem")),
        ("F2", Text("Help", "Edit the cell")),
        ("Return", Text("Help", "Correct the failed row")),
        ("Ctrl+H", Text("Help", "Find and replace")),
        ("Del", Text("Help", "Remove the selected rows")),
        ("Ctrl+Z", Text("Help", "Undo the last change")),
        ("Ctrl+Shift+Z", Text("Help", "Redo it")),
        ("Ctrl+Return", Text("Help", "Continue with the ready rows")),
    ),
    "consent": (
        ("Ctrl+S", Text("Help", "Save the record as PDF")),
        ("Esc", Text("Help", "Back to all records")),
        ("Del", Text("Help", "Remove the selected proof")),
    ),
    "campaigns": (
        ("Ctrl+B", _BLOCK),
        ("Esc", Text("Help", "Back to all campaigns")),
    ),
    "trash": (("Del", Text("Help", "Erase the selected list for good")),),
    HELP: (
        (_K.Back, Text("Help", "The page before")),
        (_K.Find, Text("Help", "Search in the page")),
        (_K.FindNext, Text("Help", "Next match")),
        ("Esc", Text("Help", "Close the help")),
    ),
}


def shortcut_groups(
    translate: Translate, titles: Mapping[str, str]
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return all shortcuts: where they work, and each key with what it does.

    Args:
        titles: of the pages of the help.
    """
    return [
        (
            _TITLES[page].translated(translate) if page in _TITLES else titles[page],
            [(keys_text(keys), text.translated(translate)) for keys, text in keys_of_page],
        )
        for page, keys_of_page in SHORTCUTS.items()
        if page != MENU_BAR or systems.has_menu_bar()
    ]
