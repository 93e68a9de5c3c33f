"""Running an operation: in a worker process, with its progress, after a confirmation."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

from clientlists_desktop.cli.runtime.output import print_error, visible, write
from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.texts.translation import english


def run(function: Callable[..., Any], *args: Any, retry: Mapping[str, Any] | None = None) -> Any:
    """Run an operation to its end in a process of its own and return its result.

    Args:
        retry: keyword arguments for a second try if the process dies.
    """
    # Here, because most verbs that only show something need no process.
    from clientlists_desktop.operations.runtime.worker import Worker

    if sys.stderr is None or not sys.stderr.isatty():
        return Worker(function, *args, retry=retry).wait()
    drawn = False

    def draw(progress: Progress) -> None:
        nonlocal drawn
        drawn = True
        share = f"{progress.share:4.0%}" if progress.share is not None else "    "
        end = "\n" if progress.share == 1 else ""
        write(sys.stderr, f"\r{share} {progress.rows:,} rows{end}")
        sys.stderr.flush()

    try:
        return Worker(function, *args, retry=retry).wait(draw)
    finally:
        if drawn:
            write(sys.stderr, "\r\x1b[K")
            sys.stderr.flush()


def is_sound(
    compare_part: Callable[[Workspace, Actor, int, int], int | None],
    workspace: Workspace,
    actor: Actor,
    identity: int,
) -> bool:
    """Return whether a list or campaign agrees with its digests; else a note says what to do."""
    first: int | None = 0
    try:
        while first is not None:
            first = compare_part(workspace, actor, identity, first)
    except Refused as error:
        if error.reason not in (Refusal.LIST_DAMAGED, Refusal.CAMPAIGN_DAMAGED):
            raise
        from clientlists_desktop.texts.refusals import refusal_text

        print_error(f"note: {refusal_text(error, english)}")
        return False
    return True


def confirm(question: str) -> None:
    """Ask on the terminal; Refused without a yes, or without a terminal."""
    if ask(f"{question} [y/N] ").strip().lower() not in ("y", "yes"):
        raise Refused(Refusal.NOT_CONFIRMED)


def ask(question: str) -> str:
    """Return what is typed on the terminal; Refused if there is no terminal or no answer."""
    try:
        if has_terminal():
            return input(visible(question))
    except EOFError:
        pass
    raise Refused(Refusal.NOT_CONFIRMED)


def ask_secret(question: str, otherwise: Refusal) -> str:
    """Return what is typed on the terminal unseen; Refused for this reason if nothing can be."""
    import getpass

    try:
        if has_terminal():
            return getpass.getpass(visible(question))
    except (EOFError, OSError):
        pass
    raise Refused(otherwise)


def has_terminal() -> bool:
    """Whether somebody can type an answer; the input may even be closed."""
    return sys.stdin is not None and not sys.stdin.closed and sys.stdin.isatty()
