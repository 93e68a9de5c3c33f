"""The menu of the Check page: the file, edits of many rows, corrections, and all steps."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.texts.imports.steps import step_text
from clientlists_desktop.ui.imports.check.title_line import opened_line
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import literal, set_tool_tip
from clientlists_desktop.ui.look.shortcuts import key_sequence
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button
from clientlists_desktop.ui.widgets.country_box import country_name

_STEPS_SHOWN = 15


class PageMenu(QMenu):
    """Signals what a person wants; `undo_to` carries the step."""

    another_file = Signal()
    change_layout = Signal()
    leave_out_changed = Signal(bool)
    save_report = Signal()
    undo = Signal()
    redo = Signal()
    undo_to = Signal(object)
    replace = Signal()
    add_row = Signal()
    remove = Signal()
    duplicates = Signal()
    show_edited = Signal()
    save_corrections = Signal()
    import_corrections = Signal()
    show_dismissed = Signal()
    search = Signal()
    columns = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pageMenuItems")
        self._done: list[Step] = []
        self._act(self.tr("Choose another file"), "anotherFile", self.another_file)
        self._layout = self._act(self.tr("How the file is opened…"), "openLayout",
                                 self.change_layout)  # fmt: skip
        self._country = self._act("", "openCountry", self.change_layout)
        self._unlikely = self._act(
            self.tr("Leave out unlikely numbers"), "leaveOutUnlikely", self.leave_out_changed
        )
        self._unlikely.setCheckable(True)
        self._large = [
            self._act(self.tr("Save report…"), "saveReportInMenu", self.save_report),
            self._act(self.tr("Search the rows"), "searchInMenu", self.search, "Ctrl+F"),
            self._act(self.tr("Undo"), "undoInMenu", self.undo, "Ctrl+Z"),
            self._act(self.tr("Redo"), "redoInMenu", self.redo, "Ctrl+Shift+Z"),
        ]
        self.addSeparator()
        edits = [
            self._act(self.tr("Remove selected rows"), "removeRows", self.remove, "Del"),
            self._act(self.tr("Add a row…"), "addRowAction", self.add_row),
            self._act(self.tr("Find and replace…"), "replaceAction", self.replace, "Ctrl+H"),
            self._act(self.tr("Duplicate rows…"), "duplicatesAction", self.duplicates),
            self._act(self.tr("Show edited rows"), "showEdited", self.show_edited),
        ]
        self._steps = self.addMenu(self.tr("Edits made"))
        self.addSeparator()
        self._results = [
            *edits,
            self._act(self.tr("Save failed rows for correction…"), "saveCorrections",
                      self.save_corrections),
            self._act(self.tr("Import corrections…"), "importCorrections",
                      self.import_corrections),
        ]  # fmt: skip
        self.addSeparator()
        self._columns = self._act(self.tr("Columns of the table…"), "columnsAction", self.columns)
        self._dismissed = self._act(
            self.tr("Show dismissed notices"), "showDismissed", self.show_dismissed
        )
        self.set_compact(compact=False)
        self.show_running()

    def _act(self, text: str, name: str, wanted: SignalInstance, keys: str = "") -> QAction:
        """Add an entry; its keys are only shown: the page itself listens for them."""
        action = self.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(wanted)
        if keys:
            action.setShortcut(key_sequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action

    def set_compact(self, *, compact: bool) -> None:
        """Hold what has no room on the page."""
        for action in self._large:
            action.setVisible(compact)

    def show_running(self) -> None:
        """Offer only what makes sense while a check runs."""
        for action in (
            *self._results, *self._large, self._layout, self._columns, self._dismissed
        ):  # fmt: skip
            action.setEnabled(False)
        self._steps.setEnabled(False)
        self._country.setVisible(False)
        self._unlikely.setVisible(False)

    def show_file(self, file: CheckedFile) -> None:
        """Offer what can be done with a checked file."""
        for action in (*self._results, *self._large, self._layout, self._columns):
            action.setEnabled(True)
        set_tool_tip(self._layout, opened_line(file))
        phones, country = file.channel.has_phone_numbers, file.choices.country
        name = country_name(country) if country else self.tr("none")
        self._country.setText(literal(self.tr("Default country: {country}…").format(country=name)))
        self._country.setVisible(phones)
        unlikely = file.balance.reasons.get(Reason.UNLIKELY, 0)
        self._unlikely.setVisible(phones and (bool(unlikely) or file.choices.leave_out_unlikely))
        self._unlikely.setChecked(file.choices.leave_out_unlikely)

    def show_hidden_columns(self, count: int) -> None:
        """Say how many columns of the table a person hid; large text has no other room for it."""
        text = self.tr("Columns of the table…")
        if count:
            text = self.tr("Columns of the table, %n hidden…", "", count)
        self._columns.setText(text)

    def show_report(self, on: bool) -> None:
        """Offer a report if some rows are left out."""
        self._large[0].setEnabled(on)

    def show_dismissed_ones(self, on: bool) -> None:
        """Offer to bring back what was dismissed."""
        self._dismissed.setEnabled(on)

    def show_steps(self, steps: list[Step]) -> None:
        """Show what was done, to be undone up to any step."""
        done = [step for step in steps if not step.undone]
        self._steps.clear()
        for step in reversed(done[-_STEPS_SHOWN:]):
            said = step_text(step, translate, country_name)
            text = self.tr("Undo up to: {step}").format(step=said)
            self._steps.addAction(literal(text), partial(self.undo_to.emit, step))
        self._steps.setEnabled(bool(done))


def menu_button(menu: PageMenu, spoken: str) -> QPushButton:
    """Return the button that opens the menu."""
    made = button("", "pageMenu")
    made.setIcon(icon("dots-three-bold"))
    made.setIconSize(QSize(scaled(16), scaled(16)))
    made.setProperty("menu", True)
    made.setAccessibleName(spoken)
    set_tool_tip(made, spoken)
    made.setMenu(menu)
    return made
