"""The window that shows how far a job is, and can cancel it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QWidget

from clientlists_desktop.core.progress import Progress
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.labels import label

_SHOWN_AFTER_MS = 500


def show_progress(parent: QWidget, title: str, job: Job) -> None:
    """Show the progress of a job that takes longer than a moment."""
    window = QProgressDialog("", "", 0, 0, parent)
    for bar in window.findChildren(QProgressBar):
        bar.setAccessibleName(title)
    window.setLabel(label(title))
    window.setObjectName("savingProgress")
    window.setCancelButton(button(translate("Saving", "Cancel"), "cancelSaving"))
    window.setWindowModality(Qt.WindowModality.WindowModal)
    window.setMinimumDuration(_SHOWN_AFTER_MS)
    window.setAutoClose(False)
    window.setAutoReset(False)

    def show(progress: Progress) -> None:
        window.setMaximum(1000 if progress.share is not None else 0)
        window.setValue(round(1000 * (progress.share or 0)))

    window.canceled.connect(job.cancel)
    job.progressed.connect(show)
    job.ended.connect(window.deleteLater)
    job.ended.connect(window.hide)
