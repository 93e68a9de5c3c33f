"""The setting for the language of the window."""

from PySide6.QtWidgets import QFrame

from clientlists_desktop import paths
from clientlists_desktop.ui.runtime.languages import LANGUAGES
from clientlists_desktop.ui.widgets.controls import card_of
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, row


class LanguageCard(QFrame):
    """Chooses the language, which changes at the next start."""

    def __init__(self) -> None:
        super().__init__()
        self._language = Box("settingLanguage", self.tr("Language"))
        self._language.addItem(self.tr("Same as the system"), "")
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(max(0, self._language.findData(paths.remembered_language())))
        self._language.currentIndexChanged.connect(self._save)
        self._later = label(
            self.tr("The change takes effect the next time the window opens."), "muted"
        )
        self._later.setVisible(False)
        inside = card_of(self, title=self.tr("Language"))
        add(inside, row(self._language, STRETCH), self._later)

    def _save(self) -> None:
        paths.remember_language(self._language.currentData())
        self._later.setVisible(True)
