"""A job that does nothing until a test says what became of it."""

from typing import Any

from PySide6.QtCore import QObject, Signal


class FakeJob(QObject):
    """Stands in for a Job; the test emits its signals."""

    progressed = Signal(object)
    succeeded = Signal(object)
    refused = Signal(object)
    cancelled = Signal()
    ended = Signal()
    started: "list[FakeJob]" = []  # noqa: RUF012

    def __init__(self, parent: QObject, function: Any, *args: Any, retry: Any = None) -> None:
        super().__init__(parent)
        self.function, self.args, self.retry = function, args, retry
        self.was_cancelled = False
        FakeJob.started.append(self)

    def cancel(self) -> None:
        """Note it."""
        self.was_cancelled = True

    def stop(self) -> None:
        """Note it."""
        self.was_cancelled = True


class UncountedJob(FakeJob):
    """One beside those that a test looks at."""

    def __init__(self, parent: QObject, function: Any, *args: Any, retry: Any = None) -> None:
        super().__init__(parent, function, *args, retry=retry)
        FakeJob.started.remove(self)
