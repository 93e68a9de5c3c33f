"""A box of choices says that a part of its value has no room."""

import pytest
from pytestqt.qtbot import QtBot

from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.fields import Box

VALUE = "clients spring (9,654)"


@pytest.mark.parametrize("symbol", ["", "phone"])
def test_a_value_is_never_cut_without_a_sign_of_it(qtbot: QtBot, symbol: str) -> None:
    box = Box("source", "Clients", fits_value=True)
    qtbot.addWidget(box)
    if symbol:
        box.addItem(icon(symbol), VALUE)
    else:
        box.addItem(VALUE)
    box.show()
    beside = box.iconSize().width() if symbol else 0
    box.resize(box.sizeHint().width() + beside + 20, box.sizeHint().height())
    assert (box.shown_text, box.toolTip()) == (VALUE, "")
    box.resize(box.width() - 60, box.height())
    assert box.shown_text.endswith("…")
    assert VALUE.startswith(box.shown_text.removesuffix("…"))
    assert box.toolTip() == VALUE
