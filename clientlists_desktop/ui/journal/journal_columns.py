"""The columns of the table of the journal."""

from collections.abc import Sequence
from dataclasses import dataclass

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.journal.lines import EventGroup, Line, event_group_of
from clientlists_desktop.operations.journal.readers import lines_at
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.journal.events import event_label
from clientlists_desktop.texts.journal.lines import line_text
from clientlists_desktop.ui.look.formatting import minute, number
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column

NUMBER, WHEN, WHO, WHAT, DETAILS = range(5)

ICONS = {
    EventGroup.LISTS: "list-bullets",
    EventGroup.CONSENT: "shield-check",
    EventGroup.DO_NOT_CONTACT: "prohibit",
    EventGroup.CLIENTS: "users",
    EventGroup.CAMPAIGNS: "megaphone",
    EventGroup.ACCOUNTS: "user-circle",
    EventGroup.SETTINGS: "gear-six",
    EventGroup.JOURNAL: "notebook",
}


@dataclass(frozen=True)
class ShownLine:
    """A line in words, which are made on the database thread and not while drawing."""

    number: str
    moment: str
    account: str
    event: str
    details: str
    icon: str


def read_lines(workspace: Workspace, actor: Actor, numbers: Sequence[int]) -> list[ShownLine]:
    """Read lines by number and put them in words; runs on the database thread."""
    return [show_line(line) for line in lines_at(workspace, actor, numbers)]


def show_line(line: Line) -> ShownLine:
    """Put a line in words."""
    local = line.local
    return ShownLine(
        number(line.number),
        minute(int(local.timestamp())) if local is not None else line.at,
        line.account_name or translate("Journal", "The program"),
        event_label(line.event, translate),
        line_text(line, translate),
        ICONS[event_group_of(line.event)],
    )


def journal_columns() -> list[Column]:
    """Return the columns of the table."""
    return [
        Column(
            translate("Journal", "No."),
            lambda line: line.number,
            right=True,
            code="number",
        ),
        Column(translate("Journal", "When"), lambda line: line.moment, code="when"),
        Column(translate("Journal", "Who"), lambda line: line.account, code="who"),
        Column(
            translate("Journal", "What"),
            lambda line: line.event,
            lambda line: icon(line.icon),
            bold=True,
            code="what",
        ),
        Column(translate("Journal", "Details"), lambda line: line.details, code="details"),
    ]
