"""Page four: the consent of the clients, and the list's name."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from clientlists_desktop import texts
from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.errors import Refused
from clientlists_desktop.core.findings import Outcome
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.operations.lists.creation import default_name
from clientlists_desktop.storage.lists.lists import is_name_free
from clientlists_desktop.ui.consent.consent_form import ConsentForm
from clientlists_desktop.ui.export_dialogs import download_report
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.formatting import number, size
from clientlists_desktop.ui.look.icons import channel_icon, icon, outcome_icon
from clientlists_desktop.ui.runtime.translation import translate
from clientlists_desktop.ui.widgets.controls import button, card, icon_label, label
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_TYPING_PAUSE_MS = 150


class ConsentPage(WizardPage):
    """The statement is ticked by hand each time; the name must be free."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.CONSENT, "", "")
        self.setFinalPage(True)
        self.heading.setText(self.tr("Confirm consent and name the list"))
        self.subheading.setText(
            self.tr("The list appears on the Client lists page as soon as you create it.")
        )
        self._free: bool | None = None
        self._suggested = ""
        self.form = ConsentForm(
            new_list.database,
            self.tr(
                "Tick it yourself for each list. Your name, the time, this wording and the "
                "file’s fingerprint are stored with the list as proof."
            ),
        )
        self.form.changed.connect(self.refresh)
        self.form.ready.connect(self._begin)
        self._name = QLineEdit()
        self._name.setObjectName("listName")
        self._name.setAccessibleName(self.tr("Name of the list"))
        self._name.setMaxLength(MOST_NAME_CHARACTERS)
        self._name.textChanged.connect(self._typed)
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look_up_name)
        self._name_icon = icon_label(icon("check-circle", "ready"))
        self._name_state = label("", "muted", name="nameState")
        self._name_state.setWordWrap(False)
        self._characters = label("", "muted")
        self._characters.setWordWrap(False)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._consent_card())
        left.addWidget(self._name_card())
        left.addStretch()
        self._facts_frame, self._facts = card()
        self._facts_inside: QWidget | None = None
        right = QVBoxLayout()
        right.addWidget(self._facts_frame)
        right.addStretch()
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addLayout(left, 5)
        sides.addLayout(right, 3)
        self.body.addLayout(sides, 1)

    def _consent_card(self) -> QFrame:
        frame, layout = card()
        title = QHBoxLayout()
        title.addWidget(icon_label(icon("shield-check", "link"), 20))
        title.addWidget(label(self.tr("Consent"), "section"), 1)
        layout.addLayout(title)
        layout.addWidget(self.form)
        return frame

    def _name_card(self) -> QFrame:
        frame, layout = card()
        layout.addWidget(label(self.tr("Name of the list"), "section"))
        layout.addWidget(self._name)
        line = QHBoxLayout()
        line.addWidget(self._name_icon)
        line.addWidget(self._name_state, 1)
        line.addWidget(self._characters)
        layout.addLayout(line)
        return frame

    def initializePage(self) -> None:
        """Show the statement of the channel, never ticked, and a free name from the file's."""
        self.form.show_channel(self.new_list.channel)
        self._show_facts()
        checked = self.new_list.checked
        assert checked is not None
        if self._name.text() in ("", self._suggested):
            self.new_list.database.ask(
                self, "default name", lambda: default_name(checked.source.name), self._suggest
            )
        self.refresh()

    def _suggest(self, name: str) -> None:
        if self._name.text() not in ("", self._suggested):
            return  # A person was faster.
        self._suggested = name
        self._name.setText(name)
        self._name.selectAll()
        self._look_up_name()

    @property
    def confirmation(self) -> Confirmation:
        """What was confirmed, as it was shown."""
        return self.form.confirmation

    def next_text(self) -> str:
        """Return what the last button reads."""
        checked = self.new_list.checked
        clients = checked.balance.ready if checked is not None else 0
        return self.tr("Create list with %Ln client(s)", "", clients)

    def why_off(self) -> str:
        """Say what is missing, one thing at a time."""
        if why := self.form.why_off():
            return why
        if not self._name.text().strip():
            return self.tr("Type a name")
        if self._free is False:
            return self.tr("A list with this name already exists")
        return self.tr("Checking whether the name is free…") if self._free is None else ""

    def first_focus(self) -> QWidget:
        """Start at the tick."""
        return self.form.tick

    def _begin(self) -> None:
        """Go to the tick when it can be ticked, unless a person was faster."""
        if not self._name.hasFocus():
            self.form.tick.setFocus()

    def name_taken(self, error: Refused) -> None:
        """Say that somebody took the name meanwhile."""
        del error
        self._free = False
        self._show_name_state()
        self._name.setFocus()

    def _typed(self) -> None:
        self.new_list.name = self._name.text()
        self._free = None
        self._characters.setText(
            self.tr("{count} of {most} characters").format(
                count=len(self._name.text()), most=MOST_NAME_CHARACTERS
            )
        )
        self._name_state.setText("")
        self._name_icon.hide()
        self._pause.start()
        self.refresh()

    def _look_up_name(self) -> None:
        name = self._name.text().strip()
        if name:
            self.new_list.database.ask(
                self,
                "name",
                lambda: is_name_free(name),
                lambda free: self._name_looked_up(name, free),
            )

    def _name_looked_up(self, name: str, free: bool) -> None:
        if name != self._name.text().strip():
            return  # Another one was typed meanwhile, and is looked up next.
        self._free = free
        self._show_name_state()

    def _show_name_state(self) -> None:
        tone = "ready" if self._free else "failed"
        self._name_icon.show_icon(icon("check-circle" if self._free else "x-circle", tone))
        self._name_icon.show()
        self._name_state.setText(
            self.tr("This name is free")
            if self._free
            else self.tr("A list with this name already exists")
        )
        self.refresh()

    def _show_facts(self) -> None:
        if self._facts_inside is not None:
            self._facts.removeWidget(self._facts_inside)
            self._facts_inside.hide()
            self._facts_inside.deleteLater()
        checked = self.new_list.checked
        assert checked is not None
        balance = checked.balance
        self._facts_inside = QWidget()
        grid = QGridLayout(self._facts_inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(2, 1)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        self._row = 0

        def head(text: str) -> None:
            grid.addWidget(
                label(text, "section" if self._row == 0 else "strong"), self._row, 0, 1, 3
            )
            self._row += 1

        def line(name: str, symbol: object, text: str, tone: str = "") -> None:
            grid.addWidget(label(name, "muted"), self._row, 0)
            if symbol is not None:
                grid.addWidget(icon_label(symbol), self._row, 1)  # type: ignore[arg-type]
            value = label(text, "wrap", tone)
            grid.addWidget(value, self._row, 2)
            self._row += 1

        head(self.tr("What will be created"))
        channel = self.new_list.channel
        line(self.tr("Channel"), channel_icon(channel), texts.channel_name(channel, translate))
        line(self.tr("Clients"), outcome_icon(Outcome.READY), number(balance.ready), "ready")
        line(
            self.tr("With a warning"), icon("warning", "warning"), number(balance.warned), "warning"
        )
        line(self.tr("Repaired"), icon("wrench", "repaired"), number(balance.repaired), "repaired")
        head(self.tr("Left out"))
        line(self.tr("Failed"), outcome_icon(Outcome.FAILED), number(balance.failed), "failed")
        line(self.tr("Duplicates"), outcome_icon(Outcome.DUPLICATE), number(balance.duplicate),
             "duplicate")  # fmt: skip
        line(self.tr("Blank"), outcome_icon(Outcome.BLANK), number(balance.blank), "blank")
        if balance.failed or balance.duplicate:
            save = button(self.tr("Save report of rows left out…"), "saveReportAgain",
                          "download-simple")  # fmt: skip
            database = self.new_list.database
            save.clicked.connect(lambda: download_report(self, database, checked, lambda _: None))
            grid.addWidget(save, self._row, 0, 1, 3, Qt.AlignmentFlag.AlignLeft)
            self._row += 1
        head(self.tr("Proof"))
        source = checked.source
        line(self.tr("File"), None, f"{source.name}, {size(source.size)}")
        line(
            self.tr("SHA-256"),
            None,
            f"{source.sha256[:4]} {source.sha256[4:8]} … {source.sha256[-4:]}",
        )
        line(self.tr("Confirmed by"), None, self.new_list.database.actor.name)
        self._facts.addWidget(self._facts_inside)
        tab_as_laid_out(self)
