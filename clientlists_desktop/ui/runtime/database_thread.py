"""The desk: one thread that reads and writes the workspace for the window.

The window's own thread never touches the database, so no lock and no scan can hold it. Newest
request first: what is on screen now matters more than what was asked for before.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QThread, Signal

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.storage.database import close_workspace, open_workspace
from clientlists_desktop.ui.runtime.garbage import Garbage

_CACHE_MB = 16

Then = Callable[[Any], None]


@dataclass(eq=False)
class _Request:
    """What the desk's thread sees: no widget, or the last to let go of one might be that thread."""

    key: object
    work: Callable[[], Any]
    keep: bool
    result: Any = None
    error: Exception | None = None


@dataclass(frozen=True)
class _Asked:
    """Who waits for a request on the window's thread."""

    request: _Request
    asker: QObject
    then: Then
    refused: Callable[[Refused], None] | None


class DatabaseThread(QThread):
    """Answers requests in the order newest first; answers arrive on the window's thread.

    Attributes:
        actor: for whom it works: who is signed in in this window.

    Signals:
        trouble: a request was refused and nobody who asked cares for it.
    """

    trouble = Signal(object)
    _answered = Signal(object)

    def __init__(self, workspace: Path, actor: Actor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.actor = workspace, actor
        self._requests: list[_Request] = []
        self._changed = Condition()
        self._stopping = False
        self._newest: dict[object, _Asked] = {}
        self._answered.connect(self._deliver)
        self._garbage = Garbage(self)
        self.go_on()

    def go_on(self) -> None:
        """Begin to work, also after a stop."""
        self._stopping = False
        self._garbage.go_on()
        self.start()

    def ask(
        self,
        asker: QObject,
        key: object,
        work: Callable[[], Any],
        then: Then,
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Ask for something to be read.

        A newer request of the same asker and key replaces this one, and an asker that is gone when
        the answer comes hears nothing.
        """
        request = _Request((id(asker), key), work, keep=False)
        self._add(_Asked(request, asker, then, refused))

    def do(
        self,
        asker: QObject,
        work: Callable[[], Any],
        then: Then,
        refused: Callable[[Refused], None] | None = None,
    ) -> None:
        """Ask for something to be changed; it is done before anything else, and never replaced."""
        self._add(_Asked(_Request(object(), work, keep=True), asker, then, refused))

    def stop(self) -> None:
        """Finish the changes that were asked for, and end."""
        with self._changed:
            self._stopping = True
            self._requests = [request for request in self._requests if request.keep]
            self._changed.notify()
        self.wait()
        self._garbage.stop()

    def _add(self, asked: _Asked) -> None:
        request = asked.request
        self._newest[request.key] = asked
        with self._changed:
            if not request.keep:
                self._requests = [other for other in self._requests if other.key != request.key]
            self._requests.append(request)
            self._changed.notify()

    def _deliver(self, request: _Request) -> None:
        asked = self._newest.get(request.key)
        if asked is None or asked.request is not request:
            return
        del self._newest[request.key]
        listens = shiboken6.isValid(asked.asker)
        if isinstance(request.error, Refused):
            (asked.refused if asked.refused and listens else self.trouble.emit)(request.error)
        elif request.error is not None:
            raise request.error
        elif listens:
            asked.then(request.result)

    def run(self) -> None:
        """Run on the desk's own thread."""
        while (request := self._next()) is not None:
            try:
                open_workspace(self.workspace, cache_mb=_CACHE_MB)
                request.result = request.work()
            except Exception as error:
                request.error = error
            self._answered.emit(request)
        close_workspace()

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
