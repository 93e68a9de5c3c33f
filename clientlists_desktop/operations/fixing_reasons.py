"""Mending all rows of a reason at once, with the answers that a person gives beforehand."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field, replace

from clientlists_desktop.core.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.lists import CheckedFile, Progress
from clientlists_desktop.core.mends import KINDS, Mend, MendKind, folded
from clientlists_desktop.core.permissions import Permission
from clientlists_desktop.operations.fixing import find_offers, fix_all
from clientlists_desktop.operations.permits import needs


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
    unanswered: frozenset[MendKind]


@needs(Permission.MAKE_LISTS)
def fix_reason(
    file: CheckedFile, reason: Reason, answers: Answers, actor: Actor
) -> Generator[Progress, None, Fixed]:
    """Make every mend for a reason that can be proved, each as one step."""
    column = _column(file, answers.column)
    zones = {folded(seen): zone for seen, zone in answers.zones.items()}
    offers = yield from find_offers(file, reason, answers.country, actor)
    unanswered: set[MendKind] = set()
    if not answers.country and file.balance.reasons.get(reason):
        # Which country it would be cannot be tried.
        unanswered.update({MendKind.COUNTRY}.intersection(KINDS.get(reason, ())))
    for offer in offers:
        mend = _answered(offer.mend, answers, zones, column)
        if mend is not None:
            file = yield from fix_all(file, mend, actor)
        else:
            unanswered.add(offer.mend.kind)
    return Fixed(file, frozenset(unanswered))


def _answered(
    mend: Mend, answers: Answers, zones: Mapping[str, str], column: int | None
) -> Mend | None:
    """Return a mend with what a person chose for it; None when they did not."""
    if mend.kind is MendKind.COUNTRY:
        return replace(mend, shape=answers.shape)
    if mend.kind is MendKind.ZONE:
        zone = zones.get(mend.seen)
        return replace(mend, zone=zone) if zone else None
    if mend.kind is MendKind.MOVE:
        return mend if mend.column == column else None
    return mend


def _column(file: CheckedFile, name: str) -> int | None:
    if not name:
        return None
    for index, column in enumerate(file.columns):
        if column.casefold() == name.strip().casefold():
            return index
    names = ", ".join(file.columns)
    raise Refused(Refusal.NO_SUCH_COLUMN, file=file.source.name, name=name, expected=names)
