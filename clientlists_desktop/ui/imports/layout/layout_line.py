"""Texts that say how a file was read, in the window's language."""

from clientlists_desktop.core.imports.checked_file import FileFacts
from clientlists_desktop.texts.imports import layout
from clientlists_desktop.texts.imports.layout import encoding_name
from clientlists_desktop.ui.runtime.translation import translate

__all__ = ["encoding_name", "facts_parts"]


def facts_parts(facts: FileFacts) -> list[str]:
    """Say how a file was read, one thing after another."""
    return layout.facts_parts(facts, translate)
