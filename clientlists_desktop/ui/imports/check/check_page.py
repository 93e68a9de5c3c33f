"""Page three of the wizard: the check of the file, and its result."""

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import (
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.layouts.layout_options import DETECT
from clientlists_desktop.core.names import as_text
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.ui.export_dialogs import download_report, show_in_folder
from clientlists_desktop.ui.imports.assist.assist_item import AssistItem
from clientlists_desktop.ui.imports.assist.notice_assist import NoticeAssist
from clientlists_desktop.ui.imports.check.draft_check import DraftCheck
from clientlists_desktop.ui.imports.check.file_choices import FileChoices
from clientlists_desktop.ui.imports.check.page_menu import PageMenu, menu_button
from clientlists_desktop.ui.imports.check.results_view import ResultsView
from clientlists_desktop.ui.imports.check.running_view import RunningView
from clientlists_desktop.ui.imports.check.title_line import TitleLine
from clientlists_desktop.ui.imports.filters.balance_words import spoken_balance
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.shortcuts import with_keys
from clientlists_desktop.ui.look.speech import announce
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.layouts import add, grow
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_SHOWN_AFTER_MS = 500
_COMPACT = 760
"""Below this width, in pixels at 13 px text, the lines take the forms for large text."""


class CheckPage(WizardPage):
    """Starts the check by itself. Another file drops the draft, so files never mix."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.CHECK, scrolls=False)
        # Clients of a project are no list yet: there is nothing to consent to.
        self.setFinalPage(new_list.project is not None)
        self._compact = False
        self.check = DraftCheck(new_list, self)
        self.notices = NoticeAssist(new_list.database, self)
        self._menu = PageMenu(self)
        self._more = menu_button(self._menu, self.tr("More"))
        self._report = button(self.tr("Save report…"), "saveReport", "download-simple")
        self._report.clicked.connect(self._save_report)
        add(self.top, self._report, self._more)
        self._title = TitleLine()
        self._before: CheckedFile | None = None
        self.running = RunningView(new_list.database)
        self.running.stopped.connect(self._stop_check)
        self.results = ResultsView(new_list.database, self._items)
        self.choices = FileChoices(new_list, self.results.editor, self)
        self._views = QStackedWidget()
        self._waiting = QWidget()
        for view in (self._waiting, self.running, self.results):
            self._views.addWidget(view)
        add(self.body, self._title, grow(self._views))
        self.body.setSpacing(6)
        self.foot.insertWidget(0, self.results.rows.range)
        self.foot.setContentsMargins(16, 0, 8, 0)
        self._patience = QTimer(self, interval=_SHOWN_AFTER_MS, singleShot=True)
        self._patience.timeout.connect(lambda: self._views.setCurrentWidget(self.running))
        self._connect()

    def _connect(self) -> None:
        results, check, menu, choices = self.results, self.check, self._menu, self.choices
        choices.check_wanted.connect(self._start_check)
        choices.kept.connect(self._show_choices)
        choices.done.connect(self._on_chosen)
        self._title.change_wanted.connect(choices.change_layout)
        check.progressed.connect(self.running.show_progress)
        check.taken_back.connect(choices.take_back)
        check.checked.connect(self._on_checked)
        check.refused.connect(self._on_refused)
        check.file_changed.connect(self.notices.show_changed_file)
        check.counted.connect(results.country.show_count)
        self.notices.changed.connect(results.refresh_items)
        results.country.count_wanted.connect(check.count)
        results.changed.connect(self._on_edited)
        results.editor.done.connect(self._on_done)
        results.editor.corrections_saved.connect(self._on_saved)
        results.editor.steps_changed.connect(menu.show_steps)
        results.rows.table.cut.connect(lambda text: self._show_toast(text, "warning"))
        results.assist.turned.connect(
            lambda: menu.show_dismissed_ones(results.assist.has_dismissed)
        )
        results.assist.offers_changed.connect(self.refresh)
        menu.another_file.connect(self._go_back)
        menu.change_layout.connect(choices.change_layout)
        menu.leave_out_changed.connect(choices.leave_out_unlikely)
        menu.save_report.connect(self._save_report)
        menu.undo.connect(results.undo.undo_last)
        menu.redo.connect(results.undo.redo_next)
        menu.undo_to.connect(results.editor.undo_to)
        menu.replace.connect(results.replace)
        menu.remove.connect(results.remove_rows)
        menu.add_row.connect(results.editor.ask_row)
        menu.duplicates.connect(results.editor.ask_duplicates)
        menu.show_edited.connect(results.show_edited)
        menu.save_corrections.connect(results.editor.save_corrections)
        menu.import_corrections.connect(results.editor.ask_corrections)
        menu.show_dismissed.connect(results.assist.show_dismissed)
        menu.search.connect(results.search)
        columns = results.rows.table.columns
        menu.columns.connect(columns.show_menu)
        columns.changed.connect(lambda: menu.show_hidden_columns(columns.hidden_count))
        QShortcut(QKeySequence("Ctrl+Return"), self, lambda: self.wizard().next())

    def _items(self, file: CheckedFile) -> list[AssistItem]:
        """Return what there is to ask and to tell about the file as a whole."""
        choices, country = self.choices, self.results.country
        return [
            *country.items(file, choices.read_as, can_check=not self.is_edited),
            *choices.items(file),
            *self.notices.items(choices.check_again, choices.change_layout),
        ]

    def _go_back(self) -> None:
        self.wizard().back()

    def _stop_check(self) -> None:
        """Show the result before this check again, or go back to the file."""
        if not self.check.take_back():
            self._go_back()

    def _show_toast(self, *toast: Any) -> None:
        self.wizard().toast.show_message(*toast)  # type: ignore[attr-defined]

    def initializePage(self) -> None:
        """Start the check, or go on with a draft: a kept one, or that of the same file."""
        kept, self.new_list.kept = self.new_list.kept, None
        if kept is not None:
            self._title.show_name(kept.source.name)
            self.new_list.choices = kept.choices
            self.check.go_on(kept)
        elif self.check.is_of_chosen_file:
            assert self.new_list.checked is not None
            self.new_list.choices = self.new_list.checked.choices
            self.refresh()
        else:
            self.choices.begin()
            self.drop(keep=self.has_work and self.new_list.is_of_lists)
            self._start_check()

    def cleanupPage(self) -> None:
        """Stop a check that runs, because Back was pressed; a result stays as it is."""
        if self.new_list.checked is None and not self.check.take_back():
            self.drop()

    @property
    def is_edited(self) -> bool:
        """Whether dropping the draft would lose an edit."""
        return self.new_list.checked is not None and self.results.editor.is_edited

    @property
    def has_work(self) -> bool:
        """Whether the draft took more than a glance: edits, a chosen layout, a long check."""
        checked = self.new_list.checked or self.check.before
        if checked is None:
            return False
        is_chosen = checked.choices.layout_options != DETECT and not checked.facts.recalled
        if self.check.before is not None:
            is_chosen |= self.new_list.choices.layout_options != DETECT
        return self.results.editor.is_edited or is_chosen or self.check.is_worth_keeping

    def next_text(self) -> str:
        """Return the text of the button that goes on."""
        checked = self.new_list.checked
        if checked is None:
            return self.tr("Continue")
        if self.new_list.project is not None:
            return self.tr("Add %Ln client(s)", "", checked.balance.ready)
        if self._compact:
            return self.tr("Continue with %Ln", "", checked.balance.ready)
        return self.tr("Continue with %Ln ready client(s)", "", checked.balance.ready)

    def why_off(self) -> str:
        """Return that the check runs, or that nothing is ready."""
        checked = self.new_list.checked
        if checked is None:
            return self.tr("You can continue when the check is done")
        if any(question.vital for question in checked.questions):
            return self.tr("Answer the question above the table to continue")
        if not (checked.balance.ready or self._names_blocked):
            return self._nothing_ready()
        return ""

    def _nothing_ready(self) -> str:
        """Return what to do where no row is ready."""
        if not self.results.assist.has_offers:
            return self.tr("No row is ready: fix the file and choose it again")
        if self._compact:
            # Large text leaves the name of the step no room beside more words.
            return self.tr("No row is ready yet")
        return self.tr("No row is ready yet: fix rows above the table")

    @property
    def _names_blocked(self) -> bool:
        """Whether the file names clients that may be removed from a list, though they failed."""
        checked = self.new_list.checked
        held = checked is not None and checked.balance.reasons.get(Reason.DO_NOT_CONTACT)
        return bool(held) and self.new_list.listed is not None

    def first_focus(self) -> QWidget:
        """Return the table, or while the check runs a button that is already there."""
        return self._more if self.new_list.checked is None else self.results.rows.table

    def clear_search(self) -> bool:
        """Clear the search, if there is one; returns whether there was."""
        return self.new_list.checked is not None and self.results.clear_search()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the forms for large text where the page is narrow."""
        super().resizeEvent(event)
        compact = self.width() < scaled(_COMPACT)
        if compact != self._compact:
            self._compact = compact
            self._lay_out()

    def _lay_out(self) -> None:
        compact = self._compact
        if not compact:
            self.top.addWidget(self._more)
        self.running.set_compact(compact=compact)
        self.results.set_compact(compact=compact, menu=self._more)
        self._menu.set_compact(compact=compact)
        self._title.set_compact(compact=compact)
        self.set_compact(compact=compact)
        self._show_foot()
        self._show_report()
        self.refresh()
        tab_as_laid_out(self)

    def _show_foot(self) -> None:
        """Say which rows are in view, and the keys, where there is room."""
        shown = self.new_list.checked is not None and not self._compact
        self.results.rows.range.setVisible(shown)

    # The check.

    def drop(self, *, keep: bool = False) -> None:
        """Stop what runs and discard the draft.

        Args:
            keep: leave the checked draft in the workspace, where it can be continued.
        """
        self._patience.stop()
        self.results.editor.close()
        self.check.drop(keep=keep)

    def _start_check(self) -> None:
        """Check the file with the present choices; rows in view stay until the result is there."""
        before = self.new_list.checked
        self.results.editor.close()
        self._before = before
        self.results.undo.show_choice(None)
        self.wizard().toast.hide()  # type: ignore[attr-defined]
        new_list = self.new_list
        assert new_list.path is not None
        self._title.show_title(self.tr("Checking the file"))
        self._title.show_name(as_text(new_list.path.name))
        self._menu.show_running()
        self._report.hide()
        if before is None:
            self._views.setCurrentWidget(self._waiting)
        else:
            if self.results.isAncestorOf(QApplication.focusWidget() or self):
                self._more.setFocus()
            self.results.setEnabled(False)
        self._show_foot()
        self.running.begin()
        self._patience.start()
        self.check.start(self.choices.complete(), self.choices.profile_use)
        self.refresh()

    def _on_checked(self, file: CheckedFile) -> None:
        self._patience.stop()
        self._show_counts(file)
        self._title.show_file(file, compact=self._compact)
        self._menu.show_file(file)
        self.notices.show_file(file)
        # Where a table shows its current row as soon as it is seen, it would move the rows later.
        self._views.setCurrentWidget(self.results)
        before, self._before = self._before, None
        if before is not None and has_same_rows(before, file):
            self.results.show_again(file)
        else:
            self.results.show_file(file)
        self.results.setEnabled(True)
        self._show_foot()
        self.refresh()
        if self.wizard() is not None and self.wizard().currentPage() is self:
            # Its Enter goes on where nothing has failed.
            self.results.rows.table.setFocus()
        self._announce(spoken_balance(file.balance))
        self.choices.finish()
        self.results.undo.show_choice(self.choices.last)

    def _announce(self, text: str) -> None:
        """Let a screen reader say what came of the check."""
        announce(self.results.filters.balance, text)

    def _show_counts(self, file: CheckedFile) -> None:
        self.new_list.checked = file
        balance = file.balance
        text = self.tr("{ready} of {read} rows are ready").format(
            ready=number(balance.ready), read=number(balance.rows)
        )
        self._title.show_title(text)
        self._show_report()

    def _show_report(self) -> None:
        checked = self.new_list.checked
        leaves_out = checked is not None and bool(
            checked.balance.failed or checked.balance.duplicate
        )
        self._report.setVisible(leaves_out and not self._compact)
        self._menu.show_report(leaves_out)

    def _show_choices(self) -> None:
        """Show the choices of the check again: they were not changed."""
        if self.new_list.checked is not None:
            self._menu.show_file(self.new_list.checked)

    def _on_chosen(self, text: str) -> None:
        """Say what a choice did, with the way back."""
        keys = with_keys(self.tr("Undo"), "Ctrl+Z")
        self._show_toast(text, "check-circle", keys, self.results.undo.undo_last)

    def _on_edited(self, file: CheckedFile) -> None:
        if self.new_list.checked is None:
            return
        self._show_counts(file)
        self.refresh()

    def _on_done(self, text: str) -> None:
        """Say what a step did, with the way back."""
        undo = with_keys(self.tr("Undo"), "Ctrl+Z")
        self._show_toast(text, "check-circle", undo, self.results.editor.undo_last)
        self._announce(self._title.title)

    def _on_refused(self, error: Refused) -> None:
        """Say why: of another check over the result before it, of the first on the File page."""
        self._patience.stop()
        error.facts.setdefault("file", self._title.name)
        if self.check.take_back():
            messages.show_refusal(self, error)
            return
        self._go_back()
        self.wizard().refused(error)  # type: ignore[attr-defined]

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


def has_same_rows(before: CheckedFile, file: CheckedFile) -> bool:
    """Whether another check of a file found the same rows in the same columns."""
    return (before.columns, before.balance.rows, before.facts.header_row, before.facts.sheets) == (
        file.columns, file.balance.rows, file.facts.header_row, file.facts.sheets
    )  # fmt: skip
