"""The first rows of the file that is chosen."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHeaderView

from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.layout_options import DETECT
from clientlists_desktop.operations.imports.preview import Preview, preview_file
from clientlists_desktop.ui.look.theme import ROW_CHECK, scaled
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable

_ROWS, _COLUMNS, _LONGEST = 8, 30, 60


class FilePreview(PlainTable):
    """Reads the rows in a worker while it is on screen; hidden until they are there.

    Signals:
        unreadable: a Refused.
    """

    unreadable = Signal(object)

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__("filePreview", translate("FilePreview", "First rows of the file"))
        self._database = database
        self._path: Path | None = None
        self._job: Job | None = None
        # A file that goes straight on to its check is not read twice.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._read)
        self.hold_clients(database)
        self.setSelectionMode(PlainTable.SelectionMode.NoSelection)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_CHECK))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.hide()

    def show_file(self, path: Path | None) -> None:
        """Show the first rows of a file; None for none."""
        self.stop()
        self.hide()
        self._path = path
        if path is not None:
            self._soon.start()

    def stop(self) -> None:
        """Read no longer."""
        self._soon.stop()
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._job = None

    def _read(self) -> None:
        # Reading a workbook is not safe in the window's own process.
        job = Job(self._database, preview_file, self._path, DETECT, retry={"careful": True})
        job.succeeded.connect(self._show_rows)
        job.refused.connect(self._on_refused)
        self._job = job

    def _on_refused(self, error: object) -> None:
        self._job = None
        self.unreadable.emit(error)

    def _show_rows(self, preview: Preview) -> None:
        self._job = None
        rows = next((sheet.rows for sheet in preview.sheets if sheet.rows), [])[:_ROWS]
        shown = [[cell[:_LONGEST] for cell in cells[:_COLUMNS]] for cells in rows]
        self.setColumnCount(0)
        self.show_texts(shown)
        self.setHorizontalHeaderLabels([column_letter(at) for at in range(self.columnCount())])
        self.horizontalHeader().setVisible(True)
        self.setVisible(bool(shown))
