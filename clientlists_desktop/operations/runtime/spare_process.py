"""A process that waits for work with its imports done, so that a small file is checked at once.

Starting a process and importing what checks a file takes longer than checking 300 rows does.
"""

import multiprocessing
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from multiprocessing.process import BaseProcess

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection

    Pipe = PipeConnection
else:
    from multiprocessing.connection import Connection

    Pipe = Connection

Serve = Callable[[Pipe], None]

_MODULES = ("clientlists_desktop.operations.imports.file_import",)
_LEAST_MEMORY = 4_000_000_000
"""Bytes of a computer that can spare the 45 MB of a process that only waits."""


def start_process(serve: Serve, modules: tuple[str, ...] = ()) -> tuple[BaseProcess, Pipe]:
    """Start a process that serves a pipe; returns it and the other end of the pipe.

    Args:
        modules: imported while nobody waits.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_prepare, args=(theirs, serve, modules), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def _prepare(pipe: Pipe, serve: Serve, modules: tuple[str, ...]) -> None:
    """Run in the process."""
    for module in modules:
        import_module(module)
    serve(pipe)


class SpareProcess:
    """Keeps one process waiting, once it is told to."""

    def __init__(self, serve: Serve) -> None:
        self._serve = serve
        self._is_kept = False
        self._spare: tuple[BaseProcess, Pipe] | None = None

    def keep(self) -> None:
        """Keep a process from the next `renew` on, unless memory is short on this computer."""
        import psutil

        self._is_kept = psutil.virtual_memory().total >= _LEAST_MEMORY

    def renew(self) -> None:
        """Start a process if one is to be kept and none is alive."""
        if not self._is_kept:
            return
        if self._spare is not None and not self._spare[0].is_alive():
            self._drop()
        if self._spare is None:
            self._spare = start_process(self._serve, _MODULES)

    def copy_this_process(self) -> None:
        """Keep a copy of this process for its next work, which saves doing all imports again.

        A copy of an open database or of a held lock would be its second owner, so nothing of the
        kind may be open yet. Only Linux copies a process safely, and only one with a single thread;
        elsewhere the next work starts a process of its own.
        """
        if sys.platform == "linux" and threading.active_count() == 1 and self._spare is None:
            context = multiprocessing.get_context("fork")
            ours, theirs = context.Pipe()

            def serve_alone() -> None:
                # With a copy of our end it would never notice that this process is gone.
                ours.close()
                self._serve(theirs)

            process = context.Process(target=serve_alone, daemon=True)
            process.start()
            theirs.close()
            self._spare = process, ours

    def take(self) -> tuple[BaseProcess, Pipe]:
        """Return the waiting process, or a new one, and the pipe to it."""
        if self._spare is not None and self._spare[0].is_alive():
            spare, self._spare = self._spare, None
            return spare
        self._drop()
        return start_process(self._serve)

    def stop(self) -> None:
        """Keep none any more."""
        self._is_kept = False
        self._drop()

    def _drop(self) -> None:
        if self._spare is not None:
            (process, pipe), self._spare = self._spare, None
            pipe.close()
            process.kill()
            process.join()
            process.close()
