"""The language of the window, in Settings."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from clientlists_desktop import paths
from clientlists_desktop.ui.runtime.languages import LANGUAGES
from clientlists_desktop.ui.widgets.controls import Box, card_of, label


class LanguageCard(QFrame):
    """Chooses the language; it is spoken from the next start on."""

    def __init__(self) -> None:
        super().__init__()
        self._language = Box()
        self._language.setObjectName("settingLanguage")
        self._language.setAccessibleName(self.tr("Language"))
        self._language.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            self._language.addItem(name, code)
        self._language.setCurrentIndex(max(0, self._language.findData(paths.remembered_language())))
        self._language.currentIndexChanged.connect(self._keep)
        self._later = label(
            self.tr("The window speaks it when it is opened the next time."), "muted"
        )
        self._later.setVisible(False)
        inside = card_of(self)
        inside.addWidget(label(self.tr("Language"), "section"))
        line = QHBoxLayout()
        line.addWidget(self._language)
        line.addStretch()
        inside.addLayout(line)
        inside.addWidget(self._later)

    def _keep(self) -> None:
        paths.remember_language(self._language.currentData())
        self._later.setVisible(True)
