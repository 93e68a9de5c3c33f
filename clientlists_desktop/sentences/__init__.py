"""What the program says of reasons, refusals and channels: codes and facts into sentences.

No Qt here: whoever calls hands in `translate`, shaped like `QCoreApplication.translate`. The window
passes Qt's, the command line `english`, and so both say the same. Literals only, for the
translation tool; numbers that decide a plural come in through `%Ln`.
"""

import math
from collections.abc import Mapping, Sequence

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Finding, Outcome, Reason
from clientlists_desktop.core.lists import Notice
from clientlists_desktop.sentences.channels import (
    address_hint,
    address_name,
    channel_name,
    consent_statement,
    group_name,
    sample_notes,
)
from clientlists_desktop.sentences.steps import step
from clientlists_desktop.sentences.translating import Translate, english, english_form

__all__ = [
    "Translate",
    "address_hint",
    "address_name",
    "channel_name",
    "consent_statement",
    "describe",
    "english",
    "english_form",
    "group_name",
    "notice",
    "outcome_label",
    "reason_label",
    "refusal",
    "sample_notes",
    "step",
    "unread_sheet",
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
        Reason.SAME_AS: translate("Reason", "Same as another row"),
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


def _full(
    reason: Reason, facts: Mapping[str, object], count: int, translate: Translate
) -> str | None:
    """Return the long form of a reason, with fields for facts; None where the label says all."""
    if reason is Reason.LETTERS and "place" in facts:
        return translate(
            "Reason", "Letters in the number: “{seen}” at place {place}; write digits only"
        )
    if reason in (Reason.TOO_SHORT, Reason.TOO_LONG, Reason.NOT_POSSIBLE) and count >= 0:
        return _length(reason, count, translate)
    if reason is Reason.SAME_AS and not facts.get("row"):
        return translate("Reason", "Same as an added row")
    if reason is Reason.SAME_AS and facts.get("elsewhere"):
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
            "Reason", "%Ln numbers in one cell; give each a row of its own", None, count
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
        Reason.SAME_AS: translate("Reason", "Same as row {row}"),
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
            "Reason", "Too short: %Ln digit(s); write country code and whole number", None, count
        )
    if reason is Reason.TOO_LONG:
        return translate("Reason", "Too long: %Ln digit(s); leave out the extra ones", None, count)
    return translate(
        "Reason", "%Ln digit(s) that make no number of their country; check them", None, count
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


def refusal(error: Refused, translate: Translate) -> str:
    """Say why something cannot be done: where, what was seen, what was expected, what to do."""
    facts: dict[str, object] = {"file": "", "seen": "", "expected": "", "name": "", "row": ""}
    facts.update(error.facts)
    count = seen if isinstance(seen := facts["seen"], int) else -1
    for key in ("seen", "expected"):
        value = facts[key]
        if error.reason is Refusal.TOO_BIG and isinstance(value, int):
            facts[key] = _megabytes(value)
        elif isinstance(value, int):
            facts[key] = f"{value:,}"
    if error.reason is Refusal.READER_DIED and not facts["file"]:
        # Work of another kind than reading a file was ended.
        return translate("Refusal", "This needs far more memory than it should, so it was ended.")
    text = _file_refusal(error.reason, translate) or _other_refusal(error.reason, count, translate)
    said = [text.format(**facts).strip()]
    if error.unread:
        said += [unread_sheet(*sheet, translate) for sheet in error.unread.items()]
        said.append(translate("Refusal", "Show the sheet that holds the clients."))
    return " ".join(said)


def _megabytes(size: int) -> str:
    """Round up: a file one byte too big must not read as one of the greatest size."""
    return f"{math.ceil(size * 10 / 1024 / 1024) / 10:.1f}"


def _file_refusal(reason: Refusal, translate: Translate) -> str | None:
    save_as = translate("Refusal", "Open it in Excel and save it as XLSX.")
    again = translate("Refusal", "Copy or download it again, or open it in Excel and save it anew.")
    texts = {
        Refusal.UNKNOWN_TYPE: translate(
            "Refusal", "“{file}” is no spreadsheet: an XLS, XLSX or CSV file is needed."
        ),
        Refusal.HTML: translate("Refusal", "“{file}” is a web page, whatever its name says.")
        + " " + save_as,
        Refusal.XML: translate("Refusal", "“{file}” is an XML file, whatever its name says.")
        + " " + save_as,
        Refusal.ODS: translate("Refusal", "“{file}” is an OpenDocument spreadsheet (ODS).")
        + " " + translate("Refusal", "Save it as XLSX in the program that made it."),
        Refusal.XLSB: translate("Refusal", "“{file}” is a binary workbook (XLSB).") + " " + save_as,
        Refusal.WORD: translate("Refusal", "“{file}” is another kind of document, no spreadsheet.")
        + " " + translate("Refusal", "Copy its table into Excel and save it as XLSX."),
        Refusal.PDF: translate("Refusal", "“{file}” is a PDF document.")
        + " " + translate("Refusal", "Copy its table into Excel and save it as XLSX."),
        Refusal.ARCHIVE: translate("Refusal", "“{file}” is a packed archive.")
        + " " + translate("Refusal", "Unpack it and choose the spreadsheet inside."),
        Refusal.PASSWORD: translate("Refusal", "“{file}” is protected by a password.")
        + " " + translate("Refusal", "Remove the password in Excel, save it and try again."),
        Refusal.DAMAGED: translate("Refusal", "“{file}” is damaged and cannot be read to its end.")
        + " " + again,
        Refusal.UNSAFE: translate(
            "Refusal", "“{file}” is built in a way that could harm this computer; it was not read."
        ) + " " + save_as,
        Refusal.TOO_BIG: translate(
            "Refusal", "“{file}” has {seen} MB; at most {expected} MB can be read."
        ) + " " + translate("Refusal", "Split it, or delete columns that you do not need."),
        Refusal.EMPTY: translate("Refusal", "“{file}” is empty: it holds no clients."),
        Refusal.NO_ROWS: translate(
            "Refusal", "“{file}” holds only the names of columns, no clients."
        ),
        Refusal.VANISHED: translate("Refusal", "“{file}” is not there (any more).")
        + " " + translate("Refusal", "Check its name and folder."),
        Refusal.NOT_A_FILE: translate("Refusal", "“{file}” is no file: choose a spreadsheet."),
        Refusal.SEVERAL_FILES: translate(
            "Refusal", "These are {seen} files: a client list is made from one file."
        ) + " " + translate("Refusal", "Drop them one after the other."),
        Refusal.NOT_READABLE: translate("Refusal", "“{file}” cannot be opened: {seen}.")
        + " " + translate("Refusal", "Close it in other programs or check your rights to it."),
        Refusal.CHANGED: translate("Refusal", "“{file}” changed while it was read.")
        + " " + translate("Refusal", "Wait until it is saved whole and try again."),
        Refusal.TOO_MANY_COLUMNS: translate(
            "Refusal", "“{file}”, cell {cell}: only the first {expected} columns can be read."
        ) + " " + translate("Refusal", "Delete cells that lie far to the right."),
        Refusal.HEADING_TOO_LONG: translate(
            "Refusal",
            "“{file}”, row {row}, column {column}: a column's name has {seen} characters; at most "
            "{expected} are possible.",
        ) + " " + translate("Refusal", "Shorten it and try again."),
        Refusal.UNCLOSED_QUOTE: translate(
            "Refusal", "“{file}”, row {row}: a quotation mark opens a cell and is never closed."
        ) + " " + translate("Refusal", "Delete or close it and try again."),
        Refusal.SWALLOWED_ROWS: translate(
            "Refusal",
            "“{file}”, row {row}, column {column}: a stray quotation mark makes one cell of {seen} "
            "lines that look like rows of their own.",
        ) + " " + translate("Refusal", "Delete that quotation mark and try again."),
        Refusal.WRONG_ENCODING: translate(
            "Refusal", "“{file}”, line {row}: these bytes are no text in the encoding {seen}."
        ) + " " + translate("Refusal", "Choose another encoding."),
        Refusal.UNKNOWN_ENCODING: translate(
            "Refusal", "“{seen}” is no known encoding; try utf-8, cp1251 or cp1252."
        ),
        Refusal.READER_DIED: translate(
            "Refusal", "“{file}” could not be read: it needs far more memory than it should."
        ) + " " + save_as,
    }  # fmt: skip
    return texts.get(reason)


def _other_refusal(reason: Refusal, count: int, translate: Translate) -> str:
    return {
        Refusal.UNKNOWN_COUNTRY: translate(
            "Refusal", "“{seen}” is no country; write its two letters, like RU or US."
        ),
        Refusal.UNKNOWN_CHANNEL: translate(
            "Refusal", "“{seen}” is no channel; `clientlists channels` shows them all."
        ),
        Refusal.NAME_EMPTY: translate("Refusal", "Type a name for the list."),
        Refusal.NAME_TOO_LONG: translate(
            "Refusal", "The name has {seen} characters; at most {expected} are possible."
        ),
        Refusal.NAME_TAKEN: translate(
            "Refusal", "A list named “{name}” exists already. Type another name."
        ),
        Refusal.NO_CONSENT: translate(
            "Refusal", "The consent of the clients must be confirmed in words."
        ),
        Refusal.NOTHING_READY: translate(
            "Refusal", "No row of “{file}” is ready, so there is nothing to make a list of."
        ),
        Refusal.SOME_FAILED: translate(
            "Refusal", "%Ln row(s) of “{file}” failed, so no list was made.", None, count
        ),
        Refusal.NO_SUCH_LIST: translate("Refusal", "There is no list “{name}”."),
        Refusal.NO_SUCH_DRAFT: translate("Refusal", "There is no draft {name} (any more)."),
        Refusal.DRAFT_IN_USE: translate(
            "Refusal",
            "Somebody else is working on “{file}” just now. Try again a little later.",
        ),
        Refusal.WRONG_DRAFT: translate(
            "Refusal",
            "“{file}” holds corrections of another draft, made of “{name}”; this one is made of "
            "“{expected}”.",
        ) + " " + translate("Refusal", "Nothing was changed."),
        Refusal.NO_KEY_COLUMN: translate(
            "Refusal",
            "“{file}” has no column of keys, so its rows cannot be found among those of "
            "“{expected}”.",
        ) + " " + translate("Refusal", "Save the failed rows for correction anew."),
        Refusal.NO_SUCH_COLUMN: translate(
            "Refusal", "“{file}” has no column “{name}”; it has {expected}."
        ),
        Refusal.ANSWER_NEEDED: translate(
            "Refusal", "Nothing can be mended without an answer: say {expected}."
        ),
        Refusal.FILE_EXISTS: translate("Refusal", "“{file}” exists already and was not replaced."),
        Refusal.IN_USE: translate(
            "Refusal", "“{file}” is in use by this very command and was not replaced."
        ) + " " + translate("Refusal", "Choose another name."),
        Refusal.WRONG_ENDING: translate(
            "Refusal", "“{file}” was not written: its name must end in “{expected}”."
        ),
        Refusal.NOT_WRITABLE: translate("Refusal", "“{file}” cannot be written: {seen}.")
        + " " + translate("Refusal", "Choose another folder, or close the file elsewhere."),
        Refusal.DISK_FULL: translate(
            "Refusal", "No space is left for “{file}”; nothing was changed. Free some space."
        ),
        Refusal.WORKSPACE_TOO_NEW: translate(
            "Refusal",
            "The workspace “{file}” was written by a newer version of this program. Update it.",
        ),
        Refusal.NOT_A_WORKSPACE: translate("Refusal", "“{file}” is no workspace of Client Lists."),
        Refusal.WORKSPACE_DAMAGED: translate(
            "Refusal", "The workspace “{file}” is damaged. Restore it from a copy."
        ),
        Refusal.WORKSPACE_BUSY: translate(
            "Refusal", "Another program is writing to the workspace “{file}”. Try again soon."
        ),
        Refusal.WORKSPACE_UNAVAILABLE: translate(
            "Refusal", "The workspace “{file}” cannot be opened. Check its folder and your rights."
        ),
        Refusal.NOT_CONFIRMED: translate(
            "Refusal", "Nothing was deleted. Say --yes to delete without being asked."
        ),
    }[reason]  # fmt: skip


def fault(translate: Translate) -> str:
    """Say that the program itself is at fault; where follows."""
    return translate(
        "Bug",
        "Something went wrong that should not; nothing was changed half-way. Please report these "
        "lines, they hold nothing of your files.",
    )


def notice(found: Notice, translate: Translate) -> str:
    """Say something of a file as a whole."""
    count = found.facts.get("count", -1)
    n = count if isinstance(count, int) else -1
    return {
        "misread_bytes": translate("Notice", "Not readable, shown as �: %Ln byte(s).", None, n),
        "error_cells": translate(
            "Notice", "Counted as empty: %Ln cell(s) with an error like #N/A.", None, n
        ),
        "uncalculated_formulas": translate(
            "Notice", "Counted as empty: %Ln formula(s) without a stored result.", None, n
        ),
        "column_twice": translate(
            "Notice", "Several columns are named {column}; the first one counts."
        ),
        "same_zeros": translate(
            "Notice",
            "%Ln number(s) end in five or more zeros: Excel may have cut their last digits.",
            None,
            n,
        ),
        "many_unlikely": translate(
            "Notice",
            "%Ln ready number(s) are in no range that is given out: this column may hold no phone "
            "numbers.",
            None,
            n,
        ),
    }[found.code].format(**found.facts)


def too_big_to_upload(size: int, translate: Translate) -> str:
    """Say that a file that was written is too big to be read by this program."""
    return translate(
        "Notice", "The file has {seen} MB, which is too big to be uploaded again."
    ).format(seen=_megabytes(size))


def unread_sheet(name: str, rows: int, translate: Translate) -> str:
    """Say that a sheet was left unread."""
    return translate("Notice", "Sheet “{name}” with %Ln row(s) was not read.", None, rows).format(
        name=name
    )
