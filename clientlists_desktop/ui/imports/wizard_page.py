"""What the pages of the wizard have in common: steps, title, and why Next is off."""

from enum import IntEnum

from PySide6.QtWidgets import QWidget, QWizard, QWizardPage

from clientlists_desktop.ui.imports.step_bar import StepBar
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.widgets.controls import icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, panel, row, scroll_area


class PageId(IntEnum):
    """The pages in their order."""

    CHANNEL = 0
    FILE = 1
    CHECK = 2
    CONSENT = 3


class WizardPage(QWizardPage):
    """A page that says whether it is complete, why not, and what its button reads.

    Subclasses fill `body`; the page scrolls as a whole where it has too little room.
    """

    def __init__(self, new_list: WizardState, page: PageId) -> None:
        super().__init__()
        self.new_list = new_list
        self.setObjectName("page")
        steps = [self.tr("Channel"), self.tr("File"), self.tr("Check")]
        if new_list.project is None:
            steps.append(self.tr("Consent and name"))
        self.heading = label("", "title", name="pageTitle")
        self.heading.setWordWrap(True)
        self.subheading = label("", "muted", name="pageSubtitle")
        self.top = row(grow(StepBar(steps, page)), spacing=8)
        self.head = row(grow(self.heading), spacing=8)
        self.body = column(spacing=12)
        self._why_off = label("", "muted", name="whyOff")
        self._why_off.setWordWrap(False)
        self._why_icon = icon_label(icon("info", "muted"))
        content = column(
            self.top,
            self.head,
            self.subheading,
            grow(self.body),
            row(STRETCH, self._why_icon, self._why_off),
            margins=(24, 16, 24, 8),
            spacing=8,
        )
        column(scroll_area(panel(content, "page"), sideways=True), on=self)

    def why_off(self) -> str:
        """Return why the page is not complete; "" if it is."""
        return ""

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
        wizard.button(which).setAccessibleDescription(why)
        set_tool_tip(wizard.button(which), why)

    def first_focus(self) -> QWidget | None:
        """Return the widget that gets the focus first."""
        return None
