"""Page two of the wizard: the file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from clientlists_desktop import paths
from clientlists_desktop.core.channels import ANY, Channel
from clientlists_desktop.core.errors import Refusal, Refused
from clientlists_desktop.core.names import as_text
from clientlists_desktop.operations.imports.file_probe import probe_file
from clientlists_desktop.operations.pasted_tables import PastedTables, table_text
from clientlists_desktop.texts.channels import address_hint
from clientlists_desktop.texts.refusals import refusal_text
from clientlists_desktop.texts.translation import capitalised
from clientlists_desktop.ui.export_dialogs import save_clients_sample_as, save_sample_as
from clientlists_desktop.ui.imports.channel_box import ChannelBox
from clientlists_desktop.ui.imports.sources.file_preview import FilePreview
from clientlists_desktop.ui.imports.sources.recent_files import RecentFilesButton
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.formatting import size
from clientlists_desktop.ui.look.icons import icon, white_icon
from clientlists_desktop.ui.look.plain_text import set_tool_tip
from clientlists_desktop.ui.look.theme import scaled
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, set_property
from clientlists_desktop.ui.widgets.drop_zone import DropZone
from clientlists_desktop.ui.widgets.flow_layout import SideBySide, flow
from clientlists_desktop.ui.widgets.labels import field_title, label
from clientlists_desktop.ui.widgets.layouts import (
    STRETCH,
    add,
    aligned,
    clear,
    column,
    grow,
    panel,
    row,
)

_LEAST_RULES = 290
"""Beside narrower rules the place to drop a file would be too high to be seen."""


def clipboard_table() -> str:
    """Return the table on the clipboard as text with tabs; "" if there is none."""
    copied = QGuiApplication.clipboard().mimeData()
    if copied is None or copied.hasUrls():
        return ""
    return table_text(copied.text(), copied.html())


class PathField(QLineEdit):
    """A field for a path; Enter chooses the file but does not go on to the next page.

    Signals:
        table_pasted: a table was pasted in place of a path.
    """

    table_pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the wizard, which would go on at once."""
        if event.matches(QKeySequence.StandardKey.Paste) and clipboard_table():
            self.table_pasted.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class FilePage(WizardPage):
    """A file is chosen, dropped, or named by its path; then the wizard goes on by itself.

    Attributes:
        pasted: tables from the clipboard, until the wizard ends.

    Signals:
        picked: the path that a person chose.
    """

    picked = Signal(object)

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.FILE)
        self.pasted = PastedTables(paths.pasted_folder())
        self._show_heading()
        self.subheading.setText(self.tr("Your file is only read. It is never changed."))
        self._zone = DropZone()
        self._zone.dropped.connect(self.picked)
        self._zone.refused.connect(self.show_refusal)
        self._title = label("", "section", name="chosenFile")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._facts = label("", "muted", name="chosenFacts")
        self._facts.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._choose = button("", "chooseFile", "folder-open", kind="primary")
        self._choose.clicked.connect(self._ask_file)
        self._path = PathField()
        self._path.setObjectName("filePath")
        self._path.setPlaceholderText(self.tr("Or paste the path of a file"))
        self._path.setAccessibleName(self.tr("Path of the file"))
        self._path.setMaximumWidth(scaled(420))
        self._path.setMinimumWidth(scaled(300))
        self._path.returnPressed.connect(lambda: self._choose_typed_path(self.picked.emit))
        self._path.editingFinished.connect(lambda: self._choose_typed_path(self.choose))
        self._path.table_pasted.connect(self._paste)
        self._recent = RecentFilesButton(new_list.database.actor.id)
        self._recent.picked.connect(self.picked)
        self._paste_button = button(self.tr("Paste a table"), "pasteTable", "clipboard-text")
        self._paste_button.clicked.connect(self._paste)
        set_tool_tip(
            self._paste_button,
            self.tr("Cells copied in Excel, Google Sheets, Numbers or another spreadsheet"),
        )
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._paste)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._preview = FilePreview(new_list.database)
        self._preview.unreadable.connect(self._on_unreadable)
        self._refusal_card = self._build_refusal()
        centre = Qt.AlignmentFlag.AlignHCenter
        column(
            STRETCH,
            aligned(icon_label(icon("file-arrow-up", "link"), 40), centre),
            self._title,
            self._facts,
            flow(self._choose, self._recent, self._paste_button, centred=True),
            aligned(self._path, centre),
            self._refusal_card,
            grow(self._preview, 100),
            STRETCH,
            on=self._zone,
            margins=24,
            spacing=12,
        )
        rules_card, self._rules = card()
        self._add_channel()
        makes = new_list.makes_list or new_list.project is not None
        samples = self._samples() if makes else None
        right = panel(column(rules_card, samples, STRETCH, spacing=16))
        right.setMinimumWidth(scaled(_LEAST_RULES))
        add(self.body, grow(SideBySide(self._zone, right, (2, 1))))

    def _show_heading(self) -> None:
        heading = self.tr("Choose the file with your clients")
        if self.new_list.for_book:
            heading = self.tr("Choose the file with the addresses")
        self.heading.setText(heading)

    def _add_channel(self) -> None:
        self._channel = ChannelBox("fileChannel")
        self._channel.chosen.connect(self._choose_channel)
        if self.new_list.listed is not None:
            self._channel.setEnabled(False)
            set_tool_tip(self._channel, self.tr("The channel is that of the list"))
        title = field_title(self.tr("Channel"), self._channel, "strong")
        add(self.head, title, self._channel)

    def _build_refusal(self) -> QFrame:
        frame, refusal = card("refused", 16)
        self._refusal_text = label("", "wrap", "failed", name="refusal")
        self._refusal_text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        refusal.addWidget(self._refusal_text)
        return frame

    def initializePage(self) -> None:
        """Show the channel with its rules, and what is chosen so far."""
        more = [ANY] if self.new_list.project is not None else []
        self._channel.show_channels(self.new_list.last_channels, self.new_list.channel, *more)
        self._show_rules()
        self._show_chosen()

    def _choose_channel(self, channel: Channel) -> None:
        self.new_list.channel = channel
        self._show_rules()

    def next_text(self) -> str:
        """Return the text of the button that goes on."""
        return self.tr("Next: check the file")

    def why_off(self) -> str:
        """Return that a file has to be chosen."""
        return "" if self.new_list.path is not None else self.tr("Choose a file to continue")

    @property
    def leads_on(self) -> bool:
        """Whether a file is chosen; before that, "Choose a file" is the primary button."""
        return self.new_list.path is not None

    def first_focus(self) -> QWidget:
        """Return the button that chooses a file."""
        return self._choose

    def choose(self, path: Path) -> bool:
        """Choose a file, or say why it cannot be read; returns whether it is chosen."""
        try:
            found = probe_file(path)
        except Refused as error:
            self.new_list.path = None
            self.show_refusal(error)
            return False
        self.new_list.choose_file(found.path)
        self._refusal_card.hide()
        self._show_chosen()
        if (wizard := self.wizard()) is not None and wizard.currentPage() is self:
            wizard.button(wizard.WizardButton.NextButton).setFocus()
        return True

    def show_refusal(self, error: Refused) -> None:
        """Say why a file cannot be read."""
        self.new_list.path = None
        self._show_chosen()
        self._refusal_text.setText(refusal_text(error, translate))
        self._refusal_card.show()

    def _paste(self) -> None:
        """Choose the table on the clipboard."""
        table = clipboard_table()
        if not table:
            self.show_refusal(Refused(Refusal.NO_TABLE_COPIED))
            return
        try:
            path = self.pasted.save(table, self.tr("Pasted table"))
        except Refused as error:
            self.show_refusal(error)
            return
        self.picked.emit(path)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the file as it is now, whichever way a person came here."""
        super().showEvent(event)
        self._recent.show_files()
        self._preview.show_file(self.new_list.path)

    def hideEvent(self, event: QHideEvent) -> None:
        """Read no rows that nobody sees."""
        super().hideEvent(event)
        self._preview.stop()

    def _on_unreadable(self, error: Refused) -> None:
        """Say at once what the check would say of the file."""
        if self.new_list.path is not None:
            error.facts.setdefault("file", as_text(self.new_list.path.name))
            self.show_refusal(error)

    def _ask_file(self) -> None:
        path = messages.ask_open_file(self)
        if path is not None:
            self.picked.emit(path)

    def _choose_typed_path(self, choose: Callable[[Path], object]) -> None:
        text = self._path.text().strip().strip("\"'")
        if not text:
            return
        self._path.clear()
        choose(Path(text).expanduser())

    def _show_chosen(self) -> None:
        path = self.new_list.path
        self._refusal_card.hide()
        if path is None:
            self._title.setText(self.tr("Drop the file here"))
            self._facts.setText(self.tr("or"))
            self._choose.setText(self.tr("&Choose a file…"))
        else:
            self._title.setText(as_text(path.name))
            self._facts.setText(size(path.stat().st_size) if path.exists() else "")
            self._choose.setText(self.tr("&Choose another file…"))
        self._choose.setIcon(white_icon("folder-open") if path is None else icon("folder-open"))
        set_property(self._choose, "primary", path is None)
        self._preview.show_file(path)
        self.refresh()

    def _show_rules(self) -> None:
        clear(self._rules)
        channel = self.new_list.channel
        phones = channel.has_phone_numbers
        first = (
            self.tr("Phone numbers in the first column")
            if phones
            else self.tr("Client IDs in the first column")
        )
        looks = self.tr(
            "{hint}, such as {example}. If they are in another column, it is detected or "
            "you choose it."
        ).format(hint=address_hint(channel, translate), example=channel.example)
        rules = [
            ("file-text", self.tr("XLS, XLSX or CSV"),
             self.tr("Recognised by its content, not by its name.")),
            ("database", self.tr("At most 20 MB"), self.tr("About 1.5 million short rows.")),
            ("hash", first, capitalised(looks)),
            ("rows", self.tr("Any other columns are welcome"),
             self.tr("They are kept and included when you download the list.")),
        ]  # fmt: skip
        title = label(self.tr("What the file needs"), "section")
        add(self._rules, title, *(_rule(*rule) for rule in rules))

    def _samples(self) -> QFrame:
        frame, layout = card()
        layout.addWidget(label(self.tr("Start from a sample"), "section"))
        layout.addWidget(
            label(
                self.tr("Made for your channel, with a sheet that explains each column."), "muted"
            )
        )
        save = save_clients_sample_as if self.new_list.project else save_sample_as
        samples = []
        for text, suffix in ((self.tr("XLSX sample…"), ".xlsx"), (self.tr("CSV sample…"), ".csv")):
            made = button(text, f"sample{suffix[1:].upper()}", "download-simple")
            made.clicked.connect(
                lambda _=False, suffix=suffix: save(
                    self, self.new_list.channel, suffix, self.sample_saved.emit
                )
            )
            samples.append(made)
        layout.addWidget(flow(*samples))
        return frame


def _rule(symbol: str, title: str, text: str) -> QWidget:
    title_label = label(title, "strong")
    title_label.setWordWrap(True)
    words = column(title_label, label(text, "muted"), spacing=0)
    mark = aligned(icon_label(icon(symbol, "link")), Qt.AlignmentFlag.AlignTop)
    return panel(row(mark, grow(words), margins=(0, 1, 0, 1), spacing=12))
