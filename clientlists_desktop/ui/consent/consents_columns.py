"""The columns of the table of all consent records, and what a search in it looks into."""

from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.consent import ConsentRecord, ListState
from clientlists_desktop.texts.channels import channel_name
from clientlists_desktop.texts.consent.consent import (
    basis_name,
    confirmed_by,
    language_name,
    list_state_label,
)
from clientlists_desktop.ui.look.formatting import moment, number
from clientlists_desktop.ui.look.icons import channel_icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column

LIST, CHANNEL, CLIENTS, BY, WHEN, BASIS, VERSION, PROOFS, SOURCE = range(9)


def consents_columns() -> list[Column]:
    """Return the columns of the table."""
    return [
        Column(
            translate("ConsentsTable", "Client list"), _list_name, bold=True, code="client_list"
        ),
        Column(
            translate("ConsentsTable", "Channel"),
            lambda one: channel_name(channel_of(one.channel_code), translate),
            lambda one: channel_icon(channel_of(one.channel_code)),
            code="channel",
        ),
        Column(
            translate("ConsentsTable", "Clients"),
            lambda one: number(one.clients),
            right=True,
            code="clients",
        ),
        Column(
            translate("ConsentsTable", "Confirmed by"),
            lambda one: confirmed_by(one, translate),
            code="confirmed_by",
        ),
        Column(
            translate("ConsentsTable", "When"), lambda one: moment(one.confirmed_at), code="when"
        ),
        Column(
            translate("ConsentsTable", "Legal basis"),
            lambda one: basis_name(one.basis, translate),
            code="legal_basis",
        ),
        Column(translate("ConsentsTable", "Version"), _version, code="version"),
        Column(
            translate("ConsentsTable", "Proofs"),
            lambda one: number(len(one.proofs)),
            right=True,
            code="proofs",
        ),
        Column(translate("ConsentsTable", "Source"), lambda one: one.source_name, code="source"),
    ]


def searched_text(one: ConsentRecord) -> str:
    """Return what a search looks into."""
    return "\n".join((one.list_name, one.actor, one.source_name, one.wording, one.collected))


def _list_name(one: ConsentRecord) -> str:
    if one.list_state is ListState.STANDS:
        return one.list_name
    return f"{one.list_name} ({list_state_label(one.list_state, translate)})"


def _version(one: ConsentRecord) -> str:
    if one.version is None:
        return translate("ConsentsTable", "own wording")
    return f"{one.version}, {language_name(one.language, translate)}"
