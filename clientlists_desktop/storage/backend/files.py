"""Files that aren't open: backups, and workspaces that are damaged or moved."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

import peewee

from clientlists_desktop.core.backups import BackupList
from clientlists_desktop.core.health import Rescued
from clientlists_desktop.storage.backend.dialect import Dialect
from clientlists_desktop.storage.backend.digests import Digests


class DatabaseFiles(Protocol):
    """Looks into files of workspaces and backups, changes and replaces them."""

    def is_sound(self, file: Path) -> bool:
        """Whether a file can be opened and passes a quick check."""

    def agrees(self, file: Path) -> bool:
        """Whether a sound file agrees with its digests, as far as it has any."""

    def count_faults(self, file: Path) -> int:
        """Return how many faults a thorough check finds in a file, up to a hundred."""

    def lists_in(self, file: Path) -> tuple[BackupList, ...] | None:
        """Return the lists of a backup, newest first; None if it can't be read."""

    def is_damaged(self, file: Path) -> bool:
        """Whether a backup is damaged, so that nobody could clean or restore it.

        Raises:
            Refused: it can't be told now, since another program uses it or the disk fails.
        """

    def owners_in(self, file: Path, table: str) -> set[int]:
        """Return the IDs of what a table in a backup holds, and of what other tables have rows of.

        Args:
            table: one that owns rows of others.
        """

    def erase_from(self, file: Path, doomed: Iterable[tuple[str, int]]) -> bool:
        """Erase lists, projects and campaigns from a backup; returns whether it held any.

        Args:
            doomed: the table and the ID of each.
        """

    def changed_backup(
        self, file: Path
    ) -> AbstractContextManager[tuple[peewee.Database, Dialect, Digests]]:
        """Give a backup's database within a transaction, and keep its digests up.

        Raises:
            Refused: a newer program wrote it, or the disk is full. Then it is as it was.
        """

    def read_setting(self, damaged: Path, key: str) -> str | None:
        """Return a setting of a damaged workspace; None if there is none that can be read."""

    def read_rows(
        self, damaged: Path, table: str, columns: str, condition: str
    ) -> Iterator[tuple[Any, ...]]:
        """Yield rows of a damaged workspace that can be read, from both ends of a table."""

    def rescue(self, damaged: Path, target: Path) -> Iterator[Rescued]:
        """Copy what can be read of a damaged workspace into a new one; yields what there is so far.

        Args:
            target: an empty workspace.
        """

    def replace_damaged(
        self,
        backup: Path,
        workspace: Path,
        erased: Sequence[tuple[str, int]],
        complete: Callable[[Path], object],
    ) -> Path | None:
        """Put a copy of a backup in the place of a damaged file; returns where that one is kept.

        If there is no file at all, nothing is kept.

        Args:
            erased: table and ID of what was erased since the backup, and must not come back.
            complete: brings into the copy what else has to outlive that; the damaged file is still
                in its place.
        """

    def moved_to(self, path: Path) -> Path | None:
        """Return where a workspace was moved; None if it wasn't, or if its file can't be read."""

    def is_moved(self, path: Path, target: Path) -> bool:
        """Whether a sound file is what a moved workspace was, or what became of it."""
