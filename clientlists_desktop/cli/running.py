"""Running operations from the command line."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from clientlists_desktop.cli import printing
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.operations.runtime.worker import Worker
from clientlists_desktop.storage.database import open_workspace
from clientlists_desktop.storage.locks import Owner

DONE = 0
"""The exit status of a verb that did what it says."""


def own(workspace: Path) -> Owner:
    """Open the workspace and return what owns the drafts of this command."""
    open_workspace(workspace)
    return Owner(workspace)


def run(
    function: Callable[..., Any],
    *args: Any,
    show: object = None,
    retry: Mapping[str, Any] | None = None,
) -> Any:
    """Run an operation in a process of its own to its end.

    Args:
        show: whether its progress is drawn.
        retry: keyword arguments for a second try when the process dies.
    """
    draw = printing.progress_line() if show else None
    try:
        return Worker(function, *args, retry=retry).wait(draw)
    finally:
        if draw is not None:
            draw(None)


def confirm(question: str) -> None:
    """Ask on the terminal; Refused without a yes, or where there is no terminal."""
    if ask(f"{question} [y/N] ").strip().lower() not in ("y", "yes"):
        raise Refused(Refusal.NOT_CONFIRMED)


def ask(question: str) -> str:
    """Return what is typed on the terminal; Refused where there is none, or nobody who types."""
    try:
        if sys.stdin.isatty():
            return input(question)
    except EOFError:
        pass
    raise Refused(Refusal.NOT_CONFIRMED)
