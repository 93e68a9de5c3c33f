"""Page three, the heart: the check of the file, and what came of it."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QCheckBox, QStackedWidget, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutOptions
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.country_suggestion import count_numbers_of_country
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.imports.file_probe import has_changed
from clientlists_desktop.operations.imports.profiles import ProfileUse, delete_profile
from clientlists_desktop.operations.lists.creation import discard_draft
from clientlists_desktop.operations.settings import set_country
from clientlists_desktop.storage.imports import drafts
from clientlists_desktop.ui.export_dialogs import download_report, show_in_folder
from clientlists_desktop.ui.imports.check.results_view import ResultsView
from clientlists_desktop.ui.imports.check.running_view import RunningView
from clientlists_desktop.ui.imports.layout.layout_card import LayoutCard
from clientlists_desktop.ui.imports.layout.layout_dialog import LayoutDialog
from clientlists_desktop.ui.imports.layout.layout_line import facts_line
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, icon_label, label, set_property
from clientlists_desktop.ui.widgets.country_box import CountryBox, system_country
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout

_SHOWN_AFTER_MS = 500
_SMALL = 50_000
"""So many rows are discarded at the desk; more of them in a worker."""


class CheckPage(WizardPage):
    """Starts the check by itself; Back or another file drops the draft, so files never mix."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.CHECK, "", "")
        # Clients of a project are no list yet: there is nothing to consent to.
        self.setFinalPage(new_list.project is not None)
        self._job: Job | None = None
        self._counting: Job | None = None
        self._another = button(self.tr("Choose another file"), "anotherFile", "file-arrow-up")
        self._another.clicked.connect(lambda: self.wizard().back())
        self._report = button(self.tr("Save report…"), "saveReport", "download-simple")
        self._report.clicked.connect(self._save_report)
        self.top.addWidget(self._another)
        self.top.addWidget(self._report)
        self._file_name = label("", "strong", name="fileName")
        self._facts = label("", "muted", name="fileFacts")
        self._facts.setWordWrap(False)
        self._change = button(self.tr("Change…"), "changeOpening", kind="flat")
        self._change.clicked.connect(self._change_layout)
        self._layout_options = LayoutCard()
        self._layout_options.change.connect(self._change_layout)
        self._layout_options.forget.connect(self._forget_profile)
        self._memory = ProfileUse(recall=True)
        self._unlikely = QCheckBox(self.tr("Leave out unlikely numbers"))
        self._unlikely.setObjectName("leaveOutUnlikely")
        self._unlikely.clicked.connect(lambda on: self._choose(leave_out_unlikely=on))
        self._country_word = label(self.tr("Default country"), "muted")
        self._country_word.setWordWrap(False)
        self._country = CountryBox("defaultCountry", self.tr("None"))
        self._country.setAccessibleName(
            self.tr("Default country of numbers without a country code")
        )
        self._country.currentIndexChanged.connect(self._country_chosen)
        self.subheading.hide()
        self.head.addWidget(icon_label(icon("globe-simple", "muted")))
        self.head.addWidget(self._country_word)
        self.head.addWidget(self._country)
        line = QWidget()
        flow = FlowLayout(line, spacing=12)
        for widget in (self._file_name, self._facts, self._change, self._unlikely):
            flow.addWidget(widget)
        set_property(self._change, "inline", True)
        self.running = RunningView(new_list.database)
        self.running.stopped.connect(lambda: self.wizard().back())
        self.results = ResultsView(new_list.database)
        self.results.country.answered.connect(self._read_as)
        self.results.country.country_changed.connect(self._count)
        self.results.two_ways.answered.connect(lambda choice: self._choose(two_ways=choice))
        self.results.changed.connect(self._edited)
        self.results.repairs.saved.connect(self._report_saved)
        self.results.table.cut.connect(
            lambda text: self.wizard().toast.tell(text, "warning")  # type: ignore[attr-defined]
        )
        self._views = QStackedWidget()
        self._waiting = QWidget()
        for view in (self._waiting, self.running, self.results):
            self._views.addWidget(view)
        self.body.addWidget(line)
        self.body.addWidget(self._layout_options)
        self.body.addWidget(self._views, 1)
        self._patience = QTimer(self, interval=_SHOWN_AFTER_MS, singleShot=True)
        self._patience.timeout.connect(self._show_running)

    def initializePage(self) -> None:
        """Begin the check with what is known of the workspace, or go on with a kept draft."""
        phones = self.new_list.channel.has_phone_numbers
        self._country.setVisible(phones)
        self._country_word.setVisible(phones)
        kept, self.new_list.kept = self.new_list.kept, None
        if kept is None:
            self._memory = ProfileUse(recall=self.new_list.project is None)
            self._begin()
        else:
            self._go_on(kept)

    def cleanupPage(self) -> None:
        """Leave the draft: Back was pressed. What was mended stays, to be continued."""
        self.drop(keep=self.is_edited)

    @property
    def is_edited(self) -> bool:
        """Whether anything was mended that dropping the draft would lose."""
        return self.new_list.checked is not None and self.results.repairs.is_edited

    def next_text(self) -> str:
        """Return what the button that goes on reads."""
        checked = self.new_list.checked
        if checked is None:
            return self.tr("Continue")
        if self.new_list.project is not None:
            return self.tr("Add %Ln client(s)", "", checked.balance.ready)
        return self.tr("Continue with %Ln ready client(s)", "", checked.balance.ready)

    def why_off(self) -> str:
        """Say that the check runs, or that nothing is ready."""
        checked = self.new_list.checked
        if checked is None:
            return self.tr("Continue opens when the check is done")
        if not checked.balance.ready:
            return self.tr("No row is ready: fix the file and choose it again")
        return ""

    def first_focus(self) -> QWidget:
        """Start in the table; while the check runs, at what is on screen already."""
        return self._another if self.new_list.checked is None else self.results.table

    def drop(self, *, keep: bool = False) -> None:
        """Stop what runs and leave nothing of it.

        Args:
            keep: leave the checked draft in the workspace, where it can be continued.
        """
        self._patience.stop()
        self.results.repairs.close()
        for job in (self._job, self._counting):
            if job is not None:
                job.disconnect(self)
                job.cancel()
        self._job = self._counting = None
        checked, self.new_list.checked = self.new_list.checked, None
        if checked is None or keep:
            return
        database, draft = self.new_list.database, checked.id
        if checked.balance.read <= _SMALL:
            database.do(
                database,
                lambda: discard_draft(database.workspace, draft, database.actor),
                lambda _: None,
            )
        else:
            Job(database, discard_draft, database.workspace, draft, database.actor)

    def _go_on(self, kept: CheckedFile) -> None:
        """Take a kept draft up again, and look whether its file is still the same."""
        new_list = self.new_list
        token, path = new_list.owner.token, Path(kept.path)
        self._file_name.setText(kept.source.name)
        self._country.choose(kept.choices.country)
        new_list.choices = kept.choices
        database = new_list.database
        database.do(
            self,
            lambda: drafts.adopt(kept.id, token),
            lambda _: self._checked(kept),
            self._refused,
        )
        sha256 = kept.source.sha256
        database.do(self, lambda: has_changed(path, sha256), self._looked_at)

    def _looked_at(self, changed: bool) -> None:
        """Offer to check a file anew that is another one now."""
        if changed and self.new_list.checked is not None:
            self.results.ask_about_change(self._begin_anew)

    def _begin_anew(self) -> None:
        if self._may_start_over():
            self._begin()

    def _may_start_over(self) -> bool:
        """Ask before another reading of the file loses what was mended."""
        if not self.is_edited:
            return True
        count = sum(not step.undone for step in self.results.repairs.steps)
        return messages.confirm(
            self,
            self.tr("Start over?"),
            self.tr("The file is read anew, and %Ln step(s) of mending are lost.", "", count),
            self.tr("Start over"),
        )

    def _begin(self) -> None:
        """Check the file with the choices of now, from its own bytes."""
        self.drop()
        new_list = self.new_list
        assert new_list.path is not None
        project = new_list.project
        choices = replace(
            new_list.choices,
            suggested=system_country(),
            guess=True,
            clients=project is not None,
        )
        if not new_list.channel.has_phone_numbers:
            choices = replace(choices, country=None, suggested=None, guess=False)
        if choices.country is None:
            choices = replace(choices, two_ways=TwoWays.FAIL)
        self.heading.setText(self.tr("Checking the file"))
        self._file_name.setText(as_text(new_list.path.name))
        self._facts.setText("")
        for widget in (self._change, self._layout_options, self._unlikely, self._report):
            widget.hide()
        self._country.choose(choices.country)
        self._country.setEnabled(False)
        self._views.setCurrentWidget(self._waiting)
        self.running.begin()
        self._patience.start()
        # The desk owns the job, so that a cancelled one may end after the wizard is gone.
        self._job = Job(
            new_list.database,
            partial(import_file, project_id=project.id if project else None),
            new_list.database.workspace,
            new_list.path,
            new_list.channel.code,
            choices,
            new_list.database.actor,
            new_list.owner.token,
            self._memory,
            retry={"careful": True},
        )
        self._job.progressed.connect(self._progressed)
        self._job.succeeded.connect(self._checked)
        self._job.refused.connect(self._refused)
        self.refresh()

    def _show_running(self) -> None:
        self._views.setCurrentWidget(self.running)

    def _progressed(self, progress: Progress) -> None:
        self.running.show_progress(progress)

    def _checked(self, file: CheckedFile) -> None:
        self._patience.stop()
        self._job = None
        self._show_counts(file)
        self._facts.setText(facts_line(file.facts))
        self._change.show()
        self._layout_options.tell(file)
        unlikely = file.balance.reasons.get(Reason.UNLIKELY, 0)
        self._unlikely.setVisible(bool(unlikely) or file.choices.leave_out_unlikely)
        self._show_choices()
        self._country.setEnabled(True)
        self.results.show_file(file)
        self._views.setCurrentWidget(self.results)
        self.refresh()
        if self.wizard() is not None and self.wizard().currentPage() is self:
            self.results.table.setFocus()
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(
                self.results.balance, self.results.balance.accessibleName()
            )
        )

    def _show_counts(self, file: CheckedFile) -> None:
        self.new_list.checked = file
        balance = file.balance
        text = self.tr("{ready} of {read} rows are ready").format(
            ready=number(balance.ready), read=number(balance.rows)
        )
        self.heading.setText(text)
        self._report.setVisible(bool(balance.failed or balance.duplicate))

    def _show_choices(self) -> None:
        """Show how the file was read."""
        file = self.new_list.checked
        assert file is not None
        self._unlikely.setChecked(file.choices.leave_out_unlikely)
        self._country.choose(file.choices.country)

    def _edited(self, file: CheckedFile) -> None:
        """Show what the draft is after a mend."""
        if self.new_list.checked is None:
            return
        self._show_counts(file)
        self.refresh()
        QAccessible.updateAccessibility(
            QAccessibleAnnouncementEvent(self.results.balance, self.heading.text())
        )

    def _refused(self, error: Refused) -> None:
        """Go back to the File page, which says why."""
        self._patience.stop()
        self._job = None
        error.facts.setdefault("file", self._file_name.text())
        wizard = self.wizard()
        wizard.back()
        wizard.refused(error)  # type: ignore[attr-defined]

    def _choose(self, **changes: object) -> None:
        if not self._may_start_over():
            self._show_choices()
            return
        self.new_list.choices = replace(self.new_list.choices, **changes)  # type: ignore[arg-type]
        self._begin()

    def _country_chosen(self) -> None:
        self._read_as(self._country.country or "")

    def _read_as(self, country: str) -> None:
        """Read numbers without a country code as those of a country, here and from now on."""
        if not self._may_start_over():
            self._show_choices()
            return
        database = self.new_list.database
        database.do(self, lambda: set_country(country, database.actor), lambda _: None)
        self.new_list.choices = replace(
            self.new_list.choices, country=country or None, two_ways=TwoWays.FAIL
        )
        self._begin()

    def _count(self, country: str) -> None:
        if self._counting is not None:
            self._counting.disconnect(self)
            self._counting.cancel()
        checked = self.new_list.checked
        if checked is None:
            return
        database = self.new_list.database
        self._counting = Job(
            database,
            count_numbers_of_country,
            database.workspace,
            checked.id,
            country,
            database.actor,
        )
        self._counting.succeeded.connect(self._counted)

    def _counted(self, found: tuple[str, int]) -> None:
        self.results.country.show_count(*found)

    def _change_layout(self) -> None:
        checked, path = self.new_list.checked, self.new_list.path
        assert checked is not None
        assert path is not None
        dialog = LayoutDialog(self.new_list.database, path, checked, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._open_so(dialog.layout_options))
        dialog.open()

    def _open_so(self, layout_options: LayoutOptions) -> None:
        checked = self.new_list.checked
        if (
            checked is None
            or layout_options == checked.choices.layout_options
            or not self._may_start_over()
        ):
            return
        self._memory = ProfileUse(remember=self.new_list.project is None)
        self.new_list.choices = replace(self.new_list.choices, layout_options=layout_options)
        self._begin()

    def _forget_profile(self) -> None:
        """Open this file, and those with its header, as if for the first time."""
        checked = self.new_list.checked
        assert checked is not None
        if not self._may_start_over():
            return
        code, fingerprint = checked.channel_code, checked.facts.recalled
        self._memory = ProfileUse()
        self.new_list.choices = replace(self.new_list.choices, layout_options=DETECT)
        database = self.new_list.database
        database.do(
            self, lambda: delete_profile(code, fingerprint, database.actor), lambda _: self._begin()
        )

    def _save_report(self) -> None:
        checked = self.new_list.checked
        assert checked is not None
        download_report(
            self, self.new_list.database, checked, lambda done: self._report_saved(done)
        )

    def _report_saved(self, done: object) -> None:
        self.wizard().toast.tell(  # type: ignore[attr-defined]
            self.tr("Saved: {name}").format(name=done.path.name),  # type: ignore[attr-defined]
            "check-circle",
            self.tr("Show in folder"),
            lambda: show_in_folder(done.path),  # type: ignore[attr-defined]
        )
