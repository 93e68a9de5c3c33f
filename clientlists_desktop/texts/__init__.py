"""What the program says of reasons, refusals and channels: codes and facts into sentences.

No Qt here: whoever calls hands in `translate`, shaped like `QCoreApplication.translate`. The window
passes Qt's, the command line `english`, and so both say the same. Literals only, for the
translation tool; numbers that decide a plural come in through `%Ln`.
"""

from collections.abc import Mapping, Sequence

from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.texts.accounts.accounts import (
    account_state,
    role_label,
    role_permits,
    role_summary,
    roles_text,
    why_not_permitted,
)
from clientlists_desktop.texts.campaigns.campaigns import (
    act_label,
    kind_label,
    move_label,
    result_label,
    setting_label,
    status_label,
    why_wrong,
)
from clientlists_desktop.texts.channels import (
    address_hint,
    address_name,
    channel_name,
    clients_sample_notes,
    group_name,
    sample_notes,
)
from clientlists_desktop.texts.clients import (
    clients_added,
    filter_parts,
    how_label,
    source_of,
    uses_of,
)
from clientlists_desktop.texts.consent.consent import (
    basis_label,
    basis_name,
    confirmed_by,
    evidence,
    language_name,
    list_state_label,
    proof_size,
    version_label,
)
from clientlists_desktop.texts.imports.notices import doubt, notice, too_big, unread_sheet
from clientlists_desktop.texts.imports.steps import step
from clientlists_desktop.texts.journal.journal_lines import (
    event_label,
    events_named,
    group_label,
    tell_line,
)
from clientlists_desktop.texts.journal.verdicts import key_place, verdict_sentences
from clientlists_desktop.texts.refusals import refusal
from clientlists_desktop.texts.translation import Translate, english, english_form
from clientlists_desktop.texts.trash import rests, unclean, what_stays, when_erased

__all__ = [
    "Translate",
    "account_state",
    "act_label",
    "address_hint",
    "address_name",
    "basis_label",
    "basis_name",
    "channel_name",
    "clients_added",
    "clients_sample_notes",
    "confirmed_by",
    "describe",
    "doubt",
    "english",
    "english_form",
    "event_label",
    "events_named",
    "evidence",
    "filter_parts",
    "group_label",
    "group_name",
    "how_label",
    "key_place",
    "kind_label",
    "language_name",
    "list_state_label",
    "move_label",
    "notice",
    "outcome_label",
    "proof_size",
    "reason_label",
    "reason_sentence",
    "refusal",
    "rests",
    "result_label",
    "role_label",
    "role_permits",
    "role_summary",
    "roles_text",
    "sample_notes",
    "setting_label",
    "source_of",
    "status_label",
    "step",
    "tell_line",
    "too_big",
    "unclean",
    "unread_sheet",
    "uses_of",
    "verdict_sentences",
    "version_label",
    "what_stays",
    "when_erased",
    "why_not_permitted",
    "why_wrong",
]


