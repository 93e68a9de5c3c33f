"""What is left out because it repeats: chosen here, with the counts before it is applied."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.duplicates import DuplicateOptions, KeepPolicy
from clientlists_desktop.core.lists.summary import ListSummary
from clientlists_desktop.operations.imports.edits import count_duplicates
from clientlists_desktop.operations.imports.fixes import run_on_draft
from clientlists_desktop.storage.lists import lists
from clientlists_desktop.ui.look.formatting import number
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.widgets.controls import button, dialog_buttons, label

_PAUSE_MS = 250
_MOST_DAYS = 3650


class DuplicatesDialog(QDialog):
    """Chooses which of the rows that repeat is kept, and whose clients are left out."""

    def __init__(self, database: DatabaseThread, file: CheckedFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("repeatsDialog")
        self.setWindowTitle(self.tr("Rows that repeat"))
        self._database, self._file = database, file
        self._job: Job | None = None
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(8)
        for keep, text in (
            (KeepPolicy.SAME_ROW, self.tr("Leave out rows that are equal in every cell")),
            (KeepPolicy.FIRST, self.tr("One row for each address: keep the first")),
            (KeepPolicy.LAST, self.tr("One row for each address: keep the last")),
            (
                KeepPolicy.FULLEST,
                self.tr("One row for each address: keep the one with most cells filled"),
            ),
        ):
            choice = QRadioButton(text)
            choice.setObjectName(f"keep-{keep.value}")
            choice.setChecked(file.choices.duplicates.keep is keep)
            choice.setProperty("keep", keep.value)
            self._group.addButton(choice)
            layout.addWidget(choice)
        layout.addSpacing(scaled(8))
        layout.addWidget(label(self.tr("Also leave out clients who are in these lists"), "strong"))
        self._lists = QListWidget()
        self._lists.setObjectName("leaveOutLists")
        self._lists.setAccessibleName(self.tr("Lists whose clients are left out"))
        layout.addWidget(self._lists, 1)
        self._days = QSpinBox()
        self._days.setObjectName("leaveOutDays")
        self._days.setRange(1, _MOST_DAYS)
        self._days.setValue(30)
        self._days.setAccessibleName(self.tr("Days"))
        tick = button(self.tr("Tick all made in the last days:"), "tickRecent")
        tick.clicked.connect(self._tick_recent)
        line = QHBoxLayout()
        line.addWidget(tick)
        line.addWidget(self._days)
        line.addStretch()
        layout.addLayout(line)
        self._counts = label("", "strong", name="repeatsCounts")
        layout.addWidget(self._counts)
        buttons, self._use = dialog_buttons(self.tr("Use this"), "useRepeats")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._count)
        self._group.buttonToggled.connect(self._changed)
        self._lists.itemChanged.connect(self._changed)
        self.resize(scaled(520), scaled(480))
        code = file.channel_code
        database.ask(
            self,
            "lists",
            lambda: [one for one in lists.all_lists() if one.channel_code == code],
            self._show_lists,
        )

    @property
    def duplicates(self) -> DuplicateOptions:
        """What is chosen."""
        chosen = self._group.checkedButton()
        assert chosen is not None
        keep = KeepPolicy(chosen.property("keep"))
        items = [self._lists.item(row) for row in range(self._lists.count())]
        ticked = [
            item.data(Qt.ItemDataRole.UserRole).id
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]
        return DuplicateOptions(keep, tuple(sorted(ticked)))

    def done(self, result: int) -> None:
        """Stop counting."""
        self._stop()
        super().done(result)

    def _show_lists(self, found: list[ListSummary]) -> None:
        chosen = self._file.choices.duplicates.lists
        for one in found:
            item = QListWidgetItem(f"{one.name}  {number(one.clients)}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            ticked = Qt.CheckState.Checked if one.id in chosen else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self._lists.addItem(item)
        self._count()

    def _tick_recent(self) -> None:
        """Tick the lists that were made lately."""
        since = datetime.now(UTC) - timedelta(days=self._days.value())
        for row in range(self._lists.count()):
            item = self._lists.item(row)
            made_at = datetime.fromisoformat(item.data(Qt.ItemDataRole.UserRole).made_at)
            if made_at >= since:
                item.setCheckState(Qt.CheckState.Checked)

    def _changed(self) -> None:
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
            self._show(self._file)
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
        self._job.succeeded.connect(self._show)

    def _show(self, file: CheckedFile) -> None:
        self._job = None
        balance = file.balance
        self._counts.setText(
            self.tr("{ready} ready, {duplicate} left out as repeated").format(
                ready=number(balance.ready), duplicate=number(balance.duplicate)
            )
        )
        self._use.setEnabled(True)
