"""What the window offers when the workspace is damaged: a backup, a rescue, another workspace."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QProgressBar, QRadioButton, QWidget

from clientlists_desktop.core.backups import BackupContents
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.operations.backups.recovery import (
    Recovered,
    RescuedBeside,
    find_sound_backup,
    recover_from_backup,
    rescue_beside,
)
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.backups import (
    backup_kind_label,
    damage_text,
    recovered_text,
    recovery_warning,
)
from clientlists_desktop.texts.health import rescued_beside_text, rescued_list_text
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.formatting import moment
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import radio_button
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_MOST_LISTS = 10


class RecoveryDialog(SubmitDialog):
    """Offers the three ways on; stays open until the workspace of the one chosen is open.

    Signals:
        chosen: the path of the workspace to open, what is to be said then, and details of it.
    """

    chosen = Signal(object, str, str)

    def __init__(self, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("recoveryDialog")
        self.setWindowTitle(self.tr("Damaged workspace"))
        self._workspace = workspace
        self._is_lost = not workspace.path.exists()
        self._backup: BackupContents | None = None
        self._restore = radio_button("", "recoverBackup")
        self._backup_text = label("", "muted", name="backupSummary")
        self._rescue = radio_button(
            self.tr("Rescue what can be read into a new workspace"), "recoverRescue"
        )
        rescue_text = self.tr(
            "List by list, with a word on whether each is whole. The journal may have gaps."
        )
        self._other = radio_button(self.tr("Open another workspace…"), "recoverOther")
        choices = QButtonGroup(self)
        for choice in self._choices():
            choices.addButton(choice)
            choice.toggled.connect(self._refresh_state)
        self._refusal = label("", "wrap", "failed", name="recoveryRefusal")
        self._refusal.hide()
        self._bar = QProgressBar()
        self._bar.setObjectName("recoveryProgress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._buttons, self._submit_button = self.submit_buttons("", "recover")
        if parent is None:
            quitting = self._buttons.button(self._buttons.StandardButton.Cancel)
            quitting.setText(self.tr("Quit"))
        column(
            label(
                damage_text(workspace.path, translate, is_lost=self._is_lost), "section", wraps=True
            ),
            label(str(workspace.path), "muted", name="damagedPath"),
            8,
            self._restore,
            self._backup_text,
            self._rescue,
            label(rescue_text, "muted"),
            self._other,
            self._refusal,
            self._bar,
            STRETCH,
            8,
            self._buttons,
            on=self,
            spacing=8,
            margins=24,
        )
        self.set_usual_width(scaled(520))
        self._show_backup(self.tr("Looking for a sound backup…"))
        looking = Job(self, find_sound_backup, workspace)
        looking.succeeded.connect(self._on_looked)
        looking.refused.connect(lambda _: self._on_looked(None))

    def _choices(self) -> tuple[QRadioButton, ...]:
        return self._restore, self._rescue, self._other

    def _on_looked(self, found: BackupContents | None) -> None:
        self._backup = found
        self._show_backup(self.tr("There is no sound backup of it."))
        (self._restore if found else self._rescue).setChecked(True)
        self._refresh_state()

    def _show_backup(self, otherwise: str) -> None:
        found = self._backup
        if found is None:
            self._restore.setText(self.tr("Restore the newest backup"))
            self._backup_text.setText(otherwise)
        else:
            made = moment(found.backup.made_at.isoformat(), within=True)
            text = self.tr("Restore the newest backup: {moment}").format(moment=made)
            self._restore.setText(text)
            lists = self.tr("%Ln list(s)", "", len(found.lists or ()))
            clients = self.tr("%Ln client(s)", "", found.clients)
            held = self.tr("Backup ({why}): {lists}, {clients}").format(
                why=backup_kind_label(found.backup.kind, translate), lists=lists, clients=clients
            )
            self._backup_text.setText(
                f"{held}. {recovery_warning(translate, is_lost=self._is_lost)}"
            )
        self._restore.setAccessibleDescription(self._backup_text.text())
        self._refresh_state()

    def _refresh_state(self) -> None:
        working = self.is_working()
        for choice in self._choices():
            choice.setEnabled(not working)
        self._rescue.setEnabled(not (self._is_lost or working))
        self._restore.setEnabled(self._backup is not None and not working)
        text = self.tr("Restore backup")
        if self._rescue.isChecked():
            text = self.tr("Rescue")
        elif self._other.isChecked():
            text = self.tr("Choose…")
        self._submit_button.setText(text)
        chosen = any(choice.isChecked() for choice in self._choices())
        self._submit_button.setEnabled(chosen and not working)
        self._bar.setVisible(working)
        self._buttons.button(self._buttons.StandardButton.Cancel).setEnabled(not working)
        self._grow()

    def _grow(self) -> None:
        """Make room for texts that have become longer; the dialog never shrinks under the mouse."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            height = max(self.height(), layout.totalHeightForWidth(self.width()))
            self.resize(self.width(), height)

    def submit(self) -> None:
        """Go the way that was chosen."""
        self._refusal.hide()
        if self._other.isChecked():
            path = messages.ask_workspace(self)
            if path is not None:
                self._open(path, "", "")
        elif self._rescue.isChecked():
            self.follow(Job(self, rescue_beside, self._workspace), self._on_rescued)
        else:
            assert self._backup is not None
            name = self._backup.backup.name
            self.follow(Job(self, recover_from_backup, self._workspace, name), self._on_recovered)
        self._refresh_state()

    def _on_recovered(self, done: Recovered) -> None:
        self._open(self._workspace.path, recovered_text(done.kept, translate), "")

    def _on_rescued(self, done: RescuedBeside) -> None:
        lists = sorted(done.rescued.lists, key=lambda one: one.is_whole)
        details = [rescued_list_text(one, translate) for one in lists[:_MOST_LISTS]]
        if len(lists) > _MOST_LISTS:
            details.append("…")
        self._open(
            done.path, rescued_beside_text(done.path, done.rescued, translate), "\n".join(details)
        )

    def _open(self, path: object, text: str, details: str) -> None:
        self.set_working(True)
        self._refresh_state()
        self.chosen.emit(path, text, details)

    def stand_by(self) -> None:
        """Offer the ways again, because the workspace could not be opened."""
        self.set_working(False)
        self._refresh_state()

    def refused(self, error: Refused) -> None:
        """Show why this way leads nowhere."""
        self._refresh_state()
        self._refusal.setText(refusal_text(error, translate))
        self._refusal.show()
        self._grow()

    def reject(self) -> None:
        """Stay open while it runs: it cannot be stopped halfway."""
        if not self.is_working():
            super().reject()

    def done(self, result: int) -> None:
        """End what still looks for a backup, too."""
        for job in self.findChildren(Job):
            job.stop()
        super().done(result)
        self.deleteLater()
