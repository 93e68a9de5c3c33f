"""The numbers of a list in groups, counted piece by piece."""

from dataclasses import dataclass
from typing import Any

from peewee import Case, fn

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import SPACING
from clientlists_desktop.core.lists.number_statistics import (
    LONGEST_NUMBER,
    dropped_digits,
)
from clientlists_desktop.storage.models import RowModel
from clientlists_desktop.storage.workspace import Workspace

_R = RowModel
_AT_ONCE = 50_000 * SPACING
_LENGTHS = sorted(range(8, LONGEST_NUMBER + 1), key=lambda length: abs(length - 11))
"""Those that most numbers have come first: the database tries one after the other."""


@dataclass(frozen=True)
class NumberGroups:
    """The groups of one piece of a list.

    Attributes:
        groups: that of each row: its number with zeros for its last digits, then, if the file has
            time zones, a blank and the row's zone.
        after: the position that the next piece follows; None if this was the last.
    """

    groups: list[str]
    after: int | None


def number_groups(workspace: Workspace, file: CheckedFile, after: int = 0) -> NumberGroups:
    """Return the groups of the ready rows behind a position, as many as take a short time.

    The addresses of the list are phone numbers.

    The database joins the groups of a piece to one text, since a million rows fetched one by one
    take twice as long.
    """
    here = (_R.list_id == file.id) & (_R.position > after)
    piece = here & (_R.position <= after + _AT_ONCE) & (_R.outcome == int(Outcome.READY))
    joined = workspace.dialect.joined(_group(file), ",")
    with workspace.reading() as db:
        text = _R.select(joined).where(piece).scalar(db)
        last = _R.select(fn.MAX(_R.position)).where(here).scalar(db) or 0
    groups = text.split(",") if text else []
    return NumberGroups(groups, after + _AT_ONCE if last > after + _AT_ONCE else None)


def _group(file: CheckedFile) -> Any:
    unit = Case(fn.LENGTH(_R.address), [(n, 10 ** dropped_digits(n)) for n in _LENGTHS], 1)
    number = _R.address.cast("INTEGER") / unit * unit
    if file.zone_column is None:
        return number
    return number.concat(" ").concat(fn.COALESCE(_R.zone, ""))
