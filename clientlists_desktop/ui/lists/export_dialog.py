"""Asks how a list is exported: as a workbook or a CSV, which columns, and in which order."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListWidget, QListWidgetItem, QWidget

from clientlists_desktop.core.do_not_contact.entries import LONGEST_NOTE
from clientlists_desktop.core.layouts.layout_options import DELIMITERS
from clientlists_desktop.core.lists.csv_encodings import CSV_ENCODINGS
from clientlists_desktop.operations.lists.list_export import CsvFormat
from clientlists_desktop.texts.imports.layout import delimiter_name, encoding_name
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.runtime.window_settings import window_settings
from clientlists_desktop.ui.tables.table_model import one_line
from clientlists_desktop.ui.widgets.controls import button, tick_box
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, column, form, grow, row
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_KEY = "export"
_NAME = Qt.ItemDataRole.UserRole
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True)
class ExportChoice:
    """How a list is exported.

    Attributes:
        suffix: `.xlsx` or `.csv`.
        columns: names of the columns, in this order.
        keep_blocked: why blocked clients are not left out; None if they are.
    """

    suffix: str
    form: CsvFormat
    columns: tuple[str, ...]
    keep_blocked: str | None = None


class ExportDialog(SubmitDialog):
    """Shows what was chosen for the export before; a column that it lacked is exported, too.

    Args:
        blocked: how many clients the do-not-contact book holds, if the account may keep them; it
            has to decide that for each export anew.
    """

    def __init__(self, columns: Sequence[str], parent: QWidget, blocked: int = 0) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export the list"))
        last = _read_last()
        self._kind = Box("exportKind")
        self._kind.addItem(translate("File", "Excel workbook"), ".xlsx")
        self._kind.addItem(translate("File", "CSV file"), ".csv")
        self._delimiter = Box("exportDelimiter")
        for mark in DELIMITERS:
            self._delimiter.addItem(delimiter_name(mark, translate), mark)
        self._encoding = Box("exportEncoding")
        for name in CSV_ENCODINGS:
            self._encoding.addItem(self._encoding_text(name), name)
        for box, key in (
            (self._kind, "suffix"), (self._delimiter, "delimiter"), (self._encoding, "encoding"),
        ):  # fmt: skip
            box.setCurrentIndex(max(0, box.findData(last.get(key))))
        self._columns = self._make_columns(columns, last)
        self._up = button(self.tr("Move up"), "columnUp", "caret-up")
        self._down = button(self.tr("Move down"), "columnDown", "caret-down")
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._count = label("", "muted", name="exportCount")
        self._build_blocked(blocked)
        buttons, self._export = self.submit_buttons(self.tr("Export…"), "export")
        column(
            form(
                (self.tr("Format"), self._kind),
                (self.tr("Delimiter"), self._delimiter),
                (self.tr("Encoding"), self._encoding),
            ),
            label(self.tr("Columns, in the order of the file")),
            grow(self._columns),
            row(self._up, self._down, STRETCH, self._count),
            self._keep,
            self._reason,
            buttons,
            on=self,
            margins=24,
            spacing=12,
        )
        self._kind.currentIndexChanged.connect(self._show_choice)
        self._columns.itemChanged.connect(self._show_choice)
        self._columns.currentRowChanged.connect(self._show_choice)
        self._columns.setCurrentRow(0)
        self._show_choice()
        self.resize(scaled(420), scaled(480))

    def _build_blocked(self, blocked: int) -> None:
        keep = self.tr("Keep %Ln client(s) who must not be contacted", "", blocked)
        self._keep = tick_box(keep, "keepBlocked")
        self._reason = QLineEdit()
        self._reason.setObjectName("keepReason")
        self._reason.setPlaceholderText(self.tr("Reason, for the journal"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._reason.setMaxLength(LONGEST_NOTE)
        self._reason.setEnabled(False)
        self._keep.toggled.connect(self._reason.setEnabled)
        self._keep.toggled.connect(lambda: self._show_choice())
        self._reason.textChanged.connect(lambda: self._show_choice())
        for part in (self._keep, self._reason):
            part.setVisible(bool(blocked))

    def _encoding_text(self, name: str) -> str:
        if name == "utf-8-sig":
            return self.tr("UTF-8, as Excel reads it")
        return self.tr("UTF-8 without a mark") if name == "utf-8" else encoding_name(name)

    def _make_columns(self, columns: Sequence[str], last: dict[str, Any]) -> QListWidget:
        names = QListWidget()
        names.setObjectName("exportColumns")
        names.setAccessibleName(self.tr("Columns"))
        names.setUniformItemSizes(True)
        # Or rows are as high as they would be without the look of the ticks.
        names.ensurePolished()
        names.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        places = {name: place for place, name in enumerate(_texts(last.get("order")))}
        left_out = set(_texts(last.get("left_out")))
        # What the last list did not have stays in the order of this one, at the end.
        for name in sorted(columns, key=lambda name: places.get(name, len(places))):
            item = QListWidgetItem(one_line(name))
            item.setData(_NAME, name)
            item.setCheckState(_UNCHECKED if name in left_out else _CHECKED)
            names.addItem(item)
        return names

    def _move(self, by: int) -> None:
        """Move the current column up or down."""
        at = self._columns.currentRow()
        item = self._columns.takeItem(at)
        self._columns.insertItem(at + by, item)
        self._columns.setCurrentItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self._columns.item(at) for at in range(self._columns.count())]

    def _names(self, state: Qt.CheckState) -> list[str]:
        return [item.data(_NAME) for item in self._items() if item.checkState() is state]

    def _show_choice(self) -> None:
        """Show which choices have a meaning now, and whether anything is left to export."""
        for box in (self._delimiter, self._encoding):
            box.setEnabled(self._kind.currentData() == ".csv")
        at, chosen = self._columns.currentRow(), len(self._names(_CHECKED))
        self._up.setEnabled(at > 0)
        self._down.setEnabled(0 <= at < self._columns.count() - 1)
        is_reasoned = not self._keep.isChecked() or bool(self._reason.text().strip())
        self._export.setEnabled(bool(chosen) and is_reasoned)
        some = self.tr("%Ln column(s)", "", chosen)
        self._count.setText(some if chosen else self.tr("Tick at least one column"))

    @property
    def choice(self) -> ExportChoice:
        """What is chosen."""
        csv = CsvFormat(self._delimiter.currentData(), self._encoding.currentData())
        reason = self._reason.text() if self._keep.isChecked() else None
        return ExportChoice(self._kind.currentData(), csv, tuple(self._names(_CHECKED)), reason)

    def submit(self) -> None:
        """Keep the choice for the next export, and close."""
        chosen = self.choice
        kept = {
            "suffix": chosen.suffix,
            "delimiter": chosen.form.delimiter,
            "encoding": chosen.form.encoding,
            "order": [item.data(_NAME) for item in self._items()],
            "left_out": self._names(_UNCHECKED),
        }
        window_settings().setValue(_KEY, json.dumps(kept, ensure_ascii=False))
        self.accept()


def _read_last() -> dict[str, Any]:
    """Return the last choice; {} if there is none, or none that can be read."""
    try:
        kept = json.loads(str(window_settings().value(_KEY) or "{}"))
    except ValueError:
        return {}
    return kept if isinstance(kept, dict) else {}


def _texts(kept: object) -> list[str]:
    return list(map(str, kept)) if isinstance(kept, list) else []
