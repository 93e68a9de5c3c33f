"""Mending all rows of a reason at once, with the answers that a person gives beforehand."""

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
    """What mends cannot know by themselves.

    Attributes:
        country: of numbers without a country code.
        shape: only numbers that are written so; "" for all.
        zones: what texts in the zone column mean.
        column: where a misplaced address stands.
    """

    country: str = ""
    shape: str = ""
    zones: Mapping[str, str] = field(default_factory=dict)
    column: str = ""


@dataclass(frozen=True)
class Fixed:
    """What came of it.

    Attributes:
        file: the draft afterwards.
        unanswered: kinds of mends that could have been made with an answer that was not given.
    """

    file: CheckedFile
    unanswered: frozenset[EditKind]


@needs(Permission.MAKE_LISTS)
def fix_reason(
    workspace: Workspace, file: CheckedFile, reason: Reason, answers: Answers, actor: Actor
) -> Generator[Progress, None, Fixed]:
    """Make every mend for a reason that can be proved, each as one step."""
    column = _column(file, answers.column)
    zones = {folded(seen): zone for seen, zone in answers.zones.items()}
    offers = yield from find_fixes(workspace, file, reason, answers.country, actor)
    unanswered: set[EditKind] = set()
    if not answers.country and file.balance.reasons.get(reason):
        # Which country it would be cannot be tried.
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
    """Return a mend with what a person chose for it; None when they did not."""
    if edit.kind is EditKind.COUNTRY:
        return replace(edit, shape=answers.shape)
    if edit.kind is EditKind.ZONE:
        zone = zones.get(edit.seen)
        return replace(edit, zone=zone) if zone else None
    if edit.kind is EditKind.MOVE:
        return edit if edit.column == column else None
    return edit


def _column(file: CheckedFile, name: str) -> int | None:
    if not name:
        return None
    for index, column in enumerate(file.columns):
        if column.casefold() == name.strip().casefold():
            return index
    names = ", ".join(file.columns)
    raise Refused(Refusal.NO_SUCH_COLUMN, file=file.source.name, name=name, expected=names)
