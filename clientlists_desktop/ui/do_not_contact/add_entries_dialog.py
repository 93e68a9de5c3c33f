"""A dialog that adds addresses to the do-not-contact book: typed, pasted, or of chosen clients."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.do_not_contact.entries import Addition, EntrySource
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.operations.settings import WorkspaceSettings, read_settings
from clientlists_desktop.texts.do_not_contact.do_not_contact import addition_text, book_meaning
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.do_not_contact.entry_form import EntryForm
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.country_box import CountryBox
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, form, panel
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog

_LINES = 6


class AddEntriesDialog(ScrollingDialog):
    """Asks whom the entries hold for, why and until when; lines without an address stay in it.

    Args:
        channel: whose addresses the lines are, if that is known.
        lines: what the text box begins with.
        list_name: of the list or campaign that the lines are from.

    Signals:
        added: the text that says what became of the addresses.
    """

    added = Signal(str)

    def __init__(
        self,
        database: DatabaseThread,
        parent: QWidget,
        *,
        channel: Channel | None = None,
        lines: tuple[str, ...] = (),
        list_name: str = "",
    ) -> None:
        super().__init__(parent, margins=(24, 24, 24, 0), spacing=8)
        self.setObjectName("addEntriesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Do not contact"))
        self._database, self._list_name = database, list_name
        self._form = EntryForm(channel)
        self._country = CountryBox("entriesCountry", self.tr("None"))
        self._of_country = panel(form((self.tr("Default country"), self._country)))
        self._form.scope.currentIndexChanged.connect(self._show_country)
        self._lines = QPlainTextEdit("\n".join(lines))
        self._lines.setObjectName("entriesLines")
        self._lines.setAccessibleName(self.tr("Addresses, one per line"))
        self._lines.setTabChangesFocus(True)
        spacing = self._lines.fontMetrics().lineSpacing()
        self._lines.setMinimumHeight(_LINES * spacing + scaled(16))
        self._lines.textChanged.connect(self._refresh_state)
        self._refusal = label("", "wrap", "failed", name="entriesRefusal")
        self._refusal.hide()
        self._why = label("", "muted", name="whyOff")
        buttons, self._add = self.submit_buttons(self.tr("Add"), "addEntries")
        title = label(self.tr("One address per line"), "strong", wraps=True)
        add(
            self.inside,
            label(book_meaning(translate), "muted"),
            self._form,
            title,
            self._lines,
            self._of_country,
            self._refusal,
        )
        foot = column(self._why, buttons, margins=(24, 0, 24, 24), spacing=8)
        self._show_country()
        self.lay_out(foot, scaled(520))
        self._refresh_state()
        database.ask(self, "country", read_settings, self._preset_country)
        (self._form.scope if lines else self._lines).setFocus()

    def _refresh_state(self) -> None:
        why = "" if self._lines.toPlainText().strip() else self.tr("Type or paste an address")
        if self.is_working():
            why = self.tr("The addresses are being checked")
        enable_unless(why, self._add, self._why)

    def _show_country(self) -> None:
        """Ask for the country of numbers that are typed or pasted: those of a list have theirs."""
        is_asked = self._form.channel.has_phone_numbers and not self._list_name
        self._of_country.setVisible(is_asked)

    def _preset_country(self, found: WorkspaceSettings) -> None:
        if self._country.country is None:
            self._country.choose(found.country)

    def submit(self) -> None:
        """Add the addresses."""
        self._refusal.hide()
        lines, channel = self._lines.toPlainText().split("\n"), self._form.channel
        source = EntrySource.PASTE if len(lines) > 1 else EntrySource.BY_HAND
        source = EntrySource.LIST if self._list_name else source
        facts = self._form.facts(source, self._list_name)
        country = None if self._of_country.isHidden() else self._country.country
        self.change(
            self._database,
            lambda workspace, actor: partial(add_addresses, actor=actor)(
                workspace, lines, channel.code, facts, country=country
            ),
            self._on_added,
        )
        self._refresh_state()

    def _on_added(self, done: Addition) -> None:
        """Close, or go on with the lines that hold no address: they are not stored."""
        self.added.emit(addition_text(done, translate))
        if not done.failures:
            self.accept()
            return
        self._lines.setPlainText("\n".join(text for _, text in done.failed))
        failed = self.tr(
            "%Ln line(s) without an address of this channel. The others are added; correct these, "
            "or close.",
            "",
            done.failures,
        )
        self._refusal.setText(failed)
        self.reveal(self._refusal)
        self._refresh_state()
        self._lines.setFocus()

    def refused(self, error: Refused) -> None:
        """Show why nothing was added."""
        self._refresh_state()
        self._refusal.setText(refusal_text(error, translate))
        self.reveal(self._refusal)
