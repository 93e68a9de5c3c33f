"""Adds a row that the file does not hold."""

from PySide6.QtWidgets import QLineEdit, QWidget

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.client_row_validation import address_rule
from clientlists_desktop.texts.imports.findings import describe_finding
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import column, form, grow, panel, scroll_area
from clientlists_desktop.ui.widgets.submit_dialog import SubmitDialog

_MARGIN = 9


class AddRowDialog(SubmitDialog):
    """One field for each column; the address is checked as it is typed."""

    def __init__(self, file: CheckedFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addRowDialog")
        self.setWindowTitle(self.tr("Add a row"))
        self._file = file
        self._rule = address_rule(file.channel, file.choices, file.judgement)
        self._fields = [QLineEdit() for _ in file.columns]
        for index, field in enumerate(self._fields):
            field.setObjectName(f"addCell{index}")
        self._fields[0].textChanged.connect(self._check_address)
        self._verdict = label("", "wrap", name="addVerdict")
        buttons, self._add = self.submit_buttons(self.tr("Add row"), "addRow")
        fields = form(*zip(file.columns, self._fields, strict=True), margins=_MARGIN)
        column(
            grow(scroll_area(panel(fields), sideways=True)),
            self._verdict,
            buttons,
            on=self,
            margins=24,
            spacing=12,
        )
        self.resize(scaled(440), scaled(min(560, 200 + 44 * len(self._fields))))
        self._check_address()
        self._fields[0].setFocus()

    @property
    def cells(self) -> list[str]:
        """What was typed."""
        return [field.text() for field in self._fields]

    def _check_address(self) -> None:
        text = self._fields[0].text()
        self._add.setEnabled(bool(text.strip()))
        if not text.strip():
            self._verdict.setText("")
            return
        verdict = self._rule.check(text)
        results = [describe_finding(f, self._file.columns, translate) for f in verdict.findings]
        if verdict.address:
            results.insert(0, self.tr("Ready: {address}").format(address=verdict.address))
        self._verdict.setText("; ".join(results))
