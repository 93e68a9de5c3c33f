"""The buttons of the repair desk: undo, redo, all steps, replace, add, remove, duplicates."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.country_box import country_name

_STEPS_SHOWN = 15


class EditBar(QWidget):
    """Signals tell what a person wants; `undo` and `redo` carry the step."""

    undo = Signal(object)
    undo_to = Signal(object)
    redo = Signal(object)
    replace = Signal()
    add = Signal()
    remove = Signal()
    duplicates = Signal()
    save_corrections = Signal()
    bring_back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standing: list[Step] = []
        self._undone: list[Step] = []
        self._undo = self._button("undo", "arrow-u-up-left", "", self._undo_last, "Ctrl+Z")
        self._redo = self._button("redo", "arrow-u-up-right", "", self._redo_next, "Ctrl+Shift+Z")
        self._more = button(self.tr("Edit"), "editMenu")
        menu = QMenu(self._more)
        remove = menu.addAction(self.tr("Remove the chosen rows"), self.remove.emit)
        menu.addAction(self.tr("Add a row…"), self.add.emit)
        replace = menu.addAction(self.tr("Find and replace…"), self.replace.emit)
        for action, keys in ((remove, QKeySequence.StandardKey.Delete), (replace, "Ctrl+H")):
            # Shown only: the page itself hears these keys.
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.addAction(self.tr("Rows that repeat…"), self.duplicates.emit)
        menu.addSeparator()
        self._save = menu.addAction(
            self.tr("Save failed rows for correction…"), self.save_corrections.emit
        )
        menu.addAction(self.tr("Bring back corrected rows…"), self.bring_back.emit)
        menu.addSeparator()
        self._steps = menu.addMenu(self.tr("Steps made"))
        self._more.setMenu(menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._undo, self._redo, self._more):
            layout.addWidget(widget)
        self.show_steps([])

    def _button(
        self, name: str, icon_name: str, text: str, run: Callable[[], None], keys: str
    ) -> QPushButton:
        made = button(text, name)
        made.setIcon(icon(icon_name))
        made.clicked.connect(run)
        # In the whole wizard, wherever the focus is; a cell that is being typed keeps its own undo.
        QShortcut(QKeySequence(keys), self, run)
        return made

    def show_steps(self, made: list[Step]) -> None:
        """Show what can be taken back and what can be made again."""
        self._standing = [step for step in made if not step.undone]
        self._undone = [step for step in made if step.undone]
        for which, steps, word in (
            (self._undo, self._standing[-1:], self.tr("Undo: {step} (Ctrl+Z)")),
            (self._redo, self._undone[:1], self.tr("Redo: {step} (Ctrl+Shift+Z)")),
        ):
            which.setEnabled(bool(steps))
            text = word.format(step=_said(steps[0])) if steps else ""
            nothing = self.tr("Nothing to undo") if which is self._undo else (
                self.tr("Nothing to redo"))  # fmt: skip
            which.setToolTip(text or nothing)
            which.setAccessibleName(text or nothing)
        self._steps.clear()
        for step in reversed(self._standing[-_STEPS_SHOWN:]):
            text = self.tr("Undo up to: {step}").format(step=_said(step))
            self._steps.addAction(text, partial(self.undo_to.emit, step))
        self._steps.setEnabled(bool(self._standing))

    def can_save_corrections(self, on: bool) -> None:
        """Whether any row failed."""
        self._save.setEnabled(on)

    def _undo_last(self) -> None:
        if self._standing:
            self.undo.emit(self._standing[-1])

    def _redo_next(self) -> None:
        if self._undone:
            self.redo.emit(self._undone[0])


def _said(step: Step) -> str:
    return step_text(step, translate, country_name)
