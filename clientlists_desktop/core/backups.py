"""Backups of a workspace: what each is, and which are kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from clientlists_desktop.core.moments import local_time

DAYS, WEEKS, MOST_OF_ANOTHER_KIND = 7, 4, 4
"""How many daily backups are kept: one of each of the last days and weeks; and how many others."""
VACUUM_DUE = "vacuum_due"
"""The setting that names the last deletion after which the file hasn't been rewritten yet.

Until then, a copy of it has to be rewritten, too.
"""


class BackupKind(StrEnum):
    """Why a backup was made. The values are part of file names: never rename."""

    DAILY = "daily"
    MIGRATION = "migration"
    ERASE = "erase"
    MOVE = "move"
    RESTORE = "restore"
    REPAIR = "repair"


KEPT_WHOLE = (BackupKind.RESTORE, BackupKind.REPAIR)
"""Backups that hold drafts, too: they are copies of what the program is about to replace."""


@dataclass(frozen=True)
class Backup:
    """A backup of a workspace.

    Attributes:
        name: of its file, without the ending.
        made_at: UTC.
        size: in bytes.
    """

    name: str
    kind: BackupKind
    made_at: datetime
    size: int

    @property
    def day(self) -> date:
        """The day in local time on which it was made."""
        return local_time(self.made_at).date()


@dataclass(frozen=True)
class BackupList:
    """A client list in a backup."""

    id: int
    name: str
    channel_code: str
    clients: int


@dataclass(frozen=True)
class BackupContents:
    """A backup and what it holds.

    Attributes:
        lists: without deleted ones; None if the file is damaged.
    """

    backup: Backup
    lists: tuple[BackupList, ...] | None

    @property
    def clients(self) -> int:
        """The clients of all lists."""
        return sum(one.clients for one in self.lists or ())


def superfluous(backups: Iterable[Backup]) -> list[Backup]:
    """Return the backups that need not be kept."""
    newest = sorted(backups, key=lambda one: (one.made_at, one.name), reverse=True)
    kept: set[str] = set()
    for kind in BackupKind:
        found = [one for one in newest if one.kind is kind]
        if kind is BackupKind.DAILY:
            by_day = {one.day: one.name for one in reversed(found)}
            by_week = {one.day.isocalendar()[:2]: one.name for one in reversed(found)}
            kept.update(by_day[day] for day in sorted(by_day)[-DAYS:])
            kept.update(by_week[week] for week in sorted(by_week)[-WEEKS:])
        else:
            kept.update(one.name for one in found[:MOST_OF_ANOTHER_KIND])
    return [one for one in newest if one.name not in kept]
