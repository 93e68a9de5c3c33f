"""Page four of the wizard: the consent of the clients, and the list's name."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QWidget

from clientlists_desktop.core.consent import Confirmation
from clientlists_desktop.core.names import MOST_NAME_CHARACTERS
from clientlists_desktop.operations.lists.creation import default_name
from clientlists_desktop.operations.lists.readers import is_name_free
from clientlists_desktop.ui.consent.consent_form import ConsentForm
from clientlists_desktop.ui.imports.list_facts import ListFacts
from clientlists_desktop.ui.imports.wizard_page import PageId, WizardPage
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.look.icons import icon
from clientlists_desktop.ui.look.speech import describe_field
from clientlists_desktop.ui.widgets.controls import card, icon_label
from clientlists_desktop.ui.widgets.fields import name_field
from clientlists_desktop.ui.widgets.flow_layout import SideBySide
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, clear, column, grow, panel, row
from clientlists_desktop.ui.widgets.tab_order import tab_as_laid_out

_TYPING_PAUSE_MS = 150


class ConsentPage(WizardPage):
    """The statement is ticked by hand for each list; the name must be free."""

    def __init__(self, new_list: WizardState) -> None:
        super().__init__(new_list, PageId.CONSENT)
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
        self.form.ready.connect(self._focus_tick)
        self._name = name_field("listName", spoken=self.tr("Name of the list"))
        self._name.textChanged.connect(self._on_typed)
        self._pause = QTimer(self, interval=_TYPING_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._look_up_name)
        self._name_icon = icon_label(icon("check-circle", "ready"))
        self._name_icon.hide()
        self._name_state = label("", "muted", name="nameState")
        self._name_state.setWordWrap(False)
        self._characters = label("", "muted")
        self._characters.setWordWrap(False)
        facts_card, self._facts = card()
        left = panel(column(self._consent_card(), self._name_card(), STRETCH, spacing=16))
        right = panel(column(facts_card, STRETCH))
        add(self.body, grow(SideBySide(left, right, (5, 3))))

    def _consent_card(self) -> QFrame:
        frame, layout = card()
        title = label(self.tr("Consent"), "section")
        add(layout, row(icon_label(icon("shield-check", "link"), 20), grow(title)), self.form)
        return frame

    def _name_card(self) -> QFrame:
        frame, layout = card()
        state = row(self._name_icon, grow(self._name_state), self._characters)
        add(layout, label(self.tr("Name of the list"), "section"), self._name, state)
        return frame

    def initializePage(self) -> None:
        """Show the channel's statement, never ticked, and suggest a free name from the file's."""
        self.form.show_channel(self.new_list.channel)
        self._show_facts()
        checked = self.new_list.checked
        assert checked is not None
        if self._name.text() in ("", self._suggested):
            self.new_list.database.ask(
                self,
                "default name",
                lambda workspace, actor: default_name(workspace, checked.source.name, actor),
                self._suggest,
            )
        self.refresh()

    def _suggest(self, name: str) -> None:
        if self._name.text() not in ("", self._suggested):
            return  # The person typed a name meanwhile.
        self._suggested = name
        self._name.setText(name)
        self._name.selectAll()
        self._pause.stop()  # Nobody types: the name is looked up now, and only once.
        self._look_up_name()

    @property
    def confirmation(self) -> Confirmation:
        """What the person confirmed, as it was shown."""
        return self.form.confirmation

    def next_text(self) -> str:
        """Return the text of the last button."""
        checked = self.new_list.checked
        clients = checked.balance.ready if checked is not None else 0
        return self.tr("Create list with %Ln client(s)", "", clients)

    def why_off(self) -> str:
        """Return what is missing, one thing at a time."""
        if why := self.form.why_off():
            return why
        if not self._name.text().strip():
            return self.tr("Type a name")
        if self._free is False:
            return self.tr("A list with this name already exists")
        return self.tr("Checking whether the name is free…") if self._free is None else ""

    def first_focus(self) -> QWidget:
        """Return the tick."""
        return self.form.tick

    def _focus_tick(self) -> None:
        """Go to the tick when it can be ticked, unless the person is typing a name."""
        if not self._name.hasFocus():
            self.form.tick.setFocus()

    def show_name_taken(self) -> None:
        """Say that another list got the name meanwhile."""
        self._free = False
        self._show_name_state()
        self._name.setFocus()

    def _on_typed(self) -> None:
        self.new_list.name = self._name.text()
        self._free = None
        self._characters.setText(
            self.tr("{count} of {most} characters").format(
                count=len(self._name.text()), most=MOST_NAME_CHARACTERS
            )
        )
        self._name_state.setText("")
        describe_field(self._name, "")
        self._name_icon.hide()
        self._pause.start()
        self.refresh()

    def _look_up_name(self) -> None:
        name = self._name.text().strip()
        if name:
            self.new_list.database.ask(
                self,
                "name",
                lambda workspace, actor: is_name_free(workspace, actor, name),
                lambda free: self._on_name_looked_up(name, free),
            )

    def _on_name_looked_up(self, name: str, free: bool) -> None:
        if name != self._name.text().strip():
            return  # Another name was typed meanwhile and is looked up next.
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
        describe_field(self._name, self._name_state.text())
        self.refresh()

    def show_edited(self) -> None:
        """Show the counts again: an edit ended, or was undone, after the person went on."""
        if self.new_list.checked is not None and self._facts.count():
            self._show_facts()
            self.refresh()

    def _show_facts(self) -> None:
        checked = self.new_list.checked
        assert checked is not None
        clear(self._facts)
        self._facts.addWidget(ListFacts(self.new_list.database, self.new_list.channel, checked))
        tab_as_laid_out(self)
