"""The columns of the table of the do-not-contact book."""

from clientlists_desktop.core.do_not_contact.entries import Entry
from clientlists_desktop.core.moments import now
from clientlists_desktop.texts.do_not_contact.do_not_contact import (
    entry_address,
    entry_day,
    last_day,
    reason_name,
    scope_label,
    source_text,
)
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column


def entries_columns() -> list[Column]:
    """Return the columns: address, what for, why, from where, since and until when."""

    def until(entry: Entry) -> str:
        day = last_day(entry.until)
        return f"{day} ({translate('DoNotContact', 'over')})" if entry.is_over(now()) else day

    return [
        Column(
            translate("DoNotContact", "Address"),
            lambda entry: entry_address(entry, translate),
            bold=True,
            width=160,
            code="address",
        ),
        Column(
            translate("DoNotContact", "Holds for"),
            lambda entry: scope_label(entry.space, entry.scope, translate),
            width=220,
            code="holds_for",
        ),
        Column(
            translate("DoNotContact", "Reason"),
            lambda entry: reason_name(entry.reason, translate),
            width=190,
            code="reason",
        ),
        Column(
            translate("DoNotContact", "Source"),
            lambda entry: source_text(entry, translate),
            width=170,
            code="source",
        ),
        Column(
            translate("DoNotContact", "Added by"),
            lambda entry: entry.made_by,
            width=110,
            code="added_by",
        ),
        Column(
            translate("DoNotContact", "Since"),
            lambda entry: entry_day(entry.since),
            width=110,
            code="since",
        ),
        Column(translate("DoNotContact", "Until"), until, width=150, code="until"),
        Column(translate("DoNotContact", "Note"), lambda entry: entry.note, width=200, code="note"),
    ]
