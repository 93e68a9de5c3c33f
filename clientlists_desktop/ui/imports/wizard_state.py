"""What the wizard knows so far."""

from dataclasses import dataclass, field
from pathlib import Path

from clientlists_desktop.core.channels import TELEPHONY, Channel
from clientlists_desktop.core.clients.clients import Project
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.storage.locks import Owner
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread


@dataclass
class WizardState:
    """The list being made.

    Attributes:
        owner: the lock that keeps this wizard's drafts.
        project: the rows become clients of it; None when they become a list.
        kept: a draft of another day, to go on with.
        checked: the draft after its check; None before it, and after another file was chosen.
    """

    database: DatabaseThread
    owner: Owner
    project: Project | None = None
    channel: Channel = TELEPHONY
    path: Path | None = None
    choices: Choices = field(default_factory=Choices)
    kept: CheckedFile | None = None
    checked: CheckedFile | None = None
    name: str = ""
    last_channels: tuple[str, ...] = ()
