"""Changes how the file is read: its layout, the country of its numbers, two readings."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from clientlists_desktop.core.imports.checked_file import CheckedFile
from clientlists_desktop.core.imports.choices import Choices
from clientlists_desktop.core.imports.questions import NONE, QuestionCode
from clientlists_desktop.core.layouts.layout_options import DETECT, LayoutOptions
from clientlists_desktop.core.phones.rule import TwoWays
from clientlists_desktop.operations.imports.profiles import ProfileUse, delete_profile
from clientlists_desktop.ui.imports.assist.assist_item import AssistItem
from clientlists_desktop.ui.imports.assist.layout_assist import layout_items
from clientlists_desktop.ui.imports.assist.question_assist import answered_text, question_items
from clientlists_desktop.ui.imports.edits.draft_editor import DraftEditor
from clientlists_desktop.ui.imports.layout.layout_dialog import LayoutDialog
from clientlists_desktop.ui.imports.wizard_state import WizardState
from clientlists_desktop.ui.widgets import messages
from clientlists_desktop.ui.widgets.country_box import system_country


@dataclass(frozen=True)
class _Given:
    """A choice that can be taken back: what it did, and how the file was checked before."""

    said: str
    choices: Choices
    profile_use: ProfileUse


class FileChoices(QObject):
    """Every choice here needs another check, which would lose the edits: so it is asked first.

    Attributes:
        profile_use: whether the next check uses or keeps an import profile.

    Signals:
        check_wanted: check the file with the choices of the wizard. kept: the choices stay.
        done: what a choice did, in words.
    """

    check_wanted = Signal()
    kept = Signal()
    done = Signal(str)

    def __init__(self, state: WizardState, editor: DraftEditor, window: QWidget) -> None:
        super().__init__(window)
        self._state, self._editor, self._window = state, editor, window
        self._given: list[_Given] = []
        self._given_next: list[_Given] | None = None
        self._before: tuple[Choices, ProfileUse] | None = None
        self.profile_use = ProfileUse(recall=True)

    def begin(self) -> None:
        """Let the next check use an import profile: it is of another file."""
        self.profile_use = ProfileUse(recall=self._state.is_of_lists)
        self._given, self._given_next, self._before = [], None, None

    def items(self, file: CheckedFile) -> list[AssistItem]:
        """Return what there is to ask about how a file is read."""
        return [
            *question_items(file, self.answer, self.ask_again),
            *layout_items(file, self.change_layout, self._forget_profile),
        ]

    def complete(self) -> Choices:
        """Return the person's choices, with those that follow from the channel and the system."""
        state = self._state
        choices = replace(
            state.choices,
            suggested=system_country(),
            clients=state.project is not None,
        )
        if not state.channel.has_phone_numbers:
            choices = replace(choices, country=None, suggested=None)
        if choices.country is None:
            choices = replace(choices, two_ways=TwoWays.FAIL)
        return choices

    def check_again(self) -> None:
        """Check the file as it is now."""
        if self._may_start_over():
            self.check_wanted.emit()

    def answer(self, code: QuestionCode, value: str) -> None:
        """Answer a question about the file."""
        checked = self._state.checked
        said = answered_text(checked, code, value) if checked is not None else ""
        self._choose(self._state.choices.with_answer(code, value), said)

    def ask_again(self, code: QuestionCode) -> None:
        """Let a question be open again."""
        choices, use, checked = self._state.choices, self.profile_use, self._state.checked
        if choices.answer(code) is None and checked is not None:
            # An import profile gave the answer, and would give it again.
            choices, use = checked.choices, ProfileUse()
        self._choose(choices.without_answer(code), self.tr("The question is open again"), use)

    def read_as(self, country: str) -> None:
        """Read numbers without a country code as a country's."""
        self.answer(QuestionCode.COUNTRY, country)

    def leave_out_unlikely(self, on: bool) -> None:
        """Take unlikely numbers into the list, or leave them out."""
        left_out, taken = self.tr("Unlikely numbers are left out"), self.tr("Unlikely numbers stay")
        choices = replace(self._state.choices, leave_out_unlikely=on)
        self._choose(choices, left_out if on else taken)

    def _choose(self, choices: Choices, said: str, use: ProfileUse | None = None) -> None:
        """Check the file again with other choices, which can be taken back."""
        if not self._may_start_over():
            self.kept.emit()
            return
        given = _Given(said, self._state.choices, self.profile_use)
        self._check(choices, use or self.profile_use, [*self._given, given])

    def _undo_last(self) -> None:
        """Check the file as before the last choice."""
        if self._may_start_over():
            *rest, last = self._given
            self._check(last.choices, last.profile_use, rest)

    def _check(self, choices: Choices, use: ProfileUse, given: list[_Given]) -> None:
        self._before = self._state.choices, self.profile_use
        self._state.choices, self.profile_use, self._given_next = choices, use, given
        self.check_wanted.emit()

    @property
    def last(self) -> tuple[str, Callable[[], None]] | None:
        """What the last choice did, in words, and what takes it back."""
        return (self._given[-1].said, self._undo_last) if self._given else None

    def finish(self) -> None:
        """Take the last choice for good, now that its check is over."""
        given, self._given_next, self._before = self._given_next, None, None
        if given is not None:
            is_new = len(given) > len(self._given)
            self._given = given
            if is_new:
                self.done.emit(given[-1].said)

    def take_back(self) -> None:
        """Forget the last choice: its check has no result."""
        if self._before is not None:
            self._state.choices, self.profile_use = self._before
        self._given_next = self._before = None

    def change_layout(self) -> None:
        """Show how the file is opened, to be changed."""
        checked, path = self._state.checked, self._state.path
        if checked is None or path is None:
            return
        dialog = LayoutDialog(self._state.database, path, checked, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._use_layout(dialog.layout_options, dialog.country))
        dialog.open()

    def _may_start_over(self) -> bool:
        """Ask before another check loses the edits."""
        if self._state.checked is None or not self._editor.is_edited:
            return True
        count = sum(not step.undone for step in self._editor.steps)
        return messages.confirm(
            self._window,
            self.tr("Start over?"),
            self.tr("The file will be read again and %Ln edit(s) will be lost.", "", count),
            self.tr("Start over"),
        )

    def _use_layout(self, layout_options: LayoutOptions, country: str | None) -> None:
        checked = self._state.checked
        if checked is None:
            return
        same_layout = layout_options == checked.choices.layout_options
        if same_layout and country == checked.choices.country:
            return
        if not self._may_start_over():
            return
        use = self.profile_use if same_layout else ProfileUse(remember=self._state.is_of_lists)
        choices = replace(self._state.choices, layout_options=layout_options)
        if country != checked.choices.country:
            choices = choices.with_answer(QuestionCode.COUNTRY, country or NONE)
        self._check(choices, use, [])

    def _forget_profile(self) -> None:
        """Detect the layout of this file, and of others with its header, as if it were new."""
        checked = self._state.checked
        if checked is None or not self._may_start_over():
            return
        code, fingerprint = checked.channel_code, checked.facts.recalled
        choices = replace(self._state.choices, layout_options=DETECT, answers=())
        self._state.database.do(
            self,
            lambda workspace, actor: delete_profile(workspace, code, fingerprint, actor),
            lambda _: self._check(choices, ProfileUse(), []),
        )
