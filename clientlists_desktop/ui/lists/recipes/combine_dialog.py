"""Makes one list of several, or of one by a filter."""

from collections.abc import Sequence

from PySide6.QtWidgets import QRadioButton, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.lists.recipes import EVERYBODY_LISTED, Combination, Combine
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS, name_key
from clientlists_desktop.operations.campaigns.readers import all_campaigns
from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.operations.lists.recipes import combine_lists
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.lists.recipes.conditions import Conditions
from clientlists_desktop.ui.lists.recipes.recipe_dialog import RecipeDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.widgets.controls import radio_button
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add_row, column, panel


class CombineDialog(RecipeDialog):
    """Combines lists of one channel by their addresses, or filters one."""

    def __init__(
        self, database: DatabaseThread, lists: Sequence[ListSummary], parent: QWidget
    ) -> None:
        super().__init__(database, lists, parent)
        self.setObjectName("combineDialog")
        self._hows: dict[Combination, QRadioButton] = {
            Combination.UNION: radio_button(self.tr("All clients of all lists"), "union"),
            Combination.MINUS: radio_button(
                self.tr("Clients of the first list who are in no other"), "minus"
            ),
            Combination.INTERSECTION: radio_button(
                self.tr("Clients who are in each list"), "intersection"
            ),
        }
        self._hows[Combination.UNION].setChecked(True)
        self._first = Box("firstList")
        self._first.show_choices(self.lists, lambda one: one.name, lambda one: one.id)
        self._first.currentIndexChanged.connect(self.show_recipe)
        self._whose = label("", "caption", name="whoseFields", wraps=True)
        for choice in self._hows.values():
            choice.toggled.connect(self._show_how)
        hows = panel(column(*self._hows.values(), spacing=4))
        # Beside large text there is no room beside them for the titles of other rows.
        title = label(self.tr("New list"))
        self.fields.addRow(title)
        self.fields.addRow(hows)
        add_row(self.fields, self.tr("First list"), self._first)
        self.fields.addRow("", self._whose)
        self.conditions = Conditions(self.fields, self.lists[0].channel, self)
        self.conditions.changed.connect(self._show_filter)
        self._show_how(True)
        if len(self.lists) == 1:
            for part in (title, hows, self._first, self._whose):
                self.show_row(part, shown=False)
            self.finish_layout(self.tr("Filter “{name}”").format(name=self.lists[0].name))
        else:
            self.finish_layout(self.tr("Combine lists"))
        database.ask(self, "known", self._read_known, self._show_known, self.refused)

    def _read_known(
        self, workspace: Workspace, actor: Actor
    ) -> tuple[list[str], Sequence[Campaign]]:
        """Return the columns of the lists, and the campaigns that the account may see."""
        files = [get_checked_file(workspace, actor, one.id) for one in self.lists]
        # Those of the same name are one column.
        columns = {name_key(name): name for file in files for name in file.columns[1:]}
        return list(columns.values()), if_permitted(all_campaigns)(workspace, actor)

    def _show_known(self, known: tuple[list[str], Sequence[Campaign]]) -> None:
        self.conditions.show_known(*known)

    def _show_filter(self) -> None:
        self.fit_height()
        self.show_recipe()

    def _show_how(self, chosen: bool) -> None:
        if not chosen:
            return
        self._whose.setText(
            self.tr(
                "The new list has the columns of the first; the others only decide who is left."
            )
            if self._how() is Combination.MINUS
            else self.tr(
                "A client in several lists keeps the fields of the first; columns that it lacks "
                "come from the others."
            )
        )
        self.show_recipe()

    def _how(self) -> Combination:
        return next(how for how, choice in self._hows.items() if choice.isChecked())

    def _in_order(self) -> list[ListSummary]:
        first = self._first.currentData()
        return sorted(self.lists, key=lambda one: one.id != first)

    def list_ids(self) -> list[int]:
        """Return the lists, the first one first."""
        return [one.id for one in self._in_order()]

    def recipe(self) -> Combine:
        """Return what is chosen."""
        return Combine(self._how(), filter=self.conditions.filter)

    def missing(self) -> str:
        """Say what is missing of the conditions; a list alone needs at least one."""
        if len(self.lists) == 1 and self.conditions.filter == EVERYBODY_LISTED:
            return self.conditions.why_incomplete() or self.tr("Add a condition")
        return self.conditions.why_incomplete()

    def wanted_name(self) -> str:
        """Name the list after the lists that it comes from."""
        first, *others = (one.name for one in self._in_order())
        if not others:
            return self.tr("{name} – filtered").format(name=first[:80])
        text = {
            Combination.UNION: self.tr("{first} and {others}"),
            Combination.MINUS: self.tr("{first} without {others}"),
            Combination.INTERSECTION: self.tr("In both {first} and {others}"),
        }[self._how()]
        return text.format(first=first, others=", ".join(others))[:MOST_NAME_CHARACTERS].strip()

    def make(self, recipe: Combine, name: str) -> Job:
        """Make the list in a worker."""
        database = self.database
        return Job(
            database, combine_lists, database.workspace, self.list_ids(), recipe, name,
            database.actor,
        )  # fmt: skip
