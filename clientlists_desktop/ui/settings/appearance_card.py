"""The settings for what the window looks like: its language and its colours."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from clientlists_desktop import paths
from clientlists_desktop.ui.look.chosen_theme import Theme, choose_theme, chosen_theme
from clientlists_desktop.ui.runtime.languages import LANGUAGES
from clientlists_desktop.ui.widgets.controls import card_of
from clientlists_desktop.ui.widgets.fields import Box
from clientlists_desktop.ui.widgets.labels import label
from clientlists_desktop.ui.widgets.layouts import STRETCH, add, form, row


class AppearanceCard(QFrame):
    """Chooses the language and the colours, which change at once.

    Signals:
        language_chosen: another language is to be shown.
    """

    language_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        system = self.tr("Same as the system")
        self.language = Box("settingLanguage", self.tr("Language"), fits_contents=True)
        self.language.addItem(system, "")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(0, self.language.findData(paths.remembered_language())))
        self.language.currentIndexChanged.connect(self._save_language)
        self.theme = Box("settingTheme", self.tr("Colours"), fits_contents=True)
        for theme, name in (
            (Theme.SYSTEM, system),
            (Theme.LIGHT, self.tr("Light")),
            (Theme.DARK, self.tr("Dark")),
        ):
            self.theme.addItem(name, theme)
        self.theme.setCurrentIndex(self.theme.findData(chosen_theme()))
        self.theme.currentIndexChanged.connect(self._save_theme)
        self._later = label("", "muted", name="languageLater")
        self._later.hide()
        inside = card_of(self, title=self.tr("Appearance"))
        fields = form((self.tr("Language"), self.language), (self.tr("Colours"), self.theme))
        add(inside, row(fields, STRETCH), self._later)

    def show_waiting(self) -> None:
        """Say that something runs that a change of language would end."""
        self._later.setText(self.tr("The language will change when what is running has ended."))
        self._later.show()

    def _save_theme(self) -> None:
        choose_theme(Theme(self.theme.currentData()))

    def _save_language(self) -> None:
        paths.remember_language(self.language.currentData())
        self.language_chosen.emit()
