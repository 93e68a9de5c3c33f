"""Damage that shows only when a value is read: its text is no longer what it was."""

from collections.abc import Iterator
from contextlib import contextmanager

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.storage.digests import check_digests
from clientlists_desktop.storage.workspace import Workspace


@contextmanager
def refusing_damage(workspace: Workspace) -> Iterator[None]:
    """Refuse work that fails over values which aren't as they were stored; bugs pass.

    Raises:
        Refused: the workspace doesn't agree with its digests.
    """
    try:
        yield
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        if any(problem is not None for problem in check_digests(workspace)):
            raise Refused(Refusal.WORKSPACE_DAMAGED, file=str(workspace.path)) from error
        raise
