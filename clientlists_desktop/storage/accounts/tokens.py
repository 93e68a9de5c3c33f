"""Who stays signed in: a random token in the keyring, and its digest in the workspace."""

import hashlib
import platform
import secrets
from dataclasses import dataclass

from clientlists_desktop.core.moments import now
from clientlists_desktop.storage import keyrings
from clientlists_desktop.storage.models import TokenModel
from clientlists_desktop.storage.settings import workspace_id
from clientlists_desktop.storage.workspace import Workspace

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
    """A token in the keyring: its digest, and the digest of the token that it replaced."""

    digest: str
    before: str | None


def put_token(workspace: Workspace) -> Token:
    """Store a new token in this computer's keyring; Refused if there is no keyring.

    The person may have to unlock the keyring, so this happens before the database is locked.
    """
    token, before = secrets.token_urlsafe(32), keyrings.get_secret(_name(workspace))
    keyrings.set_secret(_name(workspace), token)
    return Token(_digest(token), _digest(before) if before else None)


def keep_token(workspace: Workspace, account_id: int, token: Token) -> None:
    """Let a token sign an account in, in place of the previous one."""
    with workspace.writing() as db:
        _T.delete().where(_T.digest == token.before).execute(db)
        _T.insert(
            account_id=account_id, digest=token.digest, made_at=now(), made_on=platform.node()
        ).execute(db)


def account_of_token(workspace: Workspace) -> int | None:
    """Return the account that stays signed in on this computer; None if there is none."""
    token = keyrings.get_secret(_name(workspace))
    if not token:
        return None
    with workspace.reading() as db:
        model = _T.select().where(_T.digest == _digest(token)).first(db)
    return model.account_id if model is not None else None


def drop_token(workspace: Workspace) -> None:
    """Delete this computer's token, in the workspace and in the keyring."""
    token = keyrings.get_secret(_name(workspace))
    if token:
        keyrings.delete_secret(_name(workspace))
        with workspace.writing() as db:
            _T.delete().where(_T.digest == _digest(token)).execute(db)


def tokens_of(workspace: Workspace, account_id: int) -> list[StaysSignedIn]:
    """Return the computers on which an account stays signed in, newest first."""
    with workspace.reading() as db:
        query = _T.select().where(_T.account_id == account_id).order_by(_T.id.desc())
        return [
            StaysSignedIn(one.id, one.account_id, one.made_at, one.made_on)
            for one in query.execute(db)
        ]


def revoke_tokens(workspace: Workspace, account_id: int) -> None:
    """Sign an account out on every computer where it stays signed in."""
    with workspace.writing() as db:
        _T.delete().where(_T.account_id == account_id).execute(db)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _name(workspace: Workspace) -> str:
    return f"session {workspace_id(workspace)}"
