"""Who may do what: every operation and reader checks its permission before anything else."""

import inspect
from collections.abc import Callable, Generator
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from clientlists_desktop.core.accounts.accounts import Account, Actor
from clientlists_desktop.core.accounts.permissions import Permission, Role
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.runtime.damage import refusing_damage
from clientlists_desktop.storage.accounts import accounts
from clientlists_desktop.storage.workspace import Workspace

if TYPE_CHECKING:
    from clientlists_desktop.storage.imports.drafts import Draft

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
Read = Callable[Concatenate[Workspace, P], R]
Reader = Callable[Concatenate[Workspace, Actor, P], R]


def authorize(workspace: Workspace, actor: Actor, permission: Permission | None) -> Account:
    """Return the actor's account.

    Args:
        permission: what one of its roles must grant; None if any account will do.

    Raises:
        Refused: the account is gone, or none of its roles grants the permission.
    """
    account = accounts.get_account(workspace, actor.id)
    if permission is not None and not account.may(permission):
        raise Refused(Refusal.NOT_PERMITTED, name=account.name, expected=permission.value)
    return account


def authorize_file(workspace: Workspace, actor: Actor, file_id: int) -> None:
    """Check that an account may see a list, or a draft: its own, or any as an owner.

    Raises:
        Refused: the account may not see lists, or the draft is somebody else's.
    """
    account = accounts.get_account(workspace, actor.id)
    draft = _find_draft(workspace, file_id)
    if draft is None:
        authorize(workspace, actor, Permission.VIEW_LISTS)
    elif Role.OWNER not in account.roles:
        is_list = draft.project_id is None
        needed = Permission.MAKE_LISTS if is_list else Permission.CHANGE_CLIENTS
        authorize(workspace, actor, _needed_for(draft, needed))
        _authorize_maker(account, draft)


def needs(permission: Permission) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function an operation that only accounts with this permission can run.

    The function has the parameters `workspace` and `actor`. The account's roles are looked up in
    that workspace before the function does anything, in a worker process too. If it also has a
    `draft` or a `file`, that must be the account's own draft, except for owners.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        signature = inspect.signature(function)
        assert {"workspace", "actor"} <= signature.parameters.keys(), function.__name__

        def workspace_of(args: tuple[Any, ...], keywords: dict[str, Any]) -> Workspace:
            return cast("Workspace", signature.bind(*args, **keywords).arguments["workspace"])

        def check(args: tuple[Any, ...], keywords: dict[str, Any]) -> None:
            given = signature.bind(*args, **keywords).arguments
            file_id = given["file"].id if "file" in given else given.get("draft")
            draft = None if file_id is None else _find_draft(given["workspace"], file_id)
            needed = permission if draft is None else _needed_for(draft, permission)
            account = authorize(given["workspace"], given["actor"], needed)
            if draft is not None and Role.OWNER not in account.roles:
                _authorize_maker(account, draft)

        if inspect.isgeneratorfunction(function):

            @wraps(function)
            def checked_generator(*args: Any, **keywords: Any) -> Generator[Any, None, Any]:
                with refusing_damage(workspace_of(args, keywords)):
                    check(args, keywords)
                    return (yield from function(*args, **keywords))

            wrapper: Any = checked_generator
        else:

            @wraps(function)
            def checked(*args: Any, **keywords: Any) -> Any:
                with refusing_damage(workspace_of(args, keywords)):
                    check(args, keywords)
                    return function(*args, **keywords)

            wrapper = checked
        wrapper.permission = permission
        return cast("Callable[P, R]", wrapper)

    return decorate


def reader(permission: Permission | None, read: Read[P, R]) -> Reader[P, R]:
    """Make a reader of a storage function: it also takes the actor and checks the permission.

    Args:
        permission: None for what every account may read.
    """

    @wraps(read)
    def checked(workspace: Workspace, actor: Actor, /, *args: P.args, **keywords: P.kwargs) -> R:
        with refusing_damage(workspace):
            authorize(workspace, actor, permission)
            return read(workspace, *args, **keywords)

    checked.permission = permission  # type: ignore[attr-defined]
    return checked


def file_reader(read: Read[P, R], file_of: Callable[P, int]) -> Reader[P, R]:
    """Make a reader of a storage function that reads one list or draft.

    Args:
        file_of: returns the ID of the list or draft from the function's arguments.
    """

    @wraps(read)
    def checked(workspace: Workspace, actor: Actor, /, *args: P.args, **keywords: P.kwargs) -> R:
        with refusing_damage(workspace):
            authorize_file(workspace, actor, file_of(*args, **keywords))
            return read(workspace, *args, **keywords)

    checked.permission = Permission.VIEW_LISTS  # type: ignore[attr-defined]
    return checked


def if_permitted(read: Reader[[], T], nothing: T | None = None) -> Reader[[], T]:
    """Make a reader that returns nothing to an account without the permission.

    The window reads every page at once; an account may see only some of them.

    Args:
        nothing: what it returns then; None for an empty list.
    """
    permission = permission_of(read)
    otherwise = cast("T", [] if nothing is None else nothing)

    def checked(workspace: Workspace, actor: Actor, /) -> T:
        account = authorize(workspace, actor, None)
        if permission is None or account.may(permission):
            return read(workspace, actor)
        return otherwise

    return checked


def permission_of(operation: Callable[..., Any]) -> Permission | None:
    """Return the permission of an operation or a reader; None for other functions."""
    return getattr(operation, "permission", None)


def _find_draft(workspace: Workspace, file_id: int) -> "Draft | None":
    # Here, because most operations are about no draft.
    from clientlists_desktop.storage.imports import drafts

    return drafts.find_draft(workspace, file_id)


def _needed_for(draft: "Draft", permission: Permission) -> Permission:
    """Return what is needed for work on a draft that an operation needs a permission for.

    Whoever may change the do-not-contact book also fills it from a file, but may make no list of
    those whom the file names.
    """
    of_drafts = (Permission.MAKE_LISTS, Permission.CHANGE_CLIENTS)
    if draft.is_for_book and permission in of_drafts:
        return Permission.CHANGE_DO_NOT_CONTACT
    return permission


def _authorize_maker(account: Account, draft: "Draft") -> None:
    if draft.made_by != account.name:
        # The refusal doesn't reveal that somebody else has such a draft.
        raise Refused(Refusal.NO_SUCH_DRAFT, name=str(draft.id))
