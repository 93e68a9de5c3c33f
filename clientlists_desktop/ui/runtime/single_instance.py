"""One window for each workspace: a second start hands its file over to the first, and ends."""

import hashlib
import json
import os
import sys
import time
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from clientlists_desktop import log, paths, systems

_PATIENCE = 8.0
"""Seconds that the first window has to answer; it may be starting itself."""
_BETWEEN_TRIES = 0.05
_MOST_BYTES = 256 * 1024
_ANSWER = b"raised\n"


class Start(Enum):
    """What a start amounts to."""

    FIRST = "first"
    HANDED_OVER = "handed_over"
    NOT_ANSWERED = "not_answered"


@dataclass(frozen=True)
class Wish:
    """What a start wants of the window, beside being shown.

    Attributes:
        file: to be imported.
        new_list: whether the wizard is to be opened without a file.
    """

    file: Path | None = None
    new_list: bool = False


class SingleInstance(QObject):
    """Holds a workspace for the window of this process.

    The lock is dropped by the system however its process ends, so what a killed one left behind is
    no obstacle. Everybody has their own folder for locks and sockets: several people, or several
    computers, may work on one workspace.

    Args:
        workspace: its file.

    Attributes:
        workspace: its file, with links resolved.

    Signals:
        wanted: another start wants the window; its Wish.
    """

    wanted = Signal(object)

    def __init__(self, workspace: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        folder = paths.runtime_folder()
        self.workspace = workspace.resolve()
        # Short, since the path of a socket may have 103 bytes on macOS, where its folder is deep.
        name = hashlib.sha256(os.fsencode(os.path.normcase(self.workspace))).hexdigest()[:16]
        self._lock = FileLock(folder / f"{name}.lock", timeout=0, mode=0o600)
        self._address = f"ClientLists-{name}" if systems.has_pipes() else str(folder / name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)

    def holds(self, workspace: Path) -> bool:
        """Whether this is the instance for a workspace."""
        return self._lock.is_locked and self.workspace == workspace.resolve()

    def take_or_hand_over(self, wish: Wish | None = None, patience: float | None = None) -> Start:
        """Become the instance of the workspace, or let the one that is there show its window.

        Args:
            wish: of the window that is there.
            patience: seconds that it has to answer.
        """
        patience = _PATIENCE if patience is None else patience
        until = time.monotonic() + patience
        while not self._take():
            if self._hand_over(wish or Wish(), round(patience * 1000)):
                log.record(log.LogEvent.ALREADY_OPEN)
                return Start.HANDED_OVER
            if time.monotonic() > until:
                log.record(log.LogEvent.ALREADY_OPEN, answered=False)
                return Start.NOT_ANSWERED
            # The other one may have just started, or may be about to end.
            time.sleep(_BETWEEN_TRIES)
        return Start.FIRST

    def listen(self) -> None:
        """Hear of other starts from now on; needs the application."""
        # Whoever listened there is gone, since the lock was free.
        QLocalServer.removeServer(self._address)
        if not self._server.listen(self._address):
            log.record(log.LogEvent.NO_SINGLE_INSTANCE, reason=self._server.serverError())

    def release(self) -> None:
        """Let another process open a window on the workspace."""
        self._server.close()
        self._lock.release()

    def _take(self) -> bool:
        try:
            _make_private(paths.runtime_folder())
            self._lock.acquire()
        except Timeout:
            return False
        except OSError:
            # Without a place for locks there may be two windows; the workspace allows for it.
            log.record(log.LogEvent.NO_SINGLE_INSTANCE)
        return True

    def _hand_over(self, wish: Wish, milliseconds: int) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(milliseconds):
            return False
        _let_others_raise()
        wanted = {"file": str(wish.file) if wish.file else None, "new_list": wish.new_list}
        socket.write(json.dumps(wanted).encode() + b"\n")
        answered = socket.waitForReadyRead(milliseconds)
        answer = socket.readAll().data()
        socket.disconnectFromServer()
        return answered and answer == _ANSWER

    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_MOST_BYTES)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= _MOST_BYTES:
                socket.abort()
            return
        try:
            wanted = json.loads(bytes(socket.readLine().data()))
            file = wanted["file"]
            # An older program that is started beside this one says nothing of a new list.
            wish = Wish(Path(file) if file else None, bool(wanted.get("new_list")))
        except (ValueError, TypeError, KeyError):
            socket.abort()
            return
        socket.write(_ANSWER)
        socket.flush()
        log.record(log.LogEvent.WINDOW_RAISED, with_file=wish.file is not None)
        self.wanted.emit(wish)


def _make_private(folder: Path) -> None:
    """Make a folder that nobody else can use; OSError if it can't be."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform != "win32" and systems.has_modes():
        if folder.stat().st_uid != os.getuid():
            raise PermissionError
        folder.chmod(0o700)


def _let_others_raise() -> None:
    """Let the other process raise its window: on Windows only the program in front may allow it."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)
