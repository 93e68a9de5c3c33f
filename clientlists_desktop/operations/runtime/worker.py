"""Long work in a process of its own.

A process and not a thread: beside a checking thread the window stalled for up to 1.8 s, beside a
process never over 20 ms; and no reader of spreadsheets is safe inside the window's process, a
hostile file can abort it.
"""

import errno
import gc
import inspect
import multiprocessing
import signal
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import psutil

import clientlists_desktop
from clientlists_desktop import log
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.progress import Progress

_BETWEEN_PROGRESS = 0.1
_PATIENCE = 0.4
"""Seconds that a cancelled worker has to answer before it is killed."""
_MOST_MEMORY = 1536 * 1024 * 1024
_BETWEEN_WEIGHINGS = 0.25
_ROOT = Path(clientlists_desktop.__file__).parent.parent
_MOST_CAUSES = 5


@dataclass(frozen=True)
class Progressed:
    """The work is under way."""

    progress: Progress


@dataclass(frozen=True)
class Succeeded:
    """The work is done.

    Attributes:
        rows: how many there were, for the log.
    """

    result: Any
    rows: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Failed:
    """The work was refused for a reason that a person can be told."""

    error: Refused


@dataclass(frozen=True)
class Crashed:
    """A bug: where it happened, without the texts of errors, which may hold personal data."""

    trace: str


@dataclass(frozen=True)
class Cancelled:
    """The work was cancelled.

    Attributes:
        leftover: a draft that a killed worker could not discard itself.
    """

    leftover: int | None = None


class WorkerCrashed(Exception):  # noqa: N818
    """A bug in a worker, carried to the one handler; its text says where and nothing personal."""


Event = Progressed | Succeeded | Failed | Crashed | Cancelled


class Worker:
    """Runs one function in a spawned process; `poll` tells what happened.

    Args:
        function: a generator function that yields Progress and returns its result, or a plain
            function. It and its arguments must be importable and picklable.
        retry: keyword arguments for a second try when the process dies; the file killed its reader.
    """

    def __init__(
        self, function: Callable[..., Any], *args: Any, retry: Mapping[str, Any] | None = None
    ) -> None:
        self._function, self._args, self._retry = function, args, retry
        self._cancelled_at: float | None = None
        self._draft: int | None = None
        self._weighed = 0.0
        self._ended = False
        self._start({})

    def _start(self, keywords: Mapping[str, Any]) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, self._function, self._args, dict(keywords)), daemon=True
        )
        self._process.start()
        theirs.close()

    def poll(self, timeout: float = 0.0) -> Event | None:
        """Return the next event, waiting for it up to `timeout` seconds; None when there is none.

        After an event that is no Progressed the worker is gone.
        """
        assert not self._ended
        try:
            if self._pipe.poll(timeout):
                return self._received(self._pipe.recv())
        except (EOFError, ConnectionResetError, BrokenPipeError):
            return self._died()
        if self._cancelled_at is not None and time.monotonic() - self._cancelled_at > _PATIENCE:
            self._process.kill()
            log.record(log.Event.WORKER_KILLED, work=self._function)
            return self._end(Cancelled(self._draft))
        self._weigh()
        return None

    def wait(self, on_progress: Callable[[Progress], None] | None = None) -> Any:
        """Wait for the result; raises what refused it. For programs without a window."""
        try:
            while True:
                event = self.poll(1.0)
                if isinstance(event, Progressed) and on_progress is not None:
                    on_progress(event.progress)
                elif isinstance(event, Succeeded):
                    return event.result
                elif isinstance(event, Failed):
                    raise event.error
                elif isinstance(event, Crashed):
                    raise WorkerCrashed(event.trace)
        except BaseException:
            self.stop()
            raise

    def cancel(self) -> None:
        """Ask the work to stop; a worker that does not answer soon is killed."""
        if self._cancelled_at is None and not self._ended:
            self._cancelled_at = time.monotonic()
            try:
                self._pipe.send("cancel")
            except (BrokenPipeError, OSError):
                return

    def stop(self) -> int | None:
        """End the worker now, giving it a moment to clean up; returns a draft that it left."""
        if self._ended:
            return None
        self.cancel()
        while True:
            event = self.poll(0.05)
            if isinstance(event, Cancelled):
                return event.leftover
            if event is not None and not isinstance(event, Progressed):
                return self._draft if isinstance(event, Succeeded) else None

    def _received(self, message: Event) -> Event:
        if isinstance(message, Progressed):
            self._draft = message.progress.draft or self._draft
            return message
        if isinstance(message, Succeeded) and self._cancelled_at is not None and self._draft:
            # Done in the very moment of the cancel: nobody waits for its draft any more.
            return self._end(Cancelled(self._draft))
        return self._end(message)

    def _died(self) -> Event:
        self._process.join()
        if self._cancelled_at is not None:
            return self._end(Cancelled(self._draft))
        log.record(
            log.Event.WORKER_DIED, work=self._function, exit_code=self._process.exitcode or 0
        )
        if self._retry is not None:
            keywords, self._retry = self._retry, None
            self._pipe.close()
            self._start(keywords)
            return Progressed(Progress())
        return self._end(Failed(Refused(Refusal.READER_DIED)))

    def _end(self, event: Event) -> Event:
        self._ended = True
        self._process.join(2.0)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._pipe.close()
        self._process.close()
        return event

    def _weigh(self) -> None:
        """Kill a worker whose file makes it grow beyond all measure; poll then sees it dead."""
        now = time.monotonic()
        if now - self._weighed < _BETWEEN_WEIGHINGS:
            return
        self._weighed = now
        try:
            memory = psutil.Process(self._process.pid).memory_info().rss
            if memory > _MOST_MEMORY:
                log.record(log.Event.WORKER_KILLED, work=self._function, bytes=memory)
                self._process.kill()
        except psutil.Error:
            return


