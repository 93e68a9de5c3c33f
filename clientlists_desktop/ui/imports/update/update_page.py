"""The last page of the wizard when a file updates a list: what it would change."""

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.updates import Update, Updated, UpdateMode, UpdatePreview
from clientlists_desktop.core.names import name_key
from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.operations.lists.versions.readers import settings_of
from clientlists_desktop.operations.lists.versions.updates import preview_update, update_list
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.lists.updates import MODES, mode_hint, mode_label
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.consent.consent_form import ConsentForm
from clientlists_desktop.ui.imports.update.difference_view import DifferenceView
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.look.speech import announce
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import card, icon_label, tick_box
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, column, grow, panel, row

_CHOOSING_PAUSE_MS = 200


class UpdatePage(WizardPage):
    """Compares the checked file with the list, as it is chosen, and then updates the list.

    Signals:
        updated: what was done, as Updated. refused: a Refused; the list stays as it was.
    """

    updated = Signal(object)
    refused = Signal(object)

    def __init__(self, state: WizardState) -> None:
        super().__init__(state, PageId.UPDATE)
        self.setFinalPage(True)
        assert state.listed is not None
        self._listed = state.listed
        self._job: Job | None = None
        self._preview: UpdatePreview | None = None
        self._refused = ""
        heading = self.tr("What the file changes in “{name}”").format(name=self._listed.name)
        self.heading.setText(literal(heading))
        self.subheading.setText(self.tr("The list stays as it is until you press the button."))
        self._pause = QTimer(self, interval=_CHOOSING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._start)
        self.difference = DifferenceView(state.database, self._listed.id)
        self.form = ConsentForm(
            state.database,
            self.tr(
                "Asked because clients are added. Your name, the time, this wording and the file’s "
                "fingerprint are stored with the list as proof."
            ),
        )
        self.form.changed.connect(self.refresh)
        self._consent, inside = card()
        inside.addWidget(self.form)
        self._consent.hide()
        self._progress = QProgressBar()
        self._progress.setObjectName("updateProgress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        self._progress.hide()
        parts = (self._notice_row(), self._choices(), grow(self.difference), self._consent)
        add(self.body, *parts, self._progress)

    def _notice_row(self) -> QWidget:
        self._notice = label("", "wrap", name="updateNotice")
        mark = icon_label(icon("warning", "warning"))
        self._noticed = panel(row(mark, grow(self._notice), spacing=8))
        self._noticed.hide()
        return self._noticed

    def _choices(self) -> QWidget:
        self._mode = Box("updateMode", self.tr("What the file does to the list"))
        self._mode.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._mode.setMinimumContentsLength(24)
        for mode in MODES:
            self._mode.addItem(mode_label(mode, translate), mode.value)
        self._mode.currentIndexChanged.connect(self._on_chosen)
        self._hint = label("", "muted", name="updateHint")
        self._clear = tick_box(self.tr("An empty cell of the file clears the field"), "clearEmpty")
        self._clear.toggled.connect(self._on_chosen)
        self._key = Box("updateKey", self.tr("Clients are the same if they share"))
        self._key.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._key.setMinimumContentsLength(14)
        self._key.currentIndexChanged.connect(self._on_chosen)
        mode_title, key_title = (
            field_title(box.accessibleName(), box, "strong") for box in (self._mode, self._key)
        )
        modes = panel(column(mode_title, self._mode, self._hint, self._clear, spacing=6))
        keys = panel(column(key_title, self._key, STRETCH, spacing=6))
        return SideBySide(modes, keys, (2, 1))

    @property
    def _wanted(self) -> Update:
        mode = UpdateMode(self._mode.currentData())
        clear = self._clear.isChecked() and mode.changes
        return Update(mode, clear, self._key.currentData() or "")

    def initializePage(self) -> None:
        """Compare the file as it was checked; what was chosen before stays."""
        self.form.show_channel(self.new_list.channel)
        if self._key.count():
            self._on_chosen()
            return
        list_id = self._listed.id

        def read(workspace: Workspace, actor: Actor) -> tuple[tuple[str, ...], str]:
            columns = get_checked_file(workspace, actor, list_id).columns
            return columns, settings_of(workspace, actor, list_id).key_column

        self.new_list.database.ask(
            self, "keys", read, lambda found: self._show_keys(*found), self._show_refusal
        )
        self.refresh()

    def _show_keys(self, columns: tuple[str, ...], remembered: str) -> None:
        """Offer the columns of the list as IDs; the one that was used last is chosen."""
        with QSignalBlocker(self._key):
            self._key.addItem(address_name(self.new_list.channel, translate), "")
            for name in columns[1:]:
                self._key.addItem(name, name)
                if name_key(name) == name_key(remembered):
                    self._key.setCurrentIndex(self._key.count() - 1)
        self._on_chosen()

    def cleanupPage(self) -> None:
        """Compare no more, because Back was pressed."""
        self.stop()

    def stop(self) -> None:
        """Stop comparing."""
        self._pause.stop()
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._job = None

    def compare_again(self) -> None:
        """Say that the list was changed meanwhile, and show what would be done to it now."""
        self._progress.hide()
        text = self.tr("“{name}” was changed meanwhile. These are the new numbers.")
        self._notice.setText(text.format(name=self._listed.name))
        self._noticed.show()
        announce(self, self._notice.text())
        self._compare()

    def _on_chosen(self) -> None:
        self._noticed.hide()
        self._compare()

    def _compare(self) -> None:
        """Work the difference out anew, as soon as nobody chooses any more."""
        mode = UpdateMode(self._mode.currentData())
        self._hint.setText(mode_hint(mode, translate))
        self._clear.setEnabled(mode.changes and mode is not UpdateMode.REPLACE)
        self.stop()
        self._preview, self._refused = None, ""
        self.difference.clear()
        self._pause.start()
        self.refresh()

    def _start(self) -> None:
        checked, database = self.new_list.checked, self.new_list.database
        if checked is None:
            return
        given = database.workspace, self._listed.id, checked.id, self._wanted
        self._job = Job(database, preview_update, *given, database.actor)
        self._job.succeeded.connect(self._show_preview)
        self._job.refused.connect(self._show_refusal)

    def _show_preview(self, preview: UpdatePreview) -> None:
        checked, self._job = self.new_list.checked, None
        if checked is None:
            return
        self._preview = preview
        self.difference.show_preview(checked.id, self._wanted, preview)
        self._consent.setVisible(bool(preview.counts.added))
        self.refresh()

    def _show_refusal(self, error: Refused) -> None:
        self._job = None
        self._refused = refusal_text(error, translate)
        self._consent.hide()
        self.refresh()

    def next_text(self) -> str:
        """Return the text of the last button."""
        if self._preview is None:
            return self.tr("Update list")
        return self.tr("Update list to %Ln client(s)", "", self._preview.counts.after)

    def why_off(self) -> str:
        """Return why the list cannot be updated so."""
        if self._refused:
            return self._refused
        if self._preview is None:
            return self.tr("Comparing the file with the list…")
        counts = self._preview.counts
        if counts.is_nothing:
            return self.tr("Nothing changes in the list")
        if not counts.after:
            return self.tr("Nobody would be left in the list")
        return self.form.why_off() if counts.added else ""

    def first_focus(self) -> QWidget:
        """Return the box of modes."""
        return self._mode

    def submit(self) -> None:
        """Update the list in a worker, in one transaction; nothing stops it halfway."""
        checked, seen, database = self.new_list.checked, self._preview, self.new_list.database
        assert checked is not None
        assert seen is not None
        consent = self.form.confirmation if seen.counts.added else None
        given = database.workspace, self._listed.id, checked.id, self._wanted, seen.stamp, consent
        self._progress.show()
        job = Job(database, update_list, *given, database.actor)
        job.succeeded.connect(self._on_updated)
        job.refused.connect(self._on_refused)

    def _on_updated(self, done: Updated) -> None:
        self.updated.emit(done)

    def _on_refused(self, error: Refused) -> None:
        self._progress.hide()
        self.refused.emit(error)
