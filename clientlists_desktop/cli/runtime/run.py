"""Running an operation: in a worker process, with its progress, after a confirmation."""

import sys
from collections.abc import Callable, Mapping
from typing import Any

from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.runtime.worker import Worker


def run(function: Callable[..., Any], *args: Any, retry: Mapping[str, Any] | None = None) -> Any:
    """Run an operation to its end in a process of its own and return its result.

    Args:
        retry: keyword arguments for a second try if the process dies.
    """
    if not sys.stderr.isatty():
        return Worker(function, *args, retry=retry).wait()
    drawn = False

    def draw(progress: Progress) -> None:
        nonlocal drawn
        drawn = True
        share = f"{progress.share:4.0%}" if progress.share is not None else "    "
        end = "\n" if progress.share == 1 else ""
        print(f"\r{share} {progress.rows:,} rows", end=end, file=sys.stderr, flush=True)

    try:
        return Worker(function, *args, retry=retry).wait(draw)
    finally:
        if drawn:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def confirm(question: str) -> None:
    """Ask on the terminal; Refused without a yes, or without a terminal."""
    if ask(f"{question} [y/N] ").strip().lower() not in ("y", "yes"):
        raise Refused(Refusal.NOT_CONFIRMED)


def ask(question: str) -> str:
    """Return what is typed on the terminal; Refused if there is no terminal or no answer."""
    try:
        if sys.stdin.isatty():
            return input(question)
    except EOFError:
        pass
    raise Refused(Refusal.NOT_CONFIRMED)
