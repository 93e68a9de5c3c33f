"""What a check found: reasons as labels and as full sentences, and the outcomes of rows."""

from collections.abc import Sequence

from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.texts.translation import Text, Translate

_LABELS = {
    Reason.EMPTY: Text("Reason", "Empty"),
    Reason.LETTERS: Text("Reason", "Letters in the number"),
    Reason.NOT_A_NUMBER: Text("Reason", "Not a number"),
    Reason.TOO_SHORT: Text("Reason", "Too short"),
    Reason.TOO_LONG: Text("Reason", "Too long"),
    Reason.NO_COUNTRY_CODE: Text("Reason", "No country code"),
    Reason.NO_SUCH_COUNTRY_CODE: Text("Reason", "No such country code"),
    Reason.NOT_POSSIBLE: Text("Reason", "Wrong number of digits"),
    Reason.AREA_CODE_MISSING: Text("Reason", "Area code missing"),
    Reason.TWO_READINGS: Text("Reason", "Two readings"),
    Reason.SHORTENED: Text("Reason", "Cut by Excel"),
    Reason.DIGITS_LOST: Text("Reason", "Digits lost"),
    Reason.DATE: Text("Reason", "A date"),
    Reason.EXTENSION: Text("Reason", "Extension"),
    Reason.SEVERAL_NUMBERS: Text("Reason", "Several numbers"),
    Reason.NOT_AN_ID: Text("Reason", "Not a client ID"),
    Reason.SPACE_INSIDE: Text("Reason", "Space inside"),
    Reason.CONTROL_CHARACTER: Text("Reason", "Invisible character"),
    Reason.CELL_TOO_LONG: Text("Reason", "Cell too long"),
    Reason.BAD_ZONE: Text("Reason", "Not a time zone"),
    Reason.BAD_PRIORITY: Text("Reason", "Not a priority"),
    Reason.UNLIKELY_LEFT_OUT: Text("Reason", "Unlikely number, left out"),
    Reason.HIDDEN_ROW: Text("Reason", "Hidden row, left out"),
    Reason.MARKED_ROW: Text("Reason", "Struck through or refused in a comment, left out"),
    Reason.OPTED_OUT: Text("Reason", "Opted out"),
    Reason.DO_NOT_CONTACT: Text("Reason", "Do not contact"),
    Reason.TOTAL_ROW: Text("Reason", "A total, not a client"),
    Reason.HEADER_ROW: Text("Reason", "The header again, not a client"),
    Reason.UNKNOWN_CHANNEL: Text("Reason", "Unknown channel"),
    Reason.BAD_MOMENT: Text("Reason", "Not a date"),
    Reason.BAD_COUNT: Text("Reason", "Not a whole number"),
    Reason.BAD_TRUTH: Text("Reason", "Neither yes nor no"),
    Reason.DUPLICATE_ROW: Text("Reason", "Duplicate of another row"),
    Reason.IN_LIST: Text("Reason", "Already in a list"),
    Reason.UNLIKELY: Text("Reason", "Unlikely number"),
    Reason.ALSO_READS: Text("Reason", "Can be read two ways"),
    Reason.UNLIKE_CHANNEL: Text("Reason", "Unusual client ID"),
    Reason.EXTRA_CELLS: Text("Reason", "More cells than the header"),
    Reason.PREMIUM_RATE: Text("Reason", "Premium-rate number"),
    Reason.TOLL_FREE: Text("Reason", "Toll-free number"),
    Reason.SHARED_COST: Text("Reason", "Shared-cost number"),
    Reason.PAGER: Text("Reason", "Pager number"),
    Reason.VOICEMAIL: Text("Reason", "Voicemail number"),
    Reason.FILLER: Text("Reason", "Made-up number"),
    Reason.LANDLINE: Text("Reason", "Landline"),
    Reason.SEPARATORS: Text("Reason", "Separators removed"),
    Reason.PLUS: Text("Reason", "Plus removed"),
    Reason.DOUBLE_ZERO: Text("Reason", "Leading 00 removed"),
    Reason.FLOAT_TAIL: Text("Reason", "“.0” removed"),
    Reason.TEXT_MARK: Text("Reason", "Excel’s text mark removed"),
    Reason.NATIONAL_PREFIX: Text("Reason", "National prefix removed"),
    Reason.COUNTRY_READ: Text("Reason", "Country code added"),
    Reason.ZONE_FORM: Text("Reason", "Time zone reformatted"),
}

