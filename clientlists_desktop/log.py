"""The log: what the program did and where it failed, for whoever has to find out why.

It holds nothing personal. A fact is a number or a name out of the program itself: a code, a
function, a class. Texts are not taken, so no cell, name or foreign error message can get in.
"""

import logging
import os
import platform
import re
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, StrEnum
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import IO, Any

from clientlists_desktop import __version__, paths

Fact = float | Enum | type | Callable[..., Any]

_MOST_BYTES, _OLD_FILES = 1_000_000, 2
_QT_CATEGORY = re.compile(r"default|qml|js|qt(\.[a-z0-9_]{1,20}){1,6}")
_logger = logging.getLogger("clientlists_desktop")
_logger.setLevel(logging.INFO)
_logger.propagate = False
_logger.addHandler(logging.NullHandler())


class Program(StrEnum):
    """Who writes."""

    WINDOW = "window"
    COMMAND = "command"
    WORKER = "worker"


class LogEvent(StrEnum):
    """What happened."""

    STARTED = "started"
    ENDED = "ended"
    WINDOW_SHOWN = "window_shown"
    WINDOW_RAISED = "window_raised"
    ALREADY_OPEN = "already_open"
    NO_SINGLE_INSTANCE = "no_single_instance"
    VERB_ENDED = "verb_ended"
    WORK_ENDED = "work_ended"
    WORKER_DIED = "worker_died"
    WORKER_KILLED = "worker_killed"
    REFUSED = "refused"
    BAD_NOTE = "bad_note"
    FAULT = "fault"
    QT_MESSAGE = "qt_message"


def path() -> Path:
    """Return the file that is written to."""
    return paths.log_folder() / "clientlists.log"


def versions() -> dict[str, str]:
    """Return the versions of the program and of what it runs on."""
    return {
        "program": __version__ + (" frozen" if getattr(sys, "frozen", False) else ""),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
    }


def start(program: Program) -> None:
    """Write to the log from now on; without a folder for it, the program does without."""
    file = path()
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handler = _LogFile(file, maxBytes=_MOST_BYTES, backupCount=_OLD_FILES, delay=True)
    formatter = logging.Formatter(
        f"%(asctime)s.%(msecs)03dZ {program.value} %(process)d %(message)s", "%Y-%m-%dT%H:%M:%S"
    )
    formatter.converter = time.gmtime
    handler.setFormatter(formatter)
    _logger.handlers[:] = [handler]
    if program is not Program.WORKER:
        _write(LogEvent.STARTED, versions())


def record(event: LogEvent, **facts: Fact) -> None:
    """Write a line."""
    _write(event, {key: _text(fact) for key, fact in facts.items()})


def fault(trace: str) -> None:
    """Write where a bug happened, as `trace_of` tells it."""
    _logger.error("%s %s", LogEvent.FAULT, trace)


def qt_message(severity: Enum, category: str, line: int) -> None:
    """Write what kind of message came from Qt, and from which line of its source, if known."""
    known = category if _QT_CATEGORY.fullmatch(category) else "other"
    facts = {"severity": _text(severity), "category": known, "line": _text(line)}
    _write(LogEvent.QT_MESSAGE, facts)


def _write(event: LogEvent, facts: dict[str, str]) -> None:
    told = (f'{key}="{fact}"' if " " in fact else f"{key}={fact}" for key, fact in facts.items())
    _logger.info(" ".join([event, *told]))


def _text(fact: Fact) -> str:
    if isinstance(fact, Enum):
        return str(fact.value)
    if isinstance(fact, int):
        return str(fact)
    if isinstance(fact, float):
        return f"{fact:.3f}"
    while isinstance(fact, partial):
        fact = fact.func
    # A text by mistake is written as "str".
    named = fact if callable(fact) else type(fact)
    return str(getattr(named, "__qualname__", type(named).__qualname__))


class _LogFile(RotatingFileHandler):
    """Opens the file for each line, since other processes write to it and rotate it too.

    Whatever goes wrong here, the program goes on.
    """

    def _open(self) -> IO[str]:  # type: ignore[override]
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        return os.fdopen(os.open(self.baseFilename, flags, 0o600), "a", encoding="utf-8")

    def emit(self, record: logging.LogRecord) -> None:
        super().emit(record)
        self._let_go()

    def doRollover(self) -> None:  # noqa: N802
        # Here, because few lines need a new file, and this package loads all of asyncio.
        from filelock import FileLock

        self._let_go()
        with suppress(OSError), FileLock(self.baseFilename + ".lock", timeout=0, mode=0o600):
            # Another process may have been faster. One that holds the lock is a TimeoutError, which
            # is an OSError; so is a file that Windows doesn't let go: the next line tries again.
            if Path(self.baseFilename).stat().st_size > self.maxBytes // 2:
                super().doRollover()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Do without this line."""

    def _let_go(self) -> None:
        stream, self.stream = self.stream, None
        if stream is not None:
            with suppress(OSError):
                stream.close()
