"""What the wizard knows so far."""

from dataclasses import dataclass, field
from pathlib import Path

from clientlists_desktop.core.channels import TELEPHONY, Channel
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.operations.imports.drafts import Owner
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread


@dataclass
class WizardState:
    """The list being created.

    Attributes:
        owner: the lock that protects this wizard's drafts.
        project: the rows become its clients; None if they become a list.
        usual: the choices that the check of every file begins with.
        choices: those of this file.
        kept: an earlier draft to continue.
        checked: the draft after its check; None before that, and after another file was chosen.
    """

    database: DatabaseThread
    owner: Owner
    project: Project | None = None
    channel: Channel = TELEPHONY
    path: Path | None = None
    usual: Choices = field(default_factory=Choices)
    choices: Choices = field(default_factory=Choices)
    kept: CheckedFile | None = None
    checked: CheckedFile | None = None
    name: str = ""
    last_channels: tuple[str, ...] = ()

    def choose_file(self, path: Path) -> None:
        """Go on with a file; what was chosen and answered for another says nothing about it."""
        if path != self.path:
            self.choices = self.usual
        self.path = path
