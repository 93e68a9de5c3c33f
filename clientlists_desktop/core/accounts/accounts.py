"""Accounts, their passwords, and the waits after wrong ones."""

from dataclasses import dataclass

from clientlists_desktop.core.accounts.common_passwords import COMMON_PASSWORDS
from clientlists_desktop.core.accounts.permissions import Permission, Role, permissions_of
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key

LEAST_PASSWORD, MOST_PASSWORD = 10, 128


@dataclass(frozen=True, slots=True)
class Actor:
    """The signed-in account that does something. Its permissions are looked up every time.

    Attributes:
        name: as it was at sign-in; lists and the journal show it.
    """

    id: int
    name: str


NOBODY = Actor(0, "")
"""Nobody has signed in yet, so nothing is permitted."""


@dataclass(frozen=True)
class Account:
    """An account of the workspace.

    Attributes:
        made_at: UTC, ISO 8601.
        failures: wrong passwords since the last successful sign-in.
    """

    id: int
    name: str
    roles: frozenset[Role]
    has_password: bool
    made_at: str = ""
    failures: int = 0

    @property
    def actor(self) -> Actor:
        """The account as an actor."""
        return Actor(self.id, self.name)

    @property
    def permissions(self) -> frozenset[Permission]:
        """Everything that its roles permit together."""
        return permissions_of(self.roles)

    def may(self, permission: Permission) -> bool:
        """Whether one of its roles permits this."""
        return permission in self.permissions


def check_password(password: str, name: str) -> None:
    """Refuse a password that is too short, too long, too common or the name of its account."""
    if len(password) < LEAST_PASSWORD:
        raise Refused(Refusal.PASSWORD_TOO_SHORT, seen=len(password), expected=LEAST_PASSWORD)
    if len(password) > MOST_PASSWORD:
        raise Refused(Refusal.PASSWORD_TOO_LONG, seen=len(password), expected=MOST_PASSWORD)
    if password.casefold() in COMMON_PASSWORDS or len(set(password)) == 1:
        raise Refused(Refusal.PASSWORD_WORST)
    if name_key(password) == name_key(name):
        raise Refused(Refusal.PASSWORD_IS_NAME)


MOST_WAIT, LOCKED_FROM, LOCKED_WAIT = 15 * 60, 100, 24 * 3600
_FREE_FAILURES, _MOST_OVERALL = 20, 30


def wait_after(failures: int) -> int:
    """Return how many seconds an account must wait after this many wrong passwords in a row.

    The wait doubles from one second to 15 minutes. From the hundredth failure on the account is
    locked, with one try a day until an owner unlocks it: NIST SP 800-63B, 5.2.2, permits no more
    than 100.
    """
    if failures >= LOCKED_FROM:
        return LOCKED_WAIT
    return min(MOST_WAIT, int(2 ** min(20, failures - 1))) if failures > 0 else 0


def wait_overall(failures: int) -> int:
    """Return how many seconds everybody must wait after this many failures of all accounts."""
    if failures <= _FREE_FAILURES:
        return 0
    return min(_MOST_OVERALL, int(2 ** min(20, failures - _FREE_FAILURES - 1)))
