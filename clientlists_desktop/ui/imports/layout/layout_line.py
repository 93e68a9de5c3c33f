"""Texts that say how a file was read, in the window's language."""

from clientlists_desktop.core.imports.checked_file import FileFacts
from clientlists_desktop.texts.imports import layout
from clientlists_desktop.texts.imports.layout import encoding_name
from clientlists_desktop.ui.runtime.translation import translate

__all__ = ["encoding_name", "facts_line"]


def facts_line(facts: FileFacts) -> str:
    """Return one line that says how the file was read."""
    return layout.facts_line(facts, translate)
