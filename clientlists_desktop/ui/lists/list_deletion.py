"""Deletes and restores lists and projects, and erases lists for good."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.lists.settings import EndedList
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.trash import Erased, TrashedList
from clientlists_desktop.operations.campaigns.readers import campaigns_of_list
from clientlists_desktop.operations.clients.projects import restore_project
from clientlists_desktop.operations.lists.manage import delete_list, restore_list
from clientlists_desktop.operations.lists.purge import CleanUp, erase_ended_lists
from clientlists_desktop.operations.lists.readers import trash_days
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.backups import no_backup_warning
from clientlists_desktop.texts.lists.lists import delete_list_question, list_uses
from clientlists_desktop.texts.lists.trash import (
    kept_after_erasing,
    rewritten_backups,
    traces_warning,
    trash_rule,
)
from clientlists_desktop.texts.translation import named
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.trash.erase_dialog import EraseDialog
from clientlists_desktop.ui.widgets import messages


class ListDeletion(QObject):
    """Asks before deleting, then offers to undo it.

    Signals:
        changed: IDs of the deleted lists. message: text and icon of a toast.
        undo_offered: text of a toast, and what undoes the deletion when it is given a ListDeletion,
        this one or that of a later window.
    """

    changed = Signal(object)
    message = Signal(str, str)
    undo_offered = Signal(str, object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window

    def ask(self, summaries: list[ListSummary]) -> None:
        """Ask whether to delete lists, naming the campaigns that use them."""
        if not summaries:
            return
        clients = sum(summary.clients for summary in summaries)
        if len(summaries) == 1:
            question = delete_list_question(summaries[0], translate)
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
            lambda workspace, actor: (
                [use for one in summaries for use in campaigns_of_list(workspace, actor, one.id)],
                trash_days(workspace, actor),
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
        """Ask, saying how long the lists are kept and which campaigns are affected."""
        affected = list_uses(uses, translate)
        affected = affected or self.tr("Campaigns in progress are not affected.")
        detail = f"{trash_rule(days, translate)} {affected}"
        if not messages.confirm(self._window, question, detail, action):
            return

        def delete(workspace: Workspace, actor: Actor) -> None:
            for summary in summaries:
                delete_list(workspace, summary.id, actor)

        self._database.do(self, delete, lambda _: self._on_deleted(summaries, clients))

    def _on_deleted(self, summaries: list[ListSummary], clients: int) -> None:
        self.changed.emit(frozenset(summary.id for summary in summaries))
        if len(summaries) == 1:
            text = self.tr("List “{name}” with %Ln client(s) deleted", "", clients).format(
                name=summaries[0].name
            )
        else:
            text = self.tr("%Ln list(s) deleted", "", len(summaries))
        self.undo_offered.emit(text, lambda deletion: deletion.restore(summaries))

    def project_deleted(self, project: Project) -> None:
        """Announce that a project was deleted, and offer to undo it."""
        self.changed.emit(frozenset())
        text = self.tr("Project “{name}” deleted").format(name=project.name)
        self.undo_offered.emit(text, lambda deletion: deletion.restore_project(project))

    def restore_project(self, project: Project) -> None:
        """Restore a project that was deleted."""
        self._database.do(
            self,
            lambda workspace, actor: restore_project(workspace, project.id, actor),
            self._on_project_restored,
        )

    def _on_project_restored(self, name: str) -> None:
        self.changed.emit(frozenset())
        self.message.emit(self.tr("Project “{name}” restored").format(name=name), "arrow-u-up-left")

    def restore(self, chosen: Sequence[ListSummary | TrashedList]) -> None:
        """Restore all of these lists that are still in the trash."""

        def restore(
            workspace: Workspace, actor: Actor
        ) -> tuple[list[tuple[str, str]], Refused | None]:
            names: list[tuple[str, str]] = []
            refused = None
            for one in chosen:
                try:
                    names.append((one.name, restore_list(workspace, one.id, actor)))
                except Refused as error:
                    if error.reason is Refusal.NOT_IN_TRASH:
                        error.facts["name"] = one.name
                    refused = error
            return names, refused

        self._database.do(self, restore, lambda done: self._on_restored(*done))

    def _on_restored(self, names: list[tuple[str, str]], refused: Refused | None) -> None:
        self.changed.emit(frozenset())
        renamed = [name for old, name in names if old != name]
        if renamed:
            text = self.tr("Restored as {names} because the old name was taken").format(
                names=named(renamed, translate)
            )
        elif len(names) == 1:
            text = self.tr("List “{name}” restored").format(name=names[0][1])
        else:
            text = self.tr("%Ln list(s) restored", "", len(names))
        if names:
            self.message.emit(text, "arrow-u-up-left")
        if refused is not None:
            messages.show_refusal(self._window, refused)

    def erase(self, one: TrashedList) -> None:
        """Ask for the name of a deleted list, then erase the list for good."""
        dialog = EraseDialog(self._database, one, self._window)
        dialog.gone.connect(lambda: self.changed.emit(frozenset()))
        dialog.erased.connect(partial(self._on_erased, one))
        dialog.open()

    def _on_erased(self, one: TrashedList, erased: Erased) -> None:
        self.changed.emit(frozenset())
        if erased.unclean is None:
            text = self.tr("List “{name}” with %Ln client(s) erased", "", erased.clients)
            parts = [text.format(name=one.name), rewritten_backups(erased, translate)]
            self.message.emit(". ".join(part for part in parts if part), "trash")
        else:
            self.show_unclean(erased)

    def erase_ended(self, lists: Sequence[EndedList]) -> None:
        """Ask, then erase lists whose last day is over; they are not in the trash before."""
        size = self.tr("%Ln client(s)", "", sum(one.clients for one in lists))
        question = self.tr("Erase %Ln list(s) with {size} for good?", "", len(lists))
        names = named([one.name for one in lists], translate)
        detail = f"{names}\n{kept_after_erasing(translate)}"
        action = self.tr("Erase for good")
        if not messages.confirm(self._window, question.format(size=size), detail, action):
            return
        database = self._database
        ids = [one.id for one in lists]
        job = Job(database, erase_ended_lists, database.workspace, ids, database.actor)
        job.succeeded.connect(self._on_ended_erased)
        job.refused.connect(database.trouble)

    def _on_ended_erased(self, erased: Erased) -> None:
        self.changed.emit(frozenset())
        if erased.unclean is not None:
            self.show_unclean(erased)
            return
        parts = [
            self.tr("%Ln list(s) erased", "", erased.lists),
            rewritten_backups(erased, translate),
        ]
        self.message.emit(". ".join(part for part in parts if part), "trash")

    def show_cleaned_up(self, found: CleanUp) -> None:
        """Say what the clean-up at the start could not do."""
        if found.no_backup is not None:
            self.message.emit(no_backup_warning(found.no_backup, translate), "warning")
        self.show_unclean(found.erased)

    def show_unclean(self, erased: Erased) -> None:
        """Say why the workspace file may still hold traces of erased lists, if it may."""
        if erased.unclean is not None:
            title = self.tr("The workspace file is not clean yet")
            messages.show_message(self._window, title, traces_warning(erased.unclean, translate))
