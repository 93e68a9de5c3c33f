"""Builds the page and the dialogs of the do-not-contact book."""

from array import array
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from clientlists_desktop.core.channels import TELEPHONY
from clientlists_desktop.core.do_not_contact.entries import (
    Addition,
    BlockReason,
    Entry,
    EntrySource,
)
from clientlists_desktop.ui.do_not_contact.add_entries_dialog import AddEntriesDialog
from clientlists_desktop.ui.do_not_contact.do_not_contact_page import DoNotContactPage
from clientlists_desktop.ui.do_not_contact.remove_entries_dialog import RemoveEntriesDialog
from clientlists_desktop.ui.imports.wizard import ImportWizard
from clientlists_desktop.ui.lists.lists_page import ListsPage
from tests.ui import made
from tests.ui.places import Builder
from tests.ui.runtime.fake_job import FakeJob
from tests.ui.runtime.held_database_thread import CHANGE

MOMENT, LATER = "2026-10-31T21:14:00+00:00", "2999-01-01T00:00:00+00:00"
ENTRIES = [
    Entry(3, "phone", "12025550147", "all", BlockReason.COMPLAINT, "rang at night",
          EntrySource.FILE, "complaints.xlsx", "Anna Petrova", MOMENT, LATER),
    Entry(2, "phone", "", "calls", BlockReason.LEGAL, "", EntrySource.BY_HAND, "", "Lev", MOMENT,
          MOMENT),
    Entry(1, "telegram", "5120004417", "all", BlockReason.ASKED, "", EntrySource.RESULTS,
          "Осень", "Anna Petrova", MOMENT, ""),
]  # fmt: skip


def book(builder: Builder) -> DoNotContactPage:
    """The book, one entry selected."""
    page: DoNotContactPage = builder.show(DoNotContactPage(builder.database))
    page.refresh()
    builder.database.answer("entries", array("Q", [one.id for one in ENTRIES]))
    builder.qtbot.waitUntil(lambda: any(one.key == 0 for one in builder.database.questions))
    builder.database.answer(0, ENTRIES)
    page.table.selectRow(0)
    return page


def lists_with_blocked(builder: Builder) -> ListsPage:
    """All lists, with how many of their clients are blocked."""
    page = builder.lists()
    page.table.clearSelection()
    page.show_blocked({1: 1, 2: 1_204})
    return page


def empty_book(builder: Builder) -> DoNotContactPage:
    """The page before anybody is in the book."""
    page: DoNotContactPage = builder.show(DoNotContactPage(builder.database))
    page.refresh()
    builder.database.answer("entries", array("Q"))
    return page


def add_entries(builder: Builder) -> AddEntriesDialog:
    """Addresses to add, some of which are none."""
    dialog = AddEntriesDialog(
        builder.database, builder.around("window"), channel=TELEPHONY, lines=("x", "12025550147")
    )
    shown: AddEntriesDialog = builder.show(dialog)
    dialog.findChild(QPushButton, "addEntries").click()
    builder.database.answer(CHANGE, Addition(1, 0, 0, ((1, "x"),), 1))
    assert dialog.findChild(QPlainTextEdit, "entriesLines").toPlainText() == "x"
    return shown


def add_file(builder: Builder) -> ImportWizard:
    """What is said of the addresses of a file, when it has been checked."""
    builder.wizard()
    wizard: ImportWizard = builder.show(
        ImportWizard(builder.database, None, (), None, builder.around("window"), for_book=True)
    )
    file = builder.folder / builder.file_name
    file.write_text("Phone\n12025550147\n")
    wizard.file_page.choose(file)
    wizard.next()
    FakeJob.started[-1].succeeded.emit(made.file(replace(made.BALANCE, failed=0)))
    builder.database.answer(CHANGE, [])
    wizard.next()
    return wizard


def remove_entries(builder: Builder) -> RemoveEntriesDialog:
    """Why an entry is removed."""
    dialog = RemoveEntriesDialog(builder.database, [1, 2], builder.around("window"))
    dialog.findChild(QLineEdit, "removalReason").setText("agreed again")
    shown: RemoveEntriesDialog = builder.show(dialog)
    return shown


DO_NOT_CONTACT_PLACES: list[Callable[[Builder], QWidget]] = [
    book, lists_with_blocked, empty_book, add_entries, add_file, remove_entries,
]  # fmt: skip
