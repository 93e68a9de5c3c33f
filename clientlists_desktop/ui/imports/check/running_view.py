"""The check while it runs: how far, how long, what was found so far."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.storage.imports import drafts, rows
from clientlists_desktop.ui.imports.check.balance_view import BalanceView
from clientlists_desktop.ui.imports.check.check_columns import findings_text
from clientlists_desktop.ui.look.formatting import number, percent
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.controls import button, card, label

_BEFORE_GUESS_S = 1.0
_PROBLEMS = 8
_BETWEEN_LOOKS_S = 0.5


class RunningView(QWidget):
    """Progress with share, rows read and time left; the counts already add up.

    Signals:
        stopped: the person wants no check of this file.
    """

    stopped = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._began = self._looked = 0.0
        self._shown = 0
        self._share = label("", "figure", name="share")
        self._rows = label("", name="rowsRead")
        self._left = label("", "muted", name="timeLeft")
        self._left.setWordWrap(False)
        stop = button(self.tr("Stop check"), "stopCheck", "x")
        stop.clicked.connect(self.stopped)
        self._bar = QProgressBar()
        self._bar.setObjectName("checkProgress")
        self._bar.setAccessibleName(self.tr("Progress of the check"))
        self._bar.setTextVisible(False)
        self._balance = BalanceView()
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._share)
        line.addWidget(self._rows)
        line.addStretch()
        line.addWidget(self._left)
        line.addWidget(stop)
        frame, inside = card("", 16)
        inside.addLayout(line)
        inside.addWidget(self._bar)
        inside.addSpacing(8)
        inside.addWidget(self._balance)
        self._head = label(self.tr("First problems found"), "section")
        titles = [self.tr("Row"), self.tr("In the file"), self.tr("What is wrong")]
        self._problems = PlainTable("firstProblems", self.tr("First problems found"), titles)
        self._problems.verticalHeader().setDefaultSectionSize(scaled(ROW_CHECK))
        self._problems.horizontalHeader().setStretchLastSection(True)
        self._problems.setColumnWidth(0, scaled(90))
        self._problems.setColumnWidth(1, scaled(240))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(frame)
        layout.addWidget(self._head)
        layout.addWidget(
            label(self.tr("Stopping leaves nothing behind, your file stays as it is."), "muted")
        )
        layout.addWidget(self._problems, 1)

    def begin(self) -> None:
        """Begin anew."""
        self._began = time.monotonic()
        self._looked = 0.0
        self._shown = 0
        self._problems.show_texts([])
        self._bar.setRange(0, 0)
        self._share.setText("")
        self._left.setText("")
        self._rows.setText(self.tr("Opening the file…"))
        self._balance.show_balance(Balance(), done=False)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the check is."""
        if progress.balance is None:
            return
        self._balance.show_balance(progress.balance, done=False)
        share = progress.share
        if share:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(1000 * share))
            self._share.setText(percent(share, 1, 0))
            whole = round(progress.rows / share, -3)
            self._rows.setText(
                self.tr("{rows} of about {whole} rows read").format(
                    rows=number(progress.rows), whole=number(max(int(whole), progress.rows))
                )
            )
            passed = time.monotonic() - self._began
            if passed > _BEFORE_GUESS_S:
                seconds = max(1, round(passed * (1 - share) / share))
                self._left.setText(self.tr("about %Ln second(s) left", "", seconds))
        else:
            self._rows.setText(self.tr("%Ln row(s) read", "", progress.rows))
        self._look(progress)

    def _look(self, progress: Progress) -> None:
        """Show the first failed rows as they are found."""
        now = time.monotonic()
        failed = progress.balance.failed if progress.balance else 0
        enough = self._shown >= min(_PROBLEMS, failed)
        if enough or progress.draft is None or now - self._looked < _BETWEEN_LOOKS_S:
            return
        self._looked = now
        draft = progress.draft

        def read() -> tuple[CheckedFile, list[CheckedRow]]:
            file = drafts.get_checked_file(draft)
            return file, rows.first_rows(file, Outcome.FAILED, _PROBLEMS)

        self._database.ask(self, "first problems", read, self._show_problems, lambda _: None)

    def _show_problems(self, found: tuple[CheckedFile, list[CheckedRow]]) -> None:
        file, failed = found
        self._shown = len(failed)
        self._problems.show_texts(
            (
                number(row.number),
                row.cells[0] if row.cells else "",
                findings_text(row, file.columns),
            )
            for row in failed
        )
