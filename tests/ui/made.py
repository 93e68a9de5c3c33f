"""Made-up rows, files and lists."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.backups import Backup, BackupContents, BackupKind, BackupList
from clientlists_desktop.core.consent import (
    LANGUAGES,
    OWN_STATEMENTS,
    ConsentKind,
    ConsentRecord,
    LegalBasis,
    Proof,
    Statement,
)
from clientlists_desktop.core.findings import Outcome, Reason
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile, FileFacts, SourceFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.journal.chain import ChainState, ChainVerdict
from clientlists_desktop.core.journal.lines import Event, Line
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.core.lists.trash import TrashedList
from clientlists_desktop.core.lists.versions import Version, VersionKind

COLUMNS = ("Phone", "Name", "City")
SOURCE = SourceFile("spring.csv", 1_480_000, "ab12" * 16)
FACTS = FileFacts("csv", encoding="cp1251", delimiter=";", header_row=1)
BALANCE = Balance(
    ready=3,
    failed=2,
    duplicate=1,
    warned=1,
    repaired=1,
    reasons={Reason.TOO_SHORT: 1, Reason.LETTERS: 1, Reason.UNLIKELY: 1, Reason.PLUS: 1},
)

STATEMENT = Statement("en", 1, "I confirm that the clients in this list have agreed.")
PROOFS = (Proof("form.pdf", 184_320, "cd34" * 16, 1), Proof("form.pdf", 99, "ef56" * 16, 2))
CHECKED_AT = "2025-03-02T12:00:00+00:00"
HOLDS = ChainVerdict(ChainState.HOLDS, 12)


def lines(count: int) -> list[Line]:
    """Return lines of the journal, the newest first."""
    facts = {"name": "Spring offer", "read": 9852, "ready": 9812, "failed": 40}
    at, event = CHECKED_AT, Event.LIST_CREATED
    return [Line(number, at, event, 1, "Anna Petrova", facts) for number in range(count, 0, -1)]


def row(position: int, **changes: Any) -> CheckedRow:
    """Return a ready row."""
    address = f"1202555{position:04d}"
    cells = (address, f"Name {position}", "Springfield")
    plain = CheckedRow(position, 0, position + 1, Outcome.READY, address, cells)
    return replace(plain, **changes)


def file(balance: Balance = BALANCE, **changes: Any) -> CheckedFile:
    """Return a file after its check."""
    plain = CheckedFile(1, "telephony", SOURCE, FACTS, COLUMNS, None, Choices(), balance)
    return replace(plain, **changes)


def a_list(list_id: int = 1, name: str = "Spring offer", **changes: Any) -> ListSummary:
    """Return a list as the Client lists page shows it."""
    made_at = datetime(2025, 3, list_id % 28 + 1, 12, tzinfo=UTC).isoformat()
    plain = ListSummary(
        list_id, name, "telephony", 9812, 3, 2, 40, 9852, "spring.csv", "Anna Petrova",
        made_at.removesuffix("+00:00"),
    )  # fmt: skip
    return replace(plain, **changes)


def a_version(**changes: Any) -> Version:
    """Return the version of a list that was never changed."""
    plain = Version(
        1, VersionKind.MADE, "Anna Petrova", "2025-03-02T12:00:00+00:00", "spring.csv", "ab", 9812,
        consent=1, confirmed_by="Anna Petrova",
    )  # fmt: skip
    return replace(plain, **changes)


def a_trashed(list_id: int = 1, name: str = "Spring offer", **changes: Any) -> TrashedList:
    """Return a list as the trash shows it."""
    plain = TrashedList(
        list_id, name, "telephony", 9812, "Anna Petrova", "Daniel Meyer",
        "2025-03-02T12:00:00+00:00", "2025-04-01T12:00:00+00:00", 12,
    )  # fmt: skip
    return replace(plain, **changes)


def a_consent(**changes: Any) -> ConsentRecord:
    """Return the evidence of a list's consent."""
    plain = ConsentRecord(
        1, 1, "Spring offer", "telephony", 9812, "Anna Petrova", "2025-03-02T12:00:00+00:00",
        "2025-03-02T15:00:00+03:00", "They agreed.", "en", 1, LegalBasis.CONSENT, "",
        ConsentKind.FILE, SOURCE.name, SOURCE.size, SOURCE.sha256, {"read": 9852, "ready": 9812},
    )  # fmt: skip
    return replace(plain, **changes)


def an_account(number: int, name: str, *roles: Role, failures: int = 0) -> Account:
    """Return an account with a password."""
    held = frozenset(roles or {Role.BUSINESS_OWNER})
    return Account(number, name, held, has_password=True, failures=failures)


def statements() -> dict[str, list[Statement]]:
    """Return the versions of each language, newest first."""
    edited = Statement("en", 2, "They gave us their {what}.", "Anna Petrova",
                       "2025-03-02T12:00:00+00:00")  # fmt: skip
    own = {code: [Statement(code, 1, OWN_STATEMENTS[code])] for code in LANGUAGES}
    return {**own, "en": [edited, *own["en"]]}


BACKUP_MADE = datetime(2025, 3, 2, 12, tzinfo=UTC)
BACKUP_LISTS = (BackupList(1, "Spring", "telephony", 9_812), BackupList(2, "Summer", "vk", 3))
BACKUPS = (
    BackupContents(
        Backup("20250302T120000Z-daily", BackupKind.DAILY, BACKUP_MADE, 1), BACKUP_LISTS
    ),
    BackupContents(Backup("20250302T110000Z-move", BackupKind.MOVE, BACKUP_MADE, 1), None),
)
"""Of a sound backup and a damaged one."""

NUMBERS = {
    "79161200000": 5_120, "12125500000": 2_010, "12135500000": 900, "4915123000000": 320,
    "442079400000": 410, "33612300000": 210, "380501230000": 140,
    "77011200000": 95, "919812300000": 71, "5511912300000": 40, "34612300000": 33,
    "48512300000": 21, "390612345000": 12, "78001200000": 8, "999123400000": 4,
}  # fmt: skip
"""Clients of a list by the first digits of their numbers."""
