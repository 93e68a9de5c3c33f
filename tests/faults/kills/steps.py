"""The steps at which a process can be killed: whatever changes a file, and each statement of SQL.

SQLite calls the system by itself, so its own table of system calls is changed, too. The product
knows nothing of it.
"""

import _sqlite3
import ctypes
import os
import signal
import sqlite3
import sqlite3.dbapi2
from collections.abc import Callable
from typing import Any

CALLS = ("replace", "rename", "unlink", "remove", "rmdir", "mkdir", "fsync", "fchmod", "truncate")
_READING = ("SELECT", "PRAGMA", "EXPLAIN")
_WRITE = ctypes.CFUNCTYPE(ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t)
_WRITE_AT = ctypes.CFUNCTYPE(
    ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int64
)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_int64)
_UNLINK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_char_p)
_SYSTEM_CALLS: dict[str, Any] = {
    "write": _WRITE,
    "pwrite": _WRITE_AT,
    "pwrite64": _WRITE_AT,
    "ftruncate": _TRUNCATE,
    "unlink": _UNLINK,
}


class _Vfs(ctypes.Structure):
    """SQLite's `sqlite3_vfs`, as its documentation lays it out."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("size", ctypes.c_int),
        ("longest", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        *[(f"method_{number}", ctypes.c_void_p) for number in range(13)],
        ("set_call", ctypes.c_void_p),
        ("get_call", ctypes.c_void_p),
        ("next_call", ctypes.c_void_p),
    ]


class Steps:
    """Counts the steps of this process from now on.

    Args:
        kill_at: the number of the step before which the process is killed; 0 to only count.
    """

    def __init__(self, kill_at: int = 0) -> None:
        self.names: list[str] = []
        self._kill_at = kill_at
        self._kept: list[Any] = []
        for name in CALLS:
            setattr(os, name, self._counting(f"os.{name}", getattr(os, name)))
        _open = os.open

        def create(path: Any, flags: int, *args: Any, **keywords: Any) -> int:
            if flags & os.O_CREAT:
                self.take("os.open")
            return _open(path, flags, *args, **keywords)

        os.open = create
        connect = sqlite3.connect

        def tracing(*args: Any, **keywords: Any) -> sqlite3.Connection:
            made = connect(*args, **keywords)
            made.set_trace_callback(self._statement)
            return made

        sqlite3.connect = sqlite3.dbapi2.connect = tracing
        self._change_system_calls()

    def take(self, name: str) -> None:
        """Count a step, or die before it."""
        self.names.append(name)
        if len(self.names) == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def _counting(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **keywords: Any) -> Any:
            self.take(name)
            return real(*args, **keywords)

        return counted

    def _statement(self, statement: str) -> None:
        words = statement.split()
        if words and words[0].upper() not in _READING:
            self.take("sql " + words[0].lower())

    def _change_system_calls(self) -> None:
        library = ctypes.CDLL(_sqlite3.__file__)
        find = library.sqlite3_vfs_find
        find.restype = ctypes.POINTER(_Vfs)
        vfs = find(None)
        get = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)(
            vfs.contents.get_call
        )
        change = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)(
            vfs.contents.set_call
        )
        for name, kind in _SYSTEM_CALLS.items():
            found = get(vfs, name.encode())
            if found:
                counted = kind(self._counting(f"sqlite {name}", kind(found)))
                self._kept.append(counted)
                change(vfs, name.encode(), ctypes.cast(counted, ctypes.c_void_p))