def _serve(
    pipe: Connection, function: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]
) -> None:
    """Run in the worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    log.start(log.Program.WORKER)
    started = time.monotonic()
    try:
        event = _run(pipe, function, args, keywords)
        _log_end(event, function, time.monotonic() - started)
        pipe.send(event)
    except (BrokenPipeError, EOFError, ConnectionResetError):
        return  # The window is gone; the work has been closed and left nothing.
    finally:
        pipe.close()


def _run(
    pipe: Connection, function: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]
) -> Event:
    try:
        if not inspect.isgeneratorfunction(function):
            return Succeeded(function(*args, **keywords))
        work = function(*args, **keywords)
        try:
            return _iterate(pipe, work)
        finally:
            work.close()
    except Refused as error:
        return Failed(error)
    except (BrokenPipeError, EOFError, ConnectionResetError):
        raise
    except Exception as error:
        return Crashed(trace_of(error))


def _log_end(event: Event, function: Callable[..., Any], seconds: float) -> None:
    facts: dict[str, log.Fact] = {"work": function, "outcome": type(event), "seconds": seconds}
    if isinstance(event, Failed):
        facts["reason"] = event.error.reason
    elif isinstance(event, Succeeded):
        facts["rows"] = event.rows
    log.record(log.Event.WORK_ENDED, **facts)
    if isinstance(event, Crashed):
        log.fault(event.trace)


def _iterate(pipe: Connection, work: Any) -> Event:
    sent = 0.0
    draft = None
    rows = 0
    while True:
        try:
            progress = next(work)
        except StopIteration as stop:
            return Succeeded(stop.value, rows)
        rows = progress.rows
        now = time.monotonic()
        if now - sent >= _BETWEEN_PROGRESS or progress.draft != draft:
            pipe.send(Progressed(progress))
            sent, draft = now, progress.draft
        if pipe.poll():
            pipe.recv()
            work.close()
            return Cancelled()


def trace_of(error: BaseException) -> str:
    """Return where an error came from, without its text, which may hold cells of a file.

    No folder of the computer either: people's names are in them.
    """
    if isinstance(error, WorkerCrashed):
        return str(error)
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_file_name(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    return "\n".join([_kind_of(error), *lines])


def _kind_of(error: BaseException) -> str:
    """Return the types of an error and of those that it arose from, with the system's codes."""
    kinds: list[str] = []
    kind: BaseException | None = error
    while kind is not None and len(kinds) < _MOST_CAUSES:
        code = getattr(kind, "sqlite_errorname", "")
        if isinstance(kind, OSError):
            code = errno.errorcode.get(kind.errno or 0, "")
        kinds.append(f"{type(kind).__name__} {code}".strip())
        kind = kind.__cause__ or kind.__context__
    return " from ".join(kinds)


def _file_name(name: str) -> str:
    path = Path(name)
    return path.relative_to(_ROOT).as_posix() if path.is_relative_to(_ROOT) else path.name