def reason_label(reason: Reason, translate: Translate) -> str:
    """Name a reason in a few words, for filters and counts."""
    return {
        Reason.EMPTY: translate("Reason", "Empty"),
        Reason.LETTERS: translate("Reason", "Letters in the number"),
        Reason.NOT_A_NUMBER: translate("Reason", "Not a number"),
        Reason.TOO_SHORT: translate("Reason", "Too short"),
        Reason.TOO_LONG: translate("Reason", "Too long"),
        Reason.NO_COUNTRY_CODE: translate("Reason", "No country code"),
        Reason.NO_SUCH_COUNTRY_CODE: translate("Reason", "No such country code"),
        Reason.NOT_POSSIBLE: translate("Reason", "Wrong number of digits"),
        Reason.AREA_CODE_MISSING: translate("Reason", "Area code missing"),
        Reason.TWO_READINGS: translate("Reason", "Two readings"),
        Reason.SHORTENED: translate("Reason", "Cut by Excel"),
        Reason.DIGITS_LOST: translate("Reason", "Digits lost"),
        Reason.DATE: translate("Reason", "A date"),
        Reason.EXTENSION: translate("Reason", "Extension"),
        Reason.SEVERAL_NUMBERS: translate("Reason", "Several numbers"),
        Reason.SPACE_INSIDE: translate("Reason", "Space inside"),
        Reason.CONTROL_CHARACTER: translate("Reason", "Invisible character"),
        Reason.CELL_TOO_LONG: translate("Reason", "Cell too long"),
        Reason.BAD_ZONE: translate("Reason", "Not a time zone"),
        Reason.BAD_PRIORITY: translate("Reason", "Not a priority"),
        Reason.UNLIKELY_LEFT_OUT: translate("Reason", "Unlikely number, left out"),
        Reason.UNKNOWN_CHANNEL: translate("Reason", "Unknown channel"),
        Reason.BAD_MOMENT: translate("Reason", "Not a date"),
        Reason.BAD_COUNT: translate("Reason", "Not a whole number"),
        Reason.BAD_TRUTH: translate("Reason", "Neither yes nor no"),
        Reason.DUPLICATE_ROW: translate("Reason", "Same as another row"),
        Reason.IN_LIST: translate("Reason", "In a list already"),
        Reason.UNLIKELY: translate("Reason", "Unlikely number"),
        Reason.ALSO_READS: translate("Reason", "Reads in two ways"),
        Reason.UNLIKE_CHANNEL: translate("Reason", "Unusual client ID"),
        Reason.SEPARATORS: translate("Reason", "Separators removed"),
        Reason.PLUS: translate("Reason", "Plus removed"),
        Reason.DOUBLE_ZERO: translate("Reason", "Leading 00 removed"),
        Reason.FLOAT_TAIL: translate("Reason", "“.0” removed"),
        Reason.NATIONAL_PREFIX: translate("Reason", "National prefix removed"),
        Reason.COUNTRY_READ: translate("Reason", "Country code added"),
        Reason.ZONE_FORM: translate("Reason", "Time zone written out"),
    }[reason]


def describe(finding: Finding, columns: Sequence[str], translate: Translate) -> str:
    """Say in full what a finding means for its row."""
    reason = finding.code
    facts: dict[str, object] = {"seen": finding.before or "", **finding.facts}
    column = finding.facts.get("column")
    if isinstance(column, int) and column < len(columns):
        facts["column"] = columns[column]
    count = next((v for k in ("digits", "count") if isinstance(v := facts.get(k), int)), -1)
    text = _full(reason, facts, count, translate)
    return text.format(**facts) if text else reason_label(reason, translate)


def reason_sentence(reason: Reason, translate: Translate) -> str:
    """Say what a reason means for any row, with the fields for its facts left as they are."""
    return _full(reason, {"row": "{row}"}, 5, translate) or reason_label(reason, translate)


