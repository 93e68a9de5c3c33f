"""Opening the same export next week as it was opened last."""

from collections.abc import Mapping
from dataclasses import dataclass

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.layouts.client_layout_detection import ClientLayoutDetector
from clientlists_desktop.core.layouts.layout_detection import (
    MOST_TITLES,
    LayoutDetector,
    header_fingerprint,
)
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutOptions
from clientlists_desktop.files.encodings import find_encoding
from clientlists_desktop.files.kinds import FileKind, kind_of
from clientlists_desktop.files.readers.table import FileTable, open_table, sample_sheets
from clientlists_desktop.files.readers.text import first_lines
from clientlists_desktop.files.source import Source
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.imports import profiles
from clientlists_desktop.storage.workspace import Workspace

_ROWS = 200


@dataclass(frozen=True)
class ProfileUse:
    """What an import has to do with openings of other days.

    Attributes:
        recall: open a file as one with its header was opened last, where nothing is chosen.
        remember: keep what was chosen for files with this header.
    """

    recall: bool = False
    remember: bool = False


NO_PROFILES = ProfileUse()


def saved_layouts(
    workspace: Workspace, channel: Channel, chosen: LayoutOptions
) -> dict[str, LayoutOptions]:
    """Return the openings that may be recalled; none when a person chose one."""
    return profiles.saved_profiles(workspace, channel.code) if chosen == DETECT else {}


def open_with_profiles(
    source: Source,
    channel: Channel,
    layout_options: LayoutOptions,
    known: Mapping[str, LayoutOptions],
    *,
    clients: bool = False,
    careful: bool = False,
) -> FileTable:
    """Open a file as a table, as it was opened last if its header is known.

    Args:
        clients: its rows are clients of a project, whose columns have names of their own.
    """
    is_text = kind_of(source) is FileKind.TEXT
    chosen = _recalled_text(source, known) if is_text and known else layout_options
    kind = ClientLayoutDetector if clients else LayoutDetector
    detector = kind(channel, source.name, layout_options, known, is_text=is_text)
    try:
        return open_table(source, detector, chosen, careful=careful)
    except Refused as refused:
        if not known or refused.reason not in _NO_LONGER:
            raise
        return open_with_profiles(
            source, channel, layout_options, {}, clients=clients, careful=careful
        )


_NO_LONGER = (Refusal.NO_SUCH_SHEET, Refusal.NO_SUCH_COLUMN, Refusal.WRONG_ENCODING)
"""What shows that a file is not the one that was remembered after all."""


def _recalled_text(source: Source, known: Mapping[str, LayoutOptions]) -> LayoutOptions:
    """Return encoding and delimiter of a text whose header is known; AS_FOUND of any other.

    A remembered encoding counts only where the bytes do not tell it themselves: an 8-bit one reads
    whatever is there.
    """
    found = find_encoding(source)
    encodings = [found.name]
    if found.guessed:
        encodings += [
            layout_options.encoding for layout_options in known.values() if layout_options.encoding
        ]
    for encoding in dict.fromkeys(encodings):
        for line in first_lines(source, encoding, MOST_TITLES):
            layout_options = known.get(header_fingerprint([line]))
            if layout_options is not None and encoding in (layout_options.encoding, found.name):
                return LayoutOptions(
                    layout_options.encoding if found.guessed else None, layout_options.delimiter
                )
    return DETECT


def save_profile(
    workspace: Workspace,
    source: Source,
    channel: Channel,
    table: FileTable,
    layout_options: LayoutOptions,
    *,
    careful: bool = False,
) -> None:
    """Keep an opening under the header of the table, or forget it when nothing is chosen.

    A file with a chosen sheet is known by the header that is met first, too.
    """
    keys = {header_fingerprint(table.file_header)}
    if layout_options.sheet is not None:
        detector = LayoutDetector(channel, source.name)
        _, sheets = sample_sheets(source, DETECT, _ROWS, careful=careful)
        for sheet in sheets:
            if sheet.visible and sheet.rows:
                header = detector(sheet.name, sheet.rows, 1).header
                keys |= {header_fingerprint(sheet.rows[header])} if header is not None else set()
                break
    if layout_options == DETECT:
        for key in keys:
            profiles.delete_profile(workspace, channel.code, key)
        return
    profiles.save_profile(workspace, channel.code, keys - {""}, layout_options)


@needs(Permission.MAKE_LISTS)
def delete_profile(workspace: Workspace, channel_code: str, fingerprint: str, actor: Actor) -> None:
    """Forget how files with this header were opened."""
    profiles.delete_profile(workspace, channel_code, fingerprint)
