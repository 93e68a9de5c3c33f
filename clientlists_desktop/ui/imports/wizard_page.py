"""What the pages of the wizard share: steps, title, the reason why Next is off."""

from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget, QWizard, QWizardPage

from clientlists_desktop.ui.imports.step_bar import StepBar
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.widgets.controls import icon_label, label


class PageId(IntEnum):
    """The pages in their order."""

    CHANNEL = 0
    FILE = 1
    CHECK = 2
    CONSENT = 3


class WizardPage(QWizardPage):
    """A page: it answers whether it is complete, why not, and what its button reads.

    Subclasses fill `body`; the page scrolls as one when it has too little room.
    """

    def __init__(self, new_list: WizardState, page: PageId, title: str, subtitle: str) -> None:
        super().__init__()
        self.new_list = new_list
        self.setObjectName("page")
        steps = [self.tr("Channel"), self.tr("File"), self.tr("Check")]
        if new_list.project is None:
            steps.append(self.tr("Consent and name"))
        self.heading = label(title, "title", name="pageTitle")
        self.heading.setWordWrap(True)
        self.subheading = label(subtitle, "muted", name="pageSubtitle")
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(StepBar(steps, page), 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._why_off = label("", "muted", name="whyOff")
        self._why_off.setWordWrap(False)
        self._why_icon = icon_label(icon("info", "muted"))
        self.foot = QHBoxLayout()
        self.foot.addStretch()
        self.foot.addWidget(self._why_icon)
        self.foot.addWidget(self._why_off)
        content = QWidget()
        content.setObjectName("page")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(24, 16, 24, 8)
        inside.setSpacing(8)
        inside.addLayout(self.top)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self.heading, 1)
        inside.addLayout(self.head)
        inside.addWidget(self.subheading)
        inside.addLayout(self.body, 1)
        inside.addLayout(self.foot)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def why_off(self) -> str:
        """Say why the page is not complete; empty when it is."""
        return ""

    def next_text(self) -> str:
        """Return what the button that goes on reads."""
        return self.tr("Next")

    def isComplete(self) -> bool:
        """Answer QWizard."""
        return not self.why_off()

    def refresh(self) -> None:
        """Show anew what the state of the page decides: the reason, the button."""
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
            else (QWizard.WizardButton.NextButton)
        )
        wizard.setButtonText(which, self.next_text())
        wizard.button(which).setAccessibleDescription(why)
        wizard.button(which).setToolTip(why)

    def first_focus(self) -> QWidget | None:
        """Return the widget that a person acts on first."""
        return None
