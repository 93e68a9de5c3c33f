"""Who may: each operation asks by itself, before it does anything."""

import inspect
from collections.abc import Callable, Generator
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.accounts.permissions import Permission
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.database import open_workspace

P = ParamSpec("P")
R = TypeVar("R")


def authorize(actor: Actor, permission: Permission) -> Account:
    """Return the account that acts; Refused when it is gone or none of its roles permits this."""
    account = accounts.get_account(actor.id)
    if not account.may(permission):
        raise Refused(Refusal.NOT_PERMITTED, name=account.name, expected=permission.value)
    return account


def needs(permission: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an operation that only accounts with this permission can run.

    The function has a parameter `actor`; where it has a parameter `workspace`, too, that workspace
    is opened first, for it may run in a process of its own.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        signature = inspect.signature(function)
        assert "actor" in signature.parameters, f"{function.__name__} has no actor"

        def ask(args: tuple[Any, ...], keywords: dict[str, Any]) -> None:
            given = signature.bind(*args, **keywords).arguments
            workspace = given.get("workspace")
            if isinstance(workspace, Path):
                open_workspace(workspace)
            authorize(given["actor"], permission)

        if inspect.isgeneratorfunction(function):

            @wraps(function)
            def asking_generator(*args: Any, **keywords: Any) -> Generator[Any, None, Any]:
                ask(args, keywords)
                return (yield from function(*args, **keywords))

            wrapper: Any = asking_generator
        else:

            @wraps(function)
            def asking(*args: Any, **keywords: Any) -> Any:
                ask(args, keywords)
                return function(*args, **keywords)

            wrapper = asking
        wrapper.permission = permission
        return cast("Callable[P, R]", wrapper)

    return decorate


def permission_of(operation: Callable[..., Any]) -> Permission | None:
    """Return what an operation needs; None for a function that is none."""
    return getattr(operation, "permission", None)
