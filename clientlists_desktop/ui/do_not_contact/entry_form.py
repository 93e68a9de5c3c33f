"""What is said of addresses that come into the book: the fields of a dialog or of a page."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.do_not_contact.addresses import space_of
from clientlists_desktop.core.do_not_contact.entries import (
    LONGEST_NOTE,
    BlockReason,
    EntryFacts,
    EntrySource,
    end_of_day,
)
from clientlists_desktop.texts.do_not_contact.do_not_contact import (
    coverages,
    reason_name,
    scope_label,
)
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import tick_box
from clientlists_desktop.ui.widgets.fields import Box, day_field
from clientlists_desktop.ui.widgets.layouts import column, form, grow, row


class EntryForm(QWidget):
    """Asks whom the entries hold for, why and until when.

    Args:
        channel: whose addresses they are; None if that is chosen here.

    Attributes:
        scope: the box that has the first question.
    """

    def __init__(self, channel: Channel | None = None) -> None:
        super().__init__()
        self.scope = Box("entriesScope")
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
        self.show_channel(channel)
        fields = form(
            (self.tr("Holds for"), self.scope),
            (self.tr("Reason"), self._reason),
            (self.tr("Note"), self._note),
        )
        column(fields, row(self._ends, grow(self._until)), on=self, margins=0, spacing=8)

    def show_channel(self, channel: Channel | None) -> None:
        """Offer what entries of a channel can hold for; of every channel if it is None."""
        offered = [
            one for one in coverages() if channel is None or space_of(one[0]) == space_of(channel)
        ]
        if offered == getattr(self, "_coverages", None):
            return
        self._coverages = offered
        self.scope.clear()
        for of, scope in offered:
            self.scope.addItem(scope_label(space_of(of), scope, translate))

    @property
    def channel(self) -> Channel:
        """The channel whose addresses the entries hold."""
        return self._coverages[self.scope.currentIndex()][0]

    def facts(self, source: EntrySource, source_name: str = "") -> EntryFacts:
        """Return what was said, of addresses from a source."""
        day = self._until.date()
        last = date(day.year(), day.month(), day.day())
        return EntryFacts(
            self._coverages[self.scope.currentIndex()][1],
            BlockReason(self._reason.currentData()),
            self._note.text(),
            source,
            source_name,
            end_of_day(last) if self._ends.isChecked() else "",
        )
