"""What the pages of the wizard have in common: steps, title, and why Next is off."""

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget, QWizard, QWizardPage

from clientlists_desktop.ui.imports.step_bar import StepBar
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.widgets.controls import icon_label, set_property
from clientlists_desktop.ui.widgets.labels import ElidedLabel, label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, panel, row, scroll_area


class PageId(IntEnum):
    """The pages in their order."""

    CHANNEL = 0
    FILE = 1
    CHECK = 2
    CONSENT = 3
    UPDATE = 4
    BOOK = 5


def pages_of(state: WizardState) -> tuple[PageId, ...]:
    """Return the pages that the wizard has for what becomes of the rows."""
    if state.listed is not None:
        return PageId.FILE, PageId.CHECK, PageId.UPDATE
    if state.for_book:
        return PageId.FILE, PageId.CHECK, PageId.BOOK
    if state.project is not None:
        return PageId.CHANNEL, PageId.FILE, PageId.CHECK
    return PageId.CHANNEL, PageId.FILE, PageId.CHECK, PageId.CONSENT


class WizardPage(QWizardPage):
    """A page that says whether it is complete, why not, and what its button reads.

    Subclasses fill `body`.

    Args:
        scrolls: whether the page scrolls as a whole where it has too little room; one that does
            not has its own title in its body, and its foot in the row of the wizard's buttons.

    Attributes:
        beside_buttons: what stands in that row while the page is shown.

    Signals:
        sample_saved: the path of a sample that a person saved.
    """

    sample_saved = Signal(object)

    def __init__(self, new_list: WizardState, page: PageId, *, scrolls: bool = True) -> None:
        super().__init__()
        self.new_list = new_list
        self.setObjectName("page")
        names = {
            PageId.CHANNEL: self.tr("Channel"),
            PageId.FILE: self.tr("File"),
            PageId.CHECK: self.tr("Check"),
            PageId.CONSENT: self.tr("Consent and name"),
            PageId.UPDATE: self.tr("Changes"),
            PageId.BOOK: self.tr("Do not contact"),
        }
        pages = pages_of(new_list)
        self.heading = label("", "title", name="pageTitle")
        self.heading.setWordWrap(True)
        self.subheading = label("", "muted", name="pageSubtitle")
        self._steps = StepBar([names[one] for one in pages], pages.index(page))
        self.top = row(grow(self._steps), spacing=8)
        self.head = row(grow(self.heading), spacing=8)
        self.body = column(spacing=12)
        self._why_off = ElidedLabel("", "muted", "whyOff")
        self._why_icon = icon_label(icon("info", "muted"))
        self.foot = row(STRETCH, self._why_icon, self._why_off)
        self.beside_buttons: QWidget | None = None
        if not scrolls:
            self.beside_buttons = panel(self.foot)
            self._content = column(self.top, grow(self.body), margins=(24, 12, 24, 4), spacing=6)
            column(panel(self._content, "page"), on=self)
            return
        self._content = column(
            self.top,
            self.head,
            self.subheading,
            grow(self.body),
            self.foot,
            margins=(24, 16, 24, 8),
            spacing=8,
        )
        column(scroll_area(panel(self._content, "page"), sideways=True), on=self)

    def set_compact(self, *, compact: bool) -> None:
        """Name the present step alone, and say beside it why the page is not complete."""
        self._steps.set_compact(compact=compact)
        self._content.setContentsMargins(24, 6 if compact else 12, 24, 4)
        for lines in (self._content, self.body):
            lines.setSpacing(4 if compact else 6)
        place = self.top if compact else self.foot
        for widget in (self._why_icon, self._why_off):
            place.addWidget(widget)

    def why_off(self) -> str:
        """Return why the page is not complete; "" if it is."""
        return ""

    @property
    def leads_on(self) -> bool:
        """Whether the button that goes on is the primary one, and not one of the page."""
        return True

    def next_text(self) -> str:
        """Return the text of the button that goes on."""
        return self.tr("Next")

    def isComplete(self) -> bool:
        """Answer QWizard."""
        return not self.why_off()

    def refresh(self) -> None:
        """Show again why the page is not complete, and the button that goes on."""
        why = self.why_off()
        self._why_off.setText(why)
        self._why_icon.setVisible(bool(why))
        self.completeChanged.emit()
        wizard = self.wizard()
        if wizard is None or wizard.currentPage() is not self:
            return
        which = (
            QWizard.WizardButton.FinishButton
            if self.isFinalPage()
            else QWizard.WizardButton.NextButton
        )
        wizard.setButtonText(which, self.next_text())
        set_property(wizard.button(which), "primary", self.leads_on)
        wizard.button(which).setAccessibleDescription(why)
        set_tool_tip(wizard.button(which), why)

    def first_focus(self) -> QWidget | None:
        """Return the widget that gets the focus first."""
        return None
