"""The journal page: its chain card and filters, without a worker or a database."""

from array import array

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.core.journal.lines import Event, EventGroup, event_group_of
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.journal.journal_export import ChainReport
from clientlists_desktop.ui.journal import chain_card
from clientlists_desktop.ui.journal.chain_card import ChainCard
from clientlists_desktop.ui.journal.journal_columns import show_line
from clientlists_desktop.ui.journal.journal_page import JournalPage
from tests.ui import made
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import HeldDatabaseThread


@pytest.fixture
def card(qtbot: QtBot, held: HeldDatabaseThread, monkeypatch: pytest.MonkeyPatch) -> ChainCard:
    """A card before its first check."""
    FakeJob.started = []
    monkeypatch.setattr(chain_card, "Job", FakeJob)
    monkeypatch.setattr(chain_card, "_SHOWN_AFTER_MS", 0)
    shown = ChainCard(held)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def the(card: ChainCard, name: str, kind: type = QLabel):
    return card.findChild(kind, name)


def test_a_check_runs_once_and_shows_how_far_it_is(card: ChainCard, qtbot: QtBot) -> None:
    button, bar = the(card, "checkJournal", QPushButton), the(card, "chainProgress", QProgressBar)
    assert "not been checked" in the(card, "chainVerdict").text()
    button.click()
    card.check()
    assert len(FakeJob.started) == 1
    assert not button.isEnabled()
    assert button.toolTip()
    qtbot.waitUntil(bar.isVisible)
    FakeJob.started[0].progressed.emit(Progress(2000, 0.25))
    assert (bar.value(), bar.maximum()) == (250, 1000)
    FakeJob.started[0].ended.emit()
    FakeJob.started[0].succeeded.emit(ChainReport(made.HOLDS, made.CHECKED_AT, in_keyring=True))
    assert button.isEnabled()
    assert bar.isHidden()
    assert "12 lines" in the(card, "chainVerdict").text()
    assert the(card, "chainChecked").text().endswith("The key is kept in the system’s keyring.")


def test_a_check_that_is_refused_can_be_asked_for_again(
    card: ChainCard, held: HeldDatabaseThread
) -> None:
    said = []
    held.trouble.connect(said.append)
    card.check()
    FakeJob.started[0].ended.emit()
    FakeJob.started[0].refused.emit(Refused(Refusal.WORKSPACE_BUSY))
    assert [error.reason for error in said] == [Refusal.WORKSPACE_BUSY]
    assert card.verdict is None
    card.check()
    assert len(FakeJob.started) == 2


@pytest.mark.parametrize(
    ("verdict", "tone"),
    [
        (ChainVerdict(ChainState.HOLDS, 3), "done"),
        (ChainVerdict(ChainState.HOLDS, 3, unread=1), "amber"),
        (ChainVerdict(ChainState.RESTORED_COPY, 3, missing=1), "amber"),
        (ChainVerdict(ChainState.OTHER_KEY, 3, unread=3), "amber"),
        (ChainVerdict(ChainState.BROKEN, 3, 3), "refused"),
        (ChainVerdict(ChainState.CUT, 3, 4), "refused"),
    ],
)
def test_the_look_follows_the_verdict(card: ChainCard, verdict: ChainVerdict, tone: str) -> None:
    card.show_report(ChainReport(verdict, made.CHECKED_AT, in_keyring=None))
    assert card.property("tone") == tone


def test_a_chosen_account_stays_chosen_when_names_come_in(
    qtbot: QtBot, held: HeldDatabaseThread
) -> None:
    page = JournalPage(held)
    qtbot.addWidget(page)
    page.read()
    held.answer("names", ["Ann", "Bo"])
    box = page.findChild(QComboBox, "journalAccount")
    box.setCurrentIndex(box.findData("Bo"))
    assert page.wanted.account_name == "Bo"
    page.read()
    held.answer("names", ["Ann", "Aron", "Bo"])
    assert page.wanted.account_name == "Bo"
    held.answer("lines", array("q"))
    assert not page.findChild(QPushButton, "exportJournal").isEnabled()


def test_the_groups_find_their_events(qtbot: QtBot, held: HeldDatabaseThread) -> None:
    page = JournalPage(held)
    qtbot.addWidget(page)
    box = page.findChild(QComboBox, "journalGroup")
    found: list[Event] = []
    for group in EventGroup:
        box.setCurrentIndex(box.findData(group.value))
        assert {event_group_of(event) for event in page.wanted.events} == {group}
        found += page.wanted.events
    assert sorted(found) == sorted(Event)


def test_a_line_with_no_moment_shows_what_stands_there() -> None:
    (line,) = made.lines(1)
    changed = type(line)(line.number, "yesterday", Event.UNKNOWN, None, "")
    shown = show_line(changed)
    assert (shown.moment, shown.event, shown.account) == (
        "yesterday",
        "Unreadable",
        "The program",
    )
