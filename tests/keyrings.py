"""A keyring that forgets everything when the test ends."""

from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import KeyringLocked, PasswordDeleteError, PasswordSetError


class MemoryKeyring(KeyringBackend):
    """Keeps secrets in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


class LockedKeyring(MemoryKeyring):
    """A keyring that a person has to unlock first, and does not.

    Args:
        is_read: whether it answers questions at least, but stores nothing.
    """

    def __init__(self, *, is_read: bool = False) -> None:
        super().__init__()
        self.is_locked, self.is_read = True, is_read

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked and not self.is_read:
            raise KeyringLocked
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise PasswordSetError
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        if self.is_locked:
            raise PasswordDeleteError
        super().delete_password(service, username)


@contextmanager
def memory_keyring() -> Iterator[MemoryKeyring]:
    """Let the system have a keyring, for a while."""
    made = MemoryKeyring()
    with system_keyring(made):
        yield made


@contextmanager
def system_keyring(backend: KeyringBackend) -> Iterator[None]:
    """Let this be the system's keyring, for a while."""
    keyring.set_keyring(backend)
    try:
        yield
    finally:
        keyring.set_keyring(fail.Keyring())
