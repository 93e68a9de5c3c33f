"""Accounts: found, created, changed, removed."""

import json
from collections.abc import Iterable

import peewee

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.moments import now
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.accounts import passwords, throttle
from clientlists_desktop.storage.models import AccountModel, TokenModel
from clientlists_desktop.storage.workspace import Workspace

_A = AccountModel


def all_accounts(workspace: Workspace) -> list[Account]:
    """Return every account by name."""
    with workspace.reading() as db:
        models = list(_A.select().where(_A.removed_at.is_null()).order_by(_A.name_key).execute(db))
        return [_account(workspace, model) for model in models]


def get_account(workspace: Workspace, account_id: int) -> Account:
    """Return an account; Refused when there is none."""
    return _account(workspace, _get(workspace, account_id))


def find_account(workspace: Workspace, name: str) -> Account | None:
    """Return the account of this name, without regard to case in any script."""
    with workspace.reading() as db:
        model = _A.select().where(_A.name_key == name_key(name), _A.removed_at.is_null()).first(db)
        return _account(workspace, model) if model is not None else None


def create_account(
    workspace: Workspace, name: str, password: str, roles: Iterable[Role]
) -> Account:
    """Create an account; Refused when the name is taken.

    Args:
        password: "" for none.
    """
    try:
        with workspace.writing() as db:
            made = _A.insert(
                name=name,
                name_key=name_key(name),
                password=passwords.hash_password(password) if password else "",
                roles=_encoded(roles),
                made_at=now(),
            ).execute(db)
    except peewee.IntegrityError as error:
        raise Refused(Refusal.ACCOUNT_NAME_TAKEN, name=name) from error
    return get_account(workspace, made)


def set_roles(workspace: Workspace, account_id: int, roles: Iterable[Role]) -> None:
    """Set the roles of an account; Refused when no owner would remain."""
    held = frozenset(roles)
    with workspace.writing() as db:
        model = _get(workspace, account_id)
        if Role.OWNER not in held:
            _keep_an_owner(workspace, model)
        _A.update(roles=_encoded(held)).where(_A.id == account_id).execute(db)


def set_password(workspace: Workspace, account_id: int, password: str) -> None:
    """Set an account's password; computers that stay signed in with the old one are signed out.

    Args:
        password: "" for none.
    """
    hashed = passwords.hash_password(password) if password else ""
    with workspace.writing() as db:
        _get(workspace, account_id)
        _A.update(password=hashed).where(_A.id == account_id).execute(db)
        TokenModel.delete().where(TokenModel.account_id == account_id).execute(db)


def remove_account(workspace: Workspace, account_id: int) -> None:
    """Remove an account; what it did stays on record. Refused when no owner would remain."""
    with workspace.writing() as db:
        model = _get(workspace, account_id)
        _keep_an_owner(workspace, model)
        TokenModel.delete().where(TokenModel.account_id == account_id).execute(db)
        changed = {"removed_at": now(), "password": ""}
        _A.update(**changed).where(_A.id == account_id).execute(db)


def password_fits(workspace: Workspace, name: str, password: str) -> Account | None:
    """Return the account that has this name and password; None, just as slowly, for any other.

    A hash made with weaker parameters than today's is replaced.
    """
    with workspace.reading() as db:
        model = _A.select().where(_A.name_key == name_key(name), _A.removed_at.is_null()).first(db)
    stored = model.password if model is not None and model.password else None
    if not passwords.fits(stored, password) or model is None or stored is None:
        return None
    if passwords.is_outdated(stored):
        with workspace.writing() as db:
            hashed = passwords.hash_password(password)
            _A.update(password=hashed).where(_A.id == model.id, _A.password == stored).execute(db)
    return _account(workspace, model)


def _keep_an_owner(workspace: Workspace, model: AccountModel) -> None:
    with workspace.reading() as db:
        others = _A.select().where(_A.removed_at.is_null(), _A.id != model.id).execute(db)
    if Role.OWNER in _roles(model) and not any(Role.OWNER in _roles(other) for other in others):
        raise Refused(Refusal.LAST_OWNER, name=model.name)


def _get(workspace: Workspace, account_id: int) -> AccountModel:
    with workspace.reading() as db:
        model = _A.select().where(_A.id == account_id, _A.removed_at.is_null()).first(db)
    if model is None:
        raise Refused(Refusal.NO_SUCH_ACCOUNT, name=str(account_id))
    return model


def _encoded(roles: Iterable[Role]) -> str:
    return json.dumps(sorted(role.value for role in roles))


def _roles(model: AccountModel) -> frozenset[Role]:
    return frozenset(Role(code) for code in json.loads(model.roles))


def _account(workspace: Workspace, model: AccountModel) -> Account:
    return Account(
        model.id,
        model.name,
        _roles(model),
        bool(model.password),
        model.made_at,
        throttle.failures_of(workspace, model.name),
    )
