"""vCards (2.1, 3.0 and 4.0) as a table: a row for each card, a column for each kind of number."""

import re
import warnings
from collections import Counter
from collections.abc import Iterator

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import vobject

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.files.encodings import Encoding
from clientlists_desktop.files.readers.sheets import Sheet, rows_at_once
from clientlists_desktop.files.source import Source

_NAME, _COMPANY = "Name", "Company"
_COLUMNS = {"TEL": "Phone", "EMAIL": "Email"}
_TEXTS = {"NOTE": "Note", "CATEGORIES": "Groups"}
"""Where people write that they refused."""
_KINDS = ("cell", "iphone", "work", "home", "main", "fax", "pager", "other")
"""Which type of a number makes a column of its own; the rest (voice, pref) say nothing of it."""
_PARTS = re.compile(r"(?<!\\);")
_ESCAPED = re.compile(r"\\([,;\\])")
_PICTURES = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*(?:\n[ \t].*)*\n?", re.IGNORECASE | re.MULTILINE
)
"""Not read, since a picture that was cut short says nothing of a client."""
_BROKEN_NAME = re.compile(r"[;\s]+")


def open_vcards(source: Source, encoding: Encoding) -> Sheet:
    """Open the cards of a file as one sheet."""
    text = source.data.decode(encoding.name, "replace")
    # Every column must be known before the first row, so all cards are read.
    cards = list(_read_cards(source, text))
    columns = list(dict.fromkeys(column for card in cards for column in card))
    phones = [column for column in columns if column.startswith(_COLUMNS["TEL"])]
    others = [column for column in columns if column not in phones and column != _NAME]
    header = [*phones, _NAME, *others]
    return Sheet("", True, _rows_of(header, cards), lambda: None, len(cards) + 1)


def _rows_of(header: list[str], cards: list[dict[str, str]]) -> Iterator[list[list[str]]]:
    """Yield the rows a few at a time: one card with many numbers makes all of them wide."""
    count = rows_at_once(len(header))
    for start in range(0, max(1, len(cards)), count):
        some = cards[start : start + count]
        rows = [[card.get(column, "") for column in header] for card in some]
        yield rows if start else [header, *rows]


def _read_cards(source: Source, text: str) -> Iterator[dict[str, str]]:
    """Yield the cells of each card by column; Refused when a card has no end or no sense."""
    lines = "\n".join(text.splitlines())
    ends = _PICTURES.sub("", lines).replace("\n", "\r\n")
    try:
        for card in vobject.readComponents(ends, transform=False, allowQP=True):
            yield _cells(card)
    except Exception as error:
        # The library raises whatever it runs into, and quotes the line.
        raise Refused(Refusal.DAMAGED, file=source.name) from error


def _cells(card: "vobject.base.Component") -> dict[str, str]:
    cells = {_NAME: ""}
    kinds: Counter[str] = Counter()
    for line in card.lines():
        value = line.value
        if isinstance(value, list):
            value = ",".join(map(str, value))
        if not isinstance(value, str):
            continue
        if line.name == "FN" or (line.name == "N" and not cells[_NAME]):
            cells[_NAME] = _full_name(value) if line.name == "N" else value.strip()
        elif line.name == "ORG":
            cells[_COMPANY] = ", ".join(filter(None, re.split(r"(?<!\\);", value))).replace(
                "\\", ""
            )
        elif line.name in _TEXTS:
            column = _TEXTS[line.name]
            text = _ESCAPED.sub(r"\1", value.replace("\\n", " ").replace("\\N", " ")).strip()
            cells[column] = " ".join(filter(None, (cells.get(column), text)))
        elif line.name in _COLUMNS:
            column = _column(line)
            kinds[column] += 1
            unique = column if kinds[column] == 1 else f"{column} {kinds[column]}"
            cells[unique] = value.strip().removeprefix("tel:")
    return cells


def _full_name(value: str) -> str:
    """Return the name in `Family;Given;…` as people write it."""
    family, *given = value.split(";")
    return _BROKEN_NAME.sub(" ", " ".join([*given[:1], family])).strip()


def _column(line: "vobject.base.ContentLine") -> str:
    """Return the column of a number or an address: “Phone (work)”."""
    given = [*line.singletonparams, *line.params.get("TYPE", ())]
    kinds = [kind.lower() for one in given for kind in one.split(",")]
    kind = next((kind for kind in _KINDS if kind in kinds), "")
    return f"{_COLUMNS[line.name]} ({kind})" if kind else _COLUMNS[line.name]
