"""Finds a person in everything that is stored, and saves what was found as an answer to them."""

import json
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.channels import channel_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.people.person import Person, TextMatcher, matcher_of, person_at
from clientlists_desktop.core.people.records import PersonFound, Place, Record
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.files.writers.target_file import replace_file
from clientlists_desktop.operations.do_not_contact.entries import check_lines
from clientlists_desktop.operations.output_paths import check_target
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.operations.runtime.journaled import ExportLine
from clientlists_desktop.storage.people import saved_files, search
from clientlists_desktop.storage.workspace import Workspace

JSON, PDF = (".json",), (".pdf",)
_LEAST = 3
"""Fewer letters would find half of the workspace."""


@dataclass(frozen=True)
class AnswerSaved:
    """An answer to a person that was saved.

    Attributes:
        unjournaled: whether the workspace is read-only, so that the journal has no line about it.
    """

    path: Path
    found: PersonFound
    unjournaled: bool


def read_person(text: str, channel_code: str, country: str | None = None) -> Person | None:
    """Return the person whose address a text is; None if it isn't an address of the channel."""
    checked = check_lines([text], channel_code, country=country)
    return person_at(channel_of(channel_code), checked.addresses[0]) if checked.addresses else None


@needs(Permission.FIND_PEOPLE)
def find_person(
    workspace: Workspace,
    text: str,
    channel_code: str,
    actor: Actor,
    *,
    country: str | None = None,
) -> Generator[Progress, None, PersonFound]:
    """Find all that is stored about a person.

    Args:
        text: an address of the channel, in any form; else a text, such as a name, which is looked
            for in all cells.
        country: region of numbers without a country code.

    Raises:
        Refused: it isn't an address, and is too short to search for.
    """
    return (yield from _find(workspace, text, channel_code, country))


@needs(Permission.FIND_PEOPLE)
def save_answer(
    workspace: Workspace,
    text: str,
    channel_code: str,
    target: Path,
    actor: Actor,
    *,
    country: str | None = None,
    overwrite: bool = False,
) -> Generator[Progress, None, AnswerSaved]:
    """Find a person and write what is stored about them as JSON; the journal says how much it was.

    What only names their address is left out: it is about somebody else.

    Raises:
        Refused: the file can't be written there, or the text is too short.
    """
    check_target(target, JSON, overwrite=overwrite, never=[workspace.path])
    found = yield from _find(workspace, text, channel_code, country)
    own = [one for one in found.records if one.is_own]
    line = ExportLine(workspace, actor, Event.PERSON_EXPORTED, records=len(own))
    with replace_file(target, line.write, overwrite=overwrite) as file:
        file.write(json.dumps(_answer(found, own), ensure_ascii=False, indent=2).encode())
    return AnswerSaved(target, found, line.is_missing)


@needs(Permission.FIND_PEOPLE)
def save_answer_sheet(
    workspace: Workspace,
    sheet: bytes,
    records: int,
    target: Path,
    actor: Actor,
    *,
    overwrite: bool = False,
) -> bool:
    """Write an answer to a person as a PDF; returns whether the journal has no line about it.

    Args:
        sheet: the PDF, which the window has drawn of what it shows.
        records: how many records are on it.

    Raises:
        Refused: the file can't be written there.
    """
    check_target(target, PDF, overwrite=overwrite, never=[workspace.path])
    line = ExportLine(workspace, actor, Event.PERSON_EXPORTED, records=records)
    with replace_file(target, line.write, overwrite=overwrite) as file:
        file.write(sheet)
    return line.is_missing


def _find(
    workspace: Workspace, text: str, channel_code: str, country: str | None
) -> Generator[Progress, None, PersonFound]:
    person = read_person(text, channel_code, country)
    if person is None and len(text.strip()) < _LEAST:
        raise Refused(Refusal.TEXT_TOO_SHORT, seen=text.strip(), expected=_LEAST)
    matcher = TextMatcher(text) if person is None else matcher_of(person)
    yield Progress()
    records: list[Record] = []
    for progress, some in search.find_records(workspace, matcher, person, text):
        records += some
        yield progress
    records.sort(key=lambda one: list(Place).index(one.place))
    exports = _exports_of(workspace, records)
    address = "" if person is None else person.address
    return PersonFound(text.strip(), channel_code, address, tuple(records), exports)


_OF_LISTS = (Place.LIST, Place.TRASH, Place.DRAFT, Place.EDITS, Place.VERSIONS)


def _exports_of(workspace: Workspace, records: list[Record]) -> tuple[Line, ...]:
    if not records:
        return ()
    lists = {one.id for one in records if one.place in _OF_LISTS}
    campaigns = {one.id for one in records if one.place is Place.CAMPAIGN}
    of_book = (one for one in records if one.place is Place.DO_NOT_CONTACT)
    in_book = any(one.fields["address"] for one in of_book)
    return saved_files.exports_of(workspace, lists, campaigns, in_book=in_book)


def _answer(found: PersonFound, own: list[Record]) -> dict[str, Any]:
    return {
        "searched": found.searched,
        "address": found.address or None,
        "channel": found.channel_code,
        "made_at": now(),
        "records": [record_json(one) for one in own],
    }


def record_json(one: Record) -> dict[str, Any]:
    """Return a record as it stands in an answer."""
    return {
        "place": one.place.value,
        "name": one.name,
        "since": one.since or None,
        "row": one.row,
        "is_own": one.is_own,
        "fields": dict(one.fields),
    }
