"""A row that the file does not hold, typed by hand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop.core.imports.check import address_rule
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.texts.imports.findings import describe_finding
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import dialog_buttons, label


class AddRowDialog(QDialog):
    """One field a column; what the check will say of the address is said while typing."""

    def __init__(self, file: CheckedFile, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("addRowDialog")
        self.setWindowTitle(self.tr("Add a row"))
        self._file = file
        self._rule = address_rule(file.channel, file.choices)
        self._fields: list[QLineEdit] = []
        fields = QWidget()
        form = QFormLayout(fields)
        for index, name in enumerate(file.columns):
            field = QLineEdit()
            field.setObjectName(f"addCell{index}")
            field.setAccessibleName(name)
            form.addRow(name, field)
            self._fields.append(field)
        self._fields[0].textChanged.connect(self._judge)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(fields)
        self._verdict = label("", "wrap", name="addVerdict")
        buttons, self._add = dialog_buttons(self.tr("Add the row"), "addRow")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(12)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._verdict)
        layout.addWidget(buttons)
        self.resize(scaled(440), scaled(min(560, 200 + 44 * len(self._fields))))
        self._judge()
        self._fields[0].setFocus()

    @property
    def cells(self) -> list[str]:
        """What was typed."""
        return [field.text() for field in self._fields]

    def _judge(self) -> None:
        text = self._fields[0].text()
        self._add.setEnabled(bool(text.strip()))
        if not text.strip():
            self._verdict.setText("")
            return
        verdict = self._rule.check(text)
        said = [describe_finding(f, self._file.columns, translate) for f in verdict.findings]
        if verdict.address:
            said.insert(0, self.tr("Ready: {address}").format(address=verdict.address))
        self._verdict.setText("; ".join(said))
