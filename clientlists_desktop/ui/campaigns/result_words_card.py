"""The card in Settings for the words of results files that were given a meaning."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QFrame, QPushButton

from clientlists_desktop.core.accounts.accounts import Actor
from clientlists_desktop.core.campaigns.campaigns import CampaignKind
from clientlists_desktop.core.campaigns.result_words import Meaning
from clientlists_desktop.operations.campaigns.readers import result_meanings
from clientlists_desktop.operations.campaigns.result_words import set_result_words
from clientlists_desktop.operations.runtime.authorization import if_permitted
from clientlists_desktop.storage.workspace import Workspace
from clientlists_desktop.ui.campaigns.result_words_dialog import ResultWordsDialog
from clientlists_desktop.ui.runtime.database_thread import DatabaseThread
from clientlists_desktop.ui.widgets.controls import button, card_of
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row

Meanings = Mapping[CampaignKind, Mapping[str, Meaning]]
_NONE: dict[CampaignKind, dict[str, Meaning]] = {}
_READ = if_permitted(result_meanings, _NONE)


class ResultWordsCard(QFrame):
    """Shows how many words are remembered, to be changed or forgotten in a dialog."""

    def __init__(self, database: DatabaseThread) -> None:
        super().__init__()
        self._database = database
        self._meanings: Meanings = {}
        text = self.tr(
            "A word of a report that stands for no known result is asked about once and "
            "remembered. The next report is read the same way."
        )
        inside = card_of(self, title=self.tr("Words of reports"), text=text)
        titles = {
            CampaignKind.CALL: self.tr("Words of calls…"),
            CampaignKind.TEXT: self.tr("Words of texts…"),
        }
        self._buttons: dict[CampaignKind, QPushButton] = {}
        for kind, title in titles.items():
            one = button(title, f"resultWords-{kind.value}")
            one.clicked.connect(partial(self._open, kind))
            self._buttons[kind] = one
        self._count = label("", "muted", name="resultWordsCount")
        add(inside, self._count, row(*self._buttons.values(), STRETCH))
        self.show_meanings({})

    def refresh(self) -> None:
        """Read again what is remembered."""
        self._database.ask(self, "result words", _READ, self.show_meanings)

    def show_meanings(self, meanings: Meanings) -> None:
        """Show how many words are remembered."""
        self._meanings = meanings
        count = sum(map(len, meanings.values()))
        some, none = self.tr("%Ln word(s) remembered", "", count), self.tr("No word is remembered")
        self._count.setText(some if count else none)
        for kind, one in self._buttons.items():
            one.setVisible(bool(meanings.get(kind)))

    def _open(self, kind: CampaignKind) -> None:
        dialog = ResultWordsDialog(
            kind,
            self.tr("Words of reports"),
            self.tr("What these words stand for in the next report."),
            self.tr("Save"),
            self.tr("Forget: ask again"),
            self.window(),
        )
        dialog.show_meanings(self._meanings[kind])
        dialog.answered.connect(partial(self._save, kind))
        dialog.open()

    def _save(self, kind: CampaignKind, meanings: Mapping[str, Meaning]) -> None:
        def save(workspace: Workspace, actor: Actor) -> None:
            set_result_words(workspace, kind, meanings, actor)

        self._database.do(self, save, lambda _: self.refresh())
