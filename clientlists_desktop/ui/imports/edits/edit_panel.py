"""The repair desk of the Check page: which mends are offered, and what a person makes of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import KINDS, Edit
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.operations.imports import edits, fixes
from clientlists_desktop.operations.imports.corrections_import import MergedCorrections
from clientlists_desktop.operations.imports.fixes import (
    FixOffer,
    RowEditor,
    run_on_draft,
    run_to_end,
)
from clientlists_desktop.storage.imports import rows
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.ui.export_dialogs import download_corrections
from clientlists_desktop.ui.imports.check.check_columns import ACT_TITLE
from clientlists_desktop.ui.imports.check.row_view import RowView
from clientlists_desktop.ui.imports.edits.add_row_dialog import AddRowDialog
from clientlists_desktop.ui.imports.edits.done_card import DoneCard
from clientlists_desktop.ui.imports.edits.duplicates_dialog import DuplicatesDialog
from clientlists_desktop.ui.imports.edits.edit_bar import EditBar
from clientlists_desktop.ui.imports.edits.edit_runner import EditRunner
from clientlists_desktop.ui.imports.edits.fix_card import FixCard
from clientlists_desktop.ui.imports.edits.replace_dialog import ReplaceDialog
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.country_box import country_name

if TYPE_CHECKING:
    from clientlists_desktop.ui.imports.check.results_view import ResultsView

_ROWS_AT_ONCE = 2_000


class EditPanel(QObject):
    """Offers mends for the rows in view, makes them, and takes them back.

    Signals:
        changed: the draft after a change. saved: what was written for correction.
    """

    changed = Signal(object)
    saved = Signal(object)

    def __init__(self, database: DatabaseThread, view: ResultsView) -> None:
        super().__init__(view)
        self._database, self._view = database, view
        self._file: CheckedFile | None = None
        self._offering: Job | None = None
        self._reason: Reason | None = None
        self._until: int | None = None
        self.steps: list[Step] = []
        self.bar = EditBar()
        self.fix_card = FixCard()
        self.done = DoneCard()
        self._work = EditRunner(database, self)
        self._work.changed.connect(self._changed)
        self._work.working.connect(self.fix_card.show_working)
        self._work.progressed.connect(self.fix_card.show_progress)
        self._work.refused.connect(lambda error: messages.tell_refusal(view, error))
        self.fix_card.fix.connect(
            lambda edit, count: self._work.edit_many(count, fixes.fix_all, edit)
        )
        self.fix_card.cancelled.connect(self._work.cancel)
        self.fix_card.country_changed.connect(self._other_country)
        self.done.undo.connect(lambda: self._work.undo(self._last))
        self.done.show_rows.connect(self._show_edited)
        self.bar.undo.connect(self._work.undo)
        self.bar.redo.connect(self._work.redo)
        self.bar.undo_to.connect(self._undo_to)
        self.bar.replace.connect(self._replace)
        self.bar.add.connect(self._add)
        self.bar.remove.connect(self._remove)
        self.bar.duplicates.connect(self._duplicates)
        self.bar.save_corrections.connect(self._save_corrections)
        self.bar.bring_back.connect(self._bring_back)
        self._work.brought.connect(self._brought)
        view.table.clicked.connect(self._clicked)
        for keys, run in (
            ("F8", partial(self._go, forward=True)),
            ("Shift+F8", partial(self._go, forward=False)),
            ("Ctrl+H", self._replace),
            ("Ctrl+F", lambda: view.search.setFocus(Qt.FocusReason.ShortcutFocusReason)),
        ):
            QShortcut(QKeySequence(keys), view, run)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view.table, self._remove)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def _last(self) -> Step | None:
        standing = [step for step in self.steps if not step.undone]
        return standing[-1] if standing else None

    @property
    def is_edited(self) -> bool:
        """Whether any step stands, which another reading of the file would lose."""
        return self._last is not None

    def open(self, file: CheckedFile) -> None:
        """Begin with a draft."""
        self._file, self.steps, self._until = file, [], None
        self.done.hide()
        self.fix_card.suggest_country(file.choices.suggested or file.choices.country)
        self.bar.show_steps([])
        self._work.open(file)

    def close(self) -> None:
        """Stop what runs."""
        self._stop_offering()
        self._work.close()
        self._file = None

    def edit_cell(self, position: int, cell: int, text: str) -> None:
        """Give one cell another text."""
        self._work.edit(fixes.edit_cell, position, cell, text)

    def offer(self, file: CheckedFile, reason: Reason | None, outcome: Outcome | None) -> None:
        """Look for mends of the rows in view, and show the one for most of them.

        Args:
            reason: of the rows in view; None when they have several.
        """
        self._stop_offering()
        self._file, self._reason = file, reason
        if reason is None and (outcome is not Outcome.FAILED or not file.balance.failed):
            self.fix_card.hide()
            return
        if reason is not None and reason not in KINDS:
            self.fix_card.hide()
            return
        region = self.fix_card.country
        find: Callable[..., Any] = fixes.find_best_fix if reason is None else fixes.find_fixes
        args: tuple[Any, ...] = (region,) if reason is None else (reason, region)
        count = file.balance.failed if reason is None else file.balance.reasons.get(reason, 0)
        if count <= _ROWS_AT_ONCE:
            self._database.ask(
                self,
                "offers",
                lambda: run_to_end(find(file, *args, self._database.actor)),
                self._offered,
            )
            return
        workspace = self._database.workspace
        self._offering = Job(
            self._database, run_on_draft, workspace, file.id, find, *args, self._database.actor
        )
        self._offering.succeeded.connect(self._offered)

    def _offered(self, offers: list[FixOffer]) -> None:
        self._offering = None
        if self._file is not None:
            self.fix_card.show_offers(self._file, self._reason, offers)

    def _stop_offering(self) -> None:
        if self._offering is not None:
            self._offering.disconnect(self)
            self._offering.cancel()
            self._offering = None

    def _other_country(self, region: str) -> None:
        del region
        self._view.show_table()
        if self._file is not None:
            self.offer(self._file, self._reason, Outcome.FAILED)

    def _changed(self, file: CheckedFile, made: list[Step]) -> None:
        before, self.steps = self.steps, made
        self.bar.show_steps(made)
        opened = self._file is not None and self._file.balance == file.balance and not before
        self._file = file
        standing = [step for step in made if not step.undone]
        if len(standing) > len([step for step in before if not step.undone]) and not opened:
            self.done.tell(step_text(standing[-1], translate, country_name))
        else:
            self.done.hide()
        self.changed.emit(file)
        if self._until is not None:
            self._undo_more()

    def _undo_to(self, step: Step) -> None:
        self._until = step.number
        self._undo_more()

    def _undo_more(self) -> None:
        """Take back the last step until the wanted one is taken back too."""
        last = self._last
        if last is None or self._until is None or last.number < self._until:
            self._until = None
            return
        self._work.undo(last)

    def _show_edited(self) -> None:
        self._view.choose(RowView(part="mended"))

    def _clicked(self, index: QModelIndex) -> None:
        """Fix or edit a row by the last column."""
        view, file = self._view, self._file
        model = view.model
        if model is None or file is None:
            return
        title = model.headerData(index.column(), Qt.Orientation.Horizontal)
        row = model.row(index.row())
        if title != ACT_TITLE or row is None or not index.data():
            return
        made = RowEditor(file, self.fix_card.country).edit_of(row)
        if row.outcome is Outcome.FAILED and made is not None:
            self._fix_row(made[0], row.position)
            return
        cell = model.index(index.row(), 1)
        view.table.setCurrentIndex(cell)
        view.table.edit(cell)

    def _fix_row(self, edit: Edit, position: int) -> None:
        self._work.edit(fixes.fix_rows, edit, [position])

    def _remove(self) -> None:
        model = self._view.model
        if model is None:
            return
        chosen = [model.position(number) for number in self._view.table.selected_rows()]
        if chosen:
            self._work.edit_many(len(chosen), fixes.remove_rows, chosen)

    def _add(self) -> None:
        if self._file is None:
            return
        dialog = AddRowDialog(self._file, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._work.edit(fixes.add_row, dialog.cells))
        dialog.open()

    def _replace(self) -> None:
        if self._file is None:
            return
        column = self._column_in_hand()
        dialog = ReplaceDialog(self._database, self._file, column, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._work.edit_many(dialog.found, fixes.replace_text, *dialog.wanted)
        )
        dialog.open()

    def _column_in_hand(self) -> int:
        """Return the cell of the file in which the cursor is."""
        current, model = self._view.table.currentIndex(), self._view.model
        cell = model.cell_of(current.column()) if model is not None and current.isValid() else None
        return cell or 0

    def _duplicates(self) -> None:
        file = self._file
        if file is None:
            return
        dialog = DuplicatesDialog(self._database, file, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._work.edit_many(
                file.balance.rows, edits.set_duplicate_options, dialog.duplicates
            )
        )
        dialog.open()

    def _save_corrections(self) -> None:
        if self._file is not None:
            download_corrections(self._view, self._database, self._file, self.saved.emit)

    def _bring_back(self) -> None:
        path = messages.ask_open_file(self._view)
        if path is not None:
            self._work.import_corrections(path)

    def _brought(self, brought: MergedCorrections) -> None:
        """Say what came of a correction file."""
        lines = [
            self.tr("%Ln row(s) corrected", "", brought.corrected),
            self.tr("%Ln row(s) still wrong", "", brought.still_wrong),
            self.tr("%Ln row(s) added", "", brought.added),
            self.tr("%Ln row(s) untouched", "", brought.untouched),
        ]
        if brought.unknown:
            numbers = ", ".join(map(number, brought.unknown_rows))
            text = self.tr("%Ln row(s) with a key that this draft does not know: {rows}", "",
                           brought.unknown)  # fmt: skip
            lines.append(text.format(rows=numbers))
        if brought.lacking:
            text = self.tr("Columns that the file lacks stay as they were: {columns}")
            lines.append(text.format(columns=", ".join(brought.lacking)))
        messages.tell(self._view, self.tr("Corrections brought back"), "\n".join(lines))

    def _go(self, *, forward: bool) -> None:
        """Go to the next problem: a row that failed, repeats another or is warned about."""
        model, file, table = self._view.model, self._file, self._view.table
        if model is None or file is None or not model.rowCount():
            return
        current = table.currentIndex()
        position = model.position(current.row()) if current.isValid() else 0
        shown = model.positions
        self._database.ask(
            self,
            "problem",
            lambda: rows.next_problem(file, shown, position, forward=forward),
            self._went,
        )

    def _went(self, number: int | None) -> None:
        table, model = self._view.table, self._view.model
        if number is None or model is None:
            return
        table.setFocus()
        table.setCurrentIndex(model.index(number, max(1, table.currentIndex().column())))
