"""Does what the pages of campaigns ask for: dialogs, files, moves, undo."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.statuses import CampaignAction, Move
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.campaigns.campaigns import move_campaign
from clientlists_desktop.operations.table_export import Exported
from clientlists_desktop.texts.campaigns.campaigns import delete_campaign_question
from clientlists_desktop.texts.do_not_contact.do_not_contact import left_out_text
from clientlists_desktop.ui.campaigns.campaign_dialog import CampaignDialog
from clientlists_desktop.ui.campaigns.campaign_page import CampaignPage
from clientlists_desktop.ui.campaigns.campaigns_page import CampaignsPage
from clientlists_desktop.ui.campaigns.results_import import ResultsImport
from clientlists_desktop.ui.export_dialogs import export_campaign, save_campaign_report_as
from clientlists_desktop.ui.job_progress import show_progress
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages


class CampaignActions(QObject):
    """Connects the pages of campaigns with their operations.

    Signals:
        opened: show the page of one campaign. left: show the page of all of them.
        message: text and icon of a toast. saved: an Exported.
        undo_offered: text of a toast, and what undoes the deletion when it is given the
        CampaignActions of the window that is open then.
    """

    opened = Signal()
    left = Signal()
    message = Signal(str, str)
    saved = Signal(object)
    undo_offered = Signal(str, object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window
        self.all = CampaignsPage(database)
        self.one = CampaignPage(database)
        self.all.create_wanted.connect(lambda: self._open_dialog(None))
        self.all.opened.connect(self.open)
        self.one.left.connect(self.left)
        self._results = ResultsImport(database, window)
        self._results.imported.connect(self.refresh)
        self._results.message.connect(self.message)
        self._results.refused.connect(self._on_refused)
        self.one.moved.connect(self._on_move)
        self.one.acted.connect(self._on_act)

    def refresh(self) -> None:
        """Read again what the pages show."""
        self.all.refresh()
        self.one.refresh()

    def open(self, campaign: Campaign) -> None:
        """Show a campaign."""
        self.one.open(campaign)
        self.opened.emit()

    def create_with(self, summary: ListSummary) -> None:
        """Ask for a new campaign with the clients of a list."""
        self._open_dialog(None, summary)

    def _open_dialog(self, campaign: Campaign | None, summary: ListSummary | None = None) -> None:
        dialog = CampaignDialog(self._database, self._window, campaign, summary)
        dialog.saved.connect(self._on_saved)
        dialog.open()

    def _on_saved(self, campaign: Campaign) -> None:
        self.all.refresh()
        self.open(campaign)

    def _on_act(self, campaign: Campaign, act: CampaignAction) -> None:
        done: Callable[[Exported], None] = self.saved.emit
        if act is CampaignAction.EDIT:
            self._open_dialog(campaign)
        elif act is CampaignAction.EXPORT:
            export_campaign(self._window, self._database, campaign, done)
        elif act is CampaignAction.REPORT:
            save_campaign_report_as(self._window, self._database, campaign, done)
        else:
            self._results.ask_file(campaign)

    def _on_move(self, campaign: Campaign, move: Move) -> None:
        if move is Move.DELETE and not self._confirm_delete(campaign):
            return
        if move is Move.STOP and not messages.confirm(
            self._window,
            self.tr("Stop “{name}”?").format(name=campaign.name),
            self.tr("A stopped campaign cannot be resumed. Its report stays."),
            self.tr("Stop campaign"),
        ):
            return
        self._run(campaign, move)

    def _confirm_delete(self, campaign: Campaign) -> bool:
        detail = self.tr("Its report will be deleted too.") if campaign.started_at else ""
        if campaign.status.is_running:
            detail = self.tr("It will be stopped first.") + " " + detail
        return messages.confirm(
            self._window,
            delete_campaign_question(campaign.name, translate),
            detail,
            self.tr("Delete campaign"),
        )

    def restore(self, campaign: Campaign) -> None:
        """Restore a campaign that was deleted."""
        self._run(campaign, Move.RESTORE)

    def _run(self, campaign: Campaign, move: Move) -> None:
        database = self._database
        job = Job(database, move_campaign, database.workspace, campaign.id, move, database.actor)
        if move is Move.START:
            title = self.tr("Start “{name}”").format(name=campaign.name)
            show_progress(self._window, title, job)
        job.succeeded.connect(partial(self._on_moved, move))
        job.refused.connect(self._on_refused)

    def _on_moved(self, move: Move, campaign: Campaign) -> None:
        self.all.refresh()
        if move is Move.DELETE:
            self.left.emit()
            text = self.tr("Campaign “{name}” deleted").format(name=campaign.name)
            self.undo_offered.emit(text, lambda actions: actions.restore(campaign))
            return
        if move is Move.RESTORE:
            self.message.emit(
                self.tr("Campaign “{name}” restored").format(name=campaign.name), "arrow-u-up-left"
            )
            return
        self.one.show_campaign(campaign)
        if move is Move.START:
            clients = self.tr("%Ln client(s)", "", campaign.clients)
            text = self.tr("“{name}” started with its own copy of {clients}").format(
                name=campaign.name, clients=clients
            )
            if left_out := left_out_text(campaign.blocked, translate):
                text = f"{text}. {left_out}"
            self.message.emit(text, "check-circle")

    def _on_refused(self, error: Refused) -> None:
        messages.show_refusal(self._window, error)
        self.refresh()
