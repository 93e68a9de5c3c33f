"""Opens the import wizard before the main window, for whatever is to become of a file's rows."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop import paths
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.drafts import discard_draft
from clientlists_desktop.operations.sample_files import save_sample
from clientlists_desktop.operations.settings import WorkspaceSettings, read_settings
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.imports.sample_notes import sample_notes
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages

if TYPE_CHECKING:
    from clientlists_desktop.ui.imports.wizard import ImportWizard


class WizardLauncher(QObject):
    """Opens one wizard at a time, and discards drafts.

    Attributes:
        wizard: the one that is open.

    Signals:
        created: a summary of the new list. added: a ClientsAdded. updated: an Updated.
        blocked: an Addition.
        settings_read: the WorkspaceSettings. changed: the drafts may have changed.
        trouble: a Refused.
    """

    created = Signal(object)
    added = Signal(object)
    updated = Signal(object)
    blocked = Signal(object)
    settings_read = Signal(object)
    changed = Signal()
    trouble = Signal(object)

    def __init__(self, database: DatabaseThread, window: QWidget) -> None:
        super().__init__(window)
        self._database, self._window = database, window
        self.wizard: ImportWizard | None = None

    def create_list(self, path: Path | None = None, channel: Channel | None = None) -> None:
        """Open the wizard for a new list; with a file, which is checked at once.

        Args:
            channel: None for the one used last.
        """
        self._prepare(path, channel=channel)

    def try_sample(self, channel: Channel) -> None:
        """Make a file of made-up clients and open the wizard with it."""
        target = paths.data_folder() / f"sample_{channel.code}.xlsx"
        address, notes = address_name(channel, translate), sample_notes(channel, translate)

        def make(workspace: Workspace, actor: Actor) -> None:
            del workspace, actor
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            save_sample(channel.code, target, address, notes, overwrite=True)

        self._database.do(
            self, make, lambda _: self.create_list(target, channel), self.trouble.emit
        )

    def continue_draft(self, kept: CheckedFile, listed: ListSummary | None) -> None:
        """Open the wizard where a kept draft was left.

        Args:
            listed: the list that it updates; None if it becomes a list of its own.
        """
        self._prepare(kept=kept, listed=listed)

    def add_clients(self, project: Project) -> None:
        """Open the wizard for a file of clients."""
        self._prepare(project=project)

    def update_list(self, listed: ListSummary) -> None:
        """Open the wizard for a file that updates a list."""
        self._prepare(listed=listed)

    def fill_book(self) -> None:
        """Open the wizard for a file whose addresses go into the do-not-contact book."""
        self._prepare(for_book=True)

    def discard(self, kept: CheckedFile) -> None:
        """Discard a kept draft, if the person confirms it."""
        question = self.tr("Discard the draft of “{name}”?").format(name=kept.source.name)
        detail = self.tr("Your edits to it will be lost. The file itself is not changed.")
        if messages.confirm(self._window, question, detail, self.tr("Discard")):
            database = self._database
            job = Job(database, discard_draft, database.workspace, kept.id, database.actor)
            job.ended.connect(self.changed)

    def close(self) -> None:
        """Close the wizard, because the window closes."""
        if self.wizard is not None:
            self.wizard.close_with_window()

    def _prepare(
        self,
        path: Path | None = None,
        kept: CheckedFile | None = None,
        project: Project | None = None,
        channel: Channel | None = None,
        listed: ListSummary | None = None,
        *,
        for_book: bool = False,
    ) -> None:
        """Read the settings, then open the wizard."""
        if self.wizard is not None:
            self.wizard.raise_()
            return
        open_with = partial(self._open, path, kept, project, channel, listed, for_book)
        self._database.ask(self, "wizard", read_settings, open_with)

    def _open(
        self,
        path: Path | None,
        kept: CheckedFile | None,
        project: Project | None,
        channel: Channel | None,
        listed: ListSummary | None,
        for_book: bool,
        found: WorkspaceSettings,
    ) -> None:
        self.settings_read.emit(found)
        if self.wizard is not None:
            return
        # Here, because the window is shown sooner without the wizard and what it reads files with.
        from clientlists_desktop.ui.imports.wizard import ImportWizard

        try:
            wizard = ImportWizard(
                self._database,
                found.country,
                found.last_channels,
                path,
                self._window,
                kept,
                project,
                channel,
                listed,
                for_book,
            )
        except Refused as error:
            self.trouble.emit(error)
            return
        self.wizard = wizard
        wizard.setWindowModality(Qt.WindowModality.WindowModal)
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.created.connect(self.created)
        wizard.added.connect(self.added)
        wizard.updated.connect(self.updated)
        wizard.blocked.connect(self.blocked)
        wizard.finished.connect(self._on_closed)
        wizard.resize(self._window.size())
        wizard.open()

    def _on_closed(self) -> None:
        self.wizard = None
        self.changed.emit()
