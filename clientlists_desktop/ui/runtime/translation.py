"""Texts in the language of the window, here and in workers."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from clientlists_desktop.texts.translation import Translator
from clientlists_desktop.ui.runtime.languages import translator_for, window_language


def translate(context: str, text: str, disambiguation: str | None = None, n: int = -1, /) -> str:
    """Translate a text into the language of the window."""
    return QCoreApplication.translate(context, text, disambiguation, n)


def language() -> str:
    """Return the code of the window's language, which its translation knows."""
    return translate("Language", "en")


def window_translator() -> Translator:
    """Return what makes the translator of the window's language, also in a worker."""
    return partial(translator_for, window_language())
