"""The page of settings as a whole."""

from PySide6.QtWidgets import QApplication, QFrame

from tests.ui.places import Builder


def heights(builder: Builder, of_the_window: int) -> list[int]:
    page = builder.settings()
    page.resize(1000, of_the_window)
    QApplication.processEvents()
    return [card.height() for card in page.findChildren(QFrame, "card")]


def test_spare_height_goes_below_the_cards(builder: Builder) -> None:
    """Not between the lines of those that hold a table."""
    assert heights(builder, 4_000) == heights(builder, 2_500)
