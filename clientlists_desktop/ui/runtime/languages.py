"""The languages of the window: which there are, which one is spoken, and how a text is said in it.

English texts stand in the code. The others come from `resources/translations/CODE.qm`, made of the
`.ts` file beside it by Qt's own tools.
"""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from clientlists_desktop import paths
from clientlists_desktop.texts.translation import Translate, english, english_form

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "ru": "Русский"}
"""Each with the name that it gives itself."""


class EnglishPlurals(QTranslator):
    """Gives English texts their singular or plural, so that no screen shows "row(s)"."""

    def isEmpty(self) -> bool:
        """Tell Qt that there is something here."""
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


def spoken() -> str:
    """Return the language of the window: the one that was chosen, or the system's, or English."""
    chosen = paths.remembered_language()
    if chosen in LANGUAGES:
        return chosen
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), ENGLISH)


def speak(application: QCoreApplication, language: str) -> None:
    """Let the window speak a language: its texts, Qt's own, numbers and dates."""
    if QLocale(language).language() != QLocale().language():
        QLocale.setDefault(QLocale(language))
    # The one that is installed last is asked first; what none knows is said in English.
    application.installTranslator(EnglishPlurals(application))
    own = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if own.load(QLocale(language), "qtbase", "_", folder):
        application.installTranslator(own)
    if language != ENGLISH:
        application.installTranslator(_catalogue(language))


def sayer(language: str) -> Translate:
    """Return what says a text in a language, in a process without a window, too."""
    if language == ENGLISH:
        return english
    catalogue, locale = _catalogue(language), QLocale(language)

    def say(context: str, text: str, disambiguation: str | None = None, n: int = -1, /) -> str:
        said = catalogue.translate(context, text, disambiguation or "", n)
        if not said:
            return english(context, text, disambiguation, n)
        return said.replace("%Ln", locale.toString(n)) if n >= 0 else said

    return say


@cache
def _catalogue(language: str) -> QTranslator:
    catalogue = QTranslator()
    loaded = catalogue.load(str(paths.resource(f"translations/{language}.qm")))
    assert loaded, f"the translation into {language} cannot be read"
    return catalogue
