"""The columns of the table of all client lists, and what a search in it looks into."""

from collections.abc import Callable

from PySide6.QtGui import QIcon

from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.do_not_contact.do_not_contact import blocked_now_text, clients_text
from clientlists_desktop.texts.lists.lists import list_source
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon, icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column

NAME, CHANNEL, CLIENTS, WARNINGS, SOURCE, MADE_BY, MADE_ON, DOWNLOAD, MENU = range(9)


def lists_columns(blocked_of: Callable[[ListSummary], int]) -> list[Column]:
    """Return the columns of the table.

    Args:
        blocked_of: how many clients of a list must not be contacted now; 0 if it isn't known.
    """
    return [
        Column(
            translate("ListsTable", "Name"),
            lambda one: one.name,
            bold=True,
            key=lambda one: one.name.casefold(),
            code="name",
        ),
        Column(
            translate("ListsTable", "Channel"),
            _channel,
            lambda one: channel_icon(one.channel),
            key=lambda one: _channel(one).casefold(),
            code="channel",
        ),
        Column(
            translate("ListsTable", "Clients"),
            lambda one: clients_text(one.clients, blocked_of(one), translate),
            right=True,
            key=lambda one: one.clients,
            note=lambda one: blocked_now_text(blocked_of(one), translate),
            code="clients",
        ),
        Column(
            translate("ListsTable", "Warnings"),
            lambda one: number(one.warned) if one.warned else "–",
            lambda one: icon("warning", "warning") if one.warned else None,
            lambda one: "warning" if one.warned else "",
            right=True,
            key=lambda one: one.warned,
            code="warnings",
        ),
        Column(
            translate("ListsTable", "Source"),
            _source,
            lambda one: icon("users" if one.is_from_clients else "file-text", "muted"),
            key=lambda one: _source(one).casefold(),
            code="source",
        ),
        Column(
            translate("ListsTable", "Created by"),
            lambda one: one.made_by,
            key=lambda one: one.made_by.casefold(),
            code="created_by",
        ),
        Column(
            translate("ListsTable", "Created on"),
            lambda one: moment(one.made_at),
            key=lambda one: one.made_at,
            code="created_on",
        ),
        _action(translate("ListsTable", "Download as XLSX"), icon("download-simple", "link")),
        _action(translate("ListsTable", "More actions"), icon("dots-three-bold")),
    ]


def searched_text(one: ListSummary) -> str:
    """Return what a search looks into."""
    return "\n".join((one.name, _channel(one), _source(one), one.made_by))


def _channel(one: ListSummary) -> str:
    return channel_name(one.channel, translate)


def _source(one: ListSummary) -> str:
    return list_source(one, translate)


def _action(text: str, symbol: QIcon) -> Column:
    return Column("", lambda one: "", lambda one: symbol, action=text)
