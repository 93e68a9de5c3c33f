"""Chooses which duplicates are left out; the counts are shown before it is applied."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QWidget,
)

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.edits import count_duplicates
from clientlists_desktop.operations.imports.fixes import run_on_draft
from clientlists_desktop.operations.lists.readers import all_lists
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.tables.tick_list import TickList
from clientlists_desktop.ui.widgets.controls import button, radio_button
from clientlists_desktop.ui.widgets.fields import number_field
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, grow, row
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_PAUSE_MS = 250
_MOST_DAYS = 3650


class DuplicatesDialog(SubmitDialog):
    """Which of several duplicate rows is kept, and the clients of which lists are left out."""

    def __init__(self, database: DatabaseThread, file: CheckedFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("repeatsDialog")
        self.setWindowTitle(self.tr("Duplicate rows"))
        self._database, self._file = database, file
        self._job: Job | None = None
        self._group = QButtonGroup(self)
        self._lists = TickList(
            "leaveOutLists",
            self.tr("Lists whose clients are left out"),
            lambda one: f"{one.name}  {number(one.clients)}",
            self.tr("No other list of this channel"),
        )
        self._days = number_field("leaveOutDays", self.tr("Days"), range(1, _MOST_DAYS + 1), 30)
        tick = button(self.tr("Tick all lists created in the last (days):"), "tickRecent")
        tick.clicked.connect(self._tick_recent)
        self._counts = label(self.tr("Counting…"), "strong", name="repeatsCounts")
        buttons, self._use = self.submit_buttons(self.tr("Apply"), "useRepeats")
        self._use.setEnabled(False)
        column(
            *self._policies(),
            scaled(8),
            label(self.tr("Also leave out clients who are in these lists"), "strong"),
            grow(self._lists),
            row(tick, self._days, STRETCH),
            self._counts,
            buttons,
            on=self,
            margins=24,
            spacing=8,
        )
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._count)
        self._group.buttonToggled.connect(self._on_changed)
        self._lists.changed.connect(self._on_changed)
        self.resize(scaled(520), scaled(480))
        code = file.channel_code
        database.ask(
            self,
            "lists",
            lambda workspace, actor: [
                one for one in all_lists(workspace, actor) if one.channel_code == code
            ],
            self._show_lists,
        )

    def _policies(self) -> Iterator[QRadioButton]:
        """Yield a radio button for each policy."""
        texts = {
            KeepPolicy.SAME_ROW: self.tr("Leave out rows that are identical in every cell"),
            KeepPolicy.FIRST: self.tr("One row for each address: keep the first"),
            KeepPolicy.LAST: self.tr("One row for each address: keep the last"),
            KeepPolicy.FULLEST: self.tr(
                "One row for each address: keep the one with the most cells filled"
            ),
        }
        for keep, text in texts.items():
            choice = radio_button(text, f"keep-{keep.value}")
            choice.setChecked(self._file.choices.duplicates.keep is keep)
            choice.setProperty("keep", keep.value)
            self._group.addButton(choice)
            yield choice

    @property
    def duplicates(self) -> DuplicateOptions:
        """What is chosen."""
        chosen = self._group.checkedButton()
        assert chosen is not None
        return DuplicateOptions(KeepPolicy(chosen.property("keep")), tuple(self._lists.ticked))

    def done(self, result: int) -> None:
        """Stop counting."""
        self._stop()
        super().done(result)

    def _show_lists(self, found: list[ListSummary]) -> None:
        self._lists.show_things(found, self._file.choices.duplicates.lists)
        self._count()

    def _tick_recent(self) -> None:
        """Tick the lists that were made in the last days."""
        since = datetime.now(UTC) - timedelta(days=self._days.value())
        # All moments are written alike, so they sort as texts.
        first = since.isoformat(timespec="seconds")
        self._lists.tick(lambda one: one.made_at >= first)

    def _on_changed(self) -> None:
        self._use.setEnabled(False)
        self._counts.setText(self.tr("Counting…"))
        self._pause.start()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._job = None

    def _count(self) -> None:
        self._stop()
        duplicates = self.duplicates
        if duplicates == self._file.choices.duplicates:
            self._show_counts(self._file)
            return
        database = self._database
        self._job = Job(
            database,
            run_on_draft,
            database.workspace,
            self._file.id,
            count_duplicates,
            duplicates,
            database.actor,
        )
        self._job.succeeded.connect(self._show_counts)

    def _show_counts(self, file: CheckedFile) -> None:
        self._job = None
        balance = file.balance
        self._counts.setText(
            self.tr("{ready} ready, {duplicate} left out as duplicates").format(
                ready=number(balance.ready), duplicate=number(balance.duplicate)
            )
        )
        self._use.setEnabled(True)
