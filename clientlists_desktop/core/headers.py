"""The header row: whether there is one, and the names of the columns."""

from collections.abc import Sequence

from clientlists_desktop.core.channels import AddressKind, Channel

_A_NUMBER = 7
"""So many digits make the first cell of a file an address and not the name of a column."""


def is_header(first_cell: str, channel: Channel) -> bool:
    """Whether a row that begins with this cell names the columns.

    A cell that is merely *like* an address keeps its row among the data: a first client with a
    mistyped number must fail visibly and not vanish as a header.
    """
    text = first_cell.strip()
    if channel.kind is AddressKind.OPAQUE:
        return True
    if channel.convention is not None and channel.convention.fullmatch(text):
        return False
    if channel.kind is AddressKind.PATTERN:
        return True
    return sum(character.isdecimal() for character in text) < _A_NUMBER


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
