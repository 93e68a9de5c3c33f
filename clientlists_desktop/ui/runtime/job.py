"""A job: a worker process as the window sees it."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.operations.runtime.worker import (
    SPARE,
    Cancelled,
    Crashed,
    Failed,
    Progressed,
    Succeeded,
    Worker,
    WorkerCrashed,
)

_BETWEEN_POLLS_MS = 30


class Job(QObject):
    """Runs a function of `operations` in a worker process.

    Signals:
        progressed: a Progress. ended: one of these follows at once, or a crash:
        succeeded: the result. refused: a Refused. cancelled: nothing is left of the work.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    refused = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(
        self,
        parent: QObject,
        function: Callable[..., Any],
        *args: Any,
        retry: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(parent)
        self._owner, self._args = parent, args
        self._worker: Worker | None = Worker(function, *args, retry=retry)
        self._timer = QTimer(self, interval=_BETWEEN_POLLS_MS)
        self._timer.timeout.connect(self._poll)
        self._timer.start()

    @property
    def is_running(self) -> bool:
        """Whether the worker runs."""
        return self._worker is not None

    def cancel(self) -> None:
        """Ask the work to stop; `cancelled` follows."""
        if self._worker is not None:
            self._worker.cancel()

    def stop(self) -> None:
        """End the work at once and without signals, because the window closes."""
        if self._worker is not None:
            worker, self._worker = self._worker, None
            self._timer.stop()
            worker.stop()

    def _poll(self) -> None:
        while self._worker is not None:
            event = self._worker.poll()
            if event is None:
                return
            if isinstance(event, Progressed):
                self.progressed.emit(event.progress)
                continue
            self._worker = None
            self._timer.stop()
            self._finish(event)

    def _finish(self, event: Succeeded | Failed | Crashed | Cancelled) -> None:
        self.ended.emit()
        SPARE.renew()
        if isinstance(event, Succeeded):
            self.succeeded.emit(event.result)
        elif isinstance(event, Failed):
            self.refused.emit(event.error)
        elif isinstance(event, Cancelled):
            if event.leftover is not None:
                # A killed worker cannot clean up; with up to a million rows, neither can we here.
                from clientlists_desktop.operations.imports.drafts import discard_draft

                actor = next(arg for arg in self._args if isinstance(arg, Actor))
                Job(self._owner, discard_draft, self._args[0], event.leftover, actor)
            self.cancelled.emit()
        else:
            raise WorkerCrashed(event.trace)
