"""The check of a file, from its start to the draft that a page shows, and what becomes of that."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.do_not_contact.entries_import import check_entries
from clientlists_desktop.operations.imports.country_suggestion import count_numbers_of_country
from clientlists_desktop.operations.imports.drafts import continue_draft, discard_draft
from clientlists_desktop.operations.imports.file_import import import_file
from clientlists_desktop.operations.imports.file_probe import has_changed
from clientlists_desktop.operations.imports.profiles import ProfileUse
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.runtime.job import Job

_DISCARDED_AT_ONCE = 50_000
"""Up to this many rows are discarded on the database thread; more in a worker."""
_LONG_S = 5.0


@dataclass(frozen=True)
class _FileState:
    """What a file was when it was checked: another one has to be checked anew."""

    path: Path
    channel: str
    size: int
    changed_at: int


class DraftCheck(QObject):
    """Runs one check at a time; a draft stays until another one takes its place.

    Attributes:
        before: the draft of the check before the one that runs, until that has a result.
        is_worth_keeping: a check of the file took long, or its draft was kept before.

    Signals:
        progressed: a Progress. checked: the CheckedFile. refused: a Refused.
        taken_back: a check was stopped, and `checked` follows with the draft before it.
        file_changed: the file of a continued draft is not what it was.
        counted: what choosing a country would do, a `CountryCount`.
    """

    progressed = Signal(object)
    checked = Signal(object)
    refused = Signal(object)
    taken_back = Signal()
    file_changed = Signal()
    counted = Signal(object)

    def __init__(self, state: WizardState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._job: Job | None = None
        self._counting: Job | None = None
        self._file: _FileState | None = None
        self._file_before: _FileState | None = None
        self.before: CheckedFile | None = None
        self._started = 0.0
        self.is_worth_keeping = False

    @property
    def is_of_chosen_file(self) -> bool:
        """Whether the draft was made from the file that is chosen now, as it is now."""
        return self._state.checked is not None and self._file == self._file_state()

    def _file_state(self) -> _FileState | None:
        path = self._state.path
        try:
            found = path.stat() if path is not None else None
        except OSError:
            return None
        if path is None or found is None:
            return None
        return _FileState(path, self._state.channel.code, found.st_size, found.st_mtime_ns)

    def start(self, choices: Choices, profile_use: ProfileUse) -> None:
        """Check the file that is chosen; the draft that is there stays until the result is."""
        state = self._state
        assert state.path is not None
        self._stop_jobs()
        if state.checked is not None:
            self.before, state.checked = state.checked, None
            self._file_before = self._file
        self._file, self._started = self._file_state(), time.monotonic()
        # The database thread owns the job: a cancelled one may end after the wizard is gone.
        self._job = Job(
            state.database,
            self._checking,
            state.database.workspace,
            state.path,
            state.channel.code,
            choices,
            state.database.actor,
            state.owner.token,
            profile_use,
            retry={"careful": True},
        )
        self._job.progressed.connect(self.progressed)
        self._job.succeeded.connect(self._on_checked)
        self._job.refused.connect(self._on_refused)

    @property
    def _checking(self) -> Callable[..., Generator[Progress, None, CheckedFile]]:
        """What reads and checks the file."""
        if self._state.for_book:
            return check_entries
        project = self._state.project
        return partial(import_file, project_id=project.id if project else None)

    def go_on(self, kept: CheckedFile) -> None:
        """Go on with a kept draft, and find out whether its file has changed."""
        state, path, sha256 = self._state, Path(kept.path), kept.source.sha256
        token, database = state.owner.token, state.database
        self._file = self._file_state()
        # Somebody left it to go on with it: it is not discarded without a question.
        self.is_worth_keeping = True
        database.do(
            self,
            lambda workspace, actor: continue_draft(workspace, kept.id, token, actor),
            lambda _: self._on_checked(kept),
            self._on_refused,
        )
        database.do(self, lambda workspace, actor: has_changed(path, sha256), self._on_compared)

    def count(self, country: str) -> None:
        """Count the failed rows that are numbers of a country."""
        self._stop(self._counting)
        checked, database = self._state.checked, self._state.database
        if checked is None:
            return
        of_file = database.workspace, checked.id, country, database.actor
        self._counting = Job(database, count_numbers_of_country, *of_file)
        self._counting.succeeded.connect(self.counted)

    def drop(self, *, keep: bool = False) -> None:
        """Stop what runs and discard the draft.

        Args:
            keep: leave the checked draft in the workspace, where it can be continued.
        """
        self._stop_jobs()
        self.is_worth_keeping = False
        state = self._state
        checked, state.checked = state.checked or self.before, None
        self.before = None
        if checked is not None and not keep:
            self._discard(checked)

    def take_back(self) -> bool:
        """Stop what runs and show the draft before it again; returns whether there is one."""
        if self.before is None:
            return False
        self._stop_jobs()
        file, self.before, self._file = self.before, None, self._file_before
        self.taken_back.emit()
        self._on_checked(file)
        return True

    def _discard(self, checked: CheckedFile) -> None:
        database, draft = self._state.database, checked.id
        if checked.balance.read <= _DISCARDED_AT_ONCE:
            database.do(
                database,
                lambda workspace, actor: discard_draft(workspace, draft, actor),
                lambda _: None,
            )
        else:
            Job(database, discard_draft, database.workspace, draft, database.actor)

    def _stop_jobs(self) -> None:
        for job in (self._job, self._counting):
            self._stop(job)
        self._job = self._counting = None

    def _stop(self, job: Job | None) -> None:
        if job is not None:
            job.disconnect(self)
            job.cancel()

    def _on_checked(self, file: CheckedFile) -> None:
        if self._job is not None and time.monotonic() - self._started > _LONG_S:
            self.is_worth_keeping = True
        self._job = None
        before, self.before = self.before, None
        if before is not None:
            self._discard(before)
        self._state.checked = file
        self.checked.emit(file)

    def _on_refused(self, error: object) -> None:
        self._job = None
        self.refused.emit(error)

    def _on_compared(self, has_changed: bool) -> None:
        if has_changed and self._state.checked is not None:
            self.file_changed.emit()
