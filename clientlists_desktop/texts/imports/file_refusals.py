"""Refusals about a file that cannot be read."""

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.texts.translation import Text

_SAVE_AS = Text("Refusal", "Open it in Excel and save it as XLSX.")
_COPY_TABLE = Text("Refusal", "Copy its table into Excel and save it as XLSX.")

FILE_REFUSALS = {
    Refusal.UNKNOWN_TYPE: (
        Text("Refusal", "“{file}” isn’t a spreadsheet we can read."),
        Text("Refusal", "Choose an XLSX, XLS, ODS, CSV or vCard file."),
    ),
    Refusal.HTML: (Text("Refusal", "“{file}” is a web page, whatever its name says."), _SAVE_AS),
    Refusal.XML: (Text("Refusal", "“{file}” is an XML file, whatever its name says."), _SAVE_AS),
    Refusal.XLSB: (Text("Refusal", "“{file}” is a binary workbook (XLSB)."), _SAVE_AS),
    Refusal.WORD: (Text("Refusal", "“{file}” is a document, not a spreadsheet."), _COPY_TABLE),
    Refusal.CHAT: (
        Text("Refusal", "“{file}” is an exported chat, not a list of clients."),
        Text("Refusal", "Export the contacts instead, as a vCard or CSV file."),
    ),
    Refusal.PDF: (Text("Refusal", "“{file}” is a PDF document."), _COPY_TABLE),
    Refusal.ARCHIVE: (
        Text("Refusal", "“{file}” is a compressed archive."),
        Text("Refusal", "Unpack it and choose the spreadsheet inside."),
    ),
    Refusal.PASSWORD: (
        Text("Refusal", "“{file}” is protected by a password."),
        Text("Refusal", "Remove the password in Excel, save the file and try again."),
    ),
    Refusal.DAMAGED: (
        Text("Refusal", "“{file}” is damaged and cannot be read to the end."),
        Text("Refusal", "Copy or download it again, or open it in Excel and save it again."),
    ),
    Refusal.SHEET_LOST: (
        Text("Refusal", "“{file}” is damaged: its sheet “{name}” is missing."),
        Text("Refusal", "Copy or download it again, or open it in Excel and save it again."),
    ),
    Refusal.OLD_EXCEL: (
        Text("Refusal", "“{file}” is in a very old Excel format that cannot be read."),
        _SAVE_AS,
    ),
    Refusal.UNSAFE: (
        Text(
            "Refusal",
            "“{file}” is built in a way that could harm this computer, so it was not read.",
        ),
        _SAVE_AS,
    ),
    Refusal.TOO_BIG: (
        Text("Refusal", "“{file}” is {seen} MB; the limit is {expected} MB."),
        Text("Refusal", "Split it, or delete columns that you do not need."),
    ),
    Refusal.EMPTY: (Text("Refusal", "“{file}” is empty: it holds no clients."),),
    Refusal.NO_ROWS: (Text("Refusal", "“{file}” holds only column names, no clients."),),
    Refusal.ONLY_FORMULAS: (
        Text("Refusal", "“{file}” holds %Ln formula(s) without a stored result, and no clients."),
        Text("Refusal", "Open it in Excel, save it and try again."),
    ),
    Refusal.ONLY_ERRORS: (
        Text("Refusal", "“{file}” holds %Ln cell(s) with an error such as #N/A, and no clients."),
        Text("Refusal", "Correct its formulas in Excel, save it and try again."),
    ),
    Refusal.VANISHED: (
        Text("Refusal", "“{file}” was not found."),
        Text("Refusal", "Check its name and folder."),
    ),
    Refusal.NO_TABLE_COPIED: (
        Text(
            "Refusal",
            "The clipboard holds no table. Select the cells in your spreadsheet, copy them, "
            "and paste again.",
        ),
    ),
    Refusal.NOT_A_FILE: (Text("Refusal", "“{file}” is not a file. Choose a spreadsheet."),),
    Refusal.SEVERAL_FILES: (
        Text("Refusal", "These are {seen} files, but a client list is made from one file."),
        Text("Refusal", "Drop them one at a time."),
    ),
    Refusal.NOT_READABLE: (
        Text("Refusal", "“{file}” cannot be opened: {seen}."),
        Text("Refusal", "Close it in other programs or check your access rights."),
    ),
    Refusal.CHANGED: (
        Text("Refusal", "“{file}” changed while it was being read."),
        Text("Refusal", "Wait until it has been saved completely, then try again."),
    ),
    Refusal.TOO_MANY_COLUMNS: (
        Text("Refusal", "“{file}”, cell {cell}: only the first {expected} columns can be read."),
        Text("Refusal", "Delete the cells far to the right."),
    ),
    Refusal.TOO_MANY_ROWS: (
        Text("Refusal", "“{file}” has {seen} lines; the limit is {expected}."),
        Text("Refusal", "Delete blank lines, or split it into smaller files."),
    ),
    Refusal.HEADING_TOO_LONG: (
        Text(
            "Refusal",
            "“{file}”, row {row}, column {column}: the column name has {seen} characters; the "
            "limit is {expected}.",
        ),
        Text("Refusal", "Shorten it and try again."),
    ),
    Refusal.UNCLOSED_QUOTE: (
        Text("Refusal", "“{file}”, row {row}: a quotation mark opens a cell but is never closed."),
        Text("Refusal", "Delete or close it and try again."),
    ),
    Refusal.SWALLOWED_ROWS: (
        Text(
            "Refusal",
            "“{file}”, row {row}, column {column}: a stray quotation mark merges {seen} lines that "
            "look like separate rows into one cell.",
        ),
        Text("Refusal", "Delete that quotation mark and try again."),
    ),
    Refusal.WRONG_ENCODING: (
        Text("Refusal", "“{file}”, line {row}: these bytes are not text in the encoding {seen}."),
        Text("Refusal", "Choose another encoding."),
    ),
    Refusal.UNKNOWN_ENCODING: (
        Text("Refusal", "“{seen}” is not a known encoding; try utf-8, cp1251 or cp1252."),
    ),
    Refusal.NO_SUCH_SHEET: (Text("Refusal", "“{file}” has no sheet “{name}”; it has {expected}."),),
    Refusal.NO_SUCH_HEADER_ROW: (
        Text(
            "Refusal",
            "“{file}”: row {row} cannot be the header because it is blank or too far down.",
        ),
    ),
    Refusal.READER_DIED: (
        Text("Refusal", "“{file}” could not be read: it needs far more memory than usual."),
        _SAVE_AS,
    ),
}
