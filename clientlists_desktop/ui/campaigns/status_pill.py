"""The status of a campaign as a word on a coloured background."""

from PySide6.QtWidgets import QLabel

from clientlists_desktop.core.campaigns.statuses import Status
from clientlists_desktop.texts.campaigns.campaigns import campaign_status_label
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import set_property
from clientlists_desktop.ui.widgets.labels import label

_TONES = {
    Status.IN_PROGRESS: "ready",
    Status.FINISHED: "ready",
    Status.SUSPENDED: "warning",
}
ICONS = {
    Status.DRAFT: ("pencil-simple", "muted"),
    Status.PLANNED: ("calendar-blank", "link"),
    Status.IN_PROGRESS: ("play-circle", "ready"),
    Status.SUSPENDED: ("pause-circle", "warning"),
    Status.FINISHED: ("check-circle", "ready"),
    Status.DELETED: ("trash", "muted"),
}


def status_pill() -> QLabel:
    """Return an empty pill."""
    return label("", "pill", name="campaignStatus")


def show_status(pill: QLabel, status: Status) -> None:
    """Show a status in a pill."""
    pill.setText(campaign_status_label(status, translate))
    set_property(pill, "tone", _TONES.get(status, ""))
