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
from clientlists_desktop.ui.look.formatting import date_text
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.table_model import Column

ADDRESS, HOLDS_FOR, REASON, SOURCE, ADDED_BY, SINCE, UNTIL, NOTE = range(8)


def entries_columns() -> list[Column]:
    """Return the columns: address, what for, why, from where, since and until when."""

    def until(entry: Entry) -> str:
        day = last_day(entry.until, date_text)
        return f"{day} ({translate('DoNotContact', 'over')})" if entry.is_over(now()) else day

    return [
        Column(
            translate("DoNotContact", "Address"),
            lambda entry: entry_address(entry, translate),
            bold=True,
            code="address",
        ),
        Column(
            translate("DoNotContact", "Holds for"),
            lambda entry: scope_label(entry.space, entry.scope, translate),
            code="holds_for",
        ),
        Column(
            translate("DoNotContact", "Reason"),
            lambda entry: reason_name(entry.reason, translate),
            code="reason",
        ),
        Column(
            translate("DoNotContact", "Source"),
            lambda entry: source_text(entry, translate),
            code="source",
        ),
        Column(
            translate("DoNotContact", "Added by"),
            lambda entry: entry.made_by,
            code="added_by",
        ),
        Column(
            translate("DoNotContact", "Since"),
            lambda entry: entry_day(entry.since, date_text),
            code="since",
        ),
        Column(translate("DoNotContact", "Until"), until, code="until"),
        Column(translate("DoNotContact", "Note"), lambda entry: entry.note, code="note"),
    ]
