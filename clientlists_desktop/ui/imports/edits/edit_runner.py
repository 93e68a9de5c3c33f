"""Runs the edits of a draft, one after another."""

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
from clientlists_desktop.operations.imports.readers import steps_of
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job

ROWS_AT_ONCE = 2_000
"""Up to this many rows are edited on the database thread; more in a worker that can be stopped."""


class EditRunner(QObject):
    """Edits one draft. Nothing else begins while a worker runs.

    Signals:
        changed: the draft after an edit, and all its steps.
        working: whether a worker runs. progressed: its Progress. refused: why nothing changed.
        corrections_imported: a MergedCorrections.
    """

    changed = Signal(object, object)
    working = Signal(bool)
    progressed = Signal(object)
    refused = Signal(object)
    corrections_imported = Signal(object)

    def __init__(self, database: DatabaseThread, parent: QObject) -> None:
        super().__init__(parent)
        self._database = database
        self._file: CheckedFile | None = None
        self._job: Job | None = None

    def open(self, file: CheckedFile) -> None:
        """Begin with a draft; `changed` follows with its steps."""
        self.close()
        self._file = file
        self._read_steps(file)

    def close(self) -> None:
        """Cancel what runs and leave nothing of it."""
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._on_ended()
        self._file = None

    def edit(self, work: Callable[..., Any], *args: Any) -> None:
        """Edit a few rows."""
        file = self._file
        if file is None or self._job is not None:
            return
        self._database.do(
            self,
            lambda workspace, actor: run_to_end(work(workspace, file, *args, actor)),
            self._read_steps,
            self.refused.emit,
        )

    def edit_many(self, rows: int, work: Callable[..., Any], *args: Any) -> None:
        """Edit this many rows: at once, or in a worker."""
        file = self._file
        if file is None or self._job is not None:
            return
        if rows <= ROWS_AT_ONCE:
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
        job.succeeded.connect(self._read_steps)
        self._follow(job)

    def import_corrections(self, path: Path) -> None:
        """Import the rows that a colleague corrected."""
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
            job.succeeded.connect(self._on_corrections_imported)
            self._follow(job)

    def cancel(self) -> None:
        """Stop the worker; the draft stays as it was."""
        if self._job is not None:
            self._job.cancel()

    def undo(self, step: Step | None = None) -> None:
        """Undo the last step."""
        self.edit_many(self._rows_of(step), undo)

    def redo(self, step: Step | None = None) -> None:
        """Redo the step that was undone last."""
        self.edit_many(self._rows_of(step), redo)

    def _rows_of(self, step: Step | None) -> int:
        whole = self._file.balance.rows if self._file is not None else 0
        return int(step.facts.get("rows", whole)) if step is not None else 0

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self.progressed)
        job.ended.connect(self._on_ended)
        job.refused.connect(self.refused)
        self.working.emit(True)

    def _on_corrections_imported(self, merged: MergedCorrections) -> None:
        self._read_steps(merged.file)
        self.corrections_imported.emit(merged)

    def _read_steps(self, file: CheckedFile) -> None:
        if self._file is None or file.id != self._file.id:
            return
        self._file = file
        draft = file.id
        self._database.do(
            self,
            lambda workspace, actor: steps_of(workspace, actor, draft),
            lambda found: self._on_steps_read(file, found),
        )

    def _on_steps_read(self, file: CheckedFile, found: list[Step]) -> None:
        if self._file is file:
            self.changed.emit(file, found)

    def _on_ended(self) -> None:
        self._job = None
        self.working.emit(False)
