"""Records that pass between the layers: files, drafts, lists, progress."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from clientlists_desktop.core.balance import Balance
from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.checking import Choices
from clientlists_desktop.core.client_filters import ClientFilter
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.opening import Doubt

MOST_NAME_CHARACTERS = 100

Positions: TypeAlias = "array[int] | range"
"""Which rows of a file, by position from 1, in the order they are shown."""


@dataclass(frozen=True)
class Progress:
    """How far a long operation is.

    Attributes:
        rows: rows done.
        share: 0 to 1; None while the whole is unknown.
        balance: counts so far, for a check.
    """

    rows: int = 0
    share: float | None = None
    balance: Balance | None = None
    draft: int | None = None


@dataclass(frozen=True)
class SourceFile:
    """The file that a list came from."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Notice:
    """Something to say of the file as a whole, as a code with facts."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True)
class FileFacts:
    """How a file was read.

    Attributes:
        kind: `xlsx`, `xls` or `csv`.
        encoding: Python's name, for text files.
        encoding_guessed: the bytes allow other encodings too.
        header_row: number of the header row; None when row 1 is a client.
        address_column: index of the address column in the file.
        address_name: its heading there, when it is not the first.
        left_out: names of columns that were not read.
        doubts: what of the opening is unsure and is asked.
        recalled: fingerprint of the header under which the opening was remembered; "" when it was
            not.
        sheets: names of the sheets that were read.
        unread: sheets that hold something and were not read, with their row counts.
    """

    kind: str
    encoding: str | None = None
    encoding_guessed: bool = False
    delimiter: str | None = None
    header_row: int | None = None
    sheets: tuple[str, ...] = ()
    unread: Mapping[str, int] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    address_column: int = 0
    address_name: str = ""
    left_out: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    recalled: str = ""


@dataclass(frozen=True)
class CheckedFile:
    """A draft after its check, or a list with the file that it came from.

    Attributes:
        columns: names of all columns, the address column first.
        zone_column: index of the time zone column, or None.
        offered: failed rows that are valid numbers of `choices.suggested`.
        path: where the file lay when it was checked.
        made_at: when the draft or the list was made: UTC, ISO 8601.
    """

    id: int
    channel_code: str
    source: SourceFile
    facts: FileFacts
    columns: tuple[str, ...]
    zone_column: int | None
    choices: Choices
    balance: Balance
    offered: int = 0
    priority_column: int | None = None
    path: str = ""
    made_at: str = ""

    @property
    def channel(self) -> Channel:
        """The channel of its clients."""
        return channel_of(self.channel_code)


@dataclass(frozen=True)
class Step:
    """One step of mending.

    Attributes:
        kind: a MendKind, or `edit`, `replace`, `remove`, `add`, `merge`, `repeats`.
        facts: what a sentence needs: `rows` changed, `reason`, `region`, `column` ….
    """

    number: int
    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    undone: bool = False


@dataclass(frozen=True)
class ListSummary:
    """A client list as the Client lists page shows it.

    Attributes:
        source_name: of the file, or of the project whose clients it holds.
        made_at: UTC, ISO 8601.
        client_filter: which clients of the project; None for a list of a file.
    """

    id: int
    name: str
    channel_code: str
    clients: int
    warned: int
    repaired: int
    left_out: int
    read: int
    source_name: str
    made_by: str
    made_at: str
    project_id: int | None = None
    client_filter: ClientFilter | None = None

    @property
    def is_from_clients(self) -> bool:
        """Whether it was made of a project's clients, not of a file."""
        return self.client_filter is not None

    @property
    def channel(self) -> Channel:
        """The channel of its clients."""
        return channel_of(self.channel_code)


@dataclass(frozen=True)
class RowFilter:
    """Which rows of a file to show.

    Attributes:
        search: text that any cell must hold, without regard to case.
        sort_column: index of the column to sort by; None for the order of the file.
    """

    outcome: Outcome | None = None
    reason: Reason | None = None
    warned: bool = False
    repaired: bool = False
    mended: bool = False
    search: str = ""
    sort_column: int | None = None
    descending: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether every row passes, in the order of the file."""
        return self == RowFilter()
