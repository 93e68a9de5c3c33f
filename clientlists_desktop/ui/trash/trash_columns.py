"""The columns of the table of deleted lists."""

from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.lists.trash import erased_when
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column

NAME, CHANNEL, CLIENTS, DELETED_BY, DELETED_ON, ERASED = range(6)


def trash_columns() -> list[Column]:
    """Return the columns of the table."""
    return [
        Column(translate("TrashTable", "Name"), lambda one: one.name, bold=True, code="name"),
        Column(
            translate("TrashTable", "Channel"),
            lambda one: channel_name(one.channel, translate),
            lambda one: channel_icon(one.channel),
            code="channel",
        ),
        Column(
            translate("TrashTable", "Clients"),
            lambda one: number(one.clients),
            right=True,
            code="clients",
        ),
        Column(
            translate("TrashTable", "Deleted by"), lambda one: one.deleted_by, code="deleted_by"
        ),
        Column(
            translate("TrashTable", "Deleted on"),
            lambda one: moment(one.deleted_at),
            code="deleted_on",
        ),
        Column(
            translate("TrashTable", "Erased"),
            lambda one: erased_when(one, translate),
            code="erased",
        ),
    ]
