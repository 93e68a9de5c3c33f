"""Changes the layout of a file: encoding, delimiter, sheet, header and columns."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QTableWidgetItem,
    QWidget,
)

from clientlists_desktop.core.blank import is_blank
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.layouts.client_layout_detection import ClientLayoutDetector
from clientlists_desktop.core.layouts.column_letters import column_letter
from clientlists_desktop.core.layouts.layout_detection import MAX_TITLE_ROWS, LayoutDetector
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
from clientlists_desktop.texts.channels import address_name
from clientlists_desktop.texts.imports.layout import delimiter_name
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.ui.imports.layout.columns_table import ColumnsTable
from clientlists_desktop.ui.imports.layout.layout_line import encoding_name
from clientlists_desktop.ui.look.theme import scaled, tokens
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.runtime.job import Job
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.tables.plain_table import PlainTable
from clientlists_desktop.ui.widgets.country_box import CountryBox
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.flow_layout import flow
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import add, column, grow, panel
from clientlists_desktop.ui.widgets.submit_dialog import ScrollingDialog

_SHOWN = 12
_LONGEST = 60
_HEADER_SHOWN, _HEADER_LETTERS, _NAME_SHOWN = 40, 24, 24


class LayoutDialog(ScrollingDialog):
    """Changes a layout beside the first rows of the file; what is not changed stays detected.

    The file is read again for each encoding and delimiter.

    Args:
        file: the draft of the file, with its present layout.

    Attributes:
        layout_options: what was chosen. country: of numbers without a country code.
    """

    def __init__(
        self, database: DatabaseThread, path: Path, file: CheckedFile, parent: QWidget
    ) -> None:
        super().__init__(parent, margins=(24, 24, 24, 0))
        self.setObjectName("openingDialog")
        self.setWindowTitle(self.tr("How the file is opened"))
        self._database, self._path, self._file = database, path, file
        self.layout_options: LayoutOptions = file.choices.layout_options
        self._preview: Preview | None = None
        self._job: Job | None = None
        self._doubts: tuple[LayoutDoubt, ...] = ()
        self._titled: dict[Box, QWidget] = {}
        self._add_boxes(file)
        self._rows = PlainTable("openingPreview", self.tr("First rows of the file"))
        self._rows.setSelectionMode(PlainTable.SelectionMode.NoSelection)
        self._rows.cellClicked.connect(lambda row, _: self._choose_header_row(row))
        self._rows.verticalHeader().sectionClicked.connect(self._choose_header_row)
        self._rows.horizontalHeader().sectionClicked.connect(self._choose_address_column)
        self._columns = ColumnsTable()
        for table in (self._rows, self._columns):
            table.hold_clients(database)
            table.copies.country = file.choices.country
        self._columns.changed.connect(self._choose_columns)
        self._refusal = label("", "wrap", "failed", name="openingRefusal")
        buttons, self._use = self.submit_buttons(self.tr("Open with this layout"), "useOpening")
        note = self.tr("Files with this header will be opened the same way.")
        add(
            self.inside,
            flow(*self._titled.values(), spacing=12),
            label(self.tr("First rows of the file"), "section"),
            label(
                self.tr(
                    "Click the row with the column names, or the letter of the column with the "
                    "addresses."
                ),
                "caption",
                wraps=True,
            ),
            grow(self._rows, 3),
            label(self.tr("Columns"), "section"),
            grow(self._columns, 2),
            self._refusal,
            label(note, "caption", wraps=True),
        )
        self.lay_out(column(buttons, margins=(24, 0, 24, 24)), scaled(1000))
        self._use.setEnabled(False)
        self._read()

    def _add_boxes(self, file: CheckedFile) -> None:
        self._encoding = self._add_box("encoding", self.tr("Encoding"), self._choose_encoding)
        self._delimiter = self._add_box("delimiter", self.tr("Delimiter"), self._choose_delimiter)
        self._sheet = self._add_box("sheet", self.tr("Sheet"), self._choose_sheet)
        self._header = self._add_box("headerRow", self.tr("Header"), self._choose_header)
        # Its choices are whole rows of the file.
        self._header.setSizeAdjustPolicy(Box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._header.setMinimumContentsLength(_HEADER_LETTERS)
        address = address_name(file.channel, translate)
        self._address = self._add_box("addressColumn", address, self._choose_address)
        self._country = CountryBox("defaultCountry", self.tr("None"))
        self._country.choose(file.choices.country)
        self._place_box(self._country, self.tr("Default country"))
        self._titled[self._country].setVisible(file.channel.has_phone_numbers)

    def _add_box(self, name: str, title: str, choose: Callable[[], None]) -> Box:
        box = Box(name, title, fits_contents=True)
        box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        box.activated.connect(choose)
        self._place_box(box, title)
        return box

    def _place_box(self, box: Box, title: str) -> None:
        """Put a box below its title."""
        self._titled[box] = panel(column(field_title(title, box, "muted"), box, spacing=4))

    @property
    def country(self) -> str | None:
        """The region of numbers without a country code."""
        return self._country.country

    def _read(self) -> None:
        """Read the first rows again."""
        self._stop()
        self._use.setEnabled(False)
        # Reading a workbook is not safe in the window's own process.
        used = self.layout_options
        chosen = LayoutOptions(used.encoding, used.delimiter, quotes=used.quotes)
        self._job = Job(self._database, preview_file, self._path, chosen, retry={"careful": True})
        self._job.succeeded.connect(self._on_read)
        self._job.refused.connect(self._show_refusal)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.disconnect(self)
            self._job.cancel()
            self._job = None

    def accept(self) -> None:
        """Use what is shown; a doubtful choice that was left as it is counts as chosen."""
        if self._preview is not None:
            doubts = self._doubts
            if LayoutDoubt.ADDRESS in doubts:
                self._choose_address()
            if LayoutDoubt.HEADER in doubts or LayoutDoubt.FIRST_ROW in doubts:
                self._choose_header()
            if LayoutDoubt.ONE_COLUMN in doubts:
                self._change(delimiter=self._preview.delimiter)
        super().accept()

    def done(self, result: int) -> None:
        """Leave nothing running."""
        self._stop()
        super().done(result)

    def _on_read(self, preview: Preview) -> None:
        self._job, self._preview = None, preview
        self._fill_boxes(preview)
        self._show()

    def _show_refusal(self, error: Refused) -> None:
        self._job = None
        error.facts.setdefault("file", self._path.name)
        self._refusal.setText(refusal_text(error, translate))
        self._rows.show_texts([])
        self._use.setEnabled(False)

    def _fill_boxes(self, preview: Preview) -> None:
        for box in (self._encoding, self._delimiter):
            self._titled[box].setVisible(preview.is_text)
        several = len(preview.sheets) > 1
        encodings = dict.fromkeys([preview.encoding, *ENCODINGS])
        self._titled[self._sheet].setVisible(several)
        _fill(
            self._encoding,
            [(encoding_name(name), name) for name in encodings if name],
            preview.encoding,
        )
        delimiters = [preview.delimiter or ",", *DELIMITERS]
        _fill(
            self._delimiter,
            [(delimiter_name(mark, translate), mark) for mark in dict.fromkeys(delimiters)],
            preview.delimiter,
        )
        sheets: list[tuple[str, str | None]] = [(self.tr("Detect automatically"), None)]
        for sheet in preview.sheets:
            hidden = "" if sheet.visible else self.tr(" (hidden)")
            sheets.append((sheet.name + hidden, sheet.name))
        _fill(self._sheet, sheets, self.layout_options.sheet)

    @property
    def _sample(self) -> SheetSample:
        assert self._preview is not None
        name = self.layout_options.sheet or next(iter(self._file.facts.sheets), "")
        return next(
            (sheet for sheet in self._preview.sheets if sheet.name == name), self._preview.sheets[0]
        )

    def _show(self) -> None:
        """Show how the rows are read with the present choices."""
        preview = self._preview
        assert preview is not None
        rows = self._sample.rows
        first = next((index for index, cells in enumerate(rows) if not is_blank(cells)), 0)
        kind = ClientLayoutDetector if self._file.choices.clients else LayoutDetector
        detector = kind(
            self._file.channel, preview.name, self.layout_options, is_text=preview.is_text
        )
        try:
            found = detector.detect(self._sample.name, rows[first:], first + 1)
        except Refused as error:
            self._show_refusal(error)
            return
        self._doubts = found.doubts
        self._refusal.setText("")
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
        for index, cells in enumerate(rows[:MAX_TITLE_ROWS]):
            if is_blank(cells):
                continue
            shown = ", ".join(cell for cell in cells if cell.strip())[:_HEADER_SHOWN]
            text = self.tr("Row {row}: {cells}").format(row=index + 1, cells=shown)
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
        for index, cells in enumerate(shown):
            for section, text in enumerate(cells):
                item = QTableWidgetItem(text[: _LONGEST * 2])
                font = item.font()
                font.setBold(index == header)
                item.setFont(font)
                if header is not None and index < header:
                    item.setForeground(QColor(tokens().muted))
                elif section == found.address and index != header:
                    item.setForeground(QColor(tokens().link))
                table.setItem(index, section, item)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _choose_encoding(self) -> None:
        self._change(encoding=self._encoding.currentData())
        self._read()

    def _choose_delimiter(self) -> None:
        self._change(
            delimiter=self._delimiter.currentData(), address_column=None, names=(), left_out=()
        )
        self._read()

    def _choose_sheet(self) -> None:
        chosen = self._sheet.currentData()
        # What was chosen for another sheet's rows does not apply to this one's.
        self.layout_options = LayoutOptions(
            self.layout_options.encoding,
            self.layout_options.delimiter,
            chosen,
            quotes=self.layout_options.quotes,
        )
        self._show()

    def _choose_header(self) -> None:
        self._change(header_row=int(self._header.currentData()), names=())
        self._show()

    def _choose_header_row(self, row: int) -> None:
        """Take a row of the preview for the header; its cells were clicked."""
        at = self._header.findData(row + 1)
        if at >= 0 and self._use.isEnabled():
            self._header.setCurrentIndex(at)
            self._choose_header()

    def _choose_address_column(self, section: int) -> None:
        """Take a column of the preview for the addresses; its title was clicked."""
        at = self._address.findData(section)
        if at >= 0 and self._use.isEnabled():
            self._address.setCurrentIndex(at)
            self._choose_address()

    def _choose_address(self) -> None:
        self._change(address_column=int(self._address.currentData()))
        self._show()

    def _choose_columns(self) -> None:
        self._change(names=self._columns.names, left_out=self._columns.left_out)
        self._show()

    def _change(self, **options: Any) -> None:
        self.layout_options = replace(self.layout_options, **options)


def _fill(box: Box, items: Sequence[tuple[str, object]], chosen: object) -> None:
    """Offer these items, without a signal."""
    with QSignalBlocker(box):
        box.clear()
        for text, data in items:
            box.addItem(text, data)
        box.setCurrentIndex(next((i for i, (_, data) in enumerate(items) if data == chosen), 0))


def _title(index: int, name: str) -> str:
    letter = column_letter(index)
    return f"{letter}: {name.strip()[:_NAME_SHOWN]}" if name.strip() else letter
