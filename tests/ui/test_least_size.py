"""Every page fits into 1024 by 700, text at its usual size."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui import main_window
from clientlists_desktop.ui.campaigns.campaign_figures import CampaignFigures
from clientlists_desktop.ui.main_window import MainWindow
from tests.people import ANNA, new_workspace
from tests.ui.campaign_places import DRAFT, FILTER, FOUND, PROJECT, RUNNING
from tests.ui.made import PROOFS, a_consent
from tests.ui.places import LISTS, SIZE, TRASHED, WIZARD, Builder, name_of
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.survey import survey_of

WIDTH, HEIGHT = SIZE


@pytest.fixture
def window(
    qtbot: QtBot, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The real window, of the least size that it must fit, on a new workspace."""
    monkeypatch.setattr(main_window, "Job", FakeJob)
    made = MainWindow(new_workspace(workspace.path, ANNA), ANNA)
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    qtbot.waitActive(made)
    qtbot.waitUntil(made.lists_page.isVisible)
    yield made
    made.close()


def needs(window: MainWindow) -> tuple[int, int]:
    """Return the least size of all that the window holds."""
    least = window.centralWidget().minimumSizeHint()
    return least.width(), least.height()


def lists(window: MainWindow) -> QWidget:
    window.lists_page.show_lists(LISTS)
    window.lists_page.table.selectAll()
    return window.lists_page


def opened_list(window: MainWindow) -> QWidget:
    window.open_list(LISTS[0])
    return window.list_page


def settings(window: MainWindow) -> QWidget:
    window.findChild(QWidget, "page-settings").click()
    return window.settings_page


def consents(window: MainWindow) -> QWidget:
    window.findChild(QWidget, "page-consent").click()
    window.consent_actions.all.show_records([a_consent()])
    return window.consent_actions.all


def record(window: MainWindow) -> QWidget:
    page = window.consent_actions.one
    page.show_record(a_consent(source_name="f" * 200, proofs=PROOFS))
    window.consent_actions.opened.emit()
    return page


def trash(window: MainWindow) -> QWidget:
    window.findChild(QWidget, "page-trash").click()
    window.trash_page.show_lists((30, TRASHED))
    window.trash_page.table.selectAll()
    return window.trash_page


def project_clients(window: MainWindow) -> QWidget:
    window.findChild(QWidget, "page-clients").click()
    window.clients_page.show_projects([PROJECT])
    window.clients_page.filters.show_filter(PROJECT, FILTER)
    window.clients_page._show_matching(FOUND)
    return window.clients_page


def campaigns(window: MainWindow) -> QWidget:
    window.findChild(QWidget, "page-campaigns").click()
    window.campaign_actions.all.show_campaigns([RUNNING, DRAFT])
    return window.campaign_actions.all


def report(window: MainWindow) -> QWidget:
    window.campaign_actions.open(RUNNING)
    return window.campaign_actions.one


def journal(window: MainWindow) -> QWidget:
    window.findChild(QWidget, "page-journal").click()
    return window.journal_page


PAGES = [
    lists, opened_list, trash, settings, consents, record, project_clients, campaigns, report,
    journal,
]  # fmt: skip


@pytest.mark.parametrize("turn", PAGES, ids=name_of)
def test_a_page_of_the_window_fits(
    window: MainWindow, qtbot: QtBot, turn: Callable[[MainWindow], QWidget]
) -> None:
    page = turn(window)
    qtbot.waitUntil(page.isVisible)
    width, height = needs(window)
    assert width <= WIDTH
    assert height <= HEIGHT
    assert window.size().toTuple() == SIZE
    inside = [widget for widget in page.findChildren(QWidget) if widget.isVisibleTo(page)]
    beyond = [
        widget.objectName()
        for widget in inside
        if widget.objectName()
        and widget.parent() is page
        and not page.rect().contains(widget.geometry())
    ]
    assert beyond == []


@pytest.mark.parametrize("place", WIZARD, ids=name_of)
def test_a_page_of_the_wizard_fits(
    request: pytest.FixtureRequest, place: Callable[[Builder], QWidget]
) -> None:
    seen = survey_of(request, place)
    assert seen.size == SIZE
    assert seen.needs[0] <= WIDTH
    assert seen.needs[1] <= HEIGHT
    assert not seen.scrolls


@pytest.mark.parametrize("size", [SIZE, (1200, 780)])
def test_the_sample_of_a_channel_is_seen_without_scrolling(
    builder: Builder, size: tuple[int, int]
) -> None:
    wizard = builder.wizard()
    wizard.resize(*size)
    table = wizard.findChild(QTableWidget, "sampleTable")
    builder.qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    titles = [
        table.horizontalHeaderItem(column).text()
        for column in range(table.columnCount())
        if not table.isColumnHidden(column)
    ]
    assert titles[0] == "Phone number"
    assert titles[-2:] == ["GMT_ZONE", "DIALER_PRIORITY"]


@pytest.mark.parametrize("width", [1000, 560, 420])
def test_the_figures_of_a_report_are_never_cut(builder: Builder, width: int) -> None:
    area, figures = QScrollArea(), CampaignFigures()
    area.setWidgetResizable(True)
    area.setWidget(figures)
    figures.show_campaign(RUNNING)
    builder.show(area)
    area.resize(width, 600)
    names = ["clients", "used", "reached", "attempts", "talk"]
    shown = [figures.findChild(QLabel, f"campaign-{name}") for name in names]
    builder.qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() for one in shown))
    assert area.horizontalScrollBar().maximum() == 0
