"""Long work in a process of its own.

With a thread instead, the window stalled for up to 1.8 s during a check, with a process for at most
20 ms. And a hostile file can abort the process that reads it, which must not be the window's.
"""

import errno
import gc
import inspect
import signal
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import clientlists_desktop
from clientlists_desktop import log
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.runtime.spare_process import Pipe, SpareProcess
from clientlists_desktop.safe_file import remove_leftovers

_PROGRESS_INTERVAL = 0.1
_CANCEL_TIMEOUT = 0.4
"""Seconds that a cancelled worker has to answer before it is killed."""
_MOST_MEMORY = 1536 * 1024 * 1024
_MEMORY_CHECK_INTERVAL = 0.1
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
    """The work was refused, for a reason that can be shown."""

    error: Refused


@dataclass(frozen=True)
class Crashed:
    """A bug: where it happened, without error messages, which may contain personal data."""

    trace: str


@dataclass(frozen=True)
class Cancelled:
    """The work was cancelled.

    Attributes:
        leftover: a draft that a killed worker couldn't discard itself.
    """

    leftover: int | None = None


class WorkerCrashed(Exception):  # noqa: N818
    """A bug in a worker; its text says where, and contains no personal data."""


Event = Progressed | Succeeded | Failed | Crashed | Cancelled


class Worker:
    """Runs one function in a spawned process; `poll` returns what happens.

    Args:
        function: a generator function that yields Progress and returns its result, or a plain
            function. It must be importable, and its arguments picklable.
        retry: keyword arguments for a second try if the process dies, killed by the file it reads.
    """

    def __init__(
        self, function: Callable[..., Any], *args: Any, retry: Mapping[str, Any] | None = None
    ) -> None:
        self._function, self._args, self._retry = function, args, retry
        self._cancelled_at: float | None = None
        self._draft: int | None = None
        self._memory_checked = 0.0
        self._ended = False
        self._start({})

    def _start(self, keywords: Mapping[str, Any]) -> None:
        work = (self._function, self._args, dict(keywords))
        self._process, self._pipe = SPARE.take()
        try:
            self._pipe.send(work)
        except OSError:
            # The process died while it waited; another one has not waited yet.
            self._pipe.close()
            self._process.join()
            self._process, self._pipe = SPARE.take()
            self._pipe.send(work)

    def poll(self, timeout: float = 0.0) -> Event | None:
        """Return the next event, waiting up to `timeout` seconds; None if there is none.

        After any event but Progressed the worker is gone.
        """
        assert not self._ended
        try:
            if self._pipe.poll(timeout):
                return self._handle_message(self._pipe.recv())
        except (EOFError, ConnectionResetError, BrokenPipeError):
            return self._handle_death()
        if (
            self._cancelled_at is not None
            and time.monotonic() - self._cancelled_at > _CANCEL_TIMEOUT
        ):
            self._process.kill()
            log.record(log.LogEvent.WORKER_KILLED, work=self._function)
            return self._end(Cancelled(self._draft))
        self._check_memory()
        return None

    def wait(self, on_progress: Callable[[Progress], None] | None = None) -> Any:
        """Wait for the result, for programs without a window; raises a refusal."""
        try:
            while True:
                event = self.poll(_MEMORY_CHECK_INTERVAL)
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
        """Ask the worker to stop; one that doesn't answer soon is killed."""
        if self._cancelled_at is None and not self._ended:
            self._cancelled_at = time.monotonic()
            try:
                self._pipe.send("cancel")
            except (BrokenPipeError, OSError):
                return

    def stop(self) -> int | None:
        """Stop the worker, giving it a moment to clean up; returns a draft that it left behind."""
        if self._ended:
            return None
        self.cancel()
        while True:
            event = self.poll(0.05)
            if isinstance(event, Cancelled):
                return event.leftover
            if event is not None and not isinstance(event, Progressed):
                return self._draft if isinstance(event, Succeeded) else None

    def _handle_message(self, message: Event) -> Event:
        if isinstance(message, Progressed):
            self._draft = message.progress.draft or self._draft
            return message
        if isinstance(message, Succeeded) and self._cancelled_at is not None and self._draft:
            # It finished while it was being cancelled: nobody waits for its draft any more.
            return self._end(Cancelled(self._draft))
        return self._end(message)

    def _handle_death(self) -> Event:
        self._process.join()
        if self._cancelled_at is not None:
            return self._end(Cancelled(self._draft))
        log.record(
            log.LogEvent.WORKER_DIED, work=self._function, exit_code=self._process.exitcode or 0
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
        if not isinstance(event, Succeeded):
            # A killed process leaves its unfinished file in the folder that it was to write to.
            for folder in {arg.parent for arg in self._args if isinstance(arg, Path)}:
                remove_leftovers(folder)
        return event

    def _check_memory(self) -> None:
        """Kill a worker that takes too much memory; `poll` then finds it dead."""
        now = time.monotonic()
        if now - self._memory_checked < _MEMORY_CHECK_INTERVAL:
            return
        self._memory_checked = now
        # Here, because most work has ended before its memory is looked at.
        import psutil

        try:
            memory = psutil.Process(self._process.pid).memory_info().rss
            if memory > _MOST_MEMORY:
                log.record(log.LogEvent.WORKER_KILLED, work=self._function, bytes=memory)
                self._process.kill()
        except psutil.Error:
            return


def _serve(pipe: Pipe) -> None:
    """Wait in the worker process for the work, and do it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        function, args, keywords = pipe.recv()
    except EOFError:
        return  # Nobody needed a spare process.
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    log.start(log.Program.WORKER)
    started = time.monotonic()
    try:
        event = _run(pipe, function, args, keywords)
        _log_end(event, function, time.monotonic() - started)
        pipe.send(event)
    except (BrokenPipeError, EOFError, ConnectionResetError):
        return  # The window is gone; the work was closed and has cleaned up.
    finally:
        pipe.close()


SPARE = SpareProcess(_serve)
"""Gives every worker its process."""


def _run(
    pipe: Pipe, function: Callable[..., Any], args: tuple[Any, ...], keywords: dict[str, Any]
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
    log.record(log.LogEvent.WORK_ENDED, **facts)
    if isinstance(event, Crashed):
        log.fault(event.trace)


def _iterate(pipe: Pipe, work: Any) -> Event:
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
        if now - sent >= _PROGRESS_INTERVAL or progress.draft != draft:
            pipe.send(Progressed(progress))
            sent, draft = now, progress.draft
        if pipe.poll():
            pipe.recv()
            work.close()
            return Cancelled()


def trace_of(error: BaseException) -> str:
    """Return where an error was raised, without its message, which may contain cells of a file.

    Folders of the computer are left out too, because people's names are in them.
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
