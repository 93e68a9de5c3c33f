"""The repair desk: runs mends one after another and tells what the draft is after each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.steps import Step
from clientlists_desktop.operations.imports.corrections_import import (
    MergedCorrections,
    import_corrections,
)
from clientlists_desktop.operations.imports.edits import redo, undo
from clientlists_desktop.operations.imports.fixes import run_on_draft, run_to_end
from clientlists_desktop.storage.imports import steps
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job

_ROWS_AT_ONCE = 2_000
"""So many rows are mended at the desk; more of them in a worker, with progress and cancel."""


class EditRunner(QObject):
    """Mends one draft. Edits wait for one another; while a worker mends nothing else begins.

    Signals:
        changed: the draft after a change, and all its steps.
        working: whether a worker mends. progressed: its Progress. refused: why nothing changed.
        brought: what came of a correction file.
    """

    changed = Signal(object, object)
    working = Signal(bool)
    progressed = Signal(object)
    refused = Signal(object)
    brought = Signal(object)

    def __init__(self, database: DatabaseThread, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._file: CheckedFile | None = None
        self._job: Job | None = None

    def open(self, file: CheckedFile) -> None:
        """Begin with a draft, and tell its steps."""
        self.close()
        self._file = file
        self._tell(file)

    def close(self) -> None:
        """Stop what runs; nothing of it stays."""
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._ended()
        self._file = None

    def edit(self, work: Callable[..., Any], *args: Any) -> None:
        """Make a change of few rows."""
        file = self._file
        if file is None or self._job is not None:
            return
        self._database.do(
            self,
            lambda: run_to_end(work(file, *args, self._database.actor)),
            self._tell,
            self.refused.emit,
        )

    def edit_many(self, rows: int, work: Callable[..., Any], *args: Any) -> None:
        """Make a change of as many rows as said."""
        file = self._file
        if file is None or self._job is not None:
            return
        if rows <= _ROWS_AT_ONCE:
            self.edit(work, *args)
            return
        job = Job(
            self._database,
            run_on_draft,
            self._database.workspace,
            file.id,
            work,
            *args,
            self._database.actor,
        )
        job.succeeded.connect(self._tell)
        self._begin(job)

    def import_corrections(self, path: Path) -> None:
        """Bring corrected rows back from a file."""
        if self._file is not None and self._job is None:
            job = Job(
                self._database,
                import_corrections,
                self._database.workspace,
                self._file.id,
                path,
                self._database.actor,
                retry={"careful": True},
            )
            job.succeeded.connect(self._brought)
            self._begin(job)

    def _begin(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self.progressed)
        job.ended.connect(self._ended)
        job.refused.connect(self.refused)
        self.working.emit(True)

    def _brought(self, brought: MergedCorrections) -> None:
        self._tell(brought.file)
        self.brought.emit(brought)

    def cancel(self) -> None:
        """Stop a mend that runs; the draft stays as it was."""
        if self._job is not None:
            self._job.cancel()

    def undo(self, step: Step | None = None) -> None:
        """Take back the last step."""
        self.edit_many(self._rows_of(step), undo)

    def redo(self, step: Step | None = None) -> None:
        """Make the step again that was undone last."""
        self.edit_many(self._rows_of(step), redo)

    def _rows_of(self, step: Step | None) -> int:
        whole = self._file.balance.rows if self._file is not None else 0
        return int(step.facts.get("rows", whole)) if step is not None else 0

    def _tell(self, file: CheckedFile) -> None:
        if self._file is None or file.id != self._file.id:
            return
        self._file = file
        draft = file.id
        self._database.do(self, lambda: steps.steps_of(draft), lambda made: self._told(file, made))

    def _told(self, file: CheckedFile, made: list[Step]) -> None:
        if self._file is file:
            self.changed.emit(file, made)

    def _ended(self) -> None:
        self._job = None
        self.working.emit(False)
