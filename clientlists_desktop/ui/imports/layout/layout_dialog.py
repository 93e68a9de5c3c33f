"""How a file is opened: encoding, delimiter, sheet, header and columns, beside its first rows."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHeaderView,
    QSizePolicy,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop import texts
from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.layouts.client_layout_detection import ClientLayoutDetector
from clientlists_desktop.core.layouts.layout_detection import (
    MOST_TITLES,
    LayoutDetector,
    column_letter,
)
from clientlists_desktop.core.layouts.layout_options import (
    DELIMITERS,
    DetectedLayout,
    LayoutDoubt,
    LayoutOptions,
)
from clientlists_desktop.operations.imports.preview import (
    ENCODINGS,
    Preview,
    SheetSample,
    preview_file,
)
from clientlists_desktop.texts.imports.layout import delimiter_name
from clientlists_desktop.ui.imports.layout.columns_table import ColumnsTable
from clientlists_desktop.ui.imports.layout.layout_line import encoding_name
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.controls import Box, dialog_buttons, label

_SHOWN = 12
_LONGEST = 60
_HEADER_SHOWN, _NAME_SHOWN = 40, 24


class LayoutDialog(QDialog):
    """Changes how a file is opened; what is not touched stays found out.

    The rows come from the file's own bytes, read anew for each encoding and delimiter.

    Args:
        file: the draft of the file; it tells how it is opened now.
    """

    def __init__(
        self, database: DatabaseThread, path: Path, file: CheckedFile, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("openingDialog")
        self.setWindowTitle(self.tr("How the file is opened"))
        self._database, self._path, self._file = database, path, file
        self.layout_options: LayoutOptions = file.choices.layout_options
        self._look: Preview | None = None
        self._job: Job | None = None
        self._doubts: tuple[LayoutDoubt, ...] = ()
        self._encoding = self._box("encoding", self.tr("Encoding"))
        self._delimiter = self._box("delimiter", self.tr("Delimiter"))
        self._sheet = self._box("sheet", self.tr("Sheet"))
        self._header = self._box("headerRow", self.tr("Header"))
        address = texts.address_name(file.channel, translate)
        self._address = self._box("addressColumn", address)
        self._encoding.activated.connect(self._encoding_chosen)
        self._delimiter.activated.connect(self._delimiter_chosen)
        self._sheet.activated.connect(self._sheet_chosen)
        self._header.activated.connect(self._header_chosen)
        self._address.activated.connect(self._address_chosen)
        self._rows = PlainTable("openingPreview", self.tr("First rows of the file"))
        self._rows.setSelectionMode(PlainTable.SelectionMode.NoSelection)
        self._columns = ColumnsTable()
        self._columns.changed.connect(self._columns_changed)
        self._wrong = label("", "wrap", "failed", name="openingRefusal")
        buttons, self._use = dialog_buttons(self.tr("Open with this layout"), "useOpening")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._line = QGridLayout()
        self._line.setHorizontalSpacing(12)
        self._line.setVerticalSpacing(4)
        boxes = (self._encoding, self._delimiter, self._sheet, self._header, self._address)
        self._titles = {}
        for column, box in enumerate(boxes):
            title = label(box.accessibleName(), "muted")
            title.setBuddy(box)
            self._titles[box] = title
            self._line.addWidget(title, 0, column)
            self._line.addWidget(box, 1, column)
        self._line.setColumnStretch(len(boxes), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addLayout(self._line)
        layout.addWidget(label(self.tr("First rows of the file"), "section"))
        layout.addWidget(self._rows, 3)
        layout.addWidget(label(self.tr("Columns"), "section"))
        layout.addWidget(self._columns, 2)
        layout.addWidget(self._wrong)
        layout.addWidget(
            label(self.tr("Files with this header will be opened the same way."), "caption")
        )
        layout.addWidget(buttons)
        self.resize(scaled(860), scaled(640))
        self._use.setEnabled(False)
        self._read()

    def _box(self, name: str, spoken: str) -> Box:
        box = Box()
        box.setObjectName(name)
        box.setAccessibleName(spoken)
        box.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToContents)
        box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        return box

    def _read(self) -> None:
        """Read the first rows anew."""
        self._stop()
        self._use.setEnabled(False)
        # A workbook is no work for the window's own process.
        chosen = LayoutOptions(self.layout_options.encoding, self.layout_options.delimiter)
        self._job = Job(self._database, preview_file, self._path, chosen, retry={"careful": True})
        self._job.succeeded.connect(self._looked)
        self._job.refused.connect(self._refuse)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._job = None

    def accept(self) -> None:
        """Take what is shown; what was doubted and left as it is counts as chosen."""
        if self._look is not None:
            doubts = self._doubts
            if LayoutDoubt.ADDRESS in doubts:
                self._address_chosen()
            if LayoutDoubt.HEADER in doubts:
                self._header_chosen()
            if LayoutDoubt.ONE_COLUMN in doubts:
                self.layout_options = replace(self.layout_options, delimiter=self._look.delimiter)
        super().accept()

    def done(self, result: int) -> None:
        """Leave nothing running."""
        self._stop()
        super().done(result)

    def _looked(self, look: Preview) -> None:
        self._job, self._look = None, look
        self._fill_boxes(look)
        self._show()

    def _refuse(self, error: Refused) -> None:
        self._job = None
        error.facts.setdefault("file", self._path.name)
        self._wrong.setText(texts.refusal(error, translate))
        self._rows.show_texts([])
        self._use.setEnabled(False)

    def _fill_boxes(self, look: Preview) -> None:
        for box in (self._encoding, self._delimiter):
            box.setVisible(look.is_text)
            self._titles[box].setVisible(look.is_text)
        several = len(look.sheets) > 1
        self._sheet.setVisible(several)
        self._titles[self._sheet].setVisible(several)
        _fill(
            self._encoding,
            [(encoding_name(name), name) for name in dict.fromkeys([look.encoding, *ENCODINGS])
             if name],
            look.encoding,
        )  # fmt: skip
        delimiters = [look.delimiter or ",", *DELIMITERS]
        _fill(
            self._delimiter,
            [(delimiter_name(mark, translate), mark) for mark in dict.fromkeys(delimiters)],
            look.delimiter,
        )
        sheets: list[tuple[str, str | None]] = [(self.tr("Detect automatically"), None)]
        for sheet in look.sheets:
            hidden = "" if sheet.visible else self.tr(" (hidden)")
            sheets.append((sheet.name + hidden, sheet.name))
        _fill(self._sheet, sheets, self.layout_options.sheet)

    @property
    def _sample(self) -> SheetSample:
        assert self._look is not None
        name = self.layout_options.sheet or next(iter(self._file.facts.sheets), "")
        return next(
            (sheet for sheet in self._look.sheets if sheet.name == name), self._look.sheets[0]
        )

    def _show(self) -> None:
        """Show how the rows are read as things stand."""
        look = self._look
        assert look is not None
        rows = self._sample.rows
        first = next((index for index, cells in enumerate(rows) if not is_blank(cells)), 0)
        kind = ClientLayoutDetector if self._file.choices.clients else LayoutDetector
        detector = kind(self._file.channel, look.name, self.layout_options, is_text=look.is_text)
        try:
            found = detector(self._sample.name, rows[first:], first + 1)
        except Refused as error:
            self._refuse(error)
            return
        self._doubts = found.doubts
        self._wrong.setText("")
        self._use.setEnabled(True)
        header = None if found.header is None else found.header + first
        self._show_header_box(rows, header)
        names = [*rows[header]] if header is not None else []
        names += [""] * (found.known - len(names))
        _fill(
            self._address,
            [(_title(index, name), index) for index, name in enumerate(names)],
            found.address,
        )
        self._show_rows(rows, header, found)
        below = rows[0 if header is None else header + 1 :]
        left_out = set(range(len(names))) - set(found.order or range(len(names)))
        self._columns.show_columns(names, below, found, left_out, self._file.channel)

    def _show_header_box(self, rows: Sequence[Sequence[str]], header: int | None) -> None:
        items = [(self.tr("None: row 1 is a client"), 0)]
        for index, cells in enumerate(rows[:MOST_TITLES]):
            if is_blank(cells):
                continue
            said = ", ".join(cell for cell in cells if cell.strip())[:_HEADER_SHOWN]
            text = self.tr("Row {row}: {cells}").format(row=index + 1, cells=said)
            items.append((text, index + 1))
        _fill(self._header, items, 0 if header is None else header + 1)

    def _show_rows(
        self, rows: Sequence[Sequence[str]], header: int | None, found: DetectedLayout
    ) -> None:
        shown = rows[:_SHOWN]
        width = max([found.known, *map(len, shown)], default=1)
        table = self._rows
        table.clear()
        table.setRowCount(len(shown))
        table.setColumnCount(width)
        table.setHorizontalHeaderLabels([column_letter(index) for index in range(width)])
        table.horizontalHeader().setVisible(True)
        table.verticalHeader().setVisible(True)
        for number, cells in enumerate(shown):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text[: _LONGEST * 2])
                font = item.font()
                font.setBold(number == header)
                item.setFont(font)
                if header is not None and number < header:
                    item.setForeground(QColor(tokens().muted))
                elif column == found.address and number != header:
                    item.setForeground(QColor(tokens().link))
                table.setItem(number, column, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _encoding_chosen(self) -> None:
        self.layout_options = replace(self.layout_options, encoding=self._encoding.currentData())
        self._read()

    def _delimiter_chosen(self) -> None:
        self.layout_options = replace(
            self.layout_options,
            delimiter=self._delimiter.currentData(),
            address_column=None,
            names=(),
            left_out=(),
        )
        self._read()

    def _sheet_chosen(self) -> None:
        chosen = self._sheet.currentData()
        # What was chosen of another sheet's rows says nothing of this one's.
        self.layout_options = LayoutOptions(
            self.layout_options.encoding, self.layout_options.delimiter, chosen
        )
        self._show()

    def _header_chosen(self) -> None:
        row = int(self._header.currentData())
        self.layout_options = replace(self.layout_options, header_row=row, names=())
        self._show()

    def _address_chosen(self) -> None:
        self.layout_options = replace(
            self.layout_options, address_column=int(self._address.currentData())
        )
        self._show()

    def _columns_changed(self) -> None:
        self.layout_options = replace(
            self.layout_options, names=self._columns.names, left_out=self._columns.left_out
        )
        self._show()


def _fill(box: Box, items: Sequence[tuple[str, object]], chosen: object) -> None:
    """Offer these items, without a signal."""
    box.blockSignals(True)
    box.clear()
    for text, data in items:
        box.addItem(text, data)
    box.setCurrentIndex(next((i for i, (_, data) in enumerate(items) if data == chosen), 0))
    box.blockSignals(False)


def _title(index: int, name: str) -> str:
    letter = column_letter(index)
    return f"{letter}: {name.strip()[:_NAME_SHOWN]}" if name.strip() else letter
