"""The dialog for rows that repeat: what it says before it knows, and with nothing to tick."""

from PySide6.QtWidgets import QLabel, QPushButton

from clientlists_desktop.ui.imports.edits.duplicates_dialog import DuplicatesDialog
from clientlists_desktop.ui.tables.tick_list import TickList
from tests.ui import made
from tests.ui.places import Builder


def test_nothing_is_applied_before_the_counts_are_seen(builder: Builder) -> None:
    dialog = DuplicatesDialog(builder.database, made.file(), builder.around("window"))
    builder.qtbot.addWidget(dialog)
    apply, counts = (
        dialog.findChild(QPushButton, "useRepeats"),
        dialog.findChild(QLabel, "repeatsCounts"),
    )
    assert (apply.isEnabled(), counts.text()) == (False, "Counting…")
    lists = dialog.findChild(TickList)
    assert lists.words == "Loading…"
    builder.database.answer("lists", [])
    assert apply.isEnabled()
    assert counts.text() != "Counting…"
    assert lists.words == "No other list of this channel"
