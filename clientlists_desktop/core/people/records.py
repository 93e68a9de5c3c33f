"""What is found about a person, and what became of it when they were forgotten."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from clientlists_desktop.core.errors import Refusal
from clientlists_desktop.core.journal import Line


class Place(StrEnum):
    """Where something about a person is stored."""

    LIST = "list"
    TRASH = "trash"
    DRAFT = "draft"
    EDITS = "edits"
    VERSIONS = "versions"
    PROJECT = "project"
    CAMPAIGN = "campaign"
    DO_NOT_CONTACT = "do_not_contact"
    PROOF = "proof"
    NAMES = "names"
    JOURNAL = "journal"


class RunningCampaigns(StrEnum):
    """What becomes of a forgotten person in campaigns that run.

    ERASE removes them, and the campaign has one client fewer. PSEUDONYMISE keeps their result under
    a made-up name that nobody can trace back, so that the campaign keeps its figures.
    """

    ERASE = "erase"
    PSEUDONYMISE = "pseudonymise"


@dataclass(frozen=True)
class Record:
    """Something that is stored about a person.

    Attributes:
        id: of the list, project, campaign, entry or record of consent.
        name: what that is called.
        since: when it was stored: UTC, ISO 8601; "" if that isn't known.
        row: its number in the file or the campaign; None where rows have none.
        fields: what is stored, by the name of the column.
        is_own: whether it is about the person; else it only names their address.
    """

    place: Place
    id: int
    name: str
    since: str
    row: int | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    is_own: bool = True


@dataclass(frozen=True)
class PersonFound:
    """All that was found.

    Attributes:
        address: canonical; "" if a text was looked for, not an address.
        records: in the order of the places.
        exports: lines of the journal about files that may hold it, oldest first.
    """

    searched: str
    channel_code: str
    address: str
    records: tuple[Record, ...] = ()
    exports: tuple[Line, ...] = ()

    @property
    def counts(self) -> dict[Place, int]:
        """How many records there are by place, without the places that have none."""
        found = [one.place for one in self.records]
        return {place: found.count(place) for place in Place if place in found}


@dataclass
class Erasure:
    """What was erased of a person.

    Attributes:
        rows: of lists and drafts, emptied and counted as removed.
        mentions: other people's rows and clients that named the address.
        lists, campaigns: the IDs of those that held them.
        clients: of projects.
        campaign_clients: taken out of campaigns.
        pseudonyms: kept in running campaigns under a made-up name.
        edits: records of edits.
        versions: rows of earlier versions of lists, emptied.
        entries: of the do-not-contact book that were kept as a hash.
        names: of lists, files, campaigns and the like, notes and reasons that bore the address.
        lines: of the journal that bore it.
    """

    rows: int = 0
    mentions: int = 0
    lists: set[int] = field(default_factory=set)
    clients: int = 0
    campaigns: set[int] = field(default_factory=set)
    campaign_clients: int = 0
    pseudonyms: int = 0
    edits: int = 0
    versions: int = 0
    entries: int = 0
    names: int = 0
    lines: int = 0

    @property
    def is_any(self) -> bool:
        """Whether anything was erased."""
        return bool(
            self.rows or self.mentions or self.clients or self.campaigns or self.edits
            or self.versions or self.entries or self.names or self.lines
        )  # fmt: skip


@dataclass(frozen=True)
class Forgotten:
    """A person who was forgotten.

    Attributes:
        exports: lines of the journal about files that may still hold them, oldest first.
        of_gone: how many files were saved from lists and campaigns that are gone by now, so that
            nobody knows whether they hold the person.
        proofs: names of proofs of consent whose lists held them; evidence is never changed.
        copies: names of damaged workspaces that were kept beside this one.
        backups: how many held them and were rewritten.
        unclean: why files may still hold traces until the next start; None if none does.
    """

    erasure: Erasure
    exports: tuple[Line, ...] = ()
    of_gone: int = 0
    proofs: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    backups: int = 0
    unclean: Refusal | None = None
