"""Passwords as argon2id hashes."""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argon2 import PasswordHasher


def hash_password(password: str) -> str:
    """Return the hash of a password, with its parameters and its salt in it."""
    return _hasher().hash(_text(password))


def fits(stored: str | None, password: str) -> bool:
    """Whether a password matches a hash; just as slow for None, an account that doesn't exist."""
    if stored is None:
        hash_password(password)
        return False
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(stored, _text(password))
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(stored: str) -> bool:
    """Whether a hash was made with weaker parameters than today's."""
    return _hasher().check_needs_rehash(stored)


@cache
def _hasher() -> "PasswordHasher":
    # Here, because most accounts of a single computer have no password.
    from argon2 import PasswordHasher

    return PasswordHasher()


def _text(password: str) -> str:
    """Return the same text, however the keyboard composed its letters."""
    return unicodedata.normalize("NFKC", password)
