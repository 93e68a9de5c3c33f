"""Everything a person does to the rows of a checked draft: fix, edit, add, remove, undo."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import KINDS, Edit
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.operations.imports import edits, fixes
from clientlists_desktop.operations.imports.corrections_import import MergedCorrections
from clientlists_desktop.operations.imports.fixes import FixOffer, run_on_draft, run_to_end
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.ui.export_dialogs import download_corrections
from clientlists_desktop.ui.imports.edits.add_row_dialog import AddRowDialog
from clientlists_desktop.ui.imports.edits.duplicates_dialog import DuplicatesDialog
from clientlists_desktop.ui.imports.edits.edit_runner import ROWS_AT_ONCE, EditRunner
from clientlists_desktop.ui.imports.edits.replace_dialog import ReplaceDialog
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.country_box import country_name


class DraftEditor(QObject):
    """Offers fixes for the rows in view, makes edits, and undoes them.

    Attributes:
        steps: all steps of the draft, the undone ones too.

    Signals:
        changed: the draft after an edit. steps_changed: all steps. done: what a step did, in
        words. working: whether a worker changes rows. progressed: its Progress.
        offers_found: the FixOffers for the rows in view. corrections_saved: an Exported.
    """

    changed = Signal(object)
    steps_changed = Signal(object)
    done = Signal(str)
    working = Signal(bool)
    progressed = Signal(object)
    offers_found = Signal(object)
    corrections_saved = Signal(object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window
        self._file: CheckedFile | None = None
        self._fix_search: Job | None = None
        self._undo_until: int | None = None
        self.steps: list[Step] = []
        self._runner = runner = EditRunner(database, self)
        runner.changed.connect(self._on_changed)
        runner.working.connect(self.working)
        runner.progressed.connect(self.progressed)
        runner.refused.connect(lambda error: messages.show_refusal(window, error))
        runner.corrections_imported.connect(self._show_imported_corrections)
        self.cancel, self.undo, self.redo = runner.cancel, runner.undo, runner.redo

    @property
    def _last_step(self) -> Step | None:
        return next((step for step in reversed(self.steps) if not step.undone), None)

    @property
    def is_edited(self) -> bool:
        """Whether any edit stands, which checking the file anew would lose."""
        return self._last_step is not None

    def open(self, file: CheckedFile) -> None:
        """Begin with a draft."""
        self._file, self.steps, self._undo_until = file, [], None
        self.steps_changed.emit([])
        self._runner.open(file)

    def close(self) -> None:
        """Stop what runs."""
        self._stop_fix_search()
        self._runner.close()
        self._file = None

    # Fixes.

    def find_fixes(
        self, file: CheckedFile, reason: Reason | None, outcome: Outcome | None, region: str
    ) -> None:
        """Look for fixes of the rows in view; `offers_found` follows.

        Args:
            reason: the reason of the rows in view; None if they have several.
            region: country to try for numbers without a country code; "" for none.
        """
        self._stop_fix_search()
        failed = outcome is Outcome.FAILED and file.balance.failed
        if not (failed if reason is None else reason in KINDS):
            self.offers_found.emit([])
            return
        actor = self._database.actor
        find: Callable[..., Any] = fixes.find_best_fix if reason is None else fixes.find_fixes
        args = (region, actor) if reason is None else (reason, region, actor)
        count = file.balance.failed if reason is None else file.balance.reasons.get(reason, 0)
        if count <= ROWS_AT_ONCE:
            self._database.ask(
                self,
                "offers",
                lambda workspace, actor: run_to_end(find(workspace, file, *args)),
                self._on_offers,
            )
            return
        workspace = self._database.workspace
        self._fix_search = Job(self._database, run_on_draft, workspace, file.id, find, *args)
        self._fix_search.succeeded.connect(self._on_offers)

    def _on_offers(self, offers: list[FixOffer]) -> None:
        self._fix_search = None
        if self._file is not None:
            self.offers_found.emit(offers)

    def _stop_fix_search(self) -> None:
        if self._fix_search is not None:
            self._fix_search.disconnect(self)
            self._fix_search.cancel()
            self._fix_search = None

    # Edits of the rows that the page names.

    def fix_all(self, edit: Edit, count: int) -> None:
        """Make an edit of so many rows."""
        self._runner.edit_many(count, fixes.fix_all, edit)

    def edit_cell(self, position: int, cell: int, text: str) -> None:
        """Change the text of one cell."""
        self._runner.edit(fixes.edit_cell, position, cell, text)

    def fix_row(self, edit: Edit, position: int) -> None:
        """Fix one row."""
        self._runner.edit(fixes.fix_rows, edit, [position])

    def remove_rows(self, positions: list[int]) -> None:
        """Remove rows."""
        if positions:
            self._runner.edit_many(len(positions), fixes.remove_rows, positions)

    def ask_replacement(self, cell: int) -> None:
        """Ask what to replace, beginning with one column."""
        if self._file is None:
            return
        dialog = ReplaceDialog(self._database, self._file, cell, self._window)
        self._open(
            dialog,
            lambda: self._runner.edit_many(dialog.found, fixes.replace_text, *dialog.wanted),
        )

    def ask_row(self) -> None:
        """Ask for a row that the file does not hold."""
        if self._file is not None:
            dialog = AddRowDialog(self._file, self._window)
            self._open(dialog, lambda: self._runner.edit(fixes.add_row, dialog.cells))

    def ask_duplicates(self) -> None:
        """Ask which duplicates to keep."""
        file, set_options = self._file, edits.set_duplicate_options
        if file is not None:
            dialog = DuplicatesDialog(self._database, file, self._window)
            self._open(
                dialog,
                lambda: self._runner.edit_many(file.balance.rows, set_options, dialog.duplicates),
            )

    @staticmethod
    def _open(dialog: QDialog, then: Callable[[], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.open()

    # Steps.

    def undo_last(self) -> None:
        """Undo the last step."""
        if self._last_step is not None:
            self._runner.undo(self._last_step)

    def _on_changed(self, file: CheckedFile, steps: list[Step]) -> None:
        before, self.steps = self.steps, steps
        self.steps_changed.emit(steps)
        was_opened = self._file is not None and self._file.balance == file.balance and not before
        self._file = file
        last = self._last_step
        self.changed.emit(file)
        if last is not None and _count_done(steps) > _count_done(before) and not was_opened:
            self.done.emit(step_text(last, translate, country_name))
        if self._undo_until is not None:
            self._undo_more()

    def undo_to(self, step: Step) -> None:
        """Undo all steps back to one, and that one."""
        self._undo_until = step.number
        self._undo_more()

    def _undo_more(self) -> None:
        """Undo the last step, until the wanted one is undone too."""
        last = self._last_step
        if last is None or self._undo_until is None or last.number < self._undo_until:
            self._undo_until = None
            return
        self._runner.undo(last)

    # Corrections.

    def save_corrections(self) -> None:
        """Save the failed rows for a colleague."""
        if self._file is not None:
            download_corrections(
                self._window, self._database, self._file, self.corrections_saved.emit
            )

    def ask_corrections(self) -> None:
        """Import the rows that a colleague corrected."""
        path = messages.ask_open_file(self._window)
        if path is not None:
            self._runner.import_corrections(path)

    def _show_imported_corrections(self, merged: MergedCorrections) -> None:
        lines = [
            self.tr("%Ln row(s) corrected", "", merged.corrected),
            self.tr("%Ln row(s) still wrong", "", merged.still_wrong),
            self.tr("%Ln row(s) added", "", merged.added),
            self.tr("%Ln row(s) untouched", "", merged.untouched),
        ]
        if merged.unknown:
            numbers = ", ".join(map(number, merged.unknown_rows))
            text = self.tr("%Ln row(s) with a key unknown to this draft: {rows}", "",
                           merged.unknown)  # fmt: skip
            lines.append(text.format(rows=numbers))
        if merged.lacking:
            text = self.tr("Columns missing from the file are unchanged: {columns}")
            lines.append(text.format(columns=", ".join(merged.lacking)))
        messages.show_message(self._window, self.tr("Corrections imported"), "\n".join(lines))


def _count_done(steps: list[Step]) -> int:
    return sum(not step.undone for step in steps)
