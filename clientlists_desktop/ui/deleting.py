"""Deleting lists and projects, and bringing them back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop import sentences
from clientlists_desktop.core.campaigns import Campaign
from clientlists_desktop.core.clients import Project
from clientlists_desktop.core.lists import ListSummary
from clientlists_desktop.operations.keeping import delete_list, restore_list
from clientlists_desktop.operations.project_keeping import restore_project
from clientlists_desktop.sentences.translating import named
from clientlists_desktop.storage import campaigns
from clientlists_desktop.ui import messages
from clientlists_desktop.ui.desk import Desk
from clientlists_desktop.ui.translation import translate


class Deleting(QObject):
    """Asks first, says what was deleted, and how it comes back.

    Signals:
        changed: IDs of the lists that are gone. told: text and icon of a toast. undone_by: text of
        a toast and what takes the deletion back.
    """

    changed = Signal(object)
    told = Signal(str, str)
    undone_by = Signal(str, object)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window

    def ask(self, summaries: list[ListSummary]) -> None:
        """Ask whether lists are to be deleted, saying which campaigns use them."""
        if not summaries:
            return
        clients = sum(summary.clients for summary in summaries)
        if len(summaries) == 1:
            question = self.tr("Delete “{name}” with %Ln client(s)?", "", clients).format(
                name=summaries[0].name
            )
            action = self.tr("Delete list")
        else:
            size = self.tr("%Ln client(s)", "", clients)
            names = named([summary.name for summary in summaries], translate)
            question = self.tr("Delete %Ln list(s) with {size}?", "", len(summaries)).format(
                size=size
            )
            question += f"\n{names}"
            action = self.tr("Delete lists")
        self._desk.ask(
            self,
            "uses",
            lambda: [use for one in summaries for use in campaigns.campaigns_of_list(one.id)],
            lambda uses: self._confirm_delete(summaries, clients, question, action, uses),
        )

    def _confirm_delete(
        self,
        summaries: list[ListSummary],
        clients: int,
        question: str,
        action: str,
        uses: list[Campaign],
    ) -> None:
        """Ask, saying which campaigns use the lists and what that means for them."""
        detail = sentences.uses_of(uses, translate)
        detail = detail or self.tr("Campaigns in progress are not affected.")
        if not messages.confirm(self._window, question, detail, action):
            return

        def delete() -> None:
            for summary in summaries:
                delete_list(summary.id, self._desk.actor)

        self._desk.do(self, delete, lambda _: self._deleted(summaries, clients))

    def _deleted(self, summaries: list[ListSummary], clients: int) -> None:
        self.changed.emit(frozenset(summary.id for summary in summaries))
        if len(summaries) == 1:
            text = self.tr("List “{name}” with %Ln client(s) deleted", "", clients).format(
                name=summaries[0].name
            )
        else:
            text = self.tr("%Ln list(s) deleted", "", len(summaries))
        self.undone_by.emit(text, lambda: self._restore(summaries))

    def project_deleted(self, project: Project) -> None:
        """Say that a project was deleted, and how it comes back."""
        self.changed.emit(frozenset())
        text = self.tr("Project “{name}” deleted").format(name=project.name)

        def restore() -> None:
            self._desk.do(
                self,
                lambda: restore_project(project.id, self._desk.actor),
                lambda name: self._project_restored(name),
            )

        self.undone_by.emit(text, restore)

    def _project_restored(self, name: str) -> None:
        self.changed.emit(frozenset())
        self.told.emit(self.tr("Project “{name}” is back").format(name=name), "arrow-u-up-left")

    def _restore(self, summaries: list[ListSummary]) -> None:
        def restore() -> list[str]:
            return [restore_list(summary.id, self._desk.actor) for summary in summaries]

        self._desk.do(self, restore, lambda names: self._restored(summaries, names))

    def _restored(self, summaries: list[ListSummary], names: list[str]) -> None:
        self.changed.emit(frozenset())
        renamed = [name for one, name in zip(summaries, names, strict=True) if one.name != name]
        if renamed:
            text = self.tr("Restored as {names}, the old name was taken").format(
                names=named(renamed, translate)
            )
        elif len(names) == 1:
            text = self.tr("List “{name}” is back").format(name=names[0])
        else:
            text = self.tr("%Ln list(s) restored", "", len(names))
        self.told.emit(text, "arrow-u-up-left")
