"""What the wizard knows so far."""

from dataclasses import dataclass, field
from pathlib import Path

from clientlists_desktop.core.channels import TELEPHONY, Channel
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.drafts import Owner
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread


@dataclass
class WizardState:
    """The list being created.

    Attributes:
        owner: the lock that protects this wizard's drafts.
        project: the rows become its clients; None if they become a list.
        listed: the list that the rows update; None if they become a list of their own.
        for_book: whether they go into the do-not-contact book.
        usual: the choices that the check of every file begins with.
        choices: those of this file.
        kept: an earlier draft to continue.
        checked: the draft after its check; None before that, and after another file was chosen.
    """

    database: DatabaseThread
    owner: Owner
    project: Project | None = None
    listed: ListSummary | None = None
    for_book: bool = False
    channel: Channel = TELEPHONY
    path: Path | None = None
    usual: Choices = field(default_factory=Choices)
    choices: Choices = field(default_factory=Choices)
    kept: CheckedFile | None = None
    checked: CheckedFile | None = None
    name: str = ""
    last_channels: tuple[str, ...] = ()

    @property
    def makes_list(self) -> bool:
        """Whether the rows become a list of their own."""
        return self.is_of_lists and self.listed is None

    @property
    def is_of_lists(self) -> bool:
        """Whether the draft can be kept and continued, and how it was read is remembered."""
        return self.project is None and not self.for_book

    def choose_file(self, path: Path) -> None:
        """Go on with a file; what was chosen and answered for another says nothing about it."""
        if path != self.path:
            self.choices = self.usual
        self.path = path
