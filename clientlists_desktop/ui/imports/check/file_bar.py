"""The line on the Check page that says how the file was read, and offers to change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.findings import Reason
from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.ui.imports.layout.layout_line import facts_line
from clientlists_desktop.ui.widgets.controls import button, set_property, tick_box
from clientlists_desktop.ui.widgets.flow_layout import FlowLayout
from clientlists_desktop.ui.widgets.labels import label


class FileBar(QWidget):
    """Shows the file's name, its layout, and whether unlikely numbers are left out.

    Signals:
        change_wanted: the layout is to be changed. leave_out_changed: whether unlikely numbers
        are to be left out.
    """

    change_wanted = Signal()
    leave_out_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._name = label("", "strong", name="fileName")
        self._facts = label("", "muted", name="fileFacts")
        self._facts.setWordWrap(False)
        self._change = button(self.tr("Change…"), "changeOpening", kind="flat")
        self._change.clicked.connect(self.change_wanted)
        set_property(self._change, "inline", True)
        self._unlikely = tick_box(self.tr("Leave out unlikely numbers"), "leaveOutUnlikely")
        self._unlikely.clicked.connect(self.leave_out_changed)
        flow = FlowLayout(self, spacing=12)
        for widget in (self._name, self._facts, self._change, self._unlikely):
            flow.addWidget(widget)

    @property
    def name(self) -> str:
        """The file's name."""
        return self._name.text()

    def show_name(self, name: str) -> None:
        """Show the name of a file that is not checked yet."""
        self._name.setText(name)
        self._facts.setText("")
        self._change.hide()
        self._unlikely.hide()

    def show_file(self, file: CheckedFile) -> None:
        """Show how a file was read."""
        self._facts.setText(facts_line(file.facts))
        self._change.show()
        unlikely = file.balance.reasons.get(Reason.UNLIKELY, 0)
        self._unlikely.setVisible(bool(unlikely) or file.choices.leave_out_unlikely)
        self.show_choices(file)

    def show_choices(self, file: CheckedFile) -> None:
        """Show whether unlikely numbers were left out."""
        self._unlikely.setChecked(file.choices.leave_out_unlikely)
