"""A client list in one record."""

from dataclasses import dataclass

from clientlists_desktop.core.channels import Channel, channel_of
from clientlists_desktop.core.clients import ClientFilter


@dataclass(frozen=True)
class ListSummary:
    """A client list as the Client lists page shows it.

    Of its rows, `read + added = clients + left_out + removed`.

    Attributes:
        left_out: rows of the file that the check left out: failed, duplicate or blank.
        read: rows of the file.
        removed: rows of the file that were removed, at the check or from the list.
        added: clients and other rows that the file does not hold.
        source_name: of the file, or of the project whose clients it contains, or of the lists.
        made_at: UTC, ISO 8601.
        client_filter: selects the clients of the project; None for a list made from a file.
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
    is_from_lists: bool = False
    removed: int = 0
    added: int = 0

    @property
    def is_from_clients(self) -> bool:
        """Whether it was made from a project's clients rather than a file."""
        return self.client_filter is not None

    @property
    def channel(self) -> Channel:
        """The channel of its clients."""
        return channel_of(self.channel_code)
