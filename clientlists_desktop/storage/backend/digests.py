"""How damage and changes from outside are noticed."""

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from clientlists_desktop.core.health import Difference


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
