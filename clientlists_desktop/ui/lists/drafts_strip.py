"""The unfinished drafts on the page of lists, to be continued or discarded."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import button, card, icon_label
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import clear, column, grow, panel, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

if TYPE_CHECKING:
    from clientlists_desktop.core.imports.checked_file import CheckedFile, KeptDrafts
    from clientlists_desktop.core.lists.summary import ListSummary


class DraftsStrip(QWidget):
    """A card with the newest drafts; hidden if there are none, or if they may not be continued.

    Signals:
        go_on: the draft, and the list that it updates or None. discard: the draft.
        left: the focus was on a draft, and none is left.
    """

    go_on = Signal(object, object)
    discard = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("drafts")
        frame, self._lines = card("fix", 12)
        column(frame, on=self)
        self._held, self._count = EVERYTHING, 0
        self._first: QPushButton | None = None
        self.hide()

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show the drafts to an account that may continue them."""
        self._held = held
        self.setVisible(bool(self._count) and Permission.MAKE_LISTS in held)

    def refresh(self, database: DatabaseThread) -> None:
        """Read the newest drafts again, for whoever can continue them."""
        database.ask(self, "drafts", _read_drafts, self.show_drafts)

    def show_drafts(self, drafts: "KeptDrafts") -> None:
        """Show the newest drafts, and how many more there are."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        clear(self._lines)
        self._first = None
        for draft in drafts.newest:
            self._lines.addWidget(self._line(draft, drafts.list_updated_by(draft)))
        if (more := drafts.count - len(drafts.newest)) > 0:
            self._lines.addWidget(label(self.tr("%Ln more draft(s)", "", more), "muted"))
        self._count = drafts.count
        self.show_permitted(self._held)
        tab_as_laid_out(self)
        if had_focus and self._first is not None:
            self._first.setFocus()
        elif had_focus:
            self.left.emit()

    def _line(self, draft: "CheckedFile", updated: "ListSummary | None") -> QWidget:
        text = self.tr("Not finished: {name}, {ready} ready, {failed} failed · {moment}")
        if updated is not None:
            text = self.tr(
                "Not finished: update of “{list}” from {name}, {ready} ready, {failed} failed · "
                "{moment}"
            )
        text = text.format(
            name=draft.source.name,
            list=updated.name if updated is not None else "",
            moment=moment(draft.made_at, within=True) if draft.made_at else "",
            ready=number(draft.balance.ready),
            failed=number(draft.balance.failed),
        )
        go_on = button(self.tr("Continue"), f"continueDraft{draft.id}", kind="strong")
        go_on.setAccessibleName(self.tr("Continue {name}").format(name=draft.source.name))
        go_on.clicked.connect(lambda: self.go_on.emit(draft, updated))
        self._first = self._first or go_on
        discard = button(self.tr("Discard"), f"discardDraft{draft.id}")
        discard.setAccessibleName(self.tr("Discard {name}").format(name=draft.source.name))
        discard.clicked.connect(lambda: self.discard.emit(draft))
        words = label(text, "wrap", name="draftText")
        symbol = icon_label(icon("file-text", "link"))
        return panel(row(symbol, grow(words), discard, go_on, spacing=12))


def _read_drafts(workspace: Workspace, actor: Actor) -> "KeptDrafts":
    # Here, because the window need not wait for what reads a checked file.
    from clientlists_desktop.core.imports.checked_file import KeptDrafts
    from clientlists_desktop.operations.imports.readers import kept_drafts

    return if_permitted(kept_drafts, KeptDrafts([], 0))(workspace, actor)
