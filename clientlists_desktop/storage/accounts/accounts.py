"""Accounts: finding, making, changing, removing them."""

import json
from collections.abc import Iterable

import peewee

from clientlists_desktop.core.accounts.accounts import Account
from clientlists_desktop.core.accounts.permissions import Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import name_key
from clientlists_desktop.storage.accounts import passwords, throttle
from clientlists_desktop.storage.database import transaction, unavailable, workspace_path
from clientlists_desktop.storage.imports.drafts import now
from clientlists_desktop.storage.models import AccountModel, TokenModel

_A = AccountModel


def all_accounts() -> list[Account]:
    """Return every account by name."""
    with unavailable(workspace_path()):
        models = list(_A.select().where(_A.removed_at.is_null()).order_by(_A.name_key))
        return [_account(model) for model in models]


def get_account(account_id: int) -> Account:
    """Return an account; Refused when there is none."""
    return _account(_get(account_id))


def find_account(name: str) -> Account | None:
    """Return the account of this name, without regard to case in any script."""
    with unavailable(workspace_path()):
        model = _A.get_or_none(_A.name_key == name_key(name), _A.removed_at.is_null())
        return _account(model) if model is not None else None


def create_account(name: str, password: str, roles: Iterable[Role]) -> Account:
    """Make an account; Refused when the name is taken.

    Args:
        password: "" for none.
    """
    try:
        with transaction():
            made = _A.create(
                name=name,
                name_key=name_key(name),
                password=passwords.hash_password(password) if password else "",
                roles=_encoded(roles),
                made_at=now(),
            )
    except peewee.IntegrityError as error:
        raise Refused(Refusal.ACCOUNT_NAME_TAKEN, name=name) from error
    return get_account(made.id)


def set_roles(account_id: int, roles: Iterable[Role]) -> None:
    """Give an account these roles; Refused when no owner would be left."""
    held = frozenset(roles)
    with transaction():
        model = _get(account_id)
        if Role.OWNER not in held:
            _keep_an_owner(model)
        _A.update(roles=_encoded(held)).where(_A.id == account_id).execute()


def set_password(account_id: int, password: str) -> None:
    """Give an account another password; whoever stayed signed in with the old one is signed out.

    Args:
        password: "" for none.
    """
    hashed = passwords.hash_password(password) if password else ""
    with transaction():
        _get(account_id)
        _A.update(password=hashed).where(_A.id == account_id).execute()
        TokenModel.delete().where(TokenModel.account_id == account_id).execute()


def remove_account(account_id: int) -> None:
    """Remove an account; its deeds stay. Refused when no owner would be left."""
    with transaction():
        model = _get(account_id)
        _keep_an_owner(model)
        TokenModel.delete().where(TokenModel.account_id == account_id).execute()
        changed = {"removed_at": now(), "password": ""}
        _A.update(**changed).where(_A.id == account_id).execute()


def password_fits(name: str, password: str) -> Account | None:
    """Return the account of a name and its password; None, as slowly, for any other.

    A hash of weaker parameters than today's is made anew.
    """
    with unavailable(workspace_path()):
        model = _A.get_or_none(_A.name_key == name_key(name), _A.removed_at.is_null())
    stored = model.password if model is not None and model.password else None
    if not passwords.fits(stored, password) or model is None or stored is None:
        return None
    if passwords.is_outdated(stored):
        with transaction():
            hashed = passwords.hash_password(password)
            _A.update(password=hashed).where(_A.id == model.id, _A.password == stored).execute()
    return _account(model)


def _keep_an_owner(model: AccountModel) -> None:
    others = _A.select().where(_A.removed_at.is_null(), _A.id != model.id)
    if Role.OWNER in _roles(model) and not any(Role.OWNER in _roles(other) for other in others):
        raise Refused(Refusal.LAST_OWNER, name=model.name)


def _get(account_id: int) -> AccountModel:
    with unavailable(workspace_path()):
        model = _A.get_or_none(_A.id == account_id, _A.removed_at.is_null())
    if model is None:
        raise Refused(Refusal.NO_SUCH_ACCOUNT, name=str(account_id))
    return model


def _encoded(roles: Iterable[Role]) -> str:
    return json.dumps(sorted(role.value for role in roles))


def _roles(model: AccountModel) -> frozenset[Role]:
    return frozenset(Role(code) for code in json.loads(model.roles))


def _account(model: AccountModel) -> Account:
    return Account(
        model.id,
        model.name,
        _roles(model),
        bool(model.password),
        model.made_at,
        throttle.failures_of(model.name),
    )
