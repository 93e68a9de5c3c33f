"""The line that says which project's clients are shown, and manages projects."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.operations.clients.projects import (
    create_project,
    delete_project,
    rename_project,
)
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.clients.clients import delete_project_question
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.navigation import EVERYTHING
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, icon_label
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, row
from clientlists_desktop.ui.widgets.name_dialog import NameDialog


class ProjectBar(QWidget):
    """A box of projects with a menu that creates, renames and deletes them.

    Attributes:
        project: the chosen one; None while there is none.

    Signals:
        changed: read the projects again. deleted: a project, which can be restored.
        sample_wanted: add sample clients.
    """

    changed = Signal()
    deleted = Signal(object)
    sample_wanted = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self.project: Project | None = None
        self._wanted: int | None = None
        self._held = EVERYTHING
        self._box = Box("projectBox", self.tr("Project"))
        self._box.setMinimumWidth(scaled(200))
        self._box.activated.connect(lambda index: self._choose(self._box.itemData(index)))
        self._menu = button("", "projectMenu")
        self._menu.setIcon(icon("dots-three-bold"))
        self._menu.setAccessibleName(self.tr("Project: new, rename, delete"))
        set_tool_tip(self._menu, self._menu.accessibleName())
        self._menu.clicked.connect(self._show_menu)
        analytics = label(self.tr("Analytics"), "muted")
        analytics.setWordWrap(False)
        self._arrow = icon_label(icon("caret-right", "muted"), 12)
        row(
            icon_label(icon("users", "muted")),
            analytics,
            self._arrow,
            self._box,
            self._menu,
            STRETCH,
            on=self,
        )

    def show_permitted(self, held: frozenset[Permission]) -> None:
        """Show what an account with these permissions may do with projects."""
        self._held = held
        self._menu.setVisible(Permission.MANAGE_PROJECTS in held)

    def show_projects(self, found: list[Project]) -> None:
        """Show the projects; the chosen one stays chosen."""
        wanted = self._wanted or (self.project.id if self.project else None)
        self._wanted = None
        at = next((at for at, one in enumerate(found) if one.id == wanted), 0)
        self._box.show_choices(found, lambda one: one.name, lambda one: one, at)
        self.project = found[at] if found else None
        for one in (self._arrow, self._box):
            one.setVisible(self.project is not None)

    def choose_next_time(self, project: Project) -> None:
        """Choose a project when the projects are read again."""
        self._wanted = project.id

    def _choose(self, project: Project) -> None:
        self.choose_next_time(project)
        self.changed.emit()

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("projectActions")
        menu.addAction(icon("plus"), self.tr("New project…"), self.ask_new_project)
        if self.project is not None:
            menu.addAction(icon("pencil-simple"), self.tr("Rename…"), self._ask_new_name)
            if Permission.CHANGE_CLIENTS in self._held:
                menu.addAction(
                    icon("users"), self.tr("Add sample clients"), self.sample_wanted.emit
                )
            menu.addSeparator()
            menu.addAction(icon("trash"), self.tr("Delete…"), self._delete)
        menu.popup(self._menu.mapToGlobal(self._menu.rect().bottomLeft()))

    def ask_new_project(self) -> None:
        """Ask for the name of a new project."""
        self._ask_name(
            self.tr("Create project"),
            "",
            lambda workspace, actor, name: create_project(workspace, name, actor),
        )

    def _ask_new_name(self) -> None:
        project = self.project
        assert project is not None
        self._ask_name(
            self.tr("Rename"),
            project.name,
            lambda workspace, actor, name: rename_project(workspace, project.id, name, actor),
        )

    def _ask_name(
        self, action: str, name: str, work: Callable[[Workspace, Actor, str], Project]
    ) -> None:
        title = self.tr("Project name")
        dialog = NameDialog(self._database, title, action, name, work, self)
        dialog.done_with.connect(self._choose)
        dialog.open()

    def _delete(self) -> None:
        project = self.project
        assert project is not None
        question = delete_project_question(project, translate)
        detail = self.tr("Lists created from its clients stay, and so do its campaign reports.")
        if messages.confirm(self, question, detail, self.tr("Delete project")):
            self._database.do(
                self,
                lambda workspace, actor: delete_project(workspace, project.id, actor),
                lambda _: self.deleted.emit(project),
            )
