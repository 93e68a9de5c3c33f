"""A dialog that shows all that is stored about a person, saves it, or has it erased."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop import __version__
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.people.records import Forgotten, PersonFound, Record
from clientlists_desktop.operations.people.search import (
    find_person,
    save_answer,
    save_answer_sheet,
)
from clientlists_desktop.operations.settings import WorkspaceSettings, read_settings
from clientlists_desktop.texts.people.answer_sheet import answer_lines, answer_title
from clientlists_desktop.texts.people.people import (
    after_forgetting,
    found_text,
    place_label,
    record_since,
)
from clientlists_desktop.texts.people.record_facts import record_fields, record_name
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.imports.channel_box import ChannelBox
from clientlists_desktop.ui.look.formatting import date_text, stored_minute
from clientlists_desktop.ui.look.speech import announce
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.people.answer_pdf import draw_answer
from clientlists_desktop.ui.people.forget_person_dialog import ForgetPersonDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.country_box import CountryBox
from clientlists_desktop.ui.widgets.fields import enable_unless
from clientlists_desktop.ui.widgets.flow_layout import flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, form, grow, panel
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog

_ROWS = 8
_PDF, _JSON = ".pdf", ".json"
_MOST_ON_PAPER = 500
_UNKNOWN = "–"
_SHARES = Shares(3, 300, usual_most=200)
_MOST_EXPORTS = 5


class FindPersonDialog(ScrollingDialog):
    """Takes an address or a name; it stays open for the next one.

    Signals:
        forgotten: somebody was, so all pages are to be read again.
    """

    forgotten = Signal()

    def __init__(
        self, database: DatabaseThread, held: frozenset[Permission], parent: QWidget
    ) -> None:
        super().__init__(parent, margins=(24, 24, 24, 0), spacing=8)
        self.setObjectName("findPersonDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find a person"))
        self._database = database
        self._found: PersonFound | None = None
        self._search = QLineEdit()
        self._search.setObjectName("personSearch")
        self._search.setPlaceholderText(self.tr("Address, or a name"))
        self._search.textChanged.connect(self._refresh_state)
        self._channel = ChannelBox("personChannel")
        self._channel.show_channels(())
        self._channel.chosen.connect(lambda _: self._refresh_state())
        self._country = CountryBox("personCountry", self.tr("None"))
        self._country.currentIndexChanged.connect(self._forget_found)
        self._of_country = panel(form((self.tr("Default country"), self._country)))
        titles = (self.tr("Where"), self.tr("Name"), self.tr("Since"), self.tr("What is stored"))
        self._table = PlainTable("personRecords", self.tr("What is stored"), titles)
        self._table.setSelectionBehavior(PlainTable.SelectionBehavior.SelectRows)
        self._table.hold_clients(database)
        self._table.setMinimumHeight(_ROWS * self._table.fontMetrics().height())
        self._said = label("", "wrap", name="personFound")
        self._why = label("", "muted", name="whyOff")
        self._save = button(self.tr("Save…"), "savePerson", "download-simple")
        self._save.clicked.connect(self._save_answer)
        self._forget = button(self.tr("Forget…"), "forgetPerson", "trash")
        self._forget.clicked.connect(self._open_forget)
        self._forget.setVisible(Permission.FORGET_PEOPLE in held)
        buttons, self._find = self.submit_buttons(self.tr("Find"), "findPerson")
        buttons.button(buttons.StandardButton.Cancel).setText(self.tr("Close"))
        add(
            self.inside,
            form((self.tr("Person"), self._search), (self.tr("Channel"), self._channel)),
            self._of_country,
            self._said,
            grow(self._table),
        )
        self._table.share(_SHARES)
        actions = flow(self._save, self._forget)
        self.lay_out(
            column(self._why, actions, buttons, margins=(24, 0, 24, 24), spacing=8), scaled(760)
        )
        self._refresh_state()
        database.ask(self, "country", read_settings, self._preset_country)

    def _preset_country(self, found: WorkspaceSettings) -> None:
        if self._country.country is None:
            self._country.choose(found.country)

    def _forget_found(self) -> None:
        """Let it be searched anew: a number without a country code is another one now."""
        self._found = None
        self._refresh_state()

    def _refresh_state(self) -> None:
        """Turn on what can be done with what is typed, and with what was found."""
        self._of_country.setVisible(self._channel.channel.has_phone_numbers)
        typed, found = self._search.text().strip(), self._found
        why = "" if typed else self.tr("Type an address or a name")
        if self.is_working():
            why = self.tr("Searching everything that is stored")
        enable_unless(why, self._find, self._why)
        is_shown = found is not None and (found.searched, found.channel_code) == (
            typed, self._channel.channel.code
        )  # fmt: skip
        nobody = "" if is_shown and not self.is_working() else self.tr("Find somebody first")
        is_own = found is not None and any(one.is_own for one in found.records)
        others = "" if is_own else self.tr("None of these records is about the person")
        enable_unless(nobody or others, self._save)
        by_name = "" if found is not None and found.address else self.tr("Find an address first")
        enable_unless(nobody or by_name, self._forget)

    def submit(self) -> None:
        """Search in a worker."""
        database = self._database
        given = (self._search.text(), self._channel.channel.code)
        find = partial(find_person, country=self._country.country)
        job = Job(database, find, database.workspace, *given, database.actor)
        self.follow(job, self._show)
        self._refresh_state()

    def _show(self, found: PersonFound) -> None:
        self._found = found
        self._table.show_texts(found.records, _cells)
        self._table.share(_SHARES)
        self._said.setText(found_text(found, translate))
        self.reveal(self._said)
        announce(self, self._said.text())
        self._refresh_state()

    def refused(self, error: Refused) -> None:
        """Show why nothing was searched for."""
        self._found = None
        self._table.show_texts(())
        self._said.setText(refusal_text(error, translate))
        self.reveal(self._said)
        announce(self, self._said.text())
        self._refresh_state()

    def _save_answer(self) -> None:
        """Ask for a file and save what is about the person as an answer to them."""
        found = self._found
        if found is None:
            return
        own = sum(one.is_own for one in found.records)
        kinds = {_PDF: self.tr("PDF file"), _JSON: self.tr("JSON file")}
        if own > _MOST_ON_PAPER:
            # It would take the window too long to draw them.
            del kinds[_PDF]
        title = self.tr("Save the answer to the person")
        name = self.tr("Answer") + next(iter(kinds))
        target = messages.ask_save_file(self, title, name, kinds)
        if target is None:
            return
        if target.suffix.lower() == _PDF:
            self._save_sheet(found, own, target)
        else:
            self._save_json(found, target)
        self._refresh_state()

    def _save_json(self, found: PersonFound, target: Path) -> None:
        database = self._database
        job = Job(
            database, partial(save_answer, overwrite=target.exists()), database.workspace,
            found.address or found.searched, found.channel_code, target, database.actor,
        )  # fmt: skip
        self.follow(job, lambda saved: self._on_saved(saved.path))

    def _save_sheet(self, found: PersonFound, records: int, target: Path) -> None:
        """Draw what was found, and write it on the database thread."""
        moment = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
        program = f"Client Lists {__version__}"
        lines = answer_lines(found, self._database.actor.name, moment, program, translate)
        sheet = draw_answer(lines, answer_title(translate))
        self.change(
            self._database,
            lambda workspace, actor: save_answer_sheet(
                workspace, sheet, records, target, actor, overwrite=target.exists()
            ),
            lambda _: self._on_saved(target),
        )

    def _on_saved(self, path: Path) -> None:
        self._said.setText(self.tr("Saved as {name}").format(name=path.name))
        self.reveal(self._said)
        announce(self, self._said.text())
        self._refresh_state()

    def _open_forget(self) -> None:
        assert self._found is not None
        dialog = ForgetPersonDialog(self._database, self._found, self)
        dialog.forgotten.connect(self._on_forgotten)
        dialog.open()

    def _on_forgotten(self, done: Forgotten) -> None:
        self._found = None
        self._table.show_texts(())
        said = after_forgetting(done, translate, stored_minute, most=_MOST_EXPORTS)
        self._said.setText("\n".join(said))
        self.reveal(self._said)
        announce(self, self._said.text())
        self._refresh_state()
        self.forgotten.emit()


def _cells(one: Record) -> tuple[str, ...]:
    since = record_since(one, date_text) or _UNKNOWN
    return (
        place_label(one.place, translate),
        record_name(one, translate) or _UNKNOWN,
        since,
        record_fields(one, translate),
    )
