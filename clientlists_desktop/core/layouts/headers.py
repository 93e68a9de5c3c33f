"""The header row: whether there is one, and the names of the columns."""

from collections.abc import Sequence

from clientlists_desktop.core.channels import AddressKind, Channel

_A_NUMBER = 7
"""So many digits make the first cell of a file an address and not the name of a column."""
_MADE = "0"
"""What `column_names` calls the first column of a file without a header. No client has this ID."""


def is_header(first_cell: str, channel: Channel) -> bool:
    """Whether a row that begins with this cell names the columns.

    A cell that is merely *like* an address keeps its row among the data: a first client with a
    mistyped number must fail visibly and not vanish as a header.
    """
    text = first_cell.strip()
    if channel.kind is AddressKind.OPAQUE:
        return True
    if text == _MADE:
        return True
    if channel.convention is not None and channel.convention.fullmatch(text):
        return False
    if channel.kind is AddressKind.PATTERN:
        return True
    return sum(character.isdecimal() for character in text) < _A_NUMBER


def used_width(header: Sequence[str]) -> int:
    """Return how many columns a header names; blank cells at its end name none."""
    return max((index for index, cell in enumerate(header, start=1) if cell.strip()), default=0)


def names_to_upload(columns: Sequence[str], channel: Channel, address_name: str) -> tuple[str, ...]:
    """Return the names of a list's columns so that they are a header again when it is uploaded.

    Args:
        address_name: for the address column, where its own name would be read as an address.
    """
    if is_header(columns[0], channel):
        return tuple(columns)
    return column_names([address_name, *columns[1:]], len(columns))


def column_names(header: Sequence[str] | None, width: int) -> tuple[str, ...]:
    """Return one distinct name a column.

    Without a header the columns are named by their index from 0, and so are empty header cells; a
    name met before gets a number: `City`, `City (2)`.
    """
    given = [cell.strip() for cell in header or ()]
    while len(given) > width and not given[-1]:
        given.pop()
    given += [""] * (width - len(given))
    taken = {name for name in given if name}
    names: list[str] = []
    seen: set[str] = set()
    for index, name in enumerate(given):
        wanted = name or str(index)
        made = wanted
        number = 2
        while made in seen or (made != wanted and made in taken) or (not name and made in taken):
            made = f"{wanted} ({number})"
            number += 1
        seen.add(made)
        names.append(made)
    return tuple(names)
