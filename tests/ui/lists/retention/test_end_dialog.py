"""The last day of a list: one that is over is not set without a word."""

from datetime import date, timedelta

from PySide6.QtWidgets import QCheckBox, QDateEdit, QLabel

from tests.ui.places import Builder
from tests.ui.retention_places import end_of_list


def test_a_day_that_is_over_is_said_to_be(builder: Builder) -> None:
    dialog = end_of_list(builder)
    warning = dialog.findChild(QLabel, "endIsOver")
    until = dialog.findChild(QDateEdit, "listKeptUntil")
    until.setDate(date.today())
    assert warning.isHidden()
    until.setDate(date.today() - timedelta(days=1))
    assert warning.isVisible()
    dialog.findChild(QCheckBox, "listEnds").setChecked(False)
    assert warning.isHidden()