_SENTENCES = {
    Reason.EMPTY: Text("Reason", "Empty: the first column must hold the number or ID"),
    Reason.LETTERS: Text("Reason", "Letters instead of a number: use digits only"),
    Reason.NOT_A_NUMBER: Text(
        "Reason", "Not a number: write the country code and number, digits only"
    ),
    Reason.TOO_SHORT: Text(
        "Reason", "Too short: %Ln digit(s); write the country code and the whole number"
    ),
    Reason.TOO_LONG: Text("Reason", "Too long: %Ln digit(s); remove the extra ones"),
    Reason.NO_COUNTRY_CODE: Text(
        "Reason", "No country code: add it at the start, or choose the country"
    ),
    Reason.NO_SUCH_COUNTRY_CODE: Text(
        "Reason", "No country code starts with these digits; check the first ones"
    ),
    Reason.NOT_POSSIBLE: Text(
        "Reason", "Wrong length for its country: %Ln digit(s); check the number"
    ),
    Reason.AREA_CODE_MISSING: Text(
        "Reason", "Area code missing: write the country code, area code and number"
    ),
    Reason.TWO_READINGS: Text(
        "Reason",
        "Two readings: {written} as written, {country} as a number of {region}; choose one",
    ),
    Reason.SHORTENED: Text(
        "Reason", "Cut by Excel: the last digits are gone; copy them from the source"
    ),
    Reason.DIGITS_LOST: Text(
        "Reason", "Digits lost: Excel keeps only 15 digits of a number; store it as text"
    ),
    Reason.DATE: Text(
        "Reason", "A date, not a phone number; format the column as text and retype the number"
    ),
    Reason.EXTENSION: Text(
        "Reason", "Extension {extension} after the number; move it to a column of its own"
    ),
    Reason.SEVERAL_NUMBERS: Text("Reason", "%Ln numbers in one cell; give each its own row"),
    Reason.NOT_AN_ID: Text(
        "Reason",
        "Not a client ID: a username, link or phone number; write the channel’s own ID, like "
        "{expected}",
    ),
    Reason.SPACE_INSIDE: Text("Reason", "Space in the ID, at position {place}; remove it"),
    Reason.CONTROL_CHARACTER: Text(
        "Reason", "Invisible character {seen} at position {place}; remove it"
    ),
    Reason.CELL_TOO_LONG: Text(
        "Reason",
        "Column “{column}” has {characters} characters, but a cell holds {most}; shorten it",
    ),
    Reason.BAD_ZONE: Text(
        "Reason", "{column}: “{seen}” is not a time zone; write +03:00 or Europe/Moscow"
    ),
    Reason.BAD_PRIORITY: Text(
        "Reason", "{column}: “{seen}” is not a priority; write 1 (first) to 5 (last)"
    ),
    Reason.OPTED_OUT: Text(
        "Reason", "Opted out: {column} says “{seen}”, so this client must not be contacted"
    ),
    Reason.DO_NOT_CONTACT: Text(
        "Reason",
        "Do not contact: the address is in the do-not-contact book; correct or remove the row",
    ),
    Reason.UNKNOWN_CHANNEL: Text(
        "Reason", "Unknown channel “{seen}”: write one such as TELEGRAM or WHATSAPP"
    ),
    Reason.BAD_MOMENT: Text(
        "Reason", "{column}: “{seen}” is not a date; write 2026-10-31 or 2026-10-31 21:14"
    ),
    Reason.BAD_COUNT: Text("Reason", "{column}: “{seen}” is not a whole number"),
    Reason.BAD_TRUTH: Text("Reason", "{column}: “{seen}” is neither yes nor no; write one of them"),
    Reason.DUPLICATE_ROW: Text("Reason", "Duplicate of row {row}"),
    Reason.IN_LIST: Text("Reason", "Already in the list “{list}”"),
    Reason.UNLIKELY: Text("Reason", "Unlikely number: not in any assigned range"),
    Reason.ALSO_READS: Text("Reason", "Can also be read as {country}, a number of {region}"),
    Reason.UNLIKE_CHANNEL: Text("Reason", "Unusual client ID; expected one like {expected}"),
    Reason.PREMIUM_RATE: Text("Reason", "Premium-rate number: no client has one; calls cost extra"),
    Reason.TOLL_FREE: Text("Reason", "Toll-free number: it belongs to a company, not to a client"),
    Reason.SHARED_COST: Text("Reason", "Shared-cost number: it belongs to a company"),
    Reason.FILLER: Text("Reason", "Made-up number: its digits only fill the field"),
    Reason.LANDLINE: Text("Reason", "Landline: messages may not reach it"),
    Reason.EXTRA_CELLS: Text(
        "Reason",
        "More cells than the header: a delimiter inside a cell moved those after it, so time zone "
        "and priority are not taken from this row",
    ),
}
"""Reasons that are missing here say everything in their label."""

