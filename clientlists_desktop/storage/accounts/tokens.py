"""Who stays signed in: a random token in the computer's keyring, its digest in the workspace."""

import hashlib
import platform
import secrets
from dataclasses import dataclass

from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import now
from clientlists_desktop.storage.models import TokenModel
from clientlists_desktop.storage.settings import workspace_id

_T = TokenModel


@dataclass(frozen=True)
class StaysSignedIn:
    """A computer on which an account stays signed in."""

    id: int
    account_id: int
    made_at: str
    made_on: str


@dataclass(frozen=True)
class Token:
    """What was put into the keyring: the digest that proves it, and that of the one before it."""

    digest: str
    before: str | None


def put_token() -> Token:
    """Put a new token into the keyring of this computer; Refused without one.

    A person may have to unlock the keyring, so this is done before anything is locked.
    """
    token, before = secrets.token_urlsafe(32), keyrings.get_secret(_name())
    keyrings.set_secret(_name(), token)
    return Token(_digest(token), _digest(before) if before else None)


def keep_token(account_id: int, token: Token) -> None:
    """Let a token sign an account in, in place of the one before it."""
    with transaction():
        _T.delete().where(_T.digest == token.before).execute()
        _T.create(
            account_id=account_id, digest=token.digest, made_at=now(), made_on=platform.node()
        )


def account_of_token() -> int | None:
    """Return the account that stays signed in on this computer; None when nobody does."""
    token = keyrings.get_secret(_name())
    if not token:
        return None
    with unavailable(workspace_path()):
        model = _T.get_or_none(_T.digest == _digest(token))
    return model.account_id if model is not None else None


def drop_token() -> None:
    """Forget the token of this computer, here and in its keyring."""
    token = keyrings.get_secret(_name())
    if token:
        keyrings.delete_secret(_name())
        with transaction():
            _T.delete().where(_T.digest == _digest(token)).execute()


def tokens_of(account_id: int) -> list[StaysSignedIn]:
    """Return where an account stays signed in, newest first."""
    with unavailable(workspace_path()):
        query = _T.select().where(_T.account_id == account_id).order_by(_T.id.desc())
        return [StaysSignedIn(one.id, one.account_id, one.made_at, one.made_on) for one in query]


def revoke_tokens(account_id: int) -> None:
    """Sign an account out on every computer where it stays signed in."""
    with transaction():
        _T.delete().where(_T.account_id == account_id).execute()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _name() -> str:
    return f"session {workspace_id()}"
