"""The columns of the table of a project's clients."""

from clientlists_desktop.core.clients.clients import Client
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.ui.look.formatting import day, minute, number
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column

ATTRIBUTES = 9


def client_columns() -> list[Column]:
    """Return the columns of a table of clients."""
    return [
        Column(
            translate("Clients", "Client"),
            lambda c: c.name or "–",
            bold=True,
            code="client",
        ),
        Column(
            translate("Clients", "Channel"),
            lambda c: channel_name(c.channel, translate),
            lambda c: channel_icon(c.channel),
            code="channel",
        ),
        Column(translate("Clients", "Client ID"), lambda c: c.address, code="client_id"),
        Column(
            translate("Clients", "User name"),
            lambda c: c.username or "–",
            code="user_name",
        ),
        Column(translate("Clients", "Joined"), lambda c: day(c.joined) or "–", code="joined"),
        Column(
            translate("Clients", "Last visit"),
            lambda c: minute(c.last_visit) or "–",
            code="last_visit",
        ),
        Column(
            translate("Clients", "Sessions"),
            lambda c: "–" if c.sessions is None else number(c.sessions),
            right=True,
            code="sessions",
        ),
        Column(translate("Clients", "Bot"), lambda c: c.bot, code="bot"),
        Column(
            translate("Clients", "Blocked"),
            _blocked,
            lambda c: icon("prohibit", "failed") if c.blocked else None,
            lambda c: "failed" if c.blocked else "",
            code="blocked",
        ),
        Column(translate("Clients", "Attributes"), _attributes, code="attributes"),
    ]


def _blocked(client: Client) -> str:
    if not client.blocked:
        return ""
    facts = [client.block_reason, client.blocked_by, day(client.block_date)]
    return ", ".join([translate("Clients", "Blocked"), *(fact for fact in facts if fact)])


def _attributes(client: Client) -> str:
    return "; ".join(f"{name}: {text}" for name, text in client.attributes.items())
