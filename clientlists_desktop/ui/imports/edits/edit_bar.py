"""The buttons for edits: undo, redo, all steps, replace, add, remove, duplicates, corrections."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal, set_tool_tip
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.country_box import country_name
from clientlists_desktop.ui.widgets.layouts import row

_STEPS_SHOWN = 15


class EditBar(QWidget):
    """Signals what a person wants; `undo`, `undo_to` and `redo` carry the step."""

    undo = Signal(object)
    undo_to = Signal(object)
    redo = Signal(object)
    replace = Signal()
    add = Signal()
    remove = Signal()
    duplicates = Signal()
    save_corrections = Signal()
    import_corrections = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._undo = self._button("undo", "arrow-u-up-left", self._undo_last, "Ctrl+Z")
        self._redo = self._button("redo", "arrow-u-up-right", self._redo_next, "Ctrl+Shift+Z")
        more = button(self.tr("Edit"), "editMenu")
        more.setMenu(self._menu())
        row(self._undo, self._redo, more, on=self, spacing=8)
        self.show_steps([])

    def _button(self, name: str, icon_name: str, run: Callable[[], None], keys: str) -> QPushButton:
        made = button("", name)
        made.setIcon(icon(icon_name))
        made.clicked.connect(run)
        # Works in the whole wizard, wherever the focus is; a cell being edited keeps its own undo.
        QShortcut(QKeySequence(keys), self, run)
        return made

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        remove = menu.addAction(self.tr("Remove selected rows"), self.remove.emit)
        menu.addAction(self.tr("Add a row…"), self.add.emit)
        replace = menu.addAction(self.tr("Find and replace…"), self.replace.emit)
        for action, keys in ((remove, QKeySequence.StandardKey.Delete), (replace, "Ctrl+H")):
            # Shown only: the page itself listens for these keys.
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.addAction(self.tr("Duplicate rows…"), self.duplicates.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Save failed rows for correction…"), self.save_corrections.emit)
        menu.addAction(self.tr("Import corrections…"), self.import_corrections.emit)
        menu.addSeparator()
        self._steps = menu.addMenu(self.tr("Edits made"))
        return menu

    def show_steps(self, steps: list[Step]) -> None:
        """Show what can be undone and what can be redone."""
        self._done = [step for step in steps if not step.undone]
        self._undone = [step for step in steps if step.undone]
        self._show_next(
            self._undo,
            self._done[-1:],
            self.tr("Undo: {step} (Ctrl+Z)"),
            self.tr("Nothing to undo"),
        )
        self._show_next(
            self._redo,
            self._undone[:1],
            self.tr("Redo: {step} (Ctrl+Shift+Z)"),
            self.tr("Nothing to redo"),
        )
        self._steps.clear()
        for step in reversed(self._done[-_STEPS_SHOWN:]):
            text = self.tr("Undo up to: {step}").format(step=_describe(step))
            self._steps.addAction(literal(text), partial(self.undo_to.emit, step))
        self._steps.setEnabled(bool(self._done))

    @staticmethod
    def _show_next(shown: QPushButton, steps: list[Step], text: str, nothing: str) -> None:
        words = text.format(step=_describe(steps[0])) if steps else nothing
        shown.setEnabled(bool(steps))
        set_tool_tip(shown, words)
        shown.setAccessibleName(words)

    def _undo_last(self) -> None:
        if self._done:
            self.undo.emit(self._done[-1])

    def _redo_next(self) -> None:
        if self._undone:
            self.redo.emit(self._undone[0])


def _describe(step: Step) -> str:
    return step_text(step, translate, country_name)
