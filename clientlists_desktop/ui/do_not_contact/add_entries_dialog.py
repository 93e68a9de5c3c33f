"""A dialog that adds addresses to the do-not-contact book: typed, pasted, or from a file."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.do_not_contact.addresses import space_of
from clientlists_desktop.core.do_not_contact.entries import (
    LONGEST_NOTE,
    Addition,
    BlockReason,
    EntryFacts,
    EntrySource,
    end_of_day,
)
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.do_not_contact.entries import add_addresses
from clientlists_desktop.texts.do_not_contact.do_not_contact import (
    addition_text,
    coverages,
    reason_name,
    scope_label,
)
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import tick_box
from clientlists_desktop.ui.widgets.fields import Box, day_field, enable_unless
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, column, form, grow, row
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog

_LINES = 6


class AddEntriesDialog(ScrollingDialog):
    """Asks whom the entries hold for, why and until when; lines without an address stay in it.

    Args:
        path: the file whose rows are added; None for lines that are typed or pasted.
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
        path: Path | None = None,
        channel: Channel | None = None,
        lines: tuple[str, ...] = (),
        list_name: str = "",
    ) -> None:
        super().__init__(parent, margins=(24, 24, 24, 0), spacing=8)
        self.setObjectName("addEntriesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Do not contact"))
        self._database, self._path, self._list_name = database, path, list_name
        self._known = "\n".join(lines)
        self._coverages = [
            one for one in coverages() if channel is None or space_of(one[0]) == space_of(channel)
        ]
        self._build_fields()
        self._refusal = label("", "wrap", "failed", name="entriesRefusal")
        self._refusal.hide()
        self._why = label("", "muted", name="whyOff")
        buttons, self._add = self.submit_buttons(self.tr("Add"), "addEntries")
        intro = self.tr("Nobody in this book is called or written to: not from lists, not in "
                        "campaigns, not from exported files.")  # fmt: skip
        add(
            self.inside,
            label(intro, "muted"),
            form(
                (self.tr("Holds for"), self._scope),
                (self.tr("Reason"), self._reason),
                (self.tr("Note"), self._note),
            ),
            row(self._ends, grow(self._until)),
            self._lines_title,
            self._lines,
            self._refusal,
        )
        foot = column(self._why, buttons, margins=(24, 0, 24, 24), spacing=8)
        self.lay_out(foot, scaled(520))
        self._refresh_state()
        (self._scope if lines or path is not None else self._lines).setFocus()

    def _build_fields(self) -> None:
        self._scope = Box("entriesScope")
        for channel, scope in self._coverages:
            self._scope.addItem(scope_label(space_of(channel), scope, translate))
        self._reason = Box("entriesReason")
        for reason in BlockReason:
            self._reason.addItem(reason_name(reason, translate), reason.value)
        self._note = QLineEdit()
        self._note.setObjectName("entriesNote")
        self._note.setMaxLength(LONGEST_NOTE)
        self._note.setPlaceholderText(self.tr("Only for those who may change the book"))
        self._ends = tick_box(self.tr("Until the end of"), "entriesEnd")
        today = date.today()
        in_a_year = date(today.year + 1, today.month, min(today.day, 28))
        self._until = day_field("entriesUntil", self.tr("Last day"), in_a_year)
        self._until.setEnabled(False)
        self._ends.toggled.connect(self._until.setEnabled)
        file = self._path.name if self._path is not None else ""
        title = self.tr("Addresses of the ready rows of “{name}”").format(name=file)
        self._lines_title = label(
            title if file else self.tr("One address per line"), "strong", wraps=True
        )
        self._lines = QPlainTextEdit(self._known)
        self._lines.setObjectName("entriesLines")
        self._lines.setAccessibleName(self.tr("Addresses, one per line"))
        self._lines.setTabChangesFocus(True)
        spacing = self._lines.fontMetrics().lineSpacing()
        self._lines.setMinimumHeight(_LINES * spacing + scaled(16))
        self._lines.setVisible(not file)
        self._lines.textChanged.connect(self._refresh_state)

    def _refresh_state(self) -> None:
        is_empty = self._path is None and not self._lines.toPlainText().strip()
        why = self.tr("Type or paste an address") if is_empty else ""
        if self.is_working():
            why = self.tr("The addresses are being checked")
        enable_unless(why, self._add, self._why)

    def _facts(self, source: EntrySource) -> EntryFacts:
        day = self._until.date()
        last = date(day.year(), day.month(), day.day())
        _, scope = self._coverages[self._scope.currentIndex()]
        return EntryFacts(
            scope,
            BlockReason(self._reason.currentData()),
            self._note.text(),
            source,
            self._list_name,
            end_of_day(last) if self._ends.isChecked() else "",
        )

    def submit(self) -> None:
        """Add the addresses: of a file in a worker, which may take a while."""
        self._refusal.hide()
        database = self._database
        channel, _ = self._coverages[self._scope.currentIndex()]
        if self._path is not None:
            # Here, because the window is shown sooner without the readers of files.
            from clientlists_desktop.operations.do_not_contact.entries_import import (
                import_entries,
            )

            job = Job(
                database, import_entries, database.workspace, self._path, channel.code, Choices(),
                self._facts(EntrySource.FILE), database.actor, retry={"careful": True},
            )  # fmt: skip
            self.follow(job, self._on_added)
        else:
            lines = self._lines.toPlainText().split("\n")
            source = EntrySource.PASTE if len(lines) > 1 else EntrySource.BY_HAND
            facts = self._facts(EntrySource.LIST if self._list_name else source)
            self.change(
                database,
                lambda workspace, actor: partial(add_addresses, actor=actor)(
                    workspace, lines, channel.code, facts
                ),
                self._on_added,
            )
        self._refresh_state()

    def _on_added(self, done: Addition) -> None:
        """Close, or go on with the lines that hold no address: they are not stored."""
        self.added.emit(addition_text(done, translate))
        if not done.failures or self._path is not None:
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
