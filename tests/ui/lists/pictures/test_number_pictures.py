"""The pictures of a list: counted off the window's thread, the same figures drawn and in tables."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.storage.lists import number_groups
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.lists.list_page import ListPage
from clientlists_desktop.ui.lists.pictures.number_pictures import NumberPictures, PictureCard
from clientlists_desktop.ui.look.theme import DARK, LIGHT, apply_theme
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from tests.operations.helpers import make_list, write
from tests.people import ANNA, MAKER, new_workspace
from tests.ui import made
from tests.ui.places import Builder


def rows_of(card: PictureCard) -> list[list[str]]:
    table = card.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_a_list_is_counted_piece_by_piece_on_the_database_thread(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_groups, "_AT_ONCE", 2 * number_groups.SPACING)
    numbers = ["12125550147", "12125550148", "12135550147", "79161234567", "letters"]
    path = write(tmp_path / "spring.csv", [("Phone",), *((one,) for one in numbers)])
    workspace = new_workspace(tmp_path / "workspace.sqlite", ANNA)
    listed = make_list(workspace, path, "Spring")
    file = get_checked_file(workspace, MAKER, listed.id)
    workspace.close()
    database = DatabaseThread(Workspace(workspace.path), ANNA)
    pictures = NumberPictures(database)
    qtbot.addWidget(pictures)
    pictures.show_file(file)
    assert pictures.findChild(QLabel, "picturesState").text() == "Counting…"
    qtbot.waitUntil(lambda: pictures.countries.table.rowCount() > 0)
    assert rows_of(pictures.countries) == [
        ["United States", "3", "75.0%"],
        ["Russia", "1", "25.0%"],
    ]
    assert rows_of(pictures.kinds) == [
        ["cannot be told: mobile or fixed", "3", "75.0%"], ["mobile", "1", "25.0%"],
    ]  # fmt: skip
    zones = rows_of(pictures.zones)
    assert [(row[0].split(" ")[1], row[1]) for row in zones[:2]] == [
        ("America/New_York", "2"), ("America/Los_Angeles", "1"),
    ]  # fmt: skip
    assert zones[2] == ["depends: several zones are possible", "1", "25.0%"]
    database.stop()


def test_hours_tell_what_is_sure_from_what_depends(builder: Builder) -> None:
    page = builder.pictures()
    rows = rows_of(page.pictures.hours)
    assert len(rows) == 24
    clients = sum(made.NUMBERS.values())
    figures = [
        (int(sure.replace(",", "")), int(depends.replace(",", ""))) for _, sure, depends in rows
    ]
    assert all(sure + depends <= clients for sure, depends in figures)
    # Russian mobile numbers are in many zones, so at some hour it depends.
    assert max(depends for _, depends in figures) >= 5_120
    now = page.pictures.findChild(QLabel, "callableNow").text()
    assert now.startswith(f"Now: {rows[0][1]} client")


def test_each_picture_says_in_words_what_it_shows(builder: Builder) -> None:
    pictures = builder.pictures().pictures
    for card in (pictures.hours, pictures.countries, pictures.zones, pictures.kinds):
        assert card.chart.accessibleName()
        assert card.chart.accessibleDescription().count(";") >= 3
    assert "Russia: 5,128 · 54.6%" in pictures.countries.chart.accessibleDescription()
    # The table names every country, the picture the largest.
    assert "other countries" in pictures.countries.chart.accessibleDescription()
    assert "other countries" not in [row[0] for row in rows_of(pictures.countries)]
    assert ["cannot be told", "4", "0.0%"] in rows_of(pictures.countries)


def test_the_shares_of_a_picture_add_up_to_the_list(builder: Builder) -> None:
    pictures = builder.pictures().pictures
    for card in (pictures.countries, pictures.zones, pictures.kinds):
        assert sum(int(row[1].replace(",", "")) for row in rows_of(card)) == sum(
            made.NUMBERS.values()
        )


def test_tables_take_the_place_of_the_pictures_and_the_clients_come_back(
    builder: Builder, qtbot: QtBot
) -> None:
    page: ListPage = builder.picture_tables()
    assert page.pictures.countries.table.isVisible()
    assert not page.pictures.countries.chart.isVisible()
    assert not page.findChild(QLineEdit, "searchClients").isVisible()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(QLineEdit, "searchClients").hasFocus()
    assert page.table.isVisible()
    assert not page.findChild(QPushButton, "showPictures").isChecked()


def test_ids_have_no_pictures(builder: Builder) -> None:
    page = builder.opened_list()
    assert page.findChild(QPushButton, "showPictures").isVisible()
    page.open(made.a_list(2, channel_code="telegram"))
    builder.database.answer(
        "list", (made.file(id=2, channel_code="telegram"), [], None, False, made.a_version())
    )
    assert not page.findChild(QPushButton, "showPictures").isVisible()


@pytest.mark.long
@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_bars_have_the_colours_of_the_theme(
    builder: Builder, qapp: QApplication, scheme: Qt.ColorScheme
) -> None:
    apply_theme(qapp, scheme)
    now = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    chart = builder.pictures().pictures.countries.chart
    image = chart.grab().toImage()
    row = image.height() // len(made.NUMBERS)
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(2 * row)}
    assert QColor(now.accent).name() in colours
    apply_theme(qapp, Qt.ColorScheme.Light)
