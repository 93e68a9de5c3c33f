"""The buttons that undo and redo, which say what they would do."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.shortcuts import with_keys
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.country_box import country_name
from clientlists_desktop.ui.widgets.layouts import row

_UNDO_KEYS, _REDO_KEYS = "Ctrl+Z", "Ctrl+Shift+Z"


class UndoButtons(QWidget):
    """Signals the step that a person wants to undo or redo."""

    undo = Signal(object)
    redo = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._undo = self._button("undo", "arrow-u-up-left", self.undo_last, _UNDO_KEYS)
        self._redo = self._button("redo", "arrow-u-up-right", self.redo_next, _REDO_KEYS)
        row(self._undo, self._redo, on=self, spacing=8)
        self.show_steps([])

    def _button(self, name: str, icon_name: str, run: Callable[[], None], keys: str) -> QPushButton:
        made = button("", name)
        made.setIcon(icon(icon_name))
        made.clicked.connect(run)
        # Works in the whole wizard, wherever the focus is; a cell being edited keeps its own undo.
        QShortcut(QKeySequence(keys), self, run)
        return made

    def show_steps(self, steps: list[Step]) -> None:
        """Show what can be undone and what can be redone."""
        self._done = [step for step in steps if not step.undone]
        self._undone = [step for step in steps if step.undone]
        self._show_next(
            self._undo,
            self._done[-1:],
            self.tr("Undo: {step}"),
            _UNDO_KEYS,
            self.tr("Nothing to undo"),
        )
        self._show_next(
            self._redo,
            self._undone[:1],
            self.tr("Redo: {step}"),
            _REDO_KEYS,
            self.tr("Nothing to redo"),
        )

    @staticmethod
    def _show_next(
        shown: QPushButton, steps: list[Step], text: str, keys: str, nothing: str
    ) -> None:
        words = nothing
        if steps:
            step = step_text(steps[0], translate, country_name)
            words = with_keys(text.format(step=step), keys)
        shown.setEnabled(bool(steps))
        set_tool_tip(shown, words)
        shown.setAccessibleName(words)

    def undo_last(self) -> None:
        """Ask to undo the last step, if there is one."""
        if self._done:
            self.undo.emit(self._done[-1])

    def redo_next(self) -> None:
        """Ask to redo the step that was undone last, if there is one."""
        if self._undone:
            self.redo.emit(self._undone[0])