_LETTER_AT = Text("Reason", "Letters in the number: “{seen}” at position {place}; use digits only")
_NOT_AGREED = Text(
    "Reason", "Opted out: {column} is empty, and you left out everybody who isn’t known to agree"
)
_NO_CHANNEL = Text(
    "Reason",
    "No channel is given: write one, such as TELEGRAM, in a Channel column, or choose one for the "
    "file",
)
_DUPLICATE_OF_ADDED = Text("Reason", "Duplicate of an added row")
_DUPLICATE_ELSEWHERE = Text("Reason", "Duplicate of row {row} on another sheet")

_COUNTED = frozenset({Reason.TOO_SHORT, Reason.TOO_LONG, Reason.NOT_POSSIBLE})
"""Reasons whose sentence needs a count of digits; without one, the label has to do."""

_OUTCOMES = {
    Outcome.READY: Text("Outcome", "ready"),
    Outcome.FAILED: Text("Outcome", "failed"),
    Outcome.DUPLICATE: Text("Outcome", "duplicate"),
    Outcome.BLANK: Text("Outcome", "blank"),
    Outcome.REMOVED: Text("Outcome", "removed"),
}


def reason_label(reason: Reason, translate: Translate) -> str:
    """Name a reason in a few words, for filters and counts."""
    return _LABELS[reason].translated(translate)


def describe_finding(finding: Finding, columns: Sequence[str], translate: Translate) -> str:
    """Say in full what a finding means for its row."""
    text, facts, count = _chosen_sentence(finding, columns)
    return text.translated(translate, count).format(**facts)


def brief_finding(finding: Finding, columns: Sequence[str], translate: Translate) -> str:
    """Say in a few words what a finding means for its row, without the advice."""
    text, facts, count = _chosen_sentence(finding, columns)
    if "{" not in text.english and "%Ln" not in text.english:
        return reason_label(finding.code, translate)
    return text.translated(translate, count).split("; ")[0].format(**facts)


def _chosen_sentence(
    finding: Finding, columns: Sequence[str]
) -> tuple[Text, dict[str, object], int]:
    """Return the sentence for a finding, its facts and its count, -1 for none."""
    facts: dict[str, object] = {"seen": finding.before or "", **finding.facts}
    column = facts.get("column")
    if isinstance(column, int) and column < len(columns):
        facts["column"] = columns[column]
    count = next((v for k in ("digits", "count") if isinstance(v := facts.get(k), int)), -1)
    return _sentence(finding.code, facts, count), facts, count


def reason_sentence(reason: Reason, translate: Translate) -> str:
    """Say what a reason means for any row, leaving the fields for its facts unfilled."""
    return _sentence(reason, {"row": "{row}"}, 5).translated(translate, 5)


def outcome_label(outcome: Outcome, translate: Translate) -> str:
    """Name what became of a row."""
    return _OUTCOMES[outcome].translated(translate)


def _sentence(reason: Reason, facts: dict[str, object], count: int) -> Text:
    """Choose the sentence that fits the facts; the label if there is no sentence."""
    if reason is Reason.LETTERS and "place" in facts:
        return _LETTER_AT
    if reason is Reason.OPTED_OUT and facts.get("seen") == "":
        return _NOT_AGREED
    if reason is Reason.UNKNOWN_CHANNEL and "column" not in facts:
        return _NO_CHANNEL
    if reason is Reason.DUPLICATE_ROW and not facts.get("row"):
        return _DUPLICATE_OF_ADDED
    if reason is Reason.DUPLICATE_ROW and facts.get("elsewhere"):
        return _DUPLICATE_ELSEWHERE
    if reason in _COUNTED and count < 0:
        return _LABELS[reason]
    return _SENTENCES.get(reason) or _LABELS[reason]
