"""What a check of a whole workspace found."""

from dataclasses import dataclass
from enum import StrEnum


class ProblemKind(StrEnum):
    """What is wrong. The values appear in `--json`: never rename."""

    FILE = "file"
    UNREADABLE = "unreadable"
    BALANCE = "balance"
    CHANGED = "changed"
    CAMPAIGN = "campaign"
    ORPHANS = "orphans"
    PROOF = "proof"
    JOURNAL = "journal"


@dataclass(frozen=True)
class Difference:
    """Rows that don't agree with their digest.

    Attributes:
        block: which of the table's blocks; -1 if it is rows that no block should hold.
        seen: how many rows there are in it.
        expected: how many there should be.
    """

    table: str
    block: int
    seen: int
    expected: int


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong.

    Attributes:
        name: of the list, campaign, proof or table; a number where it has none.
        seen: how many rows, or clients, or faults there are.
        expected: how many there should be.
    """

    kind: ProblemKind
    name: str = ""
    seen: int = 0
    expected: int = 0


@dataclass(frozen=True)
class Health:
    """The result of a check.

    Attributes:
        lists: how many lists and drafts were recounted.
        proofs: how many proof files were compared with their digests.
        lines: of the journal.
        leftovers: how many files killed programs left behind; the window deletes them.
        good_backup: the file of the newest backup that is sound; "" if there is none.
        undigested: how many lists, campaigns and tables have no digests yet.
        exposed: names of the workspace's files that others can read, although the program, which
            takes these rights away, has opened it.
    """

    problems: tuple[Problem, ...]
    lists: int = 0
    proofs: int = 0
    lines: int = 0
    leftovers: int = 0
    good_backup: str = ""
    undigested: int = 0
    exposed: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


@dataclass(frozen=True)
class Repaired:
    """What was repaired in a workspace.

    Attributes:
        backup: the name of the backup of what was there before.
        faults: how many faults SQLite found and no longer finds since the indexes were rebuilt.
        lists: the names of those whose balance was corrected.
        rows: how many rows were deleted that deleted lists, campaigns and projects left behind.
        files: how many files of killed programs were deleted.
    """

    backup: str
    faults: int
    lists: tuple[str, ...]
    rows: int
    files: int


@dataclass(frozen=True)
class RescuedList:
    """A list that was read from a damaged workspace.

    Attributes:
        rows: how many of its rows could be read, of how many.
        agrees: whether it agrees with its digest.
    """

    name: str
    rows: int
    expected: int
    agrees: bool = True

    @property
    def is_whole(self) -> bool:
        """Whether every row was read, as it was stored."""
        return self.rows == self.expected and self.agrees


@dataclass(frozen=True)
class Rescued:
    """What was read from a damaged workspace.

    Attributes:
        clients: of projects.
        damaged_tables: names of the other tables that could not be read to their end.
    """

    lists: tuple[RescuedList, ...]
    clients: int
    damaged_tables: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether everything could be read."""
        return all(one.is_whole for one in self.lists) and not self.damaged_tables
