"""The database thread: the one thread that reads and writes the workspace for the window.

The window's own thread never touches the database, so no lock and no scan can block it. The newest
request comes first: what is on screen now matters more than what was asked for earlier.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QThread, Signal

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.runtime.garbage_collector import GarbageCollector

_CACHE_MB = 16

Work = Callable[[Workspace, Actor], Any]
Then = Callable[[Any], None]


@dataclass(eq=False)
class _Request:
    """What the database thread sees. It holds no widget, which must not be destroyed there."""

    key: object
    work: Work
    keep: bool
    result: Any = None
    error: Exception | None = None


@dataclass(frozen=True)
class _Waiting:
    """Who waits for a request on the window's thread."""

    request: _Request
    asker: QObject
    then: Then
    refused: Callable[[Refused], None] | None


class DatabaseThread(QThread):
    """Answers requests, the newest first; answers arrive on the window's thread.

    The work of a request is given the workspace and the actor.

    Attributes:
        actor: who is signed in in this window.

    Signals:
        trouble: the Refused of a request whose asker does not handle it.
    """

    trouble = Signal(object)
    _answered = Signal(object)

    def __init__(self, workspace: Workspace, actor: Actor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.actor = workspace, actor
        workspace.use_cache(_CACHE_MB)
        self._requests: list[_Request] = []
        self._changed = Condition()
        self._stopping = False
        self._newest: dict[object, _Waiting] = {}
        self._answered.connect(self._deliver)
        self._garbage = GarbageCollector(self)
        self.resume()

    def resume(self) -> None:
        """Start, or start again after a stop."""
        self._stopping = False
        self._garbage.start()
        self.start()

    def ask(
        self,
        asker: QObject,
        key: object,
        work: Work,
        then: Then,
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Ask for something to be read.

        A newer request with the same asker and key replaces this one. An asker that is destroyed
        before the answer comes is not called.
        """
        request = _Request((id(asker), key), work, keep=False)
        self._add(_Waiting(request, asker, then, refused))

    def do(
        self,
        asker: QObject,
        work: Work,
        then: Then,
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Ask for something to be changed: before anything is read, and never replaced."""
        self._add(_Waiting(_Request(object(), work, keep=True), asker, then, refused))

    def stop(self) -> None:
        """Finish the changes that were asked for, drop the rest, and end.

        What was read already is dropped, too: the workspace may have moved away under it.
        """
        self._newest = {key: one for key, one in self._newest.items() if one.request.keep}
        with self._changed:
            self._stopping = True
            self._requests = [request for request in self._requests if request.keep]
            self._changed.notify()
        self.wait()
        self._garbage.stop()

    def _add(self, waiting: _Waiting) -> None:
        request = waiting.request
        self._newest[request.key] = waiting
        with self._changed:
            if not request.keep:
                self._requests = [other for other in self._requests if other.key != request.key]
            self._requests.append(request)
            self._changed.notify()

    def _deliver(self, request: _Request) -> None:
        waiting = self._newest.get(request.key)
        if waiting is None or waiting.request is not request:
            return
        del self._newest[request.key]
        exists = shiboken6.isValid(waiting.asker)
        if isinstance(request.error, Refused):
            refused = waiting.refused if waiting.refused and exists else self.trouble.emit
            refused(request.error)
        elif request.error is not None:
            raise request.error
        elif exists:
            waiting.then(request.result)

    def run(self) -> None:
        """Work off the requests, on the database thread."""
        while (request := self._next()) is not None:
            try:
                # Each time, since somebody may have put another file in its place.
                self.workspace.open()
                request.result = request.work(self.workspace, self.actor)
            except Exception as error:
                request.error = error
            self._answered.emit(request)
        self.workspace.close()

    def _next(self) -> _Request | None:
        with self._changed:
            while not self._requests:
                if self._stopping:
                    return None
                self._changed.wait()
            for index, request in enumerate(self._requests):
                if request.keep:
                    return self._requests.pop(index)
            return self._requests.pop()
