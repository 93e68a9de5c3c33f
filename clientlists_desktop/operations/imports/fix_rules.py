"""Fixes all rows of a reason at once, with answers that a person gives beforehand."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.edits import KINDS, Edit, EditKind, folded
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.fixes import find_fixes, fix_all
from clientlists_desktop.operations.runtime.authorization import needs
from clientlists_desktop.storage.workspace import Workspace


@dataclass(frozen=True)
class Answers:
    """What edits can't know by themselves.

    Attributes:
        country: of numbers without a country code.
        shape: only edit numbers of this shape; "" for all.
        zones: what texts in the zone column mean.
        column: name of the column with misplaced addresses.
        look_alikes: whether letters are the digits that they look like.
    """

    country: str = ""
    shape: str = ""
    zones: Mapping[str, str] = field(default_factory=dict)
    column: str = ""
    look_alikes: bool = False


@dataclass(frozen=True)
class Fixed:
    """The result of fixing a reason.

    Attributes:
        file: the draft afterwards.
        unanswered: kinds of edits that would have needed an answer that wasn't given.
    """

    file: CheckedFile
    unanswered: frozenset[EditKind]


@needs(Permission.MAKE_LISTS)
def fix_reason(
    workspace: Workspace, file: CheckedFile, reason: Reason, answers: Answers, actor: Actor
) -> Generator[Progress, None, Fixed]:
    """Make every edit that provably clears a reason, each as one step."""
    column = _column(file, answers.column)
    zones = {folded(seen): zone for seen, zone in answers.zones.items()}
    offers = yield from find_fixes(workspace, file, reason, answers.country, actor)
    unanswered: set[EditKind] = set()
    if not answers.country and file.balance.reasons.get(reason):
        # Without an answer, no country is tried, so no offer shows that one is needed.
        unanswered.update({EditKind.COUNTRY}.intersection(KINDS.get(reason, ())))
    for offer in offers:
        edit = _answered(offer.edit, answers, zones, column)
        if edit is not None:
            file = yield from fix_all(workspace, file, edit, actor)
        else:
            unanswered.add(offer.edit.kind)
    return Fixed(file, frozenset(unanswered))


def _answered(
    edit: Edit, answers: Answers, zones: Mapping[str, str], column: int | None
) -> Edit | None:
    """Return an edit with the answer that it needs; None if it wasn't given."""
    if edit.kind is EditKind.COUNTRY:
        return replace(edit, shape=answers.shape)
    if edit.kind is EditKind.ZONE:
        zone = zones.get(edit.seen)
        return replace(edit, zone=zone) if zone else None
    if edit.kind is EditKind.MOVE:
        return edit if edit.column == column else None
    if edit.kind is EditKind.LOOK_ALIKE:
        return edit if answers.look_alikes else None
    return edit


def _column(file: CheckedFile, name: str) -> int | None:
    if not name:
        return None
    for index, column in enumerate(file.columns):
        if column.casefold() == name.strip().casefold():
            return index
    names = ", ".join(file.columns)
    raise Refused(Refusal.NO_SUCH_COLUMN, file=file.source.name, name=name, expected=names)
