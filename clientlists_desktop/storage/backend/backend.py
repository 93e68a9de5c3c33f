"""A database system with one workspace in it: opened, copied, backed up and restored."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

import peewee

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.storage.backend.dialect import Dialect
from clientlists_desktop.storage.backend.digests import Digests
from clientlists_desktop.storage.backend.files import DatabaseFiles


class Backend(Protocol):
    """A database system with one workspace in it."""

    @property
    def database(self) -> peewee.Database:
        """Runs queries on the connection of the calling thread."""

    @property
    def dialect(self) -> Dialect:
        """The parts of SQL in which database systems differ."""

    @property
    def digests(self) -> Digests:
        """The digests of all rows."""

    @property
    def files(self) -> DatabaseFiles:
        """What can be done with files of this system that aren't open."""

    def open(self) -> None:
        """Connect this thread; creates or migrates the workspace if needed.

        Raises:
            Refused: there is no workspace that this program can read.
        """

    def check_version(self) -> int:
        """Return the version of the schema; Refused if it is newer, or moved away meanwhile."""

    def close(self) -> None:
        """Close this thread's connection."""

    def begin(self) -> str:
        """Return how a transaction begins that takes the write lock before anything else."""

    def refusing(self, path: Path) -> AbstractContextManager[None]:
        """Turn errors of disks, locks and damage into refusals that name a file; bugs pass."""

    def use_cache(self, megabytes: int) -> None:
        """Set how much memory a transaction may use before it locks readers out."""

    def release_cache(self) -> None:
        """Give back the memory of the pages that the last transaction touched."""

    def has_right_schema(self) -> bool:
        """Whether the tables are exactly those that this version of the program makes."""

    def rebuild_indexes(self) -> None:
        """Rebuild all indexes from the tables; IntegrityError if these contradict them."""

    def compact(self) -> None:
        """Rewrite the workspace without a trace of what was deleted."""

    def remove_leftovers(self) -> None:
        """Remove the files that a transaction of a killed process left."""

    def copy_to(self, target: Path) -> None:
        """Write a copy to a new file, consistent even while somebody writes."""

    def mark_as_moved(self, target: Path) -> None:
        """Let nobody open or change this workspace again, once the transaction is committed."""

    def back_up(self, kind: BackupKind) -> Path:
        """Write a backup beside the workspace and check it; returns its file."""

    def restore(self, backup: Path, keep: Callable[[peewee.Database, str], int]) -> int:
        """Put a backup in the place of all that the workspace holds, in one transaction.

        Args:
            keep: copies what has to outlive that into the backup's copy, from tables of now whose
                names begin with a given text, and returns how much that was.
        """

    def attached(self, backup: Path) -> AbstractContextManager[None]:
        """Let `copy_attached_list` read a backup; no transaction may run yet."""

    def copy_attached_list(self, list_id: int, name: str, key: str) -> int:
        """Copy a list of the attached backup into the workspace; returns its new ID."""
