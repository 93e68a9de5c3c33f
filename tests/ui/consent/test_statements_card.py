"""The card of statements of consent: both languages, older versions, who may edit."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from clientlists_desktop.core.consent import MOST_WORDING
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.ui.consent.statement_dialog import StatementDialog
from clientlists_desktop.ui.consent.statements_card import StatementsCard
from tests.ui import made
from tests.ui.runtime.held_database_thread import CHANGE, HeldDatabaseThread


@pytest.fixture
def card(held: HeldDatabaseThread, qtbot: QtBot) -> StatementsCard:
    shown = StatementsCard(held)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def show(card: StatementsCard, held: HeldDatabaseThread, *, may_edit: bool) -> None:
    card.refresh()
    held.answer("statements", (made.statements(), may_edit))


def test_it_shows_what_is_confirmed_now_and_what_was_before(
    card: StatementsCard, held: HeldDatabaseThread
) -> None:
    show(card, held, may_edit=True)
    head = card.findChild(QLabel, "statementHead-en").text()
    assert head == "English, version 2: Anna Petrova, 2 Mar 2025"
    assert card.findChild(QLabel, "statement-en").text() == "They gave us their {what}."
    assert "built in" in card.findChild(QLabel, "statementHead-ru").text()
    table = card.findChild(QTableWidget, "oldStatements")
    rows = [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    assert [row[:4] for row in rows] == [["English", "1", "–", "the program"]]
    assert rows[0][4].startswith("I confirm that the clients")


def test_who_may_not_edit_is_told_who_may(card: StatementsCard, held: HeldDatabaseThread) -> None:
    show(card, held, may_edit=False)
    edit = card.findChild(QPushButton, "editStatement-en")
    assert not edit.isEnabled()
    assert edit.toolTip() == (
        "To edit the statements of consent, an account needs one of these roles: Owner."
    )
    show(card, held, may_edit=True)
    assert edit.isEnabled()
    assert edit.toolTip() == ""


def test_a_wording_is_saved_only_when_it_is_another_one(
    card: StatementsCard, held: HeldDatabaseThread
) -> None:
    show(card, held, may_edit=True)
    card.findChild(QPushButton, "editStatement-en").click()
    dialog = card.findChild(QDialog, "statementDialog")
    assert isinstance(dialog, StatementDialog)
    field, save = (
        dialog.findChild(QPlainTextEdit, "wording"),
        dialog.findChild(QPushButton, "saveStatement"),
    )
    why = dialog.findChild(QLabel, "whyOff")
    assert (save.text(), save.isEnabled()) == ("Save as version 3", False)
    for typed, said in (
        ("  They gave us their {what}. ", "Nothing has been changed yet"),
        (" \n ", "Type the statement"),
        ("x" * (MOST_WORDING + 1), "Too long: make it shorter"),
    ):
        field.setPlainText(typed)
        assert (why.text(), save.isEnabled()) == (said, False)
    field.setPlainText("They gave {what} in writing.")
    assert save.isEnabled()
    shown = dialog.findChild(QLabel, "preview-telephony").text()
    assert shown == "Telephony: They gave phone numbers in writing."
    save.click()
    held.refuse(CHANGE, Refused(Refusal.NO_SUCH_ACCOUNT, name="7"))
    assert "This account no longer exists" in dialog.findChild(QLabel, "statementRefusal").text()
    assert dialog.isVisible()
    assert save.isEnabled()
    save.click()
    held.take(CHANGE).then(None)
    assert not dialog.isVisible()
    assert held.asked[-1] == "statements"
