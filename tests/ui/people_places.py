"""Builds the dialogs that find and forget a person, for the tests that look at all places."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.core.people.records import (
    Erasure,
    Forgotten,
    PersonFound,
    Place,
    Record,
)
from clientlists_desktop.ui.people import find_person_dialog, forget_person_dialog
from clientlists_desktop.ui.people.find_person_dialog import FindPersonDialog
from clientlists_desktop.ui.people.forget_person_dialog import ForgetPersonDialog
from tests.ui.places import Builder
from tests.ui.runtime.fake_job import FakeJob

ANN, MOMENT = "12025550147", "2026-10-31T21:14:00+00:00"
BOTH = frozenset({Permission.FIND_PEOPLE, Permission.FORGET_PEOPLE})


def found(name: str) -> PersonFound:
    """Return what is stored about Ann, in a list of this name among others."""
    own = {"Phone": ANN, "Name": name}
    records = (
        Record(Place.LIST, 1, name, MOMENT, 2, own),
        Record(Place.LIST, 1, name, MOMENT, 9, {"Phone": "12025550162", "Note": ANN}, is_own=False),
        Record(Place.CAMPAIGN, 1, "Осень", "", None, {"Phone": ANN, "result": "no_answer"}),
    )
    return PersonFound(ANN, "telephony", ANN, records)


def forgotten(name: str) -> Forgotten:
    """Return what came of it, with a proof of this name."""
    facts = {"name": "Spring offer", "clients": 9_812}
    erasure = Erasure(rows=2, mentions=1, lists={1}, campaigns={1}, campaign_clients=1)
    exports = (Line(7, MOMENT, Event.LIST_EXPORTED, 1, "Anna Petrova", facts),)
    return Forgotten(erasure, exports, proofs=(name,), backups=3)


def find_person(builder: Builder) -> FindPersonDialog:
    """Before anybody was looked for."""
    builder.monkeypatch.setattr(find_person_dialog, "Job", FakeJob)
    builder.monkeypatch.setattr(forget_person_dialog, "Job", FakeJob)
    dialog: FindPersonDialog = builder.show(
        FindPersonDialog(builder.database, BOTH, builder.around("window"))
    )
    return dialog


def finding_person(builder: Builder) -> FindPersonDialog:
    """While everything is searched."""
    dialog = find_person(builder)
    dialog.findChild(QLineEdit, "personSearch").setText(ANN)
    dialog.findChild(QPushButton, "findPerson").click()
    return dialog


def person_found(builder: Builder) -> FindPersonDialog:
    """What is stored about a person."""
    dialog = finding_person(builder)
    FakeJob.started[-1].succeeded.emit(found(builder.file_name))
    return dialog


def person_not_searched(builder: Builder) -> FindPersonDialog:
    """Why nothing was searched for."""
    dialog = finding_person(builder)
    FakeJob.started[-1].refused.emit(
        Refused(Refusal.TEXT_TOO_SHORT, seen=builder.file_name, expected=3)
    )
    return dialog


def forget_person(builder: Builder) -> ForgetPersonDialog:
    """The question before a person is forgotten."""
    builder.monkeypatch.setattr(forget_person_dialog, "Job", FakeJob)
    dialog: ForgetPersonDialog = builder.show(
        ForgetPersonDialog(builder.database, found(builder.file_name), builder.around("window"))
    )
    dialog.findChild(QLineEdit, "forgetReason").setText("Ticket 17")
    return dialog


def forgetting_person(builder: Builder) -> ForgetPersonDialog:
    """While a person is erased."""
    dialog = forget_person(builder)
    dialog.findChild(QPushButton, "forget").click()
    return dialog


def person_not_forgotten(builder: Builder) -> ForgetPersonDialog:
    """Why a person cannot be forgotten now."""
    dialog = forgetting_person(builder)
    FakeJob.started[-1].refused.emit(Refused(Refusal.DRAFT_IN_USE, file=builder.file_name))
    return dialog


def person_forgotten(builder: Builder) -> FindPersonDialog:
    """What came of it, and what may still hold the person."""
    dialog = person_found(builder)
    dialog.findChild(QPushButton, "forgetPerson").click()
    question = dialog.findChild(ForgetPersonDialog)
    question.findChild(QLineEdit, "forgetReason").setText("Ticket 17")
    question.findChild(QPushButton, "forget").click()
    FakeJob.started[-1].succeeded.emit(forgotten(builder.file_name))
    return dialog


PEOPLE_PLACES: list[Callable[[Builder], QWidget]] = [
    find_person, finding_person, person_found, person_not_searched, forget_person,
    forgetting_person, person_not_forgotten, person_forgotten,
]  # fmt: skip
