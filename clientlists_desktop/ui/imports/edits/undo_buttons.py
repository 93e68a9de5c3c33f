"""The buttons that undo and redo, which say what they would do."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.shortcuts import key_sequence, with_keys
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
        self._choice: tuple[str, Callable[[], None]] | None = None
        self._undo = self._button("undo", "arrow-u-up-left", self.undo_last, _UNDO_KEYS)
        self._redo = self._button("redo", "arrow-u-up-right", self.redo_next, _REDO_KEYS)
        row(self._undo, self._redo, on=self, spacing=8)
        self.show_steps([])

    def _button(self, name: str, icon_name: str, run: Callable[[], None], keys: str) -> QPushButton:
        made = button("", name)
        made.setIcon(icon(icon_name))
        made.clicked.connect(run)
        # Works in the whole wizard, wherever the focus is; a cell being edited keeps its own undo.
        QShortcut(key_sequence(keys), self, run)
        return made

    def show_steps(self, steps: list[Step]) -> None:
        """Show what can be undone and what can be redone."""
        self._done = [step for step in steps if not step.undone]
        self._undone = [step for step in steps if step.undone]
        self._show()

    def show_choice(self, choice: tuple[str, Callable[[], None]] | None) -> None:
        """Show what the last choice for the whole file did, and what takes it back.

        It comes before all steps: a choice checks the file again.
        """
        self._choice = choice
        self._show()

    def _show(self) -> None:
        texts = [step_text(step, translate, country_name) for step in self._done[-1:]]
        if not texts and self._choice is not None:
            texts = [self._choice[0]]
        nothing = self.tr("Nothing to undo")
        self._show_next(self._undo, texts, self.tr("Undo: {step}"), _UNDO_KEYS, nothing)
        texts = [step_text(step, translate, country_name) for step in self._undone[:1]]
        nothing = self.tr("Nothing to redo")
        self._show_next(self._redo, texts, self.tr("Redo: {step}"), _REDO_KEYS, nothing)

    @staticmethod
    def _show_next(
        shown: QPushButton, texts: list[str], text: str, keys: str, nothing: str
    ) -> None:
        words = with_keys(text.format(step=texts[0]), keys) if texts else nothing
        shown.setEnabled(bool(texts))
        set_tool_tip(shown, words)
        shown.setAccessibleName(words)

    def undo_last(self) -> None:
        """Ask to undo the last step, or take back the last choice."""
        if self._done:
            self.undo.emit(self._done[-1])
        elif self._choice is not None:
            self._choice[1]()

    def redo_next(self) -> None:
        """Ask to redo the step that was undone last, if there is one."""
        if self._undone:
            self.redo.emit(self._undone[0])
