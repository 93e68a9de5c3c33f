"""Page three of the wizard: the check of the file, and its result."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import NONE, QuestionCode
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutOptions
from clientlists_desktop.core.names import as_text
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.operations.imports.country_suggestion import count_numbers_of_country
from clientlists_desktop.operations.imports.drafts import continue_draft, discard_draft
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.imports.file_probe import has_changed
from clientlists_desktop.operations.imports.profiles import ProfileUse, delete_profile
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.ui.export_dialogs import download_report, show_in_folder
from clientlists_desktop.ui.imports.check.file_bar import FileBar
from clientlists_desktop.ui.imports.check.results_view import ResultsView
from clientlists_desktop.ui.imports.check.running_view import RunningView
from clientlists_desktop.ui.imports.layout.layout_card import LayoutCard
from clientlists_desktop.ui.imports.layout.layout_dialog import LayoutDialog
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, icon_label
from clientlists_desktop.ui.widgets.country_box import CountryBox, system_country
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add, grow

_SHOWN_AFTER_MS = 500
_DISCARDED_AT_ONCE = 50_000
"""Up to this many rows are discarded on the database thread; more in a worker."""


class CheckPage(WizardPage):
    """Starts the check by itself. Back or another file drops the draft, so files never mix."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.CHECK)
        # Clients of a project are no list yet: there is nothing to consent to.
        self.setFinalPage(new_list.project is not None)
        self._job: Job | None = None
        self._counting: Job | None = None
        self._profile_use = ProfileUse(recall=True)
        self._another = button(self.tr("Choose another file"), "anotherFile", "file-arrow-up")
        self._another.clicked.connect(self._go_back)
        self._report = button(self.tr("Save report…"), "saveReport", "download-simple")
        self._report.clicked.connect(self._save_report)
        add(self.top, self._another, self._report)
        self._file_bar = FileBar()
        self._file_bar.change_wanted.connect(self._change_layout)
        self._file_bar.leave_out_changed.connect(lambda on: self._choose(leave_out_unlikely=on))
        self._layout_card = LayoutCard()
        self._layout_card.change.connect(self._change_layout)
        self._layout_card.forget.connect(self._forget_profile)
        country_title = label(self.tr("Default country"), "muted")
        country_title.setWordWrap(False)
        self._country = CountryBox("defaultCountry", self.tr("None"))
        self._country.setAccessibleName(
            self.tr("Default country for numbers without a country code")
        )
        self._country.currentIndexChanged.connect(
            lambda: self._read_as(self._country.country or "")
        )
        self._country_widgets = (country_title, self._country)
        self.subheading.hide()
        add(self.head, icon_label(icon("globe-simple", "muted")), *self._country_widgets)
        self.running = RunningView(new_list.database)
        self.running.stopped.connect(self._go_back)
        self.results = ResultsView(new_list.database)
        self._connect_results()
        self._views = QStackedWidget()
        self._waiting = QWidget()
        for view in (self._waiting, self.running, self.results):
            self._views.addWidget(view)
        add(self.body, self._file_bar, self._layout_card, grow(self._views))
        self._patience = QTimer(self, interval=_SHOWN_AFTER_MS, singleShot=True)
        self._patience.timeout.connect(lambda: self._views.setCurrentWidget(self.running))

    def _connect_results(self) -> None:
        results = self.results
        results.country.answered.connect(self._read_as)
        results.country.country_changed.connect(self._count_numbers)
        results.two_ways.answered.connect(lambda choice: self._choose(two_ways=choice))
        results.changed.connect(self._on_edited)
        results.notices.check_wanted.connect(self._check_again)
        results.editor.corrections_saved.connect(self._on_saved)
        results.rows.table.cut.connect(lambda text: self._show_toast(text, "warning"))

    def _go_back(self) -> None:
        self.wizard().back()

    def _show_toast(self, *toast: Any) -> None:
        self.wizard().toast.show_message(*toast)  # type: ignore[attr-defined]

    def initializePage(self) -> None:
        """Start the check, or continue a kept draft."""
        for widget in self._country_widgets:
            widget.setVisible(self.new_list.channel.has_phone_numbers)
        kept, self.new_list.kept = self.new_list.kept, None
        if kept is None:
            self._profile_use = ProfileUse(recall=self.new_list.project is None)
            self._start_check()
        else:
            self._continue(kept)

    def cleanupPage(self) -> None:
        """Leave the draft, because Back was pressed; an edited one is kept to be continued."""
        self.drop(keep=self.is_edited)

    @property
    def is_edited(self) -> bool:
        """Whether dropping the draft would lose an edit."""
        return self.new_list.checked is not None and self.results.editor.is_edited

    def next_text(self) -> str:
        """Return the text of the button that goes on."""
        checked = self.new_list.checked
        if checked is None:
            return self.tr("Continue")
        if self.new_list.project is not None:
            return self.tr("Add %Ln client(s)", "", checked.balance.ready)
        return self.tr("Continue with %Ln ready client(s)", "", checked.balance.ready)

    def why_off(self) -> str:
        """Return that the check runs, or that nothing is ready."""
        checked = self.new_list.checked
        if checked is None:
            return self.tr("You can continue when the check is done")
        if not checked.balance.ready:
            return self.tr("No row is ready: fix the file and choose it again")
        return ""

    def first_focus(self) -> QWidget:
        """Return the table, or while the check runs a button that is already there."""
        return self._another if self.new_list.checked is None else self.results.rows.table

    def drop(self, *, keep: bool = False) -> None:
        """Stop what runs and discard the draft.

        Args:
            keep: leave the checked draft in the workspace, where it can be continued.
        """
        self._patience.stop()
        self.results.editor.close()
        for job in (self._job, self._counting):
            if job is not None:
                job.disconnect(self)
                job.cancel()
        self._job = self._counting = None
        checked, self.new_list.checked = self.new_list.checked, None
        if checked is None or keep:
            return
        database, draft = self.new_list.database, checked.id
        if checked.balance.read <= _DISCARDED_AT_ONCE:
            database.do(
                database,
                lambda workspace, actor: discard_draft(workspace, draft, actor),
                lambda _: None,
            )
        else:
            Job(database, discard_draft, database.workspace, draft, database.actor)

    def _continue(self, kept: CheckedFile) -> None:
        """Continue a kept draft, and find out whether its file has changed."""
        new_list = self.new_list
        token, path, sha256 = new_list.owner.token, Path(kept.path), kept.source.sha256
        self._file_bar.show_name(kept.source.name)
        self._country.choose(kept.choices.country)
        new_list.choices = kept.choices
        database = new_list.database
        database.do(
            self,
            lambda workspace, actor: continue_draft(workspace, kept.id, token, actor),
            lambda _: self._on_checked(kept),
            self._on_refused,
        )
        database.do(self, lambda workspace, actor: has_changed(path, sha256), self._on_compared)

    def _on_compared(self, has_changed: bool) -> None:
        if has_changed and self.new_list.checked is not None:
            self.results.notices.show_changed_file()

    def _check_again(self) -> None:
        if self._may_start_over():
            self._start_check()

    def _may_start_over(self) -> bool:
        """Ask before another check loses the edits."""
        if not self.is_edited:
            return True
        count = sum(not step.undone for step in self.results.editor.steps)
        return messages.confirm(
            self,
            self.tr("Start over?"),
            self.tr("The file will be read again and %Ln edit(s) will be lost.", "", count),
            self.tr("Start over"),
        )

    def _start_check(self) -> None:
        """Check the file with the present choices."""
        self.drop()
        new_list = self.new_list
        assert new_list.path is not None
        choices = self._complete_choices()
        self.heading.setText(self.tr("Checking the file"))
        self._file_bar.show_name(as_text(new_list.path.name))
        self._layout_card.hide()
        self._report.hide()
        self._country.choose(choices.country)
        self._country.setEnabled(False)
        self._views.setCurrentWidget(self._waiting)
        self.running.begin()
        self._patience.start()
        project = new_list.project
        # The database thread owns the job: a cancelled one may end after the wizard is gone.
        self._job = Job(
            new_list.database,
            partial(import_file, project_id=project.id if project else None),
            new_list.database.workspace,
            new_list.path,
            new_list.channel.code,
            choices,
            new_list.database.actor,
            new_list.owner.token,
            self._profile_use,
            retry={"careful": True},
        )
        self._job.progressed.connect(self.running.show_progress)
        self._job.succeeded.connect(self._on_checked)
        self._job.refused.connect(self._on_refused)
        self.refresh()

    def _complete_choices(self) -> Choices:
        """Return the person's choices, with those that follow from the channel and the system."""
        new_list = self.new_list
        choices = replace(
            new_list.choices,
            suggested=system_country(),
            clients=new_list.project is not None,
        )
        if not new_list.channel.has_phone_numbers:
            choices = replace(choices, country=None, suggested=None)
        if choices.country is None:
            choices = replace(choices, two_ways=TwoWays.FAIL)
        return choices

    def _on_checked(self, file: CheckedFile) -> None:
        self._patience.stop()
        self._job = None
        self._show_counts(file)
        self._file_bar.show_file(file)
        self._layout_card.show_file(file)
        self._country.choose(file.choices.country)
        self._country.setEnabled(True)
        self.results.show_file(file)
        self._views.setCurrentWidget(self.results)
        self.refresh()
        if self.wizard() is not None and self.wizard().currentPage() is self:
            self.results.rows.table.setFocus()
        self._announce(self.results.balance.accessibleName())

    def _announce(self, text: str) -> None:
        """Let a screen reader say what came of the check."""
        event = QAccessibleAnnouncementEvent(self.results.balance, text)
        QAccessible.updateAccessibility(event)

    def _show_counts(self, file: CheckedFile) -> None:
        self.new_list.checked = file
        balance = file.balance
        text = self.tr("{ready} of {read} rows are ready").format(
            ready=number(balance.ready), read=number(balance.rows)
        )
        self.heading.setText(text)
        self._report.setVisible(bool(balance.failed or balance.duplicate))

    def _show_choices(self) -> None:
        """Show the choices of the check again: they were not changed."""
        file = self.new_list.checked
        assert file is not None
        self._file_bar.show_choices(file)
        self._country.choose(file.choices.country)

    def _on_edited(self, file: CheckedFile) -> None:
        if self.new_list.checked is None:
            return
        self._show_counts(file)
        self.refresh()
        self._announce(self.heading.text())

    def _on_refused(self, error: Refused) -> None:
        """Go back to the File page, which says why."""
        self._patience.stop()
        self._job = None
        error.facts.setdefault("file", self._file_bar.name)
        self._go_back()
        self.wizard().refused(error)  # type: ignore[attr-defined]

    def _choose(self, **changes: Any) -> None:
        """Check the file again with other choices."""
        if not self._may_start_over():
            self._show_choices()
            return
        self.new_list.choices = replace(self.new_list.choices, **changes)
        self._start_check()

    def _read_as(self, country: str) -> None:
        """Read numbers without a country code as a country's; "" for as they are written."""
        if not self._may_start_over():
            self._show_choices()
            return
        choices = self.new_list.choices
        self.new_list.choices = choices.with_answer(QuestionCode.COUNTRY, country or NONE)
        self._start_check()

    def _count_numbers(self, country: str) -> None:
        """Count the failed rows that are valid numbers of a country."""
        if self._counting is not None:
            self._counting.disconnect(self)
            self._counting.cancel()
        checked = self.new_list.checked
        if checked is None:
            return
        database = self.new_list.database
        of_file = database.workspace, checked.id, country, database.actor
        self._counting = Job(database, count_numbers_of_country, *of_file)
        self._counting.succeeded.connect(lambda found: self.results.country.show_count(*found))

    def _change_layout(self) -> None:
        checked, path = self.new_list.checked, self.new_list.path
        assert checked is not None
        assert path is not None
        dialog = LayoutDialog(self.new_list.database, path, checked, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._use_layout(dialog.layout_options))
        dialog.open()

    def _use_layout(self, layout_options: LayoutOptions) -> None:
        checked = self.new_list.checked
        if (
            checked is None
            or layout_options == checked.choices.layout_options
            or not self._may_start_over()
        ):
            return
        self._profile_use = ProfileUse(remember=self.new_list.project is None)
        self.new_list.choices = replace(self.new_list.choices, layout_options=layout_options)
        self._start_check()

    def _forget_profile(self) -> None:
        """Detect the layout of this file, and of others with its header, as if it were new."""
        checked = self.new_list.checked
        assert checked is not None
        if not self._may_start_over():
            return
        code, fingerprint = checked.channel_code, checked.facts.recalled
        self._profile_use = ProfileUse()
        self.new_list.choices = replace(self.new_list.choices, layout_options=DETECT, answers=())
        database = self.new_list.database
        database.do(
            self,
            lambda workspace, actor: delete_profile(workspace, code, fingerprint, actor),
            lambda _: self._start_check(),
        )

    def _save_report(self) -> None:
        checked = self.new_list.checked
        assert checked is not None
        download_report(self, self.new_list.database, checked, self._on_saved)

    def _on_saved(self, exported: Exported) -> None:
        self._show_toast(
            self.tr("Saved: {name}").format(name=exported.path.name),
            "check-circle",
            self.tr("Show in folder"),
            lambda: show_in_folder(exported.path),
        )
