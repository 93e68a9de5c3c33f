"""The last page of the wizard when a file fills the do-not-contact book: whom it holds for, why."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.do_not_contact.entries import EntrySource
from clientlists_desktop.operations.do_not_contact.entries_import import add_checked
from clientlists_desktop.texts.do_not_contact.do_not_contact import book_meaning
from clientlists_desktop.ui.do_not_contact.entry_form import EntryForm
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import card
from clientlists_desktop.ui.widgets.layouts import STRETCH, add

_WIDEST = 640


class BookPage(WizardPage):
    """Asks what holds of all addresses of the checked file, and then adds them.

    Signals:
        added: what became of them, an Addition. refused: a Refused; the book stays as it was.
    """

    added = Signal(object)
    refused = Signal(object)

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, PageId.BOOK)
        self.setFinalPage(True)
        self.heading.setText(self.tr("Whom must nobody contact, and why?"))
        self.subheading.setText(book_meaning(translate))
        self.form = EntryForm(state.channel)
        frame, inside = card()
        frame.setMaximumWidth(scaled(_WIDEST))
        inside.addWidget(self.form)
        add(self.body, frame, STRETCH)

    def initializePage(self) -> None:
        """Offer what addresses of the file's channel can be blocked for."""
        self.form.show_channel(self.new_list.channel)
        self.refresh()

    def next_text(self) -> str:
        """Return the text of the last button."""
        checked = self.new_list.checked
        return self.tr("Add %Ln client(s)", "", checked.balance.ready if checked else 0)

    def first_focus(self) -> QWidget:
        """Return the box of what the entries hold for."""
        return self.form.scope

    def submit(self) -> None:
        """Add the addresses in a worker, in one transaction."""
        checked, database = self.new_list.checked, self.new_list.database
        assert checked is not None
        facts = self.form.facts(EntrySource.FILE)
        job = Job(database, add_checked, database.workspace, checked.id, facts, database.actor)
        job.succeeded.connect(self.added)
        job.refused.connect(self.refused)
