"""Deleting lists and projects, bringing them back, and erasing lists for good."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.operations.clients.projects import restore_project
from clientlists_desktop.operations.lists.manage import delete_list, restore_list
from clientlists_desktop.storage.campaigns import campaigns
from clientlists_desktop.storage.lists.trash import trash_days
from clientlists_desktop.texts.lists.lists import list_uses
from clientlists_desktop.texts.lists.trash import traces_warning, trash_rule
from clientlists_desktop.texts.translation import named
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.trash.erase_dialog import EraseDialog
from clientlists_desktop.ui.widgets import messages


class ListDeletion(QObject):
    """Asks first, says what was deleted, and how it comes back.

    Signals:
        changed: IDs of the lists that are gone. told: text and icon of a toast. undone_by: text of
        a toast and what takes the deletion back.
    """

    changed = Signal(object)
    told = Signal(str, str)
    undone_by = Signal(str, object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window

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
        self._database.ask(
            self,
            "uses",
            lambda: (
                [use for one in summaries for use in campaigns.campaigns_of_list(one.id)],
                trash_days(),
            ),
            lambda found: self._confirm_delete(summaries, clients, question, action, *found),
        )

    def _confirm_delete(
        self,
        summaries: list[ListSummary],
        clients: int,
        question: str,
        action: str,
        uses: list[Campaign],
        days: int,
    ) -> None:
        """Ask, saying where the lists go and what that means for the campaigns that use them."""
        affected = list_uses(uses, translate)
        affected = affected or self.tr("Campaigns in progress are not affected.")
        detail = f"{trash_rule(days, translate)} {affected}"
        if not messages.confirm(self._window, question, detail, action):
            return

        def delete() -> None:
            for summary in summaries:
                delete_list(summary.id, self._database.actor)

        self._database.do(self, delete, lambda _: self._deleted(summaries, clients))

    def _deleted(self, summaries: list[ListSummary], clients: int) -> None:
        self.changed.emit(frozenset(summary.id for summary in summaries))
        if len(summaries) == 1:
            text = self.tr("List “{name}” with %Ln client(s) deleted", "", clients).format(
                name=summaries[0].name
            )
        else:
            text = self.tr("%Ln list(s) deleted", "", len(summaries))
        self.undone_by.emit(text, lambda: self.restore(summaries))

    def project_deleted(self, project: Project) -> None:
        """Say that a project was deleted, and how it comes back."""
        self.changed.emit(frozenset())
        text = self.tr("Project “{name}” deleted").format(name=project.name)

        def restore() -> None:
            self._database.do(
                self,
                lambda: restore_project(project.id, self._database.actor),
                lambda name: self._project_restored(name),
            )

        self.undone_by.emit(text, restore)

    def _project_restored(self, name: str) -> None:
        self.changed.emit(frozenset())
        self.told.emit(self.tr("Project “{name}” is back").format(name=name), "arrow-u-up-left")

    def restore(self, chosen: Sequence[ListSummary | TrashedList]) -> None:
        """Bring deleted lists back, each that is still in the trash."""

        def restore() -> tuple[list[tuple[str, str]], Refused | None]:
            names: list[tuple[str, str]] = []
            refused = None
            for one in chosen:
                try:
                    names.append((one.name, restore_list(one.id, self._database.actor)))
                except Refused as error:
                    if error.reason is Refusal.NOT_IN_TRASH:
                        error.facts["name"] = one.name
                    refused = error
            return names, refused

        self._database.do(self, restore, lambda done: self._restored(*done))

    def _restored(self, names: list[tuple[str, str]], refused: Refused | None) -> None:
        self.changed.emit(frozenset())
        renamed = [name for old, name in names if old != name]
        if renamed:
            text = self.tr("Restored as {names}, the old name was taken").format(
                names=named(renamed, translate)
            )
        elif len(names) == 1:
            text = self.tr("List “{name}” is back").format(name=names[0][1])
        else:
            text = self.tr("%Ln list(s) restored", "", len(names))
        if names:
            self.told.emit(text, "arrow-u-up-left")
        if refused is not None:
            messages.tell_refusal(self._window, refused)

    def erase(self, one: TrashedList) -> None:
        """Ask for the name of a list in the trash, and erase it for good."""
        dialog = EraseDialog(self._database, one, self._window)
        dialog.gone.connect(lambda: self.changed.emit(frozenset()))
        dialog.erased.connect(partial(self._erased, one))
        dialog.open()

    def _erased(self, one: TrashedList, erased: Erased) -> None:
        self.changed.emit(frozenset())
        if erased.unclean is None:
            text = self.tr("List “{name}” with %Ln client(s) erased", "", erased.clients)
            self.told.emit(text.format(name=one.name), "trash")
        else:
            self.tell_unclean(erased)

    def tell_unclean(self, erased: Erased) -> None:
        """Say why traces of erased lists may still lie in the workspace's file, if they may."""
        if erased.unclean is not None:
            title = self.tr("The workspace’s file is not clean yet")
            messages.tell(self._window, title, traces_warning(erased.unclean, translate))
