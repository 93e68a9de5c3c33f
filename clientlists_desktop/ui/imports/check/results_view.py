"""The result of a check: the balance, the reasons, the assist line, the rows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.operations.imports.fixes import FixOffer, find_fixable_reason
from clientlists_desktop.ui.imports.assist.assist_item import AssistItem
from clientlists_desktop.ui.imports.assist.assist_line import AssistLine
from clientlists_desktop.ui.imports.assist.country_assist import CountryAssist
from clientlists_desktop.ui.imports.assist.fix_assist import FixAssist
from clientlists_desktop.ui.imports.check.checked_rows import CheckedRows
from clientlists_desktop.ui.imports.edits.draft_editor import DraftEditor
from clientlists_desktop.ui.imports.edits.undo_buttons import UndoButtons
from clientlists_desktop.ui.imports.filters.row_filters import RowFilters
from clientlists_desktop.ui.imports.filters.row_view import RowView
from clientlists_desktop.ui.look.shortcuts import key_sequence
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.layouts import column, grow, panel, row


class ResultsView(QWidget):
    """Puts filters, rows, edits and the assist line together: they signal, and it calls them.

    Each line above the table keeps its height, so nothing that happens moves the rows.

    Args:
        items: returns what the page itself has to ask and tell.

    Signals:
        changed: the draft after an edit.
    """

    changed = Signal(object)

    def __init__(
        self, database: DatabaseThread, items: Callable[[CheckedFile], list[AssistItem]]
    ) -> None:
        super().__init__()
        self._database, self._more_items = database, items
        self._file: CheckedFile | None = None
        self._is_picked = self._is_opening = False
        self.filters = RowFilters(self)
        self.assist = AssistLine()
        self.country = CountryAssist(self)
        self.fix = FixAssist(self.country.box, self)
        self.rows = CheckedRows(database)
        self.editor = DraftEditor(database, self)
        self.undo = UndoButtons()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_items)
        filters = self.filters
        self._chips = panel(row(grow(filters.reasons), filters.search, self.undo, spacing=8))
        self._compact_line = row(grow(filters.boxes), spacing=8)
        self._boxes = panel(self._compact_line)
        for line in (self._chips, self._boxes):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines = column(
            filters.balance,
            filters.line,
            self._chips,
            self._boxes,
            self.assist,
            grow(self.rows),
            on=self,
            spacing=6,
        )
        self.set_compact(compact=False)
        self._connect()

    def _connect(self) -> None:
        editor, rows = self.editor, self.rows
        self.filters.chosen.connect(self._on_rows_chosen)
        rows.cell_edited.connect(editor.edit_cell)
        rows.fix_wanted.connect(editor.fix_row)
        editor.changed.connect(self._on_edited)
        editor.steps_changed.connect(self.undo.show_steps)
        editor.working.connect(self.fix.show_working)
        editor.progressed.connect(self.fix.show_progress)
        editor.offers_found.connect(self._on_offers)
        self.undo.undo.connect(editor.undo)
        self.undo.redo.connect(editor.redo)
        self.fix.fix.connect(editor.fix_all)
        self.fix.cancelled.connect(editor.cancel)
        self.fix.changed.connect(self.refresh_items)
        self.country.changed.connect(self.refresh_items)
        self.country.box.currentIndexChanged.connect(self._find_fixes)
        self.assist.turned.connect(self.refresh_items)
        self.assist.left.connect(rows.table.setFocus)
        keys: dict[str, Callable[[], None]] = {
            "F8": partial(rows.go_to_problem, forward=True),
            "Shift+F8": partial(rows.go_to_problem, forward=False),
            "Ctrl+H": self.replace,
            "Ctrl+F": self.search,
        }
        for key, run in keys.items():
            QShortcut(key_sequence(key), self, run)
        remove = QShortcut(key_sequence("Del"), rows.table, self.remove_rows)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)

    def set_compact(self, *, compact: bool, menu: QPushButton | None = None) -> None:
        """Use the forms of the lines that large text has room for.

        Args:
            menu: the button of the page's menu, which stands beside the filters then.
        """
        for widget, large in (
            (self.filters.balance, False),
            (self.filters.line, True),
            (self._chips, False),
            (self._boxes, True),
        ):
            widget.setVisible(large is compact)
        self._lines.setSpacing(4 if compact else 6)
        if compact and menu is not None:
            self._compact_line.addWidget(menu)
        self.filters.set_compact(compact=compact)
        self.assist.set_compact(compact=compact)
        self.rows.set_compact(compact=compact)

    # The file.

    def show_file(self, file: CheckedFile) -> None:
        """Show the result of a check: the largest reason with a sure fix, or the failed rows."""
        self._file = file
        self.assist.begin()
        self.country.show_file(file)
        self.fix.clear()
        self.editor.open(file)
        self.rows.open(file)
        self.filters.begin(file, None)
        self.filters.show_counts(file)
        country = self.country.country
        if not file.balance.failed:
            self._begin(None)
            return
        self._is_opening = True
        self._database.ask(
            self,
            "fixable",
            lambda workspace, actor: find_fixable_reason(workspace, file, country, actor),
            lambda reason: self._on_fixable(file, reason),
        )

    def show_again(self, file: CheckedFile) -> None:
        """Show the result of another check of the same rows: they stay where they are."""
        if self.rows.is_reading:
            self.show_file(file)
            return
        self._file = file
        self.country.show_file(file)
        self.fix.clear()
        self.editor.open(file)
        self.rows.open_again(file)
        self.filters.show_counts(file)
        self._find_fixes()
        self.refresh_items()

    def _on_fixable(self, file: CheckedFile, fixable: Reason | None) -> None:
        # A person may have chosen other rows meanwhile.
        if self._file is file and self._is_opening:
            self._begin(fixable)

    def _begin(self, fixable: Reason | None) -> None:
        assert self._file is not None
        self.filters.begin(self._file, fixable)
        self.filters.show_counts(self._file)
        self._on_rows_chosen(self.filters.shown)
        self._is_picked = False

    def _on_rows_chosen(self, shown: RowView) -> None:
        self._is_picked, self._is_opening = shown.reason is not None, False
        self.assist.turn_back()
        self._find_fixes()
        self.refresh_items()
        self.rows.show_filtered(shown)

    def _on_edited(self, file: CheckedFile) -> None:
        """Show the draft after an edit: its rows stay where they are until the filter changes."""
        self._file = file
        self.filters.show_counts(file)
        self.rows.refresh(file)
        self.fix.clear()
        self._find_fixes()
        self.refresh_items()
        self.changed.emit(file)

    # What is asked, offered and told.

    def _find_fixes(self) -> None:
        file, shown = self._file, self.filters.shown
        if file is not None:
            self.editor.find_fixes(file, shown.reason, shown.outcome, self.country.country)

    def _on_offers(self, offers: list[FixOffer]) -> None:
        if self._file is not None:
            self.fix.show_offers(self._file, self.filters.shown.reason, offers)

    def refresh_items(self) -> None:
        """Show again what there is to ask and to tell, once all of it has changed."""
        self._soon.start()

    def _show_items(self) -> None:
        file = self._file
        if file is None:
            return
        items = [*self._more_items(file), *self.fix.items(picked=self._is_picked)]
        if any(item.key == "country" for item in items):
            # The question about the file comes before the same fix for some of its rows.
            items = [item for item in items if item.key != "fix" or self.fix.needs_no_country]
        self.assist.show_items(items)
        shown = self.assist.shown
        offered = {"country": self.country.shown_edits, "fix": self.fix.shown_edits}
        edits = offered[shown.key]() if shown is not None and shown.key in offered else ()
        self.rows.show_fixes(file, self.country.country, edits)

    # What a person asks for.

    def search(self) -> None:
        """Go to the search; large text shows it only now."""
        if self._chips.isHidden():
            self._compact_line.insertWidget(1, self.filters.search)
            self.filters.search.show()
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def clear_search(self) -> bool:
        """Clear the search and go to the rows; returns whether there was one."""
        if not self.filters.clear_search():
            return False
        self.rows.table.setFocus()
        return True

    def show_edited(self) -> None:
        """Show the rows that were edited."""
        self.filters.choose(RowView(part="edited"))

    def remove_rows(self) -> None:
        """Remove the selected rows."""
        self.editor.remove_rows(self.rows.selected_positions())

    def replace(self) -> None:
        """Ask what to replace, beginning with the column of the cursor."""
        self.editor.ask_replacement(self.rows.cell_at_cursor())
