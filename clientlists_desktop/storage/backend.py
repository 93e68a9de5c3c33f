"""What a workspace needs from a database system, and so what another backend must offer."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol

import peewee

from clientlists_desktop.core.backups import BackupKind
from clientlists_desktop.core.health import Difference


class Backend(Protocol):
    """A database system with one workspace in it."""

    @property
    def database(self) -> peewee.Database:
        """Runs queries on the connection of the calling thread."""

    @property
    def dialect(self) -> "Dialect":
        """The parts of SQL in which database systems differ."""

    @property
    def digests(self) -> "Digests":
        """The digests of all rows."""

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

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of all that the workspace holds, in one transaction."""

    def attached(self, backup: Path) -> AbstractContextManager[None]:
        """Let `copy_attached_list` read a backup; no transaction may run yet."""

    def copy_attached_list(self, list_id: int, name: str, key: str) -> int:
        """Copy a list of the attached backup into the workspace; returns its new ID."""


class Dialect(Protocol):
    """Expressions and statements that every database system writes in its own way.

    Those that return text return SQL for a raw statement.
    """

    def add_function(self, name: str, arguments: int, function: Callable[..., Any]) -> None:
        """Let SQL on this thread's connection call a deterministic function of ours."""

    def casefold(self, column: Any) -> Any:
        """Return a text without regard to case in any script."""

    def casefold_sql(self, text: str) -> str:
        """Return a text without regard to case in any script, as SQL."""

    def item(self, column: Any, index: int) -> Any:
        """Return the item of a JSON array; null if there is none."""

    def any_item_contains(self, column: str, text: str, *, fold: bool) -> Any:
        """Return whether an item of a JSON array contains a text."""

    def joined(self, column: Any, separator: str) -> Any:
        """Return the values of all rows as one text."""

    def values(self) -> str:
        """Return SQL for the values of a parameter that `encode_values` made."""

    def item_sql(self, column: str, index: int) -> str:
        """Return an item of a JSON array, as SQL; null where it is missing or empty."""

    def member_sql(self, column: str, name: str) -> str:
        """Return a member of a JSON object, as SQL; null where it is missing."""

    def object_sql(self, members: dict[str, str], *, over: str = "'{}'") -> str:
        """Return a JSON object with these members, as SQL; a null one is removed from `over`."""

    def array_sql(self, items: list[str]) -> str:
        """Return a JSON array of these items, as SQL."""

    def create_scratch_table(self, name: str, columns: str, *, in_key: bool = False) -> str:
        """Create an empty table for this connection alone, in memory; returns its name in SQL.

        Args:
            in_key: whether the rows lie in the primary key itself, which saves half of the memory.
        """

    def drop_scratch_table(self, name: str) -> None:
        """Drop a scratch table, if it is there."""

    def table_scan(self, query: Any) -> tuple[str, Any]:
        """Return SQL and values of a query that reads its table in the order of its IDs."""


class Digests(Protocol):
    """Digests of all rows, in blocks, by which damage and changes from outside are noticed.

    Tables are named as in the database; an owner is the ID of the list, campaign or project that
    rows belong to, 0 if they belong to the workspace.
    """

    def watch(self) -> None:
        """Note from now on which blocks this thread's connection changes."""

    def store(self) -> None:
        """Store the digests of what a transaction has changed, just before it is committed."""

    def store_in_parts(self) -> Iterator[float]:
        """Store them, yielding after each block which share is done."""

    def note_rows(self, list_id: int, positions: Iterable[int]) -> None:
        """Note that rows of a list were inserted or deleted at these positions."""

    def note_all(self, name: str, owner: int) -> None:
        """Note that any of an owner's rows may have been inserted or deleted.

        Needed for the clients of lists and campaigns only: all other changes are noted without it.
        """

    def blocks_of_rows(self, positions: Iterable[int]) -> list[int]:
        """Return the blocks of rows of a list at these positions."""

    def store_rows(
        self,
        list_id: int,
        plain: list[tuple[Any, ...]],
        whole: list[tuple[Any, ...]],
    ) -> None:
        """Store the digest of a block's rows, which were just inserted and are at hand.

        Args:
            plain: the rows whose other columns have their usual values, as `PlainRow`s.
            whole: the others, as `StoredRow`s, each followed by 0 for not edited.
        """

    def pending(self) -> list[tuple[str, int]]:
        """Return the tables and owners whose rows have no digests yet."""

    def complete(self, name: str, owner: int) -> None:
        """Let the transaction store the digests of all rows of an owner that has none yet."""

    def start_over(self) -> None:
        """Forget all digests; those of what is there are pending from now on."""

    def is_known(self, name: str, identity: int) -> bool:
        """Whether there must be a row with this ID in a table that owns rows of others."""

    def owners(self) -> list[tuple[str, int]]:
        """Return the tables and owners that have digests, or should have some."""

    def differences(
        self, name: str, owner: int, first: int = 0, last: int | None = None
    ) -> Iterator[tuple[int, Difference | None]]:
        """Compare the rows of an owner with their digests, from one block to another.

        Yields each block with what differs, if anything; no transaction is open meanwhile.

        Args:
            last: None for all blocks; if it is given, it must be the first one, too.
        """
