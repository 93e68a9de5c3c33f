"""The repair desk of the Check page: which mends are offered, and what a person makes of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from clientlists_desktop import sentences
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.lists import CheckedFile, Step
from clientlists_desktop.core.mends import KINDS, Mend
from clientlists_desktop.operations import fixing, mending
from clientlists_desktop.operations.bringing_back import Brought
from clientlists_desktop.operations.fixing import Offer, RowMender, at_once, in_worker
from clientlists_desktop.storage import rows
from clientlists_desktop.ui import messages
from clientlists_desktop.ui.countries import country_name
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.import_wizard.add_row_dialog import AddRowDialog
from clientlists_desktop.ui.import_wizard.check_columns import ACT_TITLE
from clientlists_desktop.ui.import_wizard.done_card import DoneCard
from clientlists_desktop.ui.import_wizard.mend_card import MendCard
from clientlists_desktop.ui.import_wizard.repair_bar import RepairBar
from clientlists_desktop.ui.import_wizard.repair_desk import RepairDesk
from clientlists_desktop.ui.import_wizard.repeats_dialog import RepeatsDialog
from clientlists_desktop.ui.import_wizard.replace_dialog import ReplaceDialog
from clientlists_desktop.ui.import_wizard.shown import Shown
from clientlists_desktop.ui.job import Job
from clientlists_desktop.ui.numbers import number
from clientlists_desktop.ui.saving import download_corrections
from clientlists_desktop.ui.translation import translate

if TYPE_CHECKING:
    from clientlists_desktop.ui.import_wizard.results_view import ResultsView

_ROWS_AT_ONCE = 2_000


class Repairs(QObject):
    """Offers mends for the rows in view, makes them, and takes them back.

    Signals:
        changed: the draft after a change. saved: what was written for correction.
    """

    changed = Signal(object)
    saved = Signal(object)

    def __init__(self, desk: Desk, view: ResultsView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._file: CheckedFile | None = None
        self._offering: Job | None = None
        self._reason: Reason | None = None
        self._until: int | None = None
        self.steps: list[Step] = []
        self.bar = RepairBar()
        self.mend = MendCard()
        self.done = DoneCard()
        self._work = RepairDesk(desk, self)
        self._work.changed.connect(self._changed)
        self._work.working.connect(self.mend.show_working)
        self._work.progressed.connect(self.mend.show_progress)
        self._work.refused.connect(lambda error: messages.tell_refusal(view, error))
        self.mend.fix.connect(lambda mend, count: self._work.mend(count, fixing.fix_all, mend))
        self.mend.cancelled.connect(self._work.cancel)
        self.mend.country_changed.connect(self._other_country)
        self.done.undo.connect(lambda: self._work.undo(self._last))
        self.done.show_rows.connect(self._show_mended)
        self.bar.undo.connect(self._work.undo)
        self.bar.redo.connect(self._work.redo)
        self.bar.undo_to.connect(self._undo_to)
        self.bar.replace.connect(self._replace)
        self.bar.add.connect(self._add)
        self.bar.remove.connect(self._remove)
        self.bar.repeats.connect(self._repeats)
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
    def is_mended(self) -> bool:
        """Whether any step stands, which another reading of the file would lose."""
        return self._last is not None

    def open(self, file: CheckedFile) -> None:
        """Begin with a draft."""
        self._file, self.steps, self._until = file, [], None
        self.done.hide()
        self.mend.suggest_country(file.choices.suggested or file.choices.country)
        self.bar.show_steps([])
        self._work.open(file)

    def close(self) -> None:
        """Stop what runs."""
        self._stop_offering()
        self._work.close()
        self._file = None

    def edit_cell(self, position: int, cell: int, text: str) -> None:
        """Give one cell another text."""
        self._work.edit(fixing.edit_cell, position, cell, text)

    def offer(self, file: CheckedFile, reason: Reason | None, outcome: Outcome | None) -> None:
        """Look for mends of the rows in view, and show the one for most of them.

        Args:
            reason: of the rows in view; None when they have several.
        """
        self._stop_offering()
        self._file, self._reason = file, reason
        if reason is None and (outcome is not Outcome.FAILED or not file.balance.failed):
            self.mend.hide()
            return
        if reason is not None and reason not in KINDS:
            self.mend.hide()
            return
        region = self.mend.country
        find: Callable[..., Any] = fixing.find_best if reason is None else fixing.find_offers
        args: tuple[Any, ...] = (region,) if reason is None else (reason, region)
        count = file.balance.failed if reason is None else file.balance.reasons.get(reason, 0)
        if count <= _ROWS_AT_ONCE:
            self._desk.ask(
                self,
                "offers",
                lambda: at_once(find(file, *args, self._desk.actor)),
                self._offered,
            )
            return
        workspace = self._desk.workspace
        self._offering = Job(
            self._desk, in_worker, workspace, file.id, find, *args, self._desk.actor
        )
        self._offering.succeeded.connect(self._offered)

    def _offered(self, offers: list[Offer]) -> None:
        self._offering = None
        if self._file is not None:
            self.mend.show_offers(self._file, self._reason, offers)

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
            self.done.tell(sentences.step(standing[-1], translate, country_name))
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

    def _show_mended(self) -> None:
        self._view.choose(Shown(part="mended"))

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
        made = RowMender(file, self.mend.country).mend_of(row)
        if row.outcome is Outcome.FAILED and made is not None:
            self._fix_row(made[0], row.position)
            return
        cell = model.index(index.row(), 1)
        view.table.setCurrentIndex(cell)
        view.table.edit(cell)

    def _fix_row(self, mend: Mend, position: int) -> None:
        self._work.edit(fixing.fix_rows, mend, [position])

    def _remove(self) -> None:
        model = self._view.model
        if model is None:
            return
        chosen = [model.position(number) for number in self._view.table.selected_rows()]
        if chosen:
            self._work.mend(len(chosen), fixing.remove_rows, chosen)

    def _add(self) -> None:
        if self._file is None:
            return
        dialog = AddRowDialog(self._file, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._work.edit(fixing.add_row, dialog.cells))
        dialog.open()

    def _replace(self) -> None:
        if self._file is None:
            return
        column = self._column_in_hand()
        dialog = ReplaceDialog(self._desk, self._file, column, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._work.mend(dialog.found, fixing.replace_text, *dialog.wanted)
        )
        dialog.open()

    def _column_in_hand(self) -> int:
        """Return the cell of the file in which the cursor is."""
        current, model = self._view.table.currentIndex(), self._view.model
        cell = model.cell_of(current.column()) if model is not None and current.isValid() else None
        return cell or 0

    def _repeats(self) -> None:
        file = self._file
        if file is None:
            return
        dialog = RepeatsDialog(self._desk, file, self._view)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(
            lambda: self._work.mend(file.balance.rows, mending.choose_repeats, dialog.repeats)
        )
        dialog.open()

    def _save_corrections(self) -> None:
        if self._file is not None:
            download_corrections(self._view, self._desk, self._file, self.saved.emit)

    def _bring_back(self) -> None:
        path = messages.ask_open_file(self._view)
        if path is not None:
            self._work.bring_back(path)

    def _brought(self, brought: Brought) -> None:
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
        self._desk.ask(
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
