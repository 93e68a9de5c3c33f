"""The dialogs of accounts are as high as what they hold, where the screen has the room."""

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.accounts.first_account_dialog import FirstAccountDialog
from clientlists_desktop.ui.look.theme import scaled
from tests.ui.runtime.held_database_thread import HeldDatabaseThread


@pytest.mark.parametrize("wider", range(0, 120, 6))
def test_nothing_has_to_be_scrolled_to(qtbot: QtBot, held: HeldDatabaseThread, wider: int) -> None:
    dialog = FirstAccountDialog(held, "anna")  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    # Wherever the lines of its texts break.
    dialog.resize(scaled(440) + wider, dialog.height())
    dialog.show()
    qtbot.waitExposed(dialog)
    scroll = dialog.findChild(QScrollArea, "formScroll")
    assert scroll is not None
    assert dialog.height() < dialog.screen().availableGeometry().height()
    assert scroll.verticalScrollBar().maximum() == 0
