"""Helpers for the tests of clients and campaigns."""

from pathlib import Path

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.campaigns.campaigns import Campaign
from clientlists_desktop.core.campaigns.settings import TextSettings
from clientlists_desktop.core.campaigns.statuses import Move
from clientlists_desktop.core.channels import ANY
from clientlists_desktop.core.clients.clients import ClientsAdded, Project
from clientlists_desktop.core.clients.filters import ClientFilter
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.campaigns.campaigns import move_campaign, save_campaign
from clientlists_desktop.operations.clients.client_import import add_clients
from clientlists_desktop.operations.clients.projects import create_project
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.lists.from_clients import create_list_of_clients
from clientlists_desktop.storage.workspace import Workspace
from tests.operations.helpers import Rows, finish, write
from tests.people import AGREED, MAKER

WORDS = ("Client ID", "First name", "Last name", "Username")
CLIENTS: Rows = (
    ("Client ID", "Channel", "First name", "Last name", "Username", "Joined", "Last visit",
     "Sessions", "Blocked", "Bot", "City"),
    ("5120004411", "TELEGRAM", "Мария", "Орлова", "m_orlova", "2026-03-03", "2026-10-31 21:14",
     "48", "no", "Support bot", "Казань"),
    ("5120004412", "TELEGRAM", "Ivan", "Smirnov", "ivan_s", "2026-01-09", "2026-10-31 19:02",
     "112", "no", "Sales bot", "Boston"),
    ("5120004413", "TELEGRAM", "Spam", "Mer", "", "2026-02-01", "2026-09-01", "1", "yes",
     "Support bot", ""),
    ("12025550147", "WHATSAPP", "Grace", "O’Neill", "", "2026-05-17", "2026-10-31 20:51", "7",
     "no", "Support bot", "Boston"),
    ("12025550162", "WHATSAPP", "Aiko", "Tanaka", "", "2026-08-02", "", "", "", "", ""),
)  # fmt: skip


def new_project(workspace: Workspace, name: str = "Support") -> Project:
    return create_project(workspace, name, MAKER)


def check_clients(
    workspace: Workspace,
    path: Path,
    project: Project,
    actor: Actor = MAKER,
    channel: str = ANY.code,
) -> CheckedFile:
    choices = Choices(clients=True)
    return finish(import_file(workspace, path, channel, choices, actor, project_id=project.id))


def take_in(
    workspace: Workspace, path: Path, project: Project, channel: str = ANY.code
) -> ClientsAdded:
    file = check_clients(workspace, path, project, channel=channel)
    return finish(add_clients(workspace, file.id, project.id, MAKER))


def with_clients(workspace: Workspace, folder: Path, rows: Rows = CLIENTS) -> Project:
    """Return a project with these clients."""
    project = new_project(workspace)
    take_in(workspace, write(folder / "people.csv", rows), project)
    return project


def list_of(workspace: Workspace, project: Project, name: str, chosen: ClientFilter) -> ListSummary:
    return finish(create_list_of_clients(workspace, project.id, chosen, name, AGREED, MAKER, WORDS))


def make_campaign(
    workspace: Workspace,
    project: Project,
    made: ListSummary,
    name: str = "Autumn",
    settings: object = None,
) -> Campaign:
    return save_campaign(
        workspace,
        name,
        project.id,
        made.id,
        made.channel_code,
        settings or TextSettings(),
        None,
        MAKER,
    )  # type: ignore[arg-type]


def move(workspace: Workspace, campaign: Campaign, wanted: Move) -> Campaign:
    return finish(move_campaign(workspace, campaign.id, wanted, MAKER))
