"""The consent of clients: what a person confirms, and the record kept as evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from clientlists_desktop.core.channels import Channel
from clientlists_desktop.core.imports import Balance

MOST_PROOF_BYTES, MOST_PROOFS = 10 * 1024 * 1024, 20
MOST_WORDING, MOST_COLLECTED = 2_000, 500
LANGUAGES = ("en", "ru")
"""The languages of the statement."""

PLACE = "{what}"
_WHAT = {"en": ("phone numbers", "client IDs"), "ru": ("номера телефонов", "идентификаторы")}


class LegalBasis(StrEnum):
    """The legal basis for using personal data: GDPR, article 6 (1) (a) to (f), in that order."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal_obligation"
    VITAL_INTERESTS = "vital_interests"
    PUBLIC_TASK = "public_task"
    LEGITIMATE_INTERESTS = "legitimate_interests"


class ConsentKind(StrEnum):
    """Where the clients came from. The values are stored: never rename.

    `UPDATE`: a file that added clients to a list, or nothing but the person who typed them in; the
    older evidence holds for the others.
    """

    FILE = "file"
    CLIENTS = "clients"
    UPDATE = "update"


@dataclass(frozen=True)
class Statement:
    """A version of the statement of consent, in one language.

    Attributes:
        wording: its `{what}` stands for the channel's addresses: phone numbers or client IDs.
        made_by: "" for the statement that comes with the program.
        made_at: UTC, ISO 8601.
    """

    language: str
    version: int
    wording: str
    made_by: str = ""
    made_at: str = ""

    def filled(self, channel: Channel) -> str:
        """Return the wording to confirm for a channel."""
        phones, ids = _WHAT[self.language]
        return self.wording.replace(PLACE, phones if channel.has_phone_numbers else ids)


OWN_STATEMENTS = {
    "en": "I confirm that the clients in this list have agreed to give their {what} to us.",
    "ru": "Я подтверждаю, что клиенты из этого списка согласились передать нам свои {what}.",
}
"""Version 1, which comes with the program. Records refer to it: never change it."""


@dataclass(frozen=True)
class Confirmation:
    """What a person confirms when a list is created.

    Attributes:
        wording: the full statement, as it was shown.
        language, version: of the statement; "" and None for the person's own wording.
        collected: how the consent was collected, in the person's words.
        proofs: files that prove it; they are stored in full.
    """

    wording: str
    language: str = ""
    version: int | None = None
    basis: LegalBasis = LegalBasis.CONSENT
    collected: str = ""
    proofs: tuple[Path, ...] = ()


@dataclass(frozen=True)
class Proof:
    """A file that proves a consent, as it was when stored."""

    name: str
    size: int
    sha256: str
    id: int = 0


class ListState(StrEnum):
    """Where the list of a record is now."""

    STANDS = "stands"
    TRASH = "trash"
    ERASED = "erased"


@dataclass(frozen=True)
class ConsentRecord:
    """The evidence of a consent, which outlives its list.

    Attributes:
        confirmed_at: UTC, ISO 8601.
        local_time: the same moment in local time, ISO 8601 with its offset; "" for records older
            than accounts.
        counts: the check's balance: read, ready, failed ….
        source_size, source_sha256: of the file; 0 and "" for clients of a project.
        account_gone: whether the account that confirmed has been removed since.
    """

    id: int
    list_id: int
    list_name: str
    channel_code: str
    clients: int
    actor: str
    confirmed_at: str
    local_time: str
    wording: str
    language: str
    version: int | None
    basis: LegalBasis
    collected: str
    kind: ConsentKind
    source_name: str
    source_size: int
    source_sha256: str
    counts: Mapping[str, int] = field(default_factory=dict)
    proofs: tuple[Proof, ...] = ()
    list_state: ListState = ListState.STANDS
    account_gone: bool = False

    @property
    def balance(self) -> Balance | None:
        """The counts as a balance; None for records older than these counts."""
        if not self.counts:
            return None
        count = self.counts.get
        return Balance(
            ready=count("ready", 0),
            failed=count("failed", 0),
            duplicate=count("duplicate", 0),
            blank=count("blank", 0),
            warned=count("warned", 0),
            repaired=count("repaired", 0),
            removed=count("removed", 0),
            added=count("added", 0),
        )


def left_out_at_first(list_id: int, balance: Balance, evidence: Sequence[ConsentRecord]) -> int:
    """Return how many rows the check left out of a list before it was made.

    A row that an update or an edit removed since is among the removed ones of its balance; the
    record of consent has the balance of then.

    Args:
        balance: of the list as it is now.
        evidence: of the consent of its clients, oldest first.
    """
    first = replace(balance, removed=0)
    if evidence and evidence[0].list_id == list_id and evidence[0].kind is ConsentKind.FILE:
        first = evidence[0].balance or first
    return first.failed + first.duplicate + first.blank + first.removed
