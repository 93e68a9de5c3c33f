"""Import profiles: next week's export is read with the layout and answers of this week."""

from collections.abc import Mapping
from dataclasses import dataclass

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.imports.choices import Choices, ImportProfile
from clientlists_desktop.core.imports.questions import QuestionCode
from clientlists_desktop.core.layouts.client_layout_detection import ClientLayoutDetector
from clientlists_desktop.core.layouts.headers import header_fingerprint
from clientlists_desktop.core.layouts.layout_detection import MAX_TITLE_ROWS, LayoutDetector
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutOptions
from clientlists_desktop.files.readers.table import FileTable, open_table
from clientlists_desktop.files.readers.text_layout import first_lines
from clientlists_desktop.files.source import Source
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.settings import set_country
from clientlists_desktop.storage.imports import drafts, profiles
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class ProfileUse:
    """How an import uses saved profiles.

    Attributes:
        recall: use the layout saved for the file's header, unless the user chose one.
        remember: save the chosen layout for files with this header. Answers are saved only when
            a list is made with them (`save_answers`).
    """

    recall: bool = False
    remember: bool = False


NO_PROFILES = ProfileUse()


def saved_profiles(
    workspace: Workspace, channel: Channel, chosen: LayoutOptions
) -> dict[str, ImportProfile]:
    """Return the saved profiles of a channel; none if the user chose a layout."""
    return profiles.saved_profiles(workspace, channel.code) if chosen == DETECT else {}


def open_with_profiles(
    source: Source,
    channel: Channel,
    layout_options: LayoutOptions,
    profiles_by_header: Mapping[str, ImportProfile],
    *,
    clients: bool = False,
    careful: bool = False,
) -> FileTable:
    """Open a file as a table, with the layout saved for its header if there is one.

    Args:
        profiles_by_header: the saved ones by the fingerprint of the header.
        clients: whether its rows are clients of a project, which have other columns.
    """
    known = {header: profile.layout_options for header, profile in profiles_by_header.items()}
    make_detector = ClientLayoutDetector if clients else LayoutDetector
    if known:
        chosen = _recall_text_options(source, known) if source.is_text else layout_options
        detector = make_detector(
            channel, source.name, layout_options, known, is_text=source.is_text
        )
        try:
            return open_table(source, detector, chosen, careful=careful)
        except Refused as refused:
            if refused.reason not in _PROFILE_MISFITS:
                raise
    detector = make_detector(channel, source.name, layout_options, is_text=source.is_text)
    return open_table(source, detector, layout_options, careful=careful)


_PROFILE_MISFITS = (Refusal.NO_SUCH_SHEET, Refusal.NO_SUCH_COLUMN, Refusal.WRONG_ENCODING)
"""With a saved layout, these mean that it doesn't fit this file after all."""


def _recall_text_options(source: Source, known: Mapping[str, LayoutOptions]) -> LayoutOptions:
    """Return the saved encoding and delimiter of a text; DETECT if its header isn't known.

    A saved encoding is used only if the bytes don't show the right one: an 8-bit encoding fits any
    bytes.
    """
    detected = source.encoding
    encodings = [detected.name]
    if detected.guessed:
        encodings += [options.encoding for options in known.values() if options.encoding]
    for encoding in dict.fromkeys(encodings):
        for line in first_lines(source, encoding, MAX_TITLE_ROWS):
            options = known.get(header_fingerprint([line]))
            if options is not None and encoding in (options.encoding, detected.name):
                known_encoding = options.encoding if detected.guessed else None
                return LayoutOptions(known_encoding, options.delimiter, quotes=options.quotes)
    return DETECT


def save_profile(
    workspace: Workspace,
    source: Source,
    channel: Channel,
    table: FileTable,
    choices: Choices,
) -> None:
    """Save a layout under the header of the table, or delete it if nothing was chosen.

    If a sheet was chosen, the layout is also saved under the header of the first sheet, which is
    the one looked up in the next file.
    """
    layout_options = choices.layout_options
    keys = {header_fingerprint(table.file_header)}
    if layout_options.sheet is not None and table.first_sheet is not None:
        name, rows = table.first_sheet
        header = LayoutDetector(channel, source.name).detect(name, rows, 1).header
        keys |= {header_fingerprint(rows[header])} if header is not None else set()
    if layout_options == DETECT:
        for key in keys:
            profiles.delete_profile(workspace, channel.code, key)
        return
    profile = ImportProfile(layout_options, choices.answers)
    profiles.save_profile(workspace, channel.code, keys - {""}, profile)


@needs(Permission.MAKE_LISTS)
def save_answers(workspace: Workspace, list_id: int, actor: Actor) -> None:
    """Save how the file of a list was read, for the next one with its header.

    The country is saved for every file.

    To be called when the list is made: an import that was given up leaves nothing behind.
    """
    file = drafts.get_checked_file(workspace, list_id)
    answers, country = file.choices.answers, file.choices.country
    if file.choices.answer(QuestionCode.COUNTRY) is not None:
        set_country(workspace, country or "", actor)
    elif country is not None and file.facts.recalled:
        answers = (*answers, (QuestionCode.COUNTRY, country))
    if answers and file.facts.fingerprint:
        profile = ImportProfile(file.choices.layout_options, answers)
        profiles.save_profile(workspace, file.channel_code, [file.facts.fingerprint], profile)


@needs(Permission.MAKE_LISTS)
def delete_profile(workspace: Workspace, channel_code: str, fingerprint: str, actor: Actor) -> None:
    """Delete the layout saved for files with this header."""
    profiles.delete_profile(workspace, channel_code, fingerprint)
