"""Damage that shows only when a value is read: its text is no longer what it was."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.digests import check_digests
from clientlists_desktop.storage.workspace import Workspace

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def refusing_damage(workspace: Workspace) -> Iterator[None]:
    """Refuse work that fails over values which aren't as they were stored; bugs pass.

    Raises:
        Refused: the workspace doesn't agree with its digests.
    """
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        if any(problem is not None for problem in check_digests(workspace)):
            raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(workspace.path)) from error
        raise


def refuses_damage(
    function: Callable[Concatenate[Workspace, P], R],
) -> Callable[Concatenate[Workspace, P], R]:
    """Make a function that needs no permission refuse damage, as operations and readers do."""

    @wraps(function)
    def checked(workspace: Workspace, /, *args: P.args, **keywords: P.kwargs) -> R:
        with refusing_damage(workspace):
            return function(workspace, *args, **keywords)

    return checked
