"""The check while it runs."""

import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.imports.balance import Balance
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.rows import CheckedRow
from clientlists_desktop.core.progress import Progress
from clientlists_desktop.operations.imports.readers import first_rows, get_checked_file
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.imports.check.check_columns import findings_text
from clientlists_desktop.ui.imports.filters.balance_bar import BalanceLine
from clientlists_desktop.ui.imports.filters.balance_view import BalanceView
from clientlists_desktop.ui.look.formatting import number, percent
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.tables.column_shares import Shares
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.controls import button, card
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, column, grow, panel, row

_BEFORE_GUESS_S = 1.0
_PROBLEMS = 8
_BETWEEN_READS_S = 0.5
_LONGEST_IN_SECONDS = 90
_SHARES = Shares(2, usual_most=240)


class RunningView(QWidget):
    """How far the check is, how long it will take, and what it found so far.

    Signals:
        stopped: the person stops the check.
    """

    stopped = Signal()

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._started = self._problems_read = 0.0
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
        self._balance, self._line = BalanceView(), BalanceLine(done=False)
        frame, inside = card("", 16)
        far = panel(row(self._share, grow(self._rows), spacing=16))
        rest = panel(row(self._left, STRETCH, stop, spacing=16))
        head = SideBySide(far, rest, (1, 0), spacing=16)
        add(inside, head, self._bar, 8, self._balance, self._line)
        titles = [self.tr("Row"), self.tr("In the file"), self.tr("What is wrong")]
        self._problems = PlainTable("firstProblems", self.tr("First problems found"), titles)
        self._problems.hold_clients(database)
        self._problems.share(_SHARES)
        column(
            frame,
            label(self.tr("First problems found"), "section"),
            label(self.tr("If you stop, nothing is saved and your file stays unchanged."), "muted"),
            grow(self._problems),
            on=self,
            spacing=8,
        )

        self.set_compact(compact=False)

    def set_compact(self, *, compact: bool) -> None:
        """Show the balance in one line, because large text leaves no room for its figures."""
        self._balance.setVisible(not compact)
        self._line.setVisible(compact)

    def begin(self) -> None:
        """Show that a check begins."""
        self._started = time.monotonic()
        self._problems_read = 0.0
        self._shown = 0
        self._problems.show_texts([])
        self._bar.setRange(0, 0)
        self._share.setText("")
        self._left.setText("")
        self._rows.setText(self.tr("Opening the file…"))
        self._show_balance(Balance())

    def _show_balance(self, balance: Balance) -> None:
        self._balance.show_balance(balance)
        self._line.show_balance(balance)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the check is."""
        if progress.balance is None:
            return
        self._show_balance(progress.balance)
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
            passed = time.monotonic() - self._started
            if passed > _BEFORE_GUESS_S:
                self._left.setText(self._time_left(passed * (1 - share) / share))
        else:
            self._rows.setText(self.tr("%Ln row(s) read", "", progress.rows))
        self._read_problems(progress)

    def _time_left(self, seconds: float) -> str:
        if seconds > _LONGEST_IN_SECONDS:
            return self.tr("about %Ln minute(s) left", "", round(seconds / 60))
        return self.tr("about %Ln second(s) left", "", max(1, round(seconds)))

    def _read_problems(self, progress: Progress) -> None:
        """Show the first failed rows as they are found."""
        now = time.monotonic()
        failed = progress.balance.failed if progress.balance else 0
        enough = self._shown >= min(_PROBLEMS, failed)
        if enough or progress.draft is None or now - self._problems_read < _BETWEEN_READS_S:
            return
        self._problems_read = now
        draft = progress.draft

        def read(workspace: Workspace, actor: Actor) -> tuple[CheckedFile, list[CheckedRow]]:
            file = get_checked_file(workspace, actor, draft)
            return file, first_rows(workspace, actor, file, Outcome.FAILED, _PROBLEMS)

        self._database.ask(self, "first problems", read, self._show_problems, lambda _: None)

    def _show_problems(self, found: tuple[CheckedFile, list[CheckedRow]]) -> None:
        file, failed = found
        self._shown = len(failed)
        self._problems.copies.country = file.choices.country
        self._problems.show_texts(
            (
                number(row.number),
                row.cells[0] if row.cells else "",
                findings_text(row, file.columns, brief=True),
            )
            for row in failed
        )
        self._problems.share(_SHARES)
