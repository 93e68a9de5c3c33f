"""What the program says when it cannot do what was asked."""

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.texts.accounts.account_refusals import account_refusal
from clientlists_desktop.texts.campaigns.campaign_refusals import campaign_refusal
from clientlists_desktop.texts.imports.notices import megabytes, unread_sheet
from clientlists_desktop.texts.translation import Translate, grouped


def refusal(error: Refused, translate: Translate) -> str:
    """Say why something cannot be done: where, what was seen, what was expected, what to do."""
    facts: dict[str, object] = {"file": "", "seen": "", "expected": "", "name": "", "row": ""}
    facts.update(error.facts)
    count = seen if isinstance(seen := facts["seen"], int) else -1
    for key in ("seen", "expected"):
        value = facts[key]
        if error.reason is Refusal.TOO_BIG and isinstance(value, int):
            facts[key] = megabytes(value)
        elif isinstance(value, int):
            facts[key] = grouped(value, translate)
    if error.reason is Refusal.READER_DIED and not facts["file"]:
        # Work of another kind than reading a file was ended.
        return translate("Refusal", "This needs far more memory than it should, so it was ended.")
    text = (
        _file_refusal(error.reason, translate)
        or campaign_refusal(error, translate)
        or account_refusal(error, translate)
        or _other_refusal(error.reason, count, translate)
    )
    said = [text.format(**facts).strip()]
    if error.unread:
        said += [unread_sheet(*sheet, translate) for sheet in error.unread.items()]
        said.append(translate("Refusal", "Show the sheet that holds the clients."))
    return " ".join(said)


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
        Refusal.NO_SUCH_SHEET: translate(
            "Refusal", "“{file}” has no sheet “{name}”; it has {expected}."
        ),
        Refusal.NO_SUCH_HEADER_ROW: translate(
            "Refusal", "“{file}”: row {row} cannot be the header, it is blank or too far down."
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
        Refusal.NAME_EMPTY: translate("Refusal", "Type a name."),
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
            "Refusal", "No row of “{file}” is ready, so there is nothing to take from it."
        ),
        Refusal.SOME_FAILED: translate(
            "Refusal", "%Ln row(s) of “{file}” failed, so nothing was made of it.", "", count
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
