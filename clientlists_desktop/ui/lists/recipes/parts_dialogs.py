"""Split one list into several, or draw clients of it at random."""

import re
import secrets

from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.lists.recipes import MOST_PARTS, WHOLE, Sample, Split, SplitBy
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.readers import get_checked_file
from clientlists_desktop.operations.lists.recipes import sample_list, split_list
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.lists.recipes import no_value
from clientlists_desktop.ui.lists.recipes.recipe_dialog import RecipeDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import add_row

_MOST_SEED = 100


class SplitDialog(RecipeDialog):
    """Makes several lists of one."""

    def __init__(self, database: DatabaseThread, summary: ListSummary, parent: QWidget) -> None:
        super().__init__(database, [summary], parent)
        self.setObjectName("splitDialog")
        self._by = Box("splitBy")
        for by, text in (
            (SplitBy.COUNT, self.tr("a number of clients each")),
            (SplitBy.SHARE, self.tr("shares")),
            (SplitBy.FIELD, self.tr("the values of a column")),
            (SplitBy.ZONE, self.tr("time zones")),
        ):
            self._by.addItem(text, by)
        title = self.tr("Clients in each list")
        self._size = self.spin("splitSize", title, max(1, -(-summary.clients // 2)), 1 << 30)
        self._shares = QLineEdit("50, 50")
        self._shares.setObjectName("splitShares")
        self._shares.textChanged.connect(self.show_recipe)
        self._column = Box("splitColumn")
        self._column.currentIndexChanged.connect(self.show_recipe)
        add_row(self.fields, self.tr("Split by"), self._by)
        add_row(self.fields, title, self._size)
        add_row(self.fields, self.tr("Percent of each list"), self._shares)
        add_row(self.fields, self.tr("Column"), self._column)
        self._fields = {
            SplitBy.COUNT: self._size, SplitBy.SHARE: self._shares, SplitBy.FIELD: self._column,
        }  # fmt: skip
        self._by.currentIndexChanged.connect(self._show_by)
        self._show_by()
        self.finish_layout(self.tr("Split “{name}”").format(name=summary.name))
        database.ask(self, "columns", self._read_columns, self._show_columns, self.refused)

    def _read_columns(self, workspace: Workspace, actor: Actor) -> CheckedFile:
        return get_checked_file(workspace, actor, self.lists[0].id)

    def _show_columns(self, file: CheckedFile) -> None:
        self._column.addItems(file.columns[1:])

    def _show_by(self) -> None:
        for by, field in self._fields.items():
            self.show_row(field, shown=by is self._chosen())
        self.show_recipe()

    def _chosen(self) -> SplitBy:
        return SplitBy(self._by.currentData())

    def _read_shares(self) -> tuple[int, ...]:
        """Return the shares; () if one of them is no whole percentage."""
        parts = [one for one in re.split(r"[\s,;/%]+", self._shares.text()) if one]
        if not all(one.isascii() and one.isdigit() and len(one) < 4 for one in parts):
            return ()
        return tuple(map(int, parts))

    def missing(self) -> str:
        """Say what is missing of the shares, or that there is no other column."""
        if self._chosen() is SplitBy.SHARE and sum(self._read_shares()) != WHOLE:
            return self.tr("The shares must add up to 100, for example 50, 30, 20")
        if self._chosen() is SplitBy.FIELD and not self._column.count():
            return self.tr("The list has no column except the address")
        return ""

    def recipe(self) -> Split | None:
        """Return what is chosen."""
        by = self._chosen()
        if self.missing():
            return None
        return Split(
            by,
            size=self._size.value() if by is SplitBy.COUNT else 0,
            shares=self._read_shares() if by is SplitBy.SHARE else (),
            column=self._column.currentText() if by is SplitBy.FIELD else "",
        )

    def wanted_name(self) -> str:
        """Begin the names of the parts with that of the list."""
        return self.lists[0].name

    def make(self, recipe: Split, name: str) -> Job:
        """Make the lists in a worker."""
        database, one = self.database, self.lists[0].id
        return Job(
            database, split_list, database.workspace, one, recipe, name, database.actor,
            no_value(translate),
        )  # fmt: skip


class SampleDialog(RecipeDialog):
    """Draws some clients of a list at random, or groups of all of them."""

    def __init__(self, database: DatabaseThread, summary: ListSummary, parent: QWidget) -> None:
        super().__init__(database, [summary], parent)
        self.setObjectName("sampleDialog")
        self._kind = Box("sampleKind")
        for kind, text in (
            ("count", self.tr("a number of clients")),
            ("share", self.tr("a share of the clients")),
            ("groups", self.tr("groups of equal size for a test")),
        ):
            self._kind.addItem(text, kind)
        add_row(self.fields, self.tr("Draw"), self._kind)
        tenth = max(1, summary.clients // 10)
        self._numbers = {
            kind: self.spin(f"sample-{kind}", title, value, most)
            for kind, title, value, most in (
                ("count", self.tr("Clients"), tenth, max(1, summary.clients)),
                ("share", self.tr("Percent"), 10, WHOLE),
                ("groups", self.tr("Groups"), 2, MOST_PARTS),
            )
        }
        for field in self._numbers.values():
            add_row(self.fields, field.accessibleName(), field)
        self._seed = QLineEdit(secrets.token_hex(4))
        self._seed.setObjectName("sampleSeed")
        self._seed.setMaxLength(_MOST_SEED)
        self._seed.textChanged.connect(self.show_recipe)
        add_row(self.fields, self.tr("Seed"), self._seed)
        why = self.tr("The same seed draws the same clients on every computer.")
        self.fields.addRow("", label(why, "caption", wraps=True))
        self._kind.currentIndexChanged.connect(self._show_kind)
        self._show_kind()
        self.finish_layout(self.tr("Sample of “{name}”").format(name=summary.name))

    def _show_kind(self) -> None:
        for kind, field in self._numbers.items():
            self.show_row(field, shown=kind == self._kind.currentData())
        self.show_recipe()

    def recipe(self) -> Sample:
        """Return what is chosen."""
        kind = self._kind.currentData()
        return Sample(self._seed.text(), **{kind: self._numbers[kind].value()})

    def wanted_name(self) -> str:
        """Name the sample, or what the groups' names begin with, after the list."""
        name = self.lists[0].name
        if self._kind.currentData() == "groups":
            return name
        return self.tr("{name} – sample").format(name=name[:80])

    def make(self, recipe: Sample, name: str) -> Job:
        """Make the lists in a worker."""
        database, one = self.database, self.lists[0].id
        return Job(database, sample_list, database.workspace, one, recipe, name, database.actor)
