"""Page two: the file."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from clientlists_desktop import texts
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.layouts.layout_options import DETECT
from clientlists_desktop.core.names import as_text
from clientlists_desktop.operations.imports.file_probe import probe_file
from clientlists_desktop.ui.export_dialogs import save_clients_sample_as, save_sample_as
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.formatting import size
from clientlists_desktop.ui.look.icons import icon, white_icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, label
from clientlists_desktop.ui.widgets.drop_zone import DropZone


class PathField(QLineEdit):
    """A field for a path; Enter takes the path and does no more, so that it can be seen first."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the wizard, where it would go on at once."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class FilePage(WizardPage):
    """Choose a file, drop it, or paste its path."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.FILE, "", "")
        self.heading.setText(self.tr("Choose the file with your clients"))
        self.subheading.setText(self.tr("Your file is only read. It is never changed."))
        self._zone = DropZone()
        self._zone.dropped.connect(self.choose)
        self._zone.refused.connect(self.show_refusal)
        self._title = label("", "section", name="chosenFile")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._or = label("", "muted", name="chosenFacts")
        self._or.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = button("", "chooseFile", "folder-open", kind="primary")
        self._choose.clicked.connect(self._ask)
        self._path = PathField()
        self._path.setObjectName("filePath")
        self._path.setPlaceholderText(self.tr("Or paste the path of a file"))
        self._path.setAccessibleName(self.tr("Path of the file"))
        self._path.setMaximumWidth(420)
        self._path.setMinimumWidth(300)
        self._path.returnPressed.connect(self._take_path)
        self._path.editingFinished.connect(self._take_path)
        zone = QVBoxLayout(self._zone)
        zone.setContentsMargins(24, 24, 24, 24)
        zone.setSpacing(12)
        zone.addStretch()
        zone.addWidget(
            icon_label(icon("file-arrow-up", "link"), 40), 0, Qt.AlignmentFlag.AlignHCenter
        )
        zone.addWidget(self._title)
        zone.addWidget(self._or)
        zone.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignHCenter)
        zone.addWidget(self._path, 0, Qt.AlignmentFlag.AlignHCenter)
        self._refusal_card, refusal = card("refused", 16)
        self._refusal_text = label("", "wrap", "failed", name="refusal")
        self._refusal_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        refusal.addWidget(self._refusal_text)
        zone.addWidget(self._refusal_card)
        zone.addStretch()
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self._zone, 2)
        right = QVBoxLayout()
        right.setSpacing(16)
        self._rules_card, self._rules = card()
        right.addWidget(self._rules_card)
        right.addWidget(self._samples())
        right.addStretch()
        sides.addLayout(right, 1)
        self.body.addLayout(sides, 1)
        self._rule_widgets: list[QWidget] = []

    def initializePage(self) -> None:
        """Show the rules of the channel and what is chosen so far."""
        self._show_rules()
        self._show_chosen()

    def next_text(self) -> str:
        """Return what the button that goes on reads."""
        return self.tr("Next: check the file")

    def why_off(self) -> str:
        """Ask for a file."""
        return "" if self.new_list.path is not None else self.tr("Choose a file to continue")

    def first_focus(self) -> QWidget:
        """Start at the button that chooses."""
        return self._choose

    def choose(self, path: Path) -> None:
        """Take a file if it may be one; else say why not and keep none."""
        self.new_list.checked = None
        try:
            found = probe_file(path)
        except Refused as error:
            self.new_list.path = None
            self.show_refusal(error)
            return
        if found.path != self.new_list.path:
            # What was chosen for one file says nothing of another.
            self.new_list.choices = replace(self.new_list.choices, layout_options=DETECT)
        self.new_list.path = found.path
        self._refusal_card.hide()
        self._show_chosen()
        if (wizard := self.wizard()) is not None and wizard.currentPage() is self:
            wizard.button(wizard.WizardButton.NextButton).setFocus()

    def show_refusal(self, error: Refused) -> None:
        """Say why a file cannot be read."""
        self.new_list.path = None
        self._show_chosen()
        self._refusal_text.setText(texts.refusal(error, translate))
        self._refusal_card.show()

    def _ask(self) -> None:
        path = messages.ask_open_file(self)
        if path is not None:
            self.choose(path)

    def _take_path(self) -> None:
        text = self._path.text().strip().strip("\"'")
        if not text:
            return
        self._path.clear()
        self.choose(Path(text).expanduser())

    def _show_chosen(self) -> None:
        path = self.new_list.path
        self._refusal_card.hide()
        if path is None:
            self._title.setText(self.tr("Drop the file here"))
            self._or.setText(self.tr("or"))
            self._choose.setText(self.tr("&Choose a file…"))
        else:
            self._title.setText(as_text(path.name))
            self._or.setText(size(path.stat().st_size) if path.exists() else "")
            self._choose.setText(self.tr("&Choose another file…"))
        filled = path is None
        self._choose.setProperty("primary", filled)
        self._choose.setIcon(icon("folder-open") if not filled else white_icon("folder-open"))
        self._choose.style().unpolish(self._choose)
        self._choose.style().polish(self._choose)
        self.refresh()

    def _show_rules(self) -> None:
        for widget in self._rule_widgets:
            self._rules.removeWidget(widget)
            widget.deleteLater()
        channel = self.new_list.channel
        phones = channel.has_phone_numbers
        first = (
            self.tr("Phone numbers in the first column")
            if phones
            else (self.tr("Client IDs in the first column"))
        )
        looks = self.tr(
            "{hint}, such as {example}. If they are in another column, it is detected or "
            "you choose it."
        ).format(hint=texts.address_hint(channel, translate), example=channel.example)
        rules = [
            ("file-text", self.tr("XLS, XLSX or CSV"),
             self.tr("Recognised by its content, not by its name.")),
            ("database", self.tr("At most 20 MB"), self.tr("About 1.5 million short rows.")),
            ("hash", first, looks[:1].upper() + looks[1:]),
            ("rows", self.tr("Any other columns are welcome"),
             self.tr("They are kept and included when you download the list.")),
        ]  # fmt: skip
        self._rule_widgets = [label(self.tr("What the file needs"), "section")]
        self._rule_widgets += [_rule(*rule) for rule in rules]
        for widget in self._rule_widgets:
            self._rules.addWidget(widget)

    def _samples(self) -> QFrame:
        frame, layout = card()
        layout.addWidget(label(self.tr("Start from a sample"), "section"))
        layout.addWidget(
            label(
                self.tr("Made for your channel, with a sheet that explains each column."), "muted"
            )
        )
        line = QHBoxLayout()
        for text, suffix in ((self.tr("XLSX sample…"), ".xlsx"), (self.tr("CSV sample…"), ".csv")):
            save = button(text, f"sample{suffix[1:].upper()}", "download-simple")
            saving = save_clients_sample_as if self.new_list.project else save_sample_as
            save.clicked.connect(
                lambda _=False, suffix=suffix, saving=saving: saving(
                    self, self.new_list.channel, suffix
                )
            )
            line.addWidget(save)
        line.addStretch()
        layout.addLayout(line)
        return frame


def _rule(symbol: str, title: str, text: str) -> QWidget:
    widget = QWidget()
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 4, 0, 4)
    line.setSpacing(12)
    line.addWidget(icon_label(icon(symbol, "link")), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    title_label: QLabel = label(title, "strong")
    title_label.setWordWrap(True)
    words.addWidget(title_label)
    words.addWidget(label(text, "muted"))
    line.addLayout(words, 1)
    return widget
