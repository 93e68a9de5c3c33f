"""The card that shows whether the journal is intact, as checked in a worker."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.journal.journal_export import ChainReport, verify_chain
from clientlists_desktop.texts.journal.verdicts import key_place, verdict_sentences
from clientlists_desktop.ui.look.formatting import moment
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.speech import announce
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import IconLabel, button, card_of, set_property
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, column, grow, panel, row

_SHOWN_AFTER_MS = 300


class ChainCard(QFrame):
    """Shows the verdict on the journal’s chain, when it was checked, and where the key is kept.

    Signals:
        checked: a check ended with a verdict.
    """

    checked = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        inside = card_of(self, margin=12)
        self._database = database
        self._job: Job | None = None
        self.verdict: ChainVerdict | None = None
        self._icon = IconLabel(20)
        self._headline = label("", "wrap", name="chainVerdict")
        font = self._headline.font()
        font.setBold(True)
        self._headline.setFont(font)
        self._notes = label("", "wrap", name="chainNotes")
        self._foot = label("", "muted", name="chainChecked")
        self._bar = QProgressBar()
        self._bar.setObjectName("chainProgress")
        self._bar.setAccessibleName(self.tr("Checking the journal"))
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(scaled(160))
        self._again = button(self.tr("Check again"), "checkJournal", "arrow-clockwise")
        self._again.clicked.connect(self.check)
        words = panel(column(self._headline, self._notes, self._foot, spacing=4))
        again = panel(row(self._bar, self._again, STRETCH, spacing=12))
        beside = SideBySide(words, again, (1, 0), spacing=12)
        add(inside, row(self._icon, grow(beside), spacing=12))
        # A short journal is checked before anybody could read a progress message.
        self._wait = QTimer(self, interval=_SHOWN_AFTER_MS, singleShot=True)
        self._wait.timeout.connect(self._bar.show)
        self._show_unchecked()

    @property
    def is_checking(self) -> bool:
        """Whether a check runs."""
        return self._job is not None

    def check(self) -> None:
        """Verify the whole journal in a worker; the last verdict is shown until then."""
        if self._job is not None:
            return
        self._bar.setMaximum(0)
        self._wait.start()
        self._again.setEnabled(False)
        set_tool_tip(self._again, self.tr("The journal is being checked."))
        self._job = Job(
            self._database, verify_chain, self._database.workspace, self._database.actor
        )
        self._job.progressed.connect(self._show_progress)
        self._job.ended.connect(self._on_ended)
        self._job.succeeded.connect(self.show_report)
        self._job.refused.connect(self._database.trouble)

    def _show_progress(self, progress: Progress) -> None:
        self._bar.setMaximum(1000)
        self._bar.setValue(round(1000 * (progress.share or 0)))

    def _on_ended(self) -> None:
        self._job = None
        self._wait.stop()
        self._bar.hide()
        self._again.setEnabled(True)
        set_tool_tip(self._again, "")

    def _show_unchecked(self) -> None:
        self._bar.hide()
        self._icon.show_icon(icon("notebook", "muted"))
        self._headline.setText(self.tr("The journal has not been checked yet."))
        self._notes.hide()
        self._foot.setText(
            self.tr("Each line is linked to the one before it, so no change goes unnoticed.")
        )

    def show_report(self, report: ChainReport) -> None:
        """Show the result of a check."""
        self.verdict = report.verdict
        first, *notes = verdict_sentences(report.verdict, translate)
        symbol, tone, card_tone = _appearance(report.verdict)
        self._icon.show_icon(icon(symbol, tone))
        self._headline.setText(first)
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        when = self.tr("Checked: {moment}.").format(moment=moment(report.checked_at, within=True))
        place = key_place(report.in_keyring, translate, has_keyring=report.has_keyring)
        self._foot.setText(f"{when} {place}")
        set_property(self, "tone", card_tone)
        announce(self, first)
        self.checked.emit()


def _appearance(verdict: ChainVerdict) -> tuple[str, str, str]:
    """Return the icon, its colour, and the tone of the card."""
    if verdict.is_trusted:
        return "check-circle", "ready", "done"
    if verdict.state in (ChainState.BROKEN, ChainState.CUT):
        return "x-circle", "failed", "refused"
    return "warning", "warning", "amber"
