"""What the dialogs that make lists from other lists have in common."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFormLayout, QSpinBox, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.recipes import MadeLists, Recipe, RecipePreview, new_names
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.lists.readers import free_name
from clientlists_desktop.operations.lists.recipes import preview_recipe
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.texts.lists.recipes import evidence_text, no_value
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.plain_text import literal
from clientlists_desktop.ui.look.speech import announce
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import enable_unless, name_field, number_field
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, add_row, column, form
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog

_TYPING_PAUSE_MS = 200
_MOST_SHOWN = 6


class RecipeDialog(ScrollingDialog):
    """Shows what a recipe would make while it is chosen, then makes it.

    Signals:
        made: the summaries of the new lists.
    """

    made = Signal(object)

    def __init__(
        self, database: DatabaseThread, lists: Sequence[ListSummary], parent: QWidget
    ) -> None:
        super().__init__(parent, margins=(24, 24, 24, 0))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.database, self.lists = database, list(lists)
        self._preview: RecipePreview | None = None
        self._refused = ""
        self._title = label("", "section")
        self.fields = form(spacing=(16, 10))
        self.name = name_field("recipeName", spoken=self.tr("Name of the new list"))
        self.name.textEdited.connect(self._show_counts)
        self.name.textEdited.connect(self.refresh_state)
        self._counts = label("", "wrap", name="recipePreview")
        self._consent = label("", "muted", name="recipeConsent")
        self._refusal = label("", "wrap", "failed", name="recipeRefusal")
        self._why_off = label("", "muted", name="whyOff")
        self._buttons, self._submit_button = self.submit_buttons(
            self.tr("Create list"), "makeLists"
        )
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._read_preview)

    def finish_layout(self, title: str) -> None:
        """Name the dialog, and add what comes below the fields."""
        self.setWindowTitle(title)
        self._title.setText(literal(title))
        add_row(self.fields, self.tr("Name"), self.name)
        parts = (self._title, self.fields, self._counts, self._consent, STRETCH, self._refusal)
        add(self.inside, *parts)
        foot = column(self._why_off, self._buttons, margins=(24, 0, 24, 24), spacing=12)
        self.lay_out(foot, scaled(520))
        self.show_recipe()

    def spin(self, name: str, title: str, value: int, most: int, least: int = 1) -> QSpinBox:
        """Return a new field for a count, without its row."""
        field = number_field(name, title, range(least, most + 1), value)
        field.valueChanged.connect(self.show_recipe)
        return field

    def show_row(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide a field with its title."""
        layout: QFormLayout = self.fields
        layout.setRowVisible(field, shown)

    def list_ids(self) -> list[int]:
        """Return the lists in the order in which the recipe takes them."""
        return [one.id for one in self.lists]

    def recipe(self) -> Recipe | None:
        """Return what is chosen; None while something is missing."""
        raise NotImplementedError

    def missing(self) -> str:
        """Say what is missing of the recipe."""
        return ""

    def wanted_name(self) -> str:
        """Return the name that is suggested."""
        raise NotImplementedError

    def make(self, recipe: Any, name: str) -> Job:
        """Start to make the lists in a worker."""
        raise NotImplementedError

    def show_recipe(self) -> None:
        """Start counting again what would be made; old counts stay until then."""
        self._preview, self._refused = None, ""
        self._refusal.hide()
        self._pause.start()
        self.refresh_state()

    def refresh_state(self) -> None:
        """Turn the button on or off, and say why it is off."""
        enable_unless(self._why(), self._submit_button, self._why_off)
        if self.is_working():
            self._submit_button.setEnabled(False)

    def _why(self) -> str:
        if missing := self.missing():
            return missing
        if self._refused:
            return self._refused
        if self._preview is None:
            return self.tr("Counting the clients…")
        if not self._preview.clients:
            return self.tr("The new list would have no clients")
        return "" if self.name.text().strip() else self.tr("Type a name")

    def _read_preview(self) -> None:
        if self.missing():
            self._counts.clear()
            return
        recipe, ids, wanted = self.recipe(), self.list_ids(), self.wanted_name()
        if recipe is None:
            self._counts.clear()
            return

        def read(workspace: Workspace, actor: Actor) -> tuple[str, RecipePreview]:
            preview = preview_recipe(workspace, ids, recipe, actor)
            # The names of several lists only begin with it.
            is_whole = new_names(wanted, preview.made, "")[0] == wanted
            return free_name(workspace, actor, wanted) if is_whole else wanted, preview

        self.database.ask(self, "preview", read, self._show_preview, self._show_refused)

    def _show_preview(self, found: tuple[str, RecipePreview]) -> None:
        recipe = self.recipe()
        if self._pause.isActive() or recipe is None:
            # Something else has been chosen meanwhile.
            return
        wanted, self._preview = found
        if not self.name.isModified():
            self.name.setText(wanted)
            self.name.setCursorPosition(0)
        made = self._preview.made
        if len(made) == 1:
            clients = self._preview.clients
            action = translate("RecipeDialog", "Create list with %Ln client(s)", "", clients)
        else:
            action = translate("RecipeDialog", "Create %Ln list(s)", "", len(made))
        self._submit_button.setText(action)
        self._show_counts()
        self._consent.setText(evidence_text(self._preview.evidence, translate))
        announce(self, self._counts.text())
        self.refresh_state()

    def _show_counts(self) -> None:
        """Say which lists would be made, by the names that are typed."""
        if self._preview is None:
            return
        made = self._preview.made
        clients = self._preview.clients
        lines = [translate("RecipeDialog", "The new list will have %Ln client(s).", "", clients)]
        if len(made) > 1:
            names = new_names(self.name.text().strip(), made, no_value(translate))
            lines = [
                f"{name}: {number(one.clients)}"
                for name, one in list(zip(names, made, strict=True))[:_MOST_SHOWN]
            ]
        if len(made) > _MOST_SHOWN:
            more = len(made) - _MOST_SHOWN
            lines.append(translate("RecipeDialog", "and %Ln more list(s)", "", more))
        if left_out := left_out_text(self._preview.blocked, translate):
            lines.append(left_out)
        self._counts.setText("\n".join(lines))
        self.fit_height()

    def _show_refused(self, error: Refused) -> None:
        self._refused = refusal_text(error, translate)
        self._counts.clear()
        self.refresh_state()

    def submit(self) -> None:
        """Make the lists, if nothing is missing."""
        recipe = self.recipe()
        if recipe is not None and not self._why():
            self._refusal.hide()
            self.follow(self.make(recipe, self.name.text()), self._on_made)
            self.refresh_state()

    def _on_made(self, done: MadeLists) -> None:
        self.made.emit(list(done.lists))
        self.accept()

    def refused(self, error: Refused) -> None:
        """Say why nothing was made."""
        self._refusal.setText(refusal_text(error, translate))
        self.reveal(self._refusal)
        self.refresh_state()
