"""The languages of the window, and how texts are translated into them.

English texts are in the code. The others come from `resources/translations/CODE.qm`, which Qt's
tools make from the `.ts` file beside it.
"""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from clientlists_desktop import paths
from clientlists_desktop.texts.translation import Translate, english, english_form

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "ru": "Русский"}
"""Codes, with each language's own name for itself."""


class EnglishPlurals(QTranslator):
    """Gives English texts their singular or plural, so that no screen shows "row(s)"."""

    def isEmpty(self) -> bool:
        """Answer Qt: there are translations here."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """Return the form for `n`; Qt fills in the number."""
        del context, disambiguation
        return english_form(sourceText, n)


def window_language() -> str:
    """Return the language of the window: the one that was chosen, or the system's, or English."""
    chosen = paths.remembered_language()
    if chosen in LANGUAGES:
        return chosen
    wanted = (name.replace("_", "-").split("-")[0] for name in _languages_of_system())
    return next((code for code in wanted if code in LANGUAGES), ENGLISH)


@cache
def _languages_of_system() -> tuple[str, ...]:
    """Return what the system prefers, asked before a language of the window is in use."""
    return tuple(QLocale().uiLanguages())


def use_language(application: QCoreApplication, language: str) -> None:
    """Show the window in a language: its texts, Qt's own, numbers and dates.

    What is on screen already keeps its language.
    """
    _languages_of_system()
    for translator in [*application.findChildren(QTranslator), *_catalogues.values()]:
        application.removeTranslator(translator)
    if QLocale(language).language() != QLocale().language():
        QLocale.setDefault(QLocale(language))
    # Qt asks the translator that was installed last first, so English comes last.
    application.installTranslator(EnglishPlurals(application))
    own = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(QLocale(language), "qtbase", "_", folder):
        application.installTranslator(own)
    if language != ENGLISH:
        application.installTranslator(_catalogue(language))


def translator_for(language: str) -> Translate:
    """Return a function that translates into a language, even in a process without a window."""
    if language == ENGLISH:
        return english
    catalogue, locale = _catalogue(language), QLocale(language)

    def translate(
        context: str, text: str, disambiguation: str | None = None, n: int = -1, /
    ) -> str:
        found = catalogue.translate(context, text, disambiguation or "", n)
        if not found:
            return english(context, text, disambiguation, n)
        return found.replace("%Ln", locale.toString(n)) if n >= 0 else found

    return translate


_catalogues: dict[str, QTranslator] = {}


def _catalogue(language: str) -> QTranslator:
    if language in _catalogues:
        return _catalogues[language]
    catalogue = _catalogues[language] = QTranslator()
    loaded = catalogue.load(str(paths.resource(f"translations/{language}.qm")))
    assert loaded, f"the translation into {language} cannot be read"
    return catalogue
