"""The wizard's Back and Continue: when they are on, what they read, and why they are off."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QWizard

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.ui.imports.check import check_page
from clientlists_desktop.ui.imports.list_facts import ListFacts
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.imports.wizard_page import PageId
from clientlists_desktop.ui.widgets import messages
from tests.ui import made
from tests.ui.places import Builder
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import CHANGE

KINDS = QWizard.WizardButton
RUNNING = "You can continue when the check is done"
WANTS_FILE = "Choose a file to continue"


def next_button(wizard: ImportWizard) -> QAbstractButton:
    last = wizard.currentId() == PageId.CONSENT
    return wizard.button(KINDS.FinishButton if last else KINDS.NextButton)


def back_is_on(wizard: ImportWizard) -> bool:
    back = wizard.button(KINDS.BackButton)
    assert back.isVisible(), "greyed, not gone: no button moves from page to page"
    return back.isEnabled()


def why_off(wizard: ImportWizard) -> str:
    """Return why one cannot go on, as it is shown and as it is spoken; "" where one can."""
    button = next_button(wizard)
    (label,) = (one for one in wizard.findChildren(QLabel, "whyOff") if one.isVisible())
    assert button.isVisible()
    assert button.accessibleDescription() == label.text()
    assert button.toolTip() == label.text()
    assert button.isEnabled() == (not label.text())
    return label.text()


def field(wizard: ImportWizard, name: str) -> QLineEdit:
    return wizard.findChild(QLineEdit, name)


def tick(wizard: ImportWizard) -> QCheckBox:
    return wizard.findChild(QCheckBox, "consent")


def look_up(builder: Builder, free: bool) -> None:
    """Answer whether the name is free, when it has been asked."""
    database = builder.database
    builder.qtbot.waitUntil(lambda: any(q.key == "name" for q in database.questions))
    database.answer("name", free)


@pytest.fixture
def ready(builder: Builder) -> ImportWizard:
    """The last page, ticked, with a name that is free."""
    wizard = builder.consent()
    tick(wizard).setChecked(True)
    look_up(builder, free=True)
    return wizard


def test_the_channel_page(builder: Builder) -> None:
    wizard = builder.wizard()
    assert not back_is_on(wizard)
    assert why_off(wizard) == ""
    assert next_button(wizard).text() == "Next: choose a file"
    builder.qtbot.keyClicks(field(wizard, "channelSearch"), "no such channel")
    assert why_off(wizard) == "Choose a channel to continue"
    field(wizard, "channelSearch").clear()
    assert why_off(wizard) == ""
    assert not back_is_on(wizard)


def test_the_file_page(builder: Builder) -> None:
    wizard = builder.file_page()
    assert wizard.currentId() == PageId.FILE
    assert back_is_on(wizard)
    assert why_off(wizard) == WANTS_FILE
    assert next_button(wizard).text() == "Next: check the file"
    file = builder.folder / "spring.csv"
    file.write_text("Phone\n12025550147\n")
    wizard.file_page.choose(file)
    assert why_off(wizard) == ""
    wizard.file_page.choose(builder.folder / "gone.csv")
    assert why_off(wizard) == WANTS_FILE


def test_next_does_nothing_while_it_is_off_and_enter_asks_for_the_file(builder: Builder) -> None:
    asked: list[object] = []
    builder.monkeypatch.setattr(messages, "ask_open_file", lambda *_: asked.append("file"))
    wizard = builder.file_page()
    next_button(wizard).click()
    builder.qtbot.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.currentId() == PageId.FILE
    assert asked == ["file"]


def test_back_keeps_the_file(builder: Builder) -> None:
    wizard = builder.file_chosen()
    wizard.button(KINDS.BackButton).click()
    assert wizard.currentId() == PageId.CHANNEL
    assert not back_is_on(wizard)
    next_button(wizard).click()
    assert why_off(wizard) == ""
    assert wizard.findChild(QLabel, "chosenFile").text() == "spring.csv"


def test_the_check_page_while_the_check_runs(builder: Builder) -> None:
    wizard = builder.checking()
    assert wizard.currentId() == PageId.CHECK
    assert back_is_on(wizard)
    assert why_off(wizard) == RUNNING
    assert next_button(wizard).text() == "Continue"
    FakeJob.started[-1].progressed.emit(Progress(9_000, 0.9, made.BALANCE, 1))
    assert why_off(wizard) == RUNNING


def test_back_stops_the_check(builder: Builder) -> None:
    wizard = builder.checking()
    wizard.button(KINDS.BackButton).click()
    assert wizard.currentId() == PageId.FILE
    assert FakeJob.started[-1].was_cancelled
    assert why_off(wizard) == ""
    FakeJob.started[-1].succeeded.emit(made.file())
    assert next_button(wizard).text() == "Next: check the file"


def test_the_check_page_with_a_result(builder: Builder) -> None:
    wizard = builder.checked()
    assert back_is_on(wizard)
    assert why_off(wizard) == ""
    assert next_button(wizard).text() == "Continue with 3 ready clients"


def test_one_client_is_no_clients(builder: Builder) -> None:
    wizard = builder.checked(made.file(Balance(ready=1)))
    assert next_button(wizard).text() == "Continue with 1 ready client"
    next_button(wizard).click()
    assert next_button(wizard).text() == "Create list with 1 client"


def test_the_check_page_with_nothing_ready(builder: Builder) -> None:
    wizard = builder.checked(made.file(Balance(failed=3, reasons={Reason.TOO_SHORT: 3})))
    assert back_is_on(wizard)
    assert why_off(wizard) == "No row is ready: fix the file and choose it again"
    assert next_button(wizard).text() == "Continue with 0 ready clients"


@pytest.mark.parametrize(
    ("compact_below", "said"),
    [(0, "No row is ready yet: fix rows above the table"), (9_999, "No row is ready yet")],
)
def test_the_check_page_with_nothing_ready_that_can_be_fixed(
    builder: Builder, compact_below: int, said: str
) -> None:
    builder.monkeypatch.setattr(check_page, "_COMPACT", compact_below)
    balance = Balance(failed=3, reasons={Reason.NO_COUNTRY_CODE: 3})
    wizard = builder.checked(made.file(balance, choices=Choices(suggested="RU"), offered=3))
    assert why_off(wizard) == said


def test_another_choice_checks_anew_and_continue_waits(builder: Builder) -> None:
    wizard = builder.checked()
    jobs = len(FakeJob.started)
    wizard.findChild(QAction, "leaveOutUnlikely").trigger()
    assert len(FakeJob.started) == jobs + 1
    assert why_off(wizard) == RUNNING
    FakeJob.started[-1].succeeded.emit(made.file(Balance(ready=4)))
    assert next_button(wizard).text() == "Continue with 4 ready clients"


def test_a_refused_check_goes_back_to_the_file_page(builder: Builder) -> None:
    wizard = builder.checking()
    FakeJob.started[-1].refused.emit(Refused(Refusal.PASSWORD))
    assert wizard.currentId() == PageId.FILE
    assert why_off(wizard) == WANTS_FILE
    refusal = wizard.findChild(QLabel, "refusal")
    assert refusal.isVisible()
    assert "spring.csv" in refusal.text()


def test_the_consent_page_wants_one_thing_after_the_other(builder: Builder) -> None:
    wizard = builder.consent()
    assert wizard.currentId() == PageId.CONSENT
    assert back_is_on(wizard)
    assert next_button(wizard).text() == "Create list with 3 clients"
    assert why_off(wizard) == "Tick the confirmation to continue"
    tick(wizard).setChecked(True)
    assert why_off(wizard) == "Checking whether the name is free…"
    look_up(builder, free=True)
    assert why_off(wizard) == ""
    for nothing in ("", "   "):
        field(wizard, "listName").setText(nothing)
        assert why_off(wizard) == "Type a name"
    field(wizard, "listName").setText("Winter")
    assert why_off(wizard) == "Checking whether the name is free…"
    look_up(builder, free=False)
    assert why_off(wizard) == "A list with this name already exists"
    tick(wizard).setChecked(False)
    assert why_off(wizard) == "Tick the confirmation to continue"


def test_an_edit_that_ends_after_going_on_is_counted_where_consent_is_given(
    builder: Builder,
) -> None:
    wizard = builder.consent()
    edited = made.file(replace(made.BALANCE, ready=4, failed=made.BALANCE.failed - 1))
    wizard.check_page.results.changed.emit(edited)
    assert next_button(wizard).text() == "Create list with 4 clients"
    facts = wizard.findChildren(ListFacts)[-1]
    assert "4" in [one.text() for one in facts.findChildren(QLabel)]


def test_a_late_answer_about_another_name_says_nothing_of_this_one(
    builder: Builder, ready: ImportWizard
) -> None:
    name = field(ready, "listName")
    name.setText("Win")
    builder.qtbot.waitUntil(lambda: any(q.key == "name" for q in builder.database.questions))
    name.setText("Winter")
    builder.database.answer("name", True)
    assert why_off(ready) == "Checking whether the name is free…"


def test_back_and_on_again_asks_for_the_tick_anew(builder: Builder, ready: ImportWizard) -> None:
    ready.button(KINDS.BackButton).click()
    assert ready.currentId() == PageId.CHECK
    assert why_off(ready) == ""
    next_button(ready).click()
    builder.database.answer("statement", made.STATEMENT)
    assert why_off(ready) == "Tick the confirmation to continue"


def test_the_list_is_made_once_however_often_one_presses(
    builder: Builder, ready: ImportWizard
) -> None:
    before = builder.database.asked.count(CHANGE)
    for _ in range(3):
        next_button(ready).click()
    assert builder.database.asked.count(CHANGE) == before + 1
    with builder.qtbot.waitSignal(ready.created) as created:
        builder.database.answer(CHANGE, made.a_list(1, "spring"))
    assert created.args[0].name == "spring"
    assert not ready.isVisible()


def test_a_suggested_name_is_looked_up_once(builder: Builder, ready: ImportWizard) -> None:
    waiting = [timer for timer in ready.currentPage().findChildren(QTimer) if timer.isActive()]
    assert waiting == []
    assert builder.database.asked.count("name") == 1


def test_a_name_taken_meanwhile_is_said_and_another_one_goes_on(
    builder: Builder, ready: ImportWizard
) -> None:
    before = builder.database.asked.count(CHANGE)
    next_button(ready).click()
    builder.database.refuse(CHANGE, Refused(Refusal.NAME_TAKEN, name="spring"))
    assert why_off(ready) == "A list with this name already exists"
    assert field(ready, "listName").hasFocus()
    field(ready, "listName").setText("summer")
    look_up(builder, free=True)
    assert why_off(ready) == ""
    next_button(ready).click()
    assert builder.database.asked.count(CHANGE) == before + 2
