"""The header row: whether there is one, and the names of the columns."""

import hashlib
from collections.abc import Callable, Sequence

from clientlists_desktop.core.channels import AddressKind, Channel
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.column_synonyms import simplify_heading
from clientlists_desktop.core.layouts.refusals.headings import is_watched_heading

_ADDRESS_DIGITS = 7
"""With this many digits the first cell of a file is an address, not the name of a column."""
_MOST_JUDGED = 200
"""A longer cell tells no more than its beginning, and would take a while."""
_LONG_ID = 8
"""IDs of the same length are no names or words if they are at least this long."""
_NO_ADDRESS = frozenset(
    {
        "no", "none", "null", "nan", "na", "n a", "nil", "unknown", "no phone", "no number",
        "not known", "нет", "нет номера", "нет телефона", "без номера", "без телефона",
        "неизвестно", "неизвестен", "отсутствует", "немає", "kein", "keine", "unbekannt", "aucun",
        "inconnu", "sin teléfono", "no tiene", "ninguno", "desconocido", "não tem", "nenhum",
        "nessuno", "yok", "brak", "无", "没有", "なし", "없음", "لا يوجد",
    }
)  # fmt: skip
"""What somebody writes where a number should stand, if there is none."""
_FIRST_COLUMN = "0"
"""What `column_names` calls the first column of a file without a header. No client has this ID."""


def header_fingerprint(header: Sequence[str]) -> str:
    """Return a hash that is equal for equal headers with any delimiter; "" without letters."""
    letters = "".join(c for cell in header for c in cell.casefold() if c.isalnum())
    return hashlib.sha256(letters.encode("utf-8", "replace")).hexdigest() if letters else ""


def is_header(first_cell: str, channel: Channel) -> bool:
    """Whether a row that begins with this cell names the columns.

    A row whose cell merely resembles an address is data: a first client with a mistyped number
    must fail visibly, not disappear as a header.
    """
    text = first_cell.strip()
    if channel.kind is AddressKind.OPAQUE:
        return True
    if text == _FIRST_COLUMN:
        return True
    if channel.convention is not None and channel.convention.fullmatch(text):
        return False
    if channel.kind is AddressKind.PATTERN:
        return True
    return sum(map(str.isdecimal, text[:_MOST_JUDGED])) < _ADDRESS_DIGITS


def is_unlike_clients(
    row: Sequence[str], below: Sequence[Sequence[str]], is_heading: Callable[[str], bool]
) -> bool:
    """Whether a row can only be a header in a channel where any text can be an ID.

    A known heading tells, unless it also stands below, as a value; so does a first cell that is
    unlike the IDs below it.
    """
    first = next(iter(row), "").strip()
    if not below or first == _FIRST_COLUMN:
        return True
    for column, cell in enumerate(row):
        values = {cells[column].strip().casefold() for cells in below if len(cells) > column}
        if cell.strip().casefold() not in values and is_heading(cell):
            return True
    ids = [cells[0].strip() for cells in below if cells and cells[0].strip()]
    lengths = {len(one) for one in ids}
    return bool(ids) and (
        (not _has_digit(first) and all(map(_has_digit, ids)))
        or (" " in first and not any(" " in one for one in ids))
        or (
            len(set(ids)) > 1
            and len(lengths) == 1
            and len(first) not in lengths
            and min(lengths) >= _LONG_ID
        )
    )


def is_no_address(cell: str) -> bool:
    """Whether a cell says in words that there is no number."""
    return simplify_heading(cell) in _NO_ADDRESS


def is_labelled(cells: Sequence[str]) -> bool:
    """Whether a row says what stands in it, as those above a table do: `Phone of the office:`."""
    first = next((cell.strip() for cell in cells if cell.strip()), "")
    return first.endswith(":") and any(map(str.isalpha, first)) and not _has_digit(first)


def lacks_address(row: Sequence[str], below: Sequence[Sequence[str]], address: int) -> bool:
    """Whether a row without a known heading is a client whose number is missing, not a header.

    Nothing that says so stands where the numbers are, or one of its words stands below, too.

    Args:
        address: the column in which the rows below have their addresses.
    """
    if row[0].strip() == _FIRST_COLUMN or any(is_watched_heading(cell) for cell in row):
        return False
    given = row[address].strip() if address < len(row) else ""
    is_told = is_no_address(given) or not any(map(str.isalpha, given))
    # A title begins in the first column.
    if below and is_told and (given or count_filled(row) > 1 or not row[0].strip()):
        return True
    return any(
        cell.strip()
        and any(cell.strip() == cells[column].strip() for cells in below if column < len(cells))
        for column, cell in enumerate(row)
        if column != address
    )


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def joined_header(rows: Sequence[Sequence[str]], last: int, depth: int) -> list[str]:
    """Return the cells of a header that takes several rows, each column's from top to bottom.

    Args:
        last: index of the last row of the header.
    """
    if depth == 1:
        return list(rows[last])
    lines = rows[max(0, last + 1 - depth) : last + 1]
    width = max(map(len, lines))
    columns = ([cells[i].strip() for cells in lines if i < len(cells)] for i in range(width))
    return [" ".join(filter(None, column)) for column in columns]


def count_filled(cells: Sequence[str]) -> int:
    """Return how many cells aren't blank."""
    return sum(bool(cell.strip()) for cell in cells)


def used_width(header: Sequence[str]) -> int:
    """Return how many columns a header names, not counting blank cells at its end."""
    return max((index for index, cell in enumerate(header, start=1) if cell.strip()), default=0)


def repeated_from(header: Sequence[str]) -> str:
    """Return the letter of the column from which a header begins again; "" if it doesn't."""
    names = [simplify_heading(cell) for cell in header[: used_width(header)]]
    for start in range(2, len(names) - 1):
        again = names[start:]
        if all(again) and again == names[: len(again)] and not any(names[len(again) : start]):
            return column_letter(start)
    return ""


def names_to_upload(columns: Sequence[str], channel: Channel, address_name: str) -> tuple[str, ...]:
    """Return names of a list's columns that will be read as a header when it is uploaded.

    Args:
        address_name: replaces a name of the address column that would be read as an address.
    """
    if is_header(columns[0], channel):
        return tuple(columns)
    return column_names([address_name, *columns[1:]], len(columns))


def column_names(header: Sequence[str] | None, width: int) -> tuple[str, ...]:
    """Return a unique name for each column.

    A column without a heading is named by its index from 0. A repeated name gets a number: `City`,
    `City (2)`.
    """
    # No NUL: databases take it for the end of a text.
    given = [cell.replace("\0", "\ufffd").strip() for cell in header or ()]
    while len(given) > width and not given[-1]:
        given.pop()
    given += [""] * (width - len(given))
    taken = {name for name in given if name}
    names: list[str] = []
    seen: set[str] = set()
    for index, name in enumerate(given):
        wanted = name or str(index)
        unique = wanted
        number = 2
        while unique in seen or (unique in taken and (unique != wanted or not name)):
            unique = f"{wanted} ({number})"
            number += 1
        seen.add(unique)
        names.append(unique)
    return tuple(names)
