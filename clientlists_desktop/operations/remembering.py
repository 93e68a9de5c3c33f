"""Opening the same export next week as it was opened last."""

from collections.abc import Mapping
from dataclasses import dataclass

from clientlists_desktop.core.accounts import Actor
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.clients_opener import ClientsOpener
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.opener import MOST_TITLES, Opener, fingerprint_of
from clientlists_desktop.core.opening import AS_FOUND, Opening
from clientlists_desktop.core.permissions import Permission
from clientlists_desktop.files.encodings import find_encoding
from clientlists_desktop.files.kinds import Kind, kind_of
from clientlists_desktop.files.reading import Table, open_table, sample_sheets
from clientlists_desktop.files.source import Source
from clientlists_desktop.files.text import first_lines
from clientlists_desktop.operations.permits import needs
from clientlists_desktop.storage import openings

_ROWS = 200


@dataclass(frozen=True)
class Memory:
    """What an import has to do with openings of other days.

    Attributes:
        recall: open a file as one with its header was opened last, where nothing is chosen.
        remember: keep what was chosen for files with this header.
    """

    recall: bool = False
    remember: bool = False


NO_MEMORY = Memory()


def recalled_openings(channel: Channel, chosen: Opening) -> dict[str, Opening]:
    """Return the openings that may be recalled; none when a person chose one."""
    return openings.remembered(channel.code) if chosen == AS_FOUND else {}


def open_as_recalled(
    source: Source,
    channel: Channel,
    opening: Opening,
    known: Mapping[str, Opening],
    *,
    clients: bool = False,
    careful: bool = False,
) -> Table:
    """Open a file as a table, as it was opened last if its header is known.

    Args:
        clients: its rows are clients of a project, whose columns have names of their own.
    """
    is_text = kind_of(source) is Kind.TEXT
    chosen = _recalled_text(source, known) if is_text and known else opening
    kind = ClientsOpener if clients else Opener
    opener = kind(channel, source.name, opening, known, is_text=is_text)
    try:
        return open_table(source, opener, chosen, careful=careful)
    except Refused as refused:
        if not known or refused.reason not in _NO_LONGER:
            raise
        return open_as_recalled(source, channel, opening, {}, clients=clients, careful=careful)


_NO_LONGER = (Refusal.NO_SUCH_SHEET, Refusal.NO_SUCH_COLUMN, Refusal.WRONG_ENCODING)
"""What shows that a file is not the one that was remembered after all."""


def _recalled_text(source: Source, known: Mapping[str, Opening]) -> Opening:
    """Return encoding and delimiter of a text whose header is known; AS_FOUND of any other.

    A remembered encoding counts only where the bytes do not tell it themselves: an 8-bit one reads
    whatever is there.
    """
    found = find_encoding(source)
    encodings = [found.name]
    if found.guessed:
        encodings += [opening.encoding for opening in known.values() if opening.encoding]
    for encoding in dict.fromkeys(encodings):
        for line in first_lines(source, encoding, MOST_TITLES):
            opening = known.get(fingerprint_of([line]))
            if opening is not None and encoding in (opening.encoding, found.name):
                return Opening(opening.encoding if found.guessed else None, opening.delimiter)
    return AS_FOUND


def remember_opening(
    source: Source, channel: Channel, table: Table, opening: Opening, *, careful: bool = False
) -> None:
    """Keep an opening under the header of the table, or forget it when nothing is chosen.

    A file with a chosen sheet is known by the header that is met first, too.
    """
    keys = {fingerprint_of(table.file_header)}
    if opening.sheet is not None:
        opener = Opener(channel, source.name)
        _, sheets = sample_sheets(source, AS_FOUND, _ROWS, careful=careful)
        for sheet in sheets:
            if sheet.visible and sheet.rows:
                header = opener(sheet.name, sheet.rows, 1).header
                keys |= {fingerprint_of(sheet.rows[header])} if header is not None else set()
                break
    if opening == AS_FOUND:
        for key in keys:
            openings.forget(channel.code, key)
        return
    openings.remember(channel.code, keys - {""}, opening)


@needs(Permission.MAKE_LISTS)
def forget_opening(channel_code: str, fingerprint: str, actor: Actor) -> None:
    """Forget how files with this header were opened."""
    openings.forget(channel_code, fingerprint)