def _full(
    reason: Reason, facts: Mapping[str, object], count: int, translate: Translate
) -> str | None:
    """Return the long form of a reason, with fields for facts; None where the label says all."""
    if reason is Reason.LETTERS and "place" in facts:
        return translate(
            "Reason", "Letters in the number: “{seen}” at place {place}; write digits only"
        )
    if reason is Reason.UNKNOWN_CHANNEL and "column" not in facts:
        return translate(
            "Reason",
            "No channel is named: write one like TELEGRAM in a column Channel, or choose that of "
            "the file",
        )
    if reason in (Reason.TOO_SHORT, Reason.TOO_LONG, Reason.NOT_POSSIBLE) and count >= 0:
        return _length(reason, count, translate)
    if reason is Reason.DUPLICATE_ROW and not facts.get("row"):
        return translate("Reason", "Same as an added row")
    if reason is Reason.DUPLICATE_ROW and facts.get("elsewhere"):
        return translate("Reason", "Same as row {row} of another sheet")
    return {
        Reason.EMPTY: translate("Reason", "Empty: the first column must hold the number or ID"),
        Reason.LETTERS: translate("Reason", "Letters, no number: write digits only"),
        Reason.NOT_A_NUMBER: translate(
            "Reason", "Not a number: write country code and number, digits only"
        ),
        Reason.NO_COUNTRY_CODE: translate(
            "Reason", "No country code: write it first, or choose the country"
        ),
        Reason.NO_SUCH_COUNTRY_CODE: translate(
            "Reason", "No country has a code that these digits begin with; check the first ones"
        ),
        Reason.AREA_CODE_MISSING: translate(
            "Reason", "Area code missing: write country code, area code and number"
        ),
        Reason.TWO_READINGS: translate(
            "Reason",
            "Two readings: {written} as written, {country} as a number of {region}; choose one",
        ),
        Reason.SHORTENED: translate(
            "Reason", "Cut by Excel: the last digits are gone; take them from the source"
        ),
        Reason.DIGITS_LOST: translate(
            "Reason", "Digits lost: Excel keeps only 15 digits of a number; store it as text"
        ),
        Reason.DATE: translate(
            "Reason", "A date, not a phone number; format the column as text and type it anew"
        ),
        Reason.EXTENSION: translate(
            "Reason", "Extension {extension} after the number; give it a column of its own"
        ),
        Reason.SEVERAL_NUMBERS: translate(
            "Reason", "%Ln numbers in one cell; give each a row of its own", "", count
        ),
        Reason.SPACE_INSIDE: translate(
            "Reason", "Space inside the ID, at place {place}; remove it"
        ),
        Reason.CONTROL_CHARACTER: translate(
            "Reason", "Invisible character {seen} at place {place}; remove it"
        ),
        Reason.CELL_TOO_LONG: translate(
            "Reason",
            "Column “{column}” holds {characters} characters, a cell holds {most}; shorten it",
        ),
        Reason.BAD_ZONE: translate(
            "Reason", "{column}: “{seen}” is no time zone, write +03:00 or Europe/Moscow"
        ),
        Reason.BAD_PRIORITY: translate(
            "Reason", "{column}: “{seen}” is no priority, write 1 (first) to 5 (last)"
        ),
        Reason.UNKNOWN_CHANNEL: translate(
            "Reason", "Unknown channel “{seen}”: write one like TELEGRAM or WHATSAPP"
        ),
        Reason.BAD_MOMENT: translate(
            "Reason", "{column}: “{seen}” is no date, write 2026-10-31 or 2026-10-31 21:14"
        ),
        Reason.BAD_COUNT: translate("Reason", "{column}: “{seen}” is no whole number"),
        Reason.BAD_TRUTH: translate(
            "Reason", "{column}: “{seen}” is neither yes nor no, write one of them"
        ),
        Reason.DUPLICATE_ROW: translate("Reason", "Same as row {row}"),
        Reason.IN_LIST: translate("Reason", "In the list “{list}” already"),
        Reason.UNLIKELY: translate("Reason", "Unlikely number: in no range that is given out"),
        Reason.ALSO_READS: translate("Reason", "Reads as {country} too, as a number of {region}"),
        Reason.UNLIKE_CHANNEL: translate(
            "Reason", "Unusual client ID, expected one like {expected}"
        ),
    }.get(reason)


def _length(reason: Reason, count: int, translate: Translate) -> str:
    if reason is Reason.TOO_SHORT:
        return translate(
            "Reason", "Too short: %Ln digit(s); write country code and whole number", "", count
        )
    if reason is Reason.TOO_LONG:
        return translate("Reason", "Too long: %Ln digit(s); leave out the extra ones", "", count)
    return translate(
        "Reason", "%Ln digit(s) that make no number of their country; check them", "", count
    )


def outcome_label(outcome: Outcome, translate: Translate) -> str:
    """Name what became of a row."""
    return {
        Outcome.READY: translate("Outcome", "ready"),
        Outcome.FAILED: translate("Outcome", "failed"),
        Outcome.DUPLICATE: translate("Outcome", "duplicate"),
        Outcome.BLANK: translate("Outcome", "blank"),
        Outcome.REMOVED: translate("Outcome", "removed"),
    }[outcome]


def fault(translate: Translate) -> str:
    """Say that the program itself is at fault; where follows."""
    return translate(
        "Bug",
        "Something went wrong that should not; nothing was changed half-way. Please report these "
        "lines, they hold nothing of your files.",
    )
