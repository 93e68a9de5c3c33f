"""How a file was read, in words, for the window and the command line."""

from clientlists_desktop.core.imports.checked_file import FileFacts
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.layout_options import ALIGNED
from clientlists_desktop.texts.translation import Text, Translate

_WINDOWS = {f"cp{number}": f"Windows-{number}" for number in (874, *range(1250, 1259))}
_OTHERS = {
    "utf-8-sig": "UTF-8", "utf-8": "UTF-8", "utf_8": "UTF-8", "utf-16": "UTF-16",
    "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32": "UTF-32", "koi8_r": "KOI8-R",
    "koi8-r": "KOI8-R", "cp866": "DOS (866)", "iso8859_15": "Latin-9", "iso8859-15": "Latin-9",
    "latin_1": "Latin-1", "cp932": "Japanese (932)", "gb18030": "Chinese (GB 18030)",
    "big5": "Chinese (Big5)", "iso8859_2": "Latin-2", "iso8859-2": "Latin-2",
    "mac_roman": "Mac OS Roman", "mac-roman": "Mac OS Roman", "mac_cyrillic": "Mac OS Cyrillic",
    "mac-cyrillic": "Mac OS Cyrillic", "cp850": "DOS (850)", "iso2022_jp": "Japanese (ISO-2022-JP)",
    "cp949": "Korean (949)",
}  # fmt: skip
_DELIMITERS = {
    ",": Text("File", "commas"),
    ";": Text("File", "semicolons"),
    "\t": Text("File", "tabs"),
    "|": Text("File", "vertical bars"),
    ALIGNED: Text("File", "columns aligned by blanks"),
}


def encoding_name(encoding: str) -> str:
    """Name an encoding the way people know it."""
    return _WINDOWS.get(encoding) or _OTHERS.get(encoding) or encoding


def delimiter_name(delimiter: str, translate: Translate) -> str:
    """Name a delimiter in the plural."""
    text = _DELIMITERS.get(delimiter)
    return text.translated(translate) if text else delimiter


def facts_line(facts: FileFacts, translate: Translate) -> str:
    """Say how a file was read: "Windows-1251 (a guess), semicolons, header in row 1"."""
    return ", ".join(facts_parts(facts, translate))


def facts_parts(facts: FileFacts, translate: Translate) -> list[str]:
    """Say how a file was read, one thing after another."""
    parts = []
    if facts.encoding:
        name = encoding_name(facts.encoding)
        guess = translate("File", "{encoding} (a guess)").format(encoding=name)
        parts.append(guess if facts.encoding_guessed else name)
    if facts.delimiter:
        parts.append(delimiter_name(facts.delimiter, translate))
    sheets = [name for name in facts.sheets if name]
    if len(sheets) == 1:
        parts.append(translate("File", "sheet {name}").format(name=sheets[0]))
    elif sheets:
        parts.append(translate("File", "sheets {names}").format(names=", ".join(sheets)))
    if facts.header_row:
        parts.append(translate("File", "header in row {row}").format(row=facts.header_row))
    else:
        parts.append(translate("File", "no header, row 1 is a client"))
    if facts.address_column:
        letter = column_letter(facts.address_column)
        text = translate("File", "addresses in column {letter}, “{name}”")
        parts.append(text.format(letter=letter, name=facts.address_name or letter))
    if facts.left_out:
        count = len(facts.left_out)
        parts.append(translate("File", "%Ln column(s) left out", "", count))
    return parts
