"""What a person may do next with a list that was just created."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.widgets.controls import button, card, icon_label
from clientlists_desktop.ui.widgets.flow_layout import SideBySide, flow
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import aligned, column, grow, panel, row


class NextSteps(QWidget):
    """A card with the next steps; it is hidden until a list is new, and can be closed.

    Signals:
        campaign_wanted, download_wanted, consent_wanted: the step that was chosen.
    """

    campaign_wanted = Signal()
    download_wanted = Signal()
    consent_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("nextSteps")
        self._held = EVERYTHING
        frame, inside = card("done", 12)
        self._campaign = button(
            self.tr("Start a campaign with this list…"), "startCampaign", "megaphone", kind="strong"
        )
        self._download = button(self.tr("Download XLSX"), "downloadNew", "download-simple")
        self._consent = button(self.tr("Show consent"), "consentOfNew", "shield-check")
        for one, wanted in (
            (self._campaign, self.campaign_wanted), (self._download, self.download_wanted),
            (self._consent, self.consent_wanted),
        ):  # fmt: skip
            one.clicked.connect(wanted)
        close = button("", "closeNextSteps", kind="flat")
        close.setIcon(icon("x"))
        close.setAccessibleName(self.tr("Close"))
        set_tool_tip(close, self.tr("Close"))
        close.clicked.connect(self.hide)
        steps = flow(self._campaign, self._download, self._consent)
        words = label(self.tr("The list is ready. What next?"), "strong", wraps=True)
        # In a panel, because the words may wrap beside the steps.
        both = SideBySide(panel(row(words)), steps, (1, 0), spacing=12)
        top = Qt.AlignmentFlag.AlignTop
        inside.addLayout(
            row(icon_label(icon("check-circle", "ready"), 20), grow(both), aligned(close, top),
                spacing=12)
        )  # fmt: skip
        column(frame, on=self)
        self.hide()

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Offer what an account with these permissions may do."""
        self._held = held
        self._campaign.setVisible(Permission.MANAGE_CAMPAIGNS in held)
        self._download.setVisible(Permission.EXPORT_LISTS in held)
        self._consent.setVisible(Permission.VIEW_CONSENT in held)

    def offer(self) -> None:
        """Show the steps, the first of them with the focus."""
        self.show()
        self.show_permitted(self._held)
        for one in (self._campaign, self._download, self._consent):
            if not one.isHidden():
                one.setFocus()
                return
        self.hide()
